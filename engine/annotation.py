"""What a person draws on a film: records in image pixels, without units and without identity."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

#: (x, y) in image pixels; (0, 0) is the top left corner of the top left pixel.
Point = tuple[float, float]


class Kind(StrEnum):
    """What an annotation is."""

    DISTANCE = "distance"
    ANGLE = "angle"
    COBB = "cobb"
    RECTANGLE = "rectangle"
    ELLIPSE = "ellipse"
    POLYGON = "polygon"
    TEXT = "text"
    ARROW = "arrow"
    RATIO = "cardiothoracic ratio"


#: How many points each kind has; the points of a polygon are as many as a person likes, at least three.
POINT_COUNTS: Mapping[Kind, int] = MappingProxyType(
    {
        Kind.DISTANCE: 2,
        Kind.ANGLE: 3,
        Kind.COBB: 4,
        Kind.RECTANGLE: 2,
        Kind.ELLIPSE: 2,
        Kind.POLYGON: 3,
        Kind.TEXT: 1,
        Kind.ARROW: 2,
        Kind.RATIO: 6,
    }
)
#: Kinds that enclose pixels.
REGIONS = frozenset({Kind.RECTANGLE, Kind.ELLIPSE, Kind.POLYGON})
MOST_POINTS = 2000


@dataclass(frozen=True, slots=True)
class Style:
    """How an annotation is drawn.

    Attributes:
        colour: ``#rrggbb``.
        width: Of its lines, in logical pixels of the screen.
        is_dashed: Whether its lines are broken.
    """

    colour: str = "#ffd166"
    width: float = 1.5
    is_dashed: bool = False


#: How a first annotation is drawn.
FIRST_STYLE = Style()


@dataclass(frozen=True, slots=True)
class Annotation:
    """One thing drawn on one film.

    Attributes:
        id: Unique on its film.
        points: In the order of drawing. Distance and arrow: the ends (of an arrow the tip first). Angle: an end, the
            vertex, the other end. Cobb: two ends of each line. Rectangle and ellipse: two opposite corners of the
            upright box. Ratio: top and bottom of the midline, the border of the heart on the left and on the right
            of the image, the inner border of the chest on the left and on the right of the image.
        text: The words of a text or an arrow; a note on anything else.
        is_proposed: Whether a model placed it and nobody has changed it since.
    """

    id: int
    kind: Kind
    points: tuple[Point, ...]
    text: str = ""
    style: Style = FIRST_STYLE
    is_proposed: bool = False

    def __post_init__(self) -> None:
        count, wanted = len(self.points), POINT_COUNTS[self.kind]
        if count > MOST_POINTS or (count < wanted if self.kind is Kind.POLYGON else count != wanted):
            raise ValueError(f"a {self.kind.value} of {count} points")

    def moved(self, across: float, down: float) -> "Annotation":
        """Gives this annotation shifted by image pixels."""
        return replace(self, points=tuple((x + across, y + down) for x, y in self.points), is_proposed=False)

    def with_point(self, index: int, point: Point) -> "Annotation":
        """Gives this annotation with one of its points elsewhere."""
        points = (*self.points[:index], point, *self.points[index + 1 :])
        return replace(self, points=points, is_proposed=False)
