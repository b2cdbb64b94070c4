"""Schedules, early stopping, accumulation, freezing, losses, little memory, kills and several processes."""

import errno
import itertools
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from engine.errors import OutputError
from tests.line_task import LineTask, line_recipe, normalised_network, train_line
from trainer.config import LossConfig, StageConfig
from trainer.errors import ConfigError, OutOfMemoryError, RunError, TrainingDivergedError
from trainer.events import read_events
from trainer.learning.checkpoint import Position
from trainer.learning.losses import class_weights, focal_loss, partial_cross_entropy, weighted_loss
from trainer.learning.optimiser import freeze, make_optimiser
from trainer.learning.processes import leave_others, own_share
from trainer.learning.schedule import is_over_early, measured, rate_at
from trainer.rundir import RunFolder, open_run

REPOSITORY = Path(__file__).resolve().parents[2]


def weights_of(run: RunFolder) -> dict[str, torch.Tensor]:
    return {name: value for name, value in load_file(run.last_checkpoint).items() if name.startswith("network.")}


def assert_same(first: RunFolder, second: RunFolder, *, tolerance: float = 0.0) -> None:
    ours, theirs = weights_of(first), weights_of(second)
    assert ours.keys() == theirs.keys()
    for name, value in ours.items():
        torch.testing.assert_close(value, theirs[name], rtol=tolerance, atol=tolerance)


def kinds(run: RunFolder) -> list[str]:
    return [event.kind for event in read_events(run.path / "events.jsonl")]


def trained(path: Path, task: LineTask, **changes: object) -> RunFolder:
    run = open_run(path, line_recipe(**changes))
    assert train_line(run, task)
    return run


def test_a_plateau_lowers_the_rate_each_time_that_patience_runs_out() -> None:
    stage = StageConfig(epochs=9, batch=2, rate=0.1, schedule="plateau", patience=2, factor=0.5, warm_up=0.0)
    position, factors = Position(), []
    for figure in (1.0, 2.0, 2.0, 1.5, 3.0, 1.0, 1.0, 1.0, 1.0):
        position = measured(position, figure, stage)
        factors.append(position.factor)
    assert factors == [1, 1, 1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.125]
    assert position.best == 3
    assert rate_at(stage, 0.9, factor=position.factor) == pytest.approx(0.0125)
    cosine = StageConfig(epochs=9, batch=2, rate=0.1, patience=1)
    assert measured(measured(Position(), 2.0, cosine), 1.0, cosine).factor == 1


def test_early_stopping_waits_as_long_as_it_was_told() -> None:
    stage = StageConfig(epochs=9, batch=2, rate=0.1, early_stop=2)
    position = measured(Position(), 1.0, stage)
    assert not is_over_early(measured(position, 0.5, stage), stage)
    assert is_over_early(measured(measured(position, 0.5, stage), 1.0, stage), stage)


def test_a_stage_that_ends_early_goes_on_with_the_next_and_counts_only_what_was_done(tmp_path: Path) -> None:
    stages = [
        {"epochs": 8, "batch": 8, "rate": 0.02, "early_stop": 2},
        {"epochs": 1, "batch": 8, "rate": 0.01},
    ]
    run = trained(tmp_path / "run", LineTask(figures=iter([1.0, 0.9, 0.8, 0.7])), stages=stages)
    events = {event.kind: event.facts for event in read_events(run.path / "events.jsonl")}
    assert (events["stage_ended_early"]["skipped"], events["stage_ended_early"]["epochs_left"]) == (5 * 3, 5)
    assert events["started"]["total"] == 27
    assert events["finished"]["step"] == 12
    assert kinds(run).count("watched") == 4


def test_parts_of_a_batch_move_the_weights_like_the_whole(tmp_path: Path) -> None:
    whole = trained(tmp_path / "whole", LineTask(), optimiser={"name": "sgd", "l1": 0.01})
    stages = [{"epochs": 6, "batch": 8, "rate": 0.02, "accumulate": 3}]
    parts = trained(tmp_path / "parts", LineTask(), optimiser={"name": "sgd", "l1": 0.01}, stages=stages)
    assert_same(whole, parts, tolerance=1e-5)


