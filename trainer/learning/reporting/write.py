"""Writes a report into a folder: page, PDF, JSON and CSV."""

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.files import write_bytes, write_text
from engine.inference.device import choose_device, describe
from engine.package import Package, find_package, read_package
from trainer.datasets.cases import CaseTable
from trainer.learning.assessment import Assignment, JudgedCases, judge_cases
from trainer.learning.choose_judge import judge_of
from trainer.learning.export import export
from trainer.learning.intervals import Resampling
from trainer.learning.judging import Judgement
from trainer.learning.metrics import Floats
from trainer.learning.reporting.document import ReportDocument, Section, make_document
from trainer.learning.reporting.pages import to_html, to_pdf
from trainer.learning.reporting.tables import calls_csv, figures_csv
from trainer.report import to_json
from trainer.rundir import RunFolder

_RESAMPLING = Resampling()


@dataclasses.dataclass(frozen=True, slots=True)
class ReportOrder:
    """What a report is to be made of.

    Attributes:
        models: Ids or folders of packages, or folders of finished runs; the others are tested against the first.
        table: The cases.
        out: Folder of the report; judgements are kept there, so that an interrupted report goes on.
        limit: Judge this many cases, drawn with ``seed``; None judges all.
        command: What asked for it, in words.
    """

    models: tuple[str, ...]
    table: CaseTable
    out: Path
    device: str = "auto"
    patches: int = 100
    seed: int = 0
    limit: int | None = None
    resampling: Resampling = _RESAMPLING
    command: str = ""


def make_report(order: ReportOrder, *, on_done: Callable[[str, int, int], None] = lambda *_: None) -> ReportDocument:
    """Judges every case with every model and writes the report into the order's folder.

    Args:
        order: What to make.
        on_done: Told after each case the model's id, and how many of how many are judged.

    Raises:
        EvaluationError: There is nothing to score, or the models know different classes.
        RunError: A run is not finished.
        EngineError: A package, the device or the disk fail.
    """
    judged = [_judged(order, package_of(model, order.out), on_done) for model in order.models]
    document = make_document(judged, command=order.command)
    write_report(order.out, document)
    return document


def write_report(out: Path, document: ReportDocument) -> None:
    """Writes ``report.html``, ``report.pdf``, ``report.json``, ``figures.csv`` and ``calls.csv``.

    Raises:
        OutputError: The folder cannot be written.
    """
    write_text(out / "report.html", to_html(document))
    write_bytes(out / "report.pdf", to_pdf(document))
    write_text(out / "report.json", json.dumps(document_json(document), indent=2, allow_nan=False) + "\n")
    write_text(out / "figures.csv", figures_csv(document))
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


def _judged(
    order: ReportOrder, package: Package, on_done: Callable[[str, int, int], None]
) -> tuple[Assignment, JudgedCases]:
    assignment = Assignment(
        package=package,
        table=order.table,
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
