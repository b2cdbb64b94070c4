"""How much of the machine a training uses, with the graphics card."""

import torch

from trainer.usage import Usage

_MIB = 2**20


class GpuUsage(Usage):
    """Measures a process and the device on which it trains."""

    def __init__(self, device: torch.device) -> None:
        super().__init__()
        self._device = device
        self._tells_load = True

    def now(self) -> dict[str, float]:
        """Gives what ``Usage.now`` gives and what the graphics card says, where the training is on one.

        These are ``gpu_memory_mib`` that torch holds there for this process, ``gpu_used_mib`` that everybody holds, of
        ``gpu_total_mib``, and ``gpu_busy``, the percentage of the last moment in which anything was computed; what the
        card or its driver does not say is left out.
        """
        found = super().now()
        if self._device.type != "cuda":
            return found
        found["gpu_memory_mib"] = round(torch.cuda.memory_reserved(self._device) / _MIB)
        return {**found, **self._of_card()}

    def _of_card(self) -> dict[str, float]:
        found: dict[str, float] = {}
        try:
            free, total = torch.cuda.mem_get_info(self._device)
        except RuntimeError:
            return found
        found = {"gpu_used_mib": round((total - free) / _MIB), "gpu_total_mib": round(total / _MIB)}
        if self._tells_load:
            try:
                found["gpu_busy"] = int(torch.cuda.utilization(self._device))
            # torch asks nvidia-ml-py, which need not be there and has errors of its own; no figure is worth a run.
            except Exception:
                self._tells_load = False
        return found
