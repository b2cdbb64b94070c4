"""Makes maps of a film that was analysed: by any method, of one base model or of all together, or of one patch."""

from collections.abc import Callable, Mapping, Sequence

import cv2
import numpy as np
import numpy.typing as npt
import torch

from engine.errors import PackageMissingError
from engine.findings import PATCH, AnalysisReport, Heatmap, ModelVote
from engine.inference import saliency
from engine.inference.attribution import integrated_gradients, lime
from engine.inference.models import BaseModel
from engine.inference.perturbation import occlusion, score_cam
from engine.inference.sight import Sight, sight_of
from engine.inference.vote import PatchScores, count_votes, score_patches
from engine.map_method import MapMethod, patches_mapped
from engine.map_sets import MapSet, PatchMaps
from engine.patch_changes import PatchChange
from engine.patches import coverage_of
from engine.progress import CancelToken, Stage, StageProgress
from engine.radiograph import Radiograph

_ProgressListener = Callable[[StageProgress], None]
#: Methods that ask a network again about altered patches.
_ASKING_AGAIN: Mapping[MapMethod, Callable[..., npt.NDArray[np.float32]]] = {
    MapMethod.SCORE_CAM: score_cam,
    MapMethod.OCCLUSION: occlusion,
    MapMethod.INTEGRATED_GRADIENTS: integrated_gradients,
    MapMethod.LIME: lime,
}


class Explainer:
    """The base models of an analysis, asked where they looked; for one thread at a time."""

    def __init__(self, models: Sequence[BaseModel], device: torch.device) -> None:
        self._models = {model.package.ref.sha256: model for model in models}
        self._device = device

    def film_maps(
        self,
        radiograph: Radiograph,
        report: AnalysisReport,
        *,
        method: MapMethod,
        model: str | None,
        on_progress: _ProgressListener,
        cancel: CancelToken,
    ) -> tuple[MapSet, ...]:
        """Gives the maps of every class.

        Args:
            radiograph: The film.
            report: Of its analysis with these models.
            method: How to make them; slow methods look at the first patches only, and cover only those.
            model: Package id of one base model; None for all of them and, last, their common maps.
            on_progress: Told how many patches are done.
            cancel: Checked before every batch.

        Raises:
            CancelledError: The stop was asked for.
            PackageMissingError: The film was analysed with other models.
            DeviceError: The device ran out of memory.
        """
        asked = [vote for vote in report.votes if model in (None, vote.package.id)]
        sight = sight_of(radiograph, report, count=patches_mapped(method, report.patches.count))
        coverage = coverage_of(sight.corners)
        total = len(sight.corners) * len(asked)
        sets = []
        for number, vote in enumerate(asked):
            before, title = number * len(sight.corners), vote.title

            def tell(done: int, before: int = before, title: str = title) -> None:
                on_progress(StageProgress(Stage.SALIENCY, before + done, total, title))

            maps = self._activations(vote, sight, method, cancel=cancel, on_patch=tell)
            values = _on_grid([maps], [vote], np.ones(1, np.float32), sight, coverage, cancel)
            sets.append(_map_set(vote.package.id, method, values, vote.classes, coverage, sight.lungs))
        if model is None:
            sets.append(_common(sets, report, method, coverage, sight.lungs))
        return tuple(sets)

    def patch_maps(
        self, radiograph: Radiograph, report: AnalysisReport, *, index: int, cancel: CancelToken
    ) -> PatchMaps:
        """Gives the Grad-CAM of one patch, for every model and class.

        Args:
            radiograph: The film.
            report: Of its analysis with these models.
            index: Of the patch.
            cancel: Checked before every model.

        Raises:
            CancelledError: The stop was asked for.
            PackageMissingError: The film was analysed with other models.
        """
        sight = sight_of(radiograph, report, first=index, count=1)
        values = []
        for vote in report.votes:
            maps = self._activations(vote, sight, MapMethod.GRAD_CAM, cancel=cancel, on_patch=lambda done: None)
            values.append(saliency.enlarge(torch.from_numpy(maps[:, 0])).numpy())
        found = np.stack(values).astype(np.float32).reshape(len(values), -1, PATCH, PATCH)
        found.setflags(write=False)
        return PatchMaps(index, tuple(vote.package.id for vote in report.votes), report.votes[0].classes, found)

    def changed_votes(
        self,
        radiograph: Radiograph,
        report: AnalysisReport,
        *,
        changes: Sequence[PatchChange],
        on_progress: _ProgressListener,
        cancel: CancelToken,
    ) -> dict[PatchChange, tuple[ModelVote, ...]]:
        """Has every base model vote on the patches of a report once more for each change of them.

        Args:
            radiograph: The film.
            report: Of its analysis with these models.
            changes: Of what the models see.
            on_progress: Told how many patches are done.
            cancel: Checked before every batch.

        Raises:
            CancelledError: The stop was asked for.
            PackageMissingError: The film was analysed with other models.
            DeviceError: The device ran out of memory.
        """
        count = report.patches.count
        total = count * len(report.votes) * len(changes)
        sight, found, before = sight_of(radiograph, report, count=count), {}, 0
        for change in changes:
            shown, votes = sight.changed(change), []
            for vote in report.votes:

                def tell(done: int, before: int = before, title: str = vote.title) -> None:
                    on_progress(StageProgress(Stage.VOTE, before + done, total, title))

                scores = self._scores(vote, shown, cancel=cancel, on_batch=tell)
                votes.append(
                    count_votes(scores.probabilities, classes=vote.classes, package=vote.package, title=vote.title)
                )
                before += count
            found[change] = tuple(votes)
        return found

    def _activations(
        self,
        vote: ModelVote,
        sight: Sight,
        method: MapMethod,
        *,
        cancel: CancelToken,
        on_patch: Callable[[int], None],
    ) -> npt.NDArray[np.float32]:
        """Gives float32 (C, K, h, w), as the film is displayed."""
        model = self._model(vote)
        spec, network = model.package.manifest.preprocessing, model.network
        if method in _ASKING_AGAIN:
            patches = torch.from_numpy(sight.patches(spec)).to(self._device)
            return sight.turned_back(_ASKING_AGAIN[method](network, patches, cancel=cancel, on_patch=on_patch))
        scores = self._scores(vote, sight, cancel=cancel, on_batch=on_patch)
        classes = len(vote.classes)
        if method is MapMethod.EIGEN_CAM:
            return sight.turned_back(saliency.eigen_maps(scores.features, classes=classes))
        return sight.turned_back(
            saliency.activation_maps(network.head, scores.features, classes=classes, cancel=cancel, method=method)
        )

    def _scores(
        self, vote: ModelVote, sight: Sight, *, cancel: CancelToken, on_batch: Callable[[int], None]
    ) -> PatchScores:
        model = self._model(vote)
        spec = model.package.manifest.preprocessing
        return score_patches(
            model.network,
            sight.grid(spec),
            sight.corners,
            preprocessing=spec,
            device=self._device,
            cancel=cancel,
            is_upside_down=sight.is_upside_down,
            on_batch=on_batch,
        )

    def _model(self, vote: ModelVote) -> BaseModel:
        model = self._models.get(vote.package.sha256)
        if model is None:
            raise PackageMissingError(
                vote.package.id,
                f"The film was analysed with another version of {vote.package.id} than the one that is loaded.",
                remedy="Analyse the film again, then ask for the map.",
            )
        return model


