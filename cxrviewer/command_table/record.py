"""One thing a person can do, as a record."""

from collections.abc import Callable
from dataclasses import dataclass

from cxrviewer.state.study import AppState

Test = Callable[[AppState], bool]


def always(_state: AppState) -> bool:
    """Says that something can be done whatever the state."""
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do.

    Attributes:
        id: Stable name, ``room.verb``.
        title: Words for menus and the palette.
        menu: Menu in which it stands.
        explanation: One sentence for hover.
        keys: Shortcuts in Qt's portable notation; the first is shown.
        icon: Name of an icon in ``resources/icons``, or empty.
        bar: Group of the bar in which it stands, or empty.
        is_primary: Whether it is the one action that stands out.
        is_held: Whether it lasts while its key is down; such a command has no menu entry that runs it.
        is_enabled: Whether it can be done now.
        is_checked: Whether it is on now; None for a command that is not a switch.
    """

    id: str
    title: str
    menu: str
    explanation: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    bar: str = ""
    is_primary: bool = False
    is_held: bool = False
    is_enabled: Test = always
    is_checked: Test | None = None


FILE, EDIT, VIEW, TONES, LAYERS, ANALYSE, HELP = "File", "Edit", "View", "Tones", "Layers", "Analyse", "Help"
MEASURE, COMPARE = "Measure", "Compare"
MENUS = (FILE, EDIT, VIEW, TONES, MEASURE, COMPARE, LAYERS, ANALYSE, HELP)
