"""Scores what a model said of labelled cases: pure functions from calls and overlaps to figures with intervals."""

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.labels import CLASS_IDS, AgeGroup
from trainer.datasets.cases import Case
from trainer.errors import EvaluationError
from trainer.learning import metrics
from trainer.learning.intervals import Estimate, Resampling, estimate
from trainer.learning.metrics import Floats, Integers

_DEFAULT = Resampling()


@dataclass(frozen=True, slots=True)
class ClassFigures:
    """One class against the rest: number of cases, and precision, recall, f1, accuracy and auroc."""

    cases: int
    figures: Mapping[str, Estimate]


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """Cases of one source and age group.

    Attributes:
        cases: Class id -> number of cases.
        share_right: Right calls among all of them.
        recall: Class id -> right calls among the cases of that class.
    """

    source: str
    age_group: str
    cases: Mapping[str, int]
    patients: int
    share_right: Estimate
    recall: Mapping[str, Estimate]


@dataclass(frozen=True, slots=True)
class PairFigures:
    """How well the scores tell two classes apart, by s_first / (s_first + s_second), in one age group ("all": any)."""

    first: str
    second: str
    age_group: str
    cases: tuple[int, int]
    auroc: Estimate


@dataclass(frozen=True, slots=True)
class PartialFigures:
    """Cases of which only a set of classes is known.

    Attributes:
        outside: Share called a class that the case cannot have; the only fault that can be seen.
        called: Class id -> how many were called so.
    """

    cases: int
    patients: int
    outside: Estimate
    called: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class VoteEvaluation:
    """Everything measured on calls of classes.

    Attributes:
        cases: Cases of known class; only these enter the figures, ``partial`` apart.
        confusion: [true class][called class], in the order of ``classes``.
        overall: macro_f1, macro_precision, macro_recall, macro_auroc, accuracy, log_loss, brier and
            calibration_error; a macro figure is the mean over the classes for which it is defined.
        groups: By source and age group, because class and source go together in most collections.
        partial: None where no case has a partial label.
    """

    classes: tuple[str, ...]
    cases: int
    patients: int
    confusion: tuple[tuple[int, ...], ...]
    overall: Mapping[str, Estimate]
    per_class: Mapping[str, ClassFigures]
    groups: tuple[GroupFigures, ...]
    pairs: tuple[PairFigures, ...]
    partial: PartialFigures | None


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """Cases of known class: truth and called int64 (cases,), scores float64 (cases, classes)."""

    cases: tuple[Case, ...]
    truth: Integers
    called: Integers
    scores: Floats

    @property
    def patients(self) -> list[str]:
        return [case.patient for case in self.cases]

    def taken(self, keep: npt.NDArray[np.bool_]) -> "_Known":
        places = np.flatnonzero(keep)
        return _Known(
            tuple(self.cases[place] for place in places), self.truth[places], self.called[places], self.scores[places]
        )


def score_votes(
    cases: Sequence[Case],
    scores: npt.ArrayLike,
    *,
    classes: tuple[str, ...] = CLASS_IDS,
    called: npt.ArrayLike | None = None,
    resampling: Resampling = _DEFAULT,
) -> VoteEvaluation:
    """Scores calls against what is known of the cases.

    Cases of unknown class are left out. Cases with a partial label never enter a figure of the classes;
    they are scored by how often they are called a class outside their set.

    Args:
        cases: What is known of each.
        scores: (cases, classes), vote shares or probabilities, rows sum to one.
        classes: Class ids of the columns.
        called: (cases,), index of the called class where ties were broken by a rule of the model's own;
            otherwise the first of the highest scores.
        resampling: How intervals are made.

    Raises:
        EvaluationError: Shapes differ, a score is not a number, no case has a class, or a class is none of ``classes``.
    """
    table = np.asarray(scores, dtype=np.float64)
    if table.shape != (len(cases), len(classes)):
        raise EvaluationError(
            f"There are {len(cases)} cases and {len(classes)} classes, but scores of shape {table.shape}.",
            remedy="Give one row of scores for each case.",
        )
    if not np.isfinite(table).all():
        raise EvaluationError(
            "Some scores are not numbers.", remedy="Leave cases out that were not judged; they are no wrong calls."
        )
    calls = np.asarray(table.argmax(axis=1) if called is None else called, dtype=np.int64)
    known = _known_cases(cases, table, calls, classes)
    partial = _partial(cases, calls, classes, resampling)
    if not known.cases and partial is None:
        raise EvaluationError(
            "None of the judged cases has a known class.", remedy="Fill the column 'label' of the list of cases."
        )
    figures = estimate(lambda weights: _figures(known, classes, weights), known.patients, resampling=resampling)
    confusion = metrics.confusion_matrix(
        known.truth, known.called, classes=len(classes), weights=metrics.unit_weights(len(known.cases))
    )[0]
    return VoteEvaluation(
        classes=classes,
        cases=len(known.cases),
        patients=len(set(known.patients)),
        confusion=tuple(tuple(int(count) for count in row) for row in confusion),
        overall={name: value for name, value in figures.items() if "/" not in name},
        per_class=_per_class(figures, classes, confusion),
        groups=_groups(known, classes, resampling),
        pairs=_pairs(known, classes, resampling),
        partial=partial,
    )


