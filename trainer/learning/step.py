"""One step of training: a batch whole or in parts, and what is done when the memory does not hold it."""

import math
from collections.abc import Callable, Iterator

import lightning_fabric
import torch
from lightning_fabric.wrappers import _FabricModule, _FabricOptimizer

from trainer.config import OptimiserConfig
from trainer.errors import OutOfMemoryError, TrainingDivergedError

Batch = tuple[torch.Tensor, ...]
_CPU_WORDS = "DefaultCPUAllocator"


class Stepper:
    """Takes steps; halves the parts of a batch when the memory does not hold them, and goes on so.

    Args:
        fabric: Device and precision.
        network: As Fabric wrapped it.
        optimiser: As Fabric wrapped it.
        config: Penalty and clipping.
        on_halved: Told in how many parts batches are taken from now on.
    """

    def __init__(
        self,
        fabric: lightning_fabric.Fabric,
        network: _FabricModule,
        optimiser: _FabricOptimizer,
        config: OptimiserConfig,
        *,
        on_halved: Callable[[int], None],
    ) -> None:
        self._fabric = fabric
        self._network = network
        self._optimiser = optimiser
        self._config = config
        self._on_halved = on_halved
        self._times = 1

    def take(self, batch: Batch, loss_of: Callable[[Batch], torch.Tensor], *, accumulate: int) -> float:
        """Moves the weights by one batch and gives its loss.

        Args:
            batch: Tensors of one length.
            loss_of: The mean loss of a batch or a part of it.
            accumulate: Parts that the recipe asks for.

        Raises:
            TrainingDivergedError: The loss is not a number.
            OutOfMemoryError: Not even a single example fits into memory.
        """
        while True:
            parts = min(accumulate * self._times, len(batch[0]))
            try:
                return self._taken(batch, loss_of, parts)
            except RuntimeError as error:
                if not _is_memory(error):
                    raise
                if parts == len(batch[0]):
                    raise OutOfMemoryError(
                        "The memory of the device does not hold the training of a single example.",
                        remedy="Choose a smaller size in the recipe, a smaller network, or another device.",
                    ) from error
            self._times *= 2
            self._on_halved(min(accumulate * self._times, len(batch[0])))
            if torch.cuda.is_available():
                torch.cuda.empty_cache()

    def _taken(self, batch: Batch, loss_of: Callable[[Batch], torch.Tensor], parts: int) -> float:
        self._optimiser.zero_grad()
        total = 0.0
        pieces = list(_pieces(batch, parts))
        for place, (piece, share) in enumerate(pieces):
            is_last = place + 1 == len(pieces)
            with self._fabric.no_backward_sync(self._network, enabled=not is_last):
                loss = loss_of(tuple(self._fabric.to_device(tensor) for tensor in piece)) * share
                if self._config.l1:
                    loss = loss + self._config.l1 * share * sum(p.abs().sum() for p in self._network.parameters())
                total += float(loss.detach())
                if not math.isfinite(total):
                    raise TrainingDivergedError(
                        "The loss is not a number.", remedy="Lower the learning rate; the last checkpoint is kept."
                    )
                self._fabric.backward(loss)
        self._fabric.clip_gradients(self._network, self._optimiser, max_norm=self._config.clip_norm)
        self._optimiser.step()
        return total


def _pieces(batch: Batch, parts: int) -> Iterator[tuple[Batch, float]]:
    """Yields the parts of a batch and their shares of it."""
    if parts == 1:
        yield batch, 1.0
        return
    total = len(batch[0])
    size = -(-total // parts)
    for start in range(0, total, size):
        piece = tuple(tensor[start : start + size] for tensor in batch)
        yield piece, len(piece[0]) / total


def _is_memory(error: RuntimeError) -> bool:
    return isinstance(error, torch.OutOfMemoryError) or _CPU_WORDS in str(error)
