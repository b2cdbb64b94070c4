"""What follows from a diary and a configuration: time left, plateau, best figures, curves."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from cxrviewer.state.training import Curve, Plateau
from cxrviewer.training.diary import Diary

if TYPE_CHECKING:
    from trainer.config import RunConfig

#: Points of a curve that are drawn; more cost time and cannot be told apart on a chart of some 400 pixels.
MOST_POINTS = 240


def seconds_left(diary: Diary) -> float | None:
    """Gives how long the rest of a run takes at its present speed, measuring included.

    Steps of a later stage are taken to cost as much more as their batches have more pixels.
    """
    if len(diary.recent) < 2 or diary.total <= diary.step:
        return None
    (since, first), (now, last) = diary.recent[0], diary.recent[-1]
    if last <= first:
        return None
    each = (now - since) / (last - first)
    if not diary.stages:
        return each * (diary.total - diary.step)
    costs = [stage["batch"] * stage["size"] ** 2 for stage in diary.stages]
    here = next((place for place, stage in enumerate(diary.stages) if diary.step < stage["end"]), len(costs) - 1)
    starts = [0, *(stage["end"] for stage in diary.stages)]
    left = 0.0
    for place, stage in enumerate(diary.stages):
        steps = max(0, stage["end"] - max(diary.step, starts[place]))
        left += steps * each * costs[place] / costs[here]
    return left


def stage_of(epoch: int, config: "RunConfig") -> int:
    """Gives the number of the stage to which an epoch belongs, both from 0."""
    end = 0
    for number, stage in enumerate(config.stages):
        end += stage.epochs
        if epoch < end:
            return number
    return len(config.stages) - 1


def plateau(diary: Diary, config: "RunConfig") -> Plateau:
    """Gives how long the watched figure has not grown in the present stage, as the trainer counts it."""
    here = stage_of(max(diary.epoch, 0), config)
    stage = config.stages[here]
    best, waited = None, 0
    for epoch, _, figures in diary.measured:
        value = figures.get(diary.figure)
        if value is None or stage_of(epoch, config) != here:
            continue
        best, waited = (value, 0) if best is None or value > best else (best, waited + 1)
    return Plateau(waited, stage.patience if stage.schedule == "plateau" else 0, stage.early_stop)


def best_figures(diary: Diary, config: "RunConfig") -> Mapping[str, float]:
    """Gives the largest value of each watched figure in the last stage that was measured.

    Figures of two image sizes are not compared.
    """
    if not diary.measured:
        return {}
    last = stage_of(diary.measured[-1][0], config)
    best: dict[str, float] = {}
    for epoch, _, figures in diary.measured:
        if stage_of(epoch, config) == last:
            for name, value in figures.items():
                best[name] = max(value, best.get(name, value))
    return best


def curves(diary: Diary, former: Mapping[str, Curve] | None = None) -> Mapping[str, Curve]:
    """Gives what can be drawn: each figure with its values, thinned evenly where there are very many.

    Args:
        diary: The run's.
        former: What was given before; a curve to which nothing was added is the same object again.
    """
    found = {}
    for name, points in diary.points.items():
        old = (former or {}).get(name)
        if points:
            found[name] = old if old is not None and _is_of(old, points) else _curve(points)
    return found


def _is_of(curve: Curve, points: Sequence[tuple[int, float]]) -> bool:
    """Says whether a curve was made of these points, of which each step stands once and never changes."""
    step, value = points[-1]
    ends_alike = curve.steps[-1] == step and curve.values[-1] == value
    return bool(ends_alike) and curve.steps.size == min(len(points), MOST_POINTS)


def _curve(points: Sequence[tuple[int, float]]) -> Curve:
    kept = np.array(points, np.float64)
    if len(kept) > MOST_POINTS:
        kept = kept[np.linspace(0, len(kept) - 1, MOST_POINTS).round().astype(int)]
    return Curve(kept[:, 0].copy(), kept[:, 1].copy())
