"""The pictures that the gate is measured with: varied, repeatable, and no colour or size that gives them away."""

import numpy as np

from engine.checks import Check, CheckState
from tests.benchmarks.gate import _counted
from tests.non_chest import KINDS, pictures


def test_every_kind_is_drawn_again_the_same_and_differs_from_picture_to_picture() -> None:
    first, again = list(pictures(2)), list(pictures(2))
    assert [name for name, _ in first] == [name for name in KINDS for _ in range(2)]
    for (_, one), (_, other) in zip(first, again, strict=True):
        np.testing.assert_array_equal(one, other)
    for (_, one), (_, other) in zip(first[::2], first[1::2], strict=True):
        assert one.shape != other.shape or (one != other).any()


def test_pictures_have_the_range_size_and_spread_of_a_film() -> None:
    for name, picture in pictures(1):
        assert picture.dtype == np.float32, name
        assert min(picture.shape) >= 512, name
        assert picture.min() >= 0, name
        assert picture.max() <= 1, name
        assert picture.std() > 0.02, name


def test_a_film_put_right_counts_as_caught_only_where_it_was_wrong() -> None:
    passed = (Check("lungs", "Lungs", CheckState.PASSED),)
    turned = (*passed, Check("upright", "Up", CheckState.DOUBTFUL))
    refused = (Check("lungs", "Lungs", CheckState.FAILED),)
    assert _counted("x", [passed, turned, refused], "", wrong=False).refused == 1
    assert _counted("x", [passed, turned, refused], "", wrong=True).by_check == {"upright": 1, "lungs": 1}
