"""Fits what tells a frontal chest as it should be displayed from anything else (``engine.layout``)."""

from collections.abc import Callable, Sequence

import cv2
import numpy as np
import numpy.typing as npt

from engine.familiarity import Limits
from engine.layout import SIDE, Layout, distance_of, every_way, kernel

Floats = npt.NDArray[np.float64]

#: Directions kept, wrongly laid thumbnails made for each right one, and parts of the patients for scores out of fold.
_DIRECTIONS, _OTHERS_EACH, _PARTS = 64, 2, 5
#: Of the regression: penalty, and width of the kernel over the mean square distance between right thumbnails.
_PENALTY, _WIDTH = 0.1, 1.0
#: A part of a film is cut out with sides of these pixels; a film is shuffled in tiles of this side.
_SMALLEST_PART, _LARGEST_PART, _TILE = 8, 14, 6
#: Shares of the films, out of fold, that are not unusual, and that are not refused.
_USUAL, _LIKE = 0.98, 0.995


def reference_layout(known: Floats, patients: Sequence[str], tested: Floats) -> tuple[Layout, Limits]:
    """Fits the regression to films, chooses the limits on what it says of them out of fold, and tries them on others.

    Args:
        known: float64 (n, SIDE, SIDE) in [-1, 1], thumbnails of films that trained no base model.
        patients: n, whose they are.
        tested: float64 (m, SIDE, SIDE), of other patients; m may be 0.
    """
    layout = fit_layout(known)
    distances = held_out_distances(known, patients)
    others = distances_from(layout, tested)
    unusual, unlike = (float(np.quantile(distances, share, method="higher")) for share in (_USUAL, _LIKE))
    limits = Limits(
        typical=float(np.median(distances)),
        unusual_above=unusual,
        unlike_above=unlike,
        test_unusual=float((others > unusual).mean()) if others.size else None,
        test_unlike=float((others > unlike).mean()) if others.size else None,
    )
    return layout, limits


def fit_layout(films: Floats, *, seed: int = 0) -> Layout:
    """Fits the regression to films as they should be displayed and to what is made from them by rule.

    Right and wrong thumbnails have the same weight together.

    Args:
        films: float64 (n, SIDE, SIDE) in [-1, 1], as of ``engine.layout.thumbnail``.
        seed: Of what is made.
    """
    wrong = laid_wrongly(films, np.random.default_rng(seed))
    values = np.concatenate([films, wrong]).reshape(len(films) + len(wrong), -1)
    truth = np.repeat([1.0, -1.0], [len(films), len(wrong)])
    worth = np.repeat([1.0, len(films) / len(wrong)], [len(films), len(wrong)])
    centre = values.mean(axis=0)
    basis = np.linalg.svd(values - centre, full_matrices=False)[2][:_DIRECTIONS]
    points = (values - centre) @ basis.T
    scale = 2 * _WIDTH * float(((values[: len(films)] - centre) ** 2).sum(axis=1).mean())
    ridge = kernel(points, points, scale=scale) + np.diag(_PENALTY / worth)
    return Layout(centre=centre, basis=basis, points=points, weights=np.linalg.solve(ridge, truth), scale=scale)


def held_out_distances(films: Floats, patients: Sequence[str], *, seed: int = 0) -> Floats:
    """Gives float64 (n,): how far each film is, laid in its best way, from films of other patients."""
    names = sorted(set(patients))
    places = {name: place % _PARTS for place, name in enumerate(np.random.default_rng(seed).permutation(names))}
    parts = np.array([places[patient] for patient in patients])
    distances = np.empty(len(films))
    for part in np.unique(parts):
        held, rest = parts == part, parts != part
        distances[held] = distances_from(fit_layout(films[rest], seed=seed), films[held])
    return distances


def distances_from(layout: Layout, films: Floats) -> Floats:
    """Gives float64 (n,): the distance of each film (n, SIDE, SIDE), laid in its best way."""
    if not len(films):
        return np.empty(0)
    ways = np.stack([np.stack(every_way(film)) for film in films])  # (n, ways, SIDE, SIDE)
    likeness = layout.likeness(ways.reshape(-1, SIDE, SIDE)).reshape(len(films), -1).max(axis=1)
    return np.array([distance_of(float(value)) for value in likeness])


def laid_wrongly(films: Floats, random: np.random.Generator) -> Floats:
    """Gives what is no chest as it should be displayed, made from films: turned, inverted, parts, shuffled.

    Every film is used as often as any other.

    Args:
        films: float64 (n, SIDE, SIDE).
        random: Decides which film is used for what.

    Returns:
        float64 (m, SIDE, SIDE), m about twice n.
    """
    kinds: tuple[Callable[[Floats, np.random.Generator], Floats], ...] = (
        *(lambda film, _, place=place: every_way(film)[place] for place in range(1, 6)),
        _shuffled,
        _part_of,
        _part_of,
    )
    made = []
    for _ in range(_OTHERS_EACH):
        order = random.permutation(len(films))
        made += [kinds[place % len(kinds)](films[film], random) for place, film in enumerate(order)]
    return np.stack(made)


def _shuffled(film: Floats, random: np.random.Generator) -> Floats:
    tiles = SIDE // _TILE
    cut = film.reshape(tiles, _TILE, tiles, _TILE).swapaxes(1, 2).reshape(-1, _TILE, _TILE)
    mixed = cut[random.permutation(len(cut))].reshape(tiles, tiles, _TILE, _TILE)
    return mixed.swapaxes(1, 2).reshape(SIDE, SIDE)


def _part_of(film: Floats, random: np.random.Generator) -> Floats:
    side = int(random.integers(_SMALLEST_PART, _LARGEST_PART))
    row, column = (int(place) for place in random.integers(0, SIDE - side + 1, 2))
    cut = np.ascontiguousarray(film[row : row + side, column : column + side])
    return np.asarray(cv2.resize(cut, (SIDE, SIDE), interpolation=cv2.INTER_LINEAR), np.float64)
