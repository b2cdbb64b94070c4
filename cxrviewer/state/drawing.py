"""What the hand does to the marks of a film: pure steps from press, move and release to new marks.

A press fixes a point. A release fixes the next one if the pointer moved meanwhile, so that every annotation can be
drawn by dragging, by clicking, or by both in turn.
"""

import math
from dataclasses import replace

from cxrviewer.placement import Size
from cxrviewer.state.marks import Draft, Marks, finished
from cxrviewer.state.outlines import grabbed, with_handle
from cxrviewer.state.pointing import Pointer
from engine.annotation import Kind, Point, Style
from engine.measurement import Step

#: A press that moves less than this share of the reach is a click.
_CLICK_REACH = 0.2
_CLOSING_REACH = 0.5


def takes_press(marks: Marks, kind: Kind | None, pointer: Pointer, step: Step) -> bool:
    """Says whether a press concerns the marks: something is being drawn, or would be taken into the hand."""
    return kind is not None or marks.draft is not None or grabbed(marks, pointer, step) is not None


def press(marks: Marks, kind: Kind | None, pointer: Pointer, *, film: Size, step: Step, style: Style) -> Marks:
    """Gives the marks after the left button went down.

    Args:
        marks: Before.
        kind: What the tool draws; None when it draws nothing.
        pointer: Where.
        film: Its size; nothing is drawn beyond it.
        step: Width and height of a pixel.
        style: Of what is drawn now.
    """
    at = _inside((pointer.x, pointer.y), film)
    if marks.draft is not None:
        return _fixed(replace(marks, draft=replace(marks.draft, pressed=at)), at, pointer.reach, style)
    taken = grabbed(marks, pointer, step)
    if taken is not None:
        return replace(marks, selected=taken.original.id, grab=taken)
    if kind is None:
        return replace(marks, selected=None)
    begun = replace(marks, selected=None, draft=Draft(kind, (), at, at))
    return _fixed(begun, at, pointer.reach, style)


def move(marks: Marks, pointer: Pointer, *, film: Size) -> Marks:
    """Gives the marks after the pointer moved, with the button up or down."""
    at = (pointer.x, pointer.y)
    if marks.draft is not None:
        return replace(marks, draft=replace(marks.draft, floating=_inside(at, film)))
    grab = marks.grab
    if grab is None or marks.find(grab.original.id) is None:
        return marks
    if grab.handle is not None:
        return marks.with_annotation(with_handle(grab.original, grab.handle, _inside(at, film)))
    if math.dist(at, grab.start) < pointer.reach * _CLICK_REACH and marks.find(grab.original.id) == grab.original:
        return marks
    across, down = at[0] - grab.start[0], at[1] - grab.start[1]
    xs, ys = [x for x, _ in grab.original.points], [y for _, y in grab.original.points]
    across = min(max(across, -min(xs)), film[0] - max(xs))
    down = min(max(down, -min(ys)), film[1] - max(ys))
    return marks.with_annotation(grab.original.moved(across, down))


def release(marks: Marks, pointer: Pointer, *, film: Size, style: Style) -> Marks:
    """Gives the marks after the button went up."""
    marks = replace(marks, grab=None)
    draft = marks.draft
    if draft is None or draft.pressed is None:
        return marks
    at = _inside((pointer.x, pointer.y), film)
    marks = replace(marks, draft=replace(draft, pressed=None))
    if math.dist(at, draft.pressed) < pointer.reach * _CLICK_REACH:
        return marks
    return _fixed(marks, at, pointer.reach, style)


def close(marks: Marks, *, style: Style) -> Marks:
    """Gives the marks with a polygon that is being drawn finished; one of too few points goes on."""
    draft = marks.draft
    if draft is None or draft.kind is not Kind.POLYGON:
        return marks
    made = finished(draft, annotation_id=marks.next_id, style=style)
    return marks if made is None else replace(marks.with_annotation(made), draft=None)


def step_back(marks: Marks) -> Marks:
    """Gives the marks with the last point of what is being drawn taken back."""
    draft = marks.draft
    if draft is None:
        return marks
    left = draft.points[:-1]
    return replace(marks, draft=replace(draft, points=left) if left else None)


def let_go(marks: Marks) -> Marks:
    """Gives the marks without what is being drawn; without that, with nothing selected."""
    if marks.draft is not None:
        return replace(marks, draft=None)
    return replace(marks, selected=None, grab=None)


def _fixed(marks: Marks, at: Point, reach: float, style: Style) -> Marks:
    """Fixes a point of what is being drawn, and finishes it where that was the last one."""
    draft = marks.draft
    if draft is None:
        return marks
    is_closing = len(draft.points) >= 3 and math.dist(at, draft.points[0]) < reach * _CLOSING_REACH
    if draft.kind is Kind.POLYGON:
        if is_closing:
            return close(marks, style=style)
        return replace(marks, draft=replace(draft, points=(*draft.points, at), floating=at))
    draft = replace(draft, points=(*draft.points, at), floating=at)
    made = finished(draft, annotation_id=marks.next_id, style=style)
    if made is None:
        return replace(marks, draft=draft)
    return replace(marks.with_annotation(made), draft=None)


def _inside(point: Point, film: Size) -> Point:
    return (min(max(point[0], 0.0), film[0]), min(max(point[1], 0.0), film[1]))
