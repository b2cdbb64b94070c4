"""What an analysis found: immutable records that flow from the engine to files and windows.

Grid coordinates are pixels of the 1024 x 1024 square onto which every image is resized (method,
section 2); ``GridGeometry`` of ``engine.geometry`` maps them to source pixels.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from engine.checks import Check
from engine.evidence import Conclusion, Evidence
from engine.patch_changes import PatchChange
from engine.presentation import AS_DISPLAYED, Presentation
from engine.progress import StageProgress
from engine.radiograph import RadiographSource
from engine.zones import ZoneOpacity

#: Side of the analysis grid and of a patch on it, in pixels (method, section 2).
GRID = 1024
PATCH = 224


class Quality(StrEnum):
    """How far a result can be relied on."""

    USABLE = "usable"
    DOUBTFUL = "doubtful"
    UNUSABLE = "unusable"


@dataclass(frozen=True, slots=True)
class PackageRef:
    """Which released model said it: id, version and the sha256 of its manifest."""

    id: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True, eq=False)
class LungMask:
    """Where the segmenter sees lungs and heart.

    Attributes:
        labels: uint8 (rows, columns) in source pixels: 0 background, 1 right lung, 2 left lung, 3 heart.
        pixels: Area of each structure in source pixels, keyed "right_lung", "left_lung", "heart".
        areas_mm2: The same in mm2, or None when the spacing is unknown.
        cleaned_share: Share of the raw lung pixels that clean-up added or removed, in [0, 1].
        quality: Verdict on plausibility, with ``reasons`` in words.
    """

    labels: npt.NDArray[np.uint8]
    pixels: Mapping[str, int]
    areas_mm2: Mapping[str, float] | None
    cleaned_share: float
    quality: Quality
    reasons: tuple[str, ...]
    package: PackageRef


@dataclass(frozen=True, slots=True, eq=False)
class Outlines:
    """Lungs that are known before a film is looked at, because it was made from another one.

    Attributes:
        mask: On the film that is to be judged.
        presentation: How the other film was put right.
        checks: What was checked of the other film; they count instead of those of the film that is judged.
    """

    mask: LungMask
    presentation: Presentation
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PatchSet:
    """K random patches with centres inside the lungs.

    Attributes:
        centres: int32 (K, 2), (row, column) drawn on the grid; each lies on a lung pixel.
        corners: int32 (K, 2), (row, column) of each box's top left pixel on the grid; boxes are shifted
            at the border, never stretched. A box covers PATCH x PATCH grid pixels.
        boxes: float32 (K, 4), (top, left, bottom, right) in source pixels.
        coverage: uint16 (GRID, GRID), number of boxes over each grid pixel; 0 = not sampled.
        lung_covered_share: Share of lung pixels under at least one box, in [0, 1].
        lung_mean_coverage: Mean number of boxes over a lung pixel.
    """

    centres: npt.NDArray[np.int32]
    corners: npt.NDArray[np.int32]
    boxes: npt.NDArray[np.float32]
    coverage: npt.NDArray[np.uint16]
    lung_covered_share: float
    lung_mean_coverage: float
    seed: int

    @property
    def count(self) -> int:
        """K."""
        return int(self.centres.shape[0])


@dataclass(frozen=True, slots=True, eq=False)
class ModelVote:
    """What one base model said of every patch.

    Attributes:
        classes: Class ids, in the order of the columns below.
        probabilities: float32 (K, C), softmax of the model per patch; not calibrated.
        winners: int64 (K,), index of the class each patch votes for.
        counts: int64 (C,), patches per class; sums to K.
        shares: float32 (C,), counts / K: the vote vector P of the ensemble (method, section 2).
        winner: Index of the class with most votes; ties lose by lower mean softmax.
    """

    package: PackageRef
    title: str
    classes: tuple[str, ...]
    probabilities: npt.NDArray[np.float32]
    winners: npt.NDArray[np.int64]
    counts: npt.NDArray[np.int64]
    shares: npt.NDArray[np.float32]
    winner: int


@dataclass(frozen=True, slots=True)
class EnsembleVote:
    """What Patched FLANNEL makes of the votes.

    Attributes:
        scores: Class id -> number in [0, 1]; they sum to one.
        is_calibrated: Whether ``scores`` are calibrated probabilities; otherwise they only rank.
        raw_scores: The softmax of the weighted votes before calibration (compressed, only ranks).
        weights: Package id of a base model -> its weight for this image (tanh form: in [-1, 1]).
        agreement: Share of the base models whose own winner is the ensemble's.
        label: Class id with the highest score.
        is_decided: False when the best score leaves the answer open; the viewer then says "not sure".
        conclusion: What may be said after everything that speaks for and against ``label``; it may name several
            classes where the package cannot tell them apart. None where it was not drawn.
    """

    scores: Mapping[str, float]
    is_calibrated: bool
    raw_scores: Mapping[str, float]
    weights: Mapping[str, float]
    agreement: float
    label: str
    is_decided: bool
    conclusion: Conclusion | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Heatmap:
    """Where the models looked for one class.

    Attributes:
        values: float32 (GRID, GRID) in [0, 1] on the grid; meaningless where ``coverage`` is 0.
        coverage: uint16 (GRID, GRID), boxes over each pixel; 0 = not sampled, which is not zero.
        inside_lungs: Share of the saliency inside the lungs, in [0, 1].
        method: Name of the class activation method, such as "grad-cam".
    """

    class_id: str
    values: npt.NDArray[np.float32]
    coverage: npt.NDArray[np.uint16]
    inside_lungs: float
    method: str


#: What an analysis hands over as soon as it is known, in this order.
Finding = LungMask | PatchSet | ModelVote | EnsembleVote | Heatmap
ProgressListener = Callable[[StageProgress], None]
FindingListener = Callable[[Finding], None]


@dataclass(frozen=True, slots=True, eq=False)
class AnalysisReport:
    """Everything one analysis found, and what it was made with.

    Attributes:
        members: Packages used besides ``package``: the segmenter and the base models.
        seconds: Stage name -> wall-clock seconds.
        warnings: What a reader must know before believing the scores, one sentence each.
        evidence: What the verdict was made of; None where it was not gathered.
        checks: What was checked before the verdict; one that failed was acknowledged by the person who asked, or did
            not count because the outlines were given.
        presentation: What was put right before the models looked.
        opacity: How much of each lung zone is opaque; empty where the package has nothing to compare with.
        changed_votes: What the base models said of the same patches changed, as far as they were asked.
    """

    source: RadiographSource
    mask: LungMask
    patches: PatchSet
    votes: tuple[ModelVote, ...]
    ensemble: EnsembleVote
    heatmaps: tuple[Heatmap, ...]
    package: PackageRef
    members: tuple[PackageRef, ...]
    device: str
    seconds: Mapping[str, float]
    warnings: tuple[str, ...]
    evidence: Evidence | None = None
    checks: tuple[Check, ...] = ()
    presentation: Presentation = AS_DISPLAYED
    opacity: tuple[ZoneOpacity, ...] = ()
    changed_votes: Mapping[PatchChange, tuple[ModelVote, ...]] = field(default_factory=dict)
