"""What every test stands on: temporary folders, no display, and no noise left behind."""

import logging
import os
import re
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before anything imports Qt: a machine without a display draws into memory.
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How fast an example runs says something about the machine, not about the code.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

REPOSITORY = Path(__file__).resolve().parents[1]

#: Threads of third-party packages that live as long as the process: the progress monitor of tqdm and
#: the workers that threadpools of joblib and of Qt keep warm.
LASTING_THREADS = re.compile(r"TMonitor|joblib|Dummy-|asyncio_|pydevd|execnet")
THREAD_GRACE_SECONDS = 60.0


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Gives the folder of real radiographs beside the repository, or skips where there is none."""
    folder = REPOSITORY.parent / "shared" / "data"
    if not folder.is_dir():
        reason = f"real radiographs are not at {folder}"
        if os.environ.get("CI", "").lower() == "true":
            pytest.fail(f"{reason}, and a continuous integration run must have them")
        pytest.skip(reason)
    return folder


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sends settings, data and caches to a temporary folder."""
    home = tmp_path_factory.mktemp("home")
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))


class _Listener(logging.Handler):
    """Collects what is logged at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps one record as text, but for the one that matplotlib writes where its fonts take over five seconds."""
        if record.name != "matplotlib.font_manager":
            self.lines.append(f"{record.name} {record.levelname}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that logs a warning which it did not announce with ``expects_log``."""
    patterns = [str(mark.args[0]) for mark in request.node.iter_markers("expects_log")]
    listener = _Listener()
    root = logging.getLogger()
    root.addHandler(listener)
    yield
    root.removeHandler(listener)
    surprises = [line for line in listener.lines if not any(re.search(pattern, line) for pattern in patterns)]
    missing = [pattern for pattern in patterns if not any(re.search(pattern, line) for line in listener.lines)]
    if surprises:
        pytest.fail("logged without being expected:\n" + "\n".join(surprises))
    if missing:
        pytest.fail("expected in the log but absent:\n" + "\n".join(missing))


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """Fails a test after which a thread that it started is still running."""
    before = set(threading.enumerate())
    yield
    leaked = [
        thread
        for thread in threading.enumerate()
        if thread not in before and not LASTING_THREADS.search(f"{thread.name} {type(thread).__name__}")
    ]
    for thread in leaked:
        thread.join(THREAD_GRACE_SECONDS)
    alive = [thread.name for thread in leaked if thread.is_alive()]
    if alive:
        pytest.fail(f"threads left running: {', '.join(alive)}")


@pytest.fixture(autouse=True)
def no_open_windows() -> Iterator[None]:
    """Fails a test that leaves a window on screen."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    visible = [window for window in widgets.QApplication.topLevelWidgets() if window.isVisible()]
    names = [f"{type(window).__name__}({window.windowTitle()!r})" for window in visible]
    for window in visible:
        window.close()
    if names:
        pytest.fail(f"windows left open: {', '.join(names)}")
