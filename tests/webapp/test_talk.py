"""What a page may send: read, or refused, and never the cause of a fault of ours."""

from __future__ import annotations

import json
from dataclasses import fields
from urllib.parse import urlencode

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from recommender.dialogue import InvalidState, State, converse
from recommender.errors import InvalidFilters
from recommender.pipeline import Recommender
from recommender.types import Delivery, Filters
from tests.webapp.reading_pages import buttons, page, post, state, typed
from webapp.talk import Linked, Posted, Talk, carried, read, sent, take

FEW = settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def posted(app: Flask, fields: dict[str, str | list[str]], start: State | None = None) -> Talk:
    with app.test_request_context("/", method="POST", data=fields):
        return read(sent(), start or State())


def linked(app: Flask, values: dict[str, str | list[str]], start: State | None = None) -> Talk:
    with app.test_request_context(f"/?{urlencode(values, True)}"):
        return read(sent(), start or State())


def test_words_limits_and_skills_are_read_from_a_link_and_from_a_form(app: Flask) -> None:
    values: dict[str, str | list[str]] = {
        "q": "coding", "max_level": "4", "delivery": ["online", "blended"], "have": "cook, clean",
    }  # fmt: skip
    for talk in (posted(app, values), linked(app, values)):
        assert talk.text == "coding"
        assert talk.state.filters == Filters(
            max_level=4, delivery=(Delivery.BLENDED, Delivery.ONLINE)
        )
        assert talk.state.has == ("cook, clean",)
        assert (talk.carried, talk.limited, talk.change, talk.begins) == (False, False, None, False)


def test_a_link_carries_no_state_and_changes_nothing(app: Flask) -> None:
    values: dict[str, str | list[str]] = {
        "state": '{"version": 1, "wants": ["x"]}', "change": "want:x", "keep": "a", "limits": "1",
    }  # fmt: skip
    talk = linked(app, values)
    assert talk.begins
    assert talk.state == State()


def test_a_form_sends_all_its_limits_and_a_link_adds_its_own_to_those_of_the_place(
    app: Flask,
) -> None:
    place = State(filters=Filters(min_level=3, provider=("Ara",)))
    assert linked(app, {"q": "x", "max_level": "5"}, place).state.filters == Filters(
        min_level=3, max_level=5, provider=("Ara",)
    )
    form: dict[str, str | list[str]] = {"q": "x", "max_level": "5", "limits": "1"}
    assert posted(app, form, place).state.filters == Filters(max_level=5)


def test_limits_replace_those_in_force_only_where_the_form_that_shows_them_was_sent(
    app: Flask,
) -> None:
    carried_state = json.dumps(State(filters=Filters(min_level=3)).to_json())
    with_limits = posted(app, {"q": "x", "state": carried_state, "limits": "1"})
    assert with_limits.limited
    assert with_limits.filters == Filters()
    without = posted(app, {"q": "x", "state": carried_state})
    assert not without.limited
    assert without.state.filters == Filters(min_level=3)


@pytest.mark.parametrize(
    ("value", "change"),
    [
        ("want:a: b", ("want", "a: b")),
        ("limits:", ("limits", "")),
        ("limits", ("limits", "")),
        ("set:min_level=5,max_level=6", ("set", "min_level=5,max_level=6")),
        ("drop:all", None),
        ("", None),
        (":want", None),
    ],
)
def test_a_change_names_its_kind_and_what_is_not_known_is_passed_over(
    app: Flask, value: str, change: tuple[str, str] | None
) -> None:
    assert posted(app, {"change": value}).change == change


@pytest.mark.parametrize(
    ("value", "after"),
    [
        ("set:min_level=5", Filters(min_level=5)),
        ("set:min_level=5,max_level=6", Filters(min_level=5, max_level=6)),
        ("set:max_cost_nzd=0", Filters(max_cost_nzd=0)),
        ("set:min_score=1", Filters()),
        ("set:min_level=٣", Filters()),
        ("set:__class__=1", Filters()),
        ("set:", Filters()),
    ],
)
def test_only_bounds_can_be_set(
    app: Flask, recommender: Recommender, value: str, after: Filters
) -> None:
    with app.test_request_context():
        assert take(recommender, posted(app, {"change": value})).state.filters == after


@pytest.mark.parametrize(
    "value", ["set:min_level=0", "set:max_level=11", "set:min_level=9,max_level=1",
              "set:max_cost_nzd=9999999"]
)  # fmt: skip
def test_a_bound_that_cannot_hold_is_refused_and_carried_nowhere(
    app: Flask, recommender: Recommender, value: str
) -> None:
    with app.test_request_context(), pytest.raises((InvalidFilters, ValidationError)):
        take(recommender, posted(app, {"change": value}))


def test_a_state_that_cannot_be_used_is_refused_and_not_carried(app: Flask) -> None:
    for text in ("x", "[]", "{}", '{"version": 2}', "[" * 50_000, "9" * 5_000):
        with pytest.raises(InvalidState):
            posted(app, {"q": "x", "state": text})
        with app.test_request_context("/", method="POST", data={"state": text}):
            assert carried() is None


