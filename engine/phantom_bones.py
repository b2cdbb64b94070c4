"""The phantom's skeleton: ribs, collar bones, shoulder blades, upper arms and spine as shells around spongy bone."""

from dataclasses import dataclass

import numpy as np

from engine.phantom_shapes import Canvas, Map, Path2, Tube, add_tube, depth_inside, ellipsoid, filled, rounded, smooth

#: Height of each rib's joint with the spine in mm, ribs 1 to 11, and how far its front end lies lower.
RIB_JOINTS = (36.0, 54.0, 75.0, 98.0, 121.0, 145.0, 169.0, 193.0, 217.0, 241.0, 264.0)
RIB_DROPS = (30.0, 58.0, 80.0, 92.0, 100.0, 106.0, 110.0, 112.0, 112.0, 96.0, 80.0)
#: Where each rib turns into cartilage, which absorbs like soft tissue: degrees from the spine around the chest.
RIB_ENDS = (150.0, 146.0, 143.0, 140.0, 137.0, 133.0, 128.0, 120.0, 112.0, 98.0, 84.0)
RIB_HALF_HEIGHT_MM = 6.8
RIB_HALF_THICKNESS_MM = 4.2
RIB_SHELL_MM = 1.15
VERTEBRA_STEP_MM = 23.5


@dataclass(frozen=True, slots=True, eq=False)
class Bones:
    """Chords in mm, (rows, columns): the hard shell, and the spongy inside."""

    cortical: Map
    spongy: Map


def _add_bone(canvas: Canvas, bones: Bones, tube: Tube, *, shell_mm: float, spongy_share: float = 1.0) -> None:
    """Adds a hollow tube: shell and filling; the rest of the inside is marrow, which counts as soft tissue."""
    whole, inside = np.zeros(canvas.shape), np.zeros(canvas.shape)
    add_tube(canvas, whole, tube)
    add_tube(canvas, inside, tube.shrunk(shell_mm))
    bones.cortical[:] += np.maximum(whole - inside, 0.0)
    bones.spongy[:] += spongy_share * inside


def _rib(wall: Path2, *, number: int, side: float) -> Tube:
    """One rib as seen from behind: from the spine around the flank to its front end."""
    angle = np.deg2rad(np.arange(6.0, RIB_ENDS[number] + 1.0, 2.0))
    joint, drop = RIB_JOINTS[number], RIB_DROPS[number]
    down = joint + drop * (0.5 - 0.5 * np.cos(angle)) - 7.0 * np.sin(angle) * np.clip(np.cos(angle), 0.0, None)
    widest = joint + 0.5 * drop
    flank = wall[int(np.argmin(wall[:, 1])) :]
    half_width = RIB_HALF_THICKNESS_MM - float(np.interp(widest, flank[:, 1], flank[:, 0]))
    out = half_width * np.sin(angle) ** 0.92
    deep = 0.62 * half_width * np.cos(angle)
    seen = np.hypot(np.gradient(out), np.gradient(down))
    oblique = np.clip(np.hypot(seen, np.gradient(deep)) / np.maximum(seen, 1e-6), 1.0, 2.0)
    facing, edgewise = np.abs(np.cos(angle)), np.abs(np.sin(angle))
    taper = np.clip((angle[-1] - angle) / 0.12, 0.35, 1.0)
    across = (RIB_HALF_HEIGHT_MM * facing + 0.9 * RIB_HALF_THICKNESS_MM * edgewise) * taper
    along = (RIB_HALF_THICKNESS_MM * facing + 0.8 * RIB_HALF_HEIGHT_MM * edgewise) * oblique * taper
    return Tube(np.stack([side * (14.0 + out * (1 - 14.0 / half_width)), down], axis=1), across, along)


