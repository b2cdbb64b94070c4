"""Qt actions generated from the command table: one per command, shared by bar, menus and palette."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from cxrviewer.command_table.record import MENUS, Command
from cxrviewer.commands import COMMANDS, in_menu
from cxrviewer.painting.icons import icon
from cxrviewer.state.study import AppState
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.keys import key_words, keys_of

Handlers = Mapping[str, Callable[[], None]]


class Actions(QObject):
    """Every command as an action of a window.

    What is wished before there are handlers is done as soon as there are.

    Args:
        window: The window in which the shortcuts work.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._keys: Mapping[str, tuple[str, ...]] = {}
        self._handlers: Handlers | None = None
        self._wished: list[str] = []
        self.made: Mapping[str, QAction] = {entry.id: self._make(entry) for entry in COMMANDS}
        window.addActions(list(self.made.values()))

    def __getitem__(self, command_id: str) -> QAction:
        return self.made[command_id]

    def trigger(self, command_id: str) -> None:
        """Does what a command does, as if it were chosen in a menu."""
        self.made[command_id].trigger()

    def set_handlers(self, handlers: Handlers) -> None:
        """Says what each command does.

        Args:
            handlers: By id; a held command needs none.

        Raises:
            KeyError: A command has none.
        """
        self._handlers = {entry.id: handlers[entry.id] for entry in COMMANDS if not entry.is_held}
        wished, self._wished = self._wished, []
        for command_id in wished:
            QTimer.singleShot(0, partial(self._run, command_id))

    def _run(self, command_id: str, *_checked: object) -> None:
        if self._handlers is None:
            self._wished.append(command_id)
        else:
            self._handlers[command_id]()

    def _make(self, entry: Command) -> QAction:
        action = QAction(tr(entry.title), self)
        action.setObjectName(entry.id)
        action.setToolTip(tooltip(entry, entry.keys))
        action.setStatusTip(tr(entry.explanation))
        action.setCheckable(entry.is_checked is not None)
        if entry.icon:
            action.setIcon(icon(entry.icon, "on_accent" if entry.is_primary else "text"))
        if not entry.is_held:
            action.setShortcuts([QKeySequence(key) for key in entry.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(partial(self._run, entry.id))
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
            part = whole.addMenu(tr(title))
            for entry in in_menu(title):
                if not entry.is_held:
                    part.addAction(self.made[entry.id])
        return whole


def tooltip(entry: Command, keys: tuple[str, ...]) -> str:
    """Gives what hovering over a command with these keys says."""
    shown = f"  ({key_words(keys)})" if keys else ""
    return f"{tr(entry.title)}{shown}\n{tr(entry.explanation)}"
