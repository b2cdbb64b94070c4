"""Draws random patches whose centres lie inside the lungs (method, section 2)."""

import numpy as np
import numpy.typing as npt

from engine.errors import AnalysisRefusedError
from engine.findings import GRID, PATCH, PatchSet
from engine.geometry import GridGeometry
from engine.labels import LEFT_LUNG, RIGHT_LUNG


def lungs_of(labels: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    """Gives True where a label map says lung, right or left."""
    lungs: npt.NDArray[np.bool_] = (labels == RIGHT_LUNG) | (labels == LEFT_LUNG)
    return lungs


def draw_centres(lungs: npt.NDArray[np.bool_], *, count: int, generator: np.random.Generator) -> npt.NDArray[np.int32]:
    """Draws centres, uniform over the lung pixels, row and column jointly, with replacement.

    The first centres do not depend on how many are drawn after them.

    Args:
        lungs: bool (rows, columns), at least one True.
        count: Number of centres, at least 1.
        generator: Where the randomness comes from.

    Returns:
        int32 (count, 2), (row, column).

    Raises:
        ValueError: No pixel is lung, or the count is below 1.
    """
    if count < 1:
        raise ValueError(f"the number of patches must be at least 1, not {count}")
    candidates = np.flatnonzero(lungs)
    if candidates.size == 0:
        raise ValueError("no pixel of the mask is lung")
    chosen = candidates[generator.integers(0, candidates.size, size=count)]
    return np.stack(np.unravel_index(chosen, lungs.shape), axis=1).astype(np.int32)


def corners_of(centres: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    """Gives the top left corners of the boxes around centres; a box is shifted into the grid, never stretched."""
    return np.clip(centres - PATCH // 2, 0, GRID - PATCH).astype(np.int32)


def coverage_of(corners: npt.NDArray[np.int32]) -> npt.NDArray[np.uint16]:
    """Counts the boxes over each grid pixel.

    Args:
        corners: int32 (K, 2) inside [0, GRID - PATCH]; K at most 65535.

    Returns:
        uint16 (GRID, GRID); sums to K * PATCH * PATCH.
    """
    change = np.zeros((GRID + 1, GRID + 1), np.int32)
    for row_offset, column_offset, sign in ((0, 0, 1), (0, PATCH, -1), (PATCH, 0, -1), (PATCH, PATCH, 1)):
        np.add.at(change, (corners[:, 0] + row_offset, corners[:, 1] + column_offset), sign)
    return change.cumsum(axis=0).cumsum(axis=1)[:GRID, :GRID].astype(np.uint16)


def draw_patches(labels: npt.NDArray[np.uint8], *, count: int, seed: int) -> PatchSet:
    """Draws the patches of one image.

    The same mask, count and seed give the same patches; a smaller count gives the first of them.

    Args:
        labels: uint8 (rows, columns) in source pixels, as in ``LungMask.labels``.
        count: Number of patches K, 1 to 65535.
        seed: Of the generator (PCG64), at least 0.

    Raises:
        AnalysisRefusedError: The mask holds no lung (code ``no_lungs``).
        ValueError: Count or seed are out of range.
    """
    if not 1 <= count <= np.iinfo(np.uint16).max:
        raise ValueError(f"the number of patches must be 1 to {np.iinfo(np.uint16).max}, not {count}")
    geometry = GridGeometry(rows=labels.shape[0], columns=labels.shape[1])
    lungs = lungs_of(geometry.labels_to_grid(labels))
    if not lungs.any():
        raise no_lungs_refusal("The lung mask is empty.")
    generator = np.random.Generator(np.random.PCG64(seed))
    centres = draw_centres(lungs, count=count, generator=generator)
    corners = corners_of(centres)
    coverage, boxes = coverage_of(corners), geometry.boxes_to_source(corners)
    for array in (centres, corners, coverage, boxes):
        array.setflags(write=False)
    return PatchSet(
        centres=centres,
        corners=corners,
        boxes=boxes,
        coverage=coverage,
        lung_covered_share=float((coverage[lungs] > 0).mean()),
        lung_mean_coverage=float(coverage[lungs].mean()),
        seed=seed,
    )


def no_lungs_refusal(detail: str) -> AnalysisRefusedError:
    """Gives the refusal for an image in which no lungs can be relied on."""
    return AnalysisRefusedError(
        "no_lungs",
        f"No lungs could be found in this image. {detail}",
        remedy="Check that it is a frontal chest radiograph, the right way up and in the right polarity.",
    )


def cut_patches(grid: npt.NDArray[np.uint8], corners: npt.NDArray[np.int32]) -> npt.NDArray[np.uint8]:
    """Cuts patches out of the grid.

    Args:
        grid: uint8 (GRID, GRID).
        corners: int32 (K, 2), (row, column) of each box's top left pixel.

    Returns:
        uint8 (K, PATCH, PATCH), a copy.
    """
    windows = np.lib.stride_tricks.sliding_window_view(grid, (PATCH, PATCH))
    return windows[corners[:, 0], corners[:, 1]]
