"""The phantom's lung vessels: trees that branch from each hilum, thinner at every fork."""

import numpy as np

from engine.phantom_shapes import Canvas, Map, Tube, join_tube

#: Root of each tree: where it leaves the hilum (x, y), its direction in degrees (0 right, 90 down) and radius in mm.
ROOTS = (
    (-34.0, 178.0, 112.0, 8.6), (-34.0, 164.0, 238.0, 6.6), (-36.0, 182.0, 158.0, 6.6), (-34.0, 172.0, 196.0, 5.8),
    (-36.0, 196.0, 134.0, 6.2), (-34.0, 158.0, 258.0, 5.0), (-38.0, 186.0, 176.0, 5.4), (-36.0, 190.0, 98.0, 5.6),
    (44.0, 172.0, 60.0, 8.4), (42.0, 162.0, 304.0, 6.6), (46.0, 178.0, 26.0, 6.4), (44.0, 168.0, 342.0, 5.8),
    (50.0, 190.0, 46.0, 6.0), (42.0, 156.0, 282.0, 5.0), (46.0, 174.0, 6.0, 5.4), (54.0, 196.0, 66.0, 5.0),
)  # fmt: skip
#: Where a vessel starts, its direction in radians, its radius in mm.
Growth = tuple[tuple[float, float], float, float]
THINNEST_MM = 0.45
STEP_MM = 3.0


def _branch(
    generator: np.random.Generator, start: tuple[float, float], angle: float, radius: float
) -> tuple[Tube, tuple[float, float], float, float]:
    """Grows one vessel to its fork; gives it, where it ends, its last direction and its last radius."""
    length = 9.0 * radius**0.55 * generator.uniform(0.7, 1.4) + 4.0
    count = max(int(length / STEP_MM), 2)
    bends = np.cumsum(generator.normal(0.0, 0.055, count))
    angles = angle + bends
    steps = np.stack([np.cos(angles), np.sin(angles)], axis=1) * (length / count)
    path = np.concatenate([np.array([start]), np.array([start]) + np.cumsum(steps, axis=0)])
    last = 0.86 * radius
    half = np.linspace(radius, last, len(path))
    end = (float(path[-1, 0]), float(path[-1, 1]))
    return Tube(path, half, half), end, float(angles[-1]), last


def build_vessels(canvas: Canvas, generator: np.random.Generator) -> Map:
    """Gives the millimetres of vessel along each ray.

    At a fork the cross-sections follow Murray's law: the cubes of the daughters' radii add up to the
    parent's (Murray, Proc Natl Acad Sci 12:207, 1926).
    """
    total = np.zeros(canvas.shape)
    for x, y, angle, radius in ROOTS:
        tree = np.zeros(canvas.shape)
        growing = [((x, y), float(np.deg2rad(angle)), radius)]
        while growing:
            start, direction, thickness = growing.pop()
            tube, end, heading, last = _branch(generator, start, direction, thickness)
            join_tube(canvas, tree, tube)
            growing.extend(_fork(generator, end, heading, last))
        total += tree
    return total


def _fork(generator: np.random.Generator, end: tuple[float, float], heading: float, radius: float) -> list[Growth]:
    """Gives the daughters at a fork: the thicker one turns less."""
    share = generator.uniform(0.5, 0.8)
    spread = generator.uniform(0.55, 1.0) * (1.0 if generator.uniform() < 0.5 else -1.0)
    daughters = ((share, -spread * (1 - share)), (1 - share, spread * share))
    grown = [(end, heading + turn, radius * part ** (1 / 3)) for part, turn in daughters]
    return [growth for growth in grown if growth[2] >= THINNEST_MM]
