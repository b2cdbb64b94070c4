"""Judges: an ensemble, a base model or a segmenter, each turned into a function from a case to a judgement."""

import time
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from engine.errors import DamagedFileError, PackageFormatError, ReadError
from engine.findings import LungMask, ModelVote, PatchSet, Quality
from engine.geometry import GridGeometry
from engine.inference import saliency
from engine.inference.device import choose_device, repeatable
from engine.inference.networks.backbones import PatchNetwork
from engine.inference.pipeline import Analyser
from engine.inference.segment import segment
from engine.inference.vote import PatchScores, count_votes, score_patches
from engine.inference.weights import load_network
from engine.labels import STRUCTURE_IDS
from engine.package import Package, find_dependency, package_folders
from engine.patches import draw_patches, lungs_of, no_lungs_refusal
from engine.preprocessing import prepare_grid
from engine.progress import CancelToken
from engine.radiograph import Radiograph
from engine.reading import open_image
from engine.suitability import refuse_unsuitable
from engine.windowing import to_display
from trainer.datasets.cases import Case
from trainer.learning.judging import Called, Measured
from trainer.learning.mask_metrics import score_mask


class EnsembleJudge:
    """Runs the engine's whole analysis; without saliency, unless a map is asked for."""

    def __init__(self, package: Package, *, device: str, patches: int, seed: int) -> None:
        self._analyser = Analyser(str(package.folder), device=device, folders=places_of(package))
        self._patches = patches
        self._seed = seed

    def __call__(self, case: Case) -> Called:
        """Gives the ensemble's call and the votes of its members.

        Raises:
            AnalysisRefusedError: The image cannot be judged.
            ReadError: The file cannot be opened.
        """
        radiograph = open_image(case.image).radiograph
        start = time.perf_counter()
        report = self._analyser.analyse(radiograph, patches=self._patches, seed=self._seed, with_saliency=False)
        return Called(
            called=report.ensemble.label,
            scores=dict(report.ensemble.scores),
            votes={vote.package.id: _counts(vote) for vote in report.votes},
            member_calls={vote.package.id: vote.classes[vote.winner] for vote in report.votes},
            seconds=time.perf_counter() - start,
        )

    def map_of(self, case: Case, class_id: str) -> npt.NDArray[np.float32]:
        """Gives the common Grad-CAM of the members for a class, float32 (GRID, GRID) in [0, 1]; errors as of a call."""
        radiograph = open_image(case.image).radiograph
        report = self._analyser.analyse(radiograph, patches=self._patches, seed=self._seed)
        return next(heatmap.values for heatmap in report.heatmaps if heatmap.class_id == class_id)


class SegmenterJudge:
    """Finds the lungs and compares them, in source pixels and after clean-up, with the drawn mask."""

    def __init__(self, package: Package, *, device: str) -> None:
        self._package = package
        self._device = choose_device(device)
        self._network = load_network(package, self._device)

    def __call__(self, case: Case) -> Measured:
        """Gives the agreement per structure, whatever the verdict on the mask's plausibility.

        Raises:
            ReadError: Image or mask cannot be opened, or they differ in size.
        """
        radiograph = open_image(case.image).radiograph
        drawn = read_mask(case, shape=radiograph.shape)
        start = time.perf_counter()
        found = self.find_lungs(radiograph)
        seconds = time.perf_counter() - start
        scores = score_mask(drawn, found.labels, has_heart=case.has_heart is True)
        return Measured(
            structures={
                name: (score.overlap.drawn, score.overlap.found, score.overlap.both, score.hausdorff95_px)
                for name, score in scores.items()
            },
            seconds=seconds,
        )

    def find_lungs(self, radiograph: Radiograph) -> LungMask:
        """Gives the mask of one radiograph."""
        with repeatable():
            return segment(
                self._network,
                to_display(radiograph),
                preprocessing=self._package.manifest.preprocessing,
                spacing=radiograph.spacing,
                package=self._package.ref,
                device=self._device,
            )


