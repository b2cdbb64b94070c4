"""Importers: the Montgomery and Shenzhen films of the U.S. National Library of Medicine, with lung masks."""

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.labels import AgeGroup, age_group_of
from engine.radiograph import ViewPosition
from trainer.datasets.cases import Case, CaseTable
from trainer.datasets.prepared import divided_lungs, label_map, prepared_folder, read_mask_picture, write_picture
from trainer.datasets.rows import check_layout
from trainer.errors import DatasetLayoutError, MaskError

_MONTGOMERY_REMEDY = (
    "This is the Montgomery County set: CXR_png/, ManualMask/leftMask/ and ManualMask/rightMask/ (ClinicalReadings/). "
    "Get MontgomeryCountyXraySet from https://data.lhncbc.nlm.nih.gov and name the folder MontgomerySet."
)
_SHENZHEN_REMEDY = (
    "This is the Shenzhen Hospital set: CXR_png/ (and ClinicalReadings/), with the lung masks of Stirenko et al. in "
    "mask/. Get ChinaSet_AllFiles from https://data.lhncbc.nlm.nih.gov, the masks from Kaggle "
    "yoctoman/shcxr-lung-mask, and name the folder that holds both."
)
_AGE = re.compile(r"(\d+)\s*(?:Y|yr|yrs|year)", re.IGNORECASE)
_AGE_LINE = re.compile(r"Age:\s*0*(\d+)", re.IGNORECASE)

Maker = Callable[[Path], npt.NDArray[np.uint8]]


def read_montgomery(root: Path, *, prepared: Path | None = None) -> CaseTable:
    """Gives the films with their lungs; films of tuberculosis have no class here, the others are normal.

    A film whose mask does not show two lungs is left out, and the table's name says how many were.

    Args:
        root: The folder MontgomerySet.
        prepared: Where label maps are written; default beside ``root``.

    Raises:
        DatasetLayoutError: The folder lacks one of its parts.
        OutputError: A label map cannot be written.
    """
    root = root.resolve()
    sides = [root / "ManualMask" / side for side in ("rightMask", "leftMask")]
    names = ("CXR_png", "ManualMask/leftMask", "ManualMask/rightMask")
    check_layout(root, names=names, remedy=_MONTGOMERY_REMEDY)
    films = sorted(path for path in (root / "CXR_png").glob("*.png") if all((s / path.name).is_file() for s in sides))

    def drawn(film: Path) -> npt.NDArray[np.uint8]:
        right, left = (read_mask_picture(side / film.name) for side in sides)
        return label_map(right=right, left=left)

    return _table(root, films, drawn, name="Montgomery", place=prepared, remedy=_MONTGOMERY_REMEDY)


def read_shenzhen(root: Path, *, prepared: Path | None = None) -> CaseTable:
    """Gives the films that have a lung mask; arguments and errors as ``read_montgomery``."""
    root = root.resolve()
    check_layout(root, names=("CXR_png", "mask"), remedy=_SHENZHEN_REMEDY)
    masks = {path.stem.removesuffix("_mask"): path for path in sorted((root / "mask").rglob("*.png"))}
    films = sorted(path for path in (root / "CXR_png").glob("*.png") if path.stem in masks)

    def drawn(film: Path) -> npt.NDArray[np.uint8]:
        path = masks[film.stem]
        right, left = divided_lungs(read_mask_picture(path), path)
        return label_map(right=right, left=left)

    return _table(root, films, drawn, name="Shenzhen", place=prepared, remedy=_SHENZHEN_REMEDY)


def _table(root: Path, films: list[Path], drawn: Maker, *, name: str, place: Path | None, remedy: str) -> CaseTable:
    if not films:
        raise DatasetLayoutError(root, ["films in CXR_png with a mask of the same name"], remedy=remedy)
    folder = place or prepared_folder(root)
    found = [_case(root, film, drawn, name, folder) for film in films]
    cases = tuple(case for case in found if case is not None)
    left_out = len(found) - len(cases)
    return CaseTable(f"{name}, {left_out} without a usable mask left out" if left_out else name, cases)


def _case(root: Path, film: Path, drawn: Maker, name: str, folder: Path) -> Case | None:
    mask = folder / "masks" / film.name
    if not mask.is_file():
        try:
            write_picture(mask, drawn(film))
        except MaskError:
            return None
    return Case(
        image=film,
        patient=f"{name.casefold()}:{film.stem}",
        labels=frozenset({"normal"}) if film.stem.endswith("_0") else frozenset(),
        source=name,
        view=ViewPosition.PA,
        age_group=_age_group(root / "ClinicalReadings" / f"{film.stem}.txt"),
        licence=f"NLM {name} set: research, cite Jaeger et al. 2014",
        origin=f"{name}/{film.name}",
        mask=mask,
        has_heart=False,
    )


def _age_group(reading: Path) -> AgeGroup:
    if not reading.is_file():
        return AgeGroup.UNKNOWN
    text = reading.read_text(encoding="utf-8", errors="replace")
    found = _AGE_LINE.search(text) or _AGE.search(text)
    return age_group_of(float(found[1])) if found else AgeGroup.UNKNOWN
