"""Base models vote: every patch through the network once, in batches (method, section 2, Algorithm 1)."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from engine.errors import DeviceError
from engine.findings import ModelVote, PackageRef
from engine.inference.networks.backbones import PatchNetwork
from engine.patches import cut_patches
from engine.preprocessing import Preprocessing, resize_patches, scale
from engine.progress import CancelToken

#: Patches per forward pass; on a CPU larger batches only fall out of the caches.
BATCH = {"cpu": 16, "cuda": 64}


@dataclass(frozen=True, slots=True, eq=False)
class PatchScores:
    """What a network computed for every patch.

    Attributes:
        probabilities: float32 (K, C), softmax.
        features: float32 (K, F, h, w) on the network's device: the last convolutional maps, for class
            activation maps.
    """

    probabilities: npt.NDArray[np.float32]
    features: torch.Tensor


def score_patches(
    network: PatchNetwork,
    grid: npt.NDArray[np.uint8],
    corners: npt.NDArray[np.int32],
    *,
    preprocessing: Preprocessing,
    device: torch.device,
    cancel: CancelToken,
    is_upside_down: bool = False,
    on_batch: Callable[[int], None] = lambda done: None,
) -> PatchScores:
    """Runs the network over all patches; a batch that the device has no memory for is halved.

    Args:
        network: In evaluation mode, on the device.
        grid: uint8 (GRID, GRID), prepared by ``preprocessing.prepare_grid``.
        corners: int32 (K, 2), (row, column) of the boxes on the grid.
        preprocessing: The network's, from its manifest.
        device: Where the network lies.
        cancel: Checked before every batch.
        is_upside_down: Whether to show the network every patch with top and bottom exchanged; its features then
            are, too.
        on_batch: Told after every batch how many patches are done.

    Raises:
        CancelledError: The stop was asked for.
        DeviceError: Not even one patch fits into the device's memory.
    """
    batch = BATCH[device.type]
    probabilities: list[npt.NDArray[np.float32]] = []
    features: list[torch.Tensor] = []
    start = 0
    while start < len(corners):
        cancel.check()
        cut = resize_patches(cut_patches(grid, corners[start : start + batch]), preprocessing)
        patches = scale(cut[:, ::-1] if is_upside_down else cut, preprocessing)
        try:
            scores, maps = _forward(network, patches, device)
        except torch.OutOfMemoryError as error:
            if batch == 1:
                raise DeviceError(
                    f"The device {device} has too little free memory for one patch.",
                    remedy="Close other programs that use it, or choose the device cpu.",
                ) from error
            batch = batch // 2
            torch.cuda.empty_cache()
            continue
        probabilities.append(scores)
        features.append(maps)
        start += len(patches)
        on_batch(start)
    return PatchScores(probabilities=np.concatenate(probabilities), features=torch.cat(features))


@torch.inference_mode()
def _forward(
    network: PatchNetwork, patches: npt.NDArray[np.float32], device: torch.device
) -> tuple[npt.NDArray[np.float32], torch.Tensor]:
    """Maps (B, 3, S, S) to softmax (B, C) and the last convolutional maps (B, F, h, w)."""
    batch = torch.from_numpy(patches).to(device=device, memory_format=torch.channels_last)
    maps = network.maps(batch)
    scores: npt.NDArray[np.float32] = torch.softmax(network.head(maps).float(), dim=1).cpu().numpy()
    return scores, maps.float()


def count_votes(
    probabilities: npt.NDArray[np.float32], *, classes: tuple[str, ...], package: PackageRef, title: str
) -> ModelVote:
    """Turns patch probabilities into votes: each patch votes for its most probable class.

    Between classes with equally many votes the one with the higher mean softmax wins; of patches whose
    probabilities tie, the class that comes first.

    Args:
        probabilities: float32 (K, C), K at least 1, rows sum to one.
        classes: C class ids.
        package: The base model, for the record.
        title: The base model's name for people.
    """
    winners = probabilities.argmax(axis=1).astype(np.int64)
    counts = np.bincount(winners, minlength=len(classes)).astype(np.int64)
    means = probabilities.mean(axis=0, dtype=np.float64)
    winner = int(np.lexsort((-means, -counts))[0])
    shares = (counts / len(winners)).astype(np.float32)
    for array in (probabilities, winners, counts, shares):
        array.setflags(write=False)
    return ModelVote(
        package=package,
        title=title,
        classes=classes,
        probabilities=probabilities,
        winners=winners,
        counts=counts,
        shares=shares,
        winner=winner,
    )
