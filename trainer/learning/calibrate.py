"""Temperature scaling of ensemble scores, chosen on cases that trained nothing."""

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize_scalar

_RANGE = (-5.0, 3.0)


def sharpened(raw: npt.NDArray[np.float64], temperature: float) -> npt.NDArray[np.float64]:
    """Gives softmax(log(raw) / temperature) for each row (Guo et al. 2017, section 4.2).

    Args:
        raw: float64 (cases, C), positive rows that sum to one; NaN rows stay NaN.
        temperature: Below 1 it sharpens, above 1 it flattens.
    """
    logits = np.log(raw) / temperature
    exponentials = np.exp(logits - logits.max(axis=1, keepdims=True))
    scores: npt.NDArray[np.float64] = exponentials / exponentials.sum(axis=1, keepdims=True)
    return scores


def choose_temperature(raw: npt.NDArray[np.float64], truth: npt.NDArray[np.int64]) -> float:
    """Gives the temperature with the least mean negative log-likelihood.

    Args:
        raw: float64 (cases, C), positive rows that sum to one.
        truth: int64 (cases,), the class of each.

    Raises:
        ValueError: There is no case.
    """
    if len(truth) == 0:
        raise ValueError("a temperature cannot be chosen without cases")

    def cost(log_temperature: float) -> float:
        chosen = sharpened(raw, float(np.exp(log_temperature)))[np.arange(len(truth)), truth]
        return float(-np.log(np.maximum(chosen, 1e-12)).mean())

    return float(np.exp(minimize_scalar(cost, bounds=_RANGE, method="bounded").x))
