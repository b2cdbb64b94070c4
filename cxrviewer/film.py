"""A radiograph prepared for a screen: 16-bit codes, a pyramid of them, and lookup tables.

A window is applied to a table of at most 65,536 brightnesses and never to the image: a window/level
step costs one table lookup per pixel that is on screen, whatever the size of the image.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt

from cxrviewer.film_pixels import PADDING, Codes, FilmPixels
from cxrviewer.placement import Box, Placement, Size
from engine import windowing
from engine.enhancement import with_gamma
from engine.equalisation import equalised
from engine.radiograph import Radiograph, VoiTable, Window

_LARGEST_CODE = 65535
_SMALLEST_LEVEL = 256
#: Pixels that are worked on at a time.
_BLOCK = 1 << 16


@dataclass(frozen=True, slots=True, eq=False)
class Crop:
    """The part of a film that a viewport shows.

    Attributes:
        codes: uint16 (rows, columns), at most about one code per device pixel; turned as the placement says.
        left, top, width, height: Where the codes lie, in image pixels.
        is_reduced: Whether several image pixels were averaged into one.
    """

    codes: Codes
    left: float
    top: float
    width: float
    height: float
    is_reduced: bool

    @property
    def box(self) -> Box:
        """Where the codes lie in the image: (left, top, width, height)."""
        return (self.left, self.top, self.width, self.height)


def prepare(radiograph: Radiograph) -> FilmPixels:
    """Gives the codes of a radiograph; takes tens of milliseconds for a large image."""
    pixels, valid = radiograph.pixels, radiograph.valid
    low, high = _extent(pixels if valid is None else pixels[valid])
    span = high - low
    is_exact = span < _LARGEST_CODE and _is_whole(pixels, valid)
    step = 1.0 if is_exact else max(span, 1e-12) / (_LARGEST_CODE - 1)
    codes = np.empty(pixels.shape, dtype=np.uint16)
    for rows in _blocks(pixels):
        scaled = (pixels[rows] - low) / step
        np.rint(scaled, out=scaled)
        scaled += 1.0
        scaled[~np.isfinite(scaled)] = 1.0
        codes[rows] = np.clip(scaled, 1.0, _LARGEST_CODE, out=scaled)
    if valid is not None:
        codes[~valid] = PADDING
    return FilmPixels(_pyramid(codes), low, step, int(codes.max(initial=1)) + 1, is_exact)


def _extent(values: npt.NDArray[np.float32]) -> tuple[float, float]:
    """Gives the smallest and the largest value that is finite; 0 and 1 when there is none."""
    if not values.size:
        return 0.0, 1.0
    low, high = float(values.min()), float(values.max())
    if np.isfinite(low) and np.isfinite(high):
        return low, high
    return _extent(values[np.isfinite(values)])


def _is_whole(pixels: npt.NDArray[np.float32], valid: npt.NDArray[np.bool_] | None) -> bool:
    """Says whether every value that counts is a whole number."""
    for rows in _blocks(pixels):
        odd = np.rint(pixels[rows]) != pixels[rows]
        if odd.any() and (odd & np.isfinite(pixels[rows]) & (True if valid is None else valid[rows])).any():
            return False
    return True


def _blocks(pixels: npt.NDArray[np.float32]) -> Iterator[slice]:
    """Gives rows of an image that stay in the processor's cache together."""
    height = max(_BLOCK // max(pixels.shape[1], 1), 1)
    return (slice(top, top + height) for top in range(0, pixels.shape[0], height))


def _pyramid(codes: Codes) -> tuple[Codes, ...]:
    levels = [codes]
    while min(levels[-1].shape) >= 2 * _SMALLEST_LEVEL:
        rows, columns = levels[-1].shape
        levels.append(_resized(levels[-1], width=(columns + 1) // 2, height=(rows + 1) // 2))
    return tuple(levels)


def _resized(codes: Codes, *, width: int, height: int) -> Codes:
    return np.asarray(cv2.resize(codes, (width, height), interpolation=cv2.INTER_AREA), dtype=np.uint16)


def equalise(film: FilmPixels) -> FilmPixels:
    """Gives a film whose contrast is equalised locally, for the eye only; takes a tenth of a second or more."""
    codes = equalised(film.levels[0], first=1, last=max(film.count - 1, 1), padding=PADDING)
    return replace(film, levels=_pyramid(codes))


def brightness_table(
    film: FilmPixels, window: Window | VoiTable, *, inverted: bool, gamma: float = 1.0
) -> npt.NDArray[np.uint8]:
    """Gives the grey level 0..255 of every code, uint8 (count,); padding is black, also when inverted."""
    values = np.arange(film.count - 1, dtype=np.float32) * np.float32(film.step) + np.float32(film.first)
    brightness = windowing.apply(values.reshape(1, -1), window).reshape(-1)
    brightness = with_gamma(brightness, gamma)
    if inverted:
        brightness = 1.0 - brightness
    table = np.zeros(film.count, dtype=np.uint8)
    table[1:] = np.rint(np.clip(brightness, 0.0, 1.0) * 255.0).astype(np.uint8)
    return table


def crop(film: FilmPixels, placement: Placement, viewport: Size) -> Crop | None:
    """Gives the visible part of the film at the resolution of the screen; None when nothing is visible."""
    width, height = film.size
    left, top, across_seen, down_seen = placement.box_to_image((0.0, 0.0, *viewport))
    left, right = max(left, 0.0), min(left + across_seen, width)
    top, bottom = max(top, 0.0), min(top + down_seen, height)
    if right <= left or bottom <= top:
        return None
    level = _level_for(film, placement.scale)
    codes = film.levels[level]
    across, down = codes.shape[1] / width, codes.shape[0] / height
    first_column, last_column = int(left * across), min(int(np.ceil(right * across)), codes.shape[1])
    first_row, last_row = int(top * down), min(int(np.ceil(bottom * down)), codes.shape[0])
    part = codes[first_row:last_row, first_column:last_column]
    part_width, part_height = (last_column - first_column) / across, (last_row - first_row) / down
    if placement.scale < 1.0:
        part = _resized(
            part,
            width=max(round(part_width * placement.scale), 1),
            height=max(round(part_height * placement.scale), 1),
        )
    seen = np.ascontiguousarray(placement.turn.lay(part), dtype=np.uint16)
    return Crop(seen, first_column / across, first_row / down, part_width, part_height, placement.scale < 1.0)


def _level_for(film: FilmPixels, scale: float) -> int:
    level = 0
    while level + 1 < len(film.levels) and scale * 2 ** (level + 1) <= 1.0:
        level += 1
    return level


def to_grey(codes: Codes, table: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Gives the grey levels of codes, uint8 of the same shape; a code beyond the table has its last level."""
    whole = np.full(_LARGEST_CODE + 1, table[-1], dtype=np.uint8)
    whole[: len(table)] = table
    return np.asarray(cv2.LUT(codes, whole), dtype=np.uint8)


def thumbnail(film: FilmPixels, window: Window | VoiTable, *, side: int) -> npt.NDArray[np.uint8]:
    """Gives the whole film within a square of ``side`` pixels, uint8 (rows, columns)."""
    scale = min(side / film.size[0], side / film.size[1], 1.0)
    codes = film.levels[_level_for(film, scale)]
    small = _resized(codes, width=max(round(film.size[0] * scale), 1), height=max(round(film.size[1] * scale), 1))
    return to_grey(small, brightness_table(film, window, inverted=False))
