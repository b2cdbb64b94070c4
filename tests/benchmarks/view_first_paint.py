"""The first paint of a film of 3000 × 3000 pixels and 16 bits, beside decoding it with pydicom and one VOI application.

Our side is what a person waits for: from the wish to open a file until the film has been painted in the window, with
its thumbnail, its histogram and the panels beside it. The other side reads the same file, decodes it and applies its
window to every pixel; it shows nothing.
"""

import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pydicom
from pydicom.pixels.processing import apply_modality_lut, apply_voi_lut

from tests.benchmarks.timing import Measurement, by_turns, noting_work, timed, work_facts
from tests.benchmarks.viewer import SIDE, first_paint, running_viewer, wait_until, write_film

if TYPE_CHECKING:
    from cxrviewer.app import Application

GOAL = "ratio <= 1.3"


def run(repeats: int) -> list[Measurement]:
    """Opens the film both ways by turns; the first time only imports and is not counted."""
    with tempfile.TemporaryDirectory() as name, running_viewer() as application:
        path = Path(name) / "film.dcm"
        write_film(path, side=SIDE)
        worked: tuple[list[float], list[float]] = ([], [])
        ours = noting_work(partial(_opened, application, path), worked[0])
        other = noting_work(timed(partial(decode_and_window, path)), worked[1])
        seconds = by_turns(ours=ours, other=other, repeats=repeats + 1)
    facts = {"side": SIDE, **work_facts(worked[0][1:], worked[1][1:])}
    return [Measurement("first_paint", seconds[0][1:], seconds[1][1:], GOAL, is_speedup=False, facts=facts)]


def _opened(application: "Application", path: Path) -> float:
    """Opens a film, gives the seconds until it has been painted, and closes it again."""
    began = time.perf_counter()
    seconds = first_paint(application, path) - began
    application.session.close_current()
    wait_until(application.window.empty.isVisible)
    return seconds


def decode_and_window(path: Path) -> object:
    """Gives the pixels of a file under its own window."""
    dataset = pydicom.dcmread(path)
    return apply_voi_lut(apply_modality_lut(dataset.pixel_array, dataset), dataset)
