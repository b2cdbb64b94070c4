"""The command table: menus, bar, shortcuts and the command palette are all generated from it."""

from cxrviewer.command_table.analyse import ANALYSE_COMMANDS
from cxrviewer.command_table.compare import COMPARE_COMMANDS
from cxrviewer.command_table.edit import EDIT_COMMANDS
from cxrviewer.command_table.file import FILE_COMMANDS
from cxrviewer.command_table.help import HELP_COMMANDS
from cxrviewer.command_table.layers import LAYERS_COMMANDS
from cxrviewer.command_table.measure import MEASURE_COMMANDS
from cxrviewer.command_table.record import Command
from cxrviewer.command_table.tones import TONE_COMMANDS
from cxrviewer.command_table.view import VIEW_COMMANDS
from cxrviewer.translation import tr

COMMANDS: tuple[Command, ...] = (
    *FILE_COMMANDS,
    *EDIT_COMMANDS,
    *VIEW_COMMANDS,
    *TONE_COMMANDS,
    *MEASURE_COMMANDS,
    *COMPARE_COMMANDS,
    *LAYERS_COMMANDS,
    *ANALYSE_COMMANDS,
    *HELP_COMMANDS,
)


def command(command_id: str) -> Command:
    """Gives the command with this id.

    Raises:
        KeyError: There is none.
    """
    for entry in COMMANDS:
        if entry.id == command_id:
            return entry
    raise KeyError(command_id)


def in_bar(group: str) -> tuple[Command, ...]:
    """Gives the commands of one group of the bar."""
    return tuple(entry for entry in COMMANDS if entry.bar == group)


def in_menu(menu: str) -> tuple[Command, ...]:
    """Gives the commands of one menu."""
    return tuple(entry for entry in COMMANDS if entry.menu == menu)


def matching(words: str) -> tuple[Command, ...]:
    """Gives the commands in which every typed word occurs, those that begin with the text first."""
    parts = words.lower().split()
    found = [entry for entry in COMMANDS if all(part in searched_words(entry) for part in parts)]
    return tuple(sorted(found, key=lambda entry: not tr(entry.title).lower().startswith(words.lower().strip())))


def searched_words(entry: Command) -> str:
    """Gives what a search for a command looks through, in lower case and the language of the window."""
    return f"{tr(entry.menu)} {tr(entry.title)} {tr(entry.explanation)}".lower()
