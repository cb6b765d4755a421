"""Limits put into words, and which of them to loosen."""

from __future__ import annotations

import pytest

from recommender.types import (
    AppliedFilter,
    NoMatch,
    NoMatchReason,
)
from webapp.limit_views import chips, left_out, limit_words, loosened


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        ("max_level", 4, "level 4 at most"),
        ("max_cost_nzd", 500, "NZ$500 at most"),
        ("delivery", "on-site", "on site"),
        ("recognition", "illustrative", "Example, not a real course"),
        ("status", "current", "current"),
        ("not_provider", "MITO", "not from MITO"),
        ("new_limit", 3, "new limit 3"),
    ],
)
def test_a_limit_is_a_short_phrase(field: str, value: int | str, text: str) -> None:
    assert limit_words(field, value) == text


def test_values_of_one_limit_share_a_chip() -> None:
    shown = chips(
        [
            AppliedFilter("delivery", "online"),
            AppliedFilter("max_level", 4),
            AppliedFilter("delivery", "blended"),
        ]
    )
    assert [chip.text for chip in shown] == ["online or blended", "level 4 at most"]


def test_left_out_records_are_counted_once_for_each_fact() -> None:
    lines = left_out({"max_level": 12, "min_level": 12, "delivery": 1, "status": 0})
    assert lines == (
        "12 left out because they do not state a level.",
        "1 left out because it does not state how they are taught.",
    )


@pytest.mark.parametrize(
    ("relax", "together", "offered"),
    [
        (("max_level",), False, ["Allow higher levels"]),
        (("max_level", "delivery"), False, ["Allow higher levels", "Any way of teaching"]),
        (("max_level", "delivery"), True, []),
    ],
    ids=["one helps", "each helps", "only both together"],
)
def test_a_limit_is_offered_for_loosening_where_that_helps_alone(
    relax: tuple[str, ...], together: bool, offered: list[str]
) -> None:
    no_match = NoMatch(NoMatchReason.EMPTY_FILTER, (), relax, relax_together=together)
    assert [chip.text for chip in loosened(no_match)] == offered
