"""Batch normalisation measured again on training images, as it is used: without dropout."""

from collections.abc import Iterable

import torch
from torch import nn


def settle_normalisation(network: nn.Module, batches: Iterable[torch.Tensor]) -> None:
    """Replaces the running means and variances of batch normalisation by those of these batches.

    While a network trains, dropout raises the variance that its normalisation sees, and small batches leave their
    last traces in the running figures. In use there is no dropout (Li et al. 2019, "Understanding the disharmony
    between dropout and batch normalization by variance shift"). Averages over all batches weigh each the same.

    Args:
        network: Left in evaluation mode; its weights do not change.
        batches: Images (B, C, H, W) on the network's device, at least one batch.
    """
    layers = [layer for layer in network.modules() if isinstance(layer, nn.modules.batchnorm._BatchNorm)]
    momenta = [layer.momentum for layer in layers]
    network.eval()
    for layer in layers:
        layer.reset_running_stats()
        layer.momentum = None  # the plain mean over batches
        layer.train()
    with torch.no_grad():
        for batch in batches:
            network(batch)
    for layer, momentum in zip(layers, momenta, strict=True):
        layer.momentum = momentum
    network.eval()
