"""What an evaluation found, as a record, as JSON and as Markdown."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from engine.findings import PackageRef
from trainer.learning.evaluate import VoteEvaluation
from trainer.learning.intervals import Estimate, Resampling
from trainer.learning.mask_evaluation import MaskEvaluation

Task = Literal["segment", "vote", "ensemble"]

_PER_CLASS = ("precision", "recall", "f1", "accuracy", "auroc")
_PER_STRUCTURE = ("jaccard", "dice", "hausdorff95_px")


@dataclass(frozen=True, slots=True)
class DataSummary:
    """The cases that were to be judged; ``labels`` counts them by label set."""

    name: str
    sha256: str
    cases: int
    patients: int
    labels: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Settings:
    """What decides the figures besides package and data."""

    device: str
    patches: int
    seed: int
    resampling: Resampling


@dataclass(frozen=True, slots=True)
class Unjudged:
    """A file that has no call, and why; it enters no figure."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class Rival:
    """Something that the package is compared with on the same cases.

    Attributes:
        lead: Macro-F1 of the package minus the rival's, on the same resampled patients.
    """

    name: str
    evaluation: VoteEvaluation
    lead: Estimate


@dataclass(frozen=True, slots=True)
class EvaluationReport:
    """One package on one list of cases.

    Attributes:
        scores_are: What the scores of the calls mean, in words.
        seconds_per_image: Median wall-clock time of one analysis; None where nothing was judged now or before.
        votes: Of an ensemble or base model.
        rivals: Base models of an ensemble, and the baseline that sees only image size and shape.
        masks: Of a segmenter.
        notes: What a reader must know before believing the figures.
    """

    package: PackageRef
    title: str
    task: Task
    data: DataSummary
    settings: Settings
    refused: tuple[Unjudged, ...]
    failed: tuple[Unjudged, ...]
    seconds_per_image: float | None
    scores_are: str = ""
    votes: VoteEvaluation | None = None
    rivals: tuple[Rival, ...] = ()
    masks: MaskEvaluation | None = None
    notes: tuple[str, ...] = ()


def to_json(report: EvaluationReport) -> dict[str, Any]:
    """Gives the report as JSON values; a figure is {"value", "low", "high"}, null where it is not defined."""
    return dataclasses.asdict(report)


def flat_figures(report: EvaluationReport) -> dict[str, tuple[float, float, float] | float]:
    """Gives the figures as a manifest keeps them: name -> (value, low, high), or value without an interval."""
    found: dict[str, Estimate] = {}
    if report.votes is not None:
        found.update(report.votes.overall)
        for name, figures in report.votes.per_class.items():
            found.update({f"{name}/{figure}": value for figure, value in figures.figures.items()})
        if report.votes.partial is not None:
            found["partial/outside"] = report.votes.partial.outside
    found.update({f"lead over {rival.name}/macro_f1": rival.lead for rival in report.rivals})
    if report.masks is not None:
        for name, structure in report.masks.structures.items():
            found.update({f"{name}/{figure}": value for figure, value in structure.figures.items()})
    flat: dict[str, tuple[float, float, float] | float] = {}
    for name, estimate in found.items():
        if estimate.value is None:
            continue
        if estimate.low is None or estimate.high is None:
            flat[name] = estimate.value
        else:
            flat[name] = (estimate.value, estimate.low, estimate.high)
    return flat


def to_markdown(report: EvaluationReport) -> str:
    """Gives the report as Markdown; intervals stand in brackets."""
    return "\n".join([*_head(report), *_vote_lines(report), *_mask_lines(report), *_foot(report)]) + "\n"


