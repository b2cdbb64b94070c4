"""What a person measured on a film as a DICOM structured report: Comprehensive SR, TID 1500 (PS3.16).

Every number has its unit and its place on the film; millimetres only where the spacing is known. Scores of models are
not in it: docs/adr/0024.
"""

from collections.abc import Iterable, Sequence

import highdicom
from highdicom import sr
from highdicom.sr import CodedConcept
from pydicom.dataset import Dataset
from pydicom.uid import generate_uid

from engine.annotation import REGIONS, Annotation, Kind
from engine.cardiothoracic import measure_ratio, ratio_warnings, rotation_warning
from engine.findings import LungMask
from engine.measurement import Quantity, is_simple, measure, step_of
from engine.radiograph import Radiograph
from engine.regions import RegionStatistics, statistics
from engine.results import report_codes as codes
from engine.results.report_shapes import graphics, region_graphic
from engine.results.segmentation import algorithm_parameters
from engine.results.source import MANUFACTURER, MODEL, SERIAL_NUMBER, ResultSource, finished, software_version

_SERIES_NUMBER = 9003
_DESCRIPTION = "Measurements on a chest radiograph"
#: Longest text of a content item that every archive takes.
_MOST_LETTERS = 1024

Group = sr.MeasurementsAndQualitativeEvaluations | sr.PlanarROIMeasurementsAndQualitativeEvaluations


def report_bytes(
    annotations: Sequence[Annotation], radiograph: Radiograph, source: ResultSource, *, mask: LungMask | None
) -> bytes:
    """Gives measurements as the bytes of a DICOM file.

    Args:
        annotations: Those that measure something; at least one.
        radiograph: The film on which they are.
        source: What the report refers to.
        mask: Tells of a ratio whether the patient looks turned, and who proposed it.

    Raises:
        ValueError: There is no annotation, or the film is not DICOM.
    """
    if not annotations or not source.is_dicom:
        raise ValueError("a report needs measurements on a DICOM film")
    content = sr.MeasurementReport(
        observation_context=sr.ObservationContext(observer_device_context=_device()),
        procedure_reported=codes.CHEST_RADIOGRAPH,
        imaging_measurements=[_group(annotation, radiograph, source, mask) for annotation in annotations],
    )
    made = sr.ComprehensiveSR(
        [source.reference],
        content=content,
        series_instance_uid=highdicom.UID(),
        series_number=_SERIES_NUMBER,
        sop_instance_uid=highdicom.UID(),
        instance_number=1,
        manufacturer=MANUFACTURER,
        manufacturer_model_name=MODEL,
        software_versions=software_version(),
        device_serial_number=SERIAL_NUMBER,
        is_complete=True,
        is_final=False,
        is_verified=False,
    )
    made.CodingSchemeIdentificationSequence = [_own_scheme()]
    return finished(made, source, description=_DESCRIPTION)


def _group(annotation: Annotation, radiograph: Radiograph, source: ResultSource, mask: LungMask | None) -> Group:
    tracking = sr.TrackingIdentifier(uid=highdicom.UID(), identifier=f"{annotation.kind.value} {annotation.id}")
    group: Group
    if annotation.kind in REGIONS:
        kind, points = region_graphic(annotation)
        read = statistics(annotation.kind, annotation.points, radiograph)
        group = sr.PlanarROIMeasurementsAndQualitativeEvaluations(
            tracking_identifier=tracking,
            referenced_region=sr.ImageRegion(kind, points, source_image=_film(source)),
            measurements=[*_measured(annotation, radiograph, ()), *_values(read)],
        )
    else:
        places = [
            sr.CoordinatesForMeasurement(kind, points, source_image=_film(source))
            for kind, points in graphics(annotation)
        ]
        group = sr.MeasurementsAndQualitativeEvaluations(
            tracking_identifier=tracking,
            measurements=_measured(annotation, radiograph, places),
            algorithm_id=_proposer(annotation, mask),
        )
    for sentence in _comments(annotation, radiograph, mask):
        _add_comment(group, sentence)
    return group


