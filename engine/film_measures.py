"""Where on a film its numbers were measured: lines and places to draw, each with what was found there.

The numbers themselves are those of ``engine.biomarkers``; here they get their place. Points are (x, y) in image
pixels, at the borders between pixels.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from engine.annotation import Point
from engine.biomarkers import biomarkers
from engine.cardiothoracic import feet, propose
from engine.findings import AnalysisReport, LungMask
from engine.labels import LEFT_LUNG, RIGHT_LUNG
from engine.measurement import Quantity, step_of
from engine.radiograph import Radiograph
from engine.windowing import to_display
from engine.zones import Zone, ZoneOpacity

#: A lung's lines are drawn this far outside it, as a share of its height and of its width.
_ASIDE = 0.04
_LUNGS = (("right", RIGHT_LUNG), ("left", LEFT_LUNG))


class Figure(StrEnum):
    """What a number on a film is."""

    HEIGHT = "height"
    WIDTH = "width"
    AREA = "area"
    BRIGHTNESS = "brightness"
    ASYMMETRY = "asymmetry"
    OPACITY = "opacity"
    RANK = "rank"
    HEART_LEFT = "heart-left"
    HEART_RIGHT = "heart-right"
    HEART = "heart"
    CHEST = "chest"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class Measured:
    """A number to be written on a film.

    Attributes:
        spread: One standard deviation in the same unit, where the number is a mean.
    """

    figure: Figure
    quantity: Quantity
    spread: float | None = None


@dataclass(frozen=True, slots=True)
class MeasuredLine:
    """A line with its numbers beside it.

    Attributes:
        part: Whose it is: "right_lung", "left_lung" or "heart".
        away_from: The numbers stand on the other side of the line than this point.
        numbers: None for a line that only shows where others were measured; such a line is broken.
    """

    part: str
    ends: tuple[Point, Point]
    away_from: Point
    numbers: tuple[Measured, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasuredPlace:
    """Numbers around a point."""

    part: str
    at: Point
    numbers: tuple[Measured, ...]


@dataclass(frozen=True, slots=True)
class FilmMeasures:
    """Everything that is drawn, and what a reader must know before believing it, one sentence each.

    Attributes:
        films: How many normal films the opacity of a zone was compared with; 0 for none.
    """

    lines: tuple[MeasuredLine, ...]
    places: tuple[MeasuredPlace, ...]
    doubts: tuple[str, ...]
    films: int = 0


def film_measures(report: AnalysisReport, radiograph: Radiograph) -> FilmMeasures:
    """Measures a film that was analysed; some tenths of a second for a large one."""
    found = biomarkers(report.mask, radiograph, to_display(radiograph), opacity=report.opacity)
    numbers = {quantity.name: quantity for quantity in found.quantities}
    lines: list[MeasuredLine] = []
    places: list[MeasuredPlace] = []
    for side, value in _LUNGS:
        region = report.mask.labels == value
        if region.any():
            lines += _lung_lines(region, side, numbers)
            places += _zones(region, side, report.opacity, numbers)
    heart_lines, heart_places = _heart(report.mask, radiograph, numbers)
    return FilmMeasures(
        lines=(*lines, *heart_lines),
        places=(*places, *heart_places),
        doubts=found.doubts,
        films=max((zone.films for zone in report.opacity if zone.rank is not None), default=0),
    )


def _lung_lines(region: npt.NDArray[np.bool_], side: str, numbers: Mapping[str, Quantity]) -> Iterator[MeasuredLine]:
    """Yields height and width of a lung beside it, and the borders of its zones across it."""
    part = f"{side}_lung"
    rows, columns = np.flatnonzero(region.any(axis=1)), np.flatnonzero(region.any(axis=0))
    top, bottom, low, high = (float(v) for v in (rows[0], rows[-1] + 1, columns[0], columns[-1] + 1))
    middle = ((low + high) / 2, (top + bottom) / 2)
    # Away from the other lung, wherever the film shows which.
    is_first = middle[0] < region.shape[1] / 2
    x = low - (high - low) * _ASIDE if is_first else high + (high - low) * _ASIDE
    y = bottom + (bottom - top) * _ASIDE
    height, width = numbers[f"{side} lung height"], numbers[f"{side} lung width"]
    yield MeasuredLine(part, ((x, top), (x, bottom)), middle, (Measured(Figure.HEIGHT, height),))
    mean, spread = numbers[f"{side} lung brightness, mean"], numbers[f"{side} lung brightness, SD"]
    below = (
        Measured(Figure.WIDTH, width),
        Measured(Figure.AREA, numbers[f"{side} lung area"]),
        Measured(Figure.BRIGHTNESS, mean, spread.value),
    )
    yield MeasuredLine(part, ((low, y), (high, y)), middle, below)
    for border in _zone_borders(rows)[1:-1]:
        across = np.flatnonzero(region[border])
        if across.size:
            ends = ((float(across[0]), float(border)), (float(across[-1] + 1), float(border)))
            yield MeasuredLine(part, ends, middle)


def _zone_borders(rows: npt.NDArray[np.intp]) -> tuple[int, ...]:
    """Gives the first row of each zone and the row after the last, as ``zone_map`` divides a lung."""
    top, height = int(rows[0]), int(rows[-1]) - int(rows[0]) + 1
    return tuple(top + -(-height * third // 3) for third in range(4))


def _zones(
    region: npt.NDArray[np.bool_], side: str, opacity: Sequence[ZoneOpacity], numbers: Mapping[str, Quantity]
) -> Iterator[MeasuredPlace]:
    """Yields how much of each zone is opaque, in its middle."""
    borders = _zone_borders(np.flatnonzero(region.any(axis=1)))
    ranked = {zone.zone: zone.rank for zone in opacity}
    for number, zone in enumerate(Zone):
        title = f"{side} {zone.value} zone"
        rows, columns = np.nonzero(region[borders[number] : borders[number + 1]])
        if title not in ranked or not rows.size:
            continue
        found = [Measured(Figure.OPACITY, numbers[f"{title} opacity"])]
        if ranked[title] is not None:
            found.append(Measured(Figure.RANK, numbers[f"{title} opacity, rank"]))
        at = (float(np.median(columns)) + 0.5, float(borders[number] + np.median(rows)) + 0.5)
        yield MeasuredPlace(f"{side}_lung", at, tuple(found))


def _heart(
    mask: LungMask, radiograph: Radiograph, numbers: Mapping[str, Quantity]
) -> tuple[list[MeasuredLine], list[MeasuredPlace]]:
    """Gives midline, heart and chest of the cardiothoracic ratio, as a person would be proposed them."""
    proposal = propose(mask, radiograph.spacing)
    if proposal is None:
        return [], []
    top, bottom, *borders = proposal.points
    foot = feet(proposal.points, step_of(radiograph.spacing))
    part = "heart"
    lines = [
        MeasuredLine(part, (top, bottom), top),
        _number_line(part, (borders[0], foot[0]), top, Figure.HEART_LEFT, numbers["heart left of the midline"]),
        _number_line(part, (borders[1], foot[1]), top, Figure.HEART_RIGHT, numbers["heart right of the midline"]),
        _number_line(part, (borders[2], borders[3]), top, Figure.CHEST, numbers["inner chest width"]),
    ]
    named = (
        (Figure.RATIO, "cardiothoracic ratio"),
        (Figure.HEART, "heart width"),
        (Figure.ASYMMETRY, "asymmetry of the lung areas"),
    )
    ratio = tuple(Measured(figure, numbers[name]) for figure, name in named if name in numbers)
    # Above the lungs, where nothing else is written.
    return lines, [MeasuredPlace(part, _beyond(bottom, top), ratio)]


def _beyond(start: Point, end: Point) -> Point:
    return (end[0] + (end[0] - start[0]) * _ASIDE, end[1] + (end[1] - start[1]) * _ASIDE)


def _number_line(
    part: str, ends: tuple[Point, Point], away_from: Point, figure: Figure, quantity: Quantity
) -> MeasuredLine:
    return MeasuredLine(part, ends, away_from, (Measured(figure, quantity),))
