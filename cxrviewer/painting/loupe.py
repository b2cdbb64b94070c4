"""The magnifier: a round part of the film under the pointer, enlarged."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from cxrviewer import film as films
from cxrviewer.painting.brushes import colour, font
from cxrviewer.painting.images import grey_image
from cxrviewer.palette import FILM, SMALL
from cxrviewer.placement import LARGEST_ZOOM, Placement, Size, View, place
from cxrviewer.state.screen import FilmScreen

#: Diameter in logical pixels, and how much larger than around it the film is shown, but never below its own size.
_SIDE, _FACTOR = 260.0, 2.5


def paint_loupe(
    painter: QPainter,
    shown: FilmScreen,
    table: npt.NDArray[np.uint8],
    placement: Placement,
    *,
    pointer: QPointF,
    pane: Size,
    ratio: float,
) -> None:
    """Paints what is under the pointer, larger, in a circle around it.

    Args:
        painter: In device pixels.
        shown: The film.
        table: Grey level of every code.
        placement: Where the film lies.
        pointer: In device pixels.
        pane: Size of the pane in device pixels, of which the circle takes at most half.
        ratio: Device pixels per logical pixel.
    """
    side = round(min(_SIDE * ratio, min(pane) / 2))
    scale = min(max(placement.scale * _FACTOR, 1.0), LARGEST_ZOOM)
    centre = placement.to_image((pointer.x(), pointer.y()))
    viewport = (float(side), float(side))
    inner = place(View(scale, centre, placement.turn), image=shown.film.size, viewport=viewport)
    circle = QRectF(pointer.x() - side / 2, pointer.y() - side / 2, side, side)
    round_path = QPainterPath()
    round_path.addEllipse(circle)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(round_path)
    painter.fillRect(circle, colour(FILM.film))
    part = films.crop(shown.film, inner, viewport)
    if part is not None:
        target = QRectF(*inner.box_to_viewport(part.box)).translated(circle.topLeft())
        painter.drawImage(target, grey_image(films.to_grey(part.codes, table)))
    painter.setClipping(False)
    painter.setPen(QPen(colour(FILM.accent), 2 * ratio))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(circle)
    painter.setFont(font(round(SMALL * ratio)))
    painter.setPen(colour(FILM.text))
    words = QRectF(circle.left(), circle.bottom() + 2 * ratio, side, 18 * ratio)
    painter.drawText(words, Qt.AlignmentFlag.AlignCenter, f"{scale:.0%}")
    painter.restore()
