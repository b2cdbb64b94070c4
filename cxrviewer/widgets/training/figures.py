"""The best figures of several runs beside each other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from cxrviewer.state.training import RunView
from cxrviewer.training.training_wording import figure_title, phase_words
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import label

_NOTE = (
    "The largest value of each figure in the last stage that was measured, on films that train nothing. "
    "Tick runs on the left to see them here."
)

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FigureTable(QWidget):
    """A row for each run, a column for each figure that any of them has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = QTreeWidget()
        self._tree.setRootIsDecorated(False)
        self._tree.setAccessibleName(tr("Best figures of the runs"))
        self._tree.header().setStretchLastSection(False)
        self._tree.header().setAccessibleName(tr("Columns of the figures"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(tr(_NOTE), "muted", wraps=True))
        column.addWidget(self._tree, 1)

    def set_runs(self, runs: Sequence[RunView]) -> None:
        """Shows the figures of runs."""
        names = list(dict.fromkeys(name for run in runs for name in run.best))
        headings = [tr("Run"), tr("State"), *(figure_title(name) for name in names)]
        self._tree.clear()
        self._tree.setColumnCount(len(headings))
        self._tree.setHeaderLabels(headings)
        for column in range(2, len(headings)):
            self._tree.headerItem().setTextAlignment(column, _RIGHT)
        for run in runs:
            values = [f"{run.best[name]:.3f}" if name in run.best else "–" for name in names]
            item = QTreeWidgetItem([run.name, phase_words(run), *values])
            for column in range(2, len(headings)):
                item.setTextAlignment(column, _RIGHT)
            self._tree.addTopLevelItem(item)
        for column in range(len(headings)):
            self._tree.resizeColumnToContents(column)

    def texts(self) -> list[list[str]]:
        """Gives the rows as they are shown, the headings first."""
        count = self._tree.columnCount()
        header = self._tree.headerItem()
        items = [header, *(self._tree.topLevelItem(row) for row in range(self._tree.topLevelItemCount()))]
        return [[item.text(column) for column in range(count)] for item in items if item is not None]
