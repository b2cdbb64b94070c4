"""The cardiothoracic ratio: width of the heart over the inner width of the chest, both across the midline.

Danzer (1919) adds the greatest distances of the right and of the left border of the heart from the midline and divides
by the greatest inner diameter of the chest. The midline may be tilted; every distance is taken perpendicular to it.
The ratio holds for upright postero-anterior films in full inspiration.
"""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.annotation import Point
from engine.findings import LungMask, Quality
from engine.labels import HEART, LEFT_LUNG, RIGHT_LUNG
from engine.measurement import Quantity, Step, step_of, unit_of
from engine.radiograph import Radiograph, Spacing, ViewPosition
from engine.said import Said

#: A midline that leans more than this, in degrees, stands for a film or a patient that leans. Of the 70 masks with a
#: heart in the development set "lungs", 90 % lean by -5.1 to 3.7 degrees.
TILT_LIMIT = 5.0
#: How far the middle of the space between the lungs may lie beside the midline, as a share of the inner chest width.
#: In the same masks it lies at -0.042 to 0.029 (1st and 99th percentile).
SHIFT_LIMIT = 0.05
#: A midline found in a mask leans at most this much, in degrees.
_STEEPEST = 20.0
#: What is said of numbers that rest on outlines of this quality.
OUTLINES = {
    Quality.DOUBTFUL: "Outlines doubtful: check every border.",
    Quality.UNUSABLE: "Outlines unusable: check every border.",
}
_FEWEST_ROWS = 16


@dataclass(frozen=True, slots=True)
class CardiothoracicRatio:
    """The ratio and its parts; lengths in the unit of the step, perpendicular to the midline.

    Attributes:
        ratio: Heart over chest; None where the chest has no width.
        heart_left, heart_right: From the midline to the border of the heart on the left and the right of the image;
            below 0 where the border lies on the other side.
        tilt: Of the midline against the columns of the image, in degrees; 0 is upright.
    """

    ratio: float | None
    heart: float
    heart_left: float
    heart_right: float
    chest: float
    tilt: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """Six points found in a mask, in the order of ``Annotation.points``, and what speaks against them."""

    points: tuple[Point, ...]
    doubts: tuple[str, ...]


def cardiothoracic_ratio(points: tuple[Point, ...], step: Step) -> CardiothoracicRatio:
    """Gives the ratio of six points in the order of ``Annotation.points``."""
    axis = _axis(points[0], points[1], step)
    offsets = [_offset(point, points[0], axis, step) for point in points[2:6]]
    heart_left, heart_right = sorted(offsets[:2])
    heart, chest = heart_right - heart_left, abs(offsets[3] - offsets[2])
    return CardiothoracicRatio(
        ratio=heart / chest if chest > 0 else None,
        heart=heart,
        heart_left=-heart_left,
        heart_right=heart_right,
        chest=chest,
        tilt=math.degrees(math.atan2(axis[0], axis[1])),
    )


def feet(points: tuple[Point, ...], step: Step) -> tuple[Point, ...]:
    """Gives where the perpendiculars from the four borders meet the midline, in image pixels."""
    axis = _axis(points[0], points[1], step)
    found = []
    for x, y in points[2:6]:
        along = (x - points[0][0]) * step[0] * axis[0] + (y - points[0][1]) * step[1] * axis[1]
        found.append((points[0][0] + along * axis[0] / step[0], points[0][1] + along * axis[1] / step[1]))
    return tuple(found)


def measure_ratio(points: tuple[Point, ...], spacing: Spacing) -> tuple[Quantity, ...]:
    """Gives the ratio and its parts as quantities, the ratio first where there is one."""
    found, unit = cardiothoracic_ratio(points, step_of(spacing)), unit_of(spacing)
    parts = (
        Quantity("heart width", found.heart, unit),
        Quantity("heart left of the midline", found.heart_left, unit),
        Quantity("heart right of the midline", found.heart_right, unit),
        Quantity("inner chest width", found.chest, unit),
        Quantity("tilt of the midline", found.tilt, "°"),
    )
    return parts if found.ratio is None else (Quantity("cardiothoracic ratio", found.ratio, ""), *parts)


