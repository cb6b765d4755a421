"""A person's sentence in clauses: where one thought ends and the next begins."""

from __future__ import annotations

from collections.abc import Iterator

from recommender.understanding.patterns import Span, compiled, has_word, trim
from recommender.vocabulary.clauses import BOUNDARY

_BOUNDARY = compiled(BOUNDARY)


def clauses(text: str, sentence: Span) -> Iterator[Span]:
    """The clauses of a sentence, trimmed, in order."""
    start = sentence.start
    for mark in _BOUNDARY.finditer(text, sentence.start, sentence.end):
        if mark.start() == sentence.start:
            continue
        clause = trim(text, Span(start, mark.start()))
        if has_word(text, clause):
            yield clause
        start = _start_of_next(text, mark.start(), mark.end())
    clause = trim(text, Span(start, sentence.end))
    if has_word(text, clause):
        yield clause


def _start_of_next(text: str, start: int, end: int) -> int:
    """After the comma, before the joining word: "not", "maybe" and "so" tell what kind it is."""
    while start < end and (text[start].isspace() or text[start] in ",:–—-.…"):
        start += 1
    return start
