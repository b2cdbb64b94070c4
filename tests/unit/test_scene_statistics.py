"""Texture of a film: the parameters that made it are found again, and distortions move it away."""

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from engine.scene_statistics import FEATURES, _asymmetric_fit, texture_distance, texture_features
from tests.package_builder import film_pixels


def natural(seed: int) -> npt.NDArray[np.float32]:
    """Gives a film with fine texture all over it."""
    random = np.random.default_rng(seed)
    grain = cv2.GaussianBlur(random.normal(0, 1, (600, 560)).astype(np.float32), (0, 0), 1.2)
    return np.clip(film_pixels(600, 560, seed=seed) * 0.8 + 0.05 * grain, 0, 1).astype(np.float32)


@pytest.mark.parametrize(("power", "shape"), [(1, 1.0), (2, 2.0)])
def test_the_shape_of_a_known_distribution_is_found(power: int, shape: float) -> None:
    random = np.random.default_rng(0)
    drawn = random.laplace(size=(4, 60_000)) if power == 1 else random.normal(size=(4, 60_000))
    found, mean, left, right = _asymmetric_fit(drawn)
    np.testing.assert_allclose(found, shape, rtol=0.05)
    np.testing.assert_allclose(mean, 0, atol=0.02)
    np.testing.assert_allclose(left, right, rtol=0.05)


def test_a_wider_right_side_has_the_larger_variance() -> None:
    random = np.random.default_rng(1)
    drawn = np.abs(random.normal(size=(1, 40_000))) * np.where(random.random((1, 40_000)) < 0.5, -1, 3)
    _, mean, left, right = _asymmetric_fit(drawn)
    assert right[0] == pytest.approx(9 * left[0], rel=0.1)
    assert mean[0] > 0


def test_blur_and_noise_lie_farther_than_another_film_of_the_same_kind() -> None:
    features = np.concatenate([texture_features(natural(seed)) for seed in range(6)])
    mean, covariance = features.mean(axis=0), np.cov(features, rowvar=False)
    other = natural(9)
    random = np.random.default_rng(2)
    blurred = cv2.GaussianBlur(other, (0, 0), 4).astype(np.float32)
    noisy = np.clip(other + random.normal(0, 0.3, other.shape), 0, 1).astype(np.float32)
    near, *far = (texture_distance(texture_features(film), mean, covariance) for film in (other, blurred, noisy))
    assert min(far) > 2 * near


def test_a_film_without_texture_has_numbers_all_the_same() -> None:
    features = texture_features(np.full((300, 200), 0.5, np.float32))
    assert features.shape[1] == FEATURES
    assert np.isfinite(features).all()
