"""A private, bounded place for images that were taken out of archives."""

import contextlib
import hashlib
import os
import shutil
from pathlib import Path

from engine.archives import Archive, safe_name
from engine.found_images import FileLink

_LIMIT_BYTES = 4 << 30


class MemberCache:
    """Keeps unpacked members below one folder that only its owner may enter; what was used longest ago goes first.

    Args:
        folder: Where to keep them; made when it is needed.
        limit_bytes: How much is kept, besides the member asked for last.
    """

    def __init__(self, folder: Path, limit_bytes: int = _LIMIT_BYTES) -> None:
        self.folder = folder
        self._limit_bytes = limit_bytes

    def path_of(self, link: FileLink) -> Path:
        """Gives a readable file for a link: itself, or a member unpacked.

        Raises:
            ReadError: The archive is gone, damaged or not safe.
            OutputError: There is no room on the disk.
        """
        if not link.member:
            return link.path
        with Archive(link.path) as archive:
            archive.check_member(link.member)
            status = link.path.stat()
            told = f"{link.path}\0{status.st_size}\0{status.st_mtime_ns}\0{link.member}"
            key = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]
            target = self.folder / key / safe_name(link.member)
            if target.is_file():
                os.utime(target)
            else:
                archive.unpack(link.member, target)
        self._trim(target)
        return target

    def holds(self, path: Path) -> bool:
        """Says whether a file lies in here."""
        return path.is_relative_to(self.folder)

    def empty(self) -> None:
        """Forgets everything."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _trim(self, kept: Path) -> None:
        files = [path for path in self.folder.glob("*/*") if path != kept]
        aged = []
        for path in files:
            with contextlib.suppress(OSError):
                status = path.stat()
                aged.append((status.st_mtime_ns, status.st_size, path))
        total = sum(size for _, size, _ in aged)
        for _, size, path in sorted(aged):
            if total <= self._limit_bytes:
                return
            shutil.rmtree(path.parent, ignore_errors=True)
            total -= size
