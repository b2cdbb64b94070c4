"""Several models side by side on the films that all of them judged, each tested against the first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from trainer.datasets.cases import Case
from trainer.errors import EvaluationError
from trainer.learning.evaluate import VoteEvaluation, compare_macro_f1, score_votes
from trainer.learning.intervals import Estimate, Resampling


@dataclass(frozen=True, slots=True, eq=False)
class Contestant:
    """A model's calls.

    Attributes:
        name: What tables call it.
        classes: Class ids, in the order of the scores.
        calls: Image -> (index of the called class, scores).
        seconds: Median wall-clock time of one image; None where it was not measured apart.
    """

    name: str
    classes: tuple[str, ...]
    calls: Mapping[Path, tuple[int, tuple[float, ...]]]
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class McNemar:
    """The exact McNemar test of two models on the same films.

    Attributes:
        only_first: Films that the first alone called right.
        only_second: Films that the second alone called right.
        p: Two-sided; how often fair coins would divide these films at least as unevenly. Several films of one patient
            are not independent: with many of them the interval of the lead, over patients, is the better witness.
    """

    only_first: int
    only_second: int
    p: float


@dataclass(frozen=True, slots=True)
class ComparedModel:
    """A row of the side-by-side table; the first has no ``lead`` (macro-F1 minus the first row's) and no ``test``."""

    name: str
    figures: VoteEvaluation
    seconds: float | None
    lead: Estimate | None
    test: McNemar | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The side-by-side table: ``cases`` films of ``patients`` that every model judged."""

    cases: int
    patients: int
    rows: tuple[ComparedModel, ...]


def compare(contestants: Sequence[Contestant], cases: Sequence[Case], *, resampling: Resampling) -> Comparison:
    """Sets models side by side on the cases of known class that all of them called.

    Args:
        contestants: At least one; the first is what the others are tested against.
        cases: What is known.
        resampling: How intervals are made; the same resampled patients for all.

    Raises:
        EvaluationError: The models know different classes, or no case was called by all.
    """
    classes = contestants[0].classes
    if any(one.classes != classes for one in contestants):
        raise EvaluationError(
            "The models do not know the same classes in the same order.", remedy="Compare models of one vocabulary."
        )
    common = [case for case in cases if case.label is not None and all(case.image in one.calls for one in contestants)]
    if not common:
        raise EvaluationError("No case was judged by every model.", remedy="Look at what each of them refused.")
    called = [np.array([one.calls[case.image][0] for case in common], np.int64) for one in contestants]
    truth = np.array([classes.index(str(case.label)) for case in common], np.int64)
    rows = []
    for place, one in enumerate(contestants):
        scores = np.array([one.calls[case.image][1] for case in common], np.float64)
        rows.append(
            ComparedModel(
                name=one.name,
                figures=score_votes(common, scores, classes=classes, called=called[place], resampling=resampling),
                seconds=one.seconds,
                lead=compare_macro_f1(common, called[place], called[0], classes=classes, resampling=resampling)
                if place
                else None,
                test=mcnemar(called[0] == truth, called[place] == truth) if place else None,
            )
        )
    return Comparison(len(common), len({case.patient for case in common}), tuple(rows))


def mcnemar(first_right: npt.NDArray[np.bool_], second_right: npt.NDArray[np.bool_]) -> McNemar:
    """Gives the exact test (McNemar, Psychometrika 1947) of two rows of right calls, bool (films,)."""
    from scipy.stats import binomtest

    only_first = int((first_right & ~second_right).sum())
    only_second = int((second_right & ~first_right).sum())
    total = only_first + only_second
    p = float(binomtest(only_first, total, 0.5).pvalue) if total else 1.0
    return McNemar(only_first, only_second, p)
