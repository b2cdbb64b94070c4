"""What a data set says of its image: spacing, view, orientation, age, provenance, and apart from it the patient."""

import datetime as dt
import re

from pydicom.dataset import Dataset
from pydicom.uid import UID, JPEGBaseline8Bit, JPEGExtended12Bit, JPEGLSNearLossless
from pydicom.valuerep import PersonName

from engine.dicom_dataset import functional_group, items, number, numbers, text, texts, value
from engine.radiograph import PatientLabel, Spacing, SpacingSource, ViewPosition

#: Modalities whose Pixel Spacing is measured in the patient, not at a detector.
_TOMOGRAPHIC = frozenset({"CT", "MR", "PT"})
#: Modalities that a chest radiograph may have; PX, IO, MG are projections of other parts.
_RADIOGRAPHIC = frozenset({"CR", "DX", "DR", "RG", "SC", "OT", "XC", ""})
#: Distances in mm outside this range are no pixel spacing of a radiograph.
_SMALLEST_MM, _LARGEST_MM = 0.01, 10.0
#: A detector cannot lie closer than the patient, and twice as far is already unusual for a chest.
_LARGEST_MAGNIFICATION = 3.0
_SAME_SHARE = 0.001

_VIEW_NAMES = {
    "PA": ViewPosition.PA,
    "AP": ViewPosition.AP,
    "LL": ViewPosition.LATERAL,
    "RL": ViewPosition.LATERAL,
    "LAT": ViewPosition.LATERAL,
    "LATERAL": ViewPosition.LATERAL,
}
#: DICOM PS3.16 CID 4010 "DX View", SNOMED CT codes and the older SNOMED-RT ones of the same concepts.
_VIEW_CODES = {
    "272479007": ViewPosition.PA,
    "R-10214": ViewPosition.PA,
    "399348003": ViewPosition.AP,
    "R-10206": ViewPosition.AP,
    "399067008": ViewPosition.LATERAL,
    "R-102CD": ViewPosition.LATERAL,
    "399173006": ViewPosition.LATERAL,
    "R-10236": ViewPosition.LATERAL,
    "399198007": ViewPosition.LATERAL,
    "R-10232": ViewPosition.LATERAL,
}
_SUPINE_POSITIONS = frozenset({"HFS", "FFS"})
#: DICOM PS3.16 CID 20 "Patient Orientation Modifier", supine: SNOMED CT and the older SNOMED-RT code.
_SUPINE_CODES = frozenset({"40199007", "F-10340"})
_LOSSY = frozenset({JPEGBaseline8Bit, JPEGExtended12Bit, JPEGLSNearLossless})
#: Syntaxes that may carry either; Lossy Image Compression decides (PS3.5 A.4.4).
_EITHER = frozenset(
    {"1.2.840.10008.1.2.4.91", "1.2.840.10008.1.2.4.93", "1.2.840.10008.1.2.4.203", "1.2.840.10008.1.2.4.112"}
)
_DAYS = {"D": 1.0, "W": 7.0, "M": 365.25 / 12, "Y": 365.25}
_YEAR_DAYS = 365.25


def read_spacing(dataset: Dataset, *, frame: int = 0) -> tuple[Spacing, tuple[str, ...]]:
    """Gives the pixel spacing with where it comes from, and notes on values that cannot be believed.

    DICOM PS3.3 10.7.1.3 and C.8.11.2: Pixel Spacing with a calibration type is corrected to the patient; equal
    to Imager Pixel Spacing it is not corrected; Imager Pixel Spacing divided by Estimated Radiographic
    Magnification Factor is an estimate at the patient.
    """
    measures = functional_group(dataset, "PixelMeasuresSequence", frame)
    notes: list[str] = []
    pixel = _distances(measures, "PixelSpacing", "Pixel Spacing", notes)
    imager = _distances(dataset, "ImagerPixelSpacing", "Imager Pixel Spacing", notes)
    scanned = _distances(dataset, "NominalScannedPixelSpacing", "Nominal Scanned Pixel Spacing", notes)
    is_calibrated = text(dataset, "PixelSpacingCalibrationType").upper() in {"GEOMETRY", "FIDUCIAL"}
    if pixel and (is_calibrated or text(dataset, "Modality") in _TOMOGRAPHIC):
        spacing = Spacing(pixel, SpacingSource.CALIBRATED)
    elif pixel and not _agree(pixel, imager) and not _agree(pixel, scanned):
        spacing = Spacing(pixel, SpacingSource.STATED)
    elif imager:
        spacing = _at_detector(dataset, imager, notes)
    elif scanned:
        spacing = Spacing(scanned, SpacingSource.DETECTOR)
    else:
        spacing = Spacing()
    return spacing, tuple(notes)


