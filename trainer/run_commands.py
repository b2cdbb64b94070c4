"""The commands about runs beyond training one. ``trainer.cli`` puts them on the command line."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from trainer.rundir import RunFolder


def resume(run: Annotated[Path, typer.Argument(help="Folder of a run that was stopped, killed or cut off.")]) -> None:
    """Goes on with a run exactly where it was, by its own configuration."""
    from trainer.errors import RunError
    from trainer.learning.run import train
    from trainer.rundir import RunFolder
    from trainer.watching import follow

    folder = RunFolder(run)
    if not folder.config_file.is_file():
        raise RunError(f"There is no run in {run.name}.", remedy="Name a run folder, or begin one with train.")
    with follow(folder):
        is_complete = train(folder)
    print(f"{run} is {'trained' if is_complete else 'stopped and kept'}.", file=sys.stderr)


def queue(
    runs: Annotated[Path, typer.Argument(help="Folder of runs.")] = Path("runs"),
    add: Annotated[list[Path] | None, typer.Option(help="Run folder to put at the end; may be repeated.")] = None,
) -> None:
    """Trains the runs of a folder that wait, one after another, each in a process of its own with a log.txt.

    A run that fails or is stopped does not keep the next one from its turn.
    """
    from trainer.queueing import enqueue, is_served, serve
    from trainer.rundir import RunFolder

    for run in add or ():
        enqueue(RunFolder(run))
    if add and is_served(runs):
        print(f"Another process trains what waits in {runs}.", file=sys.stderr)
        return
    serve(runs, _train_apart)


def _train_apart(run: "RunFolder") -> None:
    """Trains a run in a process of its own, whose words go to the run's log."""
    import subprocess

    with run.log_file.open("ab") as log:
        command = [sys.executable, "-m", "trainer", "resume", str(run.path)]
        subprocess.run(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, check=False)


def clone(
    run: Annotated[Path, typer.Argument(help="Folder of the run to start from; it stays as it is.")],
    new: Annotated[Path, typer.Argument(help="Folder of the new run.")],
    changes: Annotated[
        list[str] | None, typer.Option("--set", help='Change, such as optimiser.name="sgd" or stages.0.rate=0.001.')
    ] = None,
) -> None:
    """Makes a new run with the configuration of another one and changes; resume then trains it."""
    from trainer.cloning import changed_keys, clone_run
    from trainer.rundir import RunFolder

    old = RunFolder(run)
    made = clone_run(old, new, changes or [])
    keys = changed_keys(old.config().model_dump(mode="json"), made.config().model_dump(mode="json"))
    print(
        f"{new} differs from {run} in {', '.join(keys) or 'nothing'}: python -m trainer resume {new}", file=sys.stderr
    )


def discard(
    run: Annotated[Path, typer.Argument(help="Folder of the run to delete.")],
    is_sure: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Deletes a run with its checkpoints, after asking; never one that is being trained."""
    import shutil

    from trainer.errors import RunError
    from trainer.rundir import RunFolder

    folder = RunFolder(run)
    if not folder.config_file.is_file():
        raise RunError(f"There is no run in {run.name}.", remedy="Name a run folder.")
    with folder.lock():
        if not is_sure:
            typer.confirm(f"Delete {run} with its checkpoints? This cannot be undone.", abort=True)
        shutil.rmtree(run)
    print(f"{run} is deleted.", file=sys.stderr)


def preflight(
    recipe: Annotated[Path, typer.Argument(help="TOML file.")],
    runs: Annotated[Path, typer.Option(help="Folder in which the run folder will lie.")] = Path("runs"),
    as_json: Annotated[bool, typer.Option("--json", help="JSON on standard output.")] = False,
) -> None:
    """Estimates memory, time and disk of a recipe on its device; ends with status 1 when it does not fit."""
    import dataclasses
    import json

    from trainer.config import read_config
    from trainer.learning.preflight import preflight as estimate

    config = read_config(recipe)
    if config.task == "flannel":
        raise typer.BadParameter("an ensemble needs no estimate: it has some thousand weights")
    found = estimate(config, runs=runs)
    if as_json:
        print(json.dumps({**dataclasses.asdict(found), "seconds": found.seconds}, indent=2))
    else:
        mib = 2**20
        print(f"{config.title} on {found.device}: {found.parameters / 1e6:.1f} million weights")
        print(f"memory about {found.memory / mib:.0f} MiB of {found.memory_free / mib:.0f} MiB free")
        print(f"disk about {found.disk / mib:.0f} MiB of {found.disk_free / mib:.0f} MiB free")
        print(f"time about {found.seconds / 3600:.1f} h, without preparing films and watching")
        for reason in found.reasons:
            print(f"It does not fit. {reason}")
    if found.reasons:
        raise typer.Exit(1)


def rebind(
    package: Annotated[Path, typer.Argument(help="Folder of a released base model; it stays as it is.")],
    segmenter: Annotated[str, typer.Argument(help="Id or folder of the segmenter in whose masks it is to vote.")],
    out: Annotated[Path, typer.Option(help="Folder of the new package.")],
    version: Annotated[str, typer.Option(help="Version of the new package, such as 1.2.0.")],
) -> None:
    """Releases a base model again with the same weights, for another segmenter; its provenance says so."""
    from engine.package import find_package, read_package
    from trainer.learning.rebind import rebind as rebind_package

    made = rebind_package(read_package(package), find_package(segmenter), out, version=version)
    print(f"{out}: {made.manifest.id} {made.manifest.version}, sha256 {made.ref.sha256}", file=sys.stderr)
