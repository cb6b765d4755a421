"""Limits as the pages show them: in words, which a record fails, whom they left out.

What a request may limit is in ``schemas``; how a limit is kept is the core's affair.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from recommender.filtering import admit
from recommender.types import AppliedFilter, Credential, Delivery, Filters, Recognition, Status
from webapp.labels import RECOGNITION_LABELS
from webapp.language import N_, counted, words
from webapp.wording import DELIVERY_WORDS, FILTER_FACTS, STATUS_LABELS, listed, lowered

_PATTERNS = {
    "min_level": N_("level %(value)s at least"),
    "max_level": N_("level %(value)s at most"),
    "min_credits": N_("%(value)s credits at least"),
    "max_credits": N_("%(value)s credits at most"),
    "max_duration_weeks": N_("%(value)s weeks at most"),
    "max_cost_nzd": N_("NZ$%(value)s at most"),
    "provider": N_("from %(value)s"),
    "not_provider": N_("not from %(value)s"),
}
_PARTICULAR: dict[tuple[str, int | str], str] = {
    ("max_cost_nzd", 0): N_("free"),
    ("max_duration_weeks", 1): N_("1 week at most"),
    ("min_credits", 1): N_("1 credit at least"),
    ("max_credits", 1): N_("1 credit at most"),
}
_BOUNDS = {
    ("min_level", "max_level"): (N_("level %(low)s"), N_("levels %(low)s to %(high)s")),
    ("min_credits", "max_credits"): (N_("%(low)s credits"), N_("%(low)s to %(high)s credits")),
}


def limit_words(field: str, value: int | str) -> str:
    """A limit as a short phrase: "level 4 at most", "online", "NZ$500 at most"."""
    if (field, value) in _PARTICULAR:
        return words(_PARTICULAR[field, value])
    if field in _PATTERNS:
        return words(_PATTERNS[field], value=value)
    if field == "recognition":
        return words(RECOGNITION_LABELS[Recognition(str(value))])
    if field == "delivery":
        return words(DELIVERY_WORDS[Delivery(str(value))])
    if field == "status":
        return lowered(words(STATUS_LABELS[Status(str(value))]))
    return f"{field.replace('_', ' ')} {value}"


def phrase(limits: Sequence[AppliedFilter]) -> str:
    """Limits on one thing in words: several values joined with "or", two bounds as one."""
    values = {limit.field: limit.value for limit in limits}
    for (low, high), (exactly, between) in _BOUNDS.items():
        if set(values) == {low, high}:
            pattern = exactly if values[low] == values[high] else between
            return words(pattern, low=values[low], high=values[high])
    return joined([limit_words(limit.field, limit.value) for limit in limits])


def joined(texts: Sequence[str]) -> str:
    """Such as "online or blended"."""
    return listed(texts, "or")


def missed(credential: Credential, limits: Iterable[AppliedFilter]) -> tuple[str, ...]:
    """The limits in force that keep this record out, in words."""
    fields: dict[str, list[AppliedFilter]] = {}
    for limit in limits:
        fields.setdefault(limit.field, []).append(limit)
    return tuple(
        phrase(group)
        for field, group in fields.items()
        if not admit((credential,), _alone(field, group)).credentials
    )


def _alone(field: str, group: Sequence[AppliedFilter]) -> Filters:
    values = tuple(limit.value for limit in group)
    value = values if isinstance(getattr(Filters(), field), tuple) else values[0]
    return replace(Filters(), **{field: value})  # type: ignore[arg-type]


def left_out(counts: Mapping[str, int]) -> tuple[str, ...]:
    """Such as "12 left out because they do not state a level", once for each fact, most first."""
    by_fact: dict[str, int] = {}
    for field, number in counts.items():
        fact = FILTER_FACTS.get(field, field.replace("_", " "))
        by_fact[fact] = max(number, by_fact.get(fact, 0))
    ordered = sorted(by_fact.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        counted(
            "%(num)s left out because it does not state %(fact)s.",
            "%(num)s left out because they do not state %(fact)s.",
            number,
            fact=words(fact),
        )
        for fact, number in ordered
        if number
    )
