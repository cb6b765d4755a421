"""What "at most", "under" or "about" make of a number."""

from __future__ import annotations

import math
import re
from enum import Enum, auto

from recommender.understanding.limits.words import any_of
from recommender.vocabulary import limits as words_of


class Bound(Enum):
    """How a number limits. ``LESS`` and ``MORE`` leave the number itself out."""

    EXACT = auto()
    AT_MOST = auto()
    LESS = auto()
    AT_LEAST = auto()
    MORE = auto()
    ABOUT = auto()


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


def bound_of(before: str | None, after: str | None = None) -> Bound:
    """What the words before and after a number make of it; the stricter word decides."""
    bounds = (
        _BOUND_AFTER.get(_unhyphenated(after), Bound.EXACT),
        _BOUND_BEFORE.get(_unhyphenated(before), Bound.EXACT),
    )
    return next((bound for bound in bounds if bound is not Bound.EXACT), Bound.EXACT)


def interval(bound: Bound, low: int, high: int) -> tuple[int | None, int | None]:
    """Least and greatest whole number that is meant by ``low`` to ``high``; None for no limit.

    "About" gives or takes a third.
    """
    match bound:
        case Bound.AT_MOST:
            return None, high
        case Bound.LESS:
            return None, high - 1
        case Bound.AT_LEAST:
            return low, None
        case Bound.MORE:
            return low + 1, None
        case Bound.ABOUT:
            return math.ceil(low * 2 / 3), math.floor(high * 4 / 3)
        case Bound.EXACT:
            return low, high


def numbers_in(text: str) -> list[int]:
    """The whole numbers among plain words, in order."""
    return [int(digits) for digits in re.findall(r"(?<!\S)[0-9]+(?!\S)", text)]


def _unhyphenated(phrase: str | None) -> str:
    return " ".join((phrase or "").replace("-", " ").split())
