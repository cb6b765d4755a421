"""Filters are hard limits, and silence in a record is not consent."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.errors import InvalidFilters
from recommender.filtering import admit, applied, fold, relaxations, without
from recommender.types import (
    Credential,
    Delivery,
    Filters,
    Outcome,
    Recognition,
    Status,
)


def record(name: str, **facts: object) -> Credential:
    return Credential(
        id=name,
        title=name,
        recognition=facts.pop("recognition", Recognition.PROVIDER),  # type: ignore[arg-type]
        purpose="",
        outcomes=(Outcome(f"{name}#1", "Weld"),),
        **facts,  # type: ignore[arg-type]
    )


SILENT = record("silent")
FULL = record(
    "full",
    level_min=4,
    level_max=4,
    credits=15,
    duration_weeks=10,
    cost_nzd=500,
    providers=("Te Pūkenga", "BCITO"),
    delivery=(Delivery.ONLINE, Delivery.BLENDED),
    status=Status.CURRENT,
)


def passes(credential: Credential, **limits: object) -> bool:
    return bool(admit([credential], Filters(**limits)).credentials)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("met", "broken"),
    [
        ({"min_level": 4}, {"min_level": 5}),
        ({"max_level": 4}, {"max_level": 3}),
        ({"min_credits": 15}, {"min_credits": 16}),
        ({"max_credits": 15}, {"max_credits": 14}),
        ({"max_duration_weeks": 10}, {"max_duration_weeks": 9}),
        ({"max_cost_nzd": 500}, {"max_cost_nzd": 499}),
        ({"provider": ("te pukenga",)}, {"provider": ("Otago",)}),
        ({"not_provider": ("Otago",)}, {"not_provider": ("bcito",)}),
        ({"delivery": (Delivery.ONLINE,)}, {"delivery": (Delivery.WORKPLACE,)}),
        ({"status": (Status.CURRENT,)}, {"status": (Status.DISCONTINUED,)}),
    ],
)
def test_a_bound_holds_the_number_itself_and_silence_fails(
    met: dict[str, object], broken: dict[str, object]
) -> None:
    (field,) = met
    assert passes(FULL, **met)
    assert not passes(FULL, **broken)
    assert not passes(SILENT, **met)
    assert admit([SILENT], Filters(**met)).left_out == {field: 1}  # type: ignore[arg-type]


def test_recognition_is_always_stated() -> None:
    assert passes(FULL, recognition=(Recognition.PROVIDER, Recognition.UNIVERSITY))
    assert not passes(FULL, recognition=(Recognition.UNIVERSITY,))


def test_what_can_no_longer_be_taken_is_offered_only_when_asked_for() -> None:
    gone = record("gone", status=Status.DISCONTINUED)
    assert not passes(gone)
    assert passes(gone, status=(Status.DISCONTINUED,))
    assert passes(SILENT)


def test_a_range_of_levels_must_lie_within_the_bounds() -> None:
    ranged = record("ranged", level_min=2, level_max=3)
    assert passes(ranged, min_level=2, max_level=3)
    assert not passes(ranged, max_level=2)


def test_a_silent_record_that_breaks_another_limit_is_not_counted_as_left_out() -> None:
    partly = record("partly", credits=40)
    assert admit([partly], Filters(max_level=4, max_credits=20)).left_out == {}


@pytest.mark.parametrize(
    ("filters", "field"),
    [
        (Filters(min_level=5, max_level=4), "min_level"),
        (Filters(min_credits=20, max_credits=10), "min_credits"),
    ],
)
def test_bounds_that_cross_are_refused_by_name(filters: Filters, field: str) -> None:
    with pytest.raises(InvalidFilters, match="Swap") as refusal:
        admit([FULL], filters)
    assert refusal.value.field == field


def test_every_limit_in_force_is_listed_value_by_value() -> None:
    listed = applied(Filters(max_level=4, delivery=(Delivery.ONLINE, Delivery.BLENDED)))
    assert [(each.field, each.value) for each in listed] == [
        ("max_level", 4),
        ("delivery", "online"),
        ("delivery", "blended"),
    ]


def test_the_limit_that_keeps_most_out_is_the_first_to_loosen() -> None:
    pool = [record(f"r{n}", level_min=5, level_max=5, credits=n) for n in (10, 20, 30)]
    assert relaxations(pool, Filters(max_level=4, max_credits=20)) == ("max_level",)
    assert relaxations(pool, Filters(min_level=5)) == ("min_level",)
    assert relaxations([], Filters(min_level=5)) == ()


@pytest.mark.parametrize("field", [field.name for field in fields(Filters)])
def test_any_filter_can_be_dropped(field: str) -> None:
    assert getattr(without(Filters(min_level=1, provider=("x",)), field), field) in (None, ())


def test_names_are_compared_without_case_and_macrons() -> None:
    assert fold("Te Pūkenga") == fold("TE PUKENGA")


@given(
    st.lists(
        st.builds(
            record,
            st.uuids().map(str),
            credits=st.none() | st.integers(1, 60),
            duration_weeks=st.none() | st.integers(1, 50),
        ),
        unique_by=lambda each: each.id,
    ),
    st.integers(1, 60),
    st.integers(1, 50),
)
def test_a_tighter_limit_never_lets_more_through(
    records: list[Credential], most: int, weeks: int
) -> None:
    loose = set(admit(records, Filters(max_credits=most)).credentials)
    tight = admit(records, Filters(max_credits=most, max_duration_weeks=weeks))
    assert set(tight.credentials) <= loose
    assert all(each.credits is not None and each.credits <= most for each in tight.credentials)
