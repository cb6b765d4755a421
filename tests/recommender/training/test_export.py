import hashlib
import json
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("sentence_transformers")
pytest.importorskip("onnx")

import onnxruntime  # noqa: E402
from sentence_transformers import SentenceTransformer  # noqa: E402
from tokenizers import Tokenizer  # noqa: E402

from recommender.training.export import average, export, export_full  # noqa: E402

pytestmark = pytest.mark.models

TEXTS = [
    "prune vines",
    "cut back vines in winter by hand",
    "weld steel",
    "milk cows or drive tractors",
]


@pytest.fixture(scope="module")
def bundle(tiny_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    model = SentenceTransformer(str(tiny_model), device="cpu")
    output = tmp_path_factory.mktemp("bundle")
    return export(model, output, name="tiny", version="1", base="none", max_tokens=8)


def _run(model: Path, tokenizer: Tokenizer, texts: list[str]) -> np.ndarray:
    """Unit rows, every text by itself, as the service does it."""
    session = onnxruntime.InferenceSession(str(model), providers=["CPUExecutionProvider"])
    rows = []
    for text in texts:
        encoding = tokenizer.encode(text)
        feed = {
            "input_ids": np.array([encoding.ids], dtype=np.int64),
            "attention_mask": np.array([encoding.attention_mask], dtype=np.int64),
        }
        rows.append(session.run(["embedding"], feed)[0][0])
    return np.stack(rows)


def test_the_full_graph_gives_the_vectors_of_sentence_transformers(
    tiny_model: Path, bundle: Path, tmp_path: Path
) -> None:
    model = SentenceTransformer(str(tiny_model), device="cpu")
    expected = model.encode(TEXTS, normalize_embeddings=True)
    export_full(model, tmp_path / "full.onnx")
    tokenizer = Tokenizer.from_file(str(bundle / "tokenizer.json"))
    tokenizer.enable_truncation(256)
    got = _run(tmp_path / "full.onnx", tokenizer, TEXTS)
    np.testing.assert_allclose(got, expected, atol=1e-4)


def test_the_full_graph_ignores_padding(tiny_model: Path, tmp_path: Path) -> None:
    export_full(SentenceTransformer(str(tiny_model), device="cpu"), tmp_path / "full.onnx")
    session = onnxruntime.InferenceSession(tmp_path / "full.onnx")
    ids = np.array([[2, 5, 6, 3, 0, 0]], dtype=np.int64)
    mask = np.array([[1, 1, 1, 1, 0, 0]], dtype=np.int64)
    (padded,) = session.run(None, {"input_ids": ids, "attention_mask": mask})
    (plain,) = session.run(None, {"input_ids": ids[:, :4], "attention_mask": mask[:, :4]})
    np.testing.assert_allclose(padded, plain, atol=1e-5)


def test_the_int8_bundle_stays_near_the_float_model(tiny_model: Path, bundle: Path) -> None:
    model = SentenceTransformer(str(tiny_model), device="cpu")
    model.max_seq_length = 8
    expected = model.encode(TEXTS, normalize_embeddings=True)
    tokenizer = Tokenizer.from_file(str(bundle / "tokenizer.json"))
    got = _run(bundle / "model.onnx", tokenizer, TEXTS)
    np.testing.assert_allclose(np.linalg.norm(got, axis=1), 1.0, atol=1e-5)
    assert ((got * expected).sum(axis=1) > 0.95).all()


def test_the_manifest_vouches_for_the_files(bundle: Path) -> None:
    manifest = json.loads((bundle / "manifest.json").read_text(encoding="utf-8"))
    for name, digest in manifest["files"].items():
        assert hashlib.sha256((bundle / name).read_bytes()).hexdigest() == digest
    joined = "".join(sorted(manifest["files"].values()))
    assert manifest["digest"] == hashlib.sha256(joined.encode()).hexdigest()
    assert (manifest["dimension"], manifest["max_tokens"]) == (32, 8)


def test_the_tokenizer_cuts_and_does_not_pad(bundle: Path) -> None:
    tokenizer = Tokenizer.from_file(str(bundle / "tokenizer.json"))
    long, short = tokenizer.encode_batch(["cows " * 50, "cows"])
    assert (len(long.ids), len(short.ids)) == (8, 3)


def test_an_average_lies_between_its_models(tiny_model: Path, tmp_path: Path) -> None:
    other = SentenceTransformer(str(tiny_model), device="cpu")
    with torch.no_grad():
        for weight in other.parameters():
            weight.add_(1.0)
    other.save_pretrained(str(tmp_path / "other"), create_model_card=False)
    mean = average({tiny_model: 0.75, tmp_path / "other": 0.25}).state_dict()
    first = SentenceTransformer(str(tiny_model), device="cpu").state_dict()
    for name, weight in first.items():
        assert torch.allclose(mean[name], weight + 0.25, atol=1e-5), name


def test_shares_that_do_not_sum_to_one_are_refused(tiny_model: Path) -> None:
    with pytest.raises(ValueError, match="sum to 1"):
        average({tiny_model: 0.5})
