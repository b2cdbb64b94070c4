"""The Edit menu: steps taken back and done again."""

from cxrviewer.command_table.conditions import can_redo, can_undo, has_selected_mark
from cxrviewer.command_table.record import EDIT, Command

EDIT_COMMANDS: tuple[Command, ...] = (
    Command(
        "edit.undo",
        "Undo",
        EDIT,
        "Take the last change of annotations, layers or display back, on whatever study it was.",
        ("Ctrl+Z",),
        "undo",
        "edit",
        is_enabled=can_undo,
    ),
    Command(
        "edit.redo",
        "Redo",
        EDIT,
        "Do again what was taken back.",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        "edit",
        is_enabled=can_redo,
    ),
    Command(
        "edit.delete",
        "Delete the selected annotation",
        EDIT,
        "Take the selected annotation off the film; undo brings it back.",
        ("Del", "Backspace"),
        is_enabled=has_selected_mark,
    ),
)
