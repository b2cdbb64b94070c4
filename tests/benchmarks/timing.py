"""What a benchmark yields: two sides measured by turns in one run, and how they compare."""

import json
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Measurement:
    """One comparison of ours with another way to do the same.

    Attributes:
        ours_s: Seconds of each repeat on our side.
        other_s: Seconds of each repeat on the other side, measured in between.
        goal: The figure to reach, such as "ratio <= 1.5", for the reader.
        is_speedup: ``ratio`` is other / ours (larger is better); otherwise ours / other (smaller is better).
        facts: Anything else worth a number, such as peak memory.
    """

    name: str
    ours_s: tuple[float, ...]
    other_s: tuple[float, ...]
    goal: str
    is_speedup: bool
    facts: Mapping[str, float | int | str] = field(default_factory=dict)

    @property
    def ratio(self) -> float:
        """Quotient of the medians."""
        ours, other = statistics.median(self.ours_s), statistics.median(self.other_s)
        return other / ours if self.is_speedup else ours / other

    def as_json(self) -> str:
        """Gives one line of JSON."""
        return json.dumps(
            {
                "name": self.name,
                "ratio": round(self.ratio, 3),
                "ours_median_s": round(statistics.median(self.ours_s), 4),
                "other_median_s": round(statistics.median(self.other_s), 4),
                "repeats": len(self.ours_s),
                "goal": self.goal,
                **self.facts,
            }
        )

    def as_text(self) -> str:
        """Gives a sentence for people."""
        kind = "times as fast" if self.is_speedup else "times as long"
        facts = "".join(f", {name} {value}" for name, value in self.facts.items())
        ours, other = statistics.median(self.ours_s), statistics.median(self.other_s)
        return (
            f"{self.name}: {self.ratio:.2f} {kind} "
            f"({ours:.3f} s against {other:.3f} s, medians of {len(self.ours_s)}; goal {self.goal}{facts})"
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
