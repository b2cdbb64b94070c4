"""Priors beside the film on screen, and hanging protocols: what is open and what only the index knows."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cxrviewer import hanging_jobs
from cxrviewer.hanging_jobs import Preparation, Prepared
from cxrviewer.hanging_protocol import HangingProtocol
from cxrviewer.jobs import Job, JobRunner, Operation
from cxrviewer.preferences import Preferences
from cxrviewer.problems import Problem, problem_of
from cxrviewer.session import Session
from cxrviewer.settings import Settings
from cxrviewer.state.hanging import Hung, arranged, hung, matching, occasion
from cxrviewer.state.relatives import Relative, earlier, one_per_day, relatives
from cxrviewer.state.seating import beside, priors
from cxrviewer.state.store import Store
from cxrviewer.state.study import Study
from cxrviewer.translation import tr
from engine.chest_windows import Tissue
from engine.index_relatives import KnownFilm
from engine.member_cache import MemberCache
from engine.patient_identity import Identity, own_identity

Known = tuple[KnownFilm, ...]


@dataclass(frozen=True, slots=True)
class _Last:
    """Which protocol a film was hung by last, counted among those that match."""

    key: int
    number: int


class Hanging(QObject):
    """Lays films out by what is known of their patient; the index is read and archives are unpacked in jobs.

    Args:
        store: Holds the state.
        session: Opens films beside the one on screen.
        preferences: Hold the protocols.
        index_file: The study index.
        cache: Where images inside archives are unpacked to.
        was_restored: Whether a study came back with the last session, which was laid out already.
    """

    failed = Signal(object)  # Problem

    def __init__(
        self,
        store: Store,
        session: Session,
        preferences: Preferences,
        *,
        index_file: Path,
        cache: MemberCache,
        was_restored: Callable[[int], bool],
    ) -> None:
        super().__init__()
        self._store, self._session, self._preferences = store, session, preferences
        self._index_file, self._cache, self._was_restored = index_file, cache, was_restored
        self._runner = JobRunner("hanging", self)
        self._fresh: set[int] = set()
        self._asked_for: dict[int, Tissue | None] = {}  # opened by a protocol, with the window that they get
        self._last: _Last | None = None
        self._jobs: set[Job] = set()
        session.opened.connect(self._note_opened)
        session.refused.connect(self._hang_fresh)
        preferences.changed.connect(self._apply)
        self._apply(preferences.settings)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Gives what each command about priors and protocols does."""
        return {
            "compare.prior": self.show_prior,
            "compare.hang": self.hang,
            "compare.hang_opened": self.toggle,
        }

    @property
    def is_busy(self) -> bool:
        """Whether something is being looked up or made ready; films may still be read after that."""
        return bool(self._jobs)

    def close(self) -> None:
        """Ends the thread."""
        self._runner.close()

    def toggle(self) -> None:
        """Lays films out when they are opened, or does not any more."""
        self._preferences.change("hangs_films", not self._preferences.settings.hangs_films)

    # ------------------------------------------------------------------------------------- the prior

    def show_prior(self) -> None:
        """Lays the nearest earlier film of the same patient in the same view beside the one on screen.

        One that is open comes at once; the index may then know a nearer one, which takes its place.
        """
        state = self._store.state
        if state.study is None:
            return
        found = priors(state.study, state.studies)
        if found:
            self._store.replace(beside(state, found[0].key))
        self._look(state.study, self._lay_prior)

    def _lay_prior(self, study: Study, known: Known) -> None:
        state = self._store.state
        found = relatives(study, state.studies, known)
        before = earlier(study, found, frozenset({study.loaded.image.radiograph.view}))
        there = one_per_day(before)
        is_gone = bool(before) and (not there or before[0].date > there[0].date)
        if not there:
            identity = own_identity(study.loaded.image.patient)
            self._tell(_missing_prior(has_other=False) if is_gone else _no_prior(identity))
            return
        if is_gone:
            self._tell(_missing_prior(has_other=True))
        nearest = there[0]
        if nearest.link is not None:
            self._prepare(Preparation((nearest.link,)), partial(self._open_prior, study, nearest))

    def _open_prior(self, study: Study, nearest: Relative, ready: Prepared) -> None:
        path = ready.paths.get(nearest.link) if nearest.link is not None else None
        if path is not None and self._store.state.current == study.key:
            key = self._open(path, None)
            self._store.replace(beside(self._store.state, key))

    # ------------------------------------------------------------------------------------- protocols

    def hang(self) -> None:
        """Lays films out by the first protocol that matches the film on screen; again by the next one that does."""
        study = self._store.state.study
        if study is None:
            return
        if not any(protocol.is_on for protocol in self._preferences.settings.protocols):
            self._tell(_no_protocol())
            return
        self._look(study, self._hang_next)

    def _hang_next(self, study: Study, known: Known) -> None:
        found, fitting = self._fitting(study, known)
        if not fitting:
            self._tell(_none_matches())
            return
        former = self._last.number + 1 if self._last is not None and self._last.key == study.key else 0
        self._hang(fitting, former % len(fitting), study, found)

    def _hang_first(self, study: Study, known: Known) -> None:
        found, fitting = self._fitting(study, known)
        if fitting:
            self._hang(fitting, 0, study, found)

    def _fitting(self, study: Study, known: Known) -> tuple[tuple[Relative, ...], tuple[HangingProtocol, ...]]:
        """Gives the films of a study's patient, and the protocols that match it."""
        found = relatives(study, self._store.state.studies, known)
        return found, matching(self._preferences.settings.protocols, occasion(study, found))

    def _hang(
        self, fitting: tuple[HangingProtocol, ...], number: int, study: Study, found: tuple[Relative, ...]
    ) -> None:
        protocol = fitting[number]
        self._last = _Last(study.key, number)
        plan = hung(protocol, study, found)
        links = tuple(film.link for film in plan.films if film is not None and film.link is not None)
        keys = {film.key for film in plan.films if film is not None}
        studies = tuple(other for other in self._store.state.studies if other.key in keys)
        presets = self._preferences.settings.presets
        wanted = Preparation(links, studies, protocol.tissue, presets)
        self._prepare(wanted, partial(self._arrange, protocol, study, plan))

    def _arrange(self, protocol: HangingProtocol, study: Study, plan: Hung, ready: Prepared) -> None:
        if self._store.state.current != study.key:
            return
        keys: list[int | None] = []
        for film in plan.films:
            if film is None or film.link is None:
                keys.append(None if film is None else film.key)
            else:
                path = ready.paths.get(film.link)
                keys.append(None if path is None else self._open(path, protocol.tissue))
        state = arranged(self._store.state, protocol, keys)
        for key, window in ready.windows.items():
            other = state.find(key)
            if other is not None:
                state = state.with_study(replace(other, display=replace(other.display, window=window)))
        self._store.replace(state)
        if plan.has_missing:
            self._tell(_missing_prior(has_other=any(film is not None and film.key != study.key for film in plan.films)))

    # ------------------------------------------------------------------------------------- films that open

    def _open(self, path: Path, tissue: Tissue | None) -> int:
        key = self._session.open_beside(path)
        if self._store.state.find(key) is None:
            self._asked_for[key] = tissue
        return key

    def _note_opened(self, key: int) -> None:
        if key in self._asked_for:
            self._show_tissue(key, self._asked_for.pop(key))
        elif not self._was_restored(key):
            self._fresh.add(key)
        self._hang_fresh()

    def _hang_fresh(self, *_problem: object) -> None:
        """Hangs the film on screen once everything that was asked for together is open."""
        state, settings = self._store.state, self._preferences.settings
        if state.opening:
            return
        fresh, self._fresh = self._fresh, set()
        study = state.study
        if study is not None and study.key in fresh and settings.hangs_films and settings.protocols:
            self._look(study, self._hang_first)

    def _show_tissue(self, key: int, tissue: Tissue | None) -> None:
        study = self._store.state.find(key)
        if study is not None and tissue is not None:
            presets = self._preferences.settings.presets
            self._prepare(Preparation((), (study,), tissue, presets), self._show_windows)

    def _show_windows(self, ready: Prepared) -> None:
        """Gives films that came later the window of their protocol, as part of the step that hung them."""
        state = self._store.state
        for key, window in ready.windows.items():
            study = state.find(key)
            if study is not None:
                state = state.with_study(replace(study, display=replace(study.display, window=window)))
        self._store.restore(state)

    # ------------------------------------------------------------------------------------- jobs

    def _look(self, study: Study, answer: Callable[[Study, Known], None]) -> None:
        """Asks the index for the films of a patient; without an answer, what is open must do."""
        label = study.loaded.image.patient
        if own_identity(label) is None:
            answer(study, ())
            return
        self._submit(
            partial(hanging_jobs.look, self._index_file, label),
            partial(self._hear, study.key, answer),
            partial(self._go_without, study.key, answer),
        )

    def _hear(self, key: int, answer: Callable[[Study, Known], None], known: object) -> None:
        study = self._store.state.find(key)
        if study is not None and self._store.state.current == key and isinstance(known, tuple):
            answer(study, known)

    def _go_without(self, key: int, answer: Callable[[Study, Known], None], error: object) -> None:
        self._report(error)
        self._hear(key, answer, ())

    def _prepare(self, wanted: Preparation, answer: Callable[[Prepared], None]) -> None:
        self._submit(partial(hanging_jobs.prepare, self._cache, wanted), partial(self._take, answer), self._report)

    def _submit(self, operation: Operation, answer: Callable[[object], None], fail: Callable[[object], None]) -> None:
        job = self._runner.submit(operation)
        self._jobs.add(job)
        for outcome in (job.succeeded, job.failed):
            outcome.connect(partial(self._end, job))
        job.succeeded.connect(answer)
        job.failed.connect(fail)

    def _end(self, job: Job, _outcome: object) -> None:
        self._jobs.discard(job)

    def _take(self, answer: Callable[[Prepared], None], ready: object) -> None:
        if isinstance(ready, Prepared):
            for failure in ready.failures:
                self._report(failure)
            answer(ready)

    # ------------------------------------------------------------------------------------- words

    def _apply(self, settings: Settings) -> None:
        state = self._store.state
        if state.hangs_films != settings.hangs_films:
            self._store.replace(replace(state, hangs_films=settings.hangs_films))

    def _report(self, error: object) -> None:
        self._tell(problem_of(error))

    def _tell(self, problem: Problem) -> None:
        if problem not in self._store.state.problems:
            self.failed.emit(problem)


