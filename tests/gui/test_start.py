"""The start in two steps: a window that can be seen at once, and everything else after its first paint."""

import itertools
import os
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from cxrviewer.app import Application, Doors
from cxrviewer.arguments import parse
from cxrviewer.first_look import settings_path
from cxrviewer.jobs import Job, JobRunner
from cxrviewer.painting.look import theme
from cxrviewer.palette import THEMES, ThemeName
from cxrviewer.settings import Settings
from cxrviewer.settings_file import save_settings
from cxrviewer.start import Start
from cxrviewer.turns import Turns
from cxrviewer.widgets.application import create_application
from cxrviewer.widgets.first_paint import FirstPaint
from cxrviewer.widgets.main_window import MainWindow
from tests.fakes import FakeAnalyser, fake_image

REPOSITORY = Path(__file__).resolve().parents[2]
#: What must not be imported before the window has been seen: each costs tens of milliseconds or seconds.
HEAVY = (
    "torch",
    "torchvision",
    "cv2",
    "pydicom",
    "pydantic",
    "sqlite3",
    "PIL",
    "scipy",
    "pyqtgraph",
    "gdcm",
    "email",
    "highdicom",
)
#: In at least so many pieces is a window filled, by the look of it from between them.
PIECES = 5
#: Starts the viewer for real and prints which of the modules are there at the first paint, and when it is filled.
PROGRAM = """
import sys
from PySide6.QtCore import QCoreApplication
from cxrviewer.launch import run
from cxrviewer.arguments import parse
from cxrviewer.start import Start
from cxrviewer.widgets.application import create_application
from cxrviewer.widgets.first_paint import FirstPaint

def say():
    found = [name for name in sys.argv[1:] if name in sys.modules]
    print("painted", *found, *(["panels"] if "cxrviewer.widgets.panels" in sys.modules else []))

def end(application):
    print("filled", *[name for name in sys.argv[1:] if name in sys.modules])
    application.window.close()
    QCoreApplication.quit()

qt = create_application(["cxrviewer"])
start = Start(parse([]))
FirstPaint(start.window.empty).happened.connect(say)
start.filled.connect(end)
start.show()
qt.exec()
start.close()
"""


class Begun:
    """A start that is on screen, and the applications that it made: none or one."""

    def __init__(self, *arguments: str) -> None:
        doors = Doors(
            open_image=fake_image, load_analyser=lambda _package, _device: FakeAnalyser(), list_models=lambda: ()
        )
        self.start = Start(parse(arguments), doors)
        self.window = self.start.window
        self.filled: list[Application] = []
        self.start.filled.connect(self.filled.append)

    def put_away(self) -> None:
        """Closes the window and ends the threads."""
        self.window.close()
        self.start.close()
        for whole in (*self.filled, self.window, self.start):
            whole.deleteLater()


@pytest.fixture
def begin(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Begun]]:
    """Gives a maker of starts, which are put away afterwards."""
    create_application(["cxrviewer"])
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # filling sets it; the test gives it back
    made: list[Begun] = []

    def make(*arguments: str) -> Begun:
        made.append(Begun(*arguments))
        return made[-1]

    yield make
    for begun in made:
        begun.put_away()


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *HEAVY],
        cwd=REPOSITORY, env=environment, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    lines = done.stdout.splitlines()
    assert lines[:1] == ["painted"], done.stdout + done.stderr
    assert "pydantic" in lines[1].split()  # the check sees what is there


def test_what_is_wished_before_the_window_is_filled_is_done_then(begin: Callable[..., Begun], qtbot: QtBot) -> None:
    begun = begin()
    begun.start.show()
    begun.window.actions_by_id["file.sample"].trigger()
    assert not begun.filled
    qtbot.waitUntil(lambda: bool(begun.filled), timeout=60_000)
    qtbot.waitUntil(lambda: len(begun.filled[0].store.state.studies) == 1, timeout=60_000)
    assert begun.filled[0].window is begun.window


def test_a_window_that_is_closed_meanwhile_is_not_filled(
    begin: Callable[..., Begun], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported: list[str] = []
    monkeypatch.setattr("cxrviewer.importing.importlib", SimpleNamespace(import_module=imported.append))
    begun = begin()
    runner = begun.start.findChild(JobRunner)
    assert runner is not None
    FirstPaint(begun.window.empty).happened.connect(begun.window.close)
    begun.start.show()
    qtbot.waitUntil(lambda: bool(imported) and not runner.findChildren(Job))
    assert not begun.window.isVisible()
    assert not begun.filled


def test_the_window_is_filled_in_small_pieces_and_answers_between_them(
    begin: Callable[..., Begun], qtbot: QtBot
) -> None:
    begun = begin()
    sizes: list[int] = []
    looks = QTimer()
    looks.timeout.connect(lambda: sizes.append(len(begun.window.findChildren(QWidget))))
    FirstPaint(begun.window.empty).happened.connect(partial(looks.start, 0))
    begun.start.show()
    qtbot.waitUntil(lambda: bool(begun.filled), timeout=60_000)
    looks.stop()
    grown = [after - before for before, after in itertools.pairwise(sizes) if after > before]
    assert len(grown) > PIECES
    assert max(grown) < sum(grown) / 2


def test_a_window_that_is_closed_while_it_is_filled_stays_as_it_is(begin: Callable[..., Begun], qtbot: QtBot) -> None:
    begun = begin()
    before = len(begun.window.findChildren(QWidget))
    begun.start.show()
    qtbot.waitUntil(lambda: len(begun.window.findChildren(QWidget)) > before, timeout=60_000)
    begun.window.close()
    assert begun.window.isHidden()
    left = len(begun.window.findChildren(QWidget))
    qtbot.wait(50)
    assert len(begun.window.findChildren(QWidget)) == left
    assert not begun.filled


def test_an_error_while_the_window_is_filled_ends_the_filling(qtbot: QtBot) -> None:
    def work() -> Generator[None, None, str]:
        yield
        raise ValueError("unforeseen")

    turns = Turns(work())
    ended: list[object] = []
    turns.ended.connect(ended.append)
    with qtbot.captureExceptions() as errors:
        qtbot.waitUntil(lambda: bool(errors))
        qtbot.wait(20)
    assert [kind for kind, _, _ in errors] == [ValueError]
    assert ended == []


def test_the_first_window_looks_as_it_was_left(begin: Callable[..., Begun], qtbot: QtBot) -> None:
    save_settings(settings_path(), Settings(theme=ThemeName.LIGHT, window_width=1100, window_height=700))
    begun = begin()
    begun.start.show()
    assert (begun.window.width(), begun.window.height()) == (1100, 700)
    assert theme() is THEMES[ThemeName.LIGHT]
    assert "research use only" in [label.text() for label in begun.window.status.findChildren(QLabel)]
    qtbot.waitUntil(lambda: bool(begun.filled), timeout=60_000)
    assert (begun.window.width(), begun.window.height()) == (1100, 700)
    assert begun.filled[0].preferences.settings.theme is ThemeName.LIGHT


def test_the_command_line_says_how_large_the_window_is(begin: Callable[..., Begun]) -> None:
    begun = begin("--size", "1000x650")
    begun.start.show()
    assert (begun.window.width(), begun.window.height()) == (1000, 650)


def test_a_command_without_a_handler_is_a_mistake(qtbot: QtBot) -> None:
    create_application(["cxrviewer"])
    window = MainWindow(has_sample=False)
    with pytest.raises(KeyError, match=r"file\.open"):
        window.set_handlers({})
    window.deleteLater()
