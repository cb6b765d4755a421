"""Misspelt words and the words meant, from the catalogue's own words and a list of English.

Single words only, casefolded: which of a text's words to look at is for ``meaning``. Why this
library and these figures: docs/decisions/0005-spelling.md.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from importlib.resources import files
from math import log10
from typing import NamedTuple

from symspellpy import SymSpell, Verbosity

from recommender.vocabulary.meanings import EXPANSIONS
from recommender.vocabulary.spellings import AMERICAN, MISSPELLINGS, UNCORRECTED

SHORTEST_MENDED = 4
LONGEST_MENDED = 30
"""Letters. Shorter words have too many neighbours; longer ones are no words."""

_DICTIONARY = "frequency_dictionary_en_82_765.txt"
# English words to which a misspelling can be mended. All 82 765 take 145 MB, these 12 MB, and the
# rarer ones are seldom what is meant.
_COMMON = 20_000
# Letters. A short word has many neighbours: only the catalogue's are worth the risk.
_ENGLISH_FROM = 6
_TWO_MISTAKES_FROM = 7

# How far a candidate is: letters to change, and what makes it likelier or less so. Chosen on 170
# misspellings, then tried on 2 000 others.
_CATALOGUE = -0.5
_TENFOLD_AS_FREQUENT = -0.12
_OTHER_FIRST_LETTER = 0.6
_ONLY_DOUBLING = -0.6
_ONLY_VOWELS = -0.3
_ONLY_ORDER = -0.5
_LEAST_COUNT = 100_000

_LEFT_ALONE = UNCORRECTED.union(*(key.split() for key in EXPANSIONS))

_DOUBLED = re.compile(r"(.)\1")
_VOWELS = re.compile(r"[aeiouy]+")
_ENDINGS = ("s", "es", "ed", "er", "ers", "ing", "ings", "ly")
_SHORTEST_STEM = 5
_SHORTEST_PART = 4
_BRITISH = (
    (re.compile(r"(?<=\w{3})([iy])z(e[drs]?|ers|ing|able|ations?|ational)$"), r"\1s\2"),
    (re.compile(r"(?<=\w{3})or(s|ed|ing|al|able|ful|less|hood|ly)?$"), r"our\1"),
    (re.compile(r"(?<=\w{3})og(s?)$"), r"ogue\1"),
    (re.compile(r"(?<=\w{3})ens(es?)$"), r"enc\1"),
    (re.compile(r"(?<=[aeiou][a-z])([aeiou])l(ed|ing|er|ers|ors?)$"), r"\1ll\2"),
    (re.compile(r"(?<=[aeiou][a-z]{2})([aeiou])l(ed|ing|er|ers|ors?)$"), r"\1ll\2"),
)


class _English(NamedTuple):
    """``rare``: the words of the list that ``common`` leaves out. ``counts``: of ``common``."""

    common: SymSpell
    rare: frozenset[str]


@lru_cache(maxsize=1)
def english() -> _English:
    """The library's list of English words, read once."""
    listed = files("symspellpy").joinpath(_DICTIONARY).read_text("utf-8-sig").split()
    words, counts = listed[::2], listed[1::2]
    common = _index()
    for word, count in zip(words[:_COMMON], counts[:_COMMON], strict=True):
        common.create_dictionary_entry(word, int(count))
    return _English(common, frozenset(words[_COMMON:]))


def is_english(word: str) -> bool:
    """Whether the list of English has this word."""
    return word in english().common.words or word in english().rare


