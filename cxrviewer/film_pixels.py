"""A radiograph as 16-bit codes with smaller copies of it; what is done with them: ``cxrviewer/film.py``."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cxrviewer.placement import Size

#: Code 0 marks padding; image values use the codes above it.
PADDING = 0

Codes = npt.NDArray[np.uint16]


@dataclass(frozen=True, slots=True, eq=False)
class FilmPixels:
    """An image as codes.

    Attributes:
        levels: uint16 (rows, columns) arrays: the image, then each half the size of the one before.
            A code c > 0 stands for the pixel value ``first + (c - 1) * step``; 0 is padding.
        count: Codes that occur are below this.
        is_exact: Whether every pixel value has a code of its own; otherwise values are rounded to ``step``.
    """

    levels: tuple[Codes, ...]
    first: float
    step: float
    count: int
    is_exact: bool

    @property
    def last(self) -> float:
        """The largest pixel value."""
        return self.first + max(self.count - 2, 0) * self.step

    @property
    def size(self) -> Size:
        """(width, height) in image pixels."""
        return (float(self.levels[0].shape[1]), float(self.levels[0].shape[0]))
