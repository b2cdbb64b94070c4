"""What is known of the analysis of one film, growing finding by finding."""

from dataclasses import dataclass, replace
from enum import StrEnum

from cxrviewer.problems import Problem
from cxrviewer.state.votes import MajorityVote, majority
from engine.film_measures import FilmMeasures
from engine.findings import AnalysisReport, EnsembleVote, Finding, Heatmap, LungMask, ModelVote, PatchSet
from engine.progress import StageProgress


class Phase(StrEnum):
    """Where an analysis stands; the last three are final."""

    IDLE = "idle"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """A snapshot of one analysis.

    Attributes:
        progress: The latest news while it runs.
        stage_seconds: Seconds that the current stage has taken at ``progress``.
        votes: One per base model, in the order in which they arrived.
        majority: What most of the models heard so far say; None before the first vote.
        numbers: Of the outlines; None until somebody wanted to see them.
        problem: Why it failed or was refused.
    """

    phase: Phase = Phase.IDLE
    progress: StageProgress | None = None
    stage_seconds: float = 0.0
    mask: LungMask | None = None
    patches: PatchSet | None = None
    votes: tuple[ModelVote, ...] = ()
    majority: MajorityVote | None = None
    ensemble: EnsembleVote | None = None
    heatmaps: tuple[Heatmap, ...] = ()
    report: AnalysisReport | None = None
    numbers: FilmMeasures | None = None
    problem: Problem | None = None

    def with_finding(self, finding: Finding) -> "Analysis":
        """Gives this analysis with one finding more."""
        match finding:
            case LungMask():
                return replace(self, mask=finding)
            case PatchSet():
                return replace(self, patches=finding)
            case ModelVote():
                votes = (*self.votes, finding)
                return replace(self, votes=votes, majority=majority(votes))
            case EnsembleVote():
                return replace(self, ensemble=finding)
            case Heatmap():
                others = tuple(map_ for map_ in self.heatmaps if map_.class_id != finding.class_id)
                return replace(self, heatmaps=(*others, finding))

    def completed(self, report: AnalysisReport) -> "Analysis":
        """Gives the finished analysis; the report is the last word on everything."""
        return Analysis(
            phase=Phase.DONE,
            mask=report.mask,
            patches=report.patches,
            votes=report.votes,
            majority=majority(report.votes) if report.votes else None,
            ensemble=report.ensemble,
            heatmaps=report.heatmaps,
            report=report,
        )

    def with_report(self, report: AnalysisReport) -> "Analysis":
        """Gives this finished analysis with what more was asked about the same patches."""
        return replace(self, report=report, ensemble=report.ensemble)

    def heatmap(self, class_id: str | None) -> Heatmap | None:
        """Gives the map of a class; for None, of the class that the ensemble chose."""
        wanted = class_id or (self.ensemble.label if self.ensemble else None)
        for heatmap in self.heatmaps:
            if wanted is None or heatmap.class_id == wanted:
                return heatmap
        return None

    def vote_of(self, package_id: str | None) -> ModelVote | None:
        """Gives what one model said, if it has spoken."""
        return next((vote for vote in self.votes if vote.package.id == package_id), None)
