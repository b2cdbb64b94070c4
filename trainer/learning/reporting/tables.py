"""The tables of a report, as headers and rows of text: one source for HTML, PDF and CSV."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trainer.learning.intervals import Estimate
from trainer.learning.reporting.comparison import Comparison
from trainer.learning.reporting.document import ReportDocument, Section
from trainer.learning.reporting.modes import ModeComparison
from trainer.report import EvaluationReport

_PER_CLASS = ("precision", "recall", "f1", "auroc", "accuracy")
_PER_STRUCTURE = ("jaccard", "dice", "hausdorff95_px")


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table for people."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def text_of(estimate: Estimate | None) -> str:
    """Gives a figure with its interval; a dash where there is none."""
    if estimate is None or estimate.value is None:
        return "–"
    if estimate.low is None or estimate.high is None:
        return f"{estimate.value:.3f}"
    return f"{estimate.value:.3f} ({estimate.low:.3f} to {estimate.high:.3f})"


def comparison_table(comparison: Comparison) -> TextTable:
    """Gives the side-by-side table, each model tested against the first."""
    classes = comparison.rows[0].figures.classes
    rows = []
    for row in comparison.rows:
        of_class = (text_of(row.figures.per_class[name].figures["f1"]) for name in classes)
        rows.append(
            (
                row.name,
                text_of(row.figures.overall["macro_f1"]),
                *of_class,
                text_of(row.figures.overall["accuracy"]),
                text_of(row.figures.overall["macro_auroc"]),
                "–" if row.lead is None else text_of(row.lead),
                "–" if row.test is None else f"{row.test.p:.3g} ({row.test.only_first} : {row.test.only_second})",
                "–" if row.seconds is None else f"{row.seconds:.2f} s",
            )
        )
    header = ("model", "macro-F1", *(f"F1 {name}" for name in classes), "accuracy", "macro-AUROC")
    first = comparison.rows[0].name
    more = (f"macro-F1 minus {first}'s", f"McNemar p (right alone: {first} : this)", "time per image")
    title = f"Side by side on {comparison.cases} films of {comparison.patients} patients that every model judged"
    return TextTable(title, (*header, *more), tuple(rows))


def mode_table(comparison: ModeComparison) -> TextTable:
    """Gives the table of four rows, each tested against the last."""
    last = comparison.rows[-1]
    rows = tuple(
        (
            row.name,
            str(row.models),
            text_of(row.overall["macro_f1"]),
            *(text_of(value) for value in row.f1.values()),
            text_of(row.overall["accuracy"]),
            "–" if row.spread is None else f"{row.spread.mean:.3f} ± {row.spread.deviation:.3f}",
            text_of(row.lead),
            "–" if row.p is None else f"{row.p:.3g}",
            "–" if row.seconds is None else f"{row.seconds:.3f} s",
        )
        for row in comparison.rows
    )
    header = ("models", "how many", "macro-F1", *(f"F1 {name}" for name in last.f1), "accuracy")
    more = ("macro-F1 over folds", f"macro-F1 minus that of {last.name}", "p (sign flips)", "time per image")
    title = f"Whole films against patches, on {comparison.cases} films of {comparison.patients} patients"
    return TextTable(title, (*header, *more), rows)


def section_tables(section: Section) -> Iterator[TextTable]:
    """Yields the tables of one model."""
    report = section.evaluation
    if report.votes is not None and report.votes.cases:
        yield TextTable(
            "Per class, one against the rest",
            ("class", "cases", *_PER_CLASS),
            tuple(
                (name, str(found.cases), *(text_of(found.figures[key]) for key in _PER_CLASS))
                for name, found in report.votes.per_class.items()
            ),
        )
        overall = tuple((name.replace("_", " "), text_of(value)) for name, value in report.votes.overall.items())
        yield TextTable("Overall", ("figure", "value"), overall)
    if section.folds:
        spread = tuple((one.figure, f"{one.mean:.3f} ± {one.deviation:.3f}", str(one.folds)) for one in section.folds)
        yield TextTable("Mean ± standard deviation over folds", ("figure", "value", "folds"), spread)
    if section.parts:
        keys = ("accuracy", "macro_f1")
        rows = tuple(
            (part.trait, part.value or "not known", str(part.cases), *(text_of(part.figures.get(key)) for key in keys))
            for part in section.parts
        )
        yield TextTable("By source, view and age group", ("by", "value", "cases", "accuracy", "macro-F1"), rows)
    if report.votes is not None and report.votes.partial is not None:
        partial = report.votes.partial
        calls = ", ".join(f"{name} {count}" for name, count in partial.called.items())
        row = (str(partial.cases), text_of(partial.outside), calls)
        yield TextTable(
            "Films of which only a set of classes is known", ("cases", "called outside it", "calls"), (row,)
        )
    yield from _mask_tables(report)


def _mask_tables(report: EvaluationReport) -> Iterator[TextTable]:
    if report.masks is None:
        return
    rows = tuple(
        (
            *(trait, value if trait == "all" else value or "not known", name, str(one.cases), str(one.missed)),
            *(text_of(one.figures[key]) for key in _PER_STRUCTURE),
        )
        for trait, value, structures in report.masks.parts
        for name, one in structures.items()
    )
    header = ("by", "value", "structure", "cases", "not found", "Jaccard", "Dice", "Hausdorff 95 in pixels")
    yield TextTable("Agreement with the drawn masks", header, rows)


def facts_of(report: EvaluationReport) -> list[str]:
    """Gives what a reader must know of an evaluation before its figures, one sentence each."""
    data, settings = report.data, report.settings
    unjudged = f"{len(report.refused)} refused, {len(report.failed)} failed: these enter no figure"
    facts = [
        f"Package {report.package.id} {report.package.version}, sha256 {report.package.sha256[:16]}.",
        f"{data.cases} cases of {data.patients} patients; {unjudged}.",
        f"Data sha256 {data.sha256[:16]}; device {settings.device}.",
    ]
    if report.task != "segment":
        facts.append(f"{settings.patches} patches an image, seed {settings.seed}; scores are {report.scores_are}.")
    if report.seconds_per_image is not None:
        facts.append(f"Median time of one image {report.seconds_per_image:.2f} s.")
    sampling = settings.resampling
    facts.append(f"In brackets: {sampling.level:.0%} intervals from {sampling.repeats} resamples of patients.")
    return [*facts, *report.notes]


def figures_csv(document: ReportDocument) -> str:
    """Gives every figure of every model as CSV: model, group, figure, cases, value, low, high."""
    rows = [row for section in document.sections for row in _figure_rows(section)]
    if document.comparison is not None:
        for model in document.comparison.rows:
            rows += [
                _row(model.name, "side by side", name, document.comparison.cases, value)
                for name, value in model.figures.overall.items()
            ]
            if model.lead is not None:
                rows.append(_row(model.name, "side by side", "macro_f1 lead", document.comparison.cases, model.lead))
    if document.modes is not None:
        for kind in document.modes.rows:
            named = {**kind.overall, **{f"f1 {name}": value for name, value in kind.f1.items()}}
            named |= {} if kind.lead is None else {"macro_f1 lead": kind.lead}
            rows += [_row(kind.name, "modes", name, document.modes.cases, value) for name, value in named.items()]
    return _csv(("model", "group", "figure", "cases", "value", "low", "high"), rows)


def calls_csv(document: ReportDocument) -> str:
    """Gives every call of every model as CSV: model, file, true class, called class, and its scores."""
    classes = next((section.calls.classes for section in document.sections if section.calls is not None), ())
    rows = [
        [section.evaluation.package.id, case.image.name, calls.classes[true], calls.classes[called], *map(str, scores)]
        for section in document.sections
        if (calls := section.calls) is not None
        for case, true, called, scores in zip(
            calls.cases, calls.truth.tolist(), calls.called.tolist(), calls.scores.round(6).tolist(), strict=True
        )
    ]
    return _csv(("model", "file", "true", "called", *(f"score {name}" for name in classes)), rows)


def _figure_rows(section: Section) -> Iterator[list[str]]:
    report, name = section.evaluation, section.evaluation.package.id
    if report.votes is not None:
        for figure, value in report.votes.overall.items():
            yield _row(name, "overall", figure, report.votes.cases, value)
        for label, found in report.votes.per_class.items():
            for figure, value in found.figures.items():
                yield _row(name, label, figure, found.cases, value)
    for part in section.parts:
        for figure, value in part.figures.items():
            yield _row(name, f"{part.trait} {part.value}", figure, part.cases, value)
    yield from _mask_rows(report)


def _mask_rows(report: EvaluationReport) -> Iterator[list[str]]:
    for trait, where, structures in () if report.masks is None else report.masks.parts:
        group = "" if trait == "all" else f"{trait} {where or 'not known'} "
        for structure, one in structures.items():
            for figure, value in one.figures.items():
                yield _row(report.package.id, f"{group}{structure}", figure, one.cases, value)


def _row(model: str, group: str, figure: str, cases: int, found: Estimate) -> list[str]:
    values = ("" if value is None else f"{value:.6f}" for value in (found.value, found.low, found.high))
    return [model, group, figure, str(cases), *values]


def _csv(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return stream.getvalue()
