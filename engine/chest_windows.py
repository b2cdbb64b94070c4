"""Windows for reading a chest radiograph: one per tissue, found from the film itself.

A radiograph's pixel values have no common unit, so a fixed window as in CT cannot exist. Here every window spans
percentiles of two samples of the film: its lungs, and what lies around them (mediastinum, chest wall, bones). With
an outline of the lungs the samples follow it; without one, the middle of the film is parted by Otsu's threshold
(Otsu, IEEE Trans. SMC 9(1), 1979), for air is dark and the rest is not.
"""

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from engine import windowing
from engine.labels import LEFT_LUNG, RIGHT_LUNG
from engine.radiograph import Radiograph, Window, WindowFunction

#: The part of a film in which a chest lies when nothing better is known: (first, last) share of rows, of columns.
_MIDDLE = ((0.12, 0.80), (0.10, 0.90))
#: An outline smaller than this share of the film is no pair of lungs.
_SMALLEST_LUNGS = 0.02
_SAMPLES = 1 << 16
_BINS = 256


class Tissue(StrEnum):
    """What a window is meant for."""

    AUTO = "auto"
    LUNGS = "lungs"
    MEDIASTINUM = "mediastinum"
    BONES = "bones"
    SOFT = "soft tissue"


TITLES = {
    Tissue.AUTO: "Automatic",
    Tissue.LUNGS: "Lungs",
    Tissue.MEDIASTINUM: "Mediastinum",
    Tissue.BONES: "Bones",
    Tissue.SOFT: "Soft tissue",
}


@dataclass(frozen=True, slots=True, eq=False)
class ChestSample:
    """Pixel values of a chest, larger = brighter.

    Attributes:
        lungs: float32 (n,), inside the lungs.
        dense: float32 (m,), around them.
        is_outlined: Whether the lungs were outlined, rather than guessed from brightness.
    """

    lungs: npt.NDArray[np.float32]
    dense: npt.NDArray[np.float32]
    is_outlined: bool


def chest_window(radiograph: Radiograph, tissue: Tissue, labels: npt.NDArray[np.uint8] | None = None) -> Window:
    """Gives the window for one tissue.

    Args:
        radiograph: The film.
        tissue: What should be seen best.
        labels: uint8 (rows, columns), lung mask with right lung 1 and left lung 2; None without an outline.

    Returns:
        A LINEAR_EXACT window in the units of ``Radiograph.pixels``; for bones a SIGMOID one, which keeps detail in
        what is outside it. Where the film has only one value, its full range.
    """
    sample = sample_chest(radiograph, labels)
    if sample is None:
        return windowing.full_range(radiograph.pixels, radiograph.valid, name=TITLES[tissue])
    low, high = _limits(sample, tissue)
    if not high > low:
        return windowing.full_range(radiograph.pixels, radiograph.valid, name=TITLES[tissue])
    function = WindowFunction.SIGMOID if tissue is Tissue.BONES else WindowFunction.LINEAR_EXACT
    name = TITLES[tissue]
    if tissue is Tissue.AUTO:
        name = f"{name} ({'by lung outline' if sample.is_outlined else 'by brightness'})"
    return Window((low + high) / 2, high - low, function, name)


def sample_chest(radiograph: Radiograph, labels: npt.NDArray[np.uint8] | None = None) -> ChestSample | None:
    """Gives values inside and around the lungs; None where the film cannot be parted into the two."""
    if labels is not None:
        outlined = _by_outline(radiograph, labels)
        if outlined is not None:
            return outlined
    return _by_brightness(radiograph)


def _limits(sample: ChestSample, tissue: Tissue) -> tuple[float, float]:
    lungs, dense = sample.lungs, sample.dense
    match tissue:
        case Tissue.AUTO:
            return _percentile(lungs, 1), _percentile(dense, 99)
        case Tissue.LUNGS:
            return _percentile(lungs, 0.5), _percentile(lungs, 99)
        case Tissue.MEDIASTINUM:
            return _percentile(dense, 5), _percentile(dense, 99.8)
        case Tissue.BONES:
            return _percentile(lungs, 50), _percentile(dense, 99.8)
        case Tissue.SOFT:
            both = np.concatenate([lungs, dense])
            low, high = _percentile(both, 0.1), _percentile(both, 99.9)
            return low - 0.1 * (high - low), high + 0.1 * (high - low)


def _percentile(values: npt.NDArray[np.float32], percent: float) -> float:
    return float(np.percentile(values, percent))


def _by_outline(radiograph: Radiograph, labels: npt.NDArray[np.uint8]) -> ChestSample | None:
    if labels.shape != radiograph.shape:
        return None
    step = _step(radiograph)
    lungs = np.isin(labels[::step, ::step], (RIGHT_LUNG, LEFT_LUNG))
    if lungs.mean() < _SMALLEST_LUNGS:
        return None
    rows, columns = np.flatnonzero(lungs.any(axis=1)), np.flatnonzero(lungs.any(axis=0))
    box = np.zeros_like(lungs)
    box[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] = True
    pixels, valid = _thinned(radiograph, step)
    inside, around = pixels[lungs & valid], pixels[box & ~lungs & valid]
    return ChestSample(inside, around, is_outlined=True) if inside.size and around.size else None


def _by_brightness(radiograph: Radiograph) -> ChestSample | None:
    step = _step(radiograph)
    pixels, valid = _thinned(radiograph, step)
    rows, columns = (
        slice(int(first * side), max(math.ceil(last * side), 1))
        for (first, last), side in zip(_MIDDLE, pixels.shape, strict=True)
    )
    values = pixels[rows, columns][valid[rows, columns]]
    if values.size == 0 or values.min() == values.max():
        return None
    threshold = otsu_threshold(values)
    lungs, dense = values[values <= threshold], values[values > threshold]
    return ChestSample(lungs, dense, is_outlined=False) if lungs.size and dense.size else None


def otsu_threshold(values: npt.NDArray[np.float32]) -> float:
    """Gives the value that parts a sample so that the variance between the two parts is largest.

    Args:
        values: float32 (n,), finite, of more than one value; its extremes (0.5 % on either side) do not count.
    """
    low, high = (float(edge) for edge in np.percentile(values, (0.5, 99.5)))
    if high <= low:
        low, high = float(values.min()), float(values.max())
    counts, edges = np.histogram(np.clip(values, low, high), bins=_BINS, range=(low, high))
    middles = (edges[:-1] + edges[1:]) / 2
    below = np.cumsum(counts)[:-1].astype(np.float64)
    above = counts.sum() - below
    sums = np.cumsum(counts * middles)
    mean_below = sums[:-1] / np.maximum(below, 1)
    mean_above = (sums[-1] - sums[:-1]) / np.maximum(above, 1)
    return float(edges[1 + int(np.argmax(below * above * (mean_below - mean_above) ** 2))])


def _step(radiograph: Radiograph) -> int:
    return max(1, math.isqrt(radiograph.pixels.size // _SAMPLES))


def _thinned(radiograph: Radiograph, step: int) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.bool_]]:
    pixels = radiograph.pixels[::step, ::step]
    valid = radiograph.valid
    return pixels, np.ones(pixels.shape, np.bool_) if valid is None else valid[::step, ::step]
