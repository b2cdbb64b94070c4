"""Renders the finished window to a file: opens, analyses if asked to, paints, saves, ends."""

import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer, Signal

from cxrviewer.app import Application
from cxrviewer.problems import Problem, problem_of
from cxrviewer.state.display import Layer
from cxrviewer.widgets.main_window import MainWindow
from engine.errors import OutputError
from engine.files import write_bytes

#: Between two looks at the window; it is finished when both look the same.
_LOOK_MS = 80
_MOST_LOOKS = 50


class Screenshot(QObject):
    """Waits for the application to reach its goal, then saves a picture of the window."""

    done = Signal(int)  # exit status

    def __init__(self, application: Application, target: Path, *, files: int, analyses: bool) -> None:
        super().__init__()
        self._application = application
        self._target = target
        self._analyses = analyses
        self._analysing: set[int] = set()
        self._is_failed = self._is_settling = False
        self._looks = 0
        self._last = b""
        opening = application.sources.opening
        application.session.opened.connect(self._opened)
        application.session.refused.connect(self._refused)
        opening.refused.connect(self._refused)
        opening.finished.connect(self._check)
        application.analysis.finished.connect(self._analysed)
        if files == 0:
            self._settle()

    def close(self) -> None:
        """Closes the window."""
        self._application.window.close()

    def _opened(self, key: int) -> None:
        if self._analyses:
            self._analysing.add(key)
            self._application.analysis.start(key)
        self._check()

    def _refused(self, problem: Problem) -> None:
        sys.stderr.write(f"{problem.title}. {problem.detail} {problem.remedy}\n")
        self._is_failed = True
        self._check()

    def _analysed(self, key: int) -> None:
        study = self._application.store.state.find(key)
        problem = study.analysis.problem if study is not None else None
        if problem is not None:
            sys.stderr.write(f"{problem.title}. {problem.detail} {problem.remedy}\n")
            self._is_failed = self._is_failed or not problem.is_refusal
        elif not self._application.store.state.overlays.layers[Layer.MAP].is_visible:
            self._application.viewing.toggle_layer(Layer.MAP)
        self._analysing.discard(key)
        self._check()

    def _check(self) -> None:
        """Begins to look at the window once nothing is sought, read or analysed any more."""
        is_busy = self._application.sources.opening.is_busy or self._application.store.state.opening
        if not (is_busy or self._analysing or self._is_settling):
            self._is_settling = True
            self._settle()

    def _settle(self) -> None:
        QTimer.singleShot(_LOOK_MS, self._look)

    def _look(self) -> None:
        picture = picture_of(self._application.window)
        self._looks += 1
        if picture == self._last or self._looks == _MOST_LOOKS:
            self._save(picture)
            return
        self._last = picture
        self._settle()

    def _save(self, picture: bytes) -> None:
        try:
            write_bytes(self._target, picture)
        except OutputError as error:
            problem = problem_of(error)
            sys.stderr.write(f"{problem.title}. {problem.detail} {problem.remedy}\n")
            self._is_failed = True
        self.done.emit(1 if self._is_failed else 0)


def picture_of(window: MainWindow) -> bytes:
    """Gives the whole window as the bytes of a PNG."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    return bytes(data.data())
