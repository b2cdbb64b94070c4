"""Gathers what a verdict was made of: decomposition, vote curves, zones."""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from engine.decomposition import decompose
from engine.evidence import Evidence, Spread
from engine.findings import LungMask, ModelVote, PatchSet
from engine.geometry import GridGeometry
from engine.vote_curve import vote_curve
from engine.zones import zone_findings


def majority_winners(votes: Sequence[ModelVote]) -> npt.NDArray[np.int64]:
    """Gives, per patch, the class that most base models voted for; int64 (K,).

    Of classes with equally many models the one with the higher mean softmax wins.
    """
    classes = len(votes[0].classes)
    winners = np.stack([vote.winners for vote in votes])
    counts = (winners[..., None] == np.arange(classes)).sum(axis=0)
    means = np.mean([vote.probabilities for vote in votes], axis=0)
    majority: npt.NDArray[np.int64] = (counts + 0.5 * means).argmax(axis=1).astype(np.int64)
    return majority


def gather_evidence(
    votes: Sequence[ModelVote],
    *,
    weights: Sequence[float],
    mask: LungMask,
    patches: PatchSet,
    spread: Spread,
    calibrate: Callable[[npt.NDArray[np.float64]], npt.NDArray[np.float64]] | None = None,
) -> Evidence:
    """Takes a verdict apart.

    Args:
        votes: N base models, in the ensemble's order.
        weights: N numbers, what the ensemble gives them for this film.
        mask: Where the lungs are.
        patches: K patches that were voted on.
        spread: How the result moves when patches are drawn again.
        calibrate: Turns raw scores (C,) into calibrated ones; None where there is no calibration.
    """
    classes = votes[0].classes
    majority = majority_winners(votes)
    return Evidence(
        decomposition=decompose(
            np.asarray(weights, np.float64),
            np.stack([vote.shares for vote in votes]).astype(np.float64),
            np.stack([vote.winners for vote in votes]),
            models=tuple(vote.package.id for vote in votes),
            classes=classes,
            calibrate=calibrate,
        ),
        spread=spread,
        curve=vote_curve(majority, classes),
        leaders={vote.package.id: classes[vote.winner] for vote in votes},
        settled_at={vote.package.id: vote_curve(vote.winners, classes).settled_at for vote in votes},
        zones=zone_findings(
            GridGeometry(*mask.labels.shape).labels_to_grid(mask.labels),
            centres=patches.centres,
            coverage=patches.coverage,
            winners=majority,
            classes=classes,
        ),
        titles={vote.package.id: vote.title for vote in votes},
    )
