"""How the pixels of a data set are laid out, checked against what is really there."""

from dataclasses import dataclass

from pydicom.dataset import Dataset, FileDataset
from pydicom.uid import UID, MediaStorageDirectoryStorage

from engine.dicom_dataset import integer, text, transfer_syntax, value
from engine.errors import DamagedFileError, NotAnImageError, ReadError, UnsupportedFileError
from engine.source_file import SourceFile, check_size

#: Remedy for a file that did not arrive whole.
EXPORT_AGAIN = "Copy or export it again from where it came from."
_PIXEL_KEYWORDS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")


@dataclass(frozen=True, slots=True)
class PixelFormat:
    """How the file says its samples are laid out (PS3.3 C.7.6.3)."""

    rows: int
    columns: int
    samples: int
    bits_allocated: int
    bits_stored: int
    high_bit: int
    is_signed: bool
    photometric: str
    planar: int
    frame_count: int


def frame_count(dataset: Dataset) -> int:
    """Gives the number of frames; one when the file does not say."""
    return max(1, integer(dataset, "NumberOfFrames", 1))


def read_format(source: SourceFile, dataset: FileDataset, *, frame: int) -> PixelFormat:
    """Reads how the pixels are laid out, and refuses what cannot be decoded before memory is given to it.

    Raises:
        NotAnImageError: The object holds no pixels by its nature.
        DamagedFileError: Pixels are missing or cut off.
        UnsupportedFileError: The image is too large, or there is no such frame.
    """
    if not any(keyword in dataset for keyword in _PIXEL_KEYWORDS):
        raise _without_pixels(source, dataset)
    layout = PixelFormat(
        rows=integer(dataset, "Rows"),
        columns=integer(dataset, "Columns"),
        samples=integer(dataset, "SamplesPerPixel", 1),
        bits_allocated=integer(dataset, "BitsAllocated"),
        bits_stored=integer(dataset, "BitsStored") or integer(dataset, "BitsAllocated"),
        high_bit=integer(dataset, "HighBit", -1),
        is_signed=integer(dataset, "PixelRepresentation") == 1,
        photometric=text(dataset, "PhotometricInterpretation"),
        planar=integer(dataset, "PlanarConfiguration"),
        frame_count=frame_count(dataset),
    )
    if layout.rows < 1 or layout.columns < 1 or layout.bits_allocated < 1:
        raise DamagedFileError(
            source.path,
            f"{source.path.name} does not say how large its image is or how it is stored.",
            remedy=EXPORT_AGAIN,
        )
    check_size(source.path, rows=layout.rows, columns=layout.columns)
    _check_frame(source, layout, frame)
    if not transfer_syntax(dataset).is_encapsulated:
        _check_length(source, dataset, layout)
    return layout


def _without_pixels(source: SourceFile, dataset: FileDataset) -> ReadError:
    name = source.path.name
    sop_class = text(dataset.file_meta, "MediaStorageSOPClassUID")
    if sop_class == MediaStorageDirectoryStorage or "DirectoryRecordSequence" in dataset:
        return NotAnImageError(
            source.path,
            f"{name} is a DICOMDIR, an index of other files, and holds no image itself.",
            remedy="Open the image files that lie beside it.",
        )
    if "Rows" in dataset or "Image Storage" in UID(text(dataset, "SOPClassUID") or sop_class).name:
        return DamagedFileError(
            source.path, f"{name} should hold an image, but its pixels are missing.", remedy=EXPORT_AGAIN
        )
    modality = text(dataset, "Modality")
    kind = f"a DICOM object of kind {modality}" if modality else "a DICOM object"
    return NotAnImageError(source.path, f"{name} is {kind} without an image.", remedy="Choose a file with an image.")


def _check_frame(source: SourceFile, layout: PixelFormat, frame: int) -> None:
    if not 0 <= frame < layout.frame_count:
        frames = "one frame" if layout.frame_count == 1 else f"{layout.frame_count} frames"
        raise UnsupportedFileError(
            source.path,
            f"{source.path.name} has {frames}; frame {frame + 1} was asked for.",
            remedy=f"Choose a frame from 1 to {layout.frame_count}.",
        )


def _check_length(source: SourceFile, dataset: Dataset, layout: PixelFormat) -> None:
    """Compares the bytes that are there with those that the header announces (PS3.5 8.1.1)."""
    keyword = next(keyword for keyword in _PIXEL_KEYWORDS if keyword in dataset)
    samples = layout.rows * layout.columns * layout.frame_count * layout.samples
    if layout.photometric == "YBR_FULL_422":
        samples = samples // 3 * 2
    expected = (samples * layout.bits_allocated + 7) // 8
    found = value(dataset, keyword)
    present = len(found) if isinstance(found, bytes) else 0
    if present < expected:
        raise DamagedFileError(
            source.path,
            f"{source.path.name} is cut off: it holds {present:,} of the {expected:,} bytes of pixels it announces.",
            remedy=EXPORT_AGAIN,
        )
