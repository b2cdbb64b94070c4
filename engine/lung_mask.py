"""Cleans a segmenter's label map up and judges whether it can be two lungs.

The limits of the verdict come from the 458 masks of the development set "lungs" (Montgomery, Shenzhen,
radiologist-drawn): "doubtful" lies near their outermost percent, "unusable" well outside all of them.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from engine.findings import Quality
from engine.labels import BACKGROUND, HEART, LEFT_LUNG, RIGHT_LUNG
from engine.preprocessing import equalise

#: A second lung smaller than this share of the first is taken for a stray component (smallest true: 0.46).
_STRAY = 0.1
#: In one connected region, a side with less than this share of the pixels is a labelling slip.
_SLIP = 0.15
#: So many doubts together leave no lungs in what may be no chest: of the true masks of that set one draws three.
_TOO_MANY_DOUBTS = 3


@dataclass(frozen=True, slots=True, eq=False)
class CleanMask:
    """A cleaned label map.

    Attributes:
        labels: uint8 (rows, columns), 0 background, 1 right lung, 2 left lung, 3 heart.
        changed_share: Lung pixels that clean-up added or removed over raw lung pixels, at most 1.
        sides_changed: Whether a lung got another side than most of its pixels had.
    """

    labels: npt.NDArray[np.uint8]
    changed_share: float
    sides_changed: bool


def clean_up(raw: npt.NDArray[np.uint8]) -> CleanMask:
    """Keeps the two largest lung components and the largest heart component and fills their holes.

    The lung on the left of the image is the patient's right one: films are displayed facing the reader.

    Args:
        raw: uint8 (rows, columns), labels 0 to 3.
    """
    raw_lungs = (raw == RIGHT_LUNG) | (raw == LEFT_LUNG)
    right, left = _two_lungs(raw, _largest_components(raw_lungs, count=2))
    sides = ((right, RIGHT_LUNG), (left, LEFT_LUNG))
    structures = (*sides, *((heart, HEART) for heart in _largest_components(raw == HEART, count=1)))
    labels = np.full(raw.shape, BACKGROUND, np.uint8)
    for region, label in structures:
        labels[region] = label
    for region, label in structures:
        labels[_filled(region) & (labels == BACKGROUND)] = label
    lungs = (labels == RIGHT_LUNG) | (labels == LEFT_LUNG)
    total = int(raw_lungs.sum())
    changed = min(1.0, float((lungs != raw_lungs).sum()) / total) if total else 0.0
    swapped = any(region.any() and (raw[region] == label).mean() < 0.5 for region, label in sides)
    return CleanMask(labels=labels, changed_share=changed, sides_changed=swapped)


def _largest_components(region: npt.NDArray[np.bool_], *, count: int) -> list[npt.NDArray[np.bool_]]:
    """Gives the largest 8-connected components, largest first, without strays."""
    _, marks, statistics, _ = cv2.connectedComponentsWithStats(region.astype(np.uint8), connectivity=8)
    areas = statistics[1:, cv2.CC_STAT_AREA]
    order = np.argsort(-areas, kind="stable")[:count]
    return [marks == index + 1 for index in order if areas[index] >= _STRAY * areas[order[0]]]


def _two_lungs(
    raw: npt.NDArray[np.uint8], components: list[npt.NDArray[np.bool_]]
) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Gives (right, left) regions; a side that is not there is empty."""
    empty = np.zeros(raw.shape, np.bool_)
    if not components:
        return empty, empty
    if len(components) == 2:
        first, second = sorted(components, key=lambda region: float(np.nonzero(region)[1].mean()))
        return first, second
    whole = components[0]
    right, left = whole & (raw == RIGHT_LUNG), whole & (raw == LEFT_LUNG)
    share = float(right.sum()) / float(whole.sum())
    if share < _SLIP:
        return empty, whole
    if share > 1 - _SLIP:
        return whole, empty
    # The lungs touch: each keeps the largest component of its own label.
    right, left = _largest_components(right, count=1)[0], _largest_components(left, count=1)[0]
    if np.nonzero(right)[1].mean() > np.nonzero(left)[1].mean():
        return left, right
    return right, left


