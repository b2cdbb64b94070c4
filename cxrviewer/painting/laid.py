"""Layers kept as images, one each: a pan or another opacity costs nothing, and a zoom never waits for them."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from cxrviewer.painting.overlays import LayerArt, OverlayPainter
from cxrviewer.placement import Placement, Size
from cxrviewer.state.screen import OverlayScreen
from engine.orientation import Turn

#: Device pixels painted beyond the viewport, so that a pan finds something there.
_MARGIN = 240


@dataclass(frozen=True, slots=True)
class _Ground:
    """What the images of the layers cover: they begin at (left, top) from the film's corner, in device pixels."""

    film: Size
    scale: float
    turn: Turn
    left: float
    top: float
    width: int
    height: int


class LaidLayers:
    """Paints the layers of one film at a time; keeps each layer's image for as long as it can be used."""

    def __init__(self) -> None:
        self._painter = OverlayPainter()
        self._ground: _Ground | None = None
        self._laid: dict[type[LayerArt], tuple[LayerArt, QImage]] = {}

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
        arts = (overlays.map, overlays.coverage, overlays.mask, overlays.patches, overlays.numbers)
        shown = [art for art in arts if art is not None]
        ground = self._ground
        if ground is None or (ground.film, ground.turn) != (film, placement.turn) or self._is_stale(shown, placement):
            ground = None
        if ground is None or not _reaches(ground, placement, viewport):
            self._laid.clear()
            ground = self._ground = _ground(placement, film, viewport)
        stretch = placement.scale / ground.scale
        left, top = placement.left + ground.left * stretch, placement.top + ground.top * stretch
        area = QRectF(left, top, ground.width * stretch, ground.height * stretch)
        painter.save()
        for art in shown:
            painter.setOpacity(art.opacity)
            painter.drawImage(area, self._image(art, ground, placement, ratio))
        painter.restore()
        return stretch == 1.0

    def renew(self) -> None:
        """Forgets what is kept; the next paint makes it anew at its own zoom."""
        self._ground = None

    def _is_stale(self, shown: list[LayerArt], placement: Placement) -> bool:
        """Says whether a layer has to be made that the ground, of another zoom, is not right for."""
        if self._ground is None or self._ground.scale == placement.scale:
            return False
        return any(self._kept(art) is None for art in shown)

    def _kept(self, art: LayerArt) -> QImage | None:
        known = self._laid.get(type(art))
        return known[1] if known is not None and known[0] == _at_full_strength(art) else None

    def _image(self, art: LayerArt, ground: _Ground, placement: Placement, ratio: float) -> QImage:
        kept = self._kept(art)
        if kept is not None:
            return kept
        image = QImage(ground.width, ground.height, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        moved = placement.moved(-placement.left - ground.left, -placement.top - ground.top)
        self._painter.paint(painter, art, moved, ground.film, ratio)
        painter.end()
        self._laid[type(art)] = (_at_full_strength(art), image)
        return image


def _at_full_strength(art: LayerArt) -> LayerArt:
    return replace(art, opacity=1.0)


def _ground(placement: Placement, film: Size, viewport: Size) -> _Ground:
    area = _wanted(placement, film, viewport).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
    area = area.intersected(_film_area(placement, film))
    left, top = area.left() - placement.left, area.top() - placement.top
    width, height = max(int(area.width()), 1), max(int(area.height()), 1)
    return _Ground(film, placement.scale, placement.turn, left, top, width, height)


def _film_area(placement: Placement, film: Size) -> QRectF:
    """Gives where the film and the letters beside it lie, on whole device pixels."""
    whole = QRectF(*placement.area(film))
    return QRectF(whole.adjusted(-_MARGIN / 8, -_MARGIN / 8, _MARGIN / 8, _MARGIN / 8).toAlignedRect())


def _wanted(placement: Placement, film: Size, viewport: Size) -> QRectF:
    return QRectF(0, 0, *viewport).intersected(_film_area(placement, film))


def _reaches(ground: _Ground, placement: Placement, viewport: Size) -> bool:
    """Says whether what is kept can be shown; at another zoom it can, stretched, until it is renewed."""
    if ground.scale != placement.scale:
        return True
    held = QRectF(placement.left + ground.left, placement.top + ground.top, ground.width, ground.height)
    return held.contains(_wanted(placement, ground.film, viewport))
