"""Hours a week that somebody has for study are noted; those of jobs, and doubtful ones, are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.dialogue import Intent, State, Turn, converse, remove, say, weeks_at
from recommender.dialogue.hours import hours_said, without_hours
from recommender.dialogue.state import MAX_HOURS
from recommender.pipeline import Recommender

Talk = Callable[..., Turn]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("I have 6 hours a week", 6),
        ("about five hours per week", 5),
        ("I can study 10 hrs/wk", 10),
        ("half a day a week", 4),
        ("I've only got 3-4 hours each week", 3),
        ("e 6 haora i te wiki", 6),
        ("she has ten hours a week", 10),
        ("I have 10 hours a fortnight", 5),
        ("make it 8 hours a week", 8),
        ("I want to learn welding and I have 6 hours a week", 6),
        ("how long would the first one take at 6 hours a week?", 6),
        ("sewing, 2 hours a week", 2),
        ("I work 40 hours a week but can spare 5 hours a week", 5),
    ],
)
def test_hours_for_study_are_understood(text: str, number: int) -> None:
    found = hours_said(text)
    assert found is not None
    assert found.number == number
    assert len(without_hours(text, found)) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "I work 40 hours a week",
        "the job is 30 hours per week",
        "Barista wanted, 30 hours per week, good pay",
        "I don't have 6 hours a week",
        "I have 20 hours a week of work",
        "how many hours a week is it",
        "a few hours a week",
        "70 hours a week",
        "0 hours a week",
        "6 hours",
        "I want to do 30 hours a week as a cleaner",
    ],
)
def test_hours_of_a_job_and_doubtful_ones_are_not(text: str) -> None:
    assert hours_said(text) is None


ADVERTISEMENT = (
    "Workshop assistant wanted\n\nKey responsibilities:\n- Weld pipes to drawings\n"
    "- Read isometric drawings\n\nWhat we offer:\n- You will do 30 hours per week\n"
    "- We have 30 hours a week to start with\n\nApply online."
)


def test_hours_in_a_pasted_advertisement_are_the_jobs(talk: Talk) -> None:
    assert talk(ADVERTISEMENT).state.hours_per_week is None


def test_own_hours_before_a_pasted_advertisement_are_noted(talk: Talk) -> None:
    turn = talk(f"I'd like to be ready for this job. I have 6 hours a week.\n\n{ADVERTISEMENT}")
    assert turn.state.hours_per_week == 6


def test_hours_limit_nothing_and_are_told(talk: Talk) -> None:
    without = talk("I want to learn welding")
    turn = talk("I have 6 hours a week", after=without.state)
    assert turn.intent is Intent.HOURS
    assert turn.reply.messages[0].key == "hours_noted"
    assert turn.state.filters == without.state.filters
    assert turn.state.shown == without.state.shown
    assert turn.state.to_json()["hours_per_week"] == 6


def test_hours_are_no_want_and_no_skill(talk: Talk) -> None:
    turn = talk("I want to learn welding and I have 6 hours a week")
    assert (turn.state.wants, turn.state.has, turn.state.hours_per_week) == (("welding",), (), 6)
    assert turn.heard is not None
    assert turn.heard.text == "I want to learn welding and I have 6 hours a week"


def test_how_long_is_answered_in_weeks_at_their_pace(talk: Talk) -> None:
    begun = talk("I want to learn welding").state
    for texts in (
        ("I have 6 hours a week", "how long is the first one"),
        ("how long would the first one take at 6 hours a week?",),
    ):
        turn = talk(*texts, after=begun)
        record = turn.reply.records[0]
        assert record.hours is not None
        pace = next(each for each in turn.reply.messages if each.key == "pace")
        assert pace.values == {
            "title": record.title,
            "count": weeks_at(record.hours, 6),
            "hours": 6,
        }
        assert "At 6 hours a week" in say(pace)


def test_hours_are_corrected_undone_and_taken_off(recommender: Recommender, talk: Talk) -> None:
    noted = talk("I want to learn welding", "I have 6 hours a week")
    corrected = talk("no, I meant 8", after=noted.state)
    assert corrected.state.hours_per_week == 8
    assert talk("undo", after=corrected.state).reply == noted.reply
    for after in (
        talk("forget my hours", after=noted.state),
        remove(recommender, noted.state, "hours", ""),
    ):
        assert after.state.hours_per_week is None
        assert after.reply.messages[0].key == "hours_removed"
        assert converse(recommender, after.state, "undo").state == noted.state


def test_hours_said_with_thanks_are_noted(talk: Talk) -> None:
    assert talk("thanks, I have 6 hours a week").state.hours_per_week == 6


@given(st.integers(0, 5_000), st.integers(1, MAX_HOURS))
def test_weeks_are_enough_and_no_more(hours: int, hours_per_week: int) -> None:
    weeks = weeks_at(hours, hours_per_week)
    assert weeks * hours_per_week >= hours
    assert (weeks - 1) * hours_per_week < hours or weeks == 0


def test_no_state_holds_hours_that_nobody_has() -> None:
    assert State().to_json() == {"version": 1}
