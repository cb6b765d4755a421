"""Metrics worked out by hand, and intervals."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import ndcg_score

from recommender.evaluation import metrics

GRADES = {"a": 2, "b": 1, "c": 1}


def test_discounted_gain_by_hand() -> None:
    ideal = 2 + 1 / np.log2(3) + 1 / 2
    assert metrics.ndcg(GRADES, ["a", "b", "c"]) == pytest.approx(1.0)
    assert metrics.ndcg(GRADES, ["x", "a"]) == pytest.approx(2 / np.log2(3) / ideal)
    assert metrics.ndcg(GRADES, ["x"] * 10 + ["a"]) == 0


@given(st.lists(st.integers(0, 3), min_size=2, max_size=20).filter(any), st.randoms())
def test_discounted_gain_agrees_with_scikit_learn(grades: list[int], random: object) -> None:
    names = [f"d{n}" for n in range(len(grades))]
    order = list(range(len(grades)))
    random.shuffle(order)  # type: ignore[attr-defined]
    scores = np.zeros(len(grades))
    scores[order] = np.arange(len(grades), 0, -1)
    relevant = {name: grade for name, grade in zip(names, grades, strict=True) if grade}
    ours = metrics.ndcg(relevant, [names[row] for row in order])
    assert ours == pytest.approx(ndcg_score([grades], [scores], k=10))


def test_recall_precision_and_reciprocal_rank_by_hand() -> None:
    ranked = ["x", "a", "y", "b", "z", "c"]
    assert metrics.recall(GRADES, ranked, 4) == pytest.approx(2 / 3)
    assert metrics.r_precision(GRADES, ranked, 2) == pytest.approx(1 / 2)
    assert metrics.r_precision(GRADES, ranked, 5) == pytest.approx(2 / 3)
    assert metrics.reciprocal_rank(GRADES, ranked) == pytest.approx(1 / 2)
    assert metrics.reciprocal_rank(GRADES, ["x"]) == 0


def test_an_interval_holds_its_mean_and_is_the_same_each_time() -> None:
    values = np.random.default_rng(1).random(50)
    estimate = metrics.interval(values)
    assert estimate.low < estimate.mean < estimate.high
    assert estimate == metrics.interval(values)
    assert metrics.interval(np.ones(5)) == metrics.Estimate(1.0, 1.0, 1.0)
