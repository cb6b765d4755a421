"""Limits put into words, and which of them to loosen."""

from __future__ import annotations

import pytest

from recommender.types import (
    AppliedFilter,
    Credential,
    Delivery,
    NoMatch,
    NoMatchReason,
    Recognition,
)
from webapp.limit_views import chips, every_limit, left_out, limit_words, loosened, missed


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        ("max_level", 4, "level 4 at most"),
        ("max_cost_nzd", 500, "NZ$500 at most"),
        ("max_cost_nzd", 0, "free"),
        ("max_duration_weeks", 1, "1 week at most"),
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
    limits = [AppliedFilter("max_level", 4), AppliedFilter("delivery", "online")]
    assert [chip.text for chip in loosened(no_match, limits)] == offered


def test_a_limit_out_of_the_words_is_loosened_by_cutting_them() -> None:
    limits = [AppliedFilter("max_level", 4, 8, 20), AppliedFilter("delivery", "online", 21, 27)]
    no_match = NoMatch(NoMatchReason.EMPTY_FILTER, (), ("max_level", "delivery"))
    assert [(way.text, way.changes) for way in loosened(no_match, limits)] == [
        ("Allow higher levels", ("max_level", "8-20")),
        ("Any way of teaching", ("delivery", "21-27")),
    ]
    assert every_limit(limits).changes == ("every", "8-20", "21-27")


def test_two_bounds_in_the_same_words_go_together() -> None:
    limits = [AppliedFilter(field, 4, 8, 15) for field in ("min_level", "max_level")]
    no_match = NoMatch(NoMatchReason.EMPTY_FILTER, (), ("max_level", "min_level"))
    assert [way.text for way in loosened(no_match, limits)] == ["Allow any level"]
    assert [chip.text for chip in chips(limits)] == ["level 4"]
    between = [AppliedFilter("min_credits", 10, 0, 9), AppliedFilter("max_credits", 20, 0, 9)]
    assert [chip.text for chip in chips(between)] == ["10 to 20 credits"]
    chosen = [AppliedFilter("min_level", 3), AppliedFilter("max_level", 5)]
    assert [chip.changes for chip in chips(chosen)] == [("min_level",), ("max_level",)]


def test_a_record_is_held_against_each_limit() -> None:
    record = Credential(
        "a", "A", Recognition.PROVIDER, "", (), level_min=5, level_max=5,
        delivery=(Delivery.ONLINE,),
    )  # fmt: skip
    limits = [
        AppliedFilter("max_level", 4, 0, 9),
        AppliedFilter("max_credits", 20),
        AppliedFilter("delivery", "online"),
        AppliedFilter("delivery", "blended"),
    ]
    assert missed(record, limits) == ("level 4 at most", "20 credits at most")
