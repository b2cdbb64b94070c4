"""The real viewer under measurement, and the film that it shows."""

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pydicom
from pydicom.uid import ExplicitVRLittleEndian

from tests.builders import dicom_bytes

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxrviewer.app import Application

REPOSITORY = Path(__file__).resolve().parents[2]
SIDE = 3000
_BITS = 16
_NOISE = 400.0
#: How long something is waited for, and how often a viewer without events is looked at.
_MOST_SECONDS, _WAKE_MS = 300.0, 1000


@contextlib.contextmanager
def running_viewer(*, runs: Path | None = None) -> Iterator["Application"]:
    """Gives a viewer whose window is on screen, of 1440 × 900 pixels; without a display, on one in memory.

    Args:
        runs: Folder of the runs that its training room shows.
    """
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from cxrviewer.analysis import AnalysisChoices
    from cxrviewer.app import Application
    from cxrviewer.settings import Settings
    from cxrviewer.widgets.application import create_application

    qt = create_application(["cxrviewer"])
    settings = Settings(runs_folder="" if runs is None else str(runs))
    application = Application(settings=settings, settings_file=None, choices=AnalysisChoices())
    application.show()
    application.begin(())
    wait_until(lambda: application.store.state.models is not None)
    yield application
    application.window.close()
    qt.closeAllWindows()


def wait_until(is_so: Callable[[], bool]) -> None:
    """Handles events until something is so.

    Raises:
        TimeoutError: It did not become so in minutes.
    """
    from PySide6.QtCore import QEventLoop, QTimer

    loop, waking = QEventLoop(), QTimer()
    waking.start(_WAKE_MS)
    end = time.monotonic() + _MOST_SECONDS
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError("the viewer did not come to the awaited state")
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


@contextlib.contextmanager
def painted(widget: "QWidget") -> Iterator[list[float]]:
    """Waits at its end until a widget has been painted since its beginning; gives a list that then holds the clock."""
    from cxrviewer.widgets.first_paint import FirstPaint

    moments: list[float] = []
    paint = FirstPaint(widget)
    paint.happened.connect(lambda: moments.append(time.perf_counter()))
    yield moments
    wait_until(lambda: bool(moments))
    paint.deleteLater()


def first_paint(application: "Application", path: Path) -> float:
    """Opens a film and waits until it has been painted; gives what the clock showed then.

    Raises:
        RuntimeError: Something else was painted.
    """
    with painted(application.window.canvas) as moments:
        application.sources.opening.open_paths((path,))
    if application.store.state.study is None:
        raise RuntimeError("something else than the film was painted")
    return moments[0]


def write_film(path: Path, *, side: int = SIDE, number: int = 1) -> None:
    """Writes a DX file, uncompressed, ``side`` pixels square with 16 bits and a window, and the phantom's header."""
    dataset = pydicom.dcmread(REPOSITORY / "resources" / "samples" / "phantom_monochrome2.dcm")
    dataset.SOPInstanceUID = f"1.2.826.0.1.3680043.8.498.9.{number}"
    dataset.Rows = dataset.Columns = side
    dataset.BitsAllocated = dataset.BitsStored = _BITS
    dataset.HighBit = _BITS - 1
    dataset.WindowCenter, dataset.WindowWidth = 1 << (_BITS - 1), 3 << (_BITS - 2)
    dataset.PixelData = pixels_of(side, seed=number).tobytes()
    dataset["PixelData"].is_undefined_length = False
    path.write_bytes(dicom_bytes(dataset, syntax=ExplicitVRLittleEndian))


def pixels_of(side: int, *, seed: int) -> npt.NDArray[np.uint16]:
    """Gives uint16 (side, side): something round and bright with noise, over the whole range."""
    across = np.linspace(-1.0, 1.0, side, dtype=np.float32)
    body = np.exp(-2.0 * (across[:, None] ** 2 + across[None, :] ** 2)) * (1 << _BITS)
    noise = np.random.default_rng(seed).standard_normal((side, side), dtype=np.float32) * _NOISE
    pixels: npt.NDArray[np.uint16] = np.clip(body + noise, 0, (1 << _BITS) - 1).astype(np.uint16)
    return pixels
