"""Every key on one sheet, generated from the command table and the keys that are in force."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cxrviewer.command_table.record import MENUS
from cxrviewer.commands import in_menu
from cxrviewer.state.mouse import Mouse, MouseUse, WheelUse
from cxrviewer.state.study import AppState
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.keys import key_words, keys_of
from cxrviewer.widgets.parts.section import label

_USES = {
    MouseUse.TOOL: "the tool that is chosen in the bar",
    MouseUse.WINDOW: "contrast and brightness",
    MouseUse.PAN: "move the film",
    MouseUse.ZOOM: "zoom",
    MouseUse.NOTHING: "nothing",
}
_WHEEL = {
    WheelUse.ZOOM: "zoom around the pointer",
    WheelUse.ZOOM_REVERSED: "zoom around the pointer; down enlarges",
    WheelUse.STUDIES: "next and previous study",
}
#: Columns where the window is wide enough, and logical pixels between the sheet and its edge.
_COLUMNS, _MARGIN = 3, 16

Lines = tuple[tuple[str, str], ...]


class KeySheet(QFrame):
    """Goes away with a click elsewhere or Escape; scrolls where the window is too small for it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._owner = parent
        self.setObjectName("popover")
        self.setAccessibleName(tr("Keys and mouse"))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(tr("List of keys"))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)

    def present(self, state: AppState) -> None:
        """Shows the sheet in the middle of the window."""
        blocks = [(tr(menu), _lines(menu, state.keys)) for menu in MENUS]
        blocks.append((tr("Mouse"), _mouse_lines(state.mouse)))
        window, bar = self._owner.window().geometry(), self._scroll.verticalScrollBar().sizeHint().width()
        room = window.width() - 2 * _MARGIN
        columns = _COLUMNS
        while (sheet := _sheet(blocks, columns)).sizeHint().width() + bar + 4 > room and columns > 1:
            columns -= 1
        self._scroll.setWidget(sheet)
        wanted = sheet.sizeHint()
        width = min(wanted.width() + bar + 4, room)
        height = min(wanted.height() + 4, window.height() - 2 * _MARGIN)
        self.setFixedSize(width, height)
        self.move(window.center().x() - width // 2, window.center().y() - height // 2)
        self.show()
        self._scroll.setFocus()


def _lines(menu: str, given: Mapping[str, tuple[str, ...]]) -> Lines:
    shown = ((key_words(keys_of(entry, given)), tr(entry.title)) for entry in in_menu(menu))
    return tuple((key, title) for key, title in shown if key)


def _mouse_lines(mouse: Mouse) -> Lines:
    return (
        (tr("Left drag"), tr(_USES[mouse.left])),
        (tr("Middle drag"), tr(_USES[mouse.middle])),
        (tr("Right drag"), tr(_USES[mouse.right])),
        (tr("Wheel"), tr(_WHEEL[mouse.wheel])),
        (tr("Click a patch"), tr("keep what the models said of it")),
    )


def _sheet(blocks: list[tuple[str, Lines]], count: int) -> QWidget:
    """Gives the blocks in columns of about the same height, in their order."""
    sheet = QWidget()
    row = QHBoxLayout(sheet)
    row.setContentsMargins(24, 20, 24, 20)
    row.setSpacing(40)
    total = sum(len(lines) + 2 for _, lines in blocks)
    columns, placed = [QVBoxLayout() for _ in range(count)], 0
    for title, lines in blocks:
        number = min((placed + len(lines) // 2) * count // max(total, 1), count - 1)
        columns[number].addLayout(_block(title, lines))
        placed += len(lines) + 2
    for column in columns:
        column.setSpacing(16)
        column.addStretch(1)
        row.addLayout(column)
    return sheet


def _block(title: str, lines: Lines) -> QVBoxLayout:
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
