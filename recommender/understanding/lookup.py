"""What to embed and what to look up for the needs of a question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from recommender.types import Need
from recommender.understanding.spelling import is_english
from recommender.vocabulary.meanings import STOP_WORDS

_WORDS = re.compile(r"\w+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MAORI = re.compile(r"(?:(?:[hkmnprtw]|ng|wh)?[aeiouāēīōū]+)+")
DIGITS_OF_A_NAME = 3
LONGEST_NAMING = 8


def search_text(need: Need) -> str:
    """What to embed for a need."""
    return need.meaning or need.text


def search_words(needs: Sequence[Need]) -> tuple[str, ...]:
    """The words of the needs that are worth looking up, each once, in order.

    Stop words count only where there is nothing else ("who").
    """
    words = dict.fromkeys(word for need in needs for word in _words(need))
    telling = tuple(word for word in words if word not in STOP_WORDS)
    return telling or tuple(words)


def search_phrases(needs: Sequence[Need]) -> tuple[str, ...]:
    """Neighbouring words of each need, two by two, stop words left out; each pair once."""
    telling = ([word for word in _words(need) if word not in STOP_WORDS] for need in needs)
    return tuple(dict.fromkeys(" ".join(pair) for words in telling for pair in pairwise(words)))


def search_names(need: Need) -> tuple[str, ...]:
    """Words of a need that name one thing, as written: a standard's number, a tool, an acronym.

    A record that holds one says more than any likeness does. Words of te reo Māori are none: they
    name whole subjects. Nor are those of a long need, which is about more than its names.
    """
    words = list(dict.fromkeys(_WORDS.findall(need.text)))
    if len(words) > LONGEST_NAMING:
        return ()
    return tuple(word for word in words if _is_name(word))


def _is_name(word: str) -> bool:
    digits = sum(letter.isdigit() for letter in word)
    if word.strip("0") and digits:
        return digits < len(word) or (digits >= DIGITS_OF_A_NAME and not _YEAR.fullmatch(word))
    if sum(letter.isupper() for letter in word) > 1:
        return True
    plain = word.casefold()
    return word[0].isupper() and not is_english(plain) and not _MAORI.fullmatch(plain)


def _words(need: Need) -> list[str]:
    return [word.casefold() for word in _WORDS.findall(search_text(need))]
