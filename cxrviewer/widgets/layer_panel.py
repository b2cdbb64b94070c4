"""The layers over the film: visibility, opacity and legend, in one place."""

from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFontMetrics, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QSlider, QToolButton, QVBoxLayout, QWidget

from cxrviewer.explanations import Topic
from cxrviewer.painting.brushes import colour, font
from cxrviewer.painting.chips import paint_chip
from cxrviewer.painting.icons import icon
from cxrviewer.painting.images import colour_map
from cxrviewer.painting.look import scaled, theme
from cxrviewer.palette import SMALL
from cxrviewer.state.display import Layer
from cxrviewer.state.screen import Choice, LayerRow, Scale, Swatch
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import AskButton, SectionHeading, label

_TOPICS = {
    Layer.MASK: Topic.MASK,
    Layer.PATCHES: Topic.PATCHES,
    Layer.COVERAGE: Topic.COVERAGE,
    Layer.MAP: Topic.MAP,
    Layer.NUMBERS: Topic.NUMBERS,
}
_STEPS = 100


class LayerPanel(QWidget):
    """One row per layer, with its legend while it is shown."""

    toggle_wished = Signal(object)  # Layer
    opacity_wished = Signal(object, float)  # Layer, 0..1
    choice_wished = Signal(object, object)  # Layer, id or None
    asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 14, 12)
        self._column.setSpacing(10)
        self._column.addWidget(SectionHeading(tr("Layers")))
        self._column.addStretch(1)
        self._rows: dict[Layer, _LayerWidget] = {}
        self.setAccessibleName(tr("Layers"))

    def set_rows(self, rows: tuple[LayerRow, ...]) -> None:
        """Shows these layers."""
        for row in rows:
            if row.layer not in self._rows:
                self._rows[row.layer] = self._add(row.layer)
            self._rows[row.layer].set_row(row)

    def _add(self, layer: Layer) -> "_LayerWidget":
        made = _LayerWidget(layer)
        made.toggled.connect(partial(self.toggle_wished.emit, layer))
        made.faded.connect(partial(self.opacity_wished.emit, layer))
        made.chosen.connect(partial(self.choice_wished.emit, layer))
        made.asked.connect(self.asked)
        self._column.insertWidget(self._column.count() - 1, made)
        return made


class _LayerWidget(QWidget):
    """Switch, title and key; below them opacity, choice and legend."""

    toggled = Signal()
    faded = Signal(float)
    chosen = Signal(object)
    asked = Signal(object, QPoint)

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self._row: LayerRow | None = None
        self._choices: tuple[Choice, ...] = ()
        self._switch = QToolButton()
        self._switch.setObjectName("quiet")
        self._switch.setIconSize(QSize(18, 18))
        self._switch.clicked.connect(self.toggled)
        self._title, self._key = label(), label(role="key")
        self._title.setWordWrap(True)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, _STEPS)
        self._slider.valueChanged.connect(self._fade)
        self._combo = QComboBox()
        self._combo.setMinimumContentsLength(12)
        self._combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._combo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._combo.activated.connect(self._choose)
        self._legend = _Legend()
        self._note = label(role="small", wraps=True)
        ask = AskButton(_TOPICS[layer])
        ask.asked.connect(self.asked)
        self._arrange(ask)

    def _arrange(self, ask: AskButton) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._switch)
        head.addWidget(self._title, 1)
        head.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        for widget in (self._slider, self._combo, self._legend, self._note):
            column.addWidget(widget)

    def set_row(self, row: LayerRow) -> None:
        """Shows another state of the layer."""
        if row == self._row:
            return
        self._row = row
        is_on = row.is_available and row.is_visible
        self._switch.setIcon(icon("eye" if row.is_visible else "eye-off", "text" if is_on else "faint"))
        self._switch.setAccessibleName(tr("Hide {title}" if row.is_visible else "Show {title}", title=row.title))
        self._switch.setToolTip(tr("Hide ({key})" if row.is_visible else "Show ({key})", key=row.key))
        self._title.setText(row.title)
        self._title.setEnabled(row.is_available)
        self._key.setText(row.key)
        self._slider.setVisible(is_on)
        self._slider.blockSignals(True)
        self._slider.setValue(round(row.opacity * _STEPS))
        self._slider.blockSignals(False)
        self._slider.setAccessibleName(tr("Opacity of {title}", title=row.title))
        self._slider.setToolTip(tr("Opacity {share:.0%}", share=row.opacity))
        self._set_choices(row)
        self._legend.set_legend(row.swatches, row.scale)
        self._note.setText(row.scale.note if row.scale else row.note)
        self._note.setVisible(bool(self._note.text()))

    def _set_choices(self, row: LayerRow) -> None:
        if row.choices != self._choices:
            self._choices = row.choices
            self._combo.clear()
            for choice in row.choices:
                self._combo.addItem(choice.title)
        ids = [choice.id for choice in row.choices]
        if row.choice in ids:
            self._combo.setCurrentIndex(ids.index(row.choice))
        self._combo.setVisible(bool(row.choices))
        self._combo.setAccessibleName(tr("What {title} shows", title=row.title))

    def _fade(self, value: int) -> None:
        self.faded.emit(value / _STEPS)

    def _choose(self, index: int) -> None:
        if 0 <= index < len(self._choices):
            self.chosen.emit(self._choices[index].id)


