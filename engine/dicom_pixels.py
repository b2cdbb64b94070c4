"""Makes modality values of one frame of a DICOM data set: one grey channel, unused bits gone, padding marked."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from pydicom.dataset import Dataset, FileDataset
from pydicom.pixels.processing import apply_color_lut

from engine import grey
from engine.dicom_codecs import is_codestream, stored_values
from engine.dicom_dataset import FAULTS, functional_group, integers, items, number
from engine.dicom_format import EXPORT_AGAIN, PixelFormat, read_format
from engine.dicom_lut import LookupTable, read_lookup_table
from engine.errors import DamagedFileError
from engine.source_file import SourceFile

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
        rescale: (slope, intercept) of modality values; None where a lookup table or colour stands between.
    """

    pixels: npt.NDArray[np.float32]
    valid: npt.NDArray[np.bool_] | None
    extent: tuple[float, float]
    is_colour_space: bool
    was_colour: bool
    notes: tuple[str, ...]
    rescale: tuple[float, float] | None = None


def decode(source: SourceFile, dataset: FileDataset, *, frame: int) -> Frame:
    """Decodes one frame to modality values.

    Raises:
        NotAnImageError: The object holds no pixels by its nature.
        DamagedFileError: Pixels are missing, cut off, or contradict the header.
        UnsupportedFileError: The encoding cannot be decoded here, or there is no such frame.
    """
    layout = read_format(source, dataset, frame=frame)
    stored = stored_values(source, dataset, layout, frame=frame)
    if layout.photometric == "PALETTE COLOR" and stored.ndim == 2:
        stored = _painted(source, dataset, stored)
    if stored.ndim == 3:
        return _from_colour(stored, layout)
    if not is_codestream(dataset):
        stored = _used_bits(stored, layout)
    return _from_grey(dataset, stored, layout, frame)


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
            source.path, f"The colour palette of {source.path.name} is malformed.", remedy=EXPORT_AGAIN
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
    pixels, extent, rescale, notes = _modality_values(dataset, stored, (lowest, highest), frame)
    pixels, valid = grey.without_gaps(pixels, valid)
    if valid is not None and not valid.any():
        valid, notes = None, (*notes, "The file marks every pixel as padding; the mark was ignored.")
    return Frame(pixels, valid, extent, is_colour_space=False, was_colour=False, notes=notes, rescale=rescale)


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
) -> tuple[npt.NDArray[np.float32], tuple[float, float], tuple[float, float] | None, tuple[str, ...]]:
    """Applies Modality LUT Sequence or Rescale Slope and Intercept (PS3.3 C.11.1)."""
    notes: tuple[str, ...] = ()
    if tables := items(dataset, "ModalityLUTSequence"):
        little = dataset.original_encoding[1] is not False
        table = read_lookup_table(tables[0], is_little_endian=little, is_signed=extent[0] < 0)
        if table is not None and stored.dtype.kind in "iu":
            return _looked_up(stored, table), (0.0, float(table.full_scale)), None, notes
        notes = ("The file's modality lookup table is malformed; stored values are used.",)
    group = functional_group(dataset, "PixelValueTransformationSequence", frame)
    slope, intercept = number(group, "RescaleSlope"), number(group, "RescaleIntercept")
    if slope is None or intercept is None:
        slope, intercept = 1.0, 0.0
    elif slope == 0:
        slope, intercept = 1.0, 0.0
        notes = (*notes, "The file's rescale slope is zero and was ignored.")
    ends = extent[0] * slope + intercept, extent[1] * slope + intercept
    return _rescaled(stored, slope, intercept), (min(ends), max(ends)), (slope, intercept), notes


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
