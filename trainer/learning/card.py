"""The card and licence of a package, written from its manifest so that they cannot disagree."""

from pathlib import Path

from engine.files import write_text
from engine.package import Evaluation, Manifest

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
        *(f"- {note}" for note in trained.notes),
    ]
    for evaluation in manifest.evaluation:
        lines += ["", *_figures(evaluation)]
    if manifest.calibration is not None:
        chosen = manifest.calibration
        lines += [
            "",
            "## Calibration",
            f"Temperature {chosen.temperature:.4f}, chosen on {chosen.chosen_on} ({chosen.cases} cases).",
            f'Below {chosen.decision_threshold:.2f} the answer is "not sure": {chosen.threshold_reason}',
        ]
    return lines


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
