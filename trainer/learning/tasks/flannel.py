"""Task: fit FLANNEL on votes for films that its base models never saw (method, section 2.3)."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import torch

from engine.inference.networks.flannel import Flannel
from engine.labels import CLASS_IDS
from trainer.config import RunConfig, StageConfig
from trainer.learning.losses import focal_loss
from trainer.learning.metrics import class_rates, confusion_matrix, unit_weights
from trainer.learning.samples import Picture
from trainer.learning.votes import VoteTable


class FlannelTask:
    """Serves vote vectors and measures macro-F1 on the films that fit it.

    The watched figure only reports: the last weights are released, so that nothing is chosen on the data that
    fitted them.
    """

    figure = "macro_f1"

    def __init__(self, config: RunConfig, votes: VoteTable) -> None:
        ensemble = config.ensemble
        if ensemble is None:
            raise ValueError("a FLANNEL run has a table [ensemble]")
        self.network: torch.nn.Module = Flannel(
            models=len(ensemble.members), classes=len(CLASS_IDS), form=ensemble.form
        )
        self._start_even(float(config.model.arguments.get("first_weight", 0.5)))
        self._gamma = ensemble.gamma
        self._seed = config.seed
        fit = votes.roles.fit
        self._votes = torch.from_numpy(votes.shares[fit])
        self._possible = torch.from_numpy(votes.possible[fit])
        counts = self._possible.sum(dim=0).clamp_min(1)
        self._class_weights = counts.sum() / (len(counts) * counts)

    def steps_per_epoch(self, stage: StageConfig) -> int:
        """Gives the number of batches in an epoch."""
        return max(1, len(self._votes) // stage.batch)

    def batches(self, stage: StageConfig, epoch: int, first: int) -> Iterator[tuple[torch.Tensor, ...]]:
        """Gives (votes (B, N, C), possible classes bool (B, C)) in a seeded order."""
        order = np.random.default_rng((self._seed, epoch)).permutation(len(self._votes))
        for step in range(first, self.steps_per_epoch(stage)):
            chosen = torch.from_numpy(order[step * stage.batch : (step + 1) * stage.batch])
            yield self._votes[chosen], self._possible[chosen]

    def loss(self, batch: tuple[torch.Tensor, ...]) -> torch.Tensor:
        """Gives the focal loss of the batch, summed and divided by its size."""
        votes, possible = batch
        scores, _ = self.network(votes)
        weights = self._class_weights.to(scores.device)
        return focal_loss(scores, possible, gamma=self._gamma, class_weights=weights) / len(votes)

    def watch(self) -> Mapping[str, float]:
        """Gives macro-F1 over the films that fit the ensemble."""
        device = next(self.network.parameters()).device
        called = self.network(self._votes.to(device))[0].argmax(dim=1).cpu().numpy()
        truth = self._possible.int().argmax(dim=1).numpy()
        confusion = confusion_matrix(truth, called, classes=len(CLASS_IDS), weights=unit_weights(len(truth)))
        return {"macro_f1": float(class_rates(confusion).macro_f1[0])}

    def samples(self, count: int) -> Sequence[Picture]:
        """Gives none: an ensemble sees votes, no films."""
        return ()

    def _start_even(self, weight: float) -> None:
        """Starts from equal weights of the models, so that fitting only moves away where the votes say so."""
        with torch.no_grad():
            dense = self.network.get_submodule("dense")
            for name, value in dense.named_parameters():
                value.fill_(float(np.arctanh(weight)) if name == "bias" else 0.0)
