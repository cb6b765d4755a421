"""What was taken up out of an utterance, with its places in the utterance as it came."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recommender.dialogue import State, Turn, converse, remove
from recommender.errors import UnsuitableText
from recommender.pipeline import Recommender
from recommender.types import Query

Talk = Callable[..., Turn]


def heard(turn: Turn) -> Query:
    assert turn.heard is not None
    return turn.heard


def test_needs_are_marked_in_the_words_as_they_came(talk: Talk) -> None:
    text = "OK, how about carpentary at level 4 instead, please?"
    query = heard(talk("I want to learn welding", text))
    assert query.text == text
    assert [need.text for need in query.needs] == ["carpentary"]
    assert text[query.needs[0].start : query.needs[0].end] == "carpentary"
    assert [text[each.start : each.end] for each in query.filters] == ["at level 4"] * 2
    assert [each.text for each in query.corrections] == ["carpentry"]


def test_what_was_not_searched_for_is_told_with_its_reason(talk: Talk) -> None:
    query = heard(talk("I'm a builder and I want to learn project management"))
    aside = {query.text[each.start : each.end]: each.reason for each in query.ignored}
    assert aside["I'm a builder"] == "background"


def test_a_skill_and_what_is_not_wanted_are_marked(talk: Talk) -> None:
    begun = talk("I want to learn project management").state
    query = heard(talk("I already know how to weld", after=begun))
    assert [each.text for each in query.has] == ["weld"]
    assert not query.needs
    query = heard(talk("no forestry please", after=begun))
    assert [(query.text[each.start : each.end], each.reason) for each in query.ignored] == [
        ("forestry", "unwanted")
    ]


def test_limits_that_cannot_hold_are_heard_and_not_set(talk: Talk) -> None:
    for before, text in (
        ((), "welding at level 2 or below and level 5 or above"),
        (("I want to learn welding",), "level 2 or below and level 5 or above"),
    ):
        turn = talk(*before, text)
        assert heard(turn).contradictions
        assert not heard(turn).filters
        assert turn.state.filters.min_level is None
        assert turn.state.filters.max_level is None
        assert "unclear" in [message.key for message in turn.reply.messages]


@pytest.mark.parametrize(
    "text",
    ["thanks", "how long is the first one", "undo", "more", "compare the first two", "recap"],
)
def test_talk_and_questions_about_records_are_not_heard_so(talk: Talk, text: str) -> None:
    assert talk("I want to learn welding", text).heard is None


def test_an_edit_has_no_words(recommender: Recommender, talk: Talk) -> None:
    turn = talk("I want to learn welding")
    assert remove(recommender, turn.state, "want", "welding").heard is None


def test_a_limit_in_a_pasted_advertisement_is_none(talk: Talk) -> None:
    turn = talk(
        "I want to be ready for this job.\n\nAbout us\nWe are a family firm with 40 staff.\n\n"
        "Key responsibilities:\n- Weld pipes to drawings\n- Supervise level 3 apprentices\n"
        "- Read isometric drawings\n\nWhat we offer:\n- $1500 sign-on bonus\n- 30 hours per week\n"
        "- Training at level 4 in Otago, under 12 weeks\n\nApply online only."
    )
    assert turn.state.filters == State().filters
    assert "Weld pipes to drawings" in turn.state.wants


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.lists(
        st.sampled_from(
            (
                "I want to learn", "welding", "level 4", "online", "not level 3", "I can weld",
                "ok", "instead", "please", "\n", "no", "forestry", "under $500", "and", ".", "🐑",
                "under 10 credits", "at least 20 credits", "Nice to have: first aid",
            )
        ),
        max_size=9,
    )
)  # fmt: skip
def test_every_place_is_one_in_the_text(recommender: Recommender, pieces: list[str]) -> None:
    text = " ".join(pieces)
    try:
        turn = converse(recommender, State(wants=("shearing",)), text)
    except UnsuitableText:
        return
    if turn.heard is None:
        return
    assert turn.heard.text == text
    for each in (*turn.heard.needs, *turn.heard.has):
        assert text[each.start : each.end] == each.text
    for each in (*turn.heard.filters, *turn.heard.ignored):
        assert each.start is not None
        assert each.end is not None
        assert 0 <= each.start < each.end <= len(text)
