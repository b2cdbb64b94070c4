"""Lengths, angles and areas against OpenCV, complex numbers and analytic shapes; statistics against plain numpy."""

import cmath
import math
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from matplotlib.path import Path as Outline

from engine import measurement
from engine.annotation import POINT_COUNTS, Annotation, Kind, Point
from engine.radiograph import Radiograph, RadiographSource, Spacing, SpacingSource, Window
from engine.regions import pixels_inside, statistics

COORDINATES = st.floats(-200, 1200, allow_subnormal=False)
POINTS = st.tuples(COORDINATES, COORDINATES)
STEPS = st.tuples(st.floats(0.05, 3), st.floats(0.05, 3))
MM = Spacing((0.2, 0.1), SpacingSource.CALIBRATED)


def radiograph(pixels: np.ndarray, *, unit: str = "", valid: np.ndarray | None = None) -> Radiograph:
    source = RadiographSource(Path("x"), "0" * 64)
    return Radiograph(pixels.astype(np.float32), source, (Window(1, 2),), unit=unit, valid=valid)


@given(one=POINTS, other=POINTS, step=STEPS)
def test_distance_is_that_of_complex_numbers(one: Point, other: Point, step: tuple[float, float]) -> None:
    expected = abs(complex(one[0] * step[0], one[1] * step[1]) - complex(other[0] * step[0], other[1] * step[1]))
    assert measurement.distance(one, other, step) == pytest.approx(expected, abs=1e-9)
    assert measurement.distance(other, one, step) == measurement.distance(one, other, step)


@given(vertex=POINTS, first=st.floats(0, 360), turn=st.floats(-180, 180), arm=st.floats(1, 500), step=STEPS)
def test_angle_between_arms_of_known_direction(
    vertex: Point, first: float, turn: float, arm: float, step: tuple[float, float]
) -> None:
    def at(degrees: float) -> Point:
        end = cmath.rect(arm, math.radians(degrees))
        return (vertex[0] + end.real / step[0], vertex[1] + end.imag / step[1])

    assert measurement.angle(at(first), vertex, at(first + turn), step) == pytest.approx(abs(turn), abs=1e-4)


@given(start=POINTS, other=POINTS, first=st.floats(0, 360), turn=st.floats(0, 90), is_turned=st.booleans())
def test_cobb_angle_does_not_depend_on_the_direction_of_drawing(
    start: Point, other: Point, first: float, turn: float, is_turned: bool
) -> None:
    def line(origin: Point, degrees: float) -> tuple[Point, Point]:
        end = cmath.rect(300, math.radians(degrees))
        return origin, (origin[0] + end.real, origin[1] + end.imag)

    one, two = line(start, first), line(other, first + turn)
    two = (two[1], two[0]) if is_turned else two
    assert measurement.cobb_angle(one, two, (1.0, 1.0)) == pytest.approx(turn, abs=1e-4)


def test_an_arm_without_length_has_no_angle() -> None:
    assert measurement.angle((3, 3), (3, 3), (9, 9), (1, 1)) == 0
    assert measurement.cobb_angle(((1, 1), (1, 1)), ((0, 0), (5, 5)), (1, 1)) == 0


@given(points=st.lists(POINTS, min_size=3, max_size=12))
def test_area_of_a_polygon_is_that_of_opencv(points: list[Point]) -> None:
    expected = cv2.contourArea(np.array(points, np.float32).reshape(-1, 1, 2))
    found = measurement.area(Kind.POLYGON, tuple(points), (1.0, 1.0))
    assert found == pytest.approx(expected, rel=1e-3, abs=1.0)


@given(one=POINTS, other=POINTS, step=STEPS)
def test_area_of_boxes(one: Point, other: Point, step: tuple[float, float]) -> None:
    corners = (one, (other[0], one[1]), other, (one[0], other[1]))
    as_polygon = measurement.area(Kind.POLYGON, corners, step)
    assert measurement.area(Kind.RECTANGLE, (one, other), step) == pytest.approx(as_polygon, rel=1e-9, abs=1e-6)
    assert measurement.area(Kind.ELLIPSE, (one, other), step) == pytest.approx(as_polygon * math.pi / 4, abs=1e-6)


def test_crossing_outlines_are_known() -> None:
    assert measurement.is_simple(((0, 0), (4, 0), (4, 4), (0, 4)))
    assert measurement.is_simple(((0, 0), (4, 0), (1, 1), (0, 4)))
    assert not measurement.is_simple(((0, 0), (4, 4), (4, 0), (0, 4)))
    assert not measurement.is_simple(((0, 0), (4, 0), (4, 4), (2, -1)))


def test_millimetres_only_where_the_spacing_is_known() -> None:
    line = ((0.0, 0.0), (30.0, 20.0))
    (known,) = measurement.measure(Kind.DISTANCE, line, MM)
    (unknown,) = measurement.measure(Kind.DISTANCE, line, Spacing())
    assert known.value == pytest.approx(math.hypot(3, 4))
    assert unknown.value == pytest.approx(math.hypot(30, 20))
    area, width, height = measurement.measure(Kind.ELLIPSE, line, MM)
    assert [item.unit for item in (known, unknown, area, width)] == ["mm", "px", "mm²", "mm"]
    assert [width.value, height.value] == pytest.approx([3, 4])
    assert measurement.measure(Kind.TEXT, ((1.0, 1.0),), MM) == ()


