"""What "at most", "under" or "about" make of a number."""

from __future__ import annotations

import math
import re
from enum import Enum, auto

from recommender.understanding.limits.statements import Denial
from recommender.understanding.limits.words import any_of
from recommender.vocabulary import limits as words_of


class Bound(Enum):
    """How a number limits. ``LESS`` and ``MORE`` leave the number itself out.

    ``UNKNOWN``: it is turned down, and what is wanted instead is left open.
    """

    EXACT = auto()
    AT_MOST = auto()
    LESS = auto()
    AT_LEAST = auto()
    MORE = auto()
    ABOUT = auto()
    UNKNOWN = auto()


_BEFORE = {
    Bound.AT_MOST: words_of.AT_MOST_BEFORE,
    Bound.LESS: words_of.LESS_BEFORE,
    Bound.AT_LEAST: words_of.AT_LEAST_BEFORE,
    Bound.MORE: words_of.MORE_BEFORE,
    Bound.ABOUT: words_of.ABOUT_BEFORE,
    Bound.EXACT: words_of.EXACT_BEFORE,
}
_AFTER = {
    Bound.AT_MOST: words_of.AT_MOST_AFTER,
    Bound.AT_LEAST: words_of.AT_LEAST_AFTER,
    Bound.ABOUT: words_of.ABOUT_AFTER,
    Bound.EXACT: words_of.EXACT_AFTER,
}
BEFORE = any_of("|".join(_BEFORE.values()))
# Those that may stand before the second of two numbers: "more than 5 but less than 20".
ONE_SIDED_BEFORE = any_of("|".join(_BEFORE[bound] for bound in list(_BEFORE)[:4]))
_AFTER_WORDS = [phrase.strip() for table in _AFTER.values() for phrase in table.split("|")]
_OR_WORDS = "|".join(phrase for phrase in _AFTER_WORDS if phrase.startswith("or "))
_OTHER_WORDS = "|".join(phrase for phrase in _AFTER_WORDS if not phrase.startswith("or "))
# "level 4 max 15 credits", "level 4 and under 15 credits": there the words belong to what follows.
AFTER = (
    rf"(?:- )?(?:{any_of(_OR_WORDS)}|{any_of(_OTHER_WORDS)}"
    r"(?! (?:a|an|[$]|nzd?|[0-9]+|levels?|taumata|kaupae)(?!\S)))(?! (?:than|of|to)(?!\S))"
)
# "above level 5 or over 20 credits": likewise, where words before the number bound it already.
UNLESS_BOUND = r"(?(before)(?! (?:[$]|[0-9])))"
JOINS = any_of(words_of.JOINS)
# Between numbers whose unit comes last: in "level 4 up to 6 weeks" the 4 counts no weeks.
JOINS_BEFORE_UNIT = rf"(?!up to ){JOINS}"


def _bounds(tables: dict[Bound, str]) -> dict[str, Bound]:
    return {
        " ".join(phrase.split()): bound
        for bound, table in tables.items()
        for phrase in table.split("|")
    }


_BOUND_BEFORE = _bounds(_BEFORE)
_BOUND_AFTER = _bounds(_AFTER)


# What is left where one is turned down: "not above 4" is 4 at most, "not 5 or more" less than 5.
_DENIED_BEFORE = {Bound.MORE: Bound.AT_MOST, Bound.LESS: Bound.AT_LEAST}
_DENIED_AFTER = {Bound.AT_LEAST: Bound.LESS, Bound.AT_MOST: Bound.MORE}


def bound_of(before: str | None, after: str | None = None, denial: Denial | None = None) -> Bound:
    """What the words before and after a number make of it; the one after it decides.

    ``denial``: what turns it down, if anything does.
    """
    said_after = _BOUND_AFTER.get(_unhyphenated(after), Bound.EXACT)
    said_before = _BOUND_BEFORE.get(_unhyphenated(before), Bound.EXACT)
    if denial is None:
        return said_before if said_after is Bound.EXACT else said_after
    if denial.left_open:
        return Bound.UNKNOWN
    if said_after is Bound.EXACT:
        return _DENIED_BEFORE.get(said_before, Bound.UNKNOWN)
    return _DENIED_AFTER.get(said_after, Bound.UNKNOWN)


def interval(bound: Bound, low: int, high: int) -> tuple[int | None, int | None]:
    """Least and greatest whole number that is meant by ``low`` to ``high``; None for no limit.

    "About" gives or takes a third.
    """
    meant: dict[Bound, tuple[int | None, int | None]] = {
        Bound.EXACT: (low, high),
        Bound.AT_MOST: (None, high),
        Bound.LESS: (None, high - 1),
        Bound.AT_LEAST: (low, None),
        Bound.MORE: (low + 1, None),
        Bound.ABOUT: (math.ceil(low * 2 / 3), math.floor(high * 4 / 3)),
        Bound.UNKNOWN: (None, None),
    }
    return meant[bound]


def numbers_in(text: str) -> list[int]:
    """The whole numbers among plain words, in order."""
    return [int(digits) for digits in re.findall(r"(?<!\S)[0-9]+(?!\S)", text)]


def _unhyphenated(phrase: str | None) -> str:
    return " ".join((phrase or "").replace("-", " ").split())
