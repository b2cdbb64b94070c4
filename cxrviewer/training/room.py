"""The training room: which runs there are, what is wished of them, and what came of it."""

import os
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from cxrviewer.jobs import Job, JobContext, JobRunner
from cxrviewer.problems import problem_of
from cxrviewer.state.training import DraftScreen, Order, RoomScreen, RunView
from cxrviewer.training import measuring, orders, programs
from cxrviewer.training.drafting import Begun, Doors, Drafting
from cxrviewer.training.listing import RunLister
from cxrviewer.training.training_wording import best_name
from cxrviewer.translation import tr
from engine.errors import EngineError
from trainer.errors import RunError
from trainer.holding import Holder
from trainer.queueing import enqueue, is_served, queued, withdraw
from trainer.rundir import RunFolder, locked

#: How often diaries are looked at while the window of the room is open.
LOOK_MS = 1000
_LOG_BYTES = 200_000
_ROOM_LOCK = ".room"
SECOND_WINDOW = (
    "Another window has this folder of runs open, too. Both show the same runs; what is wished in one, the other sees."
)


class TrainingRoom(QObject):
    """Turns wishes into files and processes, and run folders into snapshots.

    Args:
        folder: Where runs lie.
        recipes: Folder of the shipped recipes.
        doors: Where to meet the trainer; None for the real one.
    """

    changed = Signal(object)  # RoomScreen
    log_read = Signal(str, str)  # name of a run, end of its log
    released = Signal(str, str)  # package id, task
    reported = Signal()

    def __init__(
        self, folder: Path, recipes: Path, *, doors: Doors | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._doors = doors or Doors()
        self._recipes = recipes
        self._looker, self._worker = JobRunner("training runs"), JobRunner("training programs")
        self.drafting = Drafting(self._worker, self._doors, self)
        self.drafting.changed.connect(self._take_draft)
        self.drafting.begun.connect(self._take_begun)
        self._screen = RoomScreen(folder, draft=self.drafting.screen)
        self._lister = RunLister(folder)
        self._started: dict[str, Holder] = {}
        self._server: Holder | None = None
        self._looking: Job | None = None
        self._releasing: Job | None = None
        self._presence = ExitStack()
        self._is_present = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def screen(self) -> RoomScreen:
        """What there is to show."""
        return self._screen

    def open(self) -> None:
        """Begins to follow the runs; those that others started are there, too."""
        self.drafting.list_recipes(self._recipes)
        self._timer.start()
        self.look()

    def rest(self) -> None:
        """Stops following, until ``open``; runs go on."""
        self._timer.stop()
        self._leave()

    def close(self) -> None:
        """Ends the threads; runs go on."""
        self.rest()
        self._worker.close()
        self._looker.close()

    def use_folder(self, folder: Path) -> None:
        """Follows the runs of another folder."""
        self._leave()
        self._lister = RunLister(folder)
        self._started.clear()
        self._put(replace(RoomScreen(folder), draft=self._screen.draft))
        self.look()

    def look(self) -> None:
        """Looks at the runs now, unless that is under way."""
        self._enter()
        if self._looking is not None and not self._looking.is_over:
            return
        operation = partial(self._look, self._lister, dict(self._started), self._server)
        job = self._looking = self._looker.submit(operation)
        job.succeeded.connect(partial(self._know_runs, self._lister))
        job.failed.connect(self._fail)

    # ------------------------------------------------------------------ wishes

    def choose(self, name: str | None) -> None:
        """Shows a run, or the planning of a new one."""
        if name != self._screen.chosen:
            self._put(replace(self._screen, chosen=name, outcome="", problem=None))

    def plan(self) -> None:
        """Plans a new run."""
        self.drafting.begin(None)
        self.choose(None)

    def compare(self, name: str, is_compared: bool) -> None:
        """Lays the curves of a run over those of the chosen one, or takes them away."""
        names = self._screen.compared | {name} if is_compared else self._screen.compared - {name}
        self._put(replace(self._screen, compared=names))

    def stop(self, name: str) -> None:
        """Asks a run to save and end within a batch."""
        self._submit(partial(_ask_to_stop, self._folder_of(name)))

    def resume(self, name: str) -> None:
        """Goes on with a run, or starts one that was never started."""
        run = self._folder_of(name)
        if name in self._started and self._started[name].is_alive:
            return
        job = self._submit(partial(_resume, self._doors, run))
        job.succeeded.connect(partial(self._know_started, name))

    def enqueue(self, name: str) -> None:
        """Has a run wait until no other one is trained."""
        self._submit(partial(_enqueue, self._folder_of(name)))

    def withdraw(self, name: str) -> None:
        """Takes a run out of the queue."""
        self._submit(partial(_withdraw, self._folder_of(name)))

    def discard(self, name: str) -> None:
        """Deletes a run with its checkpoints; whoever calls this has asked."""
        self._submit(partial(_discard, self._folder_of(name)))

    def clone(self, name: str) -> None:
        """Plans a run like another one."""
        try:
            order = orders.order_like(self._folder_of(name))
        except EngineError as error:
            self._fail(error)
            return
        order = replace(order, name=best_name(order, [run.name for run in self._screen.runs]))
        self.drafting.begin(order, orders.recipe_choice(order.recipe))
        self.choose(None)

    def release(self, name: str) -> None:
        """Measures a finished run and writes its package."""
        run = next((run for run in self._screen.runs if run.name == name), None)
        if run is None or (self._releasing is not None and not self._releasing.is_over):
            return
        activity = tr("Releasing {name}: it is measured on films that did not train it …", name=name)
        job = self._measure(activity, partial(measuring.release, self._doors, run))
        job.succeeded.connect(partial(self._know_released, run))

    def report(self, name: str) -> None:
        """Measures a finished run on films that did not train it and writes its report."""
        if self._releasing is None or self._releasing.is_over:
            activity = tr("{name} is measured on films that did not train it …", name=name)
            job = self._measure(activity, partial(measuring.report, self._doors, self._folder_of(name)))
            job.succeeded.connect(self._know_reported)

    def _measure(self, activity: str, operation: Callable[[JobContext], object]) -> Job:
        self._put(replace(self._screen, activity=activity, outcome="", problem=None))
        job = self._releasing = self._worker.submit(operation)
        job.news.connect(partial(self._hear, activity))
        job.failed.connect(self._fail)
        job.cancelled.connect(self._rest_from_release)
        return job

    def cancel_release(self) -> None:
        """Stops a release or a report; the run stays as it is."""
        if self._releasing is not None:
            self._releasing.cancel()

    def begin(self, order: Order, *, is_queued: bool) -> None:
        """Begins the run that was planned, now or in its turn."""
        self.drafting.start(order, self._screen.folder, is_queued=is_queued)

    def estimate(self, order: Order) -> None:
        """Estimates what the run that was planned needs."""
        self.drafting.estimate(order, self._screen.folder)

    def read_log(self, name: str) -> None:
        """Reads the end of a run's log."""
        job = self._looker.submit(partial(_read_log, self._folder_of(name)))
        job.succeeded.connect(partial(self._know_log, name))

    # ------------------------------------------------------------------ hearing

    def _folder_of(self, name: str) -> RunFolder:
        return RunFolder(self._screen.folder / name)

    def _submit(self, operation: Callable[[JobContext], object]) -> Job:
        self._put(replace(self._screen, outcome="", problem=None))
        job = self._looker.submit(operation)
        job.succeeded.connect(self._look_again)
        job.failed.connect(self._fail)
        return job

    def _look_again(self, _result: object) -> None:
        self._looking = None
        self.look()

    def _look(
        self, lister: RunLister, started: dict[str, Holder], server: Holder | None, _context: JobContext
    ) -> tuple[tuple[RunView, ...], Holder | None]:
        """Gives the runs, and the process that serves the queue where one had to be started."""
        runs = lister.look(started)
        is_idle = server is None or not server.is_alive
        if queued(lister.folder) and is_idle and not is_served(lister.folder):
            command = programs.trainer_command("queue", str(lister.folder))
            server = self._doors.start_apart(command, lister.folder / ".queue.log")
        return runs, server

    def _know_runs(self, lister: RunLister, found: object) -> None:
        if not isinstance(found, tuple) or lister is not self._lister:
            return
        runs, self._server = found
        if len(runs) == len(self._screen.runs) and all(a is b for a, b in zip(runs, self._screen.runs, strict=True)):
            return
        names = {run.name for run in runs}
        chosen = self._screen.chosen if self._screen.chosen in names else None
        if not self._screen.runs and runs and chosen is None:  # at first sight: what is under way, else nothing
            chosen = next((run.name for run in runs if run.phase.is_live), None)
        self._put(replace(self._screen, runs=runs, chosen=chosen, compared=self._screen.compared & names))

    def _know_started(self, name: str, holder: object) -> None:
        if isinstance(holder, Holder):
            self._started[name] = holder
            self._look_again(holder)

    def _know_log(self, name: str, text: object) -> None:
        self.log_read.emit(name, str(text))

    def _know_released(self, run: RunView, words: object) -> None:
        self._put(replace(self._screen, activity="", outcome=str(words)))
        self.released.emit(run.package, run.task)

    def _know_reported(self, words: object) -> None:
        self._put(replace(self._screen, activity="", outcome=str(words)))
        self.reported.emit()
        self._look_again(words)

    def _hear(self, activity: str, words: object) -> None:
        self._put(replace(self._screen, activity=f"{activity} {words}"))

    def _rest_from_release(self) -> None:
        self._put(replace(self._screen, activity=""))

    def _fail(self, error: object) -> None:
        problem = problem_of(error)
        self._put(replace(self._screen, activity="", problem=problem))

    def _take_draft(self, draft: DraftScreen) -> None:
        self._put(replace(self._screen, draft=draft))

    def _take_begun(self, begun: Begun) -> None:
        if begun.process is not None:
            self._started[begun.name] = begun.process
        self._choose_when_seen(begun.name)

    def _choose_when_seen(self, name: str) -> None:
        """Shows a run that was just made, as soon as it is seen."""
        job = self._looker.submit(partial(self._look, self._lister, dict(self._started), self._server))
        job.succeeded.connect(partial(self._know_runs, self._lister))
        job.succeeded.connect(partial(self._choose_made, name))

    def _choose_made(self, name: str, _found: object) -> None:
        self.choose(name)

    def _put(self, screen: RoomScreen) -> None:
        self._screen = screen
        self.changed.emit(screen)

    # ------------------------------------------------------------------ presence

    def _enter(self) -> None:
        """Says on disk that a window follows this folder, or on screen that another one does."""
        folder = self._screen.folder
        if self._is_present or not folder.is_dir() or not os.access(folder, os.W_OK):
            return
        try:
            self._presence.enter_context(locked(folder / _ROOM_LOCK, RunError(SECOND_WINDOW, remedy="")))
        except RunError:
            note = tr(SECOND_WINDOW)
        else:
            self._is_present, note = True, ""
        if note != self._screen.note:
            self._put(replace(self._screen, note=note))

    def _leave(self) -> None:
        self._presence.close()
        self._is_present = False


def _ask_to_stop(run: RunFolder, _context: JobContext) -> None:
    run.ask_to_stop()


def _resume(doors: Doors, run: RunFolder, _context: JobContext) -> Holder:
    if run.holder() is not None:
        raise RunError(
            tr("The run {name} is already being trained.", name=run.path.name), remedy=tr("Watch it, or stop it first.")
        )
    withdraw(run)
    return doors.start_apart(programs.trainer_command("resume", str(run.path)), run.log_file)


def _enqueue(run: RunFolder, _context: JobContext) -> None:
    enqueue(run)


def _withdraw(run: RunFolder, _context: JobContext) -> None:
    withdraw(run)


def _discard(run: RunFolder, _context: JobContext) -> None:
    with run.lock():
        shutil.rmtree(run.path)


def _read_log(run: RunFolder, _context: JobContext) -> str:
    """Gives the last lines of a log; a run that was started in a terminal has none."""
    if not run.log_file.is_file():
        return tr("There is no log: this run was started in a terminal, which showed its words.")
    with run.log_file.open("rb") as stream:
        stream.seek(max(0, run.log_file.stat().st_size - _LOG_BYTES))
        return stream.read().decode("utf-8", errors="replace")
