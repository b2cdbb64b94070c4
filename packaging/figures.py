"""Writes the figures of the shipped packages into the README, so that the two cannot disagree.

``python packaging/figures.py`` writes; ``--check`` only says whether the README is current.
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from engine.package import Evaluation, Package, find_package

REPOSITORY = Path(__file__).resolve().parents[1]
README = REPOSITORY / "README.md"
BEGIN, END = "<!-- FIGURES -->", "<!-- /FIGURES -->"
_SEGMENTER, _ENSEMBLE = "lungs-fcdensenet103", "flannel-compact"


def figures_text(models: Path) -> str:
    """Gives the README's part on figures, from the manifests in ``models``."""
    folders = [models]
    segmenter, ensemble = find_package(_SEGMENTER, folders), find_package(_ENSEMBLE, folders)
    return "\n".join([*_segmenter_lines(segmenter), "", *_ensemble_lines(ensemble, folders)])


def _segmenter_lines(package: Package) -> list[str]:
    evaluation = package.manifest.evaluation[0]
    rows = (
        ("both lungs together, mean Jaccard", "lungs_jaccard"),
        ("right lung, mean Dice", "right_lung_dice"),
        ("left lung, mean Dice", "left_lung_dice"),
        ("heart, mean Dice (films on which it is marked)", "heart_dice"),
    )
    return [
        f"**{package.manifest.title}**, {evaluation.cases} films of the validation split:",
        "",
        "| structure | value | 95 % interval |",
        "|---|---|---|",
        *(_row(title, evaluation, key) for title, key in rows),
    ]


def _ensemble_lines(package: Package, folders: list[Path]) -> list[str]:
    evaluation = package.manifest.evaluation[0]
    members = [find_package(base.id, folders).manifest for base in package.base_models]
    rows = [("Patched FLANNEL, macro-F1", "macro_f1"), ("Patched FLANNEL, accuracy", "accuracy")]
    rows += [(f"F1 {label}", f"{label}_f1") for label in package.manifest.labels]
    rows += [(f"{member.title} alone, macro-F1", f"macro_f1 of {member.id} alone") for member in members]
    rows += [
        ("image size and aspect ratio alone, macro-F1", "macro_f1 of image size and aspect ratio alone"),
        ("macro-F1 above the best base model", "macro_f1_above_best_member"),
        ("expected calibration error", "calibration_error"),
    ]
    rows += [(key, key) for key in evaluation.figures if key.startswith(("recall ", "pneumonia of unknown cause"))]
    return [
        f"**{package.manifest.title}**, {evaluation.cases} films of fold 4, whose patients trained and chose nothing:",
        "",
        "| figure | value | 95 % interval |",
        "|---|---|---|",
        *(_row(title, evaluation, key) for title, key in rows),
        "",
        *evaluation.notes,
    ]


def _row(title: str, evaluation: Evaluation, key: str) -> str:
    figures: Mapping[str, tuple[float, float, float] | float] = evaluation.figures
    value = figures[key]
    if isinstance(value, tuple):
        return f"| {title} | {value[0]:.3f} | {value[1]:.3f} to {value[2]:.3f} |"
    return f"| {title} | {value:.3f} | |"


def with_figures(readme: str, figures: str) -> str:
    """Gives the README's text with the part between the two marks replaced."""
    before, rest = readme.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n{figures}\n{END}{after}"


def main() -> int:
    """Writes or checks; the exit status is 1 when a check finds the README out of date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    only_checks: bool = parser.parse_args().check
    current = README.read_text(encoding="utf-8")
    wanted = with_figures(current, figures_text(REPOSITORY / "resources" / "models"))
    if only_checks:
        print("The README's figures are current." if current == wanted else "Run: python packaging/figures.py")
        return int(current != wanted)
    README.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
