"""Who a person is, as far as it tells which of the fitting records fits them best.

"I've milked cows for ten years" is no wish, but the wish beside it is about a dairy farm. Names,
origin, age and gender are left out: they must not move results.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from recommender.types import Query
from recommender.understanding.lookup import search_text
from recommender.understanding.patterns import compiled, lowered
from recommender.vocabulary.people import DESCRIPTIONS, PERSONS

LONGEST_CONTEXT = 600
"""Letters. In a longer text each need says enough, and the model reads no more of it well."""

_PRONOUNS = r"(?:she|he|her|hers|his|him|they|their|theirs|them|himself|herself)"
_PERSONAL = compiled(rf"\b(?:{DESCRIPTIONS}|{PERSONS}|{_PRONOUNS})\b(?!['-])")
_NUMBER = re.compile(r"\d+")
# A word with a capital and then small letters: a name, unless it opens a sentence of a plain kind.
_CAPITALISED = re.compile(r"(?<![\w'’])[A-ZĀĒĪŌŪ][a-zāēīōū'’-]+")
_NAMED = re.compile(r"\s*,|\s+(?:wants|is|has|needs|was|would|hopes|works|\d)\b")
_ENDS = (".", "!", "?")


def context_of(query: Query) -> str:
    """The wishes and what the person says of themselves, in order; "" where that adds nothing.

    Empty for a text of one need and nothing beside it, and for long texts.
    """
    told = [(item.start, item.end) for item in query.ignored if item.reason == "background"]
    told += [(item.start, item.end) for item in query.has]
    pieces = [(start, _impersonal(query.text, start, end)) for start, end in told]
    pieces += [(need.start, search_text(need)) for need in query.needs]
    if len(pieces) == 1:
        return ""
    whole = _joined([text for _, text in sorted(pieces) if text])
    return whole if len(whole) <= LONGEST_CONTEXT else ""


def _impersonal(text: str, start: int, end: int) -> str:
    """What is said there, without the words that are about somebody's person."""
    low = lowered(text)
    kept = list(text[start:end])
    for found in _CAPITALISED.finditer(text, start, end):
        opens = found.start() == start and not _NAMED.match(text, found.end())
        if not opens:
            kept[found.start() - start : found.end() - start] = " " * len(found.group())
    for found in _PERSONAL.finditer(low, start, end):
        kept[found.start() - start : found.end() - start] = " " * len(found.group())
    plain = _NUMBER.sub(" ", "".join(kept))
    return " ".join(plain.split()).strip(" ,;:-–—")


def _joined(texts: Sequence[str]) -> str:
    return " ".join(text if text.endswith(_ENDS) else f"{text}." for text in texts)
