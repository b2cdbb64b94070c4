"""Zip archives of images, read as if each came from a stranger: bounded, and never unpacked to a name of its own."""

import contextlib
import hashlib
import os
import re
import shutil
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO

from engine.errors import (
    DamagedFileError,
    FileMissingError,
    OutputError,
    ReadError,
    UnsafeArchiveError,
    UnsupportedFileError,
)
from engine.found_images import FileLink
from engine.source_file import MAX_BYTES

_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
_IS_ENCRYPTED = 0x1
_CHUNK = 1 << 20
_FAULTS = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error, EOFError, RuntimeError),
    *(ValueError, LookupError, OverflowError),
)
#: Left free on the disk when a member is put into the cache.
_SPARE_BYTES = 64 << 20
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """What an archive may claim to hold; beyond it, it is taken for a bomb.

    Attributes:
        members: Number of files.
        total_bytes: All files together, unpacked.
        ratio: Unpacked bytes per packed byte, where more than ``ratio_from_bytes`` are claimed. Radiographs shrink
            two to tenfold; deflate ends at about thousandfold.
        member_bytes: One file, unpacked; what is larger is no radiograph.
    """

    members: int = 100_000
    total_bytes: int = 64 << 30
    ratio: int = 100
    ratio_from_bytes: int = 256 << 20
    member_bytes: int = MAX_BYTES


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside an archive and its unpacked size in bytes."""

    name: str
    size: int


def is_archive(start: bytes) -> bool:
    """Says whether bytes begin as a zip archive."""
    return start.startswith(_SIGNATURES)


class Archive:
    """An open zip archive; use it in a ``with`` block.

    Attributes:
        members: Files that may be looked at.
        outside: How many names point outside the archive; they are left out.
        encrypted: How many files are locked with a password; they are left out.

    Raises:
        UnsafeArchiveError: It claims more than the limits.
        DamagedFileError: It cannot be read as a zip archive.
        UnsupportedFileError: Everything in it is locked with a password.
    """

    def __init__(self, path: Path, limits: ArchiveLimits | None = None) -> None:
        self._path, self._limits = path, limits or ArchiveLimits()
        try:
            self._zip = zipfile.ZipFile(path)
        except OSError as error:
            raise _missing(path, error) from error
        except _FAULTS as error:
            raise _damaged(path) from error
        try:
            self._take_stock()
        except ReadError:
            self._zip.close()
            raise

    def _take_stock(self) -> None:
        infos = [info for info in self._zip.infolist() if not info.is_dir()]
        _check_claims(self._path, infos, self._limits)
        inside = [info for info in infos if _is_inside(info.filename)]
        open_ = [info for info in inside if not info.flag_bits & _IS_ENCRYPTED]
        self.outside, self.encrypted = len(infos) - len(inside), len(inside) - len(open_)
        self.members = tuple(
            Member(info.filename, info.file_size) for info in open_ if info.file_size <= self._limits.member_bytes
        )
        if self.encrypted and not self.members:
            raise UnsupportedFileError(
                self._path,
                f"{self._path.name} is locked with a password.",
                remedy="Unpack it with its password and open the folder.",
            )

    def __enter__(self) -> "Archive":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def check_member(self, name: str) -> None:
        """Returns if a member may be taken out.

        Raises:
            FileMissingError: It is not in the archive, or its name points outside.
        """
        if all(member.name != name for member in self.members):
            raise FileMissingError(
                self._path,
                f"{safe_name(name)} is not in {self._path.name}.",
                remedy="The archive may have been changed: open it again.",
            )

    def starter(self, name: str) -> Callable[[int], bytes]:
        """Gives a call that reads the first bytes of a member; it raises OSError when that is not possible."""

        def start_of(count: int) -> bytes:
            with self._open(name) as stream:
                return stream.read(count)

        return start_of

    def sha256_of(self, name: str) -> str:
        """Gives the sha256 of a member's bytes, hexadecimal.

        Raises:
            OSError: It cannot be read.
        """
        digest = hashlib.sha256()
        with self._open(name) as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
        return digest.hexdigest()

    def unpack(self, name: str, target: Path) -> None:
        """Writes a member to a path of the caller's choosing, whole or not at all; only the owner may read it.

        Raises:
            DamagedFileError: The member cannot be unpacked.
            OutputError: The disk is full or the folder may not be written to.
        """
        size = self._zip.getinfo(name).file_size
        temporary = ""
        try:
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if shutil.disk_usage(target.parent).free < size + _SPARE_BYTES:
                raise _full(target)
            descriptor, temporary = tempfile.mkstemp(prefix=".unpacking-", dir=target.parent)
            with os.fdopen(descriptor, "wb") as output:
                self._copy(name, output)
            os.replace(temporary, target)
        except OSError as error:
            raise OutputError(
                target,
                f"{FileLink(self._path, name).name} could not be unpacked: {error.strerror or error}.",
                remedy="Make room on the disk, then try again.",
            ) from error
        finally:
            if temporary:
                Path(temporary).unlink(missing_ok=True)

    def _copy(self, name: str, output: IO[bytes]) -> None:
        try:
            stream = self._zip.open(name)
        except (*_FAULTS, OSError) as error:
            raise _damaged(self._path) from error
        with stream:
            while True:
                try:
                    chunk = stream.read(_CHUNK)
                except (*_FAULTS, OSError) as error:
                    raise _damaged(self._path) from error
                if not chunk:
                    return
                output.write(chunk)

    @contextlib.contextmanager
    def _open(self, name: str) -> Iterator[IO[bytes]]:
        try:
            with self._zip.open(name) as stream:
                yield stream
        except _FAULTS as error:
            raise OSError(f"a member cannot be read: {type(error).__name__}") from error


def safe_name(member: str) -> str:
    """Gives a file name for a member: its last part, of plain characters, never hidden and never special."""
    last = re.split(r"[/\\]", member)[-1]
    plain = re.sub(r"[^\w.\- ]", "_", last).strip(". ")[-_LONGEST_NAME:].lstrip(". ")
    if re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?", plain):
        plain = f"_{plain}"
    return plain or "film"


def _check_claims(path: Path, infos: list[zipfile.ZipInfo], limits: ArchiveLimits) -> None:
    total = sum(info.file_size for info in infos)
    packed = max(path.stat().st_size, 1)
    remedy = "If you trust it, unpack it yourself and open the folder."
    if len(infos) > limits.members:
        raise UnsafeArchiveError(
            path, f"{path.name} holds {len(infos):,} files; the most is {limits.members:,}.", remedy=remedy
        )
    if total > limits.total_bytes or (total > limits.ratio_from_bytes and total > limits.ratio * packed):
        raise UnsafeArchiveError(
            path,
            f"{path.name} would unpack to {total:,} bytes, {total // packed:,} times its size, which no images do.",
            remedy=remedy,
        )


def _is_inside(name: str) -> bool:
    parts = re.split(r"[/\\]", name)
    return ".." not in parts and bool(parts[0]) and ":" not in parts[0] and "\0" not in name


def _damaged(path: Path) -> DamagedFileError:
    return DamagedFileError(
        path, f"{path.name} is a zip archive that cannot be read.", remedy="Copy or download it again."
    )


def _missing(path: Path, error: OSError) -> FileMissingError:
    return FileMissingError(
        path,
        f"{path.name} could not be read: {error.strerror or error}.",
        remedy="Check that the file is there and that you may read it.",
    )


def _full(target: Path) -> OutputError:
    return OutputError(
        target, "There is no room on the disk to unpack an image.", remedy="Make room on the disk, then try again."
    )
