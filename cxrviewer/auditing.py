"""Audits the verdict of the film on screen, one change after another, beside the window."""

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cxrviewer.analysis import AnalyserGetter, AnalysisController
from cxrviewer.jobs import Job, JobContext
from cxrviewer.problems import problem_of
from cxrviewer.state.audit import AuditScreen
from cxrviewer.state.store import Store
from cxrviewer.translation import tr
from cxrviewer.widgets.main_window import MainWindow
from engine.radiograph import Radiograph

if TYPE_CHECKING:
    from cxrviewer.widgets.audit_sheet import AuditSheet
    from engine.audit import Audit


@dataclass(frozen=True, slots=True)
class _Step:
    """So many of so many analyses are done; ``title`` says what is next."""

    done: int
    total: int
    title: str


class Auditing(QObject):
    """Runs one audit at a time and shows it; the sheet is made when it is first asked for.

    Args:
        store: Holds the film on screen.
        analysis: Reaches the models.
        window: Over which the audit is shown.
    """

    changed = Signal(object)  # AuditScreen

    def __init__(self, store: Store, analysis: AnalysisController, window: MainWindow) -> None:
        super().__init__(window)
        self._store, self._analysis, self._window = store, analysis, window
        self._sheet: AuditSheet | None = None
        self._job: Job | None = None
        self._screen = AuditScreen()

    @property
    def screen(self) -> AuditScreen:
        """What is shown now."""
        return self._screen

    def show(self) -> None:
        """Opens the sheet and audits the film on screen; what was audited before is dropped."""
        study = self._store.state.study
        if study is None:
            return
        if self._sheet is None:
            self._make_sheet()
        self.end()
        radiograph = study.loaded.image.radiograph
        self._show(AuditScreen(film=radiograph.source.path.name, is_running=True))
        job = self._job = self._analysis.ask(partial(self._work, radiograph))
        job.news.connect(self._hear)
        job.succeeded.connect(self._succeed)
        job.failed.connect(self._fail)
        job.cancelled.connect(self._stopped)
        if self._sheet is not None:
            self._sheet.present()

    def stop(self) -> None:
        """Asks the audit to stop at the next batch."""
        if self._job is not None:
            self._job.cancel()

    def end(self) -> None:
        """Drops the audit that is going on."""
        if self._job is not None:
            self._job.abandon()
            self._job = None

    def _make_sheet(self) -> None:
        from cxrviewer.widgets.audit_sheet import AuditSheet

        sheet = self._sheet = AuditSheet(self._window)
        sheet.stop_wished.connect(self.stop)
        sheet.closed.connect(self.end)
        self._window.closing.connect(sheet.close)
        self.changed.connect(sheet.set_screen)

    def _work(self, radiograph: Radiograph, get: AnalyserGetter, context: JobContext) -> "Audit":
        from engine.audit import audit  # image libraries would delay the first paint

        choices = self._analysis.choices
        return audit(
            get(),
            radiograph,
            patches=choices.patches,
            seed=choices.seed,
            on_progress=lambda done, total, title: context.post(_Step(done, total, title)),
            cancel=context.cancel,
        )

    def _hear(self, news: object) -> None:
        if isinstance(news, _Step):
            self._show(replace(self._screen, done=news.done, total=news.total, step=news.title))

    def _succeed(self, found: object) -> None:
        from engine.audit import Audit

        self._job = None
        if isinstance(found, Audit):
            self._show(replace(self._screen, audit=found, is_running=False))

    def _fail(self, error: object) -> None:
        self._job = None
        problem = problem_of(error)
        self._show(replace(self._screen, note=f"{problem.detail} {problem.remedy}", is_running=False))

    def _stopped(self) -> None:
        self._job = None
        self._show(replace(self._screen, note=tr("The audit was stopped."), is_running=False))

    def _show(self, screen: AuditScreen) -> None:
        self._screen = screen
        self.changed.emit(screen)
