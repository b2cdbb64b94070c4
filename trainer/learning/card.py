"""The card and licence of a package, written from its manifest so that they cannot disagree."""

from pathlib import Path

from engine.distinction import Distinction
from engine.familiarity import Familiarity
from engine.files import write_text
from engine.package import Calibration, Evaluation, Manifest

_RESEARCH = "Research software, not a medical device. Do not use it to diagnose, to treat, or to decide about a person."
_LICENCE = """Model weights: {licence}

Copyright 2026 the cxrviewer authors. Research and non-commercial use only.

The weights were trained on films whose terms differ, and which are not contained in this package:

{sources}

The strictest of these terms (CC BY-NC-SA, and research use for the collections that state no licence)
govern the weights. Credit the collections and their papers, named in the manual, when you publish.
"""


def write_card(folder: Path, manifest: Manifest) -> None:
    """Writes ``CARD.md`` and ``LICENCE`` into a package folder.

    Raises:
        OutputError: The folder cannot be written.
    """
    licences = sorted({licence for use in manifest.provenance.data for licence in use.licences})
    sources = "\n".join(f"- {licence}" for licence in licences) or "- none"
    write_text(folder / "LICENCE", _LICENCE.format(licence=manifest.licence, sources=sources))
    write_text(folder / "CARD.md", "\n".join(_card(manifest)) + "\n")


def _card(manifest: Manifest) -> list[str]:
    trained, weights = manifest.provenance, manifest.weights
    lines = [
        f"# {manifest.title} ({manifest.id} {manifest.version})",
        "",
        f"{_RESEARCH}",
        "",
        f"**Use.** {manifest.intended_use}",
        "",
        f"**Network.** {manifest.architecture.name}, {weights.bytes / 1e6:.1f} MB as {weights.stored_as}.",
        "",
        "## Limits",
        *(f"- {limit}" for limit in manifest.limits),
        "",
        "## Data",
        "| part | data | cases | patients |",
        "|---|---|---|---|",
        *(f"| {use.role} | {use.name} | {use.cases} | {use.patients or 'not known'} |" for use in trained.data),
        "",
        f"Seed {trained.seed}, {trained.epochs} epochs, {trained.steps} steps.",
        *([f"They went on from the weights with sha256 {begun}."] if (begun := trained.initial_weights_sha256) else []),
        *(f"- {note}" for note in trained.notes),
    ]
    for evaluation in manifest.evaluation:
        lines += ["", *_figures(evaluation)]
    if manifest.calibration is not None:
        chosen = manifest.calibration
        lines += [
            "",
            "## Calibration",
            f"{_method(chosen)}, chosen on {chosen.chosen_on} ({chosen.cases} cases).",
            f'Below {chosen.decision_threshold:.2f} the answer is "not sure": {chosen.threshold_reason}',
            *_doubt(chosen),
        ]
    if manifest.familiarity is not None:
        lines += ["", *_familiarity(manifest.familiarity)]
    if manifest.distinction is not None:
        lines += ["", *_distinction(manifest.distinction)]
    return lines


def _method(calibration: Calibration) -> str:
    """Says how the scores are calibrated, and how well the other method did."""
    named = {"temperature": f"Temperature {calibration.temperature:.4f}", "isotonic": "Isotonic curve of each class"}
    tried = ", ".join(f"{name} {loss:.4f}" for name, loss in sorted(calibration.log_losses.items()))
    return named[calibration.method] + (f" (log loss on films that did not choose it: {tried})" if tried else "")


def _doubt(calibration: Calibration) -> list[str]:
    """Says how prediction sets and operating points were chosen, and what they reach."""
    lines: list[str] = []
    if calibration.sets is not None:
        sets = calibration.sets
        lines += ["", f"Prediction sets ({sets.method}), chosen on {sets.chosen_on} ({sets.cases} cases)."]
        lines += ["", "| error rate | threshold | test films covered | classes in a set |", "|---|---|---|---|"]
        for rate in sets.rates:
            covered = "not measured" if rate.coverage is None else _interval(rate.coverage)
            size = "not measured" if rate.mean_size is None else f"{rate.mean_size:.2f}"
            lines.append(f"| {rate.error_rate:.0%} | {rate.threshold:.4f} | {covered} | {size} |")
    if calibration.operating_points:
        lines += ["", "| class | unlikely below | likely from | calibration films |", "|---|---|---|---|"]
        for point in calibration.operating_points:
            likely = "never" if point.likely_from is None else f"{point.likely_from:.3f} ({point.right:.0%} right)"
            unlikely = f"{point.unlikely_below:.3f} ({point.kept:.0%} kept)"
            lines.append(f"| {point.class_id} | {unlikely} | {likely} | {point.cases} |")
    return lines


def _familiarity(familiarity: Familiarity) -> list[str]:
    """Says which films it compares with, and how many held-out films it would question."""
    stated = familiarity
    lines = [
        "## Films like those it learnt from",
        f"Compared with {stated.fitted_cases} {stated.fitted_on}.",
        f"Limits chosen on {stated.chosen_cases} {stated.chosen_on}; {stated.kept:.0%} of them are not unusual.",
        "",
        "| compared | typical | unusual above | refused above | test films unusual | test films refused |",
        "|---|---|---|---|---|---|",
    ]
    compared = {"what the base models see": stated.features, "texture": stated.texture}
    if stated.layout is not None:
        compared["how light and dark lie (limits out of fold, over both)"] = stated.layout
    for name, limits in compared.items():
        shares = ("not measured" if s is None else f"{s:.1%}" for s in (limits.test_unusual, limits.test_unlike))
        distances = (f"{d:.3f}" for d in (limits.typical, limits.unusual_above, limits.unlike_above))
        lines.append(f"| {' | '.join((name, *distances, *shares))} |")
    return lines


def _distinction(distinction: Distinction) -> list[str]:
    """Says which classes are known from whom, and what cannot be told apart."""
    lines = ["## What it can tell apart", distinction.rule, ""]
    lines += ["| called | age | may also be |", "|---|---|---|"]
    for reading in distinction.readings:
        also = ", ".join(reading.possible[1:]) or "nothing else"
        lines.append(f"| {reading.called} | {reading.age_group} | {also} |")
    reasons = dict.fromkeys(reason for reading in distinction.readings for reason in reading.reasons)
    lines += ["", *(f"- {reason}" for reason in reasons), ""]
    lines += ["| known as | age | collection | cases | patients |", "|---|---|---|---|---|"]
    for entry in distinction.known:
        name = " or ".join(entry.labels)
        lines.append(f"| {name} | {entry.age_group} | {entry.source} | {entry.cases} | {entry.patients} |")
    return lines


def _interval(value: tuple[float, float, float] | float) -> str:
    return f"{value[0]:.3f} ({value[1]:.3f} to {value[2]:.3f})" if isinstance(value, tuple) else f"{value:.3f}"


def _figures(evaluation: Evaluation) -> list[str]:
    lines = [
        f"## Figures: {evaluation.data} ({evaluation.role}, {evaluation.cases} cases)",
        f"`{evaluation.command}`",
        "",
        "| figure | value | 95 % interval |",
        "|---|---|---|",
    ]
    for name, value in evaluation.figures.items():
        if isinstance(value, tuple):
            lines.append(f"| {name} | {value[0]:.3f} | {value[1]:.3f} to {value[2]:.3f} |")
        else:
            lines.append(f"| {name} | {value:.3f} | |")
    return [*lines, *(f"- {note}" for note in evaluation.notes)]
