"""The study index: a line to search in, and the tree of what was found."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cxrviewer import index_wording
from cxrviewer.state.browsing import IndexScreen
from cxrviewer.translation import tr
from cxrviewer.widgets.index.tree import IndexTree
from cxrviewer.widgets.index.tree_model import IndexModel
from cxrviewer.widgets.parts.section import label

#: After the last letter, so that a word is looked for once and not letter by letter.
_TYPING_MS = 180
_EXAMPLES = "Any word of name, ID, date, view or finding.\nname:doe  id:4711  date:2020..2021  view:PA  finding:covid"


class IndexPanel(QWidget):
    """Shows the index; wishes go out as signals."""

    search_wished = Signal(str)
    patient_wished = Signal(int)
    study_wished = Signal(int)
    thumbnails_wished = Signal(object)  # tuple[ImageEntry, ...]
    links_wished = Signal(object)  # tuple[FileLink, ...] to open

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLineEdit()
        self._line.setPlaceholderText(tr("Search studies"))
        self._line.setToolTip(tr(_EXAMPLES))
        self._line.setAccessibleName(tr("Search the study index"))
        self._line.setAccessibleDescription(tr(_EXAMPLES))
        self._line.setClearButtonEnabled(True)
        self._line.setAcceptDrops(False)  # a file that is dropped here is to be opened
        self._summary = label(role="small")
        self.model = IndexModel(self)
        self.tree = IndexTree(self.model)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING_MS)
        self._timer.timeout.connect(self._search)
        self._line.textEdited.connect(self._wait)
        self._line.returnPressed.connect(self._search)
        self._line.textChanged.connect(self._search_when_cleared)
        self.tree.links_wished.connect(self.links_wished)
        self.model.patient_wished.connect(self.patient_wished)
        self.model.study_wished.connect(self.study_wished)
        self.model.thumbnails_wished.connect(self.thumbnails_wished)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 4, 0)
        column.setSpacing(6)
        column.addWidget(self._line)
        column.addWidget(self._summary)
        column.addWidget(self.tree, 1)

    def set_screen(self, screen: IndexScreen) -> None:
        """Shows another snapshot."""
        self.model.set_screen(screen)
        self._summary.setText(index_wording.summary_words(screen.browsing))

    def focus_search(self) -> None:
        """Puts the cursor into the search line."""
        self._line.setFocus()
        self._line.selectAll()

    def _wait(self, _words: str) -> None:
        self._timer.start()

    def _search_when_cleared(self, words: str) -> None:
        if not words:
            self._search()

    def _search(self) -> None:
        self._timer.stop()
        self.search_wished.emit(self._line.text().strip())
