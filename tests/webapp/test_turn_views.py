"""A turn put into words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask, g

from recommender.dialogue import State, Turn, converse, opening, remove
from recommender.pipeline import Recommender
from recommender.types import Delivery, Filters
from webapp.talk import Talk
from webapp.turn_views import TurnView, turn_view


@pytest.fixture(autouse=True)
def request_in_english(app: Flask) -> Iterator[None]:
    with app.test_request_context():
        yield


def talk(text: str = "", change: tuple[str, str] | None = None, **values: object) -> Talk:
    facts = {"state": State(), "carried": True, "filters": Filters(), "limited": False}
    return Talk(text=text, change=change, **facts | values)  # type: ignore[arg-type]


def told(recommender: Recommender, *texts: str) -> tuple[Turn, TurnView]:
    """The last turn of a conversation, and how it is shown."""
    state = State()
    for text in texts:
        before, turn = state, converse(recommender, state, text)
        state = turn.state
    return turn, turn_view(turn, talk(texts[-1], state=before))


def said_by_pressing(recommender: Recommender, pressed: Talk) -> str:
    asked = turn_view(opening(recommender), pressed).asked
    return "".join(part.text for part in asked.segments) if asked else ""


def test_results_say_where_they_stand_in_the_list_and_how_many_there_are(
    recommender: Recommender,
) -> None:
    turn, view = told(recommender, "coding", "show me more")
    assert turn.reply.answer
    assert (view.first, view.last) == (6, 5 + len(view.cards))
    assert view.total == turn.reply.answer.total
    assert view.status == f"{view.total} micro-credentials found"
    assert [card.rank for card in view.cards] == list(range(view.first, view.last + 1))


def test_the_words_of_the_person_are_shown_whole_and_long_ones_folded(
    recommender: Recommender,
) -> None:
    text = "I want to keep bees, at level 4 or below"
    _, view = told(recommender, text)
    assert view.asked
    assert "".join(part.text for part in view.asked.segments) == text
    assert not view.asked.long
    long = "Plan preventive maintenance and lead a team. " * 20
    _, view = told(recommender, long)
    assert view.asked
    assert view.asked.long
    assert "".join(part.text for part in view.asked.segments) == long
    assert len(view.asked.opening) < len(long)


def test_how_things_stand_has_no_words_of_the_person(recommender: Recommender) -> None:
    turn = converse(recommender, State(), "coding")
    assert turn_view(opening(recommender, turn.state)).asked is None
    assert turn_view(opening(recommender, turn.state), talk(state=turn.state)).asked is None


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("want", "keep bees"), "Without “keep bees”"),
        (("has", "cook"), "Without “cook”"),
        (("not_wanted", "welding"), "“welding” is all right after all"),
        (("limit", "level"), "Any level"),
        (("limit", "credits"), "Any number of credits"),
        (("limit", "delivery"), "Any way of teaching"),
        (("limit", "<script>"), ""),
        (("limits", ""), "No limits"),
        (("hours", ""), "Never mind my hours"),
        (("set", "min_level=3,max_level=5"), "Levels 3 to 5"),
        (("set", "colour=3"), ""),
    ],
)
def test_a_press_is_told_in_the_person_s_words(
    recommender: Recommender, change: tuple[str, str], says: str
) -> None:
    assert said_by_pressing(recommender, talk(change=change)) == says


def test_limits_of_the_form_are_told_only_where_they_are_others(recommender: Recommender) -> None:
    online = Filters(delivery=(Delivery.ONLINE,), max_level=4)
    before = State(filters=online)
    chosen = talk(filters=online, limited=True)
    assert said_by_pressing(recommender, chosen) == "Level 4 at most and online"
    same = talk(filters=online, limited=True, state=before)
    assert said_by_pressing(recommender, same) == ""
    assert said_by_pressing(recommender, talk(limited=True, state=before)) == "No limits"


@pytest.mark.parametrize("value", ["<b>x</b>", "%(subject)s", "level<b>"])
def test_no_text_from_outside_becomes_markup_in_another_language(
    recommender: Recommender, value: str
) -> None:
    g.language = "mi"
    for kind in ("limit", "want", "has", "not_wanted", "hours", "limits", "set"):
        asked = turn_view(opening(recommender), talk(change=(kind, value))).asked
        for part in asked.segments if asked else ():
            shown = part.text.__html__() if hasattr(part.text, "__html__") else ""
            assert "<b>" not in shown


def test_limits_that_cannot_hold_are_the_one_question(recommender: Recommender) -> None:
    _, view = told(recommender, "coding, at least level 5, at most level 3")
    assert view.understood
    assert view.understood.which
    assert view.question is None


def test_a_question_can_always_be_skipped(recommender: Recommender) -> None:
    turn, view = told(recommender, "keep accounts\nlead a small team\nset up a business")
    assert turn.reply.question
    assert view.question
    assert view.question.options[-1].sends == turn.reply.question.skip.text


def test_nothing_suitable_shows_the_nearest_and_says_so(recommender: Recommender) -> None:
    _, view = told(recommender, "yodelling in the alps")
    assert not view.cards
    assert view.nearest
    assert view.nearest_note
    assert view.status == "Nothing suitable found."
    assert view.score_meaning == ""


def test_facts_are_shown_only_where_they_changed_or_there_is_an_answer(
    recommender: Recommender,
) -> None:
    turn, view = told(recommender, "coding", "thanks")
    assert view.understood is None
    assert view.status == "Answered."
    dropped = remove(recommender, turn.state, "want", "coding")
    assert turn_view(dropped, talk(change=("want", "coding"), state=turn.state)).understood


def test_a_plan_names_what_each_record_covers(recommender: Recommender) -> None:
    needs = "keep accounts\nlead a small team\nset up a business"
    turn, view = told(recommender, needs, "plan: which ones together cover all of it")
    assert turn.reply.plan
    assert view.plan
    covered = {each for item in view.plan for each in item.covers}
    assert covered <= set(needs.split("\n"))
