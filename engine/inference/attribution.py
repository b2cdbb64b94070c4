"""Maps by captum: integrated gradients and LIME, asked of the softmax of each class.

Both compare a patch with its own mean grey, and both answer for squares: a single pixel of a gradient says nothing,
and a patch of lung has no parts that a segmentation could find, so LIME's superpixels are a regular grid. captum is
imported on first use: it costs a second.
"""

from collections.abc import Callable
from functools import partial

import numpy as np
import numpy.typing as npt
import torch

from engine.inference.networks.backbones import PatchNetwork
from engine.inference.perturbation import maps_of_each
from engine.inference.vote import BATCH
from engine.progress import CancelToken

#: Squares along each side of a patch: over these integrated gradients are summed, and these are LIME's superpixels.
GRADIENT_SQUARES, LIME_SQUARES = 16, 7
#: Places between the grey patch and the patch at which gradients are taken (Gauss-Legendre).
STEPS = 24
#: Patches with hidden squares that LIME fits its line to, the same for every class.
SAMPLES = 160
#: Of the draw of hidden squares, so that the same patch gives the same map.
_SEED = 0
#: Of the ridge regression, as in the code of the paper of LIME.
_PENALTY = 1.0


def integrated_gradients(
    network: PatchNetwork,
    patches: torch.Tensor,
    *,
    cancel: CancelToken,
    on_patch: Callable[[int], None] = lambda done: None,
) -> npt.NDArray[np.float32]:
    """Gives what each square adds to the softmax of each class (Sundararajan, Taly and Yan 2017).

    Gradients are integrated from the patch's mean grey to the patch. What they give for the pixels of a square is
    summed; squares that speak against the class are 0 in the map.

    Args:
        network: In evaluation mode.
        patches: float32 (K, 3, S, S), scaled for the network, on its device.
        cancel: Checked before every batch.
        on_patch: Told how many patches are done.

    Returns:
        float32 (C, K, GRADIENT_SQUARES, GRADIENT_SQUARES) in [0, 1], each map scaled to 0-1.

    Raises:
        CancelledError: The stop was asked for.
    """
    return maps_of_each(patches, partial(gradient_sums, network, cancel=cancel), on_patch)


def gradient_sums(network: PatchNetwork, patch: torch.Tensor, *, cancel: CancelToken) -> torch.Tensor:
    """Gives float32 (C, squares, squares), signed; each class sums to its softmax less that of the grey patch.

    The integral over ``STEPS`` places is exact to 0.1 % in a smooth network; the kinks of ReLU cost some per cent.

    Args:
        network: In evaluation mode.
        patch: float32 (3, S, S).
        cancel: Checked before every batch.

    Raises:
        CancelledError: The stop was asked for.
    """
    from captum.attr import IntegratedGradients

    softmax = _Softmax(network, cancel)
    explain = IntegratedGradients(softmax)
    classes = int(softmax(patch[None]).shape[1])
    found = []
    for index in range(classes):
        given = explain.attribute(
            patch[None],
            baselines=_grey(patch),
            target=index,
            n_steps=STEPS,
            method="gausslegendre",
            internal_batch_size=BATCH[patch.device.type],
        )
        found.append(given.detach()[0].sum(dim=0).float())
    squares = _squares(patch.shape[-1], GRADIENT_SQUARES, patch.device)
    belongs = torch.nn.functional.one_hot(squares, GRADIENT_SQUARES).float()  # (S, squares)
    return belongs.T @ torch.stack(found) @ belongs


def lime(
    network: PatchNetwork,
    patches: torch.Tensor,
    *,
    cancel: CancelToken,
    on_patch: Callable[[int], None] = lambda done: None,
) -> npt.NDArray[np.float32]:
    """Gives the weight of each square in a line fitted to the softmax of a class (Ribeiro, Singh and Guestrin 2016).

    Half of the squares, drawn anew for each sample, take the mean grey of the patch; a ridge regression over the
    samples weighs the squares. Negative weights are 0 in the map.

    Args:
        network: In evaluation mode.
        patches: float32 (K, 3, S, S), scaled for the network, on its device.
        cancel: Checked before every batch.
        on_patch: Told how many patches are done.

    Returns:
        float32 (C, K, LIME_SQUARES, LIME_SQUARES) in [0, 1], each map scaled to 0-1.

    Raises:
        CancelledError: The stop was asked for.
    """
    return maps_of_each(patches, partial(square_weights, network, cancel=cancel), on_patch)


def square_weights(network: PatchNetwork, patch: torch.Tensor, *, cancel: CancelToken) -> torch.Tensor:
    """Gives float32 (C, LIME_SQUARES, LIME_SQUARES), signed; the arguments are those of ``gradient_sums``."""
    from captum._utils.models.linear_model import SkLearnRidge
    from captum.attr import Lime

    line = _squares(patch.shape[-1], LIME_SQUARES, patch.device)
    mask = line[:, None] * LIME_SQUARES + line[None, :]  # (S, S)
    heard = _Heard(_Softmax(network, cancel))
    classes = int(heard.softmax(patch[None]).shape[1])
    found = []
    for index in range(classes):
        heard.begin()
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(_SEED)
            given = Lime(heard, interpretable_model=SkLearnRidge(alpha=_PENALTY)).attribute(
                patch[None],
                baselines=_grey(patch),
                target=index,
                feature_mask=mask[None, None],
                n_samples=SAMPLES,
                perturbations_per_eval=BATCH[patch.device.type],
                return_input_shape=False,
            )
        found.append(given.reshape(LIME_SQUARES, LIME_SQUARES).float())
    return torch.stack(found)


class _Softmax:
    """The softmax of a network, for captum; stops between batches when asked to."""

    def __init__(self, network: PatchNetwork, cancel: CancelToken) -> None:
        self._network, self._cancel = network, cancel

    def __call__(self, patches: torch.Tensor) -> torch.Tensor:
        """Maps (B, 3, S, S) to float32 (B, C)."""
        self._cancel.check()
        logits = self._network(patches.contiguous(memory_format=torch.channels_last))
        return torch.softmax(logits.float(), dim=1)


class _Heard:
    """Remembers what a network said: of the same samples in the same order it is asked once, whatever the class."""

    def __init__(self, softmax: _Softmax) -> None:
        self.softmax = softmax
        self._answers: list[torch.Tensor] = []
        self._next = 0

    def begin(self) -> None:
        """Goes back to the first sample."""
        self._next = 0

    def __call__(self, patches: torch.Tensor) -> torch.Tensor:
        """Maps (B, 3, S, S) to float32 (B, C)."""
        if self._next == len(self._answers):
            self._answers.append(self.softmax(patches))
        self._next += 1
        return self._answers[self._next - 1]


def _grey(patch: torch.Tensor) -> torch.Tensor:
    """Gives the patch (1, 3, S, S) in which every pixel has the mean of its channel."""
    return patch.mean(dim=(1, 2), keepdim=True).expand_as(patch)[None].contiguous()


def _squares(side: int, count: int, device: torch.device) -> torch.Tensor:
    """Gives int64 (side,): in which of ``count`` equal parts each pixel along an edge lies."""
    return torch.arange(side, device=device) * count // side
