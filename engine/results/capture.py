"""A picture as a DICOM secondary capture image (PS3.3 A.8.1), for archives that show pictures only."""

import highdicom
import numpy as np
import numpy.typing as npt
from highdicom.sc import SCImage
from pydicom.dataset import Dataset
from pydicom.uid import ExplicitVRLittleEndian

from engine.results.source import MANUFACTURER, MODEL, SERIAL_NUMBER, ResultSource, finished, software_version

_SERIES_NUMBER = 9001
_DESCRIPTION = "Picture of the film as displayed"
#: Laid over with what models said; within the 64 letters of a series description.
_WITH_RESULTS = "Film with model results, research use only"


def capture_bytes(
    picture: npt.NDArray[np.uint8],
    source: ResultSource,
    *,
    orientation: tuple[str, str],
    has_burned_in: bool | None,
    has_results: bool,
) -> bytes:
    """Gives a picture as the bytes of a DICOM file. It has no spacing: nothing should be measured on a picture.

    Args:
        picture: uint8 (rows, columns, 3), red green blue.
        source: What it shows.
        orientation: Patient Orientation of the picture's (rows, columns); ("", "") where nobody knows.
        has_burned_in: Whether its pixels say who the patient is; None where nobody knows.
        has_results: Whether anything on it came from a model.
    """
    made = SCImage.from_ref_dataset(
        source.reference,
        pixel_array=np.ascontiguousarray(picture),
        photometric_interpretation="RGB",
        bits_allocated=8,
        coordinate_system="PATIENT",
        series_instance_uid=highdicom.UID(),
        series_number=_SERIES_NUMBER,
        sop_instance_uid=highdicom.UID(),
        instance_number=1,
        manufacturer=MANUFACTURER,
        manufacturer_model_name=MODEL,
        software_versions=software_version(),
        device_serial_number=SERIAL_NUMBER,
        patient_orientation=("L", "F"),
        transfer_syntax_uid=ExplicitVRLittleEndian,
    )
    # The library asks for one of six letters each; a film may not say, and then nothing is claimed.
    made.PatientOrientation = list(orientation) if all(orientation) else []
    if has_burned_in is not None:
        made.BurnedInAnnotation = "YES" if has_burned_in else "NO"
    if source.is_dicom:
        made.SourceImageSequence = [_referred(source)]
    return finished(made, source, description=_WITH_RESULTS if has_results else _DESCRIPTION)


def _referred(source: ResultSource) -> Dataset:
    item = Dataset()
    item.ReferencedSOPClassUID = source.reference.SOPClassUID
    item.ReferencedSOPInstanceUID = source.reference.SOPInstanceUID
    if source.frame is not None:
        item.ReferencedFrameNumber = source.frame
    return item
