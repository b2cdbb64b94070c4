"""FC-DenseNet103, the segmenter (Jégou et al. 2017, table 2; Oh, Park and Ye 2020, section II-A)."""

from collections.abc import Sequence

import torch
from torch import nn

_DOWN = (4, 5, 7, 10, 12)
_BOTTLENECK = 15
_GROWTH = 16
_FIRST = 48


class DenseLayer(nn.Sequential):
    """BN, ReLU, 3 x 3 convolution to ``growth`` maps, dropout."""

    def __init__(self, in_channels: int, growth: int, dropout: float) -> None:
        super().__init__(
            nn.BatchNorm2d(in_channels),
            nn.ReLU(inplace=True),
            nn.Conv2d(in_channels, growth, 3, padding=1),
            nn.Dropout(dropout),
        )


class DenseBlock(nn.Module):
    """Layers that each see everything before them; gives (input with new maps, new maps alone)."""

    def __init__(self, in_channels: int, layers: int, growth: int, dropout: float) -> None:
        super().__init__()
        self.layers = nn.ModuleList(DenseLayer(in_channels + i * growth, growth, dropout) for i in range(layers))

    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Maps (B, C, H, W) to ((B, C + layers * growth, H, W), (B, layers * growth, H, W))."""
        new: list[torch.Tensor] = []
        for layer in self.layers:
            maps = layer(x)
            new.append(maps)
            x = torch.cat([x, maps], dim=1)
        return x, torch.cat(new, dim=1)


class TransitionDown(nn.Sequential):
    """BN, ReLU, 1 x 1 convolution, dropout, 2 x 2 max-pooling."""

    def __init__(self, channels: int, dropout: float) -> None:
        super().__init__(
            nn.BatchNorm2d(channels),
            nn.ReLU(inplace=True),
            nn.Conv2d(channels, channels, 1),
            nn.Dropout(dropout),
            nn.MaxPool2d(2),
        )


class FCDenseNet(nn.Module):
    """Fully convolutional DenseNet for segmentation.

    With the default arguments: FC-DenseNet103, 103 convolutions, 9,319,428 parameters for one input
    channel and four classes.

    Args:
        in_channels: Channels of the image.
        classes: Number of output classes.
        dropout: Share of the values dropped after each convolution, each by itself (as the paper does).
        down: Layers of the dense blocks on the way down; the way up mirrors them.
    """

    def __init__(
        self,
        *,
        in_channels: int = 1,
        classes: int = 4,
        dropout: float = 0.2,
        down: Sequence[int] = _DOWN,
        bottleneck: int = _BOTTLENECK,
        growth: int = _GROWTH,
        first: int = _FIRST,
    ) -> None:
        super().__init__()
        self.stem = nn.Conv2d(in_channels, first, 3, padding=1)
        self.down_blocks = nn.ModuleList()
        self.transitions_down = nn.ModuleList()
        channels = first
        skips: list[int] = []
        for layers in down:
            self.down_blocks.append(DenseBlock(channels, layers, growth, dropout))
            channels += layers * growth
            skips.append(channels)
            self.transitions_down.append(TransitionDown(channels, dropout))
        self.bottleneck = DenseBlock(channels, bottleneck, growth, dropout)
        self.transitions_up = nn.ModuleList()
        self.up_blocks = nn.ModuleList()
        new = bottleneck * growth
        for layers, skip in zip(reversed(down), reversed(skips), strict=True):
            self.transitions_up.append(nn.ConvTranspose2d(new, new, 3, stride=2, padding=1, output_padding=1))
            self.up_blocks.append(DenseBlock(new + skip, layers, growth, dropout))
            channels = new + skip + layers * growth
            new = layers * growth
        self.classify = nn.Conv2d(channels, classes, 1)

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        """Maps (B, in_channels, H, W), H and W multiples of 32, to logits (B, classes, H, W)."""
        x = self.stem(image)
        skips: list[torch.Tensor] = []
        for block, transition in zip(self.down_blocks, self.transitions_down, strict=True):
            x, _ = block(x)
            skips.append(x)
            x = transition(x)  # half the height and width
        x, new = self.bottleneck(x)
        for transition, block in zip(self.transitions_up, self.up_blocks, strict=True):
            x = torch.cat([transition(new), skips.pop()], dim=1)  # only the new maps are brought up
            x, new = block(x)
        logits: torch.Tensor = self.classify(x)
        return logits
