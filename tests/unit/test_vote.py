"""Votes of the base models."""

import numpy as np
import numpy.typing as npt
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from engine.errors import CancelledError, DeviceError
from engine.findings import GRID, PATCH, PackageRef
from engine.inference import vote
from engine.inference.fold import fold_batch_norm
from engine.inference.networks.backbones import PatchNetwork, build_backbone
from engine.patches import cut_patches
from engine.preprocessing import Preprocessing, scale
from engine.progress import CancelToken

CPU = torch.device("cpu")
REF = PackageRef("model", "1.0.0", "0" * 64)
SPEC = Preprocessing(size=GRID, channels=3, mean=(0.5, 0.4, 0.3), std=(0.2, 0.3, 0.4))
CLASSES = ("a", "b", "c", "d")


def network() -> PatchNetwork:
    torch.manual_seed(3)
    features = nn.Sequential(nn.Conv2d(3, 8, 7, stride=16), nn.ReLU())
    head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, 4))
    return PatchNetwork(features, head).eval()


def grid_and_corners(count: int) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.int32]]:
    generator = np.random.default_rng(0)
    grid = generator.integers(0, 256, (GRID, GRID)).astype(np.uint8)
    return grid, generator.integers(0, 800, (count, 2)).astype(np.int32)


@pytest.mark.parametrize("count", [1, 16, 19])
def test_batches_give_what_single_patches_give(count: int) -> None:
    grid, corners = grid_and_corners(count)
    model = network()
    got = vote.score_patches(model, grid, corners, preprocessing=SPEC, device=CPU, cancel=CancelToken())
    assert got.probabilities.shape == (count, 4)
    assert got.features.shape == (count, 8, 14, 14)
    for index in range(count):
        single = torch.from_numpy(scale(cut_patches(grid, corners[index : index + 1]), SPEC))
        with torch.no_grad():
            expected = torch.softmax(model(single), dim=1)[0].numpy()
        assert np.abs(got.probabilities[index] - expected).max() < 1e-5


def test_a_network_reads_patches_at_the_side_that_its_manifest_states() -> None:
    grid, corners = grid_and_corners(3)
    spec = SPEC.model_copy(update={"patch_size": 112})
    got = vote.score_patches(network(), grid, corners, preprocessing=spec, device=CPU, cancel=CancelToken())
    assert got.features.shape == (3, 8, 7, 7)
    halves = cut_patches(grid, corners).reshape(3, 112, 2, 112, 2).mean(axis=(2, 4)).astype(np.float32) / 255
    with torch.no_grad():
        expected = torch.softmax(network()(torch.from_numpy(scale(halves, spec))), dim=1).numpy()
    assert np.abs(got.probabilities - expected).max() < 0.01  # the halves are rounded to whole grey levels


def test_an_upside_down_film_is_shown_to_the_network_upright() -> None:
    grid, corners = grid_and_corners(5)
    upright = vote.score_patches(network(), grid, corners, preprocessing=SPEC, device=CPU, cancel=CancelToken())
    turned = np.ascontiguousarray(grid[::-1])
    places = np.stack([GRID - PATCH - corners[:, 0], corners[:, 1]], axis=1).astype(np.int32)
    got = vote.score_patches(
        network(), turned, places, preprocessing=SPEC, device=CPU, cancel=CancelToken(), is_upside_down=True
    )
    assert (got.probabilities == upright.probabilities).all()
    assert bool((got.features == upright.features).all())


def test_progress_counts_patches_and_cancel_stops_between_batches() -> None:
    grid, corners = grid_and_corners(40)
    cancel = CancelToken()
    done: list[int] = []

    def stop_after_two(count: int) -> None:
        done.append(count)
        if len(done) == 2:
            cancel.cancel()

    with pytest.raises(CancelledError):
        vote.score_patches(
            network(), grid, corners, preprocessing=SPEC, device=CPU, cancel=cancel, on_batch=stop_after_two
        )
    assert done == [16, 32]


class _Hungry(nn.Module):
    """Runs out of memory above a batch size, as a small GPU would."""

    def __init__(self, features: nn.Module, limit: int) -> None:
        super().__init__()
        self.features = features
        self.limit = limit
        self.sizes: list[int] = []

    def forward(self, patches: torch.Tensor) -> torch.Tensor:
        self.sizes.append(len(patches))
        if len(patches) > self.limit:
            raise torch.OutOfMemoryError("no memory")
        maps: torch.Tensor = self.features(patches)
        return maps


