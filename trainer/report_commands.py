"""The command that writes a report. ``trainer.cli`` puts it on the command line."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from trainer.data_commands import told


def report(
    models: Annotated[list[str], typer.Argument(help="Packages (id or folder) or folders of finished runs.")],
    cases: Annotated[Path, typer.Option(help="CSV of cases, as python -m trainer cases writes it.")],
    out: Annotated[Path, typer.Option(help="Folder of the report; run it again to go on.")],
    device: Annotated[str, typer.Option(help="auto, cpu, cuda or cuda:N.")] = "auto",
    patches: Annotated[int, typer.Option(min=1, max=65535, help="Patches per image.")] = 100,
    seed: Annotated[int, typer.Option(min=0, help="Of patches and of --limit.")] = 0,
    limit: Annotated[int | None, typer.Option(min=1, help="Judge this many cases, drawn at random.")] = None,
    resamples: Annotated[int, typer.Option(min=10, help="Resamples of patients for the intervals.")] = 1000,
) -> None:
    """Writes tables and figures of one or several models on the same cases: HTML, PDF, JSON and CSV.

    The others are tested against the first model. The members of an ensemble stand beside it without being named.
    """
    from trainer.datasets.table import read_cases_csv
    from trainer.learning.intervals import Resampling
    from trainer.learning.reporting.write import ReportOrder, make_report

    order = ReportOrder(
        models=tuple(models),
        table=read_cases_csv(cases),
        out=out,
        device=device,
        patches=patches,
        seed=seed,
        limit=limit,
        resampling=Resampling(repeats=resamples),
        command=_command(models, cases, patches=patches, seed=seed, limit=limit),
    )
    make_report(order, on_done=lambda model, done, total: told(f"judged by {model}")(done, total))
    print(f"{out / 'report.html'} and report.pdf, report.json, figures.csv, calls.csv beside it", file=sys.stderr)


def _command(models: list[str], cases: Path, *, patches: int, seed: int, limit: int | None) -> str:
    """Gives the command without folders, which may identify someone."""
    names = " ".join(Path(model).name for model in models)
    some = "" if limit is None else f" --limit {limit}"
    return f"python -m trainer report {names} --cases {cases.name} --patches {patches} --seed {seed}{some}"
