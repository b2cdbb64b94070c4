"""Judges of the global mode: a base model that reads a film whole, and an ensemble of such models."""

import time
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from engine.errors import PackageFormatError
from engine.findings import GRID, Quality
from engine.geometry import resize_nearest
from engine.inference.device import choose_device, repeatable
from engine.inference.networks.backbones import PatchNetwork
from engine.inference.saliency import positive_weights
from engine.inference.weights import load_network
from engine.package import Dependency, Package, find_dependency
from engine.patches import lungs_of, no_lungs_refusal
from engine.preprocessing import Preprocessing, prepare_grid
from engine.radiograph import Radiograph
from engine.reading import open_image
from engine.suitability import refuse_unsuitable
from engine.windowing import to_display
from trainer.datasets.cases import Case
from trainer.learning.judges import SegmenterJudge, places_of
from trainer.learning.judging import Called
from trainer.learning.whole_film import class_map, probabilities


@dataclass(frozen=True, slots=True, eq=False)
class _Scene:
    """What networks look at: brightness float32 (rows, columns) as displayed, and lungs bool (GRID, GRID)."""

    brightness: npt.NDArray[np.float32]
    lungs: npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class _Reader:
    """A base model of the global mode with its loaded network."""

    package: Package
    network: PatchNetwork

    def read(self, scene: _Scene, grids: dict[Preprocessing, npt.NDArray[np.uint8]]) -> npt.NDArray[np.float64]:
        """Gives float64 (classes,), the softmax for the whole film; ``grids`` keeps what was prepared."""
        spec = self.package.manifest.preprocessing
        return probabilities(self.network, self._grid(scene, grids), side=spec.patch_size, spec=spec)

    def map_of(
        self, scene: _Scene, grids: dict[Preprocessing, npt.NDArray[np.uint8]], class_id: str
    ) -> npt.NDArray[np.float32]:
        """Gives the Grad-CAM for a class, float32 (GRID, GRID), times its softmax."""
        manifest = self.package.manifest
        spec, place = manifest.preprocessing, manifest.labels.index(class_id)
        return class_map(self.network, self._grid(scene, grids), place, side=spec.patch_size, spec=spec)

    def _grid(self, scene: _Scene, grids: dict[Preprocessing, npt.NDArray[np.uint8]]) -> npt.NDArray[np.uint8]:
        spec = self.package.manifest.preprocessing
        if spec not in grids:
            grids[spec] = prepare_grid(scene.brightness, scene.lungs, spec)
        return grids[spec]


class WholeFilmJudge:
    """Has a base model of the global mode call a film; its segmenter masks the film where the model wants that.

    Raises:
        PackageError: The package names no segmenter, or its segmenter is absent or altered.
        DeviceError: The device is not here.
    """

    def __init__(self, package: Package, *, device: str) -> None:
        self._place = choose_device(device)
        self._lungs = _LungFinder(package, device=device)
        self._reader = _reader(package, self._place)
        self._classes = package.manifest.labels

    @torch.inference_mode()
    def __call__(self, case: Case) -> Called:
        """Gives the class with the largest softmax.

        Raises:
            AnalysisRefusedError: The image cannot be judged.
            ReadError: The file cannot be opened.
        """
        radiograph = open_image(case.image).radiograph
        start = time.perf_counter()
        refuse_unsuitable(radiograph)
        with repeatable():
            shares = self._reader.read(self._lungs.scene(radiograph), {})
        return Called(
            called=self._classes[int(shares.argmax())],
            scores=_named(self._classes, shares),
            seconds=time.perf_counter() - start,
        )

    def map_of(self, case: Case, class_id: str) -> npt.NDArray[np.float32]:
        """Gives the Grad-CAM for a class, float32 (GRID, GRID) in [0, 1], 0 beside the middle; errors as of a call."""
        radiograph = open_image(case.image).radiograph
        refuse_unsuitable(radiograph)
        with repeatable():
            return self._reader.map_of(self._lungs.scene(radiograph), {}, class_id)


