"""A stretch goes out of a question and leaves no stray commas behind."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.cutting import joined


def without(text: str, *stretches: str) -> str:
    return cut(text, sorted((text.index(each), text.index(each) + len(each)) for each in stretches))


def cut(text: str, spans: list[tuple[int, int]]) -> str:
    """The text around those stretches, which follow one another."""
    pieces, at = [], 0
    for start, end in spans:
        pieces.append(text[at:start])
        at = end
    return joined([*pieces, text[at:]])


@pytest.mark.parametrize(
    ("text", "gone", "left"),
    [
        ("welding at level 4 online", "at level 4", "welding online"),
        ("carpentry, level 4 at most, online", "level 4 at most", "carpentry, online"),
        ("carpentry and welding", "welding", "carpentry"),
        ("carpentry and welding", "carpentry", "welding"),
        ("carpentry, welding and plumbing", "welding", "carpentry and plumbing"),
        ("carpentry, welding and plumbing", "plumbing", "carpentry, welding"),
        ("coding, at least level 5 but at most 3", "at least level 5", "coding but at most 3"),
        ("at least level 5 but at most 3 coding", "at most 3", "at least level 5 coding"),
        ("Level 4. Coding please.", "Level 4", "Coding please."),
        ("I can weld. I want coding.", "I can weld", "I want coding."),
        ("I can weld. I want carpentry and coding.", "I can weld", "I want carpentry and coding."),
        ("coding (level 4) online", "level 4", "coding online"),
        ("- lead a team\n- plan work\n- weld", "plan work", "- lead a team\n- weld"),
        ("- lead a team\n- plan work\n- weld", "lead a team", "- plan work\n- weld"),
        ("candy and sand", "candy", "sand"),
        ("candy and sand", "sand", "candy"),
        ("coding", "coding", ""),
    ],
)
def test_what_is_left_reads_as_if_written_so(text: str, gone: str, left: str) -> None:
    assert without(text, gone) == left


def test_several_stretches_go_at_once() -> None:
    text = "coding, at least level 5 and at most level 3, online"
    assert without(text, "at least level 5", "at most level 3") == "coding, online"


def test_what_was_not_cut_stays_but_for_the_space_around_it() -> None:
    assert joined(["  coding, and "]) == "coding, and"
    assert joined(["", ""]) == ""


words = st.lists(st.sampled_from(["weld", "level 4", "and", ",", ".", "\n", "- ", "ā 🚁", "("]))


@given(words.map(" ".join), st.lists(st.integers(0, 60), max_size=8))
def test_only_words_within_a_cut_are_lost_but_for_joining_words(
    text: str, places: list[int]
) -> None:
    ends = sorted({place for place in places if place <= len(text)})
    spans = list(zip(ends[::2], ends[1::2], strict=False))
    left = cut(text, spans)
    inside = {at for start, end in spans for at in range(start, end)}
    kept = "".join(letter if at not in inside else " " for at, letter in enumerate(text))
    assert len(left) <= len(text)
    assert telling(left) == telling(kept)


def telling(text: str) -> str:
    """The letters of a text that no cut may take or add, and digits."""
    return re.sub(r"\band\b|[^\w🚁]", "", text)
