"""The hours a week that a person says they have for study.

They limit nothing, but tell how long something takes. Hours of a job are none, whether the
person's or an advertisement's, and nor is what is not sure ("a few hours").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from recommender.dialogue.plain import LONGEST_TALK
from recommender.dialogue.state import MAX_HOURS
from recommender.understanding.advertisement import advertised
from recommender.understanding.patterns import Span, compiled, lowered
from recommender.understanding.sentences import sentences

_NUMBERS = {
    "one": 1, "an": 1, "a single": 1, "two": 2, "a couple of": 2, "couple of": 2, "three": 3,
    "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "tahi": 1, "rua": 2,
    "toru": 3, "wha": 4, "whā": 4, "rima": 5, "ono": 6, "whitu": 7, "waru": 8, "iwa": 9,
}  # fmt: skip
# A working day has eight hours.
_DAYS = {"half a day": 4, "a day": 8, "one day": 8, "a full day": 8, "two days": 16}

_NUMBER = "|".join((r"\d{1,2}(?:\.\d+)?", *(name.replace(" ", "_") for name in _NUMBERS)))
_ABOUT = (
    r"(?:(?:only|just|about|around|roughly|maybe|perhaps|probably|at_most|at_least|up_to|max(?:imum)?"
    r"(?:_of)?|no_more_than|something_like|say|approx(?:imately)?\.?|a_max(?:imum)?_of|e)_)*"
)
_WEEKLY = (
    r"(?:(?:a|per|each|every|in_a|in_the|one|i_te|ia)?_?/?_?(?:week|weekly|wk|w|wiki)\b"
    r"|_?p\.?/?w\b)"
)
_FORTNIGHTLY = r"(?:a|per|each|every)_fortnight\b"
_HOURS = rf"""
    (?P<number>{_NUMBER})(?:_?(?:-|–|to|or)_?(?:{_NUMBER}))?[_-]?
    (?:hours?|hrs?\.?|h|haora)(?:'_?)?(?:_of_(?:study|my_time|learning|spare_time|free_time))?
    _?(?:{_WEEKLY}|(?P<fortnight>{_FORTNIGHTLY}))
    | (?P<day>{"|".join(name.replace(" ", "_") for name in _DAYS)})_(?:a|per|each|every)_week\b
"""
_WHO = r"(?:i|we|she|he|they|you|my_(?:client|student|son|daughter|partner|whānau)|client|who)"
_CAN = r"""
    (?:'(?:d|ll|ve|s))?_(?:(?:would|will|could|can|may|might|really|only|just|probably|usually
      |normally|do|am|was|is|also|still|thinking)_)*
    (?:have|has|had|got|get|gets|can|could|do|does|spend|spare|study|studies|manage|give|put_in|put
      |commit|free_up|set_aside|fit_in|afford|learn|find|dedicate|devote|keep|take|want)
    (?:_(?:got|do|only|just|to|give|spend|study|spare|manage|put_in|commit|give_it|set_aside|aside
      |learn|be|it|with|on|for|time))*
