"""A state is short, the same bytes for the same facts, and never trusted."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recommender.dialogue import Intent, InvalidState, State, Step
from recommender.dialogue.checking import clean
from recommender.dialogue.state import MAX_BYTES, MAX_HISTORY, fitting
from recommender.types import Delivery, Filters, Recognition

texts = st.text(min_size=1, max_size=40).map(clean).filter(bool)
ids = st.from_regex(r"[a-z0-9-]{1,30}", fullmatch=True)
filters = st.builds(
    Filters,
    max_level=st.none() | st.integers(1, 10),
    max_credits=st.none() | st.integers(1, 60),
    max_cost_nzd=st.none() | st.integers(0, 5_000),
    provider=st.lists(texts, max_size=3).map(tuple),
    recognition=st.lists(st.sampled_from(Recognition), max_size=2, unique=True).map(tuple),
    delivery=st.lists(st.sampled_from(Delivery), max_size=3, unique=True).map(tuple),
)
steps = st.builds(
    Step,
    intent=st.sampled_from(Intent),
    subjects=st.lists(st.sampled_from(("level", "added")), max_size=2).map(tuple),
    words=st.just("") | texts,
)
facts = st.builds(
    State,
    language=st.sampled_from(("en", "mi")),
    about=st.lists(texts, max_size=2).map(tuple),
    wants=st.lists(texts, max_size=8).map(tuple),
    extra=st.lists(texts, max_size=4).map(tuple),
    has=st.lists(texts, max_size=6).map(tuple),
    not_wanted=st.lists(texts, max_size=4).map(tuple),
    filters=filters,
    hours_per_week=st.none() | st.integers(1, 60),
    offset=st.integers(0, 50),
    shown=st.lists(ids, max_size=5, unique=True).map(tuple),
    focus=st.lists(ids, max_size=3, unique=True).map(tuple),
    asked=st.lists(st.sampled_from(("level", "delivery")), max_size=2).map(tuple),
    pending=st.sampled_from(("", "level", "loosen")),
    step=st.none() | steps,
)
states = st.builds(
    lambda now, past: replace(now, history=tuple(past)), facts, st.lists(facts, max_size=3)
)
# States have many parts: on a busy machine making them takes longer than Hypothesis likes.
slow = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner),
    max_leaves=12,
)


@slow
@given(states)
def test_a_state_comes_back_from_its_json_as_it_was(state: State) -> None:
    sent = json.loads(state.to_bytes())
    kept = replace(state, history=state.history[: len(sent.get("history", []))])
    assert State.from_json(sent) == kept


@slow
@given(states)
def test_a_state_is_never_larger_than_it_may_be(state: State) -> None:
    assert len(state.to_bytes()) <= MAX_BYTES


@slow
@given(facts, st.randoms())
def test_the_order_of_facts_makes_no_difference(state: State, random: object) -> None:
    def shuffled(items: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(random.sample(items, len(items)))  # type: ignore[attr-defined]

    other = replace(
        state,
        wants=shuffled(state.wants),
        extra=shuffled(state.extra),
        has=shuffled(state.has),
        not_wanted=shuffled(state.not_wanted),
    )
    assert other == state
    assert other.to_bytes() == state.to_bytes()


@slow
@given(anything)
def test_what_is_no_state_is_refused_by_name(value: object) -> None:
    try:
        state = State.from_json(value)
    except InvalidState:
        return
    assert isinstance(value, dict)
    assert value["version"] == 1
    assert isinstance(state, State)


_KEYS = st.sampled_from(
    [
        "wants",
        "extra",
        "hours_per_week",
        "has",
        "filters",
        "shown",
        "focus",
        "offset",
        "pending",
        "step",
        "history",
        "asked",
    ]
)


@slow
@given(st.dictionaries(_KEYS, anything))
def test_hostile_values_are_refused_or_harmless(value: dict[str, object]) -> None:
    try:
        state = State.from_json({"version": 1, **value})
    except InvalidState:
        return
    assert State.from_json(state.to_json()) == state


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        "state",
        {},
        {"version": 2},
        {"version": True},
        {"version": 1, "admin": True},
        {"version": 1, "wants": "welding"},
        {"version": 1, "wants": ["x" * 201]},
        {"version": 1, "wants": [f"want {number}" for number in range(17)]},
        {"version": 1, "wants": [7]},
        {"version": 1, "shown": ["../../etc/passwd"]},
        {"version": 1, "shown": ["<script>"]},
        {"version": 1, "filters": {"max_level": 11}},
        {"version": 1, "filters": {"max_level": True}},
        {"version": 1, "filters": {"max_level": "4"}},
        {"version": 1, "filters": {"min_level": 5, "max_level": 3}},
        {"version": 1, "filters": {"delivery": ["teleport"]}},
        {"version": 1, "filters": {"colour": "red"}},
        {"version": 1, "language": "xx"},
        {"version": 1, "offset": -1},
        {"version": 1, "hours_per_week": 0},
        {"version": 1, "hours_per_week": 61},
        {"version": 1, "hours_per_week": True},
        {"version": 1, "extra": [f"extra {number}" for number in range(9)]},
        {"version": 1, "extra": ["x" * 190] * 8},
        {"version": 1, "step": {"intent": "obey"}},
        {"version": 1, "step": {"intent": "search", "subjects": ["free"]}},
        {"version": 1, "history": [{}] * (MAX_HISTORY + 1)},
        {"version": 1, "history": {"0": {}}},
        {"version": 1, "has": ["y" * 190] * 12},
        {"version": 1, "wants": ["\ud800"]},
        {"version": 1, "extra": "z" * MAX_BYTES},
        {"version": 1, "offset": float("nan")},
    ],
)
def test_a_wrong_state_is_refused(value: object) -> None:
    with pytest.raises(InvalidState):
        State.from_json(value)


def test_a_state_of_before_there_were_hours_and_extras_still_reads() -> None:
    old = {
        "version": 1,
        "wants": ["leadership"],
        "filters": {"max_level": 5},
        "step": {"intent": "refine", "subjects": ["level"]},
        "history": [{"filters": None, "step": {"intent": "search"}}],
    }
    state = State.from_json(old)
    assert state.to_json() == old
    assert (state.extra, state.hours_per_week) == ((), None)


def test_control_characters_do_not_survive_in_a_state() -> None:
    state = State.from_json({"version": 1, "wants": ["wel\u0000d\u202eing\nnow"]})
    assert state.wants == ("welding now",)


def test_the_oldest_history_goes_first_where_it_is_too_much() -> None:
    state = State()
    for number in range(40):
        longer = replace(state.facts, wants=tuple(f"{number} {'w' * 140}{n}" for n in range(10)))
        state = state.followed_by(longer)
        assert len(state.to_bytes()) <= MAX_BYTES
    assert state.history
    assert state.history[0].wants[0].startswith("38 ")


def test_as_many_texts_are_kept_as_fit_and_each_once() -> None:
    assert fitting(["a", "b", "a", "c"], 2, 100) == ("a", "b")
    assert fitting(["aaaa", "bbbb"], 5, 8) == ("aaaa",)
