"""The smallest set of records that covers what a person wants: exact, not a guess."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from recommender.dialogue.reply import Plan, PlanItem
from recommender.dialogue.search import ALL, question
from recommender.dialogue.state import State
from recommender.pipeline import Recommender
from recommender.types import Credential


class _Set(NamedTuple):
    """A set in the order of preference: fewer records, better scores, then the lower ids."""

    size: int
    lost: float
    ids: tuple[str, ...]


def plan(recommender: Recommender, state: State, wants: Sequence[str]) -> Plan:
    """The smallest set for the wants under the limits; of equal ones that with the best scores.

    A record covers a want if it is a suitable answer to a search for that want alone.
    """
    scores: dict[str, dict[int, float]] = {}
    found: dict[str, Credential] = {}
    for number, want in enumerate(wants):
        asked = question(recommender.known, (want,), replace(state, has=()))
        for each in recommender.answer(asked, state.filters, limit=ALL).results:
            scores.setdefault(each.credential.id, {})[number] = each.score
            found[each.credential.id] = each.credential
    covered = {number for each in scores.values() for number in each}
    chosen = smallest_cover(scores, covered)
    items = tuple(
        PlanItem(found[key], tuple(wants[number] for number in sorted(scores[key])))
        for key in chosen
    )
    stated = [item.credential.credits for item in items if item.credential.credits is not None]
    uncovered = tuple(want for number, want in enumerate(wants) if number not in covered)
    return Plan(items, uncovered, sum(stated), len(items) - len(stated))


def smallest_cover(scores: Mapping[str, Mapping[int, float]], wanted: set[int]) -> tuple[str, ...]:
    """Keys of the smallest set that covers all that is wanted, those that cover most first.

    Every cover holds one of the keys that cover the first want not covered yet, so that going
    through those alone, and keeping the best set for each state of coverage, finds the optimum.
    """
    masks = _masks(scores)
    best = {0: _Set(0, 0.0, ())}
    full = sum(1 << number for number in wanted)
    for number in sorted(wanted):
        bit = 1 << number
        candidates = [key for key in sorted(masks) if masks[key] & bit]
        reached: dict[int, _Set] = {}
        for mask, chosen in best.items():
            if mask & bit:
                _keep(reached, mask, chosen)
                continue
            for key in candidates:
                lost = chosen.lost + 1 - max(scores[key].values())
                longer = _Set(chosen.size + 1, round(lost, 9), (*chosen.ids, key))
                _keep(reached, mask | masks[key], longer)
        best = reached
    ids = best[full].ids if full in best else ()
    return tuple(sorted(ids, key=lambda key: (-masks[key].bit_count(), key)))


def _masks(scores: Mapping[str, Mapping[int, float]]) -> dict[str, int]:
    """What each key covers, as bits; of keys that cover the same only the best."""
    best: dict[int, tuple[float, str]] = {}
    for key, covers in scores.items():
        mask = sum(1 << number for number in covers)
        candidate = (-max(covers.values()), key)
        best[mask] = min(best.get(mask, candidate), candidate)
    return {key: mask for mask, (_, key) in best.items()}


def _keep(reached: dict[int, _Set], mask: int, candidate: _Set) -> None:
    ordered = _in_order(candidate)
    if mask not in reached or ordered < reached[mask]:
        reached[mask] = ordered


def _in_order(candidate: _Set) -> _Set:
    """The same set with its ids in order, so that two ways to it compare alike."""
    return candidate._replace(ids=tuple(sorted(candidate.ids)))
