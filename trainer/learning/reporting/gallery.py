"""The films that a model called wrongly, small, the surest mistakes first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from engine.colours import channels, class_colour
from engine.errors import ReadError
from engine.reading import open_image
from engine.windowing import to_display
from trainer.datasets.cases import Case
from trainer.learning.metrics import Floats, Integers

_SIDE = 160
#: Side of the square on which maps are kept; like the grid it shows the whole film, whatever its ratio of sides.
MAP_SIDE = 160
_STRENGTH = 0.75


@dataclass(frozen=True, slots=True, eq=False)
class SmallMap:
    """Where a model saw a class, uint8 (MAP_SIDE, MAP_SIDE), and what is said of it; no values: why there is no map."""

    values: npt.NDArray[np.uint8] | None
    words: str


#: Gives the map of a case for a class.
MapOf = Callable[[Case, str], SmallMap]


@dataclass(frozen=True, slots=True, eq=False)
class Thumbnail:
    """A film on a square of black, and what is said of it, one line each.

    Attributes:
        pixels: uint8 (160, 160).
        under_map: uint8 (160, 160, 3), RGB: the same film under a map; None where there is no map.
    """

    file: str
    words: tuple[str, ...]
    pixels: npt.NDArray[np.uint8]
    under_map: npt.NDArray[np.uint8] | None = None

    @property
    def picture(self) -> npt.NDArray[np.uint8]:
        """The film and, beside it, the film under its map: uint8 (160, 160 or 320, 3), RGB."""
        film = np.repeat(self.pixels[:, :, None], 3, axis=2)
        return film if self.under_map is None else np.concatenate([film, self.under_map], axis=1)


def misclassified(
    cases: Sequence[Case],
    truth: Integers,
    called: Integers,
    scores: Floats,
    *,
    classes: Sequence[str],
    most: int,
    map_of: MapOf | None = None,
) -> tuple[Thumbnail, ...]:
    """Gives thumbnails of wrong calls, those with the highest score of the wrong class first.

    Args:
        cases: Of known class.
        truth: int64 (cases,).
        called: int64 (cases,).
        scores: float64 (cases, classes).
        classes: Class ids.
        most: How many at the most.
        map_of: Gives where the model saw what it called; None shows no maps.
    """
    wrong = np.flatnonzero(truth != called)
    surest = wrong[np.argsort(-scores[wrong, called[wrong]], kind="stable")][:most]
    found = []
    for place in surest.tolist():
        words = (
            f"is {classes[truth[place]]}",
            f"called {classes[called[place]]} ({scores[place, called[place]]:.2f})",
        )
        name = classes[called[place]]
        small = None if map_of is None else map_of(cases[place], name)
        found.append(thumbnail(cases[place], words, small, channels(class_colour(name))))
    return tuple(found)


def thumbnail(
    case: Case, words: tuple[str, ...], small: SmallMap | None = None, tint: tuple[int, int, int] = (255, 255, 255)
) -> Thumbnail:
    """Gives a film as a thumbnail with its aspect ratio kept; a file that cannot be read any more is a black square.

    Args:
        case: The film.
        words: What is said of it.
        small: A map to show beside it, in the colour ``tint``.
        tint: Red, green, blue.
    """
    square = np.zeros((_SIDE, _SIDE), np.uint8)
    words = words if small is None else (*words, small.words)
    try:
        brightness = to_display(open_image(case.image).radiograph)
    except ReadError:
        return Thumbnail(case.image.name, (*words, "cannot be read"), square)
    ratio = _SIDE / max(brightness.shape)
    rows, columns = (max(1, round(side * ratio)) for side in brightness.shape)
    reduced = cv2.resize(brightness, (columns, rows), interpolation=cv2.INTER_AREA)
    top, left = (_SIDE - rows) // 2, (_SIDE - columns) // 2
    square[top : top + rows, left : left + columns] = np.rint(np.clip(reduced, 0, 1) * 255).astype(np.uint8)
    if small is None or small.values is None:
        return Thumbnail(case.image.name, words, square)
    weights = np.zeros((_SIDE, _SIDE, 1), np.float32)
    fitted = cv2.resize(small.values, (columns, rows), interpolation=cv2.INTER_AREA)
    weights[top : top + rows, left : left + columns, 0] = fitted * (_STRENGTH / 255)
    blended = square[:, :, None] * (1 - weights) + np.array(tint, np.float32) * weights
    return Thumbnail(case.image.name, words, square, np.rint(blended).astype(np.uint8))
