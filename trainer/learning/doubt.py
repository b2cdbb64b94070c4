"""Thresholds for "not sure": conformal prediction sets and operating points, chosen on cases that trained nothing."""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from engine.labels import CLASS_IDS
from engine.prediction_sets import OperatingPoint, PredictionSets, SetRate
from trainer.learning.intervals import Resampling, estimate
from trainer.learning.metrics import Floats, weighted_share

Scores = npt.NDArray[np.float64]
Truth = npt.NDArray[np.int64]

ERROR_RATES = (0.05, 0.1, 0.2)
DEFAULT_RATE = 0.1
#: Of the films of a class, so many must score at least ``unlikely_below``.
_KEPT = 0.95
#: Of the films that score at least ``likely_from``, so many must be of the class, and there must be so many of them.
_RIGHT, _FEWEST = 0.9, 10


def conformal_threshold(raw: Scores, truth: Truth, *, error_rate: float) -> float:
    """Gives the threshold of one minus the true class's score: its ceil((n + 1)(1 - a))-th smallest value.

    A set with this threshold misses the true class of a further, exchangeable case with probability at most
    ``error_rate`` (Vovk, Gammerman and Shafer 2005; split conformal prediction). With too few cases for the rate it
    is 1: every class is in the set.

    Args:
        raw: float64 (n, C), rows sum to one; nothing in them was chosen on these cases.
        truth: int64 (n,), index of the true class.
        error_rate: a, between 0 and 1.
    """
    misses = np.sort(1 - raw[np.arange(len(truth)), truth])
    rank = math.ceil((len(misses) + 1) * (1 - error_rate))
    return 1.0 if rank > len(misses) else float(np.clip(misses[rank - 1], 0, 1))


def choose_sets(raw: Scores, truth: Truth, *, chosen_on: str) -> PredictionSets:
    """Chooses the threshold of every error rate on the cases kept for calibration; arguments as above."""
    rates = (SetRate(error_rate=a, threshold=conformal_threshold(raw, truth, error_rate=a)) for a in ERROR_RATES)
    return PredictionSets(rates=tuple(rates), default_rate=DEFAULT_RATE, chosen_on=chosen_on, cases=len(truth))


def measure_sets(
    sets: PredictionSets, raw: Scores, truth: Truth, patients: Sequence[str], *, resampling: Resampling | None = None
) -> PredictionSets:
    """Gives the thresholds with their coverage and mean size on test cases.

    Args:
        sets: As chosen.
        raw: float64 (n, C) of test cases.
        truth: int64 (n,).
        patients: Whose each case is.
        resampling: How intervals are made.
    """
    misses = 1 - raw
    measured = []
    for rate in sets.rates:
        inside = misses <= rate.threshold
        covered = inside[np.arange(len(truth)), truth]

        def share(weights: Floats, covered: npt.NDArray[np.bool_] = covered) -> dict[str, Floats]:
            return {"coverage": weighted_share(covered, weights=weights)}

        found = estimate(share, patients, resampling=resampling or Resampling())["coverage"]
        low, high = found.low, found.high
        coverage = found.value if found.value is None or low is None or high is None else (found.value, low, high)
        update = {"coverage": coverage, "mean_size": float(inside.sum(axis=1).mean())}
        measured.append(rate.model_copy(update=update))
    return sets.model_copy(update={"rates": tuple(measured)})


def choose_operating_points(
    scores: Scores, truth: Truth, *, classes: tuple[str, ...] = CLASS_IDS
) -> tuple[OperatingPoint, ...]:
    """Chooses, per class, the score below which it is unlikely and the one from which on it is likely.

    Args:
        scores: float64 (n, C), calibrated.
        truth: int64 (n,).
        classes: C class ids; a class without a case gets no point.
    """
    points = (_point(name, scores[:, k], truth == k) for k, name in enumerate(classes))
    return tuple(point for point in points if point is not None)


def _point(name: str, scores: Scores, is_true: npt.NDArray[np.bool_]) -> OperatingPoint | None:
    own = np.sort(scores[is_true])
    if not own.size:
        return None
    unlikely_below = float(own[math.floor(own.size * (1 - _KEPT))])
    order = np.argsort(-scores, kind="stable")
    above = np.arange(1, len(scores) + 1)
    right = np.cumsum(is_true[order]) / above
    # A threshold takes every case of its score, so only the last of equal scores counts.
    is_last = np.append(np.diff(scores[order]) != 0, True)
    fits = np.flatnonzero((right >= _RIGHT) & (above >= _FEWEST) & is_last)
    likely_from = max(float(scores[order][fits[-1]]), unlikely_below) if fits.size else None
    return OperatingPoint(
        class_id=name,
        unlikely_below=unlikely_below,
        kept=float((own >= unlikely_below).mean()),
        likely_from=likely_from,
        right=None if likely_from is None else float(is_true[scores >= likely_from].mean()),
        cases=int(own.size),
    )
