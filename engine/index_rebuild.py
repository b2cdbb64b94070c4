"""Builds the study index anew from what lies on the disk; findings and thumbnails of images that are known stay."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from engine.collecting import collect
from engine.errors import ReadError, StudyIndexDamagedError
from engine.found_images import Batch, FileLink, Tally
from engine.index_schema import put_aside
from engine.progress import CancelToken
from engine.study_index import StudyIndex


def rebuild(path: Path, cancel: CancelToken) -> Iterator[Tally]:
    """Searches every folder, archive and file of the index again and says again and again how far it is.

    A file that is not there any more stays in the index, marked as missing. An index that is damaged is put aside
    and an empty one begun.

    Raises:
        StudyIndexError: The index cannot be written.
        CancelledError: The stop was asked for; what was done until then stays.
    """
    try:
        index = StudyIndex(path)
        known = index.files()
    except StudyIndexDamagedError:
        put_aside(path)
        index, known = StudyIndex(path), ()
    with index:
        seen: set[FileLink] = set()
        paths: set[Path] = set()
        for source in (*index.roots(), *dict.fromkeys(link.path for link in known)):
            if source in paths:
                continue
            for batch in _collected(source, cancel):
                index.add(batch.found)
                links = [found.link for found in batch.found]
                seen.update(links)
                paths.update(link.path for link in links)
                yield replace(batch.tally, images=len(seen))
        index.mark_missing(link for link in known if link not in seen)
        index.prune()
        index.compact()


def _collected(source: Path, cancel: CancelToken) -> Iterator[Batch]:
    """Gives what a source holds; nothing for one that is gone or cannot be read."""
    try:
        yield from collect(source, cancel)
    except ReadError:
        return
