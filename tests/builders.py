"""Builders of small files for tests: what they hold is decided by the arguments and nothing else."""

import io
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import UID, DigitalXRayImageStorageForPresentation, ExplicitVRLittleEndian

#: Of pydicom's own example root; they name nothing real.
SOP_INSTANCE_UID = "1.2.826.0.1.3680043.8.498.1"


def dicom_dataset(pixels: npt.NDArray[Any] | None = None, **attributes: object) -> Dataset:
    """Gives a DX data set around ``pixels``, whose attributes ``attributes`` replace or add to.

    Args:
        pixels: Integers (rows, columns), (frames, rows, columns) or (rows, columns, 3); None for no pixels.
        **attributes: DICOM keywords, also with values that the standard forbids; None removes one.
    """
    dataset = Dataset()
    dataset.SOPClassUID = DigitalXRayImageStorageForPresentation
    dataset.SOPInstanceUID = SOP_INSTANCE_UID
    dataset.Modality = "DX"
    if pixels is not None:
        _describe(dataset, pixels)
    with pydicom.config.disable_value_validation():
        for keyword, value in attributes.items():
            if value is None:
                delattr(dataset, keyword)
            else:
                setattr(dataset, keyword, value)
    return dataset


def dicom_bytes(dataset: Dataset, *, syntax: UID = ExplicitVRLittleEndian, has_header: bool = True) -> bytes:
    """Gives the bytes of a DICOM file, without preamble and file meta information when not ``has_header``."""
    stream = io.BytesIO()
    if not has_header:
        pydicom.dcmwrite(stream, dataset, implicit_vr=syntax.is_implicit_VR, little_endian=syntax.is_little_endian)
        return stream.getvalue()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.file_meta.MediaStorageSOPClassUID = dataset.SOPClassUID
    dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    pydicom.dcmwrite(stream, dataset, enforce_file_format=True)
    return stream.getvalue()


def dicom_file(path: Path, dataset: Dataset, *, syntax: UID = ExplicitVRLittleEndian, has_header: bool = True) -> Path:
    """Writes ``dicom_bytes`` to a path and gives the path back."""
    path.write_bytes(dicom_bytes(dataset, syntax=syntax, has_header=has_header))
    return path


def lookup_table(values: list[int], *, first: int, bits: int, explanation: str = "") -> Dataset:
    """Gives an item of a Modality or VOI LUT Sequence, with its entries as words."""
    item = Dataset()
    item.add_new("LUTDescriptor", "SS" if first < 0 else "US", [len(values) % 65536, first, bits])
    item.LUTExplanation = explanation
    item.add_new("LUTData", "OW", np.array(values, dtype="<u2").tobytes())
    return item


def png_chunk(kind: bytes, data: bytes) -> bytes:
    """Gives one PNG chunk with its length and checksum."""
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")


def _describe(dataset: Dataset, pixels: npt.NDArray[Any]) -> None:
    is_colour = pixels.ndim == 3 and pixels.shape[-1] == 3
    rows, columns = (pixels.shape[:2]) if is_colour else pixels.shape[-2:]
    bits = pixels.dtype.itemsize * 8
    dataset.Rows, dataset.Columns = rows, columns
    dataset.SamplesPerPixel = 3 if is_colour else 1
    dataset.PhotometricInterpretation = "RGB" if is_colour else "MONOCHROME2"
    if is_colour:
        dataset.PlanarConfiguration = 0
    elif pixels.ndim == 3:
        dataset.NumberOfFrames = pixels.shape[0]
    dataset.BitsAllocated = dataset.BitsStored = bits
    dataset.HighBit = bits - 1
    dataset.PixelRepresentation = 1 if pixels.dtype.kind == "i" else 0
    data = pixels.tobytes()
    dataset.add_new("PixelData", "OW" if bits > 8 else "OB", data + b"\0" * (len(data) % 2))
