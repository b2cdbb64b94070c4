"""What the base models look at: a film put right, with its lungs and patches."""

from dataclasses import dataclass, field, replace

import cv2
import numpy as np
import numpy.typing as npt

from engine import windowing
from engine.findings import GRID, PATCH, AnalysisReport
from engine.geometry import GridGeometry
from engine.patch_changes import PatchChange
from engine.patches import cut_patches, lungs_of
from engine.preprocessing import Preprocessing, prepare_grid, resize_patches, scale
from engine.presentation import Presentation
from engine.radiograph import Radiograph


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """What the base models look at; ``grids`` keeps what was prepared.

    Attributes:
        brightness: float32 (rows, columns) in [0, 1], black and white put right.
        lungs: bool (GRID, GRID).
        corners: int32 (K, 2), as of ``PatchSet``.
        is_upside_down: Whether top and bottom of a patch are exchanged before a network looks.
    """

    brightness: npt.NDArray[np.float32]
    lungs: npt.NDArray[np.bool_]
    corners: npt.NDArray[np.int32]
    is_upside_down: bool
    grids: dict[Preprocessing, npt.NDArray[np.uint8]] = field(default_factory=dict)

    def patches(self, spec: Preprocessing) -> npt.NDArray[np.float32]:
        """Gives float32 (K, 3, S, S), as a network with this preprocessing gets them."""
        cut = resize_patches(cut_patches(self.grid(spec), self.corners), spec)
        return scale(cut[:, ::-1] if self.is_upside_down else cut, spec)

    def grid(self, spec: Preprocessing) -> npt.NDArray[np.uint8]:
        """Gives uint8 (GRID, GRID), from which patches are cut."""
        if spec.of_grid not in self.grids:
            self.grids[spec.of_grid] = prepare_grid(self.brightness, self.lungs, spec)
        return self.grids[spec.of_grid]

    def turned_back(self, maps: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Gives maps (C, K, h, w) as the film is displayed."""
        return np.ascontiguousarray(maps[:, :, ::-1]) if self.is_upside_down else maps

    def changed(self, change: PatchChange) -> "Sight":
        """Gives the same patches of the same lungs, changed.

        A patch of the mirrored film, at the mirrored place, is the mirrored patch. Half the sharpness is what is left
        of a film that has half as many rows and columns, or half as many as the grid where it has more.
        """
        if change is PatchChange.MIRRORED:
            return replace(
                self,
                brightness=np.ascontiguousarray(self.brightness[:, ::-1]),
                lungs=np.ascontiguousarray(self.lungs[:, ::-1]),
                corners=np.stack([self.corners[:, 0], GRID - PATCH - self.corners[:, 1]], axis=1),
                grids={},
            )
        rows, columns = (max(min(side, GRID) // 2, 1) for side in self.brightness.shape)
        halved = cv2.resize(self.brightness, (columns, rows), interpolation=cv2.INTER_AREA)
        return replace(self, brightness=halved.astype(np.float32, copy=False), grids={})


def make_sight(
    presentation: Presentation,
    brightness: npt.NDArray[np.float32],
    labels: npt.NDArray[np.uint8],
    corners: npt.NDArray[np.int32],
) -> Sight:
    """Gives what the models look at.

    Args:
        presentation: How the film is put right.
        brightness: float32 (rows, columns) in [0, 1], as displayed.
        labels: uint8 (rows, columns), as of ``LungMask``.
        corners: int32 (K, 2), as of ``PatchSet``.
    """
    lungs = lungs_of(GridGeometry(*labels.shape).labels_to_grid(labels))
    return Sight(presentation.toned(brightness), lungs, corners, presentation.is_upside_down)


def sight_of(radiograph: Radiograph, report: AnalysisReport, *, first: int = 0, count: int) -> Sight:
    """Gives what the models looked at in an analysis: so many of its patches, from the first on."""
    corners = report.patches.corners[first : first + count]
    return make_sight(report.presentation, windowing.to_display(radiograph), report.mask.labels, corners)
