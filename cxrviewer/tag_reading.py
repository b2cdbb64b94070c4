"""Reads the tags of the film on screen beside the window, and again when another film comes on screen."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from cxrviewer.jobs import Job, JobContext, JobRunner
from cxrviewer.problems import problem_of
from cxrviewer.state.store import Store
from cxrviewer.state.study import AppState, Study
from cxrviewer.state.tags import TagList
from cxrviewer.translation import tr
from cxrviewer.widgets.main_window import MainWindow
from cxrviewer.widgets.tag_browser import TagBrowser
from engine.tag_rows import TagRow


class TagReading(QObject):
    """Follows the film on screen for as long as somebody looks at its tags.

    Args:
        store: Holds the state.
        runner: Reads files.
        window: Over which the tags are shown.
    """

    changed = Signal(object)  # TagList

    def __init__(self, store: Store, runner: JobRunner, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._browser: TagBrowser | None = None
        self._store = store
        self._runner = runner
        self._job: Job | None = None
        self._shown: tuple[int, bool] | None = None
        store.changed.connect(self._follow)

    def show(self) -> None:
        """Opens the tag browser with the tags of the film on screen."""
        if self._browser is None:
            self._browser = TagBrowser(self._window)
            self._browser.closed.connect(self.end)
            self._window.closing.connect(self._browser.close)
            self.changed.connect(self._browser.set_tags)
        self._browser.present()
        self.begin()

    def begin(self) -> None:
        """Reads the tags of the film on screen, and from now on of every other that comes on screen."""
        self._shown = None
        self._read(self._store.state)

    def end(self) -> None:
        """Stops following."""
        self._shown = None
        self._abandon()

    def _follow(self, state: AppState) -> None:
        if self._shown is not None and self._shown != _wanted(state):
            self._read(state)

    def _read(self, state: AppState) -> None:
        self._abandon()
        self._shown = _wanted(state)
        study = state.study
        if study is None or self._shown is None:
            self.changed.emit(TagList(tr("No film on screen"), rows=()))
            return
        hides = not state.overlays.shows_patient
        title = tr("Film on screen") if hides else study.path.name
        self.changed.emit(TagList(title, hides_identity=hides))
        job = self._runner.submit(partial(_list, study))
        job.succeeded.connect(partial(self._tell, title, hides))
        job.failed.connect(partial(self._refuse, title))
        self._job = job

    def _abandon(self) -> None:
        if self._job is not None and not self._job.is_over:
            self._job.abandon()
        self._job = None

    def _tell(self, title: str, hides: bool, rows: object) -> None:
        self._job = None
        if isinstance(rows, tuple):
            self.changed.emit(TagList(title, rows=rows, hides_identity=hides))

    def _refuse(self, title: str, error: object) -> None:
        self._job = None
        problem = problem_of(error)
        self.changed.emit(TagList(title, problem=problem))


def _wanted(state: AppState) -> tuple[int, bool] | None:
    return None if state.current is None else (state.current, state.overlays.shows_patient)


def _list(study: Study, _context: JobContext) -> tuple[TagRow, ...]:
    """Reads the tags; the DICOM library is imported on first use so that the window is there first."""
    from engine.tag_listing import list_tags

    return list_tags(study.path)