def _on_grid(
    maps: Sequence[npt.NDArray[np.float32]],
    votes: Sequence[ModelVote],
    shares: npt.NDArray[np.float32],
    sight: Sight,
    coverage: npt.NDArray[np.uint16],
    cancel: CancelToken,
) -> npt.NDArray[np.float32]:
    return saliency.patch_saliency(
        maps,
        [vote.probabilities[: len(sight.corners)] for vote in votes],
        shares=shares,
        corners=sight.corners,
        coverage=coverage,
        cancel=cancel,
    )


def _common(
    sets: Sequence[MapSet],
    report: AnalysisReport,
    method: MapMethod,
    coverage: npt.NDArray[np.uint16],
    lungs: npt.NDArray[np.bool_],
) -> MapSet:
    """Gives the maps of all models together: those of each, weighted as in the analysis, because the sum is linear."""
    shares = saliency.positive_weights([report.ensemble.weights[vote.package.id] for vote in report.votes])
    values = np.zeros((len(sets[0].heatmaps), *coverage.shape), np.float32)
    for share, made in zip(shares.tolist(), sets, strict=True):
        for plane, heatmap in zip(values, made.heatmaps, strict=True):
            cv2.scaleAdd(heatmap.values, share, plane, dst=plane)
    return _map_set(None, method, values, report.votes[0].classes, coverage, lungs)


def _map_set(
    model: str | None,
    method: MapMethod,
    values: npt.NDArray[np.float32],
    classes: tuple[str, ...],
    coverage: npt.NDArray[np.uint16],
    lungs: npt.NDArray[np.bool_],
) -> MapSet:
    maps: tuple[Heatmap, ...] = saliency.heatmaps(
        values, classes=classes, coverage=coverage, lungs=lungs, method=method
    )
    return MapSet(model, method, maps)
