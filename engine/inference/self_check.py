"""Checks an installed package: the network must still say of its sample what it said at release."""

import json
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import torch

from engine.errors import PackageFormatError, PackageTamperedError
from engine.inference.weights import load_network
from engine.package import Package
from engine.preprocessing import Preprocessing, scale

INPUT_IMAGE = "input.png"
INPUT_VOTES = "votes.json"
OUTPUT = "expected.json"


@torch.inference_mode()
def run_sample(network: torch.nn.Module, sample: Path, preprocessing: Preprocessing) -> npt.NDArray[np.float64]:
    """Gives what a network says of a sample input, as a short vector.

    A segmenter: the share of the image per structure, with the mean (row, column) of each, in [0, 1]; a base
    model: its softmax; an ensemble: scores and weights.

    Args:
        network: In evaluation mode on the CPU.
        sample: A PNG, uint8 (S, S), or votes as JSON (N lists of C numbers).
        preprocessing: Of the package.
    """
    if sample.suffix == ".json":
        votes = torch.tensor(json.loads(sample.read_text(encoding="utf-8")), dtype=torch.float32)
        scores, weights = network(votes[None])
        return torch.cat([scores[0], weights[0]]).double().numpy()
    image = cv2.imread(str(sample), cv2.IMREAD_GRAYSCALE)
    if image is None:
        raise PackageFormatError(sample.name, "The sample cannot be read.", remedy="Install the package again.")
    outputs = network(torch.from_numpy(scale(image[None].astype(np.uint8), preprocessing)))
    probabilities = torch.softmax(outputs.double(), dim=1)[0]
    if probabilities.ndim == 1:
        return probabilities.numpy()
    shares = probabilities.mean(dim=(1, 2))
    rows = torch.linspace(0, 1, probabilities.shape[1], dtype=torch.float64)
    columns = torch.linspace(0, 1, probabilities.shape[2], dtype=torch.float64)
    heights = (probabilities.mean(dim=2) @ rows) / probabilities.shape[1] / shares
    widths = (probabilities.mean(dim=1) @ columns) / probabilities.shape[2] / shares
    return torch.cat([shares, heights, widths]).numpy()


def check_sample(package: Package) -> None:
    """Returns if the package still gives its expected output within its tolerance, on the CPU.

    Raises:
        PackageTamperedError: A file was altered, or this installation computes something else.
    """
    sample = package.manifest.sample
    if sample is None:
        return
    network = load_network(package, torch.device("cpu"))
    folder = package.folder / "sample"
    output = run_sample(network, folder / sample.input, package.manifest.preprocessing)
    expected = np.array(json.loads((folder / sample.expected).read_text(encoding="utf-8")))
    if output.shape != expected.shape or not np.allclose(output, expected, atol=sample.tolerance, rtol=0):
        raise PackageTamperedError(
            package.manifest.id,
            f"{package.manifest.id} does not give the output that it gave when it was released.",
            remedy="Install the package again; if that does not help, report your versions of torch and this program.",
        )