def test_a_batch_too_large_for_the_device_is_halved() -> None:
    grid, corners = grid_and_corners(20)
    model = network()
    plain = vote.score_patches(model, grid, corners, preprocessing=SPEC, device=CPU, cancel=CancelToken())
    hungry = _Hungry(model.features, limit=5)
    model.features = hungry
    got = vote.score_patches(model, grid, corners, preprocessing=SPEC, device=CPU, cancel=CancelToken())
    assert hungry.sizes == [16, 8, 4, 4, 4, 4, 4]
    assert np.abs(got.probabilities - plain.probabilities).max() < 1e-6


def test_a_device_without_memory_for_one_patch_is_said() -> None:
    grid, corners = grid_and_corners(2)
    model = network()
    model.features = _Hungry(model.features, limit=0)
    with pytest.raises(DeviceError, match="too little free memory"):
        vote.score_patches(model, grid, corners, preprocessing=SPEC, device=CPU, cancel=CancelToken())


@settings(max_examples=60, deadline=None)
@given(count=st.integers(1, 50), classes=st.integers(2, 6), seed=st.integers(0, 1000))
def test_counts_are_the_winners(count: int, classes: int, seed: int) -> None:
    names = tuple("abcdef"[:classes])
    rows = np.random.default_rng(seed).dirichlet(np.ones(classes), count).astype(np.float32)
    result = vote.count_votes(rows, classes=names, package=REF, title="Model")
    assert result.counts.sum() == count
    assert result.shares.sum() == pytest.approx(1, abs=1e-5)
    for index in range(classes):
        assert result.counts[index] == sum(int(np.argmax(row)) == index for row in rows)
    assert result.counts[result.winner] == result.counts.max()


def test_of_equal_counts_the_higher_mean_softmax_wins() -> None:
    rows = np.array([[0.5, 0.45, 0.05, 0], [0.1, 0.8, 0.1, 0], [0.55, 0.4, 0.05, 0], [0.0, 0.9, 0.1, 0]], np.float32)
    result = vote.count_votes(rows, classes=CLASSES, package=REF, title="Model")
    assert result.counts.tolist() == [2, 2, 0, 0]
    assert result.winner == 1


def test_more_votes_beat_a_higher_mean() -> None:
    rows = np.array([[0.34, 0.33, 0.33, 0], [0.34, 0.33, 0.33, 0], [0, 1, 0, 0]], np.float32)
    assert vote.count_votes(rows, classes=CLASSES, package=REF, title="Model").winner == 0


class _Unit(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.convolution = nn.Conv2d(3, 5, 3)
        self.normalisation = nn.BatchNorm2d(5)
        self.second = nn.Conv2d(5, 5, 1, bias=False)
        self.lone = nn.BatchNorm2d(5)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        kept = self.second(torch.relu(self.normalisation(self.convolution(x))))
        out: torch.Tensor = self.lone(kept) + kept  # the second convolution is read twice: no folding
        return out


def test_folding_keeps_the_function_and_drops_what_it_can() -> None:
    torch.manual_seed(0)
    unit = _Unit().eval()
    for module in (unit.normalisation, unit.lone):
        module.running_mean = torch.randn(5)
        module.running_var = torch.rand(5) + 0.5
    x = torch.randn(2, 3, 9, 9)
    folded = fold_batch_norm(unit)
    with torch.no_grad():
        assert (folded(x) - unit(x)).abs().max() < 1e-5
    kinds = [type(module) for module in folded.modules()]
    assert kinds.count(nn.BatchNorm2d) == 1
    assert sum(isinstance(module, nn.BatchNorm2d) for module in unit.modules()) == 2, "the original was changed"


@pytest.mark.parametrize("name", ["mobilenet_v2", "mobilenet_v1", "squeezenet1_1", "shufflenet_v2", "regnet_x200"])
def test_every_compact_backbone_folds_whole(name: str) -> None:
    torch.manual_seed(0)
    features = build_backbone(name).eval().features
    for module in features.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.running_mean = torch.randn(module.num_features) * 0.1
            module.running_var = torch.rand(module.num_features) + 0.5
    folded = fold_batch_norm(features)
    assert not any(isinstance(module, nn.BatchNorm2d) for module in folded.modules())
    x = torch.randn(2, 3, 64, 64)
    with torch.no_grad():
        expected = features(x)
        assert (folded(x) - expected).abs().max() < 1e-4 * expected.abs().max()


class _Branching(nn.Module):
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x * 2 if bool(x.sum() > 0) else x


def test_a_network_that_cannot_be_traced_is_left_as_it_is() -> None:
    folded = fold_batch_norm(_Branching().eval())
    assert folded(torch.ones(1)).item() == 2
    assert folded(-torch.ones(1)).item() == -1
