"""The numbers of all annotations as a table for other programs, without anything that identifies a patient."""

import csv
import io
from collections.abc import Iterable

from cxrviewer.mark_wording import KIND_TITLES, quantities, spacing_sentence
from cxrviewer.state.resolve_marks import annotation_warnings
from cxrviewer.state.study import Study
from engine.annotation import REGIONS, Annotation
from engine.regions import RegionStatistics, statistics

COLUMNS = (
    "film_sha256",
    "frame",
    "view",
    "annotation",
    "kind",
    "is_proposed",
    "note",
    "quantity",
    "value",
    "unit",
    "spacing",
    "warnings",
    "points_xy_pixels",
)
#: A spreadsheet would run a cell that begins so as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def annotations_csv(studies: Iterable[Study]) -> str:
    """Gives one line per measured number (RFC 4180), one line for words and arrows; values with all their digits."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for study in studies:
        for annotation in study.marks.annotations:
            writer.writerows(_rows(annotation, study))
    return text.getvalue()


def _rows(annotation: Annotation, study: Study) -> Iterable[tuple[object, ...]]:
    radiograph = study.loaded.image.radiograph
    first = (
        radiograph.source.sha256,
        radiograph.source.frame,
        radiograph.view.value,
        annotation.id,
        KIND_TITLES[annotation.kind],
        "yes" if annotation.is_proposed else "no",
        _harmless(annotation.text),
    )
    points = " ".join(f"{x:.2f},{y:.2f}" for x, y in annotation.points)
    last = (" ".join(annotation_warnings(annotation, study)), points)
    for name, value, unit in _values(annotation, study) or [("", "", "")]:
        spacing = spacing_sentence(radiograph.spacing) if unit.startswith(("mm", "px")) else ""
        yield (*first, name, value, unit, spacing, *last)


def _values(annotation: Annotation, study: Study) -> list[tuple[str, str, str]]:
    radiograph = study.loaded.image.radiograph
    found = [(item.name, f"{item.value:.6g}", item.unit) for item in quantities(annotation, radiograph.spacing)]
    if annotation.kind not in REGIONS:
        return found
    known = study.marks.reading(annotation)
    read = known if isinstance(known, RegionStatistics) else statistics(annotation.kind, annotation.points, radiograph)
    numbers = (("mean", read.mean), ("SD", read.deviation), ("least", read.least), ("greatest", read.greatest))
    found += [(name, "" if value is None else f"{value:.6g}", read.unit) for name, value in numbers]
    return [*found, ("pixels", str(read.count), "")]


def _harmless(text: str) -> str:
    """Gives words that a spreadsheet shows instead of running them."""
    flat = " ".join(text.split())
    return f"'{flat}" if flat.startswith(_FORMULA) else flat
