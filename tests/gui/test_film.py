"""Codes, tables and crops: what reaches the screen is what the engine's windowing says."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxrviewer import film
from cxrviewer.placement import Placement, View, fit_scale, panned, place, zoomed
from cxrviewer.state.display import dragged_window
from engine import windowing
from engine.orientation import Turn
from engine.radiograph import Radiograph, RadiographSource, VoiTable, Window, WindowFunction
from tests.fakes import fake_image

SOURCE = RadiographSource(Path("x"), "0" * 64)


def radiograph(pixels: np.ndarray, valid: np.ndarray | None = None) -> Radiograph:
    return Radiograph(pixels.astype(np.float32), SOURCE, (Window(100, 200),), valid=valid)


@pytest.mark.parametrize("function", list(WindowFunction))
@pytest.mark.parametrize("inverted", [False, True])
def test_grey_levels_equal_the_engine_within_one(function: WindowFunction, inverted: bool) -> None:
    image = fake_image(Path("x")).radiograph
    window = Window(1900.0, 2500.0, function)
    prepared = film.prepare(image)
    assert prepared.is_exact
    shown = film.to_grey(prepared.levels[0], film.brightness_table(prepared, window, inverted=inverted))
    expected = windowing.apply(image.pixels, window)
    expected = 1 - expected if inverted else expected
    assert np.abs(shown - expected * 255).max() <= 1


def test_voi_table_is_applied_exactly() -> None:
    pixels = np.arange(64).reshape(8, 8)
    table = VoiTable(0.0, np.linspace(0, 1, 64, dtype=np.float32) ** 2)
    prepared = film.prepare(radiograph(pixels))
    shown = film.to_grey(prepared.levels[0], film.brightness_table(prepared, table, inverted=False))
    assert np.abs(shown - windowing.apply(pixels.astype(np.float32), table) * 255).max() <= 1


def test_fractional_values_are_rounded_to_sixteen_bits() -> None:
    pixels = np.random.default_rng(0).normal(0, 1e-3, (40, 30))
    prepared = film.prepare(radiograph(pixels))
    assert not prepared.is_exact
    restored = prepared.first + (prepared.levels[0].astype(np.float64) - 1) * prepared.step
    assert np.abs(restored - pixels.astype(np.float32)).max() <= prepared.step


def test_padding_is_black_also_when_inverted() -> None:
    valid = np.ones((20, 20), bool)
    valid[:5] = False
    prepared = film.prepare(radiograph(np.full((20, 20), 7.0), valid))
    for inverted in (False, True):
        shown = film.to_grey(prepared.levels[0], film.brightness_table(prepared, Window(7, 1), inverted=inverted))
        assert (shown[:5] == 0).all()


def test_constant_and_tiny_images_are_shown() -> None:
    for pixels in (np.zeros((1, 1)), np.full((3, 900), 5.0)):
        prepared = film.prepare(radiograph(pixels))
        assert film.thumbnail(prepared, Window(2, 4), side=64).size > 0


@settings(max_examples=60, deadline=None)
@given(
    rows=st.integers(1, 700),
    columns=st.integers(1, 700),
    zoom=st.one_of(st.none(), st.floats(0.02, 32)),
    at=st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
def test_crop_covers_what_is_visible_and_is_never_larger_than_needed(
    rows: int, columns: int, zoom: float | None, at: tuple[float, float]
) -> None:
    prepared = film.prepare(radiograph(np.zeros((rows, columns))))
    viewport = (320.0, 200.0)
    image = (float(columns), float(rows))
    placement = place(View(zoom, (at[0] * columns, at[1] * rows)), image=image, viewport=viewport)
    part = film.crop(prepared, placement, viewport)
    assert part is not None
    left, top = placement.to_image((0, 0))
    right, bottom = placement.to_image(viewport)
    assert part.left <= max(left, 0) + 1e-6
    assert part.top <= max(top, 0) + 1e-6
    assert part.left + part.width >= min(right, columns) - 1e-6
    assert part.top + part.height >= min(bottom, rows) - 1e-6
    slack = 4 / min(placement.scale, 1.0) * max(placement.scale, 1.0) + 4
    assert part.codes.shape[1] <= viewport[0] + slack
    assert part.codes.shape[0] <= viewport[1] + slack


def test_nothing_is_cropped_outside_the_image() -> None:
    prepared = film.prepare(radiograph(np.zeros((10, 10))))
    assert film.crop(prepared, Placement(1.0, 500.0, 0.0), (100, 100)) is None


TURNS = st.builds(Turn, st.integers(0, 3), st.booleans())


@given(turn=TURNS, zoom=st.one_of(st.none(), st.floats(0.05, 8)), x=st.floats(0, 70), y=st.floats(0, 50))
def test_a_turned_film_is_painted_where_its_points_are(turn: Turn, zoom: float | None, x: float, y: float) -> None:
    pixels = np.arange(50 * 70, dtype=np.float32).reshape(50, 70)
    prepared = film.prepare(radiograph(pixels))
    view = View(zoom, (35.0, 25.0), turn)
    placement = place(view, image=(70.0, 50.0), viewport=(160.0, 120.0))
    assert placement.to_image(placement.to_viewport((x, y))) == pytest.approx((x, y), abs=1e-6)
    part = film.crop(prepared, placement, (160.0, 120.0))
    assert part is not None
    if placement.scale < 1:
        return
    left, top, width, height = placement.box_to_viewport(part.box)
    for row in range(0, part.codes.shape[0], 7):
        for column in range(0, part.codes.shape[1], 7):
            across = left + (column + 0.5) * width / part.codes.shape[1]
            down = top + (row + 0.5) * height / part.codes.shape[0]
            at = placement.to_image((across, down))
            assert part.codes[row, column] == prepared.levels[0][int(at[1]), int(at[0])]


@given(turn=TURNS)
def test_a_fitted_film_is_within_the_viewport_however_it_is_turned(turn: Turn) -> None:
    placement = place(View(turn=turn), image=(900.0, 300.0), viewport=(320.0, 200.0))
    left, top, width, height = placement.area((900.0, 300.0))
    assert left >= -1
    assert top >= -1
    assert left + width <= 321
    assert top + height <= 201
    assert max(width / 320, height / 200) == pytest.approx(1, abs=1e-6)


@given(turn=TURNS, zoom=st.floats(0.05, 8), factor=st.floats(0.5, 2), x=st.floats(100, 200), y=st.floats(80, 120))
def test_zoom_keeps_the_image_under_the_pointer(turn: Turn, zoom: float, factor: float, x: float, y: float) -> None:
    image, viewport = (1000.0, 800.0), (320.0, 200.0)
    view = View(zoom, (500.0, 400.0), turn)
    before = place(view, image=image, viewport=viewport)
    after = place(zoomed(view, factor, anchor=(x, y), image=image, viewport=viewport), image=image, viewport=viewport)
    fixed = before.to_image((x, y))
    inside = 0 <= fixed[0] <= 1000 and 0 <= fixed[1] <= 800
    if inside:
        assert after.to_viewport(fixed) == pytest.approx((x, y), abs=1.0)


@given(turn=TURNS, shift=st.tuples(st.floats(-40, 40), st.floats(-40, 40)))
def test_pan_moves_the_image_with_the_hand(turn: Turn, shift: tuple[float, float]) -> None:
    image, viewport = (1000.0, 800.0), (320.0, 200.0)
    view = View(1.5, (500.0, 400.0), turn)
    before = place(view, image=image, viewport=viewport)
    after = place(panned(view, shift, image=image, viewport=viewport), image=image, viewport=viewport)
    assert (after.left - before.left, after.top - before.top) == pytest.approx(shift, abs=1.0)


@given(width=st.floats(1, 5000), height=st.floats(1, 5000))
def test_fit_shows_the_whole_image(width: float, height: float) -> None:
    scale = fit_scale((width, height), (640, 480))
    assert width * scale <= 640 + 1e-6
    assert height * scale <= 480 + 1e-6


@given(across=st.floats(-2000, 2000), down=st.floats(-2000, 2000), width=st.floats(1e-3, 1e5))
def test_window_drag_never_makes_a_width_that_cannot_be_shown(across: float, down: float, width: float) -> None:
    assert dragged_window(Window(0.0, width), across=across, down=down).width > 0


def test_a_code_beyond_the_table_has_its_last_level() -> None:
    shown = film.to_grey(np.array([[0, 1], [2, 65535]], np.uint16), np.array([0, 7, 9], np.uint8))
    np.testing.assert_array_equal(shown, np.array([[0, 7], [9, 9]], np.uint8))


@pytest.mark.parametrize("odd", [np.nan, np.inf, -np.inf])
def test_a_value_that_is_no_number_counts_for_nothing(odd: float) -> None:
    whole = np.arange(2.0, 602.0, dtype=np.float32).reshape(20, 30)
    broken = whole.copy()
    broken[3, 4] = odd
    there, gone = film.prepare(radiograph(whole)), film.prepare(radiograph(broken))
    assert (there.first, there.count, there.is_exact) == (gone.first, gone.count, gone.is_exact)
    assert gone.levels[0][3, 4] == 1


def test_one_odd_value_far_down_makes_a_large_film_inexact() -> None:
    whole = np.zeros((300, 1000), np.float32)
    assert film.prepare(radiograph(whole)).is_exact
    whole[-1, -1] = 0.5
    assert not film.prepare(radiograph(whole)).is_exact
