"""Prediction sets cover what they promise; operating points keep and separate what they promise."""

import math

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.labels import CLASS_IDS
from engine.prediction_sets import OperatingPoint, PredictionSets, SetRate, prediction_set
from trainer.learning.doubt import (
    ERROR_RATES,
    choose_operating_points,
    choose_sets,
    conformal_threshold,
    measure_sets,
)

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]


def cases(count: int, seed: int, *, skill: float = 2.0) -> tuple[Floats, Integers]:
    """Exchangeable cases: a true class, and scores that lean towards it more or less."""
    generator = np.random.default_rng(seed)
    truth = generator.integers(0, 4, count)
    logits = generator.normal(0, 1, (count, 4))
    logits[np.arange(count), truth] += generator.gamma(skill, 1, count)
    scores = np.exp(logits)
    return scores / scores.sum(axis=1, keepdims=True), truth


@settings(max_examples=12)
@given(
    seed=st.integers(0, 10_000),
    error_rate=st.sampled_from(ERROR_RATES),
    calibration=st.integers(40, 200),
    skill=st.floats(0.1, 6),
)
def test_sets_cover_as_promised_on_exchangeable_cases(
    seed: int, error_rate: float, calibration: int, skill: float
) -> None:
    """Over repeated draws the coverage lies in [1 - a, 1 - a + 1 / (n + 1)], up to the error of the mean."""
    coverages = []
    for repeat in range(60):
        raw, truth = cases(calibration + 100, seed * 100 + repeat, skill=skill)
        threshold = conformal_threshold(raw[:calibration], truth[:calibration], error_rate=error_rate)
        true_scores = raw[np.arange(len(truth)), truth][calibration:]
        coverages.append((1 - true_scores <= threshold).mean())
    slack = 5 * np.std(coverages) / math.sqrt(len(coverages)) + 1e-9
    assert np.mean(coverages) >= 1 - error_rate - slack
    assert np.mean(coverages) <= 1 - error_rate + 1 / (calibration + 1) + slack


def test_the_threshold_is_the_rank_that_the_theorem_names() -> None:
    raw = np.tile(np.linspace(0.01, 0.99, 99)[:, None], (1, 4))
    truth = np.zeros(99, np.int64)
    assert conformal_threshold(raw, truth, error_rate=0.1) == pytest.approx(0.90)  # the 90th of 0.01 to 0.99
    assert conformal_threshold(raw[:5], truth[:5], error_rate=0.1) == 1.0, "five cases promise nothing at 10 %"


@settings(max_examples=20)
@given(seed=st.integers(0, 1000))
def test_a_smaller_error_rate_gives_a_larger_set(seed: int) -> None:
    raw, truth = cases(120, seed)
    sets = choose_sets(raw, truth, chosen_on="a test")
    for row in raw[:20]:
        scores = dict(zip(CLASS_IDS, row.tolist(), strict=True))
        found = [set(prediction_set(scores, sets.rate(rate).threshold)) for rate in ERROR_RATES]
        assert found[0] >= found[1] >= found[2]
        ordered = prediction_set(scores, sets.rate().threshold)
        assert list(ordered) == sorted(ordered, key=lambda name: -scores[name])


def test_coverage_and_size_are_measured_on_the_test_cases() -> None:
    raw, truth = cases(300, 3)
    sets = choose_sets(raw[:150], truth[:150], chosen_on="a test")
    measured = measure_sets(sets, raw[150:], truth[150:], [f"p{n}" for n in range(150)])
    for rate in measured.rates:
        inside = [prediction_set(dict(zip(CLASS_IDS, row.tolist(), strict=True)), rate.threshold) for row in raw[150:]]
        covered = np.mean([CLASS_IDS[t] in names for t, names in zip(truth[150:], inside, strict=True)])
        assert isinstance(rate.coverage, tuple)
        assert rate.coverage[0] == pytest.approx(covered)
        assert rate.coverage[1] <= rate.coverage[0] <= rate.coverage[2]
        assert rate.mean_size == pytest.approx(np.mean([len(names) for names in inside]))


def test_an_error_rate_without_a_threshold_is_named() -> None:
    sets = PredictionSets(
        rates=(SetRate(error_rate=0.1, threshold=0.5),), default_rate=0.1, chosen_on="a test", cases=1
    )
    with pytest.raises(ValueError, match=r"0\.25, only for 0\.1"):
        sets.rate(0.25)


@settings(max_examples=20)
@given(seed=st.integers(0, 1000), skill=st.floats(0.2, 6))
def test_operating_points_keep_their_promises_where_they_were_chosen(seed: int, skill: float) -> None:
    scores, truth = cases(160, seed, skill=skill)
    for point in choose_operating_points(scores, truth):
        column, is_true = scores[:, CLASS_IDS.index(point.class_id)], truth == CLASS_IDS.index(point.class_id)
        assert (column[is_true] >= point.unlikely_below).mean() >= 0.95
        assert point.place(point.unlikely_below - 1e-9) == "unlikely"
        if point.likely_from is not None:
            assert point.unlikely_below <= point.likely_from
            above = column >= point.likely_from
            assert point.right == pytest.approx(is_true[above].mean())
            assert point.place(point.likely_from) == "likely"


def test_scores_that_say_nothing_make_nothing_likely() -> None:
    scores = np.full((100, 4), 0.25)
    truth = np.arange(100) % 4
    for point in choose_operating_points(scores, truth):
        assert point.likely_from is None
        assert point.place(0.25) == "not sure"


def test_a_class_without_cases_has_no_point() -> None:
    scores, _ = cases(50, 0)
    points = choose_operating_points(scores, np.zeros(50, np.int64))
    assert [point.class_id for point in points] == ["covid19"]
    assert isinstance(points[0], OperatingPoint)
