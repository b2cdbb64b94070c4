"""Widgets of which one is on screen, with a row of buttons that turns to each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget


class Pages(QWidget):
    """Shows one of several widgets."""

    turned = Signal(int)  # number of the page that somebody chose

    def __init__(self, pages: Sequence[tuple[str, str, QWidget]], parent: QWidget | None = None) -> None:
        """Args: (title, explanation, widget) of each page."""
        super().__init__(parent)
        self._stack = QStackedWidget()
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(8, 6, 8, 4)
        row.setSpacing(4)
        for number, (title, explanation, widget) in enumerate(pages):
            button = QToolButton()
            button.setObjectName("page")
            button.setText(title)
            button.setToolTip(explanation)
            button.setAccessibleName(f"{title}: {explanation}")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, number)
            self._stack.addWidget(widget)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self._group.idClicked.connect(self.turned)
        self.set_page(0)

    def set_page(self, number: int) -> None:
        """Turns to a page."""
        self._group.button(number).setChecked(True)
        self._stack.setCurrentIndex(number)
