"""Windows on number keys, enhancement, histogram, magnifier, probe, turns: driven in the real window."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from cxrviewer import film, film_pixels, wording
from cxrviewer.settings import Settings, overlays_of
from cxrviewer.settings_file import migrated
from cxrviewer.state.display import Display, Information, as_window, with_limits, with_other_curve
from cxrviewer.state.resolve import resolve
from cxrviewer.state.screen import FilmScreen, LevelScreen
from cxrviewer.widgets.level_panel import LevelPlot
from engine import windowing
from engine.orientation import Edge
from engine.probe import Reading
from engine.radiograph import OpenedImage, Window, WindowFunction
from tests.fakes import fake_image
from tests.gui.conftest import Viewer, ViewerMaker


def display(viewer: Viewer) -> Display:
    study = viewer.store.state.study
    assert study is not None
    return study.display


def shown(viewer: Viewer) -> FilmScreen:
    screen = resolve(viewer.store.state).film
    assert screen is not None
    return screen


def press(viewer: Viewer, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(viewer.window.canvas, key, modifier)


def test_number_keys_are_windows_for_tissues(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    first = display(viewer).window
    names = []
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6, Qt.Key.Key_1):
        press(viewer, key)
        names.append(display(viewer).window.name)
    assert names[:5] == ["Automatic (by brightness)", "Lungs", "Mediastinum", "Bones", "Soft tissue"]
    assert display(viewer).window is first
    viewer.analyse()
    press(viewer, Qt.Key.Key_2)
    assert display(viewer).window.name == "Automatic (by lung outline)"
    assert viewer.window.actions_by_id["tone.auto"].isChecked()


def test_curve_gamma_and_local_contrast_are_labelled_and_dropped_by_reset(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    first = display(viewer)
    assert shown(viewer).losses == ()
    press(viewer, Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    assert as_window(display(viewer).window).function is WindowFunction.SIGMOID
    press(viewer, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert shown(viewer).losses == ("enhanced: gamma 1.15",)
    press(viewer, Qt.Key.Key_C)
    viewer.bot.waitUntil(
        lambda: viewer.store.state.study is not None and viewer.store.state.study.equalised is not None
    )
    assert shown(viewer).losses == ("enhanced: CLAHE, gamma 1.15",)
    study = viewer.store.state.study
    assert study is not None
    assert shown(viewer).film is study.equalised
    press(viewer, Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier)
    assert shown(viewer).losses == ()
    press(viewer, Qt.Key.Key_R)
    assert (display(viewer).window, display(viewer).enhancement) == (first.window, first.enhancement)


def test_equalised_pixels_never_reach_the_probe_or_the_file(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    study = viewer.store.state.study
    assert study is not None
    before = study.loaded.image.radiograph.pixels.copy()
    press(viewer, Qt.Key.Key_C)
    viewer.bot.waitUntil(
        lambda: viewer.store.state.study is not None and viewer.store.state.study.equalised is not None
    )
    np.testing.assert_array_equal(study.loaded.image.radiograph.pixels, before)
    QTest.mouseMove(viewer.window.canvas, viewer.window.canvas.rect().center())
    placement = viewer.window.canvas.placement()
    assert placement is not None
    middle = viewer.window.canvas.rect().center()
    x, y = placement.to_image((float(middle.x()), float(middle.y())))
    assert f"{before[int(y), int(x)]:.0f}" in viewer.window.status.reading


def test_histogram_handles_move_the_window(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    assert not viewer.window.level_panel.isVisible()
    press(viewer, Qt.Key.Key_B)
    assert viewer.window.level_panel.isVisible()
    plot = viewer.window.level_panel.findChild(LevelPlot)
    assert plot is not None
    low, high = windowing.limits(display(viewer).window)
    start = QPoint(round(plot.position(high)), 20)
    target = start - QPoint(30, 0)
    QTest.mousePress(plot, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(plot, target)
    QTest.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=target)
    moved = windowing.limits(display(viewer).window)
    assert moved[0] == pytest.approx(low)
    assert moved[1] == pytest.approx(plot.value_at(target.x()), rel=1e-3)
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert windowing.limits(display(viewer).window)[0] > low
    viewer.window.level_panel.gamma_wished.emit(1.5)
    assert display(viewer).enhancement.gamma == 1.5


def test_histogram_tells_values_as_the_file_counts_them(make_viewer: ViewerMaker) -> None:
    def negative(path: Path) -> OpenedImage:
        opened = fake_image(path)
        return replace(opened, radiograph=replace(opened.radiograph, mirror=4095.0))

    viewer = make_viewer(open_image=negative)
    viewer.open("chest.dcm")
    viewer.window.actions_by_id["tone.levels"].trigger()
    levels = resolve(viewer.store.state).levels
    assert isinstance(levels, LevelScreen)
    assert [float(end) for end in levels.ends] == pytest.approx([4095 - limit for limit in levels.limits], abs=1)
    assert list(levels.curve) == sorted(levels.curve)


def test_turns_and_flips_take_the_letters_along(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    assert shown(viewer).edges[Edge.LEFT] == "R"
    press(viewer, Qt.Key.Key_H)
    assert shown(viewer).edges[Edge.LEFT] == "L"
    press(viewer, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert shown(viewer).edges[Edge.TOP] == "L"
    canvas = viewer.window.canvas
    placement = canvas.placement()
    assert placement is not None
    assert placement.turn == display(viewer).view.turn
    press(viewer, Qt.Key.Key_F)
    assert display(viewer).view.turn.quarters == 1
    press(viewer, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    press(viewer, Qt.Key.Key_H)
    press(viewer, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    assert shown(viewer).edges[Edge.TOP] == "F"
    press(viewer, Qt.Key.Key_R)
    assert shown(viewer).edges[Edge.LEFT] == "R"


def test_magnifier_enlarges_around_the_pointer_until_it_leaves(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    canvas = viewer.window.canvas
    # The panels at the sides come with the film; only then does the canvas have its size.
    viewer.bot.waitUntil(lambda: canvas.width() < viewer.window.width() - 300)
    plain = canvas.grab().toImage()
    viewer.window.actions_by_id["view.magnifier"].trigger()
    for step in (QPoint(11, 9), QPoint(14, 12)):
        QTest.mouseMove(canvas, canvas.rect().center() + step)
    assert canvas.grab().toImage() != plain
    viewer.window.actions_by_id["view.magnifier"].trigger()
    assert canvas.grab().toImage() == plain


def test_information_goes_from_full_to_anonymous_to_hidden(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    said = []
    for _ in range(4):
        said.append(repr(shown(viewer).corners))
        press(viewer, Qt.Key.Key_T)
    assert "DOE" in said[0]
    assert "DOE" not in said[1]
    assert "DX" in said[1]
    assert "DX" not in said[2]
    assert said[3] == said[0]
    assert shown(viewer).edges[Edge.LEFT] == "R"


def test_names_stay_hidden_when_an_older_settings_file_says_so() -> None:
    older = Settings.model_validate(migrated({"shows_patient": False}, 1))
    assert overlays_of(older).information is Information.ANONYMOUS
    assert overlays_of(Settings()).information is Information.FULL


@pytest.mark.parametrize(
    ("scale", "losses", "said"),
    [
        (1.0, (), ""),
        (0.385, (), "≠ not the full data: reduced to 38%"),
        (2.0, (), "≠ not the full data: enlarged, interpolated"),
        (1.0, ("lossy compression",), "≠ not the full data: lossy compression"),
        (0.5, ("enhanced: CLAHE",), "≠ not the full data: reduced to 50%, enhanced: CLAHE"),
    ],
)
def test_fidelity_mark_gives_every_reason(scale: float, losses: tuple[str, ...], said: str) -> None:
    assert ", ".join(wording.fidelity_lines(scale, losses)) == said


def test_lossy_and_colour_films_are_marked(make_viewer: ViewerMaker) -> None:
    def lossy(path: Path) -> OpenedImage:
        opened = fake_image(path)
        source = replace(opened.radiograph.source, is_lossy=True)
        return replace(opened, radiograph=replace(opened.radiograph, source=source, was_colour=True))

    viewer = make_viewer(open_image=lossy)
    viewer.open("chest.dcm")
    assert shown(viewer).losses == ("lossy compression", "brightness of a colour picture")


def test_pixel_values_are_said_with_unit_and_stored_value() -> None:
    assert wording.reading_words(Reading(3, 7, 2.5, 1250.0, "OD")) == "column 7, row 3: 2.50 OD (stored 1250)"
    assert wording.reading_words(Reading(3, 7, 12.0, None, "")) == "column 7, row 3: 12"
    assert wording.reading_words(Reading(3, 7, None, None, "")) == "column 7, row 3: padding"


def test_pointing_reads_the_pixel_and_leaving_clears_it(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    canvas = viewer.window.canvas
    QTest.mouseMove(canvas, canvas.rect().center() + QPoint(3, 4))
    assert viewer.window.status.reading.startswith("column ")
    canvas.pointed.emit(None)
    assert viewer.window.status.reading == ""


def test_curve_changes_back_and_forth_and_limits_keep_it() -> None:
    straight = Window(100.0, 50.0, WindowFunction.LINEAR_EXACT, "x")
    curved = with_other_curve(straight)
    assert curved.function is WindowFunction.SIGMOID
    assert with_other_curve(curved) == straight
    assert windowing.limits(with_limits(curved, low=10, high=20)) == (10, 20)
    assert with_limits(curved, low=10, high=20).function is WindowFunction.SIGMOID


def test_equalised_film_keeps_padding_black_and_its_range() -> None:
    valid = np.ones((600, 500), np.bool_)
    valid[:50] = False
    prepared = film.prepare(replace(fake_image(Path("x")).radiograph, valid=valid))
    even = film.equalise(prepared)
    assert (even.levels[0][:50] == film_pixels.PADDING).all()
    assert even.levels[0].max() < even.count
    assert [level.shape for level in even.levels] == [level.shape for level in prepared.levels]


def test_drag_of_the_film_still_changes_an_s_shaped_window(viewer: Viewer) -> None:
    viewer.open("chest.dcm")
    viewer.window.actions_by_id["tone.bones"].trigger()
    viewer.window.canvas.window_dragged.emit(QPointF(40, 10))
    assert as_window(display(viewer).window).function is WindowFunction.SIGMOID
    assert display(viewer).window.name == ""
