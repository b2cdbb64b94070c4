"""The films that a model called wrongly, small, the surest mistakes first."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from engine.errors import ReadError
from engine.reading import open_image
from engine.windowing import to_display
from trainer.datasets.cases import Case
from trainer.learning.metrics import Floats, Integers

_SIDE = 160


@dataclass(frozen=True, slots=True, eq=False)
class Thumbnail:
    """A film on a square of black, uint8 (160, 160), and what is said of it, one line each."""

    file: str
    words: tuple[str, ...]
    pixels: npt.NDArray[np.uint8]


def misclassified(
    cases: Sequence[Case], truth: Integers, called: Integers, scores: Floats, *, classes: Sequence[str], most: int
) -> tuple[Thumbnail, ...]:
    """Gives thumbnails of wrong calls, those with the highest score of the wrong class first.

    Args:
        cases: Of known class.
        truth: int64 (cases,).
        called: int64 (cases,).
        scores: float64 (cases, classes).
        classes: Class ids.
        most: How many at the most.
    """
    wrong = np.flatnonzero(truth != called)
    surest = wrong[np.argsort(-scores[wrong, called[wrong]], kind="stable")][:most]
    found = []
    for place in surest.tolist():
        words = (
            f"is {classes[truth[place]]}",
            f"called {classes[called[place]]} ({scores[place, called[place]]:.2f})",
        )
        found.append(thumbnail(cases[place], words))
    return tuple(found)


def thumbnail(case: Case, words: tuple[str, ...]) -> Thumbnail:
    """Gives a film as a thumbnail with its aspect ratio kept; a file that cannot be read any more is a black square."""
    square = np.zeros((_SIDE, _SIDE), np.uint8)
    try:
        brightness = to_display(open_image(case.image).radiograph)
    except ReadError:
        return Thumbnail(case.image.name, (*words, "cannot be read"), square)
    ratio = _SIDE / max(brightness.shape)
    rows, columns = (max(1, round(side * ratio)) for side in brightness.shape)
    small = cv2.resize(brightness, (columns, rows), interpolation=cv2.INTER_AREA)
    top, left = (_SIDE - rows) // 2, (_SIDE - columns) // 2
    square[top : top + rows, left : left + columns] = np.rint(np.clip(small, 0, 1) * 255).astype(np.uint8)
    return Thumbnail(case.image.name, words, square)
