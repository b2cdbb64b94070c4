"""The main window: puts the widgets side by side and passes snapshots down and wishes up."""

from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from cxrviewer.commands import command
from cxrviewer.palette import FINDINGS_WIDTH, RAIL_WIDTH, Look
from cxrviewer.problems import Problem
from cxrviewer.state.study import AppState
from cxrviewer.widgets.actions import Actions, Handlers
from cxrviewer.widgets.application import apply_look
from cxrviewer.widgets.banner import Banner
from cxrviewer.widgets.empty_state import EmptyState
from cxrviewer.widgets.parts.columns import column
from cxrviewer.widgets.parts.division import Division
from cxrviewer.widgets.parts.keys import keys_of
from cxrviewer.widgets.status_line import StatusLine
from cxrviewer.widgets.top_bar import TopBar

if TYPE_CHECKING:  # what is not on screen at first is imported after the first paint: docs/adr/0014
    from cxrviewer.state.browsing import IndexScreen
    from cxrviewer.state.screen import FilmScreen, OnScreen, RailCard
    from cxrviewer.widgets.film_canvas import FilmCanvas
    from cxrviewer.widgets.film_grid import FilmGrid
    from cxrviewer.widgets.findings.panel import FindingsPanel
    from cxrviewer.widgets.index.panel import IndexPanel
    from cxrviewer.widgets.layer_panel import LayerPanel
    from cxrviewer.widgets.level_panel import LevelPanel
    from cxrviewer.widgets.mark_panel import MarkPanel
    from cxrviewer.widgets.panels import Panels, Part
    from cxrviewer.widgets.study_rail import StudyRail


