"""What moves the weights, and which of them do not move."""

import torch
from torch import nn

from trainer.config import OptimiserConfig
from trainer.errors import ConfigError


def make_optimiser(network: nn.Module, config: OptimiserConfig) -> torch.optim.Optimizer:
    """Gives Adam, AdamW or SGD; biases and normalisation parameters do not decay, frozen ones are left out."""
    decaying = [p for p in network.parameters() if p.requires_grad and p.ndim > 1]
    others = [p for p in network.parameters() if p.requires_grad and p.ndim <= 1]
    groups = [{"params": decaying, "weight_decay": config.weight_decay}, {"params": others, "weight_decay": 0.0}]
    if config.name == "sgd":
        return torch.optim.SGD(groups, lr=1e-3, momentum=config.momentum)
    return (torch.optim.AdamW if config.name == "adamw" else torch.optim.Adam)(groups, lr=1e-3)


def freeze(network: nn.Module, layers: int) -> tuple[nn.Module, ...]:
    """Freezes the first layers, counted from the input as the network lists them, and gives them.

    A layer is a module with parameters of its own. Frozen normalisation must stay in evaluation mode (``keep_still``).

    Raises:
        ConfigError: The network has no layer left to train.
    """
    parts = [module for module in network.modules() if next(module.parameters(recurse=False), None) is not None]
    if layers >= len(parts):
        raise ConfigError(
            f"{layers} layers are to be frozen, and the network has {len(parts)}.", remedy="Freeze fewer layers."
        )
    frozen = tuple(parts[:layers])
    for module in frozen:
        for parameter in module.parameters(recurse=False):
            parameter.requires_grad_(False)
    return frozen


def keep_still(frozen: tuple[nn.Module, ...]) -> None:
    """Keeps the statistics of frozen normalisation, which training mode would move."""
    for module in frozen:
        if isinstance(module, nn.modules.batchnorm._BatchNorm):
            module.eval()
