"""The figures that the service shows of itself: those of the documents, and of this model."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender.embedding import Embedder
from recommender.errors import JudgementsUnreadable
from recommender.figures import Figures, read_figures, write_figures
from recommender.ranking import RANKING_VERSION

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def shipped() -> Figures:
    found = read_figures()
    assert found is not None
    return found


def test_they_are_those_of_the_evaluation_document(shipped: Figures) -> None:
    document = (ROOT / "docs/evaluation.md").read_text("utf-8")
    half = document.partition("### Own judgements, check half")[2].partition("Two judges")[0]
    ndcg = f"{shipped.ndcg.mean:.3f} ({shipped.ndcg.low:.3f}–{shipped.ndcg.high:.3f})"
    assert f"| all | {shipped.served} | {ndcg} |" in half
    for group in shipped.groups:
        found = group.ndcg
        ndcg = f"{found.mean:.3f} ({found.low:.3f}–{found.high:.3f})"
        assert f"| {group.group} | {group.questions} | {ndcg} |" in half
    assert f"- {shipped.turned_down:.1%} of {shipped.best_served} questions" in half
    assert f"- {shipped.misled:.1%} of {shipped.unserved} questions that nothing serves" in half
    assert f"{shipped.answered:.1%} got any result" in half
    assert f"Brier score {shipped.brier:.3f}" in half
    for word in shipped.words:
        assert f"| {word.word} | {word.shown} | {word.useful:.0%} |" in half


def test_they_were_measured_with_what_is_shipped(shipped: Figures, embedder: Embedder) -> None:
    # When this fails, measure again: make evaluate.
    assert shipped.model == embedder.digest
    assert shipped.ranking_version == RANKING_VERSION


def test_what_is_written_can_be_read(shipped: Figures, tmp_path: Path) -> None:
    path = tmp_path / "figures.json"
    write_figures(shipped, path)
    assert read_figures(path) == shipped


def test_no_file_is_no_figures_and_a_broken_one_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "figures.json"
    assert read_figures(path) is None
    for broken in ("", "{}", '{"command": 1}', "[]"):
        path.write_text(broken)
        with pytest.raises(JudgementsUnreadable, match="make evaluate"):
            read_figures(path)
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(JudgementsUnreadable):
        read_figures(path)
