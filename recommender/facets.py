"""How the records within the limits divide: by level, size, way of teaching, provider and more.

Each facet is counted with its own limits lifted and all others in force, so that a count says what
choosing that value would give.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from recommender.filtering import check, fold, unmet
from recommender.nzsced import BROAD_FIELDS, broad_field
from recommender.types import Credential, Delivery, Filters, Recognition, Status

CREDIT_BANDS: tuple[tuple[int | None, int | None], ...] = (
    (None, 5),
    (6, 10),
    (11, 15),
    (16, 20),
    (21, 40),
    (41, None),
)
"""Fewest and most credits; today's rules end at 40."""

LEVELS = range(1, 11)


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value. ``count``: records that have it. ``limits``: what to ask for to see just those."""

    value: str
    count: int
    limits: Mapping[str, int | str]


@dataclass(frozen=True, slots=True)
class Facet:
    """One way of dividing the ``total`` records that meet all limits but the facet's own.

    ``other``: those that state the fact but fit no single value, such as a range of levels;
    ``not_stated``: those that do not state it.
    """

    name: str
    values: tuple[FacetValue, ...]
    other: int
    not_stated: int
    total: int


@dataclass(frozen=True, slots=True)
class Facets:
    """``total``: the records that meet every limit."""

    total: int
    facets: tuple[Facet, ...]


Pool = Sequence[Credential]


def facets(
    credentials: Iterable[Credential], filters: Filters, nzsced: Sequence[str] = ()
) -> Facets:
    """Every facet of the records, counted. ``nzsced``: codes of broad fields that limit too.

    Raises InvalidFilters.
    """
    check(filters)
    unmet_by = [(each, _unmet(each, filters, nzsced)) for each in credentials]
    counted = []
    for name, (fields, count) in _FACETS.items():
        pool = [each for each, failed in unmet_by if failed <= fields]
        counted.append(count(name, pool, filters))
    return Facets(sum(not failed for _, failed in unmet_by), tuple(counted))


def _unmet(credential: Credential, filters: Filters, nzsced: Sequence[str]) -> frozenset[str]:
    failed = unmet(credential, filters)
    if nzsced and broad_field(credential) not in nzsced:
        return failed | {"nzsced"}
    return failed


def _level(name: str, pool: Pool, _: Filters) -> Facet:
    levels = Counter((each.level_min, each.level_max) for each in pool)
    values = tuple(
        FacetValue(str(level), levels[level, level], {"min_level": level, "max_level": level})
        for level in LEVELS
    )
    return _with_rest(name, values, pool, sum(levels[ends] for ends in levels if None in ends))


def _credits(name: str, pool: Pool, _: Filters) -> Facet:
    sizes = Counter(each.credits for each in pool)
    values = []
    for low, high in CREDIT_BANDS:
        count = sum(
            sizes[size]
            for size in sizes
            if size is not None and (low or 0) <= size and (high is None or size <= high)
        )
        bounds = {"min_credits": low, "max_credits": high}
        limits: dict[str, int | str] = {f: v for f, v in bounds.items() if v is not None}
        values.append(FacetValue(f"{low or 0}-{high or ''}", count, limits))
    return _with_rest(name, tuple(values), pool, sizes[None])


def _with_rest(name: str, values: tuple[FacetValue, ...], pool: Pool, not_stated: int) -> Facet:
    """A facet of which each record has one value at most."""
    other = len(pool) - not_stated - sum(value.count for value in values)
    return Facet(name, values, other, not_stated, len(pool))


def _recognition(name: str, pool: Pool, _: Filters) -> Facet:
    kinds = Counter(each.recognition for each in pool)
    return _with_rest(name, _plain(name, {kind: kinds[kind] for kind in Recognition}), pool, 0)


def _status(name: str, pool: Pool, _: Filters) -> Facet:
    states = Counter(each.status for each in pool)
    values = _plain(name, {status: states[status] for status in Status})
    return _with_rest(name, values, pool, states[None])


def _nzsced(name: str, pool: Pool, _: Filters) -> Facet:
    fields = Counter(broad_field(each) for each in pool)
    values = _plain(name, {code: fields[code] for code in BROAD_FIELDS})
    return _with_rest(name, values, pool, sum(not each.subject for each in pool))


def _delivery(name: str, pool: Pool, _: Filters) -> Facet:
    ways = Counter(way for each in pool for way in set(each.delivery))
    values = _plain(name, {way: ways[way] for way in Delivery})
    return Facet(name, values, 0, sum(not each.delivery for each in pool), len(pool))


def _provider(name: str, pool: Pool, filters: Filters) -> Facet:
    """Those asked for, as they were asked for; then those of the records, most records first.

    A part of a provider's name will do for the limit. In an address commas separate names, so the
    longest part without one is asked for and counted.
    """
    groups = Counter(tuple(fold(one) for one in each.providers) for each in pool)
    names = {fold(one): one for one in filters.provider}
    for each in pool:
        for one in each.providers:
            names.setdefault(fold(one), one)
    values = []
    for one in names.values():
        part = max(one.split(","), key=len).strip()
        held = (n for group, n in groups.items() if any(fold(part) in whole for whole in group))
        values.append(FacetValue(one, sum(held), {name: part}))
    asked = len(set(map(fold, filters.provider)))
    rest = sorted(values[asked:], key=lambda value: (-value.count, fold(value.value)))
    return Facet(name, (*values[:asked], *rest), 0, groups[()], len(pool))


def _plain(field: str, counts: Mapping[str, int]) -> tuple[FacetValue, ...]:
    return tuple(
        FacetValue(str(value), count, {field: str(value)}) for value, count in counts.items()
    )


_Count = Callable[[str, Pool, Filters], Facet]
# Name of the facet: its own limits, and how it is counted.
_FACETS: dict[str, tuple[frozenset[str], _Count]] = {
    "level": (frozenset({"min_level", "max_level"}), _level),
    "credits": (frozenset({"min_credits", "max_credits"}), _credits),
    "delivery": (frozenset({"delivery"}), _delivery),
    "recognition": (frozenset({"recognition"}), _recognition),
    "nzsced": (frozenset({"nzsced"}), _nzsced),
    "provider": (frozenset({"provider"}), _provider),
    "status": (frozenset({"status"}), _status),
}
NAMES = tuple(_FACETS)
"""The facets, in order."""
