"""Both themes: readable, told apart with any colour blindness, switched live, and black under the film."""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from cxrviewer.painting.look import look, scaled
from cxrviewer.palette import DARK, FILM, LIGHT, Look, Theme, contrast
from cxrviewer.widgets.application import apply_look
from engine.colours import CLASS_COLOURS, STRUCTURE_COLOURS, channels
from tests.gui.conftest import Viewer

REPOSITORY = Path(__file__).resolve().parents[2]

#: What an eye without one kind of cone sees, on linear RGB: Machado, Oliveira and Fernandes, "A physiologically-based
#: model for simulation of color vision deficiency", IEEE TVCG 15 (2009), table 1, severity 1.0.
VISIONS: dict[str, npt.NDArray[np.float64]] = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
#: From sRGB to XYZ and its white point D65 (IEC 61966-2-1).
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.119192, 0.9503041]]
)
WHITE = np.array([0.95047, 1.0, 1.08883])
#: Smallest distance in CIE 1976 L*a*b* between colours with different meanings; about 2.3 is just noticeable.
APART = 15.0


def seen(colour: str, vision: str) -> npt.NDArray[np.float64]:
    """Gives the CIE 1976 L*a*b* coordinates of a colour as an eye of this vision sees it."""
    encoded = np.array(channels(colour)) / 255
    linear = np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)
    relative = TO_XYZ @ np.clip(VISIONS[vision] @ linear, 0.0, 1.0) / WHITE
    root = np.where(relative > 216 / 24389, np.cbrt(relative), (24389 / 27 * relative + 16) / 116)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize(
    "colours",
    [
        pytest.param(list(CLASS_COLOURS.values()), id="classes"),
        pytest.param(list(STRUCTURE_COLOURS.values()), id="structures"),
        pytest.param([FILM.accent, FILM.warning, FILM.danger, FILM.text], id="dark"),
        pytest.param([LIGHT.accent, LIGHT.warning, LIGHT.danger, LIGHT.text], id="light"),
    ],
)
def test_colours_are_told_apart_with_any_colour_blindness(colours: list[str], vision: str) -> None:
    for one, other in itertools.combinations(colours, 2):
        distance = float(np.linalg.norm(seen(one, vision) - seen(other, vision)))
        assert distance >= APART, f"{one} and {other}: {distance:.1f}"


def test_simulation_keeps_grey_and_confuses_what_protanopes_confuse() -> None:
    for vision in VISIONS:
        assert np.abs(seen("#808080", vision)[1:]).max() < 1.0
    red, green = "#b04a00", "#6d6d00"
    assert np.linalg.norm(seen(red, "normal") - seen(green, "normal")) > 40
    assert np.linalg.norm(seen(red, "protanopia")[1:] - seen(green, "protanopia")[1:]) < 15


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("ink", ["text", "muted", "faint", "warning", "danger"])
@pytest.mark.parametrize("ground", ["panel", "raised", "ground"])
def test_text_is_readable(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_primary_action_and_focus_are_readable(theme: Theme) -> None:
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.on_accent, theme.accent_hover) >= 4.5
    assert contrast(theme.accent, theme.panel) >= 3.0
    assert theme.film == "#000000"


def test_nothing_but_the_palette_is_bound_to_one_theme() -> None:
    bound = [
        path.name
        for path in sorted((REPOSITORY / "cxrviewer").rglob("*.py"))
        if path.name != "palette.py" and re.search(r"(?<!\.)\b(DARK|LIGHT)\b", path.read_text(encoding="utf-8"))
    ]
    assert bound == []


@pytest.fixture
def restored(viewer: Viewer) -> Iterator[Viewer]:
    """Gives a viewer after which the first look is there again."""
    yield viewer
    apply_look(Look())


def test_theme_changes_live_and_leaves_the_film_black(restored: Viewer) -> None:
    restored.open("chest.dcm")
    window = restored.window
    films = []
    for theme in (DARK, LIGHT):
        apply_look(Look(theme))
        assert look().theme is theme
        image = window.grab().toImage()
        assert image.pixelColor(window.width() // 2, window.height() - 3).name() == theme.panel
        films.append(window.canvas.grab().toImage())
    assert films[0] == films[1]


def test_empty_state_stays_black_in_the_light_theme(restored: Viewer) -> None:
    apply_look(Look(LIGHT))
    image = restored.window.empty.grab().toImage()
    assert image.pixelColor(4, 4).name() == "#000000"


def test_text_grows_live(restored: Viewer) -> None:
    status = restored.window.status
    before = status.sizeHint().height()
    apply_look(Look(DARK, 1.5))
    assert scaled(10) == 15
    assert status.sizeHint().height() == round(before * 1.5)
    assert status.fontMetrics().height() > 0
