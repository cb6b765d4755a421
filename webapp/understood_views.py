"""How the finder reads a person: what was understood, as chips, and what was set aside.

Each thing understood is a chip that names what to send to take it back. The facts are those of the
conversation's state; corrections, contradictions and what was not searched for are those of the
words just said.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from recommender.dialogue import State
from recommender.filtering import applied
from recommender.types import AppliedFilter, Contradiction, Filters, Need, Query
from webapp.cutting import joined
from webapp.language import words
from webapp.limit_views import phrase
from webapp.wording import FILTER_SUBJECTS, IGNORED_LABELS, excerpt, listed, lowered, raised

CHIPS_SHOWN = 8
QUOTES_SHOWN = 3
CORRECTIONS_SHOWN = 3
A_PAIR = 2
_CHIP_LENGTH = 70
# Not worth a mention: in the person's own text they are plain to see, without a mark.
_PASSED_OVER = {"filler", "heading", "greeting"}
_BOUNDS = {
    "min_level": "level",
    "max_level": "level",
    "min_credits": "credits",
    "max_credits": "credits",
}


@dataclass(frozen=True, slots=True)
class ChipView:
    """Something understood, in words. ``change``: what to send to take it back, or ""."""

    text: str
    change: str = ""


@dataclass(frozen=True, slots=True)
class GroupView:
    """Chips of one kind under their label. ``more``: those that are folded away at first."""

    key: str
    label: str
    chips: tuple[ChipView, ...]
    more: tuple[ChipView, ...] = ()


@dataclass(frozen=True, slots=True)
class SetAsideView:
    """Text of one kind that was not searched for. ``more``: how many are not quoted."""

    label: str
    quotes: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class WhichView:
    """Limits that cannot all hold, as a question; each reading names the limit that it sets."""

    asked: str
    explained: str
    readings: tuple[ChipView, ...]


@dataclass(frozen=True, slots=True)
class UnderstoodView:
    """How a person was read. Beside the chips, what was made of the words just said."""

    groups: tuple[GroupView, ...]
    corrected: str
    set_aside_heading: str
    set_aside: tuple[SetAsideView, ...]
    which: tuple[WhichView, ...]


def understood(state: State, heard: Query | None) -> UnderstoodView:
    """What the conversation has come to. ``heard``: the words just said, as they were read."""
    # What the person says of themselves stands among the chips.
    passed_over = _PASSED_OVER | ({"background"} if state.about else set())
    set_aside = _set_aside(heard, passed_over) if heard else ()
    return UnderstoodView(
        groups=tuple(group for group in _groups(state) if group.chips),
        corrected=_corrected(heard) if heard else "",
        set_aside_heading=listed([lowered(each.label) for each in set_aside]) if set_aside else "",
        set_aside=set_aside,
        which=tuple(_which(heard.text, each) for each in heard.contradictions) if heard else (),
    )


def limit_chips(filters: Filters) -> tuple[ChipView, ...]:
    """One chip for each thing that is limited, both of its bounds together."""
    groups: dict[str, list[AppliedFilter]] = {}
    for limit in applied(filters):
        groups.setdefault(_BOUNDS.get(limit.field, limit.field), []).append(limit)
    return tuple(ChipView(phrase(group), f"limit:{what}") for what, group in groups.items())


def own_words(need: Need, query: Query) -> str:
    """A need as the person put it, without the limits that stand in it."""
    stated = [*query.filters, *(limit for each in query.contradictions for limit in each.limits)]
    pieces, at = [], need.start
    for limit in sorted(stated, key=lambda limit: limit.start or 0):
        if limit.start is None or limit.end is None:
            continue
        if at <= limit.start and limit.end <= need.end:
            pieces.append(query.text[at : limit.start])
            at = limit.end
    left = joined([*pieces, query.text[at : need.end]]) if pieces else need.text
    return left if any(map(str.isalnum, left)) else need.text


def _groups(state: State) -> tuple[GroupView, ...]:
    hours = state.hours_per_week
    weekly = [ChipView(words("%(hours)s hours a week", hours=hours), "hours:")] if hours else []
    return (
        _group("wants", words("Looking for"), _chips("want", state.wants)),
        _group("extra", words("Nice to have"), _chips("extra", state.extra)),
        _group("has", words("You can do already"), _chips("has", state.has)),
        _group("about", words("About you"), [*_chips("about", state.about), *weekly]),
        _group("unwanted", words("Not wanted"), _chips("not_wanted", state.not_wanted)),
        _group("limits", words("Within these limits"), limit_chips(state.filters)),
    )


def _chips(kind: str, texts: Iterable[str]) -> list[ChipView]:
    return [ChipView(excerpt(text, _CHIP_LENGTH), f"{kind}:{text}") for text in texts]


def _group(key: str, label: str, found: Sequence[ChipView]) -> GroupView:
    return GroupView(key, label, tuple(found[:CHIPS_SHOWN]), tuple(found[CHIPS_SHOWN:]))


def _corrected(query: Query) -> str:
    """Such as "Searched for carpentry instead of “carpentary”."; "" where nothing was misspelt."""
    found = [(each.text, query.text[each.start : each.end]) for each in query.corrections]
    pairs = [
        words("%(right)s instead of “%(wrong)s”", right=right, wrong=wrong)
        for right, wrong in dict.fromkeys(found)
    ]
    if not pairs:
        return ""
    if len(pairs) <= CORRECTIONS_SHOWN:
        return words("Searched for %(pairs)s.", pairs=listed(pairs))
    return words(
        "Mended the spelling of %(num)s words, such as %(pair)s.", num=len(pairs), pair=pairs[0]
    )


def _set_aside(query: Query, passed_over: Set[str]) -> tuple[SetAsideView, ...]:
    """Text that was not searched for, by reason in the order of the text."""
    groups: dict[str, list[str]] = {}
    for item in query.ignored:
        if item.reason in passed_over:
            continue
        label = IGNORED_LABELS.get(item.reason) or raised(item.reason.replace("_", " "))
        quote = excerpt(query.text[item.start : item.end].strip(" \t\n,;:-–—*•·"), 90)
        if quote:
            groups.setdefault(label, []).append(quote)
    return tuple(
        SetAsideView(words(label), tuple(found[:QUOTES_SHOWN]), max(0, len(found) - QUOTES_SHOWN))
        for label, found in groups.items()
    )


def _which(text: str, contradiction: Contradiction) -> WhichView:
    readings = _readings(contradiction.limits)
    subject = words(FILTER_SUBJECTS.get(contradiction.limits[0].field, "limit"))
    said = listed(list(dict.fromkeys(_said(text, reading) for reading in readings)))
    cannot = words("Both cannot hold") if len(readings) <= A_PAIR else words("Not all can hold")
    return WhichView(
        asked=words("Which %(subject)s did you mean?", subject=subject),
        explained=words(
            "You asked for %(limits)s. %(cannot)s, so nothing below is limited by %(subject)s.",
            limits=said,
            cannot=cannot,
            subject=subject,
        ),
        readings=tuple(
            ChipView(raised(phrase(reading)), change)
            for reading in readings
            if (change := _setting(reading))
        ),
    )


def _readings(limits: Sequence[AppliedFilter]) -> list[list[AppliedFilter]]:
    """What may have been meant: the limits by where they stand, or each where all stand as one."""
    found: dict[tuple[int | None, int | None], list[AppliedFilter]] = {}
    for limit in limits:
        found.setdefault((limit.start, limit.end), []).append(limit)
    return list(found.values()) if len(found) > 1 else [[limit] for limit in limits]


def _setting(reading: Sequence[AppliedFilter]) -> str:
    """What to send to set these limits; "" where one of them is no bound."""
    bounds = all(limit.field.startswith(("min_", "max_")) for limit in reading)
    return "set:" + ",".join(f"{each.field}={each.value}" for each in reading) if bounds else ""


def _said(text: str, limits: Sequence[AppliedFilter]) -> str:
    """A limit in the person's own words."""
    start, end = limits[0].start, limits[0].end
    if start is None or end is None:
        return phrase(limits)
    return f"“{excerpt(text[start:end], 60)}”"
