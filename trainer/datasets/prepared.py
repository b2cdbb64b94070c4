"""Pictures that importers make from raw formats: label maps of one convention, and films that can be opened."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from engine.errors import OutputError
from engine.files import write_bytes
from engine.labels import HEART, LEFT_LUNG, RIGHT_LUNG
from trainer.errors import MaskError

#: Endings of files that may be films; DICOM files often have none.
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp", ".dcm"})

Mask = npt.NDArray[np.bool_]


def prepared_folder(root: Path) -> Path:
    """Gives where an importer puts what it makes of the data set at ``root``: beside it, never inside."""
    return root.parent / f"{root.name}-prepared"


def pictures_below(folder: Path) -> list[Path]:
    """Gives every picture below a folder, by path; hidden files and folders are passed over."""
    found = (path for path in folder.rglob("*") if path.suffix.casefold() in PICTURES and path.is_file())
    return sorted(path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def label_map(*, right: Mask, left: Mask, heart: Mask | None = None) -> npt.NDArray[np.uint8]:
    """Gives one label map of drawn structures; where the heart overlaps a lung, the heart wins (as in SCR).

    Args:
        right: bool (rows, columns), the patient's right lung, on the left of the image.
        left: bool (rows, columns).
        heart: bool (rows, columns); None where nobody marked it.

    Returns:
        uint8 (rows, columns), values of ``engine.labels``.
    """
    labels = np.zeros(right.shape, np.uint8)
    labels[right] = RIGHT_LUNG
    labels[left] = LEFT_LUNG
    if heart is not None:
        labels[heart] = HEART
    return labels


def divided_lungs(lungs: Mask, path: Path) -> tuple[Mask, Mask]:
    """Divides a mask of both lungs into (right, left): its two largest parts, the right one on the image's left.

    Raises:
        MaskError: There are not two lungs in it; ``path`` is the mask.
    """
    _, parts, stats, centres = cv2.connectedComponentsWithStats(lungs.astype(np.uint8), connectivity=8)
    largest = np.argsort(-stats[1:, cv2.CC_STAT_AREA])[:2] + 1
    if len(largest) < 2:
        raise MaskError(path, f"{path.name} does not show two lungs.", remedy="Take this film out, or mend its mask.")
    right, left = sorted(largest.tolist(), key=lambda part: float(centres[part][0]))
    return parts == right, parts == left


def read_mask_picture(path: Path) -> Mask:
    """Reads a picture in which a structure is brighter than half: bool (rows, columns).

    Raises:
        MaskError: The file is no picture.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(path) as image:
            return np.asarray(image.convert("L")) > 127
    except (OSError, UnidentifiedImageError) as error:
        raise MaskError(
            path, f"The mask {path.name} cannot be read.", remedy="Fetch the data set again; this file is damaged."
        ) from error


def union(masks: Iterable[Mask]) -> Mask:
    """Gives where any of several masks of one shape is true."""
    found: Mask = np.logical_or.reduce(list(masks))
    return found


def write_picture(path: Path, samples: npt.NDArray[Any]) -> Path:
    """Writes uint8 or uint16 (rows, columns) as PNG and gives the path.

    Raises:
        OutputError: The folder cannot be written.
    """
    done, data = cv2.imencode(".png", samples)
    if not done:
        raise OutputError(path, f"{path.name} could not be encoded.", remedy="Try again.")
    write_bytes(path, data.tobytes())
    return path
