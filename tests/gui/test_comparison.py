"""Films side by side: who sits where, which is a prior, what is linked, swipe and flicker."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest

from cxrviewer.film import prepare
from cxrviewer.placement import View
from cxrviewer.state.comparison import Comparison, Layout, Link
from cxrviewer.state.display import Display, Information, Overlays, as_window
from cxrviewer.state.linking import linked_view, linked_window, with_links
from cxrviewer.state.pointing import Pointer
from cxrviewer.state.probing import probe_words
from cxrviewer.state.resolve import resolve
from cxrviewer.state.resolve_comparison import relation
from cxrviewer.state.screen import Corners
from cxrviewer.state.seating import (
    beside,
    counterpart,
    next_active,
    priors,
    seats,
    with_active,
    with_layout,
)
from cxrviewer.state.study import AppState, LoadedFilm, Study
from engine import windowing
from engine.orientation import Turn
from engine.radiograph import OpenedImage, PatientLabel, ViewPosition, Window
from tests.fakes import fake_image
from tests.gui.conftest import Viewer, ViewerMaker

IMAGE = fake_image(Path("film.dcm"), rows=60, columns=50)
FILM = prepare(IMAGE.radiograph)


def study(key: int, *, patient: str = "P1", date: str = "20200101", view: ViewPosition = ViewPosition.PA) -> Study:
    label = PatientLabel(name="DOE", patient_id=patient, study_date=date)
    image = OpenedImage(replace(IMAGE.radiograph, view=view), label)
    return Study(key, LoadedFilm(image, FILM, np.zeros((4, 4), np.uint8)), Display(IMAGE.radiograph.windows[0]))


def state(*studies: Study, current: int | None = None, layout: Layout = Layout.ONE) -> AppState:
    first = studies[0].key if current is None and studies else current
    return AppState(studies=studies, current=first, overlays=Overlays(comparison=Comparison(layout)))


def film_of_name(path: Path) -> OpenedImage:
    """Gives a film whose patient, date and brightness are in its name: ``P1_20200101.dcm``."""
    opened = fake_image(path)
    patient, date = path.stem.split("_")
    label = replace(opened.patient, patient_id=patient, study_date=date, name=f"NAME {patient}")
    pixels = opened.radiograph.pixels - np.float32(int(date[:4]) - 2000) * 10
    return OpenedImage(replace(opened.radiograph, pixels=pixels), label)


LAYOUTS = st.sampled_from(list(Layout))


@given(
    st.lists(st.integers(1, 6), min_size=1, max_size=6, unique=True),
    LAYOUTS,
    st.lists(st.one_of(st.none(), st.integers(0, 8)), max_size=5),
    st.integers(0, 3),
    st.data(),
)
def test_the_film_on_screen_always_has_one_seat(
    keys: list[int], layout: Layout, kept: list[int | None], active: int, data: st.DataObject
) -> None:
    current = data.draw(st.sampled_from(keys))
    unique = tuple(dict.fromkeys(key for key in kept if key is not None))
    comparison = Comparison(layout, unique, active)
    now = AppState(studies=tuple(study(key) for key in keys), current=current, overlays=Overlays(comparison=comparison))
    found = seats(now)
    assert len(found.keys) == layout.pane_count
    assert found.keys[found.active] == current
    shown = [key for key in found.keys if key is not None]
    assert len(set(shown)) == len(shown)
    assert set(shown) <= set(keys)


def test_a_layout_fills_with_priors_first() -> None:
    films = (study(1, patient="X"), study(2, date="20190101"), study(3, date="20200601"), study(4, date="20180101"))
    arranged = with_layout(state(*films, current=3), Layout.TWO_BY_TWO)
    assert seats(arranged).keys == (3, 2, 4, 1)
    assert seats(with_layout(arranged, Layout.ONE)).keys == (3,)


def test_a_film_that_is_chosen_takes_the_empty_pane_then_the_active_one() -> None:
    films = tuple(study(key) for key in (1, 2, 3))
    two = with_layout(state(films[0]), Layout.ONE_BY_TWO)
    assert seats(replace(two, studies=films, current=2)).keys == (1, 2)
    full = with_layout(state(*films, current=1), Layout.ONE_BY_TWO)
    assert seats(with_active(full, 1)).active == 1
    assert with_active(full, 1).current == 2
    assert seats(replace(with_active(full, 1), current=3)).keys == (1, 3)


def test_panes_of_closed_films_are_empty_and_cannot_be_active() -> None:
    full = with_layout(state(study(1), study(2), current=1), Layout.ONE_BY_TWO)
    closed = full.without_study(2)
    assert seats(closed).keys == (1, None)
    assert with_active(closed, 1) is closed
    assert next_active(closed) is closed
    assert next_active(full).current == 2


def test_priors_are_earlier_films_of_the_same_patient_in_the_same_view() -> None:
    now = study(1, date="20200601")
    others = (
        study(2, date="20190101"),
        study(3, date="20200101"),
        study(4, date="20210101"),
        study(5, date="20190101", view=ViewPosition.LATERAL),
        study(6, date="20190101", patient="P2"),
        study(7, date=""),
    )
    assert [prior.key for prior in priors(now, (now, *others))] == [3, 2]
    assert seats(beside(state(now, *others), 3)).keys == (1, 3)
    assert priors(others[0], others[:1]) == ()


@pytest.mark.parametrize(
    ("patient", "date", "said"),
    [
        ("P1", "20190801", "Prior, 5 months earlier"),
        ("P1", "20160101", "Prior, 4 years earlier"),
        ("P1", "20200103", "Later film, 2 days later"),
        ("P1", "20200101", "Same day"),
        ("P1", "", "Same patient, date not known"),
        ("P2", "20190801", "ANOTHER PATIENT"),
        ("", "20190801", "Patient not known"),
    ],
)
def test_a_film_beside_says_how_it_belongs(patient: str, date: str, said: str) -> None:
    current = PatientLabel(patient_id="P1", study_date="20200101")
    assert relation(PatientLabel(patient_id=patient, study_date=date), current) == said


@given(st.sets(st.sampled_from(Link)), st.integers(0, 3))
def test_only_what_is_linked_goes_over_and_turns_never_do(found: set[Link], quarters: int) -> None:
    own, wished = View(1.5, (1.0, 2.0), Turn(quarters)), View(3.0, (7.0, 8.0), Turn(1, True))
    after = with_links(own, wished, frozenset(found))
    assert after.zoom == (3.0 if Link.ZOOM in found else 1.5)
    assert after.centre == ((7.0, 8.0) if Link.POSITION in found else (1.0, 2.0))
    assert after.turn == own.turn


@given(st.floats(0.1, 5), st.tuples(st.floats(0, 1), st.floats(0, 1)))
def test_linked_views_show_the_same_part_at_the_same_width(zoom: float, at: tuple[float, float]) -> None:
    one, other = (3000.0, 2000.0), (1200.0, 1500.0)
    view = linked_view(View(zoom, (at[0] * one[0], at[1] * one[1])), one, other)
    assert view.zoom is not None
    assert view.centre is not None
    assert view.zoom * other[0] == pytest.approx(zoom * one[0])
    assert (view.centre[0] / other[0], view.centre[1] / other[1]) == pytest.approx(at)
    assert linked_view(View(), one, other) == View()


@given(st.floats(1, 5000), st.floats(-2000, 4000), st.floats(1, 5000), st.floats(-2000, 4000))
def test_linked_windows_go_back_to_the_first_ones(width: float, centre: float, other: float, middle: float) -> None:
    own, theirs = Window(centre, width), Window(middle, other)
    back = linked_window(own, own=own, other=theirs)
    assert (back.centre, back.width) == pytest.approx((theirs.centre, theirs.width))
    assert back.function is theirs.function
    half = replace(own, width=width / 2)
    assert linked_window(half, own=own, other=theirs).width == pytest.approx(other / 2)


@pytest.fixture
def two(make_viewer: ViewerMaker) -> Viewer:
    """A window with a film, its prior and another patient's film."""
    viewer = make_viewer(open_image=film_of_name)
    viewer.open("P2_20180101.dcm", "P1_20190101.dcm", "P1_20200101.dcm")
    return viewer


