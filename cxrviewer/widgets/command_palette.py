"""The command palette: type a few letters, press return."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cxrviewer.commands import Command, matching
from cxrviewer.painting.brushes import colour, font
from cxrviewer.palette import DARK, SMALL
from cxrviewer.state.study import AppState
from cxrviewer.widgets.parts.keys import key_words

_WIDTH, _HEIGHT, _TOP = 520, 420, 72
_ID, _KEYS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_ROW = 30


class CommandPalette(QFrame):
    """Lists the commands that match what is typed; one that cannot be done now is grey."""

    chosen = Signal(str)  # command id

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._owner = parent
        self.setObjectName("popover")
        self.setAccessibleName("Find a command")
        self._state = AppState()
        self._line = QLineEdit()
        self._line.setPlaceholderText("What do you want to do?")
        self._line.setAccessibleName("Words of the command")
        self._line.textChanged.connect(self._fill)
        self._line.installEventFilter(self)
        self._list = QListWidget()
        self._list.setItemDelegate(_RowPainter(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.itemClicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self._line)
        column.addWidget(self._list)
        self.setFixedSize(_WIDTH, _HEIGHT)

    def present(self, state: AppState) -> None:
        """Shows the palette below the bar, empty and ready to type."""
        self._state = state
        self._line.clear()
        self._fill("")
        window = self._owner.window().geometry()
        self.move(window.center().x() - _WIDTH // 2, window.top() + _TOP)
        self.show()
        self._line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Moves through the list with up and down, chooses with return, while typing goes on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None and self._list.count():
                self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())
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
        self._list.setCurrentRow(0)

    def _item(self, entry: Command) -> QListWidgetItem:
        keys = key_words(entry)
        item = QListWidgetItem(entry.title)
        item.setData(_ID, entry.id)
        item.setData(_KEYS, keys)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.title} {keys}".strip())
        item.setToolTip(entry.explanation)
        if not entry.is_enabled(self._state):
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        return item

    def _choose(self, item: QListWidgetItem) -> None:
        if item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.hide()
            self.chosen.emit(str(item.data(_ID)))


class _RowPainter(QStyledItemDelegate):
    """Paints a title on the left and its key on the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Gives every row the same height."""
        return QSize(120, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paints one command."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(DARK.line))
            painter.drawRoundedRect(area.adjusted(2, 1, -2, -1), 4, 4)
        is_enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font())
        painter.setPen(colour(DARK.text if is_enabled else DARK.faint))
        painter.drawText(area.adjusted(12, 0, -12, 0), middle | Qt.AlignmentFlag.AlignLeft, str(index.data()))
        painter.setFont(font(SMALL))
        painter.setPen(colour(DARK.muted if is_enabled else DARK.faint))
        painter.drawText(area.adjusted(12, 0, -12, 0), middle | Qt.AlignmentFlag.AlignRight, str(index.data(_KEYS)))
        painter.restore()
