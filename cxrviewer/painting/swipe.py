"""A second film over the first: everything right of a line."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from cxrviewer.painting.brushes import colour, font
from cxrviewer.painting.film_image import FilmImage
from cxrviewer.palette import FILM, NORMAL
from cxrviewer.placement import Size, place
from cxrviewer.state.screen import FilmScreen

_LINE = 22


def paint_swiped(painter: QPainter, shown: FilmScreen, image: FilmImage, *, from_x: float, viewport: Size) -> None:
    """Paints the second film right of a line, and beside the line what it is.

    Args:
        painter: In device pixels.
        shown: The second film.
        image: Its image.
        from_x: Where the line is.
        viewport: Size of the whole pane.
    """
    area = QRectF(from_x, 0, max(viewport[0] - from_x, 0), viewport[1])
    painter.save()
    painter.setClipRect(area)
    painter.fillRect(area, colour(FILM.film))
    image.paint(painter, place(shown.view, image=shown.film.size, viewport=viewport), viewport)
    painter.restore()
    painter.setPen(QPen(colour(FILM.accent), 2))
    painter.drawLine(QPointF(from_x, 0), QPointF(from_x, viewport[1]))
    painter.setFont(font(NORMAL))
    words = QRectF(from_x + 10, viewport[1] / 2, area.width() - 10, _LINE * len(shown.corners.top_left[:2]))
    text = "\n".join(shown.corners.top_left[:2])
    for tint, shift in (("#000000", 1.0), (FILM.warning, 0.0)):
        painter.setPen(colour(tint))
        painter.drawText(words.translated(shift, shift), Qt.AlignmentFlag.AlignLeft, text)
