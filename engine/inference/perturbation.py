"""Maps from asking a network again about altered patches: Score-CAM and occlusion; no gradients.

Both ask about every class at once, so all classes cost as much as one, and stop between batches.
"""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import torch
from torch.nn import functional as F

from engine.inference.networks.backbones import PatchNetwork
from engine.inference.vote import BATCH
from engine.progress import CancelToken

#: Squares along each side of a patch that occlusion hides one after another.
SQUARES = 7


@torch.inference_mode()
def score_cam(
    network: PatchNetwork,
    patches: torch.Tensor,
    *,
    cancel: CancelToken,
    on_patch: Callable[[int], None] = lambda done: None,
) -> npt.NDArray[np.float32]:
    """Gives the Score-CAM maps of patches (Wang et al. 2020, equations 3 to 5).

    The patch is seen through every feature map, enlarged and scaled to 0-1; the softmax over the maps of the class's
    logits weighs them.

    Args:
        network: In evaluation mode.
        patches: float32 (K, 3, S, S), scaled for the network, on its device.
        cancel: Checked before every batch.
        on_patch: Told how many patches are done.

    Returns:
        float32 (C, K, h, w) in [0, 1], each map scaled to 0-1.

    Raises:
        CancelledError: The stop was asked for.
    """

    def seen_through(patch: torch.Tensor) -> torch.Tensor:
        features = network.maps(patch[None])[0]  # (F, h, w)
        masks = F.interpolate(features[None], size=patch.shape[-2:], mode="bilinear", align_corners=True)[0]
        low, high = masks.amin(dim=(1, 2), keepdim=True), masks.amax(dim=(1, 2), keepdim=True)
        masks = (masks - low) / (high - low + 1e-8)
        logits = _logits(network, masks[:, None] * patch[None], cancel)  # (F, C)
        return torch.einsum("fc,fhw->chw", torch.softmax(logits, dim=0), features)

    return maps_of_each(patches, seen_through, on_patch)


@torch.inference_mode()
def occlusion(
    network: PatchNetwork,
    patches: torch.Tensor,
    *,
    cancel: CancelToken,
    on_patch: Callable[[int], None] = lambda done: None,
) -> npt.NDArray[np.float32]:
    """Gives how far the softmax of each class falls when a square of a patch is hidden (Zeiler and Fergus 2014).

    A hidden square has the mean of its patch. Where a class rises, the map is 0.

    Args:
        network: In evaluation mode.
        patches: float32 (K, 3, S, S), scaled for the network, on its device.
        cancel: Checked before every batch.
        on_patch: Told how many patches are done.

    Returns:
        float32 (C, K, SQUARES, SQUARES) in [0, 1], each map scaled to 0-1.

    Raises:
        CancelledError: The stop was asked for.
    """
    side = patches.shape[-1]
    edges = [round(side * number / SQUARES) for number in range(SQUARES + 1)]

    def fallen(patch: torch.Tensor) -> torch.Tensor:
        hidden = patch.repeat(SQUARES * SQUARES + 1, 1, 1, 1)
        for place in range(SQUARES * SQUARES):
            row, column = divmod(place, SQUARES)
            hidden[place + 1, :, edges[row] : edges[row + 1], edges[column] : edges[column + 1]] = patch.mean()
        scores = torch.softmax(_logits(network, hidden, cancel), dim=1)
        fall = scores[:1] - scores[1:]  # (squares, C)
        return fall.T.reshape(-1, SQUARES, SQUARES)

    return maps_of_each(patches, fallen, on_patch)


def _logits(network: PatchNetwork, patches: torch.Tensor, cancel: CancelToken) -> torch.Tensor:
    """Maps (B, 3, S, S) to float32 (B, C), in batches that fit."""
    parts = []
    for part in patches.split(BATCH[patches.device.type]):
        cancel.check()
        parts.append(network(part.contiguous(memory_format=torch.channels_last)).float())
    return torch.cat(parts)


def maps_of_each(
    patches: torch.Tensor, map_of: Callable[[torch.Tensor], torch.Tensor], on_patch: Callable[[int], None]
) -> npt.NDArray[np.float32]:
    """Gives the maps of patches one after another: what speaks against a class is 0, and each map runs from 0 to 1.

    Args:
        patches: float32 (K, 3, S, S).
        map_of: Maps a patch (3, S, S) to signed values (C, h, w).
        on_patch: Told how many patches are done.

    Returns:
        float32 (C, K, h, w) in [0, 1]; a flat map is 0.
    """
    found = []
    for number, patch in enumerate(patches):
        found.append(map_of(patch).clamp(min=0))
        on_patch(number + 1)
    return _scaled(torch.stack(found, dim=1))


def _scaled(maps: torch.Tensor) -> npt.NDArray[np.float32]:
    """Brings each map (C, K, h, w) to 0-1; a flat one becomes 0."""
    low, high = maps.amin(dim=(2, 3), keepdim=True), maps.amax(dim=(2, 3), keepdim=True)
    scaled: npt.NDArray[np.float32] = ((maps - low) / (high - low + 1e-7)).float().cpu().numpy()
    return scaled
