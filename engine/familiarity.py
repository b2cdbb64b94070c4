"""How like the films that a package was made from a film is: schema of the manifest, its file, and the distances."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel, ConfigDict, Field

from engine.errors import PackageFormatError
from engine.labels import AgeGroup
from engine.layout import Layout, layout_from
from engine.scene_statistics import FEATURES, texture_distance, texture_features

Floats = npt.NDArray[np.float64]
Share = Annotated[float, Field(ge=0, le=1)]

#: Quantiles of the opacity that the file holds, from 0 to 1.
QUANTILES = 101
ZONES = 6


class Limits(BaseModel):
    """Distances of held-out films, and where a film becomes unusual.

    Attributes:
        typical: Half of the held-out films lie nearer.
        unusual_above: Only a share ``1 - kept`` of the held-out films lies farther.
        unlike_above: Farther than this no film can be judged.
        test_unusual: Share of the test films that are unusual; None if not measured.
        test_unlike: Share of the test films that cannot be judged; None if not measured.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    typical: float = Field(ge=0)
    unusual_above: float = Field(ge=0)
    unlike_above: float = Field(ge=0)
    test_unusual: Share | None = None
    test_unlike: Share | None = None


class Familiarity(BaseModel):
    """Where the reference films are kept, and the limits that held-out films gave.

    Attributes:
        neighbours: The distance is to so many-th nearest reference film.
        kept: Share of the held-out films that are not unusual.
        opacity_level: Brightness after equalisation, in [0, 1], from which a pixel of a lung counts as opaque.
        opacity_films: Normal films that the opacity is compared with, by age group.
        layout: Of how the films are laid; None in packages that do not say.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str = Field(pattern=r"^[A-Za-z0-9._-]+\.safetensors$")
    bytes: int = Field(ge=1, le=2**21)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    neighbours: int = Field(ge=1)
    kept: Share
    fitted_on: str
    fitted_cases: int = Field(ge=1)
    chosen_on: str
    chosen_cases: int = Field(ge=1)
    features: Limits
    texture: Limits
    opacity_level: Share
    opacity_films: dict[AgeGroup, Annotated[int, Field(ge=1)]] = Field(default_factory=dict)
    layout: Limits | None = None


@dataclass(frozen=True, slots=True, eq=False)
class References:
    """The reference films.

    Attributes:
        centre: (D,), mean of their features.
        basis: (Q, D), orthonormal: the directions in which they differ most.
        points: (n, Q), the films along these directions.
        texture_mean: (FEATURES,) of the texture of their patches.
        texture_covariance: (FEATURES, FEATURES).
        opacity: Age group -> (ZONES, QUANTILES), quantiles of the opaque share of normal films, zones as of
            ``engine.zones.zone_map`` less one.
        layout: What tells how a film is laid; None in packages that do not say.
    """

    centre: Floats
    basis: Floats
    points: Floats
    texture_mean: Floats
    texture_covariance: Floats
    opacity: Mapping[AgeGroup, Floats]
    layout: Layout | None = None

    def feature_distance(self, features: Floats, *, neighbours: int) -> float:
        """Gives the distance to the n-th nearest reference film (Sun et al., ICML 2022, deep nearest neighbours).

        What no reference film varies in is part of the distance: a film that leaves their plane is far.

        Args:
            features: float64 (D,), as of ``joined_features``.
            neighbours: n, from 1.
        """
        away = features - self.centre
        inside = self.basis @ away
        outside = max(float(away @ away - inside @ inside), 0.0)
        squares = np.sort(((self.points - inside) ** 2).sum(axis=1))
        return float(np.sqrt(squares[min(neighbours, len(squares)) - 1] + outside))

    def texture_distance(self, brightness: npt.NDArray[np.float32]) -> float:
        """Gives how far a film's texture is from theirs; brightness float32 (rows, columns) in [0, 1]."""
        return texture_distance(texture_features(brightness), self.texture_mean, self.texture_covariance)

    def require(self, dimensions: int, *, package: str) -> None:
        """Returns if the base models give features of this length.

        Raises:
            PackageFormatError: The file was made for other base models; ``package`` names whose it is.
        """
        if len(self.centre) != dimensions:
            raise _unfit(package)

    def tensors(self) -> dict[str, npt.NDArray[np.float32]]:
        """Gives the content of the file."""
        named = {
            "features.centre": self.centre,
            "features.basis": self.basis,
            "features.points": self.points,
            "texture.mean": self.texture_mean,
            "texture.covariance": self.texture_covariance,
            **{f"opacity.{group.value}": values for group, values in self.opacity.items()},
            **({} if self.layout is None else self.layout.tensors()),
        }
        return {name: np.ascontiguousarray(values, np.float32) for name, values in named.items()}


def joined_features(pooled: list[npt.NDArray[np.float32]]) -> Floats:
    """Joins what the base models saw into one vector, each model with equal weight.

    Args:
        pooled: Per base model float32 (F,), the mean of its last maps over patches and places.

    Returns:
        float64 (D,), of length one: D is the sum of the F.
    """
    parts = [features.astype(np.float64) for features in pooled]
    lengths = (max(float(np.linalg.norm(part)), 1e-12) for part in parts)
    joined: Floats = np.concatenate([part / length for part, length in zip(parts, lengths, strict=True)])
    return joined / math.sqrt(len(parts))


def read_references(path: Path, *, package: str) -> References:
    """Reads the reference films of a package; its hash was checked before.

    Args:
        path: The file.
        package: Whose it is.

    Raises:
        PackageFormatError: The file is damaged.
    """
    from safetensors import SafetensorError
    from safetensors.numpy import load_file

    try:
        tensors = {name: values.astype(np.float64) for name, values in load_file(path).items()}
        found = References(
            centre=tensors["features.centre"],
            basis=tensors["features.basis"],
            points=tensors["features.points"],
            texture_mean=tensors["texture.mean"],
            texture_covariance=tensors["texture.covariance"],
            opacity={g: tensors[f"opacity.{g.value}"] for g in AgeGroup if f"opacity.{g.value}" in tensors},
            layout=layout_from(tensors),
        )
        if not _fits(found):
            raise ValueError("shapes differ")
    except (OSError, SafetensorError, KeyError, ValueError) as error:
        raise _unfit(package) from error
    return found


def _unfit(package: str) -> PackageFormatError:
    return PackageFormatError(
        package, f"The reference films of {package} do not fit its base models.", remedy="Install the package again."
    )


def _fits(found: References) -> bool:
    directions, width = found.basis.shape
    return (
        found.centre.shape == (width,)
        and found.points.ndim == 2
        and found.points.shape[1] == directions
        and len(found.points) > 0
        and found.texture_mean.shape == (FEATURES,)
        and found.texture_covariance.shape == (FEATURES, FEATURES)
        and all(values.shape == (ZONES, QUANTILES) for values in found.opacity.values())
    )
