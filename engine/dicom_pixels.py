"""Decodes one frame of a DICOM data set: stored values to modality values, one grey channel, padding marked."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from pydicom.dataset import Dataset, FileDataset
from pydicom.encaps import get_frame
from pydicom.pixels.processing import apply_color_lut
from pydicom.pixels.utils import pixel_array
from pydicom.uid import UID, RLELossless

from engine import codestream, grey
from engine.dicom_dataset import FAULTS, functional_group, integer, integers, items, number, text, value
from engine.dicom_lut import LookupTable, read_lookup_table
from engine.errors import DamagedFileError, NotAnImageError, ReadError, UnsupportedFileError
from engine.source_file import SourceFile, check_size

_PIXEL_KEYWORDS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")
_EXPORT_AGAIN = "Copy or export it again from where it came from."
#: Above this many bits float32 no longer holds every whole number, and the theoretical range says nothing.
_EXACT_BITS = 24


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One decoded frame.

    Attributes:
        pixels: float32 (rows, columns), modality values, not yet mirrored.
        valid: bool (rows, columns), False at padding and gaps; None when every pixel counts.
        extent: Smallest and largest modality value that the file can hold.
        is_colour_space: Whether the samples were colour, so that no VOI transformation applies.
        was_colour: Whether there was colour to lose.
    """

    pixels: npt.NDArray[np.float32]
    valid: npt.NDArray[np.bool_] | None
    extent: tuple[float, float]
    is_colour_space: bool
    was_colour: bool
    notes: tuple[str, ...]


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
    frame_count: int


def frame_count(dataset: Dataset) -> int:
    """Gives the number of frames; one when the file does not say."""
    return max(1, integer(dataset, "NumberOfFrames", 1))


def decode(source: SourceFile, dataset: FileDataset, *, frame: int) -> Frame:
    """Decodes one frame to modality values.

    Raises:
        NotAnImageError: The object holds no pixels by its nature.
        DamagedFileError: Pixels are missing, cut off, or contradict the header.
        UnsupportedFileError: The encoding cannot be decoded here, or there is no such frame.
    """
    layout = _pixel_format(source, dataset)
    _check_frame(source, layout, frame)
    is_encapsulated = dataset.file_meta.TransferSyntaxUID.is_encapsulated
    if is_encapsulated:
        _check_codestream(source, dataset, layout, frame)
    else:
        _check_length(source, dataset, layout)
    stored = _decoded(source, dataset, frame)
    if layout.photometric == "PALETTE COLOR" and stored.ndim == 2:
        stored = _painted(source, dataset, stored)
    if stored.ndim == 3:
        return _from_colour(stored, layout)
    if not is_encapsulated or dataset.file_meta.TransferSyntaxUID == RLELossless:
        stored = _used_bits(stored, layout)
    return _from_grey(dataset, stored, layout, frame)


def _pixel_format(source: SourceFile, dataset: Dataset) -> PixelFormat:
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
        frame_count=frame_count(dataset),
    )
    if layout.rows < 1 or layout.columns < 1 or layout.bits_allocated < 1:
        raise DamagedFileError(
            source.path,
            f"{source.path.name} does not say how large its image is or how it is stored.",
            remedy=_EXPORT_AGAIN,
        )
    check_size(source.path, rows=layout.rows, columns=layout.columns)
    return layout


def _without_pixels(source: SourceFile, dataset: Dataset) -> ReadError:
    name = source.path.name
    if text(dataset.file_meta, "MediaStorageSOPClassUID") == "1.2.840.10008.1.3.10" or "DirectoryRecordSequence" in (
        dataset
    ):
        return NotAnImageError(
            source.path,
            f"{name} is a DICOMDIR, an index of other files, and holds no image itself.",
            remedy="Open the image files that lie beside it.",
        )
    if "Rows" in dataset and "Columns" in dataset:
        return DamagedFileError(
            source.path, f"{name} describes an image, but its pixels are missing.", remedy=_EXPORT_AGAIN
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
            remedy=_EXPORT_AGAIN,
        )


