"""What was checked before a film may be judged: immutable records."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class CheckState(StrEnum):
    """How a check ended; UNKNOWN is not a guess at passed."""

    PASSED = "passed"
    UNKNOWN = "unknown"
    DOUBTFUL = "doubtful"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Check:
    """One check; a failed one replaces the verdict.

    Attributes:
        id: Stable identifier, such as ``frontal``.
        title: What was asked, in a few words.
        figure: What was measured or read, with its unit; empty where there is nothing to measure.
        reason: Why it did not pass, one sentence; empty where it passed.
        remedy: What a person can do about it; empty where it passed.
        code: Of the refusal, where it failed.
    """

    id: str
    title: str
    state: CheckState
    figure: str = ""
    reason: str = ""
    remedy: str = ""
    code: str = ""


def failed(checks: Sequence[Check]) -> tuple[Check, ...]:
    """Gives the checks that failed, in their order."""
    return tuple(check for check in checks if check.state is CheckState.FAILED)
