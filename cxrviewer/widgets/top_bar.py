"""The slim bar at the top: the commands that are used most."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from cxrviewer.commands import in_bar
from cxrviewer.painting.icons import icon
from cxrviewer.palette import DARK

_WITH_TEXT = ("file.open", "analysis.start", "help.palette")
_GROUPS = ("file", "tool", "view", "layer")
_HEIGHT = 44


class TopBar(QWidget):
    """Groups of buttons, generated from the command table."""

    def __init__(self, actions: Mapping[str, QAction], menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        self._actions = actions
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 8, 0)
        self._row.setSpacing(4)
        self._row.addWidget(_menu_button(menu))
        for group in _GROUPS:
            self._add_group(group)
            self._row.addWidget(_line())
        self._row.addStretch(1)
        self._add_group("search")
        self._add_group("analysis")

    def _add_group(self, group: str) -> None:
        for entry in in_bar(group):
            self._row.addWidget(self._button(entry.id, is_primary=entry.is_primary))

    def _button(self, command_id: str, *, is_primary: bool) -> QToolButton:
        button = QToolButton()
        action = self._actions[command_id]
        button.setDefaultAction(action)
        button.setAccessibleName(action.text())
        button.setIconSize(QSize(20, 20))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if command_id in _WITH_TEXT:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setProperty("named", True)
        if is_primary:
            button.setProperty("primary", True)
        return button


def _menu_button(menu: QMenu) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon("menu", DARK.text))
    button.setIconSize(QSize(20, 20))
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolTip("All commands")
    button.setAccessibleName("All commands")
    return button


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("barLine")
    line.setFixedSize(1, 20)
    return line
