"""What makes a patch classifier judge, and show, where in a patch the lung lies: finer last maps, weighed by lung."""

import torch
from torch import nn
from torch.nn import functional

from engine.errors import PackageFormatError

#: Side of the image with which the size of the last maps is found out; a multiple of every stride.
_PROBE = 256


class InsideShare(nn.Module):
    """Weighs every cell of the last maps by the share of its pixels that lie inside the lungs.

    Patches are cut from films in which everything outside the lungs is black (method, section 2), so where a patch
    shows lung can be read off its pixels. The mean over the weighed maps is the mean over the lung. What a network
    says is then a sum over cells that hold lung, and so is its class activation map: a cell without lung has no part
    in either. A cell still sees as far as the convolutions reach, its neighbours and the outline among it.

    Args:
        black_below: A pixel whose first channel, as scaled for the network, is below this lies outside: half a grey
            level above black.
    """

    def __init__(self, black_below: float) -> None:
        super().__init__()
        self._black_below = black_below

    def forward(self, maps: torch.Tensor, patches: torch.Tensor) -> torch.Tensor:
        """Weighs maps (B, F, h, w) of patches (B, 3, S, S); the weights of a patch average to one.

        A patch without any lung keeps its maps as they are.
        """
        inside = (patches[:, :1] >= self._black_below).to(patches.dtype)
        share = functional.adaptive_avg_pool2d(inside, (maps.shape[-2], maps.shape[-1]))
        mean = share.mean(dim=(2, 3), keepdim=True)
        weights = torch.where(mean > 0, share / mean.clamp(min=torch.finfo(mean.dtype).tiny), torch.ones_like(share))
        return maps * weights.to(maps.dtype)


def refine_last_stage(features: nn.Module, output_stride: int) -> None:
    """Halves, in place, the step between the cells of the last maps, without other weights.

    The convolutions that make the maps of the last stage smaller take every place instead of every second, and those
    behind them look twice as far apart, so that each sees what it saw (Chen et al. 2018, DeepLab, section 3.1).

    Args:
        features: Convolutions that map (B, 3, S, S) to (B, F, h, w).
        output_stride: S / h afterwards.

    Raises:
        PackageFormatError: That is not half of what it was, or other layers than convolutions make the last maps.
    """
    entered, side = _probe(features)
    reducing = [layer for layer, width in entered.items() if layer.stride == (2, 2) and width == 2 * side]
    if 2 * output_stride * side != _PROBE or not reducing:
        raise PackageFormatError(
            "output_stride",
            f"The last maps of this network cannot have the stride {output_stride}.",
            remedy="Only half of its own stride is possible, where convolutions make the last maps; or leave it out.",
        )
    for layer, width in entered.items():
        if width == side and layer.kernel_size != (1, 1):
            layer.dilation = (2, 2)
            layer.padding = tuple(2 * int(pad) for pad in layer.padding)
    for layer in reducing:
        layer.stride = (1, 1)


@torch.no_grad()
def _probe(features: nn.Module) -> tuple[dict[nn.Conv2d, int], int]:
    """Gives the width of what enters every convolution, and of the last maps."""
    entered: dict[nn.Conv2d, int] = {}

    def note(layer: nn.Module, given: tuple[torch.Tensor, ...]) -> None:
        if isinstance(layer, nn.Conv2d):
            entered[layer] = int(given[0].shape[-1])

    hooks = [layer.register_forward_pre_hook(note) for layer in features.modules() if isinstance(layer, nn.Conv2d)]
    was_training = features.training
    try:
        last = features.eval()(torch.zeros(1, 3, _PROBE, _PROBE))
    finally:
        for hook in hooks:
            hook.remove()
        features.train(was_training)
    return entered, int(last.shape[-1])
