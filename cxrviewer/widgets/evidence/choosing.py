"""A list to choose one of, that knows its entries by id."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from cxrviewer.state.screen import Choice


class ChoiceBox(QComboBox):
    """Shows choices; says which id a person chose, never what it was told to show."""

    chosen = Signal(object)  # id of the choice, or None

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._say)

    def show_choices(self, choices: tuple[Choice, ...], current: str | None) -> None:
        """Shows these choices with one of them chosen."""
        if choices != self._choices:
            self._choices = choices
            self.clear()
            self.addItems([choice.title for choice in choices])
        self.setCurrentIndex(next((n for n, choice in enumerate(choices) if choice.id == current), 0))

    def _say(self, number: int) -> None:
        self.chosen.emit(self._choices[number].id)