def _check_codestream(source: SourceFile, dataset: FileDataset, layout: PixelFormat, frame: int) -> None:
    """Compares the size in the compressed frame with the header's, before a decoder trusts it with memory."""
    try:
        data = get_frame(dataset.PixelData, frame, number_of_frames=layout.frame_count)
    except FAULTS as error:
        raise _undecodable(source, dataset.file_meta.TransferSyntaxUID) from error
    header = codestream.read_header(data)
    if header is None or 0 in (header.rows, header.columns):
        return
    check_size(source.path, rows=header.rows, columns=header.columns)
    if (header.rows, header.columns) != (layout.rows, layout.columns):
        raise DamagedFileError(
            source.path,
            f"{source.path.name} contradicts itself: its header says {layout.columns} x {layout.rows} pixels, "
            f"its compressed image {header.columns} x {header.rows}.",
            remedy=_EXPORT_AGAIN,
        )


def _decoded(source: SourceFile, dataset: FileDataset, frame: int) -> npt.NDArray[Any]:
    syntax = dataset.file_meta.TransferSyntaxUID
    # Unused bits are dropped here by _used_bits, which knows HighBit; a JPEG codestream knows its own precision.
    corrects_bits = syntax.is_encapsulated and syntax != RLELossless
    try:
        stored = pixel_array(dataset, index=frame, correct_unused_bits=corrects_bits)
    except MemoryError as error:
        raise UnsupportedFileError(
            source.path,
            f"{source.path.name} needs more memory than there is.",
            remedy="Close other programs and open it again.",
        ) from error
    except FAULTS as error:
        raise _undecodable(source, syntax) from error
    if stored.ndim not in (2, 3) or (stored.ndim == 3 and stored.shape[2] != 3):
        raise UnsupportedFileError(
            source.path,
            f"{source.path.name} has {stored.shape[-1]} samples per pixel.",
            remedy="Export it as a grey image.",
        )
    return stored


def _undecodable(source: SourceFile, syntax: UID) -> ReadError:
    if syntax.is_private or not syntax.is_transfer_syntax:
        return UnsupportedFileError(
            source.path,
            f"{source.path.name} is encoded as {syntax.name}, which cannot be decoded here.",
            remedy="Export it as an uncompressed or JPEG 2000 DICOM file.",
        )
    return DamagedFileError(
        source.path,
        f"{source.path.name} could not be decoded ({syntax.name}): its pixels are cut off or malformed.",
        remedy=_EXPORT_AGAIN,
    )


def _used_bits(stored: npt.NDArray[Any], layout: PixelFormat) -> npt.NDArray[Any]:
    """Drops the bits outside BitsStored, such as an embedded overlay, and extends the sign (PS3.5 8.1.1)."""
    allocated = stored.dtype.itemsize * 8
    if stored.dtype.kind not in "iu" or layout.bits_allocated != allocated or layout.bits_stored >= allocated:
        return stored
    high_bit = layout.high_bit if layout.bits_stored - 1 <= layout.high_bit < allocated else layout.bits_stored - 1
    return (stored << (allocated - 1 - high_bit)) >> (allocated - layout.bits_stored)


