"""The settings of the running program: the one holder, which keeps them on disk."""

from functools import partial
from pathlib import Path

from pydantic import ValidationError
from PySide6.QtCore import QObject, QTimer, Signal

from cxrviewer.jobs import JobContext, JobRunner
from cxrviewer.problems import problem_of
from cxrviewer.settings import Settings
from cxrviewer.settings_file import save_settings
from engine.errors import OutputError

#: A change is written after this pause, so that a dragged slider is written once.
_PAUSE_MS = 400


class Preferences(QObject):
    """Holds the settings, says when they changed, and writes them beside the window.

    Args:
        settings: As they were found.
        file: Where to keep them; None to keep nothing.
    """

    changed = Signal(object)  # Settings
    failed = Signal(object)  # Problem, when they could not be written

    def __init__(self, settings: Settings, file: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings, self._file = settings, file
        self._runner = JobRunner("settings")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._write)

    @property
    def settings(self) -> Settings:
        """The settings now."""
        return self._settings

    @property
    def drag_factor(self) -> float:
        """How much of a drag counts when it changes the window, in every pane; 1 for all of it."""
        return self._settings.drag_speed / 100

    def change(self, name: str, value: object) -> None:
        """Sets one setting; a value outside its limits is not taken."""
        try:
            self.replace(Settings.model_validate({**dict(self._settings), name: value}))
        except ValidationError:
            self.changed.emit(self._settings)  # whoever shows the refused value shows the old one again

    def replace(self, settings: Settings) -> None:
        """Makes these the settings."""
        if settings == self._settings:
            return
        self._settings = settings
        self._pause.start()
        self.changed.emit(settings)

    def close(self) -> None:
        """Writes the settings and ends the thread."""
        self._pause.stop()
        self._runner.close()
        if self._file is None:
            return
        try:
            save_settings(self._file, self._settings)
        except OutputError as error:
            self.failed.emit(problem_of(error))

    def _write(self) -> None:
        if self._file is not None:
            job = self._runner.submit(partial(_save, self._file, self._settings))
            job.failed.connect(self._report)

    def _report(self, error: object) -> None:
        self.failed.emit(problem_of(error))


def _save(file: Path, settings: Settings, _context: JobContext) -> None:
    save_settings(file, settings)
