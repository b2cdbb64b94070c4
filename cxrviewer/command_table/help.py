"""The Help menu."""

from cxrviewer.command_table.record import HELP, Command

HELP_COMMANDS: tuple[Command, ...] = (
    Command(
        "help.palette",
        "Find a command",
        HELP,
        "Type a few letters of what you want to do.",
        ("Ctrl+K",),
        "search",
        "search",
    ),
    Command("help.keys", "Keys and mouse", HELP, "A list of every key.", ("F1",)),
)
