"""What the command line shows people: progress on standard error, results on standard output."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from engine.analyse_files import FileResult
from engine.findings import AnalysisReport
from engine.labels import class_label
from engine.overlays import RESEARCH_ONLY
from engine.progress import StageProgress

_STAGES = {
    "load": "loading models",
    "segment": "finding lungs",
    "patches": "drawing patches",
    "vote": "voting",
    "ensemble": "weighing votes",
    "saliency": "making maps",
}


class TerminalProgress:
    """Shows how far the work is: a bar on a terminal, one line per file elsewhere; always on standard error."""

    def __init__(self) -> None:
        self._console = Console(stderr=True)
        self._is_terminal = self._console.is_terminal
        self._progress = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TimeElapsedColumn(),
            console=self._console,
            transient=True,
            disable=not self._is_terminal,
        )
        self._task: TaskID | None = None
        self._file = ""

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def file(self, path: Path, *, number: int, total: int) -> None:
        """A file is begun."""
        self._file = f"{number}/{total} {path.name}"
        if not self._is_terminal:
            self._console.print(Text(self._file))
            return
        if self._task is not None:
            self._progress.remove_task(self._task)
        self._task = self._progress.add_task(self._file, total=None)

    def stage(self, progress: StageProgress) -> None:
        """A stage of the current file got further."""
        self.step(progress.done, progress.total, f"{_STAGES[progress.stage.value]} {progress.detail}".rstrip())

    def step(self, done: int, total: int, words: str) -> None:
        """The work on the current file got further."""
        if self._task is not None:
            self._progress.update(self._task, description=f"{self._file}  {words}", completed=done, total=total)


def print_results(results: Sequence[FileResult]) -> None:
    """Prints what was found in every file, in words."""
    console = Console()
    for result in results:
        console.print(Text(str(result.file), style="bold"))
        if result.reason is not None:
            console.print(Text(f"  {result.status}: {result.reason}"))
        if result.report is None:
            continue
        console.print(_verdict(result.report))
        console.print(_votes_table(result.report))
        for warning in result.report.warnings:
            console.print(Text(f"  Note: {warning}"))
        if result.folder is not None:
            console.print(Text(f"  Report: {result.folder}"))
    console.print(Text(RESEARCH_ONLY, style="bold"))


def _verdict(report: AnalysisReport) -> Text:
    ensemble, conclusion = report.ensemble, report.ensemble.conclusion
    kind = "calibrated" if ensemble.is_calibrated else "not calibrated, these numbers only rank"
    scores = ", ".join(f"{class_label(name).title} {score:.2f}" for name, score in ensemble.scores.items())
    if conclusion is None:
        closest = f"{class_label(ensemble.label).title} pattern"
        headline = closest if ensemble.is_decided else f"Not sure; closest: {closest}"
        return Text(f"  {headline}. Scores ({kind}): {scores}. {RESEARCH_ONLY}.")
    lines = [f"  {conclusion.headline}.", f"  {conclusion.sentence}"]
    lines += [f"  Not told apart: {reason}" for reason in conclusion.inseparable]
    return Text("\n".join([*lines, f"  Raw scores of single classes ({kind}): {scores}. {RESEARCH_ONLY}."]))


def _votes_table(report: AnalysisReport) -> Table:
    table = Table(title=f"Votes of {report.patches.count} patches, {report.package.id} {report.package.version}")
    table.add_column("Base model")
    table.add_column("Weight", justify="right")
    for name in report.votes[0].classes:
        table.add_column(class_label(name).title, justify="right")
    for vote in report.votes:
        weight = report.ensemble.weights[vote.package.id]
        table.add_row(Text(vote.title), f"{weight:+.2f}", *(str(count) for count in vote.counts.tolist()))
    return table


def print_packages(rows: Sequence[Mapping[str, Any]]) -> None:
    """Prints the installed packages and whether each can be trusted."""
    console = Console()
    if not rows:
        console.print("No model packages are installed.")
        return
    table = Table(title="Model packages")
    for heading in ("Id", "Version", "Task", "Title", "MiB", "State"):
        table.add_column(heading)
    for row in rows:
        size = "" if row["bytes"] is None else f"{row['bytes'] / 2**20:.1f}"
        facts = (row["id"], row["version"] or "", row["task"] or "", row["title"] or "", size, row["status"])
        table.add_row(*(Text(fact) for fact in facts))
    console.print(table)
    for row in rows:
        if row["reason"]:
            console.print(Text(f"{row['id']}: {row['reason']}"))
