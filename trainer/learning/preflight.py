"""What a run will need, before it begins: memory, time and disk, and why it would not fit."""

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

import torch

from engine.findings import GRID
from engine.inference.device import choose_device, describe
from engine.inference.networks.registry import build_network
from trainer.config import RunConfig, StageConfig
from trainer.errors import PreflightError
from trainer.learning.export import architecture
from trainer.learning.film_cache import MASK
from trainer.learning.losses import mask_loss, partial_cross_entropy
from trainer.learning.optimiser import freeze
from trainer.learning.roles import part, read_table

_MIB = 2**20
#: What the framework itself takes beside weights and activations.
_OVERHEAD = 600 * _MIB
#: Tensors of a weight's size that an optimiser keeps.
_STATES = {"adam": 2, "adamw": 2, "sgd": 1}
#: Backward costs about twice the forward pass; gradients of activations live beside them for a while.
_ACTIVATION_FACTOR = 1.5
_PROBE = 2


@dataclass(frozen=True, slots=True)
class StageNeed:
    """One stage: memory at its largest in bytes, examples that the weights see, seconds (from two examples)."""

    size: int
    batch: int
    memory: int
    examples: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Preflight:
    """What a run needs, what there is, and the reasons against it.

    Attributes:
        device: In words.
        parameters: Of the network.
        memory: Bytes that the largest stage needs.
        memory_free: Bytes that the device has left.
        disk: Bytes that checkpoints and prepared films need.
        disk_free: Bytes that are left where runs lie.
        reasons: Why it does not fit, with what to do, one sentence each; empty when it does.
    """

    device: str
    parameters: int
    stages: tuple[StageNeed, ...]
    memory: int
    memory_free: int
    disk: int
    disk_free: int
    reasons: tuple[str, ...]

    @property
    def seconds(self) -> float:
        """Of all stages, without preparing films and without watching."""
        return sum(stage.seconds for stage in self.stages)


def preflight(config: RunConfig, *, runs: Path) -> Preflight:
    """Estimates what a run needs on its device and in the folder of runs.

    Args:
        config: The run; an ensemble needs next to nothing and is not estimated.
        runs: Folder in which its run folder will lie.

    Raises:
        EngineError: The data, the network or the device cannot be used.
        ValueError: The run fits an ensemble.
    """
    if config.task == "flannel":
        raise ValueError("an ensemble needs no estimate: it has some thousand weights")
    device = choose_device(config.device)
    cases = part(read_table(config.data), (*config.data.train, *config.data.watch))
    network = _network(config).to(device)
    parameters = sum(p.numel() for p in network.parameters())
    copies = _STATES[config.optimiser.name] + bool(config.optimiser.average)
    fixed = 4 * parameters * (2 + copies) + _OVERHEAD
    examples = len(cases) + (config.pseudo_labels.limit if config.pseudo_labels is not None else 0)
    stages = tuple(_stage(config, stage, network, device, examples, fixed) for stage in config.stages)
    memory, memory_free = max(stage.memory for stage in stages), _free_memory(device)
    disk = 4 * parameters * (2 * (1 + copies) + 1)
    if config.task == "base_model":
        disk += len(cases) * (GRID * GRID + MASK * MASK)
    disk_free = shutil.disk_usage(_existing(runs)).free
    return Preflight(
        device=describe(device),
        parameters=parameters,
        stages=stages,
        memory=memory,
        memory_free=memory_free,
        disk=disk,
        disk_free=disk_free,
        reasons=_reasons(memory, memory_free, disk, disk_free),
    )


def refuse_unfit(config: RunConfig, *, runs: Path) -> None:
    """Returns if a run fits its device and disk, or needs no estimate.

    Raises:
        PreflightError: It does not fit.
        EngineError: The data, the network or the device cannot be used.
    """
    if config.task != "flannel" and (reasons := preflight(config, runs=runs).reasons):
        raise PreflightError(reasons)


def _network(config: RunConfig) -> torch.nn.Module:
    described = architecture(config)
    network = build_network(described.name, described.arguments)
    freeze(network, config.model.frozen_layers)
    return network


def _stage(
    config: RunConfig, stage: StageConfig, network: torch.nn.Module, device: torch.device, cases: int, fixed: int
) -> StageNeed:
    activations, seconds = _probe(config, stage, network, device)
    at_once = -(-stage.batch // stage.accumulate)
    examples = cases if config.task == "segmenter" else config.patches.images_per_epoch * config.patches.per_image
    return StageNeed(
        size=stage.size,
        batch=stage.batch,
        memory=int(fixed + at_once * activations * _ACTIVATION_FACTOR),
        examples=examples * stage.epochs,
        seconds=examples * stage.epochs * seconds,
    )


def _probe(
    config: RunConfig, stage: StageConfig, network: torch.nn.Module, device: torch.device
) -> tuple[float, float]:
    """Goes forth and back with two examples: gives bytes of activations and seconds for each example."""
    stored = 0

    def count(_module: torch.nn.Module, _given: object, made: object) -> None:
        nonlocal stored
        if isinstance(made, torch.Tensor):
            stored += made.numel() * made.element_size()

    leaves = [module for module in network.modules() if not list(module.children())]
    hooks = [module.register_forward_hook(count) for module in leaves]
    images = torch.zeros((_PROBE, config.preprocessing.channels, stage.size, stage.size), device=device)
    network.train()
    _go(config, network, images)  # the first time is slower than all others
    for hook in hooks:
        hook.remove()
    start = time.perf_counter()
    _go(config, network, images)
    seconds = time.perf_counter() - start
    narrow = 1.0 if config.precision == "32-true" else 0.5
    return stored / _PROBE * narrow, seconds / _PROBE


def _go(config: RunConfig, network: torch.nn.Module, images: torch.Tensor) -> None:
    """Runs a network forth and back."""
    out = network(images)
    if config.task == "segmenter":
        labels = torch.zeros(out.shape[:1] + out.shape[2:], dtype=torch.long, device=out.device)
        loss = mask_loss(out, labels, torch.ones(len(out), dtype=torch.bool, device=out.device))
    else:
        loss = partial_cross_entropy(out, torch.ones(out.shape, dtype=torch.bool, device=out.device))
    loss.backward()
    network.zero_grad()
    if out.device.type == "cuda":
        torch.cuda.synchronize(out.device)


def _free_memory(device: torch.device) -> int:
    if device.type == "cuda":
        return int(torch.cuda.mem_get_info(device)[0])
    information = Path("/proc/meminfo")
    if information.is_file():
        for line in information.read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    return 2**63 - 1  # not known here: no reason to refuse


def _existing(place: Path) -> Path:
    return next(folder for folder in (place.absolute(), *place.absolute().parents) if folder.exists())


def _reasons(memory: int, memory_free: int, disk: int, disk_free: int) -> tuple[str, ...]:
    reasons = []
    if memory > memory_free:
        reasons.append(
            f"The largest stage needs about {memory / _MIB:.0f} MiB of memory; {memory_free / _MIB:.0f} MiB are free. "
            "Choose a smaller batch, more parts of it (accumulate), or a smaller size."
        )
    if disk > disk_free:
        reasons.append(
            f"Checkpoints and prepared films need about {disk / _MIB:.0f} MiB of disk; {disk_free / _MIB:.0f} MiB are "
            "free. Make room, or train in another folder."
        )
    return tuple(reasons)