def test_every_limit_that_a_form_takes_its_state_can_carry() -> None:
    """The bounds of ``Linked`` and those of a state are the same."""
    edges = {
        "min_level": (1, 10), "max_level": (1, 10), "min_credits": (1, 999),
        "max_credits": (0, 999), "max_duration_weeks": (0, 520), "max_cost_nzd": (0, 1_000_000),
    }  # fmt: skip
    for name, ends in edges.items():
        for end in ends:
            try:
                filters = Linked.model_validate({name: str(end)}).filters()
            except ValidationError:
                pytest.fail(f"{name}={end} is refused")
            written = State(filters=filters).to_json()
            assert State.from_json(written).filters == filters


NAMES = sorted({*Posted.model_fields, "state", "change", "limits", "keep", "unkeep", "lang"})
text = st.text(st.characters(codec="utf-8"), max_size=40)
values = st.one_of(
    text,
    st.sampled_from(["0", "4", "11", "-1", "1e9", "online", "en", "mi", "{}", "[]", "null", "1"]),
    st.tuples(
        st.sampled_from(["want", "has", "limit", "limits", "hours", "set", "extra", "x"]), text
    ).map(":".join),
)


@FEW
@given(
    words=text.filter(str.strip),
    sent=st.dictionaries(st.sampled_from([name for name in NAMES if name != "q"]), values),
)
def test_whatever_is_sent_there_is_a_page_and_the_words_are_not_lost(
    client: FlaskClient, words: str, sent: dict[str, str]
) -> None:
    response = post(client, q=words, **sent)
    assert response.status_code in {200, 422}
    if response.status_code == 422:
        assert typed(response) == words.replace("\r\n", "\n")
    elif state(response):
        assert State.from_json(json.loads(state(response)))


@pytest.fixture(scope="module")
def real_states(recommender: Recommender) -> list[State]:
    """States of a real conversation, on which others are built."""
    found, told = [], State()
    for said in ("keep bees\nlead a small team", "only online", "I can weld", "show me more"):
        told = converse(recommender, told, said).state
        found.append(told)
    return found


@FEW
@given(data=st.data())
def test_a_state_with_anything_changed_in_it_is_answered_or_refused_with_the_words_kept(
    client: FlaskClient, real_states: list[State], data: st.DataObject
) -> None:
    real = data.draw(st.sampled_from(real_states)).to_json()
    key = data.draw(st.sampled_from([*real, "focus", "pending", "offset", "hours_per_week", "x"]))
    anything = st.recursive(
        st.one_of(st.none(), st.booleans(), st.integers(), text),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(text, inner, max_size=3),
        max_leaves=6,
    )
    faulty = json.dumps({**real, key: data.draw(anything)})
    words = data.draw(
        st.sampled_from(["", "tell me about the first", "undo", "more", "at level 4"])
    )
    response = post(client, q=words, state=faulty)
    assert response.status_code in {200, 422}
    assert response.status_code == 200 or typed(response) == words
    if state(response):
        read_back = State.from_json(json.loads(state(response)))
        assert read_back.to_json() == json.loads(state(response))


@FEW
@given(
    said=st.lists(
        st.sampled_from(
            ["keep bees at level 4", "lead a team, online, under 20 credits", "I can weld",
             "I'm a builder", "no cooking", "coding, at least level 5, at most level 3", "undo",
             "show me more", "compare the first two", "free", "hello", "10 hours a week"]
        ),
        min_size=1,
        max_size=3,
    ),
    data=st.data(),
)  # fmt: skip
def test_pressing_anything_in_any_conversation_gives_a_page(
    client: FlaskClient, said: list[str], data: st.DataObject
) -> None:
    held = ""
    for each in said:
        response = post(client, q=each, **({"state": held} if held else {}))
        held = state(response)
    for _ in range(3):
        pressable = buttons(response)
        if not pressable:
            break
        chosen = data.draw(st.sampled_from(pressable))
        response = post(client, state=held, **chosen.sends)
        assert response.status_code == 200, chosen
        assert state(response)
        held = state(response)


@FEW
@given(
    words=text.filter(str.strip),
    level=st.integers(1, 10),
    online=st.booleans(),
    has=st.lists(text.filter(str.strip), max_size=2),
)
def test_a_first_turn_is_the_same_by_link_and_by_form(
    client: FlaskClient, words: str, level: int, online: bool, has: list[str]
) -> None:
    asked: dict[str, str | list[str]] = {"q": words, "max_level": str(level), "have": has}
    if online:
        asked["delivery"] = "online"
    by_form, by_link = post(client, **asked), page(client, f"/?{urlencode(asked, True)}")
    assert by_form.status_code == by_link.status_code
    assert state(by_form) == state(by_link)


def test_every_bound_of_the_filters_is_one_that_can_be_set(app: Flask) -> None:
    bounds = [each.name for each in fields(Filters) if each.name.startswith(("min_", "max_"))]
    for name in bounds:
        chosen = posted(app, {"change": f"set:{name}=7"}).chosen
        assert getattr(chosen, name) == 7
