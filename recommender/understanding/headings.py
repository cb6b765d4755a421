"""Section headings of advertisements, and what stands below them."""

from __future__ import annotations

import re

from recommender.understanding.patterns import Span, compiled, has_word, trim
from recommender.understanding.sentences import Sentence
from recommender.vocabulary.advertisements import HEADINGS

LONGEST_HEADING = 64
# Sections whose lines are wanted; every other section is named for the reason to set them aside.
WANTED = frozenset({"duties", "requirements", "nice_to_have"})

_SECTIONS = {name: compiled(pattern, r"\W*") for name, pattern in HEADINGS.items()}
_INLINE = re.compile(r"[^:.!?\n]{2,64}:(?=\s|\*|$)")


def section_of(text: str, line: Span) -> str | None:
    """The section that the line heads, or None where it is no heading."""
    span = trim(text, line)
    if span.end - span.start > LONGEST_HEADING:
        return None
    words = " ".join(span.of(text).replace("’", "'").split())
    found = (name for name, pattern in _SECTIONS.items() if pattern.fullmatch(words))
    return next(found, None)


def heading_of(text: str, sentence: Sentence) -> tuple[Span, str] | None:
    """The heading that the sentence is or opens with ("Nice to have: Xero"), and its section."""
    span = sentence.span
    if has_word(text, Span(sentence.line.start, span.start)):
        return None
    section = section_of(text, sentence.line)
    if section and (not sentence.bulleted or ":" in sentence.line.of(text)):
        return trim(text, sentence.line), section
    opening = _INLINE.match(text, span.start, sentence.line.end)
    section = section_of(text, Span(opening.start(), opening.end())) if opening else None
    return (Span(opening.start(), opening.end()), section) if opening and section else None
