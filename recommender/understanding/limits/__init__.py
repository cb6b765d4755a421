"""Hard limits that a person states in words: level, credits, weeks, cost, delivery, provider.

Pure: no model, and no catalogue but the providers' names. The words stand in ``vocabulary``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from recommender.types import AppliedFilter, Contradiction, Ignored
from recommender.understanding.limits.agreement import agreed
from recommender.understanding.limits.amounts import credit_amounts, levels
from recommender.understanding.limits.delivery import deliveries
from recommender.understanding.limits.preferences import soft_wishes
from recommender.understanding.limits.providers import provider_wishes, recognitions, statuses
from recommender.understanding.limits.statements import Statement, widened, wished
from recommender.understanding.limits.time_and_money import costs, weeks
from recommender.understanding.limits.words import Words, read_words


@dataclass(frozen=True, slots=True)
class FoundLimits:
    """What a text says of limits. No two spans overlap, but limits out of one phrase share one.

    ``filters``: in order of their spans, one entry for each field and value. ``contradictions``:
    limits that cannot all hold; they are not among ``filters``. ``preferences``: wishes that set no
    hard limit ("short", "ideally online"), with the reason "preference". ``said_again``: words that
    state a limit which other words set already, more tightly or in correction ("level 4, no, level
    3"), with the reason "said_again"; they are talk about the course, too, and no topic.
    """

    filters: tuple[AppliedFilter, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    preferences: tuple[Ignored, ...] = ()
    said_again: tuple[Ignored, ...] = ()


def find_limits(text: str, providers: Collection[str] = ()) -> FoundLimits:
    """The limits that ``text`` states, their spans exact. ``providers``: names in the catalogue.

    Where it is not clear whether words limit the course or name the topic, they set no limit.
    """
    words = read_words(text)
    statements = _apart(_statements(words, providers))
    soft = [wished(words, statement) for statement in statements]
    wishes = [place for place in soft if place]
    hard = [statement for statement, place in zip(statements, soft, strict=True) if not place]
    ends = {statement.end for statement in statements}
    hard = [widened(words, statement, ends) for statement in hard]
    outcome = agreed(words, hard)
    taken = [(each.start, each.end) for each in hard]
    wishes = _free_of(wishes, taken)
    wishes += _free_of(sorted(soft_wishes(words)), [*taken, *wishes])
    return FoundLimits(
        tuple(outcome.filters),
        tuple(outcome.contradictions),
        _ignored((words.span(*place) for place in sorted(wishes)), "preference"),
        _ignored(sorted(outcome.said_again), "said_again"),
    )


def _statements(words: Words, providers: Collection[str]) -> list[Statement]:
    return [
        *levels(words),
        *credit_amounts(words),
        *weeks(words),
        *costs(words),
        *deliveries(words),
        *provider_wishes(words, providers),
        *recognitions(words),
        *statuses(words),
    ]


def _apart(statements: Iterable[Statement]) -> list[Statement]:
    """The statements in order, without those that overlap a longer or earlier one."""
    kept: list[Statement] = []
    for statement in sorted(statements, key=lambda each: (each.start - each.end, each.start)):
        if all(statement.end <= each.start or each.end <= statement.start for each in kept):
            kept.append(statement)
    return sorted(kept, key=lambda each: each.start)


def _free_of(places: list[tuple[int, int]], taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places that overlap neither one another nor what is taken."""
    kept: list[tuple[int, int]] = []
    for start, end in places:
        if all(end <= first or last <= start for first, last in [*taken, *kept]):
            kept.append((start, end))
    return kept


def _ignored(places: Iterable[tuple[int, int]], reason: str) -> tuple[Ignored, ...]:
    return tuple(Ignored(start, end, reason) for start, end in places)
