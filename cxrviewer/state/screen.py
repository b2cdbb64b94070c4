"""What is on screen, as plain records: widgets compare the old with the new and touch what changed."""

from dataclasses import dataclass
from enum import StrEnum

from cxrviewer.film import FilmPixels
from cxrviewer.placement import View
from cxrviewer.problems import Problem
from cxrviewer.state.display import Layer, Tool
from cxrviewer.state.study import LoadedFilm
from cxrviewer.state.votes import MajorityVote
from engine.findings import Heatmap, LungMask, ModelVote, PatchSet
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
        sides: Anatomical direction of the (left, right) edge, such as ("R", "L"); empty when unknown.
    """

    key: int
    film: FilmPixels
    window: Window | VoiTable
    is_inverted: bool
    view: View
    corners: Corners
    sides: tuple[str, str]


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
    focused: int | None = None


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
    """One layer in the list of layers."""

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
    is_bare: bool
    rail: tuple[RailCard, ...]
    film: FilmScreen | None
    overlays: OverlayScreen
    layers: tuple[LayerRow, ...]
    findings: FindingsScreen
    patch: PatchScreen
    status: StatusScreen
    problem: Problem | None
    more_problems: int
