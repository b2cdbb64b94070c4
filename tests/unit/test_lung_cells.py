"""Finer last maps with the same weights, and maps that count only where there is lung."""

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import PackageFormatError
from engine.inference.networks.backbones import PatchNetwork, build_backbone
from engine.inference.networks.lung_cells import InsideShare
from engine.inference.saliency import activation_maps
from engine.package import installed_packages
from engine.preprocessing import scale
from engine.progress import CancelToken
from trainer.config import read_config

REFINED = ("mobilenet_v2", "mobilenet_v1", "shufflenet_v2", "regnet_x200", "resnet152")
BLACK_BELOW = -0.996
RECIPES = Path(__file__).parents[2] / "resources" / "recipes"


def _drawn(name: str, **arguments: object) -> PatchNetwork:
    torch.manual_seed(0)
    build: Callable[..., PatchNetwork] = build_backbone
    return build(name, **arguments).eval()


def _half_black(side: int, seed: int) -> torch.Tensor:
    """Gives (2, 3, side, side) whose right half is black, the rest grey, as a network gets them."""
    grey = np.random.default_rng(seed).integers(40, 256, (2, side, side)).astype(np.uint8)
    grey[:, :, side // 2 :] = 0
    patches = (grey[:, None].astype(np.float32) / 255 - 0.5) / 0.5
    return torch.from_numpy(np.repeat(patches, 3, axis=1))


@pytest.mark.parametrize("name", REFINED)
def test_finer_maps_hold_the_coarse_ones_at_every_second_place(name: str) -> None:
    patches = torch.rand(1, 3, 128, 128)
    with torch.inference_mode():
        coarse = _drawn(name).features(patches)
        fine = _drawn(name, output_stride=16).features(patches)
    assert fine.shape[-1] == 2 * coarse.shape[-1]
    torch.testing.assert_close(fine[:, :, ::2, ::2], coarse, rtol=1e-4, atol=1e-6 + 1e-4 * float(coarse.abs().max()))


@pytest.mark.parametrize(("name", "stride"), [("mobilenet_v1", 8), ("mobilenet_v1", 32), ("squeezenet1_1", 8)])
def test_another_stride_than_half_is_refused(name: str, stride: int) -> None:
    with pytest.raises(PackageFormatError, match=re.escape(str(stride))):
        build_backbone(name, output_stride=stride)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 999), cells=st.integers(1, 9))
def test_weights_of_cells_average_to_one_and_are_none_without_lung(seed: int, cells: int) -> None:
    generator = torch.Generator().manual_seed(seed)
    patches = torch.rand(3, 3, 32, 32, generator=generator) * 2 - 0.9
    patches[0, :, :, 16:] = -1
    patches[1] = -1
    weights = InsideShare(BLACK_BELOW)(torch.ones(3, 2, cells, cells), patches)
    torch.testing.assert_close(weights.mean(dim=(2, 3)), torch.ones(3, 2))
    assert bool((weights[1] == 1).all()), "a patch without any lung keeps its maps"
    torch.testing.assert_close(weights[2], torch.ones(2, cells, cells))
    assert bool((weights[0, :, :, (cells + 1) // 2 + 1 :] == 0).all())


@pytest.mark.parametrize("name", ["squeezenet1_1", "shufflenet_v2"])
def test_class_activation_is_nothing_where_the_patch_holds_no_lung(name: str) -> None:
    network = _drawn(name, black_below=BLACK_BELOW)
    with torch.inference_mode():
        maps = network.maps(_half_black(256, 3))
    found = activation_maps(network.head, maps, classes=4, cancel=CancelToken())
    cells = found.shape[-1]
    assert found[..., : cells // 2].max() > 0
    assert (found[..., (cells + 1) // 2 + 1 :] == 0).all()


def test_what_the_network_says_is_the_mean_over_cells_that_hold_lung() -> None:
    network = _drawn("squeezenet1_1", black_below=BLACK_BELOW)
    patches = _half_black(128, 5)
    share = torch.nn.functional.adaptive_avg_pool2d((patches[:, :1] > -1).float(), (7, 7))
    with torch.inference_mode():
        maps = network.features(patches)
        pooled = (maps * share).sum(dim=(2, 3)) / share.sum(dim=(2, 3))
        expected = list(network.head.children())[-1](pooled)
        torch.testing.assert_close(network(patches), expected, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("kind", ["recipes", "packages"])
def test_base_models_tell_black_from_the_darkest_grey(kind: str) -> None:
    recipes = [read_config(path) for path in sorted(RECIPES.glob("patch-*.toml"))]
    manifests = [package.manifest for package in installed_packages()]
    facts = {
        "recipes": [(made.package, made.model.arguments, made.preprocessing) for made in recipes],
        "packages": [(made.id, made.architecture.arguments, made.preprocessing) for made in manifests],
    }
    weighed = [fact for fact in facts[kind] if "black_below" in fact[1]]
    assert len(weighed) == 5, "the compact models, all of which pool over the lung alone"
    for name, arguments, preprocessing in weighed:
        black, grey = scale(np.array([[[0]], [[1]]], np.uint8), preprocessing)[:, 0, 0, 0]
        assert black < arguments["black_below"] <= grey, name
