"""The cardiothoracic ratio: invariants, a mask of known shape, warnings."""

import math
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.annotation import Point
from engine.cardiothoracic import (
    cardiothoracic_ratio,
    feet,
    measure_ratio,
    propose,
    ratio_warnings,
)
from engine.findings import LungMask, PackageRef, Quality
from engine.radiograph import Radiograph, RadiographSource, Spacing, SpacingSource, ViewPosition, Window

UPRIGHT: tuple[Point, ...] = ((500, 100), (500, 900), (430, 600), (640, 650), (150, 700), (850, 700))
UNKNOWN = Spacing()


def film(view: ViewPosition = ViewPosition.PA, *, is_supine: bool = False) -> Radiograph:
    source = RadiographSource(Path("x"), "")
    return Radiograph(np.zeros((4, 4), np.float32), source, (Window(1, 2),), view=view, is_supine=is_supine)


def mask_of(labels: np.ndarray, quality: Quality = Quality.USABLE) -> LungMask:
    return LungMask(labels, {}, None, 0.0, quality, (), PackageRef("segmenter", "1", "0" * 64))


def chest(*, tilt: float = 0.0, heart: float = 0.0, gap: float = 0.0) -> np.ndarray:
    """Draws two lungs 600 wide in all and a heart 280 wide, turned about the middle.

    Args:
        tilt: Degrees, clockwise as seen.
        heart: Added to the heart's place across.
        gap: Shifts the inner borders of the lungs.
    """
    labels = np.zeros((1000, 1000), np.uint8)
    for label, left, right in ((1, 200, 420 + gap), (2, 580 + gap, 800)):
        labels[150:850, int(left) : int(right)] = label
    cv2.ellipse(labels, ((520 + heart, 700), (280, 260), 0), 3, -1)
    turn = cv2.getRotationMatrix2D((500, 500), -tilt, 1.0)
    return np.asarray(cv2.warpAffine(labels, turn, (1000, 1000), flags=cv2.INTER_NEAREST), np.uint8)


def test_ratio_of_an_upright_chest() -> None:
    found = cardiothoracic_ratio(UPRIGHT, (1.0, 1.0))
    assert found.ratio == pytest.approx(210 / 700)
    assert (found.heart_left, found.heart_right, found.chest, found.tilt) == (70, 140, 700, 0)
    quantities = measure_ratio(UPRIGHT, Spacing((0.2, 0.2), SpacingSource.DETECTOR))
    assert [(item.name, item.unit) for item in quantities[:3]] == [
        ("cardiothoracic ratio", ""),
        ("heart width", "mm"),
        ("heart left of the midline", "mm"),
    ]
    assert quantities[1].value == pytest.approx(42)


@given(turn=st.floats(-80, 80), scale=st.floats(0.1, 10), shift=st.floats(-500, 500))
def test_ratio_does_not_change_when_film_and_midline_turn_together(turn: float, scale: float, shift: float) -> None:
    c, s = math.cos(math.radians(turn)) * scale, math.sin(math.radians(turn)) * scale
    moved = tuple((c * x - s * y + shift, s * x + c * y - shift) for x, y in UPRIGHT)
    found = cardiothoracic_ratio(moved, (1.0, 1.0))
    assert found.ratio == pytest.approx(0.3, rel=1e-6)
    assert found.tilt == pytest.approx(-turn, abs=1e-6)


@given(step=st.tuples(st.floats(0.05, 2), st.floats(0.05, 2)))
def test_ratio_across_an_upright_midline_does_not_depend_on_the_spacing(step: tuple[float, float]) -> None:
    assert cardiothoracic_ratio(UPRIGHT, step).ratio == pytest.approx(0.3)


def test_order_of_border_and_midline_points_does_not_matter() -> None:
    top, bottom, *rest = UPRIGHT
    turned = (bottom, top, rest[1], rest[0], rest[3], rest[2])
    assert cardiothoracic_ratio(turned, (1.0, 1.0)) == cardiothoracic_ratio(UPRIGHT, (1.0, 1.0))


