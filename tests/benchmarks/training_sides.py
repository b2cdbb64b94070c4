"""The two sides of the benchmark ``train``: the trainer's loop, and the loop that one would write down first.

The plain side is a PyTorch loop over a DataLoader whose workers open each film, read its lung mask from a PNG (made
beforehand; to segment on the fly would take far longer), prepare and mask the square image, and cut patches with the
same random changes. Both train the same network from the same weights on as many patches a batch, with one optimiser.
"""

import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch.utils.data import DataLoader, Dataset, WeightedRandomSampler

from engine.findings import GRID, PATCH
from engine.geometry import resize_nearest
from engine.inference.device import keep_freed_memory
from engine.inference.networks.registry import build_network
from engine.labels import CLASS_IDS
from engine.patches import corners_of, draw_centres
from engine.preprocessing import prepare_grid, resize_patches, scale
from engine.reading import open_image
from engine.windowing import to_display
from trainer.config import RunConfig, StageConfig, read_config
from trainer.datasets.prepared import read_mask_picture
from trainer.learning.augment import change_tone, draw_affine, warp
from trainer.learning.film_cache import MASK, FilmCache
from trainer.learning.loop import Training
from trainer.learning.losses import partial_cross_entropy
from trainer.learning.optimiser import make_optimiser
from trainer.learning.processes import make_fabric
from trainer.learning.roles import assign, read_table
from trainer.learning.run import prepare_films
from trainer.learning.tasks.base_model import BaseModelTask
from trainer.rundir import RunFolder

#: Epochs that follow the timed ones, in which memory is watched.
MEMORY_EPOCHS = 8


@dataclass(frozen=True, slots=True)
class Stretch:
    """One epoch: wall-clock seconds, and the process's own memory after it in MiB (without mapped files)."""

    seconds: float
    memory_mib: float


@dataclass(frozen=True, slots=True)
class Stop:
    """What followed a wish to stop, put while a batch was taken: batches begun after it, and seconds to the end."""

    batches_after: int
    seconds: float


class GatedTask(BaseModelTask):
    """The trainer's own task, which waits for its turn before each epoch and asks to stop in the last one."""

    def __init__(
        self,
        config: RunConfig,
        run: RunFolder,
        pipe: Connection,
        *,
        films: FilmCache,
    ) -> None:
        table = read_table(config.data)
        roles = assign(table, config.data)
        super().__init__(config, table=table, films=films, train=roles.train, watch=roles.watch)
        self._run = run
        self._pipe = pipe
        self._began: float | None = None
        self._last = config.stages[0].epochs - 1
        self._is_last = False
        self.asked_at: float | None = None
        self.batches_after = 0

    def batches(self, stage: StageConfig, epoch: int, first: int) -> Iterator[tuple[torch.Tensor, ...]]:
        """Gives the epoch's batches once it is told to go on; the time up to here is the epoch before's."""
        if self._began is not None:
            self._pipe.send(Stretch(time.perf_counter() - self._began, own_memory_mib()))
        self._pipe.recv()
        self._is_last = epoch == self._last
        self._began = time.perf_counter()
        yield from super().batches(stage, epoch, first)

    def loss(self, batch: tuple[torch.Tensor, ...]) -> torch.Tensor:
        """Gives the loss; in the last epoch it asks to stop while the first batch is taken."""
        if self.asked_at is not None:
            self.batches_after += 1
        elif self._is_last:
            self._run.ask_to_stop()
            self.asked_at = time.perf_counter()
        return super().loss(batch)


def serve_ours(folder: Path, pipe: Connection) -> None:
    """Trains in a run folder, one epoch for each message; sends a ``Stretch`` after each and a ``Stop`` at the end."""
    run = RunFolder(folder)
    config = run.config()
    keep_freed_memory()
    torch.set_num_threads(config.threads)
    films = prepare_films(config, run, read_table(config.data))
    task = GatedTask(config, run, pipe, films=films)
    Training(config, task, run, make_fabric(config)).run()
    if task.asked_at is not None:
        pipe.send(Stop(task.batches_after, time.perf_counter() - task.asked_at))


