"""How a person was read, in words."""

from __future__ import annotations

import pytest

from recommender.dialogue import State
from recommender.types import (
    AppliedFilter,
    Contradiction,
    Correction,
    Delivery,
    Filters,
    Ignored,
    Need,
    Query,
    Recognition,
    Status,
)
from webapp.understood_views import (
    CHIPS_SHOWN,
    WhichView,
    limit_chips,
    own_words,
    understood,
)


def at(text: str, part: str) -> tuple[int, int]:
    return text.index(part), text.index(part) + len(part)


def limit(text: str, field: str, value: int | str, part: str = "") -> AppliedFilter:
    return AppliedFilter(field, value, *(at(text, part) if part else (None, None)))


def test_each_fact_of_the_conversation_is_a_chip_that_says_how_to_take_it_back() -> None:
    state = State(
        wants=("welding", "first aid"),
        has=("cook, clean",),
        about=("I'm a builder",),
        not_wanted=("people: “managing” them",),
        filters=Filters(min_level=4, max_level=4),
    )
    chips = {
        each.key: [(chip.text, chip.change) for chip in each.chips]
        for each in understood(state, None).groups
    }
    assert chips == {
        "wants": [("first aid", "want:first aid"), ("welding", "want:welding")],
        "has": [("cook, clean", "has:cook, clean")],
        "about": [("I'm a builder", "about:I'm a builder")],
        "unwanted": [("people: “managing” them", "not_wanted:people: “managing” them")],
        "limits": [("level 4", "limit:level")],
    }


def test_nothing_told_is_nothing_understood() -> None:
    view = understood(State(), None)
    assert (view.groups, view.set_aside, view.which) == ((), (), ())
    assert (view.corrected, view.set_aside_heading) == ("", "")


@pytest.mark.parametrize(
    ("filters", "text", "change"),
    [
        (Filters(min_level=3), "level 3 at least", "limit:level"),
        (Filters(min_level=3, max_level=6), "levels 3 to 6", "limit:level"),
        (Filters(min_credits=5, max_credits=20), "5 to 20 credits", "limit:credits"),
        (Filters(max_cost_nzd=0), "free", "limit:max_cost_nzd"),
        (Filters(max_duration_weeks=1), "1 week at most", "limit:max_duration_weeks"),
        (Filters(provider=("Ara", "Otago")), "from Ara or from Otago", "limit:provider"),
        (Filters(not_provider=("Unitec",)), "not from Unitec", "limit:not_provider"),
        (
            Filters(delivery=(Delivery.ONLINE, Delivery.BLENDED)),
            "online or blended",
            "limit:delivery",
        ),
        (Filters(recognition=(Recognition.PROVIDER,)), "Provider’s own award", "limit:recognition"),
        (Filters(status=(Status.CURRENT,)), "current", "limit:status"),
    ],
)
def test_what_is_limited_is_one_chip_with_both_of_its_bounds(
    filters: Filters, text: str, change: str
) -> None:
    assert [(chip.text, chip.change) for chip in limit_chips(filters)] == [(text, change)]


def test_a_long_fact_is_cut_on_its_chip_but_whole_in_what_it_sends() -> None:
    want = "keep the accounts of a farm with " + "many " * 30 + "animals"
    chip = understood(State(wants=(want,)), None).groups[0].chips[0]
    assert chip.text.endswith("…")
    assert len(chip.text) < 75
    assert chip.change == f"want:{want}"


def test_many_facts_are_folded_away_but_none_is_lost() -> None:
    wants = tuple(f"wish {number:02}" for number in range(16))
    group = understood(State(wants=wants), None).groups[0]
    assert len(group.chips) == CHIPS_SHOWN
    assert tuple(chip.text for chip in (*group.chips, *group.more)) == wants


def test_a_card_shows_the_person_s_words_without_the_limits_in_them() -> None:
    text = "H&S at level 4"
    wanted = Need("p1", text, 0, len(text), meaning="health and safety")
    query = Query(text, (wanted,), filters=(limit(text, "max_level", 4, "at level 4"),))
    assert own_words(wanted, query) == "H&S"


def test_limits_that_cannot_hold_are_taken_out_of_the_person_s_words_too() -> None:
    text = "coding, at least level 5, at most level 3, for farms"
    wanted = Need("p1", text, 0, len(text))
    contrary = Contradiction(
        (
            limit(text, "min_level", 5, "at least level 5"),
            limit(text, "max_level", 3, "at most level 3"),
        )
    )
    assert own_words(wanted, Query(text, (wanted,), contradictions=(contrary,))) == (
        "coding, for farms"
    )


