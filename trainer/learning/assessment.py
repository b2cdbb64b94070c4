"""An evaluation from end to end: what can be judged is judged, scored, and set beside what it has to beat."""

import dataclasses
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.package import Package
from trainer.datasets.cases import Case, CaseTable
from trainer.datasets.splits import check_disjoint
from trainer.errors import EvaluationError
from trainer.learning.evaluate import compare_macro_f1, score_votes
from trainer.learning.intervals import Resampling
from trainer.learning.judging import Called, Judge, Judgement, JudgementStore, Measured, NotJudged, judge_all
from trainer.learning.mask_evaluation import score_masks
from trainer.learning.metrics import Floats
from trainer.learning.size_baseline import predict_from_size
from trainer.report import DataSummary, EvaluationReport, Rival, Settings, Unjudged

_RESAMPLING = Resampling()
_SIZE_BASELINE = "image size and shape alone"


@dataclass(frozen=True, slots=True)
class Assignment:
    """What to evaluate.

    Attributes:
        package: An ensemble, base model or segmenter.
        table: The cases; those without a label (without a mask, for a segmenter) are left out.
        device: In words.
        baseline_train: Cases to which the baseline that sees only image size is fitted; None leaves it out.
        limit: Judge this many of the cases, drawn with ``seed``; None judges all.
        keep: Folder for the judgements, so that an interrupted evaluation goes on; None keeps none.
    """

    package: Package
    table: CaseTable
    device: str
    patches: int = 100
    seed: int = 0
    resampling: Resampling = _RESAMPLING
    baseline_train: CaseTable | None = None
    keep: Path | None = None
    limit: int | None = None

    @property
    def settings(self) -> Settings:
        """What decides the figures besides package and data."""
        return Settings(self.device, self.patches, self.seed, self.resampling)


def assess(
    assignment: Assignment, judge: Judge, *, on_done: Callable[[int, int, Judgement], None] = lambda *_: None
) -> EvaluationReport:
    """Judges the cases and scores the judgements.

    Args:
        assignment: What to evaluate.
        judge: The package's (``trainer.learning.choose_judge.judge_of``).
        on_done: Told after each case how many of how many are done, and what came out.

    Raises:
        EvaluationError: No case can be scored.
        PatientOverlapError: A patient is among the cases of the baseline and among the judged ones.
        EngineError: Device, package or disk fail.
    """
    return assess_judged(assignment, judge_cases(assignment, judge, on_done=on_done))


@dataclass(frozen=True, slots=True)
class JudgedCases:
    """The cases of an assignment that have something to be scored against, and what the judge said of each."""

    table: CaseTable
    judgements: tuple[Judgement, ...]


def judge_cases(
    assignment: Assignment, judge: Judge, *, on_done: Callable[[int, int, Judgement], None] = lambda *_: None
) -> JudgedCases:
    """Judges the cases of an assignment; arguments and errors as of ``assess``."""
    table = judgeable(assignment.table, task=assignment.package.manifest.task)
    if assignment.limit is not None:
        table = sampled(table, limit=assignment.limit, seed=assignment.seed)
    if assignment.baseline_train is not None:
        check_disjoint(assignment.baseline_train, table)
    return JudgedCases(table, judge_all(table, judge, store=_store(assignment), on_done=on_done))


def assess_judged(assignment: Assignment, judged: JudgedCases) -> EvaluationReport:
    """Scores the judgements of an assignment's cases; errors as of ``assess``."""
    table, judgements = judged.table, judged.judgements
    notes = _notes(assignment, judgeable(assignment.table, task=assignment.package.manifest.task))
    report = _blank(assignment, table, judgements, notes)
    pairs = list(zip(table.cases, judgements, strict=True))
    if report.task == "segment":
        measured = [(case, given.scores()) for case, given in pairs if isinstance(given, Measured)]
        masks = score_masks(
            [case for case, _ in measured], [scores for _, scores in measured], resampling=assignment.resampling
        )
        return dataclasses.replace(report, masks=masks)
    called = [(case, given) for case, given in pairs if isinstance(given, Called)]
    return _scored(report, assignment, [case for case, _ in called], [given for _, given in called])


def judgeable(table: CaseTable, *, task: str) -> CaseTable:
    """Gives the cases that have what a task is scored against.

    Raises:
        EvaluationError: None has.
    """
    if task == "segment":
        found = table.where(lambda case: case.mask is not None, note="with masks")
    else:
        found = table.where(lambda case: bool(case.labels), note="with labels")
    if not found.cases:
        column = "mask" if task == "segment" else "label"
        raise EvaluationError(
            f"No case of {table.name} has a {column}.", remedy=f"Fill the column '{column}' of the list of cases."
        )
    return table if len(found) == len(table) else found


