"""What stands where the film will be: how to begin."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cxrviewer.painting.icons import pixmap
from cxrviewer.palette import FILM
from cxrviewer.state.browsing import IndexScreen
from cxrviewer.translation import tr
from cxrviewer.widgets.parts.recent_list import RecentList
from cxrviewer.widgets.parts.section import label

_SMALLEST = 320
_FORMATS = "DICOM with any name, PNG, JPEG, TIFF, WebP or BMP; folders, zip archives and DICOMDIRs."
_KEYS = (
    ("A", "Analyse: lungs, patches, votes, verdict, maps"),
    ("X", "Hold to see the bare film without any layer"),
    ("Ctrl+K", "Find any command by typing a few letters"),
)


class EmptyState(QWidget):
    """Says what can be dropped here, offers a sample, and teaches three keys."""

    open_wished = Signal()
    sample_wished = Signal()
    recent_wished = Signal(object)  # Path

    def __init__(self, *, has_sample: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("filmGround")
        picture = QLabel()
        picture.setPixmap(pixmap("lungs", FILM.faint, 96))
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(3)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        column.addWidget(
            label(tr("Drop a chest radiograph or a folder here"), "large"), 0, Qt.AlignmentFlag.AlignHCenter
        )
        formats = label(tr(_FORMATS), "muted")
        column.addWidget(formats, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(10)
        column.addLayout(self._buttons(has_sample=has_sample))
        column.addSpacing(18)
        self._recent = RecentList()
        self._recent.wished.connect(self.recent_wished)
        column.addWidget(self._recent, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(18)
        column.addLayout(_keys())
        column.addStretch(4)

    def set_recent(self, index: IndexScreen) -> None:
        """Offers what was opened last; hidden with the other patient information."""
        self._recent.set_entries(index.browsing.recent if index.shows_patient else ())

    def minimumSizeHint(self) -> QSize:
        """Lets the window be small; the words are cut off before the film would be."""
        return QSize(_SMALLEST, _SMALLEST)

    def _buttons(self, *, has_sample: bool) -> QHBoxLayout:
        choose, sample = QPushButton(tr("Open …")), QPushButton(tr("Open the sample"))
        choose.setProperty("primary", True)
        self.setFocusProxy(choose)
        choose.clicked.connect(self.open_wished)
        sample.clicked.connect(self.sample_wished)
        sample.setToolTip(tr("A synthetic film of a phantom that comes with the program"))
        sample.setVisible(has_sample)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(choose)
        row.addWidget(sample)
        row.addStretch(1)
        return row


def _keys() -> QHBoxLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(10)
    for row, (key, meaning) in enumerate(_KEYS):
        grid.addWidget(label(key, "keycap"), row, 0, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(label(tr(meaning), "muted"), row, 1)
    centred = QHBoxLayout()
    centred.addStretch(1)
    centred.addLayout(grid)
    centred.addStretch(1)
    return centred
