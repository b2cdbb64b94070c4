"""FLANNEL's weighing of votes, and calibration."""

from typing import Literal

import numpy as np
import numpy.typing as npt
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.findings import ModelVote, PackageRef
from engine.inference.ensemble import combine_votes
from engine.inference.networks.flannel import Flannel
from engine.inference.vote import count_votes
from engine.labels import CLASS_IDS
from engine.package import Calibration

CPU = torch.device("cpu")


def calibration(temperature: float, threshold: float = 0.5) -> Calibration:
    return Calibration(
        temperature=temperature, chosen_on="x", cases=1, decision_threshold=threshold, threshold_reason="x"
    )


def votes(seed: int = 0, models: int = 5) -> list[ModelVote]:
    generator = np.random.default_rng(seed)
    return [
        count_votes(
            generator.dirichlet(np.ones(4) * 0.3, 20).astype(np.float32),
            classes=CLASS_IDS,
            package=PackageRef(f"model-{index}", "1.0.0", "0" * 64),
            title=f"Model {index}",
        )
        for index in range(models)
    ]


def by_hand(
    network: Flannel, shares: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """FLANNEL as section 2.3 of the method says it, in plain numpy."""
    x = shares.reshape(-1)
    dense = network.dense.weight.detach().double().numpy()
    raw = dense @ np.outer(x, x).reshape(-1) + network.dense.bias.detach().double().numpy()
    weights = np.tanh(raw) if network.form == "tanh" else np.exp(raw) / np.exp(raw).sum()
    total = weights @ shares
    return np.exp(total) / np.exp(total).sum(), weights


@pytest.mark.parametrize("form", ["tanh", "softmax"])
def test_scores_and_weights_are_the_formula(form: Literal["tanh", "softmax"]) -> None:
    torch.manual_seed(1)
    network = Flannel(form=form).eval()
    ballots = votes()
    result = combine_votes(network, ballots, classes=CLASS_IDS, calibration=None, device=CPU)
    scores, weights = by_hand(network, np.stack([vote.shares for vote in ballots]).astype(np.float64))
    assert np.allclose([result.raw_scores[name] for name in CLASS_IDS], scores, atol=1e-6)
    assert np.allclose([result.weights[f"model-{index}"] for index in range(5)], weights, atol=1e-6)
    assert result.scores == result.raw_scores
    assert not result.is_calibrated
    assert not result.is_decided, "without calibration nothing is decided"


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 500), models=st.integers(1, 6), temperature=st.floats(0.02, 5))
def test_scores_sum_to_one_and_keep_their_order(seed: int, models: int, temperature: float) -> None:
    torch.manual_seed(seed)
    ballots = votes(seed, models)
    network = Flannel(models=models).eval()
    result = combine_votes(network, ballots, classes=CLASS_IDS, calibration=calibration(temperature), device=CPU)
    assert sum(result.scores.values()) == pytest.approx(1)
    assert sum(result.raw_scores.values()) == pytest.approx(1, abs=1e-5)
    assert result.label == max(result.raw_scores, key=lambda name: result.raw_scores[name])
    winners = [vote.classes[vote.winner] for vote in ballots]
    assert result.agreement == pytest.approx(winners.count(result.label) / models)


def test_temperature_one_changes_nothing_and_a_low_one_sharpens() -> None:
    raw = np.array([0.3, 0.26, 0.24, 0.2])
    assert np.allclose(calibration(1).apply(raw), raw)
    sharp = calibration(0.1).apply(raw)
    assert sharp[0] > 0.7
    reference = torch.softmax(torch.log(torch.from_numpy(raw)) / 0.1, dim=0).numpy()
    assert np.allclose(sharp, reference)


@pytest.mark.parametrize(("threshold", "decided"), [(0.0, True), (1.0, False)])
def test_the_threshold_decides(threshold: float, decided: bool) -> None:
    result = combine_votes(
        Flannel().eval(), votes(), classes=CLASS_IDS, calibration=calibration(0.5, threshold), device=CPU
    )
    assert result.is_decided is decided
    assert result.is_calibrated


def test_models_of_other_classes_are_refused() -> None:
    with pytest.raises(ValueError, match="votes for"):
        combine_votes(Flannel().eval(), votes(), classes=("a", "b", "c", "d"), calibration=None, device=CPU)
