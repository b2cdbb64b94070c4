"""Lays the small maps of patches over the film, in the resolution that they have as long as possible.

Enlarging is linear and separable: a map m (h, w) enlarged to a box is A m B', with A (PATCH, h) and B (PATCH, w) the
weights of bilinear interpolation. Scaling to 0-1, the softmax and the share of the model are therefore applied to m,
and one product for each box enlarges it and adds it up, for any number of base models at once.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch
from torch.nn import functional as F

from engine.findings import GRID, PATCH
from engine.progress import CancelToken

#: Keeps the division defined where a map is flat or nothing was sampled (Oh, Park and Ye 2020).
EPSILON = 1e-7
#: Boxes laid between two looks at the cancel token.
_CHUNK = 64


def interpolation(side: int) -> torch.Tensor:
    """Gives the weights of bilinear interpolation, float32 (PATCH, side), rows summing to one.

    They are torch's own (pixel centres, ``align_corners=False``): what it makes of the unit vectors.
    """
    return F.interpolate(torch.eye(side)[None, None], size=(PATCH, side), mode="bilinear", align_corners=False)[0, 0]


def scaled(maps: torch.Tensor) -> torch.Tensor:
    """Scales maps (..., h, w) so that each, enlarged to a box, runs from 0 to 1; a flat one becomes 0.

    Between four neighbouring values the enlarged map is bilinear, and takes its extremes at the corners: only the first
    and the last pixel between two values need be looked at, along either axis.
    """
    rows, columns = (_turning_points(side) for side in maps.shape[-2:])
    corners = rows @ maps @ columns.T
    low, high = corners.amin(dim=(-2, -1), keepdim=True), corners.amax(dim=(-2, -1), keepdim=True)
    return (maps - low) / (high - low + EPSILON)


def _turning_points(side: int) -> torch.Tensor:
    """Gives those rows of ``interpolation`` that begin or end the pixels between two neighbouring values."""
    weights = interpolation(side)
    between = weights > 0
    changes = (between[1:] != between[:-1]).any(dim=1)
    edge = torch.ones(1, dtype=torch.bool)
    return weights[torch.cat([edge, changes]) | torch.cat([changes, edge])]


def lay_over(
    maps: Sequence[torch.Tensor],
    strengths: Sequence[torch.Tensor],
    *,
    corners: npt.NDArray[np.int32],
    cancel: CancelToken,
) -> torch.Tensor:
    """Adds enlarged maps up where their boxes lie.

    Args:
        maps: Per base model float32 (C, K, h, w); h and w may differ between models.
        strengths: Per base model float32 (C, K), what its maps are multiplied by once they run from 0 to 1.
        corners: int32 (K, 2), (row, column) of the boxes on the grid.
        cancel: Checked again and again.

    Returns:
        float32 (C, GRID, GRID).

    Raises:
        CancelledError: The stop was asked for.
    """
    down = torch.cat([interpolation(model_maps.shape[2]) for model_maps in maps], dim=1)  # (PATCH, H), H the sum of h
    across = [
        (scaled(model_maps) * strength[:, :, None, None]) @ interpolation(model_maps.shape[3]).T
        for model_maps, strength in zip(maps, strengths, strict=True)
    ]
    bands = torch.cat(across, dim=2)  # (C, K, H, PATCH)
    total = torch.zeros(len(bands), GRID, GRID)
    for plane, boxes in zip(total, bands, strict=True):
        for number, (box, (row, column)) in enumerate(zip(boxes, corners.tolist(), strict=True)):
            if number % _CHUNK == 0:
                cancel.check()
            plane[row : row + PATCH, column : column + PATCH].addmm_(down, box)
    return total
