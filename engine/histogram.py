"""How often each pixel value occurs in a film."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

BINS = 256
_SAMPLES = 1 << 17


@dataclass(frozen=True, slots=True, eq=False)
class Histogram:
    """Counts of pixel values in bins of one width.

    Attributes:
        low, high: The values between which the bins lie; ``high`` is above ``low``.
        counts: int64 (bins,); a value on the border of two bins counts for the upper one, ``high`` for the last.
    """

    low: float
    high: float
    counts: npt.NDArray[np.int64]


def histogram(
    pixels: npt.NDArray[np.float32], valid: npt.NDArray[np.bool_] | None = None, *, low: float, high: float
) -> Histogram:
    """Counts pixels of a film between two values; of a large film every n-th row and column, so that it is quick.

    Args:
        pixels: float32 (rows, columns), finite.
        valid: bool (rows, columns), False where a pixel does not count; None when all count.
        low, high: What the bins span; a pixel outside counts for the nearest bin.
    """
    step = max(1, math.isqrt(pixels.size // _SAMPLES))
    sample = pixels[::step, ::step]
    values = sample.reshape(-1) if valid is None else sample[valid[::step, ::step]]
    high = high if high > low else low + 1.0
    counts, _ = np.histogram(np.clip(values, low, high), bins=BINS, range=(low, high))
    return Histogram(low, high, counts.astype(np.int64))
