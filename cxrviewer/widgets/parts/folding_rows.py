"""Rows of a grid, some of them one click away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QToolButton, QVBoxLayout, QWidget

from cxrviewer.painting.icons import icon
from cxrviewer.translation import tr


class FoldingRows(QWidget):
    """A grid whose folded rows show when its button is pressed; the button is there only with folded rows.

    Args:
        gap: Pixels between columns.
    """

    def __init__(self, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Sequence[QWidget]] = ()
        self._folded: frozenset[int] = frozenset()
        self._words = ""
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(gap)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._more = QToolButton()
        self._more.setObjectName("quiet")
        self._more.setCheckable(True)
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._more.toggled.connect(self._unfold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._grid)
        column.addWidget(self._more)

    def set_rows(self, rows: Sequence[Sequence[QWidget]], *, folded: frozenset[int], words: str) -> None:
        """Shows other rows in place of those before.

        Args:
            rows: The widgets of each row, from left to right.
            folded: Numbers of the rows that the button shows.
            words: On the button while they are folded.
        """
        for widget in (widget for row in self._rows for widget in row):
            self._grid.removeWidget(widget)
            widget.deleteLater()
        self._rows, self._folded, self._words = rows, folded, words
        for number, row in enumerate(rows):
            for column, widget in enumerate(row):
                self._grid.addWidget(widget, number, column)
        self._unfold(self._more.isChecked())

    def _unfold(self, is_unfolded: bool) -> None:
        for number in self._folded:
            for widget in self._rows[number]:
                widget.setVisible(is_unfolded)
        self._more.setVisible(bool(self._folded))
        self._more.setText(tr("Less") if is_unfolded else self._words)
        self._more.setIcon(icon("collapse" if is_unfolded else "expand", "muted"))
