"""Chest windows, enhancement, histogram and pixel probe: against independent implementations and their own promises."""

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import windowing
from engine.chest_windows import TITLES, Tissue, chest_window, otsu_threshold, sample_chest
from engine.enhancement import NOT_ENHANCED, Enhancement, with_gamma
from engine.equalisation import equalised
from engine.histogram import BINS, histogram
from engine.probe import read_pixel
from engine.radiograph import Radiograph, RadiographSource, WindowFunction
from tests.fakes import fake_image, fake_labels

FILM = fake_image(Path("film.dcm")).radiograph
LABELS = fake_labels(*FILM.shape)


def radiograph(pixels: np.ndarray) -> Radiograph:
    values = np.asarray(pixels, np.float32)
    return Radiograph(values, RadiographSource(Path("x"), ""), (windowing.spanning(0, 1),))


@given(st.lists(st.integers(0, 255), min_size=20, max_size=300).filter(lambda found: len(set(found)) > 5))
def test_otsu_parts_a_sample_as_well_as_opencv(values: list[int]) -> None:
    sample = np.array(values, np.float32)
    low, high = np.percentile(sample, (0.5, 99.5))
    clipped = np.clip(sample, low, high)

    def between(threshold: float) -> float:
        below, above = clipped[clipped <= threshold], clipped[clipped > threshold]
        if not (below.size and above.size):
            return 0.0
        return float(below.size * above.size * (below.mean() - above.mean()) ** 2)

    theirs, _ = cv2.threshold(np.rint(clipped).astype(np.uint8), 0, 255, cv2.THRESH_OTSU)
    expected = between(theirs)
    assert between(otsu_threshold(sample)) >= 0.98 * expected


@pytest.mark.parametrize("labels", [None, LABELS])
def test_lungs_are_dark_and_what_is_around_is_bright(labels: np.ndarray | None) -> None:
    sample = sample_chest(FILM, labels)
    assert sample is not None
    assert sample.is_outlined is (labels is not None)
    assert np.median(sample.lungs) < np.median(sample.dense)


@pytest.mark.parametrize("labels", [None, LABELS])
@pytest.mark.parametrize("tissue", list(Tissue))
def test_every_window_shows_its_tissue(tissue: Tissue, labels: np.ndarray | None) -> None:
    window = chest_window(FILM, tissue, labels)
    assert window.width > 0
    assert window.name.startswith(TITLES[tissue])
    shown = windowing.apply(FILM.pixels, window)
    inside = np.isin(LABELS, (1, 2))
    seen = {Tissue.LUNGS: shown[inside], Tissue.MEDIASTINUM: shown[~inside]}
    assert np.ptp(seen.get(tissue, shown)) > 0.5
    assert (window.function is WindowFunction.SIGMOID) is (tissue is Tissue.BONES)


def test_a_window_for_lungs_has_more_contrast_in_them_than_one_for_all() -> None:
    inside = FILM.pixels[np.isin(LABELS, (1, 2))]
    lungs, soft = (chest_window(FILM, tissue, LABELS) for tissue in (Tissue.LUNGS, Tissue.SOFT))
    assert windowing.apply(inside, lungs).std() > 2 * windowing.apply(inside, soft).std()


@pytest.mark.parametrize("tissue", list(Tissue))
def test_films_without_contrast_have_a_window_too(tissue: Tissue) -> None:
    for pixels in (np.full((30, 20), 7.0), np.zeros((1, 1)), np.array([[0.0, 1.0]])):
        window = chest_window(radiograph(pixels), tissue)
        assert np.isfinite(windowing.apply(np.asarray(pixels, np.float32), window)).all()


def test_an_outline_without_lungs_is_not_believed() -> None:
    sample = sample_chest(FILM, np.zeros_like(LABELS))
    assert sample is not None
    assert not sample.is_outlined


def test_windows_of_padded_films_ignore_the_padding() -> None:
    valid = np.ones(FILM.shape, np.bool_)
    valid[:100] = False
    padded = FILM.pixels.copy()
    padded[:100] = -32768
    window = chest_window(replace(FILM, pixels=padded, valid=valid), Tissue.SOFT)
    assert windowing.limits(window)[0] > 0


