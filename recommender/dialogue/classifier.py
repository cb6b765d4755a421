"""A linear classifier on an utterance's vector, for what no pattern is sure of.

Its weights are a readable file that ``recommender.dialogue.fit`` writes; scikit-learn is not
needed here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from recommender.dialogue.intents import NEEDS_RESULTS, Intent
from recommender.errors import ModelError

Array = npt.NDArray[np.float32]

WEIGHTS = Path(__file__).resolve().parents[2] / "data" / "dialogue" / "weights.json"
# Vectors have components of about 0.05: whether anything is shown must weigh as much as words.
SHOWN = 0.5


@dataclass(frozen=True)
class Classifier:
    """``weights``: (intents, d + 1), the last column for whether results are shown.

    ``model``: the digest of the embedding model whose vectors it was fitted on.
    """

    intents: tuple[Intent, ...]
    weights: Array
    biases: Array
    model: str

    def chances(self, vector: Array, *, shown: bool) -> Mapping[Intent, float]:
        """For each possible intent its chance, likeliest first; they add up to 1."""
        raw = self.weights @ np.append(vector, SHOWN * shown) + self.biases
        possible = [shown or intent not in NEEDS_RESULTS for intent in self.intents]
        raw = np.where(possible, raw, -np.inf)
        shares = np.exp(raw - raw.max())
        shares /= shares.sum()
        order = np.argsort(-shares, kind="stable")
        return {self.intents[row]: float(shares[row]) for row in order if possible[row]}


@lru_cache(maxsize=1)
def read_classifier(path: Path = WEIGHTS) -> Classifier:
    """The fitted classifier. Raises ModelError, saying what to do."""
    try:
        read: dict[str, Any] = json.loads(path.read_text("utf-8"))
        rows = [read["weights"][intent] for intent in sorted(read["weights"])]
        table = np.array(rows, dtype=np.float32)
        intents = tuple(Intent(intent) for intent in sorted(read["weights"]))
        return Classifier(intents, table[:, :-1], table[:, -1], str(read["model"]))
    except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
        raise ModelError(
            f"{path} cannot be read. Restore it, or fit it anew: python -m recommender.dialogue.fit"
        ) from error
