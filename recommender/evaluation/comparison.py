"""Our ranking beside the baselines on one ranking test, as numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from recommender.embedding import Embedder
from recommender.evaluation.baselines import System, baselines
from recommender.evaluation.beir import Judgements
from recommender.evaluation.metrics import METRICS, Estimate, Scores, interval, measure
from recommender.pipeline import Recommender
from recommender.stores import Store

Progress = Callable[[int, int], None]

OURS = "mc-finder"


@dataclass(frozen=True, slots=True)
class Result:
    """One system on one test. ``gain``: its nDCG@10 less plain dense's, paired by question."""

    system: str
    estimates: Mapping[str, Estimate]
    gain: Estimate


@dataclass(frozen=True, slots=True)
class Report:
    """All systems on one test, ours first."""

    name: str
    documents: int
    questions: int
    model: str
    results: tuple[Result, ...]


def compare(
    judgements: Judgements, store: Store, embedder: Embedder, progress: Progress | None = None
) -> Report:
    """Our ranking and the baselines on one test.

    ``store``: an empty one, or one that an earlier run on the same test filled, whose vectors then
    serve again. ``progress``: called with (texts embedded, texts to embed).
    """
    recommender = Recommender(store, embedder)
    recommender.load(judgements.documents, full=True, progress=progress)
    systems: dict[str, System] = {OURS: recommender.order}
    systems |= baselines(judgements.documents, store, embedder)
    scores = {name: _score(judgements, system) for name, system in systems.items()}
    dense = scores["dense"]["nDCG@10"]
    results = tuple(
        Result(
            name,
            {metric: interval(values[metric]) for metric in METRICS},
            interval(values["nDCG@10"] - dense),
        )
        for name, values in scores.items()
    )
    return Report(
        judgements.name,
        len(judgements.documents),
        len(judgements.questions),
        embedder.name,
        results,
    )


def _score(judgements: Judgements, system: System) -> dict[str, Scores]:
    table = np.array(
        [
            measure(judgements.grades[key], system(text))
            for key, text in judgements.questions.items()
        ],
        dtype=np.float64,
    )
    return {metric: table[:, column] for column, metric in enumerate(METRICS)}
