"""One limit as stated, before it is known whether it agrees with the others."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from recommender.understanding.limits.words import Words, any_of, spaced, whole
from recommender.vocabulary.limits import HAVING, TIED, WANTING
from recommender.vocabulary.limits_wishes import (
    DENIED_HAVING,
    DENYING,
    LEADS,
    LEFT_OPEN,
    SOFT_AFTER,
    SOFT_BEFORE,
)

Value = int | str
Fields = tuple[tuple[str, Value], ...]

_HAVING = whole(spaced(HAVING))
_WANTING = whole(spaced(WANTING))
_TIED = whole(spaced(TIED))
_AMOUNTS = whole("levels?|credits?|taumata|kaupae|whiwhinga")
_LEAD = re.compile(rf"(?<!\S){spaced(LEADS)} $")
# In what turns a thing down: what leaves open what is wanted, and what tells of the past.
_LEFT_OPEN = whole(any_of(LEFT_OPEN))
_OF_THE_PAST = whole(any_of(DENIED_HAVING))
# "I don't want anything", which in "above level 5 or over 20 credits" goes for both.
_DENIED = re.compile(
    rf"(?<!\S){spaced(DENYING)}"
    r"(?P<shared>(?: \S+){1,6} or(?: (?:pay|spend|do|take|go|study|learn|be))?)? ?$"
)
_AND_BEFORE = re.compile(r"(?<!\S)(?:and|but|or|&|\+) $")
_ENDS_HERE = re.compile(r" ?(?:$|[,.;:!?)]|please\b|--)")
_SOFT_BEFORE = re.compile(
    rf"(?<!\S){any_of(SOFT_BEFORE)}(?: (?:it|its|to|be|a|at|something|,|:))* $"
)
_SOFT_AFTER = re.compile(rf" (?:, )?(?:(?:but|is|its|it|not|only) )*{any_of(SOFT_AFTER)}(?!\S)")
# More mentions than this are no question.
MAX_MENTIONS = 64
_DIGIT = re.compile(r"[0-9]")
_BREAK = re.compile(r"(?<=[0-9] )(?:,|--)(?= )")
# Long enough for every phrase that may stand before a limit.
_REACH = 60


@dataclass(frozen=True, slots=True)
class Statement:
    """``fields``: what is limited to which value; ``start``, ``end``: places in the plain words.

    ``kind``: what is talked about (level, credits, weeks, cost, delivery, …). ``ruled_out``: the
    fields are what is left when the thing named is ruled out. ``again``: the fields that the same
    words would set with another cue ("under") and number, where they hold one number.
    """

    kind: str
    fields: Fields
    start: int
    end: int
    ruled_out: bool = False
    again: Callable[[str | None, int], Fields] | None = None


@dataclass(frozen=True, slots=True)
class Denial:
    """Words that turn down the thing after them. ``start``: their place in the plain words.

    ``left_open``: they do not say what is wanted instead ("I don't mind"). ``of_the_past``: they
    say what somebody has not had or done so far.
    """

    start: int
    left_open: bool
    of_the_past: bool


def widened(words: Words, statement: Statement, others: Collection[int]) -> Statement:
    """The statement with the small words that only lead up to it, and the brackets around it.

    ``others``: where other statements end. An "and" between two of them goes with the second.
    """
    start, end = statement.start, statement.end
    before = words.plain[max(0, start - _REACH) : start]
    if (found := _LEAD.search(before)) and not any(
        start - len(found[0]) < other <= start for other in others
    ):
        start -= len(found[0])
    before = words.plain[max(0, start - _REACH) : start]
    if found := _AND_BEFORE.search(before):
        led_up = start - len(found[0])
        if led_up - 1 in others or led_up == 0 or _ENDS_HERE.match(words.plain, end):
            start = led_up
    if words.plain[:start].endswith("( ") and words.plain.startswith(" )", end):
        start, end = start - 2, end + 2
    return replace(statement, start=start, end=end)


def wished(words: Words, statement: Statement) -> tuple[int, int] | None:
    """Where a limit is only wished for ("ideally online", "level 4 if possible"), all of it."""
    start, end = statement.start, statement.end
    before = _SOFT_BEFORE.search(words.plain[max(0, start - _REACH) : start])
    after = _SOFT_AFTER.match(words.plain, end)
    if after and "," in after[0] and not _ENDS_HERE.match(words.plain, after.end()):
        after = None
    if not before and not after:
        return None
    return (start - len(before[0]) if before else start), (after.end() if after else end)


def is_had(words: Words, start: int, *, bounded: bool) -> bool:
    """Whether the amount at ``start`` is one that the person has ("I've done level 3 carpentry").

    What is had ends at a comma, unless a list of levels goes on after it; a bound ("or below")
    does not go on in such a list.
    """
    before = words.sentence_before(start)
    having = last_match(_HAVING, before)
    if not having or _last_start(_WANTING, before) >= having.end():
        return False
    since = before[having.end() :]
    if "," not in since:
        return True
    return not bounded and bool(_AMOUNTS.search(since))


def is_tied(words: Words, start: int) -> bool:
    """Whether the provider named at ``start`` is where the person works, worked or studied."""
    before = words.clause_before(start)
    tied = last_match(_TIED, before)
    return tied is not None and _last_start(_WANTING, before) < tied.start()


def denial_before(words: Words, start: int) -> Denial | None:
    """What turns down the thing named at ``start`` ("I don't want to go to")."""
    clause = words.clause_before(start)
    found = _DENIED.search(clause)
    if found is None or (found["shared"] and not _DIGIT.search(found["shared"])):
        return None
    how = clause[found.start() : found.start("shared") if found["shared"] else found.end()]
    # What is shared belongs to the limit before it, but for the "or study" that leads to this one.
    begins = clause.rindex(" or", found.start("shared")) + 1 if found["shared"] else found.start()
    return Denial(
        words.plain.rindex(clause, 0, start) + begins,
        left_open=_LEFT_OPEN.search(how) is not None,
        of_the_past=_OF_THE_PAST.search(how) is not None,
    )


def place_of(found: re.Match[str], denial: Denial | None) -> tuple[int, int]:
    """From where to where a statement goes, what turns it down included."""
    return denial.start if denial else found.start(), found.end()


def mentions(words: Words, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Where the pattern matches, in order, at most so many times.

    A list of numbers that begins in the middle of a thought ("a team of 12 - 15 credits") is read
    from its last comma or dash on.
    """
    for found in islice(pattern.finditer(words.plain), MAX_MENTIONS):
        at = _last_start(_BREAK, found[0])
        named = at < 0 or _AMOUNTS.search(found[0][:at])
        if named or not words.clause_before(found.start()):
            yield found
        elif rest := pattern.search(words.plain, found.start() + at + 1, found.end()):
            yield rest


def last_word(text: str) -> str:
    """The last word of some plain words, or nothing."""
    return text.rstrip().rpartition(" ")[2]


def last_match(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The last place where the pattern matches."""
    return max(pattern.finditer(text), key=lambda found: found.start(), default=None)


def _last_start(pattern: re.Pattern[str], text: str) -> int:
    found = last_match(pattern, text)
    return found.start() if found else -1
