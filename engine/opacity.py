"""How much of each lung zone is opaque, and how that compares with the normal films that a package was made from."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from engine.familiarity import Familiarity, References
from engine.geometry import GridGeometry
from engine.labels import AgeGroup, age_group_of
from engine.patches import lungs_of
from engine.preprocessing import Preprocessing, prepare_grid
from engine.zones import ZONE_TITLES, ZoneOpacity, opaque_shares


def zone_opacities(
    brightness: npt.NDArray[np.float32],
    labels: npt.NDArray[np.uint8],
    *,
    age_years: float | None,
    familiarity: Familiarity,
    references: References,
    preprocessing: Preprocessing,
) -> tuple[ZoneOpacity, ...]:
    """Gives the opaque share of each zone of a film; a zone without a pixel is left out.

    Args:
        brightness: float32 (rows, columns) in [0, 1], as displayed.
        labels: uint8 (rows, columns), lung mask in source pixels.
        age_years: Of the patient; None compares with the normal films of all ages.
        familiarity: From the ensemble's manifest.
        references: Its file.
        preprocessing: The ensemble's.
    """
    on_grid = GridGeometry(*labels.shape).labels_to_grid(labels)
    grid = prepare_grid(brightness, lungs_of(on_grid), preprocessing)
    shares = opaque_shares(grid, on_grid, level=familiarity.opacity_level)
    group = age_group_of(age_years)
    return tuple(_compared(shares, group, familiarity, references))


def _compared(
    shares: npt.NDArray[np.float64], group: AgeGroup, familiarity: Familiarity, references: References
) -> Iterator[ZoneOpacity]:
    quantiles, films = references.opacity.get(group), familiarity.opacity_films.get(group, 0)
    for place, (zone, share) in enumerate(zip(ZONE_TITLES, shares.tolist(), strict=True)):
        if np.isnan(share):
            continue
        rank = None if quantiles is None else float(np.searchsorted(quantiles[place], share) / len(quantiles[place]))
        yield ZoneOpacity(zone, share, rank, films)
