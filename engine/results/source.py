"""The film that a DICOM result is about: what the result refers to, and who it names.

Objects are built around a reference of a few attributes without identity; what identifies is added afterwards, and
only where it is wanted. Nothing of the source's other attributes can slip into a result, and no library sees a name
that it might log.
"""

import importlib.metadata
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from pydicom.dataset import Dataset, FileDataset
from pydicom.uid import generate_uid
from pydicom.valuerep import PersonName

from engine.dicom_dataset import parse, text
from engine.errors import FileMissingError
from engine.listening import listening
from engine.radiograph import Radiograph
from engine.source_file import read_source

MANUFACTURER, MODEL, SERIAL_NUMBER = "cxrviewer", "CXR Viewer", "0"
#: What identifies, of the Patient, General Study and Patient Study modules (PS3.3 C.7.1.1, C.7.2.1, C.7.2.2).
IDENTIFYING = (
    "PatientName",
    "PatientID",
    "IssuerOfPatientID",
    "PatientBirthDate",
    "PatientSex",
    "PatientAge",
    "AccessionNumber",
    "StudyID",
    "StudyDate",
    "StudyTime",
    "StudyDescription",
    "ReferringPhysicianName",
)
_UIDS = ("SOPInstanceUID", "SeriesInstanceUID", "StudyInstanceUID")
_REPLACED = "cxrviewer, without identity"


@dataclass(frozen=True, slots=True, eq=False)
class ResultSource:
    """What a result refers to.

    Attributes:
        reference: Identifiers and size of the film, and an empty patient; what is built around it names nobody.
        identity: Who the film shows, by keyword; empty where that is not wanted or not known.
        is_dicom: Whether there is an instance that can be referred to.
        frame: Number of the film among the frames of its file, from 1; None where there is only one.
    """

    reference: Dataset
    identity: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    is_dicom: bool = True
    frame: int | None = None


def result_source(radiograph: Radiograph, *, keeps_identity: bool) -> ResultSource:
    """Gives what a result about a film refers to; of a DICOM film the file is read again.

    Without identity every identifier is replaced by one that is computed from it: results of the same film still
    belong together and refer to the same film, but not to the one in the archive (PS3.15 E, "consistent replacement").

    Raises:
        ReadError: The file cannot be read any more, or is not the one that was opened.
    """
    rows, columns = radiograph.shape
    if not radiograph.source.sop_instance_uid:
        return ResultSource(_reference({}, rows=rows, columns=columns), is_dicom=False)
    source = read_source(radiograph.source.path)
    if source.sha256 != radiograph.source.sha256:
        raise FileMissingError(
            source.path,
            f"{source.path.name} is no longer the file that was opened.",
            remedy="Open it again, then export.",
        )
    with listening():
        dataset, _ = parse(source)
        uids = {keyword: _uid(dataset, keyword, is_replaced=not keeps_identity) for keyword in _UIDS}
        uids["SOPClassUID"] = text(dataset, "SOPClassUID")
        identity = _identity(dataset) if keeps_identity else {}
    return ResultSource(
        _reference(uids, rows=rows, columns=columns),
        MappingProxyType(identity),
        frame=radiograph.source.frame + 1 if radiograph.source.frame_count > 1 else None,
    )


def finished(result: Dataset, source: ResultSource, *, description: str) -> bytes:
    """Gives the bytes of a result, with the identity of its source where that is wanted.

    Args:
        result: Built around ``source.reference``.
        source: What it is about.
        description: Of its series, at most 64 letters.
    """
    result.SpecificCharacterSet = "ISO_IR 192"
    result.SeriesDescription = description
    stream = io.BytesIO()
    with listening():  # what the source says is kept also where the standard forbids it, and nobody quotes it
        for keyword, value in source.identity.items():
            if keyword in result:
                del result[keyword]  # the element may be shared with the reference, which must go on naming nobody
            setattr(result, keyword, value if not keyword.endswith("Name") else PersonName(value))
        result.save_as(stream, enforce_file_format=True)
    return stream.getvalue()


def software_version() -> str:
    """Gives the version of this program, as results state it."""
    try:
        return importlib.metadata.version("cxrviewer")
    except importlib.metadata.PackageNotFoundError:
        return "unknown"


def _identity(dataset: FileDataset) -> dict[str, str]:
    found = {keyword: text(dataset, keyword) for keyword in IDENTIFYING}
    return {keyword: value for keyword, value in found.items() if value}


def _uid(dataset: FileDataset, keyword: str, *, is_replaced: bool) -> str:
    """Gives an identifier of the film; one that its file lacks is made of that of the instance."""
    known = text(dataset, keyword)
    if known and not is_replaced:
        return known
    return str(generate_uid(entropy_srcs=[_REPLACED, keyword, known or text(dataset, "SOPInstanceUID")]))


def _reference(uids: Mapping[str, str], *, rows: int, columns: int) -> Dataset:
    """Gives the attributes that every result takes over from its source, of a patient without a name."""
    reference = Dataset()
    for keyword in _UIDS:
        setattr(reference, keyword, uids.get(keyword) or str(generate_uid()))
    reference.SOPClassUID = uids.get("SOPClassUID", "")
    reference.Rows, reference.Columns = rows, columns
    for keyword in IDENTIFYING:
        if keyword != "IssuerOfPatientID":
            setattr(reference, keyword, "")
    return reference
