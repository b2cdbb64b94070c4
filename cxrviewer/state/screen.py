"""What is on screen, as plain records: widgets compare the old with the new and touch what changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cxrviewer.film_pixels import FilmPixels
from cxrviewer.placement import View
from cxrviewer.problems import Problem
from cxrviewer.state.browsing import IndexScreen
from cxrviewer.state.display import Layer, Tool
from cxrviewer.state.evidence_screen import EvidenceScreen, GateScreen, ReasonRow
from cxrviewer.state.mark_screen import Hand, MarkPanelScreen, MarksScreen
from cxrviewer.state.mouse import Mouse
from cxrviewer.state.number_screen import NumbersArt
from cxrviewer.state.study import LoadedFilm
from cxrviewer.state.votes import MajorityVote
from engine.findings import Heatmap, LungMask, ModelVote, PatchSet
from engine.histogram import Histogram
from engine.orientation import Edge
from engine.radiograph import VoiTable, Window


@dataclass(frozen=True, slots=True)
class Corners:
    """Lines of text in the corners of a film; zoom and fidelity are added where they are known."""

    top_left: tuple[str, ...] = ()
    top_right: tuple[str, ...] = ()
    bottom_left: tuple[str, ...] = ()
    bottom_right: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FilmScreen:
    """A film and how it is shown.

    Attributes:
        film: Its codes as shown: equalised ones where that is wished.
        gamma: Of the curve behind the window, 1 for none.
        edges: The side of the patient that each edge shows, such as "R"; empty when unknown.
        losses: Why what is shown is not the full data, apart from its size on screen.
        is_magnified: Whether the part under the pointer is enlarged.
    """

    key: int
    film: FilmPixels
    window: Window | VoiTable
    is_inverted: bool
    view: View
    corners: Corners
    edges: Mapping[Edge, str]
    gamma: float = 1.0
    losses: tuple[str, ...] = ()
    is_magnified: bool = False


@dataclass(frozen=True, slots=True)
class LevelScreen:
    """The histogram with the window's ends and its curve.

    Attributes:
        limits: Pixel values that are just black and just white.
        curve: Brightness in [0, 1] at evenly spaced pixel values from ``low`` to ``high`` of the histogram.
        ends: The limits in the file's own values, in words.
        windows: Every window that the file suggests, in words.
        chosen: Which of them is on; None where another window is.
    """

    histogram: Histogram
    limits: tuple[float, float]
    curve: tuple[float, ...]
    ends: tuple[str, str]
    is_sigmoid: bool
    gamma: float
    is_equalised: bool
    windows: tuple[str, ...] = ()
    chosen: int | None = None


@dataclass(frozen=True, slots=True)
class MaskArt:
    """The lung mask as it is to be drawn."""

    mask: LungMask
    opacity: float


@dataclass(frozen=True, slots=True)
class PatchArt:
    """The patches as they are to be drawn; ``votes`` is None until somebody voted."""

    patches: PatchSet
    votes: ModelVote | MajorityVote | None
    opacity: float


@dataclass(frozen=True, slots=True)
class CoverageArt:
    """The coverage as it is to be drawn."""

    patches: PatchSet
    opacity: float


@dataclass(frozen=True, slots=True)
class MapArt:
    """A saliency map as it is to be drawn."""

    heatmap: Heatmap
    opacity: float


@dataclass(frozen=True, slots=True)
class OverlayScreen:
    """The layers over a film; None where a layer is hidden or not known yet."""

    mask: MaskArt | None = None
    patches: PatchArt | None = None
    coverage: CoverageArt | None = None
    map: MapArt | None = None
    numbers: NumbersArt | None = None
    focused: int | None = None


@dataclass(frozen=True, slots=True)
class SideScreen:
    """A pane beside the active one; ``film`` is None for an empty pane."""

    index: int
    film: FilmScreen | None = None
    overlays: OverlayScreen = field(default_factory=OverlayScreen)
    marks: MarksScreen = field(default_factory=MarksScreen)


@dataclass(frozen=True, slots=True)
class SwipedScreen:
    """What lies over the film on screen, right of the pointer: another film with all that lies over it."""

    film: FilmScreen
    overlays: OverlayScreen = field(default_factory=OverlayScreen)
    marks: MarksScreen = field(default_factory=MarksScreen)


@dataclass(frozen=True, slots=True)
class ComparisonScreen:
    """All panes.

    Attributes:
        shape: (rows, columns).
        active: Pane of the film on screen, counted row by row.
        sides: The other panes.
        swiped: The film that lies over the one on screen, right of the pointer.
    """

    shape: tuple[int, int] = (1, 1)
    active: int = 0
    sides: tuple[SideScreen, ...] = ()
    swiped: SwipedScreen | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a choice; ``id`` None is the automatic one."""

    id: str | None
    title: str


