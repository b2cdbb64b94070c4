"""One hanging protocol as a form: when it applies, and what then stands where."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from cxrviewer.hanging_protocol import LONGEST_NAME, MOST_PLACES, HangingProtocol, Place, Role, ViewWish
from cxrviewer.hanging_words import (
    AS_IT_IS,
    LINK_WORDS,
    MODALITY_WORDS,
    OCCASION_VIEW_WORDS,
    PLACE_VIEW_WORDS,
    PLACE_WORDS,
    PRIOR_WORDS,
    ROLE_WORDS,
    TISSUE_WORDS,
)
from cxrviewer.state.comparison import Layout, Link
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import label
from cxrviewer.widgets.settings.controls import ChoiceControl, SwitchControl

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class ProtocolForm(QWidget):
    """Shows one protocol and wishes for another in its place."""

    wished = Signal(object)  # HangingProtocol

    def __init__(self) -> None:
        super().__init__()
        self._protocol = HangingProtocol(name="-")
        self._name = QLineEdit()
        self._name.setMaxLength(LONGEST_NAME)
        self._name.setAccessibleName(tr("Name of the protocol"))
        self._name.editingFinished.connect(self._rename)
        self._is_on = SwitchControl(tr("Protocol in use"))
        self._is_on.value_wished.connect(partial(self._set, "is_on"))
        layouts = {layout.value: layout.value for layout in Layout}
        self._choices: dict[str, ChoiceControl] = {
            "modality": _choice(tr("Modality of the film"), MODALITY_WORDS),
            "view": _choice(tr("View of the film"), OCCASION_VIEW_WORDS),
            "priors": _choice(tr("Number of priors"), PRIOR_WORDS),
            "layout": _choice(tr("Layout"), layouts),
            "tissue": _choice(tr("Window of the films"), TISSUE_WORDS),
        }
        for field, choice in self._choices.items():
            choice.value_wished.connect(partial(self._set, field))
        self._links = {link: SwitchControl(tr(words)) for link, words in LINK_WORDS.items()}
        for link, switch in self._links.items():
            switch.value_wished.connect(partial(self._set_link, link))
        self._places = [_PlaceRow(number) for number in range(MOST_PLACES)]
        for number, row in enumerate(self._places):
            row.role.value_wished.connect(partial(self._set_place, number, "role"))
            row.view.value_wished.connect(partial(self._set_place, number, "view"))
        self._arrange()

    def set_protocol(self, protocol: HangingProtocol) -> None:
        """Shows a protocol."""
        self._protocol = protocol
        if self._name.text() != protocol.name:
            self._name.setText(protocol.name)
        self._is_on.set_value(protocol.is_on)
        self._choices["modality"].set_value(protocol.modality)
        self._choices["view"].set_value(ViewWish.ANY if protocol.view is ViewWish.SAME else protocol.view)
        self._choices["priors"].set_value(protocol.priors)
        self._choices["layout"].set_value(protocol.layout.value)
        self._choices["tissue"].set_value(AS_IT_IS if protocol.tissue is None else protocol.tissue.value)
        for link, switch in self._links.items():
            switch.set_value(link in protocol.links)
        titles = PLACE_WORDS[protocol.layout]
        for number, row in enumerate(self._places):
            row.set_shown(number < len(titles))
            if number < len(titles):
                row.set_place(tr(titles[number]), protocol.shown_places[number])

    def focus_name(self) -> None:
        """Lets the person type a name."""
        self._name.setFocus()
        self._name.selectAll()

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        rows: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (tr("Name"), (self._name,)),
            (tr("In use"), (self._is_on,)),
            (tr("For films of"), (self._choices["modality"], self._choices["view"])),
            ("", (self._choices["priors"],)),
            (tr("Layout"), (self._choices["layout"],)),
        )
        for title, controls in rows:
            self._add(grid, label(title), *controls)
        for row in self._places:
            self._add(grid, row.title, row.role, row.view)
        self._add(grid, label(tr("Window")), self._choices["tissue"])
        for link, switch in self._links.items():
            self._add(grid, label(tr(LINK_WORDS[link])), switch)

    @staticmethod
    def _add(grid: QGridLayout, title: QLabel, *controls: QWidget) -> None:
        row = grid.rowCount()
        grid.addWidget(title, row, 0, _MIDDLE)
        columns = 2 if len(controls) == 1 else 1
        for column, control in enumerate(controls, start=1):
            place = _MIDDLE if isinstance(control, QLineEdit) else Qt.AlignmentFlag.AlignLeft | _MIDDLE
            grid.addWidget(control, row, column, 1, columns, place)

    def _rename(self) -> None:
        name = self._name.text().strip()
        if name and name != self._protocol.name:
            self._send(name=name)
        self._name.setText(self._protocol.name)

    def _set(self, field: str, value: object) -> None:
        self._send(**{field: None if value == AS_IT_IS else value})

    def _set_link(self, link: Link, is_on: object) -> None:
        kept = {*self._protocol.links, link} if is_on else set(self._protocol.links) - {link}
        self._send(links=tuple(other for other in Link if other in kept))

    def _set_place(self, number: int, field: str, value: object) -> None:
        place = Place.model_validate({**dict(self._protocol.shown_places[number]), field: value})
        self.wished.emit(self._protocol.with_place(number, place))

    def _send(self, **changes: object) -> None:
        """Wishes for other values; those of a choice come as plain text and are understood here."""
        self.wished.emit(HangingProtocol.model_validate({**dict(self._protocol), **changes}))


class _PlaceRow:
    """Title, role and view of one pane."""

    def __init__(self, number: int) -> None:
        self.title = label()
        self.role = _choice(tr("What stands in place {number}", number=number + 1), ROLE_WORDS)
        self.view = _choice(tr("View in place {number}", number=number + 1), PLACE_VIEW_WORDS)

    def set_shown(self, is_shown: bool) -> None:
        """Shows or hides the row."""
        for part in (self.title, self.role, self.view):
            part.setVisible(is_shown)

    def set_place(self, title: str, place: Place) -> None:
        """Shows what stands in the pane; a view is asked only where something does."""
        self.title.setText(title)
        self.role.set_value(place.role)
        self.role.setAccessibleName(tr("What stands here: {title}", title=title))
        self.view.set_value(place.view)
        self.view.setAccessibleName(tr("View of what stands here: {title}", title=title))
        self.view.setVisible(place.role is not Role.EMPTY)


def _choice(name: str, words: Mapping[Any, str]) -> ChoiceControl:
    return ChoiceControl(name, {value: tr(said) for value, said in words.items()})
