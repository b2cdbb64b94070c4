"""Hears the base models one after another: what each votes, and where it looked."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from engine.findings import ModelVote
from engine.inference import saliency
from engine.inference.familiar import pooled_features
from engine.inference.models import BaseModel
from engine.inference.sight import Sight
from engine.inference.vote import count_votes, score_patches
from engine.inference.watch import Watch
from engine.progress import Stage


@dataclass(frozen=True, slots=True, eq=False)
class Opinion:
    """What a base model made of the patches.

    Attributes:
        pooled: float32 (F,), the mean of what it saw.
        maps: Per class its activation map of every patch (C, K, h, w); None where none is made.
    """

    vote: ModelVote
    pooled: npt.NDArray[np.float32]
    maps: npt.NDArray[np.float32] | None


@dataclass(frozen=True, slots=True, eq=False)
class Hearing:
    """One film before all base models.

    Attributes:
        device: Where their networks lie.
        with_saliency: Whether their activation maps are wanted.
    """

    sight: Sight
    watch: Watch
    device: torch.device
    with_saliency: bool

    def hear(self, models: Sequence[BaseModel]) -> tuple[Opinion, ...]:
        """Has every base model vote, and keeps its activation maps; the features are let go one model at a time."""
        opinions: list[Opinion] = []
        count = len(self.sight.corners)
        for index, model in enumerate(models):
            vote, features = self._ask(model, before=index * count, total=count * len(models))
            self.watch.found(vote)
            maps = self._activate(model, features) if self.with_saliency else None
            opinions.append(Opinion(vote, pooled_features(features), maps))
        return tuple(opinions)

    def _ask(self, model: BaseModel, *, before: int, total: int) -> tuple[ModelVote, torch.Tensor]:
        """Has one base model vote, and gives the features that it saw as well."""
        manifest, watch = model.package.manifest, self.watch
        watch.tell(Stage.VOTE, before, total, manifest.title)
        with watch.timed(Stage.VOTE):
            scores = score_patches(
                model.network,
                self.sight.grid(manifest.preprocessing),
                self.sight.corners,
                preprocessing=manifest.preprocessing,
                device=self.device,
                cancel=watch.cancel,
                is_upside_down=self.sight.is_upside_down,
                on_batch=lambda done: watch.tell(Stage.VOTE, before + done, total, manifest.title),
            )
            vote = count_votes(
                scores.probabilities, classes=manifest.labels, package=model.package.ref, title=manifest.title
            )
        return vote, scores.features

    def _activate(self, model: BaseModel, features: torch.Tensor) -> npt.NDArray[np.float32]:
        """Gives a base model's activation maps (C, K, h, w), as the film is displayed."""
        with self.watch.timed(Stage.SALIENCY):
            classes = len(model.package.manifest.labels)
            maps = saliency.activation_maps(model.network.head, features, classes=classes, cancel=self.watch.cancel)
            return self.sight.turned_back(maps)
