"""A film as an image at the resolution of the screen, made anew only where something changed."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from cxrviewer import film as films
from cxrviewer.painting.images import grey_image
from cxrviewer.placement import Placement, Size
from cxrviewer.state.screen import FilmScreen


@dataclass(slots=True)
class _Made:
    placement: Placement
    viewport: Size
    crop: films.Crop | None


class FilmImage:
    """Paints one film; keeps its visible part, its table of grey levels and the image of both."""

    def __init__(self) -> None:
        self._film: FilmScreen | None = None
        self._made: _Made | None = None
        self._grey: QImage | None = None
        self.table: npt.NDArray[np.uint8] | None = None

    def set_film(self, film: FilmScreen | None) -> None:
        """Takes another film, or the same one shown in another way."""
        old, self._film = self._film, film
        if film is None or old is None or old.film is not film.film:
            self._made = self._grey = self.table = None
        elif _tones(old) != _tones(film):
            self._grey = self.table = None

    def paint(self, painter: QPainter, placement: Placement, viewport: Size) -> None:
        """Paints the film where it is placed, in device pixels."""
        film = self._film
        if film is None:
            return
        if self._made is None or (self._made.placement, self._made.viewport) != (placement, viewport):
            self._made = _Made(placement, viewport, films.crop(film.film, placement, viewport))
            self._grey = None
        crop = self._made.crop
        if self.table is None:
            self.table = films.brightness_table(film.film, film.window, inverted=film.is_inverted, gamma=film.gamma)
            self._grey = None
        if crop is None:
            return
        if self._grey is None:
            self._grey = grey_image(films.to_grey(crop.codes, self.table))
        left, top, width, height = placement.box_to_viewport(crop.box)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(left, top, *_settled((width, height), self._grey, crop)), self._grey)


def _settled(size: Size, grey: QImage, crop: films.Crop) -> Size:
    """Gives the size at which nothing is resampled twice: that of the reduced image, if it is close."""
    if not crop.is_reduced:
        return size
    exact = (float(grey.width()), float(grey.height()))
    return exact if max(abs(exact[0] - size[0]), abs(exact[1] - size[1])) < 1 else size


def _tones(film: FilmScreen) -> tuple[object, ...]:
    return (film.window, film.is_inverted, film.gamma)
