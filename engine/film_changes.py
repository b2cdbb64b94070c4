"""Changes of a film for an audit: some must not change what is said of it, one must.

What is moved takes the outlines of the lungs along, so that the models can be asked about the same lungs.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

import cv2
import numpy as np
import numpy.typing as npt

from engine.findings import LungMask
from engine.labels import BACKGROUND, LEFT_LUNG, RIGHT_LUNG, STRUCTURE_IDS
from engine.radiograph import Radiograph, Window, WindowFunction
from engine.windowing import to_display

Brightness = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
Kind = TypeVar("Kind", bound=np.generic)

#: Margin around the lungs that a crop keeps, and side of the tiles that are shuffled, as a share of the image.
_MARGIN, _TILES = 0.05, 8
#: Text and markers: brighter than this, by so much brighter than their surroundings, and no larger than these shares.
_BRIGHT, _ABOVE, _LARGEST, _WIDEST = 0.75, 0.25, 0.02, 0.3


class Expected(StrEnum):
    """What a sound verdict does when a film is changed."""

    HOLDS = "holds"
    FALLS = "falls"


@dataclass(frozen=True, slots=True, eq=False)
class ChangedFilm:
    """A film after a change, with the outlines of the one before, moved along with what they are drawn around."""

    radiograph: Radiograph
    mask: LungMask


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a film.

    Attributes:
        id: Stable identifier, such as ``mirror``.
        title: What is done, in a few words.
        reason: What it means when the verdict does not do what is expected.
        make: Gives the changed film, from the film and its outlines; None draws the patches again instead.
        seeds: How much the seed of the patches is moved.
    """

    id: str
    title: str
    expected: Expected
    reason: str
    make: Callable[[Radiograph, LungMask], ChangedFilm] | None = None
    seeds: int = 0

    def apply(self, radiograph: Radiograph, mask: LungMask) -> ChangedFilm:
        """Gives the changed film; the same one where only the patches are drawn again."""
        return ChangedFilm(radiograph, mask) if self.make is None else self.make(radiograph, mask)


def lungs_only(radiograph: Radiograph, mask: LungMask) -> ChangedFilm:
    """Blacks out everything outside the lungs."""
    shown = np.where(lungs_in(mask), to_display(radiograph), 0).astype(np.float32)
    return ChangedFilm(_shown(radiograph, shown), mask)


def without_text(radiograph: Radiograph, mask: LungMask) -> ChangedFilm:
    """Fills burned-in text and markers in from around them (Telea, J. Graphics Tools 9, 2004)."""
    brightness = to_display(radiograph)
    marks = text_in(brightness) & ~lungs_in(mask)
    grey = np.rint(brightness * 255).astype(np.uint8)
    filled = cv2.inpaint(grey, marks.astype(np.uint8), 5, cv2.INPAINT_TELEA).astype(np.float32) / 255
    return ChangedFilm(_shown(radiograph, np.where(marks, filled, brightness).astype(np.float32)), mask)


def lung_box(radiograph: Radiograph, mask: LungMask) -> ChangedFilm:
    """Crops to the lungs with a small margin."""
    rows, columns = np.nonzero(lungs_in(mask))
    height, width = radiograph.shape
    down, across = int(height * _MARGIN), int(width * _MARGIN)
    top, bottom = max(int(rows.min()) - down, 0), min(int(rows.max()) + down + 1, height)
    left, right = max(int(columns.min()) - across, 0), min(int(columns.max()) + across + 1, width)
    shown = _shown(radiograph, to_display(radiograph)[top:bottom, left:right])
    return ChangedFilm(shown, _outlined(mask, mask.labels[top:bottom, left:right]))


def in_pieces(radiograph: Radiograph, mask: LungMask) -> ChangedFilm:
    """Cuts the film into 8 x 8 tiles and shuffles them, always in the same way; the rest of the division is lost."""
    labels = _outlined(mask, _shuffled(mask.labels))
    return ChangedFilm(_shown(radiograph, _shuffled(to_display(radiograph))), labels)


def mirrored(radiograph: Radiograph, mask: LungMask) -> ChangedFilm:
    """Exchanges left and right."""
    swapped = np.arange(256, dtype=np.uint8)
    swapped[[RIGHT_LUNG, LEFT_LUNG]] = LEFT_LUNG, RIGHT_LUNG
    shown = _shown(radiograph, to_display(radiograph)[:, ::-1])
    return ChangedFilm(shown, _outlined(mask, swapped[mask.labels[:, ::-1]]))