class _Legend(QWidget):
    """Letters with colours, or a colour scale with its hatch."""

    _LINE = 20

    def __init__(self) -> None:
        super().__init__()
        self._swatches: tuple[Swatch, ...] = ()
        self._scale: Scale | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_legend(self, swatches: tuple[Swatch, ...], scale: Scale | None) -> None:
        """Shows another legend."""
        self._swatches, self._scale = swatches, scale
        self.setVisible(bool(swatches or scale))
        said = ", ".join(f"{swatch.letter}: {swatch.title}" for swatch in swatches)
        self.setAccessibleName(
            said or (tr("from {low} to {high}; hatched: not sampled", low=scale.low, high=scale.high) if scale else "")
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Gives room for the legend."""
        if self._scale is not None:
            return QSize(120, 3 * scaled(self._LINE) - 8)
        return QSize(120, scaled(self._LINE) * len(self._swatches))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL))
        if self._scale is not None:
            self._paint_scale(painter, self._scale)
            return
        line, chip = scaled(self._LINE), scaled(15)
        for number, swatch in enumerate(self._swatches):
            top = number * line
            paint_chip(painter, QRectF(4, top + 2, chip, chip), swatch.colour, swatch.letter)
            painter.setFont(font(SMALL))
            painter.setPen(colour(theme().muted))
            words = QRectF(chip + 13, top, self.width() - chip - 13, line)
            metrics = QFontMetrics(painter.font())
            title = metrics.elidedText(swatch.title, Qt.TextElideMode.ElideRight, int(words.width()))
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_scale(self, painter: QPainter, scale: Scale) -> None:
        bar = QRectF(4, 2, self.width() - 8, 8)
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        table = colour_map(scale.colours)
        for step in range(0, 256, 15):
            red, green, blue = (int(part) for part in table[step])
            gradient.setColorAt(step / 255, colour(f"#{red:02x}{green:02x}{blue:02x}"))
        painter.fillRect(bar, QBrush(gradient))
        painter.setPen(colour(theme().muted))
        words = QRectF(bar.left(), bar.bottom() + 2, bar.width(), scaled(self._LINE - 4))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, scale.low)
        painter.drawText(words, Qt.AlignmentFlag.AlignRight, scale.high)
        box = QRectF(bar.left(), words.bottom() + 1, scaled(24), scaled(11))
        painter.fillRect(box, QBrush(colour(theme().muted), Qt.BrushStyle.BDiagPattern))
        painter.drawText(
            QRectF(box.right() + 8, box.top() - 2, scaled(180), scaled(16)),
            Qt.AlignmentFlag.AlignLeft,
            tr("not sampled"),
        )
