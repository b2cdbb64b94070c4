"""A step of a window/level drag while a network is trained beside the window, and while nothing is.

The training is one that the training room started, in the process that the room gives it, with a thread for each core;
the room's window is open and follows it. Between the turns with it the process is halted and the room is closed. Steps
are wished at the pace of a mouse, 60 a second, and a frame lasts from when it is due until the film has been painted:
whatever keeps the window's thread from it counts, be it the scheduler, the caches or the room's own curves.
"""

import contextlib
import os
import signal
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tests.benchmarks.timing import Measurement, by_turns
from tests.benchmarks.view_drag import drag
from tests.benchmarks.viewer import SIDE, first_paint, running_viewer, wait_until, write_film
from tests.training_builder import lay_lungs_films, segmenter_recipe
from trainer.rundir import RunFolder, open_run

if TYPE_CHECKING:
    from cxrviewer.app import Application
    from cxrviewer.training.room import TrainingRoom

GOAL = "ratio <= 1.2"
#: Frames of one turn, turns of each side for each repeat that was asked for, and milliseconds from frame to frame.
FRAMES, TURNS, PERIOD_MS = 120, 3, 16
#: A network that keeps every core busy for a fifth of a second a batch; one epoch takes seconds.
NETWORK = {"in_channels": 1, "classes": 4, "down": [4, 4, 4], "bottleneck": 4, "growth": 12, "first": 32}
STAGE = {"epochs": 10_000, "batch": 4, "rate": 0.001, "size": 128}
NAME = "beside"


def run(repeats: int) -> list[Measurement]:
    """Drags by turns with and without a training; the first turn of each is not counted."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_film(folder / "film.dcm", side=SIDE)
        begun = _begin(folder)
        with running_viewer(runs=begun.path.parent) as application:
            first_paint(application, folder / "film.dcm")
            step = drag(application)
            with training(application, begun) as beside:
                frames: tuple[list[float], list[float]] = ([], [])
                seconds = by_turns(
                    ours=lambda: beside.turn(step, frames[0], is_trained=True),
                    other=lambda: beside.turn(step, frames[1], is_trained=False),
                    repeats=TURNS * repeats + 1,
                )
                facts = {**_spread("ours", frames[0][FRAMES:]), **_spread("other", frames[1][FRAMES:]), **beside.facts}
    facts = {"side": SIDE, "frames": FRAMES, **facts}
    return [Measurement("train_window", seconds[0][1:], seconds[1][1:], GOAL, is_speedup=False, facts=facts)]


class Beside:
    """A training that goes on or is halted, and the room that follows it.

    Attributes:
        facts: The machine's cores, the process's niceness, and how many cores it kept busy beside the drag.
    """

    def __init__(self, application: "Application", room: "TrainingRoom", pid: int) -> None:
        self._application, self._room, self._pid = application, room, pid
        self._worked: list[float] = []

    @property
    def facts(self) -> dict[str, float | int | str]:
        """What the process did."""
        nice = os.getpriority(os.PRIO_PROCESS, self._pid)
        busy = statistics.median(self._worked)
        return {"cores": os.cpu_count() or 0, "trainer_nice": nice, "trainer_cores_busy": round(busy, 2)}

    def turn(self, step: Callable[[], None], frames: list[float], *, is_trained: bool) -> float:
        """Drags for one turn; gives the mean of its frames in seconds, and adds each to ``frames``."""
        self._let(is_trained)
        began, before = time.perf_counter(), self._processor_seconds()
        found = paced(step, FRAMES)
        if is_trained:
            self._worked.append((self._processor_seconds() - before) / (time.perf_counter() - began))
        frames += found
        return statistics.fmean(found)

    def _processor_seconds(self) -> float:
        """Gives what the processor has worked for the process (proc(5), stat, utime and stime)."""
        fields = Path(f"/proc/{self._pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def _step(self) -> int:
        return self._room.screen.runs[0].step if self._room.screen.runs else 0

    def _let(self, is_trained: bool) -> None:
        """Has the process go on and the room follow it, or neither."""
        door = self._application.training
        if not is_trained:
            os.kill(self._pid, signal.SIGSTOP)
            if door.window is not None:
                door.window.close()
            return
        os.kill(self._pid, signal.SIGCONT)
        door.open()
        before = self._step()
        wait_until(lambda: self._step() > before)


def paced(step: Callable[[], None], count: int) -> list[float]:
    """Has the event loop take steps at the pace of a mouse; gives the seconds from when each was due to its end."""
    from PySide6.QtCore import QEventLoop, Qt, QTimer

    loop, timer = QEventLoop(), QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setSingleShot(True)
    timer.setInterval(PERIOD_MS)
    frames: list[float] = []
    due = time.perf_counter() + PERIOD_MS / 1000

    def take() -> None:
        nonlocal due
        step()
        now = time.perf_counter()
        frames.append(now - due)
        if len(frames) == count:
            loop.quit()
            return
        rest = max(1, round(PERIOD_MS - 1000 * frames[-1]))
        due = now + rest / 1000
        timer.start(rest)

    timer.timeout.connect(take)
    timer.start()
    loop.exec()
    return frames


@contextlib.contextmanager
def training(application: "Application", begun: RunFolder) -> Iterator[Beside]:
    """Has the room start a run, gives it once it trains, and stops it afterwards."""
    door = application.training
    door.open()
    wait_until(lambda: door.room is not None and bool(door.room.screen.runs))
    room = door.room
    if room is None:
        raise RuntimeError("the training room was closed")
    room.choose(NAME)
    room.resume(NAME)
    wait_until(lambda: room.screen.runs[0].step > 0)
    holder = begun.holder()
    if holder is None:
        raise RuntimeError("the training ended at once")
    try:
        yield Beside(application, room, holder.pid)
    finally:
        os.kill(holder.pid, signal.SIGCONT)
        begun.ask_to_stop()
        wait_until(lambda: begun.holder() is None)


def _begin(folder: Path) -> RunFolder:
    lay_lungs_films(folder / "lungs", train=48, val=2)
    model = {"architecture": "fcdensenet", "arguments": {**NETWORK, "dropout": 0.2}}
    config = segmenter_recipe(folder / "lungs", model=model, stages=[STAGE], threads=0, samples=2)
    return open_run(folder / "runs" / NAME, config)


def _spread(side: str, frames: list[float]) -> dict[str, float | int | str]:
    """Gives how the frames of a side lie: their middle, the one that 95 of 100 stay below, and the longest."""
    middle, most = np.percentile(frames, (50, 95))
    return {
        f"{side}_frame_median_s": round(float(middle), 4),
        f"{side}_frame_p95_s": round(float(most), 4),
        f"{side}_frame_longest_s": round(max(frames), 4),
    }
