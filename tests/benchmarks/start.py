"""Time to the first painted window: the viewer beside a bare PySide6 window with an empty pyqtgraph view.

Each start is a process of its own, timed from before it is spawned until the first paint of its top
window has been handled, so imports count, as they do for a person who waits.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.benchmarks.timing import Measurement, by_turns

REPOSITORY = Path(__file__).resolve().parents[2]
GOAL = "ratio <= 1.5"
LIMIT_SECONDS = 60.0


def run(repeats: int) -> list[Measurement]:
    """Starts both windows by turns; the first start of each only warms the disk's cache and is not counted."""
    ours, other = by_turns(ours=partial(_start, "viewer"), other=partial(_start, "bare"), repeats=repeats + 1)
    return [Measurement(name="start", ours_s=ours[1:], other_s=other[1:], goal=GOAL, is_speedup=False)]


def _start(side: str) -> float:
    """Starts one window in a process of its own and gives the seconds until it was painted."""
    environment = dict(os.environ)
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as home:
        environment |= {f"XDG_{name}_HOME": home for name in ("CONFIG", "DATA", "CACHE", "STATE")}
        began = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.start", side],
            cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=True, timeout=LIMIT_SECONDS,
        )  # fmt: skip
    return float(done.stdout.strip()) - began


def _show_viewer(report: Callable[[object], None]) -> None:
    """What ``python -m cxrviewer`` does, up to the event loop."""
    from cxrviewer.analysis import AnalysisChoices
    from cxrviewer.app import Application
    from cxrviewer.settings import Settings
    from cxrviewer.settings_file import settings_path
    from cxrviewer.widgets.application import create_application

    qt = create_application(["cxrviewer"])
    application = Application(settings=Settings(), settings_file=settings_path(), choices=AnalysisChoices())
    report(qt)
    application.show()
    qt.exec()
    application.close()


def _show_bare(report: Callable[[object], None]) -> None:
    """The least that a program with a film in it would do."""
    import pyqtgraph
    from PySide6.QtWidgets import QApplication, QMainWindow

    qt = QApplication(["bare"])
    window = QMainWindow()
    view = pyqtgraph.GraphicsLayoutWidget()
    view.addViewBox().addItem(pyqtgraph.ImageItem())
    window.setCentralWidget(view)
    window.resize(1440, 900)
    report(qt)
    window.show()
    qt.exec()


def _report_first_paint(application: object) -> None:
    """Prints the clock when the first paint of any widget has been handled, and ends the event loop.

    Widgets are painted together, so the timer fires when the whole window is in its backing store; the
    top window itself may get no paint event when an opaque child covers it.
    """
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

    class Watcher(QObject):
        """Waits for the paint."""

        is_done = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and watched.isWidgetType() and not self.is_done:
                self.is_done = True
                QTimer.singleShot(0, self.finish)
            return False

        def finish(self) -> None:
            print(time.monotonic(), flush=True)
            QCoreApplication.quit()

    if isinstance(application, QObject):
        application.installEventFilter(Watcher(application))


if __name__ == "__main__":
    {"viewer": _show_viewer, "bare": _show_bare}[sys.argv[1]](_report_first_paint)
