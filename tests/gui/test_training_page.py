"""The page of a run by itself: what it says of the machine, and its curves."""

from itertools import pairwise
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from cxrviewer.state.training import LOSS, RATE, Curve, RoomScreen, RunPhase, RunView
from cxrviewer.training.listing import RunLister
from cxrviewer.widgets.training.curves import CurveBoard, rounded_up
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


def run_of(folder: Path, name: str, *, last: int) -> RunView:
    steps = np.linspace(1, last, 50)
    curves = {name: Curve(steps, 1 / steps) for name in (LOSS, RATE, "lungs_jaccard", "heart_dice")}
    return RunView(name, folder / name, RunPhase.TRAINING, figure="lungs_jaccard", curves=curves)


def drawn(board: CurveBoard, run: RunView) -> int:
    """Counts the charts that show the run's curves as they now are."""
    last = float(run.curves[LOSS].steps[-1])
    charts = [chart.plot.getPlotItem().listDataItems() for chart in (board.loss, board.figure, board.rate, board.parts)]
    return sum(bool(items) and items[0].getData()[0][-1] == last for items in charts)


def test_each_chart_on_screen_is_drawn_in_a_turn_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    board = CurveBoard()
    qtbot.addWidget(board)
    first = run_of(tmp_path, "a", last=90)
    board.set_runs([first])
    assert drawn(board, first) == 4, "nobody sees it yet"
    board.show()
    qtbot.waitExposed(board)
    later = run_of(tmp_path, "a", last=99)
    board.set_runs([later])
    counts = [drawn(board, later)]
    while counts[-1] < 4 and len(counts) < 200:
        QCoreApplication.processEvents()
        counts.append(drawn(board, later))
    assert counts[0] == 0
    assert counts[-1] == 4
    assert max(b - a for a, b in pairwise(counts)) == 1
    other = run_of(tmp_path, "b", last=50)
    board.set_runs([later, other])
    board.set_runs([other])
    qtbot.waitUntil(lambda: drawn(board, other) == 4)
    assert [len(chart.plot.getPlotItem().listDataItems()) for chart in (board.loss, board.rate)] == [1, 1]


def test_the_axis_of_batches_ends_at_a_round_number(qtbot: QtBot, tmp_path: Path) -> None:
    assert [rounded_up(n) for n in (0, 7, 98, 101, 1234, 99_001)] == [0, 7, 98, 110, 1300, 100_000]
    board = CurveBoard()
    qtbot.addWidget(board)
    ranges = []
    for last in (1210, 1234, 1300, 1301):
        board.set_runs([run_of(tmp_path, "a", last=last)])
        ranges.append(board.loss.plot.getPlotItem().viewRange()[0][1])
    assert ranges[0] == ranges[1] == ranges[2] < ranges[3]
    assert ranges[0] >= 1300
