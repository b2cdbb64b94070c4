"""What is looked up and worked out before films are hung: each function runs on a job runner's thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cxrviewer.jobs import JobContext
from cxrviewer.presets import tissue_window
from cxrviewer.settings import WindowPreset
from cxrviewer.state.study import Study
from engine.chest_windows import Tissue
from engine.errors import EngineError
from engine.found_images import FileLink
from engine.index_relatives import KnownFilm
from engine.member_cache import MemberCache
from engine.radiograph import PatientLabel, Window


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything that is needed to hang films.

    Attributes:
        paths: A readable file for each link.
        failures: Why others have none.
        windows: The window of each open film, by the key of its study; none where films stay as they are.
    """

    paths: Mapping[FileLink, Path] = field(default_factory=dict)
    failures: tuple[EngineError, ...] = ()
    windows: Mapping[int, Window] = field(default_factory=dict)


def look(index_file: Path, label: PatientLabel, _context: JobContext) -> tuple[KnownFilm, ...]:
    """Gives every film of a patient that the index knows.

    Raises:
        StudyIndexError: The index cannot be read.
    """
    from engine.study_index import StudyIndex

    with StudyIndex(index_file) as index:
        return index.relatives(label)


@dataclass(frozen=True, slots=True)
class Preparation:
    """What to make ready.

    Attributes:
        links: Films that are to be opened; those inside an archive are taken out.
        studies: Open films that are to be shown under a window for ``tissue``.
        presets: How a person likes the windows.
    """

    links: tuple[FileLink, ...] = ()
    studies: tuple[Study, ...] = ()
    tissue: Tissue | None = None
    presets: Mapping[Tissue, WindowPreset] = field(default_factory=dict)


def prepare(cache: MemberCache, wanted: Preparation, context: JobContext) -> Prepared:
    """Takes films out of archives and fits windows."""
    paths: dict[FileLink, Path] = {}
    failures: list[EngineError] = []
    for link in wanted.links:
        context.cancel.check()
        try:
            paths[link] = cache.path_of(link)
        except EngineError as error:
            failures.append(error)
    tissue = wanted.tissue
    windows = (
        {study.key: tissue_window(study, tissue, wanted.presets) for study in wanted.studies}
        if tissue is not None
        else {}
    )
    return Prepared(paths, tuple(failures), windows)
