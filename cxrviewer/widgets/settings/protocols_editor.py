"""The hanging protocols: a list in the order in which they are tried, and the chosen one as a form."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QPushButton, QVBoxLayout, QWidget

from cxrviewer.hanging_protocol import LONGEST_NAME, MOST_PROTOCOLS, HangingProtocol, first_protocol
from cxrviewer.hanging_words import occasion_words, protocol_notes
from cxrviewer.painting.look import scaled
from cxrviewer.setting_table import Setting
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.flow import Flow
from cxrviewer.widgets.parts.section import label
from cxrviewer.widgets.settings.protocol_form import ProtocolForm

_LIST_HEIGHT = 112
_BUTTONS = {
    "New": "Makes a protocol: the current film and its nearest prior.",
    "Copy": "Makes another protocol like the chosen one.",
    "Delete": "Deletes the chosen protocol.",
    "Up": "Tries the chosen protocol earlier.",
    "Down": "Tries the chosen protocol later.",
}
_EMPTY = "No protocol yet: films stay in the layout that is on screen. “New” makes one, which can be changed below."


class ProtocolsEditor(QWidget):
    """Lists the protocols and wishes for others."""

    wished = Signal(str, object)  # name of the setting, tuple[HangingProtocol, ...]

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        self._protocols: tuple[HangingProtocol, ...] = ()
        self._list = QListWidget()
        self._list.setObjectName("protocolList")
        self._list.setAccessibleName(tr("Hanging protocols, tried from the top"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(self._choose)
        self._buttons = {
            name: self._button(tr(name), tr(explanation), slot)
            for (name, explanation), slot in zip(
                _BUTTONS.items(), (self._make, self._copy, self._delete, self._raise, self._lower), strict=True
            )
        }
        self._note = label(role="warning", wraps=True)
        self._empty = label(tr(_EMPTY), "muted", wraps=True)
        self._form = ProtocolForm()
        self._form.wished.connect(self._change)
        self._arrange()
        self._show()

    def set_value(self, value: Any, _note: str) -> None:
        """Shows these protocols; the chosen one stays chosen by its place."""
        self._protocols = tuple(value)
        row = self._list.currentRow()
        self._list.blockSignals(True)
        self._list.clear()
        for protocol in self._protocols:
            self._list.addItem(_row_words(protocol))
        self._list.setCurrentRow(min(max(row, 0), len(self._protocols) - 1))
        self._list.blockSignals(False)
        self._show()

    def _button(self, name: str, explanation: str, slot: Callable[[], None]) -> QPushButton:
        made = QPushButton(name)
        made.setAutoDefault(False)
        made.setToolTip(explanation)
        made.setAccessibleDescription(explanation)
        made.clicked.connect(slot)
        return made

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(8)
        column.addWidget(label(self.setting.explanation, "small", wraps=True))
        column.addWidget(self._list)
        column.addLayout(Flow(*self._buttons.values(), gap=8))
        for part in (self._empty, self._note, self._form):
            column.addWidget(part)
        self._list.setFixedHeight(scaled(_LIST_HEIGHT))

    def _show(self) -> None:
        """Shows the chosen protocol, and which buttons can do something."""
        row, count = self._list.currentRow(), len(self._protocols)
        is_chosen = 0 <= row < count
        self._empty.setVisible(not self._protocols)
        self._list.setVisible(bool(self._protocols))
        self._form.setVisible(is_chosen)
        note = protocol_notes(self._protocols)[row] if is_chosen else ""
        self._note.setText(note)
        self._note.setVisible(bool(note))
        if is_chosen:
            self._form.set_protocol(self._protocols[row])
        for name, is_on in (
            ("New", count < MOST_PROTOCOLS),
            ("Copy", is_chosen and count < MOST_PROTOCOLS),
            ("Delete", is_chosen),
            ("Up", is_chosen and row > 0),
            ("Down", is_chosen and row < count - 1),
        ):
            self._buttons[name].setEnabled(is_on)

    def _choose(self, _row: int) -> None:
        self._show()

    def _make(self) -> None:
        self._insert(len(self._protocols), first_protocol(self._free_name(tr("Current and prior"))))

    def _copy(self) -> None:
        row = self._list.currentRow()
        chosen = self._protocols[row]
        self._insert(row + 1, chosen.model_copy(update={"name": self._free_name(chosen.name)}))

    def _insert(self, row: int, protocol: HangingProtocol) -> None:
        self._send((*self._protocols[:row], protocol, *self._protocols[row:]))
        self._list.setCurrentRow(row)
        self._form.focus_name()

    def _delete(self) -> None:
        row = self._list.currentRow()
        self._send((*self._protocols[:row], *self._protocols[row + 1 :]))

    def _raise(self) -> None:
        self._move(-1)

    def _lower(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        row = self._list.currentRow()
        order = list(self._protocols)
        order.insert(row + step, order.pop(row))
        self._send(tuple(order))
        self._list.setCurrentRow(row + step)

    def _change(self, protocol: HangingProtocol) -> None:
        row = self._list.currentRow()
        self._send((*self._protocols[:row], protocol, *self._protocols[row + 1 :]))

    def _send(self, protocols: tuple[HangingProtocol, ...]) -> None:
        self.wished.emit(self.setting.name, protocols)

    def _free_name(self, wished: str) -> str:
        taken = {protocol.name for protocol in self._protocols}
        number = 2
        name = wished
        while name in taken:
            name = f"{wished[: LONGEST_NAME - 4]} {number}"
            number += 1
        return name


def _row_words(protocol: HangingProtocol) -> str:
    state = "" if protocol.is_on else f" ({tr('off')})"
    return f"{protocol.name}{state}\n{occasion_words(protocol)} · {protocol.layout.value}"
