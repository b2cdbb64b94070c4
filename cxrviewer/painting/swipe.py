"""A second film over the first: everything right of a line."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from cxrviewer.painting.brushes import colour, font
from cxrviewer.painting.film_image import FilmImage
from cxrviewer.painting.laid import LaidLayers
from cxrviewer.painting.marks import paint_marks
from cxrviewer.palette import FILM, NORMAL
from cxrviewer.placement import Size, place
from cxrviewer.state.screen import FilmScreen, OverlayScreen, SwipedScreen

_LINE = 22


class SwipedFilm:
    """Paints a film right of a line; keeps what does not change while the line moves."""

    def __init__(self) -> None:
        self._shown: SwipedScreen | None = None
        self._image = FilmImage()
        self._layers = LaidLayers()

    @property
    def is_shown(self) -> bool:
        """Whether there is one."""
        return self._shown is not None

    @property
    def screen(self) -> SwipedScreen | None:
        """What is shown; None without a film."""
        return self._shown

    def set_screen(self, screen: SwipedScreen | None) -> None:
        """Takes another film, or the same one shown in another way; None for no film."""
        self._shown = screen
        self._image.set_film(screen.film if screen is not None else None)

    def renew(self) -> None:
        """Forgets layers of another zoom."""
        self._layers.renew()

    def paint(self, painter: QPainter, *, from_x: float, viewport: Size, ratio: float) -> bool:
        """Paints film, layers and annotations right of a line, and beside the line what the film is.

        Args:
            painter: In device pixels.
            from_x: Where the line is.
            viewport: Size of the whole pane.
            ratio: Device pixels per logical pixel.

        Returns:
            Whether the layers are sharp; otherwise ``renew`` should follow.
        """
        shown = self._shown
        if shown is None:
            return True
        area = QRectF(from_x, 0, max(viewport[0] - from_x, 0), viewport[1])
        painter.save()
        painter.setClipRect(area)
        painter.fillRect(area, colour(FILM.film))
        is_sharp = self._paint_film(painter, shown, viewport, ratio)
        painter.restore()
        painter.setPen(QPen(colour(FILM.accent), 2 * ratio))
        painter.drawLine(QPointF(from_x, 0), QPointF(from_x, viewport[1]))
        _paint_words(painter, shown.film, area, ratio)
        return is_sharp

    def _paint_film(self, painter: QPainter, shown: SwipedScreen, viewport: Size, ratio: float) -> bool:
        film, is_sharp = shown.film, True
        placement = place(film.view, image=film.film.size, viewport=viewport)
        self._image.paint(painter, placement, viewport)
        if shown.overlays != OverlayScreen():
            size = film.film.size
            is_sharp = self._layers.paint(painter, shown.overlays, placement, film=size, viewport=viewport, ratio=ratio)
        paint_marks(painter, shown.marks, placement, viewport=viewport, ratio=ratio)
        return is_sharp


def _paint_words(painter: QPainter, film: FilmScreen, area: QRectF, ratio: float) -> None:
    lines = film.corners.top_left[:2]
    painter.setFont(font(round(NORMAL * ratio)))
    gap = 10 * ratio
    words = QRectF(area.left() + gap, area.height() / 2, area.width() - gap, _LINE * ratio * len(lines))
    for tint, shift in (("#000000", ratio), (FILM.warning, 0.0)):
        painter.setPen(colour(tint))
        painter.drawText(words.translated(shift, shift), Qt.AlignmentFlag.AlignLeft, "\n".join(lines))
