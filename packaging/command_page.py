"""Writes the manual's page of commands from the command table, so that neither says what the other does not.

Run as ``python packaging/command_page.py``.
"""

from collections.abc import Iterator
from pathlib import Path

from cxrviewer.command_table.record import MENUS, Command
from cxrviewer.commands import in_menu
from engine.files import write_text

PAGE = Path(__file__).resolve().parents[1] / "docs" / "manual" / "commands.md"
_HEAD = """# Commands and keys

Everything that can be done in the window, by menu, as the program itself lists it. **Ctrl+K** finds a command by any of
these words, **F1** shows the keys that are in force. Keys can be changed in the [settings](settings.md).
"""


def page() -> str:
    """Gives the page as Markdown: a table for each menu."""
    return "\n".join([_HEAD, *(line for menu in MENUS for line in _table(menu))])


def _table(menu: str) -> Iterator[str]:
    entries = in_menu(menu)
    if entries:
        yield f"## {menu}\n"
        yield "| command | keys | does |"
        yield "|---|---|---|"
        yield from (_row(entry) for entry in entries)
        yield ""


def _row(entry: Command) -> str:
    keys = ", ".join(f"**{key}**" for key in entry.keys)
    return f"| {entry.title} | {keys} | {entry.explanation} |"


if __name__ == "__main__":
    write_text(PAGE, page())
