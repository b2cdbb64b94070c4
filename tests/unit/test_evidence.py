"""What a verdict was made of: it sums up, it agrees with the network, and it settles when it should."""

import numpy as np
import numpy.typing as npt
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.stats import binom, binomtest

from engine.calibration import Calibrator
from engine.decomposition import Decomposition, decompose, softmax
from engine.findings import GRID, ModelVote
from engine.inference.ensemble import combine_votes, spread_over_patches
from engine.inference.networks.flannel import Flannel
from engine.inference.vote import count_votes
from engine.labels import CLASS_IDS, LEFT_LUNG, RIGHT_LUNG
from engine.vote_curve import vote_curve, wilson
from engine.zones import Zone, zone_findings, zone_map
from tests.fakes import fake_package

CPU = torch.device("cpu")
Floats = npt.NDArray[np.float64]


def taken_apart(seed: int, models: int, patches: int = 20, *, temperature: float = 1.0) -> tuple[Decomposition, Floats]:
    generator = np.random.default_rng(seed)
    winners = generator.integers(0, 4, (models, patches))
    shares = (winners[..., None] == np.arange(4)).mean(axis=1)
    weights = generator.uniform(-1, 1, models)
    names = tuple(f"m{n}" for n in range(models))
    whole = decompose(
        weights, shares, winners, models=names, classes=CLASS_IDS, calibrate=Calibrator(temperature=temperature).apply
    )
    return whole, weights[:, None] * shares


@settings(max_examples=60)
@given(seed=st.integers(0, 10_000), models=st.integers(1, 9))
def test_the_parts_sum_to_the_scores(seed: int, models: int) -> None:
    whole, votes = taken_apart(seed, models)
    assert np.abs(whole.baseline + whole.parts.sum(axis=(0, 1)) - whole.raw_scores).max() < 1e-9
    assert np.abs(whole.parts.sum(axis=2)).max() < 1e-12, "what one class gains the others lose"
    assert (whole.parts[votes == 0] == 0).all(), "votes that were not cast add nothing"
    for name, score in zip(CLASS_IDS, whole.raw_scores, strict=True):
        assert whole.baseline + sum(whole.by_model(name).values()) == pytest.approx(score, abs=1e-9)


def test_a_part_is_the_integral_along_the_line_from_no_votes() -> None:
    whole, votes = taken_apart(5, 5)
    total = votes.sum(axis=0)
    for model, voted, scored in ((0, 0, 0), (1, 2, 0), (4, 3, 3), (2, 1, 2)):

        def slope(t: float, voted: int = voted, scored: int = scored) -> float:
            scores = softmax(t * total)
            return float(scores[scored] * ((voted == scored) - scores[voted]))

        expected = votes[model, voted] * quad(slope, 0, 1, epsabs=1e-12)[0]
        assert whole.parts[model, voted, scored] == pytest.approx(expected, abs=1e-10)


def test_equal_models_add_equally_much_whatever_their_order() -> None:
    winners = np.array([[0, 1, 1, 3], [3, 1, 0, 1], [2, 2, 2, 2]])
    shares = (winners[..., None] == np.arange(4)).mean(axis=1)
    whole = decompose(np.array([0.5, 0.5, 0.9]), shares, winners, models=("a", "b", "c"), classes=CLASS_IDS)
    assert np.allclose(whole.parts[0], whole.parts[1])
    turned = decompose(
        np.array([0.9, 0.5, 0.5]), shares[::-1], winners[::-1], models=("c", "b", "a"), classes=CLASS_IDS
    )
    assert np.allclose(whole.parts, turned.parts[::-1])
    assert whole.agreement[0, 1] == pytest.approx(0.25)
    assert (np.diag(whole.agreement) == 1).all()


@settings(max_examples=20)
@given(seed=st.integers(0, 1000), temperature=st.floats(0.3, 3))
def test_leaving_a_model_out_is_the_softmax_of_the_others(seed: int, temperature: float) -> None:
    whole, votes = taken_apart(seed, 4, temperature=temperature)
    for index, leave in enumerate(whole.without):
        kept = softmax(np.delete(votes, index, axis=0).sum(axis=0))
        expected = kept ** (1 / temperature) / (kept ** (1 / temperature)).sum()
        assert np.allclose([leave.scores[name] for name in CLASS_IDS], expected)
        assert leave.label == CLASS_IDS[int(expected.argmax())]


def ballots(seed: int, lean: float = 0.0, patches: int = 30) -> list[ModelVote]:
    generator = np.random.default_rng(seed)
    alpha = np.array([0.5 + lean, 0.5, 0.5, 0.5])
    return [
        count_votes(
            generator.dirichlet(alpha, patches).astype(np.float32),
            classes=CLASS_IDS,
            package=fake_package(f"m{n}"),
            title=f"M{n}",
        )
        for n in range(5)
    ]