def _filled(region: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Fills what the region encloses."""
    contours, _ = cv2.findContours(region.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    canvas = np.zeros(region.shape, np.uint8)
    cv2.drawContours(canvas, contours, -1, 1, thickness=cv2.FILLED)
    return canvas.astype(np.bool_) | region


@dataclass(frozen=True, slots=True)
class _Limit:
    """Below ``unusable`` or ``doubtful`` the sentence holds (of a measure that is larger when better)."""

    measure: str
    unusable: float
    doubtful: float
    sentence: str


_LIMITS = (
    _Limit("area", 0.06, 0.13, "The lungs cover too little of the image."),
    _Limit("free_area", 0.35, 0.48, "The lungs cover too much of the image."),
    _Limit("symmetry", 0.2, 0.5, "One lung is far smaller than the other."),
    _Limit("overlap", 0.4, 0.7, "The lungs do not lie side by side."),
    _Limit("separation", 0.15, 0.27, "The lungs lie too close together."),
    _Limit("height", 0.2, 0.4, "A lung is too low for a chest."),
    _Limit("solidity", 0.4, 0.68, "The outline of a lung is ragged."),
    _Limit("contrast", 0.03, 0.18, "The lungs are not darker than what lies between them, as air should be."),
    _Limit("heart_below", -0.1, 0.02, "The heart lies above the middle of the lungs, as if the film were upside down."),
    _Limit("heart_share", 0.02, 0.05, "The heart is far too small for these lungs."),
    _Limit("free_border", 0.7, 0.95, "A lung runs over the edge of the image."),
    _Limit("confidence", 0.85, 0.92, "The segmenter is unsure of the lungs."),
    _Limit("kept", 0.5, 0.9, "The mask fell into many pieces."),
)


def judge(
    mask: CleanMask, *, brightness: npt.NDArray[np.float32], confidence: float, is_chest: bool = False
) -> tuple[Quality, tuple[str, ...]]:
    """Says whether the mask can be two lungs of a frontal chest radiograph.

    Args:
        mask: The cleaned label map.
        brightness: float32 in [0, 1], of the mask's shape: the image as displayed.
        confidence: Mean softmax of the winning class over raw lung pixels, in [0, 1].
        is_chest: Whether the film is known to show a chest, so that many doubts are still only doubts.

    Returns:
        The verdict and the sentences that lower it, worst first.
    """
    right, left = mask.labels == RIGHT_LUNG, mask.labels == LEFT_LUNG
    if not right.any() and not left.any():
        return Quality.UNUSABLE, ("No lung was found.",)
    if not right.any() or not left.any():
        only = "Only the right lung was found." if right.any() else "Only the left lung was found."
        return Quality.UNUSABLE, (only,)
    measures = {**measure(mask.labels, brightness), "confidence": confidence, "kept": 1 - mask.changed_share}
    unusable = [limit.sentence for limit in _LIMITS if measures[limit.measure] < limit.unusable]
    doubtful = [limit.sentence for limit in _LIMITS if limit.unusable <= measures[limit.measure] < limit.doubtful]
    shape_doubts = len(doubtful)
    if mask.sides_changed:
        doubtful.append("The segmenter took the right lung for the left one; the sides were set by position.")
    if not (mask.labels == HEART).any():
        doubtful.append("The heart was not found.")
    if unusable or (shape_doubts >= _TOO_MANY_DOUBTS and not is_chest):
        return Quality.UNUSABLE, (*unusable, *doubtful)
    return (Quality.DOUBTFUL if doubtful else Quality.USABLE), tuple(doubtful)


def measure(labels: npt.NDArray[np.uint8], brightness: npt.NDArray[np.float32]) -> dict[str, float]:
    """Measures what tells lungs from other things; both lungs must be there.

    Args:
        labels: uint8 (rows, columns), cleaned.
        brightness: float32 (rows, columns) in [0, 1].

    Returns:
        Numbers that are larger when better: shares of the image's area or sides, the contrast (mean
        equalised brightness between the lungs minus that in them), and the like.
    """
    rows, columns = labels.shape
    sides = (labels == RIGHT_LUNG, labels == LEFT_LUNG)
    areas = [float(side.mean()) for side in sides]
    tops, bottoms, centres = zip(*(_extent(side) for side in sides), strict=True)
    top, bottom = max(tops), min(bottoms)
    lungs, heart = sides[0] | sides[1], labels == HEART
    between = np.zeros_like(lungs)
    if bottom > top:
        between[top:bottom, int(min(centres)) : int(max(centres)) + 1] = True
    between &= ~lungs
    grey = equalise(np.rint(brightness * 255).astype(np.uint8)).astype(np.float32) / 255
    edge = np.concatenate([lungs[0], lungs[-1], lungs[1:-1, 0], lungs[1:-1, -1]])
    return {
        "area": sum(areas),
        "free_area": 1 - sum(areas),
        "symmetry": min(areas) / max(areas),
        "overlap": max(0, bottom - top) / (max(bottoms) - min(tops)),
        "separation": abs(centres[1] - centres[0]) / columns,
        "height": min(end - start for start, end in zip(tops, bottoms, strict=True)) / rows,
        "solidity": min(_solidity(side) for side in sides),
        "contrast": float(grey[between].mean() - grey[lungs].mean()) if between.any() else 0.0,
        "heart_below": _heart_below(labels, lungs) / (max(bottoms) - min(tops)),
        "heart_share": float(heart.sum() / lungs.sum()) if heart.any() else 1.0,  # an absent heart is told apart
        "free_border": 1 - float(edge.mean()),
    }


def _heart_below(labels: npt.NDArray[np.uint8], lungs: npt.NDArray[np.bool_]) -> float:
    """Gives how many rows the heart's centre lies below that of the lungs; all rows when there is no heart."""
    heart_rows = np.nonzero(labels == HEART)[0]
    if heart_rows.size == 0:
        return float(labels.shape[0])
    return float(heart_rows.mean() - np.nonzero(lungs)[0].mean())


def _extent(region: npt.NDArray[np.bool_]) -> tuple[int, int, float]:
    """Gives (first row, row after the last, mean column)."""
    rows, columns = np.nonzero(region)
    return int(rows.min()), int(rows.max()) + 1, float(columns.mean())


def _solidity(region: npt.NDArray[np.bool_]) -> float:
    """Gives the region's area over that of its convex hull, both counted in pixels."""
    points = np.stack(np.nonzero(region)[::-1], axis=1).astype(np.int32)
    canvas = np.zeros(region.shape, np.uint8)
    cv2.fillConvexPoly(canvas, cv2.convexHull(points), 1)
    return float(region.sum()) / float(canvas.sum())
