"""From raw scores to probabilities: one temperature, or a monotone curve for each class."""

from typing import Literal

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel, ConfigDict, Field, model_validator

from engine.decomposition import softmax

Floats = npt.NDArray[np.float64]

#: No class is ruled out: a curve that ends at zero gives this before the scores are made to sum to one.
_LEAST = 0.005


class IsotonicCurve(BaseModel):
    """The corners of a monotone line from the raw score of a class to how often films with it are of that class."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    class_id: str
    raw: tuple[float, ...] = Field(min_length=1)
    share: tuple[float, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _is_monotone(self) -> "IsotonicCurve":
        lines = (self.raw, self.share)
        if len(self.raw) != len(self.share) or any(tuple(sorted(line)) != line for line in lines):
            raise ValueError("a curve needs as many shares as raw scores, and both must rise")
        return self


class Calibrator(BaseModel):
    """How raw scores become probabilities.

    Attributes:
        method: ``temperature``: softmax(log(raw) / temperature) (Guo et al. 2017, section 4.2); ``isotonic``: the
            curve of each class, made to sum to one (Zadrozny and Elkan, KDD 2002).
        temperature: Below 1 it sharpens, above 1 it flattens; with ``isotonic`` it is what the other method would use.
        isotonic: One curve per class, in the order of the classes; empty with ``temperature``.
        log_losses: Method -> mean negative log-likelihood of calibration films that did not choose it; the smallest
            was taken. Empty where only one method was tried.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    method: Literal["temperature", "isotonic"] = "temperature"
    temperature: float = Field(gt=0)
    isotonic: tuple[IsotonicCurve, ...] = ()
    log_losses: dict[str, float] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _has_curves(self) -> "Calibrator":
        if (self.method == "isotonic") != bool(self.isotonic):
            raise ValueError("curves belong to the method isotonic, and to it alone")
        return self

    def apply(self, raw: Floats) -> Floats:
        """Gives calibrated scores.

        Args:
            raw: float64 (…, C), positive, sums to one over the classes; rows of NaN stay NaN.

        Returns:
            float64 (…, C), sums to one.
        """
        if self.method == "temperature":
            return softmax(np.log(raw) / self.temperature)
        lines = [np.interp(raw[..., k], curve.raw, curve.share) for k, curve in enumerate(self.isotonic)]
        shares = np.maximum(np.stack(lines, axis=-1), _LEAST)
        scores: Floats = shares / shares.sum(axis=-1, keepdims=True)
        return scores