class MainWindow(QMainWindow):
    """Bar, rail with layers, film, findings, status line.

    At first there is only what an empty window shows; the panels are made when somebody first asks for one.

    Attributes:
        making: Makes the panels before that, with a yield after each short piece.
    """

    paths_dropped = Signal(object)  # tuple[Path, ...]
    bare_wished = Signal(bool)
    closing = Signal()

    def __init__(self, *, has_sample: bool) -> None:
        super().__init__()
        self.status = StatusLine()
        self.banner = Banner()
        self.empty = EmptyState(has_sample=has_sample)
        self.actions_by_id = Actions(self)
        self._panels: Panels | None = None
        self.making = self._make_panels()
        self._state = AppState()
        self._shown: OnScreen | None = None
        self._bare_keys: list[Qt.Key] = []
        self._arrange()
        self.actions_by_id.refresh(self._state)
        self.empty.open_wished.connect(self.actions_by_id["file.open"].trigger)
        self.empty.sample_wished.connect(self.actions_by_id["file.sample"].trigger)
        self.empty.setFocus()

    def _arrange(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._division = Division(column(self.banner, self._stack, stretched=self._stack))
        bar = TopBar(self.actions_by_id.made, self.actions_by_id.menu(self))
        self.setCentralWidget(column(bar, self._division, self.status, stretched=self._division))

    @property
    def panels(self) -> "Panels":
        """Everything beside and around the film."""
        while self._panels is None:
            next(self.making, None)
        return self._panels

    def _make_panels(self) -> Iterator[None]:
        from cxrviewer.widgets.panels import Panels

        panels = Panels(self, self._division, self._stack)
        yield from panels.make()
        self.set_widths(RAIL_WIDTH, FINDINGS_WIDTH)
        self.setAcceptDrops(True)
        panels.palette.chosen.connect(self.actions_by_id.trigger)
        self._panels = panels

    @property
    def canvas(self) -> "FilmCanvas":
        """The film on screen."""
        return self.panels.canvas

    @property
    def grid(self) -> "FilmGrid[FilmCanvas]":
        """All films on screen."""
        return self.panels.grid

    @property
    def rail(self) -> "StudyRail":
        """The open studies."""
        return self.panels.rail

    @property
    def index(self) -> "IndexPanel":
        """Every known study."""
        return self.panels.index

    @property
    def layers(self) -> "LayerPanel":
        """The list of layers."""
        return self.panels.layers

    @property
    def level_panel(self) -> "LevelPanel":
        """The histogram."""
        return self.panels.level_panel

    @property
    def findings(self) -> "FindingsPanel":
        """What the models found."""
        return self.panels.findings

    @property
    def marks(self) -> "MarkPanel":
        """The list of annotations."""
        return self.panels.marks

    def set_handlers(self, handlers: Handlers) -> None:
        """Says what the commands do, those of the window itself apart."""
        self.actions_by_id.set_handlers({"help.palette": self.show_palette, "help.keys": self.show_keys, **handlers})

    def _parts(self) -> "tuple[Part, ...]":
        """Gives what of a screen is shown by what."""
        return (
            (attrgetter("window_title"), self.setWindowTitle),
            (attrgetter("rail", "index"), self._show_left),
            (attrgetter("film"), self._show_film),
            *self.panels.parts(),
            (attrgetter("status"), self.status.set_status),
            (attrgetter("problem", "more_problems"), self._show_problem),
        )

    def set_look(self, look: Look) -> None:
        """Changes theme and text size of every window; the panels keep their share of the text."""
        apply_look(look)
        self._division.set_text_scale(look.scale)

    def set_widths(self, rail: int, findings: int) -> None:
        """Divides the window; the widths are those at the normal size of text."""
        self._division.set_widths(rail, findings)

    def widths(self) -> tuple[int, int]:
        """Gives the width of the rail and of the findings that was wished for, at the normal size of text."""
        return self._division.widths()

    def show_screen(self, screen: "OnScreen", state: AppState) -> None:
        """Shows a snapshot; only widgets whose part differs are touched."""
        for _ in self.showing(screen, state):
            pass

    def showing(self, screen: "OnScreen", state: AppState) -> Iterator[None]:
        """Shows a snapshot, with a yield after each widget."""
        old, self._shown, self._state = self._shown, screen, state
        self.actions_by_id.refresh(state)
        self._bare_keys = [Qt.Key[f"Key_{key}"] for key in keys_of(command("layer.bare"), state.keys)]
        for part, show in self._parts():
            wanted = part(screen)
            if old is None or part(old) != wanted:
                show(wanted)
                yield

    def _show_film(self, film: "FilmScreen | None") -> None:
        self.canvas.set_film(film)
        self.panels.show_beside_film(film is not None)
        wanted = self.empty if film is None else self.grid
        if self._stack.currentWidget() is not wanted:
            self._stack.setCurrentWidget(wanted)
            (self.empty if film is None else self.canvas).setFocus()

    def _show_left(self, shown: "tuple[tuple[RailCard, ...], IndexScreen]") -> None:
        cards, index = shown
        self.rail.set_cards(cards)
        self.index.set_screen(index)
        self.empty.set_recent(index)
        self.panels.pages.set_page(1 if index.browsing.is_shown or not cards else 0)
        self.panels.left.setVisible(bool(cards) or index.is_useful)

    def _show_problem(self, shown: tuple[Problem | None, int]) -> None:
        self.banner.set_problem(*shown)

    def show_palette(self) -> None:
        """Opens the command palette."""
        self.panels.palette.present(self._state)

    def show_keys(self) -> None:
        """Opens the sheet of keys."""
        self.panels.keys.present(self._state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shows the bare film while its key is held."""
        if event.key() in self._bare_keys and not event.isAutoRepeat():
            self.bare_wished.emit(True)
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Brings the layers back."""
        if event.key() in self._bare_keys and not event.isAutoRepeat():
            self.bare_wished.emit(False)
            return
        super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Brings the layers back when another window takes the keyboard, because no release will be heard."""
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.bare_wished.emit(False)
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files only."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens what was dropped."""
        paths = tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        event.acceptProposedAction()
        self.paths_dropped.emit(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Goes off the screen at once; the application then puts things away."""
        self.hide()
        self.closing.emit()
        super().closeEvent(event)
