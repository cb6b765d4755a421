"""What a person's words stand for: spelling mended, abbreviations and te reo Māori spelt out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from recommender.types import Correction
from recommender.understanding.known import Known
from recommender.vocabulary.meanings import EXPANSIONS

_TOKEN = re.compile(r"[\w&]+")


@dataclass(frozen=True, slots=True)
class Meaning:
    """``text``: what to search for. ``corrections``: spans within the text that was given."""

    text: str
    corrections: tuple[Correction, ...] = ()


def meaning_of(text: str, known: Known) -> Meaning:
    """The text with the records' words for what it abbreviates, misspells or says in te reo."""
    del known
    words = dict.fromkeys(_TOKEN.findall(text.casefold()))
    meant = [EXPANSIONS[word] for word in words if word in EXPANSIONS]
    return Meaning(f"{text} ({'; '.join(meant)})" if meant else text)
