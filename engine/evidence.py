"""What an analysis can say for and against its own verdict: immutable records."""

from dataclasses import dataclass, field

from engine.decomposition import Decomposition
from engine.labels import AgeGroup
from engine.patch_changes import PatchChange
from engine.vote_curve import VoteCurve
from engine.zones import ZoneFindings


@dataclass(frozen=True, slots=True)
class Spread:
    """How the ensemble's result moves when the patches are drawn again, by resampling the patches of this film.

    Attributes:
        draws: Number of resamples.
        labels: Class id -> share of the draws in which it had the highest score.
        scores: Class id -> (low, high), between which 95 % of the draws lie.
    """

    draws: int
    labels: dict[str, float]
    scores: dict[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class ChangeSpread:
    """How the ensemble's result moves when the base models see every patch changed.

    Attributes:
        label: Class id with the highest score then.
        scores: Class id -> score then; they sum to one.
        changes: Class id -> that score less the one of the patches as they are.
        same_votes: Package id of a base model -> share of the patches that it votes the same, in [0, 1].
    """

    change: PatchChange
    label: str
    scores: dict[str, float]
    changes: dict[str, float]
    same_votes: dict[str, float]


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What may be said of a film, after everything that speaks for and against it.

    Attributes:
        classes: The class with the highest score first, then every class that the package cannot tell from it.
        score: Sum of the scores of these classes.
        is_sure: Whether nothing that was looked at speaks against it.
        headline: The conclusion in a few words.
        sentence: Why it is sure, or why not, in one statement.
        support: What speaks for it, one sentence each.
        doubts: What speaks against it, one sentence each.
        inseparable: Why the further classes cannot be told apart, one sentence each.
        is_distinction_known: Whether the package says what its training data can tell apart.
        prediction_set: Classes that hold the true one but for ``error_rate`` of such films; None without thresholds.
        sets: The prediction set at every error rate of the package, smallest rate first.
        band: "likely", "not sure" or "unlikely": where the best score lies between the operating points.
    """

    classes: tuple[str, ...]
    score: float
    is_sure: bool
    headline: str
    sentence: str
    support: tuple[str, ...]
    doubts: tuple[str, ...]
    inseparable: tuple[str, ...]
    is_distinction_known: bool
    age_group: AgeGroup
    prediction_set: tuple[str, ...] | None = None
    error_rate: float | None = None
    band: str | None = None
    sets: tuple[tuple[float, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What the verdict was made of.

    Attributes:
        curve: Of the majority of the models, over the patches in the order of their drawing.
        leaders: Package id of a base model -> class id with most of its votes.
        settled_at: Package id of a base model -> patches from which on its own leader was settled; None: never.
        titles: Package id of a base model -> its name for people.
        changed: What was learnt from patches that were changed, which takes as long as the votes for each change.
    """

    decomposition: Decomposition
    spread: Spread
    curve: VoteCurve
    leaders: dict[str, str]
    settled_at: dict[str, int | None]
    zones: tuple[ZoneFindings, ...]
    titles: dict[str, str] = field(default_factory=dict)
    changed: tuple[ChangeSpread, ...] = ()

    def title(self, model: str) -> str:
        """Gives the name of a base model for people."""
        return self.titles.get(model, model)

    def of_change(self, change: PatchChange) -> ChangeSpread | None:
        """Gives what was learnt from this change; None where the models were not asked."""
        return next((spread for spread in self.changed if spread.change is change), None)
