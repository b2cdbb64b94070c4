"""The bytes of a file that somebody asked to open, read once and hashed."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from engine.errors import FileMissingError, NotAnImageError, UnsupportedFileError

#: The largest file that is read: a radiograph of MAX_PIXELS with 16 bits needs 128 MiB.
MAX_BYTES = 1 << 30
#: The largest image that is decoded, in pixels of one frame (8192 x 8192): the largest detectors have 20 million.
MAX_PIXELS = 1 << 26


@dataclass(frozen=True, slots=True, eq=False)
class SourceFile:
    """A file's bytes and their sha256 (hexadecimal)."""

    path: Path
    data: bytes
    sha256: str


def read_source(path: Path) -> SourceFile:
    """Reads a file whole.

    Raises:
        FileMissingError: Nothing is there, or it is a directory, a device, or not permitted.
        NotAnImageError: The file is empty.
        UnsupportedFileError: The file is larger than MAX_BYTES.
    """
    data = _contents(path)
    if not data:
        raise NotAnImageError(path, f"{path.name} is empty.", remedy="Copy or export the image again.")
    return SourceFile(path, data, hashlib.sha256(data).hexdigest())


def read_start(path: Path, count: int) -> bytes:
    """Gives the first ``count`` bytes of a regular file, or none when it cannot be read."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return b""
        with path.open("rb") as stream:
            return stream.read(count)
    except (OSError, ValueError):
        return b""


def check_size(path: Path, *, rows: int, columns: int) -> None:
    """Refuses an image that is larger than MAX_PIXELS before memory is given to it.

    Raises:
        UnsupportedFileError: The image is too large.
    """
    if rows * columns > MAX_PIXELS:
        raise UnsupportedFileError(
            path,
            f"{path.name} claims to be {columns} x {rows} pixels; the most that is opened is {MAX_PIXELS:,} pixels.",
            remedy="If the image is really that large, export it smaller; otherwise the file is damaged.",
        )


def _contents(path: Path) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise FileMissingError(
                path, f"{path.name or path} is a folder, not an image.", remedy="Choose the image files inside it."
            )
        if not stat.S_ISREG(status.st_mode):
            raise FileMissingError(path, f"{path.name} is not a regular file.", remedy="Choose an image file.")
        if status.st_size > MAX_BYTES:
            raise UnsupportedFileError(
                path,
                f"{path.name} has {status.st_size:,} bytes; the most that is opened is {MAX_BYTES:,}.",
                remedy="Choose a file that holds a single radiograph.",
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileMissingError(
            path, f"{path.name} does not exist.", remedy="It may have been moved or renamed: choose it again."
        ) from error
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else "its name is not valid"
        raise FileMissingError(
            path,
            f"{path.name} could not be read: {reason}.",
            remedy="Check that the file is there and that you may read it.",
        ) from error
