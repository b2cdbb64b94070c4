"""The control of one setting: a switch, a number or a choice."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSizePolicy, QSpinBox, QToolButton, QWidget

from cxrviewer.painting.brushes import colour
from cxrviewer.painting.look import scaled, theme
from cxrviewer.setting_table import Choice, Number, Setting, Switch
from cxrviewer.translation import tr

_TALL, _WIDE = 20, 36


class SwitchControl(QCheckBox):
    """A pill that is filled, with its knob on the right, when the setting is on."""

    value_wished = Signal(object)  # bool

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.clicked.connect(self._wish)

    def set_value(self, value: object) -> None:
        """Shows a value."""
        self.setChecked(bool(value))

    def _wish(self, is_on: bool) -> None:
        self.value_wished.emit(is_on)

    def sizeHint(self) -> QSize:
        """Gives room for the pill and its focus."""
        return QSize(scaled(_WIDE) + 4, scaled(_TALL) + 4)

    def hitButton(self, _place: object) -> bool:
        """Takes a click anywhere on it."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints pill and knob."""
        painter, inks = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = QRectF(2, (self.height() - scaled(_TALL)) / 2, scaled(_WIDE), scaled(_TALL))
        painter.setPen(colour(inks.text if self.hasFocus() else inks.accent if self.isChecked() else inks.faint))
        painter.setBrush(colour(inks.accent if self.isChecked() else inks.ground))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        knob = pill.height() - 6
        left = pill.right() - knob - 3 if self.isChecked() else pill.left() + 3
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(inks.on_accent if self.isChecked() else inks.muted))
        painter.drawEllipse(QRectF(left, pill.top() + 3, knob, knob))


class NumberControl(QWidget):
    """A number with buttons for less and more."""

    value_wished = Signal(object)  # int

    def __init__(self, name: str, kind: Number) -> None:
        super().__init__()
        self._field = _QuietSpinBox()
        self._field.setRange(kind.low, kind.high)
        self._field.setSingleStep(kind.step)
        self._field.setAccessibleName(name)
        unit = f" {kind.unit}" if kind.unit else ""
        self._field.setSuffix(unit)
        self._field.setToolTip(tr("{low} to {high}", low=kind.low, high=kind.high) + unit)
        self._field.valueChanged.connect(self._wish)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(_step_button("−", tr("Less: {name}", name=name), self._field.stepDown))
        row.addWidget(self._field, 1)
        row.addWidget(_step_button("+", tr("More: {name}", name=name), self._field.stepUp))

    def minimumSizeHint(self) -> QSize:
        """Gives room for both buttons and the number, with the style that is in force."""
        parts = [item for item in self.children() if isinstance(item, QWidget)]
        for part in parts:
            part.ensurePolished()
        hints = [part.minimumSizeHint() for part in parts]
        gaps = 4 * (len(parts) - 1)
        return QSize(sum(hint.width() for hint in hints) + gaps, max(hint.height() for hint in hints))

    def sizeHint(self) -> QSize:
        """Gives the same room."""
        return self.minimumSizeHint()

    def set_value(self, value: object) -> None:
        """Shows a value."""
        if isinstance(value, int) and value != self._field.value():
            self._field.blockSignals(True)
            self._field.setValue(value)
            self._field.blockSignals(False)

    def _wish(self, value: int) -> None:
        self.value_wished.emit(value)


class ChoiceControl(QComboBox):
    """One of several values; one that is not listed is shown as it is written."""

    value_wished = Signal(object)  # str

    def __init__(self, name: str, choices: Mapping[str, str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for value, words in choices.items():
            self.addItem(words, value)
        self.activated.connect(self._wish)

    def set_value(self, value: object) -> None:
        """Shows a value."""
        index = self.findData(value)
        if index < 0:
            self.addItem(str(value), value)
            index = self.count() - 1
        self.setCurrentIndex(index)

    def _wish(self, index: int) -> None:
        self.value_wished.emit(self.itemData(index))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to the page, so that scrolling never changes a setting."""
        event.ignore()


class _QuietSpinBox(QSpinBox):
    """A number field that leaves the wheel to the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to the page, so that scrolling never changes a setting."""
        event.ignore()


Control = SwitchControl | NumberControl | ChoiceControl


def control_for(setting: Setting) -> Control:
    """Gives the control of a setting.

    Raises:
        TypeError: The setting has an editor of its own.
    """
    match setting.kind:
        case Switch():
            return SwitchControl(setting.title)
        case Number():
            return NumberControl(setting.title, setting.kind)
        case Choice():
            return ChoiceControl(setting.title, setting.kind.choices)
        case _:
            raise TypeError(f"{setting.name} has an editor of its own")


def _step_button(sign: str, name: str, step: object) -> QToolButton:
    button = QToolButton()
    button.setObjectName("step")
    button.setText(sign)
    button.setAccessibleName(name)
    button.setAutoRepeat(True)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    button.clicked.connect(step)
    return button
