"""Analyses files one after another and keeps going: each ends done, refused or failed, with its reason."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Literal, Protocol

from engine.checks import Check
from engine.errors import AnalysisRefusedError, EngineError, FileMissingError
from engine.evidence_io import check_documents
from engine.explain import wants_changes, wants_maps
from engine.explanation import Explanation
from engine.findings import AnalysisReport, PackageRef
from engine.gate import refusal as refusal_of
from engine.map_method import FACTS, MapMethod
from engine.map_sets import FilmMapMaker, MapSet
from engine.progress import CancelToken, StageProgress
from engine.radiograph import Radiograph
from engine.reading import looks_like_image, open_image
from engine.report_io import folder_name, summary_of, write_report


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line was asked to do.

    Attributes:
        acknowledged: Whether the raw output of refused images is wanted all the same.
        explains: What the report folders shall explain besides.
        error_rate: Of the prediction sets that count; None for the package's own.
    """

    files: tuple[Path, ...]
    out: Path | None = None
    package: str | None = None
    patches: int = 100
    seed: int = 0
    device: str = "auto"
    acknowledged: bool = False
    explains: tuple[Explanation, ...] = ()
    error_rate: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class FileResult:
    """How one file ended.

    Attributes:
        reason: One line; None when the file was analysed and not refused.
        checks: What was checked before the verdict.
        package: Of the ensemble, when it could be loaded: id and sha256.
        folder: Where the report lies, when one was written.
    """

    file: Path
    status: Literal["done", "refused", "failed"]
    seed: int
    reason: str | None = None
    report: AnalysisReport | None = None
    package: dict[str, str] | None = None
    device: str | None = None
    folder: Path | None = None
    checks: tuple[Check, ...] = ()

    def entry(self) -> dict[str, Any]:
        """Gives the file's entry in the JSON result; what is not known is null, never zero."""
        unknown = dict.fromkeys(
            ("label", "scores", "calibrated", "conclusion", "weights", "votes", "patches", "seed", "coverage", "lungs")
        )
        checks = check_documents(self.checks)
        known = {
            "seed": self.seed,
            "package": self.package,
            "device": self.device,
            "seconds": None,
            "checks": checks,
        }
        figures = summary_of(self.report) if self.report is not None else {**unknown, **known}
        return {"file": str(self.file), "status": self.status, "reason": self.reason, **figures}


class Listener(Protocol):
    """Who is told how far the work is."""

    def file(self, path: Path, *, number: int, total: int) -> None:
        """A file is begun; numbers count from 1."""

    def stage(self, progress: StageProgress) -> None:
        """A stage of the current file got further."""


#: Calls the work on a path and gives its result.
Guard = Callable[[Callable[[Path], FileResult], Path], FileResult]


class FileAnalyser(Protocol):
    """What analyses an image; ``engine.inference.pipeline.Analyser``."""

    @property
    def device(self) -> str:
        """Where the networks run."""

    @property
    def package(self) -> PackageRef:
        """The ensemble's reference."""

    @property
    def explainer(self) -> FilmMapMaker:
        """What makes maps."""

    def analyse(
        self,
        radiograph: Radiograph,
        *,
        patches: int,
        seed: int,
        acknowledged: bool,
        on_progress: Callable[[StageProgress], None],
    ) -> AnalysisReport:
        """Analyses one radiograph."""

    def with_changes(
        self, radiograph: Radiograph, report: AnalysisReport, *, on_progress: Callable[[StageProgress], None]
    ) -> AnalysisReport:
        """Gives a report with the spread over changed patches."""


