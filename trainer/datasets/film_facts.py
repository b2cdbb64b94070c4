"""What the data check needs to know of a film's file: can it be read, how large is it, what does it look like."""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from engine.errors import ReadError
from engine.reading import open_image
from engine.windowing import to_display
from trainer.datasets.cases import Case, CaseTable

#: Side of the square whose low frequencies are hashed, and how many of them are taken each way.
_SQUARE, _FREQUENCIES = 64, 16
#: Width of the frame that is looked at for borders, as a share of the shorter side.
_FRAME = 0.03
_BLACK = 0.02


@dataclass(frozen=True, slots=True, eq=False)
class FilmFacts:
    """One readable film.

    Attributes:
        sha256: Of the file's bytes.
        shape: (rows, columns) in pixels.
        look: uint64 (4,), perceptual hash (``perceptual_hash``).
        borders: float64 (12,), of top, bottom, left and right frame: mean brightness, its standard deviation,
            share of black pixels.
    """

    sha256: str
    shape: tuple[int, int]
    look: npt.NDArray[np.uint64]
    borders: npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that is no film, and why."""

    file: str
    reason: str


def read_facts(case: Case) -> FilmFacts | Unreadable:
    """Opens a film and gives its facts, or why it cannot be read; never raises for the file's own faults."""
    try:
        radiograph = open_image(case.image).radiograph
    except ReadError as error:
        return Unreadable(case.image.name, error.detail)
    brightness = to_display(radiograph)
    return FilmFacts(radiograph.source.sha256, radiograph.shape, perceptual_hash(brightness), border_facts(brightness))


def read_all_facts(
    table: CaseTable, *, on_done: Callable[[int, int], None] = lambda *_: None
) -> tuple[FilmFacts | Unreadable, ...]:
    """Gives the facts of every case in the table's order; ``on_done`` is told how many of how many are read."""
    found = []
    for case in table.cases:
        found.append(read_facts(case))
        on_done(len(found), len(table))
    return tuple(found)


def perceptual_hash(brightness: npt.NDArray[np.float32]) -> npt.NDArray[np.uint64]:
    """Gives 255 bits that hardly change with size, compression, brightness or contrast of a film.

    The image is averaged to 64 x 64; of its cosine transform the 16 x 16 lowest frequencies but the mean are
    compared with their median (the DCT hash of Zauner, "Implementation and benchmarking of perceptual image
    hash functions", 2010, section 3.2.1, with more frequencies, because all chest radiographs look alike at 8 x 8).

    Args:
        brightness: float32 (rows, columns) in [0, 1].

    Returns:
        uint64 (4,).
    """
    square = cv2.resize(brightness, (_SQUARE, _SQUARE), interpolation=cv2.INTER_AREA).astype(np.float32)
    lowest = cv2.dct(square)[:_FREQUENCIES, :_FREQUENCIES].ravel()[1:]
    bits = np.append(lowest > np.median(lowest), False)
    return np.packbits(bits).view(np.uint64)


def border_facts(brightness: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    """Gives what a narrow frame around the film looks like: see ``FilmFacts.borders``."""
    width = max(1, round(_FRAME * min(brightness.shape)))
    frames = (brightness[:width], brightness[-width:], brightness[:, :width], brightness[:, -width:])
    facts = [(float(f.mean()), float(f.std()), float((f <= _BLACK).mean())) for f in frames]
    return np.array(facts, np.float64).ravel()