def shown(viewer: Viewer) -> list[str]:
    now = seats(viewer.store.state)
    found = [viewer.store.state.find(key) for key in now.keys]
    return [film.path.stem if film is not None else "" for film in found]


def test_prior_comes_beside_and_follows(two: Viewer) -> None:
    QTest.keyClick(two.window.canvas, Qt.Key.Key_L)
    assert shown(two) == ["P1_20200101", "P1_20190101"]
    side = two.window.grid.sides[0]
    assert side.isVisible()
    assert not two.window.grid.sides[1].isVisible()
    beside = resolve(two.store.state).comparison.sides[0]
    assert beside.film is not None
    assert beside.film.corners.top_left[0] == "Prior, 12 months earlier"
    two.window.canvas.zoom(2.0)
    two.window.canvas.window_dragged.emit(QPointF(30, 20))
    here, there = (film.display for film in two.store.state.studies if film.path.stem.startswith("P1"))
    assert here.view.zoom == there.view.zoom is not None
    assert as_window(here.window).width == pytest.approx(as_window(there.window).width)
    QTest.keyClick(two.window.canvas, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    two.window.canvas.zoom(2.0)
    here, there = (film.display for film in two.store.state.studies if film.path.stem.startswith("P1"))
    assert here.view.zoom != there.view.zoom
    two.window.actions_by_id["edit.undo"].trigger()


def test_clicking_a_pane_makes_it_the_one_that_is_worked_on(two: Viewer) -> None:
    two.window.actions_by_id["compare.one_by_two"].trigger()
    before = shown(two)
    side = two.window.grid.sides[0]
    QTest.mouseClick(side, Qt.MouseButton.LeftButton, pos=side.rect().center())
    assert shown(two) == before
    assert two.store.state.study is not None
    assert two.store.state.study.path.stem == before[1]
    QTest.keyClick(two.window.canvas, Qt.Key.Key_F6)
    assert two.store.state.study.path.stem == before[0]


def test_pointing_beside_reads_the_pixel_of_that_film(two: Viewer) -> None:
    two.window.actions_by_id["compare.prior"].trigger()
    beside = next(film for film in two.store.state.studies if film.path.stem == "P1_20190101")
    pointer = Pointer(250.0, 100.0, 1.0)
    two.window.grid.sides[0].pointed.emit(pointer)
    assert two.window.status.reading == probe_words(beside, pointer) != probe_words(two.store.state.study, pointer)


def test_layouts_show_as_many_panes_and_one_brings_one_back(two: Viewer) -> None:
    for name, count in (("two_by_two", 3), ("one_by_three", 2), ("two_by_one", 1), ("one", 0)):
        two.window.actions_by_id[f"compare.{name}"].trigger()
        assert sum(side.isVisible() for side in two.window.grid.sides) == count
        assert two.window.canvas.isVisible()
    assert two.window.actions_by_id["compare.one"].isChecked()


def test_another_patient_is_named_as_such_and_names_can_be_hidden(two: Viewer) -> None:
    two.window.actions_by_id["compare.one_by_three"].trigger()
    sides = resolve(two.store.state).comparison.sides
    assert [side.film.corners.top_left[0] for side in sides if side.film] == [
        "Prior, 12 months earlier",
        "ANOTHER PATIENT",
    ]
    two.window.actions_by_id["view.patient"].trigger()
    assert two.store.state.overlays.information is Information.ANONYMOUS
    said = repr([side.film.corners for side in resolve(two.store.state).comparison.sides if side.film])
    assert "NAME" not in said
    assert "months" not in said
    assert "ANOTHER PATIENT" in said


def test_without_a_prior_the_banner_says_what_was_compared(make_viewer: ViewerMaker) -> None:
    viewer = make_viewer(open_image=film_of_name)
    viewer.open("P1_20200101.dcm")
    viewer.window.actions_by_id["compare.prior"].trigger()
    viewer.bot.waitUntil(lambda: resolve(viewer.store.state).problem is not None)
    problem = resolve(viewer.store.state).problem
    assert problem is not None
    assert problem.title == "No prior was found"
    assert "patient ID" in problem.detail


def test_one_thing_can_be_linked_without_the_others(two: Viewer) -> None:
    two.window.actions_by_id["compare.prior"].trigger()
    two.window.actions_by_id["compare.link_window"].trigger()
    assert two.store.state.overlays.comparison.links == {Link.ZOOM, Link.POSITION}
    assert two.window.actions_by_id["compare.link"].isChecked()
    assert not two.window.actions_by_id["compare.link_window"].isChecked()
    before = [film.display.window for film in two.store.state.studies if film.path.stem == "P1_20190101"]
    two.window.canvas.zoom(2.0)
    two.window.canvas.window_dragged.emit(QPointF(30, 20))
    here, there = (film.display for film in two.store.state.studies if film.path.stem.startswith("P1"))
    assert here.view.zoom == there.view.zoom is not None
    assert [film.display.window for film in two.store.state.studies if film.path.stem == "P1_20190101"] == before


def test_swipe_lays_the_prior_over_the_film_right_of_the_pointer(two: Viewer) -> None:
    canvas = two.window.canvas
    two.bot.waitUntil(lambda: canvas.width() < two.window.width() - 300)
    plain = canvas.grab().toImage()
    two.window.actions_by_id["compare.swipe"].trigger()
    middle = canvas.rect().center()
    for step in (QPoint(3, 0), QPoint(6, 0)):
        QTest.mouseMove(canvas, middle + step)
    swiped = canvas.grab().toImage()
    left, right = QPoint(middle.x() - 60, middle.y()), QPoint(middle.x() + 60, middle.y())
    assert swiped.pixelColor(left) == plain.pixelColor(left)
    assert swiped.pixelColor(right) != plain.pixelColor(right)
    two.window.actions_by_id["compare.swipe"].trigger()
    assert resolve(two.store.state).comparison.swiped is None


def test_swipe_gives_either_half_the_words_of_its_own_film(two: Viewer, monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[tuple[tuple[str, ...], float, float]] = []

    def note(painter: QPainter, area: QRectF, corners: Corners, *_rest: object) -> None:
        shown = painter.clipBoundingRect()
        painted.append((corners.top_right, shown.left(), shown.right()))

    two.window.actions_by_id["compare.swipe"].trigger()
    swiped, film = resolve(two.store.state).comparison.swiped, resolve(two.store.state).film
    assert swiped is not None
    assert film is not None
    monkeypatch.setattr("cxrviewer.widgets.film_canvas.paint_corners", note)
    canvas = two.window.canvas
    canvas.grab()
    (of_film, *left), (of_swiped, *right) = painted
    assert (of_film, of_swiped) == (film.corners.top_right, swiped.film.corners.top_right)
    assert left == pytest.approx([0, canvas.width() / 2], abs=1)
    assert right == pytest.approx([canvas.width() / 2, canvas.width()], abs=1)
    assert swiped.film.corners.top_right != film.corners.top_right


def test_flicker_shows_the_prior_in_place_and_comes_back(two: Viewer) -> None:
    assert two.store.state.study is not None
    assert counterpart(two.store.state) is priors(two.store.state.study, two.store.state.studies)[0]
    seen = []
    for _ in range(3):
        seen.append(two.store.state.study.path.stem)
        two.window.actions_by_id["compare.flicker"].trigger()
    assert seen[0] == seen[2] == "P1_20200101"
    assert seen[1] == "P1_20190101"


def test_layout_can_be_undone(two: Viewer) -> None:
    two.window.actions_by_id["compare.two_by_two"].trigger()
    two.window.actions_by_id["edit.undo"].trigger()
    assert seats(two.store.state).keys == (two.store.state.current,)
    two.window.actions_by_id["edit.redo"].trigger()
    assert len(seats(two.store.state).keys) == 4


def test_tissue_windows_are_fitted_to_each_film(two: Viewer) -> None:
    two.window.actions_by_id["compare.prior"].trigger()
    two.window.actions_by_id["tone.lungs"].trigger()
    here, there = (film.display.window for film in two.store.state.studies if film.path.stem.startswith("P1"))
    assert here.name == there.name == "Lungs"
    low, other = windowing.limits(here)[0], windowing.limits(there)[0]
    assert abs(abs(low - other) - 10) < 1
