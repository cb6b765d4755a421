"""What holds of limits in any text: safe, quick, exact, and each removable on its own."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.understanding.limits import FoundLimits, find_limits

PROVIDERS = ("Primary ITO", "Otago Polytechnic (EduBits)", "Open Polytechnic", "Te Pūkenga")
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
TOPICS = (
    "welding", "beekeeping", "small engine repair", "online safety for children",
    "framing to NZS 3604", "carbon credits", "gluten free baking", "leading a team of 12",
    "first aid", "raranga", "credit management", "drones for forestry", "caring for under 5s",
    "5-axis machining",
)  # fmt: skip
CUES = (
    "level", "levels", "4", "10", "or", "and", ",", "to", "-", "credits", "under", "up to", "max",
    "at least", "not", "online", "from", "Open Polytech", "free", "$", "weeks", "in", "a", "course",
    "ideally", "if possible", "sorry", "no", "I have", "short", "taumata", "whā", "twenty", "(",
    ")", "k", "only", "on the job", "or less", "welding", ".", "about", "between", "%", "'", "\n",
    "L", "doesn't have to be", "level 4", "15 credits", "$500", "classroom", "and under",
)  # fmt: skip
NUMBER_WORDS = {1: "one", 3: "three", 4: "four", 5: "five", 6: "six", 8: "eight", 20: "twenty"}

Filter = tuple[str, int | str]


def everything(found: FoundLimits) -> list[tuple[int, int]]:
    """All spans of the answer, each once, in order."""
    limits = [*found.filters, *(limit for each in found.contradictions for limit in each.limits)]
    places = {(limit.start, limit.end) for limit in limits}
    places |= {(item.start, item.end) for item in (*found.preferences, *found.said_again)}
    return sorted((start, end) for start, end in places if start is not None and end is not None)


def check(text: str) -> None:
    found = find_limits(text, PROVIDERS)
    spans = everything(found)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert len({(item.field, item.value) for item in found.filters}) == len(found.filters)
    assert [item.start for item in found.filters] == sorted(
        item.start or 0 for item in found.filters
    )
    assert all(len(each.limits) > 1 for each in found.contradictions)
    values = {item.field: item.value for item in found.filters}
    for kind, greatest in (("level", 10), ("credits", 999)):
        low, high = values.get(f"min_{kind}", 1), values.get(f"max_{kind}", greatest)
        assert 1 <= int(low) <= int(high) <= greatest


@given(ANY_TEXT)
def test_any_text_gives_spans_that_stand_in_it_apart_and_in_order(text: str) -> None:
    check(text)


@given(st.lists(st.sampled_from(CUES), max_size=25), st.sampled_from(["", " "]))
def test_any_heap_of_cue_words_does_too(words: list[str], between: str) -> None:
    check(" ".join(words))
    check(between.join(words))


@given(ANY_TEXT)
def test_the_same_text_always_gives_the_same_limits(text: str) -> None:
    assert find_limits(text, PROVIDERS) == find_limits(text, PROVIDERS)


def _levels(draw: st.DrawFn) -> tuple[str, list[Filter]]:
    low, high = sorted((draw(st.integers(1, 9)), draw(st.integers(2, 10))))
    said = NUMBER_WORDS.get(low, str(low)) if draw(st.booleans()) else str(low)
    return draw(
        st.sampled_from(
            [
                (f"at level {said}", [("min_level", low), ("max_level", low)]),
                (f"level {said} or below", [("max_level", low)]),
                (f"no higher than level {said}", [("max_level", low)]),
                (f"above level {said}", [("min_level", low + 1)]),
                (f"at least level {said}", [("min_level", low)]),
                (f"L{low}-{high}", [("min_level", low), ("max_level", high)]),
                (f"levels {low} to {high}", [("min_level", low), ("max_level", high)]),
                (f"taumata {low}", [("min_level", low), ("max_level", low)]),
            ]
        )
    )


def _credits(draw: st.DrawFn) -> tuple[str, list[Filter]]:
    low, more = draw(st.integers(2, 60)), draw(st.integers(1, 60))
    said = NUMBER_WORDS.get(low, str(low)) if draw(st.booleans()) else str(low)
    high = low + more
    return draw(
        st.sampled_from(
            [
                (f"worth {said} credits", [("min_credits", low), ("max_credits", low)]),
                (f"under {said} credits", [("max_credits", low - 1)]),
                (f"{said} credits or less", [("max_credits", low)]),
                (f"{said} credits max", [("max_credits", low)]),
                (f"more than {said} credits", [("min_credits", low + 1)]),
                (
                    f"between {low} and {high} credits",
                    [("min_credits", low), ("max_credits", high)],
                ),
                (f"{low}-{high} credits", [("min_credits", low), ("max_credits", high)]),
                (f"iti iho i te {low} whiwhinga", [("max_credits", low - 1)]),
            ]
        )
    )


def _weeks(draw: st.DrawFn) -> tuple[str, list[Filter]]:
    count = draw(st.integers(2, 20))
    return draw(
        st.sampled_from(
            [
                (f"in {count} weeks", [("max_duration_weeks", count)]),
                (f"under {count} weeks", [("max_duration_weeks", count - 1)]),
                (f"up to {count} months", [("max_duration_weeks", count * 4)]),
                (f"no longer than {count} weeks", [("max_duration_weeks", count)]),
                (f"that takes {count} weeks or less", [("max_duration_weeks", count)]),
            ]
        )
    )


def _costs(draw: st.DrawFn) -> tuple[str, list[Filter]]:
    dollars = draw(st.integers(2, 5000))
    return draw(
        st.sampled_from(
            [
                (f"under ${dollars}", [("max_cost_nzd", dollars - 1)]),
                (f"${dollars:,} or less", [("max_cost_nzd", dollars)]),
                (f"max {dollars} bucks", [("max_cost_nzd", dollars)]),
                (f"for less than NZ${dollars}", [("max_cost_nzd", dollars - 1)]),
                ("for free", [("max_cost_nzd", 0)]),
                ("free of charge", [("max_cost_nzd", 0)]),
            ]
        )
    )


def _deliveries(draw: st.DrawFn) -> tuple[str, list[Filter]]:
    others: list[Filter] = [("delivery", "blended"), ("delivery", "on-site")]
    return draw(
        st.sampled_from(
            [
                ("fully online", [("delivery", "online")]),
                ("mā te ipurangi", [("delivery", "online")]),
                ("blended delivery", [("delivery", "blended")]),
                ("taught in person", [("delivery", "on-site")]),
                ("on the job", [("delivery", "workplace")]),
                ("not online", [*others, ("delivery", "workplace")]),
            ]
        )
    )


def _providers(draw: st.DrawFn) -> tuple[str, list[Filter]]:
    return draw(
        st.sampled_from(
            [
                ("from Primary ITO", [("provider", "Primary ITO")]),
                ("by otago poly", [("provider", "Otago Polytechnic (EduBits)")]),
                ("at te pukenga", [("provider", "Te Pūkenga")]),
                ("not from Open Polytech", [("not_provider", "Open Polytechnic")]),
            ]
        )
    )


WORDINGS = (_levels, _credits, _weeks, _costs, _deliveries, _providers)


@st.composite
def sentences(draw: st.DrawFn) -> tuple[str, list[Filter]]:
    """A question with a topic and one to six limits of different kinds, and those limits."""
    kinds = draw(st.lists(st.sampled_from(WORDINGS), min_size=1, max_size=6, unique=True))
    said = [kind(draw) for kind in kinds]
    opening = draw(
        st.sampled_from(["", "I want to learn about ", "Kia ora! Is there a course on "])
    )
    comma = draw(st.sampled_from([", ", " - ", "; "]))
    parts = [opening + draw(st.sampled_from(TOPICS)), *(words for words, _ in said)]
    if draw(st.booleans()):
        parts.append("for " + draw(st.sampled_from(TOPICS)))
    return comma.join(parts), [each for _, filters in said for each in filters]


def stated(text: str) -> list[Filter]:
    found = find_limits(text, PROVIDERS)
    assert not found.contradictions
    return [(item.field, item.value) for item in found.filters]


@given(sentences())
def test_a_sentence_made_of_limits_is_read_back_to_exactly_these(
    sentence: tuple[str, list[Filter]],
) -> None:
    text, wanted = sentence
    assert stated(text) == wanted


@given(sentences(), st.data())
def test_removing_the_words_of_a_limit_drops_that_limit_alone(
    sentence: tuple[str, list[Filter]], data: st.DataObject
) -> None:
    text, wanted = sentence
    filters = find_limits(text, PROVIDERS).filters
    gone = data.draw(st.sampled_from(filters))
    left = text[: gone.start] + text[gone.end :]
    kept = [(item.field, item.value) for item in filters if item.start != gone.start]
    assert stated(left) == kept
    assert len(kept) < len(wanted)


@pytest.mark.parametrize(
    "unit",
    [
        "level ", "level level level ", "1 ", "1,", "(", "( ", "-", "— ", "level 4 ", "level 1, ",
        "up to ", "under 20 credits ", "I have level 4 ", "online and ", "online a b c ", "free ",
        "$1 ", "$9 - ", "short and ", "level 4, no, ", "from Open Polytech or ", "six weeks ",
        "tekau mā rua ", "twenty-five ", "x'", "a\u0304", "9", "\n", "credits 1 to ", "not ", "a ",
    ],
)  # fmt: skip
def test_long_and_hostile_texts_are_read_at_once(unit: str) -> None:
    text = (unit * 20_000)[:20_000]
    find_limits("warm up", PROVIDERS)
    took_s = min(_seconds(text) for _ in range(3))
    # No benchmark: it takes 0.1 s at most, and backtracking would take minutes.
    assert took_s < 5


def _seconds(text: str) -> float:
    start = time.process_time()
    find_limits(text, PROVIDERS)
    return time.process_time() - start
