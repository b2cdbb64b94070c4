"""Training a base model beside a plain PyTorch loop that decodes, masks and crops on the fly.

Both sides train the same network on the same films, each in a process of its own with two threads, an epoch by turns.
The same run then tells whether memory grows from epoch to epoch and how soon a wish to stop is granted.
"""

import contextlib
import multiprocessing
import shutil
import statistics
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

import cv2
import numpy as np

from tests.benchmarks import train_window
from tests.benchmarks.timing import Measurement, by_turns
from tests.benchmarks.training_sides import MEMORY_EPOCHS, Stop, Stretch, serve_ours, serve_plain
from trainer.config import RunConfig, read_config
from trainer.datasets.cases import CaseTable
from trainer.datasets.sources import read_source
from trainer.datasets.table import write_cases_csv
from trainer.learning.roles import read_table
from trainer.learning.run import prepare_films
from trainer.rundir import RunFolder, open_run

REPOSITORY = Path(__file__).resolve().parents[2]
DATA = REPOSITORY.parent / "shared" / "data" / "cxr4"
RECIPE = REPOSITORY / "resources" / "recipes" / "patch-mobilenet-v2.toml"
THREADS = 2
WORKERS = 2
GOAL = "ratio >= 1.5, memory_growth_mib about 0, batches_after_stop 0"


@dataclass(frozen=True, slots=True)
class Work:
    """What is trained: films of each class in training, and images and batches of an epoch.

    Attributes:
        source: Kind of data set.
        root: Its folder.
        segmenter: Package whose masks the patches lie in; None takes the recipe's.
    """

    source: str = "cxr4"
    root: Path = DATA
    films: int = 8
    images: int = 96
    batch: int = 32
    size: int = 128
    segmenter: Path | None = None


def run(repeats: int) -> list[Measurement]:
    """Measures on real films, which it needs with the shipped segmenter; then the window beside a training."""
    return [measure(Work(), repeats), *train_window.run(repeats)]


def measure(work: Work, repeats: int) -> Measurement:
    """Measures some work.

    Raises:
        RuntimeError: Training did not stop when it was asked to.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        begun = _begin(work, folder, epochs=repeats + 2 + MEMORY_EPOCHS)
        config = begun.config()
        config_file = shutil.copy(begun.config_file, folder / "plain.toml")
        plain = partial(serve_plain, Path(config_file), folder / "masks", WORKERS)
        with _process(partial(serve_ours, begun.path)) as ours, _process(plain) as other:
            ours.epoch()  # first touches
            other.epoch()
            seconds = by_turns(ours=lambda: ours.epoch().seconds, other=lambda: other.epoch().seconds, repeats=repeats)
            other.close()
            memory = [ours.epoch().memory_mib for _ in range(MEMORY_EPOCHS)]
            stop = ours.stop()
    patches = work.images * config.patches.per_image
    steps = patches // work.batch
    facts: dict[str, float | int | str] = {
        "network": config.model.architecture,
        "patches_per_second": round(patches / statistics.median(seconds[0]), 1),
        "plain_patches_per_second": round(patches / statistics.median(seconds[1]), 1),
        "plain_workers": WORKERS,
        "threads": THREADS,
        "memory_growth_mib": round(memory[-1] - memory[0], 1),
        "memory_epochs": MEMORY_EPOCHS,
        "batches_after_stop": stop.batches_after,
        "stop_s": round(stop.seconds, 3),
        "batch_s": round(statistics.median(seconds[0]) / steps, 3),
    }
    return Measurement("train", *seconds, GOAL, is_speedup=True, facts=facts)


def _begin(work: Work, folder: Path, *, epochs: int) -> RunFolder:
    """Makes a run folder, its prepared films, and the masks that the plain side reads."""
    table = read_source(work.source, work.root, partial=False)
    chosen = [
        case
        for fold, count in ((0, work.films), (1, 1))
        for label in sorted({case.label_text for case in table.cases})
        for case in [one for one in table.cases if one.fold == fold and one.label_text == label][:count]
    ]
    write_cases_csv(folder / "cases.csv", CaseTable("films", tuple(chosen)))
    made = open_run(folder / "run", _config(work, folder, epochs))
    films = prepare_films(made.config(), made, read_table(made.config().data))
    (folder / "masks").mkdir()
    for index, lungs in enumerate(films.lungs):
        cv2.imwrite(str(folder / "masks" / f"{index}.png"), np.where(lungs > 0, 255, 0).astype(np.uint8))
    return made


def _config(work: Work, folder: Path, epochs: int) -> RunConfig:
    """Gives the recipe with these films, in one stage, from random weights on both sides."""
    recipe = read_config(RECIPE)
    data = {"source": "csv", "root": folder / "cases.csv", "partial": False, "calibrate_share": 0.0}
    stage = {"epochs": epochs, "size": work.size, "batch": work.batch}
    return recipe.model_copy(
        update={
            "data": recipe.data.model_copy(update={**data, "train": ("0",), "watch": ("1",)}),
            "model": recipe.model.model_copy(update={"initial_weights": None}),
            "patches": recipe.patches.model_copy(update={"images_per_epoch": work.images, "partial_share": 0.0}),
            "stages": (recipe.stages[0].model_copy(update=stage),),
            "segmenter": recipe.segmenter if work.segmenter is None else str(work.segmenter),
            "device": "cpu",
            "threads": THREADS,
        }
    )


class _Side:
    """One side in a process of its own."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe

    def epoch(self) -> Stretch:
        """Lets it train one epoch; its message comes when that is over, or when the next would begin."""
        self._pipe.send(True)
        found = self._pipe.recv()
        if not isinstance(found, Stretch):
            raise RuntimeError("the training ended before it was asked to")
        return found

    def stop(self) -> Stop:
        """Lets it begin its last epoch, in which it is asked to stop."""
        self._pipe.send(True)
        found = self._pipe.recv()
        if not isinstance(found, Stop):
            raise RuntimeError("the training did not stop")
        return found

    def close(self) -> None:
        """Lets a plain side end."""
        self._pipe.send(False)


@contextlib.contextmanager
def _process(serve: Callable[[Connection], None]) -> Iterator[_Side]:
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=serve, args=(there,))
    process.start()
    there.close()
    try:
        yield _Side(here)
    finally:
        here.close()
        process.join()
