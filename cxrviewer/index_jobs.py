"""What is done with the study index beside the window: each function runs on a job runner's thread.

The index is imported on first use: it brings pydicom with it, and the window is to be there first.
"""

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from cxrviewer.jobs import JobContext
from cxrviewer.session import ImageOpener
from cxrviewer.state.study import LoadedFilm
from engine import windowing
from engine.errors import EngineError
from engine.found_images import FileLink, SourceKind
from engine.index_records import ImageEntry, RecentEntry, SearchResult, SeriesEntry, StudyEntry
from engine.member_cache import MemberCache
from engine.radiograph import Radiograph

_THUMBNAIL_SIDE = 96
Thumbnails = dict[int, npt.NDArray[np.uint8]]


@dataclass(frozen=True, slots=True)
class Overview:
    """What the index says at first sight, for the words that were typed."""

    words: str
    result: SearchResult
    recent: tuple[RecentEntry, ...]


def look(index_file: Path, words: str, _context: JobContext) -> Overview:
    """Looks for words, and for what was opened last."""
    from engine.study_index import StudyIndex

    with StudyIndex(index_file) as index:
        return Overview(words, index.search(words), index.recent())


def studies(index_file: Path, patient: int, words: str, _context: JobContext) -> tuple[StudyEntry, ...]:
    """Gives the studies of a patient."""
    from engine.study_index import StudyIndex

    with StudyIndex(index_file) as index:
        return index.studies(patient, words)


def series(index_file: Path, study: int, words: str, _context: JobContext) -> tuple[SeriesEntry, ...]:
    """Gives the series of a study."""
    from engine.study_index import StudyIndex

    with StudyIndex(index_file) as index:
        return index.series(study, words)


def kept_thumbnails(index_file: Path, images: tuple[int, ...], _context: JobContext) -> Thumbnails:
    """Gives the small pictures that are kept."""
    from engine.study_index import StudyIndex

    with StudyIndex(index_file) as index:
        return index.thumbnails(images)


def make_thumbnail(
    index_file: Path, cache: MemberCache, open_image: ImageOpener, image: ImageEntry, context: JobContext
) -> Thumbnails:
    """Makes a small picture of an image and keeps it; nothing for one that cannot be read."""
    from engine.study_index import StudyIndex

    try:
        radiograph = open_image(cache.path_of(image.link)).radiograph
    except EngineError:
        return {}
    context.cancel.check()
    grey = thumbnail_of(radiograph)
    with StudyIndex(index_file) as index:
        index.keep_thumbnail(image.id, grey)
    return {image.id: grey}


def thumbnail_of(radiograph: Radiograph) -> npt.NDArray[np.uint8]:
    """Gives a film under its first window, within a small square: uint8 (rows, columns)."""
    rows, columns = radiograph.shape
    scale = min(_THUMBNAIL_SIDE / max(rows, columns), 1.0)
    size = (max(round(columns * scale), 1), max(round(rows * scale), 1))
    small = cv2.resize(radiograph.pixels, size, interpolation=cv2.INTER_AREA)
    brightness = windowing.apply(np.asarray(small, np.float32).reshape(size[1], size[0]), radiograph.windows[0])
    grey: npt.NDArray[np.uint8] = np.rint(np.clip(brightness, 0.0, 1.0) * 255.0).astype(np.uint8)
    return grey


def note_recent(index_file: Path, sources: tuple[Path, ...], kind: SourceKind, _context: JobContext) -> None:
    """Remembers what was opened, as far as it is there."""
    from engine.study_index import StudyIndex

    with StudyIndex(index_file) as index:
        for path in sources:
            if path.exists():
                index.note_opened(FileLink(path), kind)


def note_film(index_file: Path, cache: MemberCache, loaded: LoadedFilm, _context: JobContext) -> None:
    """Takes a film into the index with its hash and thumbnail; one out of an archive is known by its content."""
    from engine.collecting import examine
    from engine.study_index import StudyIndex

    source = loaded.image.radiograph.source
    found = examine(source.path)
    if found is None:
        return
    with StudyIndex(index_file) as index:
        if not cache.holds(source.path):
            index.add([found])
        image = index.identify(found.content, source.sha256)
        if image is not None:
            index.keep_thumbnail(image, loaded.thumbnail)


def note_finding(index_file: Path, sha256: str, finding: str, _context: JobContext) -> None:
    """Keeps what an analysis said."""
    from engine.study_index import StudyIndex

    with StudyIndex(index_file) as index:
        index.keep_finding(sha256, finding)


def rebuild(index_file: Path, context: JobContext) -> None:
    """Searches everything again, and says how far it is."""
    from engine.index_rebuild import rebuild as rebuild_index

    for tally in rebuild_index(index_file, context.cancel):
        context.post(tally)


def empty(index_file: Path, cache: MemberCache, _context: JobContext) -> None:
    """Forgets everything."""
    from engine.study_index import StudyIndex

    with StudyIndex(index_file) as index:
        index.empty()
    cache.empty()


def forget_missing(index_file: Path, _context: JobContext) -> None:
    """Forgets images whose files are gone."""
    from engine.study_index import StudyIndex

    with StudyIndex(index_file) as index:
        index.forget_missing()
