"""One setting: title, control, a way back, and what it means."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from cxrviewer.setting_table import Choice, Number, Setting
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import label
from cxrviewer.widgets.settings.controls import control_for

_STANDARDS = {"True": "on", "False": "off"}


class SettingRow(QWidget):
    """Shows one setting and wishes for another value."""

    wished = Signal(str, object)  # name of the setting, value

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        self._control = control_for(setting)
        self._control.value_wished.connect(self._wish)
        self._note = label(role="warning", wraps=True)
        self._reset = reset_button(tr("{title}: back to {value}", title=setting.title, value=standard_words(setting)))
        self._reset.clicked.connect(self._wish_standard)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 6)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(label(setting.title, wraps=True), 0, 0)
        grid.addWidget(self._control, 0, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._reset, 0, 2)
        grid.addWidget(label(setting.explanation, "small", wraps=True), 1, 0, 1, 2)
        grid.addWidget(self._note, 2, 0, 1, 2)

    def set_value(self, value: Any, note: str) -> None:
        """Shows a value, and a warning or nothing."""
        self._control.set_value(value)
        self._reset.setVisible(value != self.setting.standard)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _wish(self, value: object) -> None:
        self.wished.emit(self.setting.name, value)

    def _wish_standard(self) -> None:
        self.wished.emit(self.setting.name, self.setting.standard)


def reset_button(name: str) -> QToolButton:
    """Gives a small button that brings a standard value back; it keeps its place while it is hidden."""
    button = QToolButton()
    button.setObjectName("quiet")
    button.setText(tr("Reset"))
    button.setAccessibleName(tr("Reset {name}", name=name))
    button.setToolTip(name)
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    button.setSizePolicy(policy)
    return button


def standard_words(setting: Setting) -> str:
    """Gives the standard value as a person reads it."""
    match setting.kind:
        case Choice():
            return setting.kind.choices.get(setting.standard, str(setting.standard))
        case Number():
            return f"{setting.standard} {setting.kind.unit}".strip()
        case _:
            return tr(_STANDARDS.get(str(setting.standard), "the standard"))
