"""Films of the phantom as one patient over the years, for the pictures of the manual; no person is in any of them."""

import io
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pydicom
from pydicom.uid import generate_uid

from engine.files import write_bytes
from engine.phantom import SEED, WHITE, make_phantom
from engine.phantom_dicom import encode_dicom


@dataclass(frozen=True, slots=True)
class Visit:
    """One film of the patient.

    Attributes:
        date: DICOM date.
        shift: How the patient stood, in pixels (across, down).
        opacity: How dense a shadow low in the right lung is, in stored values.
        brightness: By how many stored values the whole film is brighter.
    """

    date: str
    shift: tuple[float, float] = (0.0, 0.0)
    opacity: float = 0.0
    brightness: float = 0.0


VISITS = (
    Visit("20200101"),
    Visit("20190812", (14.0, -10.0), opacity=520.0),
    Visit("20190614", (-12.0, 16.0), opacity=900.0, brightness=110.0),
    Visit("20170320", (8.0, 22.0), brightness=-90.0),
)


def write_films(folder: Path) -> tuple[Path, ...]:
    """Writes the films, the newest first, and gives their paths."""
    phantom = make_phantom()
    paths = []
    for visit in VISITS:
        path = folder / f"chest-{visit.date[:4]}-{visit.date[4:6]}.dcm"
        write_bytes(path, _dicom(_taken(phantom.pixels, visit), phantom.spacing_mm[0], visit))
        paths.append(path)
    return tuple(paths)


def _taken(pixels: npt.NDArray[np.uint16], visit: Visit) -> npt.NDArray[np.uint16]:
    """Gives the phantom as it was taken at a visit, uint16 (rows, columns) in [0, WHITE]."""
    rows, columns = pixels.shape
    y, x = np.mgrid[0:rows, 0:columns]
    shadow = np.exp(-(((x - 0.27 * columns) / 75) ** 2 + ((y - 0.60 * rows) / 90) ** 2))
    values = pixels + visit.opacity * shadow + visit.brightness
    moved = cv2.warpAffine(
        values.astype(np.float32),
        np.array([[1, 0, visit.shift[0]], [0, 1, visit.shift[1]]], np.float32),
        (columns, rows),
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.rint(np.clip(moved, 0, WHITE)).astype(np.uint16)


def _dicom(pixels: npt.NDArray[np.uint16], pitch_mm: float, visit: Visit) -> bytes:
    encoded = encode_dicom(pixels, white=WHITE, interpretation="MONOCHROME2", pitch_mm=pitch_mm, seed=SEED)
    dataset = pydicom.dcmread(io.BytesIO(encoded))
    dataset.StudyDate = dataset.SeriesDate = dataset.AcquisitionDate = dataset.ContentDate = visit.date
    dataset.PatientAge = f"{int(visit.date[:4]) - 1970:03}Y"
    for keyword in ("StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID"):
        setattr(dataset, keyword, generate_uid(entropy_srcs=["cxrviewer manual", keyword, visit.date]))
    dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    stream = io.BytesIO()
    dataset.save_as(stream, enforce_file_format=True)
    return stream.getvalue()
