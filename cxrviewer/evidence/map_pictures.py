"""Maps ready to be painted: made beside the window, because colouring a grid takes longer than a frame."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from engine.colours import channels, class_colour
from engine.findings import Heatmap, LungMask
from engine.map_reading import Contour, Peak, contours, difference, highest, peaks

#: Side of the picture that is laid over a film, in pixels.
SIDE = 512
_GREY, _HATCH_ALPHA = 150, 90


@dataclass(frozen=True, slots=True, eq=False)
class MapPicture:
    """One map, or the difference of two.

    Attributes:
        rgba: uint8 (SIDE, SIDE, 4), over the whole film; hatched where nothing was sampled.
        contours: On the grid; none of a difference.
        peaks: In source pixels; of a difference those of its first class.
        inside_lungs: Share of the map inside the lungs; None for a difference.
        top: Highest value, or largest difference.
    """

    rgba: npt.NDArray[np.uint8]
    contours: tuple[Contour, ...]
    peaks: tuple[Peak, ...]
    inside_lungs: float | None
    top: float
    patches_under: int


def map_picture(
    heatmap: Heatmap, minus: Heatmap | None, mask: LungMask, spacing_mm: tuple[float, float] | None
) -> MapPicture:
    """Colours a map in inferno, or the difference of two classes in the colours of the two."""
    coverage = cv2.resize((heatmap.coverage > 0).astype(np.uint8), (SIDE, SIDE), interpolation=cv2.INTER_NEAREST)
    is_sampled = coverage.astype(np.bool_)
    found = peaks(heatmap, mask, spacing_mm)
    under = int(heatmap.coverage.max(initial=0))
    if minus is None:
        top = highest(heatmap)
        rgba = _hatched(_inferno(_small(heatmap.values) / np.float32(top or 1.0)), is_sampled)
        return MapPicture(rgba, contours(heatmap), found, heatmap.inside_lungs, top, under)
    signed = difference(heatmap, minus)
    top = float(np.abs(signed).max(initial=0.0))
    tinted = _tinted(_small(signed) / np.float32(top or 1.0), heatmap.class_id, minus.class_id)
    return MapPicture(_hatched(tinted, is_sampled), (), found, None, top, under)


def _small(values: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    return cv2.resize(values, (SIDE, SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)


def _inferno(relative: npt.NDArray[np.float32]) -> npt.NDArray[np.uint8]:
    steps = np.rint(np.clip(relative, 0, 1) * 255).astype(np.uint8)
    colours = cv2.applyColorMap(steps, cv2.COLORMAP_INFERNO)[..., ::-1]
    alpha = np.rint(np.clip((relative - 0.1) / 0.6, 0, 1) * 165).astype(np.uint8)
    return np.dstack([colours, alpha]).astype(np.uint8)


def _tinted(relative: npt.NDArray[np.float32], more: str, less: str) -> npt.NDArray[np.uint8]:
    colours = np.where(
        (relative >= 0)[..., None], np.array(channels(class_colour(more))), np.array(channels(class_colour(less)))
    )
    alpha = np.rint(np.clip(np.abs(relative), 0, 1) * 190)
    return np.dstack([colours, alpha]).astype(np.uint8)


def _hatched(rgba: npt.NDArray[np.uint8], is_sampled: npt.NDArray[np.bool_]) -> npt.NDArray[np.uint8]:
    rows, columns = np.indices(is_sampled.shape)
    is_stripe = ~is_sampled & ((rows + columns) % 10 < 1)
    rgba[~is_sampled] = 0
    rgba[is_stripe] = (_GREY, _GREY, _GREY, _HATCH_ALPHA)
    return rgba
