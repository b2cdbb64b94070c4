"""Finds the images in folders, archives and DICOMDIRs, from their first bytes alone."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from engine import raster
from engine.archives import Archive, is_archive
from engine.dicom_header import LONG_START_BYTES, START_BYTES, is_dicom, read_header
from engine.dicomdir import read_references
from engine.errors import FileMissingError
from engine.found_images import Batch, FileLink, FoundImage, HeaderFacts, SourceKind, Tally
from engine.progress import CancelToken
from engine.source_file import MAX_BYTES, read_start

_BATCH = 200
_CHUNK = 1 << 20
_NO_FACTS = HeaderFacts()
#: Opening a pipe must not wait for somebody to write into it.
_READ_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class _Other(StrEnum):
    """What a file is that is no image: the field of the tally in which it is counted."""

    OTHERS = "others"
    ARCHIVES = "archives"
    DAMAGED = "damaged"
    UNREADABLE = "unreadable"


_Verdict = FoundImage | _Other
#: Gives the first bytes of something, as many as asked for or all there are.
_Starter = Callable[[int], bytes]


def kind_of(path: Path) -> SourceKind:
    """Says what a path stands for, from its content; a file when nothing is there."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return SourceKind.FILE
    if stat.S_ISDIR(mode):
        return SourceKind.FOLDER
    start = read_start(path, START_BYTES)
    if is_archive(start):
        return SourceKind.ARCHIVE
    header = read_header(start) if is_dicom(start) else None
    return SourceKind.DICOMDIR if header is not None and header.is_directory else SourceKind.FILE


def collect(path: Path, cancel: CancelToken) -> Iterator[Batch]:
    """Finds the images behind a path, in order of their names, and says again and again how far it is.

    Args:
        path: A folder, which is searched through with all folders below it, an archive, a DICOMDIR or a file.
        cancel: Asks the search to stop.

    Raises:
        ReadError: The path itself cannot be read; a file inside it that cannot is only counted.
        CancelledError: The stop was asked for.
    """
    match kind_of(path):
        case SourceKind.FOLDER:
            names, tally = _listed(path, cancel)
            return _batches(names, _examine_file, tally, cancel)
        case SourceKind.DICOMDIR:
            references = read_references(path)
            tally = Tally(outside=references.outside, missing=references.missing)
            return _batches([str(file) for file in references.files], _examine_file, tally, cancel)
        case SourceKind.ARCHIVE:
            return _from_archive(path, cancel)
        case _:
            return _batches([str(path)], _examine_file, Tally(), cancel)


def examine(path: Path) -> FoundImage | None:
    """Gives what a single file holds; None when it is no image or cannot be read."""
    verdict = _examine_file(str(path))
    return verdict if isinstance(verdict, FoundImage) else None


def _listed(folder: Path, cancel: CancelToken) -> tuple[list[str], Tally]:
    """Lists the regular files below a folder; links to folders are not followed, because they may lead in circles."""
    try:
        os.scandir(folder).close()
    except OSError as error:
        raise FileMissingError(
            folder,
            f"The folder {folder.name or folder} could not be read: {error.strerror or error}.",
            remedy="Check that it is there and that you may read it.",
        ) from error
    names: list[str] = []
    unreadable = 0
    waiting = [str(folder)]
    while waiting:
        cancel.check()
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    elif entry.is_file():
                        names.append(entry.path)
        except OSError:
            unreadable += 1
    return sorted(names), Tally(unreadable=unreadable)


def _batches(
    names: list[str], look_at: Callable[[str], _Verdict], tally: Tally, cancel: CancelToken
) -> Iterator[Batch]:
    counts = {field.value: getattr(tally, field) for field in _Other}
    images = 0
    for first in range(0, len(names), _BATCH):
        cancel.check()
        found = []
        for name in names[first : first + _BATCH]:
            verdict = look_at(name)
            if isinstance(verdict, FoundImage):
                found.append(verdict)
            else:
                counts[verdict] += 1
        images += len(found)
        tally = replace(
            tally,
            total=len(names),
            looked_at=min(first + _BATCH, len(names)),
            images=images,
            **counts,
        )
        yield Batch(tuple(found), tally)
    if not names:
        yield Batch((), tally)


def _from_archive(path: Path, cancel: CancelToken) -> Iterator[Batch]:
    with Archive(path) as archive:
        sizes = {member.name: member.size for member in archive.members}
        changed_ns = path.stat().st_mtime_ns

        def look_at(name: str) -> _Verdict:
            starter = archive.starter(name)
            link = FileLink(path, name)
            try:
                return _examine(starter, _Place(link, sizes[name], changed_ns), lambda: archive.sha256_of(name))
            except OSError:
                return _Other.DAMAGED

        tally = Tally(outside=archive.outside, encrypted=archive.encrypted)
        yield from _batches(sorted(sizes), look_at, tally, cancel)


@dataclass(frozen=True, slots=True)
class _Place:
    link: FileLink
    size: int
    changed_ns: int


def _examine_file(name: str) -> _Verdict:
    try:
        descriptor = os.open(name, _READ_FLAGS)
    except (OSError, ValueError):
        return _Other.UNREADABLE
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return _Other.OTHERS

        def start_of(count: int) -> bytes:
            os.lseek(descriptor, 0, os.SEEK_SET)
            return os.read(descriptor, count)

        place = _Place(FileLink(Path(name)), status.st_size, status.st_mtime_ns)
        return _examine(start_of, place, lambda: _sha256_of(descriptor))
    except OSError:
        return _Other.UNREADABLE
    finally:
        os.close(descriptor)


def _sha256_of(descriptor: int) -> str:
    digest = hashlib.sha256()
    os.lseek(descriptor, 0, os.SEEK_SET)
    while chunk := os.read(descriptor, _CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


def _examine(start_of: _Starter, place: _Place, sha256: Callable[[], str]) -> _Verdict:
    """Says what something is from its first bytes.

    Raises:
        OSError: It cannot be read.
    """
    start = start_of(START_BYTES)
    if is_dicom(start):
        facts = read_header(start)
        if (facts is None or not facts.is_complete) and place.size > len(start):
            facts = read_header(start_of(LONG_START_BYTES))
        if facts is None or (not facts.is_image and not facts.is_complete and not facts.is_directory):
            return _Other.DAMAGED
        content = hashlib.sha256(start).hexdigest()
    elif raster.raster_format(start[: raster.SIGNATURE_BYTES]):
        if place.size > MAX_BYTES:
            return _Other.OTHERS
        facts, content = _NO_FACTS, sha256()
        return FoundImage(place.link, place.size, place.changed_ns, f"{content}-{place.size}", facts)
    else:
        return _Other.ARCHIVES if is_archive(start) else _Other.OTHERS
    if not facts.is_image:
        return _Other.OTHERS
    return FoundImage(place.link, place.size, place.changed_ns, f"{content}-{place.size}", facts)
