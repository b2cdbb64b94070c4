"""Stand-ins for the slow parts: an analyser without networks, and a synthetic film."""

import functools
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.errors import AnalysisRefusedError, EngineError
from engine.evidence import ChangeSpread, Evidence, Spread
from engine.findings import (
    GRID,
    PATCH,
    AnalysisReport,
    EnsembleVote,
    Finding,
    FindingListener,
    Heatmap,
    LungMask,
    ModelVote,
    Outlines,
    PackageRef,
    PatchSet,
    ProgressListener,
    Quality,
)
from engine.first_patches import first_patches
from engine.gather_evidence import gather_evidence
from engine.labels import CLASS_IDS
from engine.map_method import MapMethod
from engine.map_sets import MapSet, PatchMaps
from engine.patch_changes import PatchChange
from engine.progress import CancelToken, Stage, StageProgress
from engine.radiograph import OpenedImage, PatientLabel, Radiograph, RadiographSource, ViewPosition, Window

MODELS = ("MobileNet-v2", "EfficientNet-B0", "ResNet-18", "DenseNet-121", "ShuffleNet-v2")


def fake_package(name: str) -> PackageRef:
    """Gives a reference to a package that does not exist."""
    return PackageRef(id=name.lower(), version="0.1", sha256=(name.encode().hex() * 64)[:64])


def fake_image(path: Path, *, rows: int = 600, columns: int = 500, name: str = "DOE^JANE") -> OpenedImage:
    """Gives a film with two dark lungs, 12 bits."""
    labels = fake_labels(rows, columns)
    y, _ = np.mgrid[0:rows, 0:columns]
    pixels = 2600.0 + 600.0 * (y / rows) - 1500.0 * ((labels == 1) | (labels == 2))
    noise = np.random.default_rng(0).normal(0, 40, (rows, columns))
    values = np.rint(np.clip(pixels + noise, 0, 4095)).astype(np.float32)
    values.flags.writeable = False
    radiograph = Radiograph(
        pixels=values,
        source=RadiographSource(path=path, sha256="0" * 64, transfer_syntax="fake"),
        windows=(Window(2000.0, 3600.0),),
        view=ViewPosition.PA,
        modality="DX",
        orientation=("L", "F"),
        bits_stored=12,
    )
    return OpenedImage(radiograph, PatientLabel(name=name, patient_id="P1", study_date="20200131"))


@functools.lru_cache(maxsize=8)
def fake_labels(rows: int, columns: int) -> npt.NDArray[np.uint8]:
    """Gives an anatomy of three ellipses: right lung on the left side, left lung, heart."""
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float64)
    y, x = y / rows, x / columns
    labels = np.zeros((rows, columns), np.uint8)
    labels[((x - 0.5) / 0.14) ** 2 + ((y - 0.62) / 0.16) ** 2 < 1] = 3
    labels[((x - 0.28) / 0.15) ** 2 + ((y - 0.48) / 0.34) ** 2 < 1] = 1
    labels[((x - 0.72) / 0.15) ** 2 + ((y - 0.48) / 0.34) ** 2 < 1] = 2
    return labels


def fake_mask(radiograph: Radiograph) -> LungMask:
    """Gives the mask of ``fake_labels`` for a film."""
    labels = fake_labels(*radiograph.shape)
    names = {"right_lung": 1, "left_lung": 2, "heart": 3}
    return LungMask(
        labels=labels,
        pixels={name: int((labels == value).sum()) for name, value in names.items()},
        areas_mm2=None,
        cleaned_share=0.01,
        quality=Quality.USABLE,
        reasons=(),
        package=fake_package("segmenter"),
    )


