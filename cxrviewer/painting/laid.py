"""Layers kept as one image, so that a pan costs nothing and a zoom never waits for them."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from cxrviewer.painting.overlays import OverlayPainter
from cxrviewer.placement import Placement, Size
from cxrviewer.state.screen import OverlayScreen

#: Device pixels painted beyond the viewport, so that a pan finds something there.
_MARGIN = 240


@dataclass(frozen=True, slots=True)
class _Laid:
    """An image of the layers: what it shows, and where its corner lies from the film's corner, in device pixels."""

    image: QImage
    overlays: OverlayScreen
    film: Size
    scale: float
    left: float
    top: float


class LaidLayers:
    """Paints the layers of one film at a time; keeps the result for as long as it can be used."""

    def __init__(self) -> None:
        self._painter = OverlayPainter()
        self._laid: _Laid | None = None

    def paint(
        self,
        painter: QPainter,
        overlays: OverlayScreen,
        placement: Placement,
        *,
        film: Size,
        viewport: Size,
        ratio: float,
    ) -> bool:
        """Paints the layers, in device pixels.

        Returns:
            Whether they are sharp; otherwise they were stretched from another zoom and ``renew`` should follow.
        """
        overlays = replace(overlays, focused=None)
        laid = self._laid
        is_other = laid is None or laid.overlays != overlays or laid.film != film
        if laid is None or is_other or not _reaches(laid, placement, film, viewport):
            laid = self._lay(overlays, placement, film, viewport, ratio)
        stretch = placement.scale / laid.scale
        left, top = placement.left + laid.left * stretch, placement.top + laid.top * stretch
        size = (laid.image.width() * stretch, laid.image.height() * stretch)
        painter.drawImage(QRectF(left, top, *size), laid.image)
        return stretch == 1.0

    def renew(self) -> None:
        """Forgets what is kept; the next paint makes it anew at its own zoom."""
        self._laid = None

    def _lay(self, overlays: OverlayScreen, placement: Placement, film: Size, viewport: Size, ratio: float) -> _Laid:
        area = _wanted(placement, film, viewport).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        area = area.intersected(_film_area(placement, film))
        image = QImage(max(int(area.width()), 1), max(int(area.height()), 1), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        moved = Placement(placement.scale, placement.left - area.left(), placement.top - area.top())
        self._painter.paint(painter, overlays, moved, film, ratio)
        painter.end()
        left, top = area.left() - placement.left, area.top() - placement.top
        self._laid = _Laid(image, overlays, film, placement.scale, left, top)
        return self._laid


def _film_area(placement: Placement, film: Size) -> QRectF:
    """Gives where the film and the letters beside it lie, on whole device pixels."""
    whole = QRectF(placement.left, placement.top, film[0] * placement.scale, film[1] * placement.scale)
    return QRectF(whole.adjusted(-_MARGIN / 8, -_MARGIN / 8, _MARGIN / 8, _MARGIN / 8).toAlignedRect())


def _wanted(placement: Placement, film: Size, viewport: Size) -> QRectF:
    return QRectF(0, 0, *viewport).intersected(_film_area(placement, film))


def _reaches(laid: _Laid, placement: Placement, film: Size, viewport: Size) -> bool:
    """Says whether what is kept can be shown; at another zoom it can, stretched, until it is renewed."""
    if laid.scale != placement.scale:
        return True
    held = QRectF(placement.left + laid.left, placement.top + laid.top, laid.image.width(), laid.image.height())
    return held.contains(_wanted(placement, film, viewport))
