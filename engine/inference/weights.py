"""Weights in and out of networks: safetensors only, hashes checked before anything is loaded."""

from pathlib import Path

import safetensors.torch
import torch
from safetensors import SafetensorError

from engine.errors import PackageFormatError
from engine.inference.device import channels_last
from engine.inference.networks.registry import build_network
from engine.package import Package, verify


def load_network(package: Package, device: torch.device) -> torch.nn.Module:
    """Builds a package's network with its verified weights, in evaluation mode.

    Raises:
        PackageTamperedError: A file does not have the hash that the manifest states.
        PackageFormatError: The weights do not fit the architecture.
    """
    verify(package)
    manifest = package.manifest
    network = build_network(manifest.architecture.name, manifest.architecture.arguments)
    load_weights(network, package.folder / manifest.weights.file, package=manifest.id)
    network = network.to(device).eval()
    return channels_last(network) if manifest.task == "vote" else network  # dense blocks are faster row by row


def load_weights(network: torch.nn.Module, path: Path, *, package: str) -> None:
    """Loads weights that must fit exactly; half precision is widened to the network's own.

    Raises:
        PackageFormatError: The file is damaged or its keys or shapes differ from the network's.
    """
    try:
        network.load_state_dict(safetensors.torch.load_file(path))
    except (OSError, SafetensorError, RuntimeError) as error:
        raise PackageFormatError(
            package,
            f"The weights of {package} do not fit the network that its manifest names.",
            remedy="Install the package again.",
        ) from error


def fits_whole(network: torch.nn.Module, path: Path) -> bool:
    """Says whether a file holds weights under exactly the keys of a network, as a released package does.

    Raises:
        PackageFormatError: The file is damaged.
    """
    try:
        with safetensors.safe_open(path, "pt") as file:
            return set(file.keys()) == set(network.state_dict())
    except (OSError, SafetensorError) as error:
        raise PackageFormatError(
            path.name, f"The weights {path.name} cannot be read.", remedy="Copy the file again, or choose another."
        ) from error


def to_bytes(network: torch.nn.Module, *, half: bool = False) -> bytes:
    """Gives a network's weights as safetensors.

    Args:
        network: Not changed.
        half: Stores floating tensors in 16 bits, but those with a value that is beyond these (running variances are).
    """
    tensors = {}
    for name, value in network.state_dict().items():
        stored = value.detach().cpu().contiguous().clone()
        tensors[name] = _halved(stored) if half and stored.is_floating_point() else stored
    return safetensors.torch.save(tensors)


def _halved(tensor: torch.Tensor) -> torch.Tensor:
    rounded = tensor.half()
    return rounded if torch.equal(rounded.isfinite(), tensor.isfinite()) else tensor
