"""The tree of the study index: what is chosen is opened, what was unfolded stays unfolded."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from cxrviewer.translation import tr
from cxrviewer.widgets.index.row_painter import RowPainter
from cxrviewer.widgets.index.tree_model import ENTRY, IndexModel
from engine.index_records import ImageEntry, SeriesEntry, StudyEntry

_MOST_AT_ONCE = 8


class IndexTree(QTreeView):
    """The tree; Enter or a double click opens what is chosen."""

    links_wished = Signal(object)

    def __init__(self, model: IndexModel) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(RowPainter(self))
        self.setObjectName("studies")
        self.setHeaderHidden(True)
        self.setIndentation(12)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Patients, studies, series and images"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.doubleClicked.connect(self._choose)
        self._open: set[tuple[type, int]] = set()
        self._chosen: tuple[type, int] | None = None
        self._scroll = 0
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.rowsInserted.connect(self._unfold)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens with Enter; leaves letters to the window's shortcuts."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _choose(self, place: QModelIndex) -> None:
        entry = place.data(ENTRY)
        links = self._rows.links_of(place)
        if links and isinstance(entry, ImageEntry | SeriesEntry | StudyEntry):
            self.links_wished.emit(links[:_MOST_AT_ONCE])
        elif place.isValid() and not isinstance(entry, ImageEntry):
            self.setExpanded(place, not self.isExpanded(place))

    def _remember(self) -> None:
        """Keeps what is open, chosen and in view, because a reset forgets it."""
        model = self._rows
        self._open = {key_of(place) for place in model.places() if self.isExpanded(place)}
        current = self.currentIndex()
        self._chosen = key_of(current) if current.isValid() else None
        self._scroll = self.verticalScrollBar().value()

    def _restore(self) -> None:
        for row in range(self._rows.rowCount()):
            self._take_up(self._rows.index(row, 0), is_plain=False)

    def _unfold(self, parent: QModelIndex, first: int, last: int) -> None:
        """Opens what was open before, what holds only one thing, and every series."""
        for row in range(first, last + 1):
            child = self._rows.index(row, 0, parent)
            is_only_study = isinstance(child.data(ENTRY), StudyEntry) and first == last
            self._take_up(child, is_plain=is_only_study or isinstance(child.data(ENTRY), SeriesEntry))
        if self._scroll:
            self.verticalScrollBar().setValue(self._scroll)

    def _take_up(self, place: QModelIndex, *, is_plain: bool) -> None:
        key = key_of(place)
        if is_plain or key in self._open:
            self.expand(place)
        if key == self._chosen:
            self.setCurrentIndex(place)


def key_of(place: QModelIndex) -> tuple[type, int]:
    """Gives what stays the same of a row when the list is read again."""
    entry = place.data(ENTRY)
    return type(entry), entry.id
