"""Where a model saw what it wrongly called: small Grad-CAM maps for the gallery, kept so that none is made twice."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from engine.errors import EngineError
from engine.files import write_bytes
from trainer.datasets.cases import Case
from trainer.learning.assessment import Assignment
from trainer.learning.choose_judge import calling_judge_of
from trainer.learning.judging import MappingJudge, stamp_of
from trainer.learning.reporting.gallery import MAP_SIDE, SmallMap


class GalleryMaps:
    """Gives the map of a film for the class that it was called, by the model that called it.

    The model is loaded when the first map is asked for that is not kept yet. A film or a model of which no map can be
    made is none that stops a report: its caption says why.

    Args:
        assignment: What was judged: package, patches and seed make the same call again.
        load: Loads the package's judge.
        keep: Folder for maps.
        on_map: Told after each map.
    """

    def __init__(
        self,
        assignment: Assignment,
        load: Callable[[], MappingJudge],
        *,
        keep: Path,
        on_map: Callable[[], None] = lambda: None,
    ) -> None:
        self._key = "|".join((assignment.package.ref.sha256, str(assignment.patches), str(assignment.seed)))
        self._load, self._keep, self._on_map = load, keep, on_map
        self._judge: MappingJudge | None = None

    def __call__(self, case: Case, class_id: str) -> SmallMap:
        """Gives the map of a case for a class.

        Raises:
            OutputError: The folder cannot be written.
        """
        stamp = f"{self._key}|{class_id}|{stamp_of(case)}"
        file = self._keep / f"map-{hashlib.sha256(stamp.encode('utf-8')).hexdigest()[:20]}.png"
        values = _read(file)
        if values is None:
            try:
                values = _small(self._loaded().map_of(case, class_id))
            except EngineError as error:
                return SmallMap(None, f"no map: {error.detail}")
            write_bytes(file, cv2.imencode(".png", values)[1].tobytes())
        self._on_map()
        return SmallMap(values, f"map for {class_id}" if values.any() else f"map: nothing speaks for {class_id}")

    def _loaded(self) -> MappingJudge:
        if self._judge is None:
            self._judge = self._load()
        return self._judge


def maps_of(
    assignment: Assignment, *, keep: Path, device: str, on_map: Callable[[], None] = lambda: None
) -> GalleryMaps | None:
    """Gives what makes the maps of a model's calls; None for a segmenter, which calls nothing.

    Args:
        assignment: What was judged.
        keep: Folder for maps.
        device: ``auto``, ``cpu``, ``cuda`` or ``cuda:N``.
        on_map: Told after each map.
    """
    package = assignment.package
    if package.manifest.task == "segment":
        return None

    def load() -> MappingJudge:
        return calling_judge_of(package, device=device, patches=assignment.patches, seed=assignment.seed)

    return GalleryMaps(assignment, load, keep=keep, on_map=on_map)


def _small(values: npt.NDArray[np.float32]) -> npt.NDArray[np.uint8]:
    """Gives a map (GRID, GRID) on a small square, its highest value white."""
    small = cv2.resize(values, (MAP_SIDE, MAP_SIDE), interpolation=cv2.INTER_AREA)
    highest = float(small.max())
    scaled = np.clip(small / highest, 0, 1) if highest > 0 else np.zeros_like(small)
    return np.rint(scaled * 255).astype(np.uint8)


def _read(file: Path) -> npt.NDArray[np.uint8] | None:
    if not file.is_file():
        return None
    values = cv2.imread(str(file), cv2.IMREAD_GRAYSCALE)
    is_whole = values is not None and values.shape == (MAP_SIDE, MAP_SIDE)
    return values.astype(np.uint8, copy=False) if values is not None and is_whole else None
