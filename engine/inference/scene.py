"""What the base models look at: a film put right, with its lungs and patches."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.findings import LungMask, PatchSet
from engine.geometry import GridGeometry
from engine.patches import lungs_of
from engine.presentation import Presentation


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What the base models look at.

    Attributes:
        brightness: float32 (rows, columns) in [0, 1], black and white put right, every pixel in its place.
        lungs: bool (GRID, GRID).
        is_upside_down: Whether top and bottom are to be exchanged before a network looks.
    """

    brightness: npt.NDArray[np.float32]
    lungs: npt.NDArray[np.bool_]
    drawn: PatchSet
    is_upside_down: bool


def make_scene(
    presentation: Presentation, brightness: npt.NDArray[np.float32], mask: LungMask, drawn: PatchSet
) -> Scene:
    """Gives what the models look at, from brightness float32 (rows, columns) in [0, 1] as displayed."""
    lungs = lungs_of(GridGeometry(*brightness.shape).labels_to_grid(mask.labels))
    return Scene(presentation.toned(brightness), lungs, drawn, presentation.is_upside_down)
