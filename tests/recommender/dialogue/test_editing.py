"""Facts changed by hand: what an edit takes off, what is said of it, what undo brings back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recommender.dialogue import Intent, State, Turn, converse, opening, remove, set_limits
from recommender.errors import InvalidFilters
from recommender.pipeline import Recommender
from recommender.types import Delivery, Filters

Talk = Callable[..., Turn]

TOLD = (
    "I'm a builder and I want to learn project management",
    "and leadership as well",
    "I already know how to weld",
    "no forestry please",
    "level 3 to 5, online",
)


@pytest.fixture(scope="module")
def told(talk: Talk) -> Turn:
    return talk(*TOLD)


def keys(turn: Turn) -> list[str]:
    return [message.key for message in turn.reply.messages]


@pytest.mark.parametrize(
    ("kind", "value", "name", "left", "key"),
    [
        ("want", "leadership", "wants", ("project management",), "removed"),
        ("has", "weld", "has", (), "has_removed"),
        ("about", "I'm a builder", "about", (), "about_removed"),
        ("not_wanted", "forestry", "not_wanted", (), "not_wanted_removed"),
        ("limit", "delivery", "filters", Filters(min_level=3, max_level=5), "dropped"),
        ("limit", "level", "filters", Filters(delivery=(Delivery.ONLINE,)), "dropped"),
        (
            "limit",
            "max_level",
            "filters",
            Filters(min_level=3, delivery=(Delivery.ONLINE,)),
            "limit",
        ),
        ("limits", "", "filters", Filters(), "dropped"),
    ],
)
def test_an_edit_is_a_turn_that_undo_takes_back(
    recommender: Recommender,
    told: Turn,
    kind: str,
    value: str,
    name: str,
    left: object,
    key: str,
) -> None:
    turn = remove(recommender, told.state, kind, value)
    assert getattr(turn.state, name) == left
    assert turn.reply.messages[0].key == key
    assert turn.heard is None
    undone = converse(recommender, turn.state, "undo")
    assert undone.state == told.state
    assert undone.reply == told.reply


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("want", "no such want"),
        ("limit", "cost"),
        ("limit", "max_cost_nzd"),
        ("limit", "colour"),
        ("limit", ""),
        ("has", ""),
        ("history", "all"),
        ("", ""),
    ],
)
def test_what_is_not_there_is_passed_over(
    recommender: Recommender, told: Turn, kind: str, value: str
) -> None:
    turn = remove(recommender, told.state, kind, value)
    assert turn.state == told.state
    assert turn.reply == told.reply


def test_without_its_last_want_the_conversation_asks_for_one(
    recommender: Recommender, talk: Talk
) -> None:
    turn = remove(recommender, talk("welding").state, "want", "welding")
    assert keys(turn) == ["removed", "tell_wants"]
    assert turn.state.wants == ()
    assert turn.state.shown == ()


def test_limits_of_a_form_replace_those_in_force(recommender: Recommender, told: Turn) -> None:
    chosen = Filters(min_level=3, max_level=4)
    turn = set_limits(recommender, told.state, chosen)
    assert turn.state.filters == chosen
    assert turn.intent is Intent.REFINE
    said = [(each.key, dict(each.values)) for each in turn.reply.messages[:3]]
    assert said == [
        ("limit", {"field": "min_level", "value": 3}),
        ("limit", {"field": "max_level", "value": 4}),
        ("dropped", {"subject": "delivery"}),
    ]
    assert converse(recommender, turn.state, "undo").reply == told.reply


def test_the_same_limits_again_change_nothing(recommender: Recommender, told: Turn) -> None:
    turn = set_limits(recommender, told.state, told.state.filters)
    assert (turn.state, turn.reply) == (told.state, told.reply)


def test_limits_that_cannot_hold_are_refused(recommender: Recommender) -> None:
    with pytest.raises(InvalidFilters):
        set_limits(recommender, State(), Filters(min_level=5, max_level=3))


def test_a_provider_that_nobody_knows_is_said_and_not_limited_by(
    recommender: Recommender, talk: Talk
) -> None:
    chosen = Filters(max_level=6, provider=("University of Nowhere",))
    turn = set_limits(recommender, talk("leadership").state, chosen)
    assert turn.state.filters == Filters(max_level=6)
    assert "nobody" in keys(turn)


def test_a_part_of_a_providers_name_is_known(recommender: Recommender, talk: Talk) -> None:
    turn = set_limits(recommender, talk("leadership").state, Filters(provider=("otago",)))
    assert turn.state.filters.provider == ("otago",)
    assert turn.reply.answer is not None
    assert all("Otago" in str(each.credential.providers) for each in turn.reply.answer.results)


def test_limits_of_a_form_come_with_the_words_in_one_turn(
    recommender: Recommender, talk: Talk
) -> None:
    before = talk("leadership, level 5 or below")
    turn = converse(
        recommender, before.state, "only online ones", Filters(max_credits=20, max_level=5)
    )
    online = (Delivery.ONLINE,)
    assert turn.state.filters == Filters(max_level=5, max_credits=20, delivery=online)
    said = [each.values["field"] for each in turn.reply.messages if each.key == "limit"]
    assert said == ["max_credits", "delivery"]
    undone = converse(recommender, turn.state, "undo")
    assert (undone.state, undone.reply) == (before.state, before.reply)


def test_words_hold_over_the_form_that_came_with_them(recommender: Recommender) -> None:
    turn = converse(recommender, State(), "leadership at level 3", Filters(min_level=5))
    assert (turn.state.filters.min_level, turn.state.filters.max_level) == (3, 3)


def test_limits_of_a_form_count_whatever_is_said_beside_them(
    recommender: Recommender, talk: Talk
) -> None:
    before = talk("leadership").state
    for text in ("thanks", "what is the weather", "how long is the first one", "more like it"):
        turn = converse(recommender, before, text, Filters(max_level=6))
        assert turn.state.filters == Filters(max_level=6), text
        assert "limit" in keys(turn), text
        assert converse(recommender, turn.state, "undo").state == before, text


def test_a_link_begins_a_conversation_with_its_limits(recommender: Recommender) -> None:
    start = State(filters=Filters(max_level=4), has=("first aid",))
    turn = converse(recommender, start, "welding")
    assert turn.state.wants == ("welding",)
    assert turn.state.has == ("first aid",)
    assert keys(turn)[0] == "limit"
    assert not {"topic_changed", "added", "limits_kept"} & set(keys(turn))
    assert converse(recommender, turn.state, "undo").reply == opening(recommender, start).reply
