"""Analysing films: the only room of the viewer that reaches the models, and only when asked to."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from cxrviewer.jobs import Job, JobContext, JobRunner
from cxrviewer.problems import problem_of
from cxrviewer.state.analysis import Analysis, Phase
from cxrviewer.state.error_rate import ErrorRate
from cxrviewer.state.store import Store
from cxrviewer.state.study import ModelChoice
from engine.evidence import Evidence
from engine.findings import (
    AnalysisReport,
    EnsembleVote,
    FindingListener,
    Heatmap,
    LungMask,
    ModelVote,
    Outlines,
    PatchSet,
    ProgressListener,
)
from engine.map_sets import FilmMapMaker, PatchMaps
from engine.progress import CancelToken, Stage, StageProgress
from engine.radiograph import Radiograph


class MapMaker(FilmMapMaker, Protocol):
    """Makes maps of a film that was analysed with the same models, and of its patches."""

    def patch_maps(
        self, radiograph: Radiograph, report: AnalysisReport, *, index: int, cancel: CancelToken
    ) -> PatchMaps:
        """Gives the Grad-CAM of one patch for every model and class; raises as above."""


class Analyser(Protocol):
    """Loaded models that can analyse films, one after another, on one thread."""

    def analyse(
        self,
        radiograph: Radiograph,
        *,
        patches: int,
        seed: int,
        with_saliency: bool = True,
        acknowledged: bool = False,
        on_progress: ProgressListener | None = None,
        on_finding: FindingListener | None = None,
        cancel: CancelToken | None = None,
    ) -> AnalysisReport:
        """Analyses one film; whoever is None is not told.

        Raises:
            AnalysisRefusedError: The film cannot be judged.
            CancelledError: The token was cancelled.
            EngineError: Something else went wrong.
        """

    def first(self, report: AnalysisReport, count: int, *, age_years: float | None) -> tuple[EnsembleVote, Evidence]:
        """Gives what the first patches alone would have said."""

    def analyse_within(
        self, radiograph: Radiograph, outlines: Outlines, *, patches: int, seed: int, cancel: CancelToken
    ) -> AnalysisReport:
        """Analyses a film that was made from another one, within its outlines; the gate refuses nothing."""

    def with_changes(
        self,
        radiograph: Radiograph,
        report: AnalysisReport,
        *,
        on_progress: ProgressListener | None = None,
        cancel: CancelToken | None = None,
    ) -> AnalysisReport:
        """Gives a report with what every model says of changed patches; raises as ``analyse``."""

    def choose_error_rate(self, error_rate: float | None) -> None:
        """Sets which prediction sets count from now on; None for those that the package names.

        Raises:
            PackageError: The package has none of this error rate.
        """

    @property
    def explainer(self) -> MapMaker:
        """What makes maps of films that were analysed."""


AnalyserLoader = Callable[[str | None, str], Analyser]
#: Gives the loaded models, loading them first where they are not; on the engine thread only.
AnalyserGetter = Callable[[], Analyser]


@dataclass(frozen=True, slots=True)
class AnalysisChoices:
    """What to analyse with; ``package`` None stands for the first installed ensemble."""

    package: str | None = None
    device: str = "auto"
    patches: int = 100
    seed: int = 0
    error_rate: ErrorRate = ErrorRate.PACKAGE


def load_analyser(package: str | None, device: str) -> Analyser:
    """Loads and verifies the models of a package; seconds, so only on the engine thread.

    Raises:
        PackageError: The package is absent, malformed or altered.
        DeviceError: The device is absent.
    """
    from engine.inference.pipeline import Analyser as EngineAnalyser  # torch takes seconds to import

    return EngineAnalyser(package, device=device)


def list_models() -> tuple[ModelChoice, ...]:
    """Gives the installed packages that can analyse a film; reads manifests, so not in the window's thread."""
    from engine.package import installed_packages  # validation libraries would delay the first paint

    return tuple(
        ModelChoice(package.ref.id, package.manifest.title) for package in installed_packages() if package.can_analyse
    )


class Shelf:
    """Keeps the last loaded analyser, because loading costs seconds; used on the engine thread only."""

    def __init__(self, load: AnalyserLoader) -> None:
        self._load = load
        self._kept: tuple[tuple[str | None, str], Analyser] | None = None

    def get(self, choices: AnalysisChoices) -> Analyser:
        """Gives the analyser for a package, device and error rate, loading it if one of another package was kept.

        Raises:
            PackageError: The package cannot be loaded, or has no prediction sets of this error rate.
            DeviceError: The device is absent.
        """
        wanted = (choices.package, choices.device)
        if self._kept is None or self._kept[0] != wanted:
            self._kept = None
            self._kept = (wanted, self._load(*wanted))
        analyser = self._kept[1]
        analyser.choose_error_rate(choices.error_rate.number)
        return analyser


@dataclass(slots=True)
class _Running:
    job: Job
    stage: Stage = Stage.LOAD
    since: float = 0.0


