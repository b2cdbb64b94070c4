"""Pictures that are no chest radiographs: photographs, scenes, noise, pages of text, other anatomy, patterns.

All but the photographs are made by rule. Every picture is grey and 512 to 900 pixels on a side, so that neither colour
nor size gives it away; photographs in colour are apart.
"""

import io
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

Picture = npt.NDArray[np.float32]
Draw = Callable[[np.random.Generator], Picture]
#: Photographs of a temple and of a flower that scikit-learn brings (CC BY 2.0).
_PHOTOGRAPHS = ("china.jpg", "flower.jpg")

_WORDS = (
    "Radiology",
    "report",
    "patient",
    "lungs",
    "are",
    "clear",
    "no",
    "effusion",
    "2020",
    "findings",
    "normal",
    "of",
)


def scene(random: np.random.Generator) -> Picture:
    """Gives a rendered photograph: sky, ground with texture, and shaded solids with shadows."""
    rows, columns = _size(random)
    y = np.linspace(0, 1, rows, dtype=np.float32)[:, None]
    horizon = random.uniform(0.3, 0.6)
    picture = np.where(y < horizon, 0.9 - 0.4 * y, 0.3 + 0.3 * y) + 0.15 * _cloud(random, rows, columns)
    for _ in range(int(random.integers(3, 9))):
        _solid(picture, random)
    return _finished(picture)


def noise(random: np.random.Generator) -> Picture:
    """Gives noise, from white to strongly correlated."""
    rows, columns = _size(random)
    return _finished(0.5 + random.uniform(0.1, 0.4) * _cloud(random, rows, columns, slope=random.uniform(0, 2.5)))


def page(random: np.random.Generator) -> Picture:
    """Gives a page of text, dark on light or light on dark."""
    rows, columns = _size(random)
    paper = np.full((rows, columns), 242, np.uint8)
    scale = random.uniform(0.5, 1.2)
    for line in range(int(40 * scale), rows, int(34 * scale)):
        words = " ".join(random.choice(_WORDS, size=int(random.integers(3, 9))))
        cv2.putText(paper, words, (20, line), cv2.FONT_HERSHEY_SIMPLEX, scale, 25, 2, cv2.LINE_AA)
    picture = paper.astype(np.float32) / 255
    return _finished(picture if random.random() < 0.5 else 1 - picture)


def hand(random: np.random.Generator) -> Picture:
    """Gives a drawn radiograph of a hand: a palm, five fingers, and their bones."""
    rows, columns = _size(random)
    picture = np.zeros((rows, columns), np.float32)
    wrist = np.array([columns / 2, rows * 0.92])
    for finger, angle in enumerate(np.radians([-50, -20, 0, 18, 36]) + random.normal(0, 0.05, 5)):
        reach = rows * (0.55 if finger == 0 else 0.78) * random.uniform(0.92, 1.05)
        tip = wrist + reach * np.array([np.sin(angle), -np.cos(angle)])
        _limb(picture, wrist, tip, width=columns * 0.1, bones=4, random=random)
    return _exposed(picture, random)


def long_bone(random: np.random.Generator) -> Picture:
    """Gives a drawn radiograph of two long bones that meet in a joint."""
    rows, columns = _size(random)
    picture = np.zeros((rows, columns), np.float32)
    middle = np.array([columns * random.uniform(0.4, 0.6), rows * random.uniform(0.4, 0.6)])
    for end in ((columns * random.uniform(0.3, 0.7), 0.0), (columns * random.uniform(0.3, 0.7), float(rows))):
        _limb(picture, middle, np.array(end), width=columns * random.uniform(0.25, 0.4), bones=1, random=random)
    cv2.circle(picture, _point(middle), int(columns * 0.12), 0.85, cv2.FILLED)
    return _exposed(picture, random)


def skull(random: np.random.Generator) -> Picture:
    """Gives a drawn radiograph of a skull from the front: vault, eye sockets, teeth."""
    rows, columns = _size(random)
    picture = np.zeros((rows, columns), np.float32)
    centre, across, down = np.array([columns / 2, rows * 0.45]), columns * 0.33, rows * 0.38
    cv2.ellipse(picture, _point(centre), (int(across), int(down)), 0, 0, 360, 0.6, cv2.FILLED)
    cv2.ellipse(picture, _point(centre), (int(across), int(down)), 0, 0, 360, 0.95, int(columns * 0.03))
    for side in (-1, 1):
        eye = centre + np.array([side * across * 0.42, down * 0.25])
        cv2.ellipse(picture, _point(eye), (int(across * 0.26), int(down * 0.16)), 0, 0, 360, 0.25, cv2.FILLED)
    for tooth in np.linspace(-0.3, 0.3, 9):
        at = centre + np.array([tooth * across * 2, down * 0.85])
        cv2.circle(picture, _point(at), max(3, int(columns * 0.018)), 1.0, cv2.FILLED)
    return _exposed(picture, random)