def ratio_warnings(points: tuple[Point, ...], radiograph: Radiograph) -> tuple[str, ...]:
    """Gives what a reader must know before believing the ratio: a few words, a colon and the reason, each."""
    views = {
        ViewPosition.AP: "AP view: the heart lies far from the detector and looks larger; the ratio is too high.",
        ViewPosition.LATERAL: "Lateral view: a cardiothoracic ratio means nothing here.",
        ViewPosition.UNKNOWN: "View unknown: the file does not say how the beam went; the ratio is for PA views.",
    }
    found = [views[radiograph.view]] if radiograph.view in views else []
    if radiograph.is_supine:
        found.append("Supine patient: the heart lies broader and the ratio is too high.")
    tilt = cardiothoracic_ratio(points, step_of(radiograph.spacing)).tilt
    if abs(tilt) > TILT_LIMIT:
        said = Said("Tilted: the midline leans by {angle:.0f}°, as of a patient or a film that leans.", angle=abs(tilt))
        found.append(said)
    return tuple(found)


def rotation_warning(mask: LungMask, points: tuple[Point, ...], step: Step) -> str:
    """Gives a warning where the space between the lungs lies beside the midline above the heart; else nothing.

    In a patient who is turned, the middle of the mediastinum moves off the middle of the chest.
    """
    shift = _mediastinal_shift(mask.labels, points, step)
    if shift is None or abs(shift) <= SHIFT_LIMIT:
        return ""
    left = (
        "Perhaps rotated: above the heart, the space between the lungs lies {share:.0%} of the chest width "
        "to the left of the midline, as in a patient who is turned."
    )
    right = (
        "Perhaps rotated: above the heart, the space between the lungs lies {share:.0%} of the chest width "
        "to the right of the midline, as in a patient who is turned."
    )
    return Said(left if shift < 0 else right, share=abs(shift))


def propose(mask: LungMask, spacing: Spacing) -> Proposal | None:
    """Places midline, heart and chest by a mask; None where a lung or the heart is missing.

    The midline runs through the middles between the outer borders of the lungs. The chest is measured at the level
    where it is widest, the heart at the outermost point of each of its borders.

    Args:
        mask: Labels in source pixels.
        spacing: Decides only what is perpendicular, where pixels are not square.
    """
    step = step_of(spacing)
    right, left, heart = (_borders(mask.labels == value, step) for value in (RIGHT_LUNG, LEFT_LUNG, HEART))
    if right is None or left is None or heart is None:
        return None
    midline = _midline(right, left)
    if midline is None:
        return None
    chest = _widest(right, left, midline)
    sides = [heart.extreme(midline, is_right=is_right) for is_right in (False, True)]
    placed = (*midline, *sides, *chest)
    points = tuple((x / step[0], y / step[1]) for x, y in placed)
    return Proposal(points, tuple(_doubts(mask, points, step)))


def _doubts(mask: LungMask, points: tuple[Point, ...], step: Step) -> list[str]:
    doubt = OUTLINES.get(mask.quality, "")
    return [sentence for sentence in (doubt, rotation_warning(mask, points, step)) if sentence]


@dataclass(frozen=True, slots=True)
class _Borders:
    """Outer borders of a region per row, in the unit of the step: ``low`` and ``high`` x at height ``y``."""

    y: npt.NDArray[np.float64]
    low: npt.NDArray[np.float64]
    high: npt.NDArray[np.float64]

    def extreme(self, midline: tuple[Point, Point], *, is_right: bool) -> Point:
        """Gives the border point farthest from the midline on one side of the image."""
        x = self.high if is_right else self.low
        offsets = _offsets(x, self.y, midline)
        index = int(np.argmax(offsets if is_right else -offsets))
        return (float(x[index]), float(self.y[index]))


def _borders(region: npt.NDArray[np.bool_], step: Step) -> _Borders | None:
    rows = np.flatnonzero(region.any(axis=1))
    if rows.size == 0:
        return None
    held = region[rows]
    low, high = held.argmax(axis=1), region.shape[1] - held[:, ::-1].argmax(axis=1)
    y = np.asarray((rows + 0.5) * step[1], dtype=np.float64)
    return _Borders(y, low * step[0], high * step[0])


