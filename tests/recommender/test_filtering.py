"""Filters are hard limits, and silence in a record is not consent."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.errors import InvalidFilters
from recommender.filtering import admit, applied, check, fold, merge, relaxations, without
from recommender.types import (
    AppliedFilter,
    Contradiction,
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


def stated(field: str, value: int | str, start: int = 0) -> AppliedFilter:
    return AppliedFilter(field, value, start, start + 5)


def test_limits_of_a_request_and_of_its_words_hold_together() -> None:
    merged = merge(
        Filters(max_level=5), [stated("max_credits", 15), stated("delivery", "online", 9)]
    )
    assert merged.filters == Filters(max_level=5, max_credits=15, delivery=(Delivery.ONLINE,))
    assert merged.applied == (
        AppliedFilter("max_level", 5),
        stated("max_credits", 15),
        stated("delivery", "online", 9),
    )
    assert merged.contradictions == ()


def test_the_tighter_of_two_bounds_holds() -> None:
    both = merge(Filters(max_level=5, min_credits=5), [stated("max_level", 4)])
    assert both.filters == Filters(max_level=4, min_credits=5)
    assert both.applied[0] == stated("max_level", 4)
    looser = merge(Filters(max_level=3), [stated("max_level", 4)])
    assert looser.applied == (AppliedFilter("max_level", 3),)


def test_of_limits_that_cannot_both_hold_none_is_in_force() -> None:
    level = [stated("min_level", 6), stated("max_level", 6)]
    merged = merge(Filters(max_level=4, max_credits=20), level)
    assert merged.filters == Filters(max_credits=20)
    assert merged.contradictions == (Contradiction((AppliedFilter("max_level", 4), *level)),)


def test_values_of_a_list_are_those_that_both_name() -> None:
    given_ = Filters(delivery=(Delivery.ONLINE, Delivery.BLENDED))
    assert merge(given_, [stated("delivery", "blended")]).filters.delivery == (Delivery.BLENDED,)
    apart = merge(given_, [stated("delivery", "workplace")])
    assert apart.filters == Filters()
    assert [limit.value for limit in apart.contradictions[0].limits] == [
        "online",
        "blended",
        "workplace",
    ]


BOUNDS = st.one_of(
    st.tuples(st.sampled_from(["min_level", "max_level"]), st.integers(1, 10)),
    st.tuples(st.sampled_from(["min_credits", "max_credits"]), st.integers(1, 60)),
    st.tuples(st.just("delivery"), st.sampled_from([str(each) for each in Delivery])),
)


@given(st.lists(BOUNDS, max_size=6), st.lists(BOUNDS, max_size=2))
def test_merged_limits_always_hold_together_and_none_gets_lost(
    found: list[tuple[str, int | str]], asked: list[tuple[str, int | str]]
) -> None:
    base = Filters()
    for field, value in asked:
        base = merge(base, [AppliedFilter(field, value)]).filters
    limits = [stated(field, value, 6 * at) for at, (field, value) in enumerate(found)]
    merged = merge(base, limits)
    check(merged.filters)
    disputed = {limit for each in merged.contradictions for limit in each.limits}
    for limit in limits:
        in_force = getattr(merged.filters, limit.field)
        kept = bool(in_force) or any(limit.field == other.field for other in disputed)
        assert kept, limit
