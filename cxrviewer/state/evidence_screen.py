"""What the findings panel says for and against a verdict, as plain records."""

from dataclasses import dataclass
from enum import StrEnum

from engine.checks import CheckState
from engine.vote_curve import VoteCurve


class ReasonKind(StrEnum):
    """What a reason does to the verdict."""

    FOR = "for"
    AGAINST = "against"
    APART = "not told apart"


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """One reason, as a sentence."""

    kind: ReasonKind
    text: str


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One check; ``text`` is its title, or why it did not pass and what to do."""

    state: CheckState
    text: str
    figure: str


@dataclass(frozen=True, slots=True)
class GateScreen:
    """What was checked before the verdict, worst first, and whether the raw output may be asked for."""

    rows: tuple[CheckRow, ...]
    can_show_raw: bool


@dataclass(frozen=True, slots=True)
class ContributionRow:
    """What one model adds to the raw score of the leading class; ``without`` says what would be without it."""

    title: str
    share: float
    without: str


@dataclass(frozen=True, slots=True)
class ZoneRow:
    """One zone of a lung: how much of it was looked at, and what most of its patches were voted."""

    lung: str
    zone: str
    covered_share: float
    patches: int
    leader: str | None


@dataclass(frozen=True, slots=True)
class EvidenceScreen:
    """What a finished analysis was made of.

    Attributes:
        class_id: The leading class, whose score is taken apart.
        sum_words: The sum in words: "0.25 without any vote + 0.17 = raw score 0.42".
        agreement: Which models vote alike, in words.
        curve: Vote shares over the patches.
        curve_words: When the vote was settled.
        spread: What drawing the patches again would change, and changing them where the models were asked.
    """

    class_id: str
    contributions: tuple[ContributionRow, ...]
    sum_words: str
    agreement: str
    curve: VoteCurve
    curve_words: str
    spread: str
    zones: tuple[ZoneRow, ...]
