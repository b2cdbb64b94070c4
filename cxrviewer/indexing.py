"""Looking into the study index and keeping it up to date, beside the window."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from cxrviewer import index_jobs
from cxrviewer.jobs import Job, JobContext, JobRunner
from cxrviewer.opening import Sorted
from cxrviewer.problems import problem_of
from cxrviewer.session import ImageOpener
from cxrviewer.state.analysis import Analysis
from cxrviewer.state.browsing import Browsing, Collecting
from cxrviewer.state.store import Store
from cxrviewer.translation import tr
from cxrviewer.wording import english_headline
from engine.found_images import Tally
from engine.index_records import ImageEntry
from engine.member_cache import MemberCache

#: Several changes in a row are looked at together.
_SOON_MS = 120


class Indexing(QObject):
    """Turns wishes about the index into jobs and their results into snapshots.

    Args:
        store: The state.
        runner: For looking into the index.
        painter: For making thumbnails, which takes longer.
        open_image: Reads a film, for its thumbnail.
        index_file: The index.
        cache: Where images inside archives are unpacked to.
    """

    def __init__(
        self,
        store: Store,
        *,
        runner: JobRunner,
        painter: JobRunner,
        open_image: ImageOpener,
        index_file: Path,
        cache: MemberCache,
    ) -> None:
        super().__init__()
        self._store, self._runner, self._painter = store, runner, painter
        self._open_image, self._index_file, self._cache = open_image, index_file, cache
        self._wished: set[int] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.refresh)
        self._rebuilding: Job | None = None

    # ------------------------------------------------------------------ looking

    def refresh(self) -> None:
        """Looks again for what is typed, and for what was opened last."""
        words = self._browsing.words
        self._submit(partial(index_jobs.look, self._index_file, words), self._know)

    def search(self, words: str) -> None:
        """Looks for what somebody typed."""
        if words != self._browsing.words:
            self._put(replace(self._browsing, words=words))
            self.refresh()

    def show(self, is_shown: bool) -> None:
        """Turns the rail to the index, or back to the open studies."""
        if is_shown != self._browsing.is_shown:
            self._put(replace(self._browsing, is_shown=is_shown))

    def expand_patient(self, patient: int) -> None:
        """Looks up the studies of a patient."""
        if patient not in self._browsing.studies:
            words = self._browsing.words
            self._submit(
                partial(index_jobs.studies, self._index_file, patient, words),
                partial(self._know_studies, patient, words),
            )

    def expand_study(self, study: int) -> None:
        """Looks up the series and images of a study, and whether their files are there."""
        words = self._browsing.words
        self._submit(
            partial(index_jobs.series, self._index_file, study, words), partial(self._know_series, study, words)
        )

    def wish_thumbnails(self, images: Sequence[ImageEntry]) -> None:
        """Brings small pictures of images that are on screen, made now where none is kept."""
        wanted = tuple(image for image in images if image.id not in self._wished)
        self._wished.update(image.id for image in wanted)
        if wanted:
            ids = tuple(image.id for image in wanted)
            self._submit(
                partial(index_jobs.kept_thumbnails, self._index_file, ids), partial(self._know_thumbnails, wanted)
            )

    # ------------------------------------------------------------------ keeping

    def note_searched(self, found: Sorted) -> None:
        """Remembers what was opened, and looks again."""
        self._change(partial(index_jobs.note_recent, self._index_file, found.sources, found.kind))

    def note_film(self, key: int) -> None:
        """Takes a film that was opened into the index, with its thumbnail."""
        study = self._store.state.find(key)
        if study is not None:
            self._change(partial(index_jobs.note_film, self._index_file, self._cache, study.loaded))

    def note_finding(self, key: int) -> None:
        """Keeps what an analysis that ended says of its film."""
        study = self._store.state.find(key)
        finding = finding_words(study.analysis) if study is not None else ""
        if study is not None and finding:
            sha256 = study.loaded.image.radiograph.source.sha256
            self._change(partial(index_jobs.note_finding, self._index_file, sha256, finding))

    def rebuild(self) -> None:
        """Searches everything again that was ever opened."""
        if self._rebuilding is None:
            job = self._rebuilding = self._runner.submit(partial(index_jobs.rebuild, self._index_file))
            job.news.connect(self._hear_rebuilding)
            job.succeeded.connect(self._end_rebuilding)
            job.cancelled.connect(self._end_rebuilding)
            job.failed.connect(self._fail_rebuilding)

    def stop(self) -> None:
        """Asks a rebuild to stop."""
        if self._rebuilding is not None:
            self._rebuilding.cancel()

    def empty(self, runner: JobRunner) -> None:
        """Forgets every study, recent file and unpacked image; the films themselves stay.

        Args:
            runner: The one on which the index is filled, so that nothing comes after.
        """
        job = runner.submit(partial(index_jobs.empty, self._index_file, self._cache))
        job.succeeded.connect(self._start_over)
        job.failed.connect(self._report)

    def forget_missing(self) -> None:
        """Forgets images whose files are gone."""
        self._submit(partial(index_jobs.forget_missing, self._index_file), self._start_over)

    # ------------------------------------------------------------------ hearing

    @property
    def _browsing(self) -> Browsing:
        return self._store.state.browsing

    def _put(self, browsing: Browsing) -> None:
        self._store.replace(replace(self._store.state, browsing=browsing))

    def _submit(self, operation: Callable[[JobContext], object], known: Callable[[object], None]) -> None:
        job = self._runner.submit(operation)
        job.succeeded.connect(known)
        job.failed.connect(self._report)

    def _change(self, operation: Callable[[JobContext], object]) -> None:
        self._submit(operation, self._changed)

    def _start_over(self, _result: object) -> None:
        """Looks again after images were forgotten, whose numbers may be given anew."""
        self._wished.clear()
        self._put(replace(self._browsing, thumbnails={}))
        self.refresh()

    def _changed(self, _result: object) -> None:
        self._soon.start()

    def _know(self, found: object) -> None:
        if isinstance(found, index_jobs.Overview) and found.words == self._browsing.words:
            self._put(replace(self._browsing, result=found.result, recent=found.recent, studies={}, series={}))

    def _know_studies(self, patient: int, words: str, studies: object) -> None:
        if isinstance(studies, tuple) and words == self._browsing.words:
            self._put(replace(self._browsing, studies={**self._browsing.studies, patient: studies}))

    def _know_series(self, study: int, words: str, series: object) -> None:
        if isinstance(series, tuple) and words == self._browsing.words:
            self._put(replace(self._browsing, series={**self._browsing.series, study: series}))

    def _know_thumbnails(self, wanted: tuple[ImageEntry, ...], kept: object) -> None:
        if not isinstance(kept, dict):
            return
        if kept:
            self._put(replace(self._browsing, thumbnails={**self._browsing.thumbnails, **kept}))
        for image in wanted:
            if image.id not in kept and not image.is_missing:
                make = partial(index_jobs.make_thumbnail, self._index_file, self._cache, self._open_image, image)
                job = self._painter.submit(make)
                job.succeeded.connect(self._know_thumbnail)

    def _know_thumbnail(self, made: object) -> None:
        if isinstance(made, dict):
            self._put(replace(self._browsing, thumbnails={**self._browsing.thumbnails, **made}))

    def _hear_rebuilding(self, news: object) -> None:
        if isinstance(news, Tally):
            self._put(replace(self._browsing, collecting=Collecting(tr("the study index"), news)))

    def _end_rebuilding(self, *_result: object) -> None:
        self._rebuilding = None
        self._put(replace(self._browsing, collecting=None, notice=tr("The study index was rebuilt.")))
        self._start_over(None)

    def _fail_rebuilding(self, error: object) -> None:
        self._rebuilding = None
        self._put(replace(self._browsing, collecting=None))
        self._report(error)

    def _report(self, error: object) -> None:
        problem = problem_of(error)
        state = self._store.state
        if problem not in state.problems:
            self._store.replace(replace(state, problems=(*state.problems, problem)))


def finding_words(analysis: Analysis) -> str:
    """Gives what an analysis says, for the index; empty when it says nothing."""
    if analysis.problem is not None:
        return "Refused" if analysis.problem.is_refusal else ""
    return english_headline(analysis.ensemble) if analysis.ensemble is not None else ""
