"""A training task of a few milliseconds: fit a line. As a module it trains in a run folder, alone or with torchrun."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from trainer.config import RunConfig, StageConfig, parse_config
from trainer.learning.loop import Training
from trainer.learning.processes import is_first_process, make_fabric
from trainer.learning.samples import Picture
from trainer.rundir import RunFolder, open_run

_CASES = 24


class LineTask:
    """Fits y = x w with any network; the figure is what ``figures`` gives, otherwise minus the loss."""

    figure = "score"

    def __init__(
        self,
        *,
        network: torch.nn.Module | None = None,
        figures: Iterator[float] | None = None,
        before_loss: Callable[[torch.Tensor], None] = lambda _: None,
    ) -> None:
        torch.manual_seed(0)
        random = np.random.default_rng(0)
        self._inputs = torch.from_numpy(random.normal(size=(_CASES, 4)).astype(np.float32))
        self._wanted = self._inputs @ torch.tensor([[1.0], [-2.0], [0.5], [3.0]])
        self.network = torch.nn.Linear(4, 1) if network is None else network
        self._figures = figures
        self._before_loss = before_loss

    def steps_per_epoch(self, stage: StageConfig) -> int:
        return _CASES // stage.batch

    def batches(self, stage: StageConfig, epoch: int, first: int) -> Iterator[tuple[torch.Tensor, ...]]:
        order = np.random.default_rng(epoch).permutation(_CASES)
        for step in range(first, self.steps_per_epoch(stage)):
            chosen = torch.from_numpy(order[step * stage.batch : (step + 1) * stage.batch])
            yield self._inputs[chosen], self._wanted[chosen]

    def loss(self, batch: tuple[torch.Tensor, ...]) -> torch.Tensor:
        inputs, wanted = batch
        self._before_loss(inputs)
        found: torch.Tensor = ((self.network(inputs) - wanted) ** 2).mean()
        return found

    def watch(self) -> Mapping[str, float]:
        if self._figures is not None:
            return {"score": next(self._figures)}
        return {"score": -float(self.loss((self._inputs, self._wanted)))}

    def samples(self, count: int) -> Sequence[Picture]:
        return ()


def normalised_network() -> torch.nn.Module:
    """Gives the same small network with batch normalisation each time."""
    torch.manual_seed(3)
    layers = [torch.nn.Linear(4, 6), torch.nn.BatchNorm1d(6), torch.nn.ReLU(), torch.nn.Linear(6, 1)]
    return torch.nn.Sequential(*layers)


def line_recipe(**changes: Any) -> RunConfig:
    document: dict[str, Any] = {
        "package": "line",
        "title": "Line",
        "task": "segmenter",
        "data": {"source": "lungs", "root": "nowhere"},
        "model": {"architecture": "none"},
        "preprocessing": {"size": 64},
        "stages": [{"epochs": 6, "batch": 8, "rate": 0.02}],
        "optimiser": {"name": "sgd", "weight_decay": 0.0},
        "device": "cpu",
        "checkpoint_minutes": 1e-6,
    }
    return parse_config({**document, **changes}, name="line")


def train_line(run: RunFolder, task: LineTask) -> bool:
    config = run.config()
    return Training(config, task, run, make_fabric(config)).run()


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    own = RunFolder(folder) if not is_first_process() else open_run(folder, RunFolder(folder).config())
    train_line(own, LineTask(network=normalised_network()))
