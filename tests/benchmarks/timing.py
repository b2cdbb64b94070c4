"""What a benchmark yields: two sides measured by turns in one run, and how they compare."""

import json
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Measurement:
    """One comparison of ours with another way to do the same.

    Attributes:
        ours: Seconds of each repeat on our side.
        other: Seconds of each repeat on the other side, measured in between.
        goal: The figure to reach, such as "ratio <= 1.5", for the reader.
        is_speedup: ``ratio`` is other / ours (larger is better); otherwise ours / other (smaller is better).
        facts: Anything else worth a number, such as peak memory.
        unit: Of both sides where they are no seconds.
    """

    name: str
    ours: tuple[float, ...]
    other: tuple[float, ...]
    goal: str
    is_speedup: bool
    facts: Mapping[str, float | int | str] = field(default_factory=dict)
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """Quotient of the medians."""
        ours, other = statistics.median(self.ours), statistics.median(self.other)
        return other / ours if self.is_speedup else ours / other

    def as_json(self) -> str:
        """Gives one line of JSON."""
        return json.dumps(
            {
                "name": self.name,
                "ratio": round(self.ratio, 3),
                f"ours_median_{self.unit}": round(statistics.median(self.ours), 4),
                f"other_median_{self.unit}": round(statistics.median(self.other), 4),
                "repeats": len(self.ours),
                "goal": self.goal,
                **self.facts,
            }
        )

    def as_text(self) -> str:
        """Gives a sentence for people."""
        kind = "times as fast" if self.is_speedup else "times as long" if self.unit == "s" else "times as much"
        facts = "".join(f", {name} {value}" for name, value in self.facts.items())
        ours, other = statistics.median(self.ours), statistics.median(self.other)
        return (
            f"{self.name}: {self.ratio:.2f} {kind} "
            f"({ours:.4g} {self.unit} against {other:.4g} {self.unit}, medians of {len(self.ours)}; "
            f"goal {self.goal}{facts})"
        )


class Benchmark(Protocol):
    """A module of this folder."""

    def run(self, repeats: int) -> list[Measurement]:
        """Measures; ``repeats`` is how often each side runs."""
        ...


def by_turns(
    *, ours: Callable[[], float], other: Callable[[], float], repeats: int
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Runs both sides by turns, so that a busy moment of the machine hits both; each call gives its seconds."""
    pairs = [(ours(), other()) for _ in range(repeats)]
    return tuple(first for first, _ in pairs), tuple(second for _, second in pairs)


def timed(work: Callable[[], object]) -> Callable[[], float]:
    """Wraps work into a call that gives its wall-clock seconds."""

    def call() -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    return call


def noting_work(side: Callable[[], float], seconds: list[float]) -> Callable[[], float]:
    """Wraps a side so that ``seconds`` gets what the processor worked for each call, on all threads of this process.

    Other programs on the machine disturb that less than the clock.
    """

    def call() -> float:
        start = time.process_time()
        measured = side()
        seconds.append(time.process_time() - start)
        return measured

    return call


def work_facts(ours: Sequence[float], other: Sequence[float]) -> dict[str, float | int | str]:
    """Gives the medians of what ``noting_work`` noted."""
    return {
        "ours_processor_s": round(statistics.median(ours), 4),
        "other_processor_s": round(statistics.median(other), 4),
    }
