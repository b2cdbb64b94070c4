"""Shortcuts as this platform writes them."""

from collections.abc import Mapping

from PySide6.QtGui import QKeySequence

from cxrviewer.command_table.record import Command


def keys_of(entry: Command, given: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Gives the keys of a command: those in ``given``, by id, else the table's own."""
    return given.get(entry.id, entry.keys)


def key_words(keys: tuple[str, ...]) -> str:
    """Gives the first of several shortcuts; empty when there is none."""
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
