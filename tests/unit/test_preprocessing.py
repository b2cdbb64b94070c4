"""One function prepares images for trainer and engine, as the manifest says."""

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.findings import GRID, PATCH
from engine.preprocessing import Preprocessing, equalise, prepare, prepare_grid, resize_patches, scale


def _film(seed: int, shape: tuple[int, int] = (60, 80)) -> npt.NDArray[np.float32]:
    random = np.random.default_rng(seed)
    return np.clip(random.normal(0.5, 0.2, shape), 0, 1).astype(np.float32)


def test_equalising_follows_the_cumulative_distribution() -> None:
    grey = np.rint(_film(0) * 255).astype(np.uint8)
    counts = np.bincount(grey.ravel(), minlength=256)
    first = counts[counts > 0][0]
    expected = np.rint((counts.cumsum() - first) / (grey.size - first) * 255)
    assert np.abs(equalise(grey).astype(int) - expected[grey].astype(int)).max() <= 1


@given(st.floats(0.5, 2.0))
def test_equalised_images_do_not_depend_on_the_window_that_showed_them(gamma: float) -> None:
    spec = Preprocessing(size=64, equalise=True)
    film = _film(1)
    levels = np.unique(np.rint(film * 255) / 255)
    stretched = (film**gamma).astype(np.float32)
    if len(np.unique(np.rint(levels**gamma * 255))) == len(levels):
        np.testing.assert_allclose(prepare(stretched, spec), prepare(film, spec), atol=0.02)
    assert abs(float(prepare(stretched, spec).mean()) - float(prepare(film, spec).mean())) < 0.05


def test_gamma_comes_after_equalising_and_before_resizing() -> None:
    film = np.zeros((4, 4), np.float32)
    film[:, 2:] = 1
    grey = prepare(film, Preprocessing(size=32, equalise=False, gamma=0.5))
    assert grey.shape == (32, 32)
    assert grey.dtype == np.float32
    half = prepare(np.full((4, 4), 0.25, np.float32), Preprocessing(size=32, equalise=False, gamma=0.5))
    assert half == pytest.approx(0.5, abs=2 / 255)


def test_scaling_subtracts_mean_and_divides_by_std_per_channel() -> None:
    spec = Preprocessing(size=GRID, channels=3, mean=(0.1, 0.2, 0.3), std=(1.0, 0.5, 0.25))
    scaled = scale(np.full((2, 5, 5), 255, np.uint8), spec)
    assert scaled.shape == (2, 3, 5, 5)
    np.testing.assert_allclose(scaled[0, :, 0, 0], [0.9, 1.6, 2.8], rtol=1e-5)


def test_squeezenet_input_is_bgr_minus_the_caffe_mean() -> None:
    spec = Preprocessing(
        size=GRID, channels=3, mean=(0.407604, 0.457996, 0.485020), std=(0.00392157, 0.00392157, 0.00392157)
    )
    scaled = scale(np.full((1, 2, 2), 128, np.uint8), spec)
    np.testing.assert_allclose(scaled[0, :, 0, 0], 128 - np.array([103.939, 116.779, 123.68]), atol=0.01)


def test_patches_are_cut_from_the_masked_grid() -> None:
    lungs = np.zeros((GRID, GRID), np.bool_)
    lungs[300:600, 200:400] = True
    grid = prepare_grid(_film(2), lungs, Preprocessing(size=GRID, masked=True))
    assert grid.dtype == np.uint8
    assert grid[~lungs].max() == 0
    assert grid[lungs].max() > 100


def test_a_grid_of_another_size_or_without_its_mask_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="grid"):
        prepare_grid(_film(0), None, Preprocessing(size=256))
    with pytest.raises(ValueError, match="mask"):
        prepare_grid(_film(0), None, Preprocessing(size=GRID, masked=True))


def test_unknown_keys_are_refused() -> None:
    with pytest.raises(ValidationError):
        Preprocessing.model_validate({"size": 256, "colour": "red"})


def test_a_patch_read_at_half_its_side_is_the_mean_of_every_four_pixels() -> None:
    patches = np.random.default_rng(4).integers(0, 256, (3, PATCH, PATCH)).astype(np.uint8)
    half = resize_patches(patches, Preprocessing(size=GRID, patch_size=PATCH // 2))
    means = patches.reshape(3, PATCH // 2, 2, PATCH // 2, 2).mean(axis=(2, 4))
    assert half.shape == means.shape
    assert np.abs(half - means).max() <= 0.75  # rounding
    assert resize_patches(patches, Preprocessing(size=GRID)) is patches