def pelvis(random: np.random.Generator) -> Picture:
    """Gives a drawn radiograph of a belly and pelvis: spine, wings of the hip bones, gas."""
    rows, columns = _size(random)
    picture = np.full((rows, columns), 0.55, np.float32)
    for level in np.linspace(0.05, 0.6, 7):
        at = (int(columns * 0.46), int(rows * level))
        cv2.rectangle(picture, at, (at[0] + int(columns * 0.08), at[1] + int(rows * 0.06)), 0.85, cv2.FILLED)
    for side in (-1, 1):
        wing = np.array([columns * (0.5 + side * 0.22), rows * 0.68])
        axes = (int(columns * 0.16), int(rows * 0.2))
        cv2.ellipse(picture, _point(wing), axes, side * 25, 0, 360, 0.8, cv2.FILLED)
        cv2.circle(
            picture, _point(wing + np.array([side * columns * 0.03, rows * 0.15])), axes[0] // 2, 0.5, cv2.FILLED
        )
    for _ in range(int(random.integers(4, 12))):
        bubble = random.uniform((0.15, 0.15), (0.85, 0.6)) * (columns, rows)
        cv2.circle(picture, _point(bubble), int(columns * random.uniform(0.02, 0.06)), 0.3, cv2.FILLED)
    return _exposed(picture, random)


