"""Messages as sentences, for the doors. The words stand in ``english``.

A table for another language stands beside it under its code in ``WORDINGS``; what it lacks is said
in English.
"""

from __future__ import annotations

from collections.abc import Mapping

from recommender.dialogue.english import ENGLISH, LIMITS, SUBJECTS, UNSTATED, WAYS, Wording
from recommender.dialogue.reply import Message, Value

WORDINGS: dict[str, Mapping[str, Wording]] = {"en": ENGLISH}


def say(message: Message, language: str = "en") -> str:
    """The sentence of a message, in English where the language has none for it."""
    wording = WORDINGS.get(language, ENGLISH).get(message.key) or ENGLISH[message.key]
    if isinstance(wording, tuple):
        wording = wording[0] if message.values.get("count") == 1 else wording[1]
    said = {name: _said(name, value, message) for name, value in message.values.items()}
    if "field" in message.values:
        said["limit"] = _limit(str(message.values["field"]), message.values["value"])
    return wording.format(**said)


def _said(name: str, value: Value, message: Message) -> str:
    if isinstance(value, tuple):
        table = SUBJECTS if name == "subjects" else WAYS if name == "delivery" else {}
        return _listed([table.get(each, each) for each in value])
    if name == "subject":
        table = UNSTATED if message.key == "unstated" else SUBJECTS
        return table[str(value)]
    return f"{value:,}" if isinstance(value, int) else value


def _limit(field: str, value: Value) -> str:
    if (field, value) == ("max_cost_nzd", 0):
        return "free"
    words = (
        WAYS.get(str(value), str(value))
        if field in ("recognition", "status", "delivery")
        else value
    )
    return LIMITS[field].format(value=words)


def _listed(words: list[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