@dataclass(frozen=True, slots=True)
class Swatch:
    """One entry of a legend: a colour and a letter, so that colour is never alone."""

    colour: str
    letter: str
    title: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A legend with a colour scale; ``colours`` names the colour map, ``note`` says how to take it."""

    colours: str
    low: str
    high: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class LayerRow:
    """One layer in the list of layers; ``note`` says what its legend cannot."""

    layer: Layer
    title: str
    key: str
    is_available: bool
    is_visible: bool
    opacity: float
    swatches: tuple[Swatch, ...] = ()
    scale: Scale | None = None
    choices: tuple[Choice, ...] = ()
    choice: str | None = None
    note: str = ""


class Tone(StrEnum):
    """How a headline is to be taken."""

    QUIET = "quiet"
    PLAIN = "plain"
    DOUBTFUL = "doubtful"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """The score of one class; ``share`` is its bar in [0, 1], None until it is known."""

    class_id: str
    letter: str
    title: str
    share: float | None
    score: str
    patches: str
    is_leading: bool


@dataclass(frozen=True, slots=True)
class VoteRow:
    """What one base model voted, and its weight in [-1, 1] once that is known."""

    model: str
    title: str
    classes: tuple[str, ...]
    counts: tuple[int, ...]
    winner: int
    weight: float | None
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of how it was made; ``detail`` is said on hover."""

    label: str
    value: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class FindingsScreen:
    """The findings panel."""

    tone: Tone
    headline: str
    sentence: str
    warnings: tuple[str, ...] = ()
    score_note: str = ""
    scores: tuple[ScoreRow, ...] = ()
    votes: tuple[VoteRow, ...] = ()
    agreement: str = ""
    facts: tuple[Fact, ...] = ()
    reasons: tuple[ReasonRow, ...] = ()
    evidence: EvidenceScreen | None = None
    gate: GateScreen | None = None


@dataclass(frozen=True, slots=True)
class PatchRow:
    """What one model said of one patch."""

    title: str
    probabilities: tuple[float, ...]
    winner: int


@dataclass(frozen=True, slots=True)
class PatchScreen:
    """The patch that is pointed at, or words on how to point at one."""

    hint: str
    title: str = ""
    is_pinned: bool = False
    classes: tuple[str, ...] = ()
    rows: tuple[PatchRow, ...] = ()
    box: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    loaded: LoadedFilm | None = None
    window: Window | VoiTable | None = None
    is_inverted: bool = False


@dataclass(frozen=True, slots=True)
class RailCard:
    """One study in the rail; ``progress`` in [0, 1] while it is analysed."""

    key: int
    loaded: LoadedFilm
    title: str
    subtitle: str
    verdict: str
    badge: Swatch | None
    is_current: bool
    progress: float | None


@dataclass(frozen=True, slots=True)
class StageMark:
    """One stage in the status line; ``fraction`` 0 is not begun, 1 is done."""

    title: str
    fraction: float
    is_current: bool


@dataclass(frozen=True, slots=True)
class StatusScreen:
    """The status line."""

    text: str
    stages: tuple[StageMark, ...] = ()
    can_cancel: bool = False
    package: str = ""


@dataclass(frozen=True, slots=True)
class OnScreen:
    """Everything that is on screen; ``more_problems`` wait behind ``problem``."""

    window_title: str
    tool: Tool
    mouse: Mouse
    is_bare: bool
    rail: tuple[RailCard, ...]
    index: IndexScreen
    film: FilmScreen | None
    comparison: ComparisonScreen
    levels: LevelScreen | None
    overlays: OverlayScreen
    marks: MarksScreen
    hand: Hand | None
    mark_panel: MarkPanelScreen
    layers: tuple[LayerRow, ...]
    findings: FindingsScreen
    patch: PatchScreen
    status: StatusScreen
    problem: Problem | None
    more_problems: int
