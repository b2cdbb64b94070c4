"""Calibration: what made the scores is found again, and the method that suits unseen cases is taken."""

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.calibration import Calibrator, IsotonicCurve
from engine.labels import CLASS_IDS
from trainer.learning.calibrate import choose_calibrator, fit_isotonic, fit_temperature

Floats = npt.NDArray[np.float64]
Truth = npt.NDArray[np.int64]


def drawn(seed: int, count: int = 4000) -> tuple[Floats, Truth]:
    """Gives honest probabilities, and truths drawn from them."""
    random = np.random.default_rng(seed)
    honest = random.dirichlet(np.full(4, 0.7), count)
    return np.clip(honest, 1e-9, None), np.array([random.choice(4, p=row) for row in honest])


def sharpened(raw: Floats, temperature: float) -> Floats:
    return Calibrator(temperature=temperature).apply(raw)


@given(st.floats(0.05, 3.0), st.integers(0, 100))
def test_the_temperature_that_made_the_scores_is_found_again(temperature: float, seed: int) -> None:
    honest, truth = drawn(seed)
    found = fit_temperature(sharpened(honest, 1 / temperature), truth)
    assert found.temperature == pytest.approx(temperature, rel=0.15)


def test_a_temperature_keeps_the_order_of_the_classes() -> None:
    raw = np.random.default_rng(0).dirichlet(np.ones(4), 50)
    sharp = sharpened(raw, 0.2)
    np.testing.assert_array_equal(raw.argsort(axis=1), sharp.argsort(axis=1))
    np.testing.assert_allclose(sharp.sum(axis=1), 1)


def test_curves_find_a_distortion_that_no_temperature_can_undo() -> None:
    honest, truth = drawn(1)
    bent = honest.copy()
    bent[:, 0] = bent[:, 0] ** 3
    bent[:, 1] = bent[:, 1] ** 0.3
    bent /= bent.sum(axis=1, keepdims=True)
    patients = [f"p{n}" for n in range(len(truth))]
    chosen = choose_calibrator(bent, truth, patients)
    assert chosen.method == "isotonic"
    assert chosen.log_losses["isotonic"] < chosen.log_losses["temperature"]
    assert [curve.class_id for curve in chosen.isotonic] == list(CLASS_IDS)
    np.testing.assert_allclose(chosen.apply(bent).sum(axis=1), 1)
    own = np.arange(len(truth))
    losses = [-np.log(found.apply(bent)[own, truth]).mean() for found in (chosen, fit_temperature(bent, truth))]
    assert losses[0] < losses[1]


def test_few_cases_and_a_plain_sharpening_keep_the_temperature() -> None:
    honest, truth = drawn(2, 300)
    compressed = sharpened(honest, 2.0)
    patients = [f"p{n // 2}" for n in range(300)]
    chosen = choose_calibrator(compressed, truth, patients)
    assert chosen.method == "temperature"
    assert set(chosen.log_losses) == {"temperature", "isotonic"}
    few = choose_calibrator(compressed[:10], truth[:10], patients[:10])
    assert few.method == "temperature"
    assert few.log_losses == {}


def test_curves_never_rule_a_class_out_and_leave_unknown_rows_unknown() -> None:
    honest, truth = drawn(3, 200)
    found = fit_isotonic(honest, truth)
    assert found.apply(honest).min() > 0
    assert np.isnan(found.apply(np.full((1, 4), np.nan))).all()


def test_without_cases_there_is_nothing_to_choose() -> None:
    with pytest.raises(ValueError, match="without cases"):
        choose_calibrator(np.empty((0, 4)), np.empty(0, np.int64), [])


def test_curves_that_fall_or_do_not_belong_are_refused() -> None:
    with pytest.raises(ValidationError, match="must rise"):
        IsotonicCurve(class_id="viral", raw=(0.1, 0.5), share=(0.9, 0.2))
    with pytest.raises(ValidationError, match="belong"):
        Calibrator(method="isotonic", temperature=1)
