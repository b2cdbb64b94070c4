"""The report of a run as the room shows it: its figures in words, and where its pictures lie."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cxrviewer.training.training_wording import figure_title
from cxrviewer.translation import tr
from cxrviewer.wording import class_title
from engine.labels import CLASS_IDS

#: Files of a report, in the run's folder of this name.
FOLDER, PAGE, PRINT, _FIGURES, _PICTURES = "report", "report.html", "report.pdf", "figures.csv", "figures"
#: What the pictures of a report show, by the end of their names, in the order in which they are shown.
PICTURES = {
    "confusion": "Confusion matrix",
    "roc": "ROC curves",
    "reliability": "Reliability diagram",
    "masks": "Agreement with the drawn masks",
    "side-by-side": "Models side by side",
    "modes": "Whole films against patches",
}
_MEASURED = {
    "overall": "Overall",
    "lungs": "Lungs",
    "heart": "Heart",
    "right_lung": "Right lung",
    "left_lung": "Left lung",
}


@dataclass(frozen=True, slots=True)
class Report:
    """What a report says.

    Attributes:
        rows: (what is measured, figure, films, value, interval) as texts; a dash where there is none.
        pictures: (id of ``PICTURES``, file) of each picture.
    """

    folder: Path
    rows: tuple[tuple[str, str, str, str, str], ...] = ()
    pictures: tuple[tuple[str, Path], ...] = ()


def read_report(folder: Path) -> Report:
    """Gives the report in a folder; what is not there, or cannot be read, is left out."""
    try:
        with (folder / _FIGURES).open(encoding="utf-8", newline="") as stream:
            entries = list(csv.DictReader(stream))
    except (OSError, ValueError, csv.Error):
        entries = []
    models = {entry.get("model") for entry in entries}
    rows = tuple(_row(entry, is_named=len(models) > 1) for entry in entries if entry.get("value"))
    return Report(folder, rows, tuple(_pictures(sorted((folder / _PICTURES).glob("*.png")))))


def reported_at(run: Path) -> int:
    """Gives when the report of a run was written, in nanoseconds since the epoch; 0 where there is none."""
    try:
        return (run / FOLDER / PAGE).stat().st_mtime_ns
    except OSError:
        return 0


def _pictures(files: Sequence[Path]) -> list[tuple[str, Path]]:
    return [(kind, file) for kind in PICTURES for file in files if file.stem == kind or file.stem.endswith(f"-{kind}")]


def _row(entry: dict[str, str], *, is_named: bool) -> tuple[str, str, str, str, str]:
    group = entry["group"]
    words = class_title(group) if group in CLASS_IDS else tr(_MEASURED[group]) if group in _MEASURED else group
    low, high = entry.get("low"), entry.get("high")
    return (
        f"{entry['model']}: {words}" if is_named else words,
        figure_title(entry["figure"]),
        entry["cases"],
        _number(entry["value"]),
        tr("{low} to {high}", low=_number(low), high=_number(high)) if low and high else "–",
    )


def _number(text: str) -> str:
    return f"{float(text):.3f}"
