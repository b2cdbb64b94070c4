"""Encodes the phantom as a DX image for presentation (DICOM PS3.3 A.26), with an identity that is plainly invented."""

import io

import numpy as np
import numpy.typing as npt
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.filewriter import dcmwrite
from pydicom.sr.coding import Code
from pydicom.uid import DigitalXRayImageStorageForPresentation, ExplicitVRLittleEndian, JPEGLSLossless, generate_uid

#: The first window of the files, in stored values of the MONOCHROME2 one: lungs and mediastinum; then everything.
WINDOWS = (("CHEST", 2150.0, 2500.0), ("FULL", 2048.0, 4096.0))
DATE, TIME = "20200101", "120000"


def encode_dicom(
    pixels: npt.NDArray[np.uint16], *, white: int, interpretation: str, pitch_mm: float, seed: int
) -> bytes:
    """Gives the bytes of a DICOM file, JPEG-LS lossless.

    Args:
        pixels: uint16 (rows, columns), 12 bits, larger = brighter.
        white: Largest value; MONOCHROME1 stores ``white - pixels``.
        interpretation: "MONOCHROME1" or "MONOCHROME2".
        pitch_mm: Distance of pixel centres; rays are parallel, so no magnification is to be corrected.
        seed: Becomes part of the unique identifiers: the same phantom has the same ones.
    """
    is_inverse = interpretation == "MONOCHROME1"
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    _add_identity(dataset, interpretation=interpretation, seed=seed)
    _add_acquisition(dataset, pitch_mm=pitch_mm)
    _add_presentation(dataset, white=white, is_inverse=is_inverse)
    dataset.PhotometricInterpretation = interpretation
    dataset.SamplesPerPixel = 1
    dataset.Rows, dataset.Columns = pixels.shape
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 16, 12, 11
    dataset.PixelRepresentation = 0
    stored = (white - pixels) if is_inverse else pixels
    dataset.PixelData = np.ascontiguousarray(stored, np.dtype("<u2")).tobytes()
    dataset.compress(JPEGLSLossless, encoding_plugin="pyjpegls", generate_instance_uid=False)
    dataset.file_meta.MediaStorageSOPClassUID = dataset.SOPClassUID
    dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    stream = io.BytesIO()
    dcmwrite(stream, dataset, enforce_file_format=True)
    return stream.getvalue()


def _add_identity(dataset: Dataset, *, interpretation: str, seed: int) -> None:
    """Patient, study, series and equipment; PS3.3 C.7.1 to C.7.5."""
    dataset.SOPClassUID = DigitalXRayImageStorageForPresentation
    for keyword in ("StudyInstanceUID", "SeriesInstanceUID"):
        setattr(dataset, keyword, generate_uid(entropy_srcs=["cxrviewer phantom", keyword, str(seed)]))
    dataset.SOPInstanceUID = generate_uid(entropy_srcs=["cxrviewer phantom", interpretation, str(seed)])
    dataset.SpecificCharacterSet = "ISO_IR 192"
    dataset.PatientName = "PHANTOM^SYNTHETIC"
    dataset.PatientID = f"PHANTOM-{seed}"
    dataset.PatientBirthDate = "19700101"
    dataset.PatientSex = "O"
    dataset.PatientAge = "050Y"
    dataset.PatientIdentityRemoved = "YES"
    dataset.DeidentificationMethod = "synthetic image, no patient exists"
    dataset.StudyDate = dataset.SeriesDate = dataset.AcquisitionDate = dataset.ContentDate = DATE
    dataset.StudyTime = dataset.SeriesTime = dataset.AcquisitionTime = dataset.ContentTime = TIME
    dataset.AccessionNumber = ""
    dataset.ReferringPhysicianName = ""
    dataset.StudyID = "1"
    dataset.StudyDescription = "Synthetic chest phantom"
    dataset.SeriesDescription = f"PA, {interpretation}"
    dataset.SeriesNumber = 1
    dataset.InstanceNumber = 1 if interpretation == "MONOCHROME2" else 2
    dataset.Manufacturer = "cxrviewer"
    dataset.ManufacturerModelName = "phantom"
    dataset.DeviceSerialNumber = "0"
    dataset.SoftwareVersions = "1"


def _add_acquisition(dataset: Dataset, *, pitch_mm: float) -> None:
    """Anatomy, positioning and detector; PS3.3 C.8.11.2, C.8.11.4 and C.8.11.5."""
    dataset.Modality = "DX"
    dataset.PresentationIntentType = "FOR PRESENTATION"
    dataset.ImageType = ["DERIVED", "PRIMARY"]
    dataset.DerivationDescription = "Computed from a physical model of a chest"
    dataset.BodyPartExamined = "CHEST"
    dataset.AnatomicRegionSequence = [_coded(Code("51185008", "SCT", "Chest"))]
    dataset.ImageLaterality = "U"
    dataset.PatientOrientation = ["L", "F"]
    dataset.ViewPosition = "PA"
    view = _coded(Code("399348003", "SCT", "postero-anterior"))
    view.ViewModifierCodeSequence = []
    dataset.ViewCodeSequence = [view]
    dataset.AcquisitionContextSequence = []
    dataset.DetectorType = "SCINTILLATOR"
    dataset.KVP = "120"
    dataset.ImagerPixelSpacing = [pitch_mm, pitch_mm]
    dataset.EstimatedRadiographicMagnificationFactor = "1"
    dataset.BurnedInAnnotation = "NO"
    dataset.LossyImageCompression = "00"


def _add_presentation(dataset: Dataset, *, white: int, is_inverse: bool) -> None:
    """How stored values become brightness; PS3.3 C.8.11.3.1 and C.11.2.

    The window is in stored values. A centre mirrors to ``white + 1 - centre``: with the LINEAR
    function's half-pixel terms (PS3.3 C.11.2.1.2.1) both polarities then show the same.
    """
    dataset.PixelIntensityRelationship = "LOG"
    dataset.PixelIntensityRelationshipSign = 1 if is_inverse else -1
    dataset.RescaleIntercept, dataset.RescaleSlope, dataset.RescaleType = "0", "1", "US"
    dataset.PresentationLUTShape = "INVERSE" if is_inverse else "IDENTITY"
    centres = [white + 1 - centre if is_inverse else centre for _, centre, _ in WINDOWS]
    dataset.WindowCenter = [f"{centre:g}" for centre in centres]
    dataset.WindowWidth = [f"{width:g}" for _, _, width in WINDOWS]
    dataset.WindowCenterWidthExplanation = [name for name, _, _ in WINDOWS]


def _coded(code: Code) -> Dataset:
    """Gives one item of a code sequence; PS3.3 8.8."""
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = code.value, code.scheme_designator, code.meaning
    return item
