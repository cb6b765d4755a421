"""Why a sentence of an advertisement is not about the work, judged by its own words."""

from __future__ import annotations

from dataclasses import dataclass

from recommender.understanding.headings import WANTED
from recommender.understanding.patterns import compiled
from recommender.understanding.words import is_duty_verb, is_gerund, is_third_person, only, words_of
from recommender.vocabulary import offers, voices
from recommender.vocabulary.boilerplate import ALWAYS
from recommender.vocabulary.duties import AFTER_THIRD_PERSON, NOUNS_IN_ING, SOFT_VERBS
from recommender.vocabulary.traits import CONDITIONS, PLACES, TRAITS

_ALWAYS = {reason: compiled(pattern) for reason, pattern in ALWAYS.items()}
_OFFERS = compiled(offers.OFFERS)
_STORY = compiled(offers.STORY)
_ABOUT_US = compiled(voices.ABOUT_US)
_WE = compiled(r"\bwe(?:'\w+)?\b")
_SEEKS = compiled(voices.SEEKS)
_FINITE = compiled(voices.FINITE)
_ROLE = compiled(voices.ROLE_WORDS)
_STATEMENT = compiled(voices.STATEMENTS)
_DEMANDS = compiled(voices.DEMANDS)
_YOU_SOFT = compiled(voices.YOU_SOFT)
_YOUR_GAIN = compiled(voices.YOUR_GAIN)
_WANTED_HERE = compiled(voices.WANTED_HERE)
_FORMALITY = compiled(voices.FORMALITIES)
_YOU = compiled(voices.YOU)
_SKILL = compiled(voices.SKILL_OPENINGS)
_WORK_NOUN = compiled(voices.WORK_NOUNS)
_AS_A = compiled(voices.JOIN_AS)


@dataclass(frozen=True, slots=True)
class Voice:
    """What a sentence of an advertisement sounds like, before its subject is looked at.

    ``duty``: it opens as a duty does ("Process payroll", "You will lead"); ``wants``: it says who
    or what is wanted ("We are looking for", "Experience in", "is essential"); ``ours``: the
    employer speaks of itself; ``gain``: it promises something to the reader.
    """

    text: str
    words: list[str]
    duty: bool
    wants: bool
    ours: bool
    gain: bool

    @property
    def takes_over(self) -> bool:
        """Whether the sentence speaks of the work, whatever the heading above it."""
        return self.duty or self.wants


def voice_of(text: str) -> Voice:
    """How the sentence sounds."""
    gain = _YOUR_GAIN.match(text) is not None or _YOU_SOFT.match(text) is not None
    wants = any(
        (_SKILL.match(text), _SEEKS.search(text), _WANTED_HERE.match(text), _DEMANDS.search(text))
    )
    ours = not wants and bool(_ABOUT_US.match(text) or _WE.search(text))
    duty = not gain and not ours and _opens_as_duty(text)
    return Voice(text, words_of(text), duty, wants, ours, gain and not _AS_A.match(text))


def reason_of(voice: Voice, section: str | None = None, *, prose: bool = False) -> str | None:
    """Why the sentence is set aside, or None where it says what the work needs.

    ``section``: what the heading above it promised. Its own words come first: "Free parking" among
    the duties is a benefit, "You will weld" below "About us" is a duty. ``prose``: whether it is a
    full sentence, which must give some sign of the work.
    """
    text = voice.text
    if not voice.words:
        return "filler"
    always = next((reason for reason, found in _ALWAYS.items() if found.search(text)), None)
    if voice.duty:
        return always if _FORMALITY.match(text) else None
    wanted_below = section is None or section in WANTED
    return (
        always
        or _by_voice(voice)
        or _by_table(voice.words)
        or _offered(voice, wanted_below=wanted_below)
        or _story(voice, section, prose=prose)
        or (None if wanted_below or voice.wants else section)
    )


def is_strong(text: str) -> str | None:
    """The reason to set aside a sentence that no person would write of their own wishes."""
    if not any(_ALWAYS[reason].search(text) for reason in ("diversity", "privacy")):
        return None
    return reason_of(voice_of(text))


def _opens_as_duty(text: str) -> bool:
    you = _YOU.match(text)
    rest = text[you.end() :] if you else text
    words = words_of(rest)
    return bool(words) and _opens_with_work(words, rest)


def _opens_with_work(words: list[str], text: str) -> bool:
    """Whether the first word, or the one after an adverb, is a verb of duties."""
    first = words[1] if len(words) > 1 and words[0].endswith("ly") else words[0]
    if first in SOFT_VERBS or (first in NOUNS_IN_ING and _FINITE.search(text)):
        return False
    third = is_third_person(first) and len(words) > 1 and words[1] in AFTER_THIRD_PERSON
    return is_duty_verb(first) or is_gerund(first) or third


def _by_voice(voice: Voice) -> str | None:
    if voice.gain:
        return "benefits"
    if voice.ours and not _AS_A.match(voice.text):
        return "benefits" if _OFFERS.search(voice.text) else "company_story"
    return None


def _by_table(words: list[str]) -> str | None:
    if only(words, TRAITS):
        return "trait"
    if only(words, CONDITIONS | PLACES):
        return "conditions"
    return None


def _offered(voice: Voice, *, wanted_below: bool) -> str | None:
    """Things of value to staff, unless they are the work: "KiwiSaver administration"."""
    if voice.wants or not _OFFERS.search(voice.text):
        return None
    return None if wanted_below and _WORK_NOUN.search(voice.text) else "benefits"


def _story(voice: Voice, section: str | None, *, prose: bool) -> str | None:
    """A statement about somebody else than the person who does the work."""
    if voice.wants or _AS_A.match(voice.text):
        return None
    told = _STORY.search(voice.text) is not None or _states(voice.text)
    if not told and prose and len(voice.words) > 1 and not _ROLE.search(voice.text):
        by_heading = section in WANTED and not _STATEMENT.search(voice.text)
        told = not by_heading and not any(is_gerund(word) for word in voice.words)
    if not told:
        return None
    return "company_story" if section is None or section in WANTED else section


def _states(text: str) -> bool:
    verb = _FINITE.search(text)
    return verb is not None and verb.start() > 0 and not _ROLE.search(text, 0, verb.start())
