"""What the full-text index holds of a record, and a question put in FTS5's terms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from recommender.types import Credential

MAX_WORDS = 400
"""Words of a question that are looked up. FTS5 needs 47 s for 10 000 words over 20 000 records,
0.6 s for 400."""

TITLE_WEIGHT = 2.0
PURPOSE_WEIGHT = 1.0
OUTCOMES_WEIGHT = 1.0
OTHER_WEIGHT = 1.0


@dataclass(frozen=True, slots=True)
class LexicalWeights:
    """What a word counts in each part of a record.

    ``other``: subject, sector, developer and providers.
    """

    title: float = TITLE_WEIGHT
    purpose: float = PURPOSE_WEIGHT
    outcomes: float = OUTCOMES_WEIGHT
    other: float = OTHER_WEIGHT


def searchable(credential: Credential) -> tuple[str, str, str, str]:
    """Title, purpose, outcomes and other text, as the columns of the index are called."""
    other = (credential.subject, credential.sector, credential.developer, *credential.providers)
    return (
        _joined(credential.title, credential.title_mi),
        credential.purpose,
        _joined(*(outcome.text for outcome in credential.outcomes)),
        _joined(*other),
    )


def _joined(*texts: str | None) -> str:
    return "\n".join(text for text in texts if text)


def match_expression(words: Iterable[str]) -> str:
    """An FTS5 expression for any of ``words``; empty if none of them can be looked up."""
    return " OR ".join(match_phrases(words))


def match_phrases(words: Iterable[str]) -> list[str]:
    """An FTS5 expression for each of ``words``, at most MAX_WORDS of them, each once."""
    # Inside double quotes nothing is FTS5 syntax but the double quote, which is doubled.
    distinct = list(dict.fromkeys(word.lower() for word in words if _storable(word)))
    return ['"' + word.replace('"', '""') + '"' for word in distinct[:MAX_WORDS]]


def _storable(word: str) -> bool:
    return "\0" not in word and not any("\ud800" <= character <= "\udfff" for character in word)
