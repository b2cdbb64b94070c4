"""The trainer's processes as tests of the training room have them: scripted, and without starting any."""

import json
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from cxrviewer.training import programs
from cxrviewer.training.drafting import Doors
from engine.progress import CancelToken
from trainer.holding import Holder
from trainer.rundir import RunFolder

NEEDS = {
    "reasons": [], "memory": 2**30, "memory_free": 2**31, "disk": 2**20, "disk_free": 2**30,
    "seconds": 600.0, "parameters": 2_000_000, "device": "CPU",
}  # fmt: skip
GONE = Holder(2**22 + 1)


class Trainer:
    """Stands in for the trainer's processes: remembers what was started, and says what a test has it say."""

    def __init__(self) -> None:
        self.started: list[tuple[str, ...]] = []
        self.waited: list[str] = []
        self.needs: dict[str, Any] = dict(NEEDS)
        self.release_ends = programs.Ended(0, "", "done")
        self.findings: list[dict[str, str]] = []

    def doors(self) -> Doors:
        return Doors(start_apart=self.start_apart, run_and_wait=self.run_and_wait)

    def start_apart(self, command: Sequence[str], _log: Path) -> Holder:
        self.started.append(tuple(command[3:]))
        return GONE

    def run_and_wait(
        self, command: Sequence[str], *, cancel: CancelToken, on_words: Callable[[str], None]
    ) -> programs.Ended:
        cancel.check()
        self.waited.append(command[3])
        on_words("1 of 2 read")
        if command[3] == "preflight":
            return programs.Ended(1 if self.needs["reasons"] else 0, json.dumps(self.needs), "")
        if command[3] == "check":
            found = {"cases": 8, "patients": 8, "findings": self.findings}
            (Path(command[-1]) / "data_check.json").write_text(json.dumps(found), encoding="utf-8")
            return programs.Ended(0, "# Data check: tiny\n\n| class | cases |\n|---|---|\n| x | 8 |\n", "")
        return self.release_ends


class Process:
    """Holds a run and writes its diary, as a training process would."""

    def __init__(self, run: RunFolder) -> None:
        self.run = run
        self._lock: AbstractContextManager[None] | None = None

    def begin(self, *before: str, device: str = "cpu") -> None:
        """Takes the run and begins on a device; ``before`` are events that it tells first."""
        self.run.clear_stop()
        self._lock = self.run.lock()
        self._lock.__enter__()
        for kind in before:
            self.run.events.append(kind)
        self.run.events.append("started", step=0, total=9, figure="lungs_jaccard", device=device)

    def train(self, epoch: int, **used: float) -> None:
        step = 3 * epoch
        facts = {"cores_busy": 1.5, "memory_mib": 700.0, **used}
        self.run.events.append("step", step=step + 1, epoch=epoch, loss=1.0 / (epoch + 1), rate=0.01, **facts)
        self.run.events.append("step", step=step + 2, epoch=epoch, loss=0.9 / (epoch + 1), rate=0.01, **facts)
        self.run.events.append("watched", step=step + 3, epoch=epoch, lungs_jaccard=0.5 + 0.1 * epoch, heart_dice=0.4)

    def end(self, kind: str = "", **facts: Any) -> None:
        if kind:
            self.run.events.append(kind, **facts)
        if self._lock is not None:
            self._lock.__exit__(None, None, None)
            self._lock = None
