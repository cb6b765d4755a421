"""The limits that an utterance states, also in words that only a conversation has.

"The free ones", "sorry, I meant online", "I can't spend more than $600": such words are put as
understanding reads them, and what it finds keeps its place in the utterance.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from recommender.dialogue import phrases_limits as phrases
from recommender.types import AppliedFilter
from recommender.understanding.limits import find_limits
from recommender.understanding.patterns import compiled, lowered

_Table = tuple[tuple[re.Pattern[str], str], ...]
_PUT: _Table = tuple((compiled(pattern), words) for pattern, words in phrases.PUT)
_AROUND_BEFORE, _AROUND_AFTER = compiled(phrases.AROUND_BEFORE), compiled(phrases.AROUND_AFTER)


@dataclass(frozen=True, slots=True)
class _Put:
    """A text put otherwise. ``starts``, ``ends``: for each letter, the place that it stands for."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def back(self, limit: AppliedFilter) -> AppliedFilter:
        """The limit with its place in the text as it was."""
        if limit.start is None or limit.end is None:
            return limit
        return replace(limit, start=self.starts[limit.start], end=self.ends[limit.end - 1])


def limits_in(text: str, providers: Collection[str]) -> tuple[AppliedFilter, ...]:
    """The limits that the text states, their places in it; none that cannot all hold."""
    whole = _as_it_is(text)
    found = find_limits(whole.text, providers)
    if found.filters or found.contradictions:
        return tuple(whole.back(each) for each in found.filters)
    for reading in _readings(whole):
        if limits := find_limits(reading.text, providers).filters:
            return tuple(reading.back(each) for each in limits)
    return ()


def at_odds(text: str, providers: Collection[str]) -> tuple[AppliedFilter, ...]:
    """The limits that the text states and that cannot all hold. They are said, but not in force."""
    contradictions = find_limits(text, providers).contradictions
    return tuple(limit for each in contradictions for limit in each.limits)


def _readings(whole: _Put) -> Iterator[_Put]:
    """Other ways to put the text, the nearest first."""
    alone = _without_around(whole)
    for each in (whole, alone):
        put = _put(each, _PUT)
        if put.text != whole.text:
            yield put
    if alone.text != whole.text:
        yield alone


def _as_it_is(text: str) -> _Put:
    places = tuple(range(len(text)))
    return _Put(text, places, tuple(place + 1 for place in places))


def _without_around(put: _Put) -> _Put:
    low = lowered(put.text)
    before, after = _AROUND_BEFORE.match(low), _AROUND_AFTER.search(low)
    start = before.end() if before else 0
    end = after.start() if after else len(low)
    return _cut(put, start, max(start, end))


def _cut(put: _Put, start: int, end: int) -> _Put:
    return _Put(put.text[start:end], put.starts[start:end], put.ends[start:end])


def _put(put: _Put, table: _Table) -> _Put:
    for pattern, words in table:
        put = _rewritten(put, pattern, words)
    return put


def _rewritten(put: _Put, pattern: re.Pattern[str], words: str) -> _Put:
    """The text with the words in the place of whatever matches."""
    text, starts, ends, at = "", [], [], 0
    for match in pattern.finditer(lowered(put.text)):
        text += put.text[at : match.start()] + words
        starts += [*put.starts[at : match.start()], *[put.starts[match.start()]] * len(words)]
        ends += [*put.ends[at : match.start()], *[put.ends[match.end() - 1]] * len(words)]
        at = match.end()
    return _Put(text + put.text[at:], (*starts, *put.starts[at:]), (*ends, *put.ends[at:]))
