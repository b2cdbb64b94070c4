"""The outlines of lungs and heart as a DICOM segmentation (PS3.3 A.51), one bit per pixel of the film."""

import highdicom
import numpy as np
from highdicom.seg import Segmentation, SegmentDescription
from pydicom.sr.coding import Code

from engine.findings import LungMask, PackageRef
from engine.labels import HEART, LEFT_LUNG, RIGHT_LUNG
from engine.results.source import MANUFACTURER, MODEL, SERIAL_NUMBER, ResultSource, finished, software_version

_SERIES_NUMBER = 9002
_DESCRIPTION = "Lungs and heart by a model, research use only"
_STRUCTURE = Code("91723000", "SCT", "Anatomical Structure")
_FAMILY = Code("123110", "DCM", "Artificial Intelligence")
#: The labels of a mask with what they are (SNOMED CT), in the order of the segments.
SEGMENTS = (
    (RIGHT_LUNG, Code("3341006", "SCT", "Right lung")),
    (LEFT_LUNG, Code("44029006", "SCT", "Left lung")),
    (HEART, Code("80891009", "SCT", "Heart")),
)


def segmentation_bytes(mask: LungMask, source: ResultSource) -> bytes:
    """Gives a mask as the bytes of a DICOM file, in the pixels of its film; a structure without pixels has no segment.

    Raises:
        ValueError: The film is not DICOM, or one of several frames: there is nothing that could be referred to.
    """
    if not source.is_dicom or source.frame is not None:
        raise ValueError("a segmentation refers to a DICOM film of one frame")
    found = [(label, code) for label, code in SEGMENTS if bool((mask.labels == label).any())]
    made = Segmentation(
        [source.reference],
        pixel_array=np.stack([mask.labels == label for label, _ in found], axis=-1)[np.newaxis].astype(np.uint8),
        segmentation_type="BINARY",
        segment_descriptions=[_described(number, code, mask.package) for number, (_, code) in enumerate(found, 1)],
        series_instance_uid=highdicom.UID(),
        series_number=_SERIES_NUMBER,
        sop_instance_uid=highdicom.UID(),
        instance_number=1,
        manufacturer=MANUFACTURER,
        manufacturer_model_name=MODEL,
        software_versions=software_version(),
        device_serial_number=SERIAL_NUMBER,
        content_label="LUNGS_AND_HEART",
        content_description=_DESCRIPTION,
        content_qualification="RESEARCH",
    )
    return finished(made, source, description=_DESCRIPTION)


def algorithm_parameters(package: PackageRef) -> dict[str, str]:
    """Gives what tells a released package from every other: the hash of its manifest."""
    return {"manifest sha256": package.sha256}


def _described(number: int, code: Code, package: PackageRef) -> SegmentDescription:
    return SegmentDescription(
        segment_number=number,
        segment_label=code.meaning,
        segmented_property_category=_STRUCTURE,
        segmented_property_type=code,
        algorithm_type="AUTOMATIC",
        algorithm_identification=highdicom.AlgorithmIdentificationSequence(
            name=package.id,
            family=_FAMILY,
            version=package.version,
            source=MANUFACTURER,
            parameters=algorithm_parameters(package),
        ),
        tracking_id=code.meaning,
        tracking_uid=highdicom.UID(),
    )
