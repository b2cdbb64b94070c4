"""What is on screen of the annotations, as plain records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from cxrviewer.placement import Size
from cxrviewer.state.marks import Marks
from engine.annotation import FIRST_STYLE, Kind, Point, Style
from engine.measurement import Step


@dataclass(frozen=True, slots=True)
class MarkArt:
    """One annotation as it is to be drawn; everything in image pixels.

    Attributes:
        lines: Each at least one point.
        handles: Of the selected annotation; else none.
        words: Lines of text beside it.
        number: That of the list.
    """

    kind: Kind
    points: tuple[Point, ...]
    lines: tuple[tuple[Point, ...], ...]
    style: Style
    words: tuple[str, ...] = ()
    number: int = 0
    is_selected: bool = False
    handles: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class MarksScreen:
    """The annotations over a film.

    Attributes:
        draft: What is being drawn, with the point that follows the pointer.
        guide: What to do next while something is drawn or a drawing tool is chosen.
    """

    arts: tuple[MarkArt, ...] = ()
    draft: MarkArt | None = None
    guide: str = ""


@dataclass(frozen=True, slots=True)
class Hand:
    """What the film needs to know to tell whether a press concerns the annotations."""

    marks: Marks
    kind: Kind | None
    film: Size
    step: Step


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One annotation in the list."""

    id: int
    title: str
    value: str
    is_selected: bool


@dataclass(frozen=True, slots=True)
class MarkFact:
    """One number of an annotation; ``detail`` is said on hover."""

    label: str
    value: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class MarkPanelScreen:
    """The list of annotations and what is known of the selected one.

    Attributes:
        text: Words or note of the selected annotation.
        style: Of the selected annotation, or of the next one.
        spacing: What lengths on this film mean.
        why_no_proposal: Why a ratio cannot be proposed; empty where it can.
        keys: That a person gave, by command id.
    """

    rows: tuple[MarkRow, ...] = ()
    has_selected: bool = False
    text: str = ""
    style: Style = FIRST_STYLE
    facts: tuple[MarkFact, ...] = ()
    warnings: tuple[str, ...] = ()
    spacing: str = ""
    why_no_proposal: str = ""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
