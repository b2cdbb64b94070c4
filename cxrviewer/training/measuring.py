"""What measures a finished run: its report, and its release as a package."""

import os
from pathlib import Path

from cxrviewer.jobs import JobContext
from cxrviewer.state.training import RunView
from cxrviewer.training import programs
from cxrviewer.training.drafting import Doors
from cxrviewer.training.reports import FOLDER
from cxrviewer.translation import tr
from engine.package import FOLDERS_VARIABLE, package_folders
from trainer.errors import RunError
from trainer.rundir import RunFolder


def report(doors: Doors, run: RunFolder, context: JobContext) -> str:
    """Writes the report of a run into its folder; gives what to say then.

    Raises:
        RunError: The trainer could not measure it.
        CancelledError: Nobody waits any more.
    """
    command = programs.trainer_command("report", str(run.path), "--out", str(run.path / FOLDER), "--png")
    ended = doors.run_and_wait(command, cancel=context.cancel, on_words=context.post)
    if ended.status != 0:
        raise RunError(
            tr("{name} could not be measured. {words}", name=run.path.name, words=ended.words),
            remedy=tr("The run is unharmed."),
        )
    return tr("The report of {name} is there.", name=run.path.name)


def release(doors: Doors, run: RunView, context: JobContext) -> str:
    """Writes the package of a run where packages may be written; gives what to say then.

    Raises:
        RunError: The trainer did not release it, or there is no place for packages.
        CancelledError: Nobody waits any more.
    """
    out = _models_folder() / run.package
    command = programs.trainer_command("release", str(run.path), "--out", str(out))
    ended = doors.run_and_wait(command, cancel=context.cancel, on_words=context.post)
    if ended.status != 0:
        raise RunError(
            tr("{name} was not released. {words}", name=run.name, words=ended.words), remedy=tr("The run is unharmed.")
        )
    if run.task == "flannel":
        return tr("The package {package} is installed. The viewer analyses with it from now on.", package=run.package)
    return tr(
        "The package {package} is installed, at once: ensembles that are fitted from now on can stand on it.",
        package=run.package,
    )


def _models_folder() -> Path:
    """Gives the folder of packages that may be written to, one that the user named before the shipped one.

    Raises:
        RunError: There is none.
    """
    shipped, *named = package_folders()
    for folder in (*named, shipped):
        existing = next(place for place in (folder, *folder.absolute().parents) if place.exists())
        if os.access(existing, os.W_OK):
            return folder
    raise RunError(
        tr("No folder of models may be written to."),
        remedy=tr(
            "Name one in the environment variable {variable}, then start the viewer again.",
            variable=FOLDERS_VARIABLE,
        ),
    )
