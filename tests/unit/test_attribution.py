"""Integrated gradients by the axiom that they must fulfil, LIME by a regression of our own; both on small networks."""

from collections.abc import Callable
from typing import cast

import numpy as np
import numpy.typing as npt
import pytest
import torch
from torch import nn

from engine.errors import CancelledError
from engine.inference.attribution import (
    GRADIENT_SQUARES,
    LIME_SQUARES,
    gradient_sums,
    integrated_gradients,
    lime,
    square_weights,
)
from engine.inference.networks.backbones import PatchNetwork
from engine.progress import CancelToken
from tests.unit.test_saliency import small_network

SIDE = 56


class Squares(nn.Module):
    """Believes in class 0 by the mean brightness of two squares of LIME's grid, one for it and one against."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def forward(self, patches: torch.Tensor) -> torch.Tensor:
        self.asked += len(patches)
        side = SIDE // LIME_SQUARES
        means = patches[:, 0].reshape(-1, LIME_SQUARES, side, LIME_SQUARES, side).mean(dim=(2, 4))
        lean = 2 * means[:, 1, 2] - means[:, 4, 5]
        return torch.stack([lean, torch.zeros_like(lean)], dim=1)


def two_spots() -> torch.Tensor:
    patch = torch.zeros(3, SIDE, SIDE)
    side = SIDE // LIME_SQUARES
    patch[:, side : 2 * side, 2 * side : 3 * side] = 1.0
    patch[:, 4 * side : 5 * side, 5 * side : 6 * side] = 1.0
    return patch


def softmax(network: nn.Module, patch: torch.Tensor) -> npt.NDArray[np.float32]:
    with torch.inference_mode():
        scores: npt.NDArray[np.float32] = torch.softmax(network(patch[None]), dim=1)[0].numpy()
    return scores


def smooth_network() -> PatchNetwork:
    """The small network with SiLU in place of ReLU, whose kinks no quadrature integrates exactly."""
    network = small_network()
    rectified = [name for name, layer in network.features.named_children() if isinstance(layer, nn.ReLU)]
    for name in rectified:
        network.features.add_module(name, nn.SiLU())
    assert rectified
    return network


@pytest.mark.parametrize("side", [56, 100, 224])
@pytest.mark.parametrize(("make", "missed"), [(smooth_network, 1e-3), (small_network, 0.05)])
def test_gradients_sum_to_what_the_patch_adds_to_a_grey_one(
    make: Callable[[], PatchNetwork], missed: float, side: int
) -> None:
    network = make()
    torch.manual_seed(side)
    patch = torch.rand(3, side, side) * 3
    grey = patch.mean(dim=(1, 2), keepdim=True).expand_as(patch)
    sums = gradient_sums(network, patch, cancel=CancelToken())
    assert sums.shape == (4, GRADIENT_SQUARES, GRADIENT_SQUARES)
    difference = softmax(network, patch) - softmax(network, grey)
    assert np.abs(difference).max() > 1e-3, "nothing to explain, and the comparison says nothing"
    limit = missed * float(np.abs(difference).max()) + 1e-6
    np.testing.assert_allclose(sums.sum(dim=(1, 2)).numpy(), difference, atol=limit)


def test_gradients_are_where_the_network_looks() -> None:
    maps = integrated_gradients(cast(PatchNetwork, Squares()), two_spots()[None], cancel=CancelToken())
    assert maps.shape == (2, 1, GRADIENT_SQUARES, GRADIENT_SQUARES)
    row, column = np.unravel_index(maps[0, 0].argmax(), maps[0, 0].shape)
    # Square (1, 2) of seven lies in rows 2 to 4 and columns 4 to 6 of sixteen.
    assert 2 <= row <= 4
    assert 4 <= column <= 6
    row, column = np.unravel_index(maps[1, 0].argmax(), maps[1, 0].shape)
    assert 9 <= row <= 11
    assert 11 <= column <= 13


def test_lime_is_a_weighted_ridge_regression_over_squares() -> None:
    network, patch = Squares(), two_spots()
    weights = square_weights(cast(PatchNetwork, network), patch, cancel=CancelToken())
    assert weights.shape == (2, LIME_SQUARES, LIME_SQUARES)
    np.testing.assert_allclose(weights[0].numpy(), -weights[1].numpy(), atol=1e-4, err_msg="two classes sum to one")
    strongest = np.argsort(np.abs(weights[0].numpy().ravel()))[::-1][:2]
    assert set(strongest.tolist()) == {1 * LIME_SQUARES + 2, 4 * LIME_SQUARES + 5}
    # Where the answer is nearly a line, each weight is nearly what hiding that square alone takes away.
    hidden = patch.clone()
    side = SIDE // LIME_SQUARES
    hidden[:, side : 2 * side, 2 * side : 3 * side] = patch[0].mean()
    alone = softmax(network, patch)[0] - softmax(network, hidden)[0]
    assert float(weights[0, 1, 2]) == pytest.approx(float(alone), rel=0.25)


def test_lime_asks_once_for_all_classes_and_always_says_the_same() -> None:
    network, patches = Squares(), two_spots()[None]
    before = torch.random.get_rng_state()
    first = lime(cast(PatchNetwork, network), patches, cancel=CancelToken())
    asked = network.asked
    np.testing.assert_array_equal(first, lime(cast(PatchNetwork, network), patches, cancel=CancelToken()))
    assert network.asked == 2 * asked
    assert asked < 200, "samples, the patch itself, and no second class"
    assert torch.equal(before, torch.random.get_rng_state()), "the draw is its own"
    assert first.min() >= 0
    assert first.max() <= 1


def test_a_stop_is_heard() -> None:
    token = CancelToken()
    token.cancel()
    for ask in (integrated_gradients, lime):
        with pytest.raises(CancelledError):
            ask(cast(PatchNetwork, Squares()), two_spots()[None], cancel=token)
