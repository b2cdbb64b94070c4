"""The runs of a folder, looked at again and again; only what was added to their diaries is read."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cxrviewer.problems import Problem, problem_of
from cxrviewer.state.training import RunPhase, RunView, Use
from cxrviewer.training.diary import Diary
from cxrviewer.training.estimates import best_figures, curves, plateau, seconds_left
from cxrviewer.training.reports import reported_at
from cxrviewer.training.training_wording import cut_off_problem, failure_problem, note_sentences
from engine.errors import EngineError
from trainer.config import RunConfig
from trainer.holding import Holder
from trainer.queueing import queued, runs_in
from trainer.rundir import RunFolder

_LOG_END = 4096


@dataclass(slots=True)
class _Known:
    """What was found out of one run before."""

    diary: Diary
    config: RunConfig | None = None
    fault: Problem | None = None
    signature: object = None
    view: RunView | None = None


class RunLister:
    """Gives snapshots of the runs in a folder; belongs to one thread.

    Args:
        folder: Where runs lie; need not exist.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[Path, _Known] = {}

    def look(self, started: Mapping[str, Holder] | None = None) -> tuple[RunView, ...]:
        """Gives every run by name; one of which nothing changed is the same object as before.

        Args:
            started: Processes that were started for runs, by name; until they hold theirs, those are starting.
        """
        waiting = {run.path.name: place for place, run in enumerate(queued(self.folder), start=1)}
        runs = runs_in(self.folder)
        self._known = {run.path: self._known.get(run.path) or _Known(Diary(run.path / "events.jsonl")) for run in runs}
        return tuple(self._view(run, waiting.get(run.path.name, 0), (started or {}).get(run.path.name)) for run in runs)

    def _view(self, run: RunFolder, place: int, process: Holder | None) -> RunView:
        known = self._known[run.path]
        if known.config is None and known.fault is None:
            try:
                known.config = run.config()
            except EngineError as error:
                known.fault = problem_of(error)
        has_news = known.diary.read()
        samples = tuple(sorted(run.samples.glob("epoch-*.png")))
        phase = phase_of(run, known.diary, is_queued=place > 0, is_started=process is not None and process.is_alive)
        signature = (phase, place, len(samples), reported_at(run.path))
        if known.view is None or has_news or signature != known.signature:
            known.signature = signature
            known.view = _snapshot(run, known, phase, samples, place)
        return known.view


def phase_of(run: RunFolder, diary: Diary, *, is_queued: bool, is_started: bool) -> RunPhase:
    """Gives how a run stands, from its folder and its diary."""
    if run.holder() is not None:
        return _live_phase(run, diary)
    if run.is_finished() or (diary.last == "finished" and not is_started):
        return RunPhase.FINISHED
    if is_started:
        return RunPhase.STARTING
    return RunPhase.QUEUED if is_queued else _rest_phase(run, diary)


def _live_phase(run: RunFolder, diary: Diary) -> RunPhase:
    if run.stop_is_asked():
        return RunPhase.STOPPING
    if diary.last == "prepared":
        return RunPhase.PREPARING
    return RunPhase.TRAINING if diary.last in _AT_WORK else RunPhase.STARTING


def _rest_phase(run: RunFolder, diary: Diary) -> RunPhase:
    if not diary.last:
        return RunPhase.CUT_OFF if log_end(run.log_file) else RunPhase.WAITING
    return {"failed": RunPhase.FAILED, "stopped": RunPhase.STOPPED}.get(diary.last, RunPhase.CUT_OFF)


_AT_WORK = frozenset(
    {
        "not_compiled",
        "started",
        "step",
        "watched",
        "saved",
        "rate_lowered",
        "stage_ended_early",
        "out_of_memory",
        "finished",
    }
)


def log_end(log: Path) -> str:
    """Gives the last line of a log that holds more than spaces; empty when there is none."""
    try:
        with log.open("rb") as stream:
            stream.seek(max(0, log.stat().st_size - _LOG_END))
            text = stream.read().decode("utf-8", errors="replace")
    except OSError:
        return ""
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "")


def _snapshot(run: RunFolder, known: _Known, phase: RunPhase, samples: tuple[Path, ...], place: int) -> RunView:
    diary, config = known.diary, known.config
    if config is None:
        return RunView(run.path.name, run.path, phase, problem=known.fault, samples=samples)
    return RunView(
        name=run.path.name,
        path=run.path,
        phase=phase,
        title=config.title,
        task=config.task,
        package=config.package,
        device=diary.device or config.device,
        step=diary.step,
        total=diary.total,
        epoch=diary.epoch + 1,
        epochs=sum(stage.epochs for stage in config.stages),
        prepared=diary.prepared,
        seconds_left=seconds_left(diary) if phase is RunPhase.TRAINING else None,
        figure=diary.figure or _FIGURES[config.task],
        curves=curves(diary, None if known.view is None else known.view.curves),
        best=best_figures(diary, config),
        plateau=plateau(diary, config),
        use=_use(diary) if phase.is_live else Use(),
        problem=_problem(run, phase, diary),
        reported=reported_at(run.path),
        notes=note_sentences(diary.notes),
        samples=samples,
        place_in_queue=place,
    )


#: What is watched, where the diary is of a version that did not say so.
_FIGURES = {"segmenter": "lungs_jaccard", "base_model": "macro_f1", "flannel": "macro_f1"}


def _use(diary: Diary) -> Use:
    use = diary.use
    return Use(
        use.get("cores_busy"),
        use.get("memory_mib"),
        use.get("gpu_memory_mib"),
        gpu_used_mib=use.get("gpu_used_mib"),
        gpu_total_mib=use.get("gpu_total_mib"),
        gpu_busy=use.get("gpu_busy"),
    )


def _problem(run: RunFolder, phase: RunPhase, diary: Diary) -> Problem | None:
    if phase is RunPhase.FAILED and diary.failure is not None:
        return failure_problem(*diary.failure)
    return cut_off_problem(log_end(run.log_file)) if phase is RunPhase.CUT_OFF else None
