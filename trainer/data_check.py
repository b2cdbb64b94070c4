"""What the check of a data set found before anything is trained on it: records, JSON and plain words."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from trainer.datasets.film_facts import Unreadable
from trainer.learning.leakage import Leakage

_SHOWN = 10


class Severity(StrEnum):
    """What a finding means for training: it forbids it, a reader must know it, or it is good to know."""

    STOP = "stop"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class CheckFinding:
    """One thing that was found, and what to do about it, in whole sentences."""

    severity: Severity
    text: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class CopiedFilms:
    """Files that show the same film.

    Attributes:
        files: Names of the files.
        same_file: Whether they are equal byte for byte.
        labels: Their label sets, each once.
        sides: The sides of the split that they are on, each once.
        patients: How many patients they are said to be of.
    """

    files: tuple[str, ...]
    same_file: bool
    labels: tuple[str, ...]
    sides: tuple[str, ...]
    patients: int


@dataclass(frozen=True, slots=True)
class DataCheck:
    """A checked data set.

    Attributes:
        counts: What is counted ("class", "source", "view", "age group", "side") -> value -> (cases, patients).
        classes_by: "source", "age group" and "side" -> value -> class -> cases.
        scattered: Patients that are on more than one side of the split.
        findings: What follows, the gravest first.
    """

    name: str
    sha256: str
    cases: int
    patients: int
    unknown_patients: int
    counts: Mapping[str, Mapping[str, tuple[int, int]]]
    classes_by: Mapping[str, Mapping[str, Mapping[str, int]]]
    unreadable: tuple[Unreadable, ...]
    copies: tuple[CopiedFilms, ...]
    scattered: int
    leakage: Leakage
    findings: tuple[CheckFinding, ...]

    @property
    def may_train(self) -> bool:
        """Whether nothing was found that forbids training."""
        return all(finding.severity is not Severity.STOP for finding in self.findings)


def to_json(check: DataCheck) -> dict[str, Any]:
    """Gives the check as JSON values; ``leakage`` says each probe in words too."""
    document = dataclasses.asdict(check)
    document["may_train"] = check.may_train
    for probe, written in zip(check.leakage.probes, document["leakage"]["probes"], strict=True):
        written["words"] = probe.words
    return document


def to_markdown(check: DataCheck) -> str:
    """Gives the check as Markdown for people."""
    lines = [
        f"# Data check: {check.name}",
        "",
        f"- {check.cases} cases of {check.patients} patients"
        + (
            f", {check.unknown_patients} of them not known by id: each of those images counts as a patient of its own"
            if check.unknown_patients
            else ""
        ),
        f"- sha256 of the list and its split: {check.sha256}",
        "",
        *_findings(check.findings),
        *_count_tables(check),
        *_copies(check.copies),
        *_unreadable(check.unreadable),
        *_leakage(check.leakage),
        "Research use only.",
    ]
    return "\n".join(lines) + "\n"


def _findings(findings: Sequence[CheckFinding]) -> Iterator[str]:
    yield "## What was found"
    yield ""
    words = {Severity.STOP: "Stop", Severity.WARNING: "Warning", Severity.NOTE: "Note"}
    for finding in findings:
        yield f"- **{words[finding.severity]}.** {finding.text} {finding.remedy}".rstrip()
    if not findings:
        yield "- Nothing that speaks against training."
    yield ""


def _count_tables(check: DataCheck) -> Iterator[str]:
    for what, values in check.counts.items():
        classes = [name for name in check.counts["class"] if name] if what != "class" else []
        crossed = check.classes_by.get(what, {})
        header = (what, "cases", "patients", *(name.replace("|", " or ") for name in classes if crossed))
        yield f"## By {what}"
        yield ""
        yield f"| {' | '.join(header)} |"
        yield f"|{'---|' * len(header)}"
        for value, (cases, patients) in values.items():
            cells = [value.replace("|", " or ") or "not known", str(cases), str(patients)]
            cells += [str(crossed.get(value, {}).get(name, 0)) for name in classes if crossed]
            yield f"| {' | '.join(cells)} |"
        yield ""


def _copies(copies: Sequence[CopiedFilms]) -> Iterator[str]:
    if not copies:
        return
    yield "## The same film more than once"
    yield ""
    for group in copies[:_SHOWN]:
        kind = "the same file" if group.same_file else "looks the same"
        where = f"; sides: {', '.join(group.sides)}" if len(group.sides) > 1 else ""
        yield f"- {', '.join(group.files)} ({kind}{where})"
    if len(copies) > _SHOWN:
        yield f"- and {len(copies) - _SHOWN} more"
    yield ""


def _unreadable(files: Sequence[Unreadable]) -> Iterator[str]:
    if not files:
        return
    yield "## Files that cannot be read"
    yield ""
    yield from (f"- {file.file}: {file.reason}" for file in files[:_SHOWN])
    if len(files) > _SHOWN:
        yield f"- and {len(files) - _SHOWN} more"
    yield ""


def _leakage(leakage: Leakage) -> Iterator[str]:
    yield "## What the files give away"
    yield ""
    if leakage.absent:
        yield f"Not measured. {leakage.absent}"
    else:
        yield (
            f"Predicted without looking at the anatomy, for {leakage.cases} films of {leakage.patients} patients, "
            f"each by a predictor that saw none of that patient's films ({leakage.parts} parts):"
        )
        yield ""
        yield from (f"- {probe.words}" for probe in leakage.probes)
        yield ""
        yield "A model can reach these figures without having looked at a lung: compare its own with them."
    yield ""
