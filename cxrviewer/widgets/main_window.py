"""The main window: puts the widgets side by side and passes snapshots down and wishes up."""

from collections.abc import Callable
from operator import attrgetter
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from cxrviewer.commands import command
from cxrviewer.explanations import EXPLANATIONS, Topic
from cxrviewer.palette import FINDINGS_WIDTH, RAIL_WIDTH, Look
from cxrviewer.problems import Problem
from cxrviewer.state.browsing import IndexScreen
from cxrviewer.state.screen import FilmScreen, OnScreen, RailCard
from cxrviewer.state.study import AppState
from cxrviewer.widgets.actions import Actions, Handlers
from cxrviewer.widgets.application import apply_look
from cxrviewer.widgets.banner import Banner
from cxrviewer.widgets.command_palette import CommandPalette
from cxrviewer.widgets.empty_state import EmptyState
from cxrviewer.widgets.explanation_sheet import ExplanationSheet
from cxrviewer.widgets.film_canvas import FilmCanvas
from cxrviewer.widgets.film_grid import FilmGrid
from cxrviewer.widgets.findings.panel import FindingsPanel
from cxrviewer.widgets.index.panel import IndexPanel
from cxrviewer.widgets.key_sheet import KeySheet
from cxrviewer.widgets.layer_panel import LayerPanel
from cxrviewer.widgets.level_panel import LevelPanel
from cxrviewer.widgets.mark_panel import MOST_HEIGHT, MarkPanel
from cxrviewer.widgets.parts.keys import keys_of
from cxrviewer.widgets.parts.pages import Pages
from cxrviewer.widgets.parts.scrolling import FittingScroll
from cxrviewer.widgets.parts.section import divider
from cxrviewer.widgets.status_line import StatusLine
from cxrviewer.widgets.study_rail import StudyRail
from cxrviewer.widgets.top_bar import TopBar

_ENDINGS = "*.dcm *.dicom *.ima *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp *.zip DICOMDIR*"


