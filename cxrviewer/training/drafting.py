"""A run that is being planned: its data check, its estimate, and its beginning."""

import json
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from cxrviewer.jobs import Job, JobContext, JobRunner
from cxrviewer.problems import Problem, problem_of
from cxrviewer.state.training import DraftScreen, Order, RecipeChoice, Said
from cxrviewer.training import orders, programs
from cxrviewer.training.training_wording import check_sentences, needs_sentences
from cxrviewer.translation import tr
from engine.progress import CancelToken
from trainer.config import RunConfig
from trainer.errors import RunError
from trainer.holding import Holder
from trainer.queueing import enqueue


class Waiter(Protocol):
    """Runs a program to its end; ``programs.run_and_wait``."""

    def __call__(
        self, command: Sequence[str], *, cancel: CancelToken, on_words: Callable[[str], None]
    ) -> programs.Ended:
        """Gives what the program said."""


@dataclass(frozen=True, slots=True)
class Doors:
    """Where the room meets the trainer; tests put others in their place."""

    start_apart: Callable[[Sequence[str], Path], Holder] = programs.start_apart
    run_and_wait: Waiter = programs.run_and_wait


@dataclass(frozen=True, slots=True)
class Checked:
    """A data check of an order."""

    order: Order
    findings: tuple[Said, ...]
    report: str


@dataclass(frozen=True, slots=True)
class Begun:
    """What came of the wish to begin a run: a run folder, or only an estimate that speaks against it."""

    name: str
    needs: tuple[Said, ...]
    process: Holder | None = None


