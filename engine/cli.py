"""The engine's command line: ``python -m engine`` or ``cxr-engine``."""

import json
import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from engine.errors import EngineError, PackageError
from engine.explanation import Explanation

if TYPE_CHECKING:
    from engine.analyse_files import FileResult

# Commands import what they need themselves: help and wrong usage must not wait for torch.
app = typer.Typer(
    help="Reads chest radiographs and runs Patched FLANNEL on them. Research use only.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
_MOST_PATCHES = 10_000


def main() -> None:
    """Runs the command line: exit status 0 done or refused with a reason, 1 something failed, 2 wrong usage."""
    try:
        app()
    except EngineError as error:
        print(one_line(error), file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        sys.exit(1)


def one_line(error: EngineError) -> str:
    """Gives an error as one line: what happened and what to do."""
    return " ".join(f"{error.title}: {error.detail} {error.remedy}".split())


def _device_name(value: str) -> str:
    if not re.fullmatch(r"auto|cpu|cuda(:\d+)?", value):
        raise typer.BadParameter("must be auto, cpu, cuda or cuda:N")
    return value


@app.command()
def analyse(
    files: Annotated[list[Path], typer.Argument(help="Radiographs, or folders to search for them.")],
    out: Annotated[Path | None, typer.Option(help="Folder for one report folder per image.")] = None,
    package: Annotated[str | None, typer.Option(help="Id or folder of an ensemble; default the shipped one.")] = None,
    patches: Annotated[int, typer.Option(min=1, max=_MOST_PATCHES, help="Patches per image.")] = 100,
    seed: Annotated[int, typer.Option(min=0, help="Of the patches; the same seed gives the same result.")] = 0,
    device: Annotated[str, typer.Option(callback=_device_name, help="auto, cpu, cuda or cuda:N.")] = "auto",
    explain: Annotated[
        list[Explanation] | None,
        typer.Option(help="Write explain.md and explain.json into each report folder; may be repeated. Needs --out."),
    ] = None,
    acknowledged: Annotated[
        bool, typer.Option("--acknowledge-refusal", help="Compute the raw output of refused images as well.")
    ] = False,
    error_rate: Annotated[
        float | None, typer.Option(help="Of the prediction sets that count, such as 0.05; default the package's own.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, and nothing else, on standard output.")] = False,
) -> None:
    """Analyses radiographs: lungs, patches, votes, scores and maps."""
    from engine.analyse_files import Order, analyse_files
    from engine.terminal import TerminalProgress

    if explain and out is None:
        raise typer.BadParameter("needs --out, the folder to write into", param_hint="--explain")
    order = Order(
        files=tuple(files),
        out=out,
        package=package,
        patches=patches,
        seed=seed,
        device=device,
        acknowledged=acknowledged,
        explains=tuple(explain or ()),
        error_rate=error_rate,
    )
    with TerminalProgress() as progress:
        results = analyse_files(order, progress, partial(_guarded, seed))
    _tell(results, as_json=as_json)


def _tell(results: "tuple[FileResult, ...]", *, as_json: bool) -> None:
    """Prints how the files ended; exit status 1 where one failed."""
    from engine.terminal import print_results

    if as_json:
        print(json.dumps({"results": [result.entry() for result in results]}, indent=2))
    else:
        print_results(results)
    if any(result.status == "failed" for result in results):
        raise typer.Exit(1)


def _guarded(seed: int, work: Callable[[Path], "FileResult"], path: Path) -> "FileResult":
    """Has a surprise in one file fail that file only; it is a defect of this program, and says so."""
    from engine.analyse_files import FileResult

    try:
        return work(path)
    except Exception as error:
        defect = " ".join(f"{type(error).__name__}: {error}".split())
        return FileResult(path, "failed", seed=seed, reason=f"A defect of this program ({defect}). Please report it.")


@app.command()
def audit(
    films: Annotated[
        list[Path], typer.Argument(help="Radiographs, folders, or lists of them (CSV with a column file).")
    ],
    out: Annotated[Path, typer.Option(help="Folder for audit.md and audit.json.")],
    package: Annotated[str | None, typer.Option(help="Id or folder of an ensemble; default the shipped one.")] = None,
    patches: Annotated[int, typer.Option(min=1, max=_MOST_PATCHES, help="Patches per image.")] = 100,
    seed: Annotated[int, typer.Option(min=0, help="Of the patches; the same seed gives the same result.")] = 0,
    device: Annotated[str, typer.Option(callback=_device_name, help="auto, cpu, cuda or cuda:N.")] = "auto",
    where: Annotated[list[str] | None, typer.Option(help="column=value: only these rows of a list.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many films, evenly spread.")] = None,
    balanced: Annotated[
        bool, typer.Option("--balanced", help="With --limit: draw equally many films of every label, by the seed.")
    ] = False,
) -> None:
    """Asks again after each film was changed: black outside the lungs, without text, cropped, mirrored, shuffled."""
    from engine.audit_files import audit_films, read_cases, write_audit
    from engine.terminal import TerminalProgress

    chosen = dict(_pair(text) for text in where or ())
    cases = read_cases(films, where=chosen, limit=limit, drawn_with=seed if balanced else None)
    from engine.inference.pipeline import Analyser  # torch takes seconds to import

    analyser = Analyser(package, device=device)
    with TerminalProgress() as progress:
        audited = audit_films(
            cases,
            analyser,
            patches=patches,
            seed=seed,
            on_film=lambda number, total, path: progress.file(path, number=number, total=total),
            on_progress=progress.step,
        )
    command = " ".join(["python -m engine audit", *(_argument(text) for text in sys.argv[2:])])
    write_audit(audited, out, package=analyser.package, patches=patches, seed=seed, command=command)
    print(out / "audit.md")
    if any(film.audit is None for film in audited):
        raise typer.Exit(1)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise typer.BadParameter("must be column=value", param_hint="--where")
    return name, value


def _argument(text: str) -> str:
    """Gives an argument without the folders of this machine."""
    return Path(text).name if Path(text).is_absolute() else text


@app.command()
def packages(
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, and nothing else, on standard output.")] = False,
) -> None:
    """Lists the installed model packages and checks every file of theirs by hash."""
    from engine.terminal import print_packages

    rows = _checked_packages()
    if as_json:
        print(json.dumps({"packages": rows}, indent=2))
    else:
        print_packages(rows)
    if any(row["status"] != "ok" for row in rows):
        raise typer.Exit(1)


def _checked_packages() -> list[dict[str, Any]]:
    """Gives one row per package: what it is, and whether it can be trusted."""
    from engine.package import broken_packages, find_dependency, installed_packages, verify

    rows: list[dict[str, Any]] = []
    for package in installed_packages():
        manifest = package.manifest
        row = {
            "id": manifest.id,
            "version": manifest.version,
            "task": manifest.task,
            "title": manifest.title,
            "bytes": manifest.weights.bytes,
            "sha256": package.ref.sha256,
            "status": "ok",
            "reason": None,
        }
        try:
            verify(package)
            for dependency in manifest.depends_on:
                find_dependency(dependency)
        except PackageError as error:
            row |= {"status": "bad", "reason": one_line(error)}
        rows.append(row)
    unknown = dict.fromkeys(("version", "task", "title", "bytes", "sha256"))
    rows += [
        {"id": error.package, **unknown, "status": "bad", "reason": one_line(error)} for error in broken_packages()
    ]
    return rows


@app.command()
def phantom(out: Annotated[Path, typer.Argument(help="Folder to write to.")]) -> None:
    """Writes a synthetic chest radiograph as DICOM in both polarities, with its exact lung and heart mask."""
    from engine.phantom import write_phantom

    for path in write_phantom(out):
        print(path)
