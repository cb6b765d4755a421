"""How teaching is to reach the person: "online only", "on the job", "not online".

The same words are often the topic ("online marketing", "safety at work"), so a place counts only
where the words around it speak of study, or where nothing else can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recommender.types import Delivery
from recommender.understanding.limits.statements import (
    Denial,
    Statement,
    denial_before,
    mentions,
    place_of,
)
from recommender.understanding.limits.words import Words, any_of, first_words, spaced, whole
from recommender.vocabulary import limits_places as words_of
from recommender.vocabulary.limits_wishes import SOFT_AFTER, SOFT_BEFORE

_VALUES = {
    " ".join(phrase.split()): value
    for table in (words_of.LOOSE_PLACES, words_of.STRICT_PLACES)
    for value, phrases in table.items()
    for phrase in phrases.split("|")
}
_LOOSE = any_of("|".join(words_of.LOOSE_PLACES.values()))
_PLACE = any_of("|".join([*words_of.LOOSE_PLACES.values(), *words_of.STRICT_PLACES.values()]))
_COURSE = any_of(words_of.COURSES)
_NEGATION = rf"(?P<not>{any_of(words_of.NEGATING)}(?: (?:a|an|be|the|do|it|study|want))?)"
_MENTION = whole(
    rf"(?:{_NEGATION} )?(?P<only>(?:only|fully|completely|entirely|purely|100 %|strictly|all) )?"
    rf"(?P<place>{_PLACE})(?P<more>(?:(?: ,)? (?:and|or|nor|/) (?:only )?{_PLACE}){{0,3}})"
    rf"(?P<sole> only)?(?: (?P<study>study|learning|education|delivery)(?![^\W\d_ ]))?"
)
_PLACE_WORDS = first_words("|".join(_VALUES))
_PLACES = whole(_PLACE)

_UNDECIDED = re.compile(rf"(?<!\S){any_of(words_of.UNDECIDED)} ?$")
_STUDYING_LEFT = re.compile(rf"(?<!\S)(?:{any_of(words_of.STUDYING)}|{_COURSE}) ?$")
_STUDYING = whole(any_of(words_of.STUDY_VERBS))
_ACTS = whole(any_of(words_of.ACTS))
_MAKING = re.compile(
    rf"(?<!\S){spaced(words_of.MAKING)}(?: (?:a|an|my|our|your|their|some|more|new|great|good"
    r"|better|effective|engaging|high|quality|and|safe|inclusive)){0,4} ?$"
)
_COURSE_NEXT = re.compile(rf" (?:- )?(?:{words_of.BETWEEN} ){{0,6}}{_COURSE}(?!\S)(?P<rest>.*)")
_TOPIC_COURSE_NEXT = re.compile(
    rf" (?:- )?(?P<first>[^\s,.;:!?()-]+) (?:[^\s,.;:!?()]+ ){{0,3}}?{_COURSE}(?!\S)(?P<rest>.*)"
)
_MADE = re.compile(rf" (?:- )?{any_of(words_of.COURSE_MAKING_AFTER)}(?!\S)")
_THINGS = frozenset(word.strip() for word in words_of.ONLINE_THINGS.split("|"))
_AND_LIMIT = re.compile(
    rf" (?:and|or|but|/) (?:{_PLACE}|level|levels|under|free|cheap|short|up to|at|max|no|not|[0-9]+"
    rf"|less|from|part time|full time|[$]|nzqa|within|in)(?!\S)"
)
_PLEASE = re.compile(r" (?:please|thanks|if|for|because)(?!\S)")
_SOFT_NEXT = re.compile(rf" (?:, )?(?:(?:but|is|its|it|not|only) )*{any_of(SOFT_AFTER)}(?!\S)")
_SOFT_LEFT = re.compile(
    rf"(?<!\S){any_of(SOFT_BEFORE)}(?: (?:it|its|to|be|a|at|something|,|:))* ?$"
)


def deliveries(words: Words) -> Iterator[Statement]:
    """The kinds of delivery that the words ask for or rule out, in order.

    Ruling one out ("not online") leaves the other three.
    """
    if not words.mention(_PLACE_WORDS):
        return
    for found in mentions(words, _MENTION):
        denial = denial_before(words, found.start())
        if denial and (denial.left_open or denial.of_the_past):
            continue
        if _is_about_delivery(words, found, denial):
            yield _statement(found, denial)


def _statement(found: re.Match[str], denial: Denial | None) -> Statement:
    named = dict.fromkeys(_value(place[0]) for place in _PLACES.finditer(found[0]))
    ruled_out = bool(found["not"] or denial)
    values = [kind.value for kind in Delivery if (kind.value in named) != ruled_out]
    fields = tuple(("delivery", value) for value in values)
    return Statement("delivery", fields, *place_of(found, denial), ruled_out)


def _value(place: str) -> str:
    return _VALUES[" ".join(place.replace("-", " ").split())]


def _is_about_delivery(words: Words, found: re.Match[str], denial: Denial | None) -> bool:
    before, after = words.clause_before(found.start()), " " + words.clause_after(found.end())
    if _UNDECIDED.search(before) or _MAKING.search(before) or _MADE.match(after):
        return False
    if found["study"]:
        return not before.endswith((" for", " about"))
    if _is_of_course(found["place"], after):
        return True
    if not _ends(after):
        return False
    named = found["sole"] or found["only"] or found["not"] or denial
    return bool(named) or _is_studied_there(before, found["place"], after)


def _ends(after: str) -> bool:
    """Whether a thought ends here, so that the place describes nothing that follows."""
    following = after.split(maxsplit=1)
    return not following or _leads_on(after) or _is_small(following[0])


def _is_small(word: str) -> bool:
    return word in words_of.FUNCTION_WORDS or word.isdigit()


def _is_of_course(place: str, after: str) -> bool:
    """Whether a course follows: "online welding course", not "online marketing course"."""
    course = _COURSE_NEXT.match(after)
    if course is None and re.fullmatch(_LOOSE, place):
        course = _TOPIC_COURSE_NEXT.match(after)
        if course and _describes_topic(course["first"], course[0]):
            return False
    return course is not None and not _MADE.match(course["rest"])


def _describes_topic(first: str, between: str) -> bool:
    words_between = between.split()[:-1]
    return (
        first in _THINGS
        or bool(_ACTS.fullmatch(first))
        or any(word in words_of.FUNCTION_WORDS for word in words_between[:3])
    )


def _is_studied_there(before: str, place: str, after: str) -> bool:
    """Whether a place at the end of a thought is where the person would study."""
    bare = _SOFT_LEFT.sub("", before).strip()
    loose = re.fullmatch(_LOOSE, place) is not None
    if bare in ("", "and", "or", "but", "also", "both", "either"):
        return loose or not after.strip() or _leads_on(after)
    if _STUDYING_LEFT.search(bare):
        return True
    return not _ACTS.search(bare) and (loose or bool(_STUDYING.search(bare)))


def _leads_on(after: str) -> bool:
    return bool(_AND_LIMIT.match(after) or _SOFT_NEXT.match(after) or _PLEASE.match(after))
