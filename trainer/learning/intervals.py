"""Bootstrap intervals that resample patients, because images of one person are not independent."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from trainer.learning.metrics import Floats, unit_weights

#: A measure gives named figures, each float64 (resamples,), from weights (resamples, cases).
Measure = Callable[[Floats], Mapping[str, Floats]]

_MOST_WEIGHTS_AT_ONCE = 4_000_000
_FEWEST_DEFINED = 0.5


@dataclass(frozen=True, slots=True)
class Resampling:
    """How intervals are made: number of resamples, seed, and the share of them that an interval holds."""

    repeats: int = 1000
    seed: int = 0
    level: float = 0.95


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its percentile interval; None where the data does not define it."""

    value: float | None
    low: float | None
    high: float | None


def patient_weights(patients: Sequence[str], *, repeats: int, seed: int) -> Floats:
    """Gives how often each case counts in each resample, float64 (repeats, cases).

    Each resample draws as many patients as there are, with replacement, and takes all cases of each
    (cluster bootstrap; Field and Welsh, JRSS B 2007).
    """
    people, person = np.unique(np.asarray(patients, dtype=np.str_), return_inverse=True)
    generator = np.random.default_rng(seed)
    draws = generator.multinomial(people.size, np.full(people.size, 1 / people.size), size=repeats)
    counts: npt.NDArray[np.int64] = draws[:, person]
    return counts.astype(np.float64)


def estimate(measure: Measure, patients: Sequence[str], *, resampling: Resampling) -> dict[str, Estimate]:
    """Gives each figure of ``measure`` on the cases as they are, with its interval over resampled patients.

    Resamples that leave a figure undefined are left out of its interval; where they are more than half, or
    where all cases are of one patient, there is no interval.

    Args:
        measure: Figures from weights; it is called on several resamples at once.
        patients: Whose each case is, in the order of the weights' columns.
        resampling: How intervals are made.
    """
    if not patients:
        return {}
    points = measure(unit_weights(len(patients)))
    if len(set(patients)) < 2:
        return {name: Estimate(_known(float(values[0])), None, None) for name, values in points.items()}
    weights = patient_weights(patients, repeats=resampling.repeats, seed=resampling.seed)
    chunks = [measure(part) for part in np.array_split(weights, -(-weights.size // _MOST_WEIGHTS_AT_ONCE))]
    return {
        name: _interval(float(values[0]), np.concatenate([chunk[name] for chunk in chunks]), resampling.level)
        for name, values in points.items()
    }


def _interval(value: float, resampled: Floats, level: float) -> Estimate:
    defined = resampled[np.isfinite(resampled)]
    if not np.isfinite(value) or defined.size < _FEWEST_DEFINED * resampled.size:
        return Estimate(_known(value), None, None)
    low, high = np.quantile(defined, [(1 - level) / 2, (1 + level) / 2])
    return Estimate(value, float(low), float(high))


def _known(value: float) -> float | None:
    return value if np.isfinite(value) else None
