"""Lengths, angles and areas of what is drawn on a film, in millimetres where the spacing is known.

Points are (x, y) in image pixels. Every function takes ``step``, the width and the height of a pixel: in mm where the
spacing is known (DICOM PS3.3 10.7.1.3), else (1, 1), so that the result is in pixels. Angles need the shape of a pixel
only; where it is unknown, pixels are taken to be square.
"""

import math
from dataclasses import dataclass
from itertools import pairwise

from engine.annotation import Kind, Point
from engine.radiograph import Spacing

Step = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Quantity:
    """One measured number.

    Attributes:
        unit: "mm", "mm²", "px", "px²", "°", or empty for a ratio.
    """

    name: str
    value: float
    unit: str


def step_of(spacing: Spacing) -> Step:
    """Gives the width and height of a pixel in mm, or (1, 1) where nobody knows."""
    return (1.0, 1.0) if spacing.mm is None else (spacing.mm[1], spacing.mm[0])


def unit_of(spacing: Spacing) -> str:
    """Gives the unit of a length: "mm" only where the spacing is known."""
    return "px" if spacing.mm is None else "mm"


def distance(one: Point, other: Point, step: Step) -> float:
    """Gives the distance of two points, in the unit of ``step``."""
    return math.hypot((other[0] - one[0]) * step[0], (other[1] - one[1]) * step[1])


def angle(one: Point, vertex: Point, other: Point, step: Step) -> float:
    """Gives the angle between two arms in degrees, 0 to 180; 0 where an arm has no length."""
    a, b = _direction(vertex, one, step), _direction(vertex, other, step)
    return math.degrees(abs(math.atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1])))


def cobb_angle(first: tuple[Point, Point], second: tuple[Point, Point], step: Step) -> float:
    """Gives the angle between two lines in degrees, 0 to 90, whichever way they were drawn (Cobb, 1948).

    Curves of more than 90 degrees are given as 180 degrees less the angle; they are not measured on chest radiographs.
    """
    a, b = _direction(*first, step), _direction(*second, step)
    return math.degrees(math.atan2(abs(a[0] * b[1] - a[1] * b[0]), abs(a[0] * b[0] + a[1] * b[1])))


def area(kind: Kind, points: tuple[Point, ...], step: Step) -> float:
    """Gives the area inside a region, in the square of the unit of ``step``.

    A polygon by the shoelace formula; of an outline that crosses itself the result means nothing (``is_simple``).

    Raises:
        ValueError: The kind encloses nothing.
    """
    pixel = step[0] * step[1]
    if kind is Kind.POLYGON:
        # Relative to the first point, so that nothing is lost far from the corner of the film.
        x0, y0 = points[0]
        moved = [(x - x0, y - y0) for x, y in points]
        return abs(sum(a[0] * b[1] - a[1] * b[0] for a, b in pairwise((*moved, moved[0])))) / 2 * pixel
    box = abs(points[1][0] - points[0][0]) * abs(points[1][1] - points[0][1]) * pixel
    if kind is Kind.RECTANGLE:
        return box
    if kind is Kind.ELLIPSE:
        return box * math.pi / 4
    raise ValueError(f"a {kind.value} has no area")


def is_simple(points: tuple[Point, ...]) -> bool:
    """Says whether no two edges of a closed polygon cross each other."""
    edges = list(pairwise((*points, points[0])))
    count = len(edges)
    return not any(
        _cross(edges[i], edges[j]) for i in range(count) for j in range(i + 2, count) if (i, j) != (0, count - 1)
    )


def measure(kind: Kind, points: tuple[Point, ...], spacing: Spacing) -> tuple[Quantity, ...]:
    """Gives what the geometry of an annotation says, the most important number first; nothing for words and arrows.

    The cardiothoracic ratio is the matter of ``engine.cardiothoracic``.
    """
    step, unit = step_of(spacing), unit_of(spacing)
    match kind:
        case Kind.DISTANCE:
            return (Quantity("length", distance(points[0], points[1], step), unit),)
        case Kind.ANGLE:
            return (Quantity("angle", angle(points[0], points[1], points[2], step), "°"),)
        case Kind.COBB:
            found = cobb_angle((points[0], points[1]), (points[2], points[3]), step)
            return (Quantity("Cobb angle", found, "°"),)
        case Kind.POLYGON:
            return (Quantity("area", area(kind, points, step), f"{unit}²"),)
        case Kind.RECTANGLE | Kind.ELLIPSE:
            width, height = abs(points[1][0] - points[0][0]) * step[0], abs(points[1][1] - points[0][1]) * step[1]
            sides = (Quantity("width", width, unit), Quantity("height", height, unit))
            return (Quantity("area", area(kind, points, step), f"{unit}²"), *sides)
        case _:
            return ()


def _direction(start: Point, end: Point, step: Step) -> Point:
    return ((end[0] - start[0]) * step[0], (end[1] - start[1]) * step[1])


def _side(edge: tuple[Point, Point], point: Point) -> float:
    (ax, ay), (bx, by) = edge
    return (bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax)


def _cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    return _side(one, other[0]) * _side(one, other[1]) < 0 and _side(other, one[0]) * _side(other, one[1]) < 0
