"""Annotations over a film: lines, handles and words, each on a dark edge so that they read on black and on white."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from cxrviewer.painting.brushes import colour, font
from cxrviewer.palette import FILM, NORMAL
from cxrviewer.placement import Placement, Size
from cxrviewer.state.mark_screen import MarkArt, MarksScreen
from engine.annotation import Kind, Point

_HANDLE, _HEAD, _GAP = 4.5, 12.0, 10.0
_MARGIN = 6.0


def paint_marks(painter: QPainter, screen: MarksScreen, placement: Placement, *, viewport: Size, ratio: float) -> None:
    """Paints every annotation, in device pixels.

    Args:
        painter: In device pixels.
        screen: What to paint.
        placement: Where the image lies.
        viewport: Its size in device pixels; words stay within it.
        ratio: Device pixels per logical pixel.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # What is selected lies on top.
    arts = sorted(screen.arts, key=lambda art: art.is_selected)
    for art in (*arts, *((screen.draft,) if screen.draft else ())):
        _paint_lines(painter, art, placement, ratio)
        _paint_handles(painter, art, placement, ratio)
        _paint_words(painter, art, placement, viewport, ratio)


def paint_guide(painter: QPainter, area: QRectF, guide: str) -> None:
    """Paints what to do next on the upper edge of a film, in logical pixels."""
    if not guide:
        return
    painter.setFont(font(NORMAL))
    width = QFontMetricsF(painter.font()).horizontalAdvance(guide) + 24
    box = QRectF(area.center().x() - width / 2, area.top() + 40, width, 26)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(FILM.raised, 0.9))
    painter.drawRoundedRect(box, 5, 5)
    painter.setPen(colour(FILM.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, guide)


def _paint_lines(painter: QPainter, art: MarkArt, placement: Placement, ratio: float) -> None:
    width = art.style.width * ratio * (1.5 if art.is_selected else 1.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for number, line in enumerate(art.lines):
        seen = QPolygonF([_seen(point, placement) for point in line])
        # The perpendiculars of a ratio are thinner than its midline, and broken.
        is_aid = art.kind is Kind.RATIO and number > 0
        for pen in _pens(art, width=width * (0.8 if is_aid else 1.0), is_dashed=art.style.is_dashed or is_aid):
            painter.setPen(pen)
            painter.drawPolyline(seen)
    if art.kind is Kind.ARROW and len(art.points) == 2:
        _paint_head(painter, art, placement, width=width, ratio=ratio)
    if art.kind is Kind.RATIO:
        for point in art.points[2:]:
            _paint_tick(painter, art, _seen(point, placement), width=width, ratio=ratio)


def _pens(art: MarkArt, *, width: float, is_dashed: bool) -> tuple[QPen, QPen]:
    edge, line = QPen(colour("#000000", 0.65), width + 2.5), QPen(colour(art.style.colour), width)
    for pen in (edge, line):
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if is_dashed:
        line.setDashPattern([4.0, 3.0])
        edge = QPen(Qt.PenStyle.NoPen)
    return edge, line


def _paint_head(painter: QPainter, art: MarkArt, placement: Placement, *, width: float, ratio: float) -> None:
    tip, tail = _seen(art.points[0], placement), _seen(art.points[1], placement)
    away = math.atan2(tail.y() - tip.y(), tail.x() - tip.x())
    wings = [
        QPointF(tip.x() + _HEAD * ratio * math.cos(away + turn), tip.y() + _HEAD * ratio * math.sin(away + turn))
        for turn in (0.45, -0.45)
    ]
    for pen in _pens(art, width=width, is_dashed=False):
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF([wings[0], tip, wings[1]]))


def _paint_tick(painter: QPainter, art: MarkArt, at: QPointF, *, width: float, ratio: float) -> None:
    painter.setPen(_pens(art, width=width, is_dashed=False)[1])
    painter.drawLine(at + QPointF(0, -6 * ratio), at + QPointF(0, 6 * ratio))


def _paint_handles(painter: QPainter, art: MarkArt, placement: Placement, ratio: float) -> None:
    painter.setPen(QPen(colour("#000000", 0.8), 1.5 * ratio))
    painter.setBrush(colour(art.style.colour))
    for point in art.handles:
        painter.drawEllipse(_seen(point, placement), _HANDLE * ratio, _HANDLE * ratio)


def _paint_words(painter: QPainter, art: MarkArt, placement: Placement, viewport: Size, ratio: float) -> None:
    if not art.words:
        return
    painter.setFont(font(round(NORMAL * ratio), is_bold=art.is_selected))
    metrics = QFontMetricsF(painter.font())
    size = (max(metrics.horizontalAdvance(line) for line in art.words), metrics.lineSpacing())
    corner = _words_corner(art, placement, (size[0], size[1] * len(art.words)), viewport, ratio)
    for number, line in enumerate(art.words):
        row = QRectF(corner.x(), corner.y() + number * size[1], size[0] + 2 * ratio, size[1])
        painter.setPen(colour("#000000", 0.85))
        for across, down in ((1, 1), (-1, 0), (0, -1), (1, 0), (0, 1), (-1, -1)):
            painter.drawText(row.translated(across * ratio, down * ratio), Qt.AlignmentFlag.AlignLeft, line)
        painter.setPen(colour(art.style.colour))
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft, line)


def _words_corner(art: MarkArt, placement: Placement, size: Size, viewport: Size, ratio: float) -> QPointF:
    """Gives where words begin: right of the rightmost point, or left of the leftmost where there is no room."""
    seen = [_seen(point, placement) for point in art.points]
    right = max(seen, key=lambda point: (point.x(), point.y()))
    gap, margin = _GAP * ratio, _MARGIN * ratio
    x, y = right.x() + gap, right.y() - size[1] / 2
    if x + size[0] > viewport[0] - margin and art.kind is not Kind.TEXT:
        left = min(seen, key=lambda point: (point.x(), point.y()))
        x, y = left.x() - gap - size[0], left.y() - size[1] / 2
    x = min(max(x, margin), max(viewport[0] - margin - size[0], margin))
    y = min(max(y, margin), max(viewport[1] - margin - size[1], margin))
    return QPointF(x, y)


def _seen(point: Point, placement: Placement) -> QPointF:
    return QPointF(*placement.to_viewport(point))
