"""Pictures of a report: the film with mask, patches or a saliency map on it, each with its legend.

Pictures are uint8 (rows, columns, 3) in OpenCV's order blue, green, red.
"""

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from engine.colours import STRUCTURE_COLOURS, channels, class_colour
from engine.findings import AnalysisReport, Heatmap
from engine.gather_evidence import majority_winners
from engine.geometry import GridGeometry, resize_nearest
from engine.labels import HEART, LEFT_LUNG, RIGHT_LUNG, class_label

Picture = npt.NDArray[np.uint8]
#: Longest side of the film in a picture, in pixels.
_SIDE = 1024
_STRUCTURES = (
    (RIGHT_LUNG, "R right lung", channels(STRUCTURE_COLOURS["right_lung"])),
    (LEFT_LUNG, "L left lung", channels(STRUCTURE_COLOURS["left_lung"])),
    (HEART, "H heart", channels(STRUCTURE_COLOURS["heart"])),
)
_TEXT, _GROUND = (0xE8, 0xE9, 0xEB), (0x17, 0x18, 0x1A)
_LINE, _MARGIN = 24, 12
_FONT, _FONT_SCALE = cv2.FONT_HERSHEY_SIMPLEX, 0.5
RESEARCH_ONLY = "RESEARCH USE ONLY - not for diagnosis"

_Entry = tuple[str, tuple[int, int, int] | None]


