"""The pixels inside a drawn region, and what their values are."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.annotation import Kind, Point
from engine.radiograph import Radiograph


@dataclass(frozen=True, slots=True)
class PixelMask:
    """Pixels of an image.

    Attributes:
        top, left: Row and column of the first pixel of ``inside``.
        inside: bool (rows, columns).
    """

    top: int
    left: int
    inside: npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class RegionStatistics:
    """Modality values of the pixels of a region, before any window.

    Attributes:
        count: Pixels whose centre lies inside the region and that are not padding.
        mean, deviation, least, greatest: None where there is no such pixel. The deviation is that of the pixels
            themselves (divided by n).
        unit: Of the values, as the file says; often empty.
    """

    count: int
    mean: float | None
    deviation: float | None
    least: float | None
    greatest: float | None
    unit: str = ""


def pixels_inside(kind: Kind, points: tuple[Point, ...], shape: tuple[int, int]) -> PixelMask:
    """Gives the pixels whose centres lie inside a region; a polygon's inside follows the even-odd rule.

    Args:
        kind: A region.
        points: (x, y) in image pixels.
        shape: (rows, columns) of the image; what lies beyond it is left out.

    Raises:
        ValueError: The kind encloses nothing.
    """
    rows, columns = shape
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    left, right = _centres(min(xs), max(xs), columns)
    top, bottom = _centres(min(ys), max(ys), rows)
    if right <= left or bottom <= top:
        return PixelMask(top, left, np.zeros((0, 0), np.bool_))
    x = np.arange(left, right, dtype=np.float64) + 0.5
    y = np.arange(top, bottom, dtype=np.float64) + 0.5
    if kind is Kind.RECTANGLE:
        inside = np.ones((bottom - top, right - left), np.bool_)
    elif kind is Kind.ELLIPSE:
        inside = _ellipse(x, y, points)
    elif kind is Kind.POLYGON:
        inside = _polygon(x, y, points)
    else:
        raise ValueError(f"a {kind.value} encloses nothing")
    return PixelMask(top, left, inside)


def statistics(kind: Kind, points: tuple[Point, ...], radiograph: Radiograph) -> RegionStatistics:
    """Gives the statistics of a region's modality values, whatever the window on screen.

    Raises:
        ValueError: The kind encloses nothing.
    """
    mask = pixels_inside(kind, points, radiograph.shape)
    rows, columns = mask.inside.shape
    part = (slice(mask.top, mask.top + rows), slice(mask.left, mask.left + columns))
    inside = mask.inside if radiograph.valid is None else mask.inside & radiograph.valid[part]
    values = radiograph.pixels[part][inside].astype(np.float64)
    if radiograph.mirror is not None:
        values = radiograph.mirror - values  # undo the mirroring of MONOCHROME1: modality values (Radiograph.mirror)
    if values.size == 0:
        return RegionStatistics(0, None, None, None, None, radiograph.unit)
    return RegionStatistics(
        count=int(values.size),
        mean=float(values.mean()),
        deviation=float(values.std()),
        least=float(values.min()),
        greatest=float(values.max()),
        unit=radiograph.unit,
    )


def _centres(low: float, high: float, size: int) -> tuple[int, int]:
    """Gives the range of pixels of an axis whose centres lie in [low, high)."""
    first, last = np.ceil(np.clip([low - 0.5, high - 0.5], 0.0, float(size)))
    return int(first), int(last)


def _ellipse(
    x: npt.NDArray[np.float64], y: npt.NDArray[np.float64], points: tuple[Point, ...]
) -> npt.NDArray[np.bool_]:
    (x0, y0), (x1, y1) = points
    across = (x - (x0 + x1) / 2) / max(abs(x1 - x0) / 2, 1e-12)
    down = (y - (y0 + y1) / 2) / max(abs(y1 - y0) / 2, 1e-12)
    return np.asarray(across[None, :] ** 2 + down[:, None] ** 2 <= 1.0, dtype=np.bool_)


def _polygon(
    x: npt.NDArray[np.float64], y: npt.NDArray[np.float64], points: tuple[Point, ...]
) -> npt.NDArray[np.bool_]:
    """Counts, for every pixel, the edges to its left: an odd number means inside."""
    crossings = np.zeros((y.size, x.size + 1), np.uint8)
    for (x0, y0), (x1, y1) in zip(points, (*points[1:], points[0]), strict=True):
        if y0 == y1:
            continue
        first, last = np.searchsorted(y, [min(y0, y1), max(y0, y1)])
        rows = np.arange(first, last)
        at = x0 + (y[rows] - y0) * ((x1 - x0) / (y1 - y0))
        np.add.at(crossings, (rows, np.searchsorted(x, at)), 1)
    return np.asarray(np.cumsum(crossings, axis=1, dtype=np.uint8)[:, :-1] & 1, dtype=np.bool_)
