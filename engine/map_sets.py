"""Maps that were asked for after an analysis: immutable records, and what makes them."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from engine.findings import AnalysisReport, Heatmap, ProgressListener
from engine.map_method import MapMethod
from engine.progress import CancelToken
from engine.radiograph import Radiograph


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


class FilmMapMaker(Protocol):
    """Makes maps of a film that was analysed with the same models; ``engine.inference.explainer.Explainer``."""

    def film_maps(
        self,
        radiograph: Radiograph,
        report: AnalysisReport,
        *,
        method: MapMethod,
        model: str | None,
        on_progress: ProgressListener,
        cancel: CancelToken,
    ) -> tuple[MapSet, ...]:
        """Gives the maps of every class, the wanted ones last.

        Raises:
            CancelledError: The token was cancelled.
            EngineError: The film was analysed with other models, or the device failed.
        """
