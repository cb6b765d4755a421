"""Metrics worked out by hand, intervals, and a whole run on a test made on the spot."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import ndcg_score

from recommender import evaluation
from recommender.embedding import Embedder
from recommender.errors import JudgementsUnreadable
from recommender.stores.sqlite import SqliteStore

GRADES = {"a": 2, "b": 1, "c": 1}


def test_discounted_gain_by_hand() -> None:
    ideal = 2 + 1 / np.log2(3) + 1 / 2
    assert evaluation.ndcg(GRADES, ["a", "b", "c"]) == pytest.approx(1.0)
    assert evaluation.ndcg(GRADES, ["x", "a"]) == pytest.approx(2 / np.log2(3) / ideal)
    assert evaluation.ndcg(GRADES, ["x"] * 10 + ["a"]) == 0


@given(st.lists(st.integers(0, 3), min_size=2, max_size=20).filter(any), st.randoms())
def test_discounted_gain_agrees_with_scikit_learn(grades: list[int], random: object) -> None:
    names = [f"d{n}" for n in range(len(grades))]
    order = list(range(len(grades)))
    random.shuffle(order)  # type: ignore[attr-defined]
    scores = np.zeros(len(grades))
    scores[order] = np.arange(len(grades), 0, -1)
    relevant = {name: grade for name, grade in zip(names, grades, strict=True) if grade}
    ours = evaluation.ndcg(relevant, [names[row] for row in order])
    assert ours == pytest.approx(ndcg_score([grades], [scores], k=10))


def test_recall_precision_and_reciprocal_rank_by_hand() -> None:
    ranked = ["x", "a", "y", "b", "z", "c"]
    assert evaluation.recall(GRADES, ranked, 4) == pytest.approx(2 / 3)
    assert evaluation.r_precision(GRADES, ranked, 2) == pytest.approx(1 / 2)
    assert evaluation.r_precision(GRADES, ranked, 5) == pytest.approx(2 / 3)
    assert evaluation.reciprocal_rank(GRADES, ranked) == pytest.approx(1 / 2)
    assert evaluation.reciprocal_rank(GRADES, ["x"]) == 0


def test_an_interval_holds_its_mean_and_is_the_same_each_time() -> None:
    values = np.random.default_rng(1).random(50)
    estimate = evaluation.interval(values)
    assert estimate.low < estimate.mean < estimate.high
    assert estimate == evaluation.interval(values)
    assert evaluation.interval(np.ones(5)) == evaluation.Estimate(1.0, 1.0, 1.0)


def test_ranks_fuse_with_ties_by_id() -> None:
    assert evaluation.fuse_by_rank([["b", "a"], ["a", "b"]]) == ["a", "b"]
    assert evaluation.fuse_by_rank([["c", "a"], ["c", "b"]])[0] == "c"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    documents = [
        {"_id": "1", "title": "Welding", "text": "", "outcomes": ["Weld steel", "Grind steel"]},
        {"_id": "2", "title": "Baking", "text": "Bake bread and cakes."},
        {"_id": "3", "title": "Beekeeping", "text": ""},
    ]
    queries = [{"_id": "q1", "text": "join steel"}, {"_id": "q2", "text": "make bread"}]
    queries += [{"_id": "q3", "text": "nobody judged this"}]
    (tmp_path / "corpus.jsonl").write_text("\n".join(map(json.dumps, documents)) + "\n\n")
    (tmp_path / "queries.jsonl").write_text("\n".join(map(json.dumps, queries)))
    rows = ["query-id\tcorpus-id\tscore", "q1\t1\t2", "q1\t2\t0", "q2\t2\t1", "q3\t99\t1"]
    (tmp_path / "qrels.tsv").write_text("\n".join(rows))
    return tmp_path


def test_a_run_puts_ours_beside_every_baseline(folder: Path, embedder: Embedder) -> None:
    judgements = evaluation.read_judgements(folder)
    assert set(judgements.questions) == {"q1", "q2"}
    report = evaluation.evaluate(judgements, SqliteStore(folder / "v.db"), embedder)
    assert [r.system for r in report.results] == [evaluation.OURS, *evaluation.BASELINES]
    assert (report.documents, report.questions) == (3, 2)
    ours = report.results[0]
    assert ours.estimates["nDCG@10"].mean == 1.0
    assert ours.estimates["MRR"].mean == 1.0
    table = evaluation.as_table(report)
    assert table.count("\n| ") == 6
    assert "| mc-finder | 1.000 |" in table


@pytest.mark.parametrize("name", ["corpus.jsonl", "queries.jsonl", "qrels.tsv"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(JudgementsUnreadable, match=name):
        evaluation.read_judgements(folder)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("corpus.jsonl", "{broken"),
        ("corpus.jsonl", '{"_id": "1"}'),
        ("queries.jsonl", "[]"),
        ("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\t1\tmuch"),
        ("qrels.tsv", "a\tb\nq1\t1"),
        ("qrels.tsv", "query-id\tcorpus-id\tscore\n"),
    ],
)
def test_what_is_not_in_the_layout_is_refused(folder: Path, name: str, content: str) -> None:
    (folder / name).write_text(content)
    with pytest.raises(JudgementsUnreadable):
        evaluation.read_judgements(folder)
