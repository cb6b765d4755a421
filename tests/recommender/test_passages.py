"""Which texts of a record are embedded, and where their vectors end up."""

from __future__ import annotations

import numpy as np
import pytest

from recommender.passages import quotable, texts, title_text, vectorise, whole_text
from recommender.types import Credential, Outcome, Recognition

WELDING = Credential(
    "welding",
    "Welding",
    Recognition.PROVIDER,
    "For fabricators.",
    (Outcome("welding#1", "Weld steel"), Outcome("welding#2", "Check welds")),
)
BARE = Credential("bare", "Bare title", Recognition.PROVIDER, "", ())
PURPOSE = Credential("purpose", "Titled", Recognition.PROVIDER, "For cooks.", ())


def test_the_whole_record_is_title_purpose_and_outcomes_as_sentences() -> None:
    assert whole_text(WELDING) == "Welding. For fabricators. Weld steel. Check welds."
    assert title_text(WELDING) == "Welding"
    assert whole_text(BARE) == "Bare title."


def test_a_record_without_outcomes_is_quoted_by_its_purpose_or_else_its_title() -> None:
    assert quotable(WELDING) == WELDING.outcomes
    assert quotable(PURPOSE) == (Outcome("purpose#purpose", "For cooks."),)
    assert quotable(BARE) == (Outcome("bare#title", "Bare title"),)


def test_rows_follow_the_records_and_passages_stand_together() -> None:
    records = (BARE, PURPOSE, WELDING)
    wanted = texts(records)
    assert len(wanted) == len(set(wanted))
    vectors = {text: np.full(2, row, dtype=np.float32) for row, text in enumerate(wanted)}
    built = vectorise(records, vectors, 2)
    assert built.first.tolist() == [0, 1, 2]
    assert [passage.id for passage in built.passages] == [
        "bare#title",
        "purpose#purpose",
        "welding#1",
        "welding#2",
    ]
    assert built.whole[2].tolist() == vectors[whole_text(WELDING)].tolist()
    assert built.title[2].tolist() == vectors["Welding"].tolist()
    assert built.quotable[3].tolist() == vectors["Check welds"].tolist()


def test_a_record_without_outcomes_is_compared_whole() -> None:
    vectors = {text: np.full(2, row, dtype=np.float32) for row, text in enumerate(texts((BARE,)))}
    built = vectorise((BARE,), vectors, 2)
    assert built.quotable[0].tolist() == vectors[whole_text(BARE)].tolist()
    assert set(vectors) == {"Bare title.", "Bare title"}


@pytest.mark.parametrize(("key", "row"), [("bare", 0), ("welding", 2), ("", None), ("zzz", None)])
def test_rows_are_found_by_id(key: str, row: int | None) -> None:
    records = (BARE, PURPOSE, WELDING)
    vectors = {text: np.zeros(2, dtype=np.float32) for text in texts(records)}
    assert vectorise(records, vectors, 2).row_of(key) == row


def test_nothing_makes_empty_matrices() -> None:
    built = vectorise((), {}, 4)
    assert built.whole.shape == (0, 4)
    assert built.first.shape == (0,)
