"""Compares a film with those that the ensemble was made from: texture, what the base models see, opacity."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch

from engine.checks import Check
from engine.familiarity import References, joined_features, read_references
from engine.gate import familiarity_check, layout_check, texture_check
from engine.layout import Bearing, thumbnail
from engine.opacity import zone_opacities
from engine.package import Manifest, Package
from engine.presentation import Presentation
from engine.zones import ZoneOpacity


class Familiar:
    """The reference films of an ensemble; of a package without them every check is unknown.

    Args:
        package: The ensemble, its files already checked against their hashes.

    Raises:
        PackageFormatError: The reference films are damaged.
    """

    def __init__(self, package: Package) -> None:
        self._manifest: Manifest = package.manifest
        stated = package.manifest.familiarity
        self._references: References | None = None
        if stated is not None:
            self._references = read_references(package.folder / stated.file, package=package.manifest.id)

    def check_texture(self, brightness: npt.NDArray[np.float32]) -> Check:
        """Checks the quality of a film; brightness float32 (rows, columns) in [0, 1], as displayed."""
        stated, references = self._manifest.familiarity, self._references
        if stated is None or references is None:
            return texture_check(None, None)
        return texture_check(references.texture_distance(brightness), stated.texture)

    def bearing(self, brightness: npt.NDArray[np.float32]) -> Bearing | None:
        """Gives how a film is laid, float32 (rows, columns) in [0, 1]; None of a package that cannot tell."""
        layout = None if self._references is None else self._references.layout
        return None if layout is None else layout.bearing(thumbnail(brightness))

    def check_layout(self, bearing: Bearing | None) -> Check:
        """Checks whether a film is laid like the training films in any way."""
        stated = self._manifest.familiarity
        return layout_check(bearing, None if stated is None else stated.layout)

    def presumed(self, bearing: Bearing | None) -> Presentation | None:
        """Gives what has to be put right in a film; None where that is not beyond doubt."""
        stated = self._manifest.familiarity
        if bearing is None or not bearing.is_clear or stated is None or stated.layout is None:
            return None
        return bearing.presentation if bearing.distance <= stated.layout.unusual_above else None

    def check_features(self, pooled: Sequence[npt.NDArray[np.float32]]) -> Check:
        """Checks what the base models see; per model float32 (F,), as of ``pooled_features``.

        Raises:
            PackageFormatError: The reference films were made for other base models.
        """
        stated, references = self._manifest.familiarity, self._references
        if stated is None or references is None:
            return familiarity_check(None, None)
        features = joined_features(list(pooled))
        references.require(len(features), package=self._manifest.id)
        return familiarity_check(references.feature_distance(features, neighbours=stated.neighbours), stated.features)

    def opacities(
        self, brightness: npt.NDArray[np.float32], labels: npt.NDArray[np.uint8], *, age_years: float | None
    ) -> tuple[ZoneOpacity, ...]:
        """Gives the opaque share of each zone; none of a package without reference films.

        Args:
            brightness: float32 (rows, columns) in [0, 1], black and white put right.
            labels: uint8 (rows, columns), lung mask in source pixels.
            age_years: Of the patient, where it is known.
        """
        stated, references = self._manifest.familiarity, self._references
        if stated is None or references is None:
            return ()
        return zone_opacities(
            brightness,
            labels,
            age_years=age_years,
            familiarity=stated,
            references=references,
            preprocessing=self._manifest.preprocessing,
        )


def pooled_features(maps: torch.Tensor) -> npt.NDArray[np.float32]:
    """Gives float32 (F,), the mean over patches and places of the last maps (K, F, h, w) of one base model."""
    pooled: npt.NDArray[np.float32] = maps.mean(dim=(0, 2, 3)).cpu().numpy()
    return pooled
