"""Patched FLANNEL: weighs the base models by their votes and calibrates what comes out (method, section 2.3)."""

from collections.abc import Sequence

import numpy as np
import torch

from engine.evidence import ChangeSpread, Spread
from engine.findings import EnsembleVote, ModelVote
from engine.package import Calibration
from engine.patch_changes import PatchChange


@torch.inference_mode()
def combine_votes(
    network: torch.nn.Module,
    votes: Sequence[ModelVote],
    *,
    classes: tuple[str, ...],
    calibration: Calibration | None,
    device: torch.device,
) -> EnsembleVote:
    """Gives the scores of the ensemble and the weight of each base model.

    Args:
        network: Maps votes (1, N, C) to scores (1, C) that sum to one and weights (1, N).
        votes: N base models in the ensemble's order, all with these classes.
        classes: C class ids.
        calibration: From the ensemble's manifest; None leaves the raw scores.
        device: Where the network lies.

    Raises:
        ValueError: A base model has other classes than the ensemble.
    """
    for vote in votes:
        if vote.classes != classes:
            raise ValueError(f"{vote.package.id} votes for {vote.classes}, the ensemble for {classes}")
    shares = torch.from_numpy(np.stack([vote.shares for vote in votes]))[None].to(device)  # (1, N, C)
    raw_scores, raw_weights = network(shares)
    raw = raw_scores[0].double().cpu().numpy()
    scores = raw if calibration is None else calibration.apply(raw)
    best = int(scores.argmax())
    return EnsembleVote(
        scores=dict(zip(classes, scores.tolist(), strict=True)),
        is_calibrated=calibration is not None,
        raw_scores=dict(zip(classes, raw.tolist(), strict=True)),
        weights={vote.package.id: float(w) for vote, w in zip(votes, raw_weights[0].cpu().numpy(), strict=True)},
        agreement=float(np.mean([vote.winner == best for vote in votes])),
        label=classes[best],
        is_decided=bool(calibration is not None and scores[best] >= calibration.decision_threshold),
    )


@torch.inference_mode()
def spread_over_patches(
    network: torch.nn.Module,
    votes: Sequence[ModelVote],
    *,
    classes: tuple[str, ...],
    calibration: Calibration | None,
    device: torch.device,
    draws: int = 400,
) -> Spread:
    """Gives how the result moves when as many patches are drawn again from this film's patches, with replacement.

    The patches are independent draws from the lungs, so resampling them (Efron 1979) stands for other seeds without
    asking the base models again. The same votes give the same spread.

    Args:
        network: As of ``combine_votes``.
        votes: N base models in the ensemble's order.
        classes: C class ids.
        calibration: Of the ensemble; None leaves the scores raw.
        device: Where the network lies.
        draws: Number of resamples.
    """
    winners = np.stack([vote.winners for vote in votes])  # (N, K)
    count = winners.shape[1]
    taken = np.random.default_rng(0).multinomial(count, np.full(count, 1 / count), size=draws)  # (draws, K)
    is_winner = (winners[..., None] == np.arange(len(classes))).astype(np.float32)  # (N, K, C)
    shares = np.einsum("rk,nkc->rnc", taken.astype(np.float32), is_winner) / np.float32(count)
    raw = network(torch.from_numpy(shares).to(device))[0].double().cpu().numpy()
    scores = raw if calibration is None else calibration.apply(raw)
    called = np.bincount(scores.argmax(axis=1), minlength=len(classes)) / draws
    low, high = np.quantile(scores, [0.025, 0.975], axis=0).tolist()
    return Spread(
        draws=draws,
        labels=dict(zip(classes, called.tolist(), strict=True)),
        scores={name: (low[place], high[place]) for place, name in enumerate(classes)},
    )


def spread_over_change(
    network: torch.nn.Module,
    votes: Sequence[ModelVote],
    changed: Sequence[ModelVote],
    *,
    change: PatchChange,
    verdict: EnsembleVote,
    calibration: Calibration | None,
    device: torch.device,
) -> ChangeSpread:
    """Gives how the result moves when the base models see every patch changed.

    Args:
        network: As of ``combine_votes``.
        votes: N base models in the ensemble's order, on the patches as they are.
        changed: The same models, on the same patches changed.
        change: In which way.
        verdict: What ``votes`` led to.
        calibration: Of the ensemble; None leaves the scores raw.
        device: Where the network lies.
    """
    then = combine_votes(network, changed, classes=tuple(verdict.scores), calibration=calibration, device=device)
    return ChangeSpread(
        change=change,
        label=then.label,
        scores=dict(then.scores),
        changes={name: then.scores[name] - score for name, score in verdict.scores.items()},
        same_votes={
            vote.package.id: float((vote.winners == other.winners).mean())
            for vote, other in zip(votes, changed, strict=True)
        },
    )
