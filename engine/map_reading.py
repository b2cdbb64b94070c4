"""Reads maps: peaks with their place in words, contours at levels, differences between classes."""

from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from engine.findings import GRID, Heatmap, LungMask
from engine.geometry import GridGeometry
from engine.patches import lungs_of
from engine.zones import Lung, Zone, zone_map

#: Shares of a map's highest value at which contours are drawn.
LEVELS = (0.25, 0.5, 0.75)
#: Peaks are at least this far apart, in grid pixels: half a patch.
_APART = 112
#: Nothing below this share of the highest value counts as a peak.
_FAINTEST = 0.5
_ZONES = ("", *(f"{lung.value} {zone.value} zone" for lung in Lung for zone in Zone))


@dataclass(frozen=True, slots=True)
class Peak:
    """A place where a map is brightest.

    Attributes:
        row, column: In source pixels.
        value: Of the map there, in [0, 1].
        zone: "left lower zone", or empty outside the lungs.
        edge_mm: Distance to the outline of the lungs in mm; None outside the lungs or with an unknown spacing.
    """

    row: float
    column: float
    value: float
    zone: str
    edge_mm: float | None

    @property
    def words(self) -> str:
        """The place in words, such as "left lower zone, 14 mm from the outline of the lung"."""
        at = f"row {self.row:.0f}, column {self.column:.0f}"
        where = self.zone or "outside the lungs"
        edge = "" if self.edge_mm is None else f", {self.edge_mm:.0f} mm from the outline of the lung"
        return f"{where}{edge} ({at})"


@dataclass(frozen=True, slots=True, eq=False)
class Contour:
    """Lines of equal value.

    Attributes:
        level: Share of the map's highest value.
        lines: Closed lines, float32 (points, 2), (x, y) on the grid.
    """

    level: float
    lines: tuple[npt.NDArray[np.float32], ...]


def highest(heatmap: Heatmap) -> float:
    """Gives the highest value where anything was sampled; 0 for an empty map."""
    return float(heatmap.values[heatmap.coverage > 0].max(initial=0.0))


def contours(heatmap: Heatmap, levels: Iterable[float] = LEVELS) -> tuple[Contour, ...]:
    """Gives the lines around what reaches each level, where anything was sampled."""
    top = highest(heatmap)
    found = []
    for level in levels:
        region = ((heatmap.values >= level * top) & (heatmap.coverage > 0)).astype(np.uint8)
        lines: tuple[npt.NDArray[np.float32], ...] = ()
        if top > 0:
            outlines, _ = cv2.findContours(region, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
            lines = tuple(
                (line.reshape(-1, 2) + 0.5).astype(np.float32)
                for line in (cv2.approxPolyDP(outline, 1.0, True) for outline in outlines)
                if len(line) >= 3
            )
        found.append(Contour(level, lines))
    return tuple(found)


def peaks(
    heatmap: Heatmap, mask: LungMask, spacing_mm: tuple[float, float] | None, *, most: int = 3
) -> tuple[Peak, ...]:
    """Gives the brightest places, the brightest first, each at least half a patch from the others.

    Args:
        heatmap: On the grid.
        mask: Where the lungs are, in source pixels.
        spacing_mm: Millimetres per source pixel, (row, column); None when they are unknown.
        most: How many places at most.
    """
    labels = mask.labels
    geometry = GridGeometry(*labels.shape)
    zones = zone_map(labels)
    edges = _edge_distances(labels, spacing_mm)
    left = np.where(heatmap.coverage > 0, heatmap.values, np.float32(0))
    top = float(left.max(initial=0.0))
    found: list[Peak] = []
    while len(found) < most and top > 0:
        place = int(left.argmax())
        row, column = divmod(place, GRID)
        value = float(left[row, column])
        if value < _FAINTEST * top:
            break
        y, x = geometry.points_to_source(np.array([[row + 0.5, column + 0.5]]))[0].tolist()
        at = min(int(y), labels.shape[0] - 1), min(int(x), labels.shape[1] - 1)
        zone = _ZONES[int(zones[at])]
        edge = float(edges[at]) if edges is not None and zone else None
        found.append(Peak(y, x, value, zone, edge))
        left[max(row - _APART, 0) : row + _APART, max(column - _APART, 0) : column + _APART] = 0
    return tuple(found)


def _edge_distances(
    labels: npt.NDArray[np.uint8], spacing_mm: tuple[float, float] | None
) -> npt.NDArray[np.float32] | None:
    """Gives the distance of every lung pixel to the outline of the lungs in mm; square pixels only, else None."""
    if spacing_mm is None or abs(spacing_mm[0] - spacing_mm[1]) > 0.01 * spacing_mm[0]:
        return None
    lungs = np.pad(lungs_of(labels).astype(np.uint8), 1)
    pixels = cv2.distanceTransform(lungs, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)[1:-1, 1:-1]
    return (pixels * np.float32(spacing_mm[0])).astype(np.float32)


def difference(one: Heatmap, other: Heatmap) -> npt.NDArray[np.float32]:
    """Gives where one map is above another, and where below: float32 (GRID, GRID) in [-1, 1], 0 where not sampled."""
    sampled = (one.coverage > 0) & (other.coverage > 0)
    signed: npt.NDArray[np.float32] = np.where(sampled, one.values - other.values, np.float32(0)).astype(np.float32)
    return signed


def peaks_sentence(found: tuple[Peak, ...]) -> str:
    """Gives the peaks as one sentence."""
    if not found:
        return "The map is empty: nothing in the patches spoke for this class."
    first, *others = (peak.words for peak in found)
    return f"Peak in the {first}." if not others else f"Peak in the {first}; further: {'; '.join(others)}."
