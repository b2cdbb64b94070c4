"""Numbers of a film that its outlines give: size, shape and brightness of the lungs, and the cardiothoracic ratio."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.cardiothoracic import OUTLINES, measure_ratio, propose, ratio_warnings
from engine.findings import LungMask
from engine.labels import LEFT_LUNG, RIGHT_LUNG
from engine.measurement import Quantity, step_of, unit_of
from engine.radiograph import Radiograph, SpacingSource
from engine.zones import ZoneOpacity

_SIDES = (("right", RIGHT_LUNG), ("left", LEFT_LUNG))


@dataclass(frozen=True, slots=True)
class Biomarkers:
    """Numbers with their units, and what a reader must know before believing them, one sentence each."""

    quantities: tuple[Quantity, ...]
    doubts: tuple[str, ...]


def biomarkers(
    mask: LungMask,
    radiograph: Radiograph,
    brightness: npt.NDArray[np.float32],
    *,
    opacity: Sequence[ZoneOpacity] = (),
) -> Biomarkers:
    """Measures a film by its outlines.

    Args:
        mask: Lungs and heart, in source pixels.
        radiograph: The film; its spacing gives the unit of lengths.
        brightness: float32 (rows, columns) in [0, 1], as displayed.
        opacity: How much of each lung zone is opaque, where the package can compare it.

    Returns:
        Per lung area, height and width (extents of the outline along rows and columns), mean and standard deviation
        of the brightness (1 is the whole display range); the asymmetry of the areas, (right - left) / (right + left);
        the opaque share of each zone with the share of normal films that have less; and, where the heart is there,
        the cardiothoracic ratio with its parts. A lung that is not there is left out.
    """
    proposal = propose(mask, radiograph.spacing)
    ratio = () if proposal is None else measure_ratio(proposal.points, radiograph.spacing)
    doubts: list[str] = []
    if proposal is not None:
        doubts += [*proposal.doubts, *ratio_warnings(proposal.points, radiograph)]
    elif mask.quality in OUTLINES:
        doubts.append(OUTLINES[mask.quality])
    if radiograph.spacing.source is SpacingSource.DETECTOR:
        doubts.append("Lengths are at the detector: in the patient they are smaller.")
    measured = (*_lungs(mask, radiograph, brightness), *_opacities(opacity), *ratio)
    return Biomarkers(measured, tuple(dict.fromkeys(doubts)))


def _opacities(opacity: Sequence[ZoneOpacity]) -> Iterator[Quantity]:
    for found in opacity:
        yield Quantity(f"{found.zone} opacity", found.share, "of the zone")
        if found.rank is not None:
            yield Quantity(f"{found.zone} opacity, rank", found.rank, f"of {found.films} normal films have less")


def _lungs(mask: LungMask, radiograph: Radiograph, brightness: npt.NDArray[np.float32]) -> Iterator[Quantity]:
    step, unit = step_of(radiograph.spacing), unit_of(radiograph.spacing)
    areas = {}
    for side, value in _SIDES:
        region = mask.labels == value
        rows, columns = np.flatnonzero(region.any(axis=1)), np.flatnonzero(region.any(axis=0))
        if not rows.size:
            continue
        areas[side] = float(region.sum()) * step[0] * step[1]
        inside = brightness[region].astype(np.float64)
        yield Quantity(f"{side} lung area", areas[side], f"{unit}²")
        yield Quantity(f"{side} lung height", float(rows[-1] - rows[0] + 1) * step[1], unit)
        yield Quantity(f"{side} lung width", float(columns[-1] - columns[0] + 1) * step[0], unit)
        yield Quantity(f"{side} lung brightness, mean", float(inside.mean()), "of the display range")
        yield Quantity(f"{side} lung brightness, SD", float(inside.std()), "of the display range")
    if len(areas) == len(_SIDES):
        asymmetry = (areas["right"] - areas["left"]) / (areas["right"] + areas["left"])
        yield Quantity("asymmetry of the lung areas", asymmetry, "")
