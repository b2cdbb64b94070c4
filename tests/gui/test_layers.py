"""Layers on their own image: exact after a pan, stretched after a zoom, sharp once renewed."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter

from cxrviewer.painting.images import coloured, grey_image
from cxrviewer.painting.laid import LaidLayers
from cxrviewer.palette import luminance
from cxrviewer.placement import Placement
from cxrviewer.state.screen import CoverageArt, MapArt, MaskArt, OverlayScreen, PatchArt
from cxrviewer.state.votes import majority
from cxrviewer.widgets.application import create_application
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
