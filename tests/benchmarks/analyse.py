"""The full analysis beside the plain loop: one patch at a time, one model after another, float32.

Both sides judge the same film with the same networks and patches, each in a process of its own with two threads, by
turns. The votes of both sides must agree, or nothing is reported. What each does: ``plain_analysis``.
"""

import contextlib
import multiprocessing
import statistics
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection

import numpy as np

from tests.benchmarks.plain_analysis import Outcome, Task, ours, plain
from tests.benchmarks.timing import Measurement, by_turns

THREADS = 2
#: What rounding may do to a softmax.
_PROBABILITY_TOLERANCE = 1e-3

_Side = Callable[[Task], Callable[[], Outcome]]


def run(repeats: int) -> list[Measurement]:
    """Measures the shipped ensemble on the shipped sample; needs both."""
    return [measure(Task(), repeats)]


def measure(task: Task, repeats: int) -> Measurement:
    """Measures a task.

    Raises:
        RuntimeError: The two sides do not agree.
    """
    found: dict[str, list[Outcome]] = {"ours": [], "plain": []}
    with _process(ours, task) as our_side, _process(plain, task) as plain_side:

        def timed(name: str, side: Callable[[], Outcome]) -> Callable[[], float]:
            def call() -> float:
                found[name].append(side())
                return found[name][-1].seconds[0]

            return call

        our_side()  # imports and first touches
        seconds = by_turns(ours=timed("ours", our_side), other=timed("plain", plain_side), repeats=repeats)
    _check(found["ours"][-1], found["plain"][-1])
    facts: dict[str, float | int | str] = {"patches": task.patches, "threads": THREADS}
    for name, outcomes in found.items():
        for part, title in ((1, "votes"), (2, "maps")):
            facts[f"{name}_{title}_s"] = round(statistics.median(outcome.seconds[part] for outcome in outcomes), 3)
        facts[f"{name}_peak_mib"] = round(max(outcome.peak_mib for outcome in outcomes))
    return Measurement("analyse", seconds[0], seconds[1], "ratio >= 3, ours_peak_mib <= 4096", True, facts)


def _check(one: Outcome, other: Outcome) -> None:
    difference = float(np.abs(one.probabilities - other.probabilities).max())
    if difference > _PROBABILITY_TOLERANCE:
        raise RuntimeError(f"the two sides disagree on a softmax by {difference}")
    top = np.sort(other.probabilities, axis=2)
    is_clear = top[..., -1] - top[..., -2] > 2 * _PROBABILITY_TOLERANCE
    if (one.probabilities.argmax(2) != other.probabilities.argmax(2))[is_clear].any():
        raise RuntimeError("the two sides disagree on a vote that is no tie")


@contextlib.contextmanager
def _process(side: _Side, task: Task) -> Iterator[Callable[[], Outcome]]:
    """Gives a call that runs one side once, in a process of its own that keeps its models loaded."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(side, task, there), daemon=True)
    process.start()
    there.close()

    def once() -> Outcome:
        here.send(True)
        outcome: Outcome = here.recv()
        return outcome

    try:
        yield once
    finally:
        here.close()
        process.join()


def _serve(side: _Side, task: Task, pipe: Connection) -> None:
    import torch

    torch.set_num_threads(THREADS)
    work = side(task)
    with contextlib.suppress(EOFError):
        while pipe.recv():
            pipe.send(work())
