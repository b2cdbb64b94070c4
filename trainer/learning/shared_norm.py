"""Batch normalisation over the batch of all processes: with statistics of its own share each would learn another thing.

torch's SyncBatchNorm works on GPUs alone; this works wherever ``torch.distributed`` does, so that tests can show it.
"""

from collections.abc import Callable
from typing import Any, cast

import torch
import torch.distributed
from torch import nn


class SharedBatchNorm(nn.modules.batchnorm._BatchNorm):
    """Normalises by mean and variance over all processes while gradients are recorded, and by its own otherwise.

    Each process has an equal share of the batch. With the gradients' mean over processes, as DDP takes it, the
    weights move exactly as those of one process with the whole batch (Ioffe and Szegedy 2015, algorithm 1).

    Args:
        of: What it stands for; its parameters and statistics are taken over, and so is an activation after it (timm).
    """

    def __init__(self, of: nn.modules.batchnorm._BatchNorm) -> None:
        super().__init__(of.num_features, of.eps, of.momentum, of.affine, of.track_running_stats)
        self.load_state_dict(of.state_dict())
        if of.affine:
            self.weight, self.bias = of.weight, of.bias
        after = [getattr(of, name) for name in ("drop", "act") if isinstance(getattr(of, name, None), nn.Module)]
        self.after = nn.Sequential(*after)

    def forward(self, given: torch.Tensor) -> torch.Tensor:
        """Maps (B, C) or (B, C, h, w) to the same shape."""
        # Measuring happens in one process alone: asking the others would wait for them for ever.
        is_shared = self.training and torch.is_grad_enabled()
        found: torch.Tensor = self.after(self._shared(given) if is_shared else super().forward(given))
        return found

    def _check_input_dim(self, input: torch.Tensor) -> None:
        """Takes any number of dimensions."""

    def _shared(self, given: torch.Tensor) -> torch.Tensor:
        values = given.float()
        across = [place for place in range(values.ndim) if place != 1]
        shape = [1, -1] + [1] * (values.ndim - 2)
        known = self.running_mean
        start = torch.zeros(self.num_features, device=values.device) if known is None else known.clone()
        moved = values - start.view(shape)  # near zero mean: the difference of squares below stays exact
        sums = torch.stack([moved.sum(across), (moved * moved).sum(across)])
        count = values.numel() // values.shape[1] * torch.distributed.get_world_size()
        total = _summed(sums)
        mean, square = (total / count).unbind()
        variance = (square - mean * mean).clamp_min(0)
        self._remember(start + mean.detach(), variance.detach(), count)
        normal = (moved - mean.view(shape)) * torch.rsqrt(variance + self.eps).view(shape)
        if self.affine:
            normal = normal * self.weight.view(shape) + self.bias.view(shape)
        found: torch.Tensor = normal.to(given.dtype)
        return found

    @torch.no_grad()
    def _remember(self, mean: torch.Tensor, variance: torch.Tensor, count: int) -> None:
        """Moves the running statistics, with the unbiased variance as torch does."""
        if self.running_mean is None or self.running_var is None or self.num_batches_tracked is None:
            return
        self.num_batches_tracked += 1
        share = 1 / float(self.num_batches_tracked) if self.momentum is None else self.momentum
        self.running_mean.lerp_(mean, share)
        self.running_var.lerp_(variance * (count / max(1, count - 1)), share)


class _SumOverProcesses(torch.autograd.Function):
    """The sum of a tensor over all processes; its gradient is the sum of theirs."""

    @staticmethod
    def forward(_: Any, own: torch.Tensor) -> torch.Tensor:
        """Gives the sum."""
        total = own.clone()
        torch.distributed.all_reduce(total)
        return total

    @staticmethod
    def backward(_: Any, *gradients: torch.Tensor) -> torch.Tensor:
        """Gives the gradient of the summed losses of all processes."""
        total = gradients[0].clone()
        torch.distributed.all_reduce(total)
        return total


def _summed(own: torch.Tensor) -> torch.Tensor:
    total: torch.Tensor = cast("Callable[[torch.Tensor], torch.Tensor]", _SumOverProcesses.apply)(own)
    return total


def share_normalisation(network: nn.Module) -> nn.Module:
    """Gives the network with every batch normalisation shared; parameters and the names of weights stay."""
    if isinstance(network, nn.modules.batchnorm._BatchNorm):
        return SharedBatchNorm(network)
    for name, child in network.named_children():
        setattr(network, name, share_normalisation(child))
    return network
