"""Writes a report into a folder: page, PDF, JSON and CSV."""

import dataclasses
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.files import write_bytes, write_text
from engine.inference.device import choose_device, describe
from engine.package import Package, find_package, read_package
from trainer.config import to_toml
from trainer.datasets.cases import CaseTable
from trainer.errors import RunError
from trainer.learning.assessment import Assignment, JudgedCases, judge_cases
from trainer.learning.choose_judge import judge_of
from trainer.learning.export import export
from trainer.learning.intervals import Resampling
from trainer.learning.judging import Judgement
from trainer.learning.metrics import Floats
from trainer.learning.reporting.document import ReportDocument, Section, make_document
from trainer.learning.reporting.figures import as_png
from trainer.learning.reporting.from_votes import judged_by_votes
from trainer.learning.reporting.gallery import MapOf
from trainer.learning.reporting.gallery_maps import maps_of
from trainer.learning.reporting.pages import named_figures, to_html, to_pdf
from trainer.learning.reporting.tables import calls_csv, figures_csv
from trainer.learning.reporting.unnamed import without_films
from trainer.learning.run import gather_votes
from trainer.report import to_json
from trainer.rundir import RunFolder

_RESAMPLING = Resampling()


@dataclasses.dataclass(frozen=True, slots=True)
class ReportOrder:
    """What a report is to be made of.

    Attributes:
        models: Ids or folders of packages, or folders of finished runs; the others are tested against the first.
        table: The cases; None where ``runs`` say on what they were tested.
        runs: Folders of the runs that made the models, ensembles all: their votes for their test folds are taken, and
            nothing is judged again.
        out: Folder of the report; judgements are kept there, so that an interrupted report goes on.
        limit: Judge this many cases, drawn with ``seed``; None judges all.
        shows_films: Whether films, names of their files and single calls are in it.
        shows_maps: Whether wrong calls stand beside their maps, which the models make now.
        has_pictures: Whether every figure is also written as PNG.
        command: What asked for it, in words.
    """

    models: tuple[str, ...]
    table: CaseTable | None
    out: Path
    runs: tuple[Path, ...] = ()
    device: str = "auto"
    patches: int = 100
    seed: int = 0
    limit: int | None = None
    resampling: Resampling = _RESAMPLING
    shows_films: bool = True
    shows_maps: bool = True
    has_pictures: bool = False
    command: str = ""


def make_report(
    order: ReportOrder,
    *,
    on_done: Callable[[str, int, int], None] = lambda *_: None,
    on_map: Callable[[str], None] = lambda model: None,
) -> ReportDocument:
    """Judges every case with every model and writes the report into the order's folder.

    Args:
        order: What to make.
        on_done: Told after each case the model's id, and how many of how many are judged.
        on_map: Told after the map of each wrong call that is shown the model's id.

    Raises:
        EvaluationError: There is nothing to score, or the models know different classes.
        RunError: A run is not finished, or a model was made by none of the named runs.
        EngineError: A package, the device or the disk fail.
    """
    packages = [package_of(model, order.out) for model in order.models]
    if order.table is None:
        judged = [_voted(order, package) for package in packages]
    else:
        judged = [_judged(order, order.table, package, on_done) for package in packages]
    document = make_document(judged, command=order.command, maps=lambda assignment: _maps(order, assignment, on_map))
    if not order.shows_films:
        document = without_films(document)
    write_report(order.out, document)
    if order.has_pictures:
        write_pictures(order.out / "figures", document)
    return document


def write_pictures(out: Path, document: ReportDocument) -> None:
    """Writes every figure but the galleries as PNG into a folder.

    Raises:
        OutputError: The folder cannot be written.
    """
    for name, figure in named_figures(document):
        write_bytes(out / f"{name}.png", as_png(figure))


