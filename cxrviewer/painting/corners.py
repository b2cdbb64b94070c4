"""Text in the corners of a film."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from cxrviewer.painting.brushes import colour, font
from cxrviewer.painting.corner_rows import CornerRows, corner_rows
from cxrviewer.painting.look import scaled
from cxrviewer.palette import FILM, NORMAL, SMALL
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
#: Between a letter and what it steps aside for.
_CLEAR = 4


def paint_corners(
    painter: QPainter,
    area: QRectF,
    corners: Corners,
    edges: Mapping[Edge, str],
    mark: Sequence[str] = (),
    taken: Sequence[QRectF] = (),
) -> None:
    """Paints the corner text and the anatomical directions over a film.

    Args:
        painter: In logical pixels.
        area: The viewport.
        corners: The lines of each corner.
        edges: The letter of each edge; empty when unknown.
        mark: Lines that say why what is shown is not the full data.
        taken: Where something is written that the letters of the edges step aside for.
    """
    inner = area.adjusted(_MARGIN, _MARGIN - 4, -_MARGIN, -_MARGIN + 4)
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    rows, height = _rows(painter, inner, corners, mark)
    _paint_lines(painter, inner, rows.upper_left, left, height, from_top=True)
    _paint_lines(painter, inner.adjusted(0, height * rows.below, 0, 0), rows.upper_right, right, height, from_top=True)
    _paint_lines(painter, inner.adjusted(0, 0, 0, -height * rows.raised), rows.lower_left, left, height, from_top=False)
    _paint_lines(painter, inner, corners.bottom_right, right, height, from_top=False)
    above_right = inner.adjusted(0, 0, 0, -height * len(corners.bottom_right))
    _paint_lines(painter, above_right, mark, right, height, from_top=False, tint=FILM.warning)
    width = painter.fontMetrics().horizontalAdvance
    free = inner.width() / 2 - scaled(_LINE)  # half of the letter, and room beside it
    lowest = (*(() if rows.raised else rows.lower_left[-1:]), *rows.lower_right[-1:])
    highest = (*rows.upper_left[:1], *(() if rows.below else rows.upper_right[:1]))
    over_text = inner.adjusted(0, 0, 0, -height * rows.lower_rows if _crosses(lowest, free, width) else 0)
    between = over_text.adjusted(0, height * rows.upper_rows if _crosses(highest, free, width) else 0, 0, 0)
    painter.setFont(font(NORMAL, is_bold=True))
    for edge, letter in edges.items():
        place = between if edge in (Edge.TOP, Edge.BOTTOM) else inner
        spot = painter.boundingRect(place, _EDGE_FLAGS[edge], letter)
        spot = stepped_aside(spot, taken, within=place, along=edge in (Edge.TOP, Edge.BOTTOM))
        _paint_text(painter, spot, letter, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip)


def stepped_aside(spot: QRectF, taken: Sequence[QRectF], *, within: QRectF, along: bool) -> QRectF:
    """Gives the free place for a letter that is nearest to its own, on the same edge; its own when there is none.

    Args:
        spot: Where the letter belongs.
        taken: Where something else is written.
        within: What it must not leave.
        along: Whether it moves sideways, else up or down.
    """
    kept = [area.adjusted(-_CLEAR, -_CLEAR, _CLEAR, _CLEAR) for area in taken]
    tries = [spot]
    for area in kept:
        before, behind = (
            (area.left() - spot.right(), area.right() - spot.left())
            if along
            else (area.top() - spot.bottom(), area.bottom() - spot.top())
        )
        tries += [spot.translated(*((shift, 0) if along else (0, shift))) for shift in (before, behind)]
    free = [place for place in tries if within.contains(place) and not any(place.intersects(area) for area in kept)]
    return min(free, key=lambda place: (place.center() - spot.center()).manhattanLength(), default=spot)


def _rows(painter: QPainter, inner: QRectF, corners: Corners, mark: Sequence[str]) -> tuple[CornerRows, float]:
    """Gives the lines of the corners with the height of one, and sets their font: a small one where room is scarce."""
    rows, height = _rows_at(painter, inner, corners, mark, NORMAL)
    return (rows, height) if rows.is_whole else _rows_at(painter, inner, corners, mark, SMALL)


def _rows_at(
    painter: QPainter, inner: QRectF, corners: Corners, mark: Sequence[str], pixels: int
) -> tuple[CornerRows, float]:
    painter.setFont(font(pixels))
    height = scaled(_LINE * pixels / NORMAL)
    width = painter.fontMetrics().horizontalAdvance
    return (
        corner_rows(corners, mark, room=inner.width() - _MARGIN, rows=int(inner.height() / height), width=width),
        height,
    )


def _crosses(lines: Sequence[str], free: float, width: Callable[[str], float]) -> bool:
    return any(width(line) > free for line in lines)


def _paint_lines(
    painter: QPainter,
    area: QRectF,
    lines: Sequence[str],
    side: Qt.AlignmentFlag,
    height: float,
    *,
    from_top: bool,
    tint: str = FILM.text,
) -> None:
    top = area.top() if from_top else area.bottom() - height * len(lines)
    for number, line in enumerate(lines):
        row = QRectF(area.left(), top + number * height, area.width(), height)
        words = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, int(area.width()))
        _paint_text(painter, row, words, side | Qt.AlignmentFlag.AlignVCenter, tint)


def _paint_text(painter: QPainter, rect: QRectF, text: str, flags: int, tint: str = FILM.text) -> None:
    painter.setPen(colour("#000000", 0.85))
    for across, down in ((1, 1), (-1, 0), (0, -1), (1, 0), (0, 1)):
        painter.drawText(rect.translated(across, down), flags, text)
    painter.setPen(colour(tint))
    painter.drawText(rect, flags, text)
