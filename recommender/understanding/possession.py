"""What a person has, lacks and does not want, each read from the opening of a clause."""

from __future__ import annotations

import re

from recommender.understanding.patterns import Span, compiled, trim
from recommender.vocabulary.possession import ASKED, CHANGES, DOUBT, HAS, LACKS, UNWANTED

_HAS = tuple(compiled(pattern) for pattern in HAS)
_LACKS = compiled(LACKS)
_UNWANTED = tuple(compiled(pattern) for pattern in UNWANTED)
_CHANGES = compiled(CHANGES)
_DOUBT, _ASKED = compiled(DOUBT), compiled(ASKED)


def possession(text: str, clause: Span) -> Span | None:
    """What the clause says somebody has or can do already: "SQL" of "I already know SQL"."""
    for pattern in _HAS:
        found = pattern.match(text, clause.start, clause.end)
        if (
            found
            and not _DOUBT.search(found.group())
            and not _ASKED.search(text, found.end(), clause.end)
        ):
            had = trim(text, Span(found.end(), clause.end))
            return had if had.end > had.start else None
    return None


def lack(text: str, clause: Span) -> Span | None:
    """What the clause says somebody cannot do, knows nothing of or has trouble with."""
    return _rest(text, clause, _LACKS)


def change(text: str, clause: Span) -> Span | None:
    """The new thing that an employer buys, brings in or moves to, which staff must learn."""
    return _rest(text, clause, _CHANGES)


def unwanted(text: str, clause: Span) -> bool:
    """Whether the clause says what not to search for."""
    return any(pattern.match(text, clause.start, clause.end) for pattern in _UNWANTED)


def _rest(text: str, clause: Span, pattern: re.Pattern[str]) -> Span | None:
    found = pattern.match(text, clause.start, clause.end)
    if not found or found.end() == found.start():
        return None
    return trim(text, Span(found.end(), clause.end))
