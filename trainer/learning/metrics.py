"""Figures of merit for classes, over many weightings of the same cases at once.

Every function takes ``weights``, float64 (resamples, cases): how often each case counts in each resample.
One row of ones gives the figure itself; the rows of ``trainer.learning.intervals.patient_weights`` give
its bootstrap distribution. A figure that its data does not define (a recall without a case of the class)
is NaN, never zero.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

_BINS = 15
_SMALLEST_PROBABILITY = 1e-7


@dataclass(frozen=True, slots=True, eq=False)
class ClassRates:
    """What a confusion matrix says.

    Attributes:
        precision: float64 (resamples, classes), right calls of a class among its calls.
        recall: float64 (resamples, classes), right calls of a class among its cases.
        f1: float64 (resamples, classes), harmonic mean of the two; NaN where the class neither occurs nor is called.
        accuracy: float64 (resamples, classes), of the class against the rest.
        macro_f1: float64 (resamples,), mean of ``f1`` over the classes that have one.
        share_right: float64 (resamples,), right calls among all cases.
    """

    precision: Floats
    recall: Floats
    f1: Floats
    accuracy: Floats
    macro_f1: Floats
    share_right: Floats


def unit_weights(cases: int) -> Floats:
    """Gives the weights with which every case counts once: ones, (1, cases)."""
    return np.ones((1, cases), dtype=np.float64)


def confusion_matrix(truth: Integers, called: Integers, *, classes: int, weights: Floats) -> Floats:
    """Counts what was called what.

    Args:
        truth: int64 (cases,), class index of each case.
        called: int64 (cases,), class index that it was called.
        classes: Number of classes.
        weights: See the module.

    Returns:
        float64 (resamples, classes, classes), [resample, truth, called].
    """
    cells = np.zeros((truth.size, classes * classes), dtype=np.float64)
    cells[np.arange(truth.size), truth * classes + called] = 1.0
    return (weights @ cells).reshape(-1, classes, classes)


def class_rates(confusion: Floats) -> ClassRates:
    """Gives precision, recall, F1 and accuracy of each class against the rest, and their summaries.

    Args:
        confusion: float64 (resamples, classes, classes), [resample, truth, called].
    """
    right = np.diagonal(confusion, axis1=-2, axis2=-1)
    occurs, is_called = confusion.sum(axis=-1), confusion.sum(axis=-2)
    total = occurs.sum(axis=-1)
    f1 = _ratio(2 * right, occurs + is_called)
    return ClassRates(
        precision=_ratio(right, is_called),
        recall=_ratio(right, occurs),
        f1=f1,
        accuracy=_ratio(total[..., None] - occurs - is_called + 2 * right, total[..., None]),
        macro_f1=macro(f1),
        share_right=_ratio(right.sum(axis=-1), total),
    )


def auroc(is_positive: npt.NDArray[np.bool_], scores: Floats, *, weights: Floats) -> Floats:
    """Gives the area under the ROC curve: how often a positive case scores above a negative one.

    Ties count half (Mann-Whitney; Hanley and McNeil, Radiology 1982).

    Args:
        is_positive: bool (cases,).
        scores: float64 (cases,), higher for positive.
        weights: See the module.

    Returns:
        float64 (resamples,); NaN where one side has no case.
    """
    if scores.size == 0:
        return np.full(weights.shape[0], np.nan)
    order = np.argsort(scores, kind="stable")
    ranked = scores[order]
    starts = np.flatnonzero(np.r_[True, ranked[1:] != ranked[:-1]])
    ranked_weights = weights[:, order]
    positive = np.add.reduceat(ranked_weights * is_positive[order], starts, axis=1)
    negative = np.add.reduceat(ranked_weights * ~is_positive[order], starts, axis=1)
    below = np.cumsum(negative, axis=1) - negative
    wins = (positive * (below + negative / 2)).sum(axis=1)
    return _ratio(wins, positive.sum(axis=1) * negative.sum(axis=1))


def log_loss(truth: Integers, probabilities: Floats, *, weights: Floats) -> Floats:
    """Gives the mean of -log p(true class), natural logarithm, with p not below 1e-7.

    Args:
        truth: int64 (cases,).
        probabilities: float64 (cases, classes), rows sum to one.
        weights: See the module.

    Returns:
        float64 (resamples,).
    """
    of_truth = np.take_along_axis(probabilities, truth[:, None], axis=1)[:, 0]
    return _mean(-np.log(np.maximum(of_truth, _SMALLEST_PROBABILITY)), weights)


def brier_score(truth: Integers, probabilities: Floats, *, weights: Floats) -> Floats:
    """Gives the mean squared distance between probabilities and truth, summed over classes, in [0, 2].

    Brier, Monthly Weather Review 1950, in its original form for several classes.

    Args:
        truth: int64 (cases,).
        probabilities: float64 (cases, classes), rows sum to one.
        weights: See the module.

    Returns:
        float64 (resamples,).
    """
    wanted = np.eye(probabilities.shape[1])[truth]
    return _mean(((probabilities - wanted) ** 2).sum(axis=1), weights)


def calibration_error(
    is_right: npt.NDArray[np.bool_], confidence: Floats, *, weights: Floats, bins: int = _BINS
) -> Floats:
    """Gives the expected calibration error of the called class (Guo et al., ICML 2017, equation 3).

    Args:
        is_right: bool (cases,), whether the call is right.
        confidence: float64 (cases,) in [0, 1], probability given to the called class.
        weights: See the module.
        bins: Number of bins of equal width, each closed above.

    Returns:
        float64 (resamples,), mean gap between confidence and share of right calls, by cases per bin.
    """
    place = np.clip(np.ceil(confidence * bins).astype(np.int64) - 1, 0, bins - 1)
    member = np.zeros((confidence.size, bins), dtype=np.float64)
    member[np.arange(confidence.size), place] = is_right - confidence
    return _ratio(np.abs(weights @ member).sum(axis=1), weights.sum(axis=1))


def weighted_share(holds: npt.NDArray[np.bool_], *, weights: Floats) -> Floats:
    """Gives the share of cases for which ``holds``, bool (cases,), is true; float64 (resamples,)."""
    return _mean(holds.astype(np.float64), weights)


def macro(values: Floats) -> Floats:
    """Gives the mean over the classes that have a value: float64 (resamples, classes) to (resamples,)."""
    return _ratio(np.nansum(values, axis=-1), np.isfinite(values).sum(axis=-1).astype(np.float64))


def _mean(values: Floats, weights: Floats) -> Floats:
    return _ratio(weights @ values, weights.sum(axis=1))


def _ratio(above: Floats, below: Floats) -> Floats:
    above, below = np.broadcast_arrays(above, below)
    result = np.full(above.shape, np.nan)
    np.divide(above, below, out=result, where=below > 0)
    return result