@given(points=st.lists(POINTS, min_size=3, max_size=9))
def test_pixels_of_a_polygon_are_those_of_an_independent_test(points: list[Point]) -> None:
    """matplotlib fills by winding number and OpenCV by even and odd; both agree with ours where they must."""
    rounded = [(round(x / 20) + 0.25, round(y / 20) + 0.25) for x, y in points]
    mask = pixels_inside(Kind.POLYGON, tuple(rounded), (60, 60))
    ours = np.zeros((60, 60), bool)
    rows, columns = mask.inside.shape
    ours[mask.top : mask.top + rows, mask.left : mask.left + columns] = mask.inside
    contour = np.array(rounded, np.float32).reshape(-1, 1, 2)
    y, x = np.mgrid[0:60, 0:60] + 0.5
    if measurement.is_simple(tuple(rounded)) and len(set(rounded)) == len(rounded):
        theirs = Outline(rounded).contains_points(np.column_stack([x.ravel(), y.ravel()])).reshape(60, 60)
    else:
        theirs = ours
    for row, column in np.argwhere(ours != theirs):
        assert abs(cv2.pointPolygonTest(contour, (float(column + 0.5), float(row + 0.5)), True)) < 1e-3


@given(one=POINTS, other=POINTS)
def test_pixels_of_boxes_are_counted_by_their_centres(one: Point, other: Point) -> None:
    y, x = np.mgrid[0:90, 0:70] + 0.5
    (x0, x1), (y0, y1) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    inside = (x >= x0) & (x < x1) & (y >= y0) & (y < y1)
    assert pixels_inside(Kind.RECTANGLE, (one, other), (90, 70)).inside.sum() == inside.sum()
    assume(x1 - x0 > 1e-3 and y1 - y0 > 1e-3)
    round_ = ((x - (x0 + x1) / 2) / (x1 - x0)) ** 2 + ((y - (y0 + y1) / 2) / (y1 - y0)) ** 2 - 0.25
    found = int(pixels_inside(Kind.ELLIPSE, (one, other), (90, 70)).inside.sum())
    assert (round_ < -1e-9).sum() <= found <= (round_ < 1e-9).sum()


def test_pixel_count_and_area_agree_on_a_large_region() -> None:
    outline = ((100.3, 80.2), (700.9, 150.4), (640.1, 820.8), (300.5, 500.6), (90.7, 777.7))
    count = int(pixels_inside(Kind.POLYGON, outline, (900, 900)).inside.sum())
    assert count == pytest.approx(measurement.area(Kind.POLYGON, outline, (1, 1)), rel=1e-3)


def test_statistics_are_those_of_the_modality_values() -> None:
    pixels = np.random.default_rng(1).integers(0, 4096, (40, 50))
    film = radiograph(pixels, unit="OD")
    found = statistics(Kind.RECTANGLE, ((10.0, 5.0), (31.0, 22.0)), film)
    part = pixels[5:22, 10:31]
    assert (found.count, found.least, found.greatest, found.unit) == (part.size, part.min(), part.max(), "OD")
    assert found.mean == pytest.approx(part.mean())
    assert found.deviation == pytest.approx(part.std())
    mirrored = statistics(Kind.RECTANGLE, ((10.0, 5.0), (31.0, 22.0)), replace(film, mirror=4095.0))
    assert mirrored.mean == pytest.approx(4095 - part.mean())
    assert (mirrored.least, mirrored.greatest) == (4095 - part.max(), 4095 - part.min())
    assert mirrored.deviation == pytest.approx(part.std())


def test_padding_and_what_lies_beyond_the_film_are_left_out() -> None:
    valid = np.ones((20, 20), bool)
    valid[:10] = False
    film = radiograph(np.arange(400).reshape(20, 20), valid=valid)
    everything = statistics(Kind.RECTANGLE, ((-50.0, -50.0), (90.0, 90.0)), film)
    assert (everything.count, everything.least, everything.greatest) == (200, 200, 399)
    nothing = statistics(Kind.ELLIPSE, ((30.0, 30.0), (40.0, 40.0)), film)
    assert (nothing.count, nothing.mean, nothing.least) == (0, None, None)


@pytest.mark.parametrize("kind", list(Kind))
def test_an_annotation_has_the_points_of_its_kind(kind: Kind) -> None:
    points = tuple((float(index), 2.0 * index) for index in range(POINT_COUNTS[kind]))
    made = Annotation(1, kind, points, is_proposed=True)
    assert made.moved(3, -1).points[0] == (3, -1)
    assert not made.moved(3, -1).is_proposed
    assert made.with_point(0, (9, 9)).points == ((9, 9), *points[1:])
    with pytest.raises(ValueError, match=kind.value):
        Annotation(1, kind, points[:-1])
