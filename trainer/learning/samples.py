"""Pictures of what a network says of a few films while it is trained: outlines, or patches with their votes."""

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from engine.colours import STRUCTURE_COLOURS, channels, class_colour
from engine.findings import GRID, PATCH
from engine.labels import STRUCTURE_IDS, class_label

#: Side of a film in a picture, and the height of the words above it, in pixels.
SIDE, HEAD = 320, 26
_GAP = 8
_TRUTH = (255, 255, 255)
Picture = npt.NDArray[np.uint8]


def outlined(
    image: npt.NDArray[np.uint8], found: npt.NDArray[np.uint8], truth: npt.NDArray[np.uint8], *, title: str
) -> Picture:
    """Draws what a segmenter found as coloured outlines, and the drawn mask as a thin white one.

    Args:
        image: Grey (N, N).
        found: Label map (M, M), values of ``engine.labels``.
        truth: Label map (L, L).
        title: ASCII words above the film.

    Returns:
        uint8 (HEAD + SIDE, SIDE, 3), RGB.
    """
    film = _film(image)
    for structure, name in enumerate(STRUCTURE_IDS):
        if name in STRUCTURE_COLOURS:
            _outline(film, truth, structure, _TRUTH, 1)
            _outline(film, found, structure, channels(STRUCTURE_COLOURS[name]), 2)
    return _headed(film, title)


def voted(
    grid: npt.NDArray[np.uint8],
    corners: npt.NDArray[np.int32],
    winners: npt.NDArray[np.int64],
    classes: Sequence[str],
    *,
    title: str,
) -> Picture:
    """Draws patches in the colours of the classes that they were given, each with the class's letter in its middle.

    Args:
        grid: Grey (GRID, GRID).
        corners: (K, 2), row and column of the top left corners; none for a film that was read whole.
        winners: (K,), numbers in ``classes``.
        title: ASCII words above the film.

    Returns:
        uint8 (HEAD + SIDE, SIDE, 3), RGB.
    """
    film, scale = _film(grid), SIDE / GRID
    for (row, column), winner in zip(corners, winners, strict=True):
        name = classes[int(winner)]
        top, left = round(float(row) * scale), round(float(column) * scale)
        side = round(PATCH * scale)
        cv2.rectangle(film, (left, top), (left + side, top + side), channels(class_colour(name)), 1, cv2.LINE_AA)
        middle = (left + side // 2 - 4, top + side // 2 + 4)
        _write(film, class_label(name).letter, middle, channels(class_colour(name)))
    return _headed(film, title)


def as_png(pictures: Sequence[Picture]) -> bytes:
    """Gives pictures beside each other as a PNG.

    Raises:
        ValueError: There is none.
    """
    if not pictures:
        raise ValueError("a picture needs at least one film")
    gap = np.zeros((pictures[0].shape[0], _GAP, 3), np.uint8)
    parts = [part for picture in pictures for part in (picture, gap)][:-1]
    done, data = cv2.imencode(".png", cv2.cvtColor(np.hstack(parts), cv2.COLOR_RGB2BGR))
    if not done:
        raise ValueError("the picture could not be written as PNG")
    return data.tobytes()


def _film(image: npt.NDArray[np.uint8]) -> Picture:
    small = cv2.resize(image, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
    return np.repeat(small.astype(np.uint8)[:, :, None], 3, axis=2)


def _outline(
    film: Picture, labels: npt.NDArray[np.uint8], value: int, ink: tuple[int, int, int], thickness: int
) -> None:
    inside = (cv2.resize(labels, (SIDE, SIDE), interpolation=cv2.INTER_NEAREST) == value).astype(np.uint8)
    lines, _ = cv2.findContours(inside, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    cv2.drawContours(film, lines, -1, ink, thickness, cv2.LINE_AA)


def _headed(film: Picture, title: str) -> Picture:
    head: Picture = np.zeros((HEAD, SIDE, 3), np.uint8)
    _write(head, title, (4, HEAD - 9), (230, 230, 230))
    return np.vstack([head, film])


def _write(picture: Picture, words: str, place: tuple[int, int], ink: tuple[int, int, int]) -> None:
    cv2.putText(picture, words, place, cv2.FONT_HERSHEY_SIMPLEX, 0.42, ink, 1, cv2.LINE_AA)
