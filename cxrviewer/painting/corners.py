"""Text in the corners of a film."""

from collections.abc import Callable, Mapping, Sequence

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
    painter.setFont(font(NORMAL))
    _paint_lines(painter, inner, corners.top_left, left, from_top=True)
    _paint_lines(painter, inner, corners.top_right, right, from_top=True)
    rights = (*mark, *corners.bottom_right)
    width = painter.fontMetrics().horizontalAdvance
    lefts, raised = beside(corners.bottom_left, rights, room=inner.width() - _MARGIN, width=width)
    above = inner.adjusted(0, 0, 0, -scaled(_LINE) * raised)
    _paint_lines(painter, above, lefts, left, from_top=False)
    _paint_lines(painter, inner, corners.bottom_right, right, from_top=False)
    above_right = inner.adjusted(0, 0, 0, -scaled(_LINE) * len(corners.bottom_right))
    _paint_lines(painter, above_right, mark, right, from_top=False, tint=FILM.warning)
    free = inner.width() / 2 - scaled(_LINE)  # half of the letter, and room beside it
    is_crossed = any(width(line) > free for line in (*(() if raised else lefts[-1:]), *rights[-1:]))
    over_text = inner.adjusted(0, 0, 0, -scaled(_LINE) * max(len(lefts) + raised, len(rights)))
    painter.setFont(font(NORMAL, is_bold=True))
    for edge, letter in edges.items():
        place = over_text if edge is Edge.BOTTOM and is_crossed else inner
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


def beside(
    lefts: Sequence[str], rights: Sequence[str], *, room: float, width: Callable[[str], float]
) -> tuple[tuple[str, ...], int]:
    """Places the lines of the lower corners, from the bottom upwards, so that no two of them meet.

    Args:
        lefts: Lines of the left corner; a long one may be broken before its bracket.
        rights: Lines of the right corner.
        room: Width for one of each, side by side.
        width: Of a line.

    Returns:
        The left lines, and by how many lines they stand above the bottom.
    """
    broken = tuple(part for line in lefts for part in (_parts(line) if width(line) > room / 2 else (line,)))
    for wanted in (tuple(lefts), broken):
        rows = zip(reversed(wanted), reversed(rights), strict=False)
        if all(width(left) + width(right) <= room for left, right in rows):
            return wanted, 0
    return (broken if any(width(line) > room for line in lefts) else tuple(lefts)), len(rights)


def _parts(line: str) -> tuple[str, ...]:
    start, bracket, rest = line.partition(" (")
    return (start, f"({rest}") if bracket else (line,)


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


def _paint_text(painter: QPainter, rect: QRectF, text: str, flags: int, tint: str = FILM.text) -> None:
    painter.setPen(colour("#000000", 0.85))
    for across, down in ((1, 1), (-1, 0), (0, -1), (1, 0), (0, 1)):
        painter.drawText(rect.translated(across, down), flags, text)
    painter.setPen(colour(tint))
    painter.drawText(rect, flags, text)
