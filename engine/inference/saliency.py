"""Where the base models looked: probabilistic Grad-CAM over all patches (method, section 5).

The backbone ran once, for the votes; its last convolutional maps are kept, and the class activation comes from them
through the head alone: in closed form where the head is linear in their means, or else from pytorch-grad-cam.
"""

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from engine.findings import Heatmap
from engine.inference.operators import declare_missing_operators
from engine.inference.placing import EPSILON, interpolation, lay_over, scaled
from engine.map_method import MapMethod
from engine.progress import CancelToken

#: Method -> its class in pytorch-grad-cam.
_DRIVERS = {
    MapMethod.GRAD_CAM: "GradCAM",
    MapMethod.HIRES_CAM: "HiResCAM",
    MapMethod.GRAD_CAM_PLUS_PLUS: "GradCAMPlusPlus",
}
#: Of these the map in closed form is the same: where the gradient is the same everywhere, so is its mean.
_LINEAR = (MapMethod.GRAD_CAM, MapMethod.HIRES_CAM)


class _FromFeatures(nn.Module):
    """The rest of a network after its last convolutional maps, with a layer that hooks can hold on to."""

    def __init__(self, head: nn.Module) -> None:
        super().__init__()
        self.maps = nn.Identity()
        self.head = head

    def forward(self, features: torch.Tensor) -> torch.Tensor:
        """Maps (K, F, h, w) to logits (K, C)."""
        logits: torch.Tensor = self.head(self.maps(features))
        return logits


def activation_maps(
    head: nn.Module,
    features: torch.Tensor,
    *,
    classes: int,
    cancel: CancelToken,
    method: MapMethod = MapMethod.GRAD_CAM,
) -> npt.NDArray[np.float32]:
    """Gives the map of every patch for every class, at the resolution of the features.

    Args:
        head: Maps features (K, F, h, w) to logits (K, classes); in evaluation mode.
        features: float32 (K, F, h, w), on the head's device.
        classes: Number of classes C.
        cancel: Checked before every class.
        method: Grad-CAM, HiResCAM or Grad-CAM++.

    Returns:
        float32 (C, K, h, w) in [0, 1]: ReLU of the weighted sum of maps, each scaled to 0-1; a map without
        positive evidence stays 0.

    Raises:
        CancelledError: The stop was asked for.
    """
    linear = linear_in_means(head)
    if linear is not None and method in _LINEAR:
        cancel.check()
        return _linear_maps(linear.weight, features)
    return _reference_maps(head, features, classes=classes, cancel=cancel, method=method)


def linear_in_means(head: nn.Module) -> nn.Linear | None:
    """Gives the one layer with weights of a head that takes the mean of every map first; None for another head."""
    if head.training or not isinstance(head, nn.Sequential):
        return None
    layers = [layer for layer in head if not isinstance(layer, (nn.Flatten, nn.Dropout))]
    if len(layers) != 2 or not isinstance(layers[0], nn.AdaptiveAvgPool2d) or not isinstance(layers[1], nn.Linear):
        return None
    return layers[1] if layers[0].output_size in (1, (1, 1)) else None


@torch.inference_mode()
def _linear_maps(weight: torch.Tensor, features: torch.Tensor) -> npt.NDArray[np.float32]:
    """Gives the maps for a head that is linear in the means of the feature maps; weight (C, F).

    The gradient of a logit is weight / (h w) at every place: Grad-CAM is then the class activation mapping of Zhou et
    al. 2016 (Selvaraju et al. 2017, section 3.1), and one product gives all classes.
    """
    count, _, rows, columns = features.shape
    places = features.permute(0, 2, 3, 1).flatten(0, 2)  # (K h w, F)
    sums = (places @ (weight.T / (rows * columns))).T.reshape(-1, count, rows, columns).clamp(min=0)
    above = sums - sums.amin(dim=(2, 3), keepdim=True)
    maps: npt.NDArray[np.float32] = (above / (above.amax(dim=(2, 3), keepdim=True) + EPSILON)).cpu().numpy()
    return maps


def _reference_maps(
    head: nn.Module, features: torch.Tensor, *, classes: int, cancel: CancelToken, method: MapMethod
) -> npt.NDArray[np.float32]:
    # Importing it costs seconds (matplotlib, scikit-learn), and the heads of most base models do not need it.
    declare_missing_operators()
    import pytorch_grad_cam
    from pytorch_grad_cam.utils.model_targets import ClassifierOutputTarget

    network = _FromFeatures(head)
    inputs = features.detach().clone().requires_grad_()
    driver = getattr(pytorch_grad_cam, _DRIVERS[method])(model=network, target_layers=[network.maps])
    maps: list[npt.NDArray[np.float32]] = []
    try:
        for index in range(classes):
            cancel.check()
            targets = [ClassifierOutputTarget(index)] * len(inputs)
            maps.append(driver(input_tensor=inputs, targets=targets))
            inputs.grad = None
    finally:
        driver.activations_and_grads.release()
    return np.stack(maps)


