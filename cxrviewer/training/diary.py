"""The diary of a run, read bit by bit while a process writes it."""

import json
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from trainer.events import Event

#: Facts of a measurement that are no figures.
_PLACES = frozenset({"step", "epoch"})
_RECENT = 24


@dataclass(slots=True)
class Diary:
    """What a run's events say so far; ``read`` takes what has been written since.

    Attributes:
        points: Loss, rate and watched figures by name, each a list of (step, value) with growing steps.
        measured: (epoch, figures) of each measurement that still counts.
        recent: (time, step) of the last reports since the process began, for the speed.
        notes: What should be known of the process's work beside its figures, by kind of event, with its facts.
        device: On which the last process trained, in words; empty in older diaries.
        stages: ``end``, ``size`` and ``batch`` of each stage, as the trainer states them; empty in older diaries.
    """

    path: Path
    step: int = 0
    total: int = 0
    epoch: int = -1
    figure: str = ""
    last: str = ""
    prepared: tuple[int, int] = (0, 0)
    failure: tuple[str, str] | None = None
    points: defaultdict[str, list[tuple[int, float]]] = field(default_factory=lambda: defaultdict(list))
    measured: list[tuple[int, int, dict[str, float]]] = field(default_factory=list)
    recent: list[tuple[float, int]] = field(default_factory=list)
    notes: dict[str, dict[str, Any]] = field(default_factory=dict)
    device: str = ""
    stages: tuple[dict[str, int], ...] = ()
    use: dict[str, float] = field(default_factory=dict)
    _offset: int = 0

    def read(self) -> bool:
        """Takes the whole lines that were added; says whether there were any.

        A file that became shorter is another one and is read from its start. A line that is no event, such as the
        half that a full disk left, or that lacks what it should say, is passed over.
        """
        try:
            size = self.path.stat().st_size
        except OSError:
            return False
        if size < self._offset:
            self._forget()
        if size == self._offset:
            return False
        with self.path.open("rb") as stream:
            stream.seek(self._offset)
            data = stream.read()
        whole = data.rpartition(b"\n")[0]
        if not whole:
            return False
        self._offset += len(whole) + 1
        for line in whole.split(b"\n"):
            with suppress(ValueError, KeyError, AttributeError, TypeError):
                self._take(_event(line))
        return True

    def _forget(self) -> None:
        fresh = Diary(self.path)
        for entry in fields(self):
            setattr(self, entry.name, getattr(fresh, entry.name))

    def _take(self, event: Event) -> None:
        facts = event.facts
        former, self.last = self.last, event.kind
        if event.kind == "started":
            self._begin(facts, former)
        elif event.kind == "step":
            self.epoch = int(facts["epoch"])
            self._move(int(facts["step"]), event.time)
            self._add(self.step, {name: facts[name] for name in ("loss", "rate")})
            self.use = {name: float(facts[name]) for name in _USES if name in facts}
        elif event.kind == "watched":
            self.epoch = int(facts["epoch"])
            self._move(int(facts["step"]), event.time)
            figures = {n: float(v) for n, v in facts.items() if n not in _PLACES and isinstance(v, int | float)}
            self._add(self.step, figures)
            self.measured.append((self.epoch, self.step, figures))
        elif event.kind == "prepared":
            self.prepared = (int(facts["done"]), int(facts["total"]))
        elif event.kind in _NOTED:
            self.notes[event.kind] = facts
        elif event.kind == "failed":
            self.failure = (str(facts.get("detail", "")), str(facts.get("remedy", "")))

    def _begin(self, facts: dict[str, Any], former: str) -> None:
        """Goes on from a checkpoint: what came after it in an earlier process was lost and is done again.

        What an earlier process could not do, this one may; only that it does not compile it has said by now.
        """
        self.step, self.total = int(facts["step"]), int(facts["total"])
        self.figure = str(facts.get("figure", self.figure))
        self.device = str(facts.get("device", ""))
        self.stages = tuple(facts.get("stages", self.stages))
        self.failure, self.recent, self.use = None, [], {}
        kept = {"not_compiled"} if former == "not_compiled" else set()
        if int(self.notes.get("stage_ended_early", {}).get("step", 0)) <= self.step:
            kept.add("stage_ended_early")
        self.notes = {kind: known for kind, known in self.notes.items() if kind in kept}
        for name, points in self.points.items():
            self.points[name] = [point for point in points if point[0] <= self.step]
        self.measured = [entry for entry in self.measured if entry[1] <= self.step]

    def _move(self, step: int, time: float) -> None:
        self.step = step
        self.recent = [*self.recent[1 - _RECENT :], (time, step)]

    def _add(self, step: int, values: dict[str, float]) -> None:
        for name, value in values.items():
            points = self.points[name]
            if not points or step > points[-1][0]:
                points.append((step, float(value)))


_NOTED = frozenset({"not_compiled", "out_of_memory", "stage_ended_early"})
_USES = ("cores_busy", "memory_mib", "gpu_memory_mib", "gpu_used_mib", "gpu_total_mib", "gpu_busy")


def _event(line: bytes) -> Event:
    facts = json.loads(line)
    return Event(facts.pop("kind"), float(facts.pop("time")), facts)
