"""The trainer's command line: ``python -m trainer`` or ``cxr-trainer``."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from engine.errors import EngineError
from trainer import data_commands, report_commands, reproduce_commands, run_commands

if TYPE_CHECKING:
    from trainer.learning.judging import Judgement
    from trainer.report import EvaluationReport

# Commands import what they need themselves: help and wrong usage must not wait for torch.
app = typer.Typer(
    help="Trains, evaluates and releases the models. Research use only.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def main() -> None:
    """Runs the command line: exit status 0 done, 1 it could not be done (one line says why), 2 wrong usage."""
    try:
        app()
    except EngineError as error:
        print(f"{error.title}: {error.detail} {error.remedy}", file=sys.stderr)
        sys.exit(1)


@app.callback()
def _start() -> None:
    """Trains, evaluates and releases the models. Research use only."""


app.command()(data_commands.cases)
app.command()(data_commands.sources)
app.command()(data_commands.split)
app.command()(data_commands.check)
app.command()(report_commands.report)
app.command()(run_commands.resume)
app.command()(run_commands.queue)
app.command()(run_commands.clone)
app.command()(run_commands.discard)
app.command()(run_commands.preflight)
app.command()(reproduce_commands.reproduce)
app.command()(run_commands.rebind)


@app.command()
def train(
    recipe: Annotated[Path, typer.Argument(help="TOML file, such as resources/recipes/lungs-fcdensenet103.toml.")],
    run: Annotated[Path | None, typer.Option(help="Run folder; default runs/PACKAGE. An existing run goes on.")] = None,
    changes: Annotated[
        list[str] | None, typer.Option("--set", help="Change of the recipe, such as stages.0.epochs=2.")
    ] = None,
    is_forced: Annotated[
        bool, typer.Option("--force", help="Begin although preflight says that it won't fit.")
    ] = False,
) -> None:
    """Trains a recipe in a run folder; run it again to go on after a stop, a crash or a power cut.

    A run that does not fit the device's memory or the disk is refused before it begins.
    """
    from contextlib import nullcontext

    from trainer.cloning import changed_config
    from trainer.config import read_config
    from trainer.learning.preflight import refuse_unfit
    from trainer.learning.processes import is_first_process
    from trainer.learning.run import train as train_run
    from trainer.rundir import open_run
    from trainer.watching import follow

    config = changed_config(read_config(recipe), changes or (), name=recipe.name)
    place = run if run is not None else Path("runs") / config.package
    if is_first_process() and not is_forced and not (place / "config.toml").exists():
        refuse_unfit(config, runs=place.parent)
    folder = open_run(place, config)
    with follow(folder) if is_first_process() else nullcontext():  # torchrun starts several; one of them speaks
        is_complete = train_run(folder)
    if not is_first_process():
        return
    print(
        f"{place} is trained: python -m trainer release {place}" if is_complete else f"{place} is stopped and kept.",
        file=sys.stderr,
    )


@app.command()
def stop(run: Annotated[Path, typer.Argument(help="Run folder.")]) -> None:
    """Asks a run to save and stop at its next batch; train it again to go on."""
    from trainer.rundir import RunFolder

    RunFolder(run).ask_to_stop()


@app.command()
@app.command(name="export")
def release(
    run: Annotated[Path, typer.Argument(help="Folder of a finished run.")],
    out: Annotated[Path | None, typer.Option(help="Package folder; default resources/models/PACKAGE.")] = None,
    note: Annotated[list[str] | None, typer.Option(help="Sentence for the provenance; may be repeated.")] = None,
) -> None:
    """Measures a finished run on data that did not train it and writes its package."""
    from trainer.learning.release import release as release_run
    from trainer.rundir import RunFolder

    folder = RunFolder(run)
    place = out if out is not None else Path("resources/models") / folder.config().package
    package = release_run(folder, place, notes=tuple(note or ()))
    print(f"{place}: {package.manifest.id} {package.manifest.version}, sha256 {package.ref.sha256}", file=sys.stderr)


@app.command()
def evaluate(
    package: Annotated[str, typer.Argument(help="Id of an installed package, or its folder.")],
    case_list: Annotated[Path, typer.Argument(metavar="CASES.csv", help="Columns file, label, patient … or mask.")],
    as_json: Annotated[bool, typer.Option("--json", help="JSON on standard output instead of tables.")] = False,
    device: Annotated[str, typer.Option(help="auto, cpu, cuda or cuda:N.")] = "auto",
    patches: Annotated[int, typer.Option(min=1, max=65535, help="Patches per image.")] = 100,
    seed: Annotated[int, typer.Option(min=0, help="Of patches and of --limit.")] = 0,
    limit: Annotated[int | None, typer.Option(min=1, help="Judge this many cases, drawn at random.")] = None,
    out: Annotated[Path | None, typer.Option(help="Keep judgements and report here; run again to go on.")] = None,
    baseline_train: Annotated[
        Path | None, typer.Option(help="CSV of cases to which the baseline that sees only image size is fitted.")
    ] = None,
    resamples: Annotated[int, typer.Option(min=10, help="Resamples of patients for the intervals.")] = 1000,
) -> None:
    """Evaluates a package on a list of cases: figures per class or structure, with intervals over patients."""
    from engine.inference.device import choose_device, describe
    from engine.package import find_package
    from trainer.datasets.table import read_cases_csv
    from trainer.learning.assessment import Assignment, assess
    from trainer.learning.choose_judge import judge_of
    from trainer.learning.intervals import Resampling

    assignment = Assignment(
        package=find_package(package),
        table=read_cases_csv(case_list),
        limit=limit,
        device=describe(choose_device(device)),
        patches=patches,
        seed=seed,
        resampling=Resampling(repeats=resamples),
        baseline_train=None if baseline_train is None else read_cases_csv(baseline_train),
        keep=out,
    )
    judge = judge_of(assignment.package, device=device, patches=patches, seed=seed)
    _show(assess(assignment, judge, on_done=_progress()), out=out, as_json=as_json)


def _show(report: "EvaluationReport", *, out: Path | None, as_json: bool) -> None:
    import json

    from engine.files import write_text
    from trainer.report import to_json, to_markdown

    document = json.dumps(to_json(report), indent=2, allow_nan=False)
    if out is not None:
        write_text(out / "evaluation.json", document + "\n")
        write_text(out / "evaluation.md", to_markdown(report))
    print(document if as_json else to_markdown(report))


def _progress() -> "Callable[[int, int, Judgement], None]":
    """Gives a listener that keeps one line on a terminal up to date, or writes a line now and then elsewhere."""
    is_terminal = sys.stderr.isatty()

    def tell(done: int, total: int, judgement: "Judgement") -> None:
        if not is_terminal and done % 20 and done != total:
            return
        end = "\n" if done == total or not is_terminal else ""
        print(f"{chr(13) if is_terminal else ''}{done} of {total} judged", end=end, file=sys.stderr, flush=True)

    return tell
