"""A film with one map on it: colours, contours, numbered peaks, and a cursor that two of them share."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxrviewer.evidence.map_pictures import MapPicture
from cxrviewer.painting.brushes import colour, font
from cxrviewer.painting.film_image import FilmImage
from cxrviewer.painting.images import colour_image
from cxrviewer.painting.overlays import to_viewport
from cxrviewer.palette import FILM, SMALL
from cxrviewer.placement import Placement, place
from cxrviewer.state.screen import FilmScreen
from engine.findings import GRID

_CROSS, _MARK = 12.0, 9.0


class MapView(QWidget):
    """Shows the whole film; says where the pointer is, in image pixels."""

    pointed = Signal(object)  # QPointF in image pixels, or None

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._film: FilmScreen | None = None
        self._image = FilmImage()
        self._picture: MapPicture | None = None
        self._coloured: QImage | None = None
        self._lines = QPainterPath()
        self._shows_contours = True
        self.cursor_at: QPointF | None = None
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setMinimumSize(240, 240)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_film(self, film: FilmScreen) -> None:
        """Shows another film."""
        self._film = film
        self._image.set_film(film)
        self.update()

    def set_picture(self, picture: MapPicture | None, *, shows_contours: bool) -> None:
        """Lays another map over the film; None lays nothing."""
        if picture is not self._picture:
            self._picture = picture
            self._coloured = None if picture is None else colour_image(picture.rgba)
            self._lines = QPainterPath() if picture is None else _path(picture)
        self._shows_contours = shows_contours
        self.update()

    def set_cursor(self, at: QPointF | None) -> None:
        """Shows where the pointer is on this map or the other one."""
        self.cursor_at = at
        self.update()

    def placement(self) -> Placement | None:
        """Gives where the film lies in device pixels."""
        if self._film is None:
            return None
        return place(self._film.view, image=self._film.film.size, viewport=self._viewport())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints film, map, contours, peaks and cursor."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(FILM.film))
        film, placement = self._film, self.placement()
        if film is None or placement is None:
            return
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        self._image.paint(painter, placement, self._viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self._coloured is not None and self._picture is not None:
            painter.save()
            painter.setTransform(to_viewport(placement), combine=True)
            painter.drawImage(QRectF(0, 0, *film.film.size), self._coloured)
            painter.restore()
            self._paint_lines(painter, film, placement, ratio)
            self._paint_peaks(painter, self._picture, placement, ratio)
        if self.cursor_at is not None:
            self._paint_cursor(painter, QPointF(*placement.to_viewport(self.cursor_at.toTuple())), ratio)

    def _paint_lines(self, painter: QPainter, film: FilmScreen, placement: Placement, ratio: float) -> None:
        if not self._shows_contours:
            return
        width, height = film.film.size
        path = (QTransform.fromScale(width / GRID, height / GRID) * to_viewport(placement)).map(self._lines)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for shade, thickness in ((colour("#000000", 0.6), 2.5), (colour("#FFFFFF", 0.85), 1.0)):
            painter.setPen(QPen(shade, thickness * ratio))
            painter.drawPath(path)

    def _paint_peaks(self, painter: QPainter, picture: MapPicture, placement: Placement, ratio: float) -> None:
        painter.setFont(font(SMALL, is_bold=True))
        for number, peak in enumerate(picture.peaks, start=1):
            centre = QPointF(*placement.to_viewport((peak.column, peak.row)))
            radius = _MARK * ratio
            painter.setPen(QPen(colour("#FFFFFF"), 1.5 * ratio))
            painter.setBrush(colour("#000000", 0.75))
            painter.drawEllipse(centre, radius, radius)
            box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{number}")

    def _paint_cursor(self, painter: QPainter, at: QPointF, ratio: float) -> None:
        reach = _CROSS * ratio
        for shade, thickness in ((colour("#000000", 0.7), 3.0), (colour(FILM.accent), 1.2)):
            painter.setPen(QPen(shade, thickness * ratio))
            painter.drawLine(at - QPointF(reach, 0), at + QPointF(reach, 0))
            painter.drawLine(at - QPointF(0, reach), at + QPointF(0, reach))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Says where the pointer is."""
        placement = self.placement()
        if placement is not None:
            ratio = self.devicePixelRatioF()
            at = event.position() * ratio
            self.pointed.emit(QPointF(*placement.to_image((at.x(), at.y()))))

    def leaveEvent(self, event: QEvent) -> None:
        """Says that the pointer is nowhere."""
        self.pointed.emit(None)
        super().leaveEvent(event)

    def _viewport(self) -> tuple[float, float]:
        ratio = self.devicePixelRatioF()
        return (max(round(self.width() * ratio), 1), max(round(self.height() * ratio), 1))


def _path(picture: MapPicture) -> QPainterPath:
    path = QPainterPath()
    for contour in picture.contours:
        for line in contour.lines:
            path.addPolygon(QPolygonF([QPointF(float(x), float(y)) for x, y in line]))
            path.closeSubpath()
    return path
