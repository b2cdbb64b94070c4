"""Checkpoints without pickle: tensors in safetensors, everything else as JSON in its header."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import safetensors.torch
import torch
from safetensors import SafetensorError, safe_open

from engine.files import write_bytes
from trainer.errors import RunError
from trainer.learning.averaging import RunningAverage

_FORMAT = "1"


@dataclass(frozen=True, slots=True)
class Position:
    """Where in its plan a run is.

    Attributes:
        step: Batches done since the start.
        best: Best watched figure of the stage so far; None before the first.
        waited: Measurements since the figure last grew.
        factor: What a plateau schedule has lowered the learning rate by in this stage.
        skipped: Batches of the plan that early stopping left out.
    """

    step: int = 0
    best: float | None = None
    waited: int = 0
    factor: float = 1.0
    skipped: int = 0


def save_checkpoint(
    path: Path,
    network: torch.nn.Module,
    optimiser: torch.optim.Optimizer,
    position: Position,
    *,
    average: RunningAverage | None = None,
) -> None:
    """Writes everything that going on needs, atomically.

    Raises:
        OutputError: The disk is full or the folder cannot be written; the old checkpoint stays.
    """
    tensors = {f"network.{name}": value for name, value in network.state_dict().items()}
    state = optimiser.state_dict()
    for index, values in state["state"].items():
        for name, value in values.items():
            tensors[f"optimiser.{index}.{name}"] = torch.as_tensor(value)
    if average is not None:
        tensors.update({f"average.{name}": value for name, value in average.tensors().items()})
    tensors["random.torch"] = torch.get_rng_state()
    if torch.cuda.is_available():
        tensors["random.cuda"] = torch.cuda.get_rng_state()
    header = {
        "format": _FORMAT,
        "position": json.dumps(asdict(position)),
        "groups": json.dumps([{k: v for k, v in group.items() if k != "params"} for group in state["param_groups"]]),
    }
    flat = {name: value.detach().cpu().contiguous().clone() for name, value in tensors.items()}
    write_bytes(path, safetensors.torch.save(flat, metadata=header))


def load_checkpoint(
    path: Path, network: torch.nn.Module, optimiser: torch.optim.Optimizer, *, average: RunningAverage | None = None
) -> Position:
    """Puts a run back exactly where the checkpoint was written.

    Raises:
        RunError: The file is damaged, or belongs to another version or network.
    """
    try:
        with safe_open(path, framework="pt") as stream:
            header: Mapping[str, str] = stream.metadata() or {}
            names: list[str] = list(stream.keys())
            tensors = {name: stream.get_tensor(name) for name in names}
    except (OSError, SafetensorError) as error:
        raise RunError(
            f"The checkpoint {path.name} is damaged.", remedy="Delete it and start the run again."
        ) from error
    if header.get("format") != _FORMAT:
        raise _of_another_version()
    position = json.loads(header["position"])
    if not position.keys() <= {field.name for field in fields(Position)}:
        raise _of_another_version()
    try:
        network.load_state_dict(_below("network.", tensors))
        if average is not None:
            average.restore(_below("average.", tensors))
    except (RuntimeError, KeyError) as error:
        raise RunError("The checkpoint is of another network.", remedy="Begin a new run.") from error
    _restore_optimiser(optimiser, tensors, json.loads(header["groups"]))
    torch.set_rng_state(tensors["random.torch"])
    if "random.cuda" in tensors and torch.cuda.is_available():
        torch.cuda.set_rng_state(tensors["random.cuda"])
    return Position(**position)  # one of an older version lacks what it could not need


def _of_another_version() -> RunError:
    return RunError(
        "The checkpoint is of another version of this program.",
        remedy="Go on with that version, or clone the run and begin anew; nothing was changed.",
    )


def _below(prefix: str, tensors: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    return {name.removeprefix(prefix): value for name, value in tensors.items() if name.startswith(prefix)}


def _restore_optimiser(
    optimiser: torch.optim.Optimizer, tensors: Mapping[str, torch.Tensor], groups: list[dict[str, Any]]
) -> None:
    state: dict[int, dict[str, torch.Tensor]] = {}
    for key, value in _below("optimiser.", tensors).items():
        index, name = key.split(".", 1)
        state.setdefault(int(index), {})[name] = value
    current = optimiser.state_dict()["param_groups"]
    merged = [{**group, "params": own["params"]} for group, own in zip(groups, current, strict=True)]
    optimiser.load_state_dict({"state": state, "param_groups": merged})
