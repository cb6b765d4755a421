"""Levels and credits as people state them: "at level 4 or below", "between 10 and 20 credits"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from recommender.understanding.limits.bounds import (
    AFTER,
    BEFORE,
    JOINS,
    JOINS_BEFORE_UNIT,
    ONE_SIDED_BEFORE,
    UNLESS_BOUND,
    Bound,
    bound_of,
    interval,
    numbers_in,
)
from recommender.understanding.limits.statements import (
    Denial,
    Fields,
    Statement,
    denial_before,
    is_had,
    last_match,
    last_word,
    mentions,
    place_of,
)
from recommender.understanding.limits.words import Words, any_of, first_words, whole
from recommender.vocabulary import limits as words_of
from recommender.vocabulary.limits_places import COURSES, FUNCTION_WORDS

_GREATEST = {"level": 10, "credits": 999}

_LEVEL = any_of(words_of.LEVEL_UNITS)
_CREDIT = any_of(words_of.CREDIT_UNITS)
_LEVEL_WORDS = first_words(words_of.LEVEL_UNITS)
_CREDIT_WORDS = first_words(words_of.CREDIT_UNITS)
_TO_TEN = r"(?:10|[1-9])(?!\S)"
_COUNT = r"[1-9][0-9]{0,2}(?!\S)"
_CUE = rf"(?:(?:the |a )?{BEFORE} )"
_OF = r"(?: (?:[-:=]|of|is|value|value of))?"
_UNCOUNTED = rf"(?! (?:- )?{any_of(words_of.NOT_LEVELS)}(?!\S))"
# "level 4 - 10 to 15 credits": there the 10 is no level.
_OTHER = rf"(?!(?: (?!-- ){JOINS} [0-9]+)? (?:- )?{any_of(words_of.OTHER_UNITS)}(?!\S))"
_CUED = rf"(?:but|and|or) (?P<second>{ONE_SIDED_BEFORE} )"

_LEVELS = whole(
    rf"(?:(?:at|with) )?(?P<before>{_CUE})?(?:(?:nzqf|nzqcf|nzqa|i te|te) )?"
    rf"{_LEVEL}{_OF} (?P<inner>{_CUE})?"
    rf"(?P<numbers>{_TO_TEN}{_UNCOUNTED}"
    rf"(?:(?: , (?:{_LEVEL} )?{_TO_TEN}){{0,8}}(?: ,)? (?:{_CUED}|{JOINS} )"
    rf"(?:te )?(?:{_LEVEL} )?{_TO_TEN}{_OTHER}|(?: , {_TO_TEN}){{1,8}} ranei)?)"
    rf"(?: (?P<after>{AFTER}){UNLESS_BOUND})?(?: credits(?! (?:[:0-9]|{BEFORE})))?"
)
_COUNTS = (
    rf"(?P<numbers>{_COUNT}(?: (?:- )?{_CREDIT})?"
    rf"(?:(?: , {_COUNT}){{0,8}}(?: ,)? (?:{_CUED}|{JOINS_BEFORE_UNIT} ){_COUNT})?)"
)
_CREDITS = whole(
    r"(?<!level )(?<!levels )(?<!taumata )(?<!kaupae )"
    r"(?:(?:worth|with|of|for) )?(?:(?:a )?(?:total|value) of )?"
    rf"(?P<before>{_CUE})?{_COUNTS}"
    rf"(?: (?P<between>{AFTER}))?(?: (?:nga|nzqa|nzqf|nzqcf))?"
    rf" (?:- )?(?P<unit>{_CREDIT})(?: (?P<after>{AFTER}){UNLESS_BOUND})?"
)
# "15 level 4 credits": what is left of it when the level is taken away.
_CREDITS_OF_LEVEL = whole(
    rf"(?P<before>{_CUE})?(?P<numbers>{_COUNT})(?P<second>)(?P<after>)"
    rf"(?= (?:{_LEVEL}) {_TO_TEN} credits)"
)
# "credits: under 20", "whiwhinga 15".
_CREDITS_FIRST = whole(
    rf"(?:with )?(?:credits|credit value|whiwhinga){_OF} (?P<before>{_CUE})?{_COUNTS}"
    rf"{_OTHER}(?: (?P<after>{AFTER}){UNLESS_BOUND})?"
)

_SCALES = frozenset(" ".join(words_of.OTHER_SCALES.split("|")).split())
_OTHER_LEVELS = re.compile(rf"(?:- )?{any_of(words_of.OTHER_LEVELS)}(?!\S)")
_PEOPLE = whole(any_of(words_of.PEOPLE))
_COURSE = whole(any_of(COURSES))
_TEACHING = re.compile(rf"(?<!\S){any_of(words_of.TEACHING)}(?: (?:my|our|a|the|some|at))? ?$")
_NOT = re.compile(r"(?<!\S)(?:not|isnt|nothing|no|never|except|avoid)(?: at| a)? ?$")
_CREDIT_THINGS = re.compile(rf"(?:- )?{any_of(words_of.CREDIT_THINGS)}(?!\S)")
_COUNTED = re.compile(rf"{any_of(words_of.CREDITS_COUNTED)}(?!\S)")
_CREDIT_KINDS = frozenset(" ".join(words_of.CREDIT_KINDS.split("|")).split())


def levels(words: Words) -> Iterator[Statement]:
    """The levels that the words limit a course to, in order."""
    if not words.mention(_LEVEL_WORDS):
        return
    for found in mentions(words, _LEVELS):
        denial = denial_before(words, found.start())
        statement = _statement("level", found, found["before"] or found["inner"], denial)
        if statement and _is_of_course(words, found) and not (denial and denial.of_the_past):
            yield statement


def credit_amounts(words: Words) -> Iterator[Statement]:
    """The credits that the words limit a course to, in order."""
    if not words.mention(_CREDIT_WORDS):
        return
    for pattern in (_CREDITS, _CREDITS_OF_LEVEL, _CREDITS_FIRST):
        for found in mentions(words, pattern):
            denial = denial_before(words, found.start())
            statement = _statement("credits", found, found["before"], denial)
            if statement and _is_award(words, found) and not (denial and denial.of_the_past):
                yield statement


def _statement(
    kind: str, found: re.Match[str], before: str | None, denial: Denial | None
) -> Statement | None:
    groups = found.groupdict()
    after = groups["after"] or groups.get("between")
    place = place_of(found, denial)
    bound = bound_of(_cue(before), after, denial)
    numbers = numbers_in(found["numbers"])
    if _cue(before) == "from" and len(numbers) == 1 and not denial:
        bound = Bound.AT_LEAST
    if len(numbers) == 1 or not found["second"]:
        fields = _fields(kind, bound, min(numbers), max(numbers))
        again = partial(_repeated, kind, bound) if len(numbers) == 1 else None
        return Statement(kind, fields, *place, again=again) if fields else None
    # "Not above level 4 or below level 2" turns down both, "not above 4 but above 2" the first.
    both = found.string[: found.start("second")].endswith(" or ")
    second = bound_of(_cue(found["second"]), after, denial if both else None)
    pair = _fields(kind, bound, numbers[0], numbers[0])
    pair += _fields(kind, second, numbers[-1], numbers[-1])
    one_sided = len({field for field, _ in pair}) == len(pair)
    return Statement(kind, pair, *place) if pair and one_sided else None


def _repeated(kind: str, bound: Bound, cue: str | None, number: int) -> Fields:
    """The filters of another number, bounded as before where no cue says otherwise."""
    return _fields(kind, bound_of(cue) if cue else bound, number, number)


def _fields(kind: str, bound: Bound, low: int, high: int) -> Fields:
    """The filters of a number, or none where nothing can meet them."""
    greatest = _GREATEST[kind]
    least, most = interval(bound, low, high)
    if (least or 1) > greatest or (most is not None and most < 1) or high > greatest:
        return ()
    if most is not None and kind == "level":
        most = min(most, greatest)
    pairs = ((f"min_{kind}", least), (f"max_{kind}", most))
    return tuple((field, value) for field, value in pairs if value is not None)


def _cue(group: str | None) -> str:
    return re.sub(r"^(?:the|a) ", "", (group or "").strip())


def _is_of_course(words: Words, found: re.Match[str]) -> bool:
    """Whether the level is one that a course is to have: not a storey, a scale or a person's."""
    before, after = words.clause_before(found.start()), words.clause_after(found.end())
    bounded = bound_of(_cue(found["before"] or found["inner"]), found["after"]) is not Bound.EXACT
    return not (
        last_word(before) in _SCALES
        or _OTHER_LEVELS.match(after)
        or _names_people(after)
        or _TEACHING.search(before)
        or (not bounded and _NOT.search(before))
        or is_had(words, found.start(), bounded=bounded)
    )


def _names_people(after: str) -> bool:
    """Whether people follow: "(level 3) lifeguards", not "(level 3) course for lifeguards"."""
    next_words = after.split()[:5]
    stop = next((at for at, word in enumerate(next_words) if word in FUNCTION_WORDS), 5)
    noun = " ".join(next_words[:stop])
    people = last_match(_PEOPLE, noun)
    course = last_match(_COURSE, noun)
    return people is not None and (course is None or course.start() < people.start())


def _is_award(words: Words, found: re.Match[str]) -> bool:
    """Whether the credits are those of a course: not of a card, a tax or a person."""
    before, after = words.clause_before(found.start()), words.clause_after(found.end())
    bounded = bound_of(_cue(found["before"]), found["after"]) is not Bound.EXACT
    return not (
        last_word(before) in _CREDIT_KINDS
        or _COUNTED.match(after)
        or (found.groupdict().get("unit") == "credit" and _CREDIT_THINGS.match(after))
        or is_had(words, found.start(), bounded=bounded)
    )
