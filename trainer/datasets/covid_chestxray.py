"""Importer: the COVID-19 image data collection of Cohen et al. (``metadata.csv`` beside ``images/``)."""

from pathlib import Path

from engine.labels import age_group_of
from engine.radiograph import ViewPosition
from trainer.datasets.cases import UNKNOWN_PATIENT, Case, CaseTable
from trainer.datasets.rows import Row, check_files, check_layout, read_rows

_METADATA = "metadata.csv"
_COLUMNS = ("patientid", "finding", "view", "modality", "filename")
_REMEDY = (
    "This is the collection ieee8023/covid-chestxray-dataset: metadata.csv with images/ beside it. "
    "Get it from https://github.com/ieee8023/covid-chestxray-dataset and name its folder."
)
_FRONTAL = {"pa": ViewPosition.PA, "ap": ViewPosition.AP, "ap supine": ViewPosition.AP, "ap erect": ViewPosition.AP}
#: Findings of older versions of the metadata, which name the germ alone.
_VIRAL = ("viral", "sars", "mers", "influenza", "varicella", "herpes")
_BACTERIAL = ("bacterial", "streptococcus", "klebsiella", "legionella", "mycoplasma", "e.coli", "chlamydophila")


def read_covid_chestxray(root: Path) -> CaseTable:
    """Gives the frontal X-ray films whose finding is one of the classes, in the order of the metadata.

    Pneumonia without a stated cause may be any of the three pneumonias. Films of other findings (fungi,
    tuberculosis, none stated), lateral views and CT are left out; the table's name says how many.

    Raises:
        DatasetLayoutError: The folder lacks one of its parts.
        TableFormatError: The metadata is malformed.
        MissingImagesError: Films that the metadata names are not there.
    """
    root = root.resolve()
    check_layout(root, names=(_METADATA, "images"), remedy=_REMEDY)
    rows = read_rows(root / _METADATA, columns=_COLUMNS)
    fits = [row for row in rows if row.text("modality").casefold() == "x-ray" and _view(row) is not None]
    cases = [case for row in fits if (case := _case(root, row)).labels]
    table = CaseTable(f"COVID chest X-ray, {len(rows) - len(cases)} others left out", tuple(cases))
    check_files(root / _METADATA, table.cases)
    return table


def labels_of_finding(finding: str) -> frozenset[str]:
    """Gives the classes that a finding such as ``Pneumonia/Viral/COVID-19`` may be; none: it is none of them."""
    words = finding.casefold()
    if "covid" in words:
        return frozenset({"covid19"})
    if words == "no finding":
        return frozenset({"normal"})
    if any(name in words for name in _BACTERIAL):
        return frozenset({"bacterial"})
    if any(name in words for name in _VIRAL):
        return frozenset({"viral"})
    if words == "pneumonia":
        return frozenset({"covid19", "viral", "bacterial"})
    return frozenset()


def _view(row: Row) -> ViewPosition | None:
    return _FRONTAL.get(row.text("view").casefold())


def _case(root: Path, row: Row) -> Case:
    image = root / (row.text("folder") or "images") / row.text("filename")
    patient = row.text("patientid")
    return Case(
        image=image,
        patient=f"ieee8023:{patient}" if patient else f"{UNKNOWN_PATIENT}{image}",
        labels=labels_of_finding(row.text("finding")),
        source="ieee8023/covid-chestxray-dataset",
        view=_view(row) or ViewPosition.UNKNOWN,
        age_group=age_group_of(_years(row.text("age"))),
        licence=row.text("license") or "not stated",
        sex=row.sex(),
        origin=f"ieee8023/covid-chestxray-dataset/images/{row.text('filename')}",
    )


def _years(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
