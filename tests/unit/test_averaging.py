"""The running mean of weights: what is measured and released, kept with the checkpoint, and gone on with exactly."""

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from tests.line_task import LineTask, line_recipe, normalised_network, train_line
from trainer.errors import RunError
from trainer.learning.averaging import RunningAverage
from trainer.rundir import RunFolder, open_run

_AVERAGED = {"name": "sgd", "weight_decay": 0.0, "average": 0.8}


def _values(network: torch.nn.Module) -> torch.Tensor:
    return torch.nn.utils.parameters_to_vector(network.parameters()).detach().clone()


def test_mean_is_that_of_its_formula() -> None:
    network = torch.nn.Linear(2, 1)
    average = RunningAverage(network, 0.5)
    mean = _values(network)
    for step in range(1, 9):
        with torch.no_grad():
            for parameter in network.parameters():
                parameter.add_(step)
        average.add(network)
        decay = min(0.5, (1 + step) / (10 + step))
        mean = decay * mean + (1 - decay) * _values(network)
    own = _values(network)
    with average.in_place(network):
        torch.testing.assert_close(_values(network), mean)
    assert torch.equal(_values(network), own), "the network has its own weights back"


def test_the_network_has_its_own_weights_back_after_an_error() -> None:
    network = normalised_network()
    average = RunningAverage(network, 0.5)
    torch.nn.init.zeros_(network[0].weight)  # type: ignore[index]
    own = {name: value.clone() for name, value in network.state_dict().items()}
    with pytest.raises(ValueError, match="while measuring"), average.in_place(network):
        raise ValueError("while measuring")
    assert all(torch.equal(value, own[name]) for name, value in network.state_dict().items())


def test_what_is_measured_and_kept_as_best_is_the_mean(tmp_path: Path) -> None:
    task = LineTask()
    run = open_run(tmp_path / "run", line_recipe(optimiser=_AVERAGED, stages=[{"epochs": 1, "batch": 8, "rate": 0.02}]))
    assert train_line(run, task)
    best, last = load_file(run.best_weights), load_file(run.last_checkpoint)
    for name, value in best.items():
        assert torch.equal(value, last[f"average.{name}"])
        assert not torch.equal(value, last[f"network.{name}"])


@pytest.mark.parametrize("stop_after", [2, 5, 11])
def test_a_stopped_run_ends_with_the_mean_of_an_uninterrupted_one(
    stop_after: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = line_recipe(optimiser=_AVERAGED)
    whole = open_run(tmp_path / "whole", recipe)
    assert train_line(whole, LineTask(network=normalised_network()))
    parts = open_run(tmp_path / "parts", recipe)
    asked = iter(range(1000))
    with monkeypatch.context() as patched:
        patched.setattr(RunFolder, "stop_is_asked", lambda _: next(asked) >= stop_after)
        assert not train_line(parts, LineTask(network=normalised_network()))
    assert train_line(parts, LineTask(network=normalised_network()))
    ours, theirs = load_file(whole.last_checkpoint), load_file(parts.last_checkpoint)
    assert ours.keys() == theirs.keys()
    assert any(name.startswith("average.") for name in ours)
    for name, value in ours.items():
        assert torch.equal(value, theirs[name]), name


def test_a_checkpoint_without_a_mean_does_not_serve_a_run_with_one(tmp_path: Path) -> None:
    plain = open_run(tmp_path / "plain", line_recipe())
    assert train_line(plain, LineTask())
    averaged = open_run(tmp_path / "averaged", line_recipe(optimiser=_AVERAGED))
    averaged.last_checkpoint.write_bytes(plain.last_checkpoint.read_bytes())
    with pytest.raises(RunError, match="another network"):
        train_line(averaged, LineTask())
