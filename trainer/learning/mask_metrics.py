"""How well a label map agrees with the one that a person drew."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.labels import HEART, LEFT_LUNG, RIGHT_LUNG

#: Structures that are scored, and the values of a label map that make each up.
SCORED_STRUCTURES: Mapping[str, tuple[int, ...]] = {
    "lungs": (RIGHT_LUNG, LEFT_LUNG),
    "right_lung": (RIGHT_LUNG,),
    "left_lung": (LEFT_LUNG,),
    "heart": (HEART,),
}


@dataclass(frozen=True, slots=True)
class Overlap:
    """Pixels of a structure in the drawn map, in the found map, and in both."""

    drawn: int
    found: int
    both: int

    @property
    def jaccard(self) -> float:
        """Intersection over union, in [0, 1]; NaN where nothing is drawn and nothing found."""
        union = self.drawn + self.found - self.both
        return self.both / union if union else float("nan")

    @property
    def dice(self) -> float:
        """Twice the intersection over the sum of both areas, in [0, 1]; NaN where both are empty."""
        total = self.drawn + self.found
        return 2 * self.both / total if total else float("nan")


@dataclass(frozen=True, slots=True)
class StructureScore:
    """Agreement on one structure; ``hausdorff95_px`` is None where one of the maps lacks it."""

    overlap: Overlap
    hausdorff95_px: float | None


def score_mask(
    drawn: npt.NDArray[np.uint8], found: npt.NDArray[np.uint8], *, has_heart: bool
) -> dict[str, StructureScore]:
    """Scores every structure that the drawn map knows.

    Args:
        drawn: uint8 (rows, columns), values of ``engine.labels``.
        found: uint8 (rows, columns), the same.
        has_heart: Whether the heart is drawn; if not it is unknown and is not scored.

    Raises:
        ValueError: The maps differ in shape.
    """
    if drawn.shape != found.shape:
        raise ValueError(f"label maps of {drawn.shape} and {found.shape} cannot be compared")
    scores = {}
    for name, values in SCORED_STRUCTURES.items():
        if name == "heart" and not has_heart:
            continue
        first, second = np.isin(drawn, values), np.isin(found, values)
        overlap = Overlap(int(first.sum()), int(second.sum()), int((first & second).sum()))
        both_exist = overlap.drawn > 0 and overlap.found > 0
        scores[name] = StructureScore(overlap, hausdorff95(first, second) if both_exist else None)
    return scores


def hausdorff95(first: npt.NDArray[np.bool_], second: npt.NDArray[np.bool_]) -> float:
    """Gives the 95th percentile of the distances between the two outlines, in pixels.

    For each outline pixel of one mask the distance to the nearest outline pixel of the other, both ways
    round, taken together; the outline are the mask's pixels with a background neighbour (4-connected).

    Args:
        first: bool (rows, columns), not empty.
        second: bool (rows, columns), not empty.
    """
    from scipy import ndimage

    outlines = [_outline(first), _outline(second)]
    to_first, to_second = (ndimage.distance_transform_edt(~outline) for outline in outlines)
    distances: npt.NDArray[Any] = np.concatenate([to_second[outlines[0]], to_first[outlines[1]]])
    return float(np.percentile(distances, 95))


def _outline(mask: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    inside = np.pad(mask, 1)
    core = inside[:-2, 1:-1] & inside[2:, 1:-1] & inside[1:-1, :-2] & inside[1:-1, 2:]
    return mask & ~core