def compare_macro_f1(
    cases: Sequence[Case],
    first: npt.ArrayLike,
    second: npt.ArrayLike,
    *,
    classes: tuple[str, ...] = CLASS_IDS,
    resampling: Resampling = _DEFAULT,
) -> Estimate:
    """Gives macro-F1 of the first calls minus that of the second, on the same resampled patients.

    Args:
        cases: What is known of each; only cases of known class count.
        first: (cases,), class indices.
        second: (cases,), class indices.
        classes: Class ids.
        resampling: How the interval is made; where it does not hold 0 the two differ.
    """
    places = [place for place, case in enumerate(cases) if case.label is not None]
    truth = np.array([classes.index(str(cases[place].label)) for place in places], dtype=np.int64)
    calls = [np.asarray(side, dtype=np.int64)[places] for side in (first, second)]

    def difference(weights: Floats) -> dict[str, Floats]:
        one, two = (
            metrics.class_rates(metrics.confusion_matrix(truth, side, classes=len(classes), weights=weights)).macro_f1
            for side in calls
        )
        return {"difference": one - two}

    found = estimate(difference, [cases[place].patient for place in places], resampling=resampling)
    return found.get("difference", Estimate(None, None, None))


def _known_cases(cases: Sequence[Case], scores: Floats, called: Integers, classes: tuple[str, ...]) -> _Known:
    for case in cases:
        foreign = sorted(case.labels - set(classes))
        if foreign:
            raise EvaluationError(
                f"The case {case.image.name} may be {foreign[0]!r}, which the package does not know.",
                remedy=f"The package knows {', '.join(classes)}.",
            )
    places = [place for place, case in enumerate(cases) if case.label is not None]
    truth = np.array([classes.index(str(cases[place].label)) for place in places], dtype=np.int64)
    return _Known(tuple(cases[place] for place in places), truth, called[places], scores[places])


def _figures(known: _Known, classes: tuple[str, ...], weights: Floats) -> dict[str, Floats]:
    rates = metrics.class_rates(
        metrics.confusion_matrix(known.truth, known.called, classes=len(classes), weights=weights)
    )
    confidence = np.take_along_axis(known.scores, known.called[:, None], axis=1)[:, 0]
    is_right = known.called == known.truth
    figures = {
        "macro_f1": rates.macro_f1,
        "macro_precision": metrics.macro(rates.precision),
        "macro_recall": metrics.macro(rates.recall),
        "accuracy": rates.share_right,
        "log_loss": metrics.log_loss(known.truth, known.scores, weights=weights),
        "brier": metrics.brier_score(known.truth, known.scores, weights=weights),
        "calibration_error": metrics.calibration_error(is_right, confidence, weights=weights),
    }
    areas = [metrics.auroc(known.truth == k, known.scores[:, k], weights=weights) for k in range(len(classes))]
    figures["macro_auroc"] = metrics.macro(np.stack(areas, axis=-1))
    for place, name in enumerate(classes):
        figures[f"{name}/precision"] = rates.precision[:, place]
        figures[f"{name}/recall"] = rates.recall[:, place]
        figures[f"{name}/f1"] = rates.f1[:, place]
        figures[f"{name}/accuracy"] = rates.accuracy[:, place]
        figures[f"{name}/auroc"] = areas[place]
    return figures


