"""The global mode: a base model that reads a film whole, the baseline that patches have to beat (method, section 2).

The film is brought to one and a half times the network's side (336 for 224); training takes a random crop of the side,
a test the crop in the middle.
"""

import time

import cv2
import numpy as np
import numpy.typing as npt
import torch

from engine.findings import GRID, Quality
from engine.geometry import resize_nearest
from engine.inference.device import choose_device, repeatable
from engine.inference.weights import load_network
from engine.package import Package, find_dependency, package_folders
from engine.patches import lungs_of, no_lungs_refusal
from engine.preprocessing import Preprocessing, prepare_grid, scale
from engine.reading import open_image
from engine.suitability import refuse_unsuitable
from engine.windowing import to_display
from trainer.config import AugmentationConfig
from trainer.datasets.cases import Case
from trainer.errors import RunError
from trainer.learning.augment import change_tone, draw_affine, warp
from trainer.learning.judges import SegmenterJudge
from trainer.learning.judging import Called

Grey = npt.NDArray[np.uint8]


def training_view(grid: Grey, *, side: int, config: AugmentationConfig, random: np.random.Generator) -> Grey:
    """Gives a random crop, turned and toned as the recipe says.

    Args:
        grid: uint8 (GRID, GRID), prepared.
        side: Of the crop, in pixels of the reduced film.
        config: What may change.
        random: Where chance comes from.

    Returns:
        uint8 (side, side).
    """
    small = _reduced(grid, side)
    row, column = random.uniform(side / 2, small.shape[0] - side / 2, 2)
    affine = draw_affine(config, random, source=side, target=side, centre=(row - 0.5, column - 0.5))
    return change_tone(warp(small, affine, side=side), config, random)


def middle_view(grid: Grey, *, side: int) -> Grey:
    """Gives the crop in the middle: uint8 (GRID, GRID) to (side, side)."""
    small = _reduced(grid, side)
    start = (small.shape[0] - side) // 2
    return small[start : start + side, start : start + side]


def probabilities(network: torch.nn.Module, grid: Grey, *, side: int, spec: Preprocessing) -> npt.NDArray[np.float64]:
    """Gives float64 (classes,), the softmax of the network for the crop in the middle."""
    device = next(network.parameters()).device
    images = torch.from_numpy(scale(middle_view(grid, side=side)[None], spec)).to(device)
    logits = network(images.contiguous(memory_format=torch.channels_last))
    found: npt.NDArray[np.float64] = torch.softmax(logits, dim=1)[0].double().cpu().numpy()
    return found


class WholeFilmJudge:
    """Has a base model of the global mode call a film; its segmenter masks the film where the model wants that.

    Raises:
        RunError: The package names no segmenter.
    """

    def __init__(self, package: Package, *, device: str) -> None:
        if package.segmenter is None:
            raise RunError(f"{package.manifest.id} names no segmenter.", remedy="Choose a run of a base model.")
        self._device = choose_device(device)
        self._network = load_network(package, self._device)
        places = (package.folder.resolve().parent, *package_folders())
        self._segmenter = SegmenterJudge(find_dependency(package.segmenter, places), device=device)
        self._classes = package.manifest.labels
        self._spec = package.manifest.preprocessing

    @torch.inference_mode()
    def __call__(self, case: Case) -> Called:
        """Gives the class with the largest softmax.

        Raises:
            AnalysisRefusedError: The image cannot be judged.
            ReadError: The file cannot be opened.
        """
        radiograph = open_image(case.image).radiograph
        start = time.perf_counter()
        refuse_unsuitable(radiograph)
        mask = self._segmenter.find_lungs(radiograph)
        if mask.quality is Quality.UNUSABLE:
            raise no_lungs_refusal(" ".join(mask.reasons))
        lungs = lungs_of(resize_nearest(mask.labels, (GRID, GRID)))
        grid = prepare_grid(to_display(radiograph), lungs, self._spec)
        with repeatable():
            shares = probabilities(self._network, grid, side=self._spec.patch_size, spec=self._spec)
        return Called(
            called=self._classes[int(shares.argmax())],
            scores=dict(zip(self._classes, shares.tolist(), strict=True)),
            seconds=time.perf_counter() - start,
        )


def _reduced(grid: Grey, side: int) -> Grey:
    size = side + side // 2
    return cv2.resize(grid, (size, size), interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
