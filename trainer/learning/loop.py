"""The training loop: one plan of batches, resumable at any of them, whatever the task."""

import math
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

import lightning_fabric
import torch

from engine.files import write_bytes
from engine.inference.device import channels_last, choose_device
from engine.inference.weights import to_bytes
from trainer.config import OptimiserConfig, RunConfig, StageConfig
from trainer.errors import TrainingDivergedError
from trainer.learning.checkpoint import Position, load_checkpoint, save_checkpoint
from trainer.rundir import RunFolder

_REPORT_SECONDS = 5.0


class Task(Protocol):
    """What differs between segmenter, base model and ensemble.

    Attributes:
        network: The module to train.
        figure: Name of the watched figure of merit; larger is better.
    """

    network: torch.nn.Module
    figure: str

    def steps_per_epoch(self, stage: StageConfig) -> int:
        """Gives the number of batches in an epoch of the stage."""

    def batches(self, stage: StageConfig, epoch: int, first: int) -> Iterator[tuple[torch.Tensor, ...]]:
        """Gives the epoch's batches from ``first`` on; the same for the same epoch, whoever asks."""

    def loss(self, batch: tuple[torch.Tensor, ...]) -> torch.Tensor:
        """Gives the batch's loss, a scalar that can be differentiated."""

    def watch(self) -> Mapping[str, float]:
        """Measures the network on the watched cases; contains ``figure``."""


@dataclass(frozen=True, slots=True)
class _Epoch:
    index: int
    stage: StageConfig
    first_step: int
    steps: int
    stage_start: int
    stage_steps: int
    is_watched: bool
    begins_stage: bool


class Training:
    """Trains one task in one run folder; stops at a batch when asked, and goes on exactly there."""

    def __init__(self, config: RunConfig, task: Task, run: RunFolder) -> None:
        self._config = config
        self._task = task
        self._run = run
        device = choose_device(config.device)
        if config.threads:
            torch.set_num_threads(config.threads)
        self._fabric = lightning_fabric.Fabric(accelerator=device.type, devices=1, precision=config.precision)
        network = channels_last(task.network)
        self._optimiser = make_optimiser(network, config.optimiser)
        self._network, self._wrapped = self._fabric.setup(network, self._optimiser)
        task.network = self._network
        self._epochs = tuple(_plan(config, task))
        self._saved_at = time.monotonic()

    @property
    def total_steps(self) -> int:
        """Batches in the whole run."""
        return sum(epoch.steps for epoch in self._epochs)

    def run(self) -> bool:
        """Trains to the end of the plan or to a wish to stop.

        Returns:
            Whether the plan was completed.

        Raises:
            TrainingDivergedError: The loss is no longer a number.
            RunError: The checkpoint cannot be used.
        """
        position = Position()
        if self._run.last_checkpoint.exists():
            position = load_checkpoint(self._run.last_checkpoint, self._task_module(), self._optimiser)
        self._run.events.append("started", step=position.step, total=self.total_steps)
        for epoch in self._epochs:
            if position.step >= epoch.first_step + epoch.steps:
                continue
            if epoch.begins_stage and position.step == epoch.first_step:
                position = Position(position.step)  # figures of two image sizes are not compared
            position, whole = self._train_epoch(epoch, position)
            if not whole:
                self._run.events.append("stopped", step=position.step)
                return False
            if epoch.is_watched:
                position = self._watch(epoch, position)
            self._save(position)
        self._run.events.append("finished", step=position.step, best=position.best)
        return True

    def _train_epoch(self, epoch: _Epoch, position: Position) -> tuple[Position, bool]:
        self._network.train()
        reported = time.monotonic()
        total, count, step = 0.0, 0, position.step
        for batch in self._task.batches(epoch.stage, epoch.index, step - epoch.first_step):
            if self._run.stop_is_asked():
                self._save(Position(step, position.best))
                return Position(step, position.best), False
            total += self._step(batch, rate_at(epoch.stage, (step - epoch.stage_start) / epoch.stage_steps))
            count, step = count + 1, step + 1
            if time.monotonic() - reported > _REPORT_SECONDS:
                self._run.events.append("step", step=step, epoch=epoch.index, loss=total / count, rate=self._rate())
                reported, total, count = time.monotonic(), 0.0, 0
            if time.monotonic() - self._saved_at > 60 * self._config.checkpoint_minutes:
                self._save(Position(step, position.best))
        return Position(step, position.best), True

    def _step(self, batch: tuple[torch.Tensor, ...], rate: float) -> float:
        for group in self._optimiser.param_groups:
            group["lr"] = rate
        loss = self._task.loss(tuple(self._fabric.to_device(part) for part in batch))
        if self._config.optimiser.l1:
            loss = loss + self._config.optimiser.l1 * sum(p.abs().sum() for p in self._network.parameters())
        value = float(loss.detach())
        if not math.isfinite(value):
            raise TrainingDivergedError(
                "The loss is not a number.", remedy="Lower the learning rate; the last checkpoint is kept."
            )
        self._wrapped.zero_grad()
        self._fabric.backward(loss)
        self._fabric.clip_gradients(self._network, self._wrapped, max_norm=self._config.optimiser.clip_norm)
        self._wrapped.step()
        return value

    def _rate(self) -> float:
        return float(self._optimiser.param_groups[0]["lr"])

    def _watch(self, epoch: _Epoch, position: Position) -> Position:
        self._network.eval()
        with torch.no_grad():
            figures = dict(self._task.watch())
        self._run.events.append("watched", step=position.step, epoch=epoch.index, **figures)
        figure = figures[self._task.figure]
        if position.best is None or figure >= position.best:
            write_bytes(self._run.best_weights, to_bytes(self._task_module()))
            return Position(position.step, figure)
        return position

    def _save(self, position: Position) -> None:
        save_checkpoint(self._run.last_checkpoint, self._task_module(), self._optimiser, position)
        self._saved_at = time.monotonic()
        self._run.events.append("saved", step=position.step)

    def _task_module(self) -> torch.nn.Module:
        module: torch.nn.Module = self._network.module
        return module


def make_optimiser(network: torch.nn.Module, config: OptimiserConfig) -> torch.optim.Optimizer:
    """Gives Adam or AdamW; biases and normalisation parameters do not decay."""
    decaying = [p for p in network.parameters() if p.requires_grad and p.ndim > 1]
    others = [p for p in network.parameters() if p.requires_grad and p.ndim <= 1]
    groups = [{"params": decaying, "weight_decay": config.weight_decay}, {"params": others, "weight_decay": 0.0}]
    return (torch.optim.AdamW if config.name == "adamw" else torch.optim.Adam)(groups, lr=1e-3)


def rate_at(stage: StageConfig, share: float) -> float:
    """Gives the learning rate after ``share`` (in [0, 1]) of a stage: linear rise, half-cosine fall."""
    if share < stage.warm_up:
        return stage.rate * max(share / stage.warm_up, 0.01)
    fallen = (share - stage.warm_up) / (1 - stage.warm_up)
    return stage.rate * (stage.final_rate + (1 - stage.final_rate) * 0.5 * (1 + math.cos(math.pi * fallen)))


def _plan(config: RunConfig, task: Task) -> Iterator[_Epoch]:
    index = step = 0
    for stage in config.stages:
        steps = task.steps_per_epoch(stage)
        start = step
        for epoch in range(stage.epochs):
            is_last = epoch + 1 == stage.epochs
            is_watched = is_last or (epoch + 1) % config.watch_every == 0
            yield _Epoch(index, stage, step, steps, start, steps * stage.epochs, is_watched, epoch == 0)
            index, step = index + 1, step + steps
