"""Losses for truths that are sets: what is unknown costs nothing."""

import torch
from torch.nn import functional

from engine.labels import BACKGROUND, HEART, LEFT_LUNG, RIGHT_LUNG

_SMOOTH = 1.0


def set_log_probability(logits: torch.Tensor, possible: torch.Tensor) -> torch.Tensor:
    """Gives the log-probability that the class is in the set of possible ones.

    Args:
        logits: (B, C).
        possible: bool (B, C); a row without any True is unknown.

    Returns:
        (B,); 0 for unknown rows, which therefore cost nothing.
    """
    known = possible.any(dim=1)
    inside = torch.where(possible | ~known[:, None], logits, torch.full_like(logits, -torch.inf))
    return torch.logsumexp(inside, dim=1) - torch.logsumexp(logits, dim=1)


def partial_cross_entropy(logits: torch.Tensor, possible: torch.Tensor) -> torch.Tensor:
    """Gives the mean of -log(sum of the probabilities of the possible classes); plain cross-entropy for one class.

    Args:
        logits: (B, C).
        possible: bool (B, C).
    """
    return -set_log_probability(logits, possible).mean()


def weighted_loss(
    logits: torch.Tensor, possible: torch.Tensor, *, class_weights: torch.Tensor, gamma: float
) -> torch.Tensor:
    """Gives the mean of -w (1 - p)^gamma log p, p the summed probability of the possible classes.

    Args:
        logits: (B, C).
        possible: bool (B, C); rows without any True cost nothing.
        class_weights: (C,); a set weighs the mean of its classes.
        gamma: 0 gives weighted cross-entropy.
    """
    log_share = set_log_probability(logits, possible)
    weight = (class_weights * possible).sum(dim=1) / possible.sum(dim=1).clamp_min(1)
    surprise = 1 - log_share.exp().clamp_max(1 - 1e-7)
    return -(weight * surprise**gamma * log_share).mean()


def class_weights(counts: torch.Tensor, *, kind: str, beta: float) -> torch.Tensor:
    """Gives weights of classes that average to one over the training cases.

    Args:
        counts: (C,), training cases of each class; a class without a case weighs nothing.
        kind: ``none``, ``inverse`` to the number of cases, or ``effective``: inverse to (1 - beta^n) / (1 - beta)
            (Cui et al., CVPR 2019, equation 10).
        beta: Of the effective number.
    """
    counts = counts.double()
    effective = {"none": torch.ones_like(counts), "inverse": counts}.get(kind, (1 - beta**counts) / (1 - beta))
    weights = torch.where(counts > 0, 1 / effective.clamp_min(1e-12), torch.zeros_like(counts))
    return (weights * counts.sum() / (weights * counts).sum().clamp_min(1e-12)).float()


def focal_loss(
    scores: torch.Tensor, possible: torch.Tensor, *, gamma: float, class_weights: torch.Tensor
) -> torch.Tensor:
    """Gives FLANNEL's focal loss, summed: -a (1 - p)^gamma log p, p the score of the possible classes (method, 3).

    Args:
        scores: (B, C), each row sums to one.
        possible: bool (B, C).
        class_weights: (C,); a set weighs the mean of its classes.
    """
    share = (scores * possible).sum(dim=1).clamp_min(1e-7)
    weight = (class_weights * possible).sum(dim=1) / possible.sum(dim=1).clamp_min(1)
    return -(weight * (1 - share) ** gamma * share.log()).sum()


def mask_loss(logits: torch.Tensor, labels: torch.Tensor, heart_known: torch.Tensor) -> torch.Tensor:
    """Gives cross-entropy plus half the soft Dice loss of each structure.

    Where the heart is unknown, a background pixel may be background or heart: its cost is
    -log(p_background + p_heart), and the film has no part in the heart's Dice.

    Args:
        logits: (B, 4, H, W).
        labels: int64 (B, H, W), values of ``engine.labels``.
        heart_known: bool (B,).
    """
    log_p = functional.log_softmax(logits, dim=1)
    either = torch.logaddexp(log_p[:, BACKGROUND], log_p[:, HEART])
    background = torch.where(heart_known[:, None, None], log_p[:, BACKGROUND], either)
    seen = torch.cat([background[:, None], log_p[:, 1:]], dim=1)
    loss = functional.nll_loss(seen, labels)
    probability = log_p.exp()
    everywhere = torch.ones_like(heart_known)
    for structure, films in ((RIGHT_LUNG, everywhere), (LEFT_LUNG, everywhere), (HEART, heart_known)):
        if films.any():
            loss = loss + 0.5 * (1 - _soft_dice(probability[films, structure], labels[films] == structure))
    return loss


def _soft_dice(probability: torch.Tensor, truth: torch.Tensor) -> torch.Tensor:
    overlap = 2 * (probability * truth).sum() + _SMOOTH
    return overlap / (probability.sum() + truth.sum() + _SMOOTH)
