"""Runs that wait for their turn, who holds a run, and pictures of what is trained."""

import json
import os
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from safetensors.torch import load_file
from typer.testing import CliRunner

from tests.package_builder import build_packages
from tests.training_builder import base_model_recipe, lay_cxr4_films, lay_lungs_films, segmenter_recipe
from trainer.cli import app
from trainer.config import RunConfig
from trainer.errors import RunError
from trainer.events import read_events
from trainer.holding import Holder, process, read_holder
from trainer.learning.run import train
from trainer.learning.samples import HEAD, SIDE, as_png, outlined, voted
from trainer.learning.tasks.base_model import spread
from trainer.learning.usage import GpuUsage
from trainer.queueing import enqueue, is_served, queued, runs_in, serve, withdraw
from trainer.rundir import RunFolder, open_run
from trainer.usage import Usage

ONE_EPOCH = [{"epochs": 1, "batch": 2, "rate": 0.01, "size": 32}]


def three_runs(folder: Path) -> list[RunFolder]:
    config = segmenter_recipe(folder / "lungs")
    return [open_run(folder / name, config) for name in ("c", "a", "b")]


def test_runs_wait_in_the_order_in_which_they_came(tmp_path: Path) -> None:
    runs = three_runs(tmp_path)
    for run in runs:
        enqueue(run)
    enqueue(runs[0])
    assert [run.path.name for run in runs_in(tmp_path)] == ["a", "b", "c"]
    assert [run.path.name for run in queued(tmp_path)] == ["c", "a", "b"]
    withdraw(runs[1])
    trained: list[str] = []
    serve(tmp_path, lambda run: trained.append(run.path.name))
    assert trained == ["c", "b"]
    assert queued(tmp_path) == ()


def test_a_run_that_comes_while_others_are_trained_is_trained_too(tmp_path: Path) -> None:
    runs = three_runs(tmp_path)
    enqueue(runs[0])
    trained: list[str] = []

    def train_one(run: RunFolder) -> None:
        trained.append(run.path.name)
        assert is_served(tmp_path)
        if run is not runs[2] and len(trained) == 1:
            enqueue(runs[2])

    serve(tmp_path, train_one)
    assert trained == ["c", "b"]
    assert not is_served(tmp_path)


def test_the_queue_waits_while_another_run_of_the_folder_is_trained(tmp_path: Path) -> None:
    runs = three_runs(tmp_path)
    enqueue(runs[0])
    waits: list[str] = []
    trained: list[str] = []
    lock = runs[1].lock()
    lock.__enter__()

    def pause() -> None:
        waits.append("once")
        lock.__exit__(None, None, None)

    serve(tmp_path, lambda run: trained.append(run.path.name), pause=pause)
    assert (waits, trained) == (["once"], ["c"])


def test_one_process_serves_a_queue(tmp_path: Path) -> None:
    three_runs(tmp_path)
    enqueue(RunFolder(tmp_path / "a"))

    def train_one(_run: RunFolder) -> None:
        with pytest.raises(RunError, match="already being served"):
            serve(tmp_path, lambda _run: None)

    serve(tmp_path, train_one)


def test_what_is_trained_or_finished_is_not_queued(tmp_path: Path) -> None:
    run = three_runs(tmp_path)[0]
    with run.lock(), pytest.raises(RunError, match="being trained"):
        enqueue(run)
    run.mark_finished()
    with pytest.raises(RunError, match="trained already"):
        enqueue(run)


def test_a_run_says_who_trains_it_for_as_long_as_that_lives(tmp_path: Path) -> None:
    run = three_runs(tmp_path)[0]
    assert run.holder() is None
    with run.lock():
        holder = run.holder()
        assert holder is not None
        assert holder.pid == os.getpid()
        assert holder.is_alive
    assert run.holder() is None


