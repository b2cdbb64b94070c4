"""Which key runs which command, and how to change that."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QGridLayout,
    QKeySequenceEdit,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cxrviewer.command_table.record import Command
from cxrviewer.commands import COMMANDS, command, searched_words
from cxrviewer.key_assignment import Assignment, Keys, assign, giving, refusal, written
from cxrviewer.painting.look import scaled
from cxrviewer.setting_table import Setting
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.flow import Flow
from cxrviewer.widgets.parts.key_rows import CONFLICT, ID, KeyRowPainter, fill_key_row
from cxrviewer.widgets.parts.section import label

_LIST_HEIGHT = 280

_BUTTONS = ("Use this key", "Add this key", "No key", "Reset")


class KeysEditor(QWidget):
    """Lists every command with its keys; the chosen one can be given others."""

    wished = Signal(str, object)  # name of the setting, dict[str, tuple[str, ...]]

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        self._given: dict[str, Keys] = {}
        self._assignment = Assignment({})
        self._list = QListWidget()
        self._list.setObjectName("keyList")
        self._list.setAccessibleName(tr("Commands and their keys"))
        self._list.setItemDelegate(KeyRowPainter(self._list))
        self._list.currentRowChanged.connect(self._choose)
        self._title = label(role="strong", wraps=True)
        self._field = QKeySequenceEdit()
        self._field.setMaximumSequenceLength(1)
        self._field.setClearButtonEnabled(True)
        self._field.keySequenceChanged.connect(self._check)
        self._note = label(role="warning", wraps=True)
        self._buttons = {name: QPushButton(tr(name)) for name in _BUTTONS}
        self._connect()
        self._arrange()

    def _connect(self) -> None:
        for name, slot in (
            ("Use this key", self._use),
            ("Add this key", self._add),
            ("No key", self._clear),
            ("Reset", self._reset),
        ):
            self._buttons[name].clicked.connect(slot)
        self._buttons["Use this key"].setToolTip(tr("The command gets this key and no other."))
        self._buttons["Add this key"].setToolTip(tr("The command keeps its keys and gets this one too."))
        self._buttons["No key"].setToolTip(tr("The command stays in menus and in the command palette."))

    def _arrange(self) -> None:
        field = self._field.findChild(QLineEdit)
        if field is not None:
            field.setAccessibleName(tr("New key"))
        self._field.setAccessibleName(tr("New key"))
        keys = QGridLayout()
        keys.addWidget(self._title, 0, 0)
        keys.addWidget(self._field, 1, 0)
        for button in self._buttons.values():
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(8)
        column.addWidget(self._list, 1)
        column.addLayout(keys)
        column.addWidget(self._note)
        column.addLayout(Flow(*self._buttons.values(), gap=8))
        self._list.setMinimumHeight(scaled(_LIST_HEIGHT))

    def set_value(self, value: Any, _note: str) -> None:
        """Shows these keys."""
        self._given = dict(value)
        self._assignment = assign(COMMANDS, self._given)
        kept = self._current()
        if self._list.count() == 0:
            self._list.addItems([""] * len(COMMANDS))
        doubled = {name for conflict in self._assignment.conflicts for name in conflict.commands}
        for row, entry in enumerate(COMMANDS):
            keys, item = ", ".join(_native(self._assignment.keys[entry.id])), self._list.item(row)
            fill_key_row(item, entry.id, f"{tr(entry.menu)}: {tr(entry.title)}", keys, tr(entry.explanation))
            item.setData(CONFLICT, entry.id in doubled)
        if kept is None:
            self._list.setCurrentRow(0)
        self._check()

    def filter(self, words: str) -> int:
        """Lists only commands in which every word occurs; gives how many those are."""
        parts, shown = words.lower().split(), 0
        for row, entry in enumerate(COMMANDS):
            text = f"{searched_words(entry)} {' '.join(self._assignment.keys[entry.id])}".lower()
            is_shown = all(part in text for part in parts)
            self._list.item(row).setHidden(not is_shown)
            shown += is_shown
        current = self._list.currentRow()
        if shown and (current < 0 or self._list.item(current).isHidden()):
            first = next(row for row in range(self._list.count()) if not self._list.item(row).isHidden())
            self._list.setCurrentRow(first)
        return shown

    def _current(self) -> Command | None:
        row = self._list.currentRow()
        return command(str(self._list.item(row).data(ID))) if row >= 0 else None

    def _choose(self, _row: int) -> None:
        self._field.clear()
        self._check()

    def _key(self) -> str:
        return written(self._field.keySequence().toString(QKeySequence.SequenceFormat.PortableText))

    def _check(self) -> None:
        entry, key = self._current(), self._key()
        if entry is None:
            return
        keys = self._assignment.keys[entry.id]
        self._title.setText(f"{tr(entry.title)}: {', '.join(_native(keys)) or tr('no key')}")
        refused = refusal(entry, key) if key else ""
        note = refused or self._conflict(entry, key)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._buttons["Use this key"].setEnabled(bool(key) and not refused)
        self._buttons["Add this key"].setEnabled(bool(key) and not refused and not entry.is_held)
        self._buttons["No key"].setEnabled(bool(keys))
        self._buttons["Reset"].setEnabled(entry.id in self._given)
        self._prompt()

    def _prompt(self) -> None:
        """Says what to do with the field; Qt puts words of its own there whenever it is emptied."""
        field = self._field.findChild(QLineEdit)
        if field is not None:
            field.setPlaceholderText(tr("Click here, then press the new key"))

    def _conflict(self, entry: Command, key: str) -> str:
        owner = self._assignment.owner(key) if key else None
        if owner is not None and owner != entry.id:
            return tr(
                "{key} runs “{title}” now, which would lose it.",
                key=_native((key,))[0],
                title=tr(command(owner).title),
            )
        for conflict in self._assignment.conflicts:
            if entry.id in conflict.commands and conflict.commands[0] != entry.id:
                winner = command(conflict.commands[0]).title
                return tr(
                    "{key} was given to “{winner}” too, which has it. Choose another key.",
                    key=_native((conflict.key,))[0],
                    winner=tr(winner),
                )
        return ""

    def _use(self) -> None:
        self._give((self._key(),))

    def _add(self) -> None:
        entry = self._current()
        if entry is not None:
            self._give((*self._assignment.keys[entry.id], self._key()))

    def _clear(self) -> None:
        self._give(())

    def _reset(self) -> None:
        entry = self._current()
        if entry is not None:
            rest = {name: keys for name, keys in self._given.items() if name != entry.id}
            self._send(dict(giving(COMMANDS, rest, command_id=entry.id, keys=entry.keys)))

    def _give(self, keys: Keys) -> None:
        entry = self._current()
        if entry is not None:
            self._send(dict(giving(COMMANDS, self._given, command_id=entry.id, keys=keys)))

    def _send(self, given: dict[str, Keys]) -> None:
        self._field.clear()
        self._prompt()
        self.wished.emit(self.setting.name, given)


def _native(keys: Keys) -> list[str]:
    return [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys]