def _head(report: EvaluationReport) -> Iterator[str]:
    data, settings = report.data, report.settings
    yield f"# {report.title} ({report.package.id} {report.package.version}) on {data.name}"
    yield ""
    yield f"- package {report.package.sha256[:16]}, data {data.sha256[:16]}, device {settings.device}"
    unjudged = f"{len(report.refused)} refused, {len(report.failed)} failed"
    yield f"- {data.cases} cases of {data.patients} patients; {unjudged}"
    if report.task != "segment":
        yield f"- {settings.patches} patches per image, seed {settings.seed}; scores are {report.scores_are}"
    if report.seconds_per_image is not None:
        yield f"- median {report.seconds_per_image:.2f} s per image"
    resampling = settings.resampling
    yield f"- intervals: {resampling.level:.0%}, {resampling.repeats} resamples of patients, seed {resampling.seed}"
    yield from (f"- **{note}**" for note in report.notes)
    yield ""


def _vote_lines(report: EvaluationReport) -> Iterator[str]:
    votes = report.votes
    if votes is None:
        return
    if votes.cases:
        yield from _class_lines(votes)
        yield from _rival_lines(report)
        yield from _group_lines(votes)
    if votes.partial is not None:
        partial = votes.partial
        calls = ", ".join(f"{name} {count}" for name, count in partial.called.items())
        outside = _text(partial.outside)
        yield f"Share of {partial.cases} cases with a partial label called outside it: {outside} ({calls})."
        yield ""


def _class_lines(votes: VoteEvaluation) -> Iterator[str]:
    yield from _table(
        ("class", "cases", *_PER_CLASS),
        [
            (name, str(figures.cases), *(_text(figures.figures[key]) for key in _PER_CLASS))
            for name, figures in votes.per_class.items()
        ],
    )
    yield from _table(("overall", "figure"), [(name, _text(value)) for name, value in votes.overall.items()])
    yield from _table(
        ("true \\ called", *votes.classes),
        [(name, *map(str, row)) for name, row in zip(votes.classes, votes.confusion, strict=True)],
    )


def _rival_lines(report: EvaluationReport) -> Iterator[str]:
    if report.rivals:
        yield from _table(
            ("compared with", "its macro-F1", "lead of the package"),
            [(rival.name, _text(rival.evaluation.overall["macro_f1"]), _text(rival.lead)) for rival in report.rivals],
        )


def _group_lines(votes: VoteEvaluation) -> Iterator[str]:
    yield from _table(
        ("source", "age", "class", "cases", "called right"),
        [
            (group.source, group.age_group, name, str(group.cases[name]), _text(recall))
            for group in votes.groups
            for name, recall in group.recall.items()
        ],
    )
    yield from _table(
        ("told apart", "ages", "cases", "AUROC"),
        [
            (f"{pair.first} / {pair.second}", pair.age_group, f"{pair.cases[0]} / {pair.cases[1]}", _text(pair.auroc))
            for pair in votes.pairs
        ],
    )


def _mask_lines(report: EvaluationReport) -> Iterator[str]:
    if report.masks is None:
        return
    yield from _table(
        ("by", "value", "structure", "cases", "not found", *_PER_STRUCTURE),
        [
            (
                *(trait, value if trait == "all" else value or "not known", name, str(part.cases), str(part.missed)),
                *(_text(part.figures[key]) for key in _PER_STRUCTURE),
            )
            for trait, value, structures in report.masks.parts
            for name, part in structures.items()
        ],
    )


def _foot(report: EvaluationReport) -> Iterator[str]:
    for title, files in (("Refused", report.refused), ("Failed", report.failed)):
        if files:
            yield f"{title}:"
            yield ""
            yield from (f"- {file.file}: {file.reason}" for file in files)
            yield ""
    yield "Research use only."


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(header)} |"
    yield f"|{'---|' * len(header)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""


def _text(estimate: Estimate) -> str:
    if estimate.value is None:
        return "not defined"
    if estimate.low is None or estimate.high is None:
        return f"{estimate.value:.3f}"
    return f"{estimate.value:.3f} [{estimate.low:.3f}, {estimate.high:.3f}]"
