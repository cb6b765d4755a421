"""The bundle read back into torch: one model, two runtimes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from recommender.embedding import (
    MODEL_FOLDER,
    OnnxEmbedder,
    SentenceTransformerEmbedder,
    minilm_folder,
)
from recommender.errors import ModelError
from recommender.importing import read_jsonl

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.models


def texts() -> list[str]:
    """Every third outcome, title and purpose of the real records."""
    reading = read_jsonl(ROOT / "data/catalogue/register.jsonl")
    found = [outcome.text for each in reading.credentials for outcome in each.outcomes]
    found += [each.title for each in reading.credentials] + [e.purpose for e in reading.credentials]
    return found[::3]


def test_the_bundled_model_gives_the_same_vectors_through_either_runtime(tmp_path: Path) -> None:
    pytest.importorskip("sentence_transformers", reason="the extra `models` is not installed")
    from recommender.training.restore import restore

    restore(MODEL_FOLDER, minilm_folder()).save(str(tmp_path / "model"))
    torch_path = SentenceTransformerEmbedder(str(tmp_path / "model"))
    wanted = texts()
    cosines = (torch_path.encode(wanted) * OnnxEmbedder(MODEL_FOLDER).encode(wanted)).sum(axis=1)
    assert len(wanted) > 120
    assert cosines.min() >= 0.99


def test_a_graph_of_another_make_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("sentence_transformers", reason="the extra `models` is not installed")
    import onnx

    from recommender.training.restore import restore

    bundle = Path(shutil.copytree(MODEL_FOLDER, tmp_path / "bundle"))
    graph = onnx.load(str(bundle / "model.onnx"))
    del graph.graph.initializer[:]
    onnx.save(graph, str(bundle / "model.onnx"))
    with pytest.raises(ModelError, match="lacks weights"):
        restore(bundle, minilm_folder())
