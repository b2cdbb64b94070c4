"""The training loop: one plan of batches, resumable at any of them, whatever the task."""

import contextlib
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

import lightning_fabric
import torch

from engine.files import write_bytes
from engine.inference.device import channels_last, describe
from engine.inference.weights import to_bytes
from trainer.board import Board
from trainer.config import RunConfig, StageConfig
from trainer.learning.averaging import RunningAverage
from trainer.learning.checkpoint import Position, load_checkpoint, save_checkpoint
from trainer.learning.compiling import compile_network, uncompiled
from trainer.learning.optimiser import freeze, keep_still, make_optimiser
from trainer.learning.processes import own_share
from trainer.learning.samples import Picture, as_png
from trainer.learning.schedule import Epoch, is_over_early, measured, plan, rate_at
from trainer.learning.shared_norm import share_normalisation
from trainer.learning.step import Stepper
from trainer.learning.usage import GpuUsage
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

    def samples(self, count: int) -> Sequence[Picture]:
        """Draws what the network says of up to so many watched cases; none where there is nothing to draw."""


class Training:
    """Trains one task in one run folder; stops at a batch when asked, and goes on exactly there."""

    def __init__(self, config: RunConfig, task: Task, run: RunFolder, fabric: lightning_fabric.Fabric) -> None:
        self._config = config
        self._task = task
        self._run = run
        self._fabric = fabric
        self._is_first = self._fabric.is_global_zero
        if self._fabric.world_size > 1:
            task.network = share_normalisation(task.network)
        self._frozen = freeze(task.network, config.model.frozen_layers)
        self._optimiser = make_optimiser(task.network, config.optimiser)
        if config.compile and not compile_network(task.network):
            self._tell("not_compiled")
        channels_last(task.network)  # in 16 bits the CPU's fast kernels, and the GPU's, want them so
        self._network, wrapped = self._fabric.setup(task.network, self._optimiser)
        task.network = self._network
        decay = config.optimiser.average
        self._average = RunningAverage(self._task_module(), decay) if decay else None
        self._stepper = Stepper(
            self._fabric,
            self._network,
            wrapped,
            config.optimiser,
            on_halved=lambda parts: self._tell("out_of_memory", parts=parts),
        )
        self._epochs = tuple(plan(config, task.steps_per_epoch))
        self._usage = GpuUsage(self._fabric.device)
        self._board = Board(run.path / "tensorboard")
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
            OutOfMemoryError: The device does not hold a single example.
            RunError: The checkpoint cannot be used.
        """
        position = Position()
        if self._run.last_checkpoint.exists():
            position = load_checkpoint(
                self._run.last_checkpoint, self._task_module(), self._optimiser, average=self._average
            )
        self._tell(
            "started",
            step=position.step,
            total=self.total_steps,
            figure=self._task.figure,
            stages=self._stages(),
            device=describe(self._fabric.device),
        )
        for epoch in self._epochs:
            if position.step >= epoch.end:
                continue
            if epoch.begins_stage and position.step == epoch.first_step:
                # Figures of two image sizes are not compared.
                position = Position(position.step, skipped=position.skipped)
            position, whole = self._train_epoch(epoch, position)
            if not whole:
                self._tell("stopped", step=position.step)
                return False
            if epoch.is_watched:
                position = self._watched(epoch, position)
            self._save(position)
        self._tell("finished", step=position.step - position.skipped, best=position.best)
        return True

    def _stages(self) -> list[dict[str, int]]:
        """Gives where each stage ends and what its steps cost, for whoever estimates the time that is left."""
        return [
            {"end": epoch.stage_end, "size": epoch.stage.size, "batch": epoch.stage.batch, "epochs": epoch.stage.epochs}
            for epoch in self._epochs
            if epoch.begins_stage
        ]

    def _train_epoch(self, epoch: Epoch, position: Position) -> tuple[Position, bool]:
        self._network.train()
        keep_still(self._frozen)
        reported = time.monotonic()
        total, count, step = 0.0, 0, position.step
        for batch in self._task.batches(epoch.stage, epoch.index, step - epoch.first_step):
            here = replace(position, step=step)
            if self._fabric.broadcast(self._run.stop_is_asked()):
                self._save(here)
                return here, False
            share = (step - epoch.stage_start) / epoch.stage_steps
            total += self._step(batch, epoch.stage, rate_at(epoch.stage, share, factor=position.factor))
            count, step = count + 1, step + 1
            if step == epoch.end or time.monotonic() - reported > _REPORT_SECONDS:
                facts = {"loss": total / count, "rate": self._rate(), **self._usage.now()}
                self._tell("step", step=step, epoch=epoch.index, **facts)
                self._draw({"loss": total / count, "rate": self._rate()}, step)
                reported, total, count = time.monotonic(), 0.0, 0
            # The last batch of an epoch is kept with what is measured after it, so that going on never skips that.
            if step < epoch.end and time.monotonic() - self._saved_at > 60 * self._config.checkpoint_minutes:
                self._save(replace(position, step=step))
        return replace(position, step=step), True

    def _step(self, batch: tuple[torch.Tensor, ...], stage: StageConfig, rate: float) -> float:
        for group in self._optimiser.param_groups:
            group["lr"] = rate
        mine = own_share(batch, rank=self._fabric.global_rank, world=self._fabric.world_size)
        loss = self._stepper.take(mine, self._task.loss, accumulate=stage.accumulate)
        if self._average is not None:
            self._average.add(self._task_module())
        return loss

    def _rate(self) -> float:
        return float(self._optimiser.param_groups[0]["lr"])

    def _watched(self, epoch: Epoch, position: Position) -> Position:
        """Measures, keeps the best weights, and gives where the plan goes on."""
        figure = self._fabric.broadcast(self._watch(epoch, position) if self._is_first else 0.0)
        after = measured(position, figure, epoch.stage)
        if after.factor != position.factor:
            self._tell("rate_lowered", step=after.step, epoch=epoch.index, factor=after.factor)
        if not is_over_early(after, epoch.stage) or after.step >= epoch.stage_end:
            return after
        skipped = epoch.stage_end - after.step
        facts = {"waited": after.waited, "skipped": skipped, "epochs_left": skipped // epoch.steps}
        self._tell("stage_ended_early", step=after.step, epoch=epoch.index, **facts)
        return replace(after, step=epoch.stage_end, skipped=after.skipped + skipped)

    def _watch(self, epoch: Epoch, position: Position) -> float:
        self._network.eval()
        if self._fabric.world_size > 1:  # only this process measures: the copies are not to wait for each other
            self._task.network = self._task_module()
        with self._measured_weights():
            with torch.no_grad(), uncompiled(self._config):
                figures = dict(self._task.watch())
                pictures = self._task.samples(self._config.samples) if self._config.samples else ()
            figure = figures[self._task.figure]
            if position.best is None or figure >= position.best:
                write_bytes(self._run.best_weights, to_bytes(self._task_module()))
        self._task.network = self._network
        if pictures:
            write_bytes(self._run.samples / f"epoch-{epoch.index:04d}.png", as_png(pictures))
        self._tell("watched", step=position.step, epoch=epoch.index, **figures)
        self._draw({f"watched/{name}": value for name, value in figures.items()}, position.step)
        return figure

    def _measured_weights(self) -> contextlib.AbstractContextManager[None]:
        """Has the network stand with the weights that are measured and kept as its best."""
        return contextlib.nullcontext() if self._average is None else self._average.in_place(self._task_module())

    def _save(self, position: Position) -> None:
        self._saved_at = time.monotonic()
        if self._is_first:
            save_checkpoint(
                self._run.last_checkpoint, self._task_module(), self._optimiser, position, average=self._average
            )
            self._tell("saved", step=position.step)

    def _draw(self, values: Mapping[str, float], step: int) -> None:
        if self._is_first:
            self._board.add(values, step=step)

    def _tell(self, kind: str, **facts: object) -> None:
        if self._is_first:
            self._run.events.append(kind, **facts)

    def _task_module(self) -> torch.nn.Module:
        module: torch.nn.Module = self._network.module
        return module
