"""Importer: lung masks with the heart on some films (``manifest.csv`` beside ``images/`` and ``masks/``)."""

from pathlib import Path

from trainer.datasets.cases import Case, CaseTable
from trainer.datasets.rows import Row, check_files, check_layout, read_rows
from trainer.datasets.splits import check_grouped

_MANIFEST = "manifest.csv"
_COLUMNS = ("file", "mask", "source", "source_path", "split", "has_heart", "licence")
_REMEDY = (
    "This is the folder 'lungs' of the development data: images/ and masks/ with a manifest.csv (file, mask, source, "
    "split, has_heart …) beside them. Name that folder, or fetch the data again."
)


def read_lungs(root: Path) -> CaseTable:
    """Gives the image and mask pairs, in the order of the manifest; ``split`` is "train" or "val".

    The manifest names no patients. Two of its sources hold one film per patient, and the third was split by patient
    when the set was made; here each film counts as a patient of its own, so that intervals over the 70 films of the
    third source are a little too narrow.

    Raises:
        DatasetLayoutError: The folder lacks one of its parts.
        TableFormatError: The manifest is malformed.
        MissingImagesError: Images or masks are not there.
    """
    root = root.resolve()
    check_layout(root, names=("images", "masks", _MANIFEST), remedy=_REMEDY)
    rows = read_rows(root / _MANIFEST, columns=_COLUMNS)
    table = CaseTable("lungs", tuple(_case(root, row) for row in rows))
    check_files(root / _MANIFEST, table.cases)
    check_grouped(table, root / _MANIFEST)
    return table


def _case(root: Path, row: Row) -> Case:
    has_heart = row.truth("has_heart")
    if row.text("split") not in {"train", "val"}:
        raise row.fault("split", "'train' or 'val'")
    return Case(
        image=root / row.text("file"),
        patient=Path(row.text("file")).stem,
        source=_collection(row.text("file"), row.text("source")),
        licence=row.text("licence"),
        origin=f"{row.text('source')}/{row.text('source_path')}",
        mask=root / row.text("mask"),
        has_heart=bool(has_heart),
        split=row.text("split"),
    )


def _collection(file: str, repository: str) -> str:
    """One repository holds two collections, which differ in how lungs are outlined: they are told apart by name."""
    prefix = Path(file).stem.split("_", 1)[0]
    return f"{repository} ({prefix})" if prefix in {"montgomery", "shenzhen"} else repository
