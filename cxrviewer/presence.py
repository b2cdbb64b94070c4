"""Looks now and then whether the files of open films are still where they were, and says when one is gone."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from cxrviewer.jobs import Job, JobContext, JobRunner
from cxrviewer.problems import Problem
from cxrviewer.state.store import Store
from cxrviewer.translation import tr

_EVERY_MS = 5000


class Presence(QObject):
    """Follows the files of open films; a film stays on screen when its file disappears.

    Args:
        store: Holds the state.
    """

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._runner = JobRunner("presence", self)
        self._looking: Job | None = None
        self._seen: set[Path] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Looks from now on."""
        self._timer.start()

    def close(self) -> None:
        """Ends the thread."""
        self._timer.stop()
        self._runner.close()

    def look(self) -> None:
        """Looks once, beside the window."""
        paths = frozenset(study.path for study in self._store.state.studies)
        if self._looking is None and (paths or self._store.state.gone):
            self._looking = self._runner.submit(partial(_present, paths))
            self._looking.succeeded.connect(partial(self._know, paths))
            self._looking.failed.connect(self._go_on)

    def _know(self, paths: frozenset[Path], present: object) -> None:
        self._looking = None
        if not isinstance(present, frozenset):
            return
        self._seen = (self._seen & paths) | present
        state = self._store.state
        gone = frozenset(study.path for study in state.studies) & (self._seen - present)
        if gone == state.gone:
            return
        new = len(gone - state.gone)
        problems = (*state.problems, _gone_problem(new)) if new else state.problems
        self._store.replace(replace(state, gone=gone, problems=problems))

    def _go_on(self, _error: object) -> None:
        self._looking = None


def _present(paths: Iterable[Path], _context: JobContext) -> frozenset[Path]:
    """Gives those of the files that are there; one that cannot be looked at counts as gone."""
    found = set()
    for path in paths:
        try:
            if path.is_file():
                found.add(path)
        except OSError:
            continue
    return frozenset(found)


def _gone_problem(count: int) -> Problem:
    return Problem(
        tr("The file of an open film is gone")
        if count == 1
        else tr("The files of {number} open films are gone", number=count),
        tr(
            "Moved, deleted or unplugged. What is open stays on screen until it is closed, "
            "and what is drawn is kept all the same."
        ),
        tr("Bring the file back to its place, or open it from where it is now: the drawings come back with it."),
    )
