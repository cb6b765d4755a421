"""From a person's words to a ``Query``: needs with their places, and what was set aside.

Pure: no model, no catalogue. The words it knows are in ``vocabulary``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from recommender.errors import UnsuitableText
from recommender.types import Query
from recommender.understanding.context import context_of
from recommender.understanding.known import NOTHING_KNOWN, Known
from recommender.understanding.reading import read
from recommender.understanding.sentences import LONGEST_NEED

__all__ = [
    "LONGEST_NEED",
    "MAX_CHARACTERS",
    "MAX_NEEDS",
    "check_text",
    "understand",
]

MAX_CHARACTERS = 20_000
MAX_NEEDS = 64

_NOT_TEXT = re.compile("[\x00\ud800-\udfff]")


def understand(text: str, known: Known = NOTHING_KNOWN) -> Query:
    """The question as needs, in order, their spans exact; ids are p1, p2 and so on.

    ``known``: the catalogue's words and providers. A query without needs holds no word to search
    by. Raises UnsuitableText for text that is longer than MAX_CHARACTERS or cannot be stored as
    UTF-8 (NUL, lone surrogates).
    """
    check_text(text)
    query = read(text, known, MAX_NEEDS)
    return replace(query, context=context_of(query))


def check_text(text: str) -> None:
    """Raises UnsuitableText, saying what to do, where ``understand`` would."""
    if len(text) > MAX_CHARACTERS:
        raise UnsuitableText(
            f"The text has {len(text)} characters; at most {MAX_CHARACTERS} can be read. "
            "Leave out what is not about skills."
        )
    if _NOT_TEXT.search(text):
        raise UnsuitableText(
            "The text holds characters that are not text (NUL or half of a pair). Remove them."
        )
