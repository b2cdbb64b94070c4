"""FLANNEL, the ensemble of Qiao et al. 2020 (section 2.3 of the method): votes weigh themselves."""

from typing import Literal

import torch
from torch import nn


class Flannel(nn.Module):
    """Weights N base models by the outer product of all their votes, and adds them up.

    x = concat(P_1 .. P_N); w = tanh(W vec(x x^T) + b), or softmax instead of tanh;
    y = softmax(sum_i w_i P_i). Five models and four classes make 2,005 parameters.

    Args:
        models: N.
        classes: M.
        form: ``tanh`` (the paper's) or ``softmax``.
    """

    def __init__(self, *, models: int = 5, classes: int = 4, form: Literal["tanh", "softmax"] = "tanh") -> None:
        super().__init__()
        if form not in ("tanh", "softmax"):
            raise TypeError(f"form is 'tanh' or 'softmax', not {form!r}")
        self.form = form
        self.dense = nn.Linear((models * classes) ** 2, models)

    def forward(self, votes: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Maps votes (B, N, M) to (scores (B, M) that sum to one, weights (B, N))."""
        x = votes.flatten(1)  # (B, N*M)
        outer = torch.einsum("bi,bj->bij", x, x).flatten(1)  # (B, (N*M)^2)
        raw = self.dense(outer)
        weights = torch.tanh(raw) if self.form == "tanh" else torch.softmax(raw, dim=1)
        scores = torch.softmax(torch.einsum("bn,bnm->bm", weights, votes), dim=1)
        return scores, weights
