"""The histogram of the film with the ends of its window, to drag, and gamma."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from cxrviewer.painting.brushes import colour
from cxrviewer.painting.look import scaled, theme
from cxrviewer.state.screen import LevelScreen
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import SectionHeading, label

_HEIGHT, _MARGIN, _HANDLE = 104, 8, 7
_REACH = 14
#: Gamma on the slider is 2 ** (steps / _OCTAVE).
_OCTAVE, _OCTAVES = 20, 2
_KEY_SHARE = 0.01


class LevelPanel(QWidget):
    """A histogram whose two handles are the window, and a slider for gamma."""

    limits_wished = Signal(object)  # (low, high) in pixel values
    gamma_wished = Signal(float)
    window_wished = Signal(int)  # which of the windows of the file

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed: tuple[str, ...] = ()
        self.windows = QComboBox()
        self.windows.setAccessibleName(tr("Window of the file"))
        self.windows.setPlaceholderText(tr("Window of the file"))
        self.windows.setMinimumContentsLength(8)
        self.windows.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.windows.activated.connect(self.window_wished)
        self._heading = SectionHeading(tr("Histogram"))
        self._plot = LevelPlot()
        self._plot.limits_wished.connect(self.limits_wished)
        self._low, self._high = label(role="small"), label(role="small")
        self._gamma_words = label(tr("Gamma {gamma:.2f}", gamma=1.0), role="small")
        self._gamma = QSlider(Qt.Orientation.Horizontal)
        self._gamma.setRange(-_OCTAVE * _OCTAVES, _OCTAVE * _OCTAVES)
        self._gamma.setAccessibleName(tr("Gamma"))
        self._gamma.setToolTip(tr("Right lightens the middle tones. For the eye only, and said on the film."))
        self._gamma.valueChanged.connect(self._wish_gamma)
        ends = QHBoxLayout()
        ends.addWidget(self._low)
        ends.addStretch(1)
        ends.addWidget(self._high)
        gamma = QHBoxLayout()
        gamma.setSpacing(8)
        gamma.addWidget(self._gamma_words)
        gamma.addWidget(self._gamma, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self.windows)
        column.addWidget(self._plot)
        column.addLayout(ends)
        column.addLayout(gamma)
        self.setAccessibleName(tr("Histogram"))
        self.setVisible(False)

    def set_levels(self, levels: LevelScreen | None) -> None:
        """Shows another histogram or window; nothing for None."""
        self.setVisible(levels is not None)
        self._plot.set_levels(levels)
        if levels is None:
            return
        curve = tr("S-shaped") if levels.is_sigmoid else tr("straight")
        self._heading.set_note(tr("{curve}, CLAHE", curve=curve) if levels.is_equalised else curve)
        self._low.setText(tr("black {value}", value=levels.ends[0]))
        self._high.setText(tr("white {value}", value=levels.ends[1]))
        self._gamma_words.setText(tr("Gamma {gamma:.2f}", gamma=levels.gamma))
        self._gamma.blockSignals(True)
        self._gamma.setValue(round(float(np.log2(levels.gamma)) * _OCTAVE))
        self._gamma.blockSignals(False)

        self._list_windows(levels)

    def _list_windows(self, levels: LevelScreen) -> None:
        """Lists the windows of a file that has several; nothing is chosen while another window is on."""
        if levels.windows != self._listed:
            self._listed = levels.windows
            self.windows.clear()
            self.windows.addItems(levels.windows)
        self.windows.setCurrentIndex(-1 if levels.chosen is None else levels.chosen)
        self.windows.setVisible(len(levels.windows) > 1)

    def _wish_gamma(self, step: int) -> None:
        self.gamma_wished.emit(2.0 ** (step / _OCTAVE))


class LevelPlot(QWidget):
    """Bars, the window's curve over them, and a handle at each end."""

    limits_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: LevelScreen | None = None
        self._held: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setToolTip(
            tr("Drag a handle: left is just black, right just white. Keys: arrows; with Shift the right end.")
        )
        self.setAccessibleName(tr("Ends of the window"))

    def sizeHint(self) -> QSize:
        """Gives a low, wide plot."""
        return QSize(160, scaled(_HEIGHT))

    def set_levels(self, levels: LevelScreen | None) -> None:
        """Shows another histogram or window."""
        self._levels = levels
        if levels is not None:
            self.setAccessibleDescription(
                tr("black {black}, white {white}", black=levels.ends[0], white=levels.ends[1])
            )
        self.update()

    def position(self, value: float) -> float:
        """Gives where a pixel value lies, in logical pixels from the left; always within the plot."""
        if self._levels is None:
            return 0.0
        low, high = self._levels.histogram.low, self._levels.histogram.high
        share = min(max((value - low) / (high - low), 0.0), 1.0)
        return _MARGIN + share * (self.width() - 2 * _MARGIN)

    def value_at(self, position: float) -> float:
        """Gives the pixel value at a place."""
        if self._levels is None:
            return 0.0
        low, high = self._levels.histogram.low, self._levels.histogram.high
        share = min(max((position - _MARGIN) / max(self.width() - 2 * _MARGIN, 1), 0.0), 1.0)
        return low + share * (high - low)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes the nearer handle."""
        if self._levels is None or event.button() != Qt.MouseButton.LeftButton:
            return
        distances = [abs(self.position(limit) - event.position().x()) for limit in self._levels.limits]
        nearer = int(np.argmin(distances))
        self._held = nearer if distances[nearer] <= _REACH else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves the handle that is held."""
        if self._held is not None:
            self._wish(self._held, self.value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go of the handle."""
        self._held = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves the left end with the arrows, the right end with Shift."""
        direction = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if direction is None or self._levels is None:
            super().keyPressEvent(event)
            return
        end = 1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0
        counted = self._levels.histogram
        self._wish(end, self._levels.limits[end] + direction * _KEY_SHARE * (counted.high - counted.low))

    def _wish(self, end: int, value: float) -> None:
        if self._levels is None:
            return
        low, high = self._levels.limits
        least = (self._levels.histogram.high - self._levels.histogram.low) * _KEY_SHARE / 4
        wished = (min(value, high - least), high) if end == 0 else (low, max(value, low + least))
        self.limits_wished.emit(wished)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints bars, curve and handles."""
        if self._levels is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(_MARGIN, 2, self.width() - 2 * _MARGIN, self.height() - 4 - _HANDLE)
        painter.fillRect(area, colour(theme().ground))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme().faint, 0.75))
        painter.drawPolygon(_bars(self._levels, area))
        painter.setPen(QPen(colour(theme().accent), 1.5))
        painter.drawPolyline(_curve(self._levels, area))
        for limit in self._levels.limits:
            across = self.position(limit)
            painter.setPen(QPen(colour(theme().text), 1))
            painter.drawLine(QPointF(across, area.top()), QPointF(across, area.bottom()))
            painter.setBrush(colour(theme().text))
            foot = area.bottom() + _HANDLE
            corners = [QPointF(across, area.bottom()), QPointF(across - 5, foot), QPointF(across + 5, foot)]
            painter.drawPolygon(QPolygonF(corners))
        if self.hasFocus():
            painter.setPen(QPen(colour(theme().accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _bars(levels: LevelScreen, area: QRectF) -> QPolygonF:
    """Gives the counts as one shape; square roots, so that rare values are seen beside frequent ones."""
    heights = np.sqrt(levels.histogram.counts.astype(np.float64))
    heights = heights / max(float(np.quantile(heights, 0.995)), 1.0)
    step = area.width() / len(heights)
    tops = [
        QPointF(area.left() + (number + 0.5) * step, area.bottom() - min(float(height), 1.0) * area.height())
        for number, height in enumerate(heights)
    ]
    return QPolygonF([area.bottomLeft(), *tops, area.bottomRight()])


def _curve(levels: LevelScreen, area: QRectF) -> QPolygonF:
    step = area.width() / max(len(levels.curve) - 1, 1)
    return QPolygonF(
        [
            QPointF(area.left() + number * step, area.bottom() - brightness * area.height())
            for number, brightness in enumerate(levels.curve)
        ]
    )
