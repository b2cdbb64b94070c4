"""Judgements of an ensemble from the votes that were counted for it: nothing is computed twice for a report."""

import numpy as np
import torch

from engine.inference.weights import load_network
from engine.labels import CLASS_IDS
from engine.package import Package
from trainer.config import RunConfig
from trainer.datasets.cases import CaseTable
from trainer.learning.assessment import Assignment, JudgedCases
from trainer.learning.intervals import Resampling
from trainer.learning.judging import Called, Judgement, NotJudged
from trainer.learning.metrics import Floats
from trainer.learning.roles import part
from trainer.learning.votes import VoteTable


def judged_by_votes(
    package: Package, config: RunConfig, votes: VoteTable, *, device: str, resampling: Resampling
) -> tuple[Assignment, JudgedCases]:
    """Gives what an ensemble says of the films of its test folds whose class is known.

    The time of a film is that of its base models on the prepared film, without opening it and finding lungs.

    Args:
        package: The released ensemble.
        config: Of its run.
        votes: Of its base models.
        device: On which they were counted, in words.
        resampling: How intervals are made.
    """
    test = part(votes.table, config.data.test).labelled()
    scores = _scores(package, votes)
    places = {case.image: place for place, case in enumerate(votes.table.cases)}
    judgements = tuple(_judgement(votes, scores, places[case.image], config) for case in test.cases)
    assignment = Assignment(
        package=package,
        table=test,
        device=device,
        patches=1 if config.ensemble is None else config.ensemble.patches,
        seed=config.seed,
        resampling=resampling,
    )
    return assignment, JudgedCases(CaseTable(test.name, test.cases), judgements)


@torch.inference_mode()
def _scores(package: Package, votes: VoteTable) -> Floats:
    """Gives float64 (cases, C), calibrated where the package says how; NaN rows without votes."""
    network = load_network(package, torch.device("cpu"))
    raw: Floats = network(torch.from_numpy(votes.shares))[0].double().numpy()
    calibration = package.manifest.calibration
    return raw if calibration is None else calibration.apply(raw)


def _judgement(votes: VoteTable, scores: Floats, place: int, config: RunConfig) -> Judgement:
    if votes.winners[place, 0] < 0:
        return NotJudged(status="refused", reason="No plausible lungs were found, or the file cannot be read.")
    winners = votes.winners[place].tolist()
    shares = dict(zip(votes.members, votes.shares[place].astype(np.float64), strict=True))
    patches = 1 if config.ensemble is None else config.ensemble.patches
    is_global = config.patches.mode == "global"
    return Called(
        called=CLASS_IDS[int(scores[place].argmax())],
        scores=dict(zip(CLASS_IDS, scores[place].tolist(), strict=True)),
        votes={} if is_global else {name: _counts(row, patches) for name, row in shares.items()},
        member_calls={name: CLASS_IDS[winner] for name, winner in zip(votes.members, winners, strict=True)},
        member_scores={name: dict(zip(CLASS_IDS, row.tolist(), strict=True)) for name, row in shares.items()}
        if is_global
        else {},
        seconds=float(np.sum(votes.seconds[place])),
    )


def _counts(shares: Floats, patches: int) -> dict[str, int]:
    return dict(zip(CLASS_IDS, np.rint(shares * patches).astype(np.int64).tolist(), strict=True))
