"""Makes a reproduction: every run of its plan trained and released, then the report; goes on wherever it ended."""

import hashlib
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from engine.files import write_bytes
from engine.inference.device import choose_device, describe
from engine.package import MANIFEST, find_package, read_package, verify
from trainer.config import to_toml
from trainer.drafting import drafted
from trainer.errors import RunError
from trainer.learning.intervals import Resampling
from trainer.learning.preflight import Preflight, preflight
from trainer.learning.processes import is_first_process
from trainer.learning.release import release
from trainer.learning.reporting.document import ReportDocument, make_document
from trainer.learning.reporting.from_votes import judged_by_votes
from trainer.learning.reporting.gallery_maps import maps_of
from trainer.learning.reporting.write import write_report
from trainer.learning.roles import part, read_table
from trainer.learning.run import gather_votes, prepare_films, train
from trainer.reproduction import Plan, PlannedRun
from trainer.rundir import RunFolder, open_run

_PAUSE_SECONDS = 1.0
_READY = "ready"


@dataclass(frozen=True, slots=True)
class Cost:
    """What is left of a reproduction.

    Attributes:
        runs: What each run that trains a network needs, by its name; ensembles cost next to nothing.
        done: How many runs are released already.
        films: How many films are prepared for each mode, and voted on by their models.
    """

    runs: tuple[tuple[str, Preflight], ...]
    done: int
    films: int

    @property
    def seconds(self) -> float:
        """Of training, without preparing films, watching and voting."""
        return sum(need.seconds for _, need in self.runs)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it does not fit, one sentence each."""
        return tuple(dict.fromkeys(f"{name}: {reason}" for name, need in self.runs for reason in need.reasons))


def cost(plan: Plan, chosen: Callable[[PlannedRun], bool]) -> Cost:
    """Estimates what the chosen runs that are not released yet will need.

    A recipe is probed once, whatever the number of its folds and modes; networks of one recipe differ in nothing else.

    Raises:
        EngineError: The data, a network or the device cannot be used.
    """
    wanted = [run for run in _networks(plan) if chosen(run)]
    open_ones = [run for run in wanted if not is_made(plan, run)]
    probed: dict[tuple[str, str], Preflight] = {}
    for run in open_ones:
        key = (run.member, run.mode)
        if key not in probed:
            probed[key] = preflight(run.config, runs=plan.places.runs)
    table = part(read_table(plan.ensembles[0].config.data), (*plan.recipe.folds, *plan.recipe.test))
    found = tuple((run.name, probed[run.member, run.mode]) for run in open_ones)
    return Cost(found, len(wanted) - len(open_ones), len(table))


def is_made(plan: Plan, run: PlannedRun) -> bool:
    """Says whether a run's package is there.

    Raises:
        RunError: It was made by another recipe.
    """
    place = plan.places.package(run.name)
    if not (place / MANIFEST).is_file():
        return False
    made_by = read_package(place).manifest.provenance.recipe_sha256
    if made_by != hashlib.sha256(to_toml(run.config).encode("utf-8")).hexdigest():
        raise RunError(
            f"The package {run.name} of this reproduction was made by other settings than the recipe has now.",
            remedy="Choose another folder with --out, or put the recipe back.",
        )
    return True


def make_runs(
    plan: Plan,
    chosen: Callable[[PlannedRun], bool],
    *,
    follow: Callable[[RunFolder], AbstractContextManager[None]],
    on_run: Callable[[int, int, str], None],
) -> bool:
    """Trains and releases the chosen base models, with the segmenter before them and, when all are there, ensembles.

    Several processes that torchrun started train each network together; the first of them does everything else.

    Args:
        plan: What to make.
        chosen: Which base models to make now; ensembles wait until none is missing.
        follow: Watches a run's diary while it is trained.
        on_run: Told before each run which one of how many it is, and its name.

    Returns:
        Whether everything was made; False when a run was stopped or base models are missing.

    Raises:
        EngineError: A run failed; what was done is kept.
    """
    _lay_segmenter(plan)
    networks = [run for run in _networks(plan) if chosen(run)]
    total = len(networks) + len(plan.ensembles)
    for number, run in enumerate(networks, start=1):
        on_run(number, total, run.name)
        if not _make(plan, run, follow):
            return False
    if any(not is_made(plan, run) for run in plan.members):
        return False
    for number, run in enumerate(plan.ensembles, start=len(networks) + 1):
        on_run(number, total, run.name)
        if not _make(plan, run, follow):
            return False
    return True


def make_reproduction_report(plan: Plan, *, command: str) -> ReportDocument:
    """Writes the report of a reproduction whose ensembles are all there, on the films of its test folds.

    The first fold's ensembles have a section each; those of the other folds enter the table of modes.

    Raises:
        EngineError: The data or a package cannot be used, or the folder cannot be written.
    """
    judged = []
    for run in plan.ensembles:
        package = read_package(plan.places.package(run.name))
        votes = gather_votes(run.config, RunFolder(plan.places.runs / run.name))
        device = describe(choose_device(run.config.device))
        resampling = Resampling(repeats=plan.recipe.resamples)
        judged.append(judged_by_votes(package, run.config, votes, device=device, resampling=resampling))
    first = [place for place, run in enumerate(plan.ensembles) if run.fold == plan.recipe.folds[0]]
    first.reverse()  # the last mode's ensemble is what the others are tested against
    more = [found for place, found in enumerate(judged) if place not in first]
    device = plan.ensembles[first[0]].config.device
    document = make_document(
        [judged[place] for place in first],
        command=command,
        more=more,
        maps=lambda assignment: maps_of(assignment, keep=plan.places.report / "judgements", device=device),
    )
    write_report(plan.places.report, document)
    return document


def _networks(plan: Plan) -> Iterator[PlannedRun]:
    if plan.segmenter is not None:
        yield plan.segmenter
    yield from plan.members


def _make(plan: Plan, run: PlannedRun, follow: Callable[[RunFolder], AbstractContextManager[None]]) -> bool:
    """Trains and releases a run; gives whether its package is there."""
    if is_made(plan, run):
        return True
    folder = RunFolder(plan.places.runs / run.name)
    package = plan.places.package(run.name)
    if not is_first_process():
        return _make_with_others(folder, package)
    open_run(folder.path, run.config)
    with follow(folder):
        if run.config.task == "base_model":  # the others wait for a file
            data = run.config.data
            prepare_films(run.config, folder, part(read_table(data), (*data.train, *data.watch)))
        write_bytes(folder.path / _READY, b"")
        if not train(folder):
            return False
    release(folder, package, notes=(f"A run of python -m trainer reproduce {plan.recipe.name}.",))
    return True


def _make_with_others(folder: RunFolder, package: Path) -> bool:
    """Takes part in the training of a run that the first process prepares and releases."""
    _wait(folder.path / _READY, folder)
    if not train(folder):
        return False
    return _wait(package / MANIFEST, folder)


def _wait(path: Path, run: RunFolder) -> bool:
    """Waits for a file of the first process; False when the run is asked to stop meanwhile."""
    while not path.exists():
        if path.name != _READY and run.stop_is_asked():
            return False
        time.sleep(_PAUSE_SECONDS)
    return True


def _lay_segmenter(plan: Plan) -> None:
    """Copies a released segmenter among the packages, so that the reproduction stands on this one for good."""
    if not plan.given_segmenter:
        return
    place = plan.places.package("segmenter")
    if not is_first_process():
        while not place.exists():
            time.sleep(_PAUSE_SECONDS)
        return
    if place.exists():
        verify(read_package(place))
        return
    package = find_package(plan.given_segmenter)
    verify(package)
    with drafted(place) as draft:
        shutil.copytree(package.folder, draft, dirs_exist_ok=True)
