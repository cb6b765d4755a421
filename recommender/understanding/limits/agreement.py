"""Which of the limits that one text states hold together, and which were taken back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from recommender.types import AppliedFilter, Contradiction
from recommender.understanding.limits.bounds import BEFORE
from recommender.understanding.limits.statements import Statement
from recommender.understanding.limits.words import Words, spaced
from recommender.vocabulary.limits_wishes import CORRECTING

_CORRECTING = re.compile(rf" {spaced(CORRECTING)}(?= |$)")
_NUMBER = re.compile(
    rf" (?:(?P<cue>{BEFORE}) )?(?P<number>[0-9]{{1,3}})(?!\S)(?! (?:- )?(?:[^\W\d_]|[$%]))"
)
_LOWER = ("min_level", "min_credits")


@dataclass(slots=True)
class Agreed:
    """``said_again``: spans whose limit another span already sets or corrects."""

    filters: list[AppliedFilter] = field(default_factory=list)
    contradictions: list[Contradiction] = field(default_factory=list)
    said_again: list[tuple[int, int]] = field(default_factory=list)


def corrected(words: Words, statements: Sequence[Statement]) -> Iterator[tuple[Statement, bool]]:
    """Each statement, and whether the next one took it back ("level 4, sorry, level 3").

    A bare number after the words of correction ("no, I meant 3") is a statement of its own.
    """
    for at, statement in enumerate(statements):
        following = statements[at + 1] if at + 1 < len(statements) else None
        cue = _CORRECTING.match(words.plain, statement.end)
        if cue is None:
            yield statement, False
        elif following and following.kind == statement.kind and _close(cue, following, words):
            yield replace(statement, end=_word_end(words, following.start)), True
        elif (number := _NUMBER.match(words.plain, cue.end())) and statement.again:
            fields = statement.again(number["cue"], int(number["number"]))
            yield replace(statement, fields=fields or statement.fields, end=number.end()), False
        else:
            yield statement, False


def agreed(words: Words, statements: Sequence[Statement]) -> Agreed:
    """The limits that hold together. Of several of one kind the tightest is in force."""
    outcome = Agreed()
    in_force = []
    for statement, taken_back in corrected(words, statements):
        if taken_back:
            outcome.said_again.append(words.span(statement.start, statement.end))
        else:
            in_force.append(statement)
    for kind in dict.fromkeys(statement.kind for statement in in_force):
        _settle(words, [each for each in in_force if each.kind == kind], outcome)
    outcome.filters.sort(key=lambda item: item.start or 0)
    return outcome


def _settle(words: Words, stated: list[Statement], outcome: Agreed) -> None:
    limits = [limit for statement in stated for limit in _limits(words, statement)]
    if stated[0].kind == "delivery":
        kept = _common(words, stated)
    elif stated[0].kind in ("level", "credits", "weeks", "cost"):
        kept = _tightest(limits)
    else:
        kept = _listed(limits)
    if kept is None:
        outcome.contradictions.append(Contradiction(tuple(limits)))
        return
    outcome.filters.extend(kept)
    used = {(limit.start, limit.end) for limit in kept}
    spans = [words.span(statement.start, statement.end) for statement in stated]
    outcome.said_again.extend(span for span in spans if span not in used)


def _limits(words: Words, statement: Statement) -> list[AppliedFilter]:
    place = words.span(statement.start, statement.end)
    return [AppliedFilter(name, value, *place) for name, value in statement.fields]


def _tightest(limits: list[AppliedFilter]) -> list[AppliedFilter] | None:
    """For each bound the strictest, said first; None where the bounds cross."""
    kept: dict[str, AppliedFilter] = {}
    for limit in limits:
        rival = kept.get(limit.field)
        if rival is None or _is_stricter(limit, rival):
            kept[limit.field] = limit
    for lower in _LOWER:
        upper = lower.replace("min", "max")
        if lower in kept and upper in kept and int(kept[lower].value) > int(kept[upper].value):
            return None
    return list(kept.values())


def _is_stricter(limit: AppliedFilter, rival: AppliedFilter) -> bool:
    if limit.field in _LOWER:
        return int(limit.value) > int(rival.value)
    return int(limit.value) < int(rival.value)


def _listed(limits: list[AppliedFilter]) -> list[AppliedFilter] | None:
    """Each name once; None where one is both asked for and ruled out."""
    kept = {(limit.field, limit.value): limit for limit in reversed(limits)}
    if any(("not_" + name, value) in kept for name, value in kept):
        return None
    return list(reversed(kept.values()))


def _common(words: Words, stated: list[Statement]) -> list[AppliedFilter] | None:
    """The deliveries asked for, without those ruled out; None where nothing is left."""
    left = {value for each in stated if each.ruled_out for _, value in each.fields}
    for each in stated:
        if each.ruled_out:
            left &= {value for _, value in each.fields}
    asked = [each for each in stated if not each.ruled_out] or stated
    limits = [limit for each in asked for limit in _limits(words, each)]
    if any(each.ruled_out for each in stated):
        limits = [limit for limit in limits if limit.value in left]
    return _listed(limits) if limits else None


def _close(cue: re.Match[str], following: Statement, words: Words) -> bool:
    """Whether the next statement stands right behind the words of correction."""
    return cue.end() <= following.start + 1 and not words.plain[cue.end() : following.start].strip()


def _word_end(words: Words, start: int) -> int:
    return len(words.plain[:start].rstrip())
