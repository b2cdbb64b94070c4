"""Constructs the application: every object is made here and handed to those that need it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPointF

from cxrviewer.analysis import AnalyserLoader, AnalysisChoices, AnalysisController, list_models, load_analyser
from cxrviewer.assets import sample_path
from cxrviewer.jobs import JobRunner
from cxrviewer.problems import Problem, problem_of
from cxrviewer.session import ImageOpener, ModelLister, Session
from cxrviewer.settings import Settings, overlays_of, save_settings, with_overlays
from cxrviewer.state.display import Layer, Tool
from cxrviewer.state.resolve import resolve
from cxrviewer.state.store import Store
from cxrviewer.state.study import AppState
from cxrviewer.viewing import Viewing
from cxrviewer.widgets.main_window import MainWindow
from engine.errors import OutputError
from engine.radiograph import OpenedImage

_ZOOM_STEP = 1.25


def open_image(path: Path) -> OpenedImage:
    """Reads a file; the decoders are imported on first use so that the window is there first.

    Raises:
        ReadError: The file cannot be read as a radiograph.
    """
    from engine import reading

    return reading.open_image(path)


@dataclass(frozen=True, slots=True)
class Doors:
    """Where the application meets the engine; tests put others in their place."""

    open_image: ImageOpener = open_image
    load_analyser: AnalyserLoader = load_analyser
    list_models: ModelLister = list_models


class Application(QObject):
    """Everything that makes one running viewer: state, controllers, threads, window.

    Args:
        settings: How the window was left.
        settings_file: Where to remember it; None to remember nothing.
        choices: What to analyse with.
        doors: Where to meet the engine; None for the real one.
    """

    def __init__(
        self, *, settings: Settings, settings_file: Path | None, choices: AnalysisChoices, doors: Doors | None = None
    ) -> None:
        super().__init__()
        doors = doors or Doors()
        self._settings, self._settings_file = settings, settings_file
        self.store = Store(AppState(overlays=overlays_of(settings), model=choices.package))
        self._reader, self._engine = JobRunner("reader"), JobRunner("engine")
        self.session = Session(self.store, self._reader, doors.open_image)
        self.viewing = Viewing(self.store)
        self.analysis = AnalysisController(self.store, self._engine, doors.load_analyser, choices)
        self._list_models = doors.list_models
        self._sample = sample_path()
        self.window = MainWindow(self._handlers(), has_sample=self._sample is not None)
        self._connect()
        self._render(self.store.state)

    def show(self) -> None:
        """Shows the window as it was left."""
        self.window.resize(self._settings.window_width, self._settings.window_height)
        self.window.set_widths(self._settings.rail_width, self._settings.findings_width)
        if self._settings.is_maximised:
            self.window.showMaximized()
        else:
            self.window.show()

    def begin(self, paths: tuple[Path, ...]) -> None:
        """Does what can wait until the window is on screen: looks for models, opens files."""
        self.session.open_paths(paths)
        self.session.list_models(self._list_models)

    def close(self) -> None:
        """Remembers the settings and ends the threads."""
        self._save_settings()
        self._engine.close()
        self._reader.close()

    def _handlers(self) -> dict[str, Callable[[], None]]:
        viewing, session = self.viewing, self.session
        return {
            "file.open": self.open_files,
            "file.sample": self.open_sample,
            "file.next": partial(session.select_next, 1),
            "file.previous": partial(session.select_next, -1),
            "file.close": session.close_current,
            "file.quit": self._quit,
            "tool.window": partial(viewing.choose_tool, Tool.WINDOW),
            "tool.pan": partial(viewing.choose_tool, Tool.PAN),
            "tool.zoom": partial(viewing.choose_tool, Tool.ZOOM),
            "view.fit": viewing.fit,
            "view.actual": viewing.actual_size,
            "view.zoom_in": partial(self._zoom, _ZOOM_STEP),
            "view.zoom_out": partial(self._zoom, 1 / _ZOOM_STEP),
            "view.next_window": viewing.next_window,
            "view.auto_window": viewing.auto_window,
            "view.invert": viewing.invert,
            "view.reset": viewing.reset,
            "view.patient": viewing.toggle_patient,
            "layer.mask": partial(viewing.toggle_layer, Layer.MASK),
            "layer.patches": partial(viewing.toggle_layer, Layer.PATCHES),
            "layer.coverage": partial(viewing.toggle_layer, Layer.COVERAGE),
            "layer.map": partial(viewing.toggle_layer, Layer.MAP),
            "layer.next_map": viewing.next_map,
            "layer.next_patch": partial(viewing.step_patch, 1),
            "layer.previous_patch": partial(viewing.step_patch, -1),
            "layer.release_patch": partial(viewing.pin_patch, None),
            "analysis.start": self.analysis.start,
            "analysis.cancel": self.analysis.cancel,
        }

    def _connect(self) -> None:
        window, viewing = self.window, self.viewing
        self.store.changed.connect(self._render)
        window.paths_dropped.connect(self.session.open_paths)
        window.bare_wished.connect(viewing.show_bare)
        window.closing.connect(self.close)
        window.empty.open_wished.connect(self.open_files)
        window.empty.sample_wished.connect(self.open_sample)
        window.rail.chosen.connect(self.session.select)
        window.rail.close_wished.connect(self.session.close)
        window.canvas.window_dragged.connect(self._drag_window)
        window.canvas.view_wished.connect(viewing.set_view)
        window.canvas.pointed.connect(viewing.point_at)
        window.canvas.clicked.connect(viewing.click)
        window.layers.toggle_wished.connect(viewing.toggle_layer)
        window.layers.opacity_wished.connect(viewing.set_opacity)
        window.layers.choice_wished.connect(self._choose)
        window.findings.voter_wished.connect(viewing.toggle_voter)
        window.status.cancel_wished.connect(self.analysis.cancel)
        window.banner.dismissed.connect(self.session.dismiss_problem)

    def _render(self, state: AppState) -> None:
        self.window.show_screen(resolve(state), state)

    def open_files(self) -> None:
        """Lets the person choose files and opens them."""
        paths = self.window.ask_for_files(self._settings.last_folder)
        if paths:
            self._settings = self._settings.model_copy(update={"last_folder": str(paths[0].parent)})
            self.session.open_paths(paths)

    def open_sample(self) -> None:
        """Opens the phantom that comes with the program, or says that it is missing."""
        if self._sample is not None:
            self.session.open_paths((self._sample,))
            return
        problem = Problem("The sample is missing", "No sample film is installed.", "Open a film of your own instead.")
        state = self.store.state
        self.store.replace(replace(state, problems=(*state.problems, problem)))

    def _drag_window(self, shift: QPointF) -> None:
        self.viewing.drag_window(shift.x(), shift.y())

    def _zoom(self, factor: float) -> None:
        self.window.canvas.zoom(factor)

    def _choose(self, layer: Layer, choice: str | None) -> None:
        if layer is Layer.MAP:
            self.viewing.choose_map(choice)
        else:
            self.viewing.choose_voter(choice)

    def _quit(self) -> None:
        self.window.close()

    def _save_settings(self) -> None:
        window = self.window
        if self._settings_file is None:
            return
        rail, findings = window.widths()
        changes: dict[str, object] = {"is_maximised": window.isMaximized()}
        if not window.isMaximized():
            changes |= {"window_width": max(window.width(), 800), "window_height": max(window.height(), 560)}
        if self.store.state.studies and rail >= 120 and findings >= 240:
            changes |= {"rail_width": rail, "findings_width": findings}
        self._settings = with_overlays(self._settings.model_copy(update=changes), self.store.state.overlays)
        try:
            save_settings(self._settings_file, self._settings)
        except OutputError as error:
            problem_of(error)
