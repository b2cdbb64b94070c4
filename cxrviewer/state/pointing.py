"""Which patch a pointer means."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cxrviewer.placement import Size
from engine.findings import GRID, PatchSet


@dataclass(frozen=True, slots=True)
class Pointer:
    """A place on a film.

    Attributes:
        x, y: In image pixels.
        reach: How far away a mark may be to be meant, in image pixels.
    """

    x: float
    y: float
    reach: float


def mark_positions(patches: PatchSet, image: Size) -> npt.NDArray[np.float64]:
    """Gives where the mark of each patch lies: its centre, float64 (K, 2), (x, y) in image pixels."""
    rows, columns = patches.centres[:, 0] + 0.5, patches.centres[:, 1] + 0.5
    return np.column_stack([columns * (image[0] / GRID), rows * (image[1] / GRID)])


def nearest_patch(patches: PatchSet, image: Size, pointer: Pointer) -> int | None:
    """Gives the index of the patch whose mark is nearest to the pointer and within its reach."""
    if patches.count == 0:
        return None
    offsets = mark_positions(patches, image) - np.array([pointer.x, pointer.y])
    distances = np.hypot(offsets[:, 0], offsets[:, 1])
    index = int(np.argmin(distances))
    return index if distances[index] <= pointer.reach else None
