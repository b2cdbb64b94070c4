"""The command that writes a report. ``trainer.cli`` puts it on the command line."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trainer.data_commands import told

if TYPE_CHECKING:
    from trainer.datasets.cases import CaseTable

_MadeBy = Annotated[
    list[Path] | None,
    typer.Option(
        help="In place of --cases: run folder of an ensemble among the models, whose votes for its test folds are "
        "taken; once for each model."
    ),
]
_Cases = Annotated[
    Path | None,
    typer.Option(
        help="CSV of cases, as python -m trainer cases writes it; without it a single run is measured on the films of "
        "its own data that did not train it."
    ),
]
_Unnamed = Annotated[
    bool, typer.Option("--no-films", help="Leave out films, names of their files and single calls, to hand it on.")
]
_HasMaps = Annotated[
    bool, typer.Option("--maps/--no-maps", help="Show where the model looked, beside each wrong call.")
]


def report(
    models: Annotated[list[str], typer.Argument(help="Packages (id or folder) or folders of finished runs.")],
    out: Annotated[Path, typer.Option(help="Folder of the report; run it again to go on.")],
    cases: _Cases = None,
    made_by: _MadeBy = None,
    device: Annotated[str, typer.Option(help="auto, cpu, cuda or cuda:N.")] = "auto",
    patches: Annotated[int, typer.Option(min=1, max=65535, help="Patches per image.")] = 100,
    seed: Annotated[int, typer.Option(min=0, help="Of patches and of --limit.")] = 0,
    limit: Annotated[int | None, typer.Option(min=1, help="Judge this many cases, drawn at random.")] = None,
    resamples: Annotated[int, typer.Option(min=10, help="Resamples of patients for the intervals.")] = 1000,
    is_unnamed: _Unnamed = False,
    has_maps: _HasMaps = True,
    has_pictures: Annotated[bool, typer.Option("--png", help="Write every figure as PNG, too.")] = False,
) -> None:
    """Writes tables and figures of one or several models on the same cases: HTML, PDF, JSON and CSV.

    The others are tested against the first model. The members of an ensemble stand beside it without being named.
    """
    from trainer.learning.intervals import Resampling
    from trainer.learning.reporting.write import ReportOrder, make_report

    table, runs = _what_to_judge(models, cases, made_by or [])
    options = "".join(f" --made-by {run.name}" for run in made_by or ())
    options += "" if cases is None else f" --cases {cases.name}"
    if table is not None:
        options += f" --patches {patches} --seed {seed}" + ("" if limit is None else f" --limit {limit}")
    order = ReportOrder(
        models=tuple(models),
        table=table,
        runs=runs,
        out=out,
        device=device,
        patches=patches,
        seed=seed,
        limit=limit,
        resampling=Resampling(repeats=resamples),
        shows_films=not is_unnamed,
        shows_maps=has_maps,
        has_pictures=has_pictures,
        command=_command(models, options),
    )
    make_report(order, on_done=lambda model, done, total: told(f"judged by {model}")(done, total), on_map=_tell_map)
    print(f"{out / 'report.html'} and report.pdf, report.json, figures.csv beside it", file=sys.stderr)


def _tell_map(model: str) -> None:
    print(f"{model}: the map of a wrong call is made", file=sys.stderr)


def _what_to_judge(
    models: list[str], cases: Path | None, made_by: list[Path]
) -> "tuple[CaseTable | None, tuple[Path, ...]]":
    """Gives the cases to judge, or the runs whose votes are taken; for one run alone what it says itself.

    Raises:
        typer.BadParameter: Nothing was named, and it is not one run; or both were.
        EngineError: The list or the run's data cannot be read.
    """
    from trainer.datasets.table import read_cases_csv
    from trainer.learning.reporting.own_films import films_beside_training
    from trainer.rundir import RunFolder

    if cases is not None and made_by:
        raise typer.BadParameter("name either --cases or --made-by")
    if cases is not None:
        return read_cases_csv(cases), ()
    if made_by:
        return None, tuple(made_by)
    run = RunFolder(Path(models[0]))
    if len(models) > 1 or not run.config_file.is_file():
        raise typer.BadParameter("name either --cases or --made-by; only one run alone is measured on its own films")
    return (None, (run.path,)) if run.config().task == "flannel" else (films_beside_training(run), ())


def _command(models: list[str], options: str) -> str:
    """Gives the command without folders, which may identify someone."""
    return f"python -m trainer report {' '.join(Path(model).name for model in models)}{options}"
