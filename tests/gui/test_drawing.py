"""The hand on a film as pure steps: drawing, taking, moving, letting go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxrviewer.state import drawing
from cxrviewer.state.marks import Marks, finished
from cxrviewer.state.outlines import grabbed, handles, lines, with_handle
from cxrviewer.state.pointing import Pointer
from engine.annotation import FIRST_STYLE, POINT_COUNTS, Annotation, Kind, Point, Style

FILM, STEP, REACH = (800.0, 600.0), (1.0, 1.0), 22.0
BLUE = Style("#7cc7ff")
INSIDE = st.tuples(st.floats(0, 800), st.floats(0, 600))


def at(x: float, y: float) -> Pointer:
    return Pointer(x, y, REACH)


def press(marks: Marks, kind: Kind | None, x: float, y: float) -> Marks:
    return drawing.press(marks, kind, at(x, y), film=FILM, step=STEP, style=BLUE)


def drag(marks: Marks, kind: Kind | None, start: Point, end: Point) -> Marks:
    marks = press(marks, kind, *start)
    marks = drawing.move(marks, at(*end), film=FILM)
    return drawing.release(marks, at(*end), film=FILM, style=BLUE)


def click(marks: Marks, kind: Kind | None, x: float, y: float) -> Marks:
    return drag(marks, kind, (x, y), (x, y))


def spread(count: int) -> list[Point]:
    return [(100.0 + 90 * index, 80.0 + 60 * (index % 3) + 20 * index) for index in range(count)]


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.POLYGON])
def test_clicks_draw_every_kind(kind: Kind) -> None:
    marks, points = Marks(), spread(POINT_COUNTS[kind])
    for index, point in enumerate(points):
        assert marks.annotations == ()
        marks = click(marks, kind, *point)
        assert (marks.draft is None) == (index == len(points) - 1)
    (made,) = marks.annotations
    assert (made.kind, made.points, made.style) == (kind, tuple(points), BLUE)
    assert marks.selected == made.id


@pytest.mark.parametrize("kind", [Kind.DISTANCE, Kind.RECTANGLE, Kind.ELLIPSE, Kind.ARROW])
def test_one_drag_draws_what_has_two_points(kind: Kind) -> None:
    marks = drag(Marks(), kind, (10, 20), (300, 400))
    assert [annotation.points for annotation in marks.annotations] == [((10, 20), (300, 400))]
    assert marks.draft is None


def test_two_drags_draw_a_cobb_angle_and_a_drag_and_a_click_an_angle() -> None:
    cobb = drag(Marks(), Kind.COBB, (100, 100), (300, 120))
    assert cobb.annotations == ()
    cobb = drag(cobb, Kind.COBB, (100, 300), (300, 380))
    assert cobb.annotations[0].points == ((100, 100), (300, 120), (100, 300), (300, 380))
    angle = click(drag(Marks(), Kind.ANGLE, (50, 50), (200, 200)), Kind.ANGLE, 50, 350)
    assert angle.annotations[0].points == ((50, 50), (200, 200), (50, 350))


def test_a_polygon_is_closed_at_its_first_corner_or_on_request() -> None:
    corners = [(100.0, 100.0), (300.0, 100.0), (300.0, 300.0), (100.0, 300.0)]
    marks = Marks()
    for corner in corners:
        marks = click(marks, Kind.POLYGON, *corner)
    assert marks.annotations == ()
    closed = click(marks, Kind.POLYGON, 103, 104)
    assert closed.annotations[0].points == tuple(corners)
    asked = drawing.close(marks, style=BLUE)
    assert asked.annotations[0].points == tuple(corners)
    few = click(click(Marks(), Kind.POLYGON, 10, 10), Kind.POLYGON, 90, 90)
    assert drawing.close(few, style=BLUE) is few


@given(points=st.lists(INSIDE, min_size=2, max_size=2), shift=st.tuples(st.floats(-900, 900), st.floats(-900, 900)))
def test_nothing_leaves_the_film_and_its_size_stays(points: list[Point], shift: Point) -> None:
    whole = Annotation(1, Kind.DISTANCE, (points[0], points[1]))
    marks = Marks((whole,), selected=None)
    middle = ((points[0][0] + points[1][0]) / 2, (points[0][1] + points[1][1]) / 2)
    moved = drag(marks, None, middle, (middle[0] + shift[0], middle[1] + shift[1]))
    (one, other) = moved.annotations[0].points
    for x, y in (one, other):
        assert -1e-6 <= x <= 800 + 1e-6
        assert -1e-6 <= y <= 600 + 1e-6
    assert other[0] - one[0] == pytest.approx(points[1][0] - points[0][0], abs=1e-6)
    assert other[1] - one[1] == pytest.approx(points[1][1] - points[0][1], abs=1e-6)


def test_a_click_selects_and_changes_nothing() -> None:
    line = Annotation(4, Kind.DISTANCE, ((100, 100), (300, 100)), is_proposed=True)
    marks = click(Marks((line,)), None, 200, 103)
    assert marks.selected == 4
    assert marks.annotations == (line,)
    assert marks.grab is None
    assert click(marks, None, 500, 500).selected is None


def test_a_handle_of_the_selected_annotation_is_moved_before_anything_is_drawn() -> None:
    line = Annotation(1, Kind.DISTANCE, ((100, 100), (300, 100)))
    marks = drag(Marks((line,), selected=1), Kind.ELLIPSE, (302, 101), (400, 250))
    assert [annotation.points for annotation in marks.annotations] == [((100, 100), (400, 250))]
    far = drag(Marks((line,), selected=1), Kind.ELLIPSE, (500, 300), (600, 400))
    assert len(far.annotations) == 2


@given(corner=st.integers(0, 3), to=INSIDE)
def test_every_corner_of_a_box_can_be_moved_and_the_opposite_one_stays(corner: int, to: Point) -> None:
    box = Annotation(1, Kind.RECTANGLE, ((100, 100), (300, 250)))
    opposite = handles(box)[(1, 0, 3, 2)[corner]]
    moved = with_handle(box, corner, to)
    assert to in handles(moved)
    assert opposite in handles(moved)


@pytest.mark.parametrize("kind", list(Kind))
def test_an_annotation_can_be_taken_at_its_lines_and_only_there(kind: Kind) -> None:
    made = Annotation(1, kind, tuple(spread(POINT_COUNTS[kind])), text="words")
    marks = Marks((made,))
    near = lines(made, STEP)[0][0] if kind is not Kind.TEXT else made.points[0]
    taken = grabbed(marks, at(*near), STEP)
    assert taken is not None
    assert taken.original is made
    assert grabbed(marks, at(790, 10), STEP) is None


def test_escape_drops_the_draft_then_the_selection_and_undo_goes_back_by_a_point() -> None:
    line = Annotation(1, Kind.DISTANCE, ((100, 100), (300, 100)))
    marks = click(click(Marks((line,)), Kind.ANGLE, 500, 500), Kind.ANGLE, 600, 500)
    assert marks.draft is not None
    back = drawing.step_back(marks)
    assert back.draft is not None
    assert len(back.draft.points) == 1
    assert drawing.step_back(back).draft is None
    dropped = drawing.let_go(marks)
    assert dropped.draft is None
    assert dropped.annotations == (line,)
    chosen = click(dropped, None, 200, 100)
    assert drawing.let_go(chosen).selected is None


def test_a_draft_with_enough_points_counts_as_drawn() -> None:
    marks = Marks()
    for corner in ((10.0, 10.0), (200.0, 10.0), (200.0, 200.0)):
        marks = click(marks, Kind.POLYGON, *corner)
    assert marks.draft is not None
    made = finished(marks.draft, annotation_id=7, style=FIRST_STYLE)
    assert made is not None
    assert (made.id, len(made.points)) == (7, 3)