def _limb_bones(canvas: Canvas, bones: Bones, *, side: float) -> None:
    """Collar bone, shoulder blade and the head of the upper arm of one side."""
    clavicle = smooth(
        [(side * x, y) for x, y in ((15.0, 94.0), (40.0, 88.0), (72.0, 74.0), (108.0, 60.0), (146.0, 54.0))],
        closed=False,
    )
    half = np.interp(np.linspace(0, 1, len(clavicle)), [0, 0.12, 0.6, 1], [8.0, 6.2, 5.4, 6.6])
    _add_bone(canvas, bones, Tube(clavicle, half, half), shell_mm=1.5)
    blade = smooth(
        [
            (side * x, y)
            for x, y in ((126.0, 76.0), (160.0, 72.0), (172.0, 88.0), (158.0, 130.0), (143.0, 186.0), (134.0, 140.0))
        ],
        closed=True,
    )
    inside = depth_inside(canvas, filled(canvas, blade))
    bones.cortical[:] += 1.6 * rounded(inside, edge_mm=2.0)
    border = np.full(len(blade) + 1, 2.0)
    _add_bone(canvas, bones, Tube(np.concatenate([blade, blade[:1]]), border, border), shell_mm=0.5)
    bones.spongy[:] += ellipsoid(canvas, centre=(side * 182.0, 84.0), radii=(23.0, 24.0), depth_mm=40.0)
    bones.cortical[:] += 0.06 * ellipsoid(canvas, centre=(side * 182.0, 84.0), radii=(23.0, 24.0), depth_mm=40.0)


def _spine(canvas: Canvas, bones: Bones) -> None:
    """Vertebral bodies with end plates, pedicles and spinous processes, discs between them."""
    for index in range(18):
        middle = -10.0 + VERTEBRA_STEP_MM * index
        half_width = 11.5 + 0.35 * index
        body = filled(canvas, _box(half_width=half_width, top=middle - 9.5, bottom=middle + 9.0))
        inside = depth_inside(canvas, body)
        bones.spongy[:] += (18.0 + 0.4 * index) * rounded(inside, edge_mm=9.0)
        bones.cortical[:] += np.where(inside > 0, 1.0 + 1.8 * np.exp(-inside / 2.0), 0.0)
        for side in (-1.0, 1.0):
            pedicle = ellipsoid(canvas, centre=(side * 0.66 * half_width, middle - 3.0), radii=(2.8, 4.4), depth_mm=5.0)
            bones.cortical[:] += pedicle
            wing = smooth(
                [(side * half_width * 0.8, middle - 2.0), (side * (half_width + 13.0), middle - 5.0)], closed=False
            )
            half = np.full(len(wing), 3.6)
            _add_bone(canvas, bones, Tube(wing, half, half), shell_mm=0.6)
        bones.cortical[:] += ellipsoid(canvas, centre=(0.0, middle + 9.0), radii=(2.4, 6.0), depth_mm=9.0)


def _box(*, half_width: float, top: float, bottom: float) -> Path2:
    """A vertebral body's outline: a box with a slight waist."""
    middle = 0.5 * (top + bottom)
    corners = [
        (-half_width, top), (0.0, top + 0.8), (half_width, top), (0.92 * half_width, middle), (half_width, bottom),
        (0.0, bottom - 0.8), (-half_width, bottom), (-0.92 * half_width, middle),
    ]  # fmt: skip
    return np.asarray(corners, np.float64)


def build_bones(canvas: Canvas, wall: Path2) -> Bones:
    """Draws the skeleton; ``wall`` is the inner chest wall of the right side (x < 0), which the ribs follow."""
    bones = Bones(np.zeros(canvas.shape), np.zeros(canvas.shape))
    for side in (-1.0, 1.0):
        for number in range(len(RIB_JOINTS)):
            _add_bone(canvas, bones, _rib(wall, number=number, side=side), shell_mm=RIB_SHELL_MM, spongy_share=0.8)
        _limb_bones(canvas, bones, side=side)
    _spine(canvas, bones)
    return bones
