"""Importer: a folder of DICOM files; the class comes from the folder's name where that is one."""

import hashlib
from pathlib import Path

from engine.errors import ReadError
from engine.labels import CLASS_IDS, age_group_of
from engine.radiograph import ViewPosition
from engine.reading import looks_like_image, open_image
from trainer.datasets.cases import UNKNOWN_PATIENT, Case, CaseTable
from trainer.errors import DatasetLayoutError

_REMEDY = (
    "Name a folder with DICOM files of chest radiographs, as a PACS or a CD gives them. Files below a folder named by "
    f"a class ({', '.join(CLASS_IDS)}, or several joined by '+') are of that class; the others have none."
)
_MODALITIES = frozenset({"CR", "DX", "RG", ""})


def read_dicom_folder(root: Path) -> CaseTable:
    """Gives the frontal radiographs below a folder; other modalities, lateral views and unreadable files are left out.

    The patient is the hash of the patient id, because a list of cases must not identify anybody; it is enough to keep a
    person on one side of a split.

    Raises:
        DatasetLayoutError: There is no DICOM radiograph.
    """
    root = root.resolve()
    files = sorted(path for path in root.rglob("*") if path.is_file()) if root.is_dir() else []
    found = [case for path in files if looks_like_image(path) and (case := _case(path, root)) is not None]
    if not found:
        raise DatasetLayoutError(root, ["DICOM files of chest radiographs"], remedy=_REMEDY)
    return CaseTable(f"DICOM, {len(files) - len(found)} other files left out", tuple(found))


def patient_code(patient_id: str) -> str:
    """Gives the patient as a list of cases may hold it: a hash that does not identify by itself."""
    return f"dicom:{hashlib.sha256(patient_id.encode('utf-8')).hexdigest()[:16]}"


def _case(path: Path, root: Path) -> Case | None:
    try:
        opened = open_image(path)
    except ReadError:
        return None
    film = opened.radiograph
    if not film.source.sop_instance_uid or film.modality not in _MODALITIES or film.view is ViewPosition.LATERAL:
        return None
    person = opened.patient.patient_id
    return Case(
        image=path,
        patient=patient_code(person) if person else f"{UNKNOWN_PATIENT}{path}",
        labels=_labels(path.relative_to(root)),
        source="DICOM folder",
        view=film.view,
        age_group=age_group_of(film.age_years),
        licence="own",
        sex=opened.patient.sex if opened.patient.sex in {"F", "M"} else "",
    )


def _labels(place: Path) -> frozenset[str]:
    for folder in reversed(place.parts[:-1]):
        names = frozenset(folder.casefold().split("+"))
        if names <= set(CLASS_IDS):
            return names
    return frozenset()
