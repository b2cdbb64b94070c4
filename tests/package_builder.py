"""Makes small, working model packages for tests, and films that their segmenter understands."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import cv2
import numpy as np
import numpy.typing as npt
import torch

from engine.files import write_bytes
from engine.findings import GRID
from engine.inference.networks.registry import build_network
from engine.inference.weights import to_bytes
from engine.labels import CLASS_IDS, STRUCTURE_IDS
from engine.package import (
    Architecture,
    Calibration,
    Dependency,
    Manifest,
    Package,
    Provenance,
    Weights,
    write_manifest,
)
from engine.preprocessing import Preprocessing
from engine.radiograph import Radiograph, RadiographSource, Spacing, SpacingSource, ViewPosition, Window, WindowFunction

#: Grey levels of the test film: the tiny segmenter tells structures apart by brightness alone.
LUNG, HEART, BODY = 0.2, 0.55, 0.85
TINY_SEGMENTER = {"in_channels": 1, "classes": 4, "down": [1], "bottleneck": 1, "growth": 2, "first": 2}


def film_pixels(rows: int = 320, columns: int = 300, *, seed: int = 0) -> npt.NDArray[np.float32]:
    """Gives float32 (rows, columns) in [0, 1]: a body with two dark lungs and a heart, and a little noise."""
    canvas = np.full((rows, columns), BODY, np.float32)
    heart_centre, heart_radius = (int(columns * 0.53), int(rows * 0.62)), int(min(rows, columns) * 0.14)
    cv2.circle(canvas, heart_centre, heart_radius, HEART, cv2.FILLED)
    for across in (0.27, 0.73):
        axes = (int(columns * 0.14), int(rows * 0.33))
        cv2.ellipse(canvas, (int(columns * across), int(rows * 0.5)), axes, 0, 0, 360, LUNG, cv2.FILLED)
    noise = np.random.default_rng(seed).normal(0, 0.02, canvas.shape).astype(np.float32)
    pixels: npt.NDArray[np.float32] = np.clip(canvas + noise, 0, 1).astype(np.float32)
    return pixels


def film(pixels: npt.NDArray[np.float32] | None = None, **changes: Any) -> Radiograph:
    """Gives a radiograph of such a film, with anything changed by name."""
    facts: dict[str, Any] = {
        "pixels": film_pixels() if pixels is None else pixels,
        "source": RadiographSource(Path("film.dcm"), "ab" * 32, "1.2.3", "1.2.840.10008.1.2.1"),
        "windows": (Window(0.5, 1.0, WindowFunction.LINEAR_EXACT),),
        "spacing": Spacing((0.5, 0.5), SpacingSource.CALIBRATED),
        "view": ViewPosition.PA,
        "modality": "DX",
        "body_part": "CHEST",
        "age_years": 50.0,
    }
    return Radiograph(**{**facts, **changes})


def build_packages(
    folder: Path, *, limits: Sequence[str] = ("Test models know nothing.",), segmenter: Package | None = None
) -> tuple[Package, ...]:
    """Writes five base models of random weights and their ensemble, which comes last.

    Args:
        folder: Where to write.
        limits: What the ensemble says of itself.
        segmenter: An installed one to pin; by default one is written whose weights are set by hand (dark is lung,
            middle grey is heart).
    """
    packages = [_segmenter(folder) if segmenter is None else segmenter]
    for index in range(5):
        torch.manual_seed(index)
        network = build_network("squeezenet1_1", {})
        spec = Preprocessing(size=GRID, channels=3, mean=(0.5,) * 3, std=(0.25,) * 3, masked=index % 2 == 0)
        packages.append(
            _write(folder, f"base-{index}", network, task="vote", architecture="squeezenet1_1", preprocessing=spec)
        )
    torch.manual_seed(7)
    packages.append(
        _write(
            folder,
            "flannel-compact",
            build_network("flannel", {}),
            task="ensemble",
            architecture="flannel",
            preprocessing=Preprocessing(size=GRID),
            depends_on=(
                Dependency(id=packages[0].ref.id, sha256=packages[0].ref.sha256, role="segmenter"),
                *(Dependency(id=p.ref.id, sha256=p.ref.sha256, role="base") for p in packages[1:]),
            ),
            calibration=Calibration(
                temperature=0.5, chosen_on="nothing", cases=1, decision_threshold=0.4, threshold_reason="a test"
            ),
            limits=tuple(limits),
        )
    )
    return tuple(packages)


@torch.no_grad()
def _segmenter(folder: Path) -> Package:
    network = build_network("fcdensenet", TINY_SEGMENTER)
    for parameter in network.parameters():
        parameter.zero_()
    stem, classify = network.get_submodule("stem"), network.get_submodule("classify")
    assert isinstance(stem, torch.nn.Conv2d)
    assert isinstance(classify, torch.nn.Conv2d)
    assert classify.bias is not None
    stem.weight[0, 0, 1, 1] = 1  # the image itself goes into the first map
    image = TINY_SEGMENTER["growth"]  # its place behind the maps that were brought up
    # Straight lines over brightness whose upper envelope changes at the two borders between the grey levels.
    low, high, steep = (LUNG + HEART) / 2, (HEART + BODY) / 2, 40.0
    assert isinstance(image, int)
    classify.weight[1, image], classify.bias[1] = -steep, steep * low  # right lung
    classify.weight[0, image], classify.bias[0] = steep, -steep * high  # background
    classify.bias[2] = -1000  # sides are set by position
    return _write(
        folder,
        "segmenter",
        network,
        task="segment",
        architecture="fcdensenet",
        arguments=TINY_SEGMENTER,
        labels=STRUCTURE_IDS,
        preprocessing=Preprocessing(size=256, equalise=False),
    )


def _write(
    folder: Path,
    name: str,
    network: torch.nn.Module,
    *,
    task: Literal["segment", "vote", "ensemble"],
    architecture: str,
    preprocessing: Preprocessing,
    arguments: Mapping[str, Any] | None = None,
    labels: tuple[str, ...] = CLASS_IDS,
    **more: Any,
) -> Package:
    data = to_bytes(network)
    write_bytes(folder / name / "weights.safetensors", data)
    weights = Weights(file="weights.safetensors", bytes=len(data), sha256=hashlib.sha256(data).hexdigest())
    manifest = Manifest(
        id=name,
        version="1.0.0",
        title=name.title(),
        task=task,
        architecture=Architecture(name=architecture, arguments=dict(arguments or {})),
        weights=weights,
        preprocessing=preprocessing,
        labels=labels,
        provenance=Provenance(recipe_sha256="", data=(), seed=0, epochs=0, steps=0, environment={}),
        licence="none",
        intended_use="tests",
        **more,
    )
    return write_manifest(folder / name, manifest)
