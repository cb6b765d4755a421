"""Values that a client sent, checked one by one. Every message says which part is wrong."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection
from dataclasses import fields
from typing import Any

from recommender.errors import FinderError, InvalidFilters
from recommender.filtering import check
from recommender.types import MAX_PROVIDERS, Delivery, Filters, Recognition, Status

LONGEST_TEXT = 200
LONGEST_NAME = 300

_ID = re.compile(r"[a-z0-9-]{1,100}")
WHOLE_NUMBERS = {
    "min_level": (1, 10),
    "max_level": (1, 10),
    "min_credits": (1, 999),
    "max_credits": (0, 999),
    "max_duration_weeks": (0, 520),
    "max_cost_nzd": (0, 1_000_000),
}
"""The least and the most that each limit of a state may be."""

_WORDS: dict[str, Any] = {"recognition": Recognition, "status": Status, "delivery": Delivery}
_SPACE = re.compile(r"\s+")


class InvalidState(FinderError):
    """The state that came back is not one that was given out. The message says what is wrong."""


def clean(text: str, longest: int = LONGEST_TEXT) -> str:
    """The text on one line, without control characters and half pairs, cut at a word."""
    kept = (" " if letter.isspace() else letter for letter in text if _may_stand(letter))
    line = _SPACE.sub(" ", "".join(kept)).strip()
    if len(line) <= longest:
        return line
    return line[:longest].rpartition(" ")[0] or line[:longest]


def checked_object(value: object, name: str, known: Collection[str]) -> dict[str, Any]:
    """The JSON object, if it has known keys only."""
    if not isinstance(value, dict):
        raise InvalidState(f"{name} must be an object.")
    if not value.keys() <= set(known):
        raise InvalidState(f"{name} has a key that is not known.")
    return value


def checked_texts(value: object, name: str, most: int, most_bytes: int) -> tuple[str, ...]:
    """Texts of a list, cleaned; those of which nothing is left are dropped."""
    if not isinstance(value, list) or len(value) > most:
        raise InvalidState(f"{name} must be a list of at most {most} texts.")
    if not all(isinstance(item, str) and len(item) <= LONGEST_TEXT for item in value):
        raise InvalidState(f"{name} must hold texts of at most {LONGEST_TEXT} characters.")
    texts = tuple(text for item in value if (text := clean(item)))
    if len(json.dumps(texts, ensure_ascii=False).encode()) > most_bytes + 2 * len(texts) + 2:
        raise InvalidState(f"{name} is too long.")
    return texts


def checked_ids(value: object, name: str, most: int) -> tuple[str, ...]:
    """Ids in their order, each once."""
    if not isinstance(value, list) or len(value) > most:
        raise InvalidState(f"{name} must be a list of at most {most} ids.")
    if not all(isinstance(item, str) and _ID.fullmatch(item) for item in value):
        raise InvalidState(f"{name} holds something that is no id.")
    return tuple(dict.fromkeys(value))


def checked_word(value: object, name: str, known: Collection[str]) -> str:
    """One of the known words."""
    if not isinstance(value, str) or value not in known:
        raise InvalidState(f"{name} is not one of the known words.")
    return value


def checked_whole_number(value: object, name: str, least: int, most: int) -> int:
    """A whole number within its bounds; 4.0 is one, as JSON Schema counts."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if type(value) is not int or not least <= value <= most:
        raise InvalidState(f"{name} must be a whole number from {least} to {most}.")
    return value


def checked_filters(value: object) -> Filters:
    """Limits that could hold together."""
    sent = checked_object(value, "filters", {field.name for field in fields(Filters)})
    try:
        filters = Filters(**{field: _limit(field, item) for field, item in sent.items()})
        check(filters)
    except InvalidFilters as error:
        raise InvalidState("filters cannot all hold.") from error
    return filters


def _limit(field: str, value: object) -> Any:  # noqa: ANN401 - a number, words or names
    name = f"filters.{field}"
    if field in WHOLE_NUMBERS:
        return checked_whole_number(value, name, *WHOLE_NUMBERS[field])
    if field in _WORDS:
        known = _WORDS[field]
        if not isinstance(value, list) or len(value) > len(known):
            raise InvalidState(f"{name} must be a short list.")
        return tuple(known(checked_word(item, name, tuple(known))) for item in value)
    if not isinstance(value, list) or len(value) > MAX_PROVIDERS:
        raise InvalidState(f"{name} must be a list of at most {MAX_PROVIDERS} names.")
    if not all(isinstance(item, str) and 0 < len(item) <= LONGEST_NAME for item in value):
        raise InvalidState(f"{name} must hold names.")
    return tuple(name for item in value if (name := clean(item, LONGEST_NAME)))


def _may_stand(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn")
