"""Talk that says nothing of what is wanted, at the edges of a person's clause."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from recommender.types import NeedKind
from recommender.understanding.patterns import Span, compiled, has_word, trim
from recommender.vocabulary.courtesies import CHATTER, CLOSINGS, GREETINGS, INTRODUCTIONS
from recommender.vocabulary.duties import NICE
from recommender.vocabulary.lives import BACKGROUNDS, LIFE, LIFE_SUBJECTS
from recommender.vocabulary.people import DEMAND, NAMED, SOMEBODY, STAFF, WANTS
from recommender.vocabulary.wishes import ENDINGS, FILLERS, INSIDE, TAILS

MOST_TAILS = 8

_END = r"(?=$|\W)"
_GREETING = compiled(GREETINGS, r"(?=$|[\s,.!?])")
_INTRODUCTIONS = tuple(compiled(pattern) for pattern in INTRODUCTIONS)
_NAMED = tuple(compiled(pattern) for pattern in NAMED)
_CLOSING = compiled(rf"(?:^|(?<=[\s,.!?–—-])) (?:{CLOSINGS})", r"[\s.!?,]*$")
_ENDING = compiled(rf"[\s,]+ (?:{ENDINGS})", r"[\s.!?,]*$")
_CHATTER = compiled(CHATTER)
_FILLERS = tuple(compiled(pattern, _END) for pattern in FILLERS)
_TAIL = compiled(TAILS)
_SOMEBODY = compiled(rf"(?:(?:and|but|so|because)_)? {SOMEBODY}_{WANTS}", _END)
_WANTS = compiled(rf"(?:(?:and|but|so)_)? {WANTS}", _END)
_BACKGROUND = compiled(BACKGROUNDS)
_LIFE_SUBJECT = compiled(LIFE_SUBJECTS)
_LIFE = compiled(LIFE)
_INSIDE = compiled(INSIDE)
_STAFF, _DEMAND, _NICE = compiled(STAFF), compiled(DEMAND), compiled(NICE)


@dataclass(frozen=True, slots=True)
class Opening:
    """Where the talk of a clause ends: ``who`` is somebody's description, before the wish."""

    start: int
    end: int
    who: Span | None = None


def named(text: str) -> dict[int, int]:
    """Where somebody is named ("I'm Dave, 52"): start to end. ``text``: with its capitals."""
    found = (match.span() for pattern in _NAMED for match in pattern.finditer(text))
    return dict(found)


def greeting(text: str, span: Span, names: Mapping[int, int]) -> Span:
    """What is left of the span after words of greeting and who is speaking."""
    for _ in range(4):
        found = _first(text, span, (_GREETING, *_INTRODUCTIONS))
        end = found.end() if found else names.get(span.start, 0)
        if not span.start < end <= span.end:
            break
        span = trim(text, Span(end, span.end))
    return span


def closing(text: str, span: Span) -> Span:
    """What is left of the span before words of thanks."""
    for _ in range(3):
        found = _CLOSING.search(text, span.start, span.end)
        if not found:
            break
        span = trim(text, Span(span.start, found.start()))
    return span


def ending(text: str, span: Span) -> Span:
    """What is left of a wish before words such as "or something"; never nothing."""
    for _ in range(3):
        found = _ENDING.search(text, span.start, span.end)
        before = trim(text, Span(span.start, found.start())) if found else span
        if not has_word(text, before):
            break
        span = before
    return span


def is_chatter(text: str, clause: Span) -> bool:
    """Whether the clause only keeps the talk going."""
    return _CHATTER.fullmatch(text, clause.start, clause.end) is not None


def opening(text: str, clause: Span) -> Opening | None:
    """The words of wishing that the clause opens with, as far as they go."""
    found = _first(text, clause, _FILLERS)
    who: Span | None = None
    if not found:
        found = _first(text, clause, (_SOMEBODY, _WANTS))
        if not found:
            return None
        wish = _INSIDE.search(text, found.start(), found.end())
        who = Span(found.start(), wish.start()) if wish and wish.start() > found.start() else None
    end = _after_tails(text, Span(found.end(), clause.end))
    again = _first(text, trim(text, Span(end, clause.end)), _FILLERS)
    if again:
        end = _after_tails(text, Span(again.end(), clause.end))
    return Opening(clause.start, end, who)


def _after_tails(text: str, span: Span) -> int:
    end = span.start
    for _ in range(MOST_TAILS):
        rest = trim(text, Span(end, span.end))
        tail = _TAIL.match(text, rest.start, rest.end)
        if not tail or tail.end() == tail.start():
            break
        end = tail.end()
    return end


def background(text: str, clause: Span) -> Span | None:
    """As far as the clause only says who somebody is or how they live; up to a wish."""
    found = _BACKGROUND.match(text, clause.start, clause.end)
    if found and text[found.end() - 1 : found.end() + 1].isalnum() and found.end() < clause.end:
        found = None  # so long a clause that the pattern ended within a word: it says more
    if not found:
        return clause if _is_life(text, clause) else None
    wish = _INSIDE.search(text, found.start() + 1, found.end())
    if wish and has_word(text, Span(found.start(), wish.start())):
        return trim(text, Span(found.start(), wish.start()))
    whole = wish is None and _LIFE.search(text, clause.start, clause.end)
    return (
        clause
        if whole and not _INSIDE.search(text, found.end(), clause.end)
        else trim(text, Span(found.start(), found.end()))
    )


def kind_of(text: str, clause: Span, opened: Span) -> NeedKind:
    """How strongly the clause asks. ``opened``: its words of wishing."""
    if _NICE.search(text, clause.start, clause.end):
        return NeedKind.NICE_TO_HAVE
    if _DEMAND.search(text, opened.start, opened.end) and _STAFF.search(
        text, opened.start, opened.end
    ):
        return NeedKind.REQUIREMENT
    return NeedKind.INTEREST


def _is_life(text: str, clause: Span) -> bool:
    return (
        _LIFE_SUBJECT.match(text, clause.start, clause.end) is not None
        and _LIFE.search(text, clause.start, clause.end) is not None
        and _INSIDE.search(text, clause.start, clause.end) is None
    )


def _first(text: str, span: Span, patterns: tuple[re.Pattern[str], ...]) -> re.Match[str] | None:
    for pattern in patterns:
        found = pattern.match(text, span.start, span.end)
        if found and has_word(text, Span(found.start(), found.end())):
            return found
    return None
