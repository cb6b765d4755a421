"""What an utterance tells: wants, skills that are there already, what is not wanted.

Reading is understanding's affair. Here the words of the conversation itself are taken off first
("what about … instead", "can you add … to that").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from recommender.dialogue import phrases_telling as phrases
from recommender.dialogue.checking import LONGEST_TEXT, clean
from recommender.dialogue.plain import LONGEST_TALK, plain
from recommender.types import Need, NeedKind, Query
from recommender.understanding import understand
from recommender.understanding.known import Known
from recommender.understanding.limits import find_limits
from recommender.understanding.patterns import Span, blanked


def _anycase(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("_", r"\s+"), re.VERBOSE | re.IGNORECASE)


_ADDS, _REPLACES = _anycase(phrases.ADDS), _anycase(phrases.REPLACES)
_HEAD = _anycase(rf"^(?:\s*(?:{phrases.ASKED_HEAD})\b[\s,.:;!?–-]*)+")
_TAIL = _anycase(rf"[\s,.!?]+(?:{phrases.ASKED_TAIL})(?=[\s.,!?]*$)")
_OWNED_HEAD = _anycase(rf"^(?:\s*(?:{phrases.OWNED_HEAD})\b[\s,]*)+")
_OWNED_TAIL = _anycase(rf"[\s,]+(?:{phrases.OWNED_TAIL})[\s.,!?]*$")
_UNWANTED_HEAD = _anycase(rf"^(?:\s*(?:{phrases.UNWANTED_HEAD})\b[\s,]*)+")
_UNWANTED_TAIL = _anycase(rf"[\s,]+(?:{phrases.UNWANTED_TAIL})(?=[\s.,!?]*$)")
_EDGES = " \t\r\n.,;:!?-–—\"“”'‘’()[]{}<>"


@dataclass(frozen=True, slots=True)
class Told:
    """Texts in the order told, each on one line. ``extra``: what would be nice to have.

    Where nothing else is wanted, what would be nice is what is wanted.
    """

    wants: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    has: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


def read(text: str, known: Known) -> Query:
    """The text as understood, its spans places in it; words of the conversation are no need."""
    query = understand(_without_talk(text, known), known)
    return replace(
        query,
        text=text,
        needs=tuple(replace(each, text=text[each.start : each.end]) for each in query.needs),
        has=tuple(replace(each, text=text[each.start : each.end]) for each in query.has),
    )


def told(query: Query, known: Known) -> Told:
    """What a text that was read asks for, without limits."""
    about = (query.text[i.start : i.end] for i in query.ignored if i.reason == "background")
    nice = [need.kind is NeedKind.NICE_TO_HAVE for need in query.needs]
    wants = [want_of(need, query, known) for need in query.needs]
    if all(nice):
        nice = [False] * len(nice)
    return Told(
        wants=_texts(want for want, extra in zip(wants, nice, strict=True) if not extra),
        extra=_texts(want for want, extra in zip(wants, nice, strict=True) if extra),
        has=_texts(each.text for each in query.has),
        about=_texts(about),
    )


def want_of(need: Need, query: Query, known: Known) -> str:
    """The need in the person's own words, without the limits that stand in it."""
    stated = (*query.filters, *(each for two in query.contradictions for each in two.limits))
    holes = [Span(each.start or 0, each.end or 0) for each in stated]
    own = blanked(query.text, holes)[need.start : need.end]
    return plainly(_cut_limits(own, known))


def owned(query: Query) -> tuple[str, ...]:
    """What a text that was read says that the person knows, can do or has."""
    if query.has:
        return _texts(each.text for each in query.has)
    return _texts([_OWNED_TAIL.sub("", _OWNED_HEAD.sub("", query.text))])


def unwanted(text: str) -> tuple[str, ...]:
    """What the text says to leave out."""
    rest = _UNWANTED_HEAD.sub("", text)
    while (shorter := _UNWANTED_TAIL.sub("", rest)) != rest:
        rest = shorter
    return _texts([rest])


def adds(text: str) -> bool:
    """Whether the text asks for something beside what was asked before ("and … as well")."""
    return _ADDS.search(text) is not None and _REPLACES.search(text) is None


def replaces(text: str) -> bool:
    """Whether the text says itself that something else is wanted now ("instead")."""
    return _REPLACES.search(text) is not None


def about_the_same(words: str, other: str) -> bool:
    """Whether one of two texts holds all words of the other."""
    first, second = set(plain(words).split()), set(plain(other).split())
    return bool(first and second) and (first <= second or second <= first)


def _without_talk(text: str, known: Known) -> str:
    """The text with blanks for the words of the conversation around what is asked for."""
    # A limit may stand behind them: "forestry instead, at level 3". Nobody asks so in a long text.
    visible = _cut_limits(text, known) if len(text) <= LONGEST_TALK else text
    talk = [Span(*head.span())] if (head := _HEAD.match(visible)) else []
    while tail := _TAIL.search(blanked(visible, talk)):
        talk.append(Span(*tail.span()))
    return blanked(text, talk)


def _cut_limits(text: str, known: Known) -> str:
    """The text without what states a limit in it, or would where it stands alone."""
    for _ in range(3):
        found = find_limits(text, known.providers)
        limits = (*found.filters, *(each for two in found.contradictions for each in two.limits))
        if not limits:
            return text
        letters = list(text)
        for limit in limits:
            if limit.start is not None and limit.end is not None:
                letters[limit.start : limit.end] = " " * (limit.end - limit.start)
        text = "".join(letters)
    return " " * len(text)


def plainly(text: str) -> str:
    """The text on one line, without what stands at its edges; empty where no word is left."""
    return "".join(_texts([text]))


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    cleaned = (clean(text, LONGEST_TEXT).strip(_EDGES) for text in texts)
    return tuple(dict.fromkeys(text for text in cleaned if any(c.isalnum() for c in text)))
