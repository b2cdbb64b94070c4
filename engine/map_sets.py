"""Maps that were asked for after an analysis: immutable records."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.findings import Heatmap
from engine.map_method import MapMethod


@dataclass(frozen=True, slots=True, eq=False)
class MapSet:
    """The maps of every class, of one base model or of all together.

    Attributes:
        model: Package id of the base model; None for the common maps.
        heatmaps: One for each class.
    """

    model: str | None
    method: MapMethod
    heatmaps: tuple[Heatmap, ...]

    def of(self, class_id: str) -> Heatmap:
        """Gives the map of a class.

        Raises:
            KeyError: There is none.
        """
        for heatmap in self.heatmaps:
            if heatmap.class_id == class_id:
                return heatmap
        raise KeyError(class_id)


@dataclass(frozen=True, slots=True, eq=False)
class PatchMaps:
    """Grad-CAM of one patch.

    Attributes:
        index: Of the patch.
        models: N package ids.
        classes: C class ids.
        values: float32 (N, C, PATCH, PATCH) in [0, 1], each map scaled to 0-1; one without positive evidence is 0.
    """

    index: int
    models: tuple[str, ...]
    classes: tuple[str, ...]
    values: npt.NDArray[np.float32]