def pattern(random: np.random.Generator) -> Picture:
    """Gives stripes, a chessboard, rings or a ramp."""
    rows, columns = _size(random)
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
    step = random.uniform(20, 120)
    kinds = (
        np.sin(2 * np.pi * (x + random.uniform(-1, 1) * y) / step) * 0.4 + 0.5,
        ((x // step + y // step) % 2) * 0.8 + 0.1,
        np.sin(2 * np.pi * np.hypot(x - columns / 2, y - rows / 2) / step) * 0.4 + 0.5,
        x / columns * 0.9 + 0.05,
    )
    return _finished(kinds[int(random.integers(len(kinds)))])


def photograph(random: np.random.Generator) -> Picture:
    """Gives a part of a real photograph in grey, mirrored or not."""
    part = colour_photograph(random)
    grey = part @ np.array([0.299, 0.587, 0.114], np.float32)  # ITU-R BT.601
    return _finished(grey)


def colour_photograph(random: np.random.Generator) -> Picture:
    """Gives a part of a real photograph, float32 (rows, columns, 3) in [0, 1], red first."""
    whole = _photograph(_PHOTOGRAPHS[int(random.integers(len(_PHOTOGRAPHS)))])
    rows, columns = _size(random)
    side = int(random.uniform(0.4, 1) * min(whole.shape[:2]))
    row, column = (int(random.integers(0, size - side + 1)) for size in whole.shape[:2])
    part = whole[row : row + side, column : column + side]
    shown = np.asarray(cv2.resize(part, (columns, rows), interpolation=cv2.INTER_LINEAR), np.float32)
    return _finished(shown if random.random() < 0.5 else shown[:, ::-1])


def animal(random: np.random.Generator) -> Picture:
    """Gives a rendered animal from the side: trunk, head with ears, legs, tail, with fur, before a room."""
    rows, columns = _size(random)
    picture = np.full((rows, columns), random.uniform(0.3, 0.8), np.float32)
    cv2.rectangle(picture, (0, int(rows * 0.75)), (columns, rows), random.uniform(0.2, 0.6), cv2.FILLED)
    fur, centre = random.uniform(0.1, 0.9), np.array([columns * 0.48, rows * 0.52])
    length, girth = columns * random.uniform(0.2, 0.28), rows * random.uniform(0.12, 0.2)
    for leg in (-0.8, -0.5, 0.5, 0.8):
        foot = (int(centre[0] + leg * length), int(rows * random.uniform(0.82, 0.9)))
        cv2.line(picture, (foot[0], int(centre[1])), foot, fur * 0.8, int(columns * 0.05))
    cv2.ellipse(picture, _point(centre), (int(length), int(girth)), 0, 0, 360, fur, cv2.FILLED)
    head = centre + np.array([length * 1.1, -girth])
    cv2.circle(picture, _point(head), int(girth * 0.7), fur * 0.95, cv2.FILLED)
    for side in (-1, 1):
        ear = head + np.array([side * girth * 0.4, -girth * 0.7])
        cv2.circle(picture, _point(ear), int(girth * 0.25), fur * 0.7, cv2.FILLED)
        cv2.circle(picture, _point(head + np.array([side * girth * 0.25, 0.0])), int(girth * 0.08), 0.02, cv2.FILLED)
    tail = centre + np.array([-length * 1.5, -girth * random.uniform(0, 2)])
    cv2.line(picture, _point(centre - np.array([length * 0.9, 0.0])), _point(tail), fur, int(columns * 0.02))
    return _finished(picture + 0.05 * _cloud(random, rows, columns, slope=1))


def lateral_spine(random: np.random.Generator) -> Picture:
    """Gives a drawn radiograph of a spine from the side: vertebrae and discs on a curve, soft tissue around."""
    rows, columns = _size(random)
    picture = np.zeros((rows, columns), np.float32)
    bend, middle = random.uniform(-0.1, 0.1), random.uniform(0.4, 0.6)
    cv2.rectangle(picture, (int(columns * 0.15), 0), (int(columns * 0.85), rows), random.uniform(0.3, 0.5), cv2.FILLED)
    for level in np.linspace(0.05, 0.95, int(random.integers(6, 11))):
        at = np.array([columns * (middle + bend * np.sin(level * np.pi * 1.5)), rows * level])
        body = (float(at[0]), float(at[1])), (columns * 0.16, rows * 0.07), float(random.uniform(-8, 8))
        cv2.fillPoly(picture, [cv2.boxPoints(body).astype(np.int32)], random.uniform(0.75, 0.95))
        process = at + np.array([columns * 0.2, rows * 0.03])
        cv2.line(picture, _point(at), _point(process), 0.65, max(4, int(rows * 0.02)))
    return _exposed(picture, random)


def abdomen(random: np.random.Generator) -> Picture:
    """Gives a drawn radiograph of a belly: liver, kidneys, spine with psoas, loops of bowel with gas."""
    rows, columns = _size(random)
    picture = np.full((rows, columns), random.uniform(0.45, 0.6), np.float32)
    liver = (int(columns * 0.28), int(rows * 0.15))
    cv2.ellipse(picture, liver, (int(columns * 0.26), int(rows * 0.2)), 15, 0, 360, 0.72, cv2.FILLED)
    for side in (-1, 1):
        hip = (int(columns * (0.5 + side * 0.22)), rows)
        psoas = np.array([(columns * 0.5, rows * 0.2), (columns * 0.5, rows), hip]).astype(np.int32)
        cv2.fillPoly(picture, [psoas], 0.62)
        kidney = (int(columns * (0.5 + side * 0.2)), int(rows * 0.36))
        cv2.ellipse(picture, kidney, (int(columns * 0.06), int(rows * 0.1)), side * 15, 0, 360, 0.68, cv2.FILLED)
    for level in np.linspace(0.05, 0.95, 8):
        at = (int(columns * 0.45), int(rows * level))
        cv2.rectangle(picture, at, (at[0] + int(columns * 0.1), at[1] + int(rows * 0.08)), 0.88, cv2.FILLED)
    for _ in range(int(random.integers(6, 14))):
        loop = random.uniform((0.1, 0.35), (0.9, 0.9)) * (columns, rows)
        axes = (int(columns * random.uniform(0.03, 0.08)), int(rows * random.uniform(0.02, 0.05)))
        cv2.ellipse(picture, _point(loop), axes, random.uniform(0, 180), 0, 360, 0.2, cv2.FILLED)
    return _exposed(picture, random)


def breast(random: np.random.Generator) -> Picture:
    """Gives a drawn mammogram: half an ellipse at one edge with strands of tissue, air around."""
    rows, columns = _size(random)
    picture = np.zeros((rows, columns), np.float32)
    edge = 0 if random.random() < 0.5 else columns
    axes = (int(columns * random.uniform(0.4, 0.7)), int(rows * random.uniform(0.3, 0.42)))
    centre = (edge, int(rows * random.uniform(0.45, 0.55)))
    cv2.ellipse(picture, centre, axes, 0, 0, 360, 0.45, cv2.FILLED)
    tissue = (picture > 0) * (0.12 * _cloud(random, rows, columns, slope=1.2))
    return _exposed(picture + tissue.astype(np.float32), random)


def lateral_chest(random: np.random.Generator) -> Picture:
    """Gives a drawn chest from the side: one dark field between spine and breastbone, heart in front, diaphragm."""
    rows, columns = _size(random)
    picture = np.full((rows, columns), 0.6, np.float32)
    field = (int(columns * 0.5), int(rows * 0.45))
    cv2.ellipse(picture, field, (int(columns * 0.3), int(rows * 0.38)), 0, 0, 360, 0.18, cv2.FILLED)
    front = random.choice((-1, 1))
    heart = (int(columns * (0.5 + front * 0.14)), int(rows * 0.6))
    cv2.ellipse(picture, heart, (int(columns * 0.14), int(rows * 0.14)), 30, 0, 360, 0.6, cv2.FILLED)
    cv2.ellipse(picture, (field[0], rows), (int(columns * 0.45), int(rows * 0.3)), 0, 0, 360, 0.7, cv2.FILLED)
    for level in np.linspace(0.05, 0.9, 10):
        at = (int(columns * (0.5 - front * 0.3)), int(rows * level))
        cv2.circle(picture, at, int(columns * 0.05), 0.85, cv2.FILLED)
    return _exposed(picture, random)


_DRAWN = (scene, noise, page, hand, long_bone, skull, pelvis, pattern)
_MORE = (photograph, animal, lateral_spine, abdomen, breast, lateral_chest)
KINDS: dict[str, Draw] = {draw.__name__: draw for draw in (*_DRAWN, *_MORE)}


def pictures(each: int) -> Iterator[tuple[str, Picture]]:
    """Gives so many pictures of each kind, with its name; float32 (rows, columns) in [0, 1], always the same."""
    for place, (name, draw) in enumerate(KINDS.items()):
        for number in range(each):
            yield name, draw(np.random.default_rng((place, number)))


def colour_photographs(each: int) -> Iterator[Picture]:
    """Gives so many photographs in colour; float32 (rows, columns, 3) in [0, 1], always the same."""
    for number in range(each):
        yield colour_photograph(np.random.default_rng((len(KINDS), number)))


@cache
def _photograph(name: str) -> Picture:
    with Image.open(io.BytesIO(files("sklearn.datasets.images").joinpath(name).read_bytes())) as photograph:
        return np.asarray(photograph.convert("RGB"), np.float32) / np.float32(255)


def _size(random: np.random.Generator) -> tuple[int, int]:
    return int(random.integers(512, 900)), int(random.integers(512, 900))


def _point(at: npt.NDArray[np.float64]) -> tuple[int, int]:
    return int(at[0]), int(at[1])


def _cloud(random: np.random.Generator, rows: int, columns: int, *, slope: float = 1.5) -> Picture:
    """Gives noise of mean 0 and deviation 1 whose amplitude falls with this power of the frequency."""
    frequencies = np.hypot(np.fft.fftfreq(rows)[:, None], np.fft.rfftfreq(columns)[None])
    frequencies[0, 0] = 1
    spectrum = np.fft.rfft2(random.normal(size=(rows, columns))) / frequencies**slope
    spectrum[0, 0] = 0
    values = np.fft.irfft2(spectrum, s=(rows, columns))
    cloud: Picture = (values / values.std()).astype(np.float32)
    return cloud


def _solid(picture: Picture, random: np.random.Generator) -> None:
    """Draws a shaded ball or box with its shadow."""
    rows, columns = picture.shape
    radius = int(columns * random.uniform(0.05, 0.18))
    at = (int(random.uniform(0, columns)), int(rows * random.uniform(0.4, 0.9)))
    cv2.ellipse(picture, (at[0] + radius // 2, at[1] + radius), (radius, radius // 3), 0, 0, 360, 0.1, cv2.FILLED)
    if random.random() < 0.5:
        for shrink in np.linspace(1, 0.05, 20):
            tone = float(0.25 + 0.7 * (1 - shrink))
            cv2.circle(picture, (at[0] - int(radius * (1 - shrink) / 3), at[1]), int(radius * shrink), tone, cv2.FILLED)
    else:
        cv2.rectangle(picture, (at[0] - radius, at[1] - radius), at, float(random.uniform(0.3, 0.9)), cv2.FILLED)
        cv2.rectangle(picture, (at[0], at[1] - radius), (at[0] + radius // 3, at[1]), 0.2, cv2.FILLED)


def _limb(
    picture: Picture,
    start: npt.NDArray[np.float64],
    end: npt.NDArray[np.float64],
    *,
    width: float,
    bones: int,
    random: np.random.Generator,
) -> None:
    """Draws soft tissue from one point to another, and bones end to end in it."""
    cv2.line(picture, _point(start), _point(end), 0.35, int(width))
    for bone in range(bones):
        first, last = (start + (end - start) * (bone + gap) / bones for gap in (0.05, 0.95))
        thickness = max(6, int(width * random.uniform(0.3, 0.4)))
        cv2.line(picture, _point(first), _point(last), 0.9, thickness)
        cv2.line(picture, _point(first), _point(last), 0.7, thickness // 2)


def _exposed(picture: Picture, random: np.random.Generator) -> Picture:
    """Blurs and grains a drawing as a detector would."""
    blurred = cv2.GaussianBlur(picture, (0, 0), random.uniform(1, 3))
    return _finished(blurred + random.normal(0, 0.02, blurred.shape))


def _finished(picture: npt.NDArray[np.floating]) -> Picture:
    finished: Picture = np.clip(picture, 0, 1).astype(np.float32)
    return finished
