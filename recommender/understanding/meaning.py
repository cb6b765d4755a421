"""What a person's words stand for: spelling mended, abbreviations and te reo Māori spelt out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recommender.types import Correction
from recommender.understanding.glosses import glosses
from recommender.understanding.known import Known
from recommender.understanding.macrons import is_te_reo, looks_maori, plain, with_macrons
from recommender.understanding.meaning_words import Word, in_case_of, rewritten, said_as, words_of
from recommender.vocabulary.spellings import MISSPELLINGS
from recommender.vocabulary.te_reo import PARTICLES

MOST_STRANGE = 100
"""Different words. A text with more that are no words is not English, and stays as it is."""

_ENOUGH_TO_TELL = 8
_LONGEST_ACRONYM = 6
_SHORTEST_WITH_CAPITAL = 6


@dataclass(frozen=True, slots=True)
class Meaning:
    """``text``: what to search for. ``corrections``: spans within the text that was given."""

    text: str
    corrections: tuple[Correction, ...] = ()


def meaning_of(text: str, known: Known) -> Meaning:
    """The text with the records' words for what it abbreviates, misspells or says in te reo.

    Wrong and American spellings give way to the right and the British ones in their place. Only
    mended mistakes are corrections. Where there is nothing to mend and nothing to spell out, the
    meaning is the text itself.
    """
    words = words_of(text)
    doubtful = [word for word in words if _may_be_wrong(word)]
    mistakes = _mistakes(doubtful, len(words), known)
    corrections = tuple(
        Correction(word.start, word.end, mistakes[word.text])
        for word in doubtful
        if word.text in mistakes
    )
    mended = {correction.start: correction.text for correction in corrections}
    respelt = {word.text: _respelt(word, known) for word in words}
    read = [said_as(word, mended.get(word.start) or respelt[word.text]) for word in words]
    return Meaning(_searched(text, read, known), corrections)


def _searched(text: str, words: Sequence[Word], known: Known) -> str:
    """The text as read, and what its words stand for in brackets.

    A text in te reo gives way to its English, with the words in brackets that records use too: the
    embedding model takes anything else in te reo for a wish to learn the language.
    """
    in_te_reo = is_te_reo(word.key for word in words)
    meant = "; ".join(glosses(text, words, known, in_te_reo=in_te_reo))
    if not meant:
        return rewritten(text, words)
    if not in_te_reo:
        return f"{rewritten(text, words)} ({meant})"
    kept = " ".join(word.said for word in words if _is_searched(word.key, known))
    return f"{meant} ({kept})" if kept else meant


def _is_searched(word: str, known: Known) -> bool:
    if plain(word) in PARTICLES:
        return False
    return word in known.words or not looks_maori(word)


def _may_be_wrong(word: Word) -> bool:
    """Whether a word could be misspelt: no number, acronym, name, address or te reo Māori."""
    letters = word.text
    if word.in_address or not (letters.isascii() and letters.isalpha()):
        return False
    if looks_maori(word.key) and word.key not in MISSPELLINGS:
        return False
    if letters.isupper():
        return len(letters) > _LONGEST_ACRONYM
    if letters.islower():
        return True
    return letters.istitle() and not word.within and len(letters) >= _SHORTEST_WITH_CAPITAL


def _mistakes(words: Sequence[Word], words_in_all: int, known: Known) -> Mapping[str, str]:
    """The word meant for each misspelt one; empty for a text that is not English."""
    strange = {word.text: word.key for word in words if not known.speller.is_word(word.key)}
    many = sum(word.text in strange for word in words)
    if len(strange) > MOST_STRANGE or (many >= _ENOUGH_TO_TELL and many * 2 > words_in_all):
        return {}
    found = {text: _mended(text, key, known) for text, key in strange.items()}
    return {text: meant for text, meant in found.items() if meant}


def _mended(text: str, key: str, known: Known) -> str | None:
    """A word with a capital may be a name: only the catalogue's words can be meant by it."""
    if known.speller.respelt(key):
        return None
    meant = known.speller.mended(key, of_catalogue=not text.islower())
    return meant and in_case_of(text, meant)


def _respelt(word: Word, known: Known) -> str:
    """The word with its macrons and in British spelling."""
    if word.in_address:
        return word.text
    key = word.text.casefold()
    new = with_macrons(key, known.macrons)
    if new == key and key.isascii() and key.isalpha():
        new = known.speller.respelt(key) or key
    return word.text if new == key else in_case_of(word.text, new)
