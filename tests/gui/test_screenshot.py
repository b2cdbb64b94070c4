"""Pictures of the finished window, with and without a display."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from cxrviewer.app import Doors
from cxrviewer.arguments import parse
from cxrviewer.launch import run
from cxrviewer.state.study import ModelChoice
from engine.errors import AnalysisRefusedError, EngineError, NotAnImageError
from tests.fakes import FakeAnalyser, fake_image, refusing

pytestmark = pytest.mark.gui

REPOSITORY = Path(__file__).resolve().parents[2]


def doors(error: EngineError | None = None) -> Doors:
    analyser = FakeAnalyser(error=error)
    return Doors(
        open_image=fake_image,
        load_analyser=lambda _package, _device: analyser,
        list_models=lambda: (ModelChoice("compact", "Compact ensemble"),),
    )


def picture(path: Path) -> QImage:
    image = QImage(str(path))
    assert not image.isNull()
    return image


def test_analysed_window_is_saved_with_its_layers(qtbot: QtBot, tmp_path: Path) -> None:
    plain, analysed = tmp_path / "plain.png", tmp_path / "analysed.png"
    size = ["--size", "1000x700"]
    assert run(parse(["/films/a.dcm", "--screenshot", str(plain), *size]), doors()) == 0
    assert run(parse(["/films/a.dcm", "--analyse", "--screenshot", str(analysed), *size]), doors()) == 0
    one, other = picture(plain), picture(analysed)
    assert (one.width(), one.height()) == (other.width(), other.height()) == (1000, 700)
    colours = {other.pixelColor(x, y).name() for x in range(200, 640, 2) for y in range(60, 660, 2)}
    assert one != other
    assert any(name not in grey_names() for name in colours)


def grey_names() -> set[str]:
    return {f"#{level:02x}{level:02x}{level:02x}" for level in range(256)}


def test_refusal_is_a_finished_picture(qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    refusal = AnalysisRefusedError("no_lungs", "No lungs were found.", remedy="Check the film.")
    arguments = parse(["/films/a.dcm", "--analyse", "--screenshot", str(tmp_path / "o.png")])
    assert run(arguments, doors(refusal)) == 0
    assert "No lungs were found." in capsys.readouterr().err


def test_file_that_cannot_be_opened_ends_with_one(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    error = NotAnImageError(Path("/films/a.txt"), "It is text.", remedy="Choose a film.")
    arguments = parse(["/films/a.txt", "--screenshot", str(tmp_path / "o.png")])
    assert run(arguments, Doors(open_image=refusing(error), list_models=lambda: ())) == 1
    assert "It is text." in capsys.readouterr().err


def test_program_draws_without_a_display(tmp_path: Path) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    target = tmp_path / "empty.png"
    command = [sys.executable, "-m", "cxrviewer", "--screenshot", str(target), "--size", "1440x900"]
    done = subprocess.run(command, cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert (picture(target).width(), picture(target).height()) == (1440, 900)
    if sys.platform == "linux":
        shown = subprocess.run(
            command[:3], cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=False
        )
        assert shown.returncode == 1
        assert "--screenshot" in shown.stderr


def test_a_dense_screen_gets_every_one_of_its_pixels(tmp_path: Path) -> None:
    """Icons and words are drawn in the pixels of the screen, rather than enlarged from fewer ones."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2"}
    target = tmp_path / "dense.png"
    command = [sys.executable, "-m", "cxrviewer", "--screenshot", str(target), "--size", "1000x700"]
    subprocess.run(command, cwd=REPOSITORY, env=environment, capture_output=True, check=True)
    dense = picture(target)
    assert (dense.width(), dense.height()) == (2000, 1400)
    enlarged = dense.scaled(1000, 700).scaled(2000, 1400)
    assert enlarged != dense
