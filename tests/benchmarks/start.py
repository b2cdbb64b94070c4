"""Time to the first painted window: the viewer beside a bare PySide6 window with an empty pyqtgraph view.

Each start is a process of its own, timed from before it is spawned until the first paint of its top
window has been handled, so imports count, as they do for a person who waits. Beside the clock stand the seconds
that the processor worked for it, which other programs disturb less, and when the viewer was ready to open a film.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

from tests.benchmarks.timing import Measurement, by_turns

REPOSITORY = Path(__file__).resolve().parents[2]
GOAL = "ratio <= 1.5"
LIMIT_SECONDS = 60.0

Seconds = dict[str, list[float]]


def run(repeats: int) -> list[Measurement]:
    """Starts both windows by turns; the first start of each only warms the disk's cache and is not counted."""
    noted: Seconds = {}
    viewer, bare = partial(_start, "viewer", noted), partial(_start, "bare", noted)
    ours, other = by_turns(ours=viewer, other=bare, repeats=repeats + 1)
    facts = {name: round(statistics.median(seconds[1:]), 3) for name, seconds in noted.items()}
    return [Measurement(name="start", ours=ours[1:], other=other[1:], goal=GOAL, is_speedup=False, facts=facts)]


def _start(side: str, noted: Seconds) -> float:
    """Starts one window in a process of its own and gives the seconds until it was painted; notes the rest."""
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
    painted, worked, *ready = (float(number) for number in done.stdout.split())
    noted.setdefault(f"{side}_processor_s", []).append(worked)
    for moment in ready:
        noted.setdefault(f"{side}_ready_s", []).append(moment - began)
    return painted - began


def _show_viewer() -> None:
    """What ``python -m cxrviewer`` does, until it is ready to open a film."""
    from cxrviewer.arguments import parse
    from cxrviewer.start import Start
    from cxrviewer.widgets.application import create_application

    qt = create_application(["cxrviewer"])
    start = Start(parse([]))
    watcher = _Watcher(qt)
    start.filled.connect(watcher.note_ready)
    start.show()
    qt.exec()
    start.window.close()
    start.close()


def _show_bare() -> None:
    """The least that a program with a film in it would do."""
    import pyqtgraph
    from PySide6.QtWidgets import QApplication, QMainWindow

    qt = QApplication(["bare"])
    window = QMainWindow()
    view = pyqtgraph.GraphicsLayoutWidget()
    view.addViewBox().addItem(pyqtgraph.ImageItem())
    window.setCentralWidget(view)
    window.resize(1440, 900)
    watcher = _Watcher(qt)
    watcher.painted = watcher.end
    window.show()
    qt.exec()


class _Watcher(QObject):
    """Prints the clock and the processor's seconds when the first paint of any widget has been handled.

    Widgets are painted together, so the timer fires when the whole window is in its backing store; the
    top window itself may get no paint event when an opaque child covers it.
    """

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self.painted: Callable[[], None] = _nothing
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched.isWidgetType():
            self._application.removeEventFilter(self)
            QTimer.singleShot(0, self.note_paint)
        return False

    def note_paint(self) -> None:
        print(time.monotonic(), time.process_time())
        self.painted()

    def note_ready(self, _application: object) -> None:
        print(time.monotonic())
        self.end()

    def end(self) -> None:
        QCoreApplication.quit()


def _nothing() -> None:
    pass


if __name__ == "__main__":
    {"viewer": _show_viewer, "bare": _show_bare}[sys.argv[1]]()
