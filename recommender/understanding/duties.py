"""An advertisement read: what the work needs, without the words that lead up to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from recommender.types import NeedKind
from recommender.understanding.boilerplate import reason_of, voice_of
from recommender.understanding.headings import WANTED, heading_of
from recommender.understanding.lists import items
from recommender.understanding.patterns import NEED, Part, Span, compiled, has_word, trim
from recommender.understanding.sentences import Sentence
from recommender.understanding.words import is_telling, only, words_of
from recommender.vocabulary.duties import LEAD_INS, MUST, NICE, TRAILERS
from recommender.vocabulary.traits import CONDITIONS, PLACES, TRAITS
from recommender.vocabulary.voices import JOIN_AS

MOST_LEAD_INS = 6

_LEAD_INS = tuple(compiled(pattern) for pattern in (JOIN_AS, *LEAD_INS))
_TRAILER = compiled("|".join(TRAILERS), r"[\s.!?,]*$")
_NICE = compiled(NICE)
_MUST = compiled(MUST)


def read_advertisement(text: str, sentences: Sequence[Sentence]) -> Iterator[Part]:
    """The parts of the advertisement that ``sentences`` are, in order."""
    section: str | None = None
    filled = False
    done = 0
    for sentence in sentences:
        if sentence.after_blank and filled and section not in (None, *WANTED):
            section = None
        if sentence.span.end <= done:
            continue
        span = Span(max(sentence.span.start, done), sentence.span.end)
        heading = heading_of(text, sentence)
        if heading:
            section, filled, done = heading[1], False, heading[0].end
            yield Part(heading[0].start, heading[0].end, "heading")
            span = trim(text, Span(done, max(done, span.end)))
        if has_word(text, span):
            filled = True
            voice = voice_of(span.of(text))
            reason = reason_of(voice, section, prose=_is_prose(text, sentence))
            if reason:
                yield Part(span.start, span.end, reason)
                continue
            if section not in WANTED:
                section = None
            yield from _work(text, span, section)


def _is_prose(text: str, sentence: Sentence) -> bool:
    return not sentence.bulleted and text[sentence.span.end : sentence.span.end + 1] in {*".!?"}


def _work(text: str, span: Span, section: str | None) -> Iterator[Part]:
    """The needs of a sentence about the work, and the words around them."""
    rest = _without_trailer(text, _without_lead_in(text, span))
    if not has_word(text, rest) or not is_telling(rest.of(text)):
        yield Part(span.start, span.end, "filler")
        return
    reason = _left_over(rest.of(text))
    if reason:
        yield Part(span.start, span.end, reason)
        return
    kind = _kind(span.of(text), section)
    if rest.start > span.start:
        yield Part(span.start, rest.start, "filler")
    for item in items(text, rest, wished=False):
        yield Part(item.start, item.end, NEED, kind)
    if rest.end < span.end:
        yield Part(rest.end, span.end, "filler")


def _left_over(text: str) -> str | None:
    words = words_of(text)
    if only(words, TRAITS):
        return "trait"
    return "conditions" if only(words, CONDITIONS | PLACES) else None


def _kind(text: str, section: str | None) -> NeedKind:
    if _NICE.search(text):
        return NeedKind.NICE_TO_HAVE
    if section == "nice_to_have" and not _MUST.search(text):
        return NeedKind.NICE_TO_HAVE
    return NeedKind.REQUIREMENT


def _without_lead_in(text: str, span: Span) -> Span:
    for _ in range(MOST_LEAD_INS):
        found = next(filter(None, _matches(text, span)), None)
        if not found:
            break
        span = trim(text, Span(found.end(), span.end))
    return span


def _matches(text: str, span: Span) -> Iterator[re.Match[str] | None]:
    for pattern in _LEAD_INS:
        found = pattern.match(text, span.start, span.end)
        if found and has_word(text, Span(found.start(), found.end())):
            yield found


def _without_trailer(text: str, span: Span) -> Span:
    for _ in range(2):
        found = _TRAILER.search(text, span.start, span.end)
        if not found or found.end() == found.start():
            break
        span = trim(text, Span(span.start, found.start()))
    return span
