"""Audits a verdict: asks again after the film was changed, and says whether the verdict did what it should."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from engine.errors import AnalysisRefusedError
from engine.film_changes import CHANGES, Change, Expected
from engine.findings import AnalysisReport, Outlines
from engine.gate import refusal as refusal_of
from engine.progress import CancelToken
from engine.radiograph import Radiograph


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was said of a film.

    Attributes:
        label: Class id with the highest score; empty when the film was refused.
        score: Of that class; 0 when the film was refused.
        refusal: Why it was refused; empty when it was not.
        classes: Every class that was named because it is not told from ``label``, which is the first.
    """

    label: str
    score: float
    is_sure: bool
    refusal: str = ""
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AuditRow:
    """A change, what was said then, and whether that is what a sound verdict does.

    Attributes:
        verdict: Of the models, who looked at the lungs of the film as it was, wherever the change took them.
        gate: Why the changed film on its own would be refused; empty when it would not. It says nothing of the models.
    """

    change: Change
    verdict: Verdict
    is_as_expected: bool
    gate: str = ""


@dataclass(frozen=True, slots=True)
class Audit:
    """The audit of one verdict.

    Attributes:
        verdict: Of the film as it is.
        rows: One per change; none where the film was refused.
        attention_outside: Share of the map of ``verdict``'s class outside the lungs, in [0, 1]; None without maps.
        shape: Rows and columns of the film.
    """

    verdict: Verdict
    rows: tuple[AuditRow, ...]
    attention_outside: float | None
    shape: tuple[int, int]

    @property
    def failed(self) -> tuple[AuditRow, ...]:
        """The changes after which the verdict did not do what it should."""
        return tuple(row for row in self.rows if not row.is_as_expected)


class AuditedAnalyser(Protocol):
    """What is audited; ``engine.inference.pipeline.Analyser``."""

    def analyse(
        self,
        radiograph: Radiograph,
        *,
        patches: int,
        seed: int,
        with_saliency: bool,
        cancel: CancelToken,
    ) -> AnalysisReport:
        """Analyses one radiograph."""

    def analyse_within(
        self, radiograph: Radiograph, outlines: Outlines, *, patches: int, seed: int, cancel: CancelToken
    ) -> AnalysisReport:
        """Analyses a film that was made from another one, within its outlines; the gate refuses nothing."""


def audit(
    analyser: AuditedAnalyser,
    radiograph: Radiograph,
    *,
    patches: int = 100,
    seed: int = 0,
    changes: Sequence[Change] = CHANGES,
    on_progress: Callable[[int, int, str], None] = lambda done, total, title: None,
    cancel: CancelToken | None = None,
) -> Audit:
    """Audits the verdict of one film.

    A change shows the models something else, not other lungs: they are asked within the outlines of the film as it is,
    moved along with it, and the checks of the film as it is count. What the gate says of the changed film is noted.

    Args:
        analyser: What gives the verdict.
        radiograph: The film.
        patches: Number of patches K.
        seed: Of the patches.
        changes: What to try.
        on_progress: Told how many analyses of how many are done, and the change that is next.
        cancel: Checked between analyses and inside them.

    Raises:
        CancelledError: The stop was asked for.
        DeviceError: The device ran out of memory.
    """
    token, total = cancel or CancelToken(), len(changes) + 1
    on_progress(0, total, "")
    try:
        report = analyser.analyse(radiograph, patches=patches, seed=seed, with_saliency=True, cancel=token)
    except AnalysisRefusedError as refusal:
        return Audit(_refused(refusal), (), None, radiograph.shape)
    verdict, rows = verdict_of(report), []
    for done, change in enumerate(changes, start=1):
        token.check()
        on_progress(done, total, change.title)
        changed = change.apply(radiograph, report.mask)
        outlines = Outlines(changed.mask, report.presentation, report.checks)
        again = analyser.analyse_within(
            changed.radiograph, outlines, patches=patches, seed=seed + change.seeds, cancel=token
        )
        found, refused = verdict_of(again), refusal_of(again.checks)
        gate = "" if refused is None else refused.detail
        rows.append(AuditRow(change, found, _is_as_expected(change, verdict, found), gate))
    on_progress(total, total, "")
    outside = next((1 - heat.inside_lungs for heat in report.heatmaps if heat.class_id == verdict.label), None)
    return Audit(verdict, tuple(rows), outside, radiograph.shape)


def verdict_of(report: AnalysisReport) -> Verdict:
    """Gives what a report says in one line."""
    ensemble, conclusion = report.ensemble, report.ensemble.conclusion
    label, score = ensemble.label, ensemble.scores[ensemble.label]
    if conclusion is None:
        return Verdict(label, score, is_sure=False, classes=(label,))
    return Verdict(label, score, conclusion.is_sure, classes=conclusion.classes)


def _refused(refusal: AnalysisRefusedError) -> Verdict:
    return Verdict("", 0.0, is_sure=False, refusal=refusal.detail)


def _is_as_expected(change: Change, before: Verdict, after: Verdict) -> bool:
    """Says whether the same class is called still; what must fall may be called so only without being sure."""
    holds = after.label == before.label
    return holds if change.expected is Expected.HOLDS else not (holds and after.is_sure)
