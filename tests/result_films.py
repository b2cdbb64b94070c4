"""DICOM films with an identity that must not get out, for tests of exports."""

from pathlib import Path
from typing import Any

import numpy as np
import pydicom

from engine.annotation import Annotation, Kind
from engine.dicom import read_dicom
from engine.radiograph import Radiograph
from tests.builders import SOP_INSTANCE_UID, dicom_dataset, dicom_file

STUDY_UID, SERIES_UID = f"{SOP_INSTANCE_UID}.7", f"{SOP_INSTANCE_UID}.8"
#: What must be nowhere in a file without identity.
IDENTITY = {
    "PatientName": "Müller^Zoë",
    "PatientID": "ID-4711-ZQ",
    "PatientBirthDate": "19560817",
    "PatientSex": "F",
    "AccessionNumber": "ACC-0815-ZQ",
    "StudyID": "STUDY-ZQ",
    "StudyDate": "20190523",
    "StudyTime": "101112",
    "StudyDescription": "Thorax ZQ-Station",
    "ReferringPhysicianName": "Weiß^Karl",
    "InstitutionName": "Klinik ZQ",
    "StudyInstanceUID": STUDY_UID,
    "SeriesInstanceUID": SERIES_UID,
}
SECRETS = (*(value for keyword, value in IDENTITY.items() if keyword != "PatientSex"), "Müller", "Zoë", "Weiß")


def write_film(path: Path, *, shape: tuple[int, int] = (48, 60), **attributes: Any) -> Path:
    """Writes a DX film of a ramp, with an identity and a spacing."""
    rows, columns = shape
    pixels = (np.arange(rows * columns, dtype=np.uint16) % 4096).reshape(shape)
    shown = {
        "PixelSpacing": [0.5, 0.25],
        "PixelSpacingCalibrationType": "GEOMETRY",
        "SpecificCharacterSet": "ISO_IR 192",
    }
    return dicom_file(path, dicom_dataset(pixels, **{**IDENTITY, **shown, **attributes}))


def film(folder: Path, **attributes: Any) -> Radiograph:
    """Gives such a film as it is read."""
    return read_dicom(write_film(folder / "film.dcm", **attributes)).radiograph


def all_kinds() -> tuple[Annotation, ...]:
    """Gives one annotation of every kind that measures something, on a film of 48 rows and 60 columns."""
    return (
        Annotation(1, Kind.DISTANCE, ((10.0, 20.0), (40.0, 20.0)), text="a note"),
        Annotation(2, Kind.ANGLE, ((10.0, 10.0), (20.5, 20.0), (30.0, 10.0))),
        Annotation(3, Kind.COBB, ((10.0, 10.0), (30.0, 12.0), (10.0, 40.0), (30.0, 30.0))),
        Annotation(4, Kind.RECTANGLE, ((30.0, 30.0), (10.0, 10.0))),
        Annotation(5, Kind.ELLIPSE, ((10.0, 10.0), (20.0, 40.0))),
        Annotation(6, Kind.POLYGON, ((10.0, 10.0), (30.0, 10.0), (20.0, 30.0))),
        Annotation(
            7,
            Kind.RATIO,
            ((30.0, 5.0), (30.0, 45.0), (20.0, 30.0), (42.0, 30.0), (8.0, 40.0), (52.0, 40.0)),
            is_proposed=True,
        ),
    )


def names_nobody(data: bytes) -> bool:
    """Says whether none of what identifies the film is among the bytes, in any of three encodings."""
    words = (*SECRETS, *(value.replace("^", ", ") for value in SECRETS))
    return not any(word.encode(coding) in data for word in words for coding in ("utf-8", "latin-1", "utf-16-le"))


def read_back(data: bytes) -> pydicom.Dataset:
    """Gives what the bytes of a DICOM file hold."""
    return pydicom.dcmread(pydicom.filebase.DicomBytesIO(data))
