"""Losses: sets of possible classes, unknown hearts, and FLANNEL's focal form."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.nn import functional

from engine.labels import CLASS_IDS
from trainer.learning.losses import focal_loss, mask_loss, partial_cross_entropy, set_log_probability

_LOGITS = st.lists(st.floats(-8, 8), min_size=4, max_size=4)


def _one_hot(index: int) -> torch.Tensor:
    return torch.nn.functional.one_hot(torch.tensor([index]), len(CLASS_IDS)).bool()


@given(_LOGITS, st.integers(0, 3))
def test_one_possible_class_is_plain_cross_entropy(logits: list[float], index: int) -> None:
    rows = torch.tensor([logits])
    expected = functional.cross_entropy(rows, torch.tensor([index]))
    torch.testing.assert_close(partial_cross_entropy(rows, _one_hot(index)), expected, atol=1e-5, rtol=1e-5)


@given(_LOGITS)
def test_a_set_costs_minus_log_of_its_summed_probability(logits: list[float]) -> None:
    rows = torch.tensor([logits])
    possible = torch.tensor([[False, True, True, False]])
    expected = -np.log(torch.softmax(rows.double(), 1)[0, 1:3].sum().item())
    assert partial_cross_entropy(rows, possible).item() == pytest.approx(expected, abs=1e-4)


@given(_LOGITS)
def test_the_unknown_costs_nothing_and_moves_nothing(logits: list[float]) -> None:
    rows = torch.tensor([logits], requires_grad=True)
    cost = partial_cross_entropy(rows, torch.zeros(1, 4, dtype=torch.bool))
    cost.backward()
    assert cost.item() == pytest.approx(0, abs=1e-5)
    assert rows.grad is not None
    assert float(rows.grad.abs().max()) < 1e-5


def test_every_class_possible_is_certain() -> None:
    value = set_log_probability(torch.randn(3, 4), torch.ones(3, 4, dtype=torch.bool))
    torch.testing.assert_close(value, torch.zeros(3), atol=1e-6, rtol=0)


def test_focal_loss_is_the_sum_of_the_method() -> None:
    scores = torch.tensor([[0.7, 0.1, 0.1, 0.1], [0.2, 0.3, 0.4, 0.1]])
    weights = torch.tensor([2.0, 1.0, 0.5, 1.0])
    possible = torch.cat([_one_hot(0), _one_hot(2)])
    expected = -2.0 * 0.3**3 * np.log(0.7) - 0.5 * 0.6**3 * np.log(0.4)
    assert focal_loss(scores, possible, gamma=3, class_weights=weights).item() == pytest.approx(expected, rel=1e-5)


def test_an_unmarked_heart_is_neither_background_nor_heart() -> None:
    torch.manual_seed(0)
    labels = torch.zeros(1, 8, 8, dtype=torch.int64)
    heart, background = torch.zeros(1, 4, 8, 8), torch.zeros(1, 4, 8, 8)
    heart[:, 3], background[:, 0] = 9.0, 9.0
    unknown, known = torch.tensor([False]), torch.tensor([True])
    either = [mask_loss(logits, labels, unknown).item() for logits in (heart, background)]
    assert either[0] == pytest.approx(either[1], abs=1e-3)
    assert mask_loss(heart, labels, known) > mask_loss(background, labels, known) + 5


def test_a_right_mask_costs_less_than_a_wrong_one() -> None:
    labels = torch.zeros(1, 8, 8, dtype=torch.int64)
    labels[:, 2:6, 1:3], labels[:, 2:6, 5:7] = 1, 2
    right = 12.0 * functional.one_hot(labels, 4).permute(0, 3, 1, 2).float()
    assert mask_loss(right, labels, torch.tensor([False])).item() < 0.05
    assert mask_loss(right.flip(1), labels, torch.tensor([False])).item() > 2
