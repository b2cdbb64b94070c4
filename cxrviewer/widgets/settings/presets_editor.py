"""The windows of the tissues: width, brightness and curve of each against what fits the film."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from cxrviewer.painting.look import scaled
from cxrviewer.setting_table import Number, Setting
from cxrviewer.settings import WindowPreset
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import label
from cxrviewer.widgets.settings.controls import ChoiceControl, Control, NumberControl
from cxrviewer.widgets.settings.row import reset_button
from engine.chest_windows import TITLES, Tissue

_WIDTH, _BRIGHTNESS = Number(20, 400, 10, "%"), Number(-100, 100, 5, "%")
_TITLES = {"width": "Width", "brightness": "Brightness", "is_sigmoid": "Curve"}
#: Height of a tissue's title with the room above it, at the normal size of text.
_GROUP = 36
_CURVES = {"own": "Its own curve", "linear": "Straight", "sigmoid": "S-shaped"}
_SIGMOID: dict[object, bool | None] = {"own": None, "linear": False, "sigmoid": True}


class PresetsEditor(QWidget):
    """Shows the preset of every tissue and wishes for others."""

    wished = Signal(str, object)  # name of the setting, dict[Tissue, WindowPreset]

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        self._presets: dict[Tissue, WindowPreset] = {}
        self._controls: dict[tuple[Tissue, str], Control] = {}
        self._resets = {tissue: reset_button(tr("window “{title}”", title=tr(TITLES[tissue]))) for tissue in Tissue}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 6)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.addWidget(label(setting.explanation, "small", wraps=True), 0, 0, 1, 2)
        for number, tissue in enumerate(Tissue):
            self._add(grid, (1 + len(_TITLES)) * number + 1, tissue)

    def _add(self, grid: QGridLayout, row: int, tissue: Tissue) -> None:
        title = tr(TITLES[tissue])
        made: dict[str, Control] = {
            "width": NumberControl(tr("Width of the window “{title}”", title=title), _WIDTH),
            "brightness": NumberControl(tr("Brightness of the window “{title}”", title=title), _BRIGHTNESS),
            "is_sigmoid": ChoiceControl(
                tr("Curve of the window “{title}”", title=title), {value: tr(said) for value, said in _CURVES.items()}
            ),
        }
        grid.setRowMinimumHeight(row, scaled(_GROUP))
        grid.addWidget(label(title, "strong", wraps=True), row, 0, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self._resets[tissue], row, 2, Qt.AlignmentFlag.AlignBottom)
        for place, (field, control) in enumerate(made.items(), row + 1):
            control.value_wished.connect(partial(self._wish, tissue, field))
            self._controls[tissue, field] = control
            grid.addWidget(label(tr(_TITLES[field]), wraps=True), place, 0)
            grid.addWidget(control, place, 1, Qt.AlignmentFlag.AlignRight)
        self._resets[tissue].clicked.connect(partial(self._reset, tissue))

    def set_value(self, value: Any, _note: str) -> None:
        """Shows these presets."""
        self._presets = dict(value)
        for tissue in Tissue:
            preset = self._presets.get(tissue, WindowPreset())
            curve = next(name for name, is_sigmoid in _SIGMOID.items() if is_sigmoid is preset.is_sigmoid)
            self._controls[tissue, "width"].set_value(preset.width)
            self._controls[tissue, "brightness"].set_value(preset.brightness)
            self._controls[tissue, "is_sigmoid"].set_value(curve)
            self._resets[tissue].setVisible(preset != WindowPreset())

    def _wish(self, tissue: Tissue, field: str, value: object) -> None:
        wanted = _SIGMOID[value] if field == "is_sigmoid" else value
        preset = self._presets.get(tissue, WindowPreset()).model_copy(update={field: wanted})
        self._send({**self._presets, tissue: preset})

    def _reset(self, tissue: Tissue, *_checked: object) -> None:
        self._send({**self._presets, tissue: WindowPreset()})

    def _send(self, presets: dict[Tissue, WindowPreset]) -> None:
        changed = {tissue: preset for tissue, preset in presets.items() if preset != WindowPreset()}
        self.wished.emit(self.setting.name, changed)