class BaseModelJudge:
    """Has one base model vote on patches in the lungs that its segmenter finds; the majority is its call."""

    def __init__(self, package: Package, *, device: str, patches: int, seed: int) -> None:
        network = load_network(package, choose_device(device))
        if package.segmenter is None or not isinstance(network, PatchNetwork):
            raise PackageFormatError(
                package.manifest.id,
                f"{package.manifest.id} is not a base model with a segmenter.",
                remedy="Choose a package whose task is vote.",
            )
        self._package = package
        self._network = network
        self._segmenter = SegmenterJudge(find_dependency(package.segmenter, places_of(package)), device=device)
        self._device = choose_device(device)
        self._patches = patches
        self._seed = seed

    def __call__(self, case: Case) -> Called:
        """Gives the majority of the patches' votes.

        Raises:
            AnalysisRefusedError: The image cannot be judged.
            ReadError: The file cannot be opened.
        """
        radiograph = open_image(case.image).radiograph
        start = time.perf_counter()
        _, scores = self._look(radiograph)
        manifest = self._package.manifest
        vote = count_votes(
            scores.probabilities, classes=manifest.labels, package=self._package.ref, title=manifest.title
        )
        return Called(
            called=vote.classes[vote.winner],
            scores=dict(zip(vote.classes, (vote.counts / vote.counts.sum()).tolist(), strict=True)),
            votes={vote.package.id: _counts(vote)},
            seconds=time.perf_counter() - start,
        )

    def map_of(self, case: Case, class_id: str) -> npt.NDArray[np.float32]:
        """Gives the Grad-CAM of the patches for a class, float32 (GRID, GRID) in [0, 1]; errors as of a call."""
        drawn, scores = self._look(open_image(case.image).radiograph)
        classes = self._package.manifest.labels
        with repeatable():
            maps = saliency.activation_maps(
                self._network.head, scores.features, classes=len(classes), cancel=CancelToken()
            )
            values = saliency.patch_saliency(
                [maps],
                [scores.probabilities],
                shares=np.ones(1, np.float32),
                corners=drawn.corners,
                coverage=drawn.coverage,
                cancel=CancelToken(),
            )
        found: npt.NDArray[np.float32] = values[classes.index(class_id)]
        return found

    def _look(self, radiograph: Radiograph) -> tuple[PatchSet, PatchScores]:
        refuse_unsuitable(radiograph)
        mask = self._segmenter.find_lungs(radiograph)
        if mask.quality is Quality.UNUSABLE:
            raise no_lungs_refusal(" ".join(mask.reasons))
        spec = self._package.manifest.preprocessing
        drawn = draw_patches(mask.labels, count=self._patches, seed=self._seed)
        lungs = lungs_of(GridGeometry(*radiograph.shape).labels_to_grid(mask.labels))
        with repeatable():
            scores = score_patches(
                self._network,
                prepare_grid(to_display(radiograph), lungs, spec),
                drawn.corners,
                preprocessing=spec,
                device=self._device,
                cancel=CancelToken(),
            )
        return drawn, scores


def read_mask(case: Case, *, shape: Sequence[int]) -> npt.NDArray[np.uint8]:
    """Reads the drawn label map of a case.

    Returns:
        uint8 (rows, columns), values of ``engine.labels``.

    Raises:
        ReadError: There is none, it is no grey 8-bit picture of these values, or it has another size than the image.
    """
    path = case.mask
    if path is None:
        raise ReadError(case.image, f"{case.image.name} has no drawn mask.", remedy="Fill the column 'mask'.")
    labels = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
    if labels is None or labels.ndim != 2 or labels.dtype != np.uint8 or labels.max() >= len(STRUCTURE_IDS):
        raise DamagedFileError(
            path,
            f"The mask {path.name} is no 8-bit grey picture of the values 0 to {len(STRUCTURE_IDS) - 1}.",
            remedy="Give 0 background, 1 right lung, 2 left lung, 3 heart.",
        )
    if labels.shape != tuple(shape):
        sizes = f"{labels.shape[1]} x {labels.shape[0]} pixels, its image {shape[1]} x {shape[0]}"
        raise DamagedFileError(
            path,
            f"The mask {path.name} has {sizes}.",
            remedy="Give a mask of the image's own size.",
        )
    return labels.astype(np.uint8, copy=False)


def places_of(package: Package) -> tuple[Path, ...]:
    """Where the packages lie that a package was made with: beside it, or installed."""
    return (package.folder.resolve().parent, *package_folders())


def _counts(vote: ModelVote) -> dict[str, int]:
    return dict(zip(vote.classes, vote.counts.tolist(), strict=True))
