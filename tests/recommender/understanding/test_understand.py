"""What is taken from a person's words, and what is set aside."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.errors import UnsuitableText
from recommender.types import Need
from recommender.understanding import (
    LONGEST_NEED,
    MAX_CHARACTERS,
    MAX_NEEDS,
    understand,
)
from recommender.understanding.lookup import search_text, search_words

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))


def needs(text: str) -> list[str]:
    return [need.text for need in understand(text).needs]


def set_aside(text: str) -> list[tuple[str, str]]:
    return [(text[item.start : item.end], item.reason) for item in understand(text).ignored]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("modular construction", "modular construction"),
        ("C++", "C++"),
        ("I want to learn how to weld", "weld"),
        ("I was hoping to learn something about drones for forestry please", "drones for forestry"),
        ("Hi there, can you help me find a course on data analytics?", "data analytics"),
        ("Kia ora, I'd like to be able to fix electric cars", "fix electric cars"),
        ("is there anything about beekeeping?", "beekeeping"),
        ("how do I become a barista?", "a barista"),
        ("need to learn excel", "excel"),
        ("what courses are there for teachers", "teachers"),
        ("So I'm really keen on getting into cyber security, thanks!", "cyber security"),
    ],
)
def test_talk_about_wanting_is_not_what_is_wanted(text: str, wanted: str) -> None:
    assert needs(text) == [wanted]


def test_what_a_person_is_gives_way_to_what_they_want() -> None:
    text = "I'm a builder, I want to get into prefab"
    assert needs(text) == ["prefab"]
    assert set_aside(text) == [("I'm a builder", "background"), ("I want to get into", "filler")]


def test_what_a_person_is_serves_when_nothing_else_is_said() -> None:
    assert needs("I'm a nurse") == ["I'm a nurse"]
    assert set_aside("I'm a nurse") == []


def test_a_long_text_becomes_one_need_for_each_sentence_and_list_item() -> None:
    text = "You will manage health and safety; read plans.\n- lead the team\n• write reports"
    assert needs(text) == [
        "manage health and safety",
        "read plans",
        "lead the team",
        "write reports",
    ]
    assert [need.id for need in understand(text).needs] == ["p1", "p2", "p3", "p4"]


@pytest.mark.parametrize("text", ["", "   \n", "?!…", "🙂", "thanks", "hello"])
def test_text_without_a_wish_has_no_needs(text: str) -> None:
    assert needs(text) == []


def test_a_sentence_without_an_end_is_cut_at_commas_then_spaces_then_anywhere() -> None:
    commas = ", ".join(["weld a steel frame"] * 60)
    assert all(len(need) <= LONGEST_NEED for need in needs(commas))
    assert {need.rstrip(",") for need in needs(commas)} <= {
        ", ".join(["weld a steel frame"] * n) for n in range(1, 30)
    }
    assert "".join(needs("a" * 1000)) == "a" * 1000


def test_an_endless_list_is_cut_off() -> None:
    assert len(needs("weld. " * 500)) == MAX_NEEDS


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "ok \udfff"])
def test_what_is_not_text_is_refused(text: str) -> None:
    with pytest.raises(UnsuitableText, match="Remove"):
        understand(text)


def test_too_long_a_text_is_refused_with_its_length_and_the_limit() -> None:
    assert understand("a" * MAX_CHARACTERS).needs
    with pytest.raises(UnsuitableText, match=str(MAX_CHARACTERS)) as refusal:
        understand("secret" + "a" * MAX_CHARACTERS)
    assert "secret" not in str(refusal.value)


@given(ANY_TEXT)
def test_spans_are_exact_ordered_and_apart(text: str) -> None:
    _is_sound(text)


_WORDS_OF_TALK = (
    "I want to learn",
    "I can",
    "we need",
    "but not",
    "level 4",
    "online",
    "welding",
    "SQL",
    "please",
    "About us",
    "You will",
    "experience in",
    ",",
    ".",
    "\n",
    "- ",
    ":",
    "and",
    "no",
    "Aroha",
    "52",
    "We are an equal opportunity employer",
    "Apply now",
    "Nice to have",
    "forklift licence",
    "(",
    "  ",
)


@given(st.lists(st.sampled_from(_WORDS_OF_TALK), max_size=30), st.sampled_from([" ", "", "\n"]))
def test_spans_hold_in_talk_and_advertisements_too(words: list[str], between: str) -> None:
    _is_sound(between.join(words))


def _is_sound(text: str) -> None:
    query = understand(text)
    told = [*query.needs, *query.ignored, *query.has]
    spans = sorted((item.start, item.end) for item in told)
    assert all(item.text == text[item.start : item.end] for item in (*query.needs, *query.has))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    for group in (query.needs, query.ignored, query.has):
        assert [item.start for item in group] == sorted(item.start for item in group)
    for limit in query.filters:
        for item in (*query.ignored, *query.has):
            assert limit.end <= item.start or item.end <= limit.start
    assert all(need.meaning.strip() for need in query.needs)
    assert all(need.text and need.text == need.text.strip() for need in query.needs)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def need(text: str) -> Need:
    return understand(text).needs[0]


def test_abbreviations_are_searched_in_the_words_of_the_records() -> None:
    assert search_text(need("servicing EVs")) == "servicing EVs (electric vehicles)"
    assert search_text(need("welding")) == "welding"
    assert {"evs", "electric", "vehicles"} <= set(search_words([need("servicing EVs")]))


def test_words_are_looked_up_once_without_the_common_ones() -> None:
    assert search_words([need("The care of the sick"), need("care at home")]) == (
        "care",
        "sick",
        "home",
    )
    assert search_words([need("who")]) == ("who",)
