"""Shows a run's diary in a terminal while it is written."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from trainer.events import Event, read_events
from trainer.rundir import RunFolder

_SECONDS = 2.0


@contextmanager
def follow(run: RunFolder) -> Iterator[None]:
    """Prints each new event of a run on standard error, one line each, as long as the block runs."""
    seen = sum(1 for _ in read_events(run.path / "events.jsonl"))
    ended = threading.Event()
    thread = threading.Thread(target=_print_events, args=(run, seen, ended), name="diary")
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _print_events(run: RunFolder, seen: int, ended: threading.Event) -> None:
    is_last = False
    while not is_last:
        is_last = ended.wait(_SECONDS)
        events = list(read_events(run.path / "events.jsonl"))
        for event in events[seen:]:
            sys.stderr.write(describe(event) + "\n")
        seen = len(events)


def describe(event: Event) -> str:
    """Gives an event as one line for people."""
    facts = ", ".join(f"{name} {_short(value)}" for name, value in event.facts.items() if not isinstance(value, list))
    return f"{event.kind}: {facts}" if facts else event.kind


def _short(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)
