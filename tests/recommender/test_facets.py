"""What a facet counts is what choosing its value gives, and no record is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.errors import InvalidFilters
from recommender.facets import NAMES, Facet, Facets, facets
from recommender.listing import listing
from recommender.nzsced import BROAD_FIELDS
from recommender.pipeline import Recommender
from recommender.types import Credential, Delivery, Filters, Recognition, Status

SINGLE = ("level", "credits", "recognition", "nzsced", "status")
PROVIDERS = ("MITO", "Mito New Zealand", "Te Pūkenga", "A, B and C", "Wintec")
SUBJECTS = (None, "", "Health", "health > Nursing", "Forestry Studies", *BROAD_FIELDS.values())

maybe_level = st.none() | st.integers(1, 10)


@st.composite
def records(draw: st.DrawFn) -> Credential:
    low, high = sorted((draw(st.integers(1, 10)), draw(st.integers(1, 10))))
    ends = draw(st.sampled_from([(low, high), (low, low), (None, None), (low, None), (None, high)]))
    return Credential(
        id=f"r{draw(st.integers(0, 10**9))}",
        title=draw(st.sampled_from("ab")),
        recognition=draw(st.sampled_from(Recognition)),
        purpose="",
        outcomes=(),
        level_min=ends[0],
        level_max=ends[1],
        credits=draw(st.none() | st.integers(0, 70)),
        providers=tuple(draw(st.lists(st.sampled_from(PROVIDERS), max_size=2))),
        subject=draw(st.sampled_from(SUBJECTS)),
        delivery=tuple(draw(st.lists(st.sampled_from(Delivery), max_size=2))),
        status=draw(st.none() | st.sampled_from(Status)),
    )


@st.composite
def limits(draw: st.DrawFn) -> Filters:
    low, high = sorted((draw(st.integers(1, 10)), draw(st.integers(1, 10))))
    fewest, most = sorted((draw(st.integers(0, 70)), draw(st.integers(0, 70))))
    return Filters(
        min_level=draw(st.sampled_from([None, low])),
        max_level=draw(st.sampled_from([None, high])),
        min_credits=draw(st.sampled_from([None, fewest])),
        max_credits=draw(st.sampled_from([None, most])),
        provider=tuple(draw(st.lists(st.sampled_from(("mito", "puk", "Wintec")), max_size=2))),
        recognition=tuple(draw(st.lists(st.sampled_from(Recognition), max_size=2))),
        status=tuple(draw(st.lists(st.sampled_from(Status), max_size=2))),
        delivery=tuple(draw(st.lists(st.sampled_from(Delivery), max_size=2))),
    )


pools = st.lists(records(), max_size=12)
fields = st.lists(st.sampled_from(tuple(BROAD_FIELDS)), max_size=2)


def named(found: Facets, name: str) -> Facet:
    return next(facet for facet in found.facets if facet.name == name)


def chosen(facet: str, filters: Filters, wanted: dict[str, Any]) -> tuple[Filters, tuple[str, ...]]:
    """The limits with those of the facet replaced by one value's, as its link does it."""
    bare: dict[str, Any] = {
        "level": {"min_level": None, "max_level": None},
        "credits": {"min_credits": None, "max_credits": None},
        "nzsced": {},
    }.get(facet, {facet: ()})
    lists = {"provider", "recognition", "status", "delivery"}
    asked = {f: (v,) if f in lists else v for f, v in wanted.items() if f != "nzsced"}
    return replace(filters, **(bare | asked)), (wanted["nzsced"],) if "nzsced" in wanted else ()


@given(pools, limits(), fields)
def test_a_count_is_what_choosing_that_value_gives(
    pool: list[Credential], filters: Filters, nzsced: list[str]
) -> None:
    for facet in facets(pool, filters, nzsced).facets:
        for value in facet.values:
            asked, own = chosen(facet.name, filters, dict(value.limits))
            kept = own if facet.name == "nzsced" else nzsced
            assert listing(pool, asked, nzsced=kept).total == value.count, (facet.name, value)


@given(pools, limits(), fields)
def test_every_record_is_counted_in_every_facet(
    pool: list[Credential], filters: Filters, nzsced: list[str]
) -> None:
    found = facets(pool, filters, nzsced)
    assert tuple(facet.name for facet in found.facets) == NAMES
    assert found.total == listing(pool, filters, nzsced=nzsced).total
    for facet in found.facets:
        counts = [value.count for value in facet.values]
        assert all(0 <= count <= facet.total for count in counts)
        assert found.total <= facet.total
        counted = sum(counts) + facet.other + facet.not_stated
        assert facet.other >= 0
        assert counted == facet.total if facet.name in SINGLE else counted >= facet.total


@given(pools)
def test_without_limits_every_facet_but_status_counts_the_whole_list(
    pool: list[Credential],
) -> None:
    found = facets(pool, Filters())
    assert named(found, "status").total == len(pool)
    assert {each.total for each in found.facets if each.name != "status"} == {found.total}


def test_bounds_that_cross_are_refused() -> None:
    with pytest.raises(InvalidFilters):
        facets([], Filters(min_level=5, max_level=2))


def test_the_shipped_catalogue_divides_as_it_is(recommender: Recommender) -> None:
    found = recommender.facets(Filters(recognition=(Recognition.NZQA_APPROVED,)))
    assert (
        found.total == recommender.browse(Filters(recognition=(Recognition.NZQA_APPROVED,))).total
    )
    recognition = {value.value: value.count for value in named(found, "recognition").values}
    assert recognition["nzqa-approved"] == found.total
    assert recognition["illustrative"] == 307
    providers = named(found, "provider").values
    assert [each.count for each in providers] == sorted(
        (each.count for each in providers), reverse=True
    )