"""
_LEADS = rf"""
    \b{_WHO}{_CAN}_{_ABOUT}
    | \bcan_(?:only_|just_)?(?:spare|manage|study|put_in|give)_{_ABOUT}
    | \b(?:kei_a_(?:au|ahau)|i've|i'm_(?:free|able_to_(?:do|give|spend|study))|i'd_say)_{_ABOUT}
    | \b(?:at|with|doing|in|on|for|if_it_is|if_it's|given|by_doing|studying|spending|using
      |change_(?:it|that|my_hours|the_hours)_to|make_(?:it|that|my_hours)|set_(?:it|my_hours)_(?:to|at)
      |my_(?:hours|time|limit|pace)_(?:is|are)|(?:there_are|there's|tends_to_be)
      |(?:no_,?_?)?i_meant|actually|sorry,?|rather)_{_ABOUT}
"""
_SURE = compiled(rf"(?:{_LEADS})(?:{_HOURS})")
_BARE = compiled(
    rf"""\W*(?:(?:ok|okay|well|hi|kia_ora|yes|yeah|oh|um|no|actually|sorry|so|and|but|make_it
    |i_meant|now|also)[,.]?_)*{_ABOUT}(?:{_HOURS})
    (?:_(?:to_(?:study|spare|give|spend|learn)|for_(?:study|this|it|learning|studying|me)|free|max
      |maximum|spare|of_study|at_most|or_so|tops|please|available|is_(?:all_i_have|what_i_have|my_limit
      |about_right|fine|ok)|would_(?:work|suit|be_fine)|is_all_i(?:'ve_got|_can_do|_can_spare)))*
    \W*"""
)
# Hours that stand apart: "welding, 6 hours a week".
_CLAUSE = compiled(
    rf"[,;.–-]_(?:and_|with_|but_)?{_ABOUT}(?:{_HOURS})(?:_(?:free|max|to_study))?(?=\s*(?:$|[,;.!?]))"
)
_JOB = compiled(
    r"\b(?:wanted|pay|paid|wages?|jobs?|shifts?|roles?|positions?|hiring|work\w*|roster\w*)\b"
)
# What joins the hours to what was said before: "welding, and I have 6 hours a week".
_JOINED = re.compile(r"(?:(?:^|(?<=\s)|(?<=,))(?:and|but|so|&)\s+)+$", re.IGNORECASE)
# Hours that belong to a job or a course, not to study; and a denial before.
_OF_WORK = compiled(
    r"""_?(?:of_)?(?:work|paid_work|shifts?|job|employment|at_(?:the|a|my|our|work|mcdonald)|in_(?:a|my
    |the)_(?:job|shop|caf[eé]|office|warehouse|factory|kitchen|rest_home)|as_an?_|driving_|cleaning_
    |caring|looking_after)"""
)
_WORKING = compiled(
    r"""\b(?:work|works|worked|working|job|roster|rostered|shifts?|paid|wage|employed|contract|contracted
    |don't|dont|do_not|doesn't|haven't|can't|cannot|not|never|wouldn't|without)\b(?:(?!\b(?:but|and)\b)[^.;!?\n]){0,30}$"""
)


@dataclass(frozen=True, slots=True)
class Hours:
    """``number``: from 1 to MAX_HOURS. ``start``/``end``: the words that say so."""

    number: int
    start: int
    end: int


def hours_said(text: str) -> Hours | None:
    """The hours a week that the person says they have; of two numbers the lower, the last said."""
    low = lowered(text)
    if len(text) <= LONGEST_TALK and (bare := _BARE.fullmatch(low)):
        return _read(bare, bare.start(), bare.end())
    own = _own(text, low)
    apart = len(text) <= LONGEST_TALK and not _JOB.search(low)
    found = [
        hours
        for match in (*_SURE.finditer(low), *(_CLAUSE.finditer(low) if apart else ()))
        if any(span.start <= match.start() and match.end() <= span.end for span in own)
        and not _WORKING.search(low, max(0, match.start() - 60), match.start())
        and not _OF_WORK.match(low, match.end())
        and (hours := _read(match, match.start(), match.end()))
    ]
    return found[-1] if found else None


def without_hours(text: str, hours: Hours | None) -> str:
    """The text with blanks for the words that say the hours, every other letter in its place."""
    if hours is None:
        return text
    start = hours.start
    if joined := _JOINED.search(text, 0, start):
        start = joined.start()
    return text[:start] + " " * (hours.end - start) + text[hours.end :]


def weeks_at(hours: int, hours_per_week: int) -> int:
    """Whole weeks in which ``hours`` of learning are done, the last perhaps not filled."""
    return -(-hours // hours_per_week)


def _own(text: str, low: str) -> list[Span]:
    """The sentences that are no advertisement's."""
    found = list(sentences(text))
    flags = advertised(low, found)
    return [each.span for each, flag in zip(found, flags, strict=True) if not flag]


def _read(match: re.Match[str], start: int, end: int) -> Hours | None:
    number = _number(match)
    return Hours(number, start, end) if 1 <= number <= MAX_HOURS else None


def _number(match: re.Match[str]) -> int:
    said = " ".join((match["day"] or match["number"]).split())
    if match["day"]:
        return _DAYS[said]
    number = _NUMBERS.get(said) or int(float(said))
    return number // 2 if match["fortnight"] else number
