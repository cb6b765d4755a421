"""Te reo Māori words however their long vowels are written: ā, a, aa or ä."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from recommender.understanding.spelling import is_english
from recommender.vocabulary.meanings import CAPITALS, EXPANSIONS
from recommender.vocabulary.te_reo import IN_TE_REO_ONLY, PARTICLES, TE_REO

_DOUBLED_VOWEL = re.compile(r"([aeiou])\1")
# Open syllables and the consonants of te reo, with f, l, s, v and g for Samoan and Tongan.
_SYLLABLES = re.compile(r"(?:(?:wh|ng|[fghklmnprstvw])?[aeiou]+)+")
_SHORTEST = 4
_ABBREVIATIONS = EXPANSIONS.keys() | {key.casefold() for key in CAPITALS}
# Without its macron it is in the list of English.
_TAKEN_INTO_ENGLISH = frozenset({"maori"})


def plain(word: str) -> str:
    """The word without macrons and other marks: "whānau" is "whanau"."""
    if word.isascii():
        return word
    marked = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in marked if not unicodedata.combining(letter))


def short(word: str) -> str:
    """The plain word with single vowels: "whaanau", too, is "whanau"."""
    return _DOUBLED_VOWEL.sub(r"\1", plain(word))


def macron_forms(words: Iterable[str]) -> Mapping[str, str]:
    """For the short form of each word that has macrons, the word; of the tables' words as well."""
    from_tables = (
        word for table in (TE_REO, IN_TE_REO_ONLY) for key in table for word in key.split()
    )
    forms: dict[str, str] = {}
    for word in (*from_tables, *sorted(words)):
        key = short(word)
        if plain(word) != word and len(key) >= _SHORTEST and not _is_english_only(key):
            forms.setdefault(key, word)
    return forms


def with_macrons(word: str, forms: Mapping[str, str]) -> str:
    """The word with the macrons of ``forms``; as it is where they do not hold it."""
    return forms.get(short(word), word) if not _is_english_only(plain(word)) else word


def looks_maori(word: str) -> bool:
    """Whether the word could be te reo Māori, or another Polynesian language, by its letters."""
    return _SYLLABLES.fullmatch(plain(word)) is not None


def is_te_reo(words: Iterable[str]) -> bool:
    """Whether a text of these words is mostly te reo Māori, leaving out "i", "he" and the like."""
    bare = [plain(word) for word in words]
    telling = [word for word in bare if word not in PARTICLES or not is_english(word)]
    return sum(_is_maori(word) for word in telling) * 2 > len(telling)


def _is_maori(word: str) -> bool:
    if word in _ABBREVIATIONS:
        return False
    return word in PARTICLES or (looks_maori(word) and not _is_english_only(word))


def _is_english_only(word: str) -> bool:
    return word not in _TAKEN_INTO_ENGLISH and is_english(word)
