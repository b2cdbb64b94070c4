"""Curves of a run as TensorBoard reads them, written without TensorBoard: event files of scalars.

The format is a record file of TensorFlow (length, masked CRC-32C of it, data, masked CRC-32C of that; TensorFlow
``core/lib/io/record_writer.h``) of ``Event`` messages (``core/util/event.proto``) in protocol buffers' wire format.
"""

import os
import struct
import time
from collections.abc import Mapping
from pathlib import Path

from engine.errors import OutputError

_POLYNOMIAL = 0x82F63B78
_MASK = 0xA282EAD8


class Board:
    """Appends scalars to one event file; the file begins with the first of them.

    Args:
        folder: Where event files lie, one for each time that the run went on.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path: Path | None = None

    def add(self, values: Mapping[str, float], *, step: int) -> None:
        """Writes the values of one step, in one write.

        Raises:
            OutputError: The folder cannot be written or the disk is full.
        """
        now = time.time()
        data = b""
        if self._path is None:
            self._path = self._folder / f"events.out.tfevents.{now:.6f}.run"
            data = record(_double(1, now) + _bytes(3, b"brain.Event:2"))
        summary = b"".join(_bytes(1, _bytes(1, name.encode()) + _float(2, value)) for name, value in values.items())
        data += record(_double(1, now) + _number(2, step) + _bytes(5, summary))
        try:
            _append(self._path, data)
        except OSError as error:
            raise OutputError(
                self._path,
                f"The curves of the run could not be written: {error.strerror or error}.",
                remedy="Check that the disk has room, then resume the run; its last checkpoint is kept.",
            ) from error


def _append(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    try:
        os.write(descriptor, data)
    finally:
        os.close(descriptor)


def record(data: bytes) -> bytes:
    """Gives a message as a record of an event file."""
    length = struct.pack("<Q", len(data))
    return length + struct.pack("<I", masked(length)) + data + struct.pack("<I", masked(data))


def masked(data: bytes) -> int:
    """Gives the masked CRC-32C of record files: rotated right by 15 bits, plus a constant."""
    check = crc32c(data)
    return ((check >> 15 | check << 17) + _MASK) & 0xFFFFFFFF


def crc32c(data: bytes) -> int:
    """Gives the Castagnoli CRC-32 (RFC 3720, appendix B.4)."""
    check = 0xFFFFFFFF
    for byte in data:
        check ^= byte
        for _ in range(8):
            check = check >> 1 ^ (_POLYNOMIAL if check & 1 else 0)
    return check ^ 0xFFFFFFFF


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _double(field: int, value: float) -> bytes:
    return _varint(field << 3 | 1) + struct.pack("<d", value)


def _float(field: int, value: float) -> bytes:
    return _varint(field << 3 | 5) + struct.pack("<f", value)


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    found = bytearray()
    while value >= 0x80:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    found.append(value)
    return bytes(found)
