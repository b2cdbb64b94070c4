"""Thirds of each lung, and how well the patches cover them."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from engine.labels import LEFT_LUNG, RIGHT_LUNG


class Lung(StrEnum):
    """A lung by the patient's side."""

    RIGHT = "right"
    LEFT = "left"


class Zone(StrEnum):
    """A third of a lung's height, from its apex down to its base."""

    UPPER = "upper"
    MIDDLE = "middle"
    LOWER = "lower"


_LUNGS = ((Lung.RIGHT, RIGHT_LUNG), (Lung.LEFT, LEFT_LUNG))
#: The six zones in words, in the order of their numbers in ``zone_map``.
ZONE_TITLES = tuple(f"{lung.value} {zone.value} zone" for lung, _ in _LUNGS for zone in Zone)
_LEVELS = 255


@dataclass(frozen=True, slots=True)
class ZoneFindings:
    """What the patches saw of one zone.

    Attributes:
        pixels: Grid pixels of the zone.
        covered_share: Share of them under at least one patch, in [0, 1].
        mean_coverage: Patches over a pixel of the zone on average.
        patches: Patches with their centre in the zone.
        votes: Class id -> how many of these patches were voted so.
    """

    lung: Lung
    zone: Zone
    pixels: int
    covered_share: float
    mean_coverage: float
    patches: int
    votes: dict[str, int]

    @property
    def title(self) -> str:
        """The zone in words: "right upper zone"."""
        return f"{self.lung.value} {self.zone.value} zone"


@dataclass(frozen=True, slots=True)
class ZoneOpacity:
    """The opaque share of a zone, in [0, 1].

    Attributes:
        zone: In words: "right upper zone".
        rank: Share of the normal films of this age group with less; None where there are none to compare with.
        films: How many normal films were compared with.
    """

    zone: str
    share: float
    rank: float | None
    films: int


def zone_map(labels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Gives the zones of a label map: 0 none, 1 to 3 right upper, middle, lower, 4 to 6 left.

    A lung's zones are thirds of its height from its first to its last row, as readers divide a frontal film (RALE;
    Warren et al., Thorax 73, 2018, uses halves in the same way).

    Args:
        labels: uint8 (rows, columns), values of ``engine.labels``.
    """
    zones = np.zeros(labels.shape, np.uint8)
    for first, (_, value) in zip((1, 4), _LUNGS, strict=True):
        rows = np.flatnonzero((labels == value).any(axis=1))
        if not rows.size:
            continue
        top, height = int(rows[0]), int(rows[-1]) - int(rows[0]) + 1
        third = np.clip((np.arange(labels.shape[0]) - top) * 3 // height, 0, 2).astype(np.uint8)
        zones = np.where(labels == value, third[:, None] + np.uint8(first), zones).astype(np.uint8)
    return zones


def zone_findings(
    labels: npt.NDArray[np.uint8],
    *,
    centres: npt.NDArray[np.int32],
    coverage: npt.NDArray[np.uint16],
    winners: npt.NDArray[np.int64],
    classes: tuple[str, ...],
) -> tuple[ZoneFindings, ...]:
    """Gives the six zones, right lung first, from above; a zone without a pixel is left out.

    Args:
        labels: uint8 (GRID, GRID), on the grid.
        centres: int32 (K, 2), (row, column) of the patches on the grid.
        coverage: uint16 (GRID, GRID), patches over each grid pixel.
        winners: int64 (K,), index of the class of each patch.
        classes: Class ids.
    """
    zones = zone_map(labels)
    at = zones[centres[:, 0], centres[:, 1]]
    found = []
    places = [(lung, zone) for lung, _ in _LUNGS for zone in Zone]
    for number, (lung, zone) in enumerate(places, start=1):
        inside = coverage[zones == number]
        if not inside.size:
            continue
        counts = np.bincount(winners[at == number], minlength=len(classes)).tolist()
        found.append(
            ZoneFindings(
                lung=lung,
                zone=zone,
                pixels=int(inside.size),
                covered_share=float((inside > 0).mean()),
                mean_coverage=float(inside.mean()),
                patches=int((at == number).sum()),
                votes=dict(zip(classes, counts, strict=True)),
            )
        )
    return tuple(found)


def opaque_shares(
    grid: npt.NDArray[np.uint8], labels: npt.NDArray[np.uint8], *, level: float
) -> npt.NDArray[np.float64]:
    """Gives the share of each zone's pixels that are at least this bright; NaN for a zone without a pixel.

    Args:
        grid: uint8 (rows, columns), prepared by ``preprocessing.prepare_grid`` with equalisation, so that the level
            does not depend on the exposure.
        labels: uint8 (rows, columns), lungs by the values of ``engine.labels``.
        level: In [0, 1].

    Returns:
        float64 (6,).
    """
    zones = zone_map(labels)
    pixels = np.bincount(zones.ravel(), minlength=len(ZONE_TITLES) + 1)[1:]
    opaque = np.bincount(zones[grid >= level * _LEVELS], minlength=len(ZONE_TITLES) + 1)[1:]
    return np.where(pixels > 0, opaque / np.maximum(pixels, 1), np.nan)
