"""What the header of a JPEG, JPEG-LS or JPEG 2000 codestream says, read without decoding it."""

import struct
from dataclasses import dataclass

from pydicom.uid import (
    JPEG2000,
    UID,
    HTJ2KLossless,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEGLSNearLossless,
)

_START_OF_FRAME = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC} | {0xF7}
_STANDALONE = frozenset(range(0xD0, 0xD9)) | {0x01}
_START_OF_SCAN, _END_OF_IMAGE, _FILL = 0xDA, 0xD9, 0xFF


@dataclass(frozen=True, slots=True)
class Codestream:
    """Size of a compressed frame, and the transfer syntax that fits it."""

    rows: int
    columns: int
    transfer_syntax: UID


def read_header(frame: bytes) -> Codestream | None:
    """Gives what the codestream says of itself; None when it is of another kind or cut off."""
    try:
        if frame.startswith(b"\xff\xd8"):
            return _jpeg(frame)
        if frame.startswith(b"\xff\x4f\xff\x51"):
            return _jpeg2000(frame)
    except (struct.error, IndexError):
        return None
    return None


def _jpeg(frame: bytes) -> Codestream | None:
    """Walks the marker segments of ITU-T T.81 B.1.1.2 (and T.87 for SOF55) to the start of frame."""
    position = 2
    while frame[position] == _FILL:
        marker = frame[position + 1]
        if marker == _FILL:
            position += 1
            continue
        if marker in _STANDALONE:
            position += 2
            continue
        if marker in (_START_OF_SCAN, _END_OF_IMAGE):
            return None
        (length,) = struct.unpack_from(">H", frame, position + 2)
        if marker in _START_OF_FRAME:
            rows, columns = struct.unpack_from(">HH", frame, position + 5)
            return Codestream(rows, columns, _jpeg_syntax(marker, frame))
        position += 2 + length
    return None


def _jpeg_syntax(marker: int, frame: bytes) -> UID:
    if marker == 0xF7:
        return JPEGLSNearLossless if _is_near_lossless(frame) else JPEGLSLossless
    return {0xC0: JPEGBaseline8Bit, 0xC3: JPEGLosslessSV1}.get(marker, JPEGExtended12Bit)


def _is_near_lossless(frame: bytes) -> bool:
    """Reads NEAR from the JPEG-LS scan header (ITU-T T.87 C.2.3): the byte after the component list."""
    scan = frame.find(b"\xff\xda")
    components = frame[scan + 4]
    return frame[scan + 5 + 2 * components] != 0


def _jpeg2000(frame: bytes) -> Codestream:
    """Reads the SIZ segment (ITU-T T.800 A.5.1): extent of the grid less the offset of the image."""
    capabilities, width, height, left, top = struct.unpack_from(">HIIII", frame, 6)
    is_high_throughput = bool(capabilities & 0x4000)
    syntax = HTJ2KLossless if is_high_throughput else _wavelet_syntax(frame)
    return Codestream(height - top, width - left, syntax)


def _wavelet_syntax(frame: bytes) -> UID:
    """Tells the reversible 5-3 wavelet from the irreversible one by the COD segment (T.800 A.6.1)."""
    start = frame.find(b"\xff\x52")
    return JPEG2000Lossless if start >= 0 and frame[start + 13] == 1 else JPEG2000
