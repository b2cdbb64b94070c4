"""Patches: where they may lie, what they cover, and that a seed says it all."""

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import AnalysisRefusedError
from engine.findings import GRID, PATCH
from engine.geometry import GridGeometry
from engine.patches import corners_of, coverage_of, cut_patches, draw_centres, draw_patches, lungs_of


@st.composite
def masks(draw: st.DrawFn) -> npt.NDArray[np.uint8]:
    """Label maps with at least one lung block that is large enough to survive the resize to the grid."""
    rows, columns = draw(st.integers(20, 120)), draw(st.integers(20, 120))
    labels = np.zeros((rows, columns), np.uint8)
    for _ in range(draw(st.integers(1, 3))):
        row, column = draw(st.integers(0, rows - 1)), draw(st.integers(0, columns - 1))
        labels[row : row + draw(st.integers(1, rows)), column : column + draw(st.integers(1, columns))] = draw(
            st.sampled_from([1, 2])
        )
    return labels


@settings(max_examples=40, deadline=None)
@given(labels=masks(), count=st.integers(1, 60), seed=st.integers(0, 2**31))
def test_every_centre_is_lung_and_every_box_inside(labels: npt.NDArray[np.uint8], count: int, seed: int) -> None:
    patches = draw_patches(labels, count=count, seed=seed)
    grid = GridGeometry(*labels.shape).labels_to_grid(labels)
    assert patches.count == count
    assert np.isin(grid[patches.centres[:, 0], patches.centres[:, 1]], (1, 2)).all()
    assert (patches.corners >= 0).all()
    assert (patches.corners + PATCH <= GRID).all()
    inside = (patches.centres >= patches.corners) & (patches.centres < patches.corners + PATCH)
    assert inside.all()
    assert patches.boxes[:, 2].max() <= labels.shape[0] + 1e-3
    assert patches.boxes[:, 3].max() <= labels.shape[1] + 1e-3


@settings(max_examples=25, deadline=None)
@given(labels=masks(), count=st.integers(1, 40), seed=st.integers(0, 1000))
def test_coverage_counts_boxes(labels: npt.NDArray[np.uint8], count: int, seed: int) -> None:
    patches = draw_patches(labels, count=count, seed=seed)
    naive = np.zeros((GRID, GRID), np.int64)
    for row, column in patches.corners:
        naive[row : row + PATCH, column : column + PATCH] += 1
    assert (patches.coverage == naive).all()
    assert patches.coverage.sum(dtype=np.int64) == count * PATCH * PATCH
    lungs = lungs_of(GridGeometry(*labels.shape).labels_to_grid(labels))
    assert patches.lung_covered_share == pytest.approx((naive[lungs] > 0).mean())
    assert patches.lung_mean_coverage == pytest.approx(naive[lungs].mean())
    assert 0 < patches.lung_covered_share <= 1


@settings(max_examples=25, deadline=None)
@given(labels=masks(), few=st.integers(1, 20), more=st.integers(0, 30), seed=st.integers(0, 1000))
def test_fewer_patches_are_the_first_of_more(labels: npt.NDArray[np.uint8], few: int, more: int, seed: int) -> None:
    small = draw_patches(labels, count=few, seed=seed)
    large = draw_patches(labels, count=few + more, seed=seed)
    assert (large.centres[:few] == small.centres).all()


def test_same_seed_same_patches_and_another_seed_others() -> None:
    labels = np.ones((64, 64), np.uint8)
    first, again, other = (draw_patches(labels, count=30, seed=seed) for seed in (7, 7, 8))
    assert (first.corners == again.corners).all()
    assert (first.centres != other.centres).any()


def test_row_and_column_are_drawn_jointly() -> None:
    """On a diagonal, rows and columns drawn apart would leave the lung nearly always."""
    lungs = np.eye(512, dtype=np.bool_)
    centres = draw_centres(lungs, count=400, generator=np.random.default_rng(0))
    assert (centres[:, 0] == centres[:, 1]).all()


def test_centres_are_uniform_over_the_lung() -> None:
    lungs = np.zeros((8, 8), np.bool_)
    lungs[1, 2] = lungs[5, 5] = lungs[7, 0] = lungs[0, 7] = True
    centres = draw_centres(lungs, count=8000, generator=np.random.default_rng(3))
    counts = np.unique(centres @ np.array([8, 1]), return_counts=True)[1]
    assert counts.shape == (4,)
    assert np.abs(counts - 2000).max() < 5 * np.sqrt(8000 * 0.25 * 0.75)  # five standard deviations


def test_boxes_at_the_border_are_shifted_not_cut() -> None:
    centres = np.array([[0, 0], [GRID - 1, GRID - 1], [500, 3]], np.int32)
    assert corners_of(centres).tolist() == [[0, 0], [800, 800], [388, 0]]


def test_a_patch_is_the_grid_under_its_box() -> None:
    grid = np.random.default_rng(0).integers(0, 256, (GRID, GRID)).astype(np.uint8)
    corners = np.array([[0, 0], [800, 3], [17, 800]], np.int32)
    for patch, (row, column) in zip(cut_patches(grid, corners), corners, strict=True):
        assert (patch == grid[row : row + PATCH, column : column + PATCH]).all()


def test_coverage_holds_more_boxes_than_a_byte() -> None:
    corners = np.zeros((300, 2), np.int32)
    assert coverage_of(corners)[0, 0] == 300


@pytest.mark.parametrize("label", [0, 3])
def test_a_mask_without_lungs_is_refused(label: int) -> None:
    with pytest.raises(AnalysisRefusedError) as refusal:
        draw_patches(np.full((50, 60), label, np.uint8), count=10, seed=0)
    assert refusal.value.code == "no_lungs"


@pytest.mark.parametrize("count", [0, -1, 70000])
def test_an_impossible_count_is_refused(count: int) -> None:
    with pytest.raises(ValueError, match="number of patches"):
        draw_patches(np.ones((50, 60), np.uint8), count=count, seed=0)
