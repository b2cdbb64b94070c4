"""Runs that wait for their turn: a file in each says since when, and one process trains them one after another."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.files import write_text
from trainer.errors import RunError
from trainer.holding import read_holder
from trainer.rundir import RunFolder, locked

_LOCK = ".queue"
_PAUSE_SECONDS = 1.0


def runs_in(folder: Path) -> tuple[RunFolder, ...]:
    """Gives the runs whose folders lie in ``folder``, by name."""
    if not folder.is_dir():
        return ()
    return tuple(RunFolder(path) for path in sorted(folder.iterdir()) if (path / "config.toml").is_file())


def enqueue(run: RunFolder) -> None:
    """Puts a run at the end of the queue; one that waits already keeps its place.

    Raises:
        RunError: It is trained already, or trained to its end.
    """
    if run.is_finished():
        raise RunError(f"The run {run.path.name} is trained already.", remedy="Clone it with changes, or release it.")
    if run.holder() is not None:
        raise RunError(f"The run {run.path.name} is being trained.", remedy="Watch it, or stop it first.")
    if not run.queue_file.exists():
        write_text(run.queue_file, str(time.time_ns()))


def withdraw(run: RunFolder) -> None:
    """Takes a run out of the queue."""
    run.queue_file.unlink(missing_ok=True)


def queued(folder: Path) -> tuple[RunFolder, ...]:
    """Gives the runs of a folder that wait, the one whose turn is next first."""
    waiting = []
    for run in runs_in(folder):
        try:
            waiting.append((int(run.queue_file.read_text(encoding="ascii")), run.path.name, run))
        except (OSError, ValueError):
            continue
    return tuple(run for _, _, run in sorted(waiting, key=lambda one: one[:2]))


def is_served(folder: Path) -> bool:
    """Says whether a process trains the runs that wait."""
    return read_holder(folder / _LOCK) is not None


def serve(folder: Path, train: Callable[[RunFolder], None], *, pause: Callable[[], None] | None = None) -> None:
    """Trains the runs that wait, each when no other run of the folder is trained, until none is left.

    Args:
        folder: The folder of runs.
        train: Trains one run and comes back when it ended, however it did.
        pause: Waits a moment; None for a second.

    Raises:
        RunError: Another process does this already.
    """
    wait = pause or _sleep
    with _served(folder):
        while waiting := queued(folder):
            if any(run.holder() is not None for run in runs_in(folder)):
                wait()
                continue
            try:
                train(waiting[0])
            finally:
                withdraw(waiting[0])


def _sleep() -> None:
    time.sleep(_PAUSE_SECONDS)


@contextmanager
def _served(folder: Path) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    with locked(
        folder / _LOCK,
        RunError("The queue of this folder is already being served.", remedy="What waits is trained by that process."),
    ):
        yield
