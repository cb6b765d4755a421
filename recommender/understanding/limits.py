"""Hard limits that a person states in words: level, credits, weeks, cost, delivery, provider."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from recommender.types import AppliedFilter, Contradiction, Ignored


@dataclass(frozen=True, slots=True)
class FoundLimits:
    """What a text says of limits.

    ``filters``: in order of their spans, one entry for each field and value. ``contradictions``:
    limits that cannot all hold; they are not among ``filters``. ``preferences``: wishes that set no
    hard limit ("short", "ideally online"), with the reason "preference".
    """

    filters: tuple[AppliedFilter, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    preferences: tuple[Ignored, ...] = ()


def find_limits(text: str, providers: Collection[str] = ()) -> FoundLimits:
    """The limits that ``text`` states, their spans exact. ``providers``: names in the catalogue."""
    del text, providers
    return FoundLimits()
