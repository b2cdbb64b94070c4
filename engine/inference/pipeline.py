"""The whole analysis: lungs, patches, votes, ensemble and maps of one radiograph."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from engine import windowing
from engine.checks import Check
from engine.conclusion import conclude
from engine.evidence import Evidence
from engine.findings import (
    AnalysisReport,
    EnsembleVote,
    FindingListener,
    Heatmap,
    LungMask,
    ModelVote,
    PackageRef,
    PatchSet,
    ProgressListener,
)
from engine.first_patches import first_patches
from engine.gate import age_check, file_checks, film_checks, lung_checks, pass_gate
from engine.gather_evidence import gather_evidence
from engine.heart_side import side_check
from engine.inference import saliency
from engine.inference.device import choose_device, describe, keep_freed_memory, repeatable
from engine.inference.ensemble import combine_votes, spread_over_flips, spread_over_patches
from engine.inference.explainer import Explainer
from engine.inference.familiar import Familiar, pooled_features
from engine.inference.models import BaseModel, load_models, offered_rate
from engine.inference.scene import Scene, make_scene
from engine.inference.segment import find_lungs
from engine.inference.vote import count_votes, score_patches
from engine.inference.watch import Watch, watch_for
from engine.labels import age_group_of
from engine.layout import Bearing
from engine.patches import draw_patches
from engine.preprocessing import Preprocessing, prepare_grid
from engine.presentation import Presentation
from engine.progress import CancelToken, Stage
from engine.radiograph import Radiograph
from engine.suitability import analysis_warnings, image_warnings


@dataclass(frozen=True, slots=True, eq=False)
class _Opinion:
    """What a base model made of the patches.

    Attributes:
        pooled: float32 (F,), the mean of what it saw.
        maps: Per class its activation map of every patch (C, K, h, w); None where none is made.
    """

    vote: ModelVote
    pooled: npt.NDArray[np.float32]
    maps: npt.NDArray[np.float32] | None


@dataclass(frozen=True, slots=True, eq=False)
class _Subject:
    """What is judged besides the votes."""

    age_years: float | None
    mask: LungMask
    drawn: PatchSet
    checks: tuple[Check, ...]


class Analyser:
    """Loaded, verified models that analyse one radiograph after another; for one thread at a time.

    Args:
        package_id: Id or folder of an ensemble; None takes ``flannel-compact``, or else the only ensemble or
            the one with the highest version.
        device: ``auto``, ``cpu``, ``cuda`` or ``cuda:N``.
        folders: Where to look for packages; None looks at the installed ones.
        error_rate: Of the prediction sets that count, in (0, 1); None takes the one that the package names.

    Raises:
        PackageError: The ensemble or a package that it was made with is absent, malformed or altered, or it has no
            prediction sets of this error rate.
        DeviceError: The device is not here.
    """

    def __init__(
        self,
        package_id: str | None = None,
        *,
        device: str = "auto",
        folders: Sequence[Path] | None = None,
        error_rate: float | None = None,
    ) -> None:
        start = time.perf_counter()
        keep_freed_memory()
        self._device = choose_device(device)
        self._models = load_models(package_id, self._device, folders)
        self._error_rate = offered_rate(self._models.ensemble.package, error_rate)
        self._familiar = Familiar(self._models.ensemble.package)
        self._load_seconds = time.perf_counter() - start

    @property
    def package(self) -> PackageRef:
        """The ensemble."""
        return self._models.ensemble.package.ref

    @property
    def members(self) -> tuple[PackageRef, ...]:
        """The segmenter and the base models, in the ensemble's order."""
        return (self._models.segmenter.package.ref, *(model.package.ref for model in self._models.base_models))

    @property
    def device(self) -> str:
        """Where the networks run, in words."""
        return describe(self._device)

    @repeatable()
    def analyse(
        self,
        radiograph: Radiograph,
        *,
        patches: int = 100,
        seed: int = 0,
        with_saliency: bool = True,
        acknowledged: bool = False,
        on_progress: ProgressListener | None = None,
        on_finding: FindingListener | None = None,
        cancel: CancelToken | None = None,
    ) -> AnalysisReport:
        """Analyses one radiograph; the same input, seed and device give the same result.

        Args:
            radiograph: What to judge.
            patches: Number of patches K.
            seed: Of the patches.
            with_saliency: Whether to make maps; without them votes and scores are the same and come sooner.
            acknowledged: Whether the person knows that the image may be refused and wants the raw output all the
                same; the conclusion then says that it was refused.
            on_progress: Told how far each stage is.
            on_finding: Handed mask, patches, votes, ensemble and maps as soon as each is known.
            cancel: Checked before every batch.

        Raises:
            AnalysisRefusedError: The image cannot be judged; no score was computed.
            CancelledError: The stop was asked for.
            DeviceError: The device ran out of memory.
        """
        watch = watch_for(on_progress, on_finding, cancel)
        watch.seconds[Stage.LOAD.value], self._load_seconds = self._load_seconds, 0.0
        brightness = _displayed(radiograph, acknowledged=acknowledged)
        mask, presentation, checked = self._look_over(radiograph, brightness, watch)
        known = pass_gate(checked, acknowledged=acknowledged)
        drawn = _draw(mask, patches, seed, watch)
        scene = make_scene(presentation, brightness, mask, drawn)
        opinions = self._hear(scene, watch, with_saliency=with_saliency)
        checks = pass_gate((*known, self._check_seen(opinions)), acknowledged=acknowledged)
        verdict, evidence = self._weigh(opinions, _Subject(radiograph.age_years, mask, drawn, checks), watch)
        heatmaps = self._make_maps(opinions, verdict, scene, watch) if with_saliency else ()
        return AnalysisReport(
            source=radiograph.source,
            mask=mask,
            patches=drawn,
            votes=tuple(opinion.vote for opinion in opinions),
            ensemble=verdict,
            heatmaps=heatmaps,
            package=self.package,
            members=self.members,
            device=self.device,
            seconds=watch.seconds,
            warnings=self._warnings(radiograph, mask, drawn),
            evidence=evidence,
            checks=checks,
            presentation=presentation,
            opacity=self._familiar.opacities(scene.brightness, mask.labels, age_years=radiograph.age_years),
        )

    def first(self, report: AnalysisReport, count: int, *, age_years: float | None) -> tuple[EnsembleVote, Evidence]:
        """Gives what the first patches alone would have said; no base model is asked again.

        Args:
            report: Of an analysis with this ensemble.
            count: How many patches, at least 1.
            age_years: Of the patient; None when it is unknown.
        """
        drawn = first_patches(report.patches, report.mask.labels, count)
        votes = [
            count_votes(vote.probabilities[:count], classes=vote.classes, package=vote.package, title=vote.title)
            for vote in report.votes
        ]
        return self._judge(votes, _Subject(age_years, report.mask, drawn, report.checks))

    @repeatable()
    def with_flips(
        self,
        radiograph: Radiograph,
        report: AnalysisReport,
        *,
        on_progress: ProgressListener | None = None,
        cancel: CancelToken | None = None,
    ) -> AnalysisReport:
        """Gives a report with the spread over mirrored patches, and the conclusion that follows from it as well.

        Every base model looks at every patch once more; arguments and errors as of ``Explainer.mirrored_votes``.
        """
        watch = watch_for(on_progress, None, cancel)
        votes = self.explainer.mirrored_votes(radiograph, report, on_progress=watch.on_progress, cancel=watch.cancel)
        subject = _Subject(radiograph.age_years, report.mask, report.patches, report.checks)
        verdict, evidence = self._judge(report.votes, subject, votes)
        return replace(report, ensemble=verdict, evidence=evidence)

    @property
    def explainer(self) -> Explainer:
        """What makes maps of films that were analysed."""
        return Explainer(self._models.base_models, self._device)

    def _warnings(self, radiograph: Radiograph, mask: LungMask, drawn: PatchSet) -> tuple[str, ...]:
        limits = self._models.ensemble.package.manifest.limits
        return (*analysis_warnings(mask, drawn, limits), *image_warnings(radiograph))

    def _look_over(
        self, radiograph: Radiograph, brightness: npt.NDArray[np.float32], watch: Watch
    ) -> tuple[LungMask, Presentation, tuple[Check, ...]]:
        """Finds the lungs, and checks the film, how it is laid, and them."""
        bearing = None if radiograph.is_altered else self._familiar.bearing(brightness)
        mask, presentation = self._find_lungs(radiograph, brightness, bearing, watch)
        checks = (
            *film_checks(radiograph, brightness),
            self._familiar.check_texture(brightness),
            age_check(radiograph.age_years, self._models.ensemble.package.manifest.distinction),
            self._familiar.check_layout(bearing),
            *lung_checks(mask, presentation, bearing),
            *(() if radiograph.is_altered else (side_check(mask, presentation),)),
        )
        return mask, presentation, checks

    def _check_seen(self, opinions: Sequence[_Opinion]) -> Check:
        return self._familiar.check_features([opinion.pooled for opinion in opinions])

    def _find_lungs(
        self, radiograph: Radiograph, brightness: npt.NDArray[np.float32], bearing: Bearing | None, watch: Watch
    ) -> tuple[LungMask, Presentation]:
        watch.tell(Stage.SEGMENT, 0, 1)
        with watch.timed(Stage.SEGMENT):
            mask, presentation = find_lungs(
                self._models.segmenter.network,
                brightness,
                preprocessing=self._models.segmenter.package.manifest.preprocessing,
                spacing=radiograph.spacing,
                package=self._models.segmenter.package.ref,
                device=self._device,
                presumed=self._familiar.presumed(bearing),
            )
        watch.found(mask)
        watch.tell(Stage.SEGMENT, 1, 1)
        return mask, presentation

    def _hear(self, scene: Scene, watch: Watch, *, with_saliency: bool) -> tuple[_Opinion, ...]:
        """Has every base model vote, and keeps its activation maps; the features are let go one model at a time."""
        grids: dict[Preprocessing, npt.NDArray[np.uint8]] = {}
        opinions: list[_Opinion] = []
        for index, model in enumerate(self._models.base_models):
            spec = model.package.manifest.preprocessing
            if spec.of_grid not in grids:
                grids[spec.of_grid] = prepare_grid(scene.brightness, scene.lungs, spec)
            vote, features = self._ask(model, grids[spec.of_grid], scene, watch, index)
            watch.found(vote)
            maps = _activate(model, features, scene, watch) if with_saliency else None
            opinions.append(_Opinion(vote, pooled_features(features), maps))
        return tuple(opinions)

    def _ask(
        self, model: BaseModel, grid: npt.NDArray[np.uint8], scene: Scene, watch: Watch, index: int
    ) -> tuple[ModelVote, torch.Tensor]:
        """Has one base model vote, and gives the features that it saw as well."""
        manifest, count = model.package.manifest, scene.drawn.count
        before, total = index * count, count * len(self._models.base_models)
        watch.tell(Stage.VOTE, before, total, manifest.title)
        with watch.timed(Stage.VOTE):
            scores = score_patches(
                model.network,
                grid,
                scene.drawn.corners,
                preprocessing=manifest.preprocessing,
                device=self._device,
                cancel=watch.cancel,
                is_upside_down=scene.is_upside_down,
                on_batch=lambda done: watch.tell(Stage.VOTE, before + done, total, manifest.title),
            )
            vote = count_votes(
                scores.probabilities, classes=manifest.labels, package=model.package.ref, title=manifest.title
            )
        return vote, scores.features

    def _weigh(self, opinions: tuple[_Opinion, ...], subject: _Subject, watch: Watch) -> tuple[EnsembleVote, Evidence]:
        watch.tell(Stage.ENSEMBLE, 0, 1)
        with watch.timed(Stage.ENSEMBLE):
            verdict, evidence = self._judge([opinion.vote for opinion in opinions], subject)
        watch.found(verdict)
        watch.tell(Stage.ENSEMBLE, 1, 1)
        return verdict, evidence

    def _judge(
        self, votes: Sequence[ModelVote], subject: _Subject, mirrored: Sequence[ModelVote] = ()
    ) -> tuple[EnsembleVote, Evidence]:
        """Gives scores and conclusion, and what they were made of; ``mirrored`` are votes on mirrored patches."""
        manifest, network = self._models.ensemble.package.manifest, self._models.ensemble.network
        classes, calibration = manifest.labels, manifest.calibration
        verdict = combine_votes(network, votes, classes=classes, calibration=calibration, device=self._device)
        evidence = gather_evidence(
            votes,
            weights=[verdict.weights[vote.package.id] for vote in votes],
            mask=subject.mask,
            patches=subject.drawn,
            spread=spread_over_patches(network, votes, classes=classes, calibration=calibration, device=self._device),
            calibrate=None if calibration is None else calibration.apply,
        )
        if mirrored:
            flips = spread_over_flips(
                network, votes, mirrored, scores=verdict.scores, calibration=calibration, device=self._device
            )
            evidence = replace(evidence, flips=flips)
        distinction, age_group = manifest.distinction, age_group_of(subject.age_years)
        conclusion = conclude(
            verdict,
            evidence,
            patches=subject.drawn,
            age_group=age_group,
            reading=None if distinction is None else distinction.reading(verdict.label, age_group),
            calibration=calibration,
            checks=subject.checks,
            error_rate=self._error_rate,
        )
        return replace(verdict, conclusion=conclusion), evidence

    def _make_maps(
        self, opinions: tuple[_Opinion, ...], verdict: EnsembleVote, scene: Scene, watch: Watch
    ) -> tuple[Heatmap, ...]:
        watch.tell(Stage.SALIENCY, 0, 1)
        with watch.timed(Stage.SALIENCY):
            values = saliency.patch_saliency(
                [opinion.maps for opinion in opinions if opinion.maps is not None],
                [opinion.vote.probabilities for opinion in opinions],
                shares=saliency.positive_weights([verdict.weights[opinion.vote.package.id] for opinion in opinions]),
                corners=scene.drawn.corners,
                coverage=scene.drawn.coverage,
                cancel=watch.cancel,
            )
            classes = self._models.ensemble.package.manifest.labels
            heatmaps = saliency.heatmaps(values, classes=classes, coverage=scene.drawn.coverage, lungs=scene.lungs)
        for heatmap in heatmaps:
            watch.found(heatmap)
        watch.tell(Stage.SALIENCY, 1, 1)
        return heatmaps


def _activate(model: BaseModel, features: torch.Tensor, scene: Scene, watch: Watch) -> npt.NDArray[np.float32]:
    """Gives a base model's activation maps (C, K, h, w), as the film is displayed."""
    with watch.timed(Stage.SALIENCY):
        classes = len(model.package.manifest.labels)
        maps = saliency.activation_maps(model.network.head, features, classes=classes, cancel=watch.cancel)
        return np.ascontiguousarray(maps[:, :, ::-1]) if scene.is_upside_down else maps


def _displayed(radiograph: Radiograph, *, acknowledged: bool) -> npt.NDArray[np.float32]:
    """Gives the brightness of a film that its file does not speak against."""
    pass_gate(file_checks(radiograph), acknowledged=acknowledged)
    return windowing.to_display(radiograph)


def _draw(mask: LungMask, count: int, seed: int, watch: Watch) -> PatchSet:
    watch.tell(Stage.PATCHES, 0, 1)
    with watch.timed(Stage.PATCHES):
        drawn = draw_patches(mask.labels, count=count, seed=seed)
    watch.found(drawn)
    watch.tell(Stage.PATCHES, 1, 1)
    return drawn
