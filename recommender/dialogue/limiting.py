"""Limits in force changed by what is said: set, corrected, lifted, or tightened past a record."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from recommender.dialogue.intents import Intent
from recommender.dialogue.reply import Message
from recommender.dialogue.search import FIELDS, SUBJECT_OF, lifted, subjects
from recommender.errors import InvalidFilters
from recommender.filtering import applied, check
from recommender.types import (
    MAX_PROVIDERS,
    AppliedFilter,
    Credential,
    Delivery,
    Filters,
    Recognition,
    Status,
)

_NUMBER = re.compile(r"\$?\b(\d{1,6})\b")
_NUMERIC = {
    "level": (1, 10),
    "credits": (1, 999),
    "duration": (1, 520),
    "cost": (0, 1_000_000),
}
_KINDS: dict[str, Any] = {"recognition": Recognition, "status": Status, "delivery": Delivery}


def stated(filters: Filters, limits: Sequence[AppliedFilter], *, anew: bool) -> Filters:
    """The limits with those just stated, which hold over earlier ones on the same subject.

    A bound joins an earlier bound on the other side ("at least 3", then "at most 5") unless
    ``anew``, the two cannot both hold, or the earlier limit was one number.
    """
    for subject in dict.fromkeys(SUBJECT_OF[limit.field] for limit in limits):
        changes = _values(limit for limit in limits if SUBJECT_OF[limit.field] == subject)
        fresh = replace(lifted(filters, subject), **changes)
        joined = replace(filters, **changes)
        keeps = not anew and not _is_exact(filters, subject) and _holds(joined)
        filters = joined if keeps else fresh
    return filters


def changed(before: Filters, after: Filters) -> tuple[str, ...]:
    """The subjects on which two sets of limits differ."""
    return tuple(
        subject
        for subject, fields in FIELDS.items()
        if any(getattr(before, field) != getattr(after, field) for field in fields)
    )


def limits_said(filters: Filters, touched: Collection[str]) -> list[Message]:
    """A message for each limit on one of the subjects; one for two bounds that are the same."""
    messages: list[Message] = []
    for subject in (each for each in FIELDS if each in touched):
        if _is_exact(filters, subject):
            value = getattr(filters, FIELDS[subject][0])
            messages.append(Message("limit", {"field": subject, "value": value}))
            continue
        fields = FIELDS[subject]
        messages += [
            Message("limit", {"field": each.field, "value": each.value})
            for each in applied(filters)
            if each.field in fields
        ]
    return messages


def renumbered(filters: Filters, text: str, recent: Sequence[str]) -> Filters | None:
    """The limits with a bare number in the place of the one that was said last; None without one.

    ``recent``: the subjects to try, the likeliest first; then those with a limit in force.
    """
    numbers = _NUMBER.findall(text)
    candidates = [each for each in (*recent, *subjects(filters)) if each in _NUMERIC]
    if not numbers or not candidates:
        return None
    subject, number = candidates[0], int(numbers[-1])
    low, high = _NUMERIC[subject]
    if not low <= number <= high:
        return None
    fields = FIELDS[subject]
    in_force = [field for field in fields if getattr(filters, field) is not None] or list(fields)
    return replace(filters, **dict.fromkeys(in_force, number))  # type: ignore[arg-type]


def past(
    filters: Filters, intent: Intent, records: Sequence[Credential]
) -> tuple[Filters, Credential] | None:
    """Limits that rule out a record and all that is no shorter, cheaper, easier or harder than it.

    Measured on the first record that states the fact and can be undercut; None if there is none.
    """
    for fields in _FACTS[intent]:
        for record in records:
            value = getattr(record, fields[0])
            if value is None:
                continue
            bound = value + (1 if intent is Intent.HARDER else -1)
            if not _LEAST[fields[1]] <= bound <= _MOST:
                continue
            if fields[1] in ("max_level", "min_level") and bound > _NUMERIC["level"][1]:
                continue
            subject = SUBJECT_OF[fields[1]]
            tighter = replace(filters, **{fields[1]: bound})
            if not _holds(tighter):
                tighter = replace(lifted(filters, subject), **{fields[1]: bound})
            return tighter, record
    return None


_MOST = 1_000_000
_LEAST = {
    "max_credits": 1,
    "max_duration_weeks": 1,
    "max_cost_nzd": 0,
    "max_level": 1,
    "min_level": 1,
}
# For each relative wish: the fact of the record, and the limit that goes past it. Most records
# state credits, few a duration; one credit is ten hours.
_FACTS: dict[Intent, tuple[tuple[str, str], ...]] = {
    Intent.SHORTER: (("credits", "max_credits"), ("duration_weeks", "max_duration_weeks")),
    Intent.CHEAPER: (("cost_nzd", "max_cost_nzd"),),
    Intent.EASIER: (("level_min", "max_level"),),
    Intent.HARDER: (("level_max", "min_level"),),
}


def _values(limits: Iterable[AppliedFilter]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for limit in limits:
        if limit.field in _KINDS:
            kind = _KINDS[limit.field](limit.value)
            values[limit.field] = (*values.get(limit.field, ()), kind)
        elif limit.field in FIELDS["provider"]:
            names = (*values.get(limit.field, ()), str(limit.value))
            values[limit.field] = names[:MAX_PROVIDERS]
        else:
            values[limit.field] = int(limit.value)
    return values


def _is_exact(filters: Filters, subject: str) -> bool:
    low, *rest = (getattr(filters, field) for field in FIELDS[subject])
    return isinstance(low, int) and rest == [low]


def _holds(filters: Filters) -> bool:
    try:
        check(filters)
    except InvalidFilters:
        return False
    return True
