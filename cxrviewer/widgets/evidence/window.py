"""The window of the evidence room: four pages, and what goes on below them."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from cxrviewer.evidence.screen import EvidenceRoomScreen
from cxrviewer.evidence.wish import Page
from cxrviewer.painting.look import scaled
from cxrviewer.translation import tr
from cxrviewer.widgets.evidence.card_view import CardView
from cxrviewer.widgets.evidence.ensemble_view import EnsembleView
from cxrviewer.widgets.evidence.maps_view import MapsView
from cxrviewer.widgets.evidence.votes_view import VotesView
from cxrviewer.widgets.parts.pages import Pages
from cxrviewer.widgets.parts.section import divider, label
from cxrviewer.wording import RESEARCH_USE

_SIZE = (1320, 860)


class EvidenceWindow(QWidget):
    """Passes snapshots down and wishes up; does not stand in the way of the main window."""

    wished = Signal(str, object)  # field of ``Wish``, value
    map_wished = Signal(str, str, object)  # side, field of ``MapWish``, value
    draw_wished = Signal()
    change_wished = Signal()
    stop_wished = Signal()
    asked = Signal(object, QPoint)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(tr("Evidence"))
        self.screen_shown: EvidenceRoomScreen | None = None
        self.votes, self.ensemble, self.maps, self.card = VotesView(), EnsembleView(), MapsView(), CardView()
        self.pages = Pages(
            (
                (tr("Votes"), tr("Patches and what every model said of them"), self.votes),
                (tr("Ensemble"), tr("What each model adds to the score"), self.ensemble),
                (tr("Maps"), tr("Where the models looked, side by side"), self.maps),
                (tr("Model card"), tr("What the package is, knows and cannot know"), self.card),
            )
        )
        self.note = label(role="muted", wraps=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(scaled(6))
        self.stop = QPushButton(tr("Stop"))
        self.stop.setToolTip(tr("Stops the analysis and the maps that are being made."))
        self._arrange()
        self._connect()
        self.resize(scaled(_SIZE[0]), scaled(_SIZE[1]))

    def _arrange(self) -> None:
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(16, 4, 16, 4)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self.research = label(tr(RESEARCH_USE))
        self.research.setObjectName("research")
        self.research.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.research.setContentsMargins(0, 6, 0, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        for widget in (self.note, self._work, divider(), self.research):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.pages.turned.connect(self._turn)
        for view in (self.votes, self.ensemble, self.maps, self.card):
            view.wished.connect(self.wished)
        for asking in (self.votes, self.ensemble, self.maps):
            asking.asked.connect(self.asked)
        self.maps.map_wished.connect(self.map_wished)
        self.votes.draw_wished.connect(self.draw_wished)
        self.votes.change_wished.connect(self.change_wished)
        self.stop.clicked.connect(self._stop)

    def present(self) -> None:
        """Comes on screen, in front."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.setFocus()

    def set_screen(self, screen: EvidenceRoomScreen) -> None:
        """Shows a snapshot; only the page on screen is touched."""
        self.screen_shown = screen
        self.pages.set_page(tuple(Page).index(screen.page))
        shown = {
            Page.VOTES: screen.votes,
            Page.ENSEMBLE: screen.ensemble,
            Page.MAPS: screen.maps,
            Page.CARD: screen.card,
        }
        has_page = shown[screen.page] is not None
        match screen.page:
            case Page.VOTES:
                self.votes.set_page(screen.votes)
            case Page.ENSEMBLE:
                self.ensemble.set_page(screen.ensemble)
            case Page.MAPS:
                self.maps.set_page(screen.maps)
            case _:
                self.card.set_page(screen.card)
        for view in (self.votes, self.ensemble, self.maps, self.card):
            view.setEnabled(has_page)
        self.research.setText(" · ".join(part for part in (screen.package, tr(RESEARCH_USE)) if part))
        self.note.setText(screen.note)
        self.note.setVisible(bool(screen.note))
        sides = () if screen.maps is None else (screen.maps.left, screen.maps.right)
        is_mapping = any(side.progress is not None for side in sides)
        self._work.setVisible(screen.progress is not None or is_mapping)
        self.bar.setVisible(screen.progress is not None)
        self.bar.setValue(round(100 * (screen.progress or 0.0)))

    def _turn(self, number: int) -> None:
        self.wished.emit("page", tuple(Page)[number])

    def _stop(self) -> None:
        self.stop_wished.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Says that nobody looks any more."""
        self.closed.emit()
        super().closeEvent(event)
