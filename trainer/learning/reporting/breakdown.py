"""The same figures for parts of the cases: by source, view and age group, and over folds."""

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from trainer.datasets.cases import Case
from trainer.learning import metrics
from trainer.learning.intervals import Estimate, Resampling, estimate
from trainer.learning.metrics import Floats, Integers

#: What cases are divided by.
TRAITS: Mapping[str, Callable[[Case], str]] = {
    "source": lambda case: case.source,
    "view": lambda case: case.view.value,
    "age group": lambda case: case.age_group.value,
}


@dataclass(frozen=True, slots=True)
class PartFigures:
    """Cases that agree in one trait: how many, accuracy, and macro-F1 over the classes that occur or are called."""

    trait: str
    value: str
    cases: int
    figures: Mapping[str, Estimate]


@dataclass(frozen=True, slots=True)
class FoldSpread:
    """Mean and standard deviation (n - 1) of a figure over folds."""

    figure: str
    mean: float
    deviation: float
    folds: int


def by_trait(
    cases: Sequence[Case], truth: Integers, called: Integers, *, classes: int, resampling: Resampling
) -> tuple[PartFigures, ...]:
    """Gives the figures of every part.

    Args:
        cases: Of known class.
        truth: int64 (cases,).
        called: int64 (cases,).
        classes: How many classes there are.
        resampling: How intervals are made.
    """
    found = []
    for trait, value_of in TRAITS.items():
        values = np.array([value_of(case) for case in cases], np.str_)
        for value in sorted(set(values.tolist())):
            places = np.flatnonzero(values == value)
            figures = _figures([cases[p] for p in places.tolist()], truth[places], called[places], classes, resampling)
            found.append(PartFigures(trait, value, len(places), figures))
    return tuple(found)


def over_folds(
    cases: Sequence[Case], truth: Integers, called: Integers, *, classes: Sequence[str]
) -> tuple[FoldSpread, ...]:
    """Gives mean and deviation over folds of accuracy, macro-F1 and each class's F1; nothing for fewer than two."""
    folds = sorted({case.fold for case in cases if case.fold is not None})
    if len(folds) < 2:
        return ()
    values: dict[str, list[float]] = {}
    for fold in folds:
        places = np.array([place for place, case in enumerate(cases) if case.fold == fold])
        weights = metrics.unit_weights(len(places))
        rates = metrics.class_rates(
            metrics.confusion_matrix(truth[places], called[places], classes=len(classes), weights=weights)
        )
        values.setdefault("accuracy", []).append(float(rates.share_right[0]))
        values.setdefault("macro_f1", []).append(float(rates.macro_f1[0]))
        for place, name in enumerate(classes):
            values.setdefault(f"{name}/f1", []).append(float(rates.f1[0, place]))
    defined = {name: [value for value in of_folds if np.isfinite(value)] for name, of_folds in values.items()}
    return tuple(
        FoldSpread(name, statistics.mean(known), statistics.stdev(known), len(known))
        for name, known in defined.items()
        if len(known) > 1
    )


def _figures(
    cases: Sequence[Case], truth: Integers, called: Integers, classes: int, resampling: Resampling
) -> dict[str, Estimate]:
    def measure(weights: Floats) -> dict[str, Floats]:
        rates = metrics.class_rates(metrics.confusion_matrix(truth, called, classes=classes, weights=weights))
        return {"accuracy": rates.share_right, "macro_f1": rates.macro_f1}

    return estimate(measure, [case.patient for case in cases], resampling=resampling)
