"""From the served bundle back to a sentence-transformers folder, to go on training or to compare.

The weights are those of the graph, dequantised: what the bundle serves, not what was trained.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import numpy_helper
from sentence_transformers import SentenceTransformer

from recommender.errors import ModelError
from recommender.training.export import HALF

_QUANTIZED = "_quantized"
# Linear layers lose their weights' names in the export; the node's name tells whose they were.
_LINEAR = re.compile(r"^/transformer/(?P<module>.+)/MatMul(_quant)?$")

Weights = dict[str, npt.NDArray[np.float32]]


def restore(bundle: Path, base: Path) -> SentenceTransformer:
    """The bundle's model in float32. ``base``: a folder of the same architecture, for its config.

    Raises ModelError when the graph was not made by ``export``.
    """
    graph = onnx.load(str(bundle / "model.onnx")).graph
    tensors = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    weights = _named(tensors) | _linear(graph, tensors)
    model = SentenceTransformer(str(base), device="cpu", local_files_only=True)
    transformer = model[0].auto_model
    expected = {name for name, _ in transformer.named_parameters() if "pooler" not in name}
    if expected - weights.keys():
        raise ModelError(f"The graph lacks weights such as {min(expected - weights.keys())}.")
    state = {name: torch.from_numpy(weights[name].copy()) for name in expected}
    transformer.load_state_dict(state, strict=False)
    return model


def _named(tensors: Weights) -> Weights:
    """The weights that kept their names, dequantised where they need it."""
    prefix = "transformer."
    found: Weights = {}
    for name, tensor in tensors.items():
        if not name.startswith(prefix):
            continue
        if name.endswith(_QUANTIZED):
            whole = name.removesuffix(_QUANTIZED)
            found[whole.removeprefix(prefix)] = _dequantized(tensors, whole)
        elif not name.endswith(("_scale", "_zero_point")):
            found[name.removeprefix(prefix)] = tensor
    return found


def _linear(graph: onnx.GraphProto, tensors: Weights) -> Weights:
    """The weights of linear layers, (out, in) as torch has them."""
    found: Weights = {}
    for node in graph.node:
        layer = _LINEAR.match(node.name)
        if not layer:
            continue
        module, name = layer["module"].replace("/", "."), node.input[1]
        if name.endswith(_QUANTIZED):
            found[f"{module}.weight"] = _dequantized(tensors, name.removesuffix(_QUANTIZED)).T
        elif f"{name}{HALF}" in tensors:
            found[f"{module}.weight"] = tensors[f"{name}{HALF}"].astype(np.float32).T
    return found


def _dequantized(tensors: Weights, name: str) -> npt.NDArray[np.float32]:
    """(q - zero point) x scale; per column where there is one scale for each."""
    try:
        values = tensors[f"{name}{_QUANTIZED}"].astype(np.float32)
        zero = tensors[f"{name}_zero_point"].astype(np.float32)
        whole: npt.NDArray[np.float32] = (values - zero) * tensors[f"{name}_scale"]
    except KeyError as error:
        raise ModelError(f"The graph lacks weights such as {error}.") from error
    return whole
