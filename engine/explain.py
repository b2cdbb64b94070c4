"""Explains one analysis on a page: checks, conclusion with reasons, what it was made of, and measurements."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from engine.biomarkers import Biomarkers, biomarkers
from engine.evidence import Evidence
from engine.evidence_io import change_documents, check_documents, conclusion_document, evidence_document
from engine.explanation import Explanation
from engine.findings import AnalysisReport, EnsembleVote
from engine.labels import class_label, class_words
from engine.map_method import CAVEAT
from engine.map_sets import MapSet
from engine.map_sheets import map_documents, map_rows, own_maps
from engine.overlays import RESEARCH_ONLY
from engine.patch_changes import FACTS
from engine.radiograph import Radiograph
from engine.windowing import to_display


def explanation_document(
    report: AnalysisReport, radiograph: Radiograph, wanted: Iterable[Explanation], *, maps: Sequence[MapSet] = ()
) -> dict[str, Any]:
    """Gives what is wanted, ready for JSON; parts that were not gathered are null.

    Args:
        report: What was found.
        radiograph: The film.
        wanted: Which parts.
        maps: Made besides those of the analysis itself.
    """
    parts = _chosen(wanted)
    document: dict[str, Any] = {"use": RESEARCH_ONLY}
    if Explanation.CHECKS in parts:
        document["checks"] = check_documents(report.checks)
    if Explanation.CONCLUSION in parts:
        conclusion = report.ensemble.conclusion
        document["conclusion"] = None if conclusion is None else conclusion_document(conclusion)
    if Explanation.EVIDENCE in parts:
        document["evidence"] = None if report.evidence is None else evidence_document(report.evidence)
    if Explanation.CHANGES in parts:
        document["changes"] = None if report.evidence is None else change_documents(report.evidence)
    if Explanation.BIOMARKERS in parts:
        measured = _measured(report, radiograph)
        document["biomarkers"] = {
            "quantities": [{"name": q.name, "value": q.value, "unit": q.unit} for q in measured.quantities],
            "doubts": list(measured.doubts),
        }
    if Explanation.MAPS in parts:
        document["maps"] = {
            "note": CAVEAT,
            "read": map_documents((*own_maps(report), *maps), report, radiograph.spacing.mm),
        }
    return document


def explanation_page(report: AnalysisReport, radiograph: Radiograph, wanted: Iterable[Explanation]) -> str:
    """Gives what is wanted as a page of Markdown; nothing in it names a patient."""
    parts = _chosen(wanted)
    lines = [f"# What was made of {report.source.path.name}", "", f"{RESEARCH_ONLY}.", ""]
    if Explanation.CONCLUSION in parts:
        lines += _conclusion_lines(report)
    if Explanation.CHECKS in parts:
        rows = ((c.title, c.state.value, c.figure, f"{c.reason} {c.remedy}".strip()) for c in report.checks)
        lines += ["## Checked before the verdict", *_table(("check", "state", "figure", "reason and remedy"), rows), ""]
    if Explanation.EVIDENCE in parts and report.evidence is not None:
        lines += _evidence_lines(report, report.evidence)
    if parts & {Explanation.EVIDENCE, Explanation.CHANGES} and report.evidence is not None:
        lines += _spread_lines(report.ensemble, report.evidence)
    if Explanation.BIOMARKERS in parts:
        measured = _measured(report, radiograph)
        rows_ = ((q.name, _number(q.value), q.unit) for q in measured.quantities)
        lines += ["## Measurements", *_table(("what", "value", "unit"), rows_), ""]
        lines += [*(f"- {doubt}" for doubt in measured.doubts), ""]
    if Explanation.MAPS in parts:
        lines += ["## Where the models looked", CAVEAT, ""]
        lines += [*_table(("class", "inside the lungs", "peaks"), map_rows(report, radiograph.spacing.mm)), ""]
    return "\n".join(lines)


def wants_maps(wanted: Iterable[Explanation]) -> bool:
    """Says whether maps are wanted besides those of the analysis itself."""
    return Explanation.MAPS in _chosen(wanted)


def wants_changes(wanted: Iterable[Explanation]) -> bool:
    """Says whether the models shall be asked about changed patches: they are evidence."""
    return bool(_chosen(wanted) & {Explanation.EVIDENCE, Explanation.CHANGES})


def _chosen(wanted: Iterable[Explanation]) -> frozenset[Explanation]:
    named = frozenset(wanted)
    return frozenset(Explanation) if Explanation.ALL in named else named


def _measured(report: AnalysisReport, radiograph: Radiograph) -> Biomarkers:
    return biomarkers(report.mask, radiograph, to_display(radiograph), opacity=report.opacity)


def _conclusion_lines(report: AnalysisReport) -> list[str]:
    ensemble, conclusion = report.ensemble, report.ensemble.conclusion
    kind = "calibrated" if ensemble.is_calibrated else "not calibrated"
    scores = ", ".join(f"{class_label(name).title} {score:.3f}" for name, score in ensemble.scores.items())
    raw = f"Raw scores of single classes ({kind}): {scores}."
    if conclusion is None:
        return ["## Conclusion", raw, ""]
    reasons = [
        *(f"- not told apart: {reason}" for reason in conclusion.inseparable),
        *(f"- against: {reason}" for reason in conclusion.doubts),
        *(f"- for: {reason}" for reason in conclusion.support),
    ]
    sets = [
        f"{rate:.0%}{' (counts)' if rate == conclusion.error_rate else ''}: {class_words(inside) if inside else 'none'}"
        for rate, inside in conclusion.sets
    ]
    likely = [f"Prediction sets by the share of films that they miss: {'; '.join(sets)}.", ""] if sets else []
    return ["## Conclusion", f"**{conclusion.headline}.**", "", *reasons, "", raw, "", *likely]


def _evidence_lines(report: AnalysisReport, evidence: Evidence) -> Iterator[str]:
    whole, label = evidence.decomposition, report.ensemble.label
    titles = {vote.package.id: vote.title for vote in report.votes}
    parts = whole.by_model(label)
    without = {leave.model: class_label(leave.label).title for leave in whole.without}
    yield f"## What each model adds to the raw score of {class_label(label).title}"
    rows = [("without any vote", f"{whole.baseline:.5f}", "")]
    rows += [(titles[model], f"{part:+.5f}", without[model]) for model, part in parts.items()]
    rows.append(("sum: raw score", f"{whole.baseline + sum(parts.values()):.5f}", ""))
    yield from _table(("model", "adds", "verdict without it"), rows)
    curve = evidence.curve
    settled = "not settled" if curve.settled_at is None else f"settled at {curve.settled_at}"
    yield from ("", f"## Votes of {len(curve.shares)} patches ({settled})")
    shares = zip(curve.classes, curve.shares[-1].tolist(), curve.low[-1].tolist(), curve.high[-1].tolist(), strict=True)
    rows_ = ((class_label(n).title, f"{s:.0%}", f"{a:.0%} to {b:.0%}") for n, s, a, b in shares)
    yield from _table(("class", "share", "95 % band"), rows_)
    yield from ("", "## Looked at, by zone")
    zones = ((z.title, f"{z.covered_share:.0%}", f"{z.mean_coverage:.1f}", str(z.patches)) for z in evidence.zones)
    yield from _table(("zone", "covered", "patches over a pixel", "patches centred there"), zones)
    yield ""


def _spread_lines(ensemble: EnsembleVote, evidence: Evidence) -> Iterator[str]:
    """Tells how far the verdict moves with other patches, fewer models and changed patches."""
    label, spread, without = ensemble.label, evidence.spread, evidence.decomposition.without
    low, high = spread.scores[label]
    rows = [
        ("Patches drawn again", f"{spread.labels.get(label, 0.0):.0%} of {spread.draws}", f"{low:.2f} to {high:.2f}")
    ]
    if len(without) > 1:
        scores = [leave.scores[label] for leave in without]
        same = sum(leave.label == label for leave in without)
        rows.append(("One model left out", f"{same} of {len(without)}", f"{min(scores):.2f} to {max(scores):.2f}"))
    for change, facts in FACTS.items():
        then = evidence.of_change(change)
        if then is None:
            rows.append((facts.title, "not asked", ""))
        else:
            said = "yes" if then.label == label else f"no: {class_label(then.label).title}"
            rows.append((facts.title, said, f"{then.scores[label]:.2f} ({then.changes[label]:+.2f})"))
    yield f"## How far the score of {class_label(label).title} moves ({ensemble.scores[label]:.2f})"
    yield from _table(("what is changed", "same verdict", "score then"), rows)
    yield ""


def _number(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 1000 else f"{value:.4g}"


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for cells in (heads, ("---",) * len(heads), *rows):
        yield f"| {' | '.join(cells)} |"
