"""A step of a window/level drag on a film of 3000 × 3000 pixels and 16 bits, beside pyqtgraph's plain ImageItem.

Our side is the whole step: the wish of the canvas, the new state, everything in the window that follows it, and the
paint of the film. The other side gives an ``ImageItem`` other levels, in a view of the same size that shows the whole
image, and paints the view.
"""

import contextlib
import itertools
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.timing import Measurement, by_turns, noting_work, timed, work_facts
from tests.benchmarks.viewer import SIDE, first_paint, painted, pixels_of, running_viewer, write_film

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from cxrviewer.app import Application

GOAL = "ratio <= 0.6, ours_median_s <= 0.016"
#: Steps for each repeat that was asked for: one takes milliseconds.
_STEPS = 8
_FULL = 65535.0


def run(repeats: int) -> list[Measurement]:
    """Drags both by turns; the first step of each is not counted."""
    with tempfile.TemporaryDirectory() as name, running_viewer() as application:
        path = Path(name) / "film.dcm"
        write_film(path, side=SIDE)
        first_paint(application, path)
        worked: tuple[list[float], list[float]] = ([], [])
        ours = noting_work(timed(drag(application)), worked[0])
        with plain_drag(SIDE, application.window.canvas.size()) as step:
            other = noting_work(timed(step), worked[1])
            seconds = by_turns(ours=ours, other=other, repeats=_STEPS * repeats + 1)
    facts = {"side": SIDE, **work_facts(worked[0][1:], worked[1][1:])}
    return [Measurement("drag_step", seconds[0][1:], seconds[1][1:], GOAL, is_speedup=False, facts=facts)]


def drag(application: "Application") -> Callable[[], None]:
    """Gives a call that goes one step further; it ends when the film has been painted."""
    from PySide6.QtCore import QPointF

    canvas = application.window.canvas
    shifts = _to_and_fro()
    canvas.gesture_begun.emit()

    def step() -> None:
        before = application.store.state.study
        shift = next(shifts)
        canvas.window_dragged.emit(QPointF(shift, shift / 2))
        canvas.repaint()
        if application.store.state.study is before:
            raise RuntimeError("the drag changed nothing")

    return step


@contextlib.contextmanager
def plain_drag(side: int, size: "QSize") -> Iterator[Callable[[], None]]:
    """Gives a call that goes one step further in a window of pyqtgraph, whose view has this size."""
    import pyqtgraph

    view = pyqtgraph.GraphicsView()
    box = pyqtgraph.ViewBox(lockAspect=True)
    view.setCentralItem(box)
    item = pyqtgraph.ImageItem(pixels_of(side, seed=1), axisOrder="row-major", levels=(0.0, _FULL))
    box.addItem(item)
    view.resize(size)
    with painted(view.viewport()):
        view.show()
    box.autoRange(padding=0)
    shifts, high = _to_and_fro(), _FULL

    def step() -> None:
        nonlocal high
        high += 60 * next(shifts)
        item.setLevels((_FULL - high, high))
        view.viewport().repaint()

    yield step
    view.close()


def _to_and_fro() -> Iterator[float]:
    return itertools.cycle([5.0] * 10 + [-5.0] * 10)
