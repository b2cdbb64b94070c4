"""Writing and hashing files so that nobody ever sees half of one."""

import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from engine.errors import OutputError, TargetExistsError

_CHUNK = 1 << 20


def write_bytes(path: Path, data: bytes) -> None:
    """Writes ``data`` to ``path`` so that the path holds the old content or all of the new.

    The data goes to a temporary name in the same folder, is synced and then renamed.

    Raises:
        OutputError: The folder cannot be written or the disk is full.
    """
    _write(path, data, os.replace)


def write_new_bytes(path: Path, data: bytes) -> None:
    """Writes ``data`` like ``write_bytes``, but never over a file that is there already.

    Raises:
        TargetExistsError: A file of this name is there; it is untouched.
        OutputError: The folder cannot be written or the disk is full.
    """
    _write(path, data, _put_where_nothing_is)


def _put_where_nothing_is(temporary: str, path: Path) -> None:
    """Gives a file its name, which nobody else may have taken meanwhile."""
    try:
        os.link(temporary, path)
    except FileExistsError as error:
        raise _taken(path) from error
    except OSError:  # a file system without links, such as FAT: the look and the renaming are two steps there
        if path.exists():
            raise _taken(path) from None
        os.replace(temporary, path)
        return
    Path(temporary).unlink()


def _taken(path: Path) -> TargetExistsError:
    return TargetExistsError(
        path, f"{path.name} is there already.", remedy="Choose another name, or say that it is to be replaced."
    )


def _write(path: Path, data: bytes, put: Callable[[str, Path], None]) -> None:
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(temporary, 0o644)
        put(temporary, path)
    except TargetExistsError:
        Path(temporary).unlink(missing_ok=True)
        raise
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise OutputError(
            path,
            f"{path.name} could not be written: {error.strerror or error}.",
            remedy="Check that the folder may be written to and that the disk has room, then try again.",
        ) from error


def write_text(path: Path, text: str) -> None:
    """Writes UTF-8 text like ``write_bytes``."""
    write_bytes(path, text.encode("utf-8"))


def sha256_of(path: Path) -> str:
    """Gives the sha256 of a file's bytes, hexadecimal.

    Raises:
        OSError: The file cannot be read.
    """
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
