"""Text in the corners of a film."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from cxrviewer.painting.brushes import colour, font
from cxrviewer.painting.look import scaled
from cxrviewer.palette import FILM, NORMAL
from cxrviewer.state.screen import Corners
from engine.orientation import Edge

_MARGIN = 14
_EDGE_FLAGS = {
    Edge.LEFT: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    Edge.RIGHT: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    Edge.TOP: Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop,
    Edge.BOTTOM: Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom,
}
_LINE = 18


def paint_corners(
    painter: QPainter, area: QRectF, corners: Corners, edges: Mapping[Edge, str], mark: Sequence[str] = ()
) -> None:
    """Paints the corner text and the anatomical directions over a film.

    Args:
        painter: In logical pixels.
        area: The viewport.
        corners: The lines of each corner.
        edges: The letter of each edge; empty when unknown.
        mark: Lines that say why what is shown is not the full data.
    """
    inner = area.adjusted(_MARGIN, _MARGIN - 4, -_MARGIN, -_MARGIN + 4)
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    painter.setFont(font(NORMAL))
    _paint_lines(painter, inner, corners.top_left, left, from_top=True)
    _paint_lines(painter, inner, corners.top_right, right, from_top=True)
    _paint_lines(painter, _beside(painter, inner, corners, mark), corners.bottom_left, left, from_top=False)
    _paint_lines(painter, inner, corners.bottom_right, right, from_top=False)
    above_right = inner.adjusted(0, 0, 0, -scaled(_LINE) * len(corners.bottom_right))
    _paint_lines(painter, above_right, mark, right, from_top=False, tint=FILM.warning)
    painter.setFont(font(NORMAL, is_bold=True))
    for edge, letter in edges.items():
        _paint_text(painter, inner, letter, _EDGE_FLAGS[edge])


def _beside(painter: QPainter, area: QRectF, corners: Corners, mark: Sequence[str]) -> QRectF:
    """Gives the area for the left lines: above the right ones where two of them do not fit side by side."""
    width = painter.fontMetrics().horizontalAdvance
    rights = (*mark, *corners.bottom_right)
    rows = zip(reversed(corners.bottom_left), reversed(rights), strict=False)
    if all(width(left) + width(right) + _MARGIN <= area.width() for left, right in rows):
        return area
    return area.adjusted(0, 0, 0, -scaled(_LINE) * len(rights))


def _paint_lines(
    painter: QPainter,
    area: QRectF,
    lines: Sequence[str],
    side: Qt.AlignmentFlag,
    *,
    from_top: bool,
    tint: str = FILM.text,
) -> None:
    height = scaled(_LINE)
    top = area.top() if from_top else area.bottom() - height * len(lines)
    for number, line in enumerate(lines):
        row = QRectF(area.left(), top + number * height, area.width(), height)
        words = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, int(area.width()))
        _paint_text(painter, row, words, side | Qt.AlignmentFlag.AlignVCenter, tint)


def _paint_text(painter: QPainter, rect: QRectF, text: str, flags: Qt.AlignmentFlag, tint: str = FILM.text) -> None:
    painter.setPen(colour("#000000", 0.85))
    for across, down in ((1, 1), (-1, 0), (0, -1), (1, 0), (0, 1)):
        painter.drawText(rect.translated(across, down), flags, text)
    painter.setPen(colour(tint))
    painter.drawText(rect, flags, text)
