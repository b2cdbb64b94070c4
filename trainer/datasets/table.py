"""Importer and writer: a plain CSV of cases."""

import csv
import io
import os
from pathlib import Path

from engine.files import write_text
from trainer.datasets.cases import UNKNOWN_PATIENT, Case, CaseTable
from trainer.datasets.rows import Row, check_files, read_rows
from trainer.datasets.splits import check_grouped

_COLUMNS = (
    *("file", "label", "patient", "source", "view", "age_group", "licence", "origin"),
    *("mask", "has_heart", "fold", "split", "sex"),
)


def read_cases_csv(path: Path, *, is_checked: bool = True) -> CaseTable:
    """Gives the cases of a CSV with a header row, in its order.

    Only ``file`` must be there. ``label`` is a class, a set such as ``viral|bacterial`` (one of them), or empty
    (unknown). Without ``patient`` every image is a patient of its own. Relative files start at the CSV's folder.
    Where there is a ``mask``, the heart counts as marked unless ``has_heart`` is 0. Other columns are those of
    ``Case``; foreign ones are ignored.

    Args:
        path: The CSV.
        is_checked: Whether files that are absent and patients on two sides are refused here; the data check looks
            for them itself and takes the list as it is.

    Raises:
        TableFormatError: No readable CSV, or a malformed value.
        UnknownLabelError: A row names a foreign class.
        MissingImagesError: Images or masks are not there.
        DuplicateImageError: An image is listed twice.
        PatientOverlapError: A patient is in two folds or splits.
    """
    path = path.resolve()
    rows = read_rows(path, columns=("file",))
    table = CaseTable(path.stem, tuple(_case(path.parent, row) for row in rows))
    if is_checked:
        check_files(path, table.cases)
        check_grouped(table, path)
    return table


def write_cases_csv(path: Path, table: CaseTable) -> None:
    """Writes the cases so that ``read_cases_csv`` gives them back; files relative to the CSV's folder.

    Raises:
        OutputError: The file cannot be written.
    """
    path = path.resolve()
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for case in table.cases:
        writer.writerow(_values(path.parent, case))
    write_text(path, text.getvalue())


def _case(folder: Path, row: Row) -> Case:
    if not row.text("file"):
        raise row.fault("file", "the path of an image")
    image = _located(folder, row.text("file"))
    mask = _located(folder, row.text("mask")) if row.text("mask") else None
    has_heart = row.truth("has_heart")
    return Case(
        image=image,
        patient=row.text("patient") or f"{UNKNOWN_PATIENT}{image}",
        labels=row.labels("label"),
        source=row.text("source"),
        view=row.view(),
        age_group=row.age_group(),
        licence=row.text("licence"),
        origin=row.text("origin"),
        mask=mask,
        has_heart=None if mask is None else has_heart is not False,
        fold=row.whole_number("fold"),
        split=row.text("split") or None,
        sex=row.sex(),
    )


def _located(folder: Path, text: str) -> Path:
    return Path(os.path.normpath(folder / text))


def _values(folder: Path, case: Case) -> list[str]:
    return [
        _relative(folder, case.image),
        case.label_text,
        case.known_patient,
        case.source,
        case.view.value,
        case.age_group.value,
        case.licence,
        case.origin,
        "" if case.mask is None else _relative(folder, case.mask),
        "" if case.has_heart is None else str(int(case.has_heart)),
        "" if case.fold is None else str(case.fold),
        case.split or "",
        case.sex,
    ]


def _relative(folder: Path, file: Path) -> str:
    return Path(os.path.relpath(file, folder)).as_posix()
