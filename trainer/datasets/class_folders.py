"""Importers: a folder for each class, with any names, and the COVID / pneumonia / normal sets of Kaggle."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from engine.labels import CLASS_IDS
from trainer.datasets.cases import UNKNOWN_PATIENT, Case, CaseTable
from trainer.datasets.prepared import pictures_below
from trainer.errors import DatasetLayoutError

_REMEDY = (
    f"Put the pictures of each class into a folder of its name: {', '.join(CLASS_IDS)}, or several joined by '+' "
    "such as viral+bacterial where only the set is known. Parts of a split (train, val, test) may lie above them."
)
_THREE_REMEDY = (
    "This is a COVID / pneumonia / normal set of Kaggle, such as prashant268/chest-xray-covid19-pneumonia or "
    "tawsifurrahman/covid19-radiography-database: folders COVID19, PNEUMONIA (or Viral Pneumonia) and NORMAL, with or "
    "without train/ and test/ above them. Get it there and name the folder that holds these."
)
_SPLITS = {"train": "train", "training": "train", "val": "val", "valid": "val", "validation": "val", "test": "test"}
_THREE: Mapping[str, frozenset[str]] = {
    "covid": frozenset({"covid19"}),
    "covid19": frozenset({"covid19"}),
    "normal": frozenset({"normal"}),
    "pneumonia": frozenset({"viral", "bacterial"}),
    "viralpneumonia": frozenset({"viral"}),
    "bacterialpneumonia": frozenset({"bacterial"}),
}


def read_class_folders(root: Path) -> CaseTable:
    """Gives the pictures below folders that are named by a class; each picture is a patient of its own.

    Raises:
        DatasetLayoutError: No folder is named by a class, or none holds a picture.
    """
    return _read(root.resolve(), name=root.name, source=root.name, known=_plain, remedy=_REMEDY)


def read_three_class(root: Path) -> CaseTable:
    """Gives the films of a Kaggle COVID / pneumonia / normal set; pneumonia without a cause is viral or bacterial.

    Nobody published the patients: each film counts as one of its own, and copies are found by the data check alone.

    Raises:
        DatasetLayoutError: The folders are not there, or hold no picture.
    """
    root = root.resolve()
    below = root / "Data"
    return _read(
        below if below.is_dir() else root,
        name="COVID, pneumonia, normal (Kaggle)",
        source=f"Kaggle {root.name}",
        known=lambda folder: _THREE.get(re.sub(r"[^a-z0-9]", "", folder.casefold())),
        remedy=_THREE_REMEDY,
        needed={"COVID19": "covid19", "PNEUMONIA": "viral", "NORMAL": "normal"},
    )


def _plain(folder: str) -> frozenset[str] | None:
    names = frozenset(folder.casefold().split("+"))
    return names if names <= set(CLASS_IDS) else None


def _read(
    root: Path,
    *,
    name: str,
    source: str,
    known: Callable[[str], frozenset[str] | None],
    remedy: str,
    needed: Mapping[str, str] | None = None,
) -> CaseTable:
    if not root.is_dir():
        raise DatasetLayoutError(root.parent, [root.name], remedy=remedy)
    folders = {path: labels for path in sorted(root.rglob("*")) if path.is_dir() and (labels := known(path.name))}
    cases = tuple(
        _case(path, folder.relative_to(root), labels, source)
        for folder, labels in folders.items()
        for path in pictures_below(folder)
        if "masks" not in path.relative_to(folder).parts
    )
    found = {label for case in cases for label in case.labels}
    missing = [shown for shown, label in (needed or {}).items() if label not in found]
    if missing or not cases:
        raise DatasetLayoutError(root, missing or ["folders of classes with pictures"], remedy=remedy)
    return CaseTable(name, cases)


def _case(path: Path, folder: Path, labels: frozenset[str], source: str) -> Case:
    splits = [_SPLITS[part.casefold()] for part in folder.parts if part.casefold() in _SPLITS]
    return Case(
        image=path,
        patient=f"{UNKNOWN_PATIENT}{path}",
        labels=labels,
        source=source,
        licence="not stated",
        origin=f"{source}/{folder.as_posix()}/{path.name}",
        split=splits[-1] if splits else None,
    )
