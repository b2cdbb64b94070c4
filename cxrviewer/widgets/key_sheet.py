"""Every key on one sheet, generated from the command table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cxrviewer.commands import MENUS, in_menu
from cxrviewer.widgets.parts.keys import key_words
from cxrviewer.widgets.parts.section import label

_MOUSE = (
    ("Left drag", "the tool that is chosen in the bar"),
    ("Middle drag", "move the film"),
    ("Right drag", "zoom"),
    ("Wheel", "zoom around the pointer"),
    ("Click a patch", "keep what the models said of it"),
)
_COLUMNS = 2


class KeySheet(QFrame):
    """Goes away with a click elsewhere or Escape."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._owner = parent
        self.setObjectName("popover")
        self.setAccessibleName("Keys and mouse")
        columns = [QVBoxLayout() for _ in range(_COLUMNS)]
        blocks = [(menu, _lines(menu)) for menu in MENUS]
        for number, (title, lines) in enumerate((*blocks, ("Mouse", _MOUSE))):
            columns[number % _COLUMNS].addLayout(_block(title, lines))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(40)
        for column in columns:
            column.setSpacing(16)
            column.addStretch(1)
            row.addLayout(column)

    def present(self) -> None:
        """Shows the sheet in the middle of the window."""
        self.adjustSize()
        middle = self._owner.window().geometry().center()
        self.move(middle.x() - self.width() // 2, middle.y() - self.height() // 2)
        self.show()


def _lines(menu: str) -> tuple[tuple[str, str], ...]:
    return tuple((key_words(entry), entry.title) for entry in in_menu(menu) if entry.keys)


def _block(title: str, lines: tuple[tuple[str, str], ...]) -> QVBoxLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(5)
    for row, (key, meaning) in enumerate(lines):
        grid.addWidget(label(key, "key"), row, 0, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(label(meaning, "muted"), row, 1)
    grid.setColumnStretch(1, 1)
    block = QVBoxLayout()
    block.setSpacing(6)
    block.addWidget(label(title, "strong"))
    block.addLayout(grid)
    return block
