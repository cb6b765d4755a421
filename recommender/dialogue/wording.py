"""Messages as sentences, for the doors. The words stand in ``english`` and ``te_reo``.

What a language lacks, be it a sentence or a word that belongs in one, is said in English, the whole
sentence: ``spoken`` says which language it came out in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from recommender.dialogue import english, te_reo
from recommender.dialogue.english import Wording
from recommender.dialogue.reply import Message, Value


@dataclass(frozen=True, slots=True)
class Words:
    """All the words of a language.

    ``joint``: what stands before the last of several things; ``ways_joint``: of several ways.
    """

    sentences: Mapping[str, Wording]
    subjects: Mapping[str, str]
    unstated: Mapping[str, str]
    limits: Mapping[str, str]
    ways: Mapping[str, str]
    free: str
    joint: str
    ways_joint: str


_ENGLISH = Words(
    sentences=english.ENGLISH,
    subjects=english.SUBJECTS,
    unstated=english.UNSTATED,
    limits=english.LIMITS,
    ways=english.WAYS,
    free="free",
    joint=" and ",
    ways_joint=" and ",
)
WORDINGS: dict[str, Words] = {
    "en": _ENGLISH,
    "mi": Words(
        sentences=te_reo.TE_REO,
        subjects=te_reo.SUBJECTS,
        unstated=te_reo.UNSTATED,
        limits=te_reo.LIMITS,
        ways=te_reo.WAYS,
        free=te_reo.FREE,
        joint=" me ",
        ways_joint=", ",
    ),
}


def say(message: Message, language: str = "en") -> str:
    """The sentence of a message, in English where the language has none for it."""
    return spoken(message, language)[0]


def spoken(message: Message, language: str = "en") -> tuple[str, str]:
    """The sentence of a message and the language that it is in: the one asked for, or "en".

    Titles, quotations and the person's own words stay as they are.
    """
    words = WORDINGS.get(language)
    if words is not None and words is not _ENGLISH:
        try:
            return _sentence(message, words), language
        except KeyError:
            pass  # the language lacks a word; English has them all
    return _sentence(message, _ENGLISH), "en"


def _sentence(message: Message, words: Words) -> str:
    """The sentence. Raises KeyError where the language lacks it, or a word that belongs in it."""
    wording = words.sentences[message.key]
    if isinstance(wording, tuple):
        wording = wording[0] if message.values.get("count") == 1 else wording[1]
    said = {name: _said(name, value, message, words) for name, value in message.values.items()}
    if "field" in message.values:
        said["limit"] = _limit(str(message.values["field"]), message.values["value"], words)
    return wording.format(**said)


def _said(name: str, value: Value, message: Message, words: Words) -> str:
    if isinstance(value, tuple):
        joint = words.ways_joint if name == "delivery" else words.joint
        return _listed([_each(name, each, words) for each in value], joint)
    if name == "subject":
        table = words.unstated if message.key == "unstated" else words.subjects
        return table[str(value)]
    return f"{value:,}" if isinstance(value, int) else value


def _each(name: str, value: str, words: Words) -> str:
    if name == "subjects":
        return words.subjects[value]
    return words.ways[value] if name == "delivery" else value


def _limit(field: str, value: Value, words: Words) -> str:
    if (field, value) == ("max_cost_nzd", 0):
        return words.free
    named = field in ("recognition", "status", "delivery")
    return words.limits[field].format(value=words.ways[str(value)] if named else value)


def _listed(items: list[str], joint: str) -> str:
    *first, last = items
    return f"{', '.join(first)}{joint}{last}" if first else last
