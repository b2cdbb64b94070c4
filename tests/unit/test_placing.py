"""Small maps laid over a film: against torch's own enlarging, and heads in closed form against pytorch-grad-cam."""

import numpy as np
import pytest
import torch
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from torch import nn

from engine.findings import GRID, PATCH
from engine.inference import saliency
from engine.inference.networks.backbones import build_backbone
from engine.inference.operators import declare_missing_operators
from engine.inference.placing import EPSILON, interpolation, scaled
from engine.map_method import MapMethod
from engine.preprocessing import Preprocessing, prepare_grid
from engine.progress import CancelToken


@settings(max_examples=40, deadline=None)
@given(rows=st.integers(1, 20), columns=st.integers(1, 20), seed=st.integers(0, 99))
def test_a_map_runs_from_0_to_1_once_it_is_enlarged(rows: int, columns: int, seed: int) -> None:
    maps = torch.from_numpy(np.random.default_rng(seed).normal(0, 3, (2, rows, columns)).astype(np.float32))
    # Of a map that is nearly flat, torch's enlarging leaves rounding, which scaling to 0-1 blows up.
    assume(bool((maps.amax(dim=(1, 2)) - maps.amin(dim=(1, 2)) > 1).all()))
    large = nn.functional.interpolate(maps[:, None], size=(PATCH, PATCH), mode="bilinear", align_corners=False)[:, 0]
    low, high = large.amin(dim=(1, 2), keepdim=True), large.amax(dim=(1, 2), keepdim=True)
    expected = (large - low) / (high - low + EPSILON)
    np.testing.assert_allclose(saliency.enlarge(maps).numpy(), expected.numpy(), atol=2e-5)


def test_the_weights_of_enlarging_sum_to_one() -> None:
    for side in (1, 4, 7, 13, 128):
        np.testing.assert_allclose(interpolation(side).sum(dim=1).numpy(), 1, atol=1e-6)
    assert (scaled(torch.full((3, 5, 5), 0.4)) == 0).all()


def pooled_head(classes: int = 4) -> nn.Sequential:
    torch.manual_seed(3)
    return nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Dropout(0.2), nn.Linear(12, classes)).eval()


@pytest.mark.parametrize(("method", "name"), [(MapMethod.GRAD_CAM, "GradCAM"), (MapMethod.HIRES_CAM, "HiResCAM")])
def test_the_closed_form_is_the_reference(method: MapMethod, name: str) -> None:
    declare_missing_operators()
    import pytorch_grad_cam
    from pytorch_grad_cam.utils.model_targets import ClassifierOutputTarget

    head = pooled_head()
    features = torch.rand(6, 12, 5, 5).contiguous(memory_format=torch.channels_last)
    ours = saliency.activation_maps(head, features, classes=4, cancel=CancelToken(), method=method)
    whole = nn.Sequential(nn.Identity(), head)
    with getattr(pytorch_grad_cam, name)(model=whole, target_layers=[whole[0]]) as reference:
        for index in range(4):
            expected = reference(
                input_tensor=features.clone().requires_grad_(), targets=[ClassifierOutputTarget(index)] * 6
            )
            np.testing.assert_allclose(ours[index], expected, atol=1e-4)


def test_only_a_head_that_is_linear_in_the_means_has_a_closed_form() -> None:
    assert saliency.linear_in_means(build_backbone("squeezenet1_1").eval().head) is not None
    assert saliency.linear_in_means(pooled_head().train()) is None, "dropout is at work"
    assert (
        saliency.linear_in_means(nn.Sequential(nn.AdaptiveAvgPool2d(7), nn.Flatten(), nn.Linear(49, 4)).eval()) is None
    )
    bent = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 4))
    assert saliency.linear_in_means(bent.eval()) is None
    assert saliency.linear_in_means(nn.Linear(8, 4).eval()) is None


def test_models_that_differ_behind_the_grid_share_it() -> None:
    brightness = np.random.default_rng(0).random((300, 280), dtype=np.float32)
    lungs = np.zeros((GRID, GRID), np.bool_)
    lungs[200:700, 300:800] = True
    one = Preprocessing(size=GRID, channels=3, mean=(0.5,) * 3, std=(0.25,) * 3, masked=True, patch_size=128)
    other = Preprocessing(size=GRID, channels=3, mean=(0.4, 0.45, 0.48), std=(0.01,) * 3, masked=True)
    assert one.of_grid == other.of_grid
    assert one.of_grid != Preprocessing(size=GRID, channels=3, masked=True, gamma=0.5).of_grid
    np.testing.assert_array_equal(prepare_grid(brightness, lungs, one), prepare_grid(brightness, lungs, one.of_grid))
