"""A text in sentences and lines, with what their layout tells. Nothing is judged here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from recommender.understanding.patterns import Span, has_word, trim

# Longer pieces than this are cut at a comma: the model reads 256 word pieces, about 1 000 letters.
LONGEST_NEED = 400
# A line that is at least this long and ends in mid-sentence goes on in the next.
WRAPPED = 55

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_BULLET = re.compile(r"\s*(?:[-–—*•·▪●‣◦✓✔➢►o]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+")
_WRAP = re.compile(r"\r?\n(?=\S)")
_BLANK = re.compile(r"\n\s*\n|\r\s*\r|\r\n\s*\r\n")
_SENTENCE_END = re.compile(
    r"""(?<=[.!?…])(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\beg\.)(?<!\bie\.)(?<!\betc\.)(?<!\bincl\.)
    (?<!\bapprox\.)(?<!\bNo\.)(?<!\bSt\.)(?<!\bMt\.)(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bvs\.)
    ["'”’)*]*\s+
    | ;+ | [•·▪●‣◦✓✔➢►]+ | (?<!\d)\s[-–—*]\s | (?<=\d)\s[-–—*]\s(?![\d$])""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A trimmed piece of the text.

    ``line``: the whole line that it stands in; ``bulleted``: whether that is a list item;
    ``after_blank``: whether a blank line precedes that line.
    """

    span: Span
    line: Span
    bulleted: bool
    after_blank: bool


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences in order, none without a letter or digit, none above LONGEST_NEED."""
    end = 0
    for line in _lines(text):
        bullet = _BULLET.match(text, line.start, line.end)
        after_blank = _BLANK.search(text, end, line.start) is not None
        end = line.end
        start = bullet.end() if bullet else line.start
        for piece in _pieces(text, Span(start, line.end)):
            span = trim(text, piece)
            if has_word(text, span):
                yield Sentence(span, line, bullet is not None, after_blank)


def _lines(text: str) -> Iterator[Span]:
    """Lines, those that are only wrapped joined to one."""
    start: int | None = None
    for found in _LINE.finditer(text):
        start = found.start() if start is None else start
        if not _goes_on(text, found):
            yield Span(start, found.end())
            start = None
    if start is not None:
        yield Span(start, len(text))


def _goes_on(text: str, line: re.Match[str]) -> bool:
    wrap = _WRAP.match(text, line.end())
    written = line.group().rstrip()
    return (
        wrap is not None
        and len(written) >= WRAPPED
        and written[-1] not in ".!?:;"
        and text[wrap.end()].islower()
        and not _BULLET.match(text, wrap.end())
    )


def _pieces(text: str, line: Span) -> Iterator[Span]:
    start = line.start
    for mark in _SENTENCE_END.finditer(text, line.start, line.end):
        yield from _cut(text, Span(start, mark.start()))
        start = mark.end()
    yield from _cut(text, Span(start, line.end))


def _cut(text: str, span: Span) -> Iterator[Span]:
    """The span in pieces of at most LONGEST_NEED letters, cut at a comma or else a space."""
    start = span.start
    while span.end - start > LONGEST_NEED:
        window = text[start : start + LONGEST_NEED]
        comma, space = window.rfind(","), window.rfind(" ")
        at = next((place for place in (comma, space) if place > 0), LONGEST_NEED)
        yield Span(start, start + at)
        start += at
    yield Span(start, span.end)