def _midline(right: _Borders, left: _Borders) -> tuple[Point, Point] | None:
    """Fits a line through the middles between the outer borders, over the rows that both lungs have."""
    both, at_right, at_left = np.intersect1d(right.y, left.y, assume_unique=True, return_indices=True)
    if both.size < _FEWEST_ROWS:
        return None
    middles = (right.low[at_right] + left.high[at_left]) / 2
    # The tips of the lungs bend away from the wall of the chest.
    inner = slice(both.size // 6, both.size - both.size // 6)
    slope = float(np.polyfit(both[inner] - both[inner].mean(), middles[inner], 1)[0])
    limit = math.tan(math.radians(_STEEPEST))
    slope = min(max(slope, -limit), limit)
    x, y = float(middles[inner].mean()), float(both[inner].mean())
    top, bottom = float(min(right.y[0], left.y[0])), float(max(right.y[-1], left.y[-1]))
    return ((x + slope * (top - y), top), (x + slope * (bottom - y), bottom))


def _widest(right: _Borders, left: _Borders, midline: tuple[Point, Point]) -> tuple[Point, Point]:
    """Gives the ends of the widest chord across the chest, perpendicular to the midline.

    Borders are sorted into levels along the midline, one per row; a level that one side lacks is left out.
    """
    height = float(np.median(np.diff(right.y))) if right.y.size > 1 else 1.0
    levels = [
        np.rint(_along(x, side.y, midline) / height).astype(np.int64)
        for x, side in ((right.low, right), (left.high, left))
    ]
    shared, one, other = np.intersect1d(levels[0], levels[1], return_indices=True)
    if shared.size == 0:
        return right.extreme(midline, is_right=False), left.extreme(midline, is_right=True)
    widths = _offsets(left.high, left.y, midline)[other] - _offsets(right.low, right.y, midline)[one]
    at = int(np.argmax(widths))
    first, second = int(one[at]), int(other[at])
    return (float(right.low[first]), float(right.y[first])), (float(left.high[second]), float(left.y[second]))


def _mediastinal_shift(labels: npt.NDArray[np.uint8], points: tuple[Point, ...], step: Step) -> float | None:
    """Gives how far the middle between the lungs lies to the right of the midline, above the heart, in chest widths."""
    right, left, heart = (_borders(labels == value, step) for value in (RIGHT_LUNG, LEFT_LUNG, HEART))
    chest = cardiothoracic_ratio(points, step).chest
    if right is None or left is None or chest <= 0:
        return None
    both, at_right, at_left = np.intersect1d(right.y, left.y, assume_unique=True, return_indices=True)
    floor = float(heart.y[0]) if heart is not None else float(both[both.size // 2]) if both.size else 0.0
    above = both < floor
    if int(above.sum()) < _FEWEST_ROWS:
        return None
    middles = (right.high[at_right][above] + left.low[at_left][above]) / 2
    scaled = tuple((x * step[0], y * step[1]) for x, y in points[:2])
    return float(np.median(_offsets(middles, both[above], (scaled[0], scaled[1])))) / chest


def _axis(top: Point, bottom: Point, step: Step) -> Point:
    """Gives the direction of the midline, downwards; upright where it has no length."""
    x, y = (bottom[0] - top[0]) * step[0], (bottom[1] - top[1]) * step[1]
    length = math.hypot(x, y)
    if length == 0:
        return (0.0, 1.0)
    return (x / length, y / length) if y >= 0 else (-x / length, -y / length)


def _offset(point: Point, origin: Point, axis: Point, step: Step) -> float:
    """Gives how far a point lies to the right of the midline (seen from the foot of the film upwards)."""
    x, y = (point[0] - origin[0]) * step[0], (point[1] - origin[1]) * step[1]
    return x * axis[1] - y * axis[0]


def _offsets(
    x: npt.NDArray[np.float64], y: npt.NDArray[np.float64], midline: tuple[Point, Point]
) -> npt.NDArray[np.float64]:
    axis = _axis(*midline, (1.0, 1.0))
    return np.asarray((x - midline[0][0]) * axis[1] - (y - midline[0][1]) * axis[0], dtype=np.float64)


def _along(
    x: npt.NDArray[np.float64], y: npt.NDArray[np.float64], midline: tuple[Point, Point]
) -> npt.NDArray[np.float64]:
    axis = _axis(*midline, (1.0, 1.0))
    return np.asarray((x - midline[0][0]) * axis[0] + (y - midline[0][1]) * axis[1], dtype=np.float64)