def _at_detector(dataset: Dataset, imager: tuple[float, float], notes: list[str]) -> Spacing:
    factor = number(dataset, "EstimatedRadiographicMagnificationFactor")
    if factor is None:
        return Spacing(imager, SpacingSource.DETECTOR)
    if not 1 <= factor <= _LARGEST_MAGNIFICATION:
        notes.append("The file's magnification factor cannot be right and was ignored.")
        return Spacing(imager, SpacingSource.DETECTOR)
    return Spacing((imager[0] / factor, imager[1] / factor), SpacingSource.MAGNIFICATION)


def _distances(dataset: Dataset, keyword: str, name: str, notes: list[str]) -> tuple[float, float] | None:
    if value(dataset, keyword) in (None, ""):
        return None
    found = numbers(dataset, keyword)
    if len(found) == 2 and all(_SMALLEST_MM <= distance <= _LARGEST_MM for distance in found):
        return (found[0], found[1])
    notes.append(f"The file's {name} cannot be right and was ignored.")
    return None


def _agree(first: tuple[float, float], second: tuple[float, float] | None) -> bool:
    return second is not None and all(
        abs(one - other) <= _SAME_SHARE * other for one, other in zip(first, second, strict=True)
    )


def read_view(dataset: Dataset) -> ViewPosition:
    """Gives the view from View Position, else from View Code Sequence; unknown unless one of them says it."""
    codes = tuple(text(item, "CodeValue") for item in items(dataset, "ViewCodeSequence"))
    return view_of(text(dataset, "ViewPosition"), codes)


def view_of(position: str, codes: tuple[str, ...]) -> ViewPosition:
    """Gives the view that View Position, or else the values of View Code Sequence, name; unknown if none does."""
    named = _VIEW_NAMES.get(position.upper())
    if named is not None:
        return named
    return next((_VIEW_CODES[code] for code in codes if code in _VIEW_CODES), ViewPosition.UNKNOWN)


def read_laterality(dataset: Dataset) -> str:
    """Gives "L", "R", "B" or "" from Image Laterality, else Laterality."""
    for keyword in ("ImageLaterality", "Laterality"):
        if (side := text(dataset, keyword).upper()) in {"L", "R", "B"}:
            return side
    return ""


def read_orientation(dataset: Dataset) -> tuple[tuple[str, str], tuple[str, ...]]:
    """Gives Patient Orientation (PS3.3 C.7.6.1.1.1) and notes where it says that the image is not upright."""
    found = tuple(name.upper() for name in texts(dataset, "PatientOrientation"))
    if len(found) != 2 or not all(re.fullmatch("[AFHLPR]+", name) for name in found):
        return ("", ""), ()
    row, column = found
    if row[0] in "HF":
        return (row, column), ("According to the file the image lies on its side.",)
    if column[0] == "H":
        return (row, column), ("According to the file the image is upside down.",)
    if row[0] == "R":
        return (row, column), ("According to the file the image is mirrored: its right side is the patient's right.",)
    return (row, column), ()


def read_is_supine(dataset: Dataset) -> bool:
    """Says whether the patient lay on the back: Patient Position (PS3.3 C.7.3.1.1.2) or CID 20 modifiers say it."""
    if text(dataset, "PatientPosition").upper() in _SUPINE_POSITIONS:
        return True
    return any(
        text(modifier, "CodeValue") in _SUPINE_CODES
        for orientation in items(dataset, "PatientOrientationCodeSequence")
        for modifier in items(orientation, "PatientOrientationModifierCodeSequence")
    )


