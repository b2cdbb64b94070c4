"""Annotations as graphics of a structured report.

Coordinates are (column, row) in pixels, (0, 0) being the top left corner of the top left pixel, as PS3.3 C.18.6.1.1
has them; the points of an annotation are counted in the same way, whichever way the film is laid on screen.
"""

import numpy as np
import numpy.typing as npt
from highdicom.sr import GraphicTypeValues

from engine.annotation import Annotation, Kind, Point

Graphic = tuple[GraphicTypeValues, npt.NDArray[np.float64]]


def graphics(annotation: Annotation) -> tuple[Graphic, ...]:
    """Gives the lines of a measurement that encloses nothing.

    A Cobb angle has two lines. A ratio has three: the midline, from border to border of the heart, from border to
    border of the chest.

    Raises:
        ValueError: The kind is no such measurement.
    """
    points = annotation.points
    match annotation.kind:
        case Kind.DISTANCE | Kind.ANGLE:
            return (_polyline(points),)
        case Kind.COBB | Kind.RATIO:
            return tuple(_polyline(points[index : index + 2]) for index in range(0, len(points), 2))
        case _:
            raise ValueError(f"a {annotation.kind.value} has no lines that measure")


def region_graphic(annotation: Annotation) -> Graphic:
    """Gives the outline of a region; a closed polyline ends where it begins.

    An ellipse is given by the ends of its longer and of its shorter axis (PS3.3 C.18.6.1.2).

    Raises:
        ValueError: The kind encloses nothing.
    """
    points = annotation.points
    if annotation.kind is Kind.POLYGON:
        return _polyline((*points, points[0]))
    (x0, y0), (x1, y1) = points
    if annotation.kind is Kind.RECTANGLE:
        return _polyline(((x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)))
    if annotation.kind is not Kind.ELLIPSE:
        raise ValueError(f"a {annotation.kind.value} encloses nothing")
    middle = ((x0 + x1) / 2, (y0 + y1) / 2)
    across: tuple[Point, ...] = ((min(x0, x1), middle[1]), (max(x0, x1), middle[1]))
    down: tuple[Point, ...] = ((middle[0], min(y0, y1)), (middle[0], max(y0, y1)))
    axes = (*across, *down) if abs(x1 - x0) >= abs(y1 - y0) else (*down, *across)
    return (GraphicTypeValues.ELLIPSE, np.array(axes, np.float64))


def _polyline(points: tuple[Point, ...]) -> Graphic:
    return (GraphicTypeValues.POLYLINE, np.array(points, np.float64))
