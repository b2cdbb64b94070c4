import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.learning.intervals import Estimate, Resampling, estimate, patient_weights
from trainer.learning.metrics import Floats, weighted_share

PATIENTS = st.lists(st.sampled_from([f"p{n}" for n in range(5)]), min_size=1, max_size=20)


def share_of(holds: np.ndarray) -> Estimate:
    patients = [f"p{n}" for n in range(holds.size)]
    return mean_of(holds, patients)


def mean_of(holds: np.ndarray, patients: list[str]) -> Estimate:
    def measure(weights: Floats) -> dict[str, Floats]:
        return {"share": weighted_share(holds, weights=weights)}

    return estimate(measure, patients, resampling=Resampling(repeats=400, seed=1))["share"]


@given(PATIENTS, st.integers(0, 5))
def test_a_resample_takes_whole_patients_and_as_many_as_there_are(patients: list[str], seed: int) -> None:
    weights = patient_weights(patients, repeats=20, seed=seed)
    assert weights.shape == (20, len(patients))
    people = sorted(set(patients))
    first = [patients.index(person) for person in people]
    np.testing.assert_array_equal(weights[:, first].sum(axis=1), len(people))
    for place, patient in enumerate(patients):
        np.testing.assert_array_equal(weights[:, place], weights[:, patients.index(patient)])


@given(PATIENTS, st.integers(0, 5))
def test_the_same_seed_gives_the_same_resamples(patients: list[str], seed: int) -> None:
    np.testing.assert_array_equal(
        patient_weights(patients, repeats=5, seed=seed), patient_weights(patients, repeats=5, seed=seed)
    )


@given(st.lists(st.booleans(), min_size=2, max_size=30))
def test_an_interval_holds_its_figure_and_stays_in_range(outcomes: list[bool]) -> None:
    found = share_of(np.array(outcomes))
    assert found.value is not None
    assert found.low is not None
    assert found.high is not None
    assert 0 <= found.low <= found.high <= 1
    assert found.low <= found.value + 0.25
    assert found.high >= found.value - 0.25


@given(st.lists(st.booleans(), min_size=2, max_size=20), st.integers(2, 4))
def test_more_images_of_the_same_patients_are_no_more_evidence(outcomes: list[bool], copies: int) -> None:
    patients = [f"p{n}" for n in range(len(outcomes))]
    once = mean_of(np.array(outcomes), patients)
    often = mean_of(np.tile(outcomes, copies), patients * copies)
    np.testing.assert_allclose(
        [float(x) for x in (once.low, once.high) if x is not None],
        [float(x) for x in (often.low, often.high) if x is not None],
    )


@settings(max_examples=5, deadline=None)
@given(st.floats(0.2, 0.8), st.integers(0, 2**31))
def test_intervals_hold_the_truth_about_as_often_as_they_say(probability: float, seed: int) -> None:
    generator = np.random.default_rng(seed)
    hits = 0
    for _ in range(200):
        found = share_of(generator.random(60) < probability)
        hits += found.low is not None and found.high is not None and found.low <= probability <= found.high
    # 200 draws of a 95 % event give 190 +- 3; percentile intervals at n = 60 fall a few points short.
    assert 168 <= hits <= 200


@given(st.integers(0, 1000))
def test_intervals_over_images_would_be_too_narrow_where_patients_have_many(seed: int) -> None:
    generator = np.random.default_rng(seed)
    outcomes = np.repeat(generator.random(20) < 0.5, 10)
    if outcomes.all() or not outcomes.any():
        return
    by_patient = mean_of(outcomes, [f"p{n // 10}" for n in range(200)])
    by_image = mean_of(outcomes, [f"i{n}" for n in range(200)])
    assert width(by_patient) > 1.5 * width(by_image)


def test_one_patient_gives_a_figure_without_an_interval() -> None:
    assert mean_of(np.array([True, False]), ["p", "p"]) == Estimate(0.5, None, None)


def test_nothing_gives_nothing() -> None:
    assert estimate(lambda weights: {"x": weights.sum(axis=1)}, [], resampling=Resampling()) == {}


def test_a_figure_that_is_not_defined_has_no_value() -> None:
    def measure(weights: Floats) -> dict[str, Floats]:
        return {"none": np.full(weights.shape[0], np.nan)}

    assert estimate(measure, ["a", "b"], resampling=Resampling(repeats=10))["none"] == Estimate(None, None, None)


def width(found: Estimate) -> float:
    assert found.low is not None
    assert found.high is not None
    return found.high - found.low
