"""Opens a DICOM file as a radiograph, with every step of the grey scale pipeline of PS3.4 N.2 up to brightness."""

import dataclasses
import math
from pathlib import Path

import numpy as np
import numpy.typing as npt
from pydicom.dataset import FileDataset

from engine import dicom_tags, windowing
from engine.dicom_dataset import integer, parse, text, transfer_syntax
from engine.dicom_format import frame_count
from engine.dicom_lut import read_windows
from engine.dicom_pixels import Frame, decode
from engine.listening import listening
from engine.radiograph import OpenedImage, Radiograph, RadiographSource, VoiTable, Window
from engine.source_file import SourceFile, read_source
from engine.technique import read_technique

#: A window under which this share of the pixels is all black or all white shows nothing.
_BLANK_SHARE = 0.995
_SAMPLES = 1 << 18


def read_dicom(path: Path, *, frame: int = 0) -> OpenedImage:
    """Opens one frame of a DICOM file, with or without preamble and file meta information.

    Args:
        path: The file.
        frame: Which frame, counted from 0.

    Raises:
        ReadError: One of its subclasses, saying what is wrong with the file.
    """
    return from_source(read_source(path), frame=frame)


def from_source(source: SourceFile, *, frame: int = 0) -> OpenedImage:
    """Opens one frame of a DICOM file that was read already; see ``read_dicom``."""
    with listening():
        dataset, is_guessed = parse(source)
        decoded = decode(source, dataset, frame=frame)
        radiograph = _radiograph(source, dataset, decoded, frame)
        if is_guessed:
            note = "The file has no complete DICOM header; how it is encoded was guessed."
            radiograph = dataclasses.replace(radiograph, notes=(note, *radiograph.notes))
        return OpenedImage(radiograph, dicom_tags.read_patient(dataset))


def _radiograph(source: SourceFile, dataset: FileDataset, decoded: Frame, frame: int) -> Radiograph:
    is_inverted, polarity_notes = _polarity(dataset, decoded)
    mirror = sum(decoded.extent) if is_inverted else None
    pixels = decoded.pixels if mirror is None else np.subtract(np.float32(mirror), decoded.pixels)
    windows, window_notes = _windows(dataset, decoded, pixels, mirror, frame)
    for array in (pixels, decoded.valid):
        if array is not None:
            array.flags.writeable = False
    spacing, spacing_notes = dicom_tags.read_spacing(dataset, frame=frame)
    orientation, orientation_notes = dicom_tags.read_orientation(dataset)
    notes = (
        *_first_notes(dataset, frame),
        *decoded.notes,
        *polarity_notes,
        *window_notes,
        *spacing_notes,
        *orientation_notes,
    )
    return Radiograph(
        pixels=pixels,
        source=_provenance(source, dataset, frame=frame),
        windows=windows,
        spacing=spacing,
        view=dicom_tags.read_view(dataset),
        valid=decoded.valid,
        mirror=mirror,
        rescale=decoded.rescale,
        unit=dicom_tags.read_unit(dataset, frame=frame),
        modality=text(dataset, "Modality"),
        body_part=text(dataset, "BodyPartExamined"),
        laterality=dicom_tags.read_laterality(dataset),
        orientation=orientation,
        is_supine=dicom_tags.read_is_supine(dataset),
        age_years=dicom_tags.read_age(dataset),
        burned_in_annotation=dicom_tags.read_burned_in(dataset),
        was_colour=decoded.was_colour,
        bits_stored=integer(dataset, "BitsStored") or integer(dataset, "BitsAllocated"),
        technique=read_technique(dataset),
        notes=notes,
    )


def _first_notes(dataset: FileDataset, frame: int) -> tuple[str, ...]:
    """Gives what a reader should know first: that it is no radiograph, that there are other frames."""
    notes, count = dicom_tags.modality_notes(text(dataset, "Modality")), frame_count(dataset)
    return (*notes, f"Frame {frame + 1} of {count} is shown.") if count > 1 else notes


def _provenance(source: SourceFile, dataset: FileDataset, *, frame: int) -> RadiographSource:
    syntax = transfer_syntax(dataset)
    return RadiographSource(
        path=source.path,
        sha256=source.sha256,
        sop_instance_uid=text(dataset, "SOPInstanceUID"),
        transfer_syntax=str(syntax),
        was_monochrome1=text(dataset, "PhotometricInterpretation") == "MONOCHROME1",
        is_lossy=dicom_tags.is_lossy(dataset, syntax),
        frame=frame,
        frame_count=frame_count(dataset),
    )


def _polarity(dataset: FileDataset, decoded: Frame) -> tuple[bool, tuple[str, ...]]:
    """Says whether small values are shown white, and notes where the file contradicts itself.

    MONOCHROME1 (PS3.3 C.7.6.3.1.2) and Presentation LUT Shape INVERSE (C.8.11.3.1.2) say the same thing: an
    image with both is inverted once. Pixel Intensity Relationship Sign 1 (C.8.11.3.1.2) means that small
    values saw fewer X-rays, so that they have to be white for bone to be white.
    """
    if decoded.is_colour_space:
        return False, ()
    is_monochrome1 = text(dataset, "PhotometricInterpretation") == "MONOCHROME1"
    shape = text(dataset, "PresentationLUTShape")
    is_inverted = is_monochrome1 or shape == "INVERSE"
    notes = []
    if shape and is_monochrome1 != (shape == "INVERSE"):
        notes.append("The file contradicts itself on which end of its grey scale is white; check that lungs are dark.")
    sign = integer(dataset, "PixelIntensityRelationshipSign")
    if sign and (sign > 0) != is_inverted:
        notes.append("The file's tags disagree on its polarity; check that the lungs are dark and the bones bright.")
    return is_inverted, tuple(notes)


def _windows(
    dataset: FileDataset, decoded: Frame, pixels: npt.NDArray[np.float32], mirror: float | None, frame: int
) -> tuple[tuple[Window | VoiTable, ...], tuple[str, ...]]:
    """Gives the windows in the units of ``pixels``, never none, and one that shows something first."""
    if decoded.is_colour_space:
        return (windowing.spanning(*decoded.extent, name=windowing.FULL_RANGE),), ()
    little = dataset.original_encoding[1] is not False
    suggested, notes = read_windows(dataset, frame=frame, extent=decoded.extent, is_little_endian=little)
    if mirror is not None:
        suggested = tuple(windowing.mirrored(window, mirror) for window in suggested)
    if not suggested:
        return (windowing.full_range(pixels, decoded.valid),), notes
    if _shows_nothing(pixels, decoded.valid, suggested[0]):
        automatic = windowing.auto(pixels, decoded.valid)
        note = "The file's own window shows nothing of this image; an automatic window is used."
        return (automatic, *suggested), (*notes, note)
    return suggested, notes


def _shows_nothing(
    pixels: npt.NDArray[np.float32], valid: npt.NDArray[np.bool_] | None, window: Window | VoiTable
) -> bool:
    step = max(1, math.isqrt(pixels.size // _SAMPLES))
    sample = pixels[::step, ::step]
    if valid is not None:
        sample = sample[valid[::step, ::step]]
    if sample.size == 0 or sample.min() == sample.max():
        return False
    shown = windowing.apply(sample, window)
    outside = max(np.count_nonzero(shown <= 0), np.count_nonzero(shown >= 1))
    return bool(outside > _BLANK_SHARE * shown.size)