def test_a_batch_that_does_not_fit_is_halved_until_it_does_and_this_is_said(tmp_path: Path) -> None:
    def small_memory(inputs: torch.Tensor) -> None:
        if inputs.requires_grad or (torch.is_grad_enabled() and len(inputs) > 2):
            raise torch.OutOfMemoryError("CUDA out of memory")

    whole = trained(tmp_path / "whole", LineTask())
    halved = trained(tmp_path / "halved", LineTask(before_loss=small_memory))
    assert_same(whole, halved, tolerance=1e-5)
    parts = [e.facts["parts"] for e in read_events(halved.path / "events.jsonl") if e.kind == "out_of_memory"]
    assert parts == [2, 4], "said once for each halving, not for every batch"


def test_memory_for_not_even_one_example_is_refused_in_words(tmp_path: Path) -> None:
    def no_memory(_: torch.Tensor) -> None:
        raise RuntimeError("DefaultCPUAllocator: can't allocate memory")

    with pytest.raises(OutOfMemoryError, match="single example") as caught:
        trained(tmp_path / "run", LineTask(before_loss=no_memory))
    assert "smaller" in caught.value.remedy


def test_other_faults_of_the_network_are_not_taken_for_little_memory(tmp_path: Path) -> None:
    def broken(_: torch.Tensor) -> None:
        raise RuntimeError("shapes do not fit")

    with pytest.raises(RuntimeError, match="shapes"):
        trained(tmp_path / "run", LineTask(before_loss=broken))


def test_a_compiled_network_learns_the_same_and_goes_on_exactly(tmp_path: Path) -> None:
    plain = trained(tmp_path / "plain", LineTask(network=normalised_network()))
    compiled = trained(tmp_path / "compiled", LineTask(network=normalised_network()), compile=True)
    assert_same(plain, compiled, tolerance=1e-5)
    cut = open_run(tmp_path / "cut", line_recipe(compile=True))

    def stop_at_last(inputs: torch.Tensor) -> None:
        if torch.is_grad_enabled() and kinds(cut).count("saved") == 7:
            cut.ask_to_stop()

    assert not train_line(cut, LineTask(network=normalised_network(), before_loss=stop_at_last))
    cut.clear_stop()
    assert train_line(cut, LineTask(network=normalised_network()))
    assert_same(compiled, cut)


def test_without_a_compiler_training_goes_on_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trainer.learning.compiling.shutil.which", lambda _: None)
    run = trained(tmp_path / "run", LineTask(), compile=True)
    assert kinds(run).count("not_compiled") == 1
    assert_same(run, trained(tmp_path / "plain", LineTask()))


def test_frozen_layers_keep_weights_and_statistics(tmp_path: Path) -> None:
    torch.manual_seed(1)
    layers = [torch.nn.Linear(4, 5), torch.nn.BatchNorm1d(5), torch.nn.ReLU(), torch.nn.Linear(5, 1)]
    network = torch.nn.Sequential(*layers)
    before = {name: value.clone() for name, value in network.state_dict().items()}
    trained(tmp_path / "run", LineTask(network=network), model={"architecture": "none", "frozen_layers": 2})
    after = network.state_dict()
    for name, value in before.items():
        assert torch.equal(value, after[name]) == (not name.startswith("3.")), name
    with pytest.raises(ConfigError, match="has 3"):
        freeze(network, 3)


