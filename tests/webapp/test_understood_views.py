"""How a question was read, in words."""

from __future__ import annotations

from recommender.types import (
    Answer,
    AppliedFilter,
    Contradiction,
    Correction,
    Ignored,
    Need,
    NeedKind,
    Possession,
    Query,
)
from webapp.understood_views import CHIPS_SHOWN, GroupView, QuestionView, own_words, understood


def at(text: str, part: str) -> tuple[int, int]:
    return text.index(part), text.index(part) + len(part)


def need(text: str, part: str, number: int = 1, kind: NeedKind = NeedKind.INTEREST) -> Need:
    return Need(f"p{number}", part, *at(text, part), kind)


def limit(text: str, field: str, value: int | str, part: str = "") -> AppliedFilter:
    return AppliedFilter(field, value, *(at(text, part) if part else (None, None)))


def answer(
    query: Query,
    *filters: AppliedFilter,
    contradictions: tuple[Contradiction, ...] = (),
) -> Answer:
    return Answer(
        "id", query, filters, (), 0, 10, 0, None, {}, "1", "v", contradictions=contradictions
    )


def group(found: Answer, key: str, have: tuple[str, ...] = ()) -> GroupView | None:
    return next((each for each in understood(found, have).groups if each.key == key), None)


def test_each_thing_understood_is_a_chip_that_says_what_to_cut() -> None:
    text = "welding, first aid, I can cook, level 4"
    query = Query(
        text,
        (need(text, "welding"), need(text, "first aid", 2, NeedKind.NICE_TO_HAVE)),
        has=(Possession("cook", *at(text, "cook")),),
    )
    level = [limit(text, field, 4, "level 4") for field in ("min_level", "max_level")]
    view = understood(answer(query, *level), ("drive",))
    chips = {each.key: [(chip.text, chip.changes) for chip in each.chips] for each in view.groups}
    assert chips == {
        "needs": [("welding", ("0-7",))],
        "nice": [("first aid", ("9-18",))],
        "has": [("cook", ("26-30",)), ("drive", ("have-0",))],
        "limits": [("level 4", ("32-39",))],
    }


def test_the_only_need_cannot_be_taken_away() -> None:
    found = group(answer(Query("welding", (need("welding", "welding"),))), "needs")
    assert found is not None
    assert found.chips[0].changes == ()


def test_small_words_before_a_skill_go_with_it_where_nothing_follows() -> None:
    text = "I can already weld. I can already cook and want coding"
    filler = Ignored(*at(text, "I can already"), "filler")
    later = text.index("I can already", 5)
    query = Query(
        text,
        (need(text, "coding"),),
        (filler, Ignored(later, later + len("I can already"), "filler")),
        has=(Possession("weld", *at(text, "weld")), Possession("cook", *at(text, "cook"))),
    )
    found = group(answer(query), "has")
    assert found is not None
    assert [chip.changes for chip in found.chips] == [("0-18",), ("34-38",)]


def test_many_needs_are_folded_away_but_none_is_lost() -> None:
    text = " ".join(f"need{number:02}" for number in range(30))
    query = Query(text, tuple(need(text, f"need{n:02}", n) for n in range(30)))
    found = group(answer(query), "needs")
    assert found is not None
    assert len(found.chips) == CHIPS_SHOWN
    assert len(found.chips) + len(found.more) == 30


def test_a_chip_shows_what_was_searched_for_and_a_card_the_person_s_words() -> None:
    text = "H&S at level 4"
    wanted = Need("p1", text, 0, len(text), meaning="health and safety")
    query = Query(text, (wanted,), filters=(limit(text, "max_level", 4, "at level 4"),))
    found = group(answer(query), "needs")
    assert found is not None
    assert found.chips[0].text == "health and safety"
    assert own_words(wanted, query) == "H&S"


def test_a_need_that_is_all_limits_keeps_its_words() -> None:
    text = "level 4"
    query = Query(text, (need(text, text),), filters=(limit(text, "max_level", 4, text),))
    assert own_words(query.needs[0], query) == "level 4"


def corrected(*pairs: tuple[str, str]) -> str:
    text = " ".join(wrong for wrong, _ in pairs)
    mended = tuple(Correction(*at(text, wrong), right) for wrong, right in pairs)
    return understood(answer(Query(text, (), corrections=mended))).corrected


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
    view = understood(answer(query))
    assert [(each.label, each.quotes, each.more) for each in view.set_aside] == [
        ("About the company", ("we are old", "we are big", "we are red"), 1),
        ("Pay", ("we pay",), 0),
        ("A new reason", ("odd",), 0),
    ]
    assert view.set_aside_heading == "about the company, pay and a new reason"


def question(text: str, *limits: AppliedFilter) -> QuestionView:
    found = answer(Query(text, ()), contradictions=(Contradiction(limits),))
    return understood(found).questions[0]


def test_limits_that_cannot_both_hold_are_a_question_with_a_way_to_keep_each() -> None:
    text = "coding, at least level 5, at most level 3"
    asked = question(
        text,
        limit(text, "min_level", 5, "at least level 5"),
        limit(text, "max_level", 3, "at most level 3"),
    )
    assert asked.asked == "Which level did you mean?"
    assert asked.explained == (
        "You asked for “at least level 5” and “at most level 3”. Both cannot hold, "
        "so nothing below is limited by level."
    )
    assert [(each.text, each.changes) for each in asked.readings] == [
        ("Level 5 at least", ("26-41",)),
        ("Level 3 at most", ("8-24",)),
        ("Neither", ("8-24", "26-41")),
    ]


def test_two_limits_in_one_phrase_are_told_apart_by_setting_the_one_kept() -> None:
    text = "coding, at least level 5 but at most 3"
    phrase = "at least level 5 but at most 3"
    asked = question(text, limit(text, "min_level", 5, phrase), limit(text, "max_level", 3, phrase))
    assert asked.explained.startswith(f"You asked for “{phrase}”. Both cannot hold")
    assert [(each.text, each.changes) for each in asked.readings] == [
        ("Level 5 at least", ("8-38", "min_level=5")),
        ("Level 3 at most", ("8-38", "max_level=3")),
        ("Neither", ("8-38",)),
    ]


def test_a_limit_of_the_form_against_one_in_the_words_is_lifted_by_its_name() -> None:
    text = "coding at level 2"
    stated = [limit(text, field, 2, "at level 2") for field in ("min_level", "max_level")]
    asked = question(text, limit(text, "min_level", 5), *stated)
    assert asked.explained.startswith("You asked for level 5 at least and “at level 2”.")
    assert [(each.text, each.changes) for each in asked.readings] == [
        ("Level 5 at least", ("7-17",)),
        ("Level 2", ("min_level",)),
        ("Neither", ("min_level", "7-17")),
    ]


def test_values_that_cannot_be_set_anew_are_not_offered_one_by_one() -> None:
    text = "from MITO or not"
    asked = question(
        text, limit(text, "provider", "MITO", text), limit(text, "not_provider", "MITO", text)
    )
    assert [each.changes for each in asked.readings] == [(), (), ("0-16",)]
