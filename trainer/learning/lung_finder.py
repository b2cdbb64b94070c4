"""The lungs of training films, found by a released segmenter as it finds them in use."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import torch

from engine.findings import LungMask
from engine.inference.segment import segment
from engine.inference.weights import load_network
from engine.package import Package
from engine.radiograph import Radiograph

#: Gives the lungs of a film with this brightness, float32 (rows, columns) in [0, 1] as displayed.
FindLungs = Callable[[Radiograph, npt.NDArray[np.float32]], LungMask]


def lung_finder(segmenter: Package, device: torch.device) -> FindLungs:
    """Loads a segmenter once, to find the lungs of many films.

    Args:
        segmenter: What finds them.
        device: Where its network runs.
    """
    network = load_network(segmenter, device)

    def find(radiograph: Radiograph, brightness: npt.NDArray[np.float32]) -> LungMask:
        return segment(
            network,
            brightness,
            preprocessing=segmenter.manifest.preprocessing,
            spacing=radiograph.spacing,
            package=segmenter.ref,
            device=device,
        )

    return find