def film(brightness: npt.NDArray[np.float32]) -> Picture:
    """Gives the film in grey, its aspect ratio kept, the longest side brought to at most 1024 pixels."""
    factor = min(1.0, _SIDE / max(brightness.shape))
    rows, columns = (max(1, round(side * factor)) for side in brightness.shape)
    grey = np.rint(brightness * 255).astype(np.uint8)
    if factor < 1:
        grey = cv2.resize(grey, (columns, rows), interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
    return np.ascontiguousarray(np.repeat(grey[..., None], 3, axis=2))


def draw_mask(base: Picture, report: AnalysisReport) -> Picture:
    """Gives the film with the outlines of lungs and heart."""
    picture = base.copy()
    labels = resize_nearest(report.mask.labels, (base.shape[0], base.shape[1]))
    legend: list[_Entry] = []
    for value, title, colour in _STRUCTURES:
        region = (labels == value).astype(np.uint8)
        contours, _ = cv2.findContours(region, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
        cv2.drawContours(picture, contours, -1, _bgr(colour), 2, cv2.LINE_AA)
        if region.any():
            row, column = (int(axis.mean()) for axis in np.nonzero(region))
            _mark(picture, title[0], (column, row), colour, size=0.8)
            legend.append((title, colour))
    return _with_legend(picture, legend, [f"Lung mask: {report.mask.quality.value}", *report.mask.reasons], report)


def draw_patches(base: Picture, report: AnalysisReport) -> Picture:
    """Gives the film with every patch in the colour and letter of the class that most models gave it."""
    picture = base.copy()
    scale = base.shape[0] / report.mask.labels.shape[0], base.shape[1] / report.mask.labels.shape[1]
    classes = report.votes[0].classes
    majority = majority_classes(report)
    for (top, left, bottom, right), winner in zip(report.patches.boxes.tolist(), majority.tolist(), strict=True):
        start = (round(left * scale[1]), round(top * scale[0]))
        end = (round(right * scale[1]) - 1, round(bottom * scale[0]) - 1)
        cv2.rectangle(picture, start, end, _bgr(channels(class_colour(classes[winner]))), 1)
    geometry = GridGeometry(*report.mask.labels.shape)
    centres = geometry.points_to_source(report.patches.centres.astype(np.float64) + 0.5) * np.array(scale)
    for (row, column), winner in zip(centres.tolist(), majority.tolist(), strict=True):
        label = class_label(classes[winner])
        _mark(
            picture,
            label.letter,
            (round(column) - 5, round(row) + 5),
            channels(class_colour(label.id)),
            size=_FONT_SCALE,
        )
    counts = np.bincount(majority, minlength=len(classes))
    legend = [
        (f"{class_label(name).letter} {class_label(name).title}: {count} patches", channels(class_colour(name)))
        for name, count in zip(classes, counts.tolist(), strict=True)
    ]
    note = f"{report.patches.count} patches, seed {report.patches.seed}, majority of {len(report.votes)} models"
    return _with_legend(picture, legend, [note], report)


def draw_heatmap(base: Picture, heatmap: Heatmap, report: AnalysisReport) -> Picture:
    """Gives the film with one class's saliency in inferno; what no patch covered is hatched."""
    shape = (base.shape[0], base.shape[1])
    values = cv2.resize(heatmap.values, shape[::-1], interpolation=cv2.INTER_LINEAR)
    is_sampled = resize_nearest((heatmap.coverage > 0).astype(np.uint8), shape).astype(np.bool_)
    peak = float(values[is_sampled].max()) if is_sampled.any() else 0.0
    strength = np.clip(values / peak, 0, 1) if peak > 0 else np.zeros(shape)
    colours = cv2.applyColorMap(np.rint(strength * 255).astype(np.uint8), cv2.COLORMAP_INFERNO)
    opacity = (0.25 + 0.5 * strength)[..., None]
    mixed = np.rint(base * (1 - opacity) + colours * opacity).astype(np.uint8)
    picture = np.where(is_sampled[..., None], mixed, _hatched(base)).astype(np.uint8)
    score = report.ensemble.scores[heatmap.class_id]
    notes = [
        f"{class_label(heatmap.class_id).title}: {_score_words(report)} {score:.2f}",
        f"Map: {heatmap.method}, peak {peak:.2f}, {heatmap.inside_lungs:.0%} of it inside the lungs",
        "Such maps localise worse than a reader does. Hatched: not sampled, which is not zero.",
    ]
    ramp = cv2.applyColorMap(np.arange(256, dtype=np.uint8)[None], cv2.COLORMAP_INFERNO)[0]
    legend: list[_Entry] = [
        (text, (int(ramp[place][2]), int(ramp[place][1]), int(ramp[place][0])))
        for text, place in (("0", 0), (f"{peak / 2:.2f}", 128), (f"{peak:.2f}", 255))
    ]
    return _with_legend(picture, legend, notes, report)


def majority_classes(report: AnalysisReport) -> npt.NDArray[np.int64]:
    """Gives, per patch, the class that most base models voted for; int64 (K,)."""
    return majority_winners(report.votes)


def _score_words(report: AnalysisReport) -> str:
    return "calibrated score" if report.ensemble.is_calibrated else "score (not calibrated, only ranks)"


def _mark(picture: Picture, letter: str, place: tuple[int, int], colour: tuple[int, int, int], *, size: float) -> None:
    """Writes a letter with a dark edge, so that it is read on bright and on dark."""
    cv2.putText(picture, letter, place, _FONT, size, (0, 0, 0), 4, cv2.LINE_AA)
    cv2.putText(picture, letter, place, _FONT, size, _bgr(colour), 1 if size < 0.8 else 2, cv2.LINE_AA)


def _hatched(base: Picture) -> Picture:
    rows, columns = np.indices(base.shape[:2])
    stripes = np.less((rows + columns) % 12, 2)
    return np.where(stripes[..., None], np.uint8(110), (base * 0.6).astype(np.uint8)).astype(np.uint8)


def _with_legend(picture: Picture, entries: Sequence[_Entry], notes: Sequence[str], report: AnalysisReport) -> Picture:
    """Gives the picture with a strip below it: legend, notes, the package, and what it must not be used for."""
    width = max(picture.shape[1], 640)
    lines = [line for note in notes for line in _wrapped(note, width)]
    ref = report.package
    lines += _wrapped(f"{ref.id} {ref.version} ({ref.sha256[:8]}). {RESEARCH_ONLY}", width)
    strip = np.full(((len(lines) + 1) * _LINE + 2 * _MARGIN, width, 3), _bgr(_GROUND), np.uint8)
    across = _MARGIN
    for text, colour in entries:
        cv2.rectangle(strip, (across, _MARGIN + 4), (across + 14, _MARGIN + 16), _bgr(colour or _TEXT), cv2.FILLED)
        cv2.putText(strip, text, (across + 20, _MARGIN + 16), _FONT, 0.45, _bgr(_TEXT), 1, cv2.LINE_AA)
        across += 20 + _text_width(text, 0.45) + 16
    for number, line in enumerate(lines, start=1):
        place = (_MARGIN, _MARGIN + number * _LINE + 16)
        cv2.putText(strip, line, place, _FONT, _FONT_SCALE, _bgr(_TEXT), 1, cv2.LINE_AA)
    padded = np.zeros((picture.shape[0], width, 3), np.uint8)
    padded[:, : picture.shape[1]] = picture
    return np.concatenate([padded, strip])


def _wrapped(text: str, width: int) -> list[str]:
    """Breaks text into lines that fit; OpenCV's font has ASCII only."""
    lines = [""]
    for word in text.encode("ascii", "replace").decode().split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and _text_width(longer, _FONT_SCALE) > width - 2 * _MARGIN:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _text_width(text: str, scale: float) -> int:
    return int(cv2.getTextSize(text, _FONT, scale, 1)[0][0])


def _bgr(colour: tuple[int, int, int]) -> tuple[int, int, int]:
    return colour[::-1]
