"""The command that makes a whole reproduction. ``trainer.cli`` puts it on the command line."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Callable

    from trainer.learning.reproduce import Cost
    from trainer.reproduction import Plan, PlannedRun

    Chosen = Callable[[PlannedRun], bool]

_MIB = 2**20


def reproduce(
    recipe: Annotated[Path, typer.Argument(help="TOML file, such as resources/recipes/reproductions/compact.toml.")],
    out: Annotated[Path | None, typer.Option(help="Folder of everything that is made; default runs/NAME.")] = None,
    folds: Annotated[str, typer.Option(help="Make base models of these folds now, such as 0,1; default all.")] = "",
    members: Annotated[
        str, typer.Option(help="Make these base models now, by package id, joined by commas; default all.")
    ] = "",
    only_cost: Annotated[bool, typer.Option("--cost", help="Say what it will cost and make nothing.")] = False,
    is_forced: Annotated[bool, typer.Option("--force", help="Begin although it does not fit.")] = False,
) -> None:
    """Trains every base model of every fold, fits ensembles on the votes of those that did not see a film, and reports.

    Says first what it will cost. Run it again to go on after a stop, a kill or a power cut; what is made stays.
    """
    from trainer.learning.processes import is_first_process
    from trainer.learning.reproduce import cost, make_reproduction_report
    from trainer.reproduction import plan, read_reproduction

    read = read_reproduction(recipe)
    planned = plan(read, out if out is not None else Path("runs") / read.name)
    chosen = _chosen(planned, folds, members)
    if is_first_process():
        found = cost(planned, chosen)
        _say_cost(found, planned)
        if only_cost:
            return
        _refuse(found, is_forced=is_forced)
    is_whole = _make(planned, chosen)
    if not is_first_process():
        return
    if not is_whole:
        print(f"{planned.places.root} is not complete and kept; run the same command again to go on.", file=sys.stderr)
        return
    make_reproduction_report(planned, command=f"python -m trainer reproduce {recipe.name}")
    print(
        f"{planned.places.report / 'report.html'} and report.pdf, report.json, figures.csv beside it", file=sys.stderr
    )


def _make(planned: "Plan", chosen: "Chosen") -> bool:
    """Makes the chosen runs; of several processes that torchrun started one speaks."""
    from contextlib import nullcontext

    from trainer.learning.processes import is_first_process
    from trainer.learning.reproduce import make_runs
    from trainer.watching import follow

    def tell(number: int, total: int, name: str) -> None:
        if is_first_process():
            print(f"{number} of {total}: {name}", file=sys.stderr, flush=True)

    return make_runs(planned, chosen, follow=follow if is_first_process() else lambda _: nullcontext(), on_run=tell)


def _chosen(planned: "Plan", folds: str, members: str) -> "Chosen":
    """Gives which base models are made now; the segmenter always is."""
    of_folds = _among(folds, [run.fold for run in planned.members], "folds")
    of_members = _among(members, [run.member for run in planned.members], "members")
    return lambda run: not run.member or (run.fold in of_folds and run.member in of_members)


def _among(text: str, known: list[str], option: str) -> frozenset[str]:
    wanted = [part.strip() for part in text.split(",")] if text else known
    foreign = sorted(set(wanted) - set(known))
    if foreign:
        raise typer.BadParameter(f"--{option} names {foreign[0]!r}; there are {', '.join(dict.fromkeys(known))}")
    return frozenset(wanted)


def _say_cost(found: "Cost", plan: "Plan") -> None:
    hours = found.seconds / 3600
    print(
        f"{len(found.runs)} networks to train ({found.done} are made), {len(plan.ensembles)} ensembles to fit, "
        f"{found.films} films to prepare for each mode and to vote on",
        file=sys.stderr,
    )
    for name, need in found.runs:
        print(
            f"  {name}: {need.parameters / 1e6:.1f} million weights, memory about {need.memory / _MIB:.0f} MiB, "
            f"time about {need.seconds / 3600:.2f} h",
            file=sys.stderr,
        )
    device = f" on {found.runs[0][1].device}" if found.runs else ""
    print(f"Training takes about {hours:.1f} h{device}, without preparing films, watching and voting.", file=sys.stderr)


def _refuse(found: "Cost", *, is_forced: bool) -> None:
    from trainer.errors import PreflightError

    if found.reasons and not is_forced:
        raise PreflightError(found.reasons)
