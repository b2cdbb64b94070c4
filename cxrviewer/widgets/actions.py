"""Qt actions generated from the command table: one per command, shared by bar, menus and palette."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from cxrviewer.command_table.record import MENUS, Command
from cxrviewer.commands import COMMANDS, in_menu
from cxrviewer.painting.icons import icon
from cxrviewer.state.study import AppState
from cxrviewer.widgets.parts.keys import key_words, keys_of

Handlers = Mapping[str, Callable[[], None]]


class Actions(QObject):
    """Every command as an action of a window.

    Args:
        handlers: What each command does, by id; a held command needs none.
        window: The window in which the shortcuts work.
    """

    def __init__(self, handlers: Handlers, window: QWidget) -> None:
        super().__init__(window)
        self._keys: Mapping[str, tuple[str, ...]] = {}
        self.made: Mapping[str, QAction] = {entry.id: self._make(entry, handlers) for entry in COMMANDS}
        window.addActions(list(self.made.values()))

    def __getitem__(self, command_id: str) -> QAction:
        return self.made[command_id]

    def _make(self, entry: Command, handlers: Handlers) -> QAction:
        action = QAction(entry.title, self)
        action.setObjectName(entry.id)
        action.setToolTip(tooltip(entry, entry.keys))
        action.setStatusTip(entry.explanation)
        action.setCheckable(entry.is_checked is not None)
        if entry.icon:
            action.setIcon(icon(entry.icon, "on_accent" if entry.is_primary else "text"))
        if not entry.is_held:
            action.setShortcuts([QKeySequence(key) for key in entry.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(partial(_run, handlers[entry.id]))
        return action

    def refresh(self, state: AppState) -> None:
        """Brings enabled and checked in line with a snapshot."""
        if state.keys != self._keys:
            self._keys = state.keys
            self._rekey()
        for entry in COMMANDS:
            action = self.made[entry.id]
            action.setEnabled(entry.is_enabled(state))
            if entry.is_checked is not None:
                action.setChecked(entry.is_checked(state))

    def _rekey(self) -> None:
        for entry in COMMANDS:
            action, keys = self.made[entry.id], keys_of(entry, self._keys)
            action.setToolTip(tooltip(entry, keys))
            if not entry.is_held:
                action.setShortcuts([QKeySequence(key) for key in keys])

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


def tooltip(entry: Command, keys: tuple[str, ...]) -> str:
    """Gives what hovering over a command with these keys says."""
    shown = f"  ({key_words(keys)})" if keys else ""
    return f"{entry.title}{shown}\n{entry.explanation}"
