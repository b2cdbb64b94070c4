"""All Grad-CAM maps of one film, of every class and base model and of all together, beside the votes themselves.

Both sides ask the same loaded models about the same patches of the shipped phantom, by turns. Asked after the analysis,
as the window does, the maps need the features again: our side therefore runs every network over every patch as well.
"""

import time

import torch

from engine.inference.pipeline import Analyser
from engine.map_method import MapMethod
from engine.progress import CancelToken
from engine.reading import open_image
from tests.benchmarks.plain_analysis import SAMPLE, SEED, Task
from tests.benchmarks.timing import Measurement, by_turns

THREADS = 2


def run(repeats: int) -> list[Measurement]:
    """Measures the shipped ensemble on the shipped sample; needs both."""
    return [measure(Task(film=SAMPLE), repeats)]


def measure(task: Task, repeats: int) -> Measurement:
    """Measures a task."""
    torch.set_num_threads(THREADS)
    analyser = Analyser(device="cpu", folders=task.folders)
    radiograph = open_image(task.film).radiograph
    report = analyser.analyse(radiograph, patches=task.patches, seed=SEED, acknowledged=True)

    def maps() -> float:
        start = time.perf_counter()
        analyser.explainer.film_maps(
            radiograph,
            report,
            method=MapMethod.GRAD_CAM,
            model=None,
            on_progress=lambda _: None,
            cancel=CancelToken(),
        )
        return time.perf_counter() - start

    def votes() -> float:
        voted = analyser.analyse(radiograph, patches=task.patches, seed=SEED, with_saliency=False, acknowledged=True)
        return voted.seconds["vote"]

    ours, other = by_turns(ours=maps, other=votes, repeats=repeats)
    made = (len(report.votes) + 1) * len(report.heatmaps)
    facts: dict[str, float | int | str] = {"maps": made, "patches": task.patches, "threads": THREADS}
    return Measurement("explain", ours, other, "ratio <= 1.5", False, facts)
