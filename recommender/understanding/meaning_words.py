"""A text's words with their places and what each is read as, for ``meaning`` and ``glosses``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

# Letters and digits with marks of their own; "&" and apostrophes within: H&S, driver's.
_PIECE = r"(?:[^\W_]|[\u0300-\u036f])+"
_WORD = re.compile(rf"{_PIECE}(?:[&'’]{_PIECE})*")
_CHUNK = re.compile(r"\S+")
_ADDRESS = re.compile(r"@|://|\w\.\w")
_BETWEEN = re.compile(r"[ \t]*[-–/]?[ \t]*")
_POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True, slots=True)
class Word:
    """``text`` stands at [start:end]; ``said``: what it is read as.

    ``key``: what is said, casefolded, without a possessive "'s".
    ``in_address``: part of a web or mail address or a file's name. ``within``: a word that begins
    with a small letter comes just before, so that a capital here marks a name.
    """

    start: int
    end: int
    text: str
    said: str
    key: str
    in_address: bool = False
    within: bool = False


def words_of(text: str) -> list[Word]:
    """The words in order, each said as it is written."""
    words: list[Word] = []
    for chunk in _CHUNK.finditer(text):
        in_address = _ADDRESS.search(chunk.group()) is not None
        for found in _WORD.finditer(text, chunk.start(), chunk.end()):
            start, end = found.span()
            within = bool(words) and words[-1].text[0].islower() and _near(text, words[-1], start)
            said = found.group()
            words.append(Word(start, end, said, said, _key(said), in_address, within))
    return words


def said_as(word: Word, said: str) -> Word:
    """The word, read as ``said``."""
    return word if said == word.said else replace(word, said=said, key=_key(said))


def adjoin(text: str, words: Sequence[Word]) -> bool:
    """Whether nothing but a space, a dash or a stroke stands between each word and the next."""
    return all(_near(text, before, after.start) for before, after in pairwise(words))


def rewritten(text: str, words: Iterable[Word]) -> str:
    """The text with what each word is read as in its place."""
    pieces: list[str] = []
    at = 0
    for word in words:
        pieces += [text[at : word.start], word.said]
        at = word.end
    return "".join([*pieces, text[at:]])


def in_case_of(model: str, word: str) -> str:
    """The word in capitals, or with a capital, as ``model`` is written."""
    if len(model) > 1 and model.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def _key(said: str) -> str:
    return _POSSESSIVE.sub("", said.casefold())


def _near(text: str, before: Word, start: int) -> bool:
    return _BETWEEN.fullmatch(text, before.end, start) is not None
