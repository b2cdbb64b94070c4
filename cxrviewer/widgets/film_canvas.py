"""The film: the one widget that shows an image."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxrviewer import film as films
from cxrviewer.painting.brushes import colour
from cxrviewer.painting.corners import paint_corners
from cxrviewer.painting.images import grey_image
from cxrviewer.painting.laid import LaidLayers
from cxrviewer.painting.overlays import paint_focus
from cxrviewer.palette import DARK
from cxrviewer.placement import Placement, Size, panned, place, zoomed
from cxrviewer.state.display import Tool
from cxrviewer.state.pointing import Pointer
from cxrviewer.state.screen import FilmScreen, OverlayScreen
from cxrviewer.widgets.parts.dragging import Drag

_WHEEL_NOTCH = 120
_ZOOM_PER_NOTCH = 1.15
_ZOOM_PER_PIXEL = 1.006
_REACH = 22.0
_KEY_STEP = 12.0
#: After a zoom the layers are stretched for this long, then painted anew.
_SHARPEN_MS = 60
_CURSORS = {
    Tool.WINDOW: Qt.CursorShape.CrossCursor,
    Tool.PAN: Qt.CursorShape.OpenHandCursor,
    Tool.ZOOM: Qt.CursorShape.SizeVerCursor,
}
_ARROWS = {
    Qt.Key.Key_Left: (-_KEY_STEP, 0.0),
    Qt.Key.Key_Right: (_KEY_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -_KEY_STEP),
    Qt.Key.Key_Down: (0.0, _KEY_STEP),
}


class FilmCanvas(QWidget):
    """Shows a film with its layers, and says what the person wishes with the mouse."""

    window_dragged = Signal(QPointF)  # device pixels (across, down)
    view_wished = Signal(object)  # View
    pointed = Signal(object)  # Pointer, or None
    clicked = Signal(object)  # Pointer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._film: FilmScreen | None = None
        self._overlays = OverlayScreen()
        self._tool = Tool.WINDOW
        self._is_bare = False
        self._drag: Drag | None = None
        self._layers = LaidLayers()
        self._sharpening = QTimer(self)
        self._sharpening.setSingleShot(True)
        self._sharpening.timeout.connect(self._sharpen)
        self._crop: films.Crop | None = None
        self._grey: QImage | None = None
        self._table: npt.NDArray[np.uint8] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 240)
        self.setCursor(_CURSORS[self._tool])
        self.setAccessibleName("Film")

    def set_film(self, film: FilmScreen | None) -> None:
        """Shows another film, or the same one in another way; only what changed is made anew."""
        old, self._film = self._film, film
        if film is None or old is None or old.film is not film.film:
            self._crop = self._grey = self._table = None
        elif old.view != film.view:
            self._crop = self._grey = None
        elif old.window != film.window or old.is_inverted != film.is_inverted:
            self._grey = self._table = None
        if film is not None:
            self.setAccessibleDescription("; ".join((*film.corners.bottom_left, *film.corners.bottom_right)))
        self.update()

    def set_overlays(self, overlays: OverlayScreen) -> None:
        """Lays other layers over the film."""
        self._overlays = overlays
        self.update()

    def set_tool(self, tool: Tool) -> None:
        """Says what dragging with the left button does."""
        self._tool = tool
        self.setCursor(_CURSORS[tool])

    def set_bare(self, is_bare: bool) -> None:
        """Shows the film without text."""
        self._is_bare = is_bare
        self.update()

    def placement(self) -> Placement | None:
        """Gives where the film lies in device pixels, if there is one."""
        if self._film is None:
            return None
        return place(self._film.view, image=self._film.film.size, viewport=self._viewport())

    def zoom(self, factor: float) -> None:
        """Wishes to zoom around the middle."""
        width, height = self._viewport()
        self._wish_zoom(factor, (width / 2, height / 2))

    # ------------------------------------------------------------------------------------- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints film, layers and text."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(DARK.film))
        film, placement = self._film, self.placement()
        if film is None or placement is None:
            return
        painter.save()
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        self._paint_film(painter, film, placement)
        self._paint_layers(painter, film, placement, ratio)
        painter.restore()
        if not self._is_bare:
            corners = replace(film.corners, bottom_right=(*film.corners.bottom_right, self._zoom_words(placement)))
            paint_corners(painter, QRectF(self.rect()), corners, film.sides)

    def _paint_film(self, painter: QPainter, film: FilmScreen, placement: Placement) -> None:
        if self._crop is None:
            self._crop = films.crop(film.film, placement, self._viewport())
            self._grey = None
        if self._crop is None:
            return
        if self._table is None:
            self._table = films.brightness_table(film.film, film.window, inverted=film.is_inverted)
            self._grey = None
        if self._grey is None:
            self._grey = grey_image(films.to_grey(self._crop.codes, self._table))
        corner = placement.to_viewport((self._crop.left, self._crop.top))
        size = (self._crop.width * placement.scale, self._crop.height * placement.scale)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(corner[0], corner[1], *self._settled(size)), self._grey)

    def _settled(self, size: Size) -> Size:
        """Gives the size at which nothing is resampled twice: that of the reduced image, if it is close."""
        if self._grey is None or self._crop is None or not self._crop.is_reduced:
            return size
        exact = (float(self._grey.width()), float(self._grey.height()))
        return exact if max(abs(exact[0] - size[0]), abs(exact[1] - size[1])) < 1 else size

    def _paint_layers(self, painter: QPainter, film: FilmScreen, placement: Placement, ratio: float) -> None:
        overlays = self._overlays
        if overlays == OverlayScreen():
            return
        image = film.film.size
        is_sharp = self._layers.paint(painter, overlays, placement, film=image, viewport=self._viewport(), ratio=ratio)
        if not is_sharp:
            self._sharpening.start(_SHARPEN_MS)
        if overlays.patches is not None and overlays.focused is not None:
            paint_focus(painter, overlays.patches, overlays.focused, placement, ratio)

    def _sharpen(self) -> None:
        self._layers.renew()
        self.update()

    def _zoom_words(self, placement: Placement) -> str:
        if placement.scale < 1.0:
            fidelity = "reduced to fit the screen"
        else:
            fidelity = "every pixel" if placement.scale == 1.0 else "enlarged, interpolated"
        return f"{placement.scale:.0%} · {fidelity}"

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Makes everything anew for the new size."""
        self._crop = self._grey = None
        super().resizeEvent(event)

    # ------------------------------------------------------------------------------------- wishes

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a drag: left with the tool, middle moves, right zooms."""
        tools = {
            Qt.MouseButton.LeftButton: self._tool,
            Qt.MouseButton.MiddleButton: Tool.PAN,
            Qt.MouseButton.RightButton: Tool.ZOOM,
        }
        tool = tools.get(event.button())
        if tool is not None and self._film is not None:
            self._drag = Drag(tool, event.button(), event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Goes on with a drag, or points at a patch."""
        if self._drag is None:
            self.pointed.emit(self._pointer(event.position()))
            return
        shift = self._drag.move(event.position()) * self.devicePixelRatioF()
        if self._drag.is_click:
            return
        if self._drag.tool is Tool.WINDOW:
            self.window_dragged.emit(shift)
        elif self._drag.tool is Tool.PAN:
            self._wish_pan(shift)
        else:
            self._wish_zoom(_ZOOM_PER_PIXEL ** -shift.y(), self._device(self._drag.start))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends a drag; one that did not move is a click."""
        drag, self._drag = self._drag, None
        if drag is not None and drag.is_click and event.button() == Qt.MouseButton.LeftButton:
            pointer = self._pointer(event.position())
            if pointer is not None:
                self.clicked.emit(pointer)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms around the pointer."""
        notches = event.angleDelta().y() / _WHEEL_NOTCH
        if notches:
            self._wish_zoom(_ZOOM_PER_NOTCH**notches, self._device(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Changes contrast with left and right, brightness with up and down."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.window_dragged.emit(QPointF(*step))

    def leaveEvent(self, event: QEvent) -> None:
        """Points at nothing."""
        self.pointed.emit(None)
        super().leaveEvent(event)

    def _wish_pan(self, shift: QPointF) -> None:
        if self._film is not None:
            moved = (shift.x(), shift.y())
            image = self._film.film.size
            self.view_wished.emit(panned(self._film.view, moved, image=image, viewport=self._viewport()))

    def _wish_zoom(self, factor: float, anchor: tuple[float, float]) -> None:
        if self._film is not None:
            image = self._film.film.size
            view = zoomed(self._film.view, factor, anchor=anchor, image=image, viewport=self._viewport())
            self.view_wished.emit(view)

    def _pointer(self, position: QPointF) -> Pointer | None:
        placement = self.placement()
        if placement is None:
            return None
        x, y = placement.to_image(self._device(position))
        return Pointer(x, y, _REACH * self.devicePixelRatioF() / placement.scale)

    def _device(self, position: QPointF) -> tuple[float, float]:
        ratio = self.devicePixelRatioF()
        return (position.x() * ratio, position.y() * ratio)

    def _viewport(self) -> Size:
        ratio = self.devicePixelRatioF()
        return (max(round(self.width() * ratio), 1), max(round(self.height() * ratio), 1))