def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    run = three_runs(tmp_path)[0]
    program = (
        "import sys\nfrom pathlib import Path\nfrom trainer.rundir import RunFolder\n"
        "with RunFolder(Path(sys.argv[1])).lock():\n    print('held', flush=True)\n    sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(run.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        holder = run.holder()
        assert holder is not None
        assert holder.pid == child.pid
        child.kill()
        child.wait()
    assert run.holder() is None
    with run.lock():
        assert run.holder() is not None


def test_a_number_that_was_given_again_is_another_process(tmp_path: Path) -> None:
    own = process(os.getpid())
    assert own is not None
    assert own.is_alive
    file = tmp_path / "lock"
    file.write_text(json.dumps({"pid": own.pid, "began": own.began + 1}))
    if own.began:
        assert not Holder(own.pid, own.began + 1).is_alive
        assert read_holder(file) is None
    file.write_text("half of")
    assert read_holder(file) is None


def test_the_queue_command_trains_what_waits_and_keeps_its_words(tmp_path: Path) -> None:
    root = lay_lungs_films(tmp_path / "lungs")
    runs = tmp_path / "runs"
    bad = open_run(runs / "bad", segmenter_recipe(tmp_path / "nowhere", stages=ONE_EPOCH))
    good = open_run(runs / "good", segmenter_recipe(root, stages=ONE_EPOCH))
    arguments = ["queue", str(runs), "--add", str(bad.path), "--add", str(good.path)]
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 0, done.output
    assert good.is_finished()
    assert not bad.is_finished()
    assert "missing" in bad.log_file.read_text(encoding="utf-8")
    assert "finished" in good.log_file.read_text(encoding="utf-8")


def trained(path: Path, config: RunConfig) -> RunFolder:
    run = open_run(path, config)
    assert train(run)
    return run


def test_a_segmenter_leaves_a_picture_after_each_measurement_and_learns_the_same(tmp_path: Path) -> None:
    root = lay_lungs_films(tmp_path / "lungs")
    shown = trained(tmp_path / "shown", segmenter_recipe(root, samples=2))
    plain = trained(tmp_path / "plain", segmenter_recipe(root))
    assert not plain.samples.exists()
    assert [path.name for path in sorted(shown.samples.iterdir())] == [f"epoch-{n:04d}.png" for n in range(3)]
    picture = cv2.imread(str(shown.samples / "epoch-0002.png"))
    assert picture is not None
    assert picture.shape == (HEAD + SIDE, 2 * SIDE + 8, 3)
    assert (picture.max(axis=2) != picture.min(axis=2)).any(), "outlines have colours"
    ours, theirs = (load_file(run.last_checkpoint) for run in (shown, plain))
    assert all(torch.equal(tensor, theirs[name]) for name, tensor in ours.items())
    (started,) = [event for event in read_events(shown.path / "events.jsonl") if event.kind == "started"]
    assert started.facts["figure"] == "lungs_jaccard"
    assert [stage["end"] for stage in started.facts["stages"]] == [6, 9]


@pytest.mark.parametrize("mode", ["patch", "global"])
def test_a_base_model_leaves_pictures_of_votes(mode: str, tmp_path: Path) -> None:
    root = lay_cxr4_films(tmp_path / "cxr4", per_class=1, folds=4)
    segmenter = build_packages(tmp_path / "given")[0].folder
    patches = {"mode": mode, "per_image": 1, "images_per_epoch": 4, "watch": 2}
    run = trained(tmp_path / "run", base_model_recipe(root, segmenter, samples=3, patches=patches))
    picture = cv2.imread(str(run.samples / "epoch-0000.png"))
    assert picture is not None
    assert picture.shape == (HEAD + SIDE, 3 * SIDE + 16, 3)


def test_what_is_drawn_lies_where_it_was_found() -> None:
    image = np.full((64, 64), 100, np.uint8)
    found, truth = np.zeros((64, 64), np.uint8), np.zeros((32, 32), np.uint8)
    found[16:48, 16:48] = 1
    picture = outlined(image, found, truth, title="film")[HEAD:]
    assert (picture[SIDE // 2, SIDE // 2] == 100).all()
    assert (picture[SIDE // 2, SIDE // 4] != 100).any()
    assert (picture[SIDE // 8, SIDE // 8] == 100).all()
    votes = voted(np.full((1024, 1024), 50, np.uint8), np.array([[0, 0]], np.int32), np.array([3]), "abcd", title="")
    assert (votes[HEAD + SIDE // 2 :] == 50).all()
    assert (votes[HEAD, :60] != 50).any()
    assert as_png([picture, picture]).startswith(b"\x89PNG")


def test_samples_take_each_class_in_turn() -> None:
    assert spread(np.array([0, 0, 0, 1, 2, 2]), 4) == [0, 3, 4, 1]
    assert spread(np.array([1, 1]), 4) == [0, 1]


def test_a_process_says_what_it_uses() -> None:
    usage = Usage()
    sum(range(200_000))
    found = usage.now()
    assert found.get("memory_mib", 1) > 0
    assert found["cores_busy"] >= 0


def test_a_training_on_a_graphics_card_says_what_the_card_says(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "gpu_memory_mib" not in GpuUsage(torch.device("cpu")).now()
    asked: list[str] = []

    def load(device: torch.device) -> int:
        asked.append(str(device))
        return 87

    monkeypatch.setattr(torch.cuda, "memory_reserved", lambda device: 512 * 2**20)
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda device: (60 * 2**30, 80 * 2**30))
    monkeypatch.setattr(torch.cuda, "utilization", load)
    found = GpuUsage(torch.device("cuda", 1)).now()
    card = {name: value for name, value in found.items() if name.startswith("gpu")}
    assert card == {"gpu_memory_mib": 512, "gpu_used_mib": 20480, "gpu_total_mib": 81920, "gpu_busy": 87}
    assert asked == ["cuda:1"]

    def without_library(device: torch.device) -> int:
        asked.append("in vain")
        raise ModuleNotFoundError("nvidia-ml-py does not seem to be installed")

    monkeypatch.setattr(torch.cuda, "utilization", without_library)
    usage = GpuUsage(torch.device("cuda", 1))
    assert "gpu_busy" not in usage.now()
    assert usage.now()["gpu_used_mib"] == 20480
    assert asked == ["cuda:1", "in vain"], "nobody is asked twice in vain"

    def lost(device: torch.device) -> tuple[int, int]:
        raise RuntimeError("CUDA error")

    monkeypatch.setattr(torch.cuda, "mem_get_info", lost)
    assert usage.now()["gpu_memory_mib"] == 512