@given(tilt=st.floats(-200, 200), step=st.tuples(st.floats(0.05, 2), st.floats(0.05, 2)))
def test_feet_lie_on_the_midline_at_right_angles(tilt: float, step: tuple[float, float]) -> None:
    points = ((500.0 - tilt, 100.0), (500.0 + tilt, 900.0), *UPRIGHT[2:])
    scaled = np.array(points) * step
    axis = (scaled[1] - scaled[0]) / np.linalg.norm(scaled[1] - scaled[0])
    for foot, border in zip(np.array(feet(points, step)) * step, scaled[2:], strict=True):
        from_top = foot - scaled[0]
        assert from_top[0] * axis[1] - from_top[1] * axis[0] == pytest.approx(0, abs=1e-6)
        assert float((border - foot) @ axis) == pytest.approx(0, abs=1e-6)


def test_a_chest_without_width_has_no_ratio() -> None:
    flat = (*UPRIGHT[:4], (500.0, 10.0), (500.0, 20.0))
    assert cardiothoracic_ratio(flat, (1.0, 1.0)).ratio is None
    assert measure_ratio(flat, UNKNOWN)[0].name == "heart width"


@pytest.mark.parametrize("tilt", [0.0, 3.0, -8.0, 12.0])
def test_proposal_finds_the_drawn_chest_however_it_leans(tilt: float) -> None:
    found = propose(mask_of(chest(tilt=tilt)), UNKNOWN)
    assert found is not None
    measured = cardiothoracic_ratio(found.points, (1.0, 1.0))
    assert measured.chest == pytest.approx(600, abs=8)
    assert measured.heart == pytest.approx(281, abs=5)
    assert measured.ratio == pytest.approx(281 / 600, abs=0.01)
    assert measured.tilt == pytest.approx(-tilt, abs=0.7)
    assert found.doubts == ()


def test_proposal_with_pixels_that_are_not_square() -> None:
    squeezed = cv2.resize(chest(tilt=6.0), (500, 1000), interpolation=cv2.INTER_NEAREST)
    spacing = Spacing((0.2, 0.4), SpacingSource.CALIBRATED)
    found = propose(mask_of(np.asarray(squeezed, np.uint8)), spacing)
    assert found is not None
    ratio = cardiothoracic_ratio(found.points, (0.4, 0.2))
    assert ratio.ratio == pytest.approx(281 / 600, abs=0.012)
    assert ratio.chest == pytest.approx(120, abs=2)


def test_no_proposal_without_heart_or_lung() -> None:
    for missing in (1, 2, 3):
        labels = chest()
        labels[labels == missing] = 0
        assert propose(mask_of(labels), UNKNOWN) is None
    tiny = np.zeros((6, 9), np.uint8)
    tiny[1:3, 1], tiny[1:3, 7], tiny[2, 4] = 1, 2, 3
    assert propose(mask_of(tiny), UNKNOWN) is None


def test_rotation_and_doubtful_outlines_are_said() -> None:
    rotated = propose(mask_of(chest(gap=60.0)), UNKNOWN)
    assert rotated is not None
    assert any("rotated" in doubt and "to the right" in doubt for doubt in rotated.doubts)
    doubtful = propose(mask_of(chest(), Quality.DOUBTFUL), UNKNOWN)
    assert doubtful is not None
    assert doubtful.doubts == ("Outlines doubtful: check every border.",)


@pytest.mark.parametrize(
    ("radiograph", "word"),
    [
        (film(ViewPosition.AP), "AP view"),
        (film(ViewPosition.LATERAL), "means nothing"),
        (film(ViewPosition.UNKNOWN), "does not say"),
        (film(is_supine=True), "Supine"),
    ],
    ids=["AP", "lateral", "unknown", "supine"],
)
def test_views_that_spoil_the_ratio_are_warned_of(radiograph: Radiograph, word: str) -> None:
    (warning,) = ratio_warnings(UPRIGHT, radiograph)
    assert word in warning
    assert ratio_warnings(UPRIGHT, film()) == ()


def test_a_leaning_midline_is_warned_of() -> None:
    leaning = ((400.0, 100.0), (600.0, 900.0), *UPRIGHT[2:])
    assert "leans by 14°" in ratio_warnings(leaning, film())[0]
