"""Loads an ensemble with everything that it was made with: segmenter, base models, FLANNEL."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from engine.errors import PackageFormatError, PackageMissingError, PackageRateError
from engine.inference.fold import fold_batch_norm
from engine.inference.networks.backbones import PatchNetwork
from engine.inference.weights import load_network
from engine.package import Package, find_dependency, find_package, installed_packages

#: The ensemble that ships.
DEFAULT_PACKAGE = "flannel-compact"
_SAME_RATE = 1e-9


@dataclass(frozen=True, slots=True)
class Model:
    """A package and its loaded network."""

    package: Package
    network: torch.nn.Module


@dataclass(frozen=True, slots=True)
class BaseModel:
    """The package of a base model and its network, batch normalisation folded."""

    package: Package
    network: PatchNetwork


@dataclass(frozen=True, slots=True)
class Models:
    """An ensemble and the packages that it pins, base models in the ensemble's order."""

    ensemble: Model
    segmenter: Model
    base_models: tuple[BaseModel, ...]


def load_models(package_id: str | None, device: torch.device, folders: Sequence[Path] | None = None) -> Models:
    """Loads an ensemble; every file is checked against the hash that its manifest states.

    Args:
        package_id: Id or folder of the ensemble; None takes ``default_ensemble``.
        device: Where the networks shall lie.
        folders: Where to look for packages; None looks at the installed ones.

    Raises:
        PackageError: The ensemble or a package that it pins is absent, malformed or altered.
    """
    package = default_ensemble(folders) if package_id is None else find_package(package_id, folders)
    manifest, segmenter = package.manifest, package.segmenter
    if manifest.task != "ensemble" or segmenter is None or not package.base_models:
        raise PackageFormatError(
            manifest.id,
            f"{manifest.id} is not an ensemble with a segmenter and base models.",
            remedy="Choose a package whose task is ensemble.",
        )
    if manifest.mode == "global":
        raise PackageFormatError(
            manifest.id,
            f"{manifest.id} reads films whole; films are analysed with ensembles that read patches.",
            remedy="Choose another ensemble, or compare this one with python -m trainer report.",
        )
    return Models(
        ensemble=_load(package, device),
        segmenter=_load(find_dependency(segmenter, folders), device),
        base_models=tuple(_load_base(find_dependency(base, folders), device) for base in package.base_models),
    )


def _load(package: Package, device: torch.device) -> Model:
    return Model(package, load_network(package, device).requires_grad_(False))


def _load_base(package: Package, device: torch.device) -> BaseModel:
    network = load_network(package, device).requires_grad_(False)
    if not isinstance(network, PatchNetwork):
        raise PackageFormatError(
            package.manifest.id,
            f"{package.manifest.id} is not a base model.",
            remedy="Install the ensemble again, with the packages that belong to it.",
        )
    network.features = fold_batch_norm(network.features)
    return BaseModel(package, network)


def default_ensemble(folders: Sequence[Path] | None = None) -> Package:
    """Gives the ensemble used when none is named; never one that reads films whole.

    Raises:
        PackageMissingError: No ensemble is installed.
    """
    ensembles = [package for package in installed_packages(folders) if package.can_analyse]
    for package in ensembles:
        if package.manifest.id == DEFAULT_PACKAGE:
            return package
    if not ensembles:
        raise PackageMissingError(
            DEFAULT_PACKAGE,
            "No ensemble is installed, so there is nothing to analyse with.",
            remedy="Install the model packages that belong to this program.",
        )
    return max(ensembles, key=lambda package: [int(part) for part in package.manifest.version.split(".")])


def offered_rate(package: Package, error_rate: float | None) -> float | None:
    """Gives an error rate of prediction sets back if an ensemble offers it.

    Raises:
        PackageRateError: It does not.
    """
    calibration = package.manifest.calibration
    rates = [] if calibration is None or calibration.sets is None else [r.error_rate for r in calibration.sets.rates]
    if error_rate is None or any(abs(error_rate - rate) < _SAME_RATE for rate in rates):
        return error_rate
    known = ", ".join(f"{rate:g}" for rate in rates)
    raise PackageRateError(
        package.manifest.id,
        f"{package.manifest.id} has no prediction sets of the error rate {error_rate:g}.",
        remedy=f"Choose one of {known}." if known else "Leave the error rate out, or choose another package.",
    )
