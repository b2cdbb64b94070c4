"""Random changes of training images, each drawn from a generator that the caller seeds."""

import cv2
import numpy as np
import numpy.typing as npt

from engine.labels import LEFT_LUNG, RIGHT_LUNG
from trainer.config import AugmentationConfig

#: Standard deviation in pixels below which a blur changes nothing that 8 bits hold.
_LEAST_BLUR = 0.2


def draw_affine(
    config: AugmentationConfig, random: np.random.Generator, *, source: int, target: int, centre: tuple[float, float]
) -> npt.NDArray[np.float64]:
    """Draws an affine map from output to input pixels.

    Args:
        source: Side in input pixels that the output covers before scaling.
        target: Side of the output in pixels.
        centre: (row, column) in the input on which the output is centred before shifting.

    Returns:
        float64 (2, 3) on (x, y, 1), for ``cv2.warpAffine`` with ``WARP_INVERSE_MAP``.
    """
    angle = np.deg2rad(random.uniform(-config.rotate, config.rotate))
    zoom = np.exp(random.uniform(-1, 1) * np.log1p(config.scale)) * source / target
    shift = random.uniform(-config.shift, config.shift, 2) * source
    mirror = -1.0 if random.random() < config.flip else 1.0
    rows = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]) * zoom
    rows[:, 0] *= mirror
    if config.stretch:
        rows *= np.exp(random.uniform(-0.5, 0.5) * np.log1p(config.stretch) * np.array([1, -1]))
    middle = np.array([(target - 1) / 2, (target - 1) / 2])
    offset = np.array([centre[1], centre[0]]) + shift - rows @ middle
    return np.column_stack([rows, offset])


def mirrored(affine: npt.NDArray[np.float64]) -> bool:
    """Says whether an affine map swaps left and right."""
    return bool(np.linalg.det(affine[:, :2]) < 0)


def warp(
    image: npt.NDArray[np.uint8], affine: npt.NDArray[np.float64], *, side: int, nearest: bool = False
) -> npt.NDArray[np.uint8]:
    """Draws the output (side, side) of a map from ``draw_affine``; outside the image is 0."""
    flags = cv2.WARP_INVERSE_MAP | (cv2.INTER_NEAREST if nearest else cv2.INTER_LINEAR)
    warped: npt.NDArray[np.uint8] = cv2.warpAffine(image, affine, (side, side), flags=flags).astype(
        np.uint8, copy=False
    )
    return warped


def with_resolution(affine: npt.NDArray[np.float64], ratio: float) -> npt.NDArray[np.float64]:
    """Gives the same map into an input that shows the same with ``ratio`` times as many pixels a side.

    A label map is sampled once, from all of its pixels. Made smaller beforehand, its borders move: nearest neighbour
    takes a pixel beside the middle, and a majority has ties along every other border that one label must win.
    """
    finer = affine * ratio
    finer[:, 2] += (ratio - 1) / 2  # a pixel's centre, in the finer input
    return finer


def swap_lungs(labels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Exchanges right and left lung, as mirroring a film does."""
    table = np.arange(256, dtype=np.uint8)
    table[[RIGHT_LUNG, LEFT_LUNG]] = LEFT_LUNG, RIGHT_LUNG
    return table[labels]


def lose_detail(
    image: npt.NDArray[np.uint8], config: AugmentationConfig, random: np.random.Generator
) -> npt.NDArray[np.uint8]:
    """Softens an image and adds grain, as detectors, scaling and compression do; black stays black (masked pixels).

    How sharp and how noisy films are differs from collection to collection: it must not tell the class.

    Args:
        image: uint8 (rows, columns).
        config: ``soften`` is the largest standard deviation of the blur in pixels, ``noise`` that of the grain as a
            share of the range; each is drawn evenly from 0 on.
        random: Seeded by the caller; nothing is drawn for a change that the recipe does not want.
    """
    changed = image
    if config.soften:
        sigma = random.uniform(0, config.soften)
        if sigma > _LEAST_BLUR:
            changed = cv2.GaussianBlur(changed, (0, 0), sigma).astype(np.uint8, copy=False)
    if config.noise:
        grain = random.standard_normal(image.shape, np.float32) * np.float32(255 * random.uniform(0, config.noise))
        changed = np.clip(np.rint(changed + grain), 0, 255).astype(np.uint8)
    return np.where(image == 0, np.uint8(0), changed)


def change_tone(
    image: npt.NDArray[np.uint8], config: AugmentationConfig, random: np.random.Generator
) -> npt.NDArray[np.uint8]:
    """Changes contrast and brightness by up to ``config.contrast``; black stays black (masked pixels)."""
    gain = 1 + random.uniform(-config.contrast, config.contrast)
    gamma = np.exp(random.uniform(-1, 1) * np.log1p(config.contrast))
    levels = 255 * np.clip(gain * (np.arange(256) / 255) ** gamma, 0, 1)
    changed: npt.NDArray[np.uint8] = np.rint(levels).astype(np.uint8)[image]
    return changed
