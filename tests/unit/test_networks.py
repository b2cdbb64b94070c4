"""The networks are the ones of the papers: counts, shapes, formulas and weight files."""

from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from engine.errors import PackageFormatError
from engine.inference.networks.backbones import BACKBONES, PAPER_BACKBONES, build_backbone
from engine.inference.networks.fcdensenet import FCDenseNet
from engine.inference.networks.flannel import Flannel
from engine.inference.networks.registry import build_network, network_names

COMPACT = tuple(name for name in BACKBONES if name not in PAPER_BACKBONES)


def _parameters(network: nn.Module) -> int:
    return sum(parameter.numel() for parameter in network.parameters())


def test_fcdensenet103_has_the_convolutions_and_parameters_of_the_paper() -> None:
    network = FCDenseNet(in_channels=1, classes=4)
    convolutions = [m for m in network.modules() if isinstance(m, nn.Conv2d | nn.ConvTranspose2d)]
    assert len(convolutions) == 103
    assert _parameters(network) == 9_319_428


def test_fcdensenet_keeps_the_image_size_and_brings_up_only_new_maps() -> None:
    network = FCDenseNet(in_channels=1, classes=4, down=(2, 2), bottleneck=2, growth=4, first=6).eval()
    assert network(torch.zeros(2, 1, 32, 64)).shape == (2, 4, 32, 64)
    assert [up.in_channels for up in network.transitions_up] == [8, 8]


def test_fcdensenet103_transitions_up_carry_the_maps_of_the_method() -> None:
    assert [up.out_channels for up in FCDenseNet().transitions_up] == [240, 192, 160, 112, 80]


@pytest.mark.parametrize("name", PAPER_BACKBONES)
def test_the_five_of_the_paper_run_and_can_be_trained(name: str) -> None:
    torch.manual_seed(0)
    network = build_backbone(name)
    network.eval()
    patches = torch.rand(1, 3, 224, 224)
    with torch.inference_mode():
        maps = network.features(patches)
        assert network.head(maps).shape == (1, 4)
    last = list(network.head.parameters())[-1]
    network.head(maps.clone()).sum().backward()  # a softmax of what random deep networks say may have no slope
    assert last.grad is not None
    assert float(last.grad.abs().sum()) > 0


@pytest.mark.parametrize("name", COMPACT)
def test_compact_backbones_split_without_changing_the_result(name: str) -> None:
    torch.manual_seed(0)
    network = build_backbone(name, classes=3).eval()
    patches = torch.rand(2, 3, 224, 224)
    with torch.inference_mode():
        maps = network.features(patches)
        assert maps.ndim == 4
        torch.testing.assert_close(network(patches), network.head(maps))


def test_resnet152_features_are_those_of_the_library() -> None:
    from torchvision import models

    torch.manual_seed(1)
    library = models.resnet152(weights=None).eval()
    features, _ = BACKBONES["resnet152"].split(library)
    patches = torch.rand(1, 3, 64, 64)
    with torch.inference_mode():
        pooled = features(patches).mean(dim=(2, 3))
        torch.testing.assert_close(library.fc(pooled), library(patches))


@pytest.mark.realdata
@pytest.mark.parametrize(
    ("name", "file"),
    [("mobilenet_v2", "mobilenet_v2"), ("mobilenet_v1", "mobilenetv1_100"), ("squeezenet1_1", "squeezenet1_1")],
)
def test_imagenet_weights_load_into_their_backbones(name: str, file: str, shared_data: Path) -> None:
    path = shared_data.parent / "weights" / f"{file}.safetensors"
    started, random = build_backbone(name, initial_weights=path), build_backbone(name)
    first = next(iter(started.features.parameters()))
    assert not torch.equal(first, next(iter(random.features.parameters())))


def test_weights_of_another_architecture_are_refused(tmp_path: Path) -> None:
    save_file({"features.0.weight": torch.zeros(1)}, tmp_path / "other.safetensors")
    with pytest.raises(PackageFormatError, match="do not fit"):
        build_backbone("squeezenet1_1", initial_weights=tmp_path / "other.safetensors")


def test_an_unknown_network_is_refused_with_the_known_ones() -> None:
    with pytest.raises(PackageFormatError, match="fcdensenet"):
        build_network("alexnet", {})
    assert set(PAPER_BACKBONES) < set(network_names())


def test_flannel_has_the_parameters_of_the_paper() -> None:
    assert _parameters(Flannel(models=5, classes=4)) == 2005


@pytest.mark.parametrize("form", ["tanh", "softmax"])
@pytest.mark.parametrize(("models", "classes"), [(5, 4), (3, 2)])
def test_flannel_computes_its_formula(form: str, models: int, classes: int) -> None:
    torch.manual_seed(2)
    network = Flannel(models=models, classes=classes, form="tanh" if form == "tanh" else "softmax")
    votes = torch.softmax(torch.randn(7, models, classes), dim=2)
    scores, weights = network(votes)
    weight, bias = (p.detach().numpy().astype(np.float64) for p in network.dense.parameters())
    for row in range(7):
        p = votes[row].numpy().astype(np.float64)
        x = p.ravel()
        raw = weight @ np.outer(x, x).ravel() + bias
        w = np.tanh(raw) if form == "tanh" else np.exp(raw) / np.exp(raw).sum()
        y = np.exp(w @ p)
        np.testing.assert_allclose(weights[row].detach().numpy(), w, atol=1e-5)
        np.testing.assert_allclose(scores[row].detach().numpy(), y / y.sum(), atol=1e-5)
