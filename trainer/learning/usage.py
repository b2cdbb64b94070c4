"""How much of the machine a training uses, with the graphics card's memory."""

import torch

from trainer.usage import Usage

_MIB = 2**20


class GpuUsage(Usage):
    """Measures a process and the device on which it trains."""

    def __init__(self, device: torch.device) -> None:
        super().__init__()
        self._device = device

    def now(self) -> dict[str, float]:
        """Gives what ``Usage.now`` gives and, on a graphics card, ``gpu_memory_mib`` that torch holds there."""
        found = super().now()
        if self._device.type == "cuda":
            found["gpu_memory_mib"] = round(torch.cuda.memory_reserved(self._device) / _MIB)
        return found
