"""Makes one grey channel of colour samples, and says whether there was colour to lose."""

import cv2
import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.uint8] | npt.NDArray[np.uint16] | npt.NDArray[np.float32]

#: ITU-R BT.601 luma weights of red, green and blue.
LUMA = (0.299, 0.587, 0.114)
#: Channels that differ by less than this share of the full scale are grey with compression noise on it.
_CHROMA_NOISE = 0.06
#: A coloured marker on a grey film is no colour picture; above this share of coloured pixels it is one.
_COLOURED_SHARE = 0.01


def from_rgb(samples: npt.NDArray[np.generic], *, full_scale: float) -> tuple[npt.NDArray[np.float32], bool]:
    """Gives the luma of red, green and blue, and whether the picture shows colour.

    Args:
        samples: (rows, columns, 3), any real type, from 0 to ``full_scale``.
        full_scale: The value of full brightness.

    Returns:
        float32 (rows, columns) on the same scale; True when more than 1 % of the pixels are coloured.
    """
    red, green, blue = (np.ascontiguousarray(samples[:, :, channel], dtype=np.float32) for channel in range(3))
    smallest = cv2.min(cv2.min(red, green), blue)
    largest = cv2.max(cv2.max(red, green), blue)
    coloured = np.count_nonzero(largest - smallest > _CHROMA_NOISE * full_scale)
    if np.array_equal(smallest, largest):
        return red, False
    luma = red * np.float32(LUMA[0]) + green * np.float32(LUMA[1]) + blue * np.float32(LUMA[2])
    return luma, coloured > _COLOURED_SHARE * luma.size


def without_gaps(
    pixels: npt.NDArray[np.float32], valid: npt.NDArray[np.bool_] | None
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.bool_] | None]:
    """Replaces values that are not finite by the smallest finite one and marks them as padding.

    Args:
        pixels: float32 (rows, columns).
        valid: bool (rows, columns), or None when every pixel counts.

    Returns:
        Finite float32 pixels, C-contiguous; the mask, None when every pixel counts.
    """
    finite = np.isfinite(pixels)
    if finite.all():
        return np.ascontiguousarray(pixels), valid
    smallest = pixels[finite].min() if finite.any() else np.float32(0)
    filled = np.where(finite, pixels, smallest).astype(np.float32, copy=False)
    return np.ascontiguousarray(filled), finite if valid is None else finite & valid
