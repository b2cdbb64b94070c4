"""The film: the one widget that shows an image."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxrviewer.painting.brushes import colour
from cxrviewer.painting.corners import paint_corners
from cxrviewer.painting.film_image import FilmImage
from cxrviewer.painting.laid import LaidLayers
from cxrviewer.painting.loupe import paint_loupe
from cxrviewer.painting.marks import paint_guide, paint_marks
from cxrviewer.painting.numbers import number_plates
from cxrviewer.painting.overlays import paint_focus
from cxrviewer.painting.swipe import SwipedFilm
from cxrviewer.palette import FILM
from cxrviewer.placement import Placement, Size, panned, place, zoomed
from cxrviewer.state.display import Tool
from cxrviewer.state.mark_screen import Hand, MarksScreen
from cxrviewer.state.mouse import Mouse, MouseUse, WheelUse, tool_of
from cxrviewer.state.pointing import Pointer
from cxrviewer.state.screen import FilmScreen, OverlayScreen, SwipedScreen
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.dragging import Drag
from cxrviewer.widgets.parts.inline_text import InlineText
from cxrviewer.widgets.parts.mark_hand import MarkHand
from cxrviewer.wording import MAP_LOSS, fidelity_lines

_WHEEL_NOTCH = 120
_ZOOM_PER_NOTCH = 1.15
_ZOOM_PER_PIXEL = 1.006
_REACH = 22.0
_KEY_STEP = 12.0
#: After a zoom the layers are stretched for this long, then painted anew.
_SHARPEN_MS = 60
#: Logical pixels of a side: four panes beside large text still fit a small screen.
_LEAST = 150
_EMPTY = "Open or choose another film to see it here"
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
    study_wished = Signal(int)  # how many places further down
    gesture_begun = Signal()
    gesture_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._film: FilmScreen | None = None
        self._overlays = OverlayScreen()
        self._tool = Tool.WINDOW
        self._mouse = Mouse()
        self._turned = 0.0  # notches of the wheel that have not led to another study yet
        self._is_bare = False
        self._drag: Drag | None = None
        self._held_by = Qt.MouseButton.LeftButton  # the button that draws, or holds an annotation
        self._under: QPointF | None = None
        self._layers = LaidLayers()
        self._marks = MarksScreen()
        self.hand = MarkHand(self)
        self.words = InlineText(self)
        self._sharpening = QTimer(self)
        self._sharpening.setSingleShot(True)
        self._sharpening.timeout.connect(self._sharpen)
        self._image = FilmImage()
        self._swiped = SwipedFilm()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(_LEAST, _LEAST)
        self.setCursor(_cursor(self._tool))
        self.setAccessibleName(tr("Film"))

    def set_film(self, film: FilmScreen | None) -> None:
        """Shows another film, or the same one in another way; only what changed is made anew."""
        self._film = film
        self._image.set_film(film)
        if film is not None:
            self.setAccessibleDescription("; ".join((*film.corners.bottom_left, *film.corners.bottom_right)))
        self.update()

    def set_swiped(self, screen: SwipedScreen | None) -> None:
        """Lays a second film over the first one, right of the pointer."""
        self._swiped.set_screen(screen)
        self.update()

    def widget(self) -> QWidget:
        """Gives itself as a widget, for whoever lays panes out."""
        return self

    def set_overlays(self, overlays: OverlayScreen) -> None:
        """Lays other layers over the film."""
        self._overlays = overlays
        self.update()

    def set_marks(self, marks: MarksScreen) -> None:
        """Draws other annotations over the film."""
        self._marks = marks
        self.update()

    def set_hand(self, hand: Hand | None) -> None:
        """Knows which presses concern the annotations."""
        self.hand.set_hand(hand)

    def ask_words(self, annotation_id: int, former: str, at: tuple[float, float]) -> None:
        """Lets the person type the words of an annotation at an image point."""
        placement = self.placement()
        if placement is not None:
            x, y = placement.to_viewport(at)
            self.words.ask(annotation_id, former, (QPointF(x, y) / self.devicePixelRatioF()).toPoint())

    def set_tool(self, tool: Tool) -> None:
        """Says what dragging with the left button does."""
        self._tool = tool
        self.setCursor(_cursor(tool))

    def set_mouse(self, mouse: Mouse) -> None:
        """Says what the buttons and the wheel do."""
        self._mouse = mouse

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
        painter.fillRect(self.rect(), colour(FILM.film))
        film, placement = self._film, self.placement()
        if film is None or placement is None:
            painter.setPen(colour(FILM.faint))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr(_EMPTY))
            return
        painter.save()
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        self._image.paint(painter, placement, self._viewport())
        self._paint_layers(painter, film, placement, ratio)
        paint_marks(painter, self._marks, placement, viewport=self._viewport(), ratio=ratio)
        if film.is_magnified and self._under is not None and self._image.table is not None:
            pointer = QPointF(*self._device(self._under))
            paint_loupe(
                painter, film, self._image.table, placement, pointer=pointer, pane=self._viewport(), ratio=ratio
            )
        if not self._swiped.paint(painter, from_x=self._swipe_x(), viewport=self._viewport(), ratio=ratio):
            self._sharpening.start(_SHARPEN_MS)
        painter.restore()
        if not self._is_bare:
            self._paint_words(painter, film)
            paint_guide(painter, QRectF(self.rect()), self._marks.guide)

    def _paint_words(self, painter: QPainter, film: FilmScreen) -> None:
        """Paints what is written over the film; of two, either half has its own film's words, cut at the line."""
        pane, swiped = QRectF(self.rect()), self._swiped.screen
        if swiped is None:
            self._paint_corners(painter, film, self._overlays, pane)
            return
        line = self._swipe_x() / self.devicePixelRatioF()
        self._paint_corners(painter, film, self._overlays, pane.intersected(QRectF(0, 0, line, pane.height())))
        self._paint_corners(painter, swiped.film, swiped.overlays, pane.adjusted(line, 0, 0, 0))

    def _paint_corners(self, painter: QPainter, film: FilmScreen, overlays: OverlayScreen, part: QRectF) -> None:
        """Paints corners and edge letters of a film where they lie in the pane, as far as they are in a part of it."""
        placement = place(film.view, image=film.film.size, viewport=self._viewport())
        corners = replace(film.corners, bottom_right=(*film.corners.bottom_right, self._size_words(placement)))
        losses = (*film.losses, tr(MAP_LOSS)) if overlays.map is not None else film.losses
        painter.save()
        painter.setClipRect(part)
        mark, taken = fidelity_lines(placement.scale, losses), self._taken(overlays, placement)
        paint_corners(painter, QRectF(self.rect()), corners, film.edges, mark, taken)
        painter.restore()

    def _taken(self, overlays: OverlayScreen, placement: Placement) -> list[QRectF]:
        """Gives where numbers are written over the film, in logical pixels."""
        if overlays.numbers is None:
            return []
        ratio = self.devicePixelRatioF()
        plates = number_plates(overlays.numbers, placement, ratio)
        return [QRectF(plate.topLeft() / ratio, plate.size() / ratio) for plate in plates]

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
        self._swiped.renew()
        self.update()

    def _swipe_x(self) -> float:
        """Gives where the second film begins: at the pointer, else in the middle."""
        width = self._viewport()[0]
        return width / 2 if self._under is None else self._device(self._under)[0]

    def _size_words(self, placement: Placement) -> str:
        turned = f" · {tr(placement.turn.words)}" if placement.turn.words else ""
        size = f"{placement.scale:.0%}" if placement.scale != 1 else tr("100 %, every pixel")
        return f"{size}{turned}"

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paints everything for the new size."""
        self.update()
        super().resizeEvent(event)

    # ------------------------------------------------------------------------------------- wishes

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a drag with what the button is for; what is drawn on the film comes first."""
        use = self._use(event.button())
        may_hold = use is MouseUse.TOOL or (event.button() == Qt.MouseButton.LeftButton and use is not MouseUse.NOTHING)
        pointer, may_draw = self._pointer(event.position()), use is MouseUse.TOOL
        if may_hold and not self._swiped.is_shown and self.hand.press(pointer, may_draw=may_draw):
            self._held_by = event.button()
            return
        tool = tool_of(use, self._tool)
        if tool is not None and self._film is not None:
            self._drag = Drag(tool, event.button(), event.position())
            self.gesture_begun.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Goes on with a drag, or points at a patch."""
        self._under = event.position()
        if self._swiped.is_shown or (self._film is not None and self._film.is_magnified):
            self.update()
        if self._drag is None and self.hand.move(self._pointer(event.position())):
            return
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
        elif self._drag.tool is Tool.ZOOM:
            self._wish_zoom(_ZOOM_PER_PIXEL ** -shift.y(), self._device(self._drag.start))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends a drag; one that did not move is a click."""
        if event.button() == self._held_by and self.hand.release(self._pointer(event.position())):
            return
        drag, self._drag = self._drag, None
        self.gesture_ended.emit()
        if drag is not None and drag.is_click and event.button() == Qt.MouseButton.LeftButton:
            pointer = self._pointer(event.position())
            if pointer is not None:
                self.clicked.emit(pointer)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Finishes or edits an annotation; elsewhere it is two presses."""
        takes = event.button() == Qt.MouseButton.LeftButton or self._use(event.button()) is MouseUse.TOOL
        if takes and self.hand.press_twice(self._pointer(event.position())):
            return
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms around the pointer, or goes to another study."""
        notches = event.angleDelta().y() / _WHEEL_NOTCH
        if self._mouse.wheel is WheelUse.STUDIES:
            self._turned += notches
            if abs(self._turned) >= 1:
                self.study_wished.emit(-1 if self._turned > 0 else 1)
                self._turned = 0.0
            return
        if self._mouse.wheel is WheelUse.ZOOM_REVERSED:
            notches = -notches
        if notches:
            self._wish_zoom(_ZOOM_PER_NOTCH**notches, self._device(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Changes contrast with left and right, brightness with up and down; moves a selected annotation."""
        is_far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self.hand.key(Qt.Key(event.key()), is_far=is_far):
            return
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.window_dragged.emit(QPointF(*step))

    def leaveEvent(self, event: QEvent) -> None:
        """Points at nothing."""
        self._under = None
        self.update()
        self.pointed.emit(None)
        super().leaveEvent(event)

    def _use(self, button: Qt.MouseButton) -> MouseUse:
        """Gives what a button is for."""
        uses = {
            Qt.MouseButton.LeftButton: self._mouse.left,
            Qt.MouseButton.MiddleButton: self._mouse.middle,
            Qt.MouseButton.RightButton: self._mouse.right,
        }
        return uses.get(button, MouseUse.NOTHING)

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


def _cursor(tool: Tool) -> Qt.CursorShape:
    """Gives the pointer of a tool; tools that draw have a cross."""
    return _CURSORS.get(tool, Qt.CursorShape.CrossCursor)
