"""Importer: four classes of chest radiographs in five folds by patient (``manifest.csv`` beside ``images/``)."""

from pathlib import Path

from trainer.datasets.cases import Case, CaseTable
from trainer.datasets.rows import Row, check_files, check_layout, read_rows
from trainer.datasets.splits import check_grouped

_MANIFEST = "manifest.csv"
_PARTIAL = "manifest_partial.csv"
_COLUMNS = ("file", "patient", "source", "source_path", "view", "age_group", "licence", "fold")
_REMEDY = (
    "This is the folder 'cxr4' of the development data: images/ with a manifest.csv (file, label, patient, source, "
    "fold …) and a manifest_partial.csv beside it. Name that folder, or fetch the data again."
)


def read_cxr4(root: Path, *, partial: bool = False) -> CaseTable:
    """Gives the cases of known class, in the order of the manifest.

    Args:
        root: The folder that holds ``manifest.csv`` and ``images/``.
        partial: Adds the adult pneumonia films whose cause is not known (labels ``viral|bacterial``).

    Raises:
        DatasetLayoutError: The folder lacks one of its parts.
        TableFormatError: A manifest is malformed.
        UnknownLabelError: A row names a foreign class.
        MissingImagesError: Files that a manifest names are not there.
        PatientOverlapError: A patient is in two folds.
    """
    root = root.resolve()
    names = ["images", _MANIFEST] + ([_PARTIAL] if partial else [])
    check_layout(root, names=names, remedy=_REMEDY)
    cases = _read(root, _MANIFEST, label_column="label")
    if partial:
        cases += _read(root, _PARTIAL, label_column="labels")
    table = CaseTable("cxr4 with partial labels" if partial else "cxr4", tuple(cases))
    check_files(root / _MANIFEST, table.cases)
    check_grouped(table, root / _MANIFEST)
    return table


def _read(root: Path, manifest: str, *, label_column: str) -> list[Case]:
    rows = read_rows(root / manifest, columns=(*_COLUMNS, label_column))
    return [_case(root, row, label_column) for row in rows]


def _case(root: Path, row: Row, label_column: str) -> Case:
    return Case(
        image=root / row.text("file"),
        patient=row.text("patient"),
        labels=row.labels(label_column),
        source=row.text("source"),
        view=row.view(),
        age_group=row.age_group(),
        licence=row.text("licence"),
        origin=f"{row.text('source')}/{row.text('source_path')}",
        fold=row.whole_number("fold"),
    )
