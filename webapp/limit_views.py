"""Limits as the pages show them: a chip for each in force, what lifts it, whom it left out.

What a request may limit is in ``schemas``; how a limit is kept is the core's affair.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from recommender.types import AppliedFilter, Delivery, NoMatch, Recognition, Status
from webapp.labels import RECOGNITION_LABELS
from webapp.wording import DELIVERY_WORDS, FILTER_FACTS, FILTER_LOOSENED, STATUS_LABELS


@dataclass(frozen=True, slots=True)
class ChipView:
    """A limit in force and the field that it came from."""

    field: str
    text: str


def limit_words(field: str, value: int | str) -> str:
    """A limit as a short phrase: "level 4 at most", "online", "NZ$500 at most"."""
    numeric = {
        "min_level": "level {} at least",
        "max_level": "level {} at most",
        "min_credits": "{} credits at least",
        "max_credits": "{} credits at most",
        "max_duration_weeks": "{} weeks at most",
        "max_cost_nzd": "NZ${} at most",
        "provider": "from {}",
        "not_provider": "not from {}",
    }
    if field in numeric:
        return numeric[field].format(value)
    if field == "recognition":
        return RECOGNITION_LABELS[Recognition(str(value))]
    if field == "delivery":
        return DELIVERY_WORDS[Delivery(str(value))]
    if field == "status":
        return STATUS_LABELS[Status(str(value))].lower()
    return f"{field.replace('_', ' ')} {value}"


def chips(limits: Iterable[AppliedFilter]) -> tuple[ChipView, ...]:
    """One chip for each limited field; several values of a field are joined with "or"."""
    phrases: dict[str, list[str]] = {}
    for limit in limits:
        phrases.setdefault(limit.field, []).append(limit_words(limit.field, limit.value))
    return tuple(ChipView(field, " or ".join(found)) for field, found in phrases.items())


def loosened(no_match: NoMatch) -> tuple[ChipView, ...]:
    """What lifts each limit that helps when dropped alone; none where only several at once do."""
    fields = () if no_match.relax_together else no_match.relax
    return tuple(ChipView(field, FILTER_LOOSENED.get(field, f"Lift {field}")) for field in fields)


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
