"""The map between source pixels and the patch grid."""

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.findings import GRID, PATCH
from engine.geometry import GridGeometry, resize_nearest

SIDES = st.integers(1, 300)


@given(rows=SIDES, columns=SIDES, row=st.integers(0, GRID - PATCH), column=st.integers(0, GRID - PATCH))
def test_a_box_inside_the_grid_is_inside_the_image(rows: int, columns: int, row: int, column: int) -> None:
    (top, left, bottom, right) = GridGeometry(rows, columns).boxes_to_source(np.array([[row, column]], np.int32))[0]
    assert 0 <= top < bottom <= rows
    assert 0 <= left < right <= columns
    assert bottom - top == pytest.approx(rows * PATCH / GRID, rel=1e-4)
    assert right - left == pytest.approx(columns * PATCH / GRID, rel=1e-4)


@given(rows=SIDES, columns=SIDES, row=st.floats(0, GRID), column=st.floats(0, GRID))
def test_points_come_back(rows: int, columns: int, row: float, column: float) -> None:
    geometry = GridGeometry(rows, columns)
    point = np.array([[row, column]])
    assert np.allclose(geometry.points_to_grid(geometry.points_to_source(point)), point, atol=1e-9)


def test_the_corners_of_image_and_grid_coincide() -> None:
    geometry = GridGeometry(37, 911)
    assert geometry.points_to_source(np.array([[0.0, 0.0], [GRID, GRID]])).tolist() == [[0, 0], [37, 911]]


@given(old=st.integers(1, 40), new=st.integers(1, 90), seed=st.integers(0, 10))
def test_nearest_neighbour_takes_the_pixel_under_the_centre(old: int, new: int, seed: int) -> None:
    labels = np.random.default_rng(seed).integers(0, 4, (old, 3)).astype(np.uint8)
    resized = resize_nearest(labels, (new, 3))
    for row in range(new):
        assert (resized[row] == labels[int((row + 0.5) * old / new)]).all()


def test_enlarging_by_a_whole_factor_agrees_with_opencv() -> None:
    labels = np.random.default_rng(0).integers(0, 4, (64, 48)).astype(np.uint8)
    assert (resize_nearest(labels, (256, 192)) == cv2.resize(labels, (192, 256), interpolation=cv2.INTER_NEAREST)).all()


def test_enlarging_and_shrinking_back_loses_nothing() -> None:
    labels = np.random.default_rng(1).integers(0, 4, (256, 256)).astype(np.uint8)
    source = GridGeometry(1955, 1841).labels_to_source(labels)
    assert source.shape == (1955, 1841)
    assert (resize_nearest(source, (256, 256)) == labels).all()


def test_a_label_map_of_another_image_is_refused() -> None:
    with pytest.raises(ValueError, match="not of a 10 x 20 image"):
        GridGeometry(10, 20).labels_to_grid(np.zeros((20, 10), np.uint8))


@pytest.mark.parametrize("shape", [(0, 5), (5, 0), (-1, 5)])
def test_an_empty_image_has_no_geometry(shape: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no geometry"):
        GridGeometry(*shape)
