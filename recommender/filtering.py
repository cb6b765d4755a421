"""Hard limits: which records may be shown at all. Limits are never loosened in silence."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace

from recommender.errors import InvalidFilters
from recommender.types import AppliedFilter, Contradiction, Credential, Filters, Status

# Without a status filter, what can no longer be taken is not offered.
_GONE = (Status.DISCONTINUED, Status.RETIRED)
# level, credits: the bounds that must not cross.
_BOUNDS = (("min_level", "max_level"), ("min_credits", "max_credits"))
_OPPOSITE = dict(_BOUNDS) | {high: low for low, high in _BOUNDS}


@dataclass(frozen=True, slots=True)
class Admission:
    """Which records pass. ``left_out``: filter field to the number that do not state that fact."""

    credentials: tuple[Credential, ...]
    left_out: dict[str, int]


def admit(credentials: Iterable[Credential], filters: Filters) -> Admission:
    """The records that meet every limit, in the order given.

    A record that does not state a fact fails a limit on it. Such a record is counted under the
    first unstated field only, and only when it breaks none of the limits that it does state.
    """
    check(filters)
    passed: list[Credential] = []
    left_out: Counter[str] = Counter()
    for credential in credentials:
        verdicts = _verdicts(credential, filters)
        if False in verdicts.values():
            continue
        unstated = next((field for field, verdict in verdicts.items() if verdict is None), None)
        if unstated:
            left_out[unstated] += 1
        else:
            passed.append(credential)
    return Admission(tuple(passed), dict(left_out))


def unmet(credential: Credential, filters: Filters) -> frozenset[str]:
    """The limits that keep the record out, by field: failed, or on a fact that it does not state.

    Without a limit on it, a status that ends a record fails "status".
    """
    return frozenset(field for field, met in _verdicts(credential, filters).items() if not met)


def check(filters: Filters) -> None:
    """Raises InvalidFilters where a minimum stands above its maximum."""
    for low, high in _BOUNDS:
        bottom, top = getattr(filters, low), getattr(filters, high)
        if bottom is not None and top is not None and bottom > top:
            raise InvalidFilters(low, f"{low} ({bottom}) is above {high} ({top}). Swap them.")


def applied(filters: Filters) -> tuple[AppliedFilter, ...]:
    """The limits in force, one entry for each value, in the order of the Filters fields."""
    found: list[AppliedFilter] = []
    for field in fields(filters):
        value = getattr(filters, field.name)
        values = value if isinstance(value, tuple) else () if value is None else (value,)
        found.extend(AppliedFilter(field.name, item) for item in values)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Merged:
    """Limits from two sources as one. ``applied`` carries the spans of those that were stated."""

    filters: Filters
    applied: tuple[AppliedFilter, ...]
    contradictions: tuple[Contradiction, ...] = ()


def merge(given: Filters, stated: Sequence[AppliedFilter]) -> Merged:
    """The limits of a request and those that its text states, all of them in force.

    Of two bounds of one kind the tighter holds. Where the two cannot both hold, none of the two is
    in force: which was meant is for the person to say.
    """
    check(given)
    merged, contradictions = given, []
    for group in _together(stated):
        chosen = _tightened(merged, group)
        if chosen is None:
            fields_met = {each.field for each in group} | {_OPPOSITE.get(e.field) for e in group}
            rivals = [each for each in applied(merged) if each.field in fields_met]
            contradictions.append(Contradiction((*rivals, *group)))
            for rival in rivals:
                merged = without(merged, rival.field)
        else:
            merged = chosen
    in_force = applied(merged)
    spans = {(each.field, each.value): each for each in stated}
    return Merged(
        merged,
        tuple(spans.get((each.field, each.value), each) for each in in_force),
        tuple(contradictions),
    )


def relaxations(credentials: Iterable[Credential], filters: Filters) -> tuple[str, ...]:
    """The single filters that, dropped alone, would let records through; the most records first."""
    pool = tuple(credentials)
    gains = {
        field: len(admit(pool, without(filters, field)).credentials)
        for field in dict.fromkeys(item.field for item in applied(filters))
    }
    return tuple(sorted((f for f, gain in gains.items() if gain), key=lambda f: (-gains[f], f)))


def without(filters: Filters, field: str) -> Filters:
    """The same filters with one of them dropped."""
    default = () if isinstance(getattr(filters, field), tuple) else None
    return replace(filters, **{field: default})  # type: ignore[arg-type]


def _together(stated: Sequence[AppliedFilter]) -> list[list[AppliedFilter]]:
    """Stated limits by what they are about, in order: both bounds of one fact, values of a list."""
    groups: dict[str, list[AppliedFilter]] = {}
    for limit in stated:
        fact = next((pair[0] for pair in _BOUNDS if limit.field in pair), limit.field)
        groups.setdefault(fact, []).append(limit)
    return list(groups.values())


def _tightened(filters: Filters, group: Sequence[AppliedFilter]) -> Filters | None:
    """``filters`` with the limits of ``group`` as well, None where they cannot all hold."""
    result = filters
    for field in dict.fromkeys(limit.field for limit in group):
        old = getattr(filters, field)
        values = [limit.value for limit in group if limit.field == field]
        if isinstance(old, tuple):
            kept = tuple(value for value in old if value in values) if old else tuple(values)
            if not kept:
                return None
            result = replace(result, **{field: kept})  # type: ignore[arg-type]
            continue
        tighter = max if field.startswith("min_") else min
        bounds = [int(value) for value in values] + ([] if old is None else [old])
        result = replace(result, **{field: tighter(bounds)})
    try:
        check(result)
    except InvalidFilters:
        return None
    return result


def _verdicts(credential: Credential, filters: Filters) -> dict[str, bool | None]:
    """For each limit in force: met, not met, or None where the record does not state the fact."""
    verdicts: dict[str, bool | None] = {
        "min_level": _at_least(credential.level_min, filters.min_level),
        "max_level": _at_most(credential.level_max, filters.max_level),
        "min_credits": _at_least(credential.credits, filters.min_credits),
        "max_credits": _at_most(credential.credits, filters.max_credits),
        "max_duration_weeks": _at_most(credential.duration_weeks, filters.max_duration_weeks),
        "max_cost_nzd": _at_most(credential.cost_nzd, filters.max_cost_nzd),
        "provider": _names_any(credential.providers, filters.provider),
        "not_provider": _names_none(credential.providers, filters.not_provider),
        "recognition": not filters.recognition or credential.recognition in filters.recognition,
        "status": _status(credential.status, filters.status),
        "delivery": _overlaps(credential.delivery, filters.delivery),
    }
    return verdicts


def _at_least(fact: int | None, bound: int | None) -> bool | None:
    if bound is None:
        return True
    return None if fact is None else fact >= bound


def _at_most(fact: int | None, bound: int | None) -> bool | None:
    if bound is None:
        return True
    return None if fact is None else fact <= bound


def _overlaps(facts: tuple[str, ...], wanted: tuple[str, ...]) -> bool | None:
    if not wanted:
        return True
    return None if not facts else bool(set(facts) & set(wanted))


def _status(fact: Status | None, wanted: tuple[Status, ...]) -> bool | None:
    if wanted:
        return None if fact is None else fact in wanted
    return fact not in _GONE


def _names_any(providers: tuple[str, ...], wanted: tuple[str, ...]) -> bool | None:
    """Whether a provider's name holds one of the wanted words, case and macrons aside."""
    if not wanted:
        return True
    if not providers:
        return None
    return any(fold(name) in fold(provider) for provider in providers for name in wanted)


def _names_none(providers: tuple[str, ...], unwanted: tuple[str, ...]) -> bool | None:
    if not unwanted:
        return True
    found = _names_any(providers, unwanted)
    return None if found is None else not found


def fold(text: str) -> str:
    """Case, macrons and other marks taken off, for comparing names."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