class AnalysisController(QObject):
    """Starts, follows and stops analyses.

    Each study has at most one job. Jobs of several studies run one after another on the engine
    thread; a job is abandoned, and what it still says is dropped, when its study is closed or another one opened.
    """

    finished = Signal(int)  # key of a study whose analysis reached any outcome

    def __init__(self, store: Store, runner: JobRunner, load: AnalyserLoader, choices: AnalysisChoices) -> None:
        super().__init__()
        self._store = store
        self._runner = runner
        self._shelf = Shelf(load)
        self._choices = choices
        self._running: dict[int, _Running] = {}
        store.changed.connect(self._abandon_closed)

    @property
    def choices(self) -> AnalysisChoices:
        """What the next analysis works with."""
        return self._choices

    def choose(self, choices: AnalysisChoices) -> None:
        """Sets what the next analysis works with; one that runs goes on with what it began with."""
        self._choices = choices

    def start_acknowledged(self) -> None:
        """Analyses the study on screen although it was refused: the person has read why."""
        self.start(acknowledged=True)

    def ask(self, work: Callable[[AnalyserGetter, JobContext], object]) -> Job:
        """Has the models answer a question on the engine thread, after what was asked before."""
        return self._runner.submit(partial(self._answer, work, self._choices))

    def start(self, key: int | None = None, *, acknowledged: bool = False, seed: int | None = None) -> None:
        """Analyses a study, else the one on screen; one that is being analysed already goes on.

        Args:
            key: Of the study; None for the one on screen.
            acknowledged: Whether the raw output of a refused film is wanted.
            seed: Of the patches, this time only; None for the chosen one.
        """
        study = self._store.state.find(self._store.state.current if key is None else key)
        if study is None or study.key in self._running:
            return
        key = study.key
        self._store.replace_analysis(key, Analysis(phase=Phase.RUNNING))
        choices = self._choices if seed is None else replace(self._choices, seed=seed)
        job = self._runner.submit(partial(self._analyse, study.loaded.image.radiograph, choices, acknowledged))
        self._running[key] = _Running(job, since=time.monotonic())
        job.news.connect(partial(self._hear, key))
        job.succeeded.connect(partial(self._succeed, key))
        job.failed.connect(partial(self._fail, key))
        job.cancelled.connect(partial(self._stop, key))

    def cancel(self) -> None:
        """Asks every running analysis to stop."""
        for running in self._running.values():
            running.job.cancel()

    def abandon(self, keys: object) -> None:
        """Stops the analyses of these studies at once: what they said so far stays, what they still say is dropped."""
        for key in list(self._running):
            study = self._store.state.find(key)
            if isinstance(keys, frozenset) and key in keys and study is not None:
                self._running[key].job.abandon()
                self._end(key, replace(study.analysis, phase=Phase.CANCELLED, progress=None))

    def _analyse(
        self, radiograph: Radiograph, choices: AnalysisChoices, acknowledged: bool, context: JobContext
    ) -> AnalysisReport:
        context.post(StageProgress(Stage.LOAD, 0, 1))
        analyser = self._shelf.get(choices)
        context.cancel.check()
        return analyser.analyse(
            radiograph,
            patches=choices.patches,
            seed=choices.seed,
            acknowledged=acknowledged,
            on_progress=context.post,
            on_finding=context.post,
            cancel=context.cancel,
        )

    def _answer(
        self, work: Callable[[AnalyserGetter, JobContext], object], choices: AnalysisChoices, context: JobContext
    ) -> object:
        return work(partial(self._shelf.get, choices), context)

    def _hear(self, key: int, news: object) -> None:
        study, running = self._store.state.find(key), self._running.get(key)
        if study is None or running is None:
            return
        match news:
            case StageProgress():
                if news.stage is not running.stage:
                    running.stage, running.since = news.stage, time.monotonic()
                elapsed = time.monotonic() - running.since
                self._store.replace_analysis(key, replace(study.analysis, progress=news, stage_seconds=elapsed))
            case LungMask() | PatchSet() | ModelVote() | EnsembleVote() | Heatmap():
                self._store.replace_analysis(key, study.analysis.with_finding(news))

    def _succeed(self, key: int, report: object) -> None:
        if isinstance(report, AnalysisReport):
            self._end(key, Analysis().completed(report))

    def _fail(self, key: int, error: object) -> None:
        study = self._store.state.find(key)
        problem = problem_of(error)
        if study is not None:
            self._end(key, replace(study.analysis, phase=Phase.FAILED, problem=problem, progress=None))

    def _stop(self, key: int) -> None:
        study = self._store.state.find(key)
        if study is not None:
            self._end(key, replace(study.analysis, phase=Phase.CANCELLED, progress=None))

    def _end(self, key: int, analysis: Analysis) -> None:
        self._running.pop(key, None)
        self._store.replace_analysis(key, analysis)
        self.finished.emit(key)

    def _abandon_closed(self) -> None:
        opened = {study.key for study in self._store.state.studies}
        for key in [key for key in self._running if key not in opened]:
            self._running.pop(key).job.abandon()
