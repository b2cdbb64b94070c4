"""The commands about data: list it, divide it, check it. ``trainer.cli`` puts them on the command line."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from trainer.config import DataConfig
    from trainer.datasets.cases import Case, CaseTable
    from trainer.learning.check_data import Side

#: Which roles of a recipe a case may play, in the order in which they are looked up.
_ROLES = ("train", "watch", "fit_ensemble", "test")


def cases(
    source: Annotated[str, typer.Argument(help="Kind of data set; python -m trainer sources lists them.")],
    root: Annotated[Path, typer.Argument(help="Folder of the data set, or the CSV file.")],
    out: Annotated[Path, typer.Option(help="CSV file to write.")],
    folds: Annotated[str, typer.Option(help="Folds to keep, such as 0,1,2; default all.")] = "",
    split: Annotated[str, typer.Option(help="Split to keep, such as val; default all.")] = "",
    partial: Annotated[bool, typer.Option("--partial", help="Keep the cases of partial label.")] = False,
) -> None:
    """Writes the cases of a data set, or some of its folds, as a CSV that evaluate reads."""
    from trainer.datasets.table import write_cases_csv

    table = read_kind(source, root, partial=partial)
    if folds:
        table = table.folds(*_fold_numbers(folds))
    if split:
        table = table.split(split)
    if not table.cases:
        raise typer.BadParameter(f"{root} has no case in folds {folds or 'any'} and split {split or 'any'}")
    write_cases_csv(out, table)
    counts = ", ".join(f"{name or 'no class'} {count}" for name, count in sorted(table.counts().items()))
    print(f"{len(table)} cases of {len(table.patients)} patients ({counts}); sha256 {table.sha256}", file=sys.stderr)


def sources() -> None:
    """Lists the kinds of data sets that can be read."""
    from trainer.datasets.sources import SOURCES

    for source in SOURCES:
        print(f"{source.name:16}  {source.title}")


def split(
    source: Annotated[str, typer.Argument(help="Kind of data set; python -m trainer sources lists them.")],
    root: Annotated[Path, typer.Argument(help="Folder of the data set, or the CSV file.")],
    out: Annotated[Path, typer.Option(help="Folder for cases.csv, a CSV for each part, and split.json.")],
    folds: Annotated[int, typer.Option(min=2, max=20, help="Folds for cross-validation.")] = 5,
    test: Annotated[
        float, typer.Option(min=0, max=0.9, help="Share of the cases that tests and does nothing else.")
    ] = 0.2,
    seed: Annotated[int, typer.Option(min=0, help="Decides between patients that are alike.")] = 0,
    partial: Annotated[bool, typer.Option("--partial", help="Keep the cases of partial label.")] = False,
) -> None:
    """Divides a data set by patient: a fixed test part and stratified folds of the rest, as files with hashes."""
    from trainer.datasets.folds import make_folds, write_split

    table = make_folds(read_kind(source, root, partial=partial), folds=folds, test_share=test, seed=seed)
    for name, digest in write_split(out, table).items():
        print(f"{out / name}  {digest}", file=sys.stderr)


def check(
    what: Annotated[str, typer.Argument(help="A recipe (TOML), a run folder, a CSV of cases, or a kind of data set.")],
    root: Annotated[Path | None, typer.Argument(help="Folder of the data set, where a kind was named.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON on standard output instead of Markdown.")] = False,
    out: Annotated[Path | None, typer.Option(help="Folder to keep data_check.json and data_check.md in.")] = None,
    partial: Annotated[bool, typer.Option("--partial", help="Keep the cases of partial label.")] = False,
) -> None:
    """Checks data before anything trains on it: counts, copies, unreadable files, patients, what files give away.

    Ends with status 1 when something forbids training: a patient or a film on two sides of the split, a class without
    a case on one side.
    """
    from engine.files import write_text
    from trainer.data_check import to_json, to_markdown
    from trainer.learning.check_data import check_data

    table, side = _what_to_check(what, root, partial=partial)
    found = check_data(table, side=side, on_done=told("read"))
    document = json.dumps(to_json(found), indent=2, allow_nan=False)
    if out is not None:
        write_text(out / "data_check.json", document + "\n")
        write_text(out / "data_check.md", to_markdown(found))
    print(document if as_json else to_markdown(found))
    if not found.may_train:
        raise typer.Exit(1)


def told(verb: str) -> Callable[[int, int], None]:
    """Gives a listener that keeps one line on a terminal up to date, or writes a line now and then elsewhere."""
    is_terminal = sys.stderr.isatty()

    def tell(done: int, total: int) -> None:
        if done != total and done % (1 if is_terminal else 100):
            return
        end = "\n" if done == total or not is_terminal else ""
        print(f"{chr(13) if is_terminal else ''}{done} of {total} {verb}", end=end, file=sys.stderr, flush=True)

    return tell


def read_kind(source: str, root: Path, *, partial: bool) -> "CaseTable":
    """Reads a data set of a kind; a list of cases is taken as it is, with its partial labels.

    Raises:
        typer.BadParameter: There is no such kind.
        DatasetError: The data set cannot be used.
    """
    from trainer.datasets.sources import SOURCE_NAMES, read_source

    if source not in SOURCE_NAMES:
        raise typer.BadParameter(f"{source!r} is no kind of data set; there are {', '.join(SOURCE_NAMES)}")
    return read_source(source, root, partial=partial or source == "csv")


def _what_to_check(what: str, root: Path | None, *, partial: bool) -> "tuple[CaseTable, Side]":
    from trainer.config import read_config
    from trainer.datasets.table import read_cases_csv
    from trainer.learning.check_data import side_of
    from trainer.learning.roles import part, read_table

    path = Path(what)
    if root is not None:
        return read_kind(what, root, partial=partial), side_of
    if path.suffix == ".csv":
        return read_cases_csv(path, is_checked=False), side_of
    if path.suffix == ".toml" or (path / "config.toml").is_file():
        data = read_config(path if path.suffix == ".toml" else path / "config.toml").data
        names = [name for role in _ROLES for name in getattr(data, role)]
        table = read_table(data)
        return part(table, tuple(dict.fromkeys(names))) if names else table, _side_in(data)
    raise typer.BadParameter(f"{what!r} is no recipe, run folder or CSV; for a kind of data set name its folder too")


def _side_in(data: "DataConfig") -> "Side":
    """Gives the role of a case in a recipe; folds that both watch and fit the ensemble count as watched."""
    roles = {role: frozenset(getattr(data, role)) for role in _ROLES}

    def side(case: "Case") -> str:
        place = {str(case.fold), case.split}
        return next((role.replace("_", " ") for role, names in roles.items() if names & place), "")

    return side


def _fold_numbers(text: str) -> list[int]:
    try:
        return [int(part) for part in text.split(",")]
    except ValueError as error:
        raise typer.BadParameter(f"folds are numbers joined by commas, not {text!r}") from error
