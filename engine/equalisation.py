"""Contrast-limited adaptive equalisation (CLAHE), for the eye only: nothing measured uses it."""

import cv2
import numpy as np
import numpy.typing as npt

#: Tiles per side and clip limit (Zuiderveld, Graphics Gems IV, 1994; OpenCV's names).
_TILES, _CLIP = 8, 2.0
_FULL = 65535


def equalised(
    codes: npt.NDArray[np.uint16], *, first: int, last: int, padding: int | None = None
) -> npt.NDArray[np.uint16]:
    """Gives codes whose contrast was equalised tile by tile (CLAHE, 8 × 8 tiles, clip limit 2).

    Args:
        codes: uint16 (rows, columns).
        first: The smallest code of an image value.
        last: The largest; results are between the two again.
        padding: A code that stays as it is; None when there is none.
    """
    span = max(last - first, 1)
    spread = (np.clip(codes, first, last).astype(np.float32) - first) * np.float32(_FULL / span)
    tiles = (min(_TILES, codes.shape[1]), min(_TILES, codes.shape[0]))
    even = cv2.createCLAHE(clipLimit=_CLIP, tileGridSize=tiles).apply(np.rint(spread).astype(np.uint16))
    back = np.rint(np.asarray(even, dtype=np.float32) * np.float32(span / _FULL) + first)
    made: npt.NDArray[np.uint16] = np.clip(back, first, last).astype(np.uint16)
    if padding is not None:
        made[codes == padding] = padding
    return made
