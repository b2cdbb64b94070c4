"""What is drawn on one film, what is selected, and what is being drawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from cxrviewer.state.display import Tool
from engine.annotation import POINT_COUNTS, Annotation, Kind, Point, Style
from engine.regions import RegionStatistics

#: What each drawing tool draws.
DRAWN_BY: Mapping[Tool, Kind] = MappingProxyType(
    {
        Tool.DISTANCE: Kind.DISTANCE,
        Tool.ANGLE: Kind.ANGLE,
        Tool.COBB: Kind.COBB,
        Tool.RECTANGLE: Kind.RECTANGLE,
        Tool.ELLIPSE: Kind.ELLIPSE,
        Tool.POLYGON: Kind.POLYGON,
        Tool.TEXT: Kind.TEXT,
        Tool.ARROW: Kind.ARROW,
        Tool.RATIO: Kind.RATIO,
    }
)
#: Kind and points: what a number about an annotation depends on.
Shape = tuple[Kind, tuple[Point, ...]]


@dataclass(frozen=True, slots=True)
class Draft:
    """An annotation that lacks points.

    Attributes:
        points: Those that are fixed.
        floating: The one that follows the pointer.
        pressed: Where the button went down; None when it is up.
    """

    kind: Kind
    points: tuple[Point, ...]
    floating: Point
    pressed: Point | None = None


@dataclass(frozen=True, slots=True)
class Grab:
    """A finished annotation in the hand.

    Attributes:
        handle: Index of the handle that is moved; None for the whole.
        start: Where it was taken.
        original: As it was then.
    """

    handle: int | None
    start: Point
    original: Annotation


@dataclass(frozen=True, slots=True)
class RatioDoubts:
    """What speaks against a cardiothoracic ratio, found in the mask; one sentence each."""

    sentences: tuple[str, ...] = ()


Reading = RegionStatistics | RatioDoubts


def _no_readings() -> Mapping[Shape, Reading]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """The annotations of one film.

    Attributes:
        selected: Id of the annotation that is spoken of.
        readings: What was read from the pixels for a shape; it arrives a little later than the shape.
    """

    annotations: tuple[Annotation, ...] = ()
    selected: int | None = None
    draft: Draft | None = None
    grab: Grab | None = None
    readings: Mapping[Shape, Reading] = field(default_factory=_no_readings)

    @property
    def chosen(self) -> Annotation | None:
        """The selected annotation."""
        return self.find(self.selected)

    @property
    def next_id(self) -> int:
        """An id that no annotation of this film has."""
        return max((annotation.id for annotation in self.annotations), default=0) + 1

    def find(self, annotation_id: int | None) -> Annotation | None:
        """Gives the annotation with this id, if there is one."""
        return next((annotation for annotation in self.annotations if annotation.id == annotation_id), None)

    def reading(self, annotation: Annotation) -> Reading | None:
        """Gives what was read from the pixels for an annotation, once that is known."""
        return self.readings.get((annotation.kind, annotation.points))

    def with_annotation(self, annotation: Annotation) -> "Marks":
        """Gives these marks with one annotation added or changed, and selected."""
        if self.find(annotation.id) is None:
            return replace(self, annotations=(*self.annotations, annotation), selected=annotation.id)
        changed = tuple(annotation if other.id == annotation.id else other for other in self.annotations)
        return replace(self, annotations=changed, selected=annotation.id)

    def without(self, annotation_id: int) -> "Marks":
        """Gives these marks with one annotation less."""
        kept = tuple(other for other in self.annotations if other.id != annotation_id)
        return replace(self, annotations=kept, selected=None if self.selected == annotation_id else self.selected)

    def with_annotations(self, annotations: tuple[Annotation, ...]) -> "Marks":
        """Gives these marks with other annotations; what is in the hand is dropped."""
        ids = {annotation.id for annotation in annotations}
        selected = self.selected if self.selected in ids else None
        return replace(self, annotations=annotations, selected=selected, draft=None, grab=None)


def finished(draft: Draft, *, annotation_id: int, style: Style) -> Annotation | None:
    """Gives the annotation that a draft's fixed points make; None while they are too few."""
    wanted = POINT_COUNTS[draft.kind]
    if len(draft.points) < wanted:
        return None
    points = draft.points if draft.kind is Kind.POLYGON else draft.points[:wanted]
    return Annotation(annotation_id, draft.kind, points, style=style)
