"""Has a model judge many cases, one after the other, and keeps each judgement so that nothing is computed twice."""

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Literal, Protocol

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from engine.errors import AnalysisRefusedError, OutputError, ReadError
from trainer.datasets.cases import Case, CaseTable
from trainer.learning.mask_metrics import Overlap, StructureScore


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Called(_Strict):
    """A case was called a class.

    Attributes:
        called: Class id.
        scores: Class id -> share of votes, or probability; sums to one.
        votes: Base model -> class id -> patches that voted for it; of an ensemble's members.
        member_calls: Base model -> class id that it called, its ties broken by its own rule.
        member_scores: Base model -> class id -> its score, of members that read films whole and cast no votes.
        seconds: Wall-clock time of the analysis without reading the file.
    """

    status: Literal["called"] = "called"
    called: str
    scores: dict[str, float]
    votes: dict[str, dict[str, int]] = Field(default_factory=dict)
    member_calls: dict[str, str] = Field(default_factory=dict)
    member_scores: dict[str, dict[str, float]] = Field(default_factory=dict)
    seconds: float

    def scores_of(self, member: str) -> dict[str, float]:
        """Gives what a member of the ensemble said: class id -> share of its votes, or its softmax."""
        if member in self.member_scores:
            return self.member_scores[member]
        counts = self.votes[member]
        return {name: count / sum(counts.values()) for name, count in counts.items()}


class Measured(_Strict):
    """A label map was compared with the drawn one: structure -> pixels drawn, found, both, and Hausdorff 95."""

    status: Literal["measured"] = "measured"
    structures: dict[str, tuple[int, int, int, float | None]]
    seconds: float

    def scores(self) -> dict[str, StructureScore]:
        """Gives the agreement per structure."""
        return {
            name: StructureScore(Overlap(drawn, found, both), hausdorff)
            for name, (drawn, found, both, hausdorff) in self.structures.items()
        }


class NotJudged(_Strict):
    """The model refused the case, or the file could not be read; neither is a wrong call."""

    status: Literal["refused", "failed"]
    reason: str


Judgement = Called | Measured | NotJudged
Judge = Callable[[Case], Called | Measured]


class MappingJudge(Protocol):
    """A judge that also says where its model looked."""

    def __call__(self, case: Case) -> Called:
        """Gives the call of a case."""

    def map_of(self, case: Case, class_id: str) -> npt.NDArray[np.float32]:
        """Gives the model's evidence for a class, float32 (GRID, GRID) in [0, 1]; errors as of a call."""


_ANY: TypeAdapter[Judgement] = TypeAdapter(Annotated[Judgement, Field(discriminator="status")])


class JudgementStore:
    """Judgements in a file, one line each, under what decides them; appended whole, read back whole.

    Args:
        folder: Where the file lies.
        key: Everything that decides a judgement besides the image, such as package hash, patches and seed.
    """

    def __init__(self, folder: Path, *, key: tuple[str, ...]) -> None:
        name = hashlib.sha256(json.dumps(key).encode("utf-8")).hexdigest()[:12]
        self._path = folder / f"judgements-{name}.jsonl"
        self._known = dict(_read(self._path))

    def __len__(self) -> int:
        """Gives the number of judgements."""
        return len(self._known)

    def get(self, case: Case) -> Judgement | None:
        """Gives the judgement of this image, unless the file changed since."""
        return self._known.get(stamp_of(case))

    def add(self, case: Case, judgement: Judgement) -> None:
        """Keeps a judgement, on disk when this returns.

        Raises:
            OutputError: The disk is full or the folder cannot be written.
        """
        stamp = stamp_of(case)
        line = json.dumps({"image": stamp, "judgement": judgement.model_dump()}) + "\n"
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
            try:
                _end_last_line(descriptor)
                os.write(descriptor, line.encode("utf-8"))
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        except OSError as error:
            raise OutputError(
                self._path,
                f"{self._path.name} could not be written: {error.strerror or error}.",
                remedy="Check that the folder may be written to and that the disk has room, then run it again.",
            ) from error
        self._known[stamp] = judgement


def judge_all(
    table: CaseTable, judge: Judge, *, store: JudgementStore | None, on_done: Callable[[int, int, Judgement], None]
) -> tuple[Judgement, ...]:
    """Gives the judgement of every case, in the table's order.

    Refused and judged cases are taken from the store; those whose file could not be read are tried again.

    Args:
        table: What to judge.
        judge: Judges one case.
        store: Where judgements are kept; None keeps none.
        on_done: Told after each case how many of how many are done, and what came out.

    Raises:
        EngineError: Something is wrong that is not the case's own: the device, the package, the disk.
    """
    judgements = []
    for case in table.cases:
        judgement = store.get(case) if store is not None else None
        if judgement is None:
            judgement = _judged(case, judge)
            if store is not None and judgement.status != "failed":
                store.add(case, judgement)
        judgements.append(judgement)
        on_done(len(judgements), len(table), judgement)
    return tuple(judgements)


def _judged(case: Case, judge: Judge) -> Judgement:
    try:
        return judge(case)
    except AnalysisRefusedError as error:
        return NotJudged(status="refused", reason=error.detail)
    except ReadError as error:
        return NotJudged(status="failed", reason=error.detail)


def stamp_of(case: Case) -> str:
    """The file as it is now: its path, size and time of last change; and of the mask, whose change matters too."""
    stamps = []
    for file in (case.image, case.mask):
        if file is None:
            continue
        try:
            status = file.stat()
        except OSError:
            stamps.append(f"{file}:absent")
        else:
            stamps.append(f"{file}:{status.st_size}:{status.st_mtime_ns}")
    return "|".join(stamps)


def _read(path: Path) -> Iterator[tuple[str, Judgement]]:
    """Gives the whole, valid lines; one that a killed process left half-written is passed over."""
    if not path.exists():
        return
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            document = json.loads(line)
            yield str(document["image"]), _ANY.validate_python(document["judgement"])
        except (ValueError, KeyError, TypeError, ValidationError):
            continue


def _end_last_line(descriptor: int) -> None:
    """Ends a line that a killed process left half-written, so that the next one starts on its own."""
    size = os.lseek(descriptor, 0, os.SEEK_END)
    if size and os.pread(descriptor, 1, size - 1) != b"\n":
        os.write(descriptor, b"\n")