def write_report(out: Path, document: ReportDocument) -> None:
    """Writes ``report.html``, ``report.pdf``, ``report.json``, ``figures.csv`` and, with calls, ``calls.csv``.

    Raises:
        OutputError: The folder cannot be written.
    """
    write_text(out / "report.html", to_html(document))
    write_bytes(out / "report.pdf", to_pdf(document))
    write_text(out / "report.json", json.dumps(document_json(document), indent=2, allow_nan=False) + "\n")
    write_text(out / "figures.csv", figures_csv(document))
    if any(section.calls is not None for section in document.sections):
        write_text(out / "calls.csv", calls_csv(document))


def document_json(document: ReportDocument) -> dict[str, Any]:
    """Gives the report as JSON values; thumbnails stay out."""
    return {
        "title": document.title,
        "command": document.command,
        "models": [_section_json(section) for section in document.sections],
        "modes": None if document.modes is None else dataclasses.asdict(document.modes),
        "side_by_side": None if document.comparison is None else dataclasses.asdict(document.comparison),
    }


def package_of(model: str, out: Path) -> Package:
    """Gives an installed package, the one in a folder, or the network of a finished run.

    A run is written as an unreleased package below ``out``, named by its weights: it stands there without figures or a
    release's checks.

    Raises:
        PackageError: There is no such package.
        RunError: The run is not finished.
    """
    run = RunFolder(Path(model))
    if not run.config_file.is_file():
        return find_package(model)
    weights = run.best_weights if run.best_weights.exists() else run.last_checkpoint
    stamp = f"{weights.stat().st_mtime_ns:x}" if weights.exists() else "none"
    place = out / "runs" / f"{run.path.name}-{stamp}"
    if place.exists():
        return read_package(place)
    return export(run, place, evaluation=[], notes=("Unreleased.",))


def _voted(order: ReportOrder, package: Package) -> tuple[Assignment, JudgedCases]:
    """Gives what an ensemble says of its test folds, by the votes of the run that made it."""
    made_by = package.manifest.provenance.recipe_sha256
    for run in map(RunFolder, order.runs):
        config = run.config()
        if hashlib.sha256(to_toml(config).encode("utf-8")).hexdigest() == made_by and config.task == "flannel":
            device = describe(choose_device(config.device))
            votes = gather_votes(config, run)
            return judged_by_votes(package, config, votes, device=device, resampling=order.resampling)
    raise RunError(
        f"None of the named runs is that of an ensemble which made {package.manifest.id}.",
        remedy="Name the run folder of each ensemble, or a list of cases to judge.",
    )


def _judged(
    order: ReportOrder, table: CaseTable, package: Package, on_done: Callable[[str, int, int], None]
) -> tuple[Assignment, JudgedCases]:
    assignment = Assignment(
        package=package,
        table=table,
        device=describe(choose_device(order.device)),
        patches=order.patches,
        seed=order.seed,
        resampling=order.resampling,
        keep=order.out / "judgements",
        limit=order.limit,
    )
    judge = judge_of(package, device=order.device, patches=order.patches, seed=order.seed)

    def tell(done: int, total: int, _: Judgement) -> None:
        on_done(package.manifest.id, done, total)

    return assignment, judge_cases(assignment, judge, on_done=tell)


def _maps(order: ReportOrder, assignment: Assignment, on_map: Callable[[str], None]) -> MapOf | None:
    if not (order.shows_films and order.shows_maps):
        return None
    name = assignment.package.manifest.id
    return maps_of(assignment, keep=order.out / "judgements", device=order.device, on_map=lambda: on_map(name))


def _section_json(section: Section) -> dict[str, Any]:
    shown = section.reliability
    return {
        "evaluation": to_json(section.evaluation),
        "parts": [dataclasses.asdict(part) for part in section.parts],
        "over_folds": [dataclasses.asdict(fold) for fold in section.folds],
        "roc": {
            name: {"false_alarms": _numbers(curve.false_alarms), "true_alarms": _numbers(curve.true_alarms)}
            for name, curve in section.roc.items()
        },
        "reliability": None
        if shown is None
        else {"score": _numbers(shown.score), "right": _numbers(shown.right), "cases": shown.cases.tolist()},
        "gallery": [{"file": film.file, "words": list(film.words)} for film in section.gallery],
    }


def _numbers(values: Floats) -> list[float]:
    return [round(float(value), 6) for value in values]
