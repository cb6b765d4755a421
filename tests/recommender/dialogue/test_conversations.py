"""Whole conversations: what is known after each turn, what is said, and what undo brings back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recommender.dialogue import Intent, State, Turn, converse, opening
from recommender.dialogue.search import find, remaining
from recommender.pipeline import Recommender
from recommender.types import Delivery, Filters, MatchStrength, NeedKind

Talk = Callable[..., Turn]

SAID = (
    "I want to learn project management",
    "and leadership as well",
    "I already know how to weld",
    "only online ones",
    "level 5 or below",
    "any level is fine",
    "no forestry please",
    "tell me about the first one",
    "how much does it cost",
    "compare the first two",
    "more like the first one",
    "show me more",
    "something shorter",
    "make me a plan",
    "why the first one",
    "skip",
    "what about wine instead",
    "no, I meant dairy farming",
    "thanks",
    "in te reo please",
    "I have 6 hours a week",
    "make it 10 hours a week",
    "forget my hours",
    "level 2 or below and level 5 or above",
    "Nice to have: a forklift licence",
    "Key responsibilities:\n- Lead a team\n- Plan projects\nNice to have:\n- First aid\n- Welding",
)
slow = settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def keys(turn: Turn) -> list[str]:
    return [message.key for message in turn.reply.messages]


def shown(turn: Turn) -> list[str]:
    assert turn.reply.answer is not None
    return [each.credential.id for each in turn.reply.answer.results]


def test_seven_turns_keep_their_state_exactly(recommender: Recommender) -> None:
    state = State()
    expected = [
        ("I want to learn project management", {"wants": ["project management"]}),
        ("and leadership as well", {"wants": ["leadership", "project management"]}),
        ("I already know how to weld", {"has": ["weld"]}),
        ("level 5 or below", {"filters": {"max_level": 5}}),
        ("only online ones", {"filters": {"max_level": 5, "delivery": ["online"]}}),
        ("no forestry please", {"not_wanted": ["forestry"]}),
        ("any level is fine", {"filters": {"delivery": ["online"]}}),
    ]
    known: dict[str, object] = {}
    for text, changes in expected:
        state = converse(recommender, state, text).state
        known |= changes
        written = state.to_json()
        told = ("wants", "has", "filters", "not_wanted", "about")
        assert {name: written[name] for name in told if name in written} == known
        state = State.from_json(json.loads(state.to_bytes()))
    assert state.filters == Filters(delivery=(Delivery.ONLINE,))
    assert len(state.history) == 7


@slow
@given(st.lists(st.sampled_from(SAID), min_size=2, max_size=7))
def test_undo_restores_the_very_same_reply(recommender: Recommender, said: list[str]) -> None:
    turns = [opening(recommender)]
    for text in said:
        turn = converse(recommender, turns[-1].state, text)
        if turn.state != turns[-1].state:
            turns.append(turn)
    while len(turns) > 1:
        undone = converse(recommender, turns.pop().state, "undo")
        assert undone.reply == turns[-1].reply
        assert undone.state == turns[-1].state


@slow
@given(st.lists(st.sampled_from(SAID), min_size=1, max_size=5))
def test_the_same_state_and_text_give_the_same_turn(
    recommender: Recommender, said: list[str]
) -> None:
    state = State()
    for text in said:
        sent = State.from_json(json.loads(state.to_bytes()))
        turn = converse(recommender, state, text)
        assert converse(recommender, sent, text) == turn
        state = turn.state


def test_the_order_in_which_facts_are_told_makes_no_difference(talk: Talk) -> None:
    start = talk("I want to learn project management").state
    told = ("I already know how to weld", "level 5 or below", "no forestry please")
    results, facts = set(), set()
    for order in permutations(told):
        turn = talk(*order, after=start)
        state = replace(turn.state.facts, step=None, pending="", asked=())
        facts.add(state.to_bytes())
        results.add(tuple(shown(turn)))
    assert len(facts) == 1
    assert len(results) == 1


WANTS = ("project management", "leadership", "welding", "first aid", "customer service")


@slow
@given(
    st.lists(st.sampled_from(WANTS), min_size=1, max_size=4),
    st.lists(st.sampled_from((*WANTS, "leading a team", "sewing", "baking")), max_size=4),
    st.sampled_from((*WANTS, "managing projects", "serving customers")),
)
def test_adding_a_have_never_raises_what_remains(
    recommender: Recommender, wants: list[str], has: list[str], more: str
) -> None:
    before = State(wants=tuple(wants), has=tuple(has))
    after = converse(recommender, before, f"I already know {more}").state
    assert set(before.has) <= set(after.has)
    assert set(remaining(recommender, after)) <= set(remaining(recommender, before))


NICE = (
    "Key responsibilities:\n- Lead a team on site\n- Plan construction projects\n\n"
    "Nice to have:\n- First aid\n- Forklift licence\n"
)


def test_what_would_be_nice_to_have_stays_so(recommender: Recommender, talk: Talk) -> None:
    turn = talk(NICE)
    assert set(turn.state.extra) == {"First aid", "Forklift licence"}
    assert not set(turn.state.extra) & set(turn.state.wants)
    later = talk("level 5 or below", after=State.from_json(turn.state.to_json()))
    found = find(recommender, later.state)
    assert found is not None
    kinds = {need.text: need.kind for need in found.answer.query.needs}
    assert {text for text, kind in kinds.items() if kind is NeedKind.NICE_TO_HAVE} == set(
        turn.state.extra
    )
    for need in found.answer.query.needs:
        assert found.answer.query.text[need.start : need.end] == need.text


def test_extras_are_taken_off_had_and_left_out_of_plans(talk: Talk) -> None:
    begun = talk(NICE)
    assert talk("no forklift licence", after=begun.state).state.extra == ("First aid",)
    had = talk("I already have first aid", after=begun.state)
    assert "spared" in keys(had)
    plan = talk("make me a plan", after=begun.state).reply.plan
    assert plan is not None
    covered = {want for item in plan.items for want in item.covers} | set(plan.uncovered)
    assert covered == set(begun.state.wants)


def test_where_only_nice_things_are_named_they_are_what_is_wanted(talk: Talk) -> None:
    state = talk("Nice to have: a forklift licence").state
    assert state.wants
    assert not state.extra


def test_who_has_all_of_it_is_told_so(talk: Talk) -> None:
    turn = talk("I want to learn welding", "I already know welding")
    assert "nothing_remains" in keys(turn)


def test_a_change_of_topic_is_noticed_and_said(talk: Talk) -> None:
    turn = talk("I want to learn project management", "what about shearing")
    assert turn.reply.messages[0].key == "topic_changed"
    assert turn.reply.messages[0].values["words"] == "project management"
    assert turn.state.wants == ("shearing",)


def test_limits_outlive_a_change_of_topic_and_that_is_said(talk: Talk) -> None:
    turn = talk("I want to learn project management", "level 5 or below", "what about welding")
    assert turn.state.filters.max_level == 5
    assert "limits_kept" in keys(turn)


def test_a_bare_number_corrects_the_limit_said_last(talk: Talk) -> None:
    turn = talk("dairy farming, level 2", "no, I meant 3")
    assert (turn.state.filters.min_level, turn.state.filters.max_level) == (3, 3)
    turn = talk("project management under 20 credits", "sorry, 10")
    assert turn.state.filters.max_credits == 10


def test_a_correction_of_the_subject_replaces_it(talk: Talk) -> None:
    turn = talk("welding", "no, I meant shearing")
    assert turn.state.wants == ("shearing",)
    assert turn.intent is Intent.CORRECT


def test_nothing_within_the_limits_offers_the_loosening_that_helps_most(
    talk: Talk, recommender: Recommender
) -> None:
    turn = talk("welding at level 9, under $1500")
    assert "none.empty_filter" in keys(turn)
    offer = next(each for each in turn.reply.messages if each.key == "loosen")
    assert offer.values["subject"] == "level"
    agreed = talk("yes please", after=turn.state)
    found = find(recommender, agreed.state)
    assert found is not None
    assert len(found.results) == offer.values["count"]
    assert agreed.state.filters == Filters(max_cost_nzd=1499)


def test_relative_wishes_go_past_the_record_they_name(talk: Talk) -> None:
    for said, field in (("cheaper", "cost_nzd"), ("shorter", "credits"), ("easier", "level_max")):
        before = talk("I want to learn welding")
        first = next(
            each.credential
            for each in before.reply.answer.results  # type: ignore[union-attr]
            if getattr(each.credential, field) is not None
        )
        after = talk(f"something {said}", after=before.state)
        for each in after.reply.answer.results:  # type: ignore[union-attr]
            assert getattr(each.credential, field) < getattr(first, field)


def test_not_wanted_is_left_out_and_counted(talk: Talk) -> None:
    before = talk("I want to learn leadership")
    after = talk("no forestry please", after=before.state)
    assert any("forestry" in each for each in shown(before))
    assert not any("forestry" in each for each in shown(after))
    assert "excluded" in keys(after)


def test_a_course_that_was_done_is_not_offered_again(talk: Talk) -> None:
    before = talk("I want to learn leadership")
    after = talk("I've done the first one", after=before.state)
    assert shown(before)[0] not in shown(after)


def test_pages_go_on_and_end(talk: Talk) -> None:
    turn = talk("I want to learn project management")
    seen = shown(turn)
    for _ in range(60):
        turn = talk("more", after=turn.state)
        if keys(turn) == ["no_more"]:
            break
        assert not set(shown(turn)) & set(seen)
        seen += shown(turn)
    assert keys(turn) == ["no_more"]
    assert turn.reply.messages[0].values["count"] == len(seen)


def test_a_question_is_asked_once_and_can_be_skipped(talk: Talk) -> None:
    turn = talk("I want to learn leadership")
    question = turn.reply.question
    assert question is not None
    assert len(question.options) >= 2
    skipped = talk(question.skip.text, after=turn.state)
    assert skipped.reply.question is None
    assert shown(skipped) == shown(turn)
    later = talk("and customer service as well", after=skipped.state)
    assert later.reply.question is None or later.reply.question.subject != question.subject


def test_each_answer_to_a_question_leaves_what_it_promises(talk: Talk) -> None:
    turn = talk("I want to learn leadership")
    assert turn.reply.question is not None
    for option in turn.reply.question.options:
        chosen = talk(option.text, after=turn.state)
        assert chosen.reply.answer is not None
        assert chosen.reply.answer.total == option.message.values["count"]


def test_a_comparison_shows_differences_only(talk: Talk) -> None:
    turn = talk("I want to learn project management", "compare the first two")
    table = turn.reply.comparison
    assert table is not None
    assert len(table.credentials) == 2
    assert table.differences
    assert all(len(set(each.values)) > 1 for each in table.differences)


def test_a_plan_covers_each_want_that_can_be_covered(talk: Talk) -> None:
    turn = talk("project management", "and welding as well", "and shearing too", "make me a plan")
    plan = turn.reply.plan
    assert plan is not None
    covered = {want for item in plan.items for want in item.covers}
    assert covered | set(plan.uncovered) == set(turn.state.wants)
    assert not covered & set(plan.uncovered)


def test_two_questions_in_one_utterance_get_two_answers(
    recommender: Recommender, talk: Talk
) -> None:
    begun = talk("I want to learn welding")
    for text, wanted in (
        ("how long is it and what does it cost?", ["duration", "hours", "nz.hours", "cost"]),
        ("what does it cost, and what level is it", ["cost", "level"]),
        ("tell me about the first one and how much it costs", ["detail", "cost"]),
    ):
        turn = talk(text, after=begun.state)
        assert keys(turn) == wanted
        again = State.from_json(json.loads(turn.state.to_bytes()))
        assert opening(recommender, again).reply == turn.reply


def test_the_same_is_asked_of_another_record(talk: Talk) -> None:
    turn = talk("I want to learn welding", "how long is it and what does it cost")
    after = talk("and what about the second one?", after=turn.state)
    assert keys(after) == keys(turn)
    assert after.reply.records != turn.reply.records
    assert keys(talk("I want to learn welding", "what about the second one?")) == ["detail"]


def test_the_nearest_misses_can_be_asked_about(talk: Talk) -> None:
    turn = talk("welding at level 9, under $1500")
    assert turn.reply.answer is not None
    assert turn.reply.answer.no_match is not None
    nearest = turn.reply.answer.no_match.nearest
    assert turn.state.shown == tuple(each.credential.id for each in nearest)
    asked = talk("what about the second one?", after=turn.state)
    assert asked.reply.records == (nearest[1].credential,)
    assert keys(talk("show me more", after=turn.state)) == ["no_more.none"]


def test_an_undo_says_what_came_back(talk: Talk) -> None:
    turn = talk(
        "project management", "and welding as well", "level 5 or below", "I can already sew"
    )
    said = []
    for _ in range(4):
        turn = talk("undo", after=turn.state)
        said.append([(each.key, *each.values.values()) for each in turn.undone])
    assert said == [
        [("undone",), ("has_removed", "sew")],
        [("undone",), ("dropped", "level")],
        [("undone",), ("undone.wants", "project management")],
        [("undone",), ("undone.nothing",)],
    ]
    assert talk("undo", after=turn.state).undone == ()


def test_an_unstated_fact_is_said_to_be_unstated_with_whom_to_ask(talk: Talk) -> None:
    turn = talk("Role of the project manager", "how much does it cost")
    assert keys(turn) == ["unstated", "ask.provider_and_source"]


def test_why_quotes_the_record(talk: Talk) -> None:
    turn = talk("I want to learn project management", "why the first one")
    record = turn.reply.records[0]
    quotes = {each.values["quote"] for each in turn.reply.messages if each.key == "why"}
    assert quotes <= {outcome.text for outcome in record.outcomes} | {record.purpose, record.title}


def test_a_rank_that_is_not_there_is_said(talk: Talk) -> None:
    assert keys(talk("I want to learn shearing", "tell me about the ninth one")) == [
        "no_such_result"
    ]


def test_language_is_switched_and_the_conversation_goes_on(talk: Talk) -> None:
    turn = talk("I want to learn shearing", "kōrero Māori mai")
    assert turn.state.language == "mi"
    assert turn.state.wants == ("shearing",)
    assert talk("in English please", after=turn.state).state.language == "en"


def test_starting_over_forgets_everything_but_the_language(talk: Talk) -> None:
    turn = talk("I want to learn shearing", "in te reo please", "start over")
    assert turn.state == State(language="mi")
    assert keys(turn) == ["welcome"]


@pytest.mark.parametrize(
    "text",
    ["thanks heaps", "hello", "help", "what's the weather today", "you're useless", "recap"],
)
def test_talk_leaves_the_facts_alone(talk: Talk, text: str) -> None:
    before = talk("I want to learn shearing")
    assert talk(text, after=before.state).state == before.state


def test_ids_and_providers_that_nobody_knows_are_dropped(recommender: Recommender) -> None:
    sent = {
        "version": 1,
        "wants": ["shearing"],
        "shown": ["no-such-record"],
        "focus": ["no-such-record"],
        "filters": {"provider": ["University of Nowhere"]},
    }
    turn = converse(recommender, State.from_json(sent), "thanks")
    assert turn.state == State(wants=("shearing",))


def test_a_long_advertisement_is_carried_as_far_as_it_fits(talk: Talk) -> None:
    duties = [f"Maintain hydraulic system number {n} on harvesters" for n in range(60)]
    turn = talk("Key responsibilities:\n" + "\n".join(f"- {duty}" for duty in duties))
    assert len(turn.state.wants) <= 16
    assert "wants_cut" in keys(turn)
    assert turn.reply.answer is not None


def test_a_strong_match_outweighs_what_only_examples_call_off_topic(talk: Talk) -> None:
    turn = talk("Digital citizenship")
    assert turn.reply.answer is not None
    assert turn.reply.answer.results[0].strength is MatchStrength.STRONG


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("I can already cook. set up a business, level 4 at most", "set up a business"),
        ("I can already cook. I want carpentry, level 4 at most", "carpentry"),
    ],
)
def test_who_says_what_they_can_do_on_the_way_to_a_wish_keeps_wish_and_limit(
    recommender: Recommender, text: str, want: str
) -> None:
    state = converse(recommender, State(), text).state
    assert (state.wants, state.has, state.filters.max_level) == ((want,), ("cook",), 4)


def test_a_wish_that_resembles_one_turned_down_is_a_wish(recommender: Recommender) -> None:
    first = converse(recommender, State(), "keep farm accounts").state
    second = converse(recommender, first, "lead a small team").state
    assert "lead a small team" in second.wants
    assert second.not_wanted == ()
