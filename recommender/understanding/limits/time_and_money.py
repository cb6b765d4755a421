"""How long a course may take and what it may cost: "in six weeks", "$500 or less", "free"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from recommender.understanding.limits.bounds import (
    AFTER,
    BEFORE,
    JOINS,
    JOINS_BEFORE_UNIT,
    UNLESS_BOUND,
    Bound,
    bound_of,
    interval,
)
from recommender.understanding.limits.statements import (
    Denial,
    Statement,
    denial_before,
    last_word,
    mentions,
    place_of,
)
from recommender.understanding.limits.words import Words, any_of, first_words, spaced, whole
from recommender.vocabulary import limits as words_of
from recommender.vocabulary.limits_places import (
    COURSE_MAKING_AFTER,
    COURSES,
    FUNCTION_WORDS,
    MAKING,
)

# No micro-credential takes longer, or costs more, than this.
_LONGEST_WEEKS = 260
_DEAREST_NZD = 50_000

_WITHIN = any_of(words_of.WITHIN)
_WEEKS = whole(
    rf"(?:(?P<lasting>{spaced(words_of.LASTING)}) )?"
    rf"(?:(?P<before>{_WITHIN}|(?:the |a )?{BEFORE}) )?"
    r"(?<!level )(?<!levels )(?<!taumata )(?<!kaupae )"
    rf"(?P<low>[0-9]{{1,4}}|an?)(?: {JOINS_BEFORE_UNIT} (?P<high>[0-9]{{1,4}}))?"
    r"(?: -)?"
    rf" (?P<unit>{'|'.join(words_of.DAYS)})(?P<more> or 2)?"
    rf"(?P<long> (?:- )?(?:long|in length|in total|duration|maximum length))?"
    rf"(?: (?P<after>{AFTER}){UNLESS_BOUND})?"
)
_SIGN = r"(?:(?:nzd?|nz d) )?[$](?: nz)?"
_AMOUNT = r"[0-9]{1,6}(?:[.][0-9]+)?(?: k(?!\S))?"
_UNIT = any_of(words_of.MONEY_UNITS)
# "$50 - 10 to 15 credits": there the 10 is no price.
_NO_OTHER = rf"(?!(?: (?!-- ){JOINS} [0-9]+)? (?:- )?{any_of(words_of.NOT_MONEY)}(?!\S))"
_MONEY = whole(
    rf"(?:(?P<costing>{spaced(words_of.COSTING)}) )?(?:(?P<before>(?:the |a )?{BEFORE}) )?"
    rf"(?:(?:(?P<sign>{_SIGN}|nzd) )?(?P<low>{_AMOUNT}|a)"
    rf"(?: {JOINS_BEFORE_UNIT} (?:(?:{_SIGN}|nzd) )?(?P<high>{_AMOUNT}){_NO_OTHER})?"
    rf"(?: (?P<unit>{_UNIT}))?)"
    rf"(?: (?P<after>{AFTER}){UNLESS_BOUND})?(?P<spent> (?:to spend|to pay|available|budget))?"
)
_TIME_WORDS = frozenset(words_of.DAYS)
_MONEY_WORDS = first_words(words_of.MONEY_UNITS) | {"$"}
_FREE_WORDS = first_words(words_of.FREE) | {"free"}
_UPPER = (Bound.AT_MOST, Bound.LESS, Bound.ABOUT)
_NO_UPPER = (Bound.AT_LEAST, Bound.MORE, Bound.UNKNOWN)

_CLAUSE_START = re.compile(r"(?:^|[,.;:!?(]|--|\band) ?$")
_CLAUSE_STOP = re.compile(r" ?(?:$|[,.;:!?)]|--|and\b|please\b)")
_COURSE_NEXT = re.compile(rf" (?:- )?(?:[^\W\d_]+ )?{any_of(COURSES)}(?!\S)")
_MADE = re.compile(rf"{_COURSE_NEXT.pattern} {any_of(COURSE_MAKING_AFTER)}(?!\S)")
_MAKING = re.compile(rf"(?<!\S){spaced(MAKING)} (?:(?:a|an|my|our) )?$")
_NOT_TIME_BEFORE = frozenset(w.strip() for w in words_of.NOT_COURSE_TIME_BEFORE.split("|"))
_NOT_TIME_AFTER = re.compile(rf" (?:- )?{any_of(words_of.NOT_COURSE_TIME_AFTER)}(?!\S)")
_DATED = whole(any_of(words_of.DATED))
_EARNING = whole(any_of(words_of.EARNING))
_NOT_PRICE_BEFORE = frozenset(w.strip() for w in words_of.NOT_PRICE_BEFORE.split("|"))
_NOT_PRICE_AFTER = re.compile(rf" (?:- )?{any_of(words_of.NOT_PRICE_AFTER)}(?!\S)")
_SMALL = frozenset(words_of.SMALL_WORDS.split())

_FREE = whole(any_of(words_of.FREE))
_JUST_FREE = whole("free")
_NOT_FREE = re.compile(r"(?<!\S)(?:not|isnt|doesnt (?:have|need) to be|need not be) ?$")
_FREE_THINGS = re.compile(rf" (?:- )?{any_of(words_of.FREE_THINGS)}(?!\S)")
_FREE_LEFT = whole(any_of(words_of.FREE_LEFT) + "$")
_FREE_ALONE_LEFT = whole(any_of(words_of.FREE_ALONE_LEFT) + "$")
_FREE_THING_LEFT = re.compile(r"(?<!\S)(?:something|anything) $")
_FREE_COURSE = re.compile(rf" (?:[^\s,.;:!?()-]+ (?:- )?){{0,4}}{any_of(COURSES)}(?!\S)")
_FREE_STOP = re.compile(r" ?(?:$|[,.;:!?)]|--|(?:and|or|but|please|only|if|because|as)\b)")


def weeks(words: Words) -> Iterator[Statement]:
    """How many weeks a course may take at most, in order. Hours a week are no such limit."""
    if not words.mention(_TIME_WORDS):
        return
    for found in mentions(words, _WEEKS):
        denial = denial_before(words, found.start())
        bound = _bound(found, denial)
        most = _most_weeks(found, bound)
        if most and most <= _LONGEST_WEEKS and _is_course_time(words, found, bound):
            yield Statement("weeks", (("max_duration_weeks", most),), *place_of(found, denial))


def costs(words: Words) -> Iterator[Statement]:
    """What a course may cost at most, in order. Pay and budgets to be managed are no such limit."""
    if words.mention(_MONEY_WORDS):
        for found in mentions(words, _MONEY):
            denial = denial_before(words, found.start())
            bound = _bound(found, denial)
            most = _most_dollars(found, bound)
            if most is not None and most <= _DEAREST_NZD and _is_price(words, found, bound):
                yield Statement("cost", (("max_cost_nzd", most),), *place_of(found, denial))
    if words.mention(_FREE_WORDS):
        for span in _free(words):
            if not denial_before(words, span[0]):
                yield Statement("cost", (("max_cost_nzd", 0),), *span)


def _free(words: Words) -> Iterator[tuple[int, int]]:
    """Where the words ask for no cost at all."""
    for found in mentions(words, _FREE):
        thing = found[0].endswith("free") and _FREE_THINGS.match(words.plain, found.end())
        named = thing and not _ends_thought(words.plain, found.end())
        if not named and not _NOT_FREE.search(words.clause_before(found.start())):
            yield found.span()
    for found in mentions(words, _JUST_FREE):
        if _is_free_of_cost(words.plain, *found.span()):
            yield found.span()


def _bound(found: re.Match[str], denial: Denial | None) -> Bound:
    cue = re.sub(r"^(?:in|the|a) ", "", found["before"] or "")
    return bound_of(cue, found["after"], denial)


def _most_weeks(found: re.Match[str], bound: Bound) -> int | None:
    """Whole weeks, rounded up; at least one, as no course is shorter in the records."""
    if bound in _NO_UPPER:
        return None
    number = found["high"] or ("2" if found["more"] else found["low"])
    count = int(number) if number.isdigit() else 1
    unit = words_of.DAYS[found["unit"]]
    if bound is Bound.LESS:
        days = count - 1 if unit == 1 else (count * unit // 7 - 1) * 7
    else:
        days = (interval(bound, count, count)[1] or 0) * unit
    return max(1, math.ceil(days / 7)) if count else None


def _is_course_time(words: Words, found: re.Match[str], bound: Bound) -> bool:
    start, end = found.span()
    before, plain = words.clause_before(start), words.plain
    if last_word(before) in _NOT_TIME_BEFORE or _NOT_TIME_AFTER.match(plain, end):
        return False
    if found["low"].isalpha() and not (found["before"] or found["lasting"]):
        return False
    if found["before"] in ("in", "within", "inside") and not found["lasting"]:
        dated = _DATED.search(before) or found["unit"] in ("years", "yrs")
        return not dated
    return bool(
        found["lasting"]
        or found["long"]
        or found["before"] in ("roto i te",)
        or bound in _UPPER
        or _names_course(before, plain, end)
        or (_CLAUSE_START.search(plain[:start]) and _CLAUSE_STOP.match(plain, end))
    )


def _names_course(before: str, plain: str, end: int) -> bool:
    """Whether a course to be taken follows, not one to be made ("design a 6 week course")."""
    made = _MAKING.search(before + " ") or _MADE.match(plain, end)
    return _COURSE_NEXT.match(plain, end) is not None and not made


def _most_dollars(found: re.Match[str], bound: Bound) -> int | None:
    """Whole dollars, rounded down."""
    if bound in _NO_UPPER or not (found["sign"] or found["unit"] or found["low"].endswith(" k")):
        return None
    amount = _dollars(found["high"] or found["low"], found["unit"])
    match bound:
        case Bound.LESS:
            return max(0, math.ceil(amount) - 1)
        case Bound.ABOUT:
            return math.floor(amount * 4 / 3)
        case _:
            return math.floor(amount)


def _dollars(amount: str, unit: str | None) -> float:
    number = amount.removesuffix(" k")
    thousands = number != amount or unit in ("grand", "k")
    return (1.0 if number == "a" else float(number)) * (1000 if thousands else 1)


def _is_price(words: Words, found: re.Match[str], bound: Bound) -> bool:
    start, end = found.span()
    before, plain = words.clause_before(start), words.plain
    if _is_other_money(before) or _NOT_PRICE_AFTER.match(plain, end):
        return False
    bounded = bound in _UPPER
    if found["low"] == "a" and found["unit"] != "grand":
        return False
    if not found["sign"] and found["unit"] in (None, "k"):
        return bounded and _ends_thought(plain, end)
    alone = _CLAUSE_START.search(plain[:start]) and _CLAUSE_STOP.match(plain, end)
    spent = found["costing"] or found["spent"]
    return bool(bounded or alone or spent or _names_course(before, plain, end))


def _is_other_money(before: str) -> bool:
    """Whether the words before an amount make it pay, or what "projects" are worth."""
    named = before.split()
    while named and named[-1] in _SMALL:
        named.pop()
    return not _NOT_PRICE_BEFORE.isdisjoint(named[-1:]) or bool(_EARNING.search(before))


def _ends_thought(plain: str, end: int) -> bool:
    following = plain[end:].split(maxsplit=1)
    return not following or not following[0].isalpha() or following[0] in FUNCTION_WORDS


def _is_free_of_cost(plain: str, start: int, end: int) -> bool:
    """Whether "free" is said of a course, not of a range, hands or time."""
    before = plain[max(0, start - 40) : start]
    if _FREE_THINGS.match(plain, end) or before.endswith("- "):
        return False
    begins = bool(_CLAUSE_START.search(before))
    if _FREE_COURSE.match(plain, end):
        return begins or bool(_FREE_LEFT.search(before.rstrip()))
    if _FREE_THING_LEFT.search(before) and _ends_thought(plain, end):
        return True
    if not _FREE_STOP.match(plain, end):
        return False
    return begins or bool(_FREE_ALONE_LEFT.search(before.rstrip()))
