"""Statistics of a film's texture, for comparing its quality with that of training films without knowing the truth.

Natural scene statistics: locally normalised brightness of undistorted images follows generalised Gaussians whose
parameters move with blur, noise and compression (BRISQUE: Mittal, Moorthy and Bovik, IEEE TIP 21, 2012). The distance
to a Gaussian of such parameters, fitted to a set of films, needs no opinion scores (NIQE: Mittal, Soundararajan and
Bovik, IEEE SPL 20, 2013). Here that set is the films a package was made from.
"""

import math
from functools import cache

import cv2
import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

#: Numbers of one patch: 18 at each of two scales.
FEATURES = 36
_SIDE, _PATCH, _LEVELS = 512, 64, 255
#: Patches with less than this share of the sharpest patch's local deviation are background, and left out.
_SHARP = 0.25
_TINY = 1e-9


def texture_features(brightness: npt.NDArray[np.float32]) -> Floats:
    """Gives the texture of every patch of a film that is not background.

    Args:
        brightness: float32 (rows, columns) in [0, 1], as displayed.

    Returns:
        float64 (P, FEATURES), P between 1 and 64: per scale the shape and spread of the normalised brightness, then
        shape, mean, left and right variance of its products with four neighbours (BRISQUE, table I).
    """
    shrinks = max(brightness.shape) > _SIDE
    size = (_SIDE, _SIDE)
    image = cv2.resize(brightness, size, interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR)
    fine, deviation = _normalised(image)
    half = cv2.resize(image, (_SIDE // 2, _SIDE // 2), interpolation=cv2.INTER_AREA)
    coarse, _ = _normalised(half)
    sharpness = _cut(deviation, _PATCH).mean(axis=1)
    kept = sharpness >= _SHARP * sharpness.max()
    return np.hstack([_scale_features(fine, _PATCH)[kept], _scale_features(coarse, _PATCH // 2)[kept]])


def texture_distance(features: Floats, mean: Floats, covariance: Floats) -> float:
    """Gives how far a film's texture lies from that of other films (NIQE, equation 10).

    Args:
        features: float64 (P, FEATURES) of the film.
        mean: float64 (FEATURES,) of the patches of the others.
        covariance: float64 (FEATURES, FEATURES) of the patches of the others.
    """
    own = np.cov(features, rowvar=False) if len(features) > 1 else np.zeros_like(covariance)
    away = features.mean(axis=0) - mean
    return float(np.sqrt(max(away @ np.linalg.pinv((covariance + own) / 2) @ away, 0.0)))


def _normalised(image: cv2.typing.MatLike) -> tuple[Floats, Floats]:
    """Gives the brightness less its local mean over its local deviation plus one grey level, and that deviation."""
    grey = image.astype(np.float64) * _LEVELS
    mean = cv2.GaussianBlur(grey, (7, 7), 7 / 6)
    variance = cv2.GaussianBlur(grey * grey, (7, 7), 7 / 6) - mean * mean
    deviation: Floats = np.sqrt(np.maximum(variance, 0))
    return (grey - mean) / (deviation + 1), deviation


def _scale_features(normalised: Floats, side: int) -> Floats:
    shape, _, left, right = _asymmetric_fit(_cut(normalised, side))
    found = [shape, (np.sqrt(left) + np.sqrt(right)) / 2]
    for step in ((0, 1), (1, 0), (1, 1), (1, -1)):
        neighbour = np.roll(normalised, step, axis=(0, 1))
        found += _asymmetric_fit(_cut(normalised * neighbour, side))
    return np.stack(found, axis=1)


def _cut(image: Floats, side: int) -> Floats:
    """Cuts (rows, columns) into float64 (patches, side * side)."""
    down, across = image.shape[0] // side, image.shape[1] // side
    return image.reshape(down, side, across, side).swapaxes(1, 2).reshape(down * across, side * side)


def _asymmetric_fit(values: Floats) -> tuple[Floats, Floats, Floats, Floats]:
    """Fits an asymmetric generalised Gaussian to each row by its moments (BRISQUE, section III A).

    Returns:
        Shape, mean, left and right variance, float64 (rows,) each.
    """
    left = _mean_square(values, values < 0)
    right = _mean_square(values, values > 0)
    balance = np.sqrt((left + _TINY) / (right + _TINY))
    ratio = np.abs(values).mean(axis=1) ** 2 / ((values**2).mean(axis=1) + _TINY)
    ratio *= (balance**3 + 1) * (balance + 1) / (balance**2 + 1) ** 2
    shapes, ratios, reach, width = _shape_table()
    shape = np.interp(ratio, ratios, shapes)
    mean = (np.sqrt(right) - np.sqrt(left)) * np.interp(shape, shapes, reach) * np.interp(shape, shapes, width)
    return shape, mean, left, right


def _mean_square(values: Floats, chosen: npt.NDArray[np.bool_]) -> Floats:
    means: Floats = np.where(chosen, values**2, 0).sum(axis=1) / np.maximum(chosen.sum(axis=1), 1)
    return means


@cache
def _shape_table() -> tuple[Floats, Floats, Floats, Floats]:
    """Gives, for shapes a from 0.2 to 10, G(2/a)²/(G(1/a)G(3/a)), G(2/a)/G(1/a) and sqrt(G(1/a)/G(3/a))."""
    shapes = np.arange(0.2, 10, 0.005)
    one, two, three = (np.array([math.lgamma(n / shape) for shape in shapes]) for n in (1, 2, 3))
    return shapes, np.exp(2 * two - one - three), np.exp(two - one), np.exp((one - three) / 2)
