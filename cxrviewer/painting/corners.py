"""Text in the corners of a film."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from cxrviewer.painting.brushes import colour, font
from cxrviewer.palette import DARK, NORMAL
from cxrviewer.state.screen import Corners

_MARGIN = 14
_LINE = 18


def paint_corners(painter: QPainter, area: QRectF, corners: Corners, sides: tuple[str, str]) -> None:
    """Paints the corner text and the anatomical directions over a film.

    Args:
        painter: In logical pixels.
        area: The viewport.
        corners: The lines of each corner.
        sides: Letters for the left and right edge; empty when unknown.
    """
    inner = area.adjusted(_MARGIN, _MARGIN - 4, -_MARGIN, -_MARGIN + 4)
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    painter.setFont(font(NORMAL))
    _paint_lines(painter, inner, corners.top_left, left, from_top=True)
    _paint_lines(painter, inner, corners.top_right, right, from_top=True)
    _paint_lines(painter, _above(painter, inner, corners), corners.bottom_left, left, from_top=False)
    _paint_lines(painter, inner, corners.bottom_right, right, from_top=False)
    painter.setFont(font(NORMAL, is_bold=True))
    middle = Qt.AlignmentFlag.AlignVCenter
    _paint_text(painter, inner, sides[0], left | middle)
    _paint_text(painter, inner, sides[1], right | middle)


def _above(painter: QPainter, area: QRectF, corners: Corners) -> QRectF:
    """Gives the area for the left lines: above the right ones where both do not fit side by side."""
    metrics = painter.fontMetrics()
    widest = [
        max((metrics.horizontalAdvance(line) for line in lines), default=0)
        for lines in (corners.bottom_left, corners.bottom_right)
    ]
    if sum(widest) + _MARGIN <= area.width():
        return area
    return area.adjusted(0, 0, 0, -_LINE * len(corners.bottom_right))


def _paint_lines(
    painter: QPainter, area: QRectF, lines: Sequence[str], side: Qt.AlignmentFlag, *, from_top: bool
) -> None:
    top = area.top() if from_top else area.bottom() - _LINE * len(lines)
    for number, line in enumerate(lines):
        row = QRectF(area.left(), top + number * _LINE, area.width(), _LINE)
        _paint_text(painter, row, line, side | Qt.AlignmentFlag.AlignVCenter)


def _paint_text(painter: QPainter, rect: QRectF, text: str, flags: Qt.AlignmentFlag) -> None:
    painter.setPen(colour("#000000", 0.85))
    for across, down in ((1, 1), (-1, 0), (0, -1), (1, 0), (0, 1)):
        painter.drawText(rect.translated(across, down), flags, text)
    painter.setPen(colour(DARK.text))
    painter.drawText(rect, flags, text)
