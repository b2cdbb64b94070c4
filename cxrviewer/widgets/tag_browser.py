"""The tag browser: every attribute of the file on screen, searchable, with nested sequences."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QHideEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cxrviewer.painting.brushes import colour, font
from cxrviewer.painting.look import scaled, theme
from cxrviewer.state.tags import TagList
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.section import label
from engine.tag_rows import TagRow, matching

_HEADINGS = ("Tag", "Name", "VR", "Value")
_WIDTHS = (132, 270, 44)
_SIZE = (900, 640)
HIDDEN = "hidden while patient information is off"
#: Rows that are made at once; more would be felt, and nobody reads them without a search.
_MOST_ROWS = 400
#: Branches of a search result are opened while it has at most this many rows.
_OPENED = 200
_SEARCH_MS = 120
_LEFT_OUT = "… and {count} more: search to see them"


class TagBrowser(QDialog):
    """A list of tags that follows the film on screen; does not stand in the way of the window."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Tags"))
        self.setModal(False)
        self._list = TagList("")
        self._title, self._note = label(role="strong"), label(role="muted", wraps=True)
        self._line = QLineEdit()
        self._line.setPlaceholderText(tr("Search tag, name or value"))
        self._line.setAccessibleName(tr("Words to search for"))
        self._line.setClearButtonEnabled(True)
        self._tree = _tree()
        self._searching = QTimer(self)
        self._searching.setSingleShot(True)
        self._searching.timeout.connect(self._fill)
        self._line.textChanged.connect(self._search_soon)
        self._tree.itemExpanded.connect(_open)
        self._copy = QPushButton(tr("Copy"))
        self._copy.setToolTip(tr("Copy the chosen rows as text (Ctrl+C)."))
        self._copy.clicked.connect(self.copy_rows)
        action = QAction(tr("Copy"), self._tree)
        action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(self.copy_rows)
        self._tree.addAction(action)
        self._arrange()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._line)
        column.addWidget(self._note)
        column.addWidget(self._tree, 1)
        self.resize(scaled(_SIZE[0]), scaled(_SIZE[1]))

    def present(self) -> None:
        """Shows the dialog, ready to type."""
        self.show()
        self.raise_()
        self._line.setFocus()

    def set_tags(self, tags: TagList) -> None:
        """Shows other tags; the words that are searched for stay."""
        self._list = tags
        self._title.setText(tags.title)
        self._fill()

    @property
    def note(self) -> str:
        """What is said above the list."""
        return self._note.text()

    def search(self, words: str) -> None:
        """Searches at once."""
        self._line.setText(words)
        self._searching.stop()
        self._fill()

    def texts(self) -> list[tuple[str, ...]]:
        """Gives the rows at the top as they are shown."""
        items = [self._tree.topLevelItem(number) for number in range(self._tree.topLevelItemCount())]
        return [tuple(item.text(column) for column in range(4)) for item in items if item is not None]

    def copy_rows(self) -> None:
        """Puts the chosen rows on the clipboard: tag, name, representation and value with tabs between."""
        lines = ["\t".join(item.text(column) for column in range(4)) for item in self._tree.selectedItems()]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))

    def _search_soon(self) -> None:
        self._searching.start(_SEARCH_MS)

    def _fill(self) -> None:
        self._tree.clear()
        rows = self._list.rows
        words = self._line.text()
        found = matching(rows or (), words, hides_identity=self._list.hides_identity)
        self._note.setText(self._words(found))
        self._note.setVisible(bool(self._note.text()))
        self._tree.addTopLevelItems(_items(found, hides_identity=self._list.hides_identity))
        if words.strip() and _count(found) <= _OPENED:
            self._tree.expandAll()

    def _words(self, found: tuple[TagRow, ...]) -> str:
        if self._list.problem is not None:
            return f"{self._list.problem.detail} {self._list.problem.remedy}"
        if self._list.rows is None:
            return tr("Reading …")
        if not self._list.rows:
            return tr("Open a DICOM film to see its tags.")
        if not found:
            return tr("No tag has these words.")
        return tr("Patient information is off: only technical values are shown.") if self._list.hides_identity else ""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Says that nobody looks any more."""
        self.closed.emit()
        super().closeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Says that nobody looks any more, also after Escape."""
        self.closed.emit()
        super().hideEvent(event)


def _tree() -> QTreeWidget:
    made = QTreeWidget()
    made.setColumnCount(len(_HEADINGS))
    made.setHeaderLabels([tr(heading) for heading in _HEADINGS])
    made.setUniformRowHeights(True)
    made.setAlternatingRowColors(False)
    made.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
    made.setAccessibleName(tr("Tags of the file"))
    for column, width in enumerate(_WIDTHS):
        made.setColumnWidth(column, scaled(width))
    made.header().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
    return made


def _items(rows: tuple[TagRow, ...], *, hides_identity: bool) -> list[QTreeWidgetItem]:
    made = [_item(row, hides_identity=hides_identity) for row in rows[:_MOST_ROWS]]
    if len(rows) > _MOST_ROWS:
        made.append(QTreeWidgetItem(["", tr(_LEFT_OUT, count=len(rows) - _MOST_ROWS), "", ""]))
    return made


def _item(row: TagRow, *, hides_identity: bool) -> QTreeWidgetItem:
    is_hidden = hides_identity and not row.is_technical and bool(row.value)
    item = QTreeWidgetItem([row.tag, row.name, row.vr, tr(HIDDEN) if is_hidden else row.value])
    item.setToolTip(3, item.text(3)[:500])
    for column in (0, 2):
        item.setForeground(column, colour(theme().muted))
    if row.is_private:
        slanted = font()
        slanted.setItalic(True)
        item.setFont(1, slanted)
        item.setToolTip(1, tr("A private attribute of a manufacturer."))
    if row.children:
        item.setData(0, Qt.ItemDataRole.UserRole, (row.children, hides_identity))
        item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        if _count(row.children) <= _OPENED:
            _open(item)
    return item


def _open(item: QTreeWidgetItem) -> None:
    """Makes the rows below an item when somebody looks at them."""
    kept = item.data(0, Qt.ItemDataRole.UserRole)
    if item.childCount() or not isinstance(kept, tuple):
        return
    rows, hides_identity = kept
    item.addChildren(_items(tuple(rows), hides_identity=bool(hides_identity)))


def _count(rows: tuple[TagRow, ...]) -> int:
    return sum(1 + _count(row.children) for row in rows)
