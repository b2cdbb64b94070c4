"""Importer: JSRT films with the SCR outlines of lungs, heart and clavicles."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from engine.radiograph import ViewPosition
from trainer.datasets.cases import Case, CaseTable
from trainer.datasets.folds import seeded_share
from trainer.datasets.prepared import Mask, label_map, prepared_folder, read_mask_picture, write_picture
from trainer.errors import DatasetError, DatasetLayoutError

_SIDE, _LEVELS = 2048, 4096
#: Side of SCR's outlines, to which the films are brought.
_SCR_SIDE = 1024
_TRAIN_SHARE = 0.8
_STRUCTURES = ("right lung", "left lung", "heart", "right clavicle", "left clavicle")
_REMEDY = (
    "Lay the JSRT films (JPCLN001.IMG …, or the same names as PNG, in the folder or one below it) and the SCR outlines "
    "(fold1/masks/heart/JPCLN001.gif … and fold2, or scratch/fold1 …) side by side. The films come from "
    "http://db.jsrt.or.jp/eng.php, the outlines from https://www.isi.uu.nl/Research/Databases/SCR (register)."
)


def read_jsrt(root: Path, *, prepared: Path | None = None) -> CaseTable:
    """Gives the films with their outlines, both 1024 x 1024, as PNG that are made the first time.

    ``fold`` is SCR's own division in two (0 and 1); ``split`` is 80 % "train" and 20 % "val", drawn by the hash of the
    film's number. One film is one patient. Where heart and lung overlap, the heart wins; clavicles are written beside
    the masks (1 right, 2 left) and are no structure of the label map.

    Args:
        root: Folder of both.
        prepared: Where the PNG are written; default beside ``root``.

    Raises:
        DatasetLayoutError: Films or outlines are missing.
        DatasetError: A film or outline is damaged.
        OutputError: The PNG cannot be written.
    """
    root = root.resolve()
    place = prepared or prepared_folder(root)
    films = _films(root)
    hearts = {path.stem.casefold(): path for path in sorted(root.rglob("*")) if path.parent.name == "heart"}
    missing = [
        name for name, found in (("films JPC….IMG or PNG", films), ("SCR outlines (heart/…)", hearts)) if not found
    ]
    missing += [f"the film {name.upper()}" for name in sorted(set(hearts) - set(films))]
    if missing:
        raise DatasetLayoutError(root, missing[:5], remedy=_REMEDY)
    return CaseTable(
        "JSRT with SCR outlines", tuple(_case(films[name], hearts[name], place) for name in sorted(hearts))
    )


def read_raw_film(path: Path) -> npt.NDArray[np.uint16]:
    """Reads a JSRT film: 2048 x 2048 big-endian words of 12 bits, film density, so that lungs are high.

    Returns:
        uint16 (2048, 2048), 0 to 65535, lungs dark as they are displayed.

    Raises:
        DatasetError: The file has another size or values above 12 bits.
    """
    data = path.read_bytes()
    if len(data) != _SIDE * _SIDE * 2:
        raise DatasetError(
            path,
            f"{path.name} has {len(data)} bytes; a JSRT film has {_SIDE * _SIDE * 2}.",
            remedy="Fetch the film again; it may have been cut off, or unpacked as text.",
        )
    density = np.frombuffer(data, dtype=">u2").reshape(_SIDE, _SIDE)
    if density.max() >= _LEVELS:
        raise DatasetError(
            path, f"{path.name} has values above 12 bits.", remedy="Fetch the film again, as the big-endian file."
        )
    return ((_LEVELS - 1 - density.astype(np.uint32)) * 65535 // (_LEVELS - 1)).astype(np.uint16)


def _films(root: Path) -> dict[str, Path]:
    found = [path for path in sorted(root.rglob("*")) if path.suffix.casefold() in {".img", ".png"}]
    return {
        path.stem.casefold(): path
        for path in found
        if path.stem.upper().startswith("JPC") and path.parent.name not in _STRUCTURES
    }


def _case(film: Path, heart: Path, place: Path) -> Case:
    name = film.stem.upper()
    outlines = heart.parent.parent
    image = _made(place / "images" / f"{name}.png", lambda: _small(_samples(film)))
    masks = {part: outlines / part / heart.name for part in _STRUCTURES}
    lacking = [path for part, path in masks.items() if "clavicle" not in part and not path.is_file()]
    if lacking:
        raise DatasetLayoutError(outlines, [f"{path.parent.name}/{path.name}" for path in lacking], remedy=_REMEDY)
    mask = _made(place / "masks" / f"{name}.png", lambda: _labels(masks))
    _made(place / "clavicles" / f"{name}.png", lambda: _clavicles(masks))
    fold = next((int(part[4:]) - 1 for part in heart.parts if part.startswith("fold") and part[4:].isdigit()), None)
    return Case(
        image=image,
        patient=f"jsrt:{name}",
        source="JSRT",
        view=ViewPosition.PA,
        licence="JSRT and SCR terms: research, no redistribution",
        origin=f"JSRT/{name}",
        mask=mask,
        has_heart=True,
        fold=fold,
        split="train" if seeded_share(f"jsrt:{name}") < _TRAIN_SHARE else "val",
    )


def _made(path: Path, make: Callable[[], npt.NDArray[np.uint8] | npt.NDArray[np.uint16]]) -> Path:
    return path if path.is_file() else write_picture(path, make())


def _samples(film: Path) -> npt.NDArray[np.uint16]:
    if film.suffix.casefold() == ".img":
        return read_raw_film(film)
    samples = cv2.imread(str(film), cv2.IMREAD_UNCHANGED)
    if samples is None or samples.ndim != 2:
        raise DatasetError(film, f"{film.name} is no grey picture.", remedy="Fetch the film again.")
    return samples.astype(np.uint16) * 257 if samples.dtype == np.uint8 else samples.astype(np.uint16)


def _small(samples: npt.NDArray[np.uint16]) -> npt.NDArray[np.uint16]:
    return cv2.resize(samples, (_SCR_SIDE, _SCR_SIDE), interpolation=cv2.INTER_AREA).astype(np.uint16)


def _labels(masks: dict[str, Path]) -> npt.NDArray[np.uint8]:
    lungs = [read_mask_picture(masks[part]) for part in ("right lung", "left lung")]
    # By position, because copies of SCR name the sides both ways: the patient's right is on the image's left.
    right, left = sorted(lungs, key=_column)
    return label_map(right=right, left=left, heart=read_mask_picture(masks["heart"]))


def _clavicles(masks: dict[str, Path]) -> npt.NDArray[np.uint8]:
    drawn = [read_mask_picture(masks[p]) for p in ("right clavicle", "left clavicle") if masks[p].is_file()]
    labels = np.zeros((_SCR_SIDE, _SCR_SIDE), np.uint8)
    for value, mask in enumerate(sorted(drawn, key=_column), start=1):
        labels[mask] = value
    return labels


def _column(mask: Mask) -> float:
    columns = np.flatnonzero(mask.any(axis=0))
    return float(columns.mean()) if columns.size else float(mask.shape[1])
