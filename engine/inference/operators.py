"""Makes torchvision importable beside a CPU build of torch that lacks its compiled operators.

A CPU wheel of torch next to a registry wheel of torchvision cannot load torchvision's extension; importing
torchvision then fails with "operator torchvision::nms does not exist", because it registers shape functions
for operators that were never declared. Nothing here calls those operators (they serve detection), so their
schemas are declared, and only when the extension cannot be loaded. Call ``declare_missing_operators`` before
importing torchvision or timm.
"""

import functools
import importlib.util
from pathlib import Path

import torch

_SCHEMAS = (
    "nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
)


def _extension_loads() -> bool:
    spec = importlib.util.find_spec("torchvision")
    if spec is None or spec.origin is None:
        return False
    for library in Path(spec.origin).parent.glob("_C.*"):
        try:
            torch.ops.load_library(str(library))
        except OSError:
            continue
        return True
    return False


@functools.cache
def declare_missing_operators() -> torch.library.Library | None:
    """Declares the schemas that importing torchvision needs, once per process.

    Returns:
        The library that owns the declarations (kept alive by the cache), or None when torchvision's own
        extension loads and nothing is missing.
    """
    if _extension_loads():
        return None
    library = torch.library.Library("torchvision", "DEF")
    for schema in _SCHEMAS:
        library.define(schema)
    return library
