"""The one function between a grey image and a network, driven by data in the model's manifest.

Trainer and engine both call it, so a model sees in use what it saw in training.
"""

from typing import Literal

import cv2
import numpy as np
import numpy.typing as npt
from pydantic import BaseModel, ConfigDict, Field

from engine.findings import GRID, PATCH

_LEVELS = 256
#: OpenCV's equaliser and resizer are single calls on uint8 and float32 images.
_INTERPOLATION = {"area": cv2.INTER_AREA, "linear": cv2.INTER_LINEAR}


class Preprocessing(BaseModel):
    """How a grey image becomes a network's input; part of every manifest.

    The order is fixed (method, section 1): histogram equalisation, gamma, resize, scale, mean and std.

    Attributes:
        size: Side in pixels onto which the whole image is resized (segmenter 256, patch grid 1024).
        equalise: Histogram equalisation by the cumulative distribution over 256 levels.
        gamma: Exponent on the image scaled to [0, 1]; 1 leaves it.
        channels: Number of equal channels the network gets.
        mean: Subtracted per channel after scaling to [0, 1], in the network's channel order.
        std: Divided by per channel.
        masked: Whether pixels outside the lungs are set to 0 before patches are cut.
        patch_size: Side in pixels at which a base model reads a patch of PATCH x PATCH grid pixels.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: int = Field(ge=32, le=4096)
    equalise: bool = True
    gamma: float = Field(default=1.0, gt=0, le=5)
    channels: int = Field(default=1, ge=1, le=3)
    mean: tuple[float, ...] = (0.0,)
    std: tuple[float, ...] = (1.0,)
    masked: bool = False
    interpolation: Literal["area", "linear"] = "area"
    patch_size: int = Field(default=PATCH, ge=32, le=1024)

    @property
    def of_grid(self) -> "Preprocessing":
        """The same as far as ``prepare_grid`` looks at it: models that differ only in the rest share a grid."""
        return self.model_copy(update={"channels": 1, "mean": (0.0,), "std": (1.0,), "patch_size": PATCH})


def equalise(grey: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Spreads the grey levels so that their cumulative distribution is a straight line, 0-255.

    Args:
        grey: uint8 (rows, columns).

    Returns:
        uint8 (rows, columns). A flat image comes back unchanged.
    """
    spread: npt.NDArray[np.uint8] = cv2.equalizeHist(np.ascontiguousarray(grey)).astype(np.uint8, copy=False)
    return spread


def prepare(brightness: npt.NDArray[np.float32], spec: Preprocessing) -> npt.NDArray[np.float32]:
    """Equalises, applies gamma and resizes a whole image, before scaling to a network's range.

    Args:
        brightness: float32 (rows, columns) in [0, 1], as displayed (``windowing.to_display``).
        spec: What to do.

    Returns:
        float32 (size, size) in [0, 1].
    """
    grey = np.rint(brightness * (_LEVELS - 1)).astype(np.uint8)
    if spec.equalise:
        grey = equalise(grey)
    levels = (np.arange(_LEVELS, dtype=np.float32) / (_LEVELS - 1)) ** np.float32(spec.gamma)
    toned = levels[grey]
    shrinks = max(grey.shape) > spec.size
    interpolation = _INTERPOLATION[spec.interpolation] if shrinks else cv2.INTER_LINEAR
    resized = cv2.resize(toned, (spec.size, spec.size), interpolation=interpolation)
    return resized.astype(np.float32, copy=False)


def prepare_grid(
    brightness: npt.NDArray[np.float32], lungs: npt.NDArray[np.bool_] | None, spec: Preprocessing
) -> npt.NDArray[np.uint8]:
    """Prepares the square image from which patches are cut: image x mask on the grid.

    Args:
        brightness: float32 (rows, columns) in [0, 1], as displayed.
        lungs: bool (GRID, GRID), True inside the lungs; used when ``spec.masked``.
        spec: What to do; its size is the grid's.

    Returns:
        uint8 (GRID, GRID).

    Raises:
        ValueError: The specification is not for the grid, or a mask is needed and absent.
    """
    if spec.size != GRID:
        raise ValueError(f"patches are cut from a {GRID} pixel grid, not from {spec.size}")
    square = np.rint(prepare(brightness, spec) * (_LEVELS - 1)).astype(np.uint8)
    if spec.masked:
        if lungs is None:
            raise ValueError("this model reads masked images and no mask was given")
        square[~lungs] = 0
    return square


def resize_patches(patches: npt.NDArray[np.uint8], spec: Preprocessing) -> npt.NDArray[np.uint8]:
    """Brings patches from the grid to the side at which a base model reads them.

    Args:
        patches: uint8 (K, PATCH, PATCH).
        spec: Gives the side; averages areas when it is smaller, interpolates linearly when it is larger.

    Returns:
        uint8 (K, patch_size, patch_size).
    """
    side = spec.patch_size
    if patches.shape[1:] == (side, side):
        return patches
    interpolation = _INTERPOLATION[spec.interpolation] if side < patches.shape[1] else cv2.INTER_LINEAR
    resized = [cv2.resize(patch, (side, side), interpolation=interpolation) for patch in patches]
    return np.stack(resized).astype(np.uint8, copy=False)


def scale(images: npt.NDArray[np.uint8] | npt.NDArray[np.float32], spec: Preprocessing) -> npt.NDArray[np.float32]:
    """Brings prepared images to a network's range and channels.

    Args:
        images: (B, H, W); uint8 0-255 or float32 in [0, 1].
        spec: Gives channels, mean and std.

    Returns:
        float32 (B, channels, H, W).
    """
    factor = np.float32(1 / (_LEVELS - 1)) if images.dtype == np.uint8 else np.float32(1)
    mean = np.asarray(spec.mean, np.float32).reshape(1, -1, 1, 1)
    std = np.asarray(spec.std, np.float32).reshape(1, -1, 1, 1)
    grey = images[:, None].astype(np.float32) * factor
    scaled = (np.repeat(grey, spec.channels, axis=1) - mean) / std
    return np.ascontiguousarray(scaled, dtype=np.float32)
