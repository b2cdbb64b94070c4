"""The line at the bottom: what is going on, and what the numbers come from."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from cxrviewer.painting.brushes import colour, font
from cxrviewer.painting.chips import paint_bar
from cxrviewer.painting.look import scaled, theme
from cxrviewer.palette import SMALL
from cxrviewer.state.screen import StageMark, StatusScreen
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import label

_HEIGHT, _STAGE, _NARROW_STAGE = 32, 76, 20


class StatusLine(QWidget):
    """Stages and words on the left with the way to stop; the package on the right."""

    cancel_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._strip = StageStrip()
        self._text = label()
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._cancel = QPushButton(tr("Stop"))
        self._cancel.setToolTip(tr("Stop at the next batch; what was found so far stays."))
        self._cancel.setVisible(False)
        self._cancel.clicked.connect(self.cancel_wished)
        self._reading = label()
        self._reading.setAccessibleName(tr("Pixel under the pointer"))
        self._package = label()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(12)
        row.addWidget(self._strip)
        row.addWidget(self._cancel)
        row.addWidget(self._text, 1)
        row.addWidget(self._reading)
        row.addWidget(self._package)
        self.setAccessibleName(tr("Status"))
        self.set_status(StatusScreen(tr("Starting …")))

    def sizeHint(self) -> QSize:
        """Gives the same height whatever is said."""
        return QSize(super().sizeHint().width(), scaled(_HEIGHT))

    def set_status(self, status: StatusScreen) -> None:
        """Shows another status."""
        self._strip.set_stages(status.stages)
        self._cancel.setVisible(status.can_cancel)
        self._text.setText(status.text)
        self._text.setToolTip(status.text)
        self._package.setText(
            tr("{package}  ·  research use only", package=status.package) if status.package else tr("research use only")
        )

    @property
    def reading(self) -> str:
        """What is said of the pixel under the pointer."""
        return self._reading.text()

    def set_reading(self, words: str) -> None:
        """Says what the pixel under the pointer holds."""
        if words != self._reading.text():
            self._reading.setText(words)


class StageStrip(QWidget):
    """The stages of an analysis side by side, each filling as it goes; without their names where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stages: tuple[StageMark, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setVisible(False)

    def set_stages(self, stages: tuple[StageMark, ...]) -> None:
        """Shows these stages."""
        if stages == self._stages:
            return
        self._stages = stages
        self.setVisible(bool(stages))
        said = "; ".join(f"{stage.title} {stage.fraction:.0%}" for stage in stages)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Gives every stage the same width."""
        return QSize(scaled(_STAGE) * len(self._stages), scaled(_HEIGHT - 6))

    def minimumSizeHint(self) -> QSize:
        """Gives room for the bars alone."""
        return QSize(scaled(_NARROW_STAGE) * len(self._stages), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the stages."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL))
        inks, width = theme(), self.width() / max(len(self._stages), 1)
        has_names = self.width() >= self.sizeHint().width()
        for number, stage in enumerate(self._stages):
            area = QRectF(number * width, 2, width - 8, scaled(_HEIGHT - 10))
            painter.setPen(colour(inks.text if stage.is_current else inks.muted if stage.fraction else inks.faint))
            if has_names:
                painter.drawText(area.adjusted(0, 0, 0, -7), Qt.AlignmentFlag.AlignLeft, stage.title)
            bar = QRectF(area.left(), area.bottom() - 5, area.width(), 3)
            paint_bar(painter, bar, stage.fraction, inks.accent, inks.line)
