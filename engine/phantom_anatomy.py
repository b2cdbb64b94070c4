"""The phantom's anatomy: how many millimetres of each material every ray crosses, and the exact masks.

An upright adult chest seen from behind to front (PA): the patient's right side is on the left of the
image. The shapes are invented, with the proportions of an adult in full inspiration; nobody's image was
used. Solids displace each other: what a rib or the windpipe occupies is not soft tissue as well.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine import labels
from engine.phantom_bones import Bones, build_bones
from engine.phantom_shapes import (
    Canvas,
    Map,
    Outline,
    Path2,
    Region,
    Tube,
    add_tube,
    depth_inside,
    ellipsoid,
    filled,
    rounded,
    smooth,
)
from engine.phantom_vessels import build_vessels

#: Inner chest wall of the right side, from the apex down the flank (x, y); the left side mirrors it.
CHEST_WALL = [
    (-17, 86), (-19, 66), (-27, 49), (-42, 41), (-56, 44), (-74, 55), (-94, 78), (-112, 112), (-126, 158),
    (-135, 206), (-140, 252), (-142, 296), (-142, 335),
]  # fmt: skip
#: Upper surface of each half of the diaphragm, from the midline outwards.
RIGHT_DOME = [
    (0, 272),
    (-30, 266),
    (-52, 259),
    (-74, 256),
    (-98, 261),
    (-120, 273),
    (-134, 288),
    (-142, 303),
    (-146, 312),
]
LEFT_DOME = [(0, 272), (30, 273), (56, 270), (78, 268), (100, 273), (120, 284), (133, 296), (142, 309), (146, 318)]
HEART = [
    (-22, 168), (-37, 180), (-45, 200), (-48, 222), (-46, 246), (-38, 268), (-14, 284), (24, 290), (58, 288),
    (82, 278), (91, 262), (88, 243), (78, 222), (63, 200), (48, 182), (34, 170), (6, 162),
]  # fmt: skip
#: Great vessels, spine and what lies between the lungs above and behind the heart.
MEDIASTINUM = [
    (-19, 20), (-21, 60), (-26, 92), (-31, 120), (-32, 146), (-34, 172), (-30, 200), (-24, 250), (-24, 320),
    (26, 320), (28, 250), (32, 205), (42, 176), (43, 160), (37, 148), (40, 136), (42, 122), (36, 107), (27, 96),
    (22, 70), (19, 20),
]  # fmt: skip
TORSO = [
    (-62, -30), (-62, 0), (-70, 14), (-110, 30), (-160, 44), (-205, 64), (-230, 110), (-215, 190), (-176, 196),
    (-163, 240), (-161, 320), (-164, 420), (-166, 520), (166, 520), (164, 420), (161, 320), (163, 240), (176, 196),
    (215, 190), (230, 110), (205, 64), (160, 44), (110, 30), (70, 14), (62, 0), (62, -30),
]  # fmt: skip
FAT_SHARE = 0.09
#: How far the lung reaches down behind each dome.
RECESS_MM = 40.0


@dataclass(frozen=True, slots=True, eq=False)
class Anatomy:
    """Path lengths in mm per material, each (rows, columns), and the masks that follow from the shapes.

    Attributes:
        labels: uint8, 0 background, 1 right lung, 2 left lung, 3 heart. Heart and mediastinum are not
            lung, nor is the lung that hides behind the diaphragm's domes.
    """

    soft_tissue: Map
    fat: Map
    lung: Map
    cortical_bone: Map
    spongy_bone: Map
    labels: npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class _Chest:
    """The solids that the organs are cut from."""

    cavity: Map
    mediastinum: Map
    heart: Map
    below_dome: Map
    right: Region
    left: Region


def _mirrored(points: Path2) -> Path2:
    return np.asarray(points, np.float64) * (-1.0, 1.0)


def _cavity_side(canvas: Canvas, wall: Path2) -> Region:
    """One half of the chest cavity, from the wall to the midline."""
    inner = np.array([(wall[-1, 0] * 0.0, wall[-1, 1]), (0.0, wall[0, 1])])
    return filled(canvas, np.concatenate([wall, inner]))


def _below(canvas: Canvas, surface: Outline, *, is_right: bool) -> Map:
    """Millimetres below one dome, negative above it, on its side of the midline."""
    curve = smooth(surface, closed=False)
    order = np.argsort(curve[:, 0])
    height = np.interp(canvas.x[0], curve[order, 0], curve[order, 1])
    side = canvas.x[0] < 0 if is_right else canvas.x[0] >= 0
    return np.where(side[np.newaxis, :], canvas.y - height[np.newaxis, :], 0.0)


def _chest(canvas: Canvas) -> _Chest:
    wall = smooth(CHEST_WALL, closed=False)
    right, left = _cavity_side(canvas, wall), _cavity_side(canvas, _mirrored(wall))
    from_front_to_back = np.interp(canvas.y, [40, 90, 180, 280], [70.0, 118.0, 158.0, 168.0])
    cavity = from_front_to_back * rounded(depth_inside(canvas, right | left), edge_mm=72.0)
    middle = filled(canvas, smooth(MEDIASTINUM, closed=True))
    heart = filled(canvas, smooth(HEART, closed=True))
    return _Chest(
        cavity=cavity,
        mediastinum=136.0 * rounded(depth_inside(canvas, middle), edge_mm=24.0),
        heart=138.0 * rounded(depth_inside(canvas, heart), edge_mm=58.0),
        below_dome=_below(canvas, RIGHT_DOME, is_right=True) + _below(canvas, LEFT_DOME, is_right=False),
        right=right,
        left=left,
    )


def _label_map(chest: _Chest) -> npt.NDArray[np.uint8]:
    is_open = (chest.below_dome < 0) & (chest.mediastinum == 0) & (chest.heart == 0)
    result = np.full(chest.cavity.shape, labels.BACKGROUND, np.uint8)
    result[chest.right & is_open] = labels.RIGHT_LUNG
    result[chest.left & is_open] = labels.LEFT_LUNG
    result[(chest.heart > 0) & (chest.below_dome < 12.0)] = labels.HEART
    return result


def _air_filled(chest: _Chest) -> Map:
    """Lung along each ray: the cavity less what lies in it; behind the domes only the recess at the back."""
    recess = chest.cavity * (1.0 - rounded(np.maximum(chest.below_dome, 0.0), edge_mm=RECESS_MM))
    beside = chest.cavity - np.maximum(chest.heart, chest.mediastinum)
    return np.maximum(np.minimum(beside, recess), 0.0)


def _windpipe(canvas: Canvas) -> Map:
    """Air in the trachea, the main bronchi and the stomach."""
    air = np.zeros(canvas.shape)
    for points, radii in (
        ([(0, -20), (0, 40), (2, 90), (3, 138), (4, 150)], (8.5, 8.0)),
        ([(3, 146), (-10, 158), (-24, 172), (-34, 186)], (6.5, 4.0)),
        ([(4, 146), (18, 160), (34, 172), (46, 180)], (6.0, 3.5)),
    ):
        path = smooth(points, closed=False)
        radius = np.linspace(radii[0], radii[1], len(path))
        add_tube(canvas, air, Tube(path, radius, radius))
    return air + ellipsoid(canvas, centre=(74, 330), radii=(25, 12), depth_mm=26.0)


def _torso(canvas: Canvas) -> Map:
    """Millimetres of body along each ray: neck, shoulders, chest and the start of the belly."""
    region = filled(canvas, smooth(TORSO, closed=True))
    thickness = np.interp(canvas.y, [0, 60, 120, 200, 300, 400], [112.0, 150.0, 196.0, 214.0, 220.0, 224.0])
    muscle = ellipsoid(canvas, centre=(-88, 148), radii=(64, 78), depth_mm=13.0)
    muscle += ellipsoid(canvas, centre=(88, 148), radii=(64, 78), depth_mm=13.0)
    return (thickness + muscle) * rounded(depth_inside(canvas, region), edge_mm=50.0)


def _mottled(canvas: Canvas, generator: np.random.Generator) -> Map:
    """Lung density varies a little from place to place: a factor around 1, smooth over some millimetres."""
    factor = np.ones(canvas.shape)
    for cell_mm, amplitude in ((28.0, 0.05), (11.0, 0.05), (4.5, 0.045), (2.2, 0.04)):
        rows = int(canvas.rows * canvas.pitch_mm / cell_mm) + 3
        columns = int(canvas.columns * canvas.pitch_mm / cell_mm) + 3
        coarse = generator.standard_normal((rows, columns))
        factor += amplitude * _stretched(coarse, canvas, cell_mm)
    return factor


def _stretched(coarse: Map, canvas: Canvas, cell_mm: float) -> Map:
    """Interpolates a coarse grid to every pixel, with a smooth step between its points."""

    def steps(count: int) -> tuple[npt.NDArray[np.intp], Map]:
        place = np.arange(count) * canvas.pitch_mm / cell_mm
        whole = place.astype(np.intp)
        part = place - whole
        return whole, part * part * (3 - 2 * part)

    row, down = steps(canvas.rows)
    column, across = steps(canvas.columns)
    upper = coarse[row][:, column] * (1 - across) + coarse[row][:, column + 1] * across
    lower = coarse[row + 1][:, column] * (1 - across) + coarse[row + 1][:, column + 1] * across
    return upper * (1 - down[:, np.newaxis]) + lower * down[:, np.newaxis]


def build_anatomy(canvas: Canvas, *, seed: int) -> Anatomy:
    """Draws the chest; the seed decides the vessels and the mottle of the lungs, never the masks."""
    generator = np.random.default_rng(seed)
    chest = _chest(canvas)
    bones: Bones = build_bones(canvas, smooth(CHEST_WALL, closed=False))
    air_filled = _air_filled(chest)
    vessels = np.minimum(build_vessels(canvas, generator), 0.8 * air_filled)
    lung = (air_filled - vessels) * _mottled(canvas, generator)
    body = _torso(canvas)
    fat = FAT_SHARE * body
    displaced = fat + air_filled - vessels + bones.cortical + bones.spongy + _windpipe(canvas)
    return Anatomy(
        soft_tissue=np.maximum(body - displaced, 0.0),
        fat=fat,
        lung=lung,
        cortical_bone=np.minimum(bones.cortical, body),
        spongy_bone=np.minimum(bones.spongy, body),
        labels=_label_map(chest),
    )
