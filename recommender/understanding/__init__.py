"""From a person's words to a ``Query``: needs with their places, and what was set aside.

Pure: no model, no catalogue. The words it knows are in ``vocabulary``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recommender.errors import UnsuitableText
from recommender.types import Ignored, Need, NeedKind, Query
from recommender.understanding.known import NOTHING_KNOWN, Known
from recommender.understanding.limits import find_limits
from recommender.understanding.meaning import meaning_of
from recommender.vocabulary.courtesies import BACKGROUNDS, CLOSINGS, FILLERS, GREETINGS
from recommender.vocabulary.meanings import STOP_WORDS

MAX_CHARACTERS = 20_000
MAX_NEEDS = 64
# Longer pieces than this are cut at a comma: the model reads 256 word pieces, about 1 000 letters.
LONGEST_NEED = 400

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|[\n\r]+|[;•·▪●]+|\s[-–—*]\s")
_WORD = re.compile(r"\w")
_WORDS = re.compile(r"\w+")
_EDGES = ' \t\r\n.,;:!?-–—*•·"“”()[]{}'


def _compiled(pattern: str, tail: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern}){tail}".replace("_", r"\s"), re.IGNORECASE | re.VERBOSE)


_OPENING = _compiled(GREETINGS, r"(?=$|[\s,.!?])")
_FILLER = _compiled("|".join(FILLERS), r"(?=$|\W)")
_CLOSING = _compiled(CLOSINGS, r"[\s.!?,]*$")
_BACKGROUND = _compiled(BACKGROUNDS, r"(?=[,.;!?\n]|$)")


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int


def understand(text: str, known: Known = NOTHING_KNOWN) -> Query:
    """The question as needs, in order, their spans exact; ids are p1, p2 and so on.

    ``known``: the catalogue's words and providers. A query without needs holds no word to search
    by. Raises UnsuitableText for text that is longer than MAX_CHARACTERS or cannot be stored as
    UTF-8 (NUL, lone surrogates).
    """
    check_text(text)
    ignored: list[Ignored] = []
    spans: list[_Span] = []
    for sentence in _sentences(text):
        spans.extend(_wanted(text, sentence, ignored))
    if not spans:
        # Nothing but courtesies and background: better to search by the background than by nothing.
        spans = [_Span(item.start, item.end) for item in ignored if item.reason == "background"]
        ignored = [item for item in ignored if item.reason != "background"]
    found = find_limits(text, known.providers)
    needs = tuple(
        Need(
            f"p{number}",
            text[span.start : span.end],
            span.start,
            span.end,
            NeedKind.INTEREST,
            meaning_of(text[span.start : span.end], known).text,
        )
        for number, span in enumerate(spans[:MAX_NEEDS], start=1)
    )
    ignored.sort(key=lambda item: item.start)
    return Query(text, needs, tuple(ignored), found.filters)


def search_text(need: Need) -> str:
    """What to embed for a need."""
    return need.meaning or need.text


def search_words(needs: Sequence[Need]) -> tuple[str, ...]:
    """The words of the needs that are worth looking up, each once, in order.

    Stop words count only where there is nothing else ("who").
    """
    texts = [search_text(need) for need in needs]
    words = dict.fromkeys(word.casefold() for text in texts for word in _WORDS.findall(text))
    telling = tuple(word for word in words if word not in STOP_WORDS)
    return telling or tuple(words)


def check_text(text: str) -> None:
    """Raises UnsuitableText, saying what to do, where ``understand`` would."""
    if len(text) > MAX_CHARACTERS:
        raise UnsuitableText(
            f"The text has {len(text)} characters; at most {MAX_CHARACTERS} can be read. "
            "Leave out what is not about skills."
        )
    if "\x00" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise UnsuitableText(
            "The text holds characters that are not text (NUL or half of a pair). Remove them."
        )


def _sentences(text: str) -> Iterator[_Span]:
    start = 0
    for mark in _SENTENCE_END.finditer(text):
        yield from _cut(text, _Span(start, mark.start()))
        start = mark.end()
    yield from _cut(text, _Span(start, len(text)))


def _cut(text: str, span: _Span) -> Iterator[_Span]:
    """The span in pieces of at most LONGEST_NEED letters, cut at a comma or else a space."""
    start = span.start
    while span.end - start > LONGEST_NEED:
        window = text[start : start + LONGEST_NEED]
        comma, space = window.rfind(","), window.rfind(" ")
        at = next((place for place in (comma, space) if place > 0), LONGEST_NEED)
        yield _Span(start, start + at)
        start += at
    yield _Span(start, span.end)


def _wanted(text: str, sentence: _Span, ignored: list[Ignored]) -> Iterator[_Span]:
    """What is left of a sentence without courtesies and filler; those are noted in ``ignored``."""
    span = _trim(text, sentence)
    span = _set_aside(text, span, _OPENING, "greeting", ignored)
    closing = _CLOSING.search(text, span.start, span.end)
    if closing and not _WORD.search(text, closing.end(), span.end):
        ignored.append(Ignored(closing.start(), closing.end(), "greeting"))
        span = _trim(text, _Span(span.start, closing.start()))
    span = _set_aside(text, span, _BACKGROUND, "background", ignored)
    span = _set_aside(text, span, _FILLER, "filler", ignored)
    if _WORD.search(text, span.start, span.end):
        yield span


def _set_aside(
    text: str, span: _Span, pattern: re.Pattern[str], reason: str, ignored: list[Ignored]
) -> _Span:
    found = pattern.match(text, span.start, span.end)
    if not found or found.end() == found.start():
        return span
    ignored.append(Ignored(found.start(), found.end(), reason))
    return _trim(text, _Span(found.end(), span.end))


def _trim(text: str, span: _Span) -> _Span:
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in _EDGES):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _EDGES):
        end -= 1
    return _Span(start, end)
