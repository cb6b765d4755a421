"""The form of the pages: what the person sent, as they typed it, and what is wrong with it.

Names and bounds of what may be sent are in ``schemas``. Names that are not ours are passed over,
since other sites decorate links with their own; a bad value of one of ours is shown beside its
field.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from werkzeug.datastructures import MultiDict

from recommender.dialogue import InvalidState
from recommender.errors import FinderError, InvalidFilters, UnsuitableText
from recommender.types import Delivery, Recognition, Status
from webapp.labels import RECOGNITION_LABELS
from webapp.language import N_, words
from webapp.schemas import BROWSE_LISTS, MAX_TEXT_POST, Limits
from webapp.service import finder
from webapp.wording import DELIVERY_LABELS, LEVELS, STATUS_LABELS

LIMIT_NAMES = tuple(Limits.model_fields)
# Passed along from one question to the next although the page has no field for it.
CARRIED_TOO = ("have",)
# The limits that have a field of their own on the page; the others are carried along unseen.
FIELD_IDS = {
    "q": "q",
    "min_level": "min_level",
    "max_level": "max_level",
    "max_credits": "max_credits",
    "provider": "provider",
    "delivery": "delivery-online",
    "recognition": "recognition-nzqa-approved",
    "status": "status-current",
}
FIELD_NAMES = {
    "min_level": N_("Lowest level"),
    "max_level": N_("Highest level"),
    "min_credits": N_("Fewest credits"),
    "max_credits": N_("Most credits"),
    "max_duration_weeks": N_("Longest duration in weeks"),
    "max_cost_nzd": N_("Highest cost"),
    "offset": N_("The place in the list"),
    "limit": N_("The number of results"),
}
_CROSSED = {
    "min_level": N_("The lowest level is above the highest level. Swap them."),
    "min_credits": N_("The fewest credits are more than the most credits. Swap them."),
}
_OWN_WORDS = {
    "provider": N_("Give at most 3 providers, each by name."),
    "have": N_("Name at most 12 things that you can do already, each in at most 200 characters."),
}
NOTHING_SAID = N_("Write what you want to be able to do, or paste a job ad.")
_LEGENDS = {
    "delivery": N_("How it is taught"),
    "recognition": N_("Who recognises it"),
    "status": N_("Status"),
}


@dataclass(frozen=True, slots=True)
class Form:
    """What the person sent, as they typed it, and what is wrong with it, by field name."""

    sent: Mapping[str, Sequence[str]]
    errors: Mapping[str, str] = field(default_factory=dict)
    examples: bool = True

    targets = FIELD_IDS
    levels = tuple(str(step) for step in LEVELS)
    delivery_choices = tuple((way.value, DELIVERY_LABELS[way]) for way in Delivery)
    status_choices = tuple((status.value, STATUS_LABELS[status]) for status in Status)

    @property
    def recognition_choices(self) -> list[tuple[str, str]]:
        """Every recognition; invented examples only where the catalogue holds some."""
        return [
            (kind.value, RECOGNITION_LABELS[kind])
            for kind in Recognition
            if self.examples or kind is not Recognition.ILLUSTRATIVE
        ]

    def value(self, name: str) -> str:
        """What stands in a field of text, "" for nothing."""
        return ", ".join(self.sent.get(name, ()))

    def values(self, name: str) -> Sequence[str]:
        """Every value of a field."""
        return self.sent.get(name, ())

    @property
    def limits_set(self) -> int:
        """How many things the person has limited; the two bounds of one count once."""
        limited = (name for name in LIMIT_NAMES if name in self.sent)
        return len({name.removeprefix("min_").removeprefix("max_") for name in limited})

    @property
    def limits_open(self) -> bool:
        """Whether the limits should stand open: one is set, or one is wrong."""
        return self.limits_set > 0 or any(name != "q" for name in self.errors)

    @property
    def carried(self) -> list[tuple[str, str]]:
        """What has no field of its own and goes along with the next question, faulty values not."""
        return [
            (name, value)
            for name in (*LIMIT_NAMES, *CARRIED_TOO)
            if name not in FIELD_IDS and name not in self.errors
            for value in self.sent.get(name, ())
        ]


def sent_values(values: MultiDict[str, str], model: type[BaseModel]) -> dict[str, Any]:
    """Our own names with their filled-in values. A form sends its empty fields too."""
    found = {
        name: [value.replace("\r\n", "\n") for value in given if value.strip()]
        for name, given in values.lists()
        if name in model.model_fields
    }
    return {name: given for name, given in found.items() if given}


def flat(sent: Mapping[str, Sequence[str]]) -> dict[str, object]:
    """The same as the models take it: a list where one is wanted, else the first value."""
    return {name: list(given) if name in BROWSE_LISTS else given[0] for name, given in sent.items()}


def faults(
    error: ValidationError | InvalidFilters | UnsuitableText | InvalidState,
) -> dict[str, str]:
    """What to mend, as a sentence for each field at fault, in the order of the page."""
    if isinstance(error, InvalidFilters):
        return {error.field: words(_CROSSED.get(error.field, str(error)))}
    if isinstance(error, UnsuitableText):
        return {"q": str(error)}
    if isinstance(error, InvalidState):
        return {"state": words("This conversation cannot be carried on. Say again what you want.")}
    found = {str(item["loc"][0]): _message(item) for item in reversed(error.errors())}
    order = list(FIELD_IDS)
    return dict(sorted(found.items(), key=lambda pair: _place(pair[0], order)))


def _place(name: str, order: Sequence[str]) -> int:
    return order.index(name) if name in order else len(order)


def _message(item: ErrorDetails) -> str:
    name, kind, context = str(item["loc"][0]), item["type"], item.get("ctx", {})
    if name == "q":
        return _text_message(kind, context.get("max_length", MAX_TEXT_POST))
    if name in {"min_level", "max_level"}:
        return _number_message(name, 1, 10)
    if name in FIELD_NAMES:
        return _number_message(name, context.get("ge"), context.get("le"))
    if name in _OWN_WORDS:
        return words(_OWN_WORDS[name])
    if name in _LEGENDS:
        return words("Choose from the boxes under “%(legend)s”.", legend=words(_LEGENDS[name]))
    return words("“%(name)s” cannot be used.", name=name)


def _text_message(kind: str, longest: int) -> str:
    if kind == "string_too_long":
        return words(
            "That is more than %(most)s characters. Leave out what is not about skills.",
            most=f"{longest:,}",
        )
    if kind == "not_text":
        return words("That holds characters that are not text. Paste it as plain text.")
    return words(NOTHING_SAID)


def _number_message(name: str, least: int | None, most: int | None) -> str:
    field_name = words(FIELD_NAMES[name])
    if least is not None and most is not None:
        return words(
            "%(field)s must be a whole number from %(least)s to %(most)s.",
            field=field_name,
            least=f"{least:,}",
            most=f"{most:,}",
        )
    if least is not None:
        return words(
            "%(field)s must be a whole number, at least %(least)s.",
            field=field_name,
            least=f"{least:,}",
        )
    if most is not None:
        return words(
            "%(field)s must be a whole number, at most %(most)s.",
            field=field_name,
            most=f"{most:,}",
        )
    return words("%(field)s must be a whole number.", field=field_name)


def form_of(sent: Mapping[str, Sequence[str]], errors: Mapping[str, str] | None = None) -> Form:
    """The form as it was sent, with choices that fit the catalogue."""
    try:
        examples = finder().catalogue().illustrative > 0
    except FinderError:
        examples = True
    return Form(sent, errors or {}, examples)
