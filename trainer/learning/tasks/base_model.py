"""Task: train a patch classifier on random patches inside the lungs (method, section 2)."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt
import torch

from engine.findings import GRID, PATCH, PackageRef
from engine.inference.device import channels_last
from engine.inference.networks.registry import build_network
from engine.inference.vote import count_votes
from engine.inference.weights import fits_whole, load_weights
from engine.labels import CLASS_IDS, class_label
from engine.patches import corners_of, cut_patches, draw_centres
from engine.preprocessing import resize_patches, scale
from trainer.config import RunConfig, StageConfig
from trainer.datasets.cases import CaseTable
from trainer.errors import DatasetError
from trainer.learning.augment import change_tone, draw_affine, lose_detail, warp
from trainer.learning.film_cache import MASK, FilmCache
from trainer.learning.losses import class_weights, partial_cross_entropy, weighted_loss
from trainer.learning.metrics import class_rates, confusion_matrix, unit_weights
from trainer.learning.samples import Picture, voted
from trainer.learning.whole_film import probabilities, training_view

_UNRELEASED = PackageRef("unreleased", "0.0.0", "")


class BaseModelTask:
    """Serves masked patches, classes in equal shares, and measures the vote per image.

    Args:
        config: The run.
        table: All cases of the cache, in its order.
        films: The cache.
        train: Indices into the table that the weights see.
        watch: Indices of cases with one known class, none of whose patients is in ``train``.
    """

    figure = "macro_f1"

    def __init__(
        self,
        config: RunConfig,
        *,
        table: CaseTable,
        films: FilmCache,
        train: npt.NDArray[np.int64],
        watch: npt.NDArray[np.int64],
    ) -> None:
        self.network: torch.nn.Module = channels_last(_begun(config))
        self._config = config
        self._films = films
        self._possible = np.array([[name in case.labels for name in CLASS_IDS] for case in table.cases])
        usable = films.usable
        self._watch = watch[usable[watch]]
        labels = self._possible[train].sum(axis=1)
        known = train[(labels == 1) & usable[train]]
        self._by_class = [known[self._possible[known, index]] for index in range(len(CLASS_IDS))]
        self._partial = train[(labels > 1) & usable[train]]
        counts = torch.tensor([len(cases) for cases in self._by_class])
        self._class_weights = class_weights(counts, kind=config.loss.weights, beta=config.loss.beta)
        if config.patches.sampling == "natural":
            self._by_class = [known]
        self._refuse_gaps(config)
        self._size = PATCH

    def _refuse_gaps(self, config: RunConfig) -> None:
        """Returns if there is something to draw for every class, and something to measure."""
        lacking = [name for name, cases in zip(CLASS_IDS, self._by_class, strict=False) if not cases.size]
        place = "+".join(config.data.train)
        if not len(self._watch):
            lacking, place = ["any class"], "+".join(config.data.watch)
        if lacking:
            raise DatasetError(
                config.data.root,
                f"Fold {place} of {config.data.root.name} holds no usable film of {', '.join(lacking)}.",
                remedy="Choose other folds, add films of that class, or set patches.sampling to natural.",
            )

    def steps_per_epoch(self, stage: StageConfig) -> int:
        """Gives the number of batches in an epoch; a batch is ``stage.batch`` patches."""
        patches = self._config.patches
        return max(1, patches.images_per_epoch * patches.per_image // stage.batch)

    def batches(self, stage: StageConfig, epoch: int, first: int) -> Iterator[tuple[torch.Tensor, ...]]:
        """Gives (patches (B, 3, S, S), possible classes bool (B, C)); the same for the same epoch."""
        self._size = stage.size
        per_image = min(self._config.patches.per_image, stage.batch)
        for step in range(first, self.steps_per_epoch(stage)):
            random = np.random.default_rng((self._config.seed, epoch, step))
            chosen = self._draw(random, stage.batch // per_image)
            patches = np.concatenate([self._patches(int(i), per_image, stage.size, random) for i in chosen])
            images = torch.from_numpy(scale(patches, self._config.preprocessing))
            possible = torch.from_numpy(np.repeat(self._possible[chosen], per_image, axis=0))
            yield images.contiguous(memory_format=torch.channels_last), possible

    def loss(self, batch: tuple[torch.Tensor, ...]) -> torch.Tensor:
        """Gives -log of the summed probability of the possible classes, or the form of it that the recipe names."""
        images, possible = batch
        logits = self.network(images)
        loss = self._config.loss
        if loss.name == "cross-entropy" and loss.weights == "none":
            return partial_cross_entropy(logits, possible)
        gamma = loss.gamma if loss.name == "focal" else 0.0
        weights = self._class_weights.to(logits.device)
        return weighted_loss(logits, possible, class_weights=weights, gamma=gamma)

    def watch(self) -> Mapping[str, float]:
        """Gives macro-F1 and accuracy of the majority vote per image over the watched cases."""
        winners = np.array([self._vote(int(index)) for index in self._watch])
        truth = self._possible[self._watch].argmax(axis=1)
        rates = class_rates(confusion_matrix(truth, winners, classes=len(CLASS_IDS), weights=unit_weights(len(truth))))
        per_class = {f"f1_{name}": float(value) for name, value in zip(CLASS_IDS, rates.f1[0], strict=True)}
        return {"macro_f1": float(rates.macro_f1[0]), "accuracy": float(rates.share_right[0]), **per_class}

    def _draw(self, random: np.random.Generator, count: int) -> npt.NDArray[np.int64]:
        chosen = [
            random.choice(self._partial)
            if self._partial.size and random.random() < self._config.patches.partial_share
            else random.choice(self._by_class[random.integers(len(self._by_class))])
            for _ in range(count)
        ]
        return np.array(chosen, np.int64)

    def _patches(self, index: int, count: int, side: int, random: np.random.Generator) -> npt.NDArray[np.uint8]:
        grid = self._films.grids[index]
        if self._config.patches.mode == "global":
            return training_view(grid, side=side, config=self._config.augmentation, random=random)[None]
        centres = draw_centres(self._films.lungs[index] > 0, count=count, generator=random) * (GRID // MASK)
        changes, patches = self._config.augmentation, []
        for corner in corners_of(centres):
            middle = (float(corner[0]) + (PATCH - 1) / 2, float(corner[1]) + (PATCH - 1) / 2)
            affine = draw_affine(changes, random, source=PATCH, target=PATCH, centre=middle)
            patches.append(lose_detail(change_tone(warp(grid, affine, side=PATCH), changes, random), changes, random))
        return resize_patches(np.stack(patches), self._config.preprocessing.model_copy(update={"patch_size": side}))

    def samples(self, count: int) -> Sequence[Picture]:
        """Draws the patches of a few watched films, spread over the classes, with the class that each was given."""
        return [self._sample(int(index)) for index in spread(self._possible[self._watch].argmax(axis=1), count)]

    def _sample(self, place: int) -> Picture:
        index = int(self._watch[place])
        truth = CLASS_IDS[int(self._possible[index].argmax())]
        grid = self._films.grids[index]
        if self._config.patches.mode == "global":
            called, corners, winners = self._vote(index), np.zeros((0, 2), np.int32), np.zeros(0, np.int64)
        else:
            corners, shares = self._judged(index)
            winners = shares.argmax(axis=1).astype(np.int64)
            called = self._vote(index)
        named, meant = class_label(CLASS_IDS[called]).title, class_label(truth).title
        title = f"{named}: right" if named == meant else f"{named}, is {meant}"
        return voted(np.asarray(grid), corners, winners, CLASS_IDS, title=title)

    def _vote(self, index: int) -> int:
        if self._config.patches.mode == "global":
            spec = self._config.preprocessing
            return int(probabilities(self.network, self._films.grids[index], side=self._size, spec=spec).argmax())
        _, shares = self._judged(index)
        return count_votes(shares, classes=CLASS_IDS, package=_UNRELEASED, title="").winner

    def _judged(self, index: int) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float32]]:
        """Gives the corners of a film's watched patches, (K, 2), and their probabilities, (K, classes)."""
        random = np.random.default_rng((self._config.seed, index))
        lungs = self._films.lungs[index] > 0
        corners = corners_of(draw_centres(lungs, count=self._config.patches.watch, generator=random) * (GRID // MASK))
        spec = self._config.preprocessing.model_copy(update={"patch_size": self._size})
        device = next(self.network.parameters()).device
        patches = resize_patches(cut_patches(self._films.grids[index], corners), spec)
        images = torch.from_numpy(scale(patches, spec)).to(device)
        shares = torch.softmax(self.network(images.contiguous(memory_format=torch.channels_last)), dim=1)
        return corners, shares.cpu().numpy()


def _begun(config: RunConfig) -> torch.nn.Module:
    """Gives the network with its first weights: random, of ImageNet, or of a released base model."""
    model = config.model
    network = build_network(model.architecture, model.arguments)
    if model.initial_weights is None:
        return network
    if not fits_whole(network, model.initial_weights):
        return build_network(model.architecture, {**model.arguments, "initial_weights": model.initial_weights})
    load_weights(network, model.initial_weights, package=config.package)
    return network


def spread(truth: npt.NDArray[np.int64], count: int) -> list[int]:
    """Gives the places of up to ``count`` cases, taking one of each class in turn.

    Args:
        truth: (N,), the class of each case.
    """
    ranks = [int((truth[:place] == value).sum()) for place, value in enumerate(truth)]
    return sorted(range(len(truth)), key=lambda place: (ranks[place], int(truth[place])))[:count]
