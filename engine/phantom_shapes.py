"""Path lengths of straight rays through simple solids: what the phantom's anatomy is drawn with.

Rays run parallel through the body, one per pixel, so a solid appears as the length of each ray inside it,
its chord. All lengths are millimetres; x grows to the right of the image and is 0 on the midline, y grows
downwards and is 0 at the upper edge.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

Map = npt.NDArray[np.float64]
Region = npt.NDArray[np.bool_]
#: Points (n, 2), each (x, y) in mm.
Path2 = npt.NDArray[np.float64]
#: The same, as a person writes them down.
Outline = Sequence[tuple[float, float]]

_SUBPIXEL_BITS = 8


@dataclass(frozen=True, slots=True)
class Canvas:
    """The pixels that the rays end in: square, ``pitch_mm`` apart."""

    rows: int
    columns: int
    pitch_mm: float

    @property
    def shape(self) -> tuple[int, int]:
        """(rows, columns)."""
        return (self.rows, self.columns)

    @property
    def x(self) -> Map:
        """Centres of the columns, (1, columns)."""
        return np.asarray((np.arange(self.columns) + 0.5 - self.columns / 2) * self.pitch_mm, np.float64)[np.newaxis, :]

    @property
    def y(self) -> Map:
        """Centres of the rows, (rows, 1)."""
        return np.asarray((np.arange(self.rows) + 0.5) * self.pitch_mm, np.float64)[:, np.newaxis]

    def to_pixels(self, points: Path2) -> Path2:
        """Gives (column, row) of points, where whole numbers are pixel centres."""
        scaled = np.asarray(points, np.float64) / self.pitch_mm
        return np.stack([scaled[:, 0] + self.columns / 2 - 0.5, scaled[:, 1] - 0.5], axis=1)

    def around(self, centre: npt.NDArray[np.float64], reach_mm: float) -> tuple[slice, slice]:
        """Gives the rows and columns within ``reach_mm`` of a point, cut at the canvas."""
        column, row = self.to_pixels(centre[np.newaxis])[0]
        reach = reach_mm / self.pitch_mm + 1
        return (
            slice(max(int(row - reach), 0), max(int(row + reach) + 2, 0)),
            slice(max(int(column - reach), 0), max(int(column + reach) + 2, 0)),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Tube:
    """A bent tube with an elliptic cross-section.

    Attributes:
        path: The centre line as seen, (n, 2).
        across: Half-width as seen at each point, (n,).
        along: Half-depth along the ray at each point, (n,), obliquity included.
    """

    path: Path2
    across: npt.NDArray[np.float64]
    along: npt.NDArray[np.float64]

    def shrunk(self, by_mm: float) -> "Tube":
        """Gives the tube inside a shell of this thickness; the depth shrinks in proportion."""
        inner = np.maximum(self.across - by_mm, 0.05)
        return Tube(self.path, inner, self.along * inner / self.across)


def smooth(points: Outline | Path2, *, closed: bool, samples: int = 16) -> Path2:
    """Draws a uniform Catmull-Rom spline through the points; a point given twice in a row is a corner."""
    knots = np.asarray(points, np.float64)
    padded = (
        np.concatenate([knots[-1:], knots, knots[:2]]) if closed else np.concatenate([knots[:1], knots, knots[-1:]])
    )
    t = np.linspace(0.0, 1.0, samples, endpoint=False)[:, np.newaxis]
    pieces = []
    for before, start, end, after in zip(padded[:-3], padded[1:-2], padded[2:-1], padded[3:], strict=True):
        linear = end - before
        square = 2 * before - 5 * start + 4 * end - after
        cube = 3 * start - before - 3 * end + after
        pieces.append(start + 0.5 * (linear * t + square * t**2 + cube * t**3))
    if not closed:
        pieces.append(knots[-1:])
    return np.concatenate(pieces)


def filled(canvas: Canvas, outline: Path2) -> Region:
    """Gives the pixels inside a closed outline."""
    corners = np.rint(canvas.to_pixels(outline) * (1 << _SUBPIXEL_BITS)).astype(np.int32)
    region = np.zeros(canvas.shape, np.uint8)
    cv2.fillPoly(region, [corners], color=1, shift=_SUBPIXEL_BITS)
    return region.astype(np.bool_)


def depth_inside(canvas: Canvas, region: Region) -> Map:
    """Gives each pixel's distance to the region's border in mm; 0 outside. The canvas' edge is no border."""
    padded = np.pad(region.astype(np.uint8), 1, mode="edge")
    distance = cv2.distanceTransform(padded, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)[1:-1, 1:-1]
    return np.asarray(distance, np.float64) * canvas.pitch_mm


