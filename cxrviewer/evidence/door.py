"""The door to the evidence room: nothing behind it is loaded before somebody opens it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cxrviewer.analysis import AnalysisController
from cxrviewer.importing import imported
from cxrviewer.jobs import JobRunner
from cxrviewer.problems import problem_of
from cxrviewer.state.store import Store
from cxrviewer.widgets.main_window import MainWindow

if TYPE_CHECKING:
    from cxrviewer.evidence.room import EvidenceRoom
    from cxrviewer.widgets.evidence.window import EvidenceWindow


class EvidenceDoor(QObject):
    """Makes the room and its window when they are first asked for.

    Args:
        store: Holds the films.
        analysis: Reaches the models.
        runner: Loads what the room needs beside the window.
        window: The main window; when it closes, so does the room.
    """

    failed = Signal(object)  # Problem

    def __init__(self, store: Store, analysis: AnalysisController, runner: JobRunner, window: MainWindow) -> None:
        super().__init__(window)
        self._store, self._analysis, self._runner, self._main = store, analysis, runner, window
        self._wanted: str | None = None
        self.room: EvidenceRoom | None = None
        self.window: EvidenceWindow | None = None
        window.closing.connect(self.close)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Gives what the commands of the room do."""
        return {f"evidence.{page}": partial(self.open, page) for page in ("votes", "ensemble", "maps", "card")}

    def open(self, page: str) -> None:
        """Shows a page of the room; what it needs is loaded beside the window first."""
        is_loading = self._wanted is not None
        self._wanted = page
        if self.window is not None:
            self._present()
        elif not is_loading:
            job = self._runner.submit(imported("cxrviewer.evidence.room", "cxrviewer.widgets.evidence.window"))
            job.succeeded.connect(self._make)
            job.failed.connect(self._fail)

    def close(self) -> None:
        """Closes the room."""
        if self.window is not None and self.room is not None:
            self.room.rest()
            self.window.close()
            self.window.deleteLater()
            self.window = self.room = None

    def _make(self, _loaded: object) -> None:
        from cxrviewer.evidence.room import EvidenceRoom
        from cxrviewer.widgets.evidence.window import EvidenceWindow

        room = self.room = EvidenceRoom(self._store, self._analysis, self)
        window = self.window = EvidenceWindow(self._main)
        room.changed.connect(window.set_screen)
        window.wished.connect(self._choose)
        window.map_wished.connect(self._choose_map)
        window.draw_wished.connect(room.draw_again)
        window.change_wished.connect(room.change_patches)
        window.stop_wished.connect(room.stop)
        window.asked.connect(self._main.panels.explain)
        window.closed.connect(room.rest)
        self._present()

    def _present(self) -> None:
        from cxrviewer.evidence.wish import Page

        if self.window is not None and self.room is not None and self._wanted is not None:
            self.window.present()
            self.room.open(Page(self._wanted))

    def _choose(self, name: str, value: object) -> None:
        if self.room is not None:
            self.room.choose(**{name: value})

    def _choose_map(self, side: str, name: str, value: object) -> None:
        if self.room is not None:
            self.room.choose_map(side, **{name: value})

    def _fail(self, error: object) -> None:
        self._wanted = None
        self.failed.emit(problem_of(error))
