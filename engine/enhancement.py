"""Enhancement for the eye only, gamma and contrast-limited adaptive equalisation: nothing measured uses it."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

#: CLAHE: tiles per side and clip limit (Zuiderveld, Graphics Gems IV, 1994; OpenCV's names).
_TILES, _CLIP = 8, 2.0
_FULL = 65535
SMALLEST_GAMMA, LARGEST_GAMMA = 0.25, 4.0


@dataclass(frozen=True, slots=True)
class Enhancement:
    """How a film is made to look beyond its window.

    Attributes:
        gamma: Brightness b in [0, 1] is shown as b ** (1 / gamma): above 1 lightens the dark parts.
        is_equalised: Whether the contrast is equalised locally.
    """

    gamma: float = 1.0
    is_equalised: bool = False

    @property
    def words(self) -> str:
        """What was done, for the label on the film; empty when nothing was."""
        gamma = f"gamma {self.gamma:.2f}" if self.gamma != 1.0 else ""
        return ", ".join(part for part in ("CLAHE" if self.is_equalised else "", gamma) if part)


NOT_ENHANCED = Enhancement()


def with_gamma(brightness: npt.NDArray[np.float32], gamma: float) -> npt.NDArray[np.float32]:
    """Gives float32 brightness in [0, 1] after a gamma curve; black stays black and white stays white."""
    if gamma == 1.0:
        return brightness
    return np.power(np.clip(brightness, 0.0, 1.0), np.float32(1.0 / gamma), dtype=np.float32)


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
