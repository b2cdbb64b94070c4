"""The numbers of lungs and heart over a film: lines with words along them, readable on black and on white."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTransform

from cxrviewer.painting.brushes import colour, font
from cxrviewer.palette import SMALL
from cxrviewer.placement import Placement
from cxrviewer.state.number_screen import NumberLine, NumbersArt
from engine.annotation import Point
from engine.colours import STRUCTURE_COLOURS

_WIDTH, _EDGE, _TICK, _GAP = 1.4, 1.6, 5.0, 3.0
#: Dash and gap of a line that only shows where something was measured, in widths of the line.
_BROKEN = [4.0, 4.0]
#: The plate behind words: its strength, and how far it reaches beyond them.
_PLATE, _MARGIN = 0.75, 3.0
#: Words are this much lighter than their line, in per cent.
_LIGHTER = 135


@dataclass(frozen=True, slots=True)
class _Plate:
    """Lines of text on a dark plate: a rectangle before it is turned into its place."""

    part: str
    words: tuple[str, ...]
    area: QRectF
    turn: QTransform


def paint_numbers(painter: QPainter, art: NumbersArt, placement: Placement, ratio: float) -> None:
    """Paints lines first and words over all of them, in device pixels.

    Args:
        painter: In device pixels.
        art: What to paint.
        placement: Where the image lies.
        ratio: Device pixels per logical pixel.
    """
    for line in art.lines:
        _paint_line(painter, line, placement, ratio)
    painter.setFont(font(round(SMALL * ratio)))
    for plate in _plates(art, placement, ratio):
        painter.save()
        painter.setTransform(plate.turn, combine=True)
        _paint_plate(painter, plate, ratio)
        painter.restore()


def number_plates(art: NumbersArt, placement: Placement, ratio: float) -> tuple[QRectF, ...]:
    """Gives what the words of the numbers cover, in device pixels, for whatever else is written there."""
    return tuple(plate.turn.mapRect(plate.area) for plate in _plates(art, placement, ratio))


def _plates(art: NumbersArt, placement: Placement, ratio: float) -> Iterator[_Plate]:
    metrics = QFontMetricsF(font(round(SMALL * ratio)))
    for line in art.lines:
        if line.words:
            yield _plate_along(line, placement, metrics, ratio)
    for place in art.places:
        at = _seen(place.at, placement)
        turn = QTransform.fromTranslate(at.x(), at.y())
        top = -metrics.lineSpacing() * len(place.words) / 2
        yield _Plate(place.part, place.words, _plate_area(place.words, top, metrics, ratio), turn)


def _paint_line(painter: QPainter, line: NumberLine, placement: Placement, ratio: float) -> None:
    seen = QLineF(_seen(line.ends[0], placement), _seen(line.ends[1], placement))
    strokes = [seen]
    if line.words and seen.length() > 0:
        across = seen.normalVector().unitVector()
        tick = QPointF(across.dx(), across.dy()) * (_TICK * ratio)
        strokes += [QLineF(end - tick, end + tick) for end in (seen.p1(), seen.p2())]
    for pen in _pens(STRUCTURE_COLOURS[line.part], is_broken=not line.words, ratio=ratio):
        painter.setPen(pen)
        painter.drawLines(strokes)


def _pens(tint: str, *, is_broken: bool, ratio: float) -> tuple[QPen, ...]:
    line = QPen(colour(tint), _WIDTH * ratio)
    line.setCapStyle(Qt.PenCapStyle.FlatCap)
    if is_broken:
        line.setDashPattern(_BROKEN)
        return (line,)
    return (QPen(colour("#000000", 0.6), (_WIDTH + _EDGE) * ratio), line)


def _plate_along(line: NumberLine, placement: Placement, metrics: QFontMetricsF, ratio: float) -> _Plate:
    """Lays the words of a line along it, upright for a reader, on the side that they belong to."""
    seen = QLineF(_seen(line.ends[0], placement), _seen(line.ends[1], placement))
    middle, other = seen.center(), _seen(line.away_from, placement)
    angle = readable_angle(seen.dx(), seen.dy())
    # What is below the line once the plate is turned along it.
    below = QPointF(-math.sin(math.radians(angle)), math.cos(math.radians(angle)))
    away = middle - other
    is_below = away.x() * below.x() + away.y() * below.y() > 0
    height = metrics.lineSpacing() * len(line.words)
    top = _GAP * ratio if is_below else -height - _GAP * ratio
    turn = QTransform.fromTranslate(middle.x(), middle.y()).rotate(angle)
    return _Plate(line.part, line.words, _plate_area(line.words, top, metrics, ratio), turn)


def _plate_area(words: tuple[str, ...], top: float, metrics: QFontMetricsF, ratio: float) -> QRectF:
    """Gives the room for lines of text, centred below a point ``top`` pixels from the origin."""
    width = max(metrics.horizontalAdvance(text) for text in words) + 2 * _MARGIN * ratio
    return QRectF(-width / 2, top, width, metrics.lineSpacing() * len(words))


def readable_angle(across: float, down: float) -> float:
    """Gives by how many degrees words along a direction are turned, clockwise, so that nobody reads upside down.

    Returns:
        At least -90, less than 90; along a vertical line words are read from below upwards.
    """
    angle = math.degrees(math.atan2(down, across))
    turned = angle - 180 if angle > 90 else angle + 180 if angle <= -90 else angle
    return -90.0 if turned >= 90 else turned


def _paint_plate(painter: QPainter, plate: _Plate, ratio: float) -> None:
    area, margin = plate.area, _MARGIN * ratio
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("#000000", _PLATE))
    painter.drawRoundedRect(area, margin, margin)
    painter.setPen(colour(STRUCTURE_COLOURS[plate.part]).lighter(_LIGHTER))
    height = area.height() / len(plate.words)
    for number, text in enumerate(plate.words):
        row = QRectF(area.left(), area.top() + number * height, area.width(), height)
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, text)


def _seen(point: Point, placement: Placement) -> QPointF:
    return QPointF(*placement.to_viewport(point))