def _per_class(figures: Mapping[str, Estimate], classes: tuple[str, ...], confusion: Floats) -> dict[str, ClassFigures]:
    found = {}
    for place, name in enumerate(classes):
        mine = {key.partition("/")[2]: value for key, value in figures.items() if key.startswith(f"{name}/")}
        found[name] = ClassFigures(int(confusion[place].sum()), mine)
    return found


def _groups(known: _Known, classes: tuple[str, ...], resampling: Resampling) -> tuple[GroupFigures, ...]:
    keys = sorted({(case.source, case.age_group) for case in known.cases})
    return tuple(_group(known, source, age, classes, resampling) for source, age in keys)


def _group(
    known: _Known, source: str, age_group: AgeGroup, classes: tuple[str, ...], resampling: Resampling
) -> GroupFigures:
    part = known.taken(np.array([(case.source, case.age_group) == (source, age_group) for case in known.cases]))
    is_right = part.called == part.truth
    present = [place for place in range(len(classes)) if (part.truth == place).any()]

    def measure(weights: Floats) -> dict[str, Floats]:
        shares = {
            classes[place]: metrics.weighted_share(
                is_right[part.truth == place], weights=weights[:, part.truth == place]
            )
            for place in present
        }
        return {"": metrics.weighted_share(is_right, weights=weights), **shares}

    found = estimate(measure, part.patients, resampling=resampling)
    return GroupFigures(
        source=source,
        age_group=age_group.value,
        cases={classes[place]: int((part.truth == place).sum()) for place in present},
        patients=len(set(part.patients)),
        share_right=found.pop(""),
        recall=found,
    )


def _pairs(known: _Known, classes: tuple[str, ...], resampling: Resampling) -> tuple[PairFigures, ...]:
    found = []
    ages: tuple[AgeGroup | None, ...] = (None, AgeGroup.ADULT, AgeGroup.PAEDIATRIC)
    for (first, second), age in itertools.product(itertools.combinations(range(len(classes)), 2), ages):
        fits = np.array([age is None or case.age_group is age for case in known.cases], dtype=np.bool_)
        part = known.taken(fits & np.isin(known.truth, (first, second)))
        sizes = (int((part.truth == first).sum()), int((part.truth == second).sum()))
        if not all(sizes):
            continue
        area = _pair_auroc(part, first, second, resampling)
        found.append(PairFigures(classes[first], classes[second], "all" if age is None else age.value, sizes, area))
    return tuple(found)


def _pair_auroc(part: _Known, first: int, second: int, resampling: Resampling) -> Estimate:
    total = part.scores[:, first] + part.scores[:, second]
    # Where neither class got anything the scores say nothing of the two.
    share = np.divide(part.scores[:, first], total, out=np.full(total.shape, 0.5), where=total > 0)

    def measure(weights: Floats) -> dict[str, Floats]:
        return {"auroc": metrics.auroc(part.truth == first, share, weights=weights)}

    return estimate(measure, part.patients, resampling=resampling)["auroc"]


def _partial(
    cases: Sequence[Case], called: Integers, classes: tuple[str, ...], resampling: Resampling
) -> PartialFigures | None:
    places = [place for place, case in enumerate(cases) if case.is_partial]
    if not places:
        return None
    is_outside = np.array([classes[called[place]] not in cases[place].labels for place in places])
    patients = [cases[place].patient for place in places]

    def measure(weights: Floats) -> dict[str, Floats]:
        return {"outside": metrics.weighted_share(is_outside, weights=weights)}

    counts = Counter(classes[called[place]] for place in places)
    return PartialFigures(
        cases=len(places),
        patients=len(set(patients)),
        outside=estimate(measure, patients, resampling=resampling)["outside"],
        called={name: counts[name] for name in classes},
    )
