"""Limits are found where they stand, also in words that only a conversation has."""

from __future__ import annotations

import pytest

from recommender.dialogue.stating import at_odds, limits_in


@pytest.mark.parametrize(
    ("text", "limits", "words"),
    [
        ("only online ones", {("delivery", "online")}, "only online"),
        ("only free ones", {("max_cost_nzd", 0)}, "only free"),
        ("sorry, I meant online", {("delivery", "online")}, "online"),
        ("I can't spend more than $600", {("max_cost_nzd", 600)}, "can't spend more than $600"),
        ("I don't want to go above level 4", {("max_level", 4)}, "don't want to go above level 4"),
        ("nothing that costs money", {("max_cost_nzd", 0)}, "nothing that costs money"),
        ("8 weeks tops", {("max_duration_weeks", 8)}, "8 weeks tops"),
        ("just the NZQA ones", {("recognition", "nzqa-approved")}, "NZQA ones"),
    ],
)
def test_limits_keep_their_place(text: str, limits: set[tuple[str, object]], words: str) -> None:
    found = limits_in(text, ())
    assert {(each.field, each.value) for each in found} == limits
    for each in found:
        assert each.start is not None
        assert words in text[each.start : each.end] or text[each.start : each.end] in words


@pytest.mark.parametrize(
    "text", ["welding", "the first one", "online marketing", "free range eggs", "", "ones", "can't"]
)
def test_where_no_limit_is_stated_none_is_found(text: str) -> None:
    assert limits_in(text, ()) == ()


def test_limits_that_cannot_all_hold_are_said_but_not_in_force() -> None:
    text = "level 2 or below and level 5 or above"
    assert limits_in(text, ()) == ()
    assert {each.field for each in at_odds(text, ())} == {"min_level", "max_level"}
