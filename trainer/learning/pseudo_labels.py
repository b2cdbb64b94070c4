"""Films without outlines, outlined by a released segmenter so that the next one learns from such films too."""

import numpy as np
import numpy.typing as npt

from engine.errors import ReadError
from engine.findings import Quality
from engine.reading import open_image
from engine.windowing import to_display
from trainer.config import PseudoLabelConfig
from trainer.datasets.cases import Case, CaseTable
from trainer.datasets.sources import read_source
from trainer.learning.lung_finder import FindLungs
from trainer.learning.roles import part

#: Brightness float32 (rows, columns) in [0, 1] as displayed, and labels uint8 of the same shape.
Outlined = tuple[npt.NDArray[np.float32], npt.NDArray[np.uint8]]


def chosen_films(config: PseudoLabelConfig, *, seed: int) -> CaseTable:
    """Draws the films to outline, in the order of the data set; the same for the same seed.

    Raises:
        DatasetError: The folder is not that data set, or lacks files.
    """
    table = read_source(config.source, config.root, partial=True)
    if config.train:
        table = part(table, config.train)
    drawn = np.sort(np.random.default_rng(seed).permutation(len(table))[: config.limit])
    return CaseTable(f"{table.name}, {len(drawn)} drawn", tuple(table.cases[index] for index in drawn))


def outline(case: Case, find_lungs: FindLungs) -> Outlined | None:
    """Gives a film and its label map; None where it cannot be read or there is any doubt about its lungs."""
    try:
        radiograph = open_image(case.image).radiograph
    except ReadError:
        return None
    brightness = to_display(radiograph)
    mask = find_lungs(radiograph, brightness)
    return (brightness, mask.labels) if mask.quality is Quality.USABLE else None