def _painted(source: SourceFile, dataset: Dataset, stored: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Looks palette indices up (PS3.3 C.7.6.3.1.5), giving red, green and blue of 8 or 16 bits."""
    try:
        return apply_color_lut(stored, dataset)[:, :, :3]
    except FAULTS as error:
        raise DamagedFileError(
            source.path, f"The colour palette of {source.path.name} is malformed.", remedy=_EXPORT_AGAIN
        ) from error


def _from_colour(stored: npt.NDArray[Any], layout: PixelFormat) -> Frame:
    is_palette = layout.photometric == "PALETTE COLOR"
    bits = stored.dtype.itemsize * 8 if is_palette else layout.bits_stored
    full_scale = float((1 << bits) - 1)
    if layout.photometric.startswith("YBR_PARTIAL"):
        pixels, was_colour = np.ascontiguousarray(stored[:, :, 0], dtype=np.float32), True
    else:
        pixels, was_colour = grey.from_rgb(stored, full_scale=full_scale)
    notes = ("The image is in colour; its luminance is shown.",) if was_colour else ()
    return Frame(pixels, None, (0.0, full_scale), is_colour_space=True, was_colour=was_colour, notes=notes)


def _from_grey(dataset: FileDataset, stored: npt.NDArray[Any], layout: PixelFormat, frame: int) -> Frame:
    valid = _not_padding(dataset, stored)
    lowest, highest = _stored_extent(stored, layout)
    pixels, extent, notes = _modality_values(dataset, stored, (lowest, highest), frame)
    pixels, valid = grey.without_gaps(pixels, valid)
    if valid is not None and not valid.any():
        valid, notes = None, (*notes, "The file marks every pixel as padding; the mark was ignored.")
    return Frame(pixels, valid, extent, is_colour_space=False, was_colour=False, notes=notes)


def _stored_extent(stored: npt.NDArray[Any], layout: PixelFormat) -> tuple[float, float]:
    if stored.dtype.kind == "f" or layout.bits_stored > _EXACT_BITS:
        finite = stored[np.isfinite(stored)] if stored.dtype.kind == "f" else stored
        return (float(finite.min()), float(finite.max())) if finite.size else (0.0, 0.0)
    if layout.is_signed:
        return -float(1 << (layout.bits_stored - 1)), float((1 << (layout.bits_stored - 1)) - 1)
    return 0.0, float((1 << layout.bits_stored) - 1)


def _not_padding(dataset: Dataset, stored: npt.NDArray[Any]) -> npt.NDArray[np.bool_] | None:
    """Marks Pixel Padding Value, or the range to Pixel Padding Range Limit, in stored values (PS3.3 C.7.5.1.1.2)."""
    keyword = "PixelPadding" if stored.dtype.kind in "iu" else "FloatPixelPadding"
    if stored.dtype.kind == "f" and stored.dtype.itemsize == 8:
        keyword = "DoubleFloatPixelPadding"
    first = _padding_number(dataset, f"{keyword}Value", stored)
    if first is None:
        return None
    second = _padding_number(dataset, f"{keyword}RangeLimit", stored)
    low, high = (first, first) if second is None else (min(first, second), max(first, second))
    valid: npt.NDArray[np.bool_] = (stored < low) | (stored > high)
    return None if valid.all() else valid


def _padding_number(dataset: Dataset, keyword: str, stored: npt.NDArray[Any]) -> float | None:
    if stored.dtype.kind == "f":
        return number(dataset, keyword)
    found = integers(dataset, keyword)
    if not found:
        return None
    is_signed, bits = stored.dtype.kind == "i", 16
    wrapped = found[0] % (1 << bits)
    return wrapped - (1 << bits) if is_signed and wrapped >= 1 << (bits - 1) else wrapped


def _modality_values(
    dataset: FileDataset, stored: npt.NDArray[Any], extent: tuple[float, float], frame: int
) -> tuple[npt.NDArray[np.float32], tuple[float, float], tuple[str, ...]]:
    """Applies Modality LUT Sequence or Rescale Slope and Intercept (PS3.3 C.11.1)."""
    notes: tuple[str, ...] = ()
    if tables := items(dataset, "ModalityLUTSequence"):
        little = dataset.original_encoding[1] is not False
        table = read_lookup_table(tables[0], is_little_endian=little, is_signed=extent[0] < 0)
        if table is not None and stored.dtype.kind in "iu":
            return _looked_up(stored, table), (0.0, float(table.full_scale)), notes
        notes = ("The file's modality lookup table is malformed; stored values are used.",)
    group = functional_group(dataset, "PixelValueTransformationSequence", frame)
    slope, intercept = number(group, "RescaleSlope"), number(group, "RescaleIntercept")
    if slope is None or intercept is None:
        slope, intercept = 1.0, 0.0
    elif slope == 0:
        slope, intercept = 1.0, 0.0
        notes = (*notes, "The file's rescale slope is zero and was ignored.")
    ends = extent[0] * slope + intercept, extent[1] * slope + intercept
    return _rescaled(stored, slope, intercept), (min(ends), max(ends)), notes


def _rescaled(stored: npt.NDArray[Any], slope: float, intercept: float) -> npt.NDArray[np.float32]:
    if stored.dtype.itemsize > 2 and (slope, intercept) != (1, 0):
        return (stored.astype(np.float64) * slope + intercept).astype(np.float32)
    pixels: npt.NDArray[np.float32] = stored.astype(np.float32)
    if slope != 1:
        np.multiply(pixels, np.float32(slope), out=pixels)
    if intercept != 0:
        np.add(pixels, np.float32(intercept), out=pixels)
    return pixels


def _looked_up(stored: npt.NDArray[Any], table: LookupTable) -> npt.NDArray[np.float32]:
    index = np.clip(stored.astype(np.int64) - table.first, 0, len(table.values) - 1)
    return np.take(table.values.astype(np.float32), index)
