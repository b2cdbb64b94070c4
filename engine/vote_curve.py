"""How a vote share moves as patches are added, and from how many patches on it is settled."""

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

LEVEL = 0.95


@dataclass(frozen=True, slots=True, eq=False)
class VoteCurve:
    """Vote shares after 1, 2, … K patches, in the order in which the patches were drawn.

    Attributes:
        classes: C class ids.
        shares: float64 (K, C).
        low, high: float64 (K, C), Wilson band of each share at ``LEVEL``.
        leader: Class id with most votes after all patches; of equal ones the first.
        settled_at: From this many patches on the leader led every other class, each time beyond chance at ``LEVEL``;
            None when that is not so at the end.
    """

    classes: tuple[str, ...]
    shares: Floats
    low: Floats
    high: Floats
    leader: str
    settled_at: int | None


def vote_curve(winners: npt.NDArray[np.int64], classes: tuple[str, ...]) -> VoteCurve:
    """Follows the votes of one voter (a base model, or the majority of them) over the patches.

    The patches are independent draws from one film, so the votes for a class are binomial given the film. Whether
    the leader is ahead of another class is judged by the votes for either of the two alone: the lower bound of the
    leader's share of them lies above one half.

    Args:
        winners: int64 (K,), index of the class of each patch, K at least 1.
        classes: C class ids.
    """
    counts = np.cumsum(winners[:, None] == np.arange(len(classes)), axis=0)
    taken = np.arange(1, len(winners) + 1)[:, None]
    low, high = wilson(counts, taken)
    leader = int(counts[-1].argmax())
    is_ahead = wilson(counts[:, [leader]], np.maximum(counts[:, [leader]] + counts, 1))[0] > 0.5
    is_ahead[:, leader] = counts[:, leader] > 0
    behind = np.flatnonzero(~is_ahead.all(axis=1))
    first = 0 if behind.size == 0 else int(behind[-1]) + 1
    return VoteCurve(
        classes=classes,
        shares=counts / taken,
        low=low,
        high=high,
        leader=classes[leader],
        settled_at=first + 1 if first < len(winners) else None,
    )


def wilson(
    successes: npt.NDArray[np.int64], trials: npt.NDArray[np.int64], *, level: float = LEVEL
) -> tuple[Floats, Floats]:
    """Gives the Wilson score interval of a binomial share (Wilson, JASA 22, 1927, 209-212).

    Args:
        successes: int64, any shape, at most ``trials``.
        trials: int64, at least 1, broadcast with ``successes``.
        level: Share of the intervals that hold the true share, about.

    Returns:
        (low, high), float64 in [0, 1].
    """
    z2 = NormalDist().inv_cdf((1 + level) / 2) ** 2
    share = successes / trials
    middle = (share + z2 / (2 * trials)) / (1 + z2 / trials)
    reach = np.sqrt(z2 * (share * (1 - share) / trials + z2 / (4 * trials**2))) / (1 + z2 / trials)
    return np.clip(middle - reach, 0, 1), np.clip(middle + reach, 0, 1)