def read_age(dataset: Dataset) -> float | None:
    """Gives the age at the study in years: Patient's Age, else the time from birth to study."""
    matched = re.fullmatch(r"(\d{1,3})([DWMY]?)", text(dataset, "PatientAge").upper())
    if matched:
        return int(matched[1]) * _DAYS[matched[2] or "Y"] / _YEAR_DAYS
    born = _date(text(dataset, "PatientBirthDate"))
    seen = _date(text(dataset, "StudyDate")) or _date(text(dataset, "AcquisitionDate"))
    if born is None or seen is None or seen < born:
        return None
    return (seen - born).days / _YEAR_DAYS


def _date(digits: str) -> dt.date | None:
    matched = re.fullmatch(r"(\d{4})\.?(\d{2})\.?(\d{2})", digits)
    if not matched:
        return None
    try:
        return dt.date(int(matched[1]), int(matched[2]), int(matched[3]))
    except ValueError:
        return None


def read_burned_in(dataset: Dataset) -> bool | None:
    """Gives whether identifying text is in the pixels; None when the file does not say."""
    return {"YES": True, "NO": False}.get(text(dataset, "BurnedInAnnotation").upper())


def is_lossy(dataset: Dataset, syntax: UID) -> bool:
    """Says whether the pixels were ever compressed with loss (PS3.3 C.7.6.1.1.5)."""
    stated = text(dataset, "LossyImageCompression")
    return stated == "01" or syntax in _LOSSY or (syntax in _EITHER and stated != "00")


def read_unit(dataset: Dataset, *, frame: int = 0) -> str:
    """Gives the unit of modality values; empty where it is unspecified ("US", PS3.3 C.11.1.1.2)."""
    tables = items(dataset, "ModalityLUTSequence")
    group = functional_group(dataset, "PixelValueTransformationSequence", frame)
    unit = text(tables[0], "ModalityLUTType") if tables else text(group, "RescaleType")
    if not unit and text(dataset, "Modality") == "CT":
        return "HU"
    return "" if unit == "US" else unit


def modality_notes(modality: str) -> tuple[str, ...]:
    """Gives a note where the modality is not one that chest radiographs have."""
    if modality in _RADIOGRAPHIC:
        return ()
    return (f"The modality is {modality}, which is not a chest radiograph.",)


def read_patient(dataset: Dataset) -> PatientLabel:
    """Gives who the image shows, decoded with the file's own character set."""
    return PatientLabel(
        name=_person(value(dataset, "PatientName")),
        patient_id=text(dataset, "PatientID"),
        birth_date=text(dataset, "PatientBirthDate"),
        sex=text(dataset, "PatientSex"),
        study_date=text(dataset, "StudyDate"),
        study_time=text(dataset, "StudyTime"),
        study_description=text(dataset, "StudyDescription"),
        accession_number=text(dataset, "AccessionNumber"),
        institution=text(dataset, "InstitutionName"),
        study_instance_uid=text(dataset, "StudyInstanceUID"),
        series_instance_uid=text(dataset, "SeriesInstanceUID"),
    )


def _person(name: object) -> str:
    if not isinstance(name, PersonName):
        return str(name or "").strip()
    return person_words(str(name))


def person_words(name: str) -> str:
    """Writes a value of VR PN as "Family, Given", other scripts behind it in brackets (PS3.5 6.2.1)."""
    written = []
    for group in name.split("="):
        parts = [part.strip() for part in group.split("^")]
        given = " ".join(part for part in parts[1:] if part)
        written.append(f"{parts[0]}, {given}" if parts[0] and given else parts[0] or given)
    first, others = written[0], [group for group in written[1:] if group]
    if not first:
        first, others = (others[0], others[1:]) if others else ("", [])
    return f"{first} ({'; '.join(others)})" if others else first
