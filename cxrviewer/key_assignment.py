"""Which keys run which command: the table's own, and those that a person gave."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtGui import QKeySequence

from cxrviewer.command_table.record import Command
from cxrviewer.translation import tr

Keys = tuple[str, ...]

#: Keys that move through a window or press what is focused; as shortcuts they would make that impossible.
RESERVED = ("Tab", "Shift+Tab", "Return", "Enter", "Space", "Left", "Right", "Up", "Down")


@dataclass(frozen=True, slots=True)
class Conflict:
    """A key that several commands claim; the first of them has it."""

    key: str
    commands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assignment:
    """The keys of every command.

    Attributes:
        keys: By command id, in Qt's portable notation; no key occurs twice.
        conflicts: What was claimed twice.
    """

    keys: Mapping[str, Keys]
    conflicts: tuple[Conflict, ...] = ()

    def owner(self, key: str) -> str | None:
        """Gives the id of the command that a key runs."""
        wanted = written(key)
        return next((command for command, keys in self.keys.items() if wanted in keys), None)


def written(key: str) -> str:
    """Gives a key in Qt's portable notation; empty when it is none."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def assign(commands: Iterable[Command], given: Mapping[str, Keys]) -> Assignment:
    """Gives each command its keys: those that a person gave it come first, then the table's own.

    A key of the table that a person gave to another command is no conflict: the person's word counts.

    Args:
        commands: The command table.
        given: Keys by command id; an empty tuple takes every key away, unknown ids are ignored.
    """
    table = tuple(commands)
    wanted = {entry.id: _clean(given[entry.id]) for entry in table if entry.id in given}
    by_person = {key for keys in wanted.values() for key in keys}
    for entry in table:
        own = _clean(entry.keys)
        wanted.setdefault(entry.id, tuple(key for key in own if key not in by_person))
    claims: dict[str, list[str]] = {}
    for entry in table:
        for key in wanted[entry.id]:
            claims.setdefault(key, []).append(entry.id)
    keys = {entry.id: tuple(key for key in wanted[entry.id] if claims[key][0] == entry.id) for entry in table}
    conflicts = tuple(Conflict(key, tuple(ids)) for key, ids in claims.items() if len(ids) > 1)
    return Assignment(MappingProxyType(keys), conflicts)


def giving(
    commands: Iterable[Command], given: Mapping[str, Keys], *, command_id: str, keys: Keys
) -> Mapping[str, Keys]:
    """Gives the person's keys after a command got ``keys``; commands that had them lose them."""
    table = tuple(commands)
    taken = set(_clean(keys))
    now = assign(table, given).keys
    changed = {**given, command_id: _clean(keys)}
    for entry in table:
        if entry.id != command_id and taken & set(now[entry.id]):
            changed[entry.id] = tuple(key for key in now[entry.id] if key not in taken)
    return {name: value for name, value in changed.items() if not _is_standard(table, name, value)}


def refusal(entry: Command, key: str) -> str:
    """Says why a key cannot run a command; empty when it can."""
    name = written(key)
    if not name:
        return tr("That is no key.")
    if name in RESERVED:
        return tr("{name} moves through the window and cannot run a command.", name=name)
    if entry.is_held and not (len(name) == 1 and name.isalnum()):
        return tr("“{title}” lasts while its key is held: choose one letter or digit.", title=tr(entry.title))
    return ""


def _is_standard(table: tuple[Command, ...], command_id: str, keys: Keys) -> bool:
    return any(entry.id == command_id and _clean(entry.keys) == keys for entry in table)


def _clean(keys: Keys) -> Keys:
    return tuple(dict.fromkeys(name for key in keys if (name := written(key))))
