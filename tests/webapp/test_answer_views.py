"""An answer put into words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recommender.types import Ignored, Need, Query
from webapp.answer_views import paging, segments

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
    )
    assert "".join(part.text for part in segments(query)) == text


def test_paging_knows_its_neighbours() -> None:
    first = paging("ab", 5, 2, 0)
    assert (first.first, first.last, first.previous, first.next) == (1, 2, None, 2)
    last = paging("a", 5, 2, 4)
    assert (last.first, last.last, last.previous, last.next) == (5, 5, 2, None)
    beyond = paging("", 5, 2, 50)
    assert (beyond.first, beyond.previous, beyond.next) == (0, 48, None)
