"""The first of the patches that were drawn, as a set of their own: what fewer patches would have seen."""

import numpy as np
import numpy.typing as npt

from engine.findings import PatchSet
from engine.geometry import GridGeometry
from engine.patches import coverage_of, lungs_of


def first_patches(patches: PatchSet, labels: npt.NDArray[np.uint8], count: int) -> PatchSet:
    """Gives the first patches; the same as if only so many had been drawn with this seed.

    Args:
        patches: All that were drawn.
        labels: uint8 (rows, columns) in source pixels, as in ``LungMask.labels``.
        count: How many, at least 1; more than were drawn gives all.
    """
    if count >= patches.count:
        return patches
    lungs = lungs_of(GridGeometry(*labels.shape).labels_to_grid(labels))
    corners = patches.corners[:count]
    coverage = coverage_of(corners)
    coverage.setflags(write=False)
    inside = coverage[lungs]
    return PatchSet(
        centres=patches.centres[:count],
        corners=corners,
        boxes=patches.boxes[:count],
        coverage=coverage,
        lung_covered_share=float((inside > 0).mean()),
        lung_mean_coverage=float(inside.mean()),
        seed=patches.seed,
    )
