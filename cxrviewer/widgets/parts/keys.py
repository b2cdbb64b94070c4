"""Shortcuts as this platform writes them."""

from PySide6.QtGui import QKeySequence

from cxrviewer.commands import Command


def key_words(entry: Command) -> str:
    """Gives the first shortcut of a command; empty when it has none."""
    if not entry.keys:
        return ""
    return QKeySequence(entry.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
