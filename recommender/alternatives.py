"""What a person might take instead of one record: a level up, smaller, or simply close to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recommender.types import Credential, Recommendation

LOOKED_AT = 30
"""How many similar records to choose from."""

CLOSEST = 5
OF_A_KIND = 3
# A record that scores less than this part of the nearest one's score is about something else.
_CLOSE_ENOUGH = 0.4


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Other records, each in one group only, nearest first.

    ``level_up``: one level above; ``half``: half the credits or fewer; ``closest``: of the rest.
    """

    level_up: tuple[Recommendation, ...]
    half: tuple[Recommendation, ...]
    closest: tuple[Recommendation, ...]


def alternatives(credential: Credential, similar: Sequence[Recommendation]) -> Alternatives:
    """``similar``: records like it, best first; those too far off are in no group but the last."""
    least = similar[0].score * _CLOSE_ENOUGH if similar else 0.0
    close = [each for each in similar if each.score >= least]
    level_up = _first(each for each in close if _is_level_up(credential, each.credential))
    half = _first(
        each for each in close if _is_half(credential, each.credential) and each not in level_up
    )
    rest = [each for each in similar if each not in level_up and each not in half]
    return Alternatives(level_up, half, tuple(rest[:CLOSEST]))


def _first(found: Iterable[Recommendation]) -> tuple[Recommendation, ...]:
    return tuple(found)[:OF_A_KIND]


def _is_level_up(credential: Credential, other: Credential) -> bool:
    return credential.level_max is not None and other.level_min == credential.level_max + 1


def _is_half(credential: Credential, other: Credential) -> bool:
    if credential.credits is None or other.credits is None:
        return False
    return other.credits * 2 <= credential.credits
