"""Metrics of one ranked list against graded documents, and means with bootstrap intervals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float64]
Grades = Mapping[str, int]

METRICS = ("nDCG@10", "Recall@10", "RP@5", "RP@10", "MRR")
RESAMPLES = 2000
SEED = 20180801


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean over questions with its 95 % percentile bootstrap interval."""

    mean: float
    low: float
    high: float


def measure(grades: Grades, ranked: Sequence[str]) -> tuple[float, ...]:
    """All METRICS of one ranked list, in their order."""
    return (
        ndcg(grades, ranked),
        recall(grades, ranked),
        r_precision(grades, ranked, 5),
        r_precision(grades, ranked, 10),
        reciprocal_rank(grades, ranked),
    )


def ndcg(grades: Grades, ranked: Sequence[str], depth: int = 10) -> float:
    """Normalised discounted cumulative gain, gain = grade (Järvelin and Kekäläinen 2002)."""
    gains = [grades.get(document, 0) for document in ranked[:depth]]
    ideal = sorted(grades.values(), reverse=True)[:depth]
    return _discounted(gains) / _discounted(ideal)


def recall(grades: Grades, ranked: Sequence[str], depth: int = 10) -> float:
    """Share of the relevant documents that stand in the first ``depth``."""
    return len(grades.keys() & set(ranked[:depth])) / len(grades)


def r_precision(grades: Grades, ranked: Sequence[str], depth: int) -> float:
    """RP@k (Decorte et al. 2022): relevant ones in the first k, over what could be there."""
    return len(grades.keys() & set(ranked[:depth])) / min(depth, len(grades))


def reciprocal_rank(grades: Grades, ranked: Sequence[str]) -> float:
    """One over the rank of the first relevant document, 0 without one."""
    ranks = (rank for rank, document in enumerate(ranked, start=1) if document in grades)
    return 1 / next(ranks, float("inf"))


def interval(values: Scores) -> Estimate:
    """The mean of one value per question, with a 95 % percentile bootstrap interval, seeded."""
    generator = np.random.default_rng(SEED)
    picks = generator.integers(0, len(values), size=(RESAMPLES, len(values)))
    low, high = np.percentile(values[picks].mean(axis=1), [2.5, 97.5])
    return Estimate(float(values.mean()), float(low), float(high))


def _discounted(gains: Sequence[int]) -> float:
    discounts = np.log2(np.arange(2, len(gains) + 2))
    return float((np.array(gains, dtype=np.float64) / discounts).sum())
