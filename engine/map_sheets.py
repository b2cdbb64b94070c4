"""Maps side by side on one picture, and what can be read from each; for report folders."""

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from engine.findings import AnalysisReport, Heatmap
from engine.geometry import resize_nearest
from engine.labels import class_label
from engine.map_method import FACTS, MapMethod
from engine.map_reading import highest, peaks, peaks_sentence
from engine.map_sets import MapSet

_TILE, _HEAD, _GAP = 340, 26, 6
_TEXT, _GROUND = (0xEB, 0xE9, 0xE8), (0x1A, 0x18, 0x17)
Picture = npt.NDArray[np.uint8]


def sheet(base: Picture, sets: Sequence[MapSet], report: AnalysisReport, class_id: str) -> Picture:
    """Gives the maps of one class side by side, each in its own scale, hatched where nothing was sampled.

    Args:
        base: uint8 (rows, columns, 3), the film.
        sets: What to show, in order.
        report: Of the analysis, for the names of the models.
        class_id: Which class.
    """
    factor = _TILE / max(base.shape[:2])
    size = max(round(base.shape[1] * factor), 1), max(round(base.shape[0] * factor), 1)
    small = cv2.resize(base, size, interpolation=cv2.INTER_AREA).astype(np.uint8)
    across = min(len(sets), 4)
    down = -(-len(sets) // across)
    width, height = size[0] + _GAP, size[1] + _HEAD
    picture = np.full((down * height + _HEAD, across * width, 3), _GROUND, np.uint8)
    for number, made in enumerate(sets):
        top, left = number // across * height, number % across * width
        picture[top + _HEAD : top + _HEAD + size[1], left : left + size[0]] = _tile(small, made.of(class_id))
        _write(picture, title_of(made, report), (left + 2, top + 18))
    _write(picture, f"Maps for {class_label(class_id).title}, each in its own scale", (2, down * height + 18))
    return picture


def title_of(made: MapSet, report: AnalysisReport) -> str:
    """Gives which map it is: "Grad-CAM, MobileNet-v2"."""
    titles = {vote.package.id: vote.title for vote in report.votes}
    return f"{FACTS[made.method].title}, {'all models' if made.model is None else titles[made.model]}"


def map_documents(
    sets: Sequence[MapSet], report: AnalysisReport, spacing_mm: tuple[float, float] | None
) -> list[dict[str, Any]]:
    """Gives what can be read from each map, ready for JSON."""
    return [
        {
            "class": heatmap.class_id,
            "method": made.method.value,
            "model": made.model,
            "inside_lungs": heatmap.inside_lungs,
            "highest": highest(heatmap),
            "peaks": [
                {
                    "row": peak.row,
                    "column": peak.column,
                    "value": peak.value,
                    "zone": peak.zone,
                    "edge_mm": peak.edge_mm,
                }
                for peak in peaks(heatmap, report.mask, spacing_mm)
            ],
        }
        for made in sets
        for heatmap in made.heatmaps
    ]


def map_rows(report: AnalysisReport, spacing_mm: tuple[float, float] | None) -> list[tuple[str, str, str]]:
    """Gives class, share inside the lungs and peaks in words of the maps of the analysis itself."""
    return [
        (
            class_label(heatmap.class_id).title,
            f"{heatmap.inside_lungs:.0%}",
            peaks_sentence(peaks(heatmap, report.mask, spacing_mm)),
        )
        for heatmap in report.heatmaps
    ]


def own_maps(report: AnalysisReport) -> tuple[MapSet, ...]:
    """Gives the maps that the analysis itself made; empty where it made none."""
    return (MapSet(None, MapMethod.GRAD_CAM, report.heatmaps),) if report.heatmaps else ()


def _tile(film: Picture, heatmap: Heatmap) -> Picture:
    shape = (film.shape[0], film.shape[1])
    values = cv2.resize(heatmap.values, shape[::-1], interpolation=cv2.INTER_AREA)
    is_sampled = resize_nearest((heatmap.coverage > 0).astype(np.uint8), shape).astype(np.bool_)
    strength = np.clip(values / (highest(heatmap) or 1.0), 0, 1) * is_sampled
    colours = cv2.applyColorMap(np.rint(strength * 255).astype(np.uint8), cv2.COLORMAP_INFERNO)
    opacity = (0.65 * strength)[..., None]
    mixed = np.rint(film * (1 - opacity) + colours * opacity).astype(np.uint8)
    rows, columns = np.indices(shape)
    is_hatched = ~is_sampled & ((rows + columns) % 8 < 1)
    return np.where(is_hatched[..., None], np.uint8(110), mixed).astype(np.uint8)


def _write(picture: Picture, text: str, place: tuple[int, int]) -> None:
    cv2.putText(picture, text, place, cv2.FONT_HERSHEY_SIMPLEX, 0.45, _TEXT, 1, cv2.LINE_AA)
