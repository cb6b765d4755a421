"""What the finder made of a question: what it searched for, what it set aside, what to ask.

Each thing understood is a chip that names what to leave out to ask again without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recommender.types import Answer, AppliedFilter, Contradiction, Need, NeedKind, Query
from webapp.asking_again import place, setting, skill
from webapp.cutting import joined
from webapp.limit_views import ChipView, chips
from webapp.wording import FILTER_SUBJECTS, IGNORED_LABELS, excerpt, listed, lowered, raised

CHIPS_SHOWN = 8
QUOTES_SHOWN = 3
CORRECTIONS_SHOWN = 3
A_PAIR = 2
_CHIP_LENGTH = 70
# Not worth a mention: in the person's own text they are plain to see, without a mark.
_PASSED_OVER = {"filler", "heading", "greeting"}
_CLOSING = {"", ".", "!", "?", ";", "\n"}


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
class QuestionView:
    """Limits that cannot all hold, as a question; each reading names what it leaves out."""

    asked: str
    explained: str
    readings: tuple[ChipView, ...]


@dataclass(frozen=True, slots=True)
class UnderstoodView:
    """How a question was read."""

    groups: tuple[GroupView, ...]
    corrected: str
    set_aside_heading: str
    set_aside: tuple[SetAsideView, ...]
    questions: tuple[QuestionView, ...]


def understood(answer: Answer, have: Sequence[str] = ()) -> UnderstoodView:
    """How it was read. ``have``: the skills that came beside it, in the order sent."""
    query = answer.query
    groups = (*_wanted(query), _possessed(query, have), _limited(answer.filters))
    set_aside = _set_aside(query)
    return UnderstoodView(
        groups=tuple(group for group in groups if group.chips),
        corrected=_corrected(query),
        set_aside_heading=listed([lowered(each.label) for each in set_aside]) if set_aside else "",
        set_aside=set_aside,
        questions=tuple(_question(query.text, each) for each in answer.contradictions),
    )


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


def _wanted(query: Query) -> tuple[GroupView, GroupView]:
    extra = [need for need in query.needs if need.kind is NeedKind.NICE_TO_HAVE]
    needs = [need for need in query.needs if need.kind is not NeedKind.NICE_TO_HAVE]
    # The last need cannot go: nothing would be left to search for.
    many = len(query.needs) > 1
    return (
        _group("needs", "Searched for", [_need_chip(n, query, removable=many) for n in needs]),
        _group("nice", "Nice to have", [_need_chip(n, query, removable=many) for n in extra]),
    )


def _need_chip(need: Need, query: Query, *, removable: bool) -> ChipView:
    text = excerpt(need.meaning or need.text, _CHIP_LENGTH)
    return ChipView(text, (_place(query, need.start, need.end),) if removable else ())


def _possessed(query: Query, have: Sequence[str]) -> GroupView:
    stated = [
        ChipView(excerpt(each.text, _CHIP_LENGTH), (_place(query, each.start, each.end),))
        for each in query.has
    ]
    sent = [
        ChipView(excerpt(each, _CHIP_LENGTH), (skill(number),)) for number, each in enumerate(have)
    ]
    return _group("has", "You can do already", stated + sent)


def _limited(limits: Iterable[AppliedFilter]) -> GroupView:
    return GroupView("limits", "Within these limits", chips(limits))


def _group(key: str, label: str, found: Sequence[ChipView]) -> GroupView:
    return GroupView(key, label, tuple(found[:CHIPS_SHOWN]), tuple(found[CHIPS_SHOWN:]))


def _place(query: Query, start: int, end: int) -> str:
    """What to cut for a stretch to go: also "I can already" before it, where nothing follows."""
    if query.text[end:].lstrip(" \t")[:1] in _CLOSING:
        for item in query.ignored:
            if item.end <= start and not query.text[item.end : start].strip(" \t"):
                start = item.start
    return f"{start}-{end}"


def _corrected(query: Query) -> str:
    """Such as "Searched for carpentry instead of “carpentary”."; "" where nothing was misspelt."""
    found = [(each.text, query.text[each.start : each.end]) for each in query.corrections]
    pairs = [f"{right} instead of “{wrong}”" for right, wrong in dict.fromkeys(found)]
    if not pairs:
        return ""
    if len(pairs) <= CORRECTIONS_SHOWN:
        return f"Searched for {listed(pairs)}."
    return f"Mended the spelling of {len(pairs)} words, such as {pairs[0]}."


def _set_aside(query: Query) -> tuple[SetAsideView, ...]:
    """Text that was not searched for, by reason in the order of the text."""
    groups: dict[str, list[str]] = {}
    for item in query.ignored:
        if item.reason in _PASSED_OVER:
            continue
        label = IGNORED_LABELS.get(item.reason) or raised(item.reason.replace("_", " "))
        quote = excerpt(query.text[item.start : item.end].strip(" \t\n,;:-–—*•·"), 90)
        if quote:
            groups.setdefault(label, []).append(quote)
    return tuple(
        SetAsideView(label, tuple(found[:QUOTES_SHOWN]), max(0, len(found) - QUOTES_SHOWN))
        for label, found in groups.items()
    )


def _question(text: str, contradiction: Contradiction) -> QuestionView:
    limits = contradiction.limits
    readings = _readings(limits)
    subject = FILTER_SUBJECTS.get(limits[0].field, "limit")
    said = listed(list(dict.fromkeys(_said(text, reading) for reading in readings)))
    two = len(readings) <= A_PAIR
    cannot = "Both cannot hold" if two else "They cannot all hold"
    return QuestionView(
        asked=f"Which {subject} did you mean?",
        explained=f"You asked for {said}. {cannot}, so nothing below is limited by {subject}.",
        readings=(
            *(ChipView(raised(_phrase(each)), _keeping(each, limits)) for each in readings),
            ChipView("Neither" if two else "None of them", _sources(limits)),
        ),
    )


def _readings(limits: Sequence[AppliedFilter]) -> list[list[AppliedFilter]]:
    """What may have been meant: the limits by where they stand, or each where all stand as one."""
    found: dict[str | None, list[AppliedFilter]] = {}
    for limit in limits:
        found.setdefault(place(limit.start, limit.end), []).append(limit)
    return list(found.values()) if len(found) > 1 else [[limit] for limit in limits]


def _keeping(reading: Sequence[AppliedFilter], limits: Sequence[AppliedFilter]) -> tuple[str, ...]:
    """The changes that leave only this reading; where it goes with the others, it is set anew."""
    others = _sources([limit for limit in limits if limit not in reading])
    if not set(_sources(reading)) & set(others):
        return others
    settings = [setting(limit) for limit in reading]
    return (*others, *(name for name in settings if name)) if all(settings) else ()


def _said(text: str, limits: Sequence[AppliedFilter]) -> str:
    """A limit in the person's own words, or in ours where they chose it in the form."""
    start, end = limits[0].start, limits[0].end
    if start is None or end is None:
        return _phrase(limits)
    return f"“{excerpt(text[start:end], 60)}”"


def _phrase(limits: Sequence[AppliedFilter]) -> str:
    return listed([chip.text for chip in chips(limits)])


def _sources(limits: Iterable[AppliedFilter]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for chip in chips(limits) for name in chip.changes))