def rounded(depth: Map, *, edge_mm: float) -> Map:
    """Gives the chord profile of a solid with a round edge: 0 at the border, 1 from ``edge_mm`` inside."""
    inward = np.clip(depth / edge_mm, 0.0, 1.0)
    return np.asarray(np.sqrt(1.0 - (1.0 - inward) ** 2), np.float64)


def ellipsoid(canvas: Canvas, *, centre: tuple[float, float], radii: tuple[float, float], depth_mm: float) -> Map:
    """Gives the chords of an ellipsoid with radii (x, y) and ``depth_mm`` from front to back in its middle."""
    squared = ((canvas.x - centre[0]) / radii[0]) ** 2 + ((canvas.y - centre[1]) / radii[1]) ** 2
    return np.asarray(depth_mm * np.sqrt(np.clip(1.0 - squared, 0.0, None)), np.float64)


def tube_chords(canvas: Canvas, tube: Tube) -> tuple[tuple[slice, slice], Map]:
    """Gives the chords of one tube and the rows and columns they belong to.

    Where the tube meets itself it counts once.
    """
    low, high = tube.path.min(axis=0), tube.path.max(axis=0)
    reach = 0.5 * float((high - low).max()) + float(tube.across.max())
    place = canvas.around(0.5 * (low + high), reach)
    x, y = canvas.x[:, place[1]], canvas.y[place[0]]
    chords = np.zeros((y.size, x.size))
    for index in range(len(tube.path) - 1):
        start, end = tube.path[index], tube.path[index + 1]
        across = 0.5 * (tube.across[index] + tube.across[index + 1])
        along = 0.5 * (tube.along[index] + tube.along[index + 1])
        length = float(np.hypot(*(end - start)))
        near_x = np.flatnonzero(np.abs(x[0] - 0.5 * (start[0] + end[0])) <= 0.5 * length + across)
        near_y = np.flatnonzero(np.abs(y[:, 0] - 0.5 * (start[1] + end[1])) <= 0.5 * length + across)
        if length == 0.0 or near_x.size == 0 or near_y.size == 0:
            continue
        window = (slice(near_y[0], near_y[-1] + 1), slice(near_x[0], near_x[-1] + 1))
        dx, dy = x[:, window[1]] - start[0], y[window[0]] - start[1]
        direction = (end - start) / length
        ahead = np.clip(dx * direction[0] + dy * direction[1], 0.0, length)
        squared = ((dx - ahead * direction[0]) ** 2 + (dy - ahead * direction[1]) ** 2) / across**2
        np.maximum(chords[window], 2 * along * np.sqrt(np.clip(1.0 - squared, 0.0, None)), out=chords[window])
    return place, chords


def add_tube(canvas: Canvas, total: Map, tube: Tube) -> None:
    """Adds a tube that lies before or behind what ``total`` holds."""
    place, chords = tube_chords(canvas, tube)
    total[place] += chords


def join_tube(canvas: Canvas, total: Map, tube: Tube) -> None:
    """Joins a tube to what it branches from: where both are, the longer chord counts."""
    place, chords = tube_chords(canvas, tube)
    np.maximum(total[place], chords, out=total[place])
