"""What of a person's own story bears on the records that fit, and what must not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.errors import UnsuitableText
from recommender.understanding import understand
from recommender.understanding.context import LONGEST_CONTEXT


def context(text: str) -> str:
    return understand(text).context


def test_a_story_beside_a_wish_is_context() -> None:
    told = context("I've milked cows in a shed for ten years. I want to learn to manage staff.")
    assert "manage staff" in told
    assert "milked cows" in told
    assert "I want to learn" not in told


@pytest.mark.parametrize("text", ["prefab wall panels", "", "thanks", "I want to weld"])
def test_a_wish_alone_needs_no_context(text: str) -> None:
    assert context(text) == ""


def test_a_long_text_has_no_context() -> None:
    assert context("I look after cows. I want to learn about budgets. " * 40) == ""


NAMES = ["Aroha", "Sione", "Grace", "Wei", "Priya", "Tāne", "Mohammed", "Olena", "Dave"]
PEOPLE = ["Māori woman", "Samoan man", "Pākehā mum", "Chinese dad", "Tongan grandmother", "guy"]


@pytest.mark.parametrize(
    "sentence",
    [
        "My name is {name}. I'm a {person} and I work in a rest home. I want to learn welding.",
        "{name}, 34, {person}, works on a farm, wants to learn welding",
        "Hi, I'm {name}, a {person} who drives trucks. Keen to learn welding.",
    ],
)
def test_names_origins_and_genders_leave_no_trace(sentence: str) -> None:
    told = {
        context(sentence.format(name=name, person=person)) for name in NAMES for person in PEOPLE
    }
    assert len(told) == 1, told


@given(st.text(max_size=300))
def test_context_of_any_text_is_short_and_plain(text: str) -> None:
    try:
        query = understand(text)
    except UnsuitableText:
        return
    assert len(query.context) <= LONGEST_CONTEXT
