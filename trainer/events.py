"""The diary of a run: one JSON object a line, appended whole, read back whole."""

import errno
import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.errors import OutputError


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
        """Writes one event and gives it back.

        Raises:
            OutputError: The disk is full or the folder cannot be written; nothing of the line is left there.
        """
        event = Event(kind, time.time(), facts)
        line = json.dumps({"kind": event.kind, "time": round(event.time, 3), **facts}) + "\n"
        try:
            _append(self._path, line.encode("utf-8"))
        except OSError as error:
            raise OutputError(
                self._path,
                f"The diary of the run could not be written: {error.strerror or error}.",
                remedy="Check that the disk has room, then resume the run; its last checkpoint is kept.",
            ) from error
        return event


def _append(path: Path, line: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    try:
        before = os.fstat(descriptor).st_size
        if os.write(descriptor, line) < len(line):  # the disk filled up on the way
            os.ftruncate(descriptor, before)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    finally:
        os.close(descriptor)


def read_events(path: Path) -> Iterator[Event]:
    """Gives the whole lines of a diary, oldest first; a last line that is still being written is left out."""
    if not path.exists():
        return
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        if not line.endswith("\n"):
            return
        facts = json.loads(line)
        yield Event(facts.pop("kind"), facts.pop("time"), facts)
