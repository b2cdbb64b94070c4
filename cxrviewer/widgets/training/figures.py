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

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


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
        rows = [
            [run.name, phase_words(run), *(f"{run.best[name]:.3f}" if name in run.best else "–" for name in names)]
            for run in runs
        ]
        filled(self._tree, headings, rows, right_from=2)

    def texts(self) -> list[list[str]]:
        """Gives the rows as they are shown, the headings first."""
        count = self._tree.columnCount()
        header = self._tree.headerItem()
        items = [header, *(self._tree.topLevelItem(row) for row in range(self._tree.topLevelItemCount()))]
        return [[item.text(column) for column in range(count)] for item in items if item is not None]


def filled(tree: QTreeWidget, headings: Sequence[str], rows: Sequence[Sequence[str]], *, right_from: int) -> None:
    """Fills a table anew; its columns are numbers, and aligned so, from the one with this number on."""
    tree.clear()
    tree.setColumnCount(len(headings))
    tree.setHeaderLabels(list(headings))
    for item in (tree.headerItem(), *(QTreeWidgetItem(list(row)) for row in rows)):
        for column in range(right_from, len(headings)):
            item.setTextAlignment(column, RIGHT)
        if item is not tree.headerItem():
            tree.addTopLevelItem(item)
    for column in range(len(headings)):
        tree.resizeColumnToContents(column)