class Drafting(QObject):
    """Checks and begins runs beside the window, one wish at a time.

    Args:
        runner: Runs the trainer's programs and waits for them.
        doors: Where to meet the trainer.
    """

    changed = Signal(object)  # DraftScreen
    begun = Signal(object)  # Begun, with a run folder

    def __init__(self, runner: JobRunner, doors: Doors, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner, self._doors = runner, doors
        self._screen = DraftScreen()
        self._job: Job | None = None
        self._checked: Order | None = None

    @property
    def screen(self) -> DraftScreen:
        """What there is to show."""
        return self._screen

    def list_recipes(self, folder: Path) -> None:
        """Looks for recipes, beside the window."""
        job = self._runner.submit(partial(_recipes, folder))
        job.succeeded.connect(self._know_recipes)

    def begin(self, start: Order | None, recipe: RecipeChoice | None = None) -> None:
        """Starts planning anew.

        Args:
            start: What the form begins with; None for an empty one.
            recipe: One more that can be chosen, such as that of a run which is cloned.
        """
        recipes = self._screen.recipes
        if recipe is not None and all(known.path != recipe.path for known in recipes):
            recipes = (*recipes, recipe)
        self._checked = None
        self._put(DraftScreen(recipes=recipes, number=self._screen.number + 1, start=start))

    def add_recipe(self, path: Path) -> None:
        """Takes a TOML file among the recipes and chooses it."""
        choice = orders.recipe_choice(path)
        if choice is None:
            detail = tr("{name} is not TOML, or cannot be read.", name=path.name)
            self._put(replace(self._screen, problem=Problem(tr("No recipe"), detail, tr("Choose another file."))))
            return
        self.begin(Order(path, choice.package), choice)

    def check(self, order: Order) -> None:
        """Checks the data of an order."""
        self._checked = None
        self._put(replace(self._screen, findings=(), report=""))
        self._submit(tr("Checking the data"), partial(_check, self._doors, order), self._know_check)

    def estimate(self, order: Order, runs: Path) -> None:
        """Estimates memory, time and disk of an order whose run folder will lie in ``runs``."""
        self._put(replace(self._screen, needs=()))
        self._submit(tr("Estimating memory and time"), partial(_estimate, self._doors, order, runs), self._know_needs)

    def start(self, order: Order, runs: Path, *, is_queued: bool) -> None:
        """Makes the run folder of an order and has it trained, now or in its turn, unless something speaks against it.

        Against it speak a data check of the same order that forbids training, and an estimate that does not fit.
        """
        stops = [said for said in self._screen.findings if said.tone == "refused"]
        if stops and self._checked == replace(order, name=""):
            detail = tr("The data check forbids it: {text}", text=stops[0].text)
            problem = Problem(tr("Nothing was started"), detail, tr("Mend the data, then check them again."))
            self._put(replace(self._screen, problem=problem))
            return
        operation = partial(_begin, self._doors, order, runs, is_queued)
        self._submit(tr("Estimating memory and time before the start"), operation, self._know_begun)

    def cancel(self) -> None:
        """Stops what is being done."""
        if self._job is not None:
            self._job.cancel()

    def _submit(
        self, activity: str, operation: Callable[[JobContext], object], known: Callable[[object], None]
    ) -> None:
        if self._job is not None and not self._job.is_over:
            return
        self._put(replace(self._screen, activity=f"{activity} …", problem=None))
        job = self._job = self._runner.submit(operation)
        job.news.connect(partial(self._hear, activity))
        job.succeeded.connect(known)
        job.failed.connect(self._fail)
        job.cancelled.connect(self._rest)

    def _hear(self, activity: str, words: object) -> None:
        self._put(replace(self._screen, activity=f"{activity}: {words}"))

    def _rest(self) -> None:
        self._put(replace(self._screen, activity=""))

    def _fail(self, error: object) -> None:
        problem = problem_of(error)
        self._put(replace(self._screen, activity="", problem=problem))

    def _know_recipes(self, recipes: object) -> None:
        if isinstance(recipes, tuple):
            others = tuple(one for one in self._screen.recipes if one not in recipes)
            self._put(replace(self._screen, recipes=(*recipes, *others)))

    def _know_check(self, found: object) -> None:
        if isinstance(found, Checked):
            self._checked = replace(found.order, name="")
            self._put(replace(self._screen, activity="", findings=found.findings, report=found.report))

    def _know_needs(self, needs: object) -> None:
        if isinstance(needs, tuple):
            self._put(replace(self._screen, activity="", needs=needs))

    def _know_begun(self, begun: object) -> None:
        if not isinstance(begun, Begun):
            return
        if begun.name:
            self._put(DraftScreen(recipes=self._screen.recipes, number=self._screen.number))
            self.begun.emit(begun)
            return
        reasons = " ".join(said.text for said in begun.needs if said.tone == "refused")
        problem = Problem(
            tr("Nothing was started"), reasons, tr("Change the recipe below, free what is needed, or queue it.")
        )
        self._put(replace(self._screen, activity="", needs=begun.needs, problem=problem))

    def _put(self, screen: DraftScreen) -> None:
        self._screen = screen
        self.changed.emit(screen)


def _recipes(folder: Path, _context: JobContext) -> tuple[RecipeChoice, ...]:
    return orders.recipe_choices(folder)


def _check(doors: Doors, order: Order, context: JobContext) -> Checked:
    place = Path(tempfile.mkdtemp(prefix="cxrviewer-check-"))
    try:
        draft = orders.write_draft(order, place)
        command = programs.trainer_command("check", str(draft), "--out", str(place))
        ended = doors.run_and_wait(command, cancel=context.cancel, on_words=context.post)
        written = place / "data_check.json"
        if not written.is_file():
            raise _refusal(tr("The data could not be checked"), ended)
        found = json.loads(written.read_text(encoding="utf-8"))
        return Checked(order, check_sentences(found), ended.output)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _estimate(doors: Doors, order: Order, runs: Path, context: JobContext) -> tuple[Said, ...]:
    return _needs(doors, orders.config_of(order), order, runs, context)


def _begin(doors: Doors, order: Order, runs: Path, is_queued: bool, context: JobContext) -> Begun:
    config = orders.check_order(order, runs)
    needs = _needs(doors, config, order, runs, context)
    if not is_queued and any(said.tone == "refused" for said in needs):
        return Begun("", needs)
    context.cancel.check()
    run = orders.begin_run(order, runs)
    if is_queued:
        enqueue(run)
        return Begun(run.path.name, needs)
    command = programs.trainer_command("resume", str(run.path))
    return Begun(run.path.name, needs, doors.start_apart(command, run.log_file))


def _needs(doors: Doors, config: RunConfig, order: Order, runs: Path, context: JobContext) -> tuple[Said, ...]:
    if config.task == "flannel":
        return (
            Said(tr("An ensemble has some thousand weights: it fits everywhere. Collecting votes takes the time.")),
        )
    place = Path(tempfile.mkdtemp(prefix="cxrviewer-draft-"))
    try:
        draft = orders.write_draft(order, place)
        command = programs.trainer_command("preflight", str(draft), "--runs", str(runs), "--json")
        ended = doors.run_and_wait(command, cancel=context.cancel, on_words=_nobody)
    finally:
        shutil.rmtree(place, ignore_errors=True)
    try:
        found: dict[str, Any] = json.loads(ended.output)
    except ValueError as error:
        raise _refusal(tr("The training cannot be estimated"), ended) from error
    return needs_sentences(found)


def _nobody(_words: str) -> None:
    """Hears words that are for nobody."""


def _refusal(title: str, ended: programs.Ended) -> RunError:
    """Gives why a program of the trainer did nothing, in its own words."""
    return RunError(f"{title}. {ended.words}".strip(), remedy=tr("Mend that, then try again."))
