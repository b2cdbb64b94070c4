"""The slim bar at the top: the commands that are used most; in a narrow window some stand behind one button."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QStyleOptionToolButton, QToolButton, QWidget

from cxrviewer.commands import in_bar
from cxrviewer.painting.icons import icon
from cxrviewer.painting.look import scaled
from cxrviewer.translation import tr

_WITH_TEXT = ("file.open", "analysis.start", "help.palette")
_GROUPS = ("file", "edit", "tool", "measure", "view", "layer")
#: Groups that give way in a narrow window, the first one first; they stand in the menu behind "More" then.
_GIVE_WAY = ("layer", "measure", "view", "edit")
_HEIGHT = 44
#: Between icon and name, because Qt leaves two pixels at any size of the text.
_GAP = "\N{THREE-PER-EM SPACE}"


class TopBar(QWidget):
    """Groups of buttons, generated from the command table."""

    def __init__(self, actions: Mapping[str, QAction], menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._actions = actions
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 8, 1)
        self._row.setSpacing(4)
        self._first = _menu_button(menu, name=tr("All commands"), picture="menu")
        self._row.addWidget(self._first)
        self._groups = {group: self._group(group, ends_with_line=True) for group in _GROUPS}
        for group in self._groups.values():
            self._row.addWidget(group)
        self._more_menu = QMenu(self)
        self._more = _menu_button(self._more_menu, name=tr("More commands"), picture="more")
        self._row.addWidget(self._more)
        self._row.addStretch(1)
        self._ends = [self._group(group, ends_with_line=False) for group in ("search", "analysis")]
        for end in self._ends:
            self._row.addWidget(end)
        self._more.hide()

    def sizeHint(self) -> QSize:
        """Gives a height that grows with the text only."""
        return QSize(self._needed(_GROUPS), scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Gives the width of what never gives way."""
        return QSize(self._needed([group for group in _GROUPS if group not in _GIVE_WAY]), scaled(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows the groups for which there is room."""
        super().resizeEvent(event)
        shown = list(_GROUPS)
        for group in _GIVE_WAY:
            if self._needed(shown) <= event.size().width():
                break
            shown.remove(group)
        hidden = [group for group in _GROUPS if group not in shown]
        for name, widget in self._groups.items():
            widget.setVisible(name in shown)
        self._more.setVisible(bool(hidden))
        self._more_menu.clear()
        for group in hidden:
            self._more_menu.addActions([self._actions[entry.id] for entry in in_bar(group)])
            self._more_menu.addSeparator()

    def _needed(self, shown: Sequence[str]) -> int:
        """Gives the width in pixels with these groups; with some left out, room for the button to them, too."""
        fixed = [self._first, *self._ends, *([] if len(shown) == len(_GROUPS) else [self._more])]
        widgets = [*fixed, *(self._groups[group] for group in shown)]
        margins = self._row.contentsMargins()
        gaps = self._row.spacing() * len(widgets)
        return sum(widget.sizeHint().width() for widget in widgets) + gaps + margins.left() + margins.right()

    def _group(self, name: str, *, ends_with_line: bool) -> QWidget:
        group = QWidget()
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for entry in in_bar(name):
            row.addWidget(self._button(entry.id, is_primary=entry.is_primary))
        if ends_with_line:
            row.addWidget(_line())
        return group

    def _button(self, command_id: str, *, is_primary: bool) -> QToolButton:
        is_named = command_id in _WITH_TEXT
        button = _NamedButton() if is_named else QToolButton()
        action = self._actions[command_id]
        button.setDefaultAction(action)
        button.setAccessibleName(action.text())
        button.setIconSize(QSize(20, 20))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if is_named:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setProperty("named", True)
        if is_primary:
            button.setProperty("primary", True)
        return button


class _NamedButton(QToolButton):
    """A button with its name beside its icon, and a gap between them that grows with the text."""

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        """Says how the button is drawn and measured."""
        super().initStyleOption(option)
        option.text = f"{_GAP}{option.text}"


def _menu_button(menu: QMenu, *, name: str, picture: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(picture))
    button.setIconSize(QSize(20, 20))
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("barLine")
    line.setFixedSize(1, 20)
    return line
