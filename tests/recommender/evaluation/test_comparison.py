"""A whole run on a test made on the spot, and the layouts that are refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recommender.embedding import Embedder
from recommender.errors import JudgementsUnreadable
from recommender.evaluation.baselines import BASELINES, fuse_by_rank
from recommender.evaluation.beir import read_judgements
from recommender.evaluation.comparison import OURS, compare
from recommender.evaluation.tables import as_table
from recommender.stores.sqlite import SqliteStore


def test_ranks_fuse_with_ties_by_id() -> None:
    assert fuse_by_rank([["b", "a"], ["a", "b"]]) == ["a", "b"]
    assert fuse_by_rank([["c", "a"], ["c", "b"]])[0] == "c"


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
    judgements = read_judgements(folder)
    assert set(judgements.questions) == {"q1", "q2"}
    report = compare(judgements, SqliteStore(folder / "v.db"), embedder)
    assert [r.system for r in report.results] == [OURS, *BASELINES]
    assert (report.documents, report.questions) == (3, 2)
    ours = report.results[0]
    assert ours.estimates["nDCG@10"].mean == 1.0
    assert ours.estimates["MRR"].mean == 1.0
    table = as_table(report)
    assert table.count("\n| ") == 6
    assert "| mc-finder | 1.000 |" in table


@pytest.mark.parametrize("name", ["corpus.jsonl", "queries.jsonl", "qrels.tsv"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(JudgementsUnreadable, match=name):
        read_judgements(folder)


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
        read_judgements(folder)
