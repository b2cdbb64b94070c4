"""Patch classifiers: every backbone behind the same two steps, features and head.

The five of the paper (DenseNet-161, Inception-v3, ResNet-152, ResNeXt-101 32x8d, VGG-19-bn) and the compact
ones that ship. Splitting at the last convolutional stage lets class activation maps be computed from features
that the votes needed anyway. torchvision and timm are imported on first use: they cost seconds.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import nn

from engine.errors import PackageFormatError
from engine.inference.networks.lung_cells import InsideShare, refine_last_stage
from engine.inference.operators import declare_missing_operators


class PatchNetwork(nn.Module):
    """A backbone in two steps.

    Attributes:
        features: The convolutions: patches (B, 3, 224, 224) to maps (B, F, h, w).
        weigh: Weighs those by the share of lung in each cell, or leaves them as they are.
        head: Maps the last maps to logits (B, classes).
    """

    def __init__(self, features: nn.Module, head: nn.Module, weigh: InsideShare | None = None) -> None:
        super().__init__()
        self.features = features
        self.weigh = weigh
        self.head = head

    def maps(self, patches: torch.Tensor) -> torch.Tensor:
        """Maps (B, 3, 224, 224) to the last convolutional maps (B, F, h, w), from which the head judges."""
        found: torch.Tensor = self.features(patches)
        return found if self.weigh is None else self.weigh(found, patches)

    def forward(self, patches: torch.Tensor) -> torch.Tensor:
        """Maps (B, 3, 224, 224) to logits (B, classes)."""
        logits: torch.Tensor = self.head(self.maps(patches))
        return logits


@dataclass(frozen=True, slots=True)
class Backbone:
    """How to make one backbone.

    Attributes:
        title: Name as the field writes it.
        library: Makes the library's own network with random weights.
        split: Gives (features, feature maps F) of that network.
        classifier: Key prefixes of the ImageNet classifier, which initial weights may lack.
        dropout: Before the new classifier.
    """

    title: str
    library: Callable[[], nn.Module]
    split: Callable[[nn.Module], tuple[nn.Module, int]]
    classifier: tuple[str, ...]
    dropout: float = 0.2


def _torchvision(name: str, **arguments: object) -> nn.Module:
    declare_missing_operators()
    from torchvision import models

    network: nn.Module = getattr(models, name)(weights=None, **arguments)
    return network


def _timm(name: str) -> nn.Module:
    declare_missing_operators()
    import timm

    network: nn.Module = timm.create_model(name)
    return network


def _children(network: nn.Module, *, without: tuple[str, ...], maps: int) -> tuple[nn.Module, int]:
    kept = OrderedDict((name, child) for name, child in network.named_children() if name not in without)
    return nn.Sequential(kept), maps


def _features(network: nn.Module, *, maps: int, rectified: bool = False) -> tuple[nn.Module, int]:
    features = network.get_submodule("features")
    return (nn.Sequential(features, nn.ReLU(inplace=True)) if rectified else features), maps


_POOLED = ("avgpool", "global_pool", "dropout", "fc", "classifier")

BACKBONES: Mapping[str, Backbone] = {
    "densenet161": Backbone(
        "DenseNet-161",
        partial(_torchvision, "densenet161"),
        partial(_features, maps=2208, rectified=True),
        ("classifier.",),
    ),
    "inception_v3": Backbone(
        "Inception-v3",
        partial(_torchvision, "inception_v3", aux_logits=False, init_weights=False),
        partial(_children, without=_POOLED, maps=2048),
        ("fc.", "AuxLogits."),
    ),
    "resnet152": Backbone(
        "ResNet-152", partial(_torchvision, "resnet152"), partial(_children, without=_POOLED, maps=2048), ("fc.",)
    ),
    "resnext101_32x8d": Backbone(
        "ResNeXt-101 32x8d",
        partial(_torchvision, "resnext101_32x8d"),
        partial(_children, without=_POOLED, maps=2048),
        ("fc.",),
    ),
    "vgg19_bn": Backbone(
        "VGG-19-bn", partial(_torchvision, "vgg19_bn"), partial(_features, maps=512), ("classifier.",), dropout=0.5
    ),
    "mobilenet_v2": Backbone(
        "MobileNet-v2", partial(_torchvision, "mobilenet_v2"), partial(_features, maps=1280), ("classifier.",)
    ),
    "mobilenet_v1": Backbone(
        "MobileNet-v1",
        partial(_timm, "mobilenetv1_100"),
        partial(_children, without=_POOLED, maps=1024),
        ("classifier.",),
    ),
    "squeezenet1_1": Backbone(
        "SqueezeNet 1.1", partial(_torchvision, "squeezenet1_1"), partial(_features, maps=512), ("classifier.",)
    ),
    "shufflenet_v2": Backbone(
        "ShuffleNet-v2 1.0x",
        partial(_torchvision, "shufflenet_v2_x1_0"),
        partial(_children, without=_POOLED, maps=1024),
        ("fc.",),
    ),
    "regnet_x200": Backbone(
        "RegNetX-200MF", partial(_timm, "regnetx_002"), partial(_children, without=("head",), maps=368), ("head.",)
    ),
}
#: The base models of the paper, in FLANNEL's order (method, section 2).
PAPER_BACKBONES = ("densenet161", "inception_v3", "resnet152", "resnext101_32x8d", "vgg19_bn")


def build_backbone(
    name: str,
    *,
    classes: int = 4,
    initial_weights: Path | None = None,
    output_stride: int | None = None,
    black_below: float | None = None,
) -> PatchNetwork:
    """Builds a patch classifier with a new head.

    Args:
        name: A key of ``BACKBONES``.
        classes: Number of classes.
        initial_weights: ImageNet weights under the library's own keys; None starts at random.
        output_stride: Pixels from one cell of the last maps to the next, see ``refine_last_stage``; None leaves the
            library's.
        black_below: Makes only what lies in the lungs count: the last maps are weighed by the share of pixels whose
            first channel is not below this value, see ``InsideShare``; None weighs all places alike.

    Raises:
        PackageFormatError: The file does not fit the architecture, or it cannot have that stride.
    """
    recipe = BACKBONES[name]
    library = recipe.library()
    if initial_weights is not None:
        load_initial_weights(library, initial_weights, absent=recipe.classifier)
    features, maps = recipe.split(library)
    if output_stride is not None:
        refine_last_stage(features, output_stride)
    head = _vgg_head(classes) if name.startswith("vgg") else _head(recipe, maps, classes)
    return PatchNetwork(features, head, None if black_below is None else InsideShare(black_below))


def _head(recipe: Backbone, maps: int, classes: int) -> nn.Module:
    return nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Dropout(recipe.dropout), nn.Linear(maps, classes))


def _vgg_head(classes: int) -> nn.Module:
    hidden = 4096
    return nn.Sequential(
        nn.AdaptiveAvgPool2d(7),
        nn.Flatten(),
        nn.Linear(512 * 49, hidden),
        nn.ReLU(),
        nn.Dropout(0.5),
        nn.Linear(hidden, hidden),
        nn.ReLU(),
        nn.Dropout(0.5),
        nn.Linear(hidden, classes),
    )


def load_initial_weights(network: nn.Module, path: Path, *, absent: tuple[str, ...]) -> None:
    """Loads ImageNet weights whose classifier is absent or of another size, under the library's own keys.

    Args:
        absent: Prefixes of the keys that are not loaded.

    Raises:
        PackageFormatError: The file is damaged, or other keys are missing, unexpected or of another shape.
    """
    try:
        tensors = {key: value for key, value in load_file(path).items() if not key.startswith(absent)}
        result = network.load_state_dict(tensors, strict=False)
    except (OSError, SafetensorError, RuntimeError) as error:
        raise _does_not_fit(path, "it is damaged or of another architecture") from error
    missing = [key for key in result.missing_keys if not key.startswith(absent)]
    if missing or result.unexpected_keys:
        raise _does_not_fit(path, f"{len(missing)} tensors missing, {len(result.unexpected_keys)} unexpected")


def _does_not_fit(path: Path, reason: str) -> PackageFormatError:
    return PackageFormatError(
        path.name,
        f"The weights {path.name} do not fit: {reason}.",
        remedy="Use the file that was made for this architecture.",
    )


BUILDERS: Mapping[str, Callable[..., nn.Module]] = {name: partial(build_backbone, name) for name in BACKBONES}
