"""Films that stand in a data set more than once, as the same file or as copies that look the same."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from trainer.datasets.film_facts import FilmFacts

#: Bits of 255 in which copies may differ. Copies at half the size, at JPEG quality 30 or with another contrast differ
#: in fewer than 30; among the 3.6 million pairs of 2,689 different films the closest two differ in 48.
NEAR_BITS = 36
_ROWS_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class Copies:
    """Places (indices into what was compared) of films that are one film.

    Attributes:
        places: Two or more, ascending.
        same_file: Whether the files are equal byte for byte.
        most_bits: Largest distance between neighbours of the group, in bits of 255.
    """

    places: tuple[int, ...]
    same_file: bool
    most_bits: int


def find_copies(facts: Sequence[FilmFacts], *, near_bits: int = NEAR_BITS) -> tuple[Copies, ...]:
    """Gives the groups of films that are copies of each other, in the order of their first member."""
    parents = list(range(len(facts)))

    def root(place: int) -> int:
        while parents[place] != place:
            parents[place] = parents[parents[place]]
            place = parents[place]
        return place

    links = list(_links(facts, near_bits))
    for first, second, _ in links:
        one, two = sorted((root(first), root(second)))
        parents[two] = one
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for place in range(len(facts)):
        groups[root(place)].append(place)
    widest: defaultdict[int, int] = defaultdict(int)
    for first, _, bits in links:
        widest[root(first)] = max(widest[root(first)], bits)
    return tuple(
        Copies(tuple(places), len({facts[place].sha256 for place in places}) == 1, widest[head])
        for head, places in sorted(groups.items())
        if len(places) > 1
    )


def distances(prints: npt.NDArray[np.uint64], others: npt.NDArray[np.uint64]) -> npt.NDArray[np.int64]:
    """Gives in how many bits hashes differ: uint64 (n, 4) and (m, 4) to int64 (n, m)."""
    found: npt.NDArray[np.int64] = np.bitwise_count(prints[:, None] ^ others[None]).sum(axis=2, dtype=np.int64)
    return found


def _links(facts: Sequence[FilmFacts], near_bits: int) -> Iterator[tuple[int, int, int]]:
    """Yields (first, second, bits) of every two films that are near, first < second."""
    if not facts:
        return
    prints = np.stack([one.look for one in facts])
    for start in range(0, len(facts), _ROWS_AT_ONCE):
        part = distances(prints[start : start + _ROWS_AT_ONCE], prints[start:])
        for first, second in np.argwhere(np.triu(part <= near_bits, k=1)).tolist():
            yield start + first, start + second, int(part[first, second])
