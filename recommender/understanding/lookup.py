"""What to embed and what to look up for the needs of a question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from recommender.types import Need
from recommender.vocabulary.meanings import STOP_WORDS

_WORDS = re.compile(r"\w+")


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


def _words(need: Need) -> list[str]:
    return [word.casefold() for word in _WORDS.findall(search_text(need))]
