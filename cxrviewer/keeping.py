"""Never loses work: writes annotations and the open session as they change, and brings them back."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from cxrviewer.jobs import JobContext, JobRunner
from cxrviewer.kept_files import (
    SESSION_NAME,
    KeptStudy,
    SessionDocument,
    annotation_path,
    kept_session,
    read_annotations,
    read_session,
    write_annotations,
    write_session,
)
from cxrviewer.problems import Problem, problem_of
from cxrviewer.session import Session
from cxrviewer.state.comparison import Comparison
from cxrviewer.state.marks import Marks, finished
from cxrviewer.state.store import Store
from cxrviewer.state.study import AppState, Study
from cxrviewer.translation import counted, tr
from engine.annotation import FIRST_STYLE, Annotation
from engine.errors import EngineError, OutputError

#: From a change to its file at most this long, plus the time of writing: well within a second.
_SOON_MS = 250
#: After a file could not be written.
_RETRY_MS = 3000

Content = tuple[Annotation, ...] | SessionDocument


class Keeping(QObject):
    """Writes what is drawn and what is open beside the window, and restores it.

    Args:
        store: Holds the snapshots.
        session: Opens films.
        folder: Where to keep things; None to keep nothing.
    """

    shown_again = Signal(int)  # key of a study that is shown as it was in the last session

    def __init__(self, store: Store, session: Session, folder: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._session, self._folder = store, session, folder
        self._runner = JobRunner("keeper", self)
        self._wanted: dict[Path, Content] = {}
        self._written: dict[Path, Content] = {}
        self._ready: dict[int, Path] = {}
        self._asked: dict[int, Path] = {}  # being read
        self._early: dict[int, tuple[Annotation, ...]] = {}  # drawn while being read
        self._seen: tuple[tuple[Study, ...], int | None, Comparison] = ((), None, Comparison())
        self._restoring: dict[str, KeptStudy] | None = {}
        self._restored: set[int] = set()
        self._last_session = SessionDocument()
        self._has_failed = self._has_warned = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._write)
        if folder is not None:
            session.opened.connect(self._read)
            session.refused.connect(self._count_refused)
            store.changed.connect(self._notice)

    def begin(self, *, restores: bool) -> None:
        """Starts to keep the session; before that, opens the films of the last one again if it is wished."""
        if self._folder is None:
            return
        if not restores:
            self._restoring = None
            self._notice(self._store.state)
            return
        job = self._runner.submit(partial(_read_session, self._folder / SESSION_NAME))
        job.succeeded.connect(self._open_again)
        job.failed.connect(self._begin_afresh)

    def has_restored(self, key: int) -> bool:
        """Says whether a study came back with the last session."""
        return key in self._restored

    def may_end(self) -> bool:
        """Writes at once what is not written yet; gives False, the first time, when annotations cannot be written."""
        self._runner.wait()
        self._read_outstanding()
        error = self._write_now()
        if error is None or self._has_warned:
            return True
        self._has_warned = True
        self._say(_unsaved_problem(error))
        self._timer.start(_RETRY_MS)
        return False

    def close(self) -> None:
        """Ends the thread and writes what it has not written yet."""
        self._timer.stop()
        self._runner.close()
        self._read_outstanding()
        self._write_now()

    # ------------------------------------------------------------------------------------- writing

    def _notice(self, state: AppState) -> None:
        """Remembers what the files should hold; a study that is closed later is not forgotten."""
        comparison = state.overlays.comparison
        if state.studies is self._seen[0] and (state.current, comparison) == self._seen[1:]:
            return
        self._seen = (state.studies, state.current, comparison)
        for study in state.studies:
            path = self._ready.get(study.key)
            if path is not None:
                self._wanted[path] = _drawn(study.marks)
            elif study.key in self._asked:
                self._early[study.key] = _drawn(study.marks)
        if not self._timer.isActive():
            self._timer.start(_RETRY_MS if self._has_failed else _SOON_MS)

    def _want_session(self) -> None:
        if self._restoring is None and self._folder is not None:
            self._wanted[self._folder / SESSION_NAME] = kept_session(self._store.state)

    def _pending(self) -> Iterable[tuple[Path, Content]]:
        for path, content in self._wanted.items():
            if self._written.get(path) != content:
                yield path, content

    def _write(self) -> None:
        self._want_session()
        changes = tuple(self._pending())
        if not changes:
            return
        job = self._runner.submit(partial(_write_all, changes))
        job.succeeded.connect(partial(self._confirm, changes))
        job.failed.connect(self._fail)

    def _write_now(self) -> OutputError | None:
        """Writes everything in this thread; gives why annotations could not be written."""
        self._want_session()
        failure: OutputError | None = None
        for path, content in tuple(self._pending()):
            try:
                _write_content(path, content)
                self._written[path] = content
            except OutputError as error:
                is_drawn = not isinstance(content, SessionDocument)
                failure = failure or (error if is_drawn else None)
        return failure

    def _confirm(self, changes: tuple[tuple[Path, Content], ...], _done: object) -> None:
        self._written.update(changes)
        self._has_failed = self._has_warned = False

    def _fail(self, error: object) -> None:
        """Says once that nothing can be written, and goes on trying."""
        if not self._has_failed:
            self._has_failed = True
            self._tell(error)
        if not self._timer.isActive():
            self._timer.start(_RETRY_MS)

    # ------------------------------------------------------------------------------------- reading

    def _read(self, key: int) -> None:
        """Reads what was drawn on a film that has just been opened."""
        study = self._store.state.find(key)
        if study is None or self._folder is None:
            return
        self._show_again(study)
        path = annotation_path(self._folder, study.loaded.image.radiograph.source)
        if path is None:
            return
        self._asked[key] = path
        self._write()  # what is pending for the same film comes first: the thread works in order
        job = self._runner.submit(partial(_read_annotations, path))
        job.succeeded.connect(partial(self._bring_back, key, path))
        job.failed.connect(partial(self._go_without, key, path))

    def _bring_back(self, key: int, path: Path, found: object) -> None:
        if not isinstance(found, tuple):
            return
        self._know(key, path, found)
        study = self._store.state.find(key)
        if study is None:
            return
        merged = _merged(found, study.marks.annotations)
        marks = study.marks if merged == study.marks.annotations else replace(study.marks, annotations=merged)
        state = self._store.state
        self._store.restore(state.with_study(replace(study, marks=marks)))

    def _go_without(self, key: int, path: Path, error: object) -> None:
        self._know(key, path, ())
        self._tell(error)

    def _know(self, key: int, path: Path, found: tuple[Annotation, ...]) -> None:
        """Takes note of what a file holds, and of what was drawn on its film before that was known."""
        self._asked.pop(key, None)
        self._ready[key] = path
        self._written.setdefault(path, found)
        early = self._early.pop(key, ())
        if early:
            self._wanted[path] = _merged(found, early)
            self._timer.start(_SOON_MS)

    def _read_outstanding(self) -> None:
        """Reads at once, at the end, what was asked for when something was drawn already."""
        for key, path in tuple(self._asked.items()):
            if key in self._early:
                try:
                    self._know(key, path, read_annotations(path))
                except EngineError as error:
                    problem_of(error)
                    self._know(key, path, ())
        self._timer.stop()

    # ------------------------------------------------------------------------------------- the last session

    def _open_again(self, document: object) -> None:
        if not isinstance(document, SessionDocument):
            return
        entries = {entry.path: entry for entry in document.studies}
        present = [Path(path) for path in entries if Path(path).is_file()]
        missing = len(entries) - len(present)
        self._restoring = {str(path): entries[str(path)] for path in present}
        self._last_session = document
        if missing:
            self._say(_missing_problem(missing))
        if present:
            self._session.open_paths(present)
        else:
            self._end_restoring()

    def _begin_afresh(self, error: object) -> None:
        self._tell(error)
        self._end_restoring()

    def _show_again(self, study: Study) -> None:
        """Shows a restored film as it was shown; it counts only if it is the same file still."""
        if not self._restoring:
            return
        self._restored.add(study.key)
        entry = self._restoring.get(str(study.path))
        if entry is not None and entry.sha256 == study.loaded.image.radiograph.source.sha256:
            self._store.restore(self._store.state.with_study(replace(study, display=entry.shown(study))))
            self.shown_again.emit(study.key)
        if not self._store.state.opening:
            self._end_restoring()

    def _count_refused(self, _problem: object) -> None:
        """Ends restoring when no film is on its way any more."""
        if self._restoring and not self._store.state.opening:
            self._end_restoring()

    def _end_restoring(self) -> None:
        self._restoring = None
        if self._restored:
            self._lay_out_again()
        self._notice(self._store.state)

    def _lay_out_again(self) -> None:
        """Brings back which film was on screen, and what lay beside it."""
        state, document = self._store.state, self._last_session
        comparison = document.comparison(state.studies)
        current = state.current
        if document.current is not None and 0 <= document.current < len(document.studies):
            path = document.studies[document.current].path
            current = next((study.key for study in state.studies if str(study.path) == path), current)
        overlays = replace(state.overlays, comparison=comparison)
        self._store.restore(replace(state, current=current, overlays=overlays))

    # ------------------------------------------------------------------------------------- words

    def _tell(self, error: object) -> None:
        self._say(problem_of(error))

    def _say(self, problem: Problem) -> None:
        state = self._store.state
        self._store.replace(replace(state, problems=(*state.problems, problem)))


def _drawn(marks: Marks) -> tuple[Annotation, ...]:
    """Gives what is drawn, with what is being drawn if it could be left as it is."""
    draft = marks.draft
    made = finished(draft, annotation_id=marks.next_id, style=FIRST_STYLE) if draft is not None else None
    return marks.annotations if made is None else (*marks.annotations, made)


def _merged(kept: tuple[Annotation, ...], drawn: tuple[Annotation, ...]) -> tuple[Annotation, ...]:
    """Gives what was kept, then what was drawn before that was known, under ids of its own."""
    first = max((entry.id for entry in kept), default=0) + 1
    new = [entry for entry in drawn if entry not in kept]
    return (*kept, *(replace(entry, id=first + number) for number, entry in enumerate(new)))


def _missing_problem(count: int) -> Problem:
    return Problem(
        tr("Not everything could be opened again"),
        counted(
            count,
            "One film of the last session is no longer at the same place.",
            "{number} films of the last session are no longer at the same place.",
        ),
        tr("Open the file from where it is now: what was drawn on it comes back with it."),
    )


def _unsaved_problem(error: OutputError) -> Problem:
    return Problem(
        tr("The window stays open: what was drawn is not saved"),
        error.detail,
        tr(
            "Make room on the disk or check the rights of the viewer's data folder; saving is tried again by itself. "
            "Export the measurements to another place if you need them. Closing once more ends without saving."
        ),
    )


def _write_content(path: Path, content: Content) -> None:
    if isinstance(content, SessionDocument):
        write_session(path, content)
    else:
        write_annotations(path, content)


def _write_all(changes: tuple[tuple[Path, Content], ...], _context: JobContext) -> None:
    """Writes every file; the first that fails is told after the others were tried."""
    failure: EngineError | None = None
    for path, content in changes:
        try:
            _write_content(path, content)
        except OutputError as error:
            failure = failure or error
    if failure is not None:
        raise failure


def _read_annotations(path: Path, _context: JobContext) -> tuple[Annotation, ...]:
    return read_annotations(path)


def _read_session(path: Path, _context: JobContext) -> SessionDocument:
    return read_session(path)
