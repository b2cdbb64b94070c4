"""Probabilistic Grad-CAM: against pytorch-grad-cam on whole networks, and against the formula written out."""

import numpy as np
import numpy.typing as npt
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from torch import nn

from engine.errors import CancelledError
from engine.findings import GRID, PATCH
from engine.inference import saliency
from engine.inference.networks.backbones import PatchNetwork
from engine.inference.operators import declare_missing_operators
from engine.patches import corners_of, coverage_of, draw_centres
from engine.progress import CancelToken


def small_network(classes: int = 4) -> PatchNetwork:
    """A convolutional network with a head that is not linear in its maps, so that gradients vary in space."""
    torch.manual_seed(0)
    features = nn.Sequential(
        nn.Conv2d(3, 6, 5, stride=8, padding=2), nn.ReLU(), nn.Conv2d(6, 8, 3, stride=4, padding=1), nn.ReLU()
    )
    head = nn.Sequential(nn.Conv2d(8, 8, 1), nn.Tanh(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, classes))
    return PatchNetwork(features, head).eval().requires_grad_(False)


def random_corners(count: int, seed: int = 0) -> npt.NDArray[np.int32]:
    lungs = np.zeros((GRID, GRID), np.bool_)
    lungs[100:900, 150:800] = True
    return corners_of(draw_centres(lungs, count=count, generator=np.random.default_rng(seed)))


def test_maps_from_kept_features_are_those_of_the_whole_network() -> None:
    declare_missing_operators()
    from pytorch_grad_cam import GradCAM
    from pytorch_grad_cam.utils.model_targets import ClassifierOutputTarget

    network = small_network()
    patches = torch.rand(5, 3, PATCH, PATCH)
    with torch.inference_mode():
        kept = network.features(patches)
    ours = saliency.activation_maps(network.head, kept, classes=4, cancel=CancelToken())
    whole = small_network().requires_grad_(True)
    with GradCAM(model=whole, target_layers=[whole.features.get_submodule("3")]) as reference:
        for index in range(4):
            expected = reference(input_tensor=patches, targets=[ClassifierOutputTarget(index)] * 5)
            enlarged = saliency.enlarge(torch.from_numpy(ours[index])).numpy()
            assert expected.max() > 0.9, "the reference map is empty, and the comparison says nothing"
            assert np.abs(enlarged - expected).max() < 1e-4


def test_the_sum_is_the_formula() -> None:
    generator = np.random.default_rng(4)
    count, classes = 7, 3
    corners = random_corners(count)
    coverage = coverage_of(corners)
    maps = [generator.random((classes, count, side, side), dtype=np.float32) for side in (7, 5)]
    scores = [generator.dirichlet(np.ones(classes), count).astype(np.float32) for _ in maps]
    shares = np.array([0.7, 0.3], np.float32)
    got = saliency.patch_saliency(maps, scores, shares=shares, corners=corners, coverage=coverage, cancel=CancelToken())
    for index in range(classes):
        upper = np.zeros((GRID, GRID))
        for share, model_maps, probabilities in zip(shares, maps, scores, strict=True):
            for patch, (row, column) in enumerate(corners):
                large = saliency.enlarge(torch.from_numpy(model_maps[index, patch][None]))[0].numpy()
                for i, j in generator.integers(0, PATCH, (60, 2)):
                    inside = (corners <= (row + i, column + j)).all(axis=1)
                    inside &= (corners + PATCH > (row + i, column + j)).all(axis=1)
                    assert coverage[row + i, column + j] == inside.sum()
                upper[row : row + PATCH, column : column + PATCH] += share * probabilities[patch, index] * large
        assert np.abs(got[index] - upper / (coverage + 1e-7)).max() < 1e-5


@settings(max_examples=15, deadline=None)
@given(count=st.integers(1, 70), seed=st.integers(0, 99))
def test_saliency_is_between_0_and_1_and_absent_where_nothing_was_sampled(count: int, seed: int) -> None:
    generator = np.random.default_rng(seed)
    corners = random_corners(count, seed)
    coverage = coverage_of(corners)
    maps = [generator.random((2, count, 4, 4), dtype=np.float32)]
    scores = [generator.dirichlet(np.ones(2), count).astype(np.float32)]
    got = saliency.patch_saliency(
        maps, scores, shares=np.ones(1, np.float32), corners=corners, coverage=coverage, cancel=CancelToken()
    )
    assert got.min() >= 0
    assert got.max() <= 1
    assert (got[:, coverage == 0] == 0).all()
    assert got.max() > 0


def test_certain_patches_with_full_maps_give_one() -> None:
    """Two boxes over each other, both certain, both maps 1 at the same place: the mean is 1, not 2."""
    corners = np.array([[0, 0], [0, 0]], np.int32)
    maps = [np.zeros((1, 2, 7, 7), np.float32)]
    maps[0][:, :, :, 3:] = 1
    values = saliency.patch_saliency(
        maps,
        [np.ones((2, 1), np.float32)],
        shares=np.ones(1, np.float32),
        corners=corners,
        coverage=coverage_of(corners),
        cancel=CancelToken(),
    )
    assert values[0, 100, 200] == pytest.approx(1, abs=1e-5)
    assert values[0, 100, 10] == pytest.approx(0, abs=1e-5)


def test_a_map_without_evidence_stays_empty() -> None:
    head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(3, 2))
    with torch.no_grad():
        linear = head[2]
        assert isinstance(linear, nn.Linear)
        linear.weight.copy_(torch.tensor([[-1.0, -1.0, -1.0], [1.0, 1.0, 1.0]]))
    maps = saliency.activation_maps(head.eval(), torch.rand(2, 3, 7, 7), classes=2, cancel=CancelToken())
    assert (maps[0] == 0).all()
    assert maps[1].max() == pytest.approx(1, abs=1e-5)
    assert (saliency.enlarge(torch.from_numpy(maps[0])) == 0).all()


def test_the_head_is_left_without_hooks_or_gradients() -> None:
    network = small_network()
    saliency.activation_maps(network.head, torch.rand(2, 8, 7, 7), classes=4, cancel=CancelToken())
    assert all(not module._forward_hooks for module in network.modules())
    assert all(parameter.grad is None for parameter in network.parameters())


@given(arrays.arrays(np.float64, st.integers(1, 6), elements=st.floats(-1, 1)))
def test_shares_are_positive_and_sum_to_one(weights: npt.NDArray[np.float64]) -> None:
    shares = saliency.positive_weights(weights.tolist())
    assert (shares >= 0).all()
    assert shares.sum() == pytest.approx(1, abs=1e-4)
    if (weights > 1e-6).any():
        assert (shares[weights <= 0] == 0).all()


def test_the_share_inside_the_lungs() -> None:
    values = np.zeros((GRID, GRID), np.float32)
    values[0, :4] = (1, 2, 3, 4)
    lungs = np.zeros((GRID, GRID), np.bool_)
    lungs[0, 3] = True
    assert saliency.inside_share(values, lungs) == pytest.approx(0.4)
    assert saliency.inside_share(np.zeros_like(values), lungs) == 0


def test_cancelling_stops_it() -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(CancelledError):
        saliency.activation_maps(small_network().head, torch.rand(1, 8, 7, 7), classes=4, cancel=cancel)
