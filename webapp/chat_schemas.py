"""What a turn of the conversation may say, and what a state looks like in the description.

The description says all of a state that JSON Schema has words for; ``State.from_json`` is what
checks one, bytes and contradictions included.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WithJsonSchema

from recommender.dialogue import Intent
from recommender.dialogue import state as core
from recommender.dialogue.checking import LONGEST_NAME, LONGEST_TEXT, WHOLE_NUMBERS
from recommender.types import MAX_PROVIDERS, Delivery, Recognition, Status
from webapp.chat_examples import TURN
from webapp.schemas import MAX_TEXT_POST, Language, readable

Schema = dict[str, Any]

_CLOSED: Schema = {"type": "object", "additionalProperties": False}


def _list(items: Schema, most: int, meaning: str) -> Schema:
    return {"type": "array", "items": items, "maxItems": most, "description": meaning}


def _word(words: Any) -> Schema:  # noqa: ANN401 - an enum class or a tuple
    return {"type": "string", "enum": [str(word) for word in words]}


def _number(least: int, most: int) -> Schema:
    return {"type": "integer", "minimum": least, "maximum": most}


def _texts(most: int, meaning: str) -> Schema:
    return _list({"type": "string", "maxLength": LONGEST_TEXT}, most, meaning)


def _ids(most: int, meaning: str) -> Schema:
    return _list({"type": "string", "pattern": "^[a-z0-9-]{1,100}$"}, most, meaning)


_NAME: Schema = {"type": "string", "minLength": 1, "maxLength": LONGEST_NAME}
_LIMITS: Schema = _CLOSED | {
    "description": "The limits in force, as in a question; of those names only.",
    "properties": {
        **{name: _number(*bounds) for name, bounds in WHOLE_NUMBERS.items()},
        "provider": _list(_NAME, MAX_PROVIDERS, "Asked for."),
        "not_provider": _list(_NAME, MAX_PROVIDERS, "Ruled out."),
        "recognition": _list(_word(Recognition), len(Recognition), "Who stands behind it."),
        "status": _list(_word(Status), len(Status), "Whether it can still be taken."),
        "delivery": _list(_word(Delivery), len(Delivery), "How it is taught."),
    },
}
_CHANGED = (*core.SUBJECTS, *core.CHANGES)
_STEP: Schema = _CLOSED | {
    "description": "What the last turn did.",
    "required": ["intent"],
    "properties": {
        "intent": _word(Intent),
        "subjects": _list(_word(_CHANGED), len(_CHANGED), "What it changed."),
        "words": {"type": "string", "maxLength": LONGEST_TEXT, "description": "Your own."},
    },
}
_FACTS: Schema = {
    "language": _word(core.LANGUAGES),
    "about": _texts(core.MAX_ABOUT, "What you say of yourself."),
    "wants": _texts(core.MAX_WANTS, "What you want to be able to do."),
    "extra": _texts(core.MAX_EXTRA, "What would be nice to have beside."),
    "has": _texts(core.MAX_NOTED, "What you can do already."),
    "not_wanted": _texts(core.MAX_NOTED, "What to leave out."),
    "filters": _LIMITS,
    "hours_per_week": _number(1, core.MAX_HOURS) | {"description": "What you have for study."},
    "offset": _number(0, core.MAX_OFFSET) | {"description": "Results before those shown."},
    "shown": _ids(core.MAX_SHOWN, "Records on the table, in order of rank."),
    "focus": _ids(core.MAX_FOCUS, "Records last talked about."),
    "asked": _list(_word(core.SUBJECTS), len(core.SUBJECTS), "Never to be asked about again."),
    "pending": _word((*core.SUBJECTS, "loosen"))
    | {"description": "The question put and not answered."},
    "step": _STEP,
}
_CHANGES: Schema = _CLOSED | {
    "properties": {
        name: {"anyOf": [fact, {"type": "null"}]} for name, fact in _FACTS.items()
    }
}  # fmt: skip
STATE: Schema = _CLOSED | {
    "description": f"What the conversation has come to: at most {core.MAX_BYTES} bytes as JSON.",
    "required": ["version"],
    "properties": {
        "version": {"type": "integer", "const": core.VERSION},
        **_FACTS,
        "history": _list(_CHANGES, core.MAX_HISTORY, "What to put over the newer, newest first."),
    },
}


class ChatTurn(BaseModel):
    """One turn: the state of the last reply as it came, and what the person says."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        openapi_extra={"example": TURN},  # type: ignore[typeddict-unknown-key]
    )

    state: Annotated[
        dict[str, Any] | None, WithJsonSchema({"anyOf": [STATE, {"type": "null"}]})
    ] = Field(None, description="As the last reply gave it; null or absent begins anew.")
    text: Annotated[
        str,
        Field(max_length=MAX_TEXT_POST, json_schema_extra={"pattern": "^[^\\u0000]*$"}),
        AfterValidator(readable),
    ] = Field(
        "", description="What the person says. Blank or absent: the reply that opens, or goes on."
    )
    lang: Language | None = Field(
        None, description="To answer in from here on; null or absent: as the state says."
    )
