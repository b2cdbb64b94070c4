"""Exports the film on screen: the dialog, and one file at a time that is written beside the window."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cxrviewer.exporting.names import first_folder, suggested_name, target_of
from cxrviewer.jobs import Job, JobContext, JobRunner
from cxrviewer.preferences import Preferences
from cxrviewer.problems import problem_of
from cxrviewer.state.export_screen import FIRST_IDENTITY, ExportKind, ExportScreen, ExportStep
from cxrviewer.state.resolve_export import export_rows, film_words, identity_note, why_no_identity, why_not
from cxrviewer.state.store import Store
from cxrviewer.state.study import AppState, Study
from cxrviewer.translation import tr
from cxrviewer.widgets.main_window import MainWindow
from engine.errors import TargetExistsError

if TYPE_CHECKING:
    from cxrviewer.exporting.work import Order
    from cxrviewer.widgets.export_dialog import ExportDialog


_STEPS = {
    ExportStep.PAINTING: "Painting the picture",
    ExportStep.READING: "Reading the film again",
    ExportStep.MAKING: "Making the DICOM object",
    ExportStep.WRITING: "Writing the file",
}


class Exporting(QObject):
    """Follows the film on screen while the dialog is open; the dialog is made when it is first asked for.

    Args:
        store: Holds the film on screen.
        preferences: Remember where exports go.
        window: Over which the dialog is shown.
    """

    changed = Signal(object)  # ExportScreen
    exported = Signal(object)  # Path

    def __init__(self, store: Store, preferences: Preferences, window: MainWindow) -> None:
        super().__init__(window)
        self._store, self._preferences, self._window = store, preferences, window
        self._runner = JobRunner("exports")
        self._dialog: ExportDialog | None = None
        self._job: Job | None = None
        self._kind = ExportKind.PICTURE
        self._keeps = dict(FIRST_IDENTITY)
        self._typed: str | None = None
        self._step, self._note, self._is_problem, self._replaces = "", "", False, False
        self._film: int | None = None
        store.changed.connect(self._follow)

    @property
    def screen(self) -> ExportScreen:
        """What the dialog shows now."""
        study = self._store.state.study
        if study is None:
            return ExportScreen(note=tr("No film on screen"), is_running=self._job is not None, step=self._step)
        kind, why = self._kind_for(study), why_no_identity(study)
        keeps = self._keeps[kind] and not why
        return ExportScreen(
            film=film_words(study, shows_patient=self._store.state.overlays.shows_patient),
            rows=export_rows(study),
            kind=kind,
            keeps_identity=keeps,
            why_no_identity=why,
            identity_note=identity_note(study.loaded.image.radiograph, keeps_identity=keeps),
            target=self._target_words(study),
            is_running=self._job is not None,
            step=self._step,
            note=self._note,
            is_problem=self._is_problem,
            replaces=self._replaces,
        )

    def show(self) -> None:
        """Opens the dialog for the film on screen."""
        if self._store.state.study is None:
            return
        if self._dialog is None:
            self._make_dialog()
        self._say("")
        if self._dialog is not None:
            self._dialog.present()

    def choose(self, kind: ExportKind) -> None:
        """Chooses what is written; the name follows."""
        self._kind, self._typed = kind, None
        self._say("")

    def keep_identity(self, keeps: bool) -> None:
        """Chooses whether the file says who the film shows; each kind remembers its own answer."""
        study = self._store.state.study
        if study is not None:
            self._keeps[self._kind_for(study)] = keeps
        self._say(self._note, is_problem=self._is_problem)

    def aim(self, words: str) -> None:
        """Chooses where the file goes."""
        self._typed = words
        self._say("")

    def start(self) -> None:
        """Writes the file, beside the window; nothing happens while another one is being written."""
        study = self._store.state.study
        if study is None or self._job is not None:
            return
        job = self._job = self._runner.submit(partial(_work, self._order(study)))
        job.news.connect(self._hear)
        job.succeeded.connect(self._succeed)
        job.failed.connect(self._fail)
        job.cancelled.connect(self._stopped)
        self._say("")

    def stop(self) -> None:
        """Asks the export to stop; nothing is left of it."""
        if self._job is not None:
            self._job.cancel()

    def close(self) -> None:
        """Ends the thread."""
        self._runner.close()

    def _make_dialog(self) -> None:
        from cxrviewer.widgets.export_dialog import ExportDialog

        dialog = self._dialog = ExportDialog(self._window)
        dialog.kind_wished.connect(self.choose)
        dialog.identity_wished.connect(self.keep_identity)
        dialog.target_wished.connect(self.aim)
        dialog.export_wished.connect(self.start)
        dialog.stop_wished.connect(self.stop)
        dialog.closed.connect(self.stop)
        self._window.closing.connect(dialog.close)
        self.changed.connect(dialog.set_screen)

    def _order(self, study: Study) -> "Order":
        from cxrviewer.exporting.work import Order

        kind = self._kind_for(study)
        keeps = self._keeps[kind] and not why_no_identity(study)
        target = target_of(self._target_words(study), kind, self._folder())
        return Order(kind, self._store.state, keeps, target, replaces=self._replaces)

    def _kind_for(self, study: Study) -> ExportKind:
        """Gives the chosen kind, or the picture where a film has nothing for it."""
        return self._kind if not why_not(self._kind, study) else ExportKind.PICTURE

    def _target_words(self, study: Study) -> str:
        if self._typed is not None:
            return self._typed
        return str(self._folder() / suggested_name(self._kind_for(study), study.loaded.image.radiograph.source))

    def _folder(self) -> Path:
        return first_folder(self._preferences.settings.export_folder)

    def _follow(self, state: AppState) -> None:
        if state.current != self._film:
            self._film, self._typed = state.current, None
            self._note, self._is_problem, self._replaces = "", False, False
        if self._dialog is not None and self._dialog.isVisible():
            self.changed.emit(self.screen)

    def _hear(self, news: object) -> None:
        if isinstance(news, ExportStep):
            self._step = tr(_STEPS[news])
            self.changed.emit(self.screen)

    def _succeed(self, target: object) -> None:
        self._job = None
        if isinstance(target, Path):
            self._preferences.change("export_folder", str(target.parent))
            self._say(tr("Saved: {name}", name=target.name))
            self.exported.emit(target)

    def _fail(self, error: object) -> None:
        self._job = None
        if isinstance(error, TargetExistsError):
            words = tr("{name} is there already. Replace it, or choose another name.", name=error.path.name)
            self._say(words, is_problem=True, replaces=True)
            return
        problem = problem_of(error)
        self._say(f"{problem.title}. {problem.detail} {problem.remedy}", is_problem=True)

    def _stopped(self) -> None:
        self._job = None
        self._say(tr("Stopped; nothing was written."))

    def _say(self, note: str, *, is_problem: bool = False, replaces: bool = False) -> None:
        self._note, self._is_problem, self._replaces = note, is_problem, replaces
        self._step = self._step if self._job is not None else ""
        self.changed.emit(self.screen)


def _work(order: "Order", context: JobContext) -> Path:
    from cxrviewer.exporting.work import export

    return export(order, context)
