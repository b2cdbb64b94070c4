"""Folds batch normalisation into the convolution before it: the same function, with fewer passes over memory."""

import copy
from collections import Counter

import torch
from torch import fx, nn
from torch.nn.utils.fusion import fuse_conv_bn_weights


class _Tracer(fx.Tracer):
    """Keeps batch normalisation whole; timm's also applies the activation, and would be traced into."""

    def is_leaf_module(self, m: nn.Module, module_qualified_name: str) -> bool:
        return isinstance(m, nn.BatchNorm2d) or super().is_leaf_module(m, module_qualified_name)


def fold_batch_norm(network: nn.Module) -> nn.Module:
    """Gives a copy that computes the same in evaluation mode, up to rounding.

    A normalisation is folded when it reads a convolution's output that nothing else reads; the others stay.

    Args:
        network: In evaluation mode; its forward takes one tensor. Not changed.

    Returns:
        The folded copy; a plain copy when the network's control flow depends on its input.
    """
    folded = copy.deepcopy(network)
    try:
        graph = _Tracer().trace(folded)
    except (fx.proxy.TraceError, TypeError):
        return folded
    modules = dict(folded.named_modules())
    calls = Counter(str(node.target) for node in graph.nodes if node.op == "call_module")
    for node in list(graph.nodes):
        pair = _foldable(node, modules)
        if pair is None or calls[str(node.args[0].target)] > 1 or calls[str(node.target)] > 1:
            continue
        convolution, normalisation = pair
        _fold(convolution, normalisation)
        activation = getattr(normalisation, "act", None)
        if activation is None:
            node.replace_all_uses_with(node.args[0])
            graph.erase_node(node)
        else:
            folded.set_submodule(str(node.target), activation)
    graph.lint()
    return fx.GraphModule(folded, graph).eval()


def _foldable(node: fx.Node, modules: dict[str, nn.Module]) -> tuple[nn.Conv2d, nn.BatchNorm2d] | None:
    if node.op != "call_module" or len(node.args) != 1:
        return None
    normalisation = modules[str(node.target)]
    source = node.args[0]
    if not isinstance(normalisation, nn.BatchNorm2d) or not isinstance(source, fx.Node):
        return None
    if source.op != "call_module" or len(source.users) != 1:
        return None
    convolution = modules[str(source.target)]
    return (convolution, normalisation) if isinstance(convolution, nn.Conv2d) else None


@torch.no_grad()
def _fold(convolution: nn.Conv2d, normalisation: nn.BatchNorm2d) -> None:
    mean, variance = normalisation.running_mean, normalisation.running_var
    if mean is None or variance is None:
        raise ValueError("a normalisation without running statistics cannot be folded")
    convolution.weight, convolution.bias = fuse_conv_bn_weights(
        convolution.weight,
        convolution.bias,
        mean,
        variance,
        normalisation.eps,
        normalisation.weight,
        normalisation.bias,
    )