@settings(max_examples=15)
@given(seed=st.integers(0, 500))
def test_the_network_and_the_parts_give_the_same_raw_scores(seed: int) -> None:
    torch.manual_seed(seed)
    votes = ballots(seed)
    verdict = combine_votes(Flannel().eval(), votes, classes=CLASS_IDS, calibration=None, device=CPU)
    whole = decompose(
        np.array([verdict.weights[vote.package.id] for vote in votes]),
        np.stack([vote.shares for vote in votes]).astype(np.float64),
        np.stack([vote.winners for vote in votes]),
        models=tuple(vote.package.id for vote in votes),
        classes=CLASS_IDS,
    )
    sums = whole.baseline + whole.parts.sum(axis=(0, 1))
    assert np.abs(sums - [verdict.raw_scores[name] for name in CLASS_IDS]).max() < 1e-5


def test_unanimous_votes_do_not_spread_and_mixed_ones_do() -> None:
    torch.manual_seed(0)
    network = Flannel().eval()
    network.dense.weight.data.zero_()
    network.dense.bias.data.fill_(1.0)
    spread = spread_over_patches(network, ballots(0, 1e6), classes=CLASS_IDS, calibration=None, device=CPU)
    assert spread.labels["covid19"] == 1.0
    assert spread.scores["covid19"][0] == pytest.approx(spread.scores["covid19"][1])
    mixed = spread_over_patches(network, ballots(0), classes=CLASS_IDS, calibration=None, device=CPU)
    assert sum(mixed.labels.values()) == pytest.approx(1)
    assert max(mixed.labels.values()) < 1.0
    assert mixed == spread_over_patches(network, ballots(0), classes=CLASS_IDS, calibration=None, device=CPU)


@settings(max_examples=60)
@given(trials=st.integers(1, 400), share=st.floats(0, 1))
def test_the_band_is_wilsons(trials: int, share: float) -> None:
    successes = round(share * trials)
    low, high = wilson(np.array([successes]), np.array([trials]))
    reference = binomtest(successes, trials).proportion_ci(0.95, method="wilson")
    assert (low[0], high[0]) == pytest.approx((reference.low, reference.high), abs=1e-9)


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5])
def test_the_band_holds_the_share_about_as_often_as_it_says(share: float) -> None:
    successes = np.arange(101)
    low, high = wilson(successes, np.array([100]))
    held = (low <= share) & (share <= high)
    assert binom.pmf(successes, 100, share)[held].sum() > 0.93


def test_a_vote_is_settled_when_chance_cannot_explain_the_lead() -> None:
    winners = np.array([1, 0] * 10 + [0] * 60)
    curve = vote_curve(winners, CLASS_IDS)
    assert curve.leader == "covid19"
    assert curve.settled_at is not None
    assert 20 < curve.settled_at < 50
    assert vote_curve(winners[: curve.settled_at - 1], CLASS_IDS).settled_at is None
    assert vote_curve(winners[: curve.settled_at], CLASS_IDS).settled_at == curve.settled_at
    assert vote_curve(np.array([0, 1] * 50), CLASS_IDS).settled_at is None
    assert vote_curve(np.array([2]), CLASS_IDS).settled_at is None


@settings(max_examples=30)
@given(winners=st.lists(st.integers(0, 3), min_size=1, max_size=80))
def test_shares_lie_in_their_band_and_end_at_the_counts(winners: list[int]) -> None:
    curve = vote_curve(np.array(winners), CLASS_IDS)
    assert np.allclose(curve.shares.sum(axis=1), 1)
    assert np.allclose(curve.shares[-1] * len(winners), np.bincount(winners, minlength=4))
    assert ((curve.low <= curve.shares + 1e-12) & (curve.shares <= curve.high + 1e-12)).all()


def test_zones_are_thirds_of_each_lung_and_hold_every_centre() -> None:
    labels = np.zeros((GRID, GRID), np.uint8)
    labels[100:400, 100:400], labels[200:800, 600:900] = RIGHT_LUNG, LEFT_LUNG
    zones = zone_map(labels)
    assert [int((zones == n).sum()) for n in range(1, 7)] == [100 * 300] * 3 + [200 * 300] * 3
    assert zones[150, 150] == 1
    assert zones[790, 700] == 6
    centres = np.array([[110, 110], [390, 120], [450, 700], [460, 710]], np.int32)
    coverage = np.zeros((GRID, GRID), np.uint16)
    coverage[:, :500] = 2
    found = zone_findings(labels, centres=centres, coverage=coverage, winners=np.array([0, 1, 3, 3]), classes=CLASS_IDS)
    assert [zone.patches for zone in found] == [1, 0, 1, 0, 2, 0]
    assert [zone.covered_share for zone in found] == [1, 1, 1, 0, 0, 0]
    assert found[0].mean_coverage == 2
    assert found[4].votes["normal"] == 2
    assert (found[4].zone, found[4].title) == (Zone.MIDDLE, "left middle zone")


def test_a_lung_that_is_not_there_has_no_zones() -> None:
    labels = np.zeros((GRID, GRID), np.uint8)
    labels[100:400, 100:400] = RIGHT_LUNG
    found = zone_findings(
        labels,
        centres=np.array([[110, 110]], np.int32),
        coverage=np.ones((GRID, GRID), np.uint16),
        winners=np.array([0]),
        classes=CLASS_IDS,
    )
    assert [zone.title for zone in found] == ["right upper zone", "right middle zone", "right lower zone"]
