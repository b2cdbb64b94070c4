"""Training in one process or in several that torchrun started: which device, and which share of each batch."""

import atexit
import gc
import os

import lightning_fabric
import torch

from engine.inference.device import choose_device
from trainer.config import RunConfig
from trainer.errors import ConfigError


def world_size() -> int:
    """Gives how many processes train together; 1 unless torchrun started this one."""
    return int(os.environ.get("WORLD_SIZE", "1"))


def is_first_process() -> bool:
    """Says whether this process writes the run folder; of several only one does."""
    return int(os.environ.get("RANK", "0")) == 0


def make_fabric(config: RunConfig) -> lightning_fabric.Fabric:
    """Gives device and precision for a run, joined with the other processes where torchrun started several.

    An ensemble has some thousand weights: one process fits it alone.

    Raises:
        DeviceError: The device is not here.
    """
    kind = choose_device(config.device).type
    if world_size() == 1 or config.task == "flannel":
        return lightning_fabric.Fabric(accelerator=kind, devices=1, precision=config.precision)
    here = int(os.environ.get("LOCAL_WORLD_SIZE", str(world_size())))
    fabric = lightning_fabric.Fabric(
        accelerator=kind,
        devices=here,
        num_nodes=world_size() // here,
        strategy="ddp",
        precision=config.precision,
    )
    fabric.launch()
    atexit.unregister(leave_others)
    atexit.register(leave_others)
    return fabric


def leave_others() -> None:
    """Ends the connection with the other processes, if there is one, before this one ends.

    Gloo's threads end with the last object that holds the connection. One that is still there while the interpreter is
    taken down aborts the process, although its training is complete; Lightning takes care of that for NCCL only.
    """
    if torch.distributed.is_available() and torch.distributed.is_initialized():
        gc.collect()  # what a finished training left, in cycles, holds it too
        torch.distributed.destroy_process_group()


def own_share(batch: tuple[torch.Tensor, ...], *, rank: int, world: int) -> tuple[torch.Tensor, ...]:
    """Gives the examples of a batch that one of several processes takes; all of them where it is alone.

    Every process makes the same batch from the same seed, so nothing is sent but gradients, whose mean over equal
    shares is the gradient of the whole batch.

    Raises:
        ConfigError: The batch cannot be divided evenly.
    """
    if world == 1:
        return batch
    if len(batch[0]) % world:
        raise ConfigError(
            f"A batch of {len(batch[0])} cannot be divided evenly among {world} processes.",
            remedy=f"Choose a batch in the recipe that is a multiple of {world}.",
        )
    return tuple(tensor[rank::world] for tensor in batch)