class MainWindow(QMainWindow):
    """Bar, rail with layers, film, findings, status line."""

    paths_dropped = Signal(object)  # tuple[Path, ...]
    bare_wished = Signal(bool)
    closing = Signal()

    def __init__(self, handlers: Handlers, *, has_sample: bool) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.canvas = FilmCanvas()
        self.grid = FilmGrid(self.canvas, [FilmCanvas() for _ in range(3)])
        self.rail, self.index = StudyRail(), IndexPanel()
        pages = (("Open", "Studies that are open", self.rail), ("Index", "Every known study", self.index))
        self.pages = Pages(pages)
        self.layers = LayerPanel()
        self.level_panel = LevelPanel()
        self.findings = FindingsPanel()
        self.marks = MarkPanel()
        self.status = StatusLine()
        self.banner = Banner()
        self.empty = EmptyState(has_sample=has_sample)
        own: dict[str, Callable[[], None]] = {"help.palette": self.show_palette, "help.keys": self.show_keys}
        self.actions_by_id = Actions({**own, **handlers}, self)
        self._state = AppState()
        self._shown: OnScreen | None = None
        self._bare_keys: list[Qt.Key] = []
        self._look = Look()
        self._sheet, self._keys = ExplanationSheet(self), KeySheet(self)
        self._palette = CommandPalette(self)
        self._palette.chosen.connect(self._run)
        self._arrange()
        self._parts = self._screen_parts()
        self.empty.setFocus()
        self.layers.asked.connect(self.explain)
        self.findings.asked.connect(self.explain)
        self.marks.asked.connect(self.explain)

    def _screen_parts(self) -> tuple[tuple[Callable[[OnScreen], Any], Callable[[Any], None]], ...]:
        """Gives what of a screen goes to which widget."""
        return (
            (attrgetter("window_title"), self.setWindowTitle),
            (attrgetter("rail", "index"), self._show_left),
            (attrgetter("film"), self._show_film),
            (attrgetter("comparison"), self.grid.set_comparison),
            (attrgetter("comparison.swiped"), self.canvas.set_swiped),
            (attrgetter("levels"), self.level_panel.set_levels),
            (attrgetter("overlays"), self.canvas.set_overlays),
            (attrgetter("marks"), self.canvas.set_marks),
            (attrgetter("hand"), self.canvas.set_hand),
            (attrgetter("mark_panel"), self.marks.set_panel),
            (attrgetter("tool"), self.canvas.set_tool),
            (attrgetter("mouse"), self.canvas.set_mouse),
            (attrgetter("is_bare"), self.canvas.set_bare),
            (attrgetter("layers"), self.layers.set_rows),
            (attrgetter("findings"), self.findings.set_findings),
            (attrgetter("patch"), self.findings.set_patch),
            (attrgetter("status"), self.status.set_status),
            (attrgetter("problem", "more_problems"), self._show_problem),
        )

    def _arrange(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.grid)
        middle = _column(self.banner, self._stack)
        self._below_rail = _column(divider(), FittingScroll(self.layers), self.level_panel)
        left = _column(self.pages, self._below_rail)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(True)
        self._right = _column(self.findings, divider(), FittingScroll(self.marks, most=MOST_HEIGHT))
        for widget in (left, middle, self._right):
            self._split.addWidget(widget)
        self._split.setStretchFactor(1, 1)
        self._split.setCollapsible(1, False)
        self._left = left
        self.set_widths(RAIL_WIDTH, FINDINGS_WIDTH)
        bar = TopBar(self.actions_by_id.made, self.actions_by_id.menu(self))
        self.setCentralWidget(_column(bar, self._split, self.status))

    def set_look(self, look: Look) -> None:
        """Changes theme and text size of every window; the panels keep their share of the text."""
        former, (rail, findings) = self._look.scale, self.widths()
        self._look = look
        apply_look(look)
        if look.scale != former and self.isVisible():
            self.set_widths(round(rail * look.scale / former), round(findings * look.scale / former))

    def set_widths(self, rail: int, findings: int) -> None:
        """Divides the window."""
        self._split.setSizes([rail, max(self.width() - rail - findings, 240), findings])

    def widths(self) -> tuple[int, int]:
        """Gives the width of the rail and of the findings."""
        sizes = self._split.sizes()
        return sizes[0], sizes[2]

    def show_screen(self, screen: OnScreen, state: AppState) -> None:
        """Shows a snapshot; only widgets whose part differs are touched."""
        old, self._shown, self._state = self._shown, screen, state
        self.actions_by_id.refresh(state)
        self._bare_keys = [Qt.Key[f"Key_{key}"] for key in keys_of(command("layer.bare"), state.keys)]
        for part, show in self._parts:
            wanted = part(screen)
            if old is None or part(old) != wanted:
                show(wanted)

    def _show_film(self, film: FilmScreen | None) -> None:
        self.canvas.set_film(film)
        for panel in (self._right, self._below_rail):
            panel.setVisible(film is not None)
        wanted = self.empty if film is None else self.grid
        if self._stack.currentWidget() is not wanted:
            self._stack.setCurrentWidget(wanted)
            (self.empty if film is None else self.canvas).setFocus()

    def _show_left(self, shown: tuple[tuple[RailCard, ...], IndexScreen]) -> None:
        cards, index = shown
        self.rail.set_cards(cards)
        self.index.set_screen(index)
        self.empty.set_recent(index)
        self.pages.set_page(1 if index.browsing.is_shown or not cards else 0)
        self._left.setVisible(bool(cards) or index.is_useful)

    def _show_problem(self, shown: tuple[Problem | None, int]) -> None:
        self.banner.set_problem(*shown)

    def explain(self, topic: Topic, corner: QPoint) -> None:
        """Says what a number means."""
        self._sheet.explain(EXPLANATIONS[topic], corner)

    def show_palette(self) -> None:
        """Opens the command palette."""
        self._palette.present(self._state)

    def show_keys(self) -> None:
        """Opens the sheet of keys."""
        self._keys.present(self._state)

    def ask_for_files(self, folder: str) -> tuple[Path, ...]:
        """Lets the person choose files; empty when they changed their mind."""
        names, _ = QFileDialog.getOpenFileNames(self, "Open films", folder, f"Radiographs ({_ENDINGS});;All files (*)")
        return tuple(Path(name) for name in names)

    def ask_for_target(self, title: str, name: str, kinds: str) -> Path | None:
        """Lets the person choose where to write a file; None when they changed their mind."""
        chosen, _ = QFileDialog.getSaveFileName(self, title, name, kinds)
        return Path(chosen) if chosen else None

    def _run(self, command_id: str) -> None:
        self.actions_by_id[command_id].trigger()

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

    def picture(self) -> QByteArray:
        """Gives the whole window as the bytes of a PNG."""
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.grab().save(buffer, "PNG")
        return data


def _column(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget, 1 if isinstance(widget, QSplitter | QStackedWidget | Pages | FindingsPanel) else 0)
    return holder
