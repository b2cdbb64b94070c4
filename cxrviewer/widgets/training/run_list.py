"""The list of runs: each with how it stands, and a box that lays its curves over those of the chosen one."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from cxrviewer.painting.brushes import colour
from cxrviewer.painting.look import scaled, theme
from cxrviewer.state.training import RoomScreen, RunPhase, RunView
from cxrviewer.training.training_wording import phase_words
from cxrviewer.translation import tr

_NAME = Qt.ItemDataRole.UserRole
_TROUBLE = {RunPhase.FAILED, RunPhase.CUT_OFF}


class RunList(QTreeWidget):
    """Shows runs; what is chosen or ticked goes out as a wish."""

    chosen = Signal(str)
    compared = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setHeaderLabels([tr("Run"), tr("State")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAccessibleName(tr("Runs"))
        self.setToolTip(tr("Tick a run to lay its curves over those of the chosen one."))
        self.setColumnWidth(0, scaled(196))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.header().setAccessibleName(tr("Columns of the runs"))
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._runs: tuple[RunView, ...] = ()
        self.currentItemChanged.connect(self._choose)
        self.itemChanged.connect(self._tick)

    def set_screen(self, screen: RoomScreen) -> None:
        """Shows the runs; rows that stay are changed in place."""
        self.blockSignals(True)
        if [run.name for run in screen.runs] != [run.name for run in self._runs]:
            self.clear()
            self.addTopLevelItems([_item(run) for run in screen.runs])
        self._runs = screen.runs
        for number, run in enumerate(screen.runs):
            item = self.topLevelItem(number)
            if item is not None:
                _show(item, run, is_ticked=run.name in screen.compared)
                if run.name == screen.chosen and self.currentItem() is not item:
                    self.setCurrentItem(item)
        if screen.run is None:
            self.setCurrentIndex(QModelIndex())
        self.blockSignals(False)

    def _choose(self, item: QTreeWidgetItem | None, _former: object) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(0, _NAME)))

    def _tick(self, item: QTreeWidgetItem, column: int) -> None:
        if column == 0:
            self.compared.emit(str(item.data(0, _NAME)), item.checkState(0) is Qt.CheckState.Checked)


def _item(run: RunView) -> QTreeWidgetItem:
    item = QTreeWidgetItem([run.name, ""])
    item.setData(0, _NAME, run.name)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    return item


def _show(item: QTreeWidgetItem, run: RunView, *, is_ticked: bool) -> None:
    words = phase_words(run)
    tints = theme()
    item.setCheckState(0, Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
    if item.text(1) != words:
        item.setText(1, words)
    item.setForeground(1, colour(tints.danger if run.phase in _TROUBLE else tints.muted))
    item.setToolTip(0, run.title or run.name)
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{run.name}: {words}")
