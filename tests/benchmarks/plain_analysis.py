"""The two sides of the benchmark ``analyse``: the engine, and the method as one would write it down first.

The plain side takes one patch at a time through one model after another: one pass for the vote, and one pass of
pytorch-grad-cam through the whole network for the class voted for. The engine makes the maps of all classes in the
same time; that its maps are those of the whole network is what ``tests/unit/test_saliency.py`` shows. Segmenting and
drawing are the engine's own on both sides.
"""

import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import torch

from engine import windowing
from engine.findings import PATCH, LungMask, PatchSet
from engine.geometry import GridGeometry
from engine.inference.models import default_ensemble
from engine.inference.networks.backbones import PatchNetwork
from engine.inference.operators import declare_missing_operators
from engine.inference.pipeline import Analyser
from engine.inference.segment import segment
from engine.inference.weights import load_network
from engine.package import Package, find_dependency
from engine.patches import cut_patches, draw_patches, lungs_of
from engine.preprocessing import prepare_grid, resize_patches, scale
from engine.radiograph import Radiograph
from engine.reading import open_image

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "phantom_monochrome2.dcm"
SEED = 0
_CPU = torch.device("cpu")


@dataclass(frozen=True, slots=True)
class Task:
    """What both sides do; ``folders`` None means the installed packages."""

    film: Path = SAMPLE
    folders: tuple[Path, ...] | None = None
    patches: int = 100


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """What one run gave.

    Attributes:
        seconds: Wall-clock seconds: whole, votes, maps.
        probabilities: float32 (N, K, C).
        peak_mib: Largest resident size of the process so far.
    """

    seconds: tuple[float, float, float]
    probabilities: npt.NDArray[np.float32]
    peak_mib: float


def ours(task: Task) -> Callable[[], Outcome]:
    """Loads the engine's analyser and gives a call that analyses the film once."""
    analyser = Analyser(device="cpu", folders=task.folders)
    radiograph = open_image(task.film).radiograph

    def once() -> Outcome:
        start = time.perf_counter()
        report = analyser.analyse(radiograph, patches=task.patches, seed=SEED)
        whole = time.perf_counter() - start
        probabilities = np.stack([vote.probabilities for vote in report.votes])
        return Outcome((whole, report.seconds["vote"], report.seconds["saliency"]), probabilities, _peak_mib())

    return once


def plain(task: Task) -> Callable[[], Outcome]:
    """Loads the same networks as they are and gives a call that analyses the film once."""
    ensemble = default_ensemble(task.folders)
    if ensemble.segmenter is None:
        raise RuntimeError(f"{ensemble.manifest.id} names no segmenter")
    segmenter = find_dependency(ensemble.segmenter, task.folders)
    bases = [find_dependency(dependency, task.folders) for dependency in ensemble.base_models]
    segmenting = load_network(segmenter, _CPU)
    networks = [_row_major(load_network(base, _CPU)) for base in bases]
    radiograph = open_image(task.film).radiograph

    def once() -> Outcome:
        start = time.perf_counter()
        brightness = windowing.to_display(radiograph)
        mask = _lungs(segmenting, segmenter, radiograph, brightness)
        drawn = draw_patches(mask.labels, count=task.patches, seed=SEED)
        lungs = lungs_of(GridGeometry(*radiograph.shape).labels_to_grid(mask.labels))
        scores, votes_s, maps_s = [], 0.0, 0.0
        for base, network in zip(bases, networks, strict=True):
            spec = base.manifest.preprocessing
            cut = cut_patches(prepare_grid(brightness, lungs, spec), drawn.corners)
            patches = torch.from_numpy(scale(resize_patches(cut, spec), spec))
            begun = time.perf_counter()
            scores.append(_votes_one_by_one(network, patches))
            voted = time.perf_counter()
            _maps_one_by_one(network, patches, scores[-1], drawn)
            votes_s, maps_s = votes_s + voted - begun, maps_s + time.perf_counter() - voted
        return Outcome((time.perf_counter() - start, votes_s, maps_s), np.stack(scores), _peak_mib())

    return once


def _row_major(network: torch.nn.Module) -> torch.nn.Module:
    for parameter in network.parameters():
        parameter.data = parameter.data.contiguous()
    return network


def _lungs(
    network: torch.nn.Module, package: Package, radiograph: Radiograph, brightness: npt.NDArray[np.float32]
) -> LungMask:
    return segment(
        network,
        brightness,
        preprocessing=package.manifest.preprocessing,
        spacing=radiograph.spacing,
        package=package.ref,
        device=_CPU,
    )


def _votes_one_by_one(network: torch.nn.Module, patches: torch.Tensor) -> npt.NDArray[np.float32]:
    """Gives softmax (K, C)."""
    with torch.no_grad():
        rows = [torch.softmax(network(patch[None]), dim=1)[0].numpy() for patch in patches]
    return np.stack(rows)


def _maps_one_by_one(
    network: torch.nn.Module, patches: torch.Tensor, scores: npt.NDArray[np.float32], drawn: PatchSet
) -> npt.NDArray[np.float32]:
    """Gives the saliency of the classes that the patches voted for, (GRID, GRID)."""
    declare_missing_operators()
    from pytorch_grad_cam import GradCAM
    from pytorch_grad_cam.utils.model_targets import ClassifierOutputTarget

    if not isinstance(network, PatchNetwork):
        raise RuntimeError("a base model is no patch network")
    total = np.zeros(drawn.coverage.shape, np.float32)
    last = network.features if network.weigh is None else network.weigh
    with GradCAM(model=network, target_layers=[last]) as driver:
        for patch, probabilities, (row, column) in zip(patches, scores, drawn.corners.tolist(), strict=True):
            voted = int(probabilities.argmax())
            values = driver(input_tensor=patch[None], targets=[ClassifierOutputTarget(voted)])[0]
            box = cv2.resize(values, (PATCH, PATCH), interpolation=cv2.INTER_LINEAR)  # a patch may be read smaller
            total[row : row + PATCH, column : column + PATCH] += probabilities[voted] * box
    saliency: npt.NDArray[np.float32] = total / (drawn.coverage + np.float32(1e-7))
    return saliency


def _peak_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
