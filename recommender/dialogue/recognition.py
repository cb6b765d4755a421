"""An utterance as an intent with the limits that it states or lifts: patterns first, else examples.

Pure but for the vectors, which are asked for only where no pattern is sure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from itertools import islice

from recommender.dialogue import phrases_changes, phrases_limits
from recommender.dialogue.classifier import Array, Classifier
from recommender.dialogue.hours import Hours, hours_said, without_hours
from recommender.dialogue.intents import (
    ABOUT_RECORDS,
    ASKED_TOGETHER,
    NEEDS_RESULTS,
    RELATIVE,
    SOCIAL,
    STATES_LIMITS,
    Intent,
)
from recommender.dialogue.phrases_changes import CHANGES, SUBJECT_WORDS
from recommender.dialogue.phrases_records import ABOUT
from recommender.dialogue.phrases_search import AROUND_HOURS, CONVERSATION, SEARCHING
from recommender.dialogue.phrases_talk import ANYWHERE, SPOKEN_HERE, WHOLE
from recommender.dialogue.plain import LONGEST_TALK, bare, compiled, plain, pointed
from recommender.dialogue.stating import at_odds, limits_in
from recommender.types import AppliedFilter
from recommender.understanding.patterns import compiled as spelt
from recommender.understanding.patterns import lowered
from recommender.understanding.sentences import sentences

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
        Intent.HOURS,
    }
)

# More questions than this at once are answered in part.
MOST_ASKED = 4
_PARTS = re.compile(r"[,;.?!]+\s+|\s+(?:and|but|plus|also|or|&|ā)\s+", re.IGNORECASE)

# So many words in more than one sentence tell of a life, and of no result: "I don't like heights,
# but …" is no wish to leave out heights.
A_STORY = 15

# So few words that no table knows name a subject too, whatever they resemble ("pepeha").
A_NAME = 2

# What holds for all of a text, whatever else stands in it.
_WHOLLY = SOCIAL | IN_SO_MANY_WORDS | {Intent.MORE, Intent.SEARCH}
_AROUND_HOURS = frozenset(AROUND_HOURS.split())
_GUESSED = ("examples", "default")

Encode = Callable[[list[str]], Array]

_WHOLE = [(intent, compiled(pattern)) for intent, pattern in WHOLE]
_ANYWHERE = [(intent, compiled(pattern)) for intent, pattern in ANYWHERE]
_CHANGES = [(intent, compiled(pattern)) for intent, pattern in CHANGES]
_ABOUT = [(intent, compiled(pattern)) for intent, pattern in ABOUT]
_SEARCHING = compiled(SEARCHING)
_SPOKEN_HERE = compiled(SPOKEN_HERE)
_TURNS_DOWN = compiled(phrases_changes.TURNS_DOWN)
_SUBJECTS = {subject: compiled(rf"\b(?:{pattern})\b") for subject, pattern in SUBJECT_WORDS.items()}
_AS_IT_TAKES = re.compile(r"\bas (?:it|they) takes?\b")
_CONVERSATION = frozenset(CONVERSATION.split())
_WORD = re.compile(r"[^\W\d_]+")
_CORRECTING = spelt(phrases_limits.CORRECTING)
_REASON = spelt(phrases_limits.REASON)
# What is asked of a record may be wished of all in the same words: "it has to be done in 4 weeks".
_ASKED_OR_WISHED = frozenset(
    {
        Intent.DURATION,
        Intent.COST,
        Intent.LEVEL,
        Intent.CREDITS,
        Intent.DELIVERY,
        Intent.RECOGNITION,
        Intent.PROVIDER,
    }
)
_WISHED = compiled(
    r"^(?:it|they|that|must|has|have|needs?|should|i|we|my|only|just|im|ill|nothing|none|keep)\b"
)


@dataclass(frozen=True, slots=True)
class Recognised:
    """``filters``: the limits that are taken up. ``drops``: the subjects whose limits are lifted.

    ``hours``: those a week that the person has, said beside the rest or alone.
    ``also``: what else the text asks of records, in order.
    ``by``: "pattern", "limits", "examples" or "default", for looking into mistakes.
    """

    intent: Intent
    filters: tuple[AppliedFilter, ...] = ()
    drops: tuple[str, ...] = ()
    by: str = "pattern"
    hours: Hours | None = None
    also: tuple[Intent, ...] = ()


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
    hours = hours_said(text)
    if len(text) > LONGEST_TALK:
        return Recognised(Intent.SEARCH, by="default", hours=hours)
    text = without_hours(text, hours)
    if hours and not any(map(str.isalnum, text)):
        return Recognised(Intent.HOURS, hours=hours)
    limits = limits_in(text, providers)
    said = limits or at_odds(text, providers)
    intent, by = _intent(text, said, shown, classifier, encode)
    if hours and by in _GUESSED and (shown or intent not in STATES_LIMITS):
        # What stands around the hours is talk of them, unless it asks about a result.
        intent = intent if intent in ABOUT_RECORDS else Intent.HOURS
    elif hours and by in _GUESSED and not set(content(text, limits)) - _AROUND_HOURS:
        intent = Intent.HOURS
    if intent is Intent.DROP:
        return Recognised(intent, drops=dropped(text), by=by, hours=hours)
    if shown and intent in ASKED_TOGETHER and len(asked := _asked_together(text)) > 1:
        return Recognised(asked[0], by=by, hours=hours, also=asked[1:])
    return Recognised(intent, limits if intent in STATES_LIMITS else (), by=by, hours=hours)


def dropped(text: str) -> tuple[str, ...]:
    """The subjects that the text names, "all" alone where it names no other."""
    said = _AS_IT_TAKES.sub("", plain(text))
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
    told = content(_without_reason(text, limits), limits)
    if limits and shown and not told and _CORRECTING.match(lowered(text)):
        return Intent.CORRECT, "pattern"
    sure = _by_pattern(said, shown)
    if sure and sure not in _WHOLLY and _tells_a_story(text):
        sure = Intent.SEARCH
    if sure is Intent.EXCLUDE and limits and told and not shown:
        sure = None  # a wish with a limit that is turned down: "prefab, but nothing above level 4"
    if sure:
        # "Cheaper than $250", "nothing above level 5": a limit is meant, and no comparison.
        bounded = {each.field[:4] for each in limits} in ({"min_"}, {"max_"})
        refines = bounded if sure in RELATIVE else limits and sure is Intent.EXCLUDE and not told
        if sure in _ASKED_OR_WISHED and limits and not told and not text.rstrip().endswith("?"):
            refines = _WISHED.search(bare(said)) is not None
        return (Intent.REFINE if refines else sure), "pattern"
    if limits:
        return (Intent.REFINE if shown and not told else Intent.SEARCH), "limits"
    if _SEARCHING.search(bare(said)):
        return Intent.SEARCH, "pattern"
    if not told:
        return Intent.HELP, "default"
    return _by_examples(text, shown, classifier, encode)


def _asked_together(text: str) -> tuple[Intent, ...]:
    """What the parts of the text ask of records, each once, in order."""
    parts = (_by_pattern(said, shown=True) for part in _PARTS.split(text) if (said := plain(part)))
    asked = dict.fromkeys(intent for intent in parts if intent in ASKED_TOGETHER)
    return tuple(intent for intent in asked if intent is not None)[:MOST_ASKED]


def _tells_a_story(text: str) -> bool:
    """Whether somebody tells more than one changes a search with: understanding reads that best."""
    return len(text.split()) >= A_STORY and len(list(islice(sentences(text), 2))) > 1


def _without_reason(text: str, limits: Collection[AppliedFilter]) -> str:
    """The text with a blank for the reason of a limit ("online, I live out of town")."""
    found = _REASON.search(lowered(text)) if limits else None
    if found is None or any((each.end or 0) > found.start() for each in limits):
        return text
    return text[: found.start()] + " " * (len(text) - found.start())


def _by_examples(
    text: str, shown: bool, classifier: Classifier | None, encode: Encode
) -> tuple[Intent, str]:
    if classifier is None:
        return Intent.SEARCH, "default"
    chances = classifier.chances(encode([example(text)])[0], shown=shown)
    few = len(plain(text).split()) <= A_NAME
    # Where no limit is stated there is none to refine by.
    barred = IN_SO_MANY_WORDS | {Intent.REFINE} | (SOCIAL if few else frozenset())
    # Nobody turns something down without a word that does so.
    barred |= frozenset() if _TURNS_DOWN.search(plain(text)) else {Intent.EXCLUDE}
    intent, chance = next(each for each in chances.items() if each[0] not in barred)
    return (intent, "examples") if chance >= SURE else (Intent.SEARCH, "default")


def example(text: str) -> str:
    """The text as the classifier sees it: plain, with "it" for whatever points at a result."""
    return pointed(bare(plain(text)))


def _by_pattern(said: str, shown: bool) -> Intent | None:
    core = bare(said)
    for intent, pattern in _WHOLE:
        if pattern.fullmatch(core) or pattern.fullmatch(said):
            as_subject = intent is Intent.LANGUAGE and not shown
            return intent if not as_subject or _SPOKEN_HERE.search(said) else Intent.SEARCH
    about = pointed(core)
    for intent, pattern in (*_ANYWHERE, *_CHANGES, *_ABOUT):
        if (shown or intent not in NEEDS_RESULTS) and pattern.search(about):
            return intent
    return None
