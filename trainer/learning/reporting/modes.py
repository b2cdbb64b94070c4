"""The table of four rows: base models and FLANNEL, each on whole films and on patches, with a paired test.

Each row is the mean over its models: several base models, and several folds where an ensemble was made for each.
"""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from trainer.datasets.cases import Case
from trainer.learning import metrics
from trainer.learning.intervals import Estimate, Resampling, estimate
from trainer.learning.metrics import Floats, Integers
from trainer.learning.reporting.breakdown import FoldSpread
from trainer.learning.reporting.comparison import Contestant

Mode = Literal["global", "patch"]
_TITLES: Mapping[tuple[Mode, bool], str] = {
    ("global", False): "Global base models",
    ("global", True): "Global FLANNEL",
    ("patch", False): "Patch base models",
    ("patch", True): "Patched FLANNEL",
}
_FLIPS = 10_000
_CLOSE = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """An ensemble with its base models, all of one mode."""

    mode: Mode
    ensemble: Contestant
    members: tuple[Contestant, ...]


@dataclass(frozen=True, slots=True)
class ModeRow:
    """One kind of model.

    Attributes:
        models: How many the figures are the mean of.
        overall: macro_f1 and accuracy.
        f1: By class.
        spread: Of macro-F1 over families, which are folds where each fold has its own; None for a single family.
        lead: macro-F1 minus that of the last row, on the same resampled patients; None for the last row itself.
        p: Of the paired test against the last row; None for the last row itself.
        seconds: Median time of one image; None where it was not measured apart.
    """

    name: str
    models: int
    overall: Mapping[str, Estimate]
    f1: Mapping[str, Estimate]
    spread: FoldSpread | None
    lead: Estimate | None
    p: float | None
    seconds: float | None


@dataclass(frozen=True, slots=True)
class ModeComparison:
    """The table: ``cases`` films of ``patients`` that every model judged; the last row is what others are tested on."""

    cases: int
    patients: int
    rows: tuple[ModeRow, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Calls:
    """Calls of the models of a row: int64 (models, cases), families in order."""

    name: str
    called: Integers
    families: int
    seconds: float | None


def compare_modes(
    families: Sequence[Family], cases: Sequence[Case], *, resampling: Resampling
) -> ModeComparison | None:
    """Sets global and patch models side by side on the cases of known class that all of them called.

    Args:
        families: Ensembles with their members; all of one vocabulary.
        cases: What is known.
        resampling: How intervals are made; the same resampled patients for all rows.

    Returns:
        The table; None unless there are families of both modes and cases that all of them called.
    """
    if {family.mode for family in families} != {"global", "patch"}:
        return None
    everyone = [one for family in families for one in (family.ensemble, *family.members)]
    common = [case for case in cases if case.label is not None and all(case.image in one.calls for one in everyone)]
    if not common:
        return None
    classes = families[0].ensemble.classes
    truth = np.array([classes.index(str(case.label)) for case in common], np.int64)
    rows = [_calls_of(families, common, mode, is_ensemble) for mode, is_ensemble in _TITLES]
    patients = [case.patient for case in common]
    figures = estimate(lambda weights: _figures(rows, truth, classes, weights), patients, resampling=resampling)
    found = tuple(_row(row, rows[-1], truth, patients, classes, figures) for row in rows)
    return ModeComparison(len(common), len(set(patients)), found)


def sign_flip_p(difference: Floats, patients: Sequence[str], *, flips: int = _FLIPS, seed: int = 0) -> float:
    """Gives the two-sided p of a paired permutation test that flips the sign of each patient's difference.

    With one film a patient and two models this is the permutation form of McNemar's test; it keeps films of one
    patient together and takes shares of several models (Good, Permutation Tests, 2000, section 3.2).

    Args:
        difference: float64 (films,), how much more often the first side is right than the second.
        patients: Whose each film is.
        flips: Random signs that are tried.
        seed: Of the signs.
    """
    _, person = np.unique(np.asarray(patients, np.str_), return_inverse=True)
    by_patient = np.bincount(person, weights=difference)
    seen = abs(by_patient.sum())
    moved = by_patient[by_patient != 0]
    signs = np.random.default_rng(seed).integers(0, 2, (flips, moved.size)) * 2 - 1
    as_far = int((np.abs(signs @ moved) >= seen - _CLOSE).sum())
    return (1 + as_far) / (1 + flips)


def _calls_of(families: Sequence[Family], cases: Sequence[Case], mode: Mode, is_ensemble: bool) -> _Calls:
    own = [family for family in families if family.mode == mode]
    models = [one for family in own for one in ((family.ensemble,) if is_ensemble else family.members)]
    seconds = [one.seconds for one in models if one.seconds is not None]
    return _Calls(
        name=_TITLES[mode, is_ensemble],
        called=np.array([[one.calls[case.image][0] for case in cases] for one in models], np.int64),
        families=len(own),
        seconds=statistics.median(seconds) if seconds else None,
    )


def _figures(rows: Sequence[_Calls], truth: Integers, classes: Sequence[str], weights: Floats) -> dict[str, Floats]:
    found: dict[str, Floats] = {}
    for row in rows:
        rates = [
            metrics.class_rates(metrics.confusion_matrix(truth, called, classes=len(classes), weights=weights))
            for called in row.called
        ]
        found[f"{row.name}/macro_f1"] = np.mean([one.macro_f1 for one in rates], axis=0)
        found[f"{row.name}/accuracy"] = np.mean([one.share_right for one in rates], axis=0)
        for place, name in enumerate(classes):
            found[f"{row.name}/f1/{name}"] = np.mean([one.f1[:, place] for one in rates], axis=0)
    for row in rows[:-1]:
        found[f"{row.name}/lead"] = found[f"{row.name}/macro_f1"] - found[f"{rows[-1].name}/macro_f1"]
    return found


def _row(
    row: _Calls,
    last: _Calls,
    truth: Integers,
    patients: Sequence[str],
    classes: Sequence[str],
    figures: Mapping[str, Estimate],
) -> ModeRow:
    right, theirs = (_right(one.called, truth) for one in (row, last))
    return ModeRow(
        name=row.name,
        models=len(row.called),
        overall={name: figures[f"{row.name}/{name}"] for name in ("macro_f1", "accuracy")},
        f1={name: figures[f"{row.name}/f1/{name}"] for name in classes},
        spread=_spread(row, truth, len(classes)),
        lead=figures.get(f"{row.name}/lead"),
        p=None if row is last else sign_flip_p(right - theirs, patients),
        seconds=row.seconds,
    )


def _right(called: Integers, truth: Integers) -> Floats:
    """Gives the share of models that call each film right, float64 (films,)."""
    share: npt.NDArray[np.float64] = (called == truth).mean(axis=0)
    return share


def _spread(row: _Calls, truth: Integers, classes: int) -> FoldSpread | None:
    """Gives mean and deviation over families of the mean macro-F1 of their models."""
    if row.families < 2:
        return None
    weights = metrics.unit_weights(len(truth))
    of_family = [
        statistics.mean(
            float(
                metrics.class_rates(metrics.confusion_matrix(truth, called, classes=classes, weights=weights)).macro_f1[
                    0
                ]
            )
            for called in part
        )
        for part in np.array_split(row.called, row.families)
    ]
    return FoldSpread("macro_f1", statistics.mean(of_family), statistics.stdev(of_family), row.families)
