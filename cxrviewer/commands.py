"""The command table: menus, bar, shortcuts and the command palette are all generated from it."""

from collections.abc import Callable
from dataclasses import dataclass

from cxrviewer.state.analysis import Phase
from cxrviewer.state.display import Layer, Tool
from cxrviewer.state.study import AppState

Test = Callable[[AppState], bool]


def _always(_state: AppState) -> bool:
    return True


def _has_study(state: AppState) -> bool:
    return state.study is not None


def _has_windows(state: AppState) -> bool:
    return state.study is not None and len(state.study.loaded.image.radiograph.windows) > 1


def _has_several(state: AppState) -> bool:
    return len(state.studies) > 1


def _can_analyse(state: AppState) -> bool:
    return state.study is not None and state.study.analysis.phase is not Phase.RUNNING


def _is_running(state: AppState) -> bool:
    return any(study.analysis.phase is Phase.RUNNING for study in state.studies)


def _has_maps(state: AppState) -> bool:
    return state.study is not None and bool(state.study.analysis.heatmaps)


def _has_votes(state: AppState) -> bool:
    return state.study is not None and bool(state.study.analysis.votes)


def _has_pinned(state: AppState) -> bool:
    return state.study is not None and state.study.display.pinned is not None


def _is_inverted(state: AppState) -> bool:
    return state.study is not None and state.study.display.is_inverted


def _shows_patient(state: AppState) -> bool:
    return state.overlays.shows_patient


def _uses(tool: Tool) -> Test:
    def test(state: AppState) -> bool:
        return state.tool is tool

    return test


def _shows(layer: Layer) -> Test:
    def test(state: AppState) -> bool:
        return state.overlays.layers[layer].is_visible

    return test


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
    is_enabled: Test = _always
    is_checked: Test | None = None


FILE, VIEW, LAYERS, ANALYSE, HELP = "File", "View", "Layers", "Analyse", "Help"
MENUS = (FILE, VIEW, LAYERS, ANALYSE, HELP)

