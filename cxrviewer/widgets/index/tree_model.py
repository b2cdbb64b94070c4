"""The study index as a tree for Qt: patients, studies, series, images; what is below is asked for when it is opened."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from cxrviewer import index_wording
from cxrviewer.state.browsing import Browsing, IndexScreen
from engine.found_images import FileLink
from engine.index_records import ImageEntry, PatientEntry, SeriesEntry, StudyEntry

Entry = PatientEntry | StudyEntry | SeriesEntry | ImageEntry
Place = QModelIndex | QPersistentModelIndex
ENTRY, WORDS, THUMBNAIL = (Qt.ItemDataRole.UserRole + number for number in range(3))
#: How the two lines of a row are put together for those who read them as one.
_JOINTS = {
    Qt.ItemDataRole.DisplayRole: ", ",
    Qt.ItemDataRole.AccessibleTextRole: ", ",
    Qt.ItemDataRole.ToolTipRole: "\n",
}


@dataclass(eq=False)
class Node:
    """One row; ``children`` is None while nobody knows them, and ``is_asked`` once somebody asked."""

    entry: Entry
    parent: "Node | None" = None
    row: int = 0
    children: "list[Node] | None" = None
    is_asked: bool = field(default=False)


class IndexModel(QAbstractItemModel):
    """Shows snapshots of the index; what differs is inserted where it belongs."""

    patient_wished = Signal(int)
    study_wished = Signal(int)
    thumbnails_wished = Signal(object)  # tuple[ImageEntry, ...]

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._screen = IndexScreen()
        self._roots: list[Node] = []
        self._studies: dict[int, Node] = {}
        self._unseen: dict[int, ImageEntry] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._wish_thumbnails)

    def set_screen(self, screen: IndexScreen) -> None:
        """Shows another snapshot."""
        old, self._screen = self._screen, screen
        browsing = screen.browsing
        if browsing.result is not old.browsing.result or screen.shows_patient != old.shows_patient:
            self.beginResetModel()
            self._roots = [Node(patient, row=row) for row, patient in enumerate(browsing.result.patients)]
            self._studies, self._unseen = {}, {}
            self.endResetModel()
        self._add_studies(browsing)
        self._add_series(browsing)
        if browsing.thumbnails is not old.browsing.thumbnails:
            self.layoutChanged.emit()

    def _add_studies(self, browsing: Browsing) -> None:
        for node in self._roots:
            found = browsing.studies.get(node.entry.id)
            if node.children is None and found is not None:
                children = self._insert(node, found)
                self._studies |= {child.entry.id: child for child in children}

    def _add_series(self, browsing: Browsing) -> None:
        for study, node in self._studies.items():
            found = browsing.series.get(study)
            if node.children is None and found is not None:
                for child in self._insert(node, found):
                    self._insert(child, child.entry.images if isinstance(child.entry, SeriesEntry) else ())

    def _insert(self, node: Node, entries: Sequence[Entry]) -> list[Node]:
        if not entries:
            node.children = []
            return []
        self.beginInsertRows(self._place(node), 0, len(entries) - 1)
        node.children = [Node(entry, node, row) for row, entry in enumerate(entries)]
        self.endInsertRows()
        return node.children

    def _place(self, node: Node) -> QModelIndex:
        return self.createIndex(node.row, 0, node)

    def _node(self, place: Place) -> Node | None:
        found = place.internalPointer() if place.isValid() else None
        return found if isinstance(found, Node) else None

    def _below(self, place: Place) -> list[Node]:
        node = self._node(place)
        return self._roots if node is None else node.children or []

    def places(self, parent: Place | None = None) -> Iterator[QModelIndex]:
        """Gives where every known row is, from top to bottom."""
        for node in self._below(parent or QModelIndex()):
            place = self._place(node)
            yield place
            yield from self.places(place)

    def links_of(self, place: Place) -> tuple[FileLink, ...]:
        """Gives the images of a row that are there: itself, or those below it that are known.

        Where all are missing, the first of them: opening it says where it should be.
        """
        entries = tuple(self._images(self._node(place)))
        return tuple(entry.link for entry in entries if not entry.is_missing) or tuple(
            entry.link for entry in entries[:1]
        )

    def _images(self, node: Node | None) -> Iterator[ImageEntry]:
        if node is None:
            return
        if isinstance(node.entry, ImageEntry):
            yield node.entry
        for child in node.children or []:
            yield from self._images(child)

    # ------------------------------------------------------------------ what Qt asks

    def index(self, row: int, column: int, parent: Place | None = None) -> QModelIndex:
        """Gives where a row is."""
        below = self._below(parent or QModelIndex())
        return self.createIndex(row, column, below[row]) if column == 0 and 0 <= row < len(below) else QModelIndex()

    def parent(self, place: Place | None = None) -> Any:  # also QObject.parent()
        """Gives what a row is below."""
        if place is None:
            return super().parent()
        node = self._node(place)
        return self._place(node.parent) if node is not None and node.parent is not None else QModelIndex()

    def rowCount(self, parent: Place | None = None) -> int:
        """Gives how many rows are known below a row."""
        return len(self._below(parent or QModelIndex()))

    def columnCount(self, parent: Place | None = None) -> int:
        """Gives one."""
        return 1

    def hasChildren(self, parent: Place | None = None) -> bool:
        """Says whether a row can be opened."""
        node = self._node(parent or QModelIndex())
        if node is None:
            return bool(self._roots)
        return not isinstance(node.entry, ImageEntry) and node.children != []

    def canFetchMore(self, parent: Place) -> bool:
        """Says whether what is below a row has yet to be asked for."""
        node = self._node(parent)
        is_lazy = node is not None and isinstance(node.entry, PatientEntry | StudyEntry)
        return is_lazy and node is not None and node.children is None and not node.is_asked

    def fetchMore(self, parent: Place) -> None:
        """Asks for what is below a row."""
        node = self._node(parent)
        if node is None or node.is_asked:
            return
        node.is_asked = True
        if isinstance(node.entry, PatientEntry):
            self.patient_wished.emit(node.entry.id)
        elif isinstance(node.entry, StudyEntry):
            self.study_wished.emit(node.entry.id)

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Gives what a row says, or the entry behind it."""
        node = self._node(index)
        if node is None:
            return None
        if role == ENTRY:
            return node.entry
        if role == THUMBNAIL:
            return self._thumbnail(node.entry)
        if role == WORDS:
            return self._words(node.entry)
        joint = _JOINTS.get(Qt.ItemDataRole(role)) if role <= Qt.ItemDataRole.AccessibleTextRole else None
        return None if joint is None else joint.join(filter(None, self._words(node.entry)))

    def _words(self, entry: Entry) -> tuple[str, str]:
        shows = self._screen.shows_patient
        match entry:
            case PatientEntry():
                return index_wording.patient_words(entry, shows_patient=shows)
            case StudyEntry():
                return index_wording.study_words(entry, shows_patient=shows)
            case SeriesEntry():
                return index_wording.series_words(entry), ""
        return index_wording.image_words(entry, shows_patient=shows)

    def _thumbnail(self, entry: Entry) -> object:
        """Gives a picture that is known; one that is not is asked for after this paint."""
        if not isinstance(entry, ImageEntry):
            return None
        known = self._screen.browsing.thumbnails.get(entry.id)
        if known is None and entry.id not in self._unseen:
            self._unseen[entry.id] = entry
            self._timer.start()
        return known

    def _wish_thumbnails(self) -> None:
        wished = tuple(self._unseen.values())
        self._unseen = {image.id: image for image in wished}
        self.thumbnails_wished.emit(wished)