def _no_prior(identity: Identity | None) -> Problem:
    if identity is None:
        return Problem(
            tr("The patient of this film is not known"),
            tr("It has no patient ID, and no name with a date of birth: no other film can be known as its prior."),
            tr("Open the other film yourself and choose a layout with two panes."),
        )
    searched = {
        Identity.PATIENT_ID: tr("No film with the same patient ID, in the same view and of an earlier day, is known."),
        Identity.NAME_AND_BIRTH: tr(
            "No film with the same name and date of birth, in the same view and of an earlier day, is known."
        ),
    }
    return Problem(
        tr("No prior was found"),
        searched[identity],
        tr("Open the earlier film, or a folder that holds it, so that the study index knows it; then ask again."),
    )


def _missing_prior(*, has_other: bool) -> Problem:
    return Problem(
        tr("The file of the prior is missing"),
        tr("The study index knows a nearer prior, but its file is no longer at its place; an older film is shown.")
        if has_other
        else tr("The study index knows a prior of this film, but its file is no longer at its place."),
        tr("Bring the file or its drive back, or open it from where it is now; then ask again."),
    )


def _no_protocol() -> Problem:
    return Problem(
        tr("There is no hanging protocol"),
        tr("None was made yet, or all are switched off."),
        tr("Choose “Hanging protocols …” in the Compare menu to make one."),
    )


def _none_matches() -> Problem:
    return Problem(
        tr("No hanging protocol matches"),
        tr("None is for this modality, view and number of priors."),
        tr("Choose “Hanging protocols …” in the Compare menu to change when each applies."),
    )
