"""An utterance as an intent with the limits that it states or lifts: patterns first, else examples.

Pure but for the vectors, which are asked for only where no pattern is sure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from recommender.dialogue.classifier import Array, Classifier
from recommender.dialogue.intents import NEEDS_RESULTS, RELATIVE, SOCIAL, STATES_LIMITS, Intent
from recommender.dialogue.phrases_changes import CHANGES, SUBJECT_WORDS
from recommender.dialogue.phrases_records import ABOUT
from recommender.dialogue.phrases_search import CONVERSATION, SEARCHING
from recommender.dialogue.phrases_talk import ANYWHERE, WHOLE
from recommender.dialogue.plain import LONGEST_TALK, bare, compiled, plain, pointed
from recommender.types import AppliedFilter
from recommender.understanding.limits import find_limits

# Below this chance the examples do not tell, and the words are searched for.
SURE = 0.3

# What greets, agrees or throws something away is said in so many words, which are in the tables. A
# word that only resembles them ("tikanga") names a subject.
IN_SO_MANY_WORDS = frozenset(
    {
        Intent.GREETING,
        Intent.THANKS,
        Intent.YES,
        Intent.SKIP,
        Intent.UNDO,
        Intent.RESTART,
        Intent.LANGUAGE,
    }
)

# So few words that no table knows name a subject too, whatever they resemble ("pepeha").
A_NAME = 2

Encode = Callable[[list[str]], Array]

_WHOLE = [(intent, compiled(pattern)) for intent, pattern in WHOLE]
_ANYWHERE = [(intent, compiled(pattern)) for intent, pattern in ANYWHERE]
_CHANGES = [(intent, compiled(pattern)) for intent, pattern in CHANGES]
_ABOUT = [(intent, compiled(pattern)) for intent, pattern in ABOUT]
_SEARCHING = compiled(SEARCHING)
_SUBJECTS = {subject: compiled(rf"\b(?:{pattern})\b") for subject, pattern in SUBJECT_WORDS.items()}
_CONVERSATION = frozenset(CONVERSATION.split())
_WORD = re.compile(r"[^\W\d_]+")
_ONES = re.compile(r"\bones?\b", re.IGNORECASE)
# What is said around a limit that would stand for itself alone.
_AROUND = re.compile(
    r"^(?:(?:no|nah|sorry|oops|whoops|wait|hang on|hold on|actually|i|meant|mean|said|should|have"
    r"|make|it|that|change|to|be|kāo)\b[\s,.!]*)+|\s+(?:anake|noa iho|only|mate|please)[\s.!]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Recognised:
    """``filters``: the limits that are taken up. ``drops``: the subjects whose limits are lifted.

    ``by``: "pattern", "limits", "examples" or "default", for looking into mistakes.
    """

    intent: Intent
    filters: tuple[AppliedFilter, ...] = ()
    drops: tuple[str, ...] = ()
    by: str = "pattern"


def recognise(
    text: str,
    *,
    shown: bool,
    providers: Collection[str],
    classifier: Classifier | None,
    encode: Encode,
) -> Recognised:
    """What the text is taken for. ``shown``: whether there is a search that it may be about.

    Without a classifier, what no pattern is sure of is searched for. So is a text longer than
    LONGEST_TALK, whose limits understanding tells from those that are pasted.
    """
    if len(text) > LONGEST_TALK:
        return Recognised(Intent.SEARCH, by="default")
    limits = limits_in(text, providers)
    said = limits or _at_odds(text, providers)
    intent, by = _intent(text, said, shown, classifier, encode)
    if intent is Intent.DROP:
        return Recognised(intent, drops=dropped(text), by=by)
    return Recognised(intent, limits if intent in STATES_LIMITS else (), by=by)


def limits_in(text: str, providers: Collection[str]) -> tuple[AppliedFilter, ...]:
    """The limits that the text states, also where it only points at results ("the free ones").

    Limits that are found by reading "ones" as "courses", or after "sorry, I meant", have no place.
    """
    found = find_limits(text, providers)
    if found.filters or found.contradictions:
        return found.filters
    named = _ONES.sub("courses", text)
    for reading in (named, _AROUND.sub("", text), _AROUND.sub("", named)):
        if reading != text and (stated := find_limits(reading, providers).filters):
            return tuple(AppliedFilter(each.field, each.value) for each in stated)
    return ()


def _at_odds(text: str, providers: Collection[str]) -> tuple[AppliedFilter, ...]:
    """The limits that the text states and that cannot all hold. They are said, but not in force."""
    contradictions = find_limits(text, providers).contradictions
    return tuple(limit for each in contradictions for limit in each.limits)


def dropped(text: str) -> tuple[str, ...]:
    """The subjects that the text names, "all" alone where it names no other."""
    said = plain(text)
    named = tuple(subject for subject, pattern in _SUBJECTS.items() if pattern.search(said))
    return tuple(subject for subject in named if subject != "all") or named


def content(text: str, limits: Collection[AppliedFilter]) -> tuple[str, ...]:
    """The words that are neither part of a limit nor mere conversation."""
    letters = list(text)
    for limit in limits:
        if limit.start is not None and limit.end is not None:
            letters[limit.start : limit.end] = " " * (limit.end - limit.start)
    words = _WORD.findall(plain("".join(letters)))
    return tuple(word for word in words if word not in _CONVERSATION)


def _intent(
    text: str,
    limits: Collection[AppliedFilter],
    shown: bool,
    classifier: Classifier | None,
    encode: Encode,
) -> tuple[Intent, str]:
    said = plain(text)
    told = content(text, limits)
    if sure := _by_pattern(said, shown):
        # "Cheaper than $250", "nothing above level 5": a limit is meant, and no comparison.
        bounded = {each.field[:4] for each in limits} in ({"min_"}, {"max_"})
        refines = bounded if sure in RELATIVE else limits and sure is Intent.EXCLUDE and not told
        return (Intent.REFINE if refines else sure), "pattern"
    if limits:
        return (Intent.REFINE if shown and not told else Intent.SEARCH), "limits"
    if _SEARCHING.search(bare(said)):
        return Intent.SEARCH, "pattern"
    if not told:
        return Intent.HELP, "default"
    return _by_examples(text, shown, classifier, encode)


def _by_examples(
    text: str, shown: bool, classifier: Classifier | None, encode: Encode
) -> tuple[Intent, str]:
    if classifier is None:
        return Intent.SEARCH, "default"
    chances = classifier.chances(encode([example(text)])[0], shown=shown)
    few = len(plain(text).split()) <= A_NAME
    barred = IN_SO_MANY_WORDS | (SOCIAL if few else frozenset())
    intent, chance = next(each for each in chances.items() if each[0] not in barred)
    return (intent, "examples") if chance >= SURE else (Intent.SEARCH, "default")


def example(text: str) -> str:
    """The text as the classifier sees it: plain, with "it" for whatever points at a result."""
    return pointed(bare(plain(text)))


def _by_pattern(said: str, shown: bool) -> Intent | None:
    core = bare(said)
    for intent, pattern in _WHOLE:
        if pattern.fullmatch(core) or pattern.fullmatch(said):
            return intent
    about = pointed(core)
    for intent, pattern in (*_ANYWHERE, *_CHANGES, *_ABOUT):
        if (shown or intent not in NEEDS_RESULTS) and pattern.search(about):
            return intent
    return None