class Speller:
    """Mends single words. ``words``: the catalogue's. ``names``: words never to be mended."""

    def __init__(self, words: Mapping[str, int], names: Collection[str] = ()) -> None:
        self._words = words
        self._names = frozenset(names)
        counts = english().common.words
        self._own = _index()
        for word in words:
            if word not in counts and len(word) >= SHORTEST_MENDED:
                self._own.create_dictionary_entry(word, _LEAST_COUNT)

    def is_word(self, word: str) -> bool:
        """Whether this is a word as it stands, or an inflection of one."""
        stems = (_without(word, ending) for ending in _ENDINGS)
        return (
            self._is_listed(word)
            or f"{word}s" in self._words
            or self._is_listed(_without(word, "s"))
            or any(self._is_ours(stem) for stem in stems if stem)
        )

    def mended(self, word: str, *, of_catalogue: bool = False) -> str | None:
        """The word meant by a misspelt one; None for a word, or where nothing is near enough.

        ``of_catalogue``: only the catalogue's own words are considered.
        """
        if not SHORTEST_MENDED <= len(word) <= LONGEST_MENDED or word in self._words:
            return None
        if word in MISSPELLINGS:
            return MISSPELLINGS[word]
        if self.is_word(word):
            return None
        of_catalogue = of_catalogue or len(word) < _ENGLISH_FROM
        nearest = min(
            (
                (self._cost(word, candidate, distance, count), candidate)
                for candidate, distance, count in self._candidates(word)
                if candidate in self._words or not of_catalogue
            ),
            default=None,
        )
        if nearest is None or nearest[0] > _furthest(len(word)):
            return None
        return nearest[1]

    def respelt(self, word: str) -> str | None:
        """The British spelling of an American word, unless the catalogue has the American one."""
        if word in self._words:
            return None
        if word in AMERICAN:
            return AMERICAN[word]
        changed = (pattern.sub(new, word) for pattern, new in _BRITISH if pattern.search(word))
        return next((new for new in changed if new in self._words or is_english(new)), None)

    def parts(self, word: str) -> tuple[str, ...]:
        """The words that are run together in one that is no word; empty if there are none.

        Two of the catalogue's words, or two with "and", "in" and the like between.
        """
        if word in self._words or is_english(word) or len(word) > LONGEST_MENDED:
            return ()
        for middle in ("", "and", "of", "in", "to", "for", "with", "on"):
            for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART - len(middle) + 1):
                first, rest = word[:at], word[at:]
                last = rest[len(middle) :]
                if rest.startswith(middle) and first in self._words and last in self._words:
                    return tuple(part for part in (first, middle, last) if part)
        return ()

    def _is_listed(self, word: str) -> bool:
        return self._is_ours(word) or (is_english(word) and word not in MISSPELLINGS)

    def _is_ours(self, word: str) -> bool:
        return word in self._words or word in _LEFT_ALONE or word in self._names

    def _candidates(self, word: str) -> list[tuple[str, int, int]]:
        most = 1 if len(word) < _TWO_MISTAKES_FROM else 2
        return [
            (found.term, found.distance, found.count)
            for index in (self._own, english().common)
            for found in index.lookup(word, Verbosity.ALL, max_edit_distance=most)
            if len(found.term) >= SHORTEST_MENDED - 1
        ]

    def _cost(self, word: str, candidate: str, distance: int, count: int) -> float:
        cost = distance + _TENFOLD_AS_FREQUENT * log10(max(count, _LEAST_COUNT))
        if candidate in self._words:
            cost += _CATALOGUE
        if candidate[0] != word[0]:
            cost += _OTHER_FIRST_LETTER
        if _undoubled(candidate) == _undoubled(word):
            cost += _ONLY_DOUBLING
        elif _consonants(candidate) == _consonants(word):
            cost += _ONLY_VOWELS
        if sorted(candidate) == sorted(word):
            cost += _ONLY_ORDER
        return cost


def _furthest(letters: int) -> float:
    """The cost up to which a candidate is taken: a long word bears more than a short one."""
    return 0.15 * letters - 0.6


def _index() -> SymSpell:
    # A prefix of five letters instead of seven: half the memory, twice the time for each word.
    return SymSpell(max_dictionary_edit_distance=2, prefix_length=5)


def _without(word: str, ending: str) -> str:
    """The word without its ending; empty if it has another, or what is left is no stem."""
    if not word.endswith(ending) or len(word) - len(ending) < _SHORTEST_STEM:
        return ""
    stem = word.removesuffix(ending)
    return "" if stem.endswith("e") and ending[0] in "ei" else stem


def _undoubled(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)


def _consonants(word: str) -> str:
    return _VOWELS.sub("a", _undoubled(word))