def fake_patches(radiograph: Radiograph, *, count: int, seed: int) -> PatchSet:
    """Draws patches inside the fake lungs."""
    rows, columns = radiograph.shape
    lungs = np.argwhere(np.isin(fake_labels(GRID, GRID), (1, 2)))
    centres = lungs[np.random.default_rng(seed).integers(0, len(lungs), count)].astype(np.int32)
    corners = np.clip(centres - PATCH // 2, 0, GRID - PATCH).astype(np.int32)
    coverage = np.zeros((GRID, GRID), np.uint16)
    for top, left in corners:
        coverage[top : top + PATCH, left : left + PATCH] += 1
    scale = np.array([rows / GRID, columns / GRID] * 2)
    boxes = (np.hstack([corners, corners + PATCH]) * scale).astype(np.float32)
    inside = coverage[tuple(lungs.T)]
    return PatchSet(
        centres=centres,
        corners=corners,
        boxes=boxes,
        coverage=coverage,
        lung_covered_share=float((inside > 0).mean()),
        lung_mean_coverage=float(inside.mean()),
        seed=seed,
    )


def fake_vote(name: str, patches: PatchSet, *, leaning: int = 0) -> ModelVote:
    """Gives votes that lean towards one class, more so low in the lungs."""
    generator = np.random.default_rng(sum(name.encode()))
    logits = generator.normal(0, 0.8, (patches.count, len(CLASS_IDS)))
    logits[:, leaning] += 2.2 * (patches.centres[:, 0] / GRID - 0.15)
    probabilities = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    winners = probabilities.argmax(axis=1)
    counts = np.bincount(winners, minlength=len(CLASS_IDS))
    return ModelVote(
        package=fake_package(name),
        title=name,
        classes=CLASS_IDS,
        probabilities=probabilities.astype(np.float32),
        winners=winners.astype(np.int64),
        counts=counts.astype(np.int64),
        shares=(counts / patches.count).astype(np.float32),
        winner=int(counts.argmax()),
    )


def fake_ensemble(votes: tuple[ModelVote, ...]) -> EnsembleVote:
    """Gives the mean of the vote shares as an ensemble."""
    shares = np.mean([vote.shares for vote in votes], axis=0)
    label = int(shares.argmax())
    return EnsembleVote(
        scores={name: float(share) for name, share in zip(CLASS_IDS, shares, strict=True)},
        is_calibrated=True,
        raw_scores=dict.fromkeys(CLASS_IDS, 0.25),
        weights={vote.package.id: 0.8 - 0.3 * number for number, vote in enumerate(votes)},
        agreement=float(np.mean([vote.winner == label for vote in votes])),
        label=CLASS_IDS[label],
        is_decided=bool(shares[label] > 0.4),
    )


def fake_evidence(ensemble: EnsembleVote, votes: tuple[ModelVote, ...], mask: LungMask, patches: PatchSet) -> Evidence:
    """Takes the fake verdict apart as the real one is."""
    spread = Spread(100, dict(ensemble.scores), dict.fromkeys(CLASS_IDS, (0.1, 0.4)))
    return gather_evidence(votes, weights=list(ensemble.weights.values()), mask=mask, patches=patches, spread=spread)


def fake_heatmap(class_id: str, patches: PatchSet) -> Heatmap:
    """Gives a smooth blob low in the right lung."""
    along = np.arange(GRID) / GRID
    centre = 0.28 + 0.05 * CLASS_IDS.index(class_id)
    values = np.outer(np.exp(-(((along - 0.62) / 0.12) ** 2)), np.exp(-(((along - centre) / 0.1) ** 2)))
    return Heatmap(class_id, values.astype(np.float32), patches.coverage, 0.93, "grad-cam")


@dataclass
class FakeExplainer:
    """Makes maps at once, or when a test sets ``gate``; each model and method has its blob elsewhere.

    Attributes:
        asked: (method, model) of every map that was made.
        error: Raised instead of making maps.
    """

    gate: threading.Event = field(default_factory=threading.Event)
    asked: list[tuple[MapMethod, str | None]] = field(default_factory=list)
    error: Exception | None = None

    def __post_init__(self) -> None:
        self.gate.set()

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
        """Gives blobs."""
        self.asked.append((method, model))
        on_progress(StageProgress(Stage.SALIENCY, 1, 2, method.value))
        while not self.gate.wait(0.01):
            cancel.check()
        cancel.check()
        if self.error is not None:
            raise self.error
        shift = 30 * list(MapMethod).index(method)
        maps = (fake_heatmap(class_id, report.patches) for class_id in CLASS_IDS)
        moved = tuple(
            replace(found, values=np.roll(found.values, shift, axis=0), method=method.value) for found in maps
        )
        return (MapSet(model, method, moved),)

    def patch_maps(
        self, radiograph: Radiograph, report: AnalysisReport, *, index: int, cancel: CancelToken
    ) -> PatchMaps:
        """Gives a ramp for every model and class."""
        ramp = np.tile(np.linspace(0, 1, PATCH, dtype=np.float32), (PATCH, 1))
        values = np.broadcast_to(ramp, (len(report.votes), len(CLASS_IDS), PATCH, PATCH))
        return PatchMaps(index, tuple(vote.package.id for vote in report.votes), CLASS_IDS, values)


def _nobody(news: object) -> None:
    """Listens to nobody."""


@dataclass
class FakeAnalyser:
    """Says plausible things at once, or step by step when a test holds ``gate``.

    Attributes:
        gate: Set: every stage goes on at once. Clear: the analyser waits before each model's votes.
        error: Raised instead of voting.
        refusal: Raised at once unless it was acknowledged.
    """

    gate: threading.Event = field(default_factory=threading.Event)
    reached: threading.Event = field(default_factory=threading.Event)
    error: Exception | None = None
    refusal: AnalysisRefusedError | None = None
    leaning: int = 0
    calls: int = 0
    error_rate: float | None = None
    explainer: FakeExplainer = field(default_factory=FakeExplainer)

    def __post_init__(self) -> None:
        self.gate.set()

    def analyse(
        self,
        radiograph: Radiograph,
        *,
        patches: int,
        seed: int,
        with_saliency: bool = True,
        acknowledged: bool = False,
        on_progress: ProgressListener | None = None,
        on_finding: FindingListener | None = None,
        cancel: CancelToken | None = None,
    ) -> AnalysisReport:
        """Plays an analysis in the order of the real one; ``refusal`` is raised until it is acknowledged."""
        on_progress, on_finding, cancel = on_progress or _nobody, on_finding or _nobody, cancel or CancelToken()
        self.calls += 1
        if self.refusal is not None and not acknowledged:
            raise self.refusal
        on_progress(StageProgress(Stage.SEGMENT, 0, 1))
        mask, drawn = fake_mask(radiograph), fake_patches(radiograph, count=patches, seed=seed)
        on_finding(mask)
        on_finding(drawn)
        votes = tuple(self._vote(name, drawn, on_progress, on_finding, cancel) for name in MODELS)
        ensemble = fake_ensemble(votes)
        on_finding(ensemble)
        heatmaps = tuple(fake_heatmap(class_id, drawn) for class_id in CLASS_IDS)
        for heatmap in heatmaps:
            on_finding(heatmap)
        return AnalysisReport(
            source=radiograph.source,
            mask=mask,
            patches=drawn,
            votes=votes,
            ensemble=ensemble,
            heatmaps=heatmaps,
            package=fake_package("compact"),
            members=(fake_package("segmenter"), *(vote.package for vote in votes)),
            device="cpu",
            seconds={stage.value: 0.5 for stage in Stage},
            warnings=("Trained on films of children and adults from different places.",),
            evidence=fake_evidence(ensemble, votes, mask, drawn),
        )

    def first(self, report: AnalysisReport, count: int, *, age_years: float | None) -> tuple[EnsembleVote, Evidence]:
        """Takes the first patches."""
        drawn = first_patches(report.patches, report.mask.labels, count)
        votes = tuple(
            replace(
                vote,
                winners=vote.winners[:count],
                probabilities=vote.probabilities[:count],
                shares=(np.bincount(vote.winners[:count], minlength=len(CLASS_IDS)) / count).astype(np.float32),
            )
            for vote in report.votes
        )
        ensemble = fake_ensemble(votes)
        return ensemble, fake_evidence(ensemble, votes, report.mask, drawn)

    def choose_error_rate(self, error_rate: float | None) -> None:
        """Remembers the error rate."""
        self.error_rate = error_rate

    def analyse_within(
        self, radiograph: Radiograph, outlines: Outlines, *, patches: int, seed: int, cancel: CancelToken
    ) -> AnalysisReport:
        """Analyses as ever, and says that the lungs are the given ones."""
        report = self.analyse(radiograph, patches=patches, seed=seed, acknowledged=True, cancel=cancel)
        return replace(report, mask=outlines.mask)

    def with_changes(
        self,
        radiograph: Radiograph,
        report: AnalysisReport,
        *,
        on_progress: ProgressListener | None = None,
        cancel: CancelToken | None = None,
    ) -> AnalysisReport:
        """Takes a tenth from the winner; waits for ``gate`` and raises ``error`` as votes do."""
        for vote in report.votes:
            self._vote(vote.title, report.patches, on_progress or _nobody, _nobody, cancel or CancelToken())
        assert report.evidence is not None
        changes = {name: -0.1 if name == report.ensemble.label else 0.1 / 3 for name in CLASS_IDS}
        scores = {name: report.ensemble.scores[name] + change for name, change in changes.items()}
        label = max(scores, key=lambda name: scores[name])
        spreads = tuple(ChangeSpread(change, label, scores, changes, {}) for change in PatchChange)
        return replace(report, evidence=replace(report.evidence, changed=spreads))

    def _vote(
        self,
        name: str,
        patches: PatchSet,
        on_progress: ProgressListener,
        tell: Callable[[Finding], None],
        cancel: CancelToken,
    ) -> ModelVote:
        on_progress(StageProgress(Stage.VOTE, MODELS.index(name), len(MODELS), name))
        self.reached.set()
        while not self.gate.wait(0.01):
            cancel.check()
        cancel.check()
        if self.error is not None:
            raise self.error
        vote = fake_vote(name, patches, leaning=self.leaning)
        tell(vote)
        return vote


def refusing(error: EngineError) -> Callable[[Path], OpenedImage]:
    """Gives an opener that always fails."""

    def open_image(_path: Path) -> OpenedImage:
        raise error

    return open_image
