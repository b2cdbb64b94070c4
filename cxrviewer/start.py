"""A start in two steps: a window that can be seen at once, and everything else as soon as it has been seen.

The imports of this module are those that the first paint waits for; ``cxrviewer/filling.py`` and the panels stand
for all others.
"""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from cxrviewer.arguments import Arguments
from cxrviewer.assets import sample_path
from cxrviewer.first_look import first_look, settings_path
from cxrviewer.importing import imported
from cxrviewer.jobs import JobRunner
from cxrviewer.translation import speak
from cxrviewer.turns import Turns
from cxrviewer.widgets.application import show_sized
from cxrviewer.widgets.first_paint import FirstPaint
from cxrviewer.widgets.main_window import MainWindow

if TYPE_CHECKING:
    from cxrviewer.app import Application, Doors

#: With these, everything that is not on screen at first.
_REST = ("cxrviewer.filling", "cxrviewer.widgets.panels")


class Start(QObject):
    """Shows a window as it was left, and fills it, piece by piece, once it has been painted.

    Args:
        arguments: What to open in it.
        doors: Where to meet the engine; None for the real one.
    """

    filled = Signal(object)  # Application

    def __init__(self, arguments: Arguments, doors: "Doors | None" = None) -> None:
        super().__init__()
        self._arguments, self._doors = arguments, doors
        self._first = first_look(settings_path())
        self._application: Application | None = None
        self._filling: Turns | None = None
        qt = QCoreApplication.instance()
        if qt is not None:
            speak(qt, self._first.language)
        self.window = MainWindow(has_sample=sample_path() is not None)
        self.window.set_look(self._first.look)
        self._imports = JobRunner("imports", self)
        FirstPaint(self.window.empty).happened.connect(self._import)

    def show(self) -> None:
        """Shows the window."""
        width, height = self._arguments.size or (self._first.width, self._first.height)
        is_maximised = self._first.is_maximised and self._arguments.size is None
        show_sized(self.window, width, height, is_maximised=is_maximised)

    def close(self) -> None:
        """Ends the thread; a window that is not filled yet stays so."""
        if self._filling is not None:
            self._filling.stop()
        self._imports.close()

    def _import(self) -> None:
        job = self._imports.submit(imported(*_REST))
        job.succeeded.connect(self._fill)
        job.failed.connect(_end)

    def _fill(self, _module: object) -> None:
        """Makes everything else, unless the window was closed in the meantime, or will be."""
        from cxrviewer.filling import filling

        if self.window.isVisible():
            self._filling = Turns(filling(self.window, self._arguments, self._doors), self)
            self._filling.ended.connect(self._tell)
            self.window.closing.connect(self._filling.stop)

    def _tell(self, application: "Application") -> None:
        self._application = application
        self.filled.emit(application)


def _end(error: object) -> None:
    """Ends the program, which cannot do anything without the rest of it."""
    sys.stderr.write(f"A part of the program cannot be loaded: {error}. Install the program again.\n")
    QCoreApplication.exit(1)
