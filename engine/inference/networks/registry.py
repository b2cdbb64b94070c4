"""Every network by name; the names are what manifests and recipes say."""

from collections.abc import Callable, Mapping
from typing import Any

import torch

from engine.errors import PackageFormatError
from engine.inference.networks import backbones
from engine.inference.networks.fcdensenet import FCDenseNet
from engine.inference.networks.flannel import Flannel

_BUILDERS: Mapping[str, Callable[..., torch.nn.Module]] = {
    "fcdensenet": FCDenseNet,
    "flannel": Flannel,
    **backbones.BUILDERS,
}


def network_names() -> tuple[str, ...]:
    """Gives the names that ``build_network`` knows, sorted."""
    return tuple(sorted(_BUILDERS))


def build_network(name: str, arguments: Mapping[str, Any]) -> torch.nn.Module:
    """Builds a network with random weights.

    Raises:
        PackageFormatError: The name or an argument is unknown.
    """
    if name not in _BUILDERS:
        raise PackageFormatError(
            name, f"No network is called {name!r}.", remedy=f"Known networks are {', '.join(network_names())}."
        )
    try:
        return _BUILDERS[name](**arguments)
    except TypeError as error:
        raise PackageFormatError(
            name, f"The network {name} does not take these arguments.", remedy="Check the manifest or the recipe."
        ) from error
