"""Everything that a report holds, put together from judged cases."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from trainer.datasets.cases import Case
from trainer.learning.assessment import Assignment, JudgedCases, assess_judged
from trainer.learning.judging import Called, Measured
from trainer.learning.metrics import Floats, Integers
from trainer.learning.reporting.breakdown import FoldSpread, PartFigures, by_trait, over_folds
from trainer.learning.reporting.comparison import Comparison, Contestant, compare
from trainer.learning.reporting.curves import Reliability, RocCurve, reliability, roc_curve
from trainer.learning.reporting.gallery import MapOf, Thumbnail, misclassified, thumbnail
from trainer.learning.reporting.modes import Family, ModeComparison, compare_modes
from trainer.report import EvaluationReport

#: So many wrong calls are shown at the most.
GALLERY = 32


@dataclass(frozen=True, slots=True, eq=False)
class Calls:
    """Calls of cases of known class: truth and called int64 (cases,), scores float64 (cases, classes)."""

    classes: tuple[str, ...]
    cases: tuple[Case, ...]
    truth: Integers
    called: Integers
    scores: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """One model in a report.

    Attributes:
        evaluation: Its figures.
        calls: None for a segmenter, or where no case has a known class.
        roc: Class id -> curve.
        gallery: Wrong calls, the surest first; of a segmenter the films whose lungs agree least.
    """

    evaluation: EvaluationReport
    calls: Calls | None
    roc: Mapping[str, RocCurve]
    reliability: Reliability | None
    parts: tuple[PartFigures, ...]
    folds: tuple[FoldSpread, ...]
    gallery: tuple[Thumbnail, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ReportDocument:
    """A report: a section for each model, and the side-by-side tables where classes were called.

    Attributes:
        modes: Global models against patches; None unless there are ensembles of both modes.
    """

    title: str
    sections: tuple[Section, ...]
    comparison: Comparison | None
    modes: ModeComparison | None
    command: str


def make_document(
    judged: Sequence[tuple[Assignment, JudgedCases]],
    *,
    command: str,
    more: Sequence[tuple[Assignment, JudgedCases]] = (),
    maps: Callable[[Assignment], MapOf | None] = lambda assignment: None,
) -> ReportDocument:
    """Scores judged models and sets them side by side.

    Args:
        judged: Each model with its judgements, all on the same list of cases.
        command: What made the report.
        more: Ensembles of other folds, judged on the same cases; they enter the table of modes alone.
        maps: Gives what makes the maps of a model's wrong calls; None shows them without.

    Raises:
        EvaluationError: A model has nothing to be scored on, or the models know different classes.
    """
    sections = tuple(_section(assignment, cases, maps(assignment)) for assignment, cases in judged)
    contestants = [one for assignment, cases in judged for one in _contestants(assignment, cases)]
    named = {one.name: one for one in reversed(contestants)}  # a member that is also named itself stands once
    unique = list(dict.fromkeys(named[one.name] for one in contestants))
    cases = judged[0][1].table.cases
    has_known = any(case.label is not None for case in cases)
    return ReportDocument(
        title=f"Evaluation on {sections[0].evaluation.data.name}",
        sections=sections,
        comparison=compare(unique, cases, resampling=judged[0][0].resampling)
        if len(unique) > 1 and has_known
        else None,
        modes=compare_modes(
            [family for assignment, found in (*judged, *more) for family in _families(assignment, found)],
            cases,
            resampling=judged[0][0].resampling,
        ),
        command=command,
    )


def _section(assignment: Assignment, judged: JudgedCases, map_of: MapOf | None) -> Section:
    evaluation = assess_judged(assignment, judged)
    calls = _calls(assignment, judged)
    if calls is None:
        return Section(evaluation, None, {}, None, (), (), _worst_masks(judged))
    curves = {
        name: curve
        for place, name in enumerate(calls.classes)
        if (curve := roc_curve(calls.truth == place, calls.scores[:, place])) is not None
    }
    confidence = np.take_along_axis(calls.scores, calls.called[:, None], axis=1)[:, 0]
    resampling, classes = assignment.resampling, calls.classes
    return Section(
        evaluation=evaluation,
        calls=calls,
        roc=curves,
        reliability=reliability(calls.called == calls.truth, confidence),
        parts=by_trait(calls.cases, calls.truth, calls.called, classes=len(classes), resampling=resampling),
        folds=over_folds(calls.cases, calls.truth, calls.called, classes=classes),
        gallery=misclassified(
            calls.cases, calls.truth, calls.called, calls.scores, classes=classes, most=GALLERY, map_of=map_of
        ),
    )


def _calls(assignment: Assignment, judged: JudgedCases) -> Calls | None:
    classes = assignment.package.manifest.labels
    pairs = [
        (case, given)
        for case, given in zip(judged.table.cases, judged.judgements, strict=True)
        if isinstance(given, Called) and case.label is not None
    ]
    if not pairs:
        return None
    return Calls(
        classes=classes,
        cases=tuple(case for case, _ in pairs),
        truth=np.array([classes.index(str(case.label)) for case, _ in pairs], np.int64),
        called=np.array([classes.index(given.called) for _, given in pairs], np.int64),
        scores=np.array([[given.scores[name] for name in classes] for _, given in pairs], np.float64),
    )


def _families(assignment: Assignment, judged: JudgedCases) -> list[Family]:
    found = _contestants(assignment, judged)
    return [Family(assignment.package.manifest.mode, found[0], tuple(found[1:]))] if len(found) > 1 else []


def _contestants(assignment: Assignment, judged: JudgedCases) -> list[Contestant]:
    """Gives the model, and the members of an ensemble, whose votes were kept with its calls."""
    classes = assignment.package.manifest.labels
    pairs = [(c, g) for c, g in zip(judged.table.cases, judged.judgements, strict=True) if isinstance(g, Called)]
    if not pairs:
        return []
    own = {case.image: (classes.index(g.called), tuple(g.scores[n] for n in classes)) for case, g in pairs}
    seconds = float(np.median([given.seconds for _, given in pairs]))
    found = [Contestant(assignment.package.manifest.id, classes, own, seconds)]
    for member in pairs[0][1].member_calls:
        calls = {
            case.image: (
                classes.index(given.member_calls[member]),
                tuple(given.scores_of(member)[name] for name in classes),
            )
            for case, given in pairs
        }
        found.append(Contestant(member, classes, calls))
    return found


def _worst_masks(judged: JudgedCases) -> tuple[Thumbnail, ...]:
    measured = [
        (case, given.scores()["lungs"].overlap.jaccard)
        for case, given in zip(judged.table.cases, judged.judgements, strict=True)
        if isinstance(given, Measured) and "lungs" in given.structures
    ]
    worst = sorted((pair for pair in measured if np.isfinite(pair[1])), key=lambda pair: pair[1])[: GALLERY // 2]
    return tuple(thumbnail(case, (f"Jaccard of the lungs {jaccard:.2f}",)) for case, jaccard in worst)
