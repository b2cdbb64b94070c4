"""The whole analysis: lungs, patches, votes, ensemble and maps of one radiograph."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine import windowing
from engine.checks import Check
from engine.evidence import Evidence
from engine.findings import (
    AnalysisReport,
    EnsembleVote,
    FindingListener,
    Heatmap,
    LungMask,
    ModelVote,
    Outlines,
    PackageRef,
    PatchSet,
    ProgressListener,
)
from engine.first_patches import first_patches
from engine.gate import age_check, file_checks, film_checks, lung_checks, pass_gate
from engine.heart_side import side_check
from engine.inference import saliency
from engine.inference.device import choose_device, describe, keep_freed_memory, repeatable
from engine.inference.explainer import Explainer
from engine.inference.familiar import Familiar
from engine.inference.hearing import Hearing, Opinion
from engine.inference.judge import ChangedVotes, Judge, Subject
from engine.inference.models import load_models, offered_rate
from engine.inference.segment import find_lungs
from engine.inference.sight import Sight, make_sight
from engine.inference.vote import count_votes
from engine.inference.watch import Watch, watch_for
from engine.layout import Bearing
from engine.patch_changes import ASKED_WHEN_SURE, PatchChange
from engine.patches import coverage_of, draw_patches
from engine.presentation import Presentation
from engine.progress import CancelToken, Stage
from engine.radiograph import Radiograph
from engine.suitability import analysis_warnings, image_warnings


@dataclass(frozen=True, slots=True, eq=False)
class _Order:
    """How a film is to be analysed; the arguments of ``Analyser.analyse`` and ``Analyser.analyse_within``."""

    patches: int
    seed: int
    with_saliency: bool = False
    acknowledged: bool = True
    outlines: Outlines | None = None


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
        self.choose_error_rate(error_rate)
        self._familiar = Familiar(self._models.ensemble.package)
        self._load_seconds = time.perf_counter() - start

    def choose_error_rate(self, error_rate: float | None) -> None:
        """Sets the error rate of the prediction sets that count from now on; None takes the one that the package names.

        Raises:
            PackageError: The package has no prediction sets of this error rate.
        """
        rate = offered_rate(self._models.ensemble.package, error_rate)
        self._judge = Judge(self._models.ensemble, rate, self._device)

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

        Before a film is called sure, the models are asked once more about the same patches, changed as in
        ``ASKED_WHEN_SURE``; so a film that may be sure takes up to twice the time of the votes.

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
        order = _Order(patches, seed, with_saliency, acknowledged)
        return self._analyse(radiograph, order, watch_for(on_progress, on_finding, cancel))

    @repeatable()
    def analyse_within(
        self,
        radiograph: Radiograph,
        outlines: Outlines,
        *,
        patches: int = 100,
        seed: int = 0,
        cancel: CancelToken | None = None,
    ) -> AnalysisReport:
        """Analyses a film that was made from another one, inside lungs that are known; no map is made.

        The conclusion rests on the checks that come with the outlines. What the gate says of the film itself stands in
        ``checks`` of the report, and refuses nothing.

        Args:
            radiograph: What to judge.
            outlines: Of its lungs.
            patches: Number of patches K.
            seed: Of the patches.
            cancel: Checked before every batch.

        Raises:
            CancelledError: The stop was asked for.
            DeviceError: The device ran out of memory.
        """
        return self._analyse(radiograph, _Order(patches, seed, outlines=outlines), watch_for(None, None, cancel))

    def first(self, report: AnalysisReport, count: int, *, age_years: float | None) -> tuple[EnsembleVote, Evidence]:
        """Gives what the first patches alone would have said; no base model is asked again.

        Patches that were changed count too, as far as the models were asked about them.

        Args:
            report: Of an analysis with this ensemble.
            count: How many patches, at least 1.
            age_years: Of the patient; None when it is unknown.
        """
        drawn = first_patches(report.patches, report.mask.labels, count)
        votes = [_first(vote, count) for vote in report.votes]
        changed = {
            change: tuple(_first(vote, count) for vote in asked) for change, asked in report.changed_votes.items()
        }
        return self._judge.judge(votes, Subject(age_years, report.mask, drawn, report.checks), changed)

    @repeatable()
    def with_changes(
        self,
        radiograph: Radiograph,
        report: AnalysisReport,
        *,
        changes: Sequence[PatchChange] = tuple(PatchChange),
        on_progress: ProgressListener | None = None,
        cancel: CancelToken | None = None,
    ) -> AnalysisReport:
        """Gives a report with the spread over changes of its patches, and the conclusion that follows from it.

        Every base model looks at every patch once more for each change that it was not asked about; arguments and
        errors as of ``Explainer.changed_votes``. The age that counts is the one of ``radiograph``.
        """
        watch = watch_for(on_progress, None, cancel)
        changed = self.explainer.changed_votes(
            radiograph,
            report,
            changes=[change for change in changes if change not in report.changed_votes],
            on_progress=watch.on_progress,
            cancel=watch.cancel,
        )
        subject = Subject(radiograph.age_years, report.mask, report.patches, report.checks)
        return self._with_votes(report, changed, subject)

    @property
    def explainer(self) -> Explainer:
        """What makes maps of films that were analysed."""
        return Explainer(self._models.base_models, self._device)

    def _analyse(self, radiograph: Radiograph, order: _Order, watch: Watch) -> AnalysisReport:
        watch.seconds[Stage.LOAD.value], self._load_seconds = self._load_seconds, 0.0
        brightness = _displayed(radiograph, acknowledged=order.acknowledged)
        mask, presentation, checked = self._look_over(radiograph, brightness, watch)
        known = pass_gate(checked, acknowledged=order.acknowledged)
        if order.outlines is not None:
            mask, presentation = order.outlines.mask, order.outlines.presentation
        drawn = _draw(mask, order.patches, order.seed, watch)
        sight = make_sight(presentation, brightness, mask.labels, drawn.corners)
        opinions = Hearing(sight, watch, self._device, order.with_saliency).hear(self._models.base_models)
        checks = pass_gate((*known, self._check_seen(opinions)), acknowledged=order.acknowledged)
        counted = checks if order.outlines is None else order.outlines.checks
        verdict, evidence = self._weigh(opinions, Subject(radiograph.age_years, mask, drawn, counted), watch)
        report = AnalysisReport(
            source=radiograph.source,
            mask=mask,
            patches=drawn,
            votes=tuple(opinion.vote for opinion in opinions),
            ensemble=verdict,
            heatmaps=(),
            package=self.package,
            members=self.members,
            device=self.device,
            seconds=watch.seconds,
            warnings=self._warnings(radiograph, mask, drawn),
            evidence=evidence,
            checks=checks,
            presentation=presentation,
            opacity=self._familiar.opacities(sight.brightness, mask.labels, age_years=radiograph.age_years),
        )
        if verdict.conclusion is not None and verdict.conclusion.is_sure:
            report = self._doubt(radiograph, report, counted, watch)
        watch.found(report.ensemble)
        watch.tell(Stage.ENSEMBLE, 1, 1)
        heatmaps = self._make_maps(opinions, report.ensemble, sight, watch) if order.with_saliency else ()
        return replace(report, heatmaps=heatmaps)

    def _doubt(
        self, radiograph: Radiograph, report: AnalysisReport, checks: tuple[Check, ...], watch: Watch
    ) -> AnalysisReport:
        """Asks what no verdict may be called sure without; to whoever follows, that is part of weighing the votes."""
        with watch.timed(Stage.ENSEMBLE):
            changed = self.explainer.changed_votes(
                radiograph,
                report,
                changes=ASKED_WHEN_SURE,
                on_progress=lambda step: watch.tell(Stage.ENSEMBLE, step.done, step.total + 1, step.detail),
                cancel=watch.cancel,
            )
            return self._with_votes(report, changed, Subject(radiograph.age_years, report.mask, report.patches, checks))

    def _with_votes(self, report: AnalysisReport, changed: ChangedVotes, subject: Subject) -> AnalysisReport:
        known = {**report.changed_votes, **changed}
        verdict, evidence = self._judge.judge(report.votes, subject, known)
        return replace(report, ensemble=verdict, evidence=evidence, changed_votes=known)

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

    def _check_seen(self, opinions: Sequence[Opinion]) -> Check:
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

    def _weigh(self, opinions: tuple[Opinion, ...], subject: Subject, watch: Watch) -> tuple[EnsembleVote, Evidence]:
        watch.tell(Stage.ENSEMBLE, 0, 1)
        with watch.timed(Stage.ENSEMBLE):
            return self._judge.judge([opinion.vote for opinion in opinions], subject, {})

    def _make_maps(
        self, opinions: tuple[Opinion, ...], verdict: EnsembleVote, sight: Sight, watch: Watch
    ) -> tuple[Heatmap, ...]:
        watch.tell(Stage.SALIENCY, 0, 1)
        with watch.timed(Stage.SALIENCY):
            coverage = coverage_of(sight.corners)
            values = saliency.patch_saliency(
                [opinion.maps for opinion in opinions if opinion.maps is not None],
                [opinion.vote.probabilities for opinion in opinions],
                shares=saliency.positive_weights([verdict.weights[opinion.vote.package.id] for opinion in opinions]),
                corners=sight.corners,
                coverage=coverage,
                cancel=watch.cancel,
            )
            classes = self._models.ensemble.package.manifest.labels
            heatmaps = saliency.heatmaps(values, classes=classes, coverage=coverage, lungs=sight.lungs)
        for heatmap in heatmaps:
            watch.found(heatmap)
        watch.tell(Stage.SALIENCY, 1, 1)
        return heatmaps


def _first(vote: ModelVote, count: int) -> ModelVote:
    """Gives the vote of the first patches alone."""
    return count_votes(vote.probabilities[:count], classes=vote.classes, package=vote.package, title=vote.title)


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
