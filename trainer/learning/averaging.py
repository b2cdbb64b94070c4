"""The running mean of a network's weights over the steps of its training."""

import contextlib
from collections.abc import Iterator, Mapping

import torch

_STEPS = "steps"


class RunningAverage:
    """Exponential moving average of weights and normalisation figures, which is measured and released in their place.

    After step t the mean moves towards the weights by 1 - d, d = min(decay, (1 + t) / (10 + t)), so that the first
    steps, far from where training ends, are soon forgotten (Polyak & Juditsky 1992; Tarvainen & Valpola, NIPS 2017).

    Args:
        network: As it begins; only its floating-point state is averaged.
        decay: In (0, 1); the mean looks back over about 1 / (1 - decay) steps.
    """

    def __init__(self, network: torch.nn.Module, decay: float) -> None:
        self._decay = decay
        self._steps = 0
        self._mean = {name: value.detach().clone() for name, value in _floating(network).items()}

    @torch.no_grad()
    def add(self, network: torch.nn.Module) -> None:
        """Takes in the weights after a step."""
        self._steps += 1
        decay = min(self._decay, (1 + self._steps) / (10 + self._steps))
        now = _floating(network)
        torch._foreach_lerp_(list(self._mean.values()), [now[name] for name in self._mean], 1 - decay)

    @contextlib.contextmanager
    def in_place(self, network: torch.nn.Module) -> Iterator[None]:
        """Gives the network the mean weights for a while, and its own back afterwards."""
        own = {name: value.detach().clone() for name, value in _floating(network).items()}
        _put(network, self._mean)
        try:
            yield
        finally:
            _put(network, own)

    def tensors(self) -> dict[str, torch.Tensor]:
        """Gives what ``restore`` needs to go on exactly."""
        return {**self._mean, _STEPS: torch.tensor(self._steps)}

    def restore(self, tensors: Mapping[str, torch.Tensor]) -> None:
        """Goes on from what ``tensors`` gave.

        Raises:
            KeyError: They are of another network, or of a run without an average.
        """
        self._steps = int(tensors[_STEPS])
        for name, value in self._mean.items():
            value.copy_(tensors[name])


@torch.no_grad()
def _put(network: torch.nn.Module, values: Mapping[str, torch.Tensor]) -> None:
    for name, value in _floating(network).items():
        value.copy_(values[name])


def _floating(network: torch.nn.Module) -> dict[str, torch.Tensor]:
    return {name: value for name, value in network.state_dict().items() if value.is_floating_point()}
