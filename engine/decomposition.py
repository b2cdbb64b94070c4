"""Takes an ensemble's raw scores apart: what each base model's votes for each class add to the score of each class."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

#: Gauss-Legendre nodes: exact to rounding for weights of at most 1 and vote shares of a few dozen models.
_NODES = 48


@dataclass(frozen=True, slots=True, eq=False)
class Decomposition:
    """Where the raw scores come from.

    The weighted votes z = sum_i w_i P_i are brought in from nothing to z in a straight line, and every step's change
    of the softmax is booked to the votes that made it (Aumann and Shapley 1974; integrated gradients, Sundararajan,
    Taly and Yan 2017). The weights are taken as given. So ``baseline + parts.sum(axis=(0, 1))`` is the raw scores.

    Attributes:
        models: Package ids of the N base models, in the ensemble's order.
        classes: C class ids.
        baseline: Score of every class without any vote: 1 / C.
        parts: float64 (N, C, C), [model, class voted for, class scored]: what these votes add to that score.
        raw_scores: float64 (C,), softmax of the weighted votes.
        agreement: float64 (N, N), share of the patches for which two models vote the same, in [0, 1].
        without: Per model, the result without its votes, the weights of the others unchanged.
    """

    models: tuple[str, ...]
    classes: tuple[str, ...]
    baseline: float
    parts: Floats
    raw_scores: Floats
    agreement: Floats
    without: tuple["WithoutModel", ...]

    def by_model(self, class_id: str) -> dict[str, float]:
        """Gives what each model adds to the raw score of a class; with the baseline they sum to it."""
        scored = self.classes.index(class_id)
        return dict(zip(self.models, self.parts[:, :, scored].sum(axis=1).tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class WithoutModel:
    """The scores (class id -> score, as calibrated as the ensemble's) and the winner without one model."""

    model: str
    label: str
    scores: dict[str, float]


def decompose(
    weights: Floats,
    shares: Floats,
    winners: npt.NDArray[np.int64],
    *,
    models: tuple[str, ...],
    classes: tuple[str, ...],
    calibrate: Callable[[Floats], Floats] | None = None,
) -> Decomposition:
    """Takes the raw scores of one film apart.

    Args:
        weights: float64 (N,), of the base models for this film.
        shares: float64 (N, C), vote shares.
        winners: int64 (N, K), class that each model gives to each patch.
        models: N package ids.
        classes: C class ids.
        calibrate: Turns raw scores (C,) into calibrated ones, for the scores without a model; None leaves them raw.
    """
    votes = weights[:, None] * shares
    total = votes.sum(axis=0)
    without = []
    for index, model in enumerate(models):
        left = softmax(total - votes[index])
        scores = left if calibrate is None else calibrate(left)
        named = dict(zip(classes, scores.tolist(), strict=True))
        without.append(WithoutModel(model, classes[int(scores.argmax())], named))
    return Decomposition(
        models=models,
        classes=classes,
        baseline=1 / len(classes),
        parts=votes[:, :, None] * _sensitivity(total)[None],
        raw_scores=softmax(total),
        agreement=(winners[:, None] == winners[None]).mean(axis=2),
        without=tuple(without),
    )


def softmax(values: Floats) -> Floats:
    """Gives the softmax over the last axis."""
    exponentials = np.exp(values - values.max(axis=-1, keepdims=True))
    scores: Floats = exponentials / exponentials.sum(axis=-1, keepdims=True)
    return scores


def _sensitivity(total: Floats) -> Floats:
    """Gives G (C, C), [k, c]: the mean over t in [0, 1] of the derivative of softmax(t z)_c by its k-th argument.

    That derivative is s_c (1[k = c] - s_k) with s = softmax(t z).
    """
    nodes, masses = np.polynomial.legendre.leggauss(_NODES)
    scores = softmax(((nodes + 1) / 2)[:, None] * total)  # (nodes, C)
    masses = masses / 2
    mixed: Floats = np.diag(masses @ scores) - np.einsum("t,tk,tc->kc", masses, scores, scores)
    return mixed
