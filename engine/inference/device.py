"""Choosing where the networks run, and making runs fast and repeatable there."""

import contextlib
import ctypes
import platform
from collections.abc import Iterator

import torch

from engine.errors import DeviceError

_M_TRIM_THRESHOLD, _M_TOP_PAD, _M_MMAP_MAX = -1, -2, -4
_KEEP_BYTES = 1 << 30


def choose_device(name: str = "auto") -> torch.device:
    """Gives the device for ``auto``, ``cpu``, ``cuda`` or ``cuda:N``.

    Raises:
        DeviceError: The device is not here.
    """
    if name == "auto":
        return torch.device("cuda", 0) if torch.cuda.is_available() else torch.device("cpu")
    try:
        device = torch.device(name)
    except RuntimeError as error:
        raise DeviceError(f"There is no device called {name!r}.", remedy="Use auto, cpu, cuda or cuda:N.") from error
    if device.type not in ("cpu", "cuda"):
        raise DeviceError(f"The device {name} is not supported.", remedy="Use auto, cpu, cuda or cuda:N.")
    if device.type == "cpu":
        return torch.device("cpu")
    index = device.index or 0
    if index >= torch.cuda.device_count():
        raise DeviceError(f"The device {name} is not on this machine.", remedy="Use auto or cpu.")
    return torch.device("cuda", index)


def describe(device: torch.device) -> str:
    """Gives the device in words, for the record: ``cpu`` or ``cuda:0 (NVIDIA H200)``."""
    if device.type != "cuda":
        return device.type
    return f"{device} ({torch.cuda.get_device_name(device)})"


@contextlib.contextmanager
def repeatable() -> Iterator[None]:
    """Has the same work give the same result on the same device, and puts the settings back.

    Convolution algorithms are no longer chosen by timing them, and TF32 is off: votes on a GPU then differ
    from those on a CPU only by the order of sums.
    """
    cudnn = torch.backends.cudnn
    with cudnn.flags(enabled=True, benchmark=False, deterministic=True, allow_tf32=False):
        yield


def channels_last(network: torch.nn.Module) -> torch.nn.Module:
    """Lays a network's convolution kernels out as the fast kernels want them, and gives the network."""
    for tensor in network.parameters():
        if tensor.ndim == 4:
            tensor.data = tensor.data.contiguous(memory_format=torch.channels_last)
    return network


def keep_freed_memory() -> bool:
    """Tells glibc to keep freed memory instead of giving it back to the system at once.

    By default every large tensor is mapped, zeroed page by page and unmapped again, which costs the dense
    networks here about half of their time on a CPU.

    Returns:
        Whether the allocator took the setting (False where it is not glibc).
    """
    if platform.libc_ver()[0] != "glibc":
        return False
    libc = ctypes.CDLL(None)
    settings = ((_M_MMAP_MAX, 0), (_M_TRIM_THRESHOLD, 2**31 - 1), (_M_TOP_PAD, _KEEP_BYTES))
    taken = [libc.mallopt(parameter, value) for parameter, value in settings]
    return all(taken)