@pytest.mark.parametrize("name", ["sgd", "adam", "adamw"])
def test_every_optimiser_stops_and_goes_on_to_the_same_weights(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stages = [{"epochs": 4, "batch": 8, "rate": 0.02, "schedule": "plateau", "patience": 1}]
    figures = [1.0, 0.5, 0.4, 2.0]
    changes = {"optimiser": {"name": name, "weight_decay": 0.1}, "stages": stages}
    whole = trained(tmp_path / "whole", LineTask(figures=iter(figures)), **changes)
    halted = open_run(tmp_path / "halted", line_recipe(**changes))
    task = LineTask(figures=iter(figures))
    asked = itertools.count(1)
    with monkeypatch.context() as patched:
        patched.setattr(RunFolder, "stop_is_asked", lambda _: next(asked) > 7)
        assert not train_line(halted, task)
    assert train_line(halted, LineTask(figures=iter(figures[2:])))
    assert_same(whole, halted)


def test_sgd_is_sgd_with_momentum() -> None:
    network = torch.nn.Linear(2, 2)
    optimiser = make_optimiser(network, line_recipe(optimiser={"name": "sgd", "momentum": 0.8}).optimiser)
    assert isinstance(optimiser, torch.optim.SGD)
    assert optimiser.param_groups[0]["momentum"] == 0.8


def test_weighted_and_focal_losses_are_those_of_their_formulas() -> None:
    torch.manual_seed(0)
    logits = torch.randn(6, 4)
    classes = torch.tensor([0, 1, 2, 3, 1, 0])
    possible = torch.nn.functional.one_hot(classes, 4).bool()
    weights = torch.tensor([0.5, 2.0, 1.0, 0.1])
    plain = torch.nn.functional.cross_entropy(logits, classes, weight=weights, reduction="sum") / 6
    torch.testing.assert_close(weighted_loss(logits, possible, class_weights=weights, gamma=0.0), plain)
    focal = focal_loss(torch.softmax(logits, dim=1), possible, gamma=2.0, class_weights=weights) / 6
    torch.testing.assert_close(weighted_loss(logits, possible, class_weights=weights, gamma=2.0), focal)
    both = torch.tensor([[False, True, True, False]] * 6)
    even = weighted_loss(logits, both, class_weights=torch.ones(4), gamma=0.0)
    torch.testing.assert_close(even, partial_cross_entropy(logits, both))


def test_weights_of_classes_average_to_one_over_the_cases() -> None:
    counts = torch.tensor([10, 100, 0, 1000])
    for kind in ("none", "inverse", "effective"):
        weights = class_weights(counts, kind=kind, beta=0.99)
        assert float((weights * counts).sum() / counts.sum()) == pytest.approx(1)
        assert weights[2] == 0
    inverse = class_weights(counts, kind="inverse", beta=0.0)
    assert float(inverse[0] / inverse[3]) == pytest.approx(100)
    effective = class_weights(counts, kind="effective", beta=0.99)
    assert float(effective[0] / effective[1]) == pytest.approx((1 - 0.99**100) / (1 - 0.99**10))
    assert LossConfig().weights == "none"


def die_at(moment: int, patched: pytest.MonkeyPatch) -> LineTask:
    """Gives a task whose process kills itself at its n-th moment: a loss, or before or after a file is put in place."""
    moments = itertools.count(1)

    def strike() -> None:
        if next(moments) == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    replace = os.replace

    def replace_or_die(*places: str | Path) -> None:
        strike()
        replace(*places)
        strike()

    patched.setattr(os, "replace", replace_or_die)
    return LineTask(before_loss=lambda _: strike())


def in_a_child(work: Callable[[], object]) -> int:
    """Does work in a copy of this process, which runs nothing of the test's own; gives how it ended, as of wait(2)."""
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        finally:
            os._exit(2)
    return os.waitpid(child, 0)[1]


@pytest.mark.parametrize("seed", [0, 1])
def test_a_run_killed_at_twenty_random_moments_ends_as_if_nothing_had_happened(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stages = [{"epochs": 60, "batch": 4, "rate": 0.02}]
    whole = trained(tmp_path / "whole", LineTask(), stages=stages)
    run = open_run(tmp_path / "killed", line_recipe(stages=stages))

    def train_and_die(moment: int) -> None:
        with run.lock():
            train_line(run, die_at(moment, monkeypatch))

    chance = random.Random(seed)
    for _ in range(20):
        ended = in_a_child(partial(train_and_die, chance.randint(1, 60)))
        assert os.WIFSIGNALED(ended), "killed before the end"
        if run.last_checkpoint.exists():
            weights_of(run)  # never half of a checkpoint
        list(read_events(run.path / "events.jsonl"))
    with run.lock():
        assert train_line(run, LineTask())
    assert_same(whole, run)
    assert load_file(run.best_weights).keys() == load_file(whole.best_weights).keys()


@pytest.mark.parametrize("file", ["last.safetensors", "best.safetensors", "events.jsonl"])
def test_a_full_disk_is_said_and_the_last_checkpoint_goes_on(
    file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = trained(tmp_path / "whole", LineTask())
    run = open_run(tmp_path / "run", line_recipe())
    saved = itertools.count(1)
    replace, write = os.replace, os.write

    def full(path: str | Path) -> bool:
        return Path(path).name == file and next(saved) > 3

    def replace_or_fail(given: str, place: str | Path) -> None:
        if full(place):
            raise OSError(errno.ENOSPC, "No space left on device")
        replace(given, place)

    def write_in_part(descriptor: int, data: bytes) -> int:
        is_full = full(Path(f"/proc/self/fd/{descriptor}").resolve())
        return write(descriptor, data[:5] if is_full else data)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", replace_or_fail)
        patched.setattr(os, "write", write_in_part)
        with pytest.raises(OutputError, match="No space left"):
            train_line(run, LineTask())
    assert not list(run.path.glob(".*")), "nothing half-written is left"
    assert weights_of(run)
    assert kinds(run)[-1] != "finished"
    assert train_line(run, LineTask())
    assert_same(whole, run)


def test_a_loss_that_is_no_number_leaves_the_last_checkpoint_to_go_on_from(tmp_path: Path) -> None:
    batches = itertools.count(1)

    def spoil(inputs: torch.Tensor) -> None:
        if next(batches) == 9:
            inputs.fill_(float("nan"))

    whole = trained(tmp_path / "whole", LineTask())
    run = open_run(tmp_path / "run", line_recipe())
    with pytest.raises(TrainingDivergedError, match="last checkpoint is kept"):
        train_line(run, LineTask(before_loss=spoil))
    assert all(torch.isfinite(value).all() for value in weights_of(run).values())
    assert train_line(run, LineTask())
    assert_same(whole, run)


def test_a_run_of_another_version_is_left_as_it_is(tmp_path: Path) -> None:
    run = trained(tmp_path / "run", LineTask())
    tensors = load_file(run.last_checkpoint)
    with safe_open(run.last_checkpoint, framework="pt") as stream:
        header = stream.metadata()
    newer = [{**header, "format": "2"}, {**header, "position": '{"step": 1, "phase": 3}'}]
    for changed in newer:
        save_file(tensors, run.last_checkpoint, metadata=changed)
        before = run.last_checkpoint.read_bytes()
        with pytest.raises(RunError, match="another version"):
            train_line(run, LineTask())
        assert run.last_checkpoint.read_bytes() == before
    run.config_file.write_text(run.config_file.read_text() + "\n[quantum]\nbits = 2\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="quantum") as caught:
        run.config()
    assert "another version" in caught.value.remedy


def test_two_processes_never_train_one_run(tmp_path: Path) -> None:
    run = open_run(tmp_path / "run", line_recipe())
    with run.lock():

        def intrude() -> None:
            try:
                with RunFolder(run.path).lock():
                    os._exit(3)
            except RunError:
                os._exit(0)

        assert os.waitstatus_to_exitcode(in_a_child(intrude)) == 0
        assert run.holder() is not None
    assert train_line(run, LineTask()), "the one that was there goes on"


def test_two_processes_end_with_the_weights_and_statistics_of_one(tmp_path: Path) -> None:
    one = trained(tmp_path / "one", LineTask(network=normalised_network()))
    two = open_run(tmp_path / "two", line_recipe())
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(
        [*command, "-m", "tests.line_task", str(two.path)],
        cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=False, timeout=500,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert_same(one, two, tolerance=1e-4)
    assert "network.1.running_var" in weights_of(two), "normalisation keeps its names"
    scores = [
        [event.facts["score"] for event in read_events(run.path / "events.jsonl") if event.kind == "watched"]
        for run in (one, two)
    ]
    assert scores[0] == pytest.approx(scores[1], rel=1e-4)
    assert kinds(one) == kinds(two), "one process writes the diary"


@pytest.mark.skipif(sys.platform != "linux", reason="names of threads are read from /proc")
def test_no_thread_of_the_connection_outlives_leaving(tmp_path: Path) -> None:
    def connected() -> bool:
        tasks = Path("/proc/self/task").iterdir()
        return any("gloo_runloop" in (task / "comm").read_text(encoding="utf-8") for task in tasks)

    place = (tmp_path / "store").as_uri()
    torch.distributed.init_process_group("gloo", init_method=place, rank=0, world_size=1)
    network = torch.nn.parallel.DistributedDataParallel(torch.nn.Linear(2, 1))
    network(torch.ones(1, 2)).sum().backward()
    ring: list[object] = [network]
    ring.append(ring)  # as a training leaves its parts
    assert connected()
    del network, ring
    leave_others()
    assert not connected()
    leave_others()  # there is nothing to leave any more


def test_a_batch_is_divided_evenly_or_not_at_all() -> None:
    batch = (torch.arange(6), torch.arange(6) * 10)
    shares = [own_share(batch, rank=rank, world=3) for rank in range(3)]
    assert sorted(torch.cat([share[0] for share in shares]).tolist()) == list(range(6))
    assert all(torch.equal(share[0] * 10, share[1]) for share in shares)
    with pytest.raises(ConfigError, match="4 processes"):
        own_share(batch, rank=0, world=4)
