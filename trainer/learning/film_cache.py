"""Decoded, segmented and masked films, memory-mapped, so that training waits for the network alone."""

import hashlib
import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt
import torch

from engine.errors import OutputError, ReadError
from engine.files import write_text
from engine.findings import GRID, Quality
from engine.geometry import resize_nearest
from engine.labels import LEFT_LUNG, RIGHT_LUNG
from engine.package import Package
from engine.patches import lungs_of
from engine.preprocessing import Preprocessing, prepare_grid
from engine.reading import open_image
from engine.windowing import to_display
from trainer.datasets.cases import Case, CaseTable
from trainer.learning.lung_finder import FindLungs, lung_finder

#: Side of the stored lung masks, from which patch centres are drawn.
MASK = 256
_SAVE_EVERY = 50

Grey = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class FilmCache:
    """Films of a table, in its order.

    Attributes:
        grids: uint8 (N, GRID, GRID), prepared and masked, memory-mapped.
        lungs: uint8 (N, MASK, MASK), 0 outside, 1 right, 2 left, memory-mapped; all 0 where nobody looked for them.
        usable: bool (N,), False where the file cannot be read or no plausible lungs were found.
        key: Of everything that decides the content.
    """

    grids: npt.NDArray[np.uint8]
    lungs: npt.NDArray[np.uint8]
    usable: npt.NDArray[np.bool_]
    key: str


def build_cache(
    folder: Path,
    table: CaseTable,
    *,
    segmenter: Package | None,
    preprocessing: Preprocessing,
    device: torch.device,
    on_progress: Callable[[int, int], None],
) -> FilmCache:
    """Makes the cache of a table, or goes on with one that was begun.

    Args:
        folder: Where caches lie; each has a folder of its own, named by what decides its content.
        segmenter: Finds the lungs; None looks for none, for networks that read unmasked films whole.
        on_progress: Told after each film how many of how many are prepared; whatever it raises ends the work, and
            what is prepared is kept.

    Raises:
        OutputError: The disk is full.
    """
    key = _key(table, segmenter, preprocessing)
    place = folder / key
    place.mkdir(parents=True, exist_ok=True)
    count = len(table)
    grids = _array(place / "grids.npy", (count, GRID, GRID))
    lungs = _array(place / "lungs.npy", (count, MASK, MASK))
    state = place / "state.json"
    usable: list[bool] = json.loads(state.read_text()) if state.exists() else []
    if len(usable) < count:
        _take_room(place / "grids.npy")
        _take_room(place / "lungs.npy")
        find_lungs = None if segmenter is None else lung_finder(segmenter, device)

        def save() -> None:
            grids.flush()
            lungs.flush()
            write_text(state, json.dumps(usable))

        try:
            for index in range(len(usable), count):
                film = _film(table.cases[index], find_lungs, preprocessing)
                if film is not None:
                    grids[index], lungs[index] = film
                usable.append(film is not None)
                if len(usable) % _SAVE_EVERY == 0:
                    save()
                on_progress(len(usable), count)
        finally:
            save()
    return FilmCache(grids, lungs, np.array(usable, np.bool_), key)


def _film(case: Case, find_lungs: FindLungs | None, preprocessing: Preprocessing) -> tuple[Grey, Grey] | None:
    """Gives a film on the grid and its lungs; None where it cannot be used."""
    try:
        radiograph = open_image(case.image).radiograph
    except ReadError:
        return None
    brightness = to_display(radiograph)
    if find_lungs is None:
        return prepare_grid(brightness, None, preprocessing), np.zeros((MASK, MASK), np.uint8)
    mask = find_lungs(radiograph, brightness)
    if mask.quality is Quality.UNUSABLE:
        return None
    lungs = lungs_of(mask.labels)
    grid = prepare_grid(brightness, lungs_of(resize_nearest(mask.labels, (GRID, GRID))), preprocessing)
    small = resize_nearest(mask.labels * lungs.astype(np.uint8), (MASK, MASK))
    return (grid, small) if np.isin(small, (RIGHT_LUNG, LEFT_LUNG)).any() else None


def _array(path: Path, shape: tuple[int, ...]) -> "np.memmap[tuple[int, ...], np.dtype[np.uint8]]":
    mode: Literal["r+", "w+"] = "r+" if path.exists() else "w+"
    return np.lib.format.open_memmap(path, mode=mode, dtype=np.uint8, shape=shape)


def _take_room(path: Path) -> None:
    """Has the disk set room for a whole array aside: a mapped file that finds none later ends the process unheard.

    Raises:
        OutputError: The disk has too little room.
    """
    size = path.stat().st_size
    if sys.platform == "darwin":  # has no such call
        return
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.posix_fallocate(descriptor, 0, size)
    except OSError as error:
        raise OutputError(
            path,
            f"The prepared films need {size / 2**20:.0f} MiB: {error.strerror or error}.",
            remedy="Make room on the disk, then start again; films that are prepared already are kept.",
        ) from error
    finally:
        os.close(descriptor)


def _key(table: CaseTable, segmenter: Package | None, preprocessing: Preprocessing) -> str:
    files = [str(case.image) for case in table.cases]
    drawn = preprocessing.model_copy(update={"mean": (0.0,), "std": (1.0,), "channels": 1})  # applied per patch
    finder = "no lungs" if segmenter is None else segmenter.ref.sha256
    parts = [table.sha256, finder, drawn.model_dump_json(exclude={"patch_size"}), json.dumps(files)]
    return hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()[:16]
