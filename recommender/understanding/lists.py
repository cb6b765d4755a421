"""Where one wish is a list of several: "welding, small engine repair and how to price jobs".

Careful: a list that shares a verb or a noun ("weld, cut and grind steel") stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from recommender.understanding.patterns import Span, compiled, trim
from recommender.understanding.words import is_duty_verb, is_gerund, words_of
from recommender.vocabulary.lists import (
    CLAUSE_WORDS,
    DESCRIBING,
    DESCRIBING_WORDS,
    EXAMPLES_FOLLOW,
    PAIRS,
)

MOST_WORDS = 7
MOST_WORDS_OF_DUTY = 14
MOST_WORDS_OF_NAME = 3
TWO = 2
# Words of this length end by chance: "used", "oral".
SHORT = 4

_COMMA = re.compile(r",\s+")
_JOINT = re.compile(r"\s+(?:and|or|&|plus|and/or)\s+", re.IGNORECASE)
_OPEN_JOINT = compiled(r"(?:and|or|&|plus|and/or)_(?:also_|then_|maybe_|possibly_|even_)*")
# Two wishes without any doubt.
_APART = compiled(
    r""",?_(?: and_also | as_well_as | and_then | and_maybe_also | and_maybe | and_possibly | and/or
    | plus | or_maybe | or_possibly | and_perhaps | or_else | or_even | and_how_to | and_some
    | and_a_bit_of )_"""
)
_HOW_TO = compiled(r",?_and_(?=how_to_)")


def items(text: str, span: Span, *, wished: bool) -> list[Span]:
    """The wishes in the span, in order; the span alone where it is one or it is not sure.

    ``wished``: words of wishing stand before it. Without them only duties and short names are
    taken apart: "sort by size, weight or colour" lists what belongs to one thing.
    """
    found = _of_list(text, span) or _of_two(text, span)
    if not wished and not _are_plain([words_of(item.of(text)) for item in found]):
        return [span]
    return found or [span]


def _are_plain(found: Sequence[Sequence[str]]) -> bool:
    short = all(len(words) <= MOST_WORDS_OF_NAME for words in found)
    return short or all(_opens_duty(words) for words in found)


def _of_list(text: str, span: Span) -> list[Span]:
    chunks = list(_split(text, span, _COMMA))
    if len(chunks) < TWO:
        return []
    last = _last_two(text, chunks[-1])
    joined = (
        len(last) == TWO or _OPEN_JOINT.match(text, chunks[-1].start, chunks[-1].end) is not None
    )
    if len(chunks) == TWO and not joined:
        return []
    found = [_without_joint(text, item) for item in (*chunks[:-1], *last)]
    return found if _are_equals([item.of(text) for item in found]) else []


def _of_two(text: str, span: Span) -> list[Span]:
    for pattern in (_APART, _HOW_TO):
        found = list(_split(text, span, pattern))
        if len(found) == TWO and all(_is_item(words_of(item.of(text))) for item in found):
            return found
    return []


def _split(text: str, span: Span, pattern: re.Pattern[str]) -> Iterator[Span]:
    start = span.start
    for mark in pattern.finditer(text, span.start, span.end):
        inside = text[span.start : mark.start()]
        if inside.count("(") == inside.count(")"):
            yield trim(text, Span(start, mark.start()))
            start = mark.end()
    yield trim(text, Span(start, span.end))


def _last_two(text: str, chunk: Span) -> list[Span]:
    """The two of "Y and Z", or the chunk alone where that is one idea."""
    if _OPEN_JOINT.match(text, chunk.start, chunk.end):
        return [chunk]
    joints = list(_JOINT.finditer(text, chunk.start, chunk.end))
    whole = [joint for joint in joints if not _is_pair(text, joint, chunk)]
    if len(whole) != 1:
        return [chunk]
    joint = whole[0]
    return [Span(chunk.start, joint.start()), Span(joint.end(), chunk.end)]


def _is_pair(text: str, joint: re.Match[str], chunk: Span) -> bool:
    before = words_of(text[chunk.start : joint.start()])
    after = words_of(text[joint.end() : chunk.end])
    return bool(before and after) and f"{before[-1]}+{after[0]}" in PAIRS


def _without_joint(text: str, item: Span) -> Span:
    joint = _OPEN_JOINT.match(text, item.start, item.end)
    return trim(text, Span(joint.end() if joint else item.start, item.end))


def _are_equals(texts: Sequence[str]) -> bool:
    """Whether these can stand alone: short, without clauses, none leaning on another's noun."""
    found = [words_of(item) for item in texts]
    if EXAMPLES_FOLLOW & set(found[0]) or not all(_is_item(words) for words in found):
        return False
    if all(_opens_duty(words) for words in found):
        return True
    return "and" not in found[0] and not _shares_verb(found) and not _shares_noun(found)


def _is_item(words: Sequence[str]) -> bool:
    most = MOST_WORDS_OF_DUTY if words and _opens_duty(words) else MOST_WORDS
    return 0 < len(words) <= most and not CLAUSE_WORDS & {words[0], words[-1]}


def _opens_duty(words: Sequence[str]) -> bool:
    return len(words) > 1 and (is_duty_verb(words[0]) or is_gerund(words[0]))


def _shares_verb(found: Sequence[Sequence[str]]) -> bool:
    """Whether one verb serves all: "manage budgets, rosters and stock"."""
    first = found[0]
    for of_kind in (is_duty_verb, is_gerund):
        if len(first) > 1 and of_kind(first[0]):
            return not all(of_kind(words[0]) for words in found[1:])
    return False


def _shares_noun(found: Sequence[Sequence[str]]) -> bool:
    """Whether one noun serves all: "weld, cut and grind steel"."""
    if len(found[-1]) < TWO:
        return all(len(words) == 1 and is_duty_verb(words[0]) for words in found)
    singles = [words[0] for words in found[:-1] if len(words) == 1]
    if any(_describes(word) or is_duty_verb(word) for word in singles):
        return True
    return bool(singles) and is_gerund(found[-1][0]) and all(is_gerund(word) for word in singles)


def _describes(word: str) -> bool:
    return word in DESCRIBING_WORDS or (len(word) > SHORT and word.endswith(DESCRIBING))
