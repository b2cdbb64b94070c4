"""Calibration of ensemble scores, chosen on cases that trained nothing: one temperature, or a curve for each class."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize_scalar
from sklearn.isotonic import IsotonicRegression

from engine.calibration import Calibrator, IsotonicCurve
from engine.labels import CLASS_IDS

Floats = npt.NDArray[np.float64]
Truth = npt.NDArray[np.int64]

_RANGE = (-5.0, 3.0)
_PARTS = 5
#: Fewer cases than this choose no curves.
_FEWEST = 50


def choose_calibrator(raw: Floats, truth: Truth, patients: Sequence[str]) -> Calibrator:
    """Gives the method that suits cases better which did not choose it, fitted on all of them.

    Each method is fitted on four fifths of the patients and judged on the rest, five times.

    Args:
        raw: float64 (cases, C), positive rows that sum to one.
        truth: int64 (cases,), the class of each.
        patients: Whose each case is.

    Raises:
        ValueError: There is no case.
    """
    simple = fit_temperature(raw, truth)
    if len(truth) < _FEWEST:
        return simple
    names = sorted(set(patients))
    order = np.random.default_rng(0).permutation(len(names))
    part_of = {names[place]: number % _PARTS for number, place in enumerate(order.tolist())}
    parts = np.array([part_of[patient] for patient in patients])
    methods = {"temperature": fit_temperature, "isotonic": fit_isotonic}
    losses = {}
    for name, fit in methods.items():
        fitted = [(parts == p, fit(raw[parts != p], truth[parts != p])) for p in range(_PARTS)]
        lost = [_losses(found.apply(raw[held]), truth[held]) for held, found in fitted]
        losses[name] = float(np.concatenate(lost).mean())
    best = min(losses, key=lambda name: losses[name])
    chosen = simple if best == "temperature" else fit_isotonic(raw, truth)
    return chosen.model_copy(update={"log_losses": losses})


def fit_temperature(raw: Floats, truth: Truth) -> Calibrator:
    """Gives the temperature with the least mean negative log-likelihood; arguments as of ``choose_calibrator``.

    Raises:
        ValueError: There is no case.
    """
    if len(truth) == 0:
        raise ValueError("a temperature cannot be chosen without cases")

    def cost(log_temperature: float) -> float:
        return float(_losses(Calibrator(temperature=float(np.exp(log_temperature))).apply(raw), truth).mean())

    return Calibrator(temperature=float(np.exp(minimize_scalar(cost, bounds=_RANGE, method="bounded").x)))


def fit_isotonic(raw: Floats, truth: Truth) -> Calibrator:
    """Gives the curve of each class by pool adjacent violators, one class against the rest; arguments as above."""
    curves = []
    for place in range(raw.shape[1]):
        line = IsotonicRegression(y_min=0, y_max=1, out_of_bounds="clip").fit(raw[:, place], truth == place)
        corners, shares = line.X_thresholds_.tolist(), line.y_thresholds_.tolist()
        curves.append(IsotonicCurve(class_id=CLASS_IDS[place], raw=tuple(corners), share=tuple(shares)))
    temperature = fit_temperature(raw, truth).temperature
    return Calibrator(method="isotonic", temperature=temperature, isotonic=tuple(curves))


def _losses(scores: Floats, truth: Truth) -> Floats:
    """Gives the negative log-likelihood of each case."""
    losses: Floats = -np.log(np.maximum(scores[np.arange(len(truth)), truth], 1e-12))
    return losses
