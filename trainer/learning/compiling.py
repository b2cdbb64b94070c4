"""Networks translated into code for their image sizes, where that can be done and is worth it."""

import contextlib
import os
import shutil

import torch

from trainer.config import RunConfig

_COMPILERS = ("c++", "g++", "clang++", "cl")


def compile_network(network: torch.nn.Module) -> bool:
    """Has a network translated when it is first called, once for each image size; its weights keep their names.

    Returns:
        Whether that is possible: torch needs a C++ compiler on this machine.
    """
    if not any(shutil.which(name) for name in (*filter(None, [os.environ.get("CXX")]), *_COMPILERS)):
        return False
    network.compile(dynamic=False)
    return True


def uncompiled(config: RunConfig) -> contextlib.AbstractContextManager[object]:
    """Runs a network as it was written: a size that is seen once a while is not worth the minutes of translation."""
    return torch.compiler.set_stance("force_eager") if config.compile else contextlib.nullcontext()
