"""Limits as the pages show them: a chip for each in force, what lifts it, whom it left out.

What a request may limit is in ``schemas``; how a limit is kept is the core's affair.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from recommender.filtering import admit
from recommender.types import (
    AppliedFilter,
    Credential,
    Delivery,
    Filters,
    NoMatch,
    Recognition,
    Status,
)
from webapp.asking_again import EVERY_LIMIT, place
from webapp.labels import RECOGNITION_LABELS
from webapp.wording import (
    DELIVERY_WORDS,
    FILTER_FACTS,
    FILTER_LOOSENED,
    FILTER_SUBJECTS,
    STATUS_LABELS,
)

_PATTERNS = {
    "min_level": "level {} at least",
    "max_level": "level {} at most",
    "min_credits": "{} credits at least",
    "max_credits": "{} credits at most",
    "max_duration_weeks": "{} weeks at most",
    "max_cost_nzd": "NZ${} at most",
    "provider": "from {}",
    "not_provider": "not from {}",
}
_PARTICULAR: dict[tuple[str, int | str], str] = {
    ("max_cost_nzd", 0): "free",
    ("max_duration_weeks", 1): "1 week at most",
    ("min_credits", 1): "1 credit at least",
    ("max_credits", 1): "1 credit at most",
}
_BOUNDS = {
    ("min_level", "max_level"): ("level {}", "levels {} to {}"),
    ("min_credits", "max_credits"): ("{} credits", "{} to {} credits"),
}


@dataclass(frozen=True, slots=True)
class ChipView:
    """Something understood, or a way on, in words. ``changes``: what it changes when pressed."""

    text: str
    changes: tuple[str, ...] = ()


def limit_words(field: str, value: int | str) -> str:
    """A limit as a short phrase: "level 4 at most", "online", "NZ$500 at most"."""
    if (field, value) in _PARTICULAR:
        return _PARTICULAR[field, value]
    if field in _PATTERNS:
        return _PATTERNS[field].format(value)
    if field == "recognition":
        return RECOGNITION_LABELS[Recognition(str(value))]
    if field == "delivery":
        return DELIVERY_WORDS[Delivery(str(value))]
    if field == "status":
        return STATUS_LABELS[Status(str(value))].lower()
    return f"{field.replace('_', ' ')} {value}"


def chips(limits: Iterable[AppliedFilter]) -> tuple[ChipView, ...]:
    """One chip for each limited field, several values joined with "or".

    Two bounds that the same words state, such as "level 4", share one.
    """
    groups: dict[object, list[AppliedFilter]] = {}
    for limit in limits:
        stated = limit.start is not None and any(limit.field in pair for pair in _BOUNDS)
        groups.setdefault((limit.start, limit.end) if stated else limit.field, []).append(limit)
    return tuple(ChipView(phrase(group), _sources(group)) for group in groups.values())


def phrase(limits: Sequence[AppliedFilter]) -> str:
    """Limits on one thing in words: several values joined with "or", two bounds as one."""
    values = {limit.field: limit.value for limit in limits}
    for (low, high), (exactly, between) in _BOUNDS.items():
        if set(values) == {low, high}:
            same = values[low] == values[high]
            return (exactly if same else between).format(values[low], values[high])
    return " or ".join(limit_words(limit.field, limit.value) for limit in limits)


def _sources(limits: Iterable[AppliedFilter]) -> tuple[str, ...]:
    """Where the limits came from: places in the question, or names in the form."""
    return tuple(dict.fromkeys(place(limit.start, limit.end) or limit.field for limit in limits))


def loosened(no_match: NoMatch, limits: Sequence[AppliedFilter]) -> tuple[ChipView, ...]:
    """What lifts each limit that helps when dropped alone; none where only several at once do."""
    found: dict[tuple[str, ...], ChipView] = {}
    for field in () if no_match.relax_together else no_match.relax:
        own = [limit for limit in limits if limit.field == field]
        places = tuple(source for source in _sources(own) if source != field)
        shared = {other.field for other in limits if place(other.start, other.end) in places}
        label = FILTER_LOOSENED.get(field, f"Lift {field}")
        if len(shared) > 1:
            # The same words set another bound too, and go as a whole.
            label = f"Allow any {FILTER_SUBJECTS.get(field, field)}"
        found.setdefault(places or (field,), ChipView(label, (field, *places)))
    return tuple(found.values())


def every_limit(limits: Iterable[AppliedFilter]) -> ChipView:
    """What lifts all limits at once, wherever they came from."""
    places = (place(limit.start, limit.end) for limit in limits)
    return ChipView("Remove every limit", (EVERY_LIMIT, *dict.fromkeys(filter(None, places))))


def missed(credential: Credential, limits: Iterable[AppliedFilter]) -> tuple[str, ...]:
    """The limits in force that keep this record out, in words."""
    kept_out = []
    for chip, filters in _each_alone(limits):
        if not admit((credential,), filters).credentials:
            kept_out.append(chip.text)
    return tuple(kept_out)


def _each_alone(limits: Iterable[AppliedFilter]) -> Iterable[tuple[ChipView, Filters]]:
    fields: dict[str, list[AppliedFilter]] = {}
    for limit in limits:
        fields.setdefault(limit.field, []).append(limit)
    for field, group in fields.items():
        values = tuple(limit.value for limit in group)
        several = isinstance(getattr(Filters(), field), tuple)
        value = values if several else values[0]
        yield chips(group)[0], replace(Filters(), **{field: value})  # type: ignore[arg-type]


def left_out(counts: Mapping[str, int]) -> tuple[str, ...]:
    """Such as "12 left out because they do not state a level", once for each fact, most first."""
    by_fact: dict[str, int] = {}
    for field, number in counts.items():
        fact = FILTER_FACTS.get(field, field.replace("_", " "))
        by_fact[fact] = max(number, by_fact.get(fact, 0))
    ordered = sorted(by_fact.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        f"{number:,} left out because {'it does' if number == 1 else 'they do'} not state {fact}."
        for fact, number in ordered
        if number
    )
