"""The training room in the real window, with scripted processes, and once with a real tiny training."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from cxrviewer.settings import Settings
from cxrviewer.state.training import RunPhase
from cxrviewer.training import programs
from cxrviewer.training.room import SECOND_WINDOW, TrainingRoom
from cxrviewer.widgets.training.window import TrainingWindow
from tests.fake_trainer import Process, Trainer
from tests.gui.conftest import Viewer, ViewerMaker
from tests.gui.test_reach import cut_off, unnamed
from tests.training_builder import lay_lungs_films, segmenter_recipe
from trainer.config import to_toml
from trainer.learning.samples import Picture, as_png, outlined
from trainer.queueing import queued
from trainer.rundir import RunFolder, open_run

LONG = 60_000


class Room:
    """An open training room under test."""

    def __init__(self, viewer: Viewer, window: TrainingWindow, room: TrainingRoom, trainer: Trainer) -> None:
        self.viewer, self.window, self.room, self.trainer = viewer, window, room, trainer
        self.runs = room.screen.folder
        self.bot = viewer.bot

    def until(self, condition: Callable[[], bool], *, timeout: int = LONG) -> None:
        self.bot.waitUntil(condition, timeout=timeout)

    def phase(self, name: str) -> RunPhase | None:
        return next((run.phase for run in self.room.screen.runs if run.name == name), None)

    def press(self, deed: str) -> None:
        button = self.window.page.button(deed)
        assert button.isVisible()
        button.click()


@pytest.fixture
def trainer() -> Trainer:
    return Trainer()


@pytest.fixture
def runs(tmp_path: Path) -> Path:
    folder = tmp_path / "runs"
    folder.mkdir()
    return folder


def open_room(make_viewer: ViewerMaker, runs: Path, trainer: Trainer | None) -> Room:
    viewer = make_viewer(settings=Settings(window_width=1200, window_height=800, runs_folder=str(runs)))
    door = viewer.application.training
    door.doors = None if trainer is None else trainer.doors()
    viewer.window.actions_by_id["training.open"].trigger()
    viewer.bot.waitUntil(lambda: door.window is not None and door.window.isVisible(), timeout=LONG)
    assert door.window is not None
    assert door.room is not None
    room = Room(viewer, door.window, door.room, trainer or Trainer())
    room.until(lambda: bool(room.room.screen.draft.recipes))
    return room


@pytest.fixture
def room(make_viewer: ViewerMaker, runs: Path, trainer: Trainer) -> Room:
    return open_room(make_viewer, runs, trainer)


@pytest.fixture
def recipe(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.toml"
    stages = [{"epochs": 3, "batch": 2, "rate": 0.01, "size": 32}]
    config = segmenter_recipe(tmp_path / "lungs", stages=stages, samples=2)
    path.write_text(to_toml(config), encoding="utf-8")
    return path


@pytest.fixture
def process(runs: Path) -> Iterator[Process]:
    """Gives a process that trains the run ``tiny-lungs`` as the test has it."""
    made = Process(RunFolder(runs / "tiny-lungs"))
    yield made
    made.end()


def plan(room: Room, recipe: Path) -> None:
    room.window.new.click()
    room.room.drafting.add_recipe(recipe)
    assert room.window.draft.name.text() == "tiny-lungs"


def test_nothing_of_the_room_is_made_before_it_is_opened(viewer: Viewer) -> None:
    assert (viewer.application.training.room, viewer.application.training.window) == (None, None)


def test_a_run_is_planned_started_watched_stopped_resumed_and_finished(
    room: Room, recipe: Path, process: Process, trainer: Trainer
) -> None:
    plan(room, recipe)
    room.window.draft.changes.setPlainText("seed=7")
    room.window.draft.start.click()
    room.until(lambda: room.room.screen.chosen == "tiny-lungs")
    assert trainer.waited == ["preflight"]
    assert trainer.started == [("resume", str(process.run.path))]
    assert process.run.config().seed == 7
    page = room.window.page
    process.begin()
    process.train(0)
    room.until(lambda: "Epoch 1 of 3, batch 3 of 9" in page.sentence)
    process.train(1)
    room.until(lambda: "Epoch 2 of 3" in page.sentence)
    room.until(lambda: "0.6" in page.curves.parts.accessibleName())  # the last chart to be drawn
    (figure,) = page.curves.figure.plot.getPlotItem().listDataItems()
    assert list(figure.getData()[1]) == [0.5, pytest.approx(0.6)]
    assert len(page.curves.parts.plot.getPlotItem().listDataItems()) == 2
    room.press("stop")
    room.until(process.run.stop_is_asked)
    process.end("stopped", step=6)
    room.until(lambda: "Stopped, with everything kept." in page.sentence)
    room.press("resume")
    room.until(lambda: len(trainer.started) == 2)
    process.begin()
    process.train(2)
    process.run.mark_finished()
    process.end("finished", step=9)
    room.until(lambda: page.sentence.startswith("Trained to its end"))
    assert page.button("release").isVisible()
    assert not page.button("stop").isVisible()


def test_a_run_that_does_not_fit_is_refused_with_the_reason_but_may_be_queued(
    room: Room, recipe: Path, trainer: Trainer
) -> None:
    trainer.needs["reasons"] = ["The largest stage needs about 9000 MiB of memory."]
    plan(room, recipe)
    room.window.draft.start.click()
    room.until(lambda: room.room.screen.draft.problem is not None)
    assert "9000 MiB" in room.window.draft.problem.text
    assert not (room.runs / "tiny-lungs").exists()
    assert trainer.started == []
    room.window.draft.queue.click()
    room.until(lambda: room.phase("tiny-lungs") is RunPhase.QUEUED)
    room.until(lambda: ("queue", str(room.runs)) in trainer.started)
    assert [run.path.name for run in queued(room.runs)] == ["tiny-lungs"]
    room.press("withdraw")
    room.until(lambda: room.phase("tiny-lungs") is RunPhase.WAITING)
    room.window.new.click()
    assert room.window.draft.name.text() == "tiny-lungs-2", "the first name is taken"


def test_a_data_check_is_shown_and_forbids_the_start_of_what_it_checked(
    room: Room, recipe: Path, trainer: Trainer
) -> None:
    trainer.findings = [{"severity": "stop", "text": "2 patients are on two sides.", "remedy": "Divide again."}]
    plan(room, recipe)
    room.window.draft.check.click()
    room.until(lambda: bool(room.room.screen.draft.findings))
    room.window.draft.start.click()
    room.until(lambda: room.room.screen.draft.problem is not None)
    assert "2 patients are on two sides." in room.window.draft.problem.text
    assert trainer.waited == ["check"]
    room.window.draft.changes.setPlainText("seed=3")
    room.window.draft.start.click()
    room.until(lambda: room.room.screen.chosen == "tiny-lungs")


def test_a_change_that_means_nothing_is_said_in_words(room: Room, recipe: Path) -> None:
    plan(room, recipe)
    room.window.draft.changes.setPlainText("stages.9.rate=1")
    room.window.draft.estimate.click()
    room.until(lambda: room.room.screen.draft.problem is not None)
    assert "stages.9.rate=1" in room.window.draft.problem.text
    assert room.window.draft.estimate.isEnabled()


def test_a_running_run_is_there_again_when_the_room_is_opened(
    make_viewer: ViewerMaker, runs: Path, recipe: Path, process: Process, trainer: Trainer, tmp_path: Path
) -> None:
    open_run(process.run.path, segmenter_recipe(tmp_path / "lungs"))
    process.begin()
    process.train(0)
    room = open_room(make_viewer, runs, trainer)
    room.until(lambda: room.phase("tiny-lungs") is RunPhase.TRAINING)
    assert room.room.screen.chosen == "tiny-lungs", "what is under way is on screen at first sight"
    assert trainer.started == []
    room.window.close()
    assert process.run.holder() is not None
    room.viewer.window.actions_by_id["training.open"].trigger()
    process.train(1)
    room.until(lambda: "Epoch 2" in room.window.page.sentence)


def test_a_failure_is_said_with_its_remedy_and_the_log_is_one_click_away(
    room: Room, process: Process, tmp_path: Path
) -> None:
    open_run(process.run.path, segmenter_recipe(tmp_path / "lungs"))
    process.run.log_file.write_text("Data of nowhere\nfailed: it diverged\n", encoding="utf-8")
    process.run.events.append("failed", detail="The loss is not a number.", remedy="Lower the learning rate.")
    room.until(lambda: room.phase("tiny-lungs") is RunPhase.FAILED)
    room.room.choose("tiny-lungs")
    page = room.window.page
    assert page.problem.text == "The training failed The loss is not a number. Lower the learning rate."
    (more,) = page.problem.findChildren(QPushButton)
    more.click()
    room.until(lambda: "it diverged" in page.log)


def test_what_a_training_does_otherwise_than_its_recipe_says_is_said_beside_it(
    room: Room, process: Process, tmp_path: Path
) -> None:
    open_run(process.run.path, segmenter_recipe(tmp_path / "lungs", compile=True))
    process.begin("not_compiled")
    process.train(0)
    room.until(lambda: room.phase("tiny-lungs") is RunPhase.TRAINING)
    room.room.choose("tiny-lungs")
    assert "The network was not compiled" in room.window.page.notes
    process.run.events.append("out_of_memory", parts=2)
    room.until(lambda: "2 parts" in room.window.page.notes)
    process.end()
    process.begin()
    room.until(lambda: room.window.page.notes == "")


def test_runs_are_compared_by_ticking_them(room: Room, tmp_path: Path) -> None:
    for name, best in (("one", 0.7), ("two", 0.9)):
        run = open_run(room.runs / name, segmenter_recipe(tmp_path / "lungs"))
        run.events.append("started", step=0, total=9, figure="lungs_jaccard")
        run.events.append("watched", step=3, epoch=0, lungs_jaccard=best)
        run.mark_finished()
    room.until(lambda: all(room.phase(name) is RunPhase.FINISHED for name in ("one", "two")))
    room.room.choose("one")
    chart = room.window.page.curves.figure.plot.getPlotItem()
    room.until(lambda: len(chart.listDataItems()) == 1)
    room.room.compare("two", True)
    room.until(lambda: [item.name() for item in chart.listDataItems()] == ["one", "two"])
    assert [item.zValue() for item in chart.listDataItems()] == [0, -1], "the chosen one lies over the other"
    assert room.window.page.curves.loss.plot.getPlotItem().titleLabel.text == "Loss: nothing yet"
    rows = [["Run", "State", "Lungs, Jaccard"], ["one", "Finished", "0.700"], ["two", "Finished", "0.900"]]
    assert room.window.page.figures.texts() == rows
    room.room.compare("two", False)
    room.until(lambda: len(chart.listDataItems()) == 1)


def test_a_clone_is_planned_under_a_name_of_its_own(room: Room, tmp_path: Path) -> None:
    open_run(room.runs / "one", segmenter_recipe(tmp_path / "lungs", seed=5))
    room.until(lambda: room.phase("one") is RunPhase.WAITING)
    room.room.choose("one")
    room.press("clone")
    assert room.window.draft.name.text() == "one-2"
    room.window.draft.changes.setPlainText("optimiser.name=sgd")
    room.window.draft.start.click()
    room.until(lambda: room.room.screen.chosen == "one-2")
    made = RunFolder(room.runs / "one-2").config()
    assert (made.seed, made.optimiser.name) == (5, "sgd")
    assert RunFolder(room.runs / "one").config().optimiser.name == "adamw"


def test_a_run_is_discarded_only_after_a_yes(room: Room, tmp_path: Path) -> None:
    run = open_run(room.runs / "one", segmenter_recipe(tmp_path / "lungs"))
    room.until(lambda: room.phase("one") is RunPhase.WAITING)
    room.room.choose("one")
    for words, is_there in (("Keep it", True), ("Delete it", False)):
        room.press("discard")
        (box,) = room.window.findChildren(QMessageBox)
        next(button for button in box.buttons() if button.text() == words).click()
        room.until(lambda: room.window.findChild(QMessageBox) is None)
        assert run.config_file.exists() or not is_there
    room.until(lambda: room.room.screen.runs == ())
    assert not run.path.exists()
    assert room.room.screen.chosen is None


def test_a_finished_run_is_released_and_the_viewer_looks_for_it(
    room: Room, trainer: Trainer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CXRVIEWER_PACKAGES", str(tmp_path / "models"))
    open_run(room.runs / "one", segmenter_recipe(tmp_path / "lungs")).mark_finished()
    room.until(lambda: room.phase("one") is RunPhase.FINISHED)
    room.room.choose("one")
    trainer.release_ends = programs.Ended(1, "", "The package exists: it never changes.")
    room.press("release")
    room.until(lambda: "never changes" in room.window.page.problem.text)
    trainer.release_ends = programs.Ended(0, "", "done")
    with room.bot.waitSignal(room.room.released, timeout=LONG) as released:
        room.press("release")
    assert released.args == ["tiny-lungs", "segmenter"]
    assert "installed" in room.window.outcome


def lay_report(run: RunFolder) -> None:
    figures = run.path / "report" / "figures"
    figures.mkdir(parents=True)
    rows = ("m,overall,macro_f1,8,0.512345,0.4,0.6", "m,covid19,f1,2,0.5,,", "m,view PA,accuracy,8,,,")
    text = "\n".join(("model,group,figure,cases,value,low,high", *rows))
    (run.path / "report" / "figures.csv").write_text(text, encoding="utf-8")
    for kind in ("roc", "confusion", "unheard"):
        (figures / f"m-{kind}.png").write_bytes(as_png([outlined_picture()]))
    (run.path / "report" / "report.html").write_text("<p>", encoding="utf-8")


def outlined_picture(grey: int = 90) -> Picture:
    labels = np.ones((8, 8), np.uint8)
    return outlined(np.full((64, 64), grey, np.uint8), labels, labels, title="film")


def test_a_finished_run_is_measured_and_its_report_is_shown(
    room: Room, trainer: Trainer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = open_run(room.runs / "one", segmenter_recipe(tmp_path / "lungs"))
    run.mark_finished()
    room.until(lambda: room.phase("one") is RunPhase.FINISHED)
    room.room.choose("one")
    trainer.release_ends = programs.Ended(1, "", "The data are gone.")
    room.press("report")
    room.until(lambda: "The data are gone." in room.window.page.problem.text)
    trainer.release_ends = programs.Ended(0, "", "done")
    lay_report(run)
    room.press("report")
    page = room.window.page.report
    room.until(lambda: bool(page.texts))
    assert trainer.waited[-1] == "report"
    assert page.texts == [
        ("Overall", "Macro-F1", "8", "0.512", "0.400 to 0.600"),
        ("COVID-19", "F1", "2", "0.500", "–"),
    ]
    assert page.pictures == ["Confusion matrix", "ROC curves"]
    room.until(lambda: "is there" in room.window.outcome)
    assert page.isVisible(), "the page turned to it"
    assert unnamed(room.window) == []
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.fileName()))
    for button in page.findChildren(QPushButton):
        button.click()
    assert opened == ["report.html", "report.pdf"]
    open_run(room.runs / "two", run.config())
    room.until(lambda: room.phase("two") is RunPhase.WAITING)
    room.room.choose("two")
    assert not page.pictures


def test_pictures_of_the_newest_measurement_are_shown(room: Room, tmp_path: Path) -> None:
    run = open_run(room.runs / "one", segmenter_recipe(tmp_path / "lungs"))
    run.samples.mkdir()
    for epoch in (0, 1):
        (run.samples / f"epoch-{epoch:04d}.png").write_bytes(as_png([outlined_picture(90 * epoch)]))
    room.until(lambda: bool(room.room.screen.runs))
    room.room.choose("one")
    view = room.window.page.pictures.view
    room.until(lambda: not view.image.isNull() and view.image.pixelColor(160, 180).red() == 90)


def test_a_second_window_on_the_same_runs_says_so(room: Room, qtbot: QtBot, trainer: Trainer, runs: Path) -> None:
    room.until(lambda: room.room.screen.note == "")
    second = TrainingRoom(runs, runs, doors=trainer.doors())
    try:
        second.open()
        assert second.screen.note == SECOND_WINDOW
        room.window.close()
        qtbot.waitUntil(lambda: second.screen.note == "", timeout=LONG)
    finally:
        second.close()


def test_everything_in_the_room_has_a_name_and_fits(room: Room, process: Process, tmp_path: Path) -> None:
    room.viewer.settle(room.window)
    assert unnamed(room.window) == []
    assert cut_off(room.window) == []
    open_run(process.run.path, segmenter_recipe(tmp_path / "lungs"))
    process.begin()
    process.train(0)
    room.until(lambda: room.phase("tiny-lungs") is RunPhase.TRAINING)
    room.room.choose("tiny-lungs")
    room.viewer.settle(room.window)
    assert unnamed(room.window) == []


def test_a_real_training_goes_from_the_form_to_its_end(
    make_viewer: ViewerMaker, runs: Path, recipe: Path, tmp_path: Path
) -> None:
    lay_lungs_films(tmp_path / "lungs", train=4, val=2)
    room = open_room(make_viewer, runs, None)
    plan(room, recipe)
    room.window.draft.start.click()
    room.until(lambda: room.room.screen.chosen == "tiny-lungs", timeout=300_000)
    room.until(lambda: room.phase("tiny-lungs") is RunPhase.FINISHED, timeout=300_000)
    (run,) = room.room.screen.runs
    assert 0 <= run.best["lungs_jaccard"] <= 1
    assert len(run.samples) == 3
    room.until(lambda: not room.window.page.pictures.view.image.isNull())
    assert "finished" in RunFolder(runs / "tiny-lungs").log_file.read_text(encoding="utf-8")
