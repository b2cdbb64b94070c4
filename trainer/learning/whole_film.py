"""The global mode: a base model that reads a film whole, the baseline that patches have to beat (method, section 2).

The film is brought to one and a half times the network's side (336 for 224); training takes a random crop of the side,
a test the crop in the middle.
"""

import cv2
import numpy as np
import numpy.typing as npt
import torch

from engine.inference.networks.backbones import PatchNetwork
from engine.inference.saliency import activation_maps
from engine.preprocessing import Preprocessing, scale
from engine.progress import CancelToken
from trainer.config import AugmentationConfig
from trainer.learning.augment import change_tone, draw_affine, lose_detail, warp

Grey = npt.NDArray[np.uint8]


def training_view(grid: Grey, *, side: int, config: AugmentationConfig, random: np.random.Generator) -> Grey:
    """Gives a random crop, turned and toned as the recipe says.

    Args:
        grid: uint8 (GRID, GRID), prepared.
        side: Of the crop, in pixels of the reduced film.
        config: What may change.
        random: Where chance comes from.

    Returns:
        uint8 (side, side).
    """
    small = _reduced(grid, side)
    row, column = random.uniform(side / 2, small.shape[0] - side / 2, 2)
    affine = draw_affine(config, random, source=side, target=side, centre=(row - 0.5, column - 0.5))
    return lose_detail(change_tone(warp(small, affine, side=side), config, random), config, random)


def middle_view(grid: Grey, *, side: int) -> Grey:
    """Gives the crop in the middle: uint8 (GRID, GRID) to (side, side)."""
    small = _reduced(grid, side)
    start = (small.shape[0] - side) // 2
    return small[start : start + side, start : start + side]


def probabilities(network: torch.nn.Module, grid: Grey, *, side: int, spec: Preprocessing) -> npt.NDArray[np.float64]:
    """Gives float64 (classes,), the softmax of the network for the crop in the middle."""
    device = next(network.parameters()).device
    images = torch.from_numpy(scale(middle_view(grid, side=side)[None], spec)).to(device)
    logits = network(images.contiguous(memory_format=torch.channels_last))
    found: npt.NDArray[np.float64] = torch.softmax(logits, dim=1)[0].double().cpu().numpy()
    return found


def class_map(
    network: PatchNetwork, grid: Grey, class_place: int, *, side: int, spec: Preprocessing
) -> npt.NDArray[np.float32]:
    """Gives the Grad-CAM of the crop in the middle for a class, times its softmax.

    Returns:
        float32 (GRID, GRID) in [0, 1]; 0 beside the crop, where the network saw nothing.
    """
    device = next(network.parameters()).device
    images = torch.from_numpy(scale(middle_view(grid, side=side)[None], spec)).to(device)
    with torch.inference_mode():
        features = network.maps(images.contiguous(memory_format=torch.channels_last)).float()
        shares = torch.softmax(network.head(features), dim=1)[0].cpu().numpy()
    maps = activation_maps(network.head, features, classes=len(shares), cancel=CancelToken())
    values = np.zeros(grid.shape, np.float32)
    seen = round(grid.shape[0] * side / (side + side // 2))
    start = (grid.shape[0] - seen) // 2
    crop = cv2.resize(maps[class_place, 0], (seen, seen), interpolation=cv2.INTER_LINEAR)
    values[start : start + seen, start : start + seen] = crop * shares[class_place]
    return values


def _reduced(grid: Grey, side: int) -> Grey:
    size = side + side // 2
    return cv2.resize(grid, (size, size), interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
