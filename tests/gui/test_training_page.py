"""The page of a run by itself: what it says of the machine."""

from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from cxrviewer.state.training import RoomScreen, RunPhase
from cxrviewer.training.listing import RunLister
from cxrviewer.widgets.training.run_page import RunPage
from tests.fake_trainer import Process
from tests.training_builder import segmenter_recipe
from trainer.rundir import open_run


def words_on(page: QWidget) -> list[str]:
    return [word.text() for word in page.findChildren(QLabel) if not word.isHidden()]


def test_the_page_says_which_card_trains_and_how_busy_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    process = Process(open_run(tmp_path / "tiny-lungs", segmenter_recipe(tmp_path / "lungs")))
    process.begin(device="cuda:0 (NVIDIA H100)")
    process.train(0, gpu_memory_mib=512, gpu_used_mib=20480, gpu_total_mib=81920, gpu_busy=87)
    lister = RunLister(tmp_path)
    (run,) = lister.look()
    assert run.phase is RunPhase.TRAINING
    page = RunPage()
    qtbot.addWidget(page)
    page.set_screen(RoomScreen(tmp_path, (run,), run.name))
    shown = words_on(page)
    assert "20.0 GiB of 80.0 GiB in use, 87 % busy" in shown
    assert "700 MiB, 512 MiB on the graphics card" in shown
    assert any("device cuda:0 (NVIDIA H100)" in text for text in shown), "the device that was found, not the wish"
    process.end("stopped", step=3)
    page.set_screen(RoomScreen(tmp_path, lister.look(), run.name))
    assert not [text for text in words_on(page) if "busy" in text]
