"""The plan of a run's epochs, and its learning rate: by a fixed course, or by how the watched figure goes."""

import dataclasses
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from trainer.config import RunConfig, StageConfig
from trainer.learning.checkpoint import Position

_LOWEST_WARM_UP = 0.01


@dataclass(frozen=True, slots=True)
class Epoch:
    """One epoch of the plan.

    Attributes:
        index: From 0 over all stages.
        first_step: Batches before it in the whole plan.
        steps: Batches in it.
        stage_start: Batches before its stage.
        stage_steps: Batches in its stage.
    """

    index: int
    stage: StageConfig
    first_step: int
    steps: int
    stage_start: int
    stage_steps: int
    is_watched: bool
    begins_stage: bool

    @property
    def end(self) -> int:
        """Batches up to its end."""
        return self.first_step + self.steps

    @property
    def stage_end(self) -> int:
        """Batches up to the end of its stage."""
        return self.stage_start + self.stage_steps


def plan(config: RunConfig, steps_per_epoch: Callable[[StageConfig], int]) -> Iterator[Epoch]:
    """Yields the epochs of a run."""
    index = step = 0
    for stage in config.stages:
        steps = steps_per_epoch(stage)
        start = step
        for epoch in range(stage.epochs):
            is_last = epoch + 1 == stage.epochs
            is_watched = is_last or (epoch + 1) % config.watch_every == 0
            yield Epoch(index, stage, step, steps, start, steps * stage.epochs, is_watched, epoch == 0)
            index, step = index + 1, step + steps


def rate_at(stage: StageConfig, share: float, *, factor: float = 1.0) -> float:
    """Gives the learning rate.

    Args:
        stage: The stage.
        share: How much of it is done, in [0, 1].
        factor: What a plateau schedule has lowered the rate by so far.
    """
    if share < stage.warm_up:
        return stage.rate * factor * max(share / stage.warm_up, _LOWEST_WARM_UP)
    if stage.schedule == "plateau":
        return stage.rate * factor
    fallen = (share - stage.warm_up) / (1 - stage.warm_up)
    return stage.rate * (stage.final_rate + (1 - stage.final_rate) * 0.5 * (1 + math.cos(math.pi * fallen)))


def measured(position: Position, figure: float, stage: StageConfig) -> Position:
    """Gives the position after a measurement: the best figure, how long it has not grown, the lowered rate."""
    if position.best is None or figure > position.best:
        return dataclasses.replace(position, best=figure, waited=0)
    waited = position.waited + 1
    is_lowered = stage.schedule == "plateau" and waited % stage.patience == 0
    return dataclasses.replace(
        position, waited=waited, factor=position.factor * stage.factor if is_lowered else position.factor
    )


def is_over_early(position: Position, stage: StageConfig) -> bool:
    """Says whether a stage has waited long enough for its figure to grow."""
    return stage.early_stop > 0 and position.waited >= stage.early_stop
