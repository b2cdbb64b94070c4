from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom.dataset import Dataset
from pydicom.pixels.processing import apply_windowing

from engine import windowing
from engine.radiograph import Radiograph, RadiographSource, VoiTable, Window, WindowFunction

FUNCTIONS = st.sampled_from(list(WindowFunction))
CENTRES = st.integers(-8000, 8000).map(lambda quarter: quarter / 4)
WIDTHS = st.integers(4, 16000).map(lambda quarter: quarter / 4)
#: Whole modality values, exact in float32 and on both sides of every window above.
VALUES = np.arange(-5000, 5001, 7, dtype=np.float32)


def windows() -> st.SearchStrategy[Window]:
    """Every window but LINEAR of width 1, a threshold, which has its own test."""
    return st.builds(Window, CENTRES, WIDTHS, FUNCTIONS).filter(
        lambda window: window.function is not WindowFunction.LINEAR or window.width > 1
    )


def tables() -> st.SearchStrategy[VoiTable]:
    entries = st.lists(st.integers(0, 255), min_size=1, max_size=40)
    return st.builds(
        lambda first, values: VoiTable(float(first), np.array(values, dtype=np.float32) / np.float32(255)),
        st.integers(-3000, 3000),
        entries,
    )


def reference(values: npt.NDArray[np.float32], window: Window) -> npt.NDArray[np.float64]:
    """pydicom's windowing, from its 16-bit output range to [0, 1]."""
    dataset = Dataset()
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.BitsStored, dataset.PixelRepresentation = 16, 0
    dataset.WindowCenter, dataset.WindowWidth = window.centre, window.width
    dataset.VOILUTFunction = window.function.value
    with np.errstate(over="ignore"):
        return np.asarray(apply_windowing(values, dataset), dtype=np.float64) / 65535


@settings(deadline=None)
@given(windows())
def test_a_window_is_what_pydicom_makes_of_it(window: Window) -> None:
    np.testing.assert_allclose(windowing.apply(VALUES, window), reference(VALUES, window), atol=1e-4)


@settings(deadline=None)
@given(windows() | tables())
def test_brightness_stays_in_range_and_windows_never_turn_it_round(window: Window | VoiTable) -> None:
    brightness = windowing.apply(VALUES, window)
    assert brightness.dtype == np.float32
    assert brightness.min() >= 0
    assert brightness.max() <= 1
    if isinstance(window, Window):
        assert (np.diff(brightness) >= 0).all()


@settings(deadline=None)
@given(windows() | tables(), st.integers(-4096, 65535))
def test_a_mirrored_window_of_mirrored_pixels_is_the_negative(window: Window | VoiTable, mirror: int) -> None:
    shown = windowing.apply(VALUES, window)
    mirrored = windowing.apply(np.float32(mirror) - VALUES, windowing.mirrored(window, mirror))
    np.testing.assert_allclose(mirrored, 1 - shown, atol=2e-5)


@settings(deadline=None)
@given(windows() | tables(), st.integers(-4096, 65535))
def test_mirroring_twice_gives_the_window_back(window: Window | VoiTable, mirror: int) -> None:
    back = windowing.mirrored(windowing.mirrored(window, mirror), mirror)
    if isinstance(window, VoiTable):
        assert isinstance(back, VoiTable)
        assert back.first == window.first
        np.testing.assert_allclose(back.values, window.values, atol=1e-6)
    else:
        assert back == window


def test_a_linear_window_of_width_one_is_a_threshold() -> None:
    pixels = np.array([9.0, 9.5, 9.75, 10.0], dtype=np.float32)
    assert windowing.apply(pixels, Window(10, 1)).tolist() == [0, 0, 1, 1]


def test_the_standards_example_of_an_8_bit_window() -> None:
    # PS3.3 C.11.2.1.2.1, Note 3: centre 2048, width 4096 maps 0 to 0 and 4095 to full.
    pixels = np.array([0, 4095], dtype=np.float32)
    assert windowing.apply(pixels, Window(2048, 4096)).tolist() == [0, 1]


def test_a_table_holds_its_ends_and_interpolates_between_entries() -> None:
    table = VoiTable(10, np.array([0.0, 0.5, 1.0], dtype=np.float32))
    pixels = np.array([[-5, 10], [10.5, 11], [12, 99]], dtype=np.float32)
    np.testing.assert_allclose(windowing.apply(pixels, table), np.array([[0, 0], [0.25, 0.5], [1, 1]]))


def test_the_shape_survives_and_blocks_join_without_seams() -> None:
    pixels = np.arange(600 * 400, dtype=np.float32).reshape(600, 400)
    whole = windowing.apply(pixels, Window(120000, 240000))
    assert whole.shape == pixels.shape
    np.testing.assert_allclose(whole, np.clip((pixels - 0) / 239999, 0, 1), atol=1e-5)


def test_a_view_that_is_not_contiguous_is_read_in_order() -> None:
    pixels = np.arange(12, dtype=np.float32).reshape(3, 4)
    shown = windowing.apply(pixels.T[::2], windowing.spanning(0, 11))
    np.testing.assert_allclose(shown, pixels.T[::2] / 11, atol=1e-6)


@settings(deadline=None)
@given(st.lists(st.integers(-4096, 65535), min_size=2, max_size=30))
def test_the_full_range_shows_the_smallest_black_and_the_largest_white(values: list[int]) -> None:
    pixels = np.array([values], dtype=np.float32)
    brightness = windowing.apply(pixels, windowing.full_range(pixels))
    if min(values) == max(values):
        assert (brightness == brightness[0, 0]).all()
    else:
        assert brightness[pixels == pixels.min()].max() == 0
        assert brightness[pixels == pixels.max()].min() == pytest.approx(1)


def test_padding_does_not_count_and_is_shown_black() -> None:
    pixels = np.array([[-2000, 0], [50, 100]], dtype=np.float32)
    valid = np.array([[False, True], [True, True]])
    window = windowing.full_range(pixels, valid)
    assert windowing.limits(window) == (0, 100)
    inverse = VoiTable(0, np.linspace(1, 0, 101, dtype=np.float32))
    source = RadiographSource(path=Path("film.png"), sha256="")
    radiograph = Radiograph(pixels, source, (inverse,), valid=valid)
    np.testing.assert_allclose(windowing.to_display(radiograph), np.array([[0, 1], [0.5, 0]]), atol=1e-6)


def test_the_automatic_window_ignores_a_few_extreme_pixels() -> None:
    pixels = np.random.default_rng(0).uniform(1000, 2000, (300, 300)).astype(np.float32)
    pixels[0, :3] = 65535
    low, high = windowing.limits(windowing.auto(pixels))
    assert 990 < low < 1020
    assert 1980 < high < 2010


def test_the_automatic_window_of_one_value_is_its_full_range() -> None:
    pixels = np.full((4, 4), 7, dtype=np.float32)
    assert windowing.auto(pixels) == windowing.full_range(pixels, name="Automatic")
