"""Opening whatever somebody points at: films, folders, archives, DICOMDIRs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cxrviewer.jobs import Job, JobContext, JobRunner
from cxrviewer.problems import Problem, problem_of
from cxrviewer.session import Session
from cxrviewer.state.browsing import Collecting
from cxrviewer.state.store import Store
from cxrviewer.translation import counted, tr
from engine.errors import CancelledError, EngineError, NothingFoundError, StudyIndexError
from engine.found_images import FileLink, FoundImage, SourceKind, Tally
from engine.member_cache import MemberCache

#: Of a search with more images than this only the newest is opened; the others are in the index.
_OPENED_AT_ONCE = 8
_PARTLY_USED = {
    SourceKind.FOLDER: "Not all of the folder {name} could be used",
    SourceKind.DICOMDIR: "Not all of the DICOMDIR {name} could be used",
    SourceKind.ARCHIVE: "Not all of the archive {name} could be used",
}
_EMPTY = {
    SourceKind.FOLDER: "The folder {name} holds no image.",
    SourceKind.DICOMDIR: "The DICOMDIR {name} holds no image.",
    SourceKind.ARCHIVE: "The archive {name} holds no image.",
}


@dataclass(frozen=True, slots=True)
class Sorted:
    """What paths turned out to be, and the films to open for them.

    Attributes:
        sources: The paths: several films, or one of any other kind.
        tally: What a search met; None for films that were named.
    """

    sources: tuple[Path, ...]
    kind: SourceKind
    films: tuple[Path, ...]
    tally: Tally | None = None


class Opening(QObject):
    """Sorts out beside the window what paths stand for; films go to the session, lists to the index."""

    searched = Signal(object)  # Sorted, of everything that was asked for
    refused = Signal(object)  # Problem
    finished = Signal()  # of one wish; its films may still be read

    def __init__(self, store: Store, session: Session, runner: JobRunner, index_file: Path, cache: MemberCache) -> None:
        super().__init__()
        self._store, self._session, self._runner = store, session, runner
        self._index_file, self._cache = index_file, cache
        self._jobs: list[Job] = []

    @property
    def is_busy(self) -> bool:
        """Whether something is still being sorted out."""
        return bool(self._jobs)

    def open_paths(self, paths: Iterable[Path]) -> None:
        """Opens files and searches through folders, archives and DICOMDIRs, one after another."""
        if wanted := tuple(paths):
            self._submit(partial(self._sort, wanted))

    def open_links(self, links: Iterable[FileLink]) -> None:
        """Opens images of the index; those inside an archive are taken out first."""
        if wanted := tuple(links):
            self._submit(partial(self._fetch, wanted))

    def stop(self) -> None:
        """Asks every search to stop; what was found so far stays in the index."""
        for job in self._jobs:
            job.cancel()

    def _submit(self, operation: "partial[None]") -> None:
        job = self._runner.submit(operation)
        self._jobs.append(job)
        job.news.connect(self._hear)
        job.succeeded.connect(partial(self._end, job))
        job.cancelled.connect(partial(self._end, job))
        job.failed.connect(partial(self._fail, job))

    def _sort(self, paths: Sequence[Path], context: JobContext) -> None:
        from engine.collecting import kind_of  # reading DICOM takes a moment to import

        films: list[Path] = []
        for path in paths:
            context.cancel.check()
            kind = kind_of(path)
            if kind is SourceKind.FILE:
                films.append(path)
                continue
            _post_films(films, context)
            try:
                context.post(self._search(path, kind, context))
            except CancelledError:
                raise
            except EngineError as error:
                context.post(error)
        _post_films(films, context)

    def _search(self, path: Path, kind: SourceKind, context: JobContext) -> Sorted:
        from engine.collecting import collect

        tally = Tally()
        context.post(Collecting(path.name, tally))
        found: list[FoundImage] = []
        with IndexWriter(self._index_file, path, kind, context) as index:
            for batch in collect(path, context.cancel):
                tally = batch.tally
                found.extend(batch.found)
                index.add(batch.found)
                context.post(Collecting(path.name, tally))
        if not found:
            raise _nothing(path, kind, tally)
        found.sort(key=_newest_first)
        chosen = found if len(found) <= _OPENED_AT_ONCE else found[:1]
        films = tuple(self._unpacked([image.link for image in chosen], context))
        return Sorted((path,), kind, films, tally)

    def _fetch(self, links: Sequence[FileLink], context: JobContext) -> None:
        films = tuple(self._unpacked(links, context))
        kind = SourceKind.ARCHIVE if links[0].member else SourceKind.FILE
        context.post(Sorted(tuple(dict.fromkeys(link.path for link in links)), kind, films))

    def _unpacked(self, links: Sequence[FileLink], context: JobContext) -> Iterable[Path]:
        for link in links:
            context.cancel.check()
            try:
                yield self._cache.path_of(link)
            except EngineError as error:
                context.post(error)

    def _hear(self, news: object) -> None:
        match news:
            case Collecting():
                state = self._store.state
                self._store.replace(replace(state, browsing=replace(state.browsing, collecting=news, notice="")))
            case EngineError():
                self._say(problem_of(news))
            case Sorted():
                self._session.open_paths(news.films, shows_first=news.kind is not SourceKind.FILE)
                if news.tally is not None:
                    self._sum_up(news, news.tally)
                self.searched.emit(news)

    def _sum_up(self, found: Sorted, tally: Tally) -> None:
        is_many = len(found.films) < tally.images
        notice = _found_words(tally, is_many=is_many)
        state = self._store.state
        browsing = replace(state.browsing, notice=notice, is_shown=state.browsing.is_shown or is_many)
        self._store.replace(replace(state, browsing=browsing))
        if remarks := tally.remarks():
            name = found.sources[0].name or str(found.sources[0])
            title = tr(_PARTLY_USED[found.kind], name=name)
            self._say(Problem(title, " ".join(tr(remark) for remark in remarks), tr("The rest is open.")))

    def _say(self, problem: Problem) -> None:
        state = self._store.state
        self._store.replace(replace(state, problems=(*state.problems, problem)))
        self.refused.emit(problem)

    def _fail(self, job: Job, error: object) -> None:
        self._say(problem_of(error))
        self._end(job)

    def _end(self, job: Job, *_result: object) -> None:
        self._jobs.remove(job)
        state = self._store.state
        if not self._jobs and state.browsing.collecting is not None:
            self._store.replace(replace(state, browsing=replace(state.browsing, collecting=None)))
        self.finished.emit()


def _post_films(films: list[Path], context: JobContext) -> None:
    """Hands over films that stand together, so that they count as one wish."""
    if films:
        context.post(Sorted(tuple(films), SourceKind.FILE, tuple(films)))
        films.clear()


class IndexWriter:
    """Puts what a search finds into the index; when that fails the search goes on without, and says so once."""

    def __init__(self, index_file: Path, source: Path, kind: SourceKind, context: JobContext) -> None:
        from engine.study_index import StudyIndex

        self._context = context
        self._index: StudyIndex | None = None
        try:
            self._index = StudyIndex(index_file)
            self._index.note_root(source, kind)
        except StudyIndexError as error:
            self._give_up(error)

    def __enter__(self) -> "IndexWriter":
        return self

    def __exit__(self, *_: object) -> None:
        if self._index is not None:
            self._index.close()

    def add(self, found: tuple[FoundImage, ...]) -> None:
        """Takes in some images."""
        if self._index is None:
            return
        try:
            self._index.add(found)
        except StudyIndexError as error:
            self._give_up(error)

    def _give_up(self, error: StudyIndexError) -> None:
        if self._index is not None:
            self._index.close()
            self._index = None
        self._context.post(error)


def _found_words(tally: Tally, *, is_many: bool) -> str:
    if is_many:
        said = [
            tr(
                "{number:,} images found; the newest is open, the others are in the index on the left.",
                number=tally.images,
            )
        ]
    else:
        said = [counted(tally.images, "{number:,} image found.", "{number:,} images found.")]
    if tally.archives:
        one = "{number:,} zip archive inside was not looked into: drop it to open it."
        many = "{number:,} zip archives inside were not looked into: drop one to open it."
        said.append(counted(tally.archives, one, many))
    return " ".join(said)


def _newest_first(image: FoundImage) -> tuple[int, str, str, int, int, str]:
    facts = image.facts
    day = int(facts.study_date) if facts.study_date.isdigit() else 0
    return (-day, facts.study_time, facts.series_uid, facts.series_number, facts.number, image.link.name)


def _nothing(path: Path, kind: SourceKind, tally: Tally) -> NothingFoundError:
    others = tally.others + tally.archives
    detail = [tr(_EMPTY[kind], name=path.name or path)]
    if others:
        one, many = "It holds {number:,} file of other kinds.", "It holds {number:,} files of other kinds."
        detail.append(counted(others, one, many))
    remedy = [tr("Choose another one.")]
    if tally.archives:
        one = "{number:,} zip archive in it can be dropped here."
        many = "{number:,} zip archives in it can be dropped here one by one."
        remedy.append(counted(tally.archives, one, many))
    remarks = (tr(remark) for remark in tally.remarks())
    return NothingFoundError(path, " ".join((*detail, *remarks)), remedy=" ".join(remedy))
