"""From the votes of the base models to a verdict, what it was made of, and what may be concluded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import torch

from engine.checks import Check
from engine.conclusion import conclude
from engine.evidence import Evidence
from engine.findings import EnsembleVote, LungMask, ModelVote, PatchSet
from engine.gather_evidence import gather_evidence
from engine.inference.ensemble import combine_votes, spread_over_change, spread_over_patches
from engine.inference.models import Model
from engine.labels import age_group_of
from engine.patch_changes import PatchChange

#: What the base models said of patches that were changed.
ChangedVotes = Mapping[PatchChange, tuple[ModelVote, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """What is judged besides the votes."""

    age_years: float | None
    mask: LungMask
    drawn: PatchSet
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Judge:
    """An ensemble that weighs votes; ``error_rate`` is that of the prediction sets that count."""

    ensemble: Model
    error_rate: float | None
    device: torch.device

    def judge(
        self, votes: Sequence[ModelVote], subject: Subject, changed: ChangedVotes
    ) -> tuple[EnsembleVote, Evidence]:
        """Gives scores and conclusion, and what they were made of."""
        manifest, network = self.ensemble.package.manifest, self.ensemble.network
        classes, calibration = manifest.labels, manifest.calibration
        verdict = combine_votes(network, votes, classes=classes, calibration=calibration, device=self.device)
        evidence = gather_evidence(
            votes,
            weights=[verdict.weights[vote.package.id] for vote in votes],
            mask=subject.mask,
            patches=subject.drawn,
            spread=spread_over_patches(network, votes, classes=classes, calibration=calibration, device=self.device),
            calibrate=None if calibration is None else calibration.apply,
        )
        spreads = (
            spread_over_change(
                network,
                votes,
                changed[change],
                change=change,
                verdict=verdict,
                calibration=calibration,
                device=self.device,
            )
            for change in PatchChange
            if change in changed
        )
        evidence = replace(evidence, changed=tuple(spreads))
        distinction, age_group = manifest.distinction, age_group_of(subject.age_years)
        conclusion = conclude(
            verdict,
            evidence,
            patches=subject.drawn,
            age_group=age_group,
            reading=None if distinction is None else distinction.reading(verdict.label, age_group),
            calibration=calibration,
            checks=subject.checks,
            error_rate=self.error_rate,
        )
        return replace(verdict, conclusion=conclusion), evidence
