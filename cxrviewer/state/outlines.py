"""The lines and handles of an annotation, and which of them a pointer means: pure geometry in image pixels."""

import math

from cxrviewer.state.marks import Grab, Marks
from cxrviewer.state.pointing import Pointer
from engine.annotation import Annotation, Kind, Point
from engine.cardiothoracic import feet
from engine.measurement import Step

Line = tuple[Point, ...]

_ELLIPSE_CORNERS = 72
#: Shares of a pointer's reach within which a handle and a line are meant.
_HANDLE_REACH, _LINE_REACH = 0.5, 0.32
#: A letter of a text takes this share of a pointer's reach, across and down.
_LETTER = (0.36, 0.8)


def lines(annotation: Annotation, step: Step) -> tuple[Line, ...]:
    """Gives the lines of an annotation, closed ones with their first point again at the end.

    Args:
        annotation: A text has no lines.
        step: Width and height of a pixel, which decides what is perpendicular.
    """
    return shape_lines(annotation.kind, annotation.points, step)


def shape_lines(kind: Kind, points: tuple[Point, ...], step: Step) -> tuple[Line, ...]:
    """Gives the lines of a shape; of one that lacks points, those that are certain."""
    match kind:
        case Kind.COBB:
            return tuple(points[index : index + 2] for index in range(0, len(points), 2))
        case Kind.RATIO:
            return _ratio(points, step)
        case Kind.RECTANGLE | Kind.ELLIPSE | Kind.POLYGON:
            return (_outline(kind, points),)
        case _:
            return (points,) if kind is not Kind.TEXT else ()


def handles(annotation: Annotation) -> tuple[Point, ...]:
    """Gives the points by which an annotation is changed; boxes have all four corners."""
    if annotation.kind in {Kind.RECTANGLE, Kind.ELLIPSE}:
        return _corners(annotation.points)
    return annotation.points


def with_handle(annotation: Annotation, index: int, point: Point) -> Annotation:
    """Gives an annotation with one of its handles elsewhere."""
    if index < len(annotation.points):
        return annotation.with_point(index, point)
    (x0, y0), (x1, y1) = annotation.points
    across, down = point
    moved = ((across, y0), (x1, down)) if index == 2 else ((x0, down), (across, y1))
    return annotation.with_point(0, moved[0]).with_point(1, moved[1])


def grabbed(marks: Marks, pointer: Pointer, step: Step) -> Grab | None:
    """Gives what a press would take into the hand: a handle of the selected annotation, else the nearest line."""
    at, chosen = (pointer.x, pointer.y), marks.chosen
    if chosen is not None:
        apart = [math.dist(at, handle) for handle in handles(chosen)]
        nearest = min(range(len(apart)), key=apart.__getitem__)
        if apart[nearest] <= pointer.reach * _HANDLE_REACH:
            return Grab(nearest, at, chosen)
    near = [(_distance(annotation, pointer, step), annotation.id, annotation) for annotation in marks.annotations]
    within = [found for found in near if found[0] <= pointer.reach * _LINE_REACH]
    return Grab(None, at, min(within)[2]) if within else None


def _distance(annotation: Annotation, pointer: Pointer, step: Step) -> float:
    if annotation.kind is Kind.TEXT:
        return _distance_to_text(annotation, pointer)
    at = (pointer.x, pointer.y)
    return min(
        _distance_to_segment(at, one, other)
        for line in lines(annotation, step)
        for one, other in zip(line, line[1:] or line, strict=False)
    )


def _distance_to_text(annotation: Annotation, pointer: Pointer) -> float:
    """Gives 0 inside the words, which are written to the right of the point; their size is that of the screen."""
    x, y = annotation.points[0]
    width = pointer.reach * _LETTER[0] * max(len(annotation.text), 2)
    across = max(x - pointer.x, 0.0, pointer.x - x - width)
    down = max(abs(pointer.y - y) - pointer.reach * _LETTER[1] / 2, 0.0)
    return math.hypot(across, down)


def _distance_to_segment(at: Point, one: Point, other: Point) -> float:
    across, down = other[0] - one[0], other[1] - one[1]
    squared = across * across + down * down
    if squared == 0:
        return math.dist(at, one)
    along = ((at[0] - one[0]) * across + (at[1] - one[1]) * down) / squared
    along = min(max(along, 0.0), 1.0)
    return math.dist(at, (one[0] + along * across, one[1] + along * down))


def _corners(points: tuple[Point, ...]) -> tuple[Point, ...]:
    (x0, y0), (x1, y1) = points
    return ((x0, y0), (x1, y1), (x0, y1), (x1, y0))


def _outline(kind: Kind, points: tuple[Point, ...]) -> Line:
    if kind is Kind.POLYGON:
        return (*points, points[0])
    if len(points) < 2:
        return points
    if kind is Kind.ELLIPSE:
        return _ellipse(points)
    first, second, third, fourth = _corners(points)
    return (first, third, second, fourth, first)


def _ellipse(points: tuple[Point, ...]) -> Line:
    (x0, y0), (x1, y1) = points
    turns = [2 * math.pi * index / _ELLIPSE_CORNERS for index in range(_ELLIPSE_CORNERS)]
    middle, half = ((x0 + x1) / 2, (y0 + y1) / 2), ((x1 - x0) / 2, (y1 - y0) / 2)
    corners = tuple((middle[0] + half[0] * math.cos(turn), middle[1] + half[1] * math.sin(turn)) for turn in turns)
    return (*corners, corners[0])


def _ratio(points: tuple[Point, ...], step: Step) -> tuple[Line, ...]:
    """Gives the midline and a perpendicular from each border to it."""
    if len(points) < 3:
        return (points,)
    whole = (*points, *[points[-1]] * (6 - len(points)))
    drawn = zip(points[2:], feet(whole, step), strict=False)
    return (points[:2], *((border, foot) for border, foot in drawn))
