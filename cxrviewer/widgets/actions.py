"""Qt actions generated from the command table: one per command, shared by bar, menus and palette."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from cxrviewer.commands import COMMANDS, MENUS, Command, in_menu
from cxrviewer.painting.icons import icon
from cxrviewer.palette import DARK
from cxrviewer.state.study import AppState
from cxrviewer.widgets.parts.keys import key_words

Handlers = Mapping[str, Callable[[], None]]


class Actions(QObject):
    """Every command as an action of a window.

    Args:
        handlers: What each command does, by id; a held command needs none.
        window: The window in which the shortcuts work.
    """

    def __init__(self, handlers: Handlers, window: QWidget) -> None:
        super().__init__(window)
        self.made: Mapping[str, QAction] = {entry.id: self._make(entry, handlers) for entry in COMMANDS}
        window.addActions(list(self.made.values()))

    def __getitem__(self, command_id: str) -> QAction:
        return self.made[command_id]

    def _make(self, entry: Command, handlers: Handlers) -> QAction:
        action = QAction(entry.title, self)
        action.setObjectName(entry.id)
        action.setToolTip(tooltip(entry))
        action.setStatusTip(entry.explanation)
        action.setCheckable(entry.is_checked is not None)
        if entry.icon:
            tint = DARK.on_accent if entry.is_primary else DARK.text
            action.setIcon(icon(entry.icon, tint, disabled=DARK.faint))
        if not entry.is_held:
            action.setShortcuts([QKeySequence(key) for key in entry.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(partial(_run, handlers[entry.id]))
        return action

    def refresh(self, state: AppState) -> None:
        """Brings enabled and checked in line with a snapshot."""
        for entry in COMMANDS:
            action = self.made[entry.id]
            action.setEnabled(entry.is_enabled(state))
            if entry.is_checked is not None:
                action.setChecked(entry.is_checked(state))

    def menu(self, parent: QWidget) -> QMenu:
        """Gives one menu that holds every command, grouped as in the table."""
        whole = QMenu(parent)
        for title in MENUS:
            part = whole.addMenu(title)
            for entry in in_menu(title):
                if not entry.is_held:
                    part.addAction(self.made[entry.id])
        return whole


def _run(handler: Callable[[], None], *_checked: object) -> None:
    handler()


def tooltip(entry: Command) -> str:
    """Gives what hovering over a command says."""
    keys = f"  ({key_words(entry)})" if entry.keys else ""
    return f"{entry.title}{keys}\n{entry.explanation}"
