"""Fits the classifier of intents: ``python -m recommender.dialogue.fit``.

Needed after a change of the utterances or of the embedding model; takes seconds. Never imported on
the serving path: it brings in scikit-learn.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from recommender.dialogue.classifier import SHOWN, WEIGHTS
from recommender.dialogue.recognition import example
from recommender.dialogue.utterances import Utterance, read_utterances
from recommender.embedding import Embedder, open_embedder
from recommender.settings import read_settings

# Chosen by five-fold cross-validation on the tune half: 3 and 100 are within one point of it.
STRENGTH = 30.0
DECIMALS = 3


def fitted(utterances: tuple[Utterance, ...], embedder: Embedder) -> dict[str, Any]:
    """The weights as JSON: for each intent its row, the last number its bias."""
    vectors = embedder.encode([example(each.text) for each in utterances])
    shown = np.array([[SHOWN * each.shown] for each in utterances], dtype=np.float32)
    labels = [str(each.intent) for each in utterances]
    model = LogisticRegression(C=STRENGTH, max_iter=5_000)
    model.fit(np.hstack([vectors, shown]), labels)
    table = np.hstack([model.coef_, model.intercept_[:, None]])
    rows = {
        str(intent): [round(float(weight), DECIMALS) for weight in row]
        for intent, row in zip(model.classes_, table, strict=True)
    }
    return {"model": embedder.digest, "utterances": len(utterances), "weights": rows}


def write_weights(weights: dict[str, Any], path: Path = WEIGHTS) -> None:
    """Writes the file with one line for each intent, so that changes can be read."""
    rows = ",\n".join(
        f"  {json.dumps(intent)}: {json.dumps(row, separators=(',', ':'))}"
        for intent, row in sorted(weights["weights"].items())
    )
    head = {key: value for key, value in weights.items() if key != "weights"}
    text = json.dumps(head)[:-1] + ', "weights": {\n' + rows + "\n}}\n"
    path.write_text(text, encoding="utf-8")


def main() -> None:
    """Fits on the tune half with the model that the settings name, and writes the weights."""
    weights = fitted(read_utterances("tune"), open_embedder(read_settings()))
    write_weights(weights)
    sys.stdout.write(f"Fitted on {weights['utterances']} utterances; written to {WEIGHTS}.\n")


if __name__ == "__main__":
    main()
