"""The diary of a run: one JSON object a line, appended whole, read back whole."""

import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Event:
    """One line of ``events.jsonl``.

    Attributes:
        kind: ``started``, ``step``, ``watched``, ``saved``, ``stopped``, ``failed`` or ``finished``.
        time: Seconds since the epoch.
        facts: What happened, JSON values only.
    """

    kind: str
    time: float
    facts: dict[str, Any] = field(default_factory=dict)


class EventLog:
    """Appends events; a line reaches the file in one write, so that a reader never sees half of one."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def append(self, kind: str, **facts: Any) -> Event:
        """Writes one event and gives it back."""
        event = Event(kind, time.time(), facts)
        line = json.dumps({"kind": event.kind, "time": round(event.time, 3), **facts}) + "\n"
        descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            os.write(descriptor, line.encode("utf-8"))
        finally:
            os.close(descriptor)
        return event


def read_events(path: Path) -> Iterator[Event]:
    """Gives the whole lines of a diary, oldest first; a last line that is still being written is left out."""
    if not path.exists():
        return
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        if not line.endswith("\n"):
            return
        facts = json.loads(line)
        yield Event(facts.pop("kind"), facts.pop("time"), facts)
