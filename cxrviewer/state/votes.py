"""Votes of several models on the same patches, put together for the eye."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.findings import ModelVote


@dataclass(frozen=True, slots=True, eq=False)
class MajorityVote:
    """What most models say of each patch.

    Attributes:
        classes: Class ids.
        winners: int64 (K,), index into ``classes`` per patch.
        counts: Patches per class; sums to K.
        models: How many models took part.
    """

    classes: tuple[str, ...]
    winners: npt.NDArray[np.int64]
    counts: tuple[int, ...]
    models: int


def majority(votes: Sequence[ModelVote]) -> MajorityVote:
    """Gives the class that most models chose for each patch.

    A tie between classes goes to the one with the higher softmax summed over the models.

    Args:
        votes: At least one; all on the same K patches and the same classes.
    """
    classes = len(votes[0].classes)
    chosen = np.stack([vote.winners for vote in votes])  # models x K
    counts = (chosen[:, :, None] == np.arange(classes)).sum(axis=0)  # K x classes
    certainty = np.stack([vote.probabilities for vote in votes]).mean(axis=0)  # K x classes, in [0, 1]
    winners = np.asarray(np.argmax(counts + certainty * 0.999, axis=1), dtype=np.int64)
    totals = tuple(int(count) for count in np.bincount(winners, minlength=classes))
    return MajorityVote(votes[0].classes, winners, totals, len(votes))
