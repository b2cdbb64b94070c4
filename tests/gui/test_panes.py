"""Mouse and annotations in every pane: what the buttons are for, and what is drawn on the films beside."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from cxrviewer.settings import Settings
from cxrviewer.state.display import Layer, Tool, as_window, dragged_window
from cxrviewer.state.mouse import MouseUse
from cxrviewer.state.resolve import resolve
from cxrviewer.state.study import Study
from cxrviewer.widgets.film_canvas import FilmCanvas
from engine.annotation import Annotation, Kind, Style
from engine.regions import RegionStatistics
from tests.fakes import fake_mask
from tests.gui.conftest import Viewer, ViewerMaker

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
LINE = Annotation(1, Kind.DISTANCE, ((100.0, 100.0), (400.0, 500.0)), style=Style("#ff00ff", 6.0))
REGION = Annotation(1, Kind.RECTANGLE, ((100.0, 100.0), (400.0, 500.0)))


def study_of(viewer: Viewer) -> Study:
    study = viewer.store.state.study
    assert study is not None
    return study


def seen(canvas: FilmCanvas, point: tuple[float, float]) -> QPoint:
    placement = canvas.placement()
    assert placement is not None
    return QPointF(*placement.to_viewport(point)).toPoint()


def drag(canvas: FilmCanvas, button: Qt.MouseButton, start: tuple[float, float], end: tuple[float, float]) -> None:
    first, last = seen(canvas, start), seen(canvas, end)
    QTest.mousePress(canvas, button, pos=first)
    QTest.mouseMove(canvas, last)
    QTest.mouseRelease(canvas, button, pos=last)


def draw(viewer: Viewer, annotation: Annotation) -> None:
    study = study_of(viewer)
    viewer.store.replace_marks(study.key, study.marks.with_annotation(annotation))


def with_mouse(make_viewer: ViewerMaker, **buttons: MouseUse) -> Viewer:
    settings = Settings(window_width=1200, window_height=800).model_copy(update=buttons)
    viewer = make_viewer(settings=settings)
    viewer.open("chest.dcm")
    return viewer


def test_a_left_button_that_pans_does_not_draw(make_viewer: ViewerMaker) -> None:
    viewer = with_mouse(make_viewer, left_button=MouseUse.PAN)
    viewer.window.actions_by_id["tool.distance"].trigger()
    assert viewer.store.state.tool is Tool.DISTANCE
    drag(viewer.window.canvas, LEFT, (100, 100), (200, 220))
    assert study_of(viewer).marks.annotations == ()
    assert study_of(viewer).marks.draft is None
    assert study_of(viewer).display.view.centre is not None


def test_the_button_that_has_the_tool_draws_whichever_it_is(make_viewer: ViewerMaker) -> None:
    viewer = with_mouse(make_viewer, left_button=MouseUse.WINDOW, right_button=MouseUse.TOOL)
    before = as_window(study_of(viewer).display.window)
    viewer.window.actions_by_id["tool.distance"].trigger()
    drag(viewer.window.canvas, RIGHT, (100, 100), (200, 220))
    (made,) = study_of(viewer).marks.annotations
    assert made.kind is Kind.DISTANCE
    assert study_of(viewer).marks.grab is None
    assert as_window(study_of(viewer).display.window) == before


def test_a_left_button_with_another_use_still_takes_hold_of_what_is_drawn(make_viewer: ViewerMaker) -> None:
    viewer = with_mouse(make_viewer, left_button=MouseUse.PAN)
    draw(viewer, LINE)
    drag(viewer.window.canvas, LEFT, LINE.points[0], (150.0, 80.0))
    (moved,) = study_of(viewer).marks.annotations
    assert moved.points[0] != LINE.points[0]
    assert moved.points[1] == LINE.points[1]
    assert study_of(viewer).display.view.centre is None


def test_a_left_button_that_does_nothing_does_nothing(make_viewer: ViewerMaker) -> None:
    viewer = with_mouse(make_viewer, left_button=MouseUse.NOTHING)
    draw(viewer, LINE)
    viewer.window.actions_by_id["tool.distance"].trigger()
    drag(viewer.window.canvas, LEFT, LINE.points[0], (150.0, 80.0))
    assert study_of(viewer).marks.annotations == (LINE,)


def test_a_drawing_tool_on_hidden_annotations_does_not_zoom(make_viewer: ViewerMaker) -> None:
    viewer = with_mouse(make_viewer)
    viewer.window.actions_by_id["tool.distance"].trigger()
    viewer.window.actions_by_id["mark.shown"].trigger()
    before = study_of(viewer).display
    drag(viewer.window.canvas, LEFT, (100, 100), (200, 220))
    assert study_of(viewer).display is before


@pytest.fixture
def pair(make_viewer: ViewerMaker) -> Viewer:
    """A window with two films side by side; the second one is active."""
    viewer = make_viewer()
    viewer.open("one.dcm", "two.dcm")
    viewer.window.actions_by_id["compare.one_by_two"].trigger()
    viewer.settle()
    return viewer


def count_of(picture: QImage, name: str) -> int:
    """Counts pixels of exactly this colour."""
    return sum(
        picture.pixelColor(x, y).name() == name for x in range(picture.width()) for y in range(0, picture.height(), 4)
    )


def test_annotations_are_drawn_and_read_in_the_pane_beside(pair: Viewer) -> None:
    side = pair.window.grid.sides[0]
    other = next(film for film in pair.store.state.studies if film.key != pair.store.state.current)
    assert count_of(side.grab().toImage(), "#ff00ff") == 0
    pair.store.replace_marks(other.key, other.marks.with_annotation(LINE))
    assert count_of(side.grab().toImage(), "#ff00ff") > 0
    (beside,) = resolve(pair.store.state).comparison.sides
    assert [art.handles for art in beside.marks.arts] == [()]
    marks = replace(other.marks, annotations=(replace(REGION, id=2),))
    pair.store.replace_marks(other.key, marks)

    def is_read() -> bool:
        film = pair.store.state.find(other.key)
        return film is not None and isinstance(film.marks.reading(film.marks.annotations[0]), RegionStatistics)

    pair.bot.waitUntil(is_read)


def test_the_speed_of_dragging_counts_in_every_pane(make_viewer: ViewerMaker) -> None:
    viewer = make_viewer(settings=Settings(window_width=1200, window_height=800, drag_speed=200))
    viewer.open("one.dcm", "two.dcm")
    for command in ("compare.one_by_two", "compare.link"):
        viewer.window.actions_by_id[command].trigger()
    viewer.settle()
    for pane in (viewer.window.canvas, viewer.window.grid.sides[0]):
        pane.window_dragged.emit(QPointF(10, 5))
    one, other = (as_window(film.display.window) for film in viewer.store.state.studies)
    plain = as_window(study_of(viewer).loaded.image.radiograph.windows[0])
    assert one == other == as_window(dragged_window(plain, across=20, down=10))


@pytest.fixture
def swiped(pair: Viewer) -> Viewer:
    """A window with one film and, right of the pointer, which is far left, another."""
    pair.window.actions_by_id["compare.one"].trigger()
    pair.window.actions_by_id["compare.swipe"].trigger()
    pair.settle()
    QTest.mouseMove(pair.window.canvas, QPoint(20, 60))
    return pair


def beside(viewer: Viewer) -> Study:
    return next(film for film in viewer.store.state.studies if film.key != viewer.store.state.current)


def test_annotations_are_drawn_and_read_on_the_film_that_is_swiped(swiped: Viewer) -> None:
    canvas, other = swiped.window.canvas, beside(swiped)
    assert count_of(canvas.grab().toImage(), "#ff00ff") == 0
    marks = other.marks.with_annotation(LINE).with_annotation(replace(REGION, id=2))
    swiped.store.replace_marks(other.key, marks)
    assert count_of(canvas.grab().toImage(), "#ff00ff") > 0
    region = replace(REGION, id=2)
    swiped.bot.waitUntil(lambda: isinstance(beside(swiped).marks.reading(region), RegionStatistics))


def test_layers_are_drawn_on_the_film_that_is_swiped(swiped: Viewer) -> None:
    canvas, other = swiped.window.canvas, beside(swiped)
    plain = canvas.grab().toImage()
    outlined = replace(other.analysis, mask=fake_mask(other.loaded.image.radiograph))
    swiped.store.replace(swiped.store.state.with_study(replace(other, analysis=outlined)))
    assert canvas.grab().toImage() != plain
    swiped.application.viewing.toggle_layer(Layer.MASK)
    assert canvas.grab().toImage() == plain


def test_a_click_makes_a_pane_active_and_what_is_drawn_there_can_then_be_changed(pair: Viewer) -> None:
    other = next(film for film in pair.store.state.studies if film.key != pair.store.state.current)
    pair.store.replace_marks(other.key, other.marks.with_annotation(LINE))
    pair.window.actions_by_id["tool.distance"].trigger()
    side = pair.window.grid.sides[0]
    before = other.display
    drag(side, LEFT, (50, 50), (150, 150))
    assert study_of(pair).key != other.key
    assert pair.store.state.find(other.key) is not None
    assert all(film.display.view == before.view for film in pair.store.state.studies)
    QTest.mouseClick(side, LEFT, pos=side.rect().center())
    assert study_of(pair).key == other.key
    pair.settle()
    drag(pair.window.canvas, LEFT, LINE.points[0], (150.0, 80.0))
    (moved,) = study_of(pair).marks.annotations
    assert moved.points[0] != LINE.points[0]


def test_a_pane_beside_follows_the_buttons_and_the_bare_film(pair: Viewer) -> None:
    preferences, side = pair.application.preferences, pair.window.grid.sides[0]
    preferences.change("left_button", MouseUse.PAN)
    drag(side, LEFT, (50, 50), (150, 150))
    assert all(film.display.view.centre is not None for film in pair.store.state.studies)
    written = side.grab().toImage()
    pair.application.viewing.show_bare(True)
    assert side.grab().toImage() != written


def test_the_wheel_over_a_pane_beside_goes_to_another_study(pair: Viewer) -> None:
    before = study_of(pair).key
    pair.window.grid.sides[0].study_wished.emit(1)
    assert study_of(pair).key != before