COMMANDS: tuple[Command, ...] = (
    Command("file.open", "Open …", FILE, "Open one or more films.", ("Ctrl+O",), "open", "file"),
    Command("file.sample", "Open the sample", FILE, "Open a film of a phantom that comes with the program."),
    Command(
        "file.next", "Next study", FILE, "Show the next open study.", ("PgDown", "Ctrl+Tab"), is_enabled=_has_several
    ),
    Command(
        "file.previous", "Previous study", FILE, "Show the previous open study.", ("PgUp",), is_enabled=_has_several
    ),
    Command(
        "file.close",
        "Close study",
        FILE,
        "Close the study on screen; the file stays.",
        ("Ctrl+W",),
        is_enabled=_has_study,
    ),
    Command("file.quit", "Quit", FILE, "Close the window.", ("Ctrl+Q",)),
    Command(
        "tool.window",
        "Window and level",
        VIEW,
        "Drag to change contrast (across) and brightness (up and down).",
        ("W",),
        "window",
        "tool",
        is_checked=_uses(Tool.WINDOW),
    ),
    Command(
        "tool.pan",
        "Pan",
        VIEW,
        "Drag to move the film; the middle button always does.",
        ("D",),
        "pan",
        "tool",
        is_checked=_uses(Tool.PAN),
    ),
    Command(
        "tool.zoom",
        "Zoom",
        VIEW,
        "Drag up or down to zoom; the wheel always does.",
        ("Z",),
        "zoom",
        "tool",
        is_checked=_uses(Tool.ZOOM),
    ),
    Command("view.fit", "Fit to window", VIEW, "Show the whole film.", ("F",), "fit", "view", is_enabled=_has_study),
    Command(
        "view.actual",
        "Actual pixels (1 : 1)",
        VIEW,
        "One image pixel per screen pixel.",
        ("E",),
        "actual",
        "view",
        is_enabled=_has_study,
    ),
    Command(
        "view.zoom_in", "Zoom in", VIEW, "Make the film larger around its middle.", ("+", "="), is_enabled=_has_study
    ),
    Command("view.zoom_out", "Zoom out", VIEW, "Make the film smaller.", ("-",), is_enabled=_has_study),
    Command(
        "view.next_window",
        "Next window of the file",
        VIEW,
        "Go through the windows that the file suggests.",
        ("V",),
        is_enabled=_has_windows,
    ),
    Command(
        "view.auto_window",
        "Automatic window",
        VIEW,
        "Fit contrast and brightness to this film.",
        ("Q",),
        is_enabled=_has_study,
    ),
    Command(
        "view.invert",
        "Invert",
        VIEW,
        "Swap black and white.",
        ("I",),
        "invert",
        "view",
        is_enabled=_has_study,
        is_checked=_is_inverted,
    ),
    Command(
        "view.reset",
        "Reset",
        VIEW,
        "Bring back the file's own window, polarity and the fitted view.",
        ("R",),
        "reset",
        "view",
        is_enabled=_has_study,
    ),
    Command(
        "view.patient",
        "Patient information",
        VIEW,
        "Show or hide names, ids and dates.",
        ("T",),
        "patient",
        "view",
        is_checked=_shows_patient,
    ),
    Command(
        "layer.mask",
        "Lungs and heart",
        LAYERS,
        "Show or hide the outlines of lungs and heart.",
        ("1",),
        "mask",
        "layer",
        is_checked=_shows(Layer.MASK),
    ),
    Command(
        "layer.patches",
        "Patches by vote",
        LAYERS,
        "Show or hide the patches and what they were voted for.",
        ("2",),
        "patches",
        "layer",
        is_checked=_shows(Layer.PATCHES),
    ),
    Command(
        "layer.coverage",
        "Coverage",
        LAYERS,
        "Show or hide how many patches lie over each place.",
        ("3",),
        "coverage",
        "layer",
        is_checked=_shows(Layer.COVERAGE),
    ),
    Command(
        "layer.map",
        "Map",
        LAYERS,
        "Show or hide where the models looked for one class.",
        ("4",),
        "map",
        "layer",
        is_checked=_shows(Layer.MAP),
    ),
    Command(
        "layer.next_map",
        "Map of the next class",
        LAYERS,
        "Show the map, then go through the classes.",
        ("G",),
        is_enabled=_has_maps,
    ),
    Command(
        "layer.next_patch",
        "Next patch",
        LAYERS,
        "Say what each model said of the next patch.",
        ("N",),
        is_enabled=_has_votes,
    ),
    Command(
        "layer.previous_patch",
        "Previous patch",
        LAYERS,
        "Say what each model said of the patch before.",
        ("Shift+N",),
        is_enabled=_has_votes,
    ),
    Command(
        "layer.release_patch",
        "Let go of the patch",
        LAYERS,
        "Stop speaking of the patch that was clicked.",
        ("Esc",),
        is_enabled=_has_pinned,
    ),
    Command(
        "layer.bare",
        "Bare film (hold)",
        LAYERS,
        "Hide every layer and all text while the key is held.",
        ("X",),
        is_held=True,
        is_enabled=_has_study,
    ),
    Command(
        "analysis.start",
        "Analyse",
        ANALYSE,
        "Let the models give a second look at this film.",
        ("A",),
        "analyse",
        "analysis",
        is_primary=True,
        is_enabled=_can_analyse,
    ),
    Command(
        "analysis.cancel",
        "Stop the analysis",
        ANALYSE,
        "Stop at the next batch; what was found so far stays.",
        ("Ctrl+.",),
        is_enabled=_is_running,
    ),
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
    found = [
        entry
        for entry in COMMANDS
        if all(part in f"{entry.title} {entry.menu} {entry.explanation}".lower() for part in parts)
    ]
    return tuple(sorted(found, key=lambda entry: not entry.title.lower().startswith(words.lower().strip())))
