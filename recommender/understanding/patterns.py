"""How the patterns of the vocabulary are written, and spans of a text. Nothing is judged here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from recommender.types import NeedKind

_WORD = re.compile(r"\w")
_EDGES = " \t\r\n.,;:!?-–—*•·▪●‣◦#>_~/\\|\"“”'’‘`()[]{}"
# Escaped characters and character classes stand as they are, save for the two signs within.
_NOTATION = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|_[?*]?|'", re.DOTALL)
# Kept at the end of a need: "C#", "(Level 2)" without its bracket would read as a slip.
_KEPT_AT_END = "#"


def compiled(pattern: str, tail: str = "") -> re.Pattern[str]:
    """A pattern of the vocabulary, for text that ``lowered`` made.

    ``_`` is white space, ``_?`` and ``_*`` white space or none, ``'`` either apostrophe. Small
    letters because a pattern that ignores case is several times slower.
    """
    return re.compile(_NOTATION.sub(_spelt, rf"(?:{pattern}){tail}"), re.VERBOSE)


def lowered(text: str) -> str:
    """The text in small letters, every letter in its place."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _spelt(found: re.Match[str]) -> str:
    token = found.group()
    if token.startswith("["):
        return token.replace("_", r"\s").replace("'", "'’")
    return {"_": r"\s+", "_?": r"\s*", "_*": r"\s*", "'": "['’]"}.get(token, token)


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` to ``end`` of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters themselves."""
        return text[self.start : self.end]


NEED = "need"
HAS = "has"
BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Part:
    """A run of the text and what it is: NEED, HAS, or the reason why it is set aside."""

    start: int
    end: int
    role: str
    kind: NeedKind = NeedKind.INTEREST


def trim(text: str, span: Span) -> Span:
    """The span without white space, bullets and punctuation at its edges; may be empty."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in _EDGES):
        start += 1
    while end > start and _is_edge(text[end - 1]):
        end -= 1
    return Span(start, _with_bracket(text, start, end))


def has_word(text: str, span: Span) -> bool:
    """Whether the span holds a letter or digit."""
    return _WORD.search(text, span.start, span.end) is not None


def blanked(text: str, spans: Iterable[Span], blank: str = " ") -> str:
    """The text with every character of the spans replaced, so that places stay what they were."""
    letters = list(text)
    for span in spans:
        letters[span.start : span.end] = blank * len(letters[span.start : span.end])
    return "".join(letters)


def without(span: Span, holes: Iterable[Span]) -> Iterator[Span]:
    """What is left of the span outside the holes, which are in order."""
    start = span.start
    for hole in holes:
        if hole.end > start and hole.start < span.end:
            if hole.start > start:
                yield Span(start, hole.start)
            start = max(start, hole.end)
    if start < span.end:
        yield Span(start, span.end)


def _is_edge(letter: str) -> bool:
    return letter.isspace() or (letter in _EDGES and letter not in _KEPT_AT_END)


def _with_bracket(text: str, start: int, end: int) -> int:
    """``end``, or one further where the closing bracket of one within the span stands there."""
    for opening, closing in ("()", "[]"):
        inside = text[start:end]
        if text[end : end + 1] == closing and inside.count(opening) > inside.count(closing):
            return end + 1
    return end
