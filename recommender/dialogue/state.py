"""What a conversation has come to: a short, readable list of facts that the client carries.

Never trusted: ``State.from_json`` checks all of it, ``converse`` drops ids and providers that the
catalogue does not know. Nothing here reads words or searches.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from recommender.dialogue.checking import (
    InvalidState,
    checked_filters,
    checked_ids,
    checked_object,
    checked_texts,
    checked_whole_number,
    checked_word,
)
from recommender.dialogue.intents import ASKED_TOGETHER, Intent
from recommender.types import Filters

__all__ = ["InvalidState", "State", "Step"]

VERSION = 1
LANGUAGES = ("en", "mi")
MAX_BYTES = 8_192
MAX_HISTORY = 8
MAX_WANTS = 16
MAX_EXTRA = 8
MAX_ABOUT = 3
MAX_NOTED = 12
"""Things that a person has, and things that they do not want."""

MAX_SHOWN = 10
MAX_FOCUS = 5
MAX_OFFSET = 1_000
MAX_HOURS = 60
# Bytes as JSON, so that the whole stays below MAX_BYTES even without its history.
WANTS_BYTES = 2_200
EXTRA_BYTES = 600
ABOUT_BYTES = 300
NOTED_BYTES = 800

NO_FILTERS = Filters()

# What a clarifying question may be about, and what limits are spoken of together.
SUBJECTS = (
    "level",
    "credits",
    "duration",
    "cost",
    "provider",
    "recognition",
    "delivery",
    "status",
)


@dataclass(frozen=True, slots=True)
class Step:
    """What the last turn was. With the facts it gives the reply, so that undo can give it again.

    ``subjects``: what the step changed ("level", "wants", …). ``words``: the person's own, such as
    the subject that was put aside.
    """

    intent: Intent
    subjects: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """The facts. Their order is settled here, so that the order of telling makes no difference.

    ``about``: what the person says of themselves, neither wish nor skill ("I'm a builder").
    ``extra``: what would be nice to have beside the wants. ``hours_per_week``: what they have for
    study, from 1 to MAX_HOURS; no limit.
    ``shown``: ids on the table, in order of rank, the first of them ``offset`` + 1. ``focus``: ids
    that were last talked about. ``pending``: the subject of the question that was put and not yet
    answered; ``asked``: the subjects never to be asked about again. ``history``: the states before,
    newest first, each without a history of its own.
    """

    language: str = "en"
    about: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    has: tuple[str, ...] = ()
    not_wanted: tuple[str, ...] = ()
    filters: Filters = NO_FILTERS
    hours_per_week: int | None = None
    offset: int = 0
    shown: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    pending: str = ""
    step: Step | None = None
    history: tuple[State, ...] = ()

    def __post_init__(self) -> None:
        for name in ("about", "wants", "extra", "has", "not_wanted", "asked"):
            object.__setattr__(self, name, tuple(sorted(set(getattr(self, name)))))
        object.__setattr__(self, "filters", _ordered(self.filters))

    @classmethod
    def from_json(cls, value: object) -> State:
        """The state that a client sent, checked. Raises InvalidState."""
        if size(value) > MAX_BYTES:
            raise InvalidState(f"The conversation's state is larger than {MAX_BYTES} bytes.")
        sent = checked_object(value, "state", {"version", "history", *_READERS})
        if type(sent.get("version")) is not int or sent["version"] != VERSION:
            raise InvalidState(f"The state's version is not {VERSION}. Start a new conversation.")
        current = {key: item for key, item in sent.items() if key not in ("version", "history")}
        return replace(_read(current), history=_history(current, sent.get("history", [])))

    def to_json(self) -> dict[str, Any]:
        """A JSON object of at most MAX_BYTES; the oldest history goes first where it is longer."""
        newer = _facts(self)
        written: dict[str, Any] = {"version": VERSION, **newer}
        history: list[dict[str, Any]] = []
        for past in self.history[:MAX_HISTORY]:
            older = _facts(past)
            history.append(_changes(newer, older))
            if size(written | {"history": history}) > MAX_BYTES:
                history.pop()
                break
            newer = older
        return written | ({"history": history} if history else {})

    def to_bytes(self) -> bytes:
        """``to_json`` in UTF-8: the same for equal states."""
        return _encoded(self.to_json())

    @property
    def facts(self) -> State:
        """The same without its history."""
        return replace(self, history=())

    def followed_by(self, after: State) -> State:
        """``after`` with this state at the head of its history, cut to what can be carried."""
        longer = replace(after, history=(self.facts, *self.history)[:MAX_HISTORY])
        kept = len(longer.to_json().get("history", ()))
        return replace(longer, history=longer.history[:kept])


def size(value: object) -> int:
    """Bytes of the value as JSON. Raises InvalidState for what is not JSON."""
    return len(_encoded(value))


def fitting(texts: Sequence[str], most: int, most_bytes: int) -> tuple[str, ...]:
    """As many of the first texts, each once, as a state can carry."""
    kept: list[str] = []
    for text in dict.fromkeys(texts):
        most_bytes -= size(text) + 1
        if len(kept) == most or most_bytes < 0:
            break
        kept.append(text)
    return tuple(kept)


def _encoded(value: object) -> bytes:
    try:
        text = json.dumps(
            value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
        )
        return text.encode("utf-8")
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidState("The conversation's state is not JSON.") from error


def _ordered(filters: Filters) -> Filters:
    """The same limits, the values of each list in order and once."""
    lists = {
        field.name: tuple(sorted(set(value)))
        for field in fields(filters)
        if isinstance(value := getattr(filters, field.name), tuple)
    }
    return replace(filters, **lists)  # type: ignore[arg-type]


def _facts(state: State) -> dict[str, Any]:
    """What is known, as JSON, without what stands at its beginning."""
    step = state.step
    said = {
        "intent": str(step.intent),
        "subjects": list(step.subjects),
        "words": step.words,
    } if step else {}  # fmt: skip
    values: dict[str, Any] = {
        "language": state.language if state.language != LANGUAGES[0] else "",
        "about": list(state.about),
        "wants": list(state.wants),
        "extra": list(state.extra),
        "has": list(state.has),
        "not_wanted": list(state.not_wanted),
        "filters": {key: _plain(value) for key, value in _in_force(state.filters).items()},
        "hours_per_week": state.hours_per_week,
        "offset": state.offset,
        "shown": list(state.shown),
        "focus": list(state.focus),
        "asked": list(state.asked),
        "pending": state.pending,
        "step": {key: value for key, value in said.items() if value},
    }
    return {key: value for key, value in values.items() if value}


def _in_force(filters: Filters) -> dict[str, Any]:
    values = {field.name: getattr(filters, field.name) for field in fields(filters)}
    return {key: value for key, value in values.items() if value not in (None, ())}


def _plain(value: object) -> object:
    return [str(item) for item in value] if isinstance(value, tuple) else value


def _changes(newer: Mapping[str, Any], older: Mapping[str, Any]) -> dict[str, Any]:
    """What to put over the newer facts to have the older; None takes a fact away."""
    keys = sorted({*newer, *older})
    return {key: older.get(key) for key in keys if older.get(key) != newer.get(key)}


def _history(newer: Mapping[str, Any], value: object) -> tuple[State, ...]:
    if not isinstance(value, list) or len(value) > MAX_HISTORY:
        raise InvalidState(f"history must be a list of at most {MAX_HISTORY} steps.")
    past: list[State] = []
    for changes in value:
        over = checked_object(changes, "history", set(_READERS))
        older = {key: item for key, item in {**newer, **over}.items() if item is not None}
        past.append(_read(older))
        newer = older
    return tuple(past)


def _read(sent: Mapping[str, Any]) -> State:
    return State(**{key: _READERS[key](value) for key, value in sent.items()})


def _step(value: object) -> Step:
    sent = checked_object(value, "step", {"intent", "subjects", "words"})
    known = (*SUBJECTS, *CHANGES)
    subjects = sent.get("subjects", [])
    if not isinstance(subjects, list) or len(subjects) > len(known):
        raise InvalidState("step.subjects must be a short list.")
    return Step(
        Intent(checked_word(sent.get("intent"), "step.intent", tuple(Intent))),
        tuple(checked_word(each, "step.subjects", known) for each in subjects),
        "".join(checked_texts([sent["words"]], "step.words", 1, 600)) if "words" in sent else "",
    )


# A question about records that was asked beside the step's own.
ALSO = {intent: f"and_{intent}" for intent in sorted(ASKED_TOGETHER)}
# What a step may have changed beside limits, and what else it did.
CHANGES = (
    *ALSO.values(),
    "wants", "added", "removed", "has", "has_removed", "about_removed", "not_wanted",
    "not_wanted_removed", "topic", "language", "cut", "hours", "unclear", "nobody", "none",
)  # fmt: skip

_READERS: dict[str, Any] = {
    "language": lambda value: checked_word(value, "language", LANGUAGES),
    "about": lambda value: checked_texts(value, "about", MAX_ABOUT, ABOUT_BYTES),
    "wants": lambda value: checked_texts(value, "wants", MAX_WANTS, WANTS_BYTES),
    "extra": lambda value: checked_texts(value, "extra", MAX_EXTRA, EXTRA_BYTES),
    "has": lambda value: checked_texts(value, "has", MAX_NOTED, NOTED_BYTES),
    "not_wanted": lambda value: checked_texts(value, "not_wanted", MAX_NOTED, NOTED_BYTES),
    "filters": checked_filters,
    "hours_per_week": lambda value: checked_whole_number(value, "hours_per_week", 1, MAX_HOURS),
    "offset": lambda value: checked_whole_number(value, "offset", 0, MAX_OFFSET),
    "shown": lambda value: checked_ids(value, "shown", MAX_SHOWN),
    "focus": lambda value: checked_ids(value, "focus", MAX_FOCUS),
    "asked": lambda value: tuple(
        checked_word(each, "asked", SUBJECTS)
        for each in checked_texts(value, "asked", len(SUBJECTS), 200)
    ),
    "pending": lambda value: checked_word(value, "pending", (*SUBJECTS, "loosen")),
    "step": _step,
}
