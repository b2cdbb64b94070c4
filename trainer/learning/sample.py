"""The sample of a package: a small input and what the network made of it at release."""

import json
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import torch

from engine.errors import OutputError
from engine.files import sha256_of, write_bytes, write_text
from engine.inference.self_check import INPUT_IMAGE, INPUT_VOTES, OUTPUT, run_sample
from engine.labels import CLASS_IDS
from engine.package import Sample
from trainer.config import RunConfig

_TOLERANCE = 0.02
#: Centre x, y, half width, half height as shares of the side, and grey level.
_OVALS = ((0.30, 0.5, 0.15, 0.33, 60), (0.70, 0.5, 0.15, 0.33, 70), (0.55, 0.65, 0.14, 0.15, 200))


def write_sample(folder: Path, network: torch.nn.Module, config: RunConfig) -> Sample:
    """Writes the sample of a network into ``folder`` and gives its entry of the manifest.

    Raises:
        OutputError: The folder cannot be written.
    """
    folder.mkdir(parents=True)
    if config.ensemble is not None:
        name = INPUT_VOTES
        write_text(folder / name, json.dumps(_votes(len(config.ensemble.members))))
    else:
        name = INPUT_IMAGE
        reads = config.released_preprocessing
        side = reads.size if config.task == "segmenter" else reads.patch_size
        encoded, data = cv2.imencode(".png", _shapes(side))
        if not encoded:
            raise OutputError(folder / name, "The sample could not be encoded.", remedy="Try again.")
        write_bytes(folder / name, data.tobytes())
    output = run_sample(network, folder / name, config.released_preprocessing)
    write_text(folder / OUTPUT, json.dumps([round(float(value), 5) for value in output]))
    hashes = {file: sha256_of(folder / file) for file in (name, OUTPUT)}
    return Sample(input=name, expected=OUTPUT, tolerance=_TOLERANCE, sha256=hashes)


def _shapes(side: int) -> npt.NDArray[np.uint8]:
    """Draws two dark ovals on grey with a bright oval between them: enough for every layer to answer."""
    image = np.full((side, side), 170, np.uint8)
    for x, y, half_width, half_height, grey in _OVALS:
        middle, axes = (round(x * side), round(y * side)), (round(half_width * side), round(half_height * side))
        cv2.ellipse(image, middle, axes, 0, 0, 360, grey, -1)
    return image


def _votes(models: int) -> list[list[float]]:
    """Gives one vote vector a model, each for another class first."""
    classes = len(CLASS_IDS)
    return [[0.7 if index % classes == column else 0.1 for column in range(classes)] for index in range(models)]