@given(st.floats(0.25, 4), st.lists(st.floats(0, 1, width=32), min_size=2, max_size=30))
def test_gamma_keeps_order_and_ends(gamma: float, values: list[float]) -> None:
    brightness = np.array([0.0, *sorted(values), 1.0], np.float32)
    shown = with_gamma(brightness, gamma)
    assert shown[0] == 0
    assert shown[-1] == 1
    assert (np.diff(shown) >= 0).all()
    np.testing.assert_allclose(with_gamma(shown, 1 / gamma), brightness, atol=2e-3)


def test_equalising_raises_local_contrast_and_keeps_padding() -> None:
    codes = np.rint(FILM.pixels).astype(np.uint16) + 1
    codes[:40] = 0
    made = equalised(codes, first=1, last=int(codes.max()), padding=0)
    assert (made[:40] == 0).all()
    assert made.dtype == np.uint16
    assert made.min() >= 0
    assert made.max() <= codes.max()
    lung = (slice(200, 360), slice(110, 170))
    assert made[lung].std() > 1.2 * codes[lung].std()


def test_equalising_tiny_and_flat_films_does_no_harm() -> None:
    for codes in (np.ones((1, 1), np.uint16), np.full((3, 50), 9, np.uint16)):
        made = equalised(codes, first=1, last=int(codes.max()))
        assert made.shape == codes.shape
        assert made.min() >= 1


def test_enhancement_is_named() -> None:
    assert NOT_ENHANCED.words == ""
    assert Enhancement(1.5, True).words == "CLAHE, gamma 1.50"


@given(st.lists(st.integers(0, 999), min_size=1, max_size=200))
def test_histogram_counts_every_valid_pixel_as_numpy_does(values: list[int]) -> None:
    pixels = np.array([values], np.float32)
    valid = pixels % 3 > 0
    found = histogram(pixels, valid, low=0.0, high=1000.0)
    expected, _ = np.histogram(pixels[valid], bins=BINS, range=(0, 1000))
    np.testing.assert_array_equal(found.counts, expected)


def test_histogram_of_nothing_and_of_one_value() -> None:
    assert histogram(np.ones((2, 2), np.float32), np.zeros((2, 2), np.bool_), low=0, high=1).counts.sum() == 0
    assert histogram(np.full((2, 2), 5.0, np.float32), low=5, high=5).counts.sum() == 4


@given(
    st.floats(-100, 100).filter(lambda slope: abs(slope) > 0.01),
    st.floats(-2000, 2000),
    st.integers(0, 4095),
    st.booleans(),
)
def test_probe_undoes_mirror_and_rescale(slope: float, intercept: float, stored: int, is_negative: bool) -> None:
    value = slope * stored + intercept
    mirror = 4095.0 if is_negative else None
    shown = value if mirror is None else mirror - value
    film = replace(radiograph(np.full((4, 6), shown)), mirror=mirror, rescale=(slope, intercept), unit="OD")
    reading = read_pixel(film, x=5.9, y=0.2)
    assert reading is not None
    assert (reading.row, reading.column, reading.unit) == (0, 5, "OD")
    assert reading.value == pytest.approx(value, abs=0.05)
    assert reading.stored == pytest.approx(stored, abs=0.1 / abs(slope) + 0.01)


def test_probe_says_nothing_of_padding_and_outside() -> None:
    valid = np.array([[False, True]])
    film = replace(radiograph(np.array([[3.0, 4.0]])), valid=valid)
    padding = read_pixel(film, x=0.5, y=0.5)
    assert padding is not None
    assert padding.value is None
    inside = read_pixel(film, x=1.5, y=0.5)
    assert inside is not None
    assert (inside.value, inside.stored) == (4.0, None)
    for x, y in ((-0.1, 0.0), (2.0, 0.0), (0.0, 1.0)):
        assert read_pixel(film, x=x, y=y) is None
