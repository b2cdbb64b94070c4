"""Constructs the application: every object is made here and handed to those that need it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPointF

from cxrviewer.analysis import AnalyserLoader, AnalysisChoices, AnalysisController, list_models, load_analyser
from cxrviewer.annotating import Annotating
from cxrviewer.assets import sample_path
from cxrviewer.auditing import Auditing
from cxrviewer.closing import ClosingGuard
from cxrviewer.comparing import Comparing
from cxrviewer.customising import Customising
from cxrviewer.evidence.door import EvidenceDoor
from cxrviewer.exporting.door import Exporting
from cxrviewer.film_numbers import FilmNumbers
from cxrviewer.hanging import Hanging
from cxrviewer.jobs import JobRunner
from cxrviewer.keeping import Keeping
from cxrviewer.preferences import Preferences
from cxrviewer.presence import Presence
from cxrviewer.problems import Problem
from cxrviewer.session import ImageOpener, ModelLister, Session
from cxrviewer.setting_words import Section
from cxrviewer.settings import Settings, overlays_of, with_overlays
from cxrviewer.sources import DataFolders, Sources
from cxrviewer.state.display import Layer, Tool
from cxrviewer.state.pointing import Pointer
from cxrviewer.state.probing import probe_words
from cxrviewer.state.resolve import resolve
from cxrviewer.state.store import Store
from cxrviewer.state.study import AppState
from cxrviewer.tag_reading import TagReading
from cxrviewer.toning import Toning
from cxrviewer.training.door import TrainingDoor
from cxrviewer.translation import tr
from cxrviewer.viewing import Viewing
from cxrviewer.widgets.application import show_sized
from cxrviewer.widgets.main_window import MainWindow
from cxrviewer.widgets.source_questions import ask_for_files
from engine.chest_windows import Tissue
from engine.radiograph import OpenedImage

_ZOOM_STEP, _GAMMA_STEP = 1.25, 1.15


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
        folders: Where to keep the study index, annotations and the open session; None to keep nothing of them.
        window: One that is on screen already; None to make it.
    """

    def __init__(
        self,
        *,
        settings: Settings,
        settings_file: Path | None,
        choices: AnalysisChoices,
        doors: Doors | None = None,
        folders: DataFolders | None = None,
        window: MainWindow | None = None,
    ) -> None:
        super().__init__()
        doors = doors or Doors()
        self.preferences = Preferences(settings, settings_file)
        self.store = Store(AppState(overlays=overlays_of(settings), model=choices.package))
        self._reader, self._engine, self._pixels = JobRunner("reader"), JobRunner("engine"), JobRunner("pixels")
        self.session = Session(self.store, self._reader, doors.open_image)
        self.comparing = Comparing(self.store, self.preferences)
        self.viewing = Viewing(self.store)
        self.toning = Toning(self.store, self._reader)
        self.analysis = AnalysisController(self.store, self._engine, doors.load_analyser, choices)
        self.annotating = Annotating(self.store, self.viewing, self._pixels, self)
        self.numbers = FilmNumbers(self.store, self._pixels, self)
        self.sources = Sources(self.store, self.session, self.analysis, open_image=doors.open_image, folders=folders)
        self.keeping = Keeping(self.store, self.session, folders.kept if folders else None, self)
        self.presence = Presence(self.store, self)
        self.hanging = self._hanging()
        self._list_models = doors.list_models
        self._sample = sample_path()
        self.window = window or MainWindow(has_sample=self._sample is not None)
        self._open_rooms()

    def _open_rooms(self) -> None:
        """Makes what belongs to the window, and lets both hear each other."""
        self.tags = TagReading(self.store, self._reader, self.window)
        self.customising = Customising(
            self.preferences, self.store, window=self.window, toning=self.toning, analysis=self.analysis
        )
        self._closing = ClosingGuard(self.window, self.keeping.may_end)
        self.training = self._training_door()
        self.evidence = EvidenceDoor(self.store, self.analysis, self._reader, self.window)
        self.auditing = Auditing(self.store, self.analysis, self.window)
        self.exporting = Exporting(self.store, self.preferences, self.window)
        self._connect()
        self._render(self.store.state)
        self.window.set_handlers(self._handlers())

    def show(self) -> None:
        """Shows the window as it was left; one that is on screen already keeps its place."""
        settings, window = self.preferences.settings, self.window
        if not window.isVisible():
            width, height = settings.window_width, settings.window_height
            show_sized(window, width, height, is_maximised=settings.is_maximised)
        window.set_widths(settings.rail_width, settings.findings_width)

    def begin(self, paths: tuple[Path, ...]) -> None:
        """Does what can wait until the window is on screen: looks for models, opens files."""
        self.keeping.begin(restores=not paths)
        self.sources.begin(paths)
        self.presence.begin()
        self.session.list_models(self._list_models)

    def close(self) -> None:
        """Remembers the settings and ends the threads."""
        self._keep_layout()
        self.exporting.close()
        self.preferences.close()
        self.keeping.close()
        self.presence.close()
        self.hanging.close()
        self.sources.close()
        self._engine.close()
        self._pixels.close()
        self._reader.close()

    def _handlers(self) -> dict[str, Callable[[], None]]:
        viewing, session = self.viewing, self.session
        return {
            "file.open": self.open_files,
            "file.sample": self.open_sample,
            "file.next": partial(session.select_next, 1),
            "file.previous": partial(session.select_next, -1),
            "file.close": session.close_current,
            "file.settings": self._show_settings,
            "compare.protocols": self._show_protocols,
            "file.quit": self._quit,
            **self._room_handlers(),
            "tool.window": partial(viewing.choose_tool, Tool.WINDOW),
            "tool.pan": partial(viewing.choose_tool, Tool.PAN),
            "tool.zoom": partial(viewing.choose_tool, Tool.ZOOM),
            "view.fit": viewing.fit,
            "view.actual": viewing.actual_size,
            "view.zoom_in": partial(self._zoom, _ZOOM_STEP),
            "view.zoom_out": partial(self._zoom, 1 / _ZOOM_STEP),
            "view.next_window": viewing.next_window,
            "view.invert": viewing.invert,
            "view.reset": viewing.reset,
            "view.turn_right": partial(viewing.turn, 1),
            "view.turn_left": partial(viewing.turn, -1),
            "view.flip_across": partial(viewing.flip, is_across=True),
            "view.flip_down": partial(viewing.flip, is_across=False),
            "view.magnifier": viewing.toggle_magnifier,
            "view.tags": self._show_tags,
            "view.patient": viewing.next_information,
            **self._tone_handlers(),
            **self.annotating.handlers(),
            **self.sources.handlers(),
            **self.comparing.handlers(),
            **self.hanging.handlers(),
            **self._layer_handlers(),
            "analysis.start": self.analysis.start,
            "analysis.cancel": self.analysis.cancel,
        }

    def _room_handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "training.open": self._open_training,
            **self.evidence.handlers(),
            "audit.run": self.auditing.show,
            "file.export": self.exporting.show,
        }

    def _layer_handlers(self) -> dict[str, Callable[[], None]]:
        viewing = self.viewing
        return {
            **{f"layer.{layer.value}": partial(viewing.toggle_layer, layer) for layer in Layer},
            "layer.next_map": viewing.next_map,
            "layer.next_patch": partial(viewing.step_patch, 1),
            "layer.previous_patch": partial(viewing.step_patch, -1),
            "layer.release_patch": partial(viewing.pin_patch, None),
        }

    def _tone_handlers(self) -> dict[str, Callable[[], None]]:
        toning = self.toning
        return {
            "tone.file": toning.show_file_window,
            "tone.auto": partial(toning.show_tissue, Tissue.AUTO),
            "tone.lungs": partial(toning.show_tissue, Tissue.LUNGS),
            "tone.mediastinum": partial(toning.show_tissue, Tissue.MEDIASTINUM),
            "tone.bones": partial(toning.show_tissue, Tissue.BONES),
            "tone.soft": partial(toning.show_tissue, Tissue.SOFT),
            "tone.curve": toning.toggle_curve,
            "tone.gamma_up": partial(toning.step_gamma, _GAMMA_STEP),
            "tone.gamma_down": partial(toning.step_gamma, 1 / _GAMMA_STEP),
            "tone.equalise": toning.toggle_equalised,
            "tone.plain": toning.drop_enhancement,
            "tone.levels": self.viewing.toggle_levels,
        }

    def _hanging(self) -> Hanging:
        return Hanging(
            self.store,
            self.session,
            self.preferences,
            index_file=self.sources.index_file,
            cache=self.sources.cache,
            was_restored=self.keeping.has_restored,
        )

    def _connect(self) -> None:
        window, viewing = self.window, self.viewing
        self.annotating.connect_to(window)
        self.comparing.connect_to(window)
        self.sources.connect_to(window)
        self.hanging.failed.connect(self.tell)
        self.keeping.shown_again.connect(self.toning.equalise_if_wished)
        self.store.changed.connect(self._render)
        window.bare_wished.connect(viewing.show_bare)
        window.closing.connect(self.close)
        window.rail.chosen.connect(self.session.select)
        window.rail.close_wished.connect(self.session.close)
        window.canvas.window_dragged.connect(self._drag_window)
        window.canvas.view_wished.connect(viewing.set_view)
        window.canvas.pointed.connect(viewing.point_at)
        window.canvas.pointed.connect(self._read_pixel)
        window.level_panel.limits_wished.connect(self._set_limits)
        window.level_panel.gamma_wished.connect(self.toning.set_gamma)
        window.level_panel.window_wished.connect(viewing.show_window)
        window.canvas.clicked.connect(viewing.click)
        for pane in (window.canvas, *window.grid.sides):
            pane.study_wished.connect(self.session.select_next)
        self.preferences.failed.connect(self.tell)
        self.training.failed.connect(self.tell)
        self.evidence.failed.connect(self.tell)
        window.panels.sheet.card_wished.connect(partial(self.evidence.open, "card"))
        window.layers.toggle_wished.connect(viewing.toggle_layer)
        window.layers.opacity_wished.connect(viewing.set_opacity)
        window.layers.choice_wished.connect(self._choose)
        window.findings.voter_wished.connect(viewing.toggle_voter)
        window.findings.raw_wished.connect(self.analysis.start_acknowledged)
        window.status.cancel_wished.connect(self.analysis.cancel)
        window.banner.dismissed.connect(self.session.dismiss_problem)

    def _render(self, state: AppState) -> None:
        self.window.show_screen(resolve(state), state)

    def open_files(self) -> None:
        """Lets the person choose files and opens them."""
        ask_for_files(self.window, self.preferences.settings.last_folder, self._open_chosen)

    def _open_chosen(self, paths: tuple[Path, ...]) -> None:
        self.preferences.change("last_folder", str(paths[0].parent))
        self.sources.opening.open_paths(paths)

    def open_sample(self) -> None:
        """Opens the phantom that comes with the program, or says that it is missing."""
        if self._sample is not None:
            self.sources.opening.open_paths((self._sample,))
            return
        self.tell(
            Problem(
                tr("The sample is missing"), tr("No sample film is installed."), tr("Open a film of your own instead.")
            )
        )

    def tell(self, problem: Problem) -> None:
        """Shows a problem above the film until it is dismissed."""
        state = self.store.state
        self.store.replace(replace(state, problems=(*state.problems, problem)))

    def _show_tags(self) -> None:
        self.tags.show()

    def _read_pixel(self, pointer: Pointer | None) -> None:
        self.window.status.set_reading(probe_words(self.store.state.study, pointer))

    def _set_limits(self, limits: tuple[float, float]) -> None:
        self.toning.set_limits(*limits)

    def _drag_window(self, shift: QPointF) -> None:
        counted = shift * self.preferences.drag_factor
        self.viewing.drag_window(counted.x(), counted.y())

    def _zoom(self, factor: float) -> None:
        self.window.canvas.zoom(factor)

    def _choose(self, layer: Layer, choice: str | None) -> None:
        if layer is Layer.MAP:
            self.viewing.choose_map(choice)
        else:
            self.viewing.choose_voter(choice)

    def _quit(self) -> None:
        self.window.close()

    def _open_training(self) -> None:
        self.training.open()

    def _training_door(self) -> TrainingDoor:
        list_models = partial(self.session.list_models, self._list_models)
        return TrainingDoor(self.preferences, self.window, analysis=self.analysis, list_models=list_models)

    def _show_settings(self) -> None:
        self.customising.show()

    def _show_protocols(self) -> None:
        self.customising.show(Section.HANGING)

    def _keep_layout(self) -> None:
        window = self.window
        rail, findings = window.widths()
        changes: dict[str, object] = {"is_maximised": window.isMaximized()}
        if not window.isMaximized():
            changes |= {"window_width": max(window.width(), 800), "window_height": max(window.height(), 560)}
        if self.store.state.studies and rail >= 120 and findings >= 240:
            changes |= {"rail_width": rail, "findings_width": findings}
        settings = self.preferences.settings.model_copy(update=changes)
        self.preferences.replace(with_overlays(settings, self.store.state.overlays))
