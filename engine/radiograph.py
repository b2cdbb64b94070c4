"""A decoded radiograph and where its pixels lie; nothing here identifies a patient."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import numpy as np
import numpy.typing as npt


class SpacingSource(StrEnum):
    """Where a pixel spacing comes from, which decides what a millimetre means.

    DICOM PS3.3 10.7.1.3: Pixel Spacing with a calibration type is corrected to the patient;
    Imager Pixel Spacing is measured at the detector, where anatomy appears magnified.
    """

    CALIBRATED = "calibrated"
    MAGNIFICATION = "detector, corrected by the stated magnification"
    DETECTOR = "at the detector, not corrected for magnification"
    STATED = "stated without saying how it was calibrated"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distance between pixel centres in mm, (row, column), or None when nobody knows."""

    mm: tuple[float, float] | None = None
    source: SpacingSource = SpacingSource.UNKNOWN


class ViewPosition(StrEnum):
    """How the beam crossed the patient; UNKNOWN is not a guess at PA."""

    PA = "PA"
    AP = "AP"
    LATERAL = "lateral"
    UNKNOWN = "unknown"


class WindowFunction(StrEnum):
    """VOI LUT Function, DICOM PS3.3 C.11.2.1.2 and C.11.2.1.3."""

    LINEAR = "LINEAR"
    LINEAR_EXACT = "LINEAR_EXACT"
    SIGMOID = "SIGMOID"


@dataclass(frozen=True, slots=True)
class Window:
    """A window in the units of ``Radiograph.pixels``."""

    centre: float
    width: float
    function: WindowFunction = WindowFunction.LINEAR
    name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class VoiTable:
    """A VOI lookup table: pixel value ``first + i`` is shown as ``values[i]``.

    Attributes:
        first: Pixel value of the first entry; below it the first entry holds.
        values: float32 (n,), brightness in [0, 1].
    """

    first: float
    values: npt.NDArray[np.float32]
    name: str = ""


@dataclass(frozen=True, slots=True)
class RadiographSource:
    """Where the pixels come from, without identity.

    Attributes:
        sha256: Of the file's bytes, hexadecimal.
        sop_instance_uid: Empty for a file that is not DICOM. Never logged or put in a file name.
        transfer_syntax: UID, or the raster format's name ("PNG").
    """

    path: Path
    sha256: str
    sop_instance_uid: str = ""
    transfer_syntax: str = ""
    was_monochrome1: bool = False
    is_lossy: bool = False
    frame: int = 0
    frame_count: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class Radiograph:
    """One image, ready to be shown or analysed.

    Attributes:
        pixels: float32 (rows, columns), C-contiguous, read-only. Modality values; larger is brighter
            as displayed. Where the file says MONOCHROME1 the values are mirrored
            (``pixels = mirror - modality``), and so are the windows.
        valid: bool (rows, columns), False where the file marks padding; None when nothing is padding.
        windows: What the file suggests, the first one first. Never empty: where the file suggests
            nothing, the full range of the valid pixels is given.
        mirror: See ``pixels``; None when the values were not mirrored.
        rescale: (slope, intercept) that make modality values of stored ones; None where a lookup table or colour
            does, or where nothing is known of how values are stored.
        unit: What a modality value means ("HU", "OD", ""), as the file says.
        laterality: "L", "R", "B" or "" (Image Laterality of the body part).
        orientation: Patient Orientation of (row direction, column direction), such as ("L", "F"); ("", "") unknown.
        is_supine: Whether the file says that the patient lay on the back; False is also what is not known.
        age_years: None when unknown.
        burned_in_annotation: None when the file does not say.
        is_altered: Whether it was cut, blacked out or shuffled on purpose; how it is laid then says nothing.
        technique: How it was taken, a few words each, such as "125 kV".
        notes: What was done on the way that a reader should know, one sentence each.
    """

    pixels: npt.NDArray[np.float32]
    source: RadiographSource
    windows: tuple[Window | VoiTable, ...]
    spacing: Spacing = field(default_factory=Spacing)
    view: ViewPosition = ViewPosition.UNKNOWN
    valid: npt.NDArray[np.bool_] | None = None
    mirror: float | None = None
    rescale: tuple[float, float] | None = None
    unit: str = ""
    modality: str = ""
    body_part: str = ""
    laterality: str = ""
    orientation: tuple[str, str] = ("", "")
    is_supine: bool = False
    age_years: float | None = None
    burned_in_annotation: bool | None = None
    was_colour: bool = False
    bits_stored: int = 8
    is_altered: bool = False
    technique: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def shape(self) -> tuple[int, int]:
        """(rows, columns)."""
        return (self.pixels.shape[0], self.pixels.shape[1])


@dataclass(frozen=True, slots=True)
class PatientLabel:
    """Who the image shows: kept apart, shown on request, never logged, never given to a model."""

    name: str = ""
    patient_id: str = ""
    birth_date: str = ""
    sex: str = ""
    study_date: str = ""
    study_time: str = ""
    study_description: str = ""
    accession_number: str = ""
    institution: str = ""
    study_instance_uid: str = ""
    series_instance_uid: str = ""


@dataclass(frozen=True, slots=True)
class OpenedImage:
    """What opening a file yields: the image, and separately who it shows."""

    radiograph: Radiograph
    patient: PatientLabel
