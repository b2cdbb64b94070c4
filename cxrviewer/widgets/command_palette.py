"""The command palette: type a few letters, press return."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cxrviewer.command_table.record import Command
from cxrviewer.commands import matching
from cxrviewer.painting.look import scaled
from cxrviewer.state.study import AppState
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.key_rows import ID, KeyRowPainter, key_row
from cxrviewer.widgets.parts.keys import key_words, keys_of

_WIDTH, _HEIGHT, _TOP = 520, 420, 72


class CommandPalette(QFrame):
    """Lists the commands that match what is typed; one that cannot be done now is grey."""

    chosen = Signal(str)  # command id

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._owner = parent
        self.setObjectName("popover")
        self.setAccessibleName(tr("Find a command"))
        self._state = AppState()
        self._line = QLineEdit()
        self._line.setPlaceholderText(tr("What do you want to do?"))
        self._line.setAccessibleName(tr("Words of the command"))
        self._line.textChanged.connect(self._fill)
        self._line.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Commands that match"))
        self._list.setItemDelegate(KeyRowPainter(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.itemClicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self._line)
        column.addWidget(self._list)

    def present(self, state: AppState) -> None:
        """Shows the palette below the bar, empty and ready to type."""
        self._state = state
        self._line.clear()
        self._fill("")
        window = self._owner.window().geometry()
        self.setFixedSize(scaled(_WIDTH), scaled(_HEIGHT))
        self.move(window.center().x() - self.width() // 2, window.top() + scaled(_TOP))
        self.show()
        self._line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Moves through the list with up and down, chooses with return, while typing goes on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None:
                self._step(step)
                return True
            current = self._list.currentItem()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
                self._choose(current)
                return True
        return super().eventFilter(watched, event)

    def _fill(self, words: str) -> None:
        self._list.clear()
        for entry in matching(words):
            if not entry.is_held:
                self._list.addItem(self._item(entry))
        self._list.setCurrentRow(next(iter(self._runnable()), 0))

    def _runnable(self) -> list[int]:
        """Gives the rows of commands that can be run now."""
        rows = range(self._list.count())
        return [row for row in rows if self._list.item(row).flags() & Qt.ItemFlag.ItemIsEnabled]

    def _step(self, step: int) -> None:
        """Goes to the next command that can be run, round the end."""
        rows, current = self._runnable(), self._list.currentRow()
        later = [row for row in rows if row > current]
        earlier = [row for row in rows if row < current]
        order = [*later, *earlier] if step > 0 else [*reversed(earlier), *reversed(later)]
        if order:
            self._list.setCurrentRow(order[0])

    def _item(self, entry: Command) -> QListWidgetItem:
        keys = key_words(keys_of(entry, self._state.keys))
        item = key_row(entry.id, tr(entry.title), keys, tr(entry.explanation))
        if not entry.is_enabled(self._state):
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        return item

    def _choose(self, item: QListWidgetItem) -> None:
        if item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.hide()
            self.chosen.emit(str(item.data(ID)))
