"""Which of a package's prediction sets counts for or against a verdict."""

from enum import StrEnum


class ErrorRate(StrEnum):
    """At most so many of the true classes are outside their set; PACKAGE leaves it to the package."""

    PACKAGE = "package"
    FIVE = "0.05"
    TEN = "0.1"
    TWENTY = "0.2"

    @property
    def number(self) -> float | None:
        """The rate; None for the one that the package names."""
        return None if self is ErrorRate.PACKAGE else float(self.value)
