"""Batch normalisation is measured again as the network is used."""

import torch
from torch import nn

from trainer.learning.normalisation import settle_normalisation


def _network() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(nn.Conv2d(1, 4, 3), nn.Dropout(0.5), nn.BatchNorm2d(4), nn.ReLU(), nn.Conv2d(4, 2, 1))


def test_statistics_are_those_of_the_values_without_dropout() -> None:
    network = _network()
    batches = [torch.randn(6, 1, 12, 12, generator=torch.Generator().manual_seed(i)) for i in range(3)]
    network.train()
    network(5 * batches[0])  # leaves traces that must go
    settle_normalisation(network, iter(batches))
    normalisation = network[2]
    assert isinstance(normalisation, nn.BatchNorm2d)
    with torch.no_grad():
        values = [network[0](batch) for batch in batches]
    means = torch.stack([value.mean(dim=(0, 2, 3)) for value in values]).mean(dim=0)
    variances = torch.stack([value.var(dim=(0, 2, 3)) for value in values]).mean(dim=0)
    torch.testing.assert_close(normalisation.running_mean, means)
    torch.testing.assert_close(normalisation.running_var, variances)


def test_weights_momentum_and_mode_are_left_as_a_judge_needs_them() -> None:
    network = _network()
    before = [parameter.clone() for parameter in network.parameters()]
    settle_normalisation(network, [torch.randn(2, 1, 8, 8)])
    assert all(bool((old == new).all()) for old, new in zip(before, network.parameters(), strict=True))
    assert not any(module.training for module in network.modules())
    normalisation = network[2]
    assert isinstance(normalisation, nn.BatchNorm2d)
    assert normalisation.momentum == 0.1