def test_a_need_that_is_all_limits_keeps_its_words() -> None:
    text = "level 4"
    need = Need("p1", text, 0, len(text))
    query = Query(text, (need,), filters=(limit(text, "max_level", 4, text),))
    assert own_words(need, query) == "level 4"


def corrected(*pairs: tuple[str, str]) -> str:
    text = " ".join(wrong for wrong, _ in pairs)
    mended = tuple(Correction(*at(text, wrong), right) for wrong, right in pairs)
    return understood(State(), Query(text, (), corrections=mended)).corrected


def test_mended_words_are_said_and_many_are_summed_up() -> None:
    assert corrected() == ""
    assert corrected(("carpentary", "carpentry")) == (
        "Searched for carpentry instead of “carpentary”."
    )
    assert corrected(("aa", "a"), ("bb", "b"), ("aa", "a")) == (
        "Searched for a instead of “aa” and b instead of “bb”."
    )
    assert corrected(("aa", "a"), ("bb", "b"), ("cc", "c"), ("dd", "d")) == (
        "Mended the spelling of 4 words, such as a instead of “aa”."
    )


def test_what_was_set_aside_is_grouped_by_reason_and_a_new_reason_breaks_nothing() -> None:
    text = "hi. we are old. we are big. we are red. we are new. we pay. odd."
    parts = [("hi", "greeting"), ("we are old", "company_story"), ("we are big", "company_story"),
             ("we are red", "company_story"), ("we are new", "company_story"), ("we pay", "pay"),
             ("odd", "a_new_reason")]  # fmt: skip
    query = Query(text, (), tuple(Ignored(*at(text, part), why) for part, why in parts))
    view = understood(State(), query)
    assert [(each.label, each.quotes, each.more) for each in view.set_aside] == [
        ("About the company", ("we are old", "we are big", "we are red"), 1),
        ("Pay", ("we pay",), 0),
        ("A new reason", ("odd",), 0),
    ]
    assert view.set_aside_heading == "about the company, pay and a new reason"


def test_what_the_person_says_of_themselves_is_set_aside_only_where_no_chip_shows_it() -> None:
    text = "I am a builder"
    query = Query(text, (), (Ignored(0, len(text), "background"),))
    assert understood(State(), query).set_aside
    assert not understood(State(about=(text,)), query).set_aside


def which(text: str, *limits: AppliedFilter) -> WhichView:
    query = Query(text, (), contradictions=(Contradiction(limits),))
    return understood(State(), query).which[0]


def test_limits_that_cannot_both_hold_are_a_question_with_a_way_to_set_each() -> None:
    text = "coding, at least level 5, at most level 3"
    asked = which(
        text,
        limit(text, "min_level", 5, "at least level 5"),
        limit(text, "max_level", 3, "at most level 3"),
    )
    assert asked.asked == "Which level did you mean?"
    assert asked.explained == (
        "You asked for “at least level 5” and “at most level 3”. Both cannot hold, "
        "so nothing below is limited by level."
    )
    assert [(each.text, each.change) for each in asked.readings] == [
        ("Level 5 at least", "set:min_level=5"),
        ("Level 3 at most", "set:max_level=3"),
    ]


def test_two_limits_in_one_phrase_are_told_apart() -> None:
    text = "coding, at least level 5 but at most 3"
    phrase = "at least level 5 but at most 3"
    asked = which(text, limit(text, "min_level", 5, phrase), limit(text, "max_level", 3, phrase))
    assert asked.explained.startswith(f"You asked for “{phrase}”. Both cannot hold")
    assert [each.change for each in asked.readings] == ["set:min_level=5", "set:max_level=3"]


def test_both_bounds_of_one_phrase_are_set_together() -> None:
    text = "coding at level 2"
    stated = [limit(text, field, 2, "at level 2") for field in ("min_level", "max_level")]
    asked = which(text, limit(text, "min_level", 5), *stated)
    assert asked.explained.startswith("You asked for level 5 at least and “at level 2”.")
    assert [(each.text, each.change) for each in asked.readings] == [
        ("Level 5 at least", "set:min_level=5"),
        ("Level 2", "set:min_level=2,max_level=2"),
    ]


def test_values_that_cannot_be_set_anew_are_not_offered() -> None:
    text = "from MITO or not"
    asked = which(
        text, limit(text, "provider", "MITO", text), limit(text, "not_provider", "MITO", text)
    )
    assert asked.readings == ()
