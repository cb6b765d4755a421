"""An answer put into words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recommender.types import (
    AppliedFilter,
    Credential,
    Evidence,
    Ignored,
    MatchStrength,
    Need,
    NeedKind,
    Query,
    Reason,
    Recognition,
    Recommendation,
)
from webapp.answer_views import card, paging, segments

LEVEL = AppliedFilter("max_level", 4, 8, 15)

spans = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12), st.booleans()), max_size=6)


@given(st.text(min_size=0, max_size=40), spans)
def test_the_marked_question_is_the_question_whole(
    text: str, wanted: list[tuple[int, int, bool]]
) -> None:
    inside = [
        (start, min(start + length, len(text)), need)
        for start, length, need in wanted
        if start < len(text)
    ]
    query = Query(
        text,
        tuple(Need(f"p{n}", text[s:e], s, e) for n, (s, e, need) in enumerate(inside) if need),
        tuple(Ignored(s, e, "filler") for s, e, need in inside if not need),
        tuple(AppliedFilter("max_level", 4, s, e) for s, e, _ in inside[::2]),
    )
    assert "".join(part.text for part in segments(query)) == text


def test_a_limit_in_force_is_marked_as_used() -> None:
    query = Query("coding, level 4", (Need("p1", "coding", 0, 6),), (), (LEVEL,))
    assert [(part.text, part.kind) for part in segments(query)] == [
        ("coding", "used"),
        (", ", "plain"),
        ("level 4", "used"),
    ]


def test_a_card_tells_nice_to_haves_from_the_rest_and_says_what_it_fails() -> None:
    text = "coding, cooking, level 4"
    needs = (
        Need("p1", "coding", 0, 6),
        Need("p2", "cooking", 8, 15, NeedKind.NICE_TO_HAVE),
        Need("p3", "level 4", 17, 24, NeedKind.NICE_TO_HAVE),
    )
    record = Credential("a", "A", Recognition.PROVIDER, "", (), level_min=5, level_max=5)
    found = Recommendation(
        1, record, 0.834, MatchStrength.STRONG, (Evidence("p3", "a#title", "A", 0.5),),
        ("p1", "p2"), Reason("covers_some", {}),
    )  # fmt: skip
    view = card(found, Query(text, needs), (LEVEL,))
    assert (view.score, view.not_covered, view.not_covered_extra) == (83, ("coding",), ("cooking",))
    assert view.outside == ("level 4 at most",)
    assert (view.why[0].extra, view.why[0].closest) == (True, "Closest, its title:")
    assert card(found).why == ()


def test_paging_knows_its_neighbours() -> None:
    first = paging("ab", 5, 2, 0)
    assert (first.first, first.last, first.previous, first.next) == (1, 2, None, 2)
    last = paging("a", 5, 2, 4)
    assert (last.first, last.last, last.previous, last.next) == (5, 5, 2, None)
    beyond = paging("", 5, 2, 50)
    assert (beyond.first, beyond.previous, beyond.next) == (0, 48, None)


def test_a_quotation_marks_the_words_asked_for_and_stays_whole() -> None:
    quote = "Lead a small team on site"
    query = Query("led teams", (Need("p1", "led teams", 0, 9, meaning="lead teams"),))
    evidence = (Evidence("p1", "one#1", quote, 0.8),)
    credential = Credential("one", "One", Recognition.PROVIDER, "", ())
    found = Recommendation(
        1, credential, 0.5, MatchStrength.GOOD, evidence, (), Reason("outcome_matches", {})
    )
    parts = card(found, query).why[0].parts
    assert [text for text, asked in parts if asked] == ["Lead", "team"]
    assert "".join(text for text, _ in parts) == quote
