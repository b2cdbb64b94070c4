"""Augmentation: geometry that films and masks share, and labels that follow a mirrored film."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.labels import LEFT_LUNG, RIGHT_LUNG
from trainer.config import AugmentationConfig
from trainer.learning.augment import (
    change_tone,
    draw_affine,
    lose_detail,
    mirrored,
    swap_lungs,
    warp,
    with_resolution,
)

_STILL = AugmentationConfig(rotate=0, scale=0, shift=0, contrast=0, flip=0)


def test_without_changes_an_image_stays_itself() -> None:
    image = np.random.default_rng(0).integers(0, 255, (32, 32), dtype=np.uint8)
    affine = draw_affine(_STILL, np.random.default_rng(1), source=32, target=32, centre=(15.5, 15.5))
    np.testing.assert_array_equal(warp(image, affine, side=32), image)
    np.testing.assert_array_equal(change_tone(image, _STILL, np.random.default_rng(1)), image)


def test_a_box_is_cut_where_its_centre_says() -> None:
    image = np.random.default_rng(0).integers(0, 255, (64, 64), dtype=np.uint8)
    affine = draw_affine(_STILL, np.random.default_rng(1), source=16, target=16, centre=(20 + 7.5, 30 + 7.5))
    np.testing.assert_array_equal(warp(image, affine, side=16), image[20:36, 30:46])


@given(st.integers(0, 10_000))
def test_mask_and_film_move_together(seed: int) -> None:
    image = np.zeros((64, 64), np.uint8)
    image[20:40, 10:30] = 255
    config = AugmentationConfig(rotate=10, scale=0.2, stretch=0.3, shift=0.1, flip=0.5)
    affine = draw_affine(config, np.random.default_rng(seed), source=64, target=64, centre=(31.5, 31.5))
    film, mask = warp(image, affine, side=64), warp(image // 255, affine, side=64, nearest=True)
    assert ((film > 127) != (mask > 0)).mean() < 0.02


@given(st.integers(0, 10_000))
def test_a_stretch_changes_the_ratio_of_the_sides_and_keeps_the_area(seed: int) -> None:
    config = _STILL.model_copy(update={"stretch": 0.3})
    affine = draw_affine(config, np.random.default_rng(seed), source=64, target=32, centre=(31.5, 31.5))
    height, width = affine[1, 1], affine[0, 0]
    assert height * width == pytest.approx(4)
    assert 1 / 1.3 <= height / width <= 1.3
    np.testing.assert_allclose(affine @ [15.5, 15.5, 1], [31.5, 31.5])


@pytest.mark.parametrize(("probability", "expected"), [(0.0, False), (1.0, True)])
def test_flips_happen_as_often_as_asked(probability: float, expected: bool) -> None:
    config = AugmentationConfig(flip=probability)
    random = np.random.default_rng(0)
    drawn = [mirrored(draw_affine(config, random, source=8, target=8, centre=(3.5, 3.5))) for _ in range(20)]
    assert drawn == [expected] * 20


def test_a_mirrored_film_has_its_lungs_on_the_other_side() -> None:
    labels = np.array([[0, RIGHT_LUNG, LEFT_LUNG, 3]], np.uint8)
    assert swap_lungs(labels).tolist() == [[0, LEFT_LUNG, RIGHT_LUNG, 3]]


def test_masked_pixels_stay_black() -> None:
    random = np.random.default_rng(0)
    config = AugmentationConfig(contrast=0.4)
    for _ in range(20):
        assert change_tone(np.zeros((4, 4), np.uint8), config, random).max() == 0


@given(st.integers(0, 1000), st.sampled_from([1, 2, 4, 8]))
def test_masks_are_sampled_where_their_films_are(seed: int, ratio: int) -> None:
    coarse = np.zeros((64, 64), np.uint8)
    coarse[20:40, 10:30] = 1
    fine = np.kron(coarse, np.ones((ratio, ratio), np.uint8)).astype(np.uint8)
    config = AugmentationConfig(rotate=10, scale=0.2, stretch=0.3, shift=0.1, flip=0.5)
    affine = draw_affine(config, np.random.default_rng(seed), source=64, target=64, centre=(31.5, 31.5))
    film = warp(coarse * 255, affine, side=64)
    mask = warp(fine, with_resolution(affine, ratio), side=64, nearest=True)
    assert ((film > 127) != (mask > 0)).mean() < 0.02


def test_masks_keep_their_area_at_every_size() -> None:
    rows, columns = np.mgrid[:512, :512]
    disc = (((rows - 250.3) ** 2 + (columns - 260.8) ** 2) < 90**2).astype(np.uint8)
    config = AugmentationConfig(rotate=10, scale=0, shift=0.05)
    for side in (64, 128, 256):
        shares = []
        for seed in range(40):
            affine = draw_affine(
                config, np.random.default_rng(seed), source=side, target=side, centre=(side / 2 - 0.5,) * 2
            )
            shares.append(warp(disc, with_resolution(affine, 512 / side), side=side, nearest=True).mean())
        assert np.mean(shares) == pytest.approx(disc.mean(), rel=0.003)


def _roughness(image: np.ndarray) -> float:
    """Gives the mean square of the differences between neighbours."""
    return float((np.diff(image.astype(float), axis=1) ** 2).mean())


@given(st.integers(0, 10_000))
def test_a_softened_image_has_less_detail_and_the_same_brightness(seed: int) -> None:
    image = np.random.default_rng(seed).integers(60, 200, (48, 48), dtype=np.uint8)
    softened = lose_detail(image, AugmentationConfig(soften=3.0), np.random.default_rng(seed))
    assert _roughness(softened) <= _roughness(image)
    assert abs(float(softened.mean()) - float(image.mean())) < 4


def test_how_much_detail_is_lost_is_drawn_up_to_the_limit() -> None:
    image = np.random.default_rng(0).integers(60, 200, (48, 48), dtype=np.uint8)
    config = AugmentationConfig(soften=3.0)
    left = [_roughness(lose_detail(image, config, np.random.default_rng(seed))) for seed in range(60)]
    assert min(left) < 0.02 * _roughness(image) < 0.5 * _roughness(image) < max(left)


def test_grain_is_as_strong_as_drawn_and_leaves_masked_pixels_black() -> None:
    image = np.full((64, 64), 128, np.uint8)
    image[:, :20] = 0
    config = AugmentationConfig(noise=0.1)
    spreads = []
    for seed in range(40):
        grainy = lose_detail(image, config, np.random.default_rng(seed))
        assert not grainy[:, :20].any()
        spreads.append(grainy[:, 20:].std() / 255)
    assert max(spreads) == pytest.approx(0.1, rel=0.15)
    assert min(spreads) < 0.03


def test_detail_stays_where_the_recipe_wants_no_loss_and_nothing_is_drawn() -> None:
    image = np.random.default_rng(0).integers(0, 255, (32, 32), dtype=np.uint8)
    random = np.random.default_rng(1)
    np.testing.assert_array_equal(lose_detail(image, _STILL, random), image)
    assert random.random() == np.random.default_rng(1).random()