def sampled(table: CaseTable, *, limit: int, seed: int) -> CaseTable:
    """Gives ``limit`` cases drawn at random, in the table's order; all of them where there are fewer."""
    if limit >= len(table):
        return table
    chosen = np.sort(np.random.default_rng(seed).permutation(len(table))[:limit])
    return CaseTable(f"{table.name}, {limit} drawn with seed {seed}", tuple(table.cases[place] for place in chosen))


def _store(assignment: Assignment) -> JudgementStore | None:
    if assignment.keep is None:
        return None
    key = (assignment.package.ref.sha256, assignment.device, str(assignment.patches), str(assignment.seed))
    return JudgementStore(assignment.keep, key=key)


def _blank(
    assignment: Assignment, table: CaseTable, judgements: Sequence[Judgement], notes: tuple[str, ...]
) -> EvaluationReport:
    """Gives the report without its figures."""
    manifest = assignment.package.manifest
    unjudged = [
        (given.status, Unjudged(case.image.name, given.reason))
        for case, given in zip(table.cases, judgements, strict=True)
        if isinstance(given, NotJudged)
    ]
    seconds = [given.seconds for given in judgements if not isinstance(given, NotJudged)]
    return EvaluationReport(
        package=assignment.package.ref,
        title=manifest.title,
        task=manifest.task,
        data=DataSummary(table.name, table.sha256, len(table), len(table.patients), table.counts()),
        settings=assignment.settings,
        refused=tuple(file for status, file in unjudged if status == "refused"),
        failed=tuple(file for status, file in unjudged if status == "failed"),
        seconds_per_image=statistics.median(seconds) if seconds else None,
        scores_are=_meaning(assignment.package),
        notes=notes,
    )


def _meaning(package: Package) -> str:
    manifest = package.manifest
    if manifest.task == "segment":
        return ""
    if manifest.task == "vote":
        return "softmax, not calibrated" if manifest.mode == "global" else "shares of votes, not probabilities"
    return "calibrated probabilities" if manifest.calibration is not None else "raw scores, not calibrated"


def _notes(assignment: Assignment, whole: CaseTable) -> tuple[str, ...]:
    notes = []
    skipped = len(assignment.table) - len(whole)
    if skipped:
        notes.append(f"{skipped} of {len(assignment.table)} cases have nothing to be scored against and were left out.")
    hashes = (whole.sha256, assignment.table.sha256)
    used = [use for use in assignment.package.manifest.provenance.data if use.role != "test" and use.sha256 in hashes]
    notes += [f"The package used these very cases for {use.role}: this is no test." for use in used]
    return tuple(notes)


def _scored(
    report: EvaluationReport, assignment: Assignment, cases: Sequence[Case], given: Sequence[Called]
) -> EvaluationReport:
    if not cases:
        raise EvaluationError(
            "The package judged none of the cases.", remedy="See in the list of refusals why; the images may not fit."
        )
    classes = assignment.package.manifest.labels
    called = [classes.index(one.called) for one in given]
    scores = np.array([[one.scores[name] for name in classes] for one in given])
    votes = score_votes(cases, scores, classes=classes, called=called, resampling=assignment.resampling)
    if not votes.cases:
        return dataclasses.replace(report, votes=votes)
    rivals = [_member(name, assignment, cases, given, called) for name in given[0].member_calls]
    if assignment.baseline_train is not None:
        test = CaseTable(report.data.name, tuple(cases))
        by_size = predict_from_size(assignment.baseline_train, test, classes=classes)
        rivals.append(_rival(_SIZE_BASELINE, assignment, cases, by_size, by_size.argmax(axis=1).tolist(), called))
    return dataclasses.replace(report, votes=votes, rivals=tuple(rivals))


def _member(
    name: str, assignment: Assignment, cases: Sequence[Case], given: Sequence[Called], called: Sequence[int]
) -> Rival:
    classes = assignment.package.manifest.labels
    shares = np.array([[one.scores_of(name)[label] for label in classes] for one in given])
    calls = [classes.index(one.member_calls[name]) for one in given]
    return _rival(name, assignment, cases, shares, calls, called)


def _rival(
    name: str,
    assignment: Assignment,
    cases: Sequence[Case],
    scores: Floats,
    calls: Sequence[int],
    called: Sequence[int],
) -> Rival:
    classes, resampling = assignment.package.manifest.labels, assignment.resampling
    return Rival(
        name=name,
        evaluation=score_votes(cases, scores, classes=classes, called=calls, resampling=resampling),
        lead=compare_macro_f1(cases, called, calls, classes=classes, resampling=resampling),
    )