@torch.inference_mode()
def eigen_maps(features: torch.Tensor, *, classes: int) -> npt.NDArray[np.float32]:
    """Gives the Eigen-CAM map of every patch, the same for every class (Muhammad and Yeasin 2020).

    It is the first principal component over the places of a patch. pytorch-grad-cam takes the whole singular value
    decomposition for it, a hundred times the work, and leaves its sign to chance; here the sign is the one that goes
    with the mean of the feature maps.

    Args:
        features: float32 (K, F, h, w).
        classes: Number of classes C.

    Returns:
        float32 (C, K, h, w) in [0, 1], each map scaled to 0-1.
    """
    count, _, rows, columns = features.shape
    places = features.flatten(2).transpose(1, 2)  # (K, h w, F)
    centred = places - places.mean(dim=1, keepdim=True)
    values, vectors = torch.linalg.eigh(centred @ centred.transpose(1, 2))
    main = vectors[:, :, -1] * values[:, -1:].clamp(min=0).sqrt()
    sign = torch.where((main * centred.mean(dim=2)).sum(dim=1, keepdim=True) < 0, -1.0, 1.0)
    maps = (main * sign).clamp(min=0)
    maps = maps / (maps.amax(dim=1, keepdim=True) + EPSILON)
    found: npt.NDArray[np.float32] = maps.reshape(count, rows, columns).float().cpu().numpy()
    return np.repeat(found[None], classes, axis=0)


def enlarge(maps: torch.Tensor) -> torch.Tensor:
    """Brings maps (K, h, w) to (K, PATCH, PATCH) by bilinear interpolation, each scaled to 0-1 again."""
    rows, columns = (interpolation(side) for side in maps.shape[-2:])
    return rows @ scaled(maps) @ columns.T


def positive_weights(weights: Sequence[float]) -> npt.NDArray[np.float32]:
    """Gives the share of each base model in the common map: its weight where positive, normalised.

    A base model that the ensemble counts against (tanh weights may be negative) speaks for no class, so its
    map is left out. If none is positive, all count the same.
    """
    positive = np.maximum(np.asarray(weights, np.float64), 0)
    if not positive.any():
        positive = np.ones_like(positive)
    shares: npt.NDArray[np.float32] = (positive / positive.sum()).astype(np.float32)
    return shares


def patch_saliency(
    maps: Sequence[npt.NDArray[np.float32]],
    probabilities: Sequence[npt.NDArray[np.float32]],
    *,
    shares: npt.NDArray[np.float32],
    corners: npt.NDArray[np.int32],
    coverage: npt.NDArray[np.uint16],
    cancel: CancelToken,
) -> npt.NDArray[np.float32]:
    """Adds the maps of all patches up, one saliency map per class.

    S(i, j) = sum_n a_n sum_k p_nk m_nk(i, j) 1[(i, j) in B_k] / (sum_k 1[(i, j) in B_k] + 1e-7), with a_n the share
    of base model n, p_nk its softmax of the class for patch k and m_nk its map enlarged to the box B_k. With
    one base model this is the probabilistic Grad-CAM of Oh, Park and Ye 2020 (section II-D).

    Args:
        maps: Per base model float32 (C, K, h, w) in [0, 1]; h and w may differ between models.
        probabilities: Per base model float32 (K, C).
        shares: float32 (N,), non-negative, sums to one.
        corners: int32 (K, 2), (row, column) of the boxes on the grid.
        coverage: uint16 (GRID, GRID), boxes over each grid pixel.
        cancel: Checked before every part of the work.

    Returns:
        float32 (C, GRID, GRID) in [0, 1]; 0 where nothing was sampled, which says nothing of that place.

    Raises:
        CancelledError: The stop was asked for.
    """
    used = [number for number, share in enumerate(shares.tolist()) if share > 0]
    total = lay_over(
        [torch.from_numpy(maps[number]) for number in used],
        [torch.from_numpy(probabilities[number] * shares[number]).T for number in used],
        corners=corners,
        cancel=cancel,
    )
    times = torch.from_numpy(coverage.astype(np.float32))
    values: npt.NDArray[np.float32] = total.mul_(1 / (times + EPSILON)).clamp_(0, 1).numpy()
    return values


def inside_share(values: npt.NDArray[np.float32], lungs: npt.NDArray[np.bool_]) -> float:
    """Gives the share of a map's sum that lies inside the lungs; 0 for an empty map."""
    total = float(cv2.sumElems(values)[0])
    mask = lungs.view(np.uint8)
    return float(cv2.mean(values, mask)[0]) * cv2.countNonZero(mask) / total if total > 0 else 0.0


def heatmaps(
    values: npt.NDArray[np.float32],
    *,
    classes: tuple[str, ...],
    coverage: npt.NDArray[np.uint16],
    lungs: npt.NDArray[np.bool_],
    method: MapMethod = MapMethod.GRAD_CAM,
) -> tuple[Heatmap, ...]:
    """Gives one heatmap per class, read-only.

    Args:
        values: float32 (C, GRID, GRID) from ``patch_saliency``.
        classes: C class ids.
        coverage: uint16 (GRID, GRID), boxes over each grid pixel.
        lungs: bool (GRID, GRID), True inside the lungs.
        method: How they were made.
    """
    values.setflags(write=False)
    return tuple(
        Heatmap(
            class_id=class_id,
            values=plane,
            coverage=coverage,
            inside_lungs=inside_share(plane, lungs),
            method=method.value,
        )
        for class_id, plane in zip(classes, values, strict=True)
    )
