"""Importer: paediatric pneumonia of Kermany et al., as Kaggle or Mendeley give it (a folder per part and class)."""

import re
from pathlib import Path

from engine.labels import AgeGroup
from engine.radiograph import ViewPosition
from trainer.datasets.cases import UNKNOWN_PATIENT, Case, CaseTable
from trainer.datasets.prepared import pictures_below
from trainer.datasets.rows import check_layout
from trainer.errors import DatasetLayoutError

_REMEDY = (
    "These are the paediatric chest films of Kermany et al.: train/ and test/ with NORMAL/ and PNEUMONIA/ in each. "
    "Get them from Mendeley (rscbjbr9sj) or Kaggle paultimothymooney/chest-xray-pneumonia and name its folder."
)
_LICENCE = "CC BY 4.0 (Kermany et al., Mendeley rscbjbr9sj)"
_SOURCE = "Kermany et al."
#: What file names say of cause and patient, in Kaggle's and in Mendeley's naming.
_KAGGLE = re.compile(r"(?P<patient>person\d+)_(?P<cause>virus|bacteria)_\d+", re.IGNORECASE)
_MENDELEY = re.compile(r"(?P<cause>virus|bacteria)-(?P<patient>\d+)-\d+", re.IGNORECASE)
_NORMAL = re.compile(r"(?:NORMAL2?-)?(?P<patient>(?:IM-)?\d+)-\d+", re.IGNORECASE)
_CAUSES = {"virus": "viral", "bacteria": "bacterial"}


def read_kermany(root: Path) -> CaseTable:
    """Gives the films by path, patient and cause read from the file names.

    The published parts share patients and are not used: make folds instead (``trainer.datasets.folds``). ``IM-12`` and
    ``NORMAL2-IM-12`` count as one child, ``person12`` as one child in whichever folder, because they may be.

    Raises:
        DatasetLayoutError: The folder lacks one of its parts, or holds no film.
    """
    root = root.resolve()
    if (root / "chest_xray").is_dir() and not (root / "train").is_dir():
        root = root / "chest_xray"
    names = [f"{part}/{kind}" for part in ("train", "test") for kind in ("NORMAL", "PNEUMONIA")]
    check_layout(root, names=names, remedy=_REMEDY)
    parts = [root / name for name in (*names, "val/NORMAL", "val/PNEUMONIA")]
    cases = [_case(path, root) for part in parts for path in pictures_below(part)]
    if not cases:
        raise DatasetLayoutError(root, ["pictures"], remedy=_REMEDY)
    return CaseTable("Kermany et al.", tuple(cases))


def _case(path: Path, root: Path) -> Case:
    labels, patient = _said(path)
    return Case(
        image=path,
        patient=f"kermany:{patient}" if patient else f"{UNKNOWN_PATIENT}{path}",
        labels=labels,
        source=_SOURCE,
        view=ViewPosition.AP,
        age_group=AgeGroup.PAEDIATRIC,
        licence=_LICENCE,
        origin=f"{_SOURCE}/{path.relative_to(root).as_posix()}",
    )


def _said(path: Path) -> tuple[frozenset[str], str]:
    """Gives the classes that the film may be and its patient, from folder and file name."""
    if path.parent.name == "NORMAL":
        found = _NORMAL.match(path.stem)
        return frozenset({"normal"}), f"normal-{found['patient'].casefold()}" if found else ""
    found = _KAGGLE.match(path.stem) or _MENDELEY.match(path.stem)
    if found is None:
        return frozenset({"viral", "bacterial"}), ""
    cause = _CAUSES[found["cause"].casefold()]
    # Mendeley numbers the children of each cause apart.
    patient = found["patient"].casefold()
    return frozenset({cause}), patient if patient.startswith("person") else f"{cause}-{patient}"
