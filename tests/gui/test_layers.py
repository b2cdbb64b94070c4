"""Layers on their own image: exact after a pan, stretched after a zoom, sharp once renewed."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter

from cxrviewer.painting.images import coloured, grey_image
from cxrviewer.painting.laid import LaidLayers
from cxrviewer.palette import luminance
from cxrviewer.placement import Placement, View, place
from cxrviewer.state.screen import CoverageArt, MapArt, MaskArt, OverlayScreen, PatchArt
from cxrviewer.state.votes import majority
from cxrviewer.widgets.application import create_application
from engine.orientation import Turn
from tests.fakes import fake_heatmap, fake_image, fake_mask, fake_patches, fake_vote

FILM = (500.0, 600.0)
VIEWPORT = (300.0, 240.0)


@pytest.fixture
def overlays(qapp: object) -> OverlayScreen:
    create_application(["cxrviewer"])
    radiograph = fake_image(Path("x")).radiograph
    patches = fake_patches(radiograph, count=30, seed=0)
    votes = majority([fake_vote("DenseNet-121", patches)])
    return OverlayScreen(
        mask=MaskArt(fake_mask(radiograph), 0.7),
        patches=PatchArt(patches, votes, 0.8),
        coverage=CoverageArt(patches, 0.3),
        map=MapArt(fake_heatmap("viral", patches), 0.5),
    )


def painted(layers: LaidLayers, overlays: OverlayScreen, placement: Placement) -> tuple[QImage, bool]:
    image = QImage(int(VIEWPORT[0]), int(VIEWPORT[1]), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#000000"))
    painter = QPainter(image)
    is_sharp = layers.paint(painter, overlays, placement, film=FILM, viewport=VIEWPORT, ratio=1.0)
    painter.end()
    return image, is_sharp


@pytest.mark.parametrize("shift", [(0, 0), (5, -7), (180, 90), (-700, 400), (-2000, -2000)])
def test_pan_shows_what_a_fresh_paint_shows(overlays: OverlayScreen, shift: tuple[int, int]) -> None:
    kept = LaidLayers()
    painted(kept, overlays, Placement(2.0, -300.0, -400.0))
    moved = Placement(2.0, -300.0 + shift[0], -400.0 + shift[1])
    panned, is_sharp = painted(kept, overlays, moved)
    fresh, _ = painted(LaidLayers(), overlays, moved)
    assert is_sharp
    difference = np.abs(pixels(panned).astype(int) - pixels(fresh).astype(int))
    assert difference.mean() < 0.05


def pixels(image: QImage) -> np.ndarray:
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())


def test_zoom_is_stretched_until_renewed(overlays: OverlayScreen) -> None:
    kept = LaidLayers()
    painted(kept, overlays, Placement(1.0, -50.0, -50.0))
    zoomed = Placement(1.5, -50.0, -50.0)
    stretched, is_sharp = painted(kept, overlays, zoomed)
    assert not is_sharp
    kept.renew()
    renewed, is_sharp = painted(kept, overlays, zoomed)
    assert is_sharp
    assert renewed == painted(LaidLayers(), overlays, zoomed)[0]
    assert stretched != renewed


def test_each_layer_leaves_its_mark(overlays: OverlayScreen) -> None:
    placement = Placement(0.4, 50.0, 0.0)
    empty, _ = painted(LaidLayers(), OverlayScreen(), placement)
    for only in (
        OverlayScreen(mask=overlays.mask),
        OverlayScreen(patches=overlays.patches),
        OverlayScreen(coverage=overlays.coverage),
        OverlayScreen(map=overlays.map),
    ):
        assert painted(LaidLayers(), only, placement)[0] != empty


@pytest.mark.parametrize("turn", [Turn(0, True), Turn(1), Turn(2), Turn(3, True)])
def test_layers_turn_with_the_film(overlays: OverlayScreen, turn: Turn) -> None:
    """The map of a turned film is the turned map; its hatching, which always leans the same way, is left out."""
    assert overlays.map is not None
    everywhere = replace(overlays.map.heatmap, coverage=np.ones_like(overlays.map.heatmap.coverage))
    only = OverlayScreen(map=MapArt(everywhere, 1.0))
    upright = place(View(), image=FILM, viewport=VIEWPORT)
    turned = place(View(upright.scale, None, turn), image=FILM, viewport=VIEWPORT)
    left, top, width, height = (round(value) for value in turned.area(FILM))
    seen = grey_of(painted(LaidLayers(), only, turned)[0])[max(top, 0) : top + height, max(left, 0) : left + width]
    first = grey_of(painted(LaidLayers(), only, upright)[0])
    x, y, across, down = (round(value) for value in upright.area(FILM))
    expected = turn.lay(first[y : y + down, x : x + across])
    rows, columns = min(seen.shape[0], expected.shape[0]), min(seen.shape[1], expected.shape[1])
    assert rows > 150
    difference = np.abs(seen[:rows, :columns].astype(int) - expected[:rows, :columns].astype(int))
    assert difference.mean() < 5
    assert np.corrcoef(seen[:rows, :columns].ravel(), expected[:rows, :columns].ravel())[0, 1] > 0.9


def grey_of(image: QImage) -> np.ndarray:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), -1)[:, : grey.width()].copy()


def test_not_sampled_is_never_coloured(overlays: OverlayScreen) -> None:
    assert overlays.map is not None
    assert overlays.coverage is not None
    placement = Placement(1.0, 0.0, 0.0)
    image, _ = painted(LaidLayers(), OverlayScreen(map=overlays.map), placement)
    corner = image.pixelColor(QPoint(2, 2))
    assert overlays.map.heatmap.coverage[4, 4] == 0
    assert max(corner.red(), corner.green(), corner.blue()) - min(corner.red(), corner.green(), corner.blue()) < 12


def test_images_keep_their_values() -> None:
    grey = np.arange(30, dtype=np.uint8).reshape(5, 6)
    made = grey_image(grey)
    assert [[made.pixelColor(x, y).red() for x in range(6)] for y in range(5)] == grey.tolist()
    ramp = np.linspace(0, 1, 8, dtype=np.float32).reshape(1, 8)
    shown = coloured(ramp, "inferno", np.ones_like(ramp))
    brightness = [luminance(shown.pixelColor(x, 0).name()) for x in range(8)]
    assert brightness == sorted(brightness)
