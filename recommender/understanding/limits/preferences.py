"""Wishes about the course that set no hard limit: "short", "cheap", "for beginners"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recommender.understanding.limits.statements import mentions
from recommender.understanding.limits.words import Words, any_of, spaced, whole
from recommender.vocabulary.limits_places import (
    COURSES,
    FUNCTION_WORDS,
    LOOSE_PLACES,
    MAKING,
    STRICT_PLACES,
    UNDECIDED,
)
from recommender.vocabulary.limits_wishes import (
    SOFT_PHRASES,
    SOFT_REACHING,
    SOFT_TOPICS,
    SOFT_WORDS,
)

_PLACE = any_of("|".join([*LOOSE_PLACES.values(), *STRICT_PLACES.values()]))
# "doesn't have to be online": talk about the course that asks for nothing.
_PHRASE = whole(f"{any_of(SOFT_PHRASES)}|{any_of(UNDECIDED)} {_PLACE}")
_LED_UP = re.compile(rf"(?:(?:{_PLACE}|free|and|or|but|level|[0-9]+|must|should|be|,)(?: |$))*$")
_SOFT = rf"(?:(?:preferably|ideally|fairly|quite|really|very|pretty) )?{any_of(SOFT_WORDS)}"
_WORD = whole(rf"{_SOFT}(?:(?: ,)?(?: (?:and|or|but))? {_SOFT}){{0,3}}")
_COURSE = any_of(COURSES)
_COURSE_NEXT = re.compile(
    rf" (?:- )?(?:(?:free|online|nzqa|approved|level|[0-9]+) ){{0,4}}{_COURSE}(?!\S)"
)
_TOPIC_COURSE_NEXT = re.compile(
    rf" (?P<first>[^\s,.;:!?()-]+) (?P<rest>(?:[^\s,.;:!?()]+ ){{0,2}}?){_COURSE}(?!\S)"
)
_REACHING = whole(any_of(SOFT_REACHING) + "$")
_TOPICS = frozenset(word.strip() for word in SOFT_TOPICS.split("|"))
_ALONE_RIGHT = re.compile(r" ?(?:$|[,.;:!?)]|--|(?:and|please|if)\b)")
_MAKING = re.compile(rf"(?<!\S){spaced(MAKING)}(?: (?:a|an|my|our|some|good|engaging)){{0,3}} ?$")


def soft_wishes(words: Words) -> Iterator[tuple[int, int]]:
    """Where the plain words wish for something that is no limit, in no order."""
    for found in mentions(words, _PHRASE):
        yield found.span()
    for found in mentions(words, _WORD):
        if _is_of_course(words, found):
            yield found.span()


def _is_of_course(words: Words, found: re.Match[str]) -> bool:
    before, plain = words.plain[max(0, found.start() - 40) : found.start()], words.plain
    if before.endswith("- ") or _MAKING.search(before):
        return False
    if _COURSE_NEXT.match(plain, found.end()):
        return True
    if _LED_UP.match(words.clause_before(found.start())) and _ALONE_RIGHT.match(plain, found.end()):
        return True
    course = _TOPIC_COURSE_NEXT.match(plain, found.end())
    return bool(
        course
        and _REACHING.search(found[0])
        and course["first"] not in _TOPICS
        and not any(word in FUNCTION_WORDS for word in course[0].split())
    )
