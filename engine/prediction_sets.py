"""Conformal prediction sets and operating points: thresholds chosen at release, applied to one film."""

from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

#: Scores are sums of float32 rounding; a class exactly at the threshold is in the set.
_ROUNDING = 1e-6


class SetRate(BaseModel):
    """The threshold of one error rate.

    Attributes:
        error_rate: The true class is outside the set in at most this share of films like the calibration films.
        threshold: A class is in the set when 1 minus its raw score is at most this.
        coverage: Share of the test films whose set held the true class, with its interval; None if not measured.
        mean_size: Classes in a set on average over the test films; None if not measured.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    error_rate: float = Field(gt=0, lt=1)
    threshold: float = Field(ge=0, le=1)
    coverage: tuple[float, float, float] | float | None = None
    mean_size: float | None = None


class PredictionSets(BaseModel):
    """Split conformal prediction on the raw scores (Vovk, Gammerman and Shafer 2005; Sadinle, Lei and Wasserman 2019).

    The raw scores are used because nothing in them was chosen on the calibration films.

    Attributes:
        default_rate: The error rate that is shown when none is asked for; one of ``rates``.
        chosen_on: Which films chose the thresholds, in words.
        cases: How many.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    method: Literal["one minus raw score"] = "one minus raw score"
    rates: tuple[SetRate, ...] = Field(min_length=1)
    default_rate: float
    chosen_on: str
    cases: int = Field(ge=1)

    def rate(self, error_rate: float | None = None) -> SetRate:
        """Gives the threshold of an error rate; of the default one for None.

        Raises:
            ValueError: No threshold was chosen for it; the message lists for which there are.
        """
        wanted = self.default_rate if error_rate is None else error_rate
        for rate in self.rates:
            if abs(rate.error_rate - wanted) < 1e-9:
                return rate
        known = ", ".join(f"{rate.error_rate:g}" for rate in self.rates)
        raise ValueError(f"no threshold was chosen for an error rate of {wanted:g}, only for {known}")


class OperatingPoint(BaseModel):
    """Two thresholds of a class's calibrated score; between them lies the band "not sure".

    Attributes:
        unlikely_below: Of the calibration films of this class, ``kept`` scored at least this.
        likely_from: Of the calibration films that scored at least this, ``right`` are of this class; None where
            no score reached the precision that was wanted.
        cases: Calibration films of this class.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    class_id: str
    unlikely_below: float = Field(ge=0, le=1)
    kept: float = Field(ge=0, le=1)
    likely_from: float | None = Field(default=None, ge=0, le=1)
    right: float | None = Field(default=None, ge=0, le=1)
    cases: int = Field(ge=1)

    def place(self, score: float) -> Literal["unlikely", "not sure", "likely"]:
        """Says where a calibrated score lies."""
        if score < self.unlikely_below:
            return "unlikely"
        return "likely" if self.likely_from is not None and score >= self.likely_from else "not sure"


def prediction_set(raw_scores: Mapping[str, float], threshold: float) -> tuple[str, ...]:
    """Gives the classes of a prediction set, most probable first; it may be empty.

    Args:
        raw_scores: Class id -> softmax before calibration, sum to one.
        threshold: Of ``SetRate``.
    """
    inside = [name for name, score in raw_scores.items() if 1 - score <= threshold + _ROUNDING]
    return tuple(sorted(inside, key=lambda name: -raw_scores[name]))
