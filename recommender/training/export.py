"""From trained weights to the bundle that is served: model.onnx (int8), tokenizer, manifest."""

import hashlib
import json
import math
import re
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from sentence_transformers import SentenceTransformer
from tokenizers import Tokenizer
from torch import Tensor, nn

MODEL_FILE = "model.onnx"
TOKENIZER_FILE = "tokenizer.json"
MANIFEST_FILE = "manifest.json"
OPSET = 17
HALF = "_half"
_OUTLIERS = re.compile(r"/layer\.\d+/output/dense/MatMul$")


class Encoder(nn.Module):  # type: ignore[misc]  # torch is not followed
    """Unit rows (batch, dimension) of token ids: transformer, mean over the mask, L2 norm."""

    def __init__(self, transformer: nn.Module) -> None:
        super().__init__()
        self.transformer = transformer

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """Vectors of a batch; every text is of segment 0."""
        tokens = self.transformer(
            input_ids=input_ids,
            attention_mask=attention_mask,
            token_type_ids=torch.zeros_like(input_ids),
        ).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(tokens.dtype)
        mean = (tokens * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
        return nn.functional.normalize(mean, dim=1)


def average(shares: Mapping[Path, float]) -> SentenceTransformer:
    """Model whose weights are the weighted mean of those in the folders; shares sum to 1.

    After Wortsman et al., model soups (arXiv 2203.05482): between an untrained and a trained
    model lie some that keep what the first knew and most of what the second learned.
    """
    if not math.isclose(sum(shares.values()), 1):
        raise ValueError(f"shares must sum to 1, not {sum(shares.values())}")
    mean: dict[str, Tensor] = {}
    for folder, share in shares.items():
        model = SentenceTransformer(str(folder), device="cpu")
        for name, weight in model.state_dict().items():
            part = weight * share if weight.is_floating_point() else weight
            mean[name] = mean[name] + part if name in mean and part.is_floating_point() else part
    model.load_state_dict(mean)
    return model


def export(
    model: SentenceTransformer, output: Path, *, name: str, version: str, base: str, max_tokens: int
) -> Path:
    """The bundle in `output`; the manifest is written last, so that it vouches for the rest."""
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / MODEL_FILE
        export_full(model, full)
        quantise(full, output / MODEL_FILE)
    tokenizer = Tokenizer.from_str(model.tokenizer.backend_tokenizer.to_str())
    tokenizer.no_padding()
    tokenizer.enable_truncation(max_tokens)
    tokenizer.save(str(output / TOKENIZER_FILE))
    files = {file: _digest(output / file) for file in (MODEL_FILE, TOKENIZER_FILE)}
    manifest = {
        "name": name,
        "version": version,
        "base_model": base,
        "dimension": len(model.encode("one text")),
        "max_tokens": max_tokens,
        "files": files,
        "digest": hashlib.sha256("".join(sorted(files.values())).encode()).hexdigest(),
        "licence": "Apache-2.0",
        "created": datetime.now(UTC).date().isoformat(),
    }
    (output / MANIFEST_FILE).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    return output


def quantise(full: Path, output: Path) -> None:
    """The float32 graph with int8 weights, but for the layers that int8 hurts, in float16.

    The second layer of each feed-forward block gets outliers that one scale for a whole text cannot
    hold: with it in int8, the cosine to float32 is .992 on average and .983 at worst, without it
    .995 and .991, for 3.5 MB more. onnxruntime widens the halves once, when it loads the graph.
    """
    graph = onnx.load(str(full)).graph
    kept = [node.name for node in graph.node if _OUTLIERS.search(node.name)]
    quantize_dynamic(
        full,
        output,
        per_channel=True,
        reduce_range=True,  # without it AVX2 adds up int8 products with overflow
        weight_type=QuantType.QInt8,
        nodes_to_exclude=kept,
    )
    model = onnx.load(str(output))
    weights = {each.name: each for each in model.graph.initializer}
    for node in [node for node in model.graph.node if node.name in kept]:
        name = node.input[1]
        half = numpy_helper.to_array(weights[name]).astype(np.float16)
        model.graph.initializer.remove(weights[name])
        model.graph.initializer.append(numpy_helper.from_array(half, f"{name}{HALF}"))
        widen = helper.make_node("Cast", [f"{name}{HALF}"], [name], to=TensorProto.FLOAT)
        model.graph.node.insert(0, widen)
    onnx.checker.check_model(model)
    onnx.save(model, str(output))


def export_full(model: SentenceTransformer, file: Path) -> None:
    """The float32 graph: `input_ids`, `attention_mask` int64 (batch, sequence) → `embedding`."""
    transformer = model[0].auto_model.float().cpu().eval()
    transformer.set_attn_implementation("eager")
    ids = torch.ones((2, 8), dtype=torch.long)
    mask = torch.ones_like(ids)
    mask[1, 5:] = 0
    both = {0: "batch", 1: "sequence"}
    torch.onnx.export(
        Encoder(transformer),
        (ids, mask),
        str(file),
        input_names=["input_ids", "attention_mask"],
        output_names=["embedding"],
        dynamic_axes={"input_ids": both, "attention_mask": both, "embedding": {0: "batch"}},
        opset_version=OPSET,
        dynamo=False,
    )


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
