"""Curves of a report, as plain arrays: ROC and reliability."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from trainer.learning.metrics import Floats

_BINS = 10


@dataclass(frozen=True, slots=True, eq=False)
class RocCurve:
    """Share of false and of true alarms as the threshold falls, float64 (points,) each, from 0 to 1."""

    false_alarms: Floats
    true_alarms: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Reliability:
    """How often calls are right, by the score that the called class got.

    Attributes:
        score: float64 (bins,), mean score of the calls in each bin that holds any.
        right: float64 (bins,), share of them that are right.
        cases: int64 (bins,), how many they are.
    """

    score: Floats
    right: Floats
    cases: npt.NDArray[np.int64]


def roc_curve(is_positive: npt.NDArray[np.bool_], scores: Floats) -> RocCurve | None:
    """Gives the ROC curve of one class against the rest; None where one side has no case.

    Args:
        is_positive: bool (cases,).
        scores: float64 (cases,), higher for positive; equal scores are one step.
    """
    if not is_positive.any() or is_positive.all():
        return None
    order = np.argsort(-scores, kind="stable")
    is_last = np.append(np.diff(scores[order]) != 0, True)
    right = np.cumsum(is_positive[order])[is_last] / is_positive.sum()
    wrong = np.cumsum(~is_positive[order])[is_last] / (~is_positive).sum()
    return RocCurve(np.concatenate([[0.0], wrong]), np.concatenate([[0.0], right]))


def reliability(is_right: npt.NDArray[np.bool_], scores: Floats, *, bins: int = _BINS) -> Reliability:
    """Gives the reliability diagram of the called class (Guo et al., ICML 2017, section 2).

    Args:
        is_right: bool (cases,).
        scores: float64 (cases,) in [0, 1], of the called class.
        bins: Bins of equal width, each closed above.
    """
    place = np.clip(np.ceil(scores * bins).astype(np.int64) - 1, 0, bins - 1)
    counts = np.bincount(place, minlength=bins)
    held = counts > 0
    mean = np.bincount(place, weights=scores, minlength=bins)[held] / counts[held]
    share = np.bincount(place, weights=is_right, minlength=bins)[held] / counts[held]
    return Reliability(mean, share, counts[held].astype(np.int64))
