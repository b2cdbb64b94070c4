"""Reference films: distances, limits, the file in the package, the checks, and opacity against normal films."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy

from engine.checks import CheckState
from engine.errors import PackageFormatError, PackageTamperedError
from engine.familiarity import Familiarity, Limits, References, joined_features, read_references
from engine.gate import familiarity_check, texture_check
from engine.labels import LEFT_LUNG, RIGHT_LUNG, AgeGroup
from engine.opacity import zone_opacities
from engine.package import verify, write_manifest
from engine.preprocessing import Preprocessing
from engine.scene_statistics import FEATURES
from engine.zones import opaque_shares
from tests.package_builder import build_packages

LIMITS = Limits(typical=1, unusual_above=2, unlike_above=4)


def references() -> References:
    """Gives films at (0, 0), (1, 0) and (3, 0) of a plane in three dimensions, and flat opacity."""
    return References(
        centre=np.zeros(3),
        basis=np.eye(3)[:2],
        points=np.array([[0.0, 0], [1, 0], [3, 0]]),
        texture_mean=np.zeros(FEATURES),
        texture_covariance=np.eye(FEATURES),
        opacity={AgeGroup.ADULT: np.tile(np.linspace(0, 1, 101), (6, 1))},
    )


def stated(data: bytes, digest: str) -> Familiarity:
    return Familiarity(
        file="familiarity.safetensors",
        bytes=len(data),
        sha256=digest,
        neighbours=1,
        kept=0.98,
        fitted_on="a test",
        fitted_cases=3,
        chosen_on="a test",
        chosen_cases=1,
        features=LIMITS,
        texture=LIMITS,
        opacity_level=0.5,
        opacity_films={AgeGroup.ADULT: 40},
    )


@pytest.mark.parametrize(
    ("point", "neighbours", "distance"),
    [((1, 0, 0), 1, 0), ((1, 0, 0), 2, 1), ((1, 0, 0), 3, 2), ((0, 3, 4), 1, 5), ((0, 0, 2), 9, np.sqrt(9 + 4))],
)
def test_the_distance_is_to_the_nth_neighbour_and_counts_what_leaves_the_plane(
    point: tuple[float, ...], neighbours: int, distance: float
) -> None:
    assert references().feature_distance(np.array(point, float), neighbours=neighbours) == pytest.approx(distance)


def test_every_model_has_equal_weight_in_the_features() -> None:
    joined = joined_features([np.array([3, 4], np.float32), np.array([0, 0, 100], np.float32)])
    np.testing.assert_allclose(joined, np.array([0.6, 0.8, 0, 0, 1]) / np.sqrt(2), atol=1e-7)
    assert np.linalg.norm(joined) == pytest.approx(1)


@pytest.mark.parametrize(
    ("distance", "state"),
    [(1.9, CheckState.PASSED), (2.1, CheckState.DOUBTFUL), (4.1, CheckState.FAILED), (None, CheckState.UNKNOWN)],
)
def test_the_limits_decide_and_nothing_passes_without_a_distance(distance: float | None, state: CheckState) -> None:
    for check in (texture_check(distance, LIMITS), familiarity_check(distance, LIMITS)):
        assert check.state is state
        assert (check.reason == "") == (check.remedy == "") == (state is CheckState.PASSED)
        assert bool(check.code) == (state is CheckState.FAILED)


def test_without_limits_in_the_package_it_is_unknown() -> None:
    assert texture_check(0.0, None).state is CheckState.UNKNOWN
    assert familiarity_check(0.0, None).state is CheckState.UNKNOWN


def test_the_file_comes_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "familiarity.safetensors"
    path.write_bytes(safetensors.numpy.save(references().tensors()))
    found = read_references(path, package="x")
    np.testing.assert_allclose(found.points, references().points)
    np.testing.assert_allclose(found.opacity[AgeGroup.ADULT], references().opacity[AgeGroup.ADULT], atol=1e-7)
    with pytest.raises(PackageFormatError, match="do not fit its base models"):
        found.require(4, package="x")


def test_a_file_of_other_shapes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "familiarity.safetensors"
    path.write_bytes(safetensors.numpy.save(replace(references(), centre=np.zeros(2)).tensors()))
    with pytest.raises(PackageFormatError):
        read_references(path, package="x")
    path.write_bytes(b"no tensors")
    with pytest.raises(PackageFormatError):
        read_references(path, package="x")


def test_a_changed_file_is_noticed(tmp_path: Path) -> None:
    package = build_packages(tmp_path)[-1]
    changed = package.manifest.model_copy(update={"familiarity": stated(b"x", "0" * 64)})
    (package.folder / "familiarity.safetensors").write_bytes(b"x")
    with pytest.raises(PackageTamperedError, match="familiarity"):
        verify(write_manifest(package.folder, changed))


def test_the_opaque_share_is_that_of_the_pixels_of_a_zone() -> None:
    labels = np.zeros((12, 8), np.uint8)
    labels[:, :3], labels[:, 5:] = RIGHT_LUNG, LEFT_LUNG
    grid = np.zeros((12, 8), np.uint8)
    grid[:2, :3] = 200
    grid[8:, 5:] = 128
    shares = opaque_shares(grid, labels, level=0.5)
    np.testing.assert_allclose(shares, [0.5, 0, 0, 0, 0, 1])
    labels[:, 5:] = 0
    assert np.isnan(opaque_shares(grid, labels, level=0.5)[3:]).all()


def test_opacity_is_compared_with_normal_films_of_the_age_group() -> None:
    labels = np.zeros((64, 64), np.uint8)
    labels[8:56, 4:28], labels[8:56, 36:60] = RIGHT_LUNG, LEFT_LUNG
    brightness = np.zeros((64, 64), np.float32)
    brightness[8:24, 4:28] = 1.0
    asked = {
        "familiarity": stated(b"x", "0" * 64),
        "references": references(),
        "preprocessing": Preprocessing(size=1024, equalise=False, masked=True),
    }
    adult = zone_opacities(brightness, labels, age_years=50.0, **asked)  # type: ignore[arg-type]
    assert [zone.zone for zone in adult][:2] == ["right upper zone", "right middle zone"]
    assert adult[0].share > 0.9
    assert adult[0].rank is not None
    assert adult[0].rank > 0.9
    assert adult[5].share == 0
    assert {zone.films for zone in adult} == {40}
    child = zone_opacities(brightness, labels, age_years=3.0, **asked)  # type: ignore[arg-type]
    assert {zone.rank for zone in child} == {None}