class WholeFilmEnsembleJudge:
    """Has an ensemble of the global mode call a film: FLANNEL over the softmax of each base model.

    Raises:
        PackageError: The ensemble, or a package that it pins, is absent, malformed or altered.
        DeviceError: The device is not here.
    """

    def __init__(self, package: Package, *, device: str) -> None:
        self._place = choose_device(device)
        self._package = package
        self._lungs = _LungFinder(package, device=device)
        self._network = load_network(package, self._place)
        members = [find_dependency(dependency, places_of(package)) for dependency in package.base_models]
        self._readers = [_reader(member, self._place) for member in members]

    @torch.inference_mode()
    def __call__(self, case: Case) -> Called:
        """Gives the ensemble's call and those of its members.

        Raises:
            AnalysisRefusedError: The image cannot be judged.
            ReadError: The file cannot be opened.
        """
        radiograph = open_image(case.image).radiograph
        start = time.perf_counter()
        refuse_unsuitable(radiograph)
        with repeatable():
            scene, grids = self._lungs.scene(radiograph), dict[Preprocessing, npt.NDArray[np.uint8]]()
            shares = np.stack([reader.read(scene, grids) for reader in self._readers])
            votes = torch.from_numpy(shares).float().to(self._place)
            raw = self._network(votes[None])[0].double().cpu().numpy()
        calibration, classes = self._package.manifest.calibration, self._package.manifest.labels
        scores = raw if calibration is None else calibration.apply(raw)
        names = [reader.package.manifest.id for reader in self._readers]
        return Called(
            called=classes[int(scores[0].argmax())],
            scores=_named(classes, scores[0]),
            member_calls={name: classes[int(row.argmax())] for name, row in zip(names, shares, strict=True)},
            member_scores={name: _named(classes, row) for name, row in zip(names, shares, strict=True)},
            seconds=time.perf_counter() - start,
        )

    def map_of(self, case: Case, class_id: str) -> npt.NDArray[np.float32]:
        """Gives the Grad-CAM of the members for a class by their weights, float32 (GRID, GRID); errors as of a call."""
        radiograph = open_image(case.image).radiograph
        refuse_unsuitable(radiograph)
        with repeatable():
            scene, grids = self._lungs.scene(radiograph), dict[Preprocessing, npt.NDArray[np.uint8]]()
            with torch.inference_mode():
                shares = np.stack([reader.read(scene, grids) for reader in self._readers])
                weights = self._network(torch.from_numpy(shares).float().to(self._place)[None])[1][0].cpu().numpy()
            maps = np.stack([reader.map_of(scene, grids, class_id) for reader in self._readers])
        values: npt.NDArray[np.float32] = np.tensordot(positive_weights(weights.tolist()), maps, axes=1)
        return values


class _LungFinder:
    """Finds the lungs with the segmenter that a package was made with."""

    def __init__(self, package: Package, *, device: str) -> None:
        segmenter: Dependency | None = package.segmenter
        if segmenter is None:
            raise PackageFormatError(
                package.manifest.id,
                f"{package.manifest.id} names no segmenter.",
                remedy="Choose a package that was released with one.",
            )
        self._segmenter = SegmenterJudge(find_dependency(segmenter, places_of(package)), device=device)

    def scene(self, radiograph: Radiograph) -> _Scene:
        """Gives what networks look at.

        Raises:
            AnalysisRefusedError: There are no plausible lungs.
        """
        mask = self._segmenter.find_lungs(radiograph)
        if mask.quality is Quality.UNUSABLE:
            raise no_lungs_refusal(" ".join(mask.reasons))
        return _Scene(to_display(radiograph), lungs_of(resize_nearest(mask.labels, (GRID, GRID))))


def _reader(package: Package, device: torch.device) -> _Reader:
    network = load_network(package, device)
    if not isinstance(network, PatchNetwork):
        raise PackageFormatError(
            package.manifest.id,
            f"{package.manifest.id} is not a base model.",
            remedy="Choose a package whose task is vote, or the ensemble of such packages.",
        )
    return _Reader(package, network)


def _named(classes: tuple[str, ...], values: npt.NDArray[np.float64]) -> dict[str, float]:
    return dict(zip(classes, values.tolist(), strict=True))
