"""Limits put into words."""

from __future__ import annotations

import pytest

from recommender.types import AppliedFilter, Credential, Delivery, Recognition
from webapp.limit_views import left_out, limit_words, missed, phrase


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


def test_values_of_one_limit_share_a_phrase() -> None:
    ways = [AppliedFilter("delivery", "online"), AppliedFilter("delivery", "blended")]
    assert phrase(ways) == "online or blended"


@pytest.mark.parametrize(
    ("fact", "low", "high", "text"),
    [
        ("level", 4, 4, "level 4"),
        ("level", 3, 5, "levels 3 to 5"),
        ("credits", 15, 15, "15 credits"),
        ("credits", 10, 20, "10 to 20 credits"),
    ],
)
def test_two_bounds_are_one_phrase(fact: str, low: int, high: int, text: str) -> None:
    bounds = [AppliedFilter(f"min_{fact}", low), AppliedFilter(f"max_{fact}", high)]
    assert phrase(bounds) == text


def test_left_out_records_are_counted_once_for_each_fact() -> None:
    lines = left_out({"max_level": 12, "min_level": 12, "delivery": 1, "status": 0})
    assert lines == (
        "12 left out because they do not state a level.",
        "1 left out because it does not state how they are taught.",
    )


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
