"""The numbers of lungs and heart over a film: lines with words along them, readable on black and on white."""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

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
_PLATE, _MARGIN = 0.6, 3.0
#: Words are this much lighter than their line, in per cent.
_LIGHTER = 135


def paint_numbers(painter: QPainter, art: NumbersArt, placement: Placement, ratio: float) -> None:
    """Paints lines first and words over all of them, in device pixels.

    Args:
        painter: In device pixels.
        art: What to paint.
        placement: Where the image lies.
        ratio: Device pixels per logical pixel.
    """
    painter.setFont(font(round(SMALL * ratio)))
    for line in art.lines:
        _paint_line(painter, line, placement, ratio)
    for line in art.lines:
        _paint_along(painter, line, placement, ratio)
    height = QFontMetricsF(painter.font()).lineSpacing()
    for place in art.places:
        at = _seen(place.at, placement)
        top = QPointF(at.x(), at.y() - height * len(place.words) / 2)
        _paint_words(painter, place.words, top, tint=STRUCTURE_COLOURS[place.part], ratio=ratio)


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


def _paint_along(painter: QPainter, line: NumberLine, placement: Placement, ratio: float) -> None:
    """Paints the words of a line along it, upright for a reader, on the side that they belong to."""
    if not line.words:
        return
    seen = QLineF(_seen(line.ends[0], placement), _seen(line.ends[1], placement))
    middle, other = seen.center(), _seen(line.away_from, placement)
    angle = readable_angle(seen.dx(), seen.dy())
    # What is below the line once the painter is turned along it.
    below = QPointF(-math.sin(math.radians(angle)), math.cos(math.radians(angle)))
    away = middle - other
    is_below = away.x() * below.x() + away.y() * below.y() > 0
    height = QFontMetricsF(painter.font()).lineSpacing() * len(line.words)
    painter.save()
    painter.translate(middle)
    painter.rotate(angle)
    top = QPointF(0, (_GAP * ratio) if is_below else -height - _GAP * ratio)
    _paint_words(painter, line.words, top, tint=STRUCTURE_COLOURS[line.part], ratio=ratio)
    painter.restore()


def readable_angle(across: float, down: float) -> float:
    """Gives by how many degrees words along a direction are turned, clockwise, so that nobody reads upside down.

    Returns:
        At least -90, less than 90; along a vertical line words are read from below upwards.
    """
    angle = math.degrees(math.atan2(down, across))
    turned = angle - 180 if angle > 90 else angle + 180 if angle <= -90 else angle
    return -90.0 if turned >= 90 else turned


def _paint_words(painter: QPainter, words: tuple[str, ...], top: QPointF, *, tint: str, ratio: float) -> None:
    """Paints lines of text on a dark plate, centred below a point."""
    metrics = QFontMetricsF(painter.font())
    width = max(metrics.horizontalAdvance(text) for text in words)
    height, margin = metrics.lineSpacing(), _MARGIN * ratio
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("#000000", _PLATE))
    plate = QRectF(top.x() - width / 2 - margin, top.y(), width + 2 * margin, height * len(words))
    painter.drawRoundedRect(plate, margin, margin)
    painter.setPen(colour(tint).lighter(_LIGHTER))
    for number, text in enumerate(words):
        row = QRectF(plate.left(), top.y() + number * height, plate.width(), height)
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, text)


def _seen(point: Point, placement: Placement) -> QPointF:
    return QPointF(*placement.to_viewport(point))