def _measured(
    annotation: Annotation, radiograph: Radiograph, places: Sequence[sr.CoordinatesForMeasurement]
) -> list[sr.Measurement]:
    """Gives the numbers of an annotation; its place stands with the first, from which the others follow."""
    return [
        sr.Measurement(
            name=codes.NAMES[quantity.name],
            value=quantity.value,
            unit=codes.UNITS[quantity.unit],
            referenced_coordinates=(places if number == 0 else ()) or None,
        )
        for number, quantity in enumerate(_quantities(annotation, radiograph))
    ]


def _quantities(annotation: Annotation, radiograph: Radiograph) -> tuple[Quantity, ...]:
    if annotation.kind is Kind.RATIO:
        return measure_ratio(annotation.points, radiograph.spacing)
    return measure(annotation.kind, annotation.points, radiograph.spacing)


def _values(read: RegionStatistics) -> list[sr.Measurement]:
    """Gives the statistics of pixel values; none of a region that holds no pixel."""
    found = (
        (codes.MEAN, read.mean),
        (codes.DEVIATION, read.deviation),
        (codes.LEAST, read.least),
        (codes.GREATEST, read.greatest),
    )
    unit = codes.VALUE_UNITS.get(read.unit, codes.NO_UNITS)
    return [
        sr.Measurement(name=codes.PIXEL_VALUE, value=value, unit=unit, derivation=derivation)
        for derivation, value in found
        if value is not None
    ]


def _comments(annotation: Annotation, radiograph: Radiograph, mask: LungMask | None) -> Iterable[str]:
    """Gives what a reader must know before believing the numbers, and what the person wrote."""
    spacing = radiograph.spacing
    known = f"Pixel spacing: {spacing.source.value}." if spacing.mm is not None else "Pixel spacing unknown: in pixels."
    yield known
    if annotation.kind in REGIONS and radiograph.unit and radiograph.unit not in codes.VALUE_UNITS:
        yield f"Pixel values in {radiograph.unit}, as the file says."
    if annotation.kind is Kind.POLYGON and not is_simple(annotation.points):
        yield "The outline crosses itself: its area means nothing."
    if annotation.kind is Kind.RATIO:
        yield from ratio_warnings(annotation.points, radiograph)
        turned = rotation_warning(mask, annotation.points, step_of(spacing)) if mask is not None else ""
        yield from ([turned] if turned else [])
        yield from (["Proposed by a model and changed by nobody; research use only."] if annotation.is_proposed else [])
    if annotation.text:
        yield annotation.text[:_MOST_LETTERS]


def _add_comment(group: Group, words: str) -> None:
    item = sr.TextContentItem(codes.COMMENT, words, relationship_type=sr.RelationshipTypeValues.CONTAINS)
    group[0].ContentSequence.append(item)


def _proposer(annotation: Annotation, mask: LungMask | None) -> sr.AlgorithmIdentification | None:
    """Gives the model whose outlines placed a ratio that nobody has changed."""
    if not annotation.is_proposed or mask is None:
        return None
    package = mask.package
    named = [f"{name}: {value}" for name, value in algorithm_parameters(package).items()]
    return sr.AlgorithmIdentification(name=package.id, version=package.version, parameters=named)


def _film(source: ResultSource) -> sr.SourceImageForRegion:
    reference = source.reference
    frames = None if source.frame is None else [source.frame]
    return sr.SourceImageForRegion(reference.SOPClassUID, reference.SOPInstanceUID, referenced_frame_numbers=frames)


def _device() -> sr.ObserverContext:
    """Gives the program as observer: who sits before it is nothing that it knows."""
    return sr.ObserverContext(
        observer_type=CodedConcept.from_code(codes.DEVICE),
        observer_identifying_attributes=sr.DeviceObserverIdentifyingAttributes(
            uid=highdicom.UID(generate_uid(entropy_srcs=[MANUFACTURER, software_version()])),
            name=MODEL,
            manufacturer_name=MANUFACTURER,
            model_name=f"{MODEL} {software_version()}",
        ),
    )


def _own_scheme() -> Dataset:
    item = Dataset()
    item.CodingSchemeDesignator = codes.OWN_SCHEME
    item.CodingSchemeName = codes.OWN_SCHEME_NAME
    return item
