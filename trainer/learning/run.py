"""Putting a run together: data, task and loop from its configuration."""

import contextlib
import os

import torch

from engine.errors import CancelledError, EngineError, OutputError
from engine.inference.device import choose_device, keep_freed_memory
from engine.package import find_package
from trainer.config import RunConfig
from trainer.datasets.cases import CaseTable
from trainer.datasets.splits import check_disjoint
from trainer.learning.film_cache import FilmCache, build_cache
from trainer.learning.loop import Task, Training
from trainer.learning.lung_finder import lung_finder
from trainer.learning.processes import is_first_process, make_fabric, world_size
from trainer.learning.pseudo_labels import Outlined, chosen_films, outline
from trainer.learning.roles import assign, part, read_table
from trainer.learning.tasks.base_model import BaseModelTask
from trainer.learning.tasks.flannel import FlannelTask
from trainer.learning.tasks.segmenter import SegmenterTask
from trainer.learning.votes import VoteTable, collect_votes
from trainer.rundir import RunFolder

#: Prepared films, beside the runs; git-ignored, made again when deleted.
CACHE = "cache"
_REPORT_EVERY = 50


def train(run: RunFolder) -> bool:
    """Trains a run to its end, or until it is asked to stop, from wherever it was.

    Returns:
        Whether training is complete.

    Raises:
        EngineError: Data, configuration or checkpoint cannot be used; the diary says so too.
    """
    if run.is_finished():
        return True
    config = run.config()
    keep_freed_memory()
    if config.threads:
        torch.set_num_threads(config.threads)
    if not is_first_process():  # one process of several writes the folder
        return True if config.task == "flannel" else _train(config, run)
    with run.lock():
        run.clear_stop()
        try:
            complete = _train(config, run)
        except CancelledError:  # before the first batch
            run.events.append("stopped")
            return False
        except EngineError as error:
            with contextlib.suppress(OutputError):  # of a full disk the diary cannot tell
                run.events.append("failed", detail=error.detail, remedy=error.remedy)
            raise
        if complete:
            run.mark_finished()
    return complete


def _train(config: RunConfig, run: RunFolder) -> bool:
    torch.manual_seed(config.seed)
    fabric = make_fabric(config)
    # The first process prepares the films, the others find them prepared; one that is alone must wait for nobody.
    with fabric.rank_zero_first() if fabric.world_size > 1 else contextlib.nullcontext():
        task = make_task(config, run)
    return Training(config, task, run, fabric).run()


def make_task(config: RunConfig, run: RunFolder) -> Task:
    """Gives the task of a configuration, with its cases read and prepared.

    Raises:
        EngineError: The data or the packages that the task stands on cannot be used.
    """
    table = read_table(config.data)
    if config.task == "segmenter":
        train_cases, watch_cases = part(table, config.data.train), part(table, config.data.watch)
        check_disjoint(train_cases, watch_cases)
        return SegmenterTask(config, train=train_cases, watch=watch_cases, outlined=outline_films(config, run))
    if config.task == "base_model":
        table = part(table, (*config.data.train, *config.data.watch))
        roles = assign(table, config.data)
        return BaseModelTask(
            config, table=table, films=prepare_films(config, run, table), train=roles.train, watch=roles.watch
        )
    return FlannelTask(config, gather_votes(config, run))


def outline_films(config: RunConfig, run: RunFolder) -> list[Outlined]:
    """Gives the further training films of a segmenter, outlined by a released one; none where the recipe wants none.

    Raises:
        EngineError: The data or the package cannot be used.
    """
    wanted = config.pseudo_labels
    if wanted is None:
        return []
    films = chosen_films(wanted, seed=config.seed)
    segmenter = find_package(wanted.segmenter)
    find_lungs = lung_finder(segmenter, choose_device(config.device))
    found: list[Outlined] = []
    for done, case in enumerate(films.cases, start=1):
        outlined = outline(case, find_lungs)
        found += [outlined] if outlined is not None else []
        _report(run, done, len(films))
    ref = segmenter.ref
    run.events.append(
        "outlined", films=len(films), taken=len(found), segmenter=ref.id, version=ref.version, sha256=ref.sha256
    )
    return found


def gather_votes(config: RunConfig, run: RunFolder) -> VoteTable:
    """Gives the base models' votes for the films that fit, calibrate and test an ensemble.

    Raises:
        EngineError: The data or a package that the ensemble stands on cannot be used.
    """
    return collect_votes(config, run, _voted_parts(config, run))


def place_films(config: RunConfig, run: RunFolder) -> list[tuple[FilmCache, int]]:
    """Gives, per case of ``gather_votes``, the cache that holds its film and its place there.

    Raises:
        EngineError: As of ``gather_votes``.
    """
    return [(films, place) for table, films in _voted_parts(config, run) for place in range(len(table))]


def _voted_parts(config: RunConfig, run: RunFolder) -> list[tuple[CaseTable, FilmCache]]:
    whole = read_table(config.data)
    tables = [part(whole, config.data.fit_ensemble), part(whole, config.data.test)]
    return [(table, prepare_films(config, run, table)) for table in tables if len(table)]


def prepare_films(config: RunConfig, run: RunFolder, table: CaseTable) -> FilmCache:
    """Gives the cache of a table, masked by the configuration's segmenter; unmasked films read whole need no lungs."""
    name = config.segmenter if config.ensemble is None else config.ensemble.segmenter
    needs_lungs = config.preprocessing.masked or config.patches.mode == "patch"
    segmenter = find_package(str(name)) if needs_lungs else None
    return build_cache(
        run.path.parent / CACHE,
        table,
        segmenter=segmenter,
        preprocessing=config.preprocessing,
        device=choose_device(config.device),
        on_progress=lambda done, total: _report(run, done, total),
    )


def _report(run: RunFolder, done: int, total: int) -> None:
    """Says now and then how far films are prepared; a process that alone trains the run obeys a wish to stop.

    Raises:
        CancelledError: Somebody wished that this training ends.
    """
    if done == 1 or done % _REPORT_EVERY == 0 or done == total:
        run.events.append("prepared", done=done, total=total)
    if run.stop_is_asked() and world_size() == 1:
        holder = run.holder()
        if holder is not None and holder.pid == os.getpid():  # a release of the run is no training
            raise CancelledError