def half_size(radiograph: Radiograph, mask: LungMask) -> ChangedFilm:
    """Halves rows and columns."""
    size = (max(radiograph.shape[1] // 2, 1), max(radiograph.shape[0] // 2, 1))
    small = cv2.resize(to_display(radiograph), size, interpolation=cv2.INTER_AREA)
    labels = cv2.resize(mask.labels, size, interpolation=cv2.INTER_NEAREST).astype(np.uint8)
    return ChangedFilm(_shown(radiograph, small.astype(np.float32)), _outlined(mask, labels))


CHANGES: tuple[Change, ...] = (
    Change(
        "lungs_only",
        "Black outside the lungs",
        Expected.HOLDS,
        "Something outside the lungs sways the verdict.",
        lungs_only,
    ),
    Change(
        "without_text",
        "Text and markers filled in",
        Expected.HOLDS,
        "Text or a marker on the film sways the verdict.",
        without_text,
    ),
    Change(
        "lung_box",
        "Cropped to the lungs",
        Expected.HOLDS,
        "The verdict depends on how the film was collimated.",
        lung_box,
    ),
    Change("mirrored", "Left and right exchanged", Expected.HOLDS, "The verdict depends on the side alone.", mirrored),
    Change("half_size", "Half the size", Expected.HOLDS, "The verdict depends on the size of the image.", half_size),
    Change(
        "in_pieces",
        "Shuffled in 64 pieces",
        Expected.FALLS,
        "The verdict needs no anatomy: it stands on texture or brightness alone.",
        in_pieces,
    ),
    Change("redrawn", "Patches drawn again", Expected.HOLDS, "The verdict is an accident of the patches.", seeds=1),
    Change(
        "redrawn_twice",
        "Patches drawn a third time",
        Expected.HOLDS,
        "The verdict is an accident of the patches.",
        seeds=2,
    ),
)


def lungs_in(mask: LungMask) -> Mask:
    """Gives bool (rows, columns), True inside a lung."""
    return np.isin(mask.labels, (RIGHT_LUNG, LEFT_LUNG))


def text_in(brightness: Brightness) -> Mask:
    """Finds burned-in text and markers: small, bright, and much brighter than what is around them.

    Args:
        brightness: float32 (rows, columns) in [0, 1].

    Returns:
        bool (rows, columns), with a rim of a few pixels.
    """
    rows, columns = brightness.shape
    side = max(3, int(0.06 * min(rows, columns)) | 1)
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (side, side))
    above = cv2.morphologyEx(brightness, cv2.MORPH_TOPHAT, kernel)
    bright = ((above > _ABOVE) & (brightness > _BRIGHT)).astype(np.uint8)
    count, parts, facts, _ = cv2.connectedComponentsWithStats(bright, connectivity=8)
    small = [
        part
        for part in range(1, count)
        if facts[part, cv2.CC_STAT_AREA] <= _LARGEST * rows * columns
        and facts[part, cv2.CC_STAT_WIDTH] <= _WIDEST * columns
        and facts[part, cv2.CC_STAT_HEIGHT] <= _WIDEST * rows
    ]
    rim = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (7, 7))
    found: Mask = cv2.dilate(np.isin(parts, small).astype(np.uint8), rim) > 0
    return found


def _shuffled(pixels: npt.NDArray[Kind]) -> npt.NDArray[Kind]:
    """Gives the tiles of an image in another order, always the same one."""
    high, wide = pixels.shape[0] // _TILES, pixels.shape[1] // _TILES
    cut = pixels[: high * _TILES, : wide * _TILES].reshape(_TILES, high, _TILES, wide).swapaxes(1, 2)
    order = np.random.default_rng(0).permutation(_TILES * _TILES)
    tiles = cut.reshape(-1, high, wide)[order].reshape(_TILES, _TILES, high, wide)
    return tiles.swapaxes(1, 2).reshape(high * _TILES, wide * _TILES)


def _outlined(mask: LungMask, labels: npt.NDArray[np.uint8]) -> LungMask:
    """Gives outlines that were moved; areas in mm2 are not known of a changed film."""
    moved = np.ascontiguousarray(labels)
    moved.setflags(write=False)
    pixels = {name: int((moved == value).sum()) for value, name in enumerate(STRUCTURE_IDS) if value != BACKGROUND}
    return replace(mask, labels=moved, pixels=pixels, areas_mm2=None)


def _shown(radiograph: Radiograph, brightness: Brightness) -> Radiograph:
    """Gives a film that displays as this brightness, and says of itself what the other one says."""
    pixels = np.ascontiguousarray(brightness * np.float32(255))
    pixels.setflags(write=False)
    windows = (Window(127.5, 255.0, WindowFunction.LINEAR_EXACT),)
    return replace(radiograph, pixels=pixels, windows=windows, valid=None, mirror=None, rescale=None, is_altered=True)
