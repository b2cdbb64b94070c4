"""Decompresses one frame, choosing for every transfer syntax the decoder that survives malformed input.

OpenJPEG, Pillow and CharLS run in this process. GDCM, which alone knows lossless and 12-bit JPEG, ends its
process on some malformed frames and writes to the terminal: it runs in a child process (``gdcm_child``).
"""

import dataclasses
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from pydicom.dataset import FileDataset
from pydicom.encaps import get_frame
from pydicom.pixels.processing import convert_color_space
from pydicom.pixels.utils import pixel_array
from pydicom.uid import (
    HTJ2K,
    JPEG2000,
    UID,
    HTJ2KLossless,
    HTJ2KLosslessRPCL,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEGLSNearLossless,
    RLELossless,
)

from engine import codestream
from engine.dicom_dataset import FAULTS, transfer_syntax
from engine.dicom_format import EXPORT_AGAIN, PixelFormat
from engine.errors import DamagedFileError, ReadError, UnsupportedFileError
from engine.source_file import SourceFile, check_size

_PLUGINS = {
    JPEGBaseline8Bit: "pillow",
    JPEGExtended12Bit: "pillow",
    JPEGLSLossless: "pyjpegls",
    JPEGLSNearLossless: "pyjpegls",
    JPEG2000: "pylibjpeg",
    JPEG2000Lossless: "pylibjpeg",
    HTJ2K: "pylibjpeg",
    HTJ2KLossless: "pylibjpeg",
    HTJ2KLosslessRPCL: "pylibjpeg",
    RLELossless: "pydicom",
}
_KNOWN = frozenset({*_PLUGINS, JPEGLossless, JPEGLosslessSV1})
_CHILD = Path(__file__).with_name("gdcm_child.py")
_CHILD_SECONDS = 60.0
#: A frozen application has no interpreter to hand a script to: its entry point runs the child on this argument.
CHILD_ARGUMENT = "--decode-frame"


def is_codestream(dataset: FileDataset) -> bool:
    """Says whether the frames are JPEG of some kind, which know their own precision; native and RLE do not."""
    syntax = transfer_syntax(dataset)
    return bool(syntax.is_encapsulated and syntax != RLELossless)


def stored_values(source: SourceFile, dataset: FileDataset, layout: PixelFormat, *, frame: int) -> npt.NDArray[Any]:
    """Gives the stored values of one frame: (rows, columns), or (rows, columns, 3) red, green and blue.

    Raises:
        DamagedFileError: The pixels are cut off, malformed or contradict the header.
        UnsupportedFileError: No decoder here knows the encoding.
    """
    syntax = transfer_syntax(dataset)
    try:
        if is_codestream(dataset):
            stored = _decompressed(source, dataset, layout, frame)
        else:
            # Unused bits stay: who knows HighBit drops them later.
            stored = pixel_array(dataset, index=frame, correct_unused_bits=False)
    except MemoryError as error:
        raise UnsupportedFileError(
            source.path,
            f"{source.path.name} needs more memory than there is.",
            remedy="Close other programs and open it again.",
        ) from error
    except (*FAULTS, subprocess.SubprocessError) as error:
        raise _undecodable(source, syntax) from error
    if stored.ndim not in (2, 3) or (stored.ndim == 3 and stored.shape[2] != 3):
        raise UnsupportedFileError(
            source.path,
            f"{source.path.name} has {stored.shape[-1]} samples per pixel.",
            remedy="Export it as a grey image.",
        )
    return stored


def _decompressed(source: SourceFile, dataset: FileDataset, layout: PixelFormat, frame: int) -> npt.NDArray[Any]:
    syntax = transfer_syntax(dataset)
    data = get_frame(dataset.PixelData, frame, number_of_frames=layout.frame_count)
    _check_codestream(source, data, layout)
    is_deep_jpeg = syntax == JPEGExtended12Bit and layout.bits_stored > 8
    if is_deep_jpeg or syntax in (JPEGLossless, JPEGLosslessSV1):
        return _decoded_by_child(data, layout, syntax)
    return pixel_array(dataset, index=frame, decoding_plugin=_PLUGINS.get(syntax, ""))


def _check_codestream(source: SourceFile, data: bytes, layout: PixelFormat) -> None:
    """Compares the size in the compressed frame with the header's, before a decoder trusts it with memory."""
    header = codestream.read_header(data)
    if header is None or 0 in (header.rows, header.columns):
        return
    check_size(source.path, rows=header.rows, columns=header.columns)
    if (header.rows, header.columns) != (layout.rows, layout.columns):
        raise DamagedFileError(
            source.path,
            f"{source.path.name} contradicts itself: its header says {layout.columns} x {layout.rows} pixels, "
            f"its compressed image {header.columns} x {header.rows}.",
            remedy=EXPORT_AGAIN,
        )


def _decoded_by_child(data: bytes, layout: PixelFormat, syntax: UID) -> npt.NDArray[Any]:
    """Runs ``gdcm_child`` on one frame.

    Raises:
        ValueError: The child failed, or gave too few samples.
        subprocess.SubprocessError: It did not end in time.
    """
    header = json.dumps({"syntax": str(syntax), **dataclasses.asdict(layout)}).encode("ascii") + b"\n"
    is_frozen = getattr(sys, "frozen", False)
    finished = subprocess.run(
        [sys.executable, CHILD_ARGUMENT] if is_frozen else [sys.executable, "-P", str(_CHILD)],
        input=header + data,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        timeout=_CHILD_SECONDS,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        check=False,
    )
    kind = f"{'i' if layout.is_signed else 'u'}{layout.bits_allocated // 8}"
    samples = np.frombuffer(finished.stdout, dtype=kind)
    if finished.returncode != 0 or samples.size != layout.rows * layout.columns * layout.samples:
        raise ValueError("the frame could not be decompressed")
    if layout.samples == 1:
        return samples.reshape(layout.rows, layout.columns)
    if layout.planar == 1:
        samples = samples.reshape(layout.samples, layout.rows, layout.columns).transpose(1, 2, 0)
    coloured = samples.reshape(layout.rows, layout.columns, layout.samples)
    if layout.photometric.startswith("YBR_FULL"):
        return convert_color_space(coloured, "YBR_FULL", "RGB")
    return coloured


def _undecodable(source: SourceFile, syntax: UID) -> ReadError:
    if syntax.is_encapsulated and syntax not in _KNOWN:
        return UnsupportedFileError(
            source.path,
            f"{source.path.name} is encoded as {syntax.name}, which cannot be decoded here.",
            remedy="Export it as an uncompressed or JPEG 2000 DICOM file.",
        )
    return DamagedFileError(
        source.path,
        f"{source.path.name} could not be decoded ({syntax.name}): its pixels are cut off or malformed.",
        remedy=EXPORT_AGAIN,
    )
