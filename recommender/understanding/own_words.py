"""A person's own sentences read: wishes, what they have and do not want, and who they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from recommender.understanding.asking import (
    background,
    closing,
    ending,
    greeting,
    is_chatter,
    kind_of,
    opening,
)
from recommender.understanding.boilerplate import is_strong
from recommender.understanding.clauses import clauses
from recommender.understanding.lists import items
from recommender.understanding.patterns import (
    BACKGROUND,
    HAS,
    NEED,
    Part,
    Span,
    compiled,
    has_word,
    trim,
)
from recommender.understanding.possession import change, lack, possession, unwanted
from recommender.understanding.sentences import Sentence
from recommender.vocabulary.people import CASE_NOTES, FACTS

_CASE_NOTES = compiled(CASE_NOTES)
_FACTS = compiled(FACTS)
_COMMA = compiled(r",_")
_NOT = compiled(r"(?:but_)?not_(?:yet_)?")
_WHO = compiled(r"(?:who|that)_")
_THIRD_PERSON = compiled(r"(?:wants?|needs|hopes|wishes|would|is|has|keen|looking|interested)\b")


def read_own_words(
    text: str, sentences: Sequence[Sentence], names: Mapping[int, int]
) -> Iterator[Part]:
    """The parts of the sentences, in order. ``names``: as ``asking.named`` found them."""
    for sentence in sentences:
        yield from _sentence(text, sentence.span, names)


def _sentence(text: str, sentence: Span, names: Mapping[int, int]) -> Iterator[Part]:
    reason = is_strong(sentence.of(text))
    if reason:
        yield Part(sentence.start, sentence.end, reason)
        return
    span = greeting(text, sentence, names)
    if span.start > sentence.start:
        yield Part(sentence.start, span.start, "greeting")
    left = closing(text, span)
    if _CASE_NOTES.match(text, left.start, left.end):
        yield from _case_notes(text, left, names)
    else:
        yield from _clauses(text, left, names)
    if left.end < span.end:
        yield Part(left.end, span.end, "greeting")


def _clauses(text: str, sentence: Span, names: Mapping[int, int]) -> Iterator[Part]:
    found = list(clauses(text, sentence))
    had = False
    for index, clause in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        parts = list(_clause(text, clause, names, after_possession=had))
        if following and _is_subject(text, clause, following, parts):
            parts = [Part(clause.start, clause.end, BACKGROUND)]
        elif following and _WHO.match(text, following.start, following.end):
            parts = [
                replace(part, role=BACKGROUND) if part.role == NEED else part for part in parts
            ]
        had = any(part.role == HAS for part in parts)
        yield from parts


def _is_subject(text: str, clause: Span, following: Span, parts: Sequence[Part]) -> bool:
    """Whether it says who, not what: "Sione, 34" before "wants to learn welding"."""
    plain = len(parts) == 1 and parts[0].role == NEED and parts[0].start == clause.start
    return plain and _THIRD_PERSON.match(text, following.start, following.end) is not None


def _clause(
    text: str, clause: Span, names: Mapping[int, int], *, after_possession: bool = False
) -> Iterator[Part]:
    greeted = greeting(text, clause, names)
    if greeted.start > clause.start:
        yield Part(clause.start, greeted.start, "greeting")
        clause = greeted
    if not has_word(text, clause):
        return
    if is_chatter(text, clause):
        yield Part(clause.start, clause.end, "filler")
        return
    had = possession(text, clause)
    if had:
        yield from _with_lead(clause, had, [Part(had.start, had.end, HAS)])
        return
    missing = _NOT.match(text, clause.start, clause.end) if after_possession else None
    rest = trim(text, Span(missing.end(), clause.end)) if missing else lack(text, clause)
    if rest is None and unwanted(text, clause):
        yield Part(clause.start, clause.end, "unwanted")
        return
    rest = rest or change(text, clause)
    if rest is not None:
        yield from _with_lead(
            clause, rest, _needs(text, clause, rest, Span(clause.start, rest.start))
        )
        return
    yield from _wish(text, clause, names)


def _wish(text: str, clause: Span, names: Mapping[int, int]) -> Iterator[Part]:
    opened = opening(text, clause)
    if opened:
        if opened.who:
            yield Part(opened.who.start, opened.who.end, BACKGROUND)
        start = opened.who.end if opened.who else clause.start
        rest = trim(text, Span(opened.end, clause.end))
        lead = Span(clause.start, opened.end)
        yield Part(start, min(opened.end, clause.end), "filler")
        yield from _needs(text, clause, rest, lead)
        return
    life = background(text, clause)
    if life and life.end > life.start:
        yield Part(life.start, life.end, BACKGROUND)
        rest = trim(text, Span(life.end, clause.end))
        if has_word(text, rest):
            yield from _clause(text, rest, names)
        return
    yield from _needs(text, clause, clause, Span(clause.start, clause.start))


def _needs(text: str, clause: Span, rest: Span, lead: Span) -> Iterator[Part]:
    kind = kind_of(text, clause, lead)
    wanted = ending(text, rest)
    if not has_word(text, wanted):
        if has_word(text, rest):
            yield Part(rest.start, rest.end, "filler")
        return
    for item in items(text, wanted, wished=lead.end > lead.start):
        start = _after_how_to(text, item)
        if start > item.start:
            yield Part(item.start, start, "filler")
        yield Part(start, item.end, NEED, kind)
    if wanted.end < rest.end:
        yield Part(wanted.end, rest.end, "filler")


def _after_how_to(text: str, item: Span) -> int:
    opened = _HOW_TO.match(text, item.start, item.end)
    if opened and has_word(text, Span(opened.end(), item.end)):
        return opened.end()
    return item.start


_HOW_TO = compiled(
    r"(?:(?:how_to|to|learn(?:ing)?(?:_(?:how_to|to|about))?|maybe|also|possibly|perhaps|some"
    r"|(?:a_)?bit_of|and|but|so|plus|then|or|mostly|mainly|ideally|even|about|the_basics_of)_)+"
)


def _with_lead(clause: Span, rest: Span, parts: Iterator[Part] | list[Part]) -> Iterator[Part]:
    if rest.start > clause.start:
        yield Part(clause.start, rest.start, "filler")
    yield from parts


def _case_notes(text: str, sentence: Span, names: Mapping[int, int]) -> Iterator[Part]:
    """An adviser's note, piece by piece: "client, 52, redundant, wants indoor work"."""
    start = sentence.start
    wished = False
    for end in [
        *(mark.start() for mark in _COMMA.finditer(text, start, sentence.end)),
        sentence.end,
    ]:
        piece = trim(text, Span(start, end))
        start = end
        if not has_word(text, piece):
            continue
        parts = list(_clauses(text, piece, names))
        plain = len(parts) == 1 and parts[0].role == NEED and parts[0].start == piece.start
        if plain and (not wished or _FACTS.match(text, piece.start, piece.end)):
            parts = [Part(piece.start, piece.end, BACKGROUND)]
        wished = wished or any(part.role == NEED for part in parts)
        yield from parts