class Patches(Dataset[tuple[torch.Tensor, torch.Tensor]]):
    """Opens, masks and cuts a film each time that it is asked for.

    Args:
        config: The run whose patches these are.
        masks: Folder of the lung masks, ``N.png`` for the N-th case.
    """

    def __init__(self, config: RunConfig, masks: Path) -> None:
        self._config = config
        self._masks = masks
        self._side = config.stages[0].size
        table = read_table(config.data)
        self.indices = [int(index) for index in assign(table, config.data).train]
        self._cases = [table.cases[index] for index in self.indices]

    def __len__(self) -> int:
        return len(self._cases)

    def __getitem__(self, place: int) -> tuple[torch.Tensor, torch.Tensor]:
        """Gives (patches (P, 3, S, S), possible classes bool (P, C))."""
        case, config = self._cases[place], self._config
        random = np.random.default_rng()
        mask = read_mask_picture(self._masks / f"{self.indices[place]}.png")
        lungs = resize_nearest(mask.astype(np.uint8), (GRID, GRID)) > 0
        grid = prepare_grid(to_display(open_image(case.image).radiograph), lungs, config.preprocessing)
        centres = draw_centres(mask, count=config.patches.per_image, generator=random) * (GRID // MASK)
        patches = np.stack([self._cut(grid, corner, random) for corner in corners_of(centres)])
        possible = torch.tensor([[name in case.labels for name in CLASS_IDS]] * len(patches))
        return torch.from_numpy(scale(patches, config.preprocessing)), possible

    def _cut(
        self, grid: npt.NDArray[np.uint8], corner: npt.NDArray[np.int32], random: np.random.Generator
    ) -> npt.NDArray[np.uint8]:
        changes = self._config.augmentation
        middle = (float(corner[0]) + (PATCH - 1) / 2, float(corner[1]) + (PATCH - 1) / 2)
        affine = draw_affine(changes, random, source=PATCH, target=PATCH, centre=middle)
        patch = change_tone(warp(grid, affine, side=PATCH), changes, random)
        spec = self._config.preprocessing.model_copy(update={"patch_size": self._side})
        small: npt.NDArray[np.uint8] = resize_patches(patch[None], spec)[0]
        return small


def serve_plain(config_file: Path, masks: Path, workers: int, pipe: Connection) -> None:
    """Trains one epoch for each message; sends a ``Stretch`` after each."""
    config = read_config(config_file)
    keep_freed_memory()
    torch.set_num_threads(config.threads)
    torch.manual_seed(config.seed)
    network = build_network(config.model.architecture, config.model.arguments).train()
    optimiser = make_optimiser(network, config.optimiser)
    loader = _loader(config, masks, workers)
    steps = config.patches.images_per_epoch * config.patches.per_image // config.stages[0].batch
    while pipe.recv():
        start = time.perf_counter()
        for images, possible in itertools.islice(loader, steps):
            loss = partial_cross_entropy(network(images.flatten(0, 1)), possible.flatten(0, 1))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), config.optimiser.clip_norm)
            optimiser.step()
        pipe.send(Stretch(time.perf_counter() - start, own_memory_mib()))


def _loader(config: RunConfig, masks: Path, workers: int) -> DataLoader[tuple[torch.Tensor, torch.Tensor]]:
    """Draws classes in equal shares, as the trainer does."""
    films = Patches(config, masks)
    cases = read_table(config.data).cases
    labels = [cases[index].label_text for index in films.indices]
    weights = [1 / labels.count(label) for label in labels]
    sampler = WeightedRandomSampler(weights, config.patches.images_per_epoch)
    batch = config.stages[0].batch // config.patches.per_image
    return DataLoader(films, batch_size=batch, sampler=sampler, num_workers=workers, persistent_workers=workers > 0)


def own_memory_mib() -> float:
    """Gives the anonymous resident memory of this process (``RssAnon`` of proc(5)): without mapped films."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("RssAnon:"):
            return int(line.split()[1]) / 1024
    return float("nan")