@dataclass(slots=True)
class _Batch:
    order: Order
    listener: Listener
    analyser: FileAnalyser
    names: set[str] = field(default_factory=set)

    def run(self, path: Path) -> FileResult:
        """Analyses one file and writes its report."""
        ref = self.analyser.package
        ending = partial(
            FileResult,
            path,
            seed=self.order.seed,
            package={"id": ref.id, "sha256": ref.sha256},
            device=self.analyser.device,
        )
        try:
            radiograph = open_image(path).radiograph
            report = self.analyser.analyse(
                radiograph,
                patches=self.order.patches,
                seed=self.order.seed,
                acknowledged=self.order.acknowledged,
                on_progress=self.listener.stage,
            )
            if wants_changes(self.order.explains):
                report = self.analyser.with_changes(radiograph, report, on_progress=self.listener.stage)
            folder = self._write(report, radiograph)
        except AnalysisRefusedError as refusal:
            return ending("refused", reason=reason_of(refusal), checks=refusal.checks)
        except EngineError as error:
            return ending("failed", reason=reason_of(error))
        refused = refusal_of(report.checks)
        if refused is not None:
            return ending("refused", reason=reason_of(refused), report=report, folder=folder, checks=report.checks)
        return ending("done", report=report, folder=folder, checks=report.checks)

    def _write(self, report: AnalysisReport, radiograph: Radiograph) -> Path | None:
        if self.order.out is None:
            return None
        plain = name = folder_name(report.source.path, report.source.sha256)
        number = 2
        while name in self.names:  # the same file under two paths
            name = f"{plain}-{number}"
            number += 1
        self.names.add(name)
        maps = self._maps(report, radiograph)
        write_report(report, radiograph, self.order.out / name, explains=self.order.explains, maps=maps)
        return self.order.out / name

    def _maps(self, report: AnalysisReport, radiograph: Radiograph) -> tuple[MapSet, ...]:
        """Gives Grad-CAM of every model and the common maps of every quick method, if maps are wanted."""
        if not wants_maps(self.order.explains):
            return ()
        common: list[MapSet] = []
        single: list[MapSet] = []
        for method in (method for method, facts in FACTS.items() if not facts.is_slow):
            made = self.analyser.explainer.film_maps(
                radiograph, report, method=method, model=None, on_progress=self.listener.stage, cancel=CancelToken()
            )
            common.append(made[-1])
            single += made[:-1] if method is MapMethod.GRAD_CAM else ()
        return (*common, *single)


def reason_of(error: EngineError) -> str:
    """Gives an error as one line: what happened and what to do."""
    return " ".join(f"{error.detail} {error.remedy}".split())


def find_files(paths: tuple[Path, ...]) -> Iterator[Path | FileResult]:
    """Gives the files to analyse, folders searched through in order of name; a folder without any is a failure.

    A file that was named is always tried; inside folders only what looks like an image is.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        inside = sorted(file for file in path.rglob("*") if file.is_file() and looks_like_image(file))
        if not inside:
            error = FileMissingError(path, f"The folder {path.name} holds no image.", remedy="Choose another folder.")
            yield FileResult(path, "failed", seed=0, reason=reason_of(error))
        yield from inside


def analyse_files(order: Order, listener: Listener, guard: Guard) -> tuple[FileResult, ...]:
    """Analyses every file of an order; one that cannot be read or judged does not stop the others.

    When the models cannot be loaded, every file fails for that reason.

    Args:
        order: What to do.
        listener: Told how far it is.
        guard: Runs the work on one file; here a program may turn a surprise into a failure of that file.
    """
    from engine.inference.pipeline import Analyser  # torch takes seconds to import

    found = tuple(find_files(order.files))
    try:
        analyser = Analyser(order.package, device=order.device, error_rate=order.error_rate)
    except EngineError as error:
        reason = reason_of(error)
        return tuple(
            item if isinstance(item, FileResult) else FileResult(item, "failed", seed=order.seed, reason=reason)
            for item in found
        )
    batch = _Batch(order, listener, analyser)
    results: list[FileResult] = []
    for number, item in enumerate(found, start=1):
        if isinstance(item, FileResult):
            results.append(item)
            continue
        listener.file(item, number=number, total=len(found))
        results.append(guard(batch.run, item))
    return tuple(results)
