"""What a request may say, as pydantic models; flask-openapi3 writes the parameters from them.

One set of names for query strings and JSON bodies. Replies are in ``replies``; checks that come
before a model can be filled (content type, encoding, repeated names) are in ``reading``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from recommender.listing import Sort
from recommender.types import Delivery, Filters, Recognition, Status

MAX_TEXT_GET = 2_000
MAX_TEXT_POST = 20_000
MAX_OFFSET = 10_000
MAX_LIMIT = 100
MAX_NAMES = 20
NOT_TEXT = "Holds characters that are not text: NUL or half of a surrogate pair"
LISTS = frozenset({"provider", "not_provider", "recognition", "status", "delivery", "have"})
BROWSE_LISTS = LISTS | {"nzsced"}

# Not a control, space or format character. Written out, because \s means different characters in
# Python and in the JavaScript dialect that JSON Schema patterns use.
_BLANK = r"\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"
TEXT_PATTERN = rf"^[^\u0000]*[^{_BLANK}][^\u0000]*$"
# In a query string a comma separates two names.
NAME_PATTERN = rf"^[^,\u0000]*[^,{_BLANK}][^,\u0000]*$"
_VISIBLE = re.compile(rf"[^{_BLANK}]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_WHOLE = re.compile(r"-?[0-9]{1,18}")
_DECIMAL = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,40})?([eE][-+]?[0-9]{1,3})?")
_YES_NO = {"1": True, "true": True, "0": False, "false": False}


def readable(value: str) -> str:
    """The value. Refuses, as pydantic wants it, what is not text."""
    # NUL ends strings in C libraries and half a surrogate pair cannot be stored as UTF-8: both have
    # crashed tokenizers and databases behind services that let them in.
    if "\x00" in value or _SURROGATE.search(value):
        raise PydanticCustomError("not_text", NOT_TEXT)
    return value


def _text(value: str) -> str:
    readable(value)
    if not _VISIBLE.search(value):
        raise PydanticCustomError("blank_text", "Holds no visible character")
    return value


def _whole(value: object) -> object:
    # JSON Schema counts 4.0 as an integer, and some clients know no other numbers.
    return int(value) if isinstance(value, float) and value.is_integer() else value


# Bounds stand before validators: only there does pydantic write them into the description.
_WHOLE_NUMBER = BeforeValidator(_whole)
Level = Annotated[int, Field(ge=1, le=10), _WHOLE_NUMBER]
Credits = Annotated[int, Field(ge=0, le=10_000), _WHOLE_NUMBER]
Weeks = Annotated[int, Field(ge=0, le=10_000), _WHOLE_NUMBER]
Dollars = Annotated[int, Field(ge=0, le=1_000_000), _WHOLE_NUMBER]
Offset = Annotated[int, Field(ge=0, le=MAX_OFFSET), _WHOLE_NUMBER]
Limit = Annotated[int, Field(ge=1, le=MAX_LIMIT), _WHOLE_NUMBER]
Text = Annotated[str, AfterValidator(_text)]
Name = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_text)]
BroadField = Annotated[str, Field(pattern="^(0[1-9]|1[0-2])$")]
Language = Literal["en", "mi"]
_LOOSE = Field(strict=False)  # strict mode would want enum members, which JSON cannot hold


def _names(description: str, pattern: str) -> Any:  # noqa: ANN401 - as pydantic types Field
    return Field(
        default_factory=list,
        max_length=MAX_NAMES,
        description=description,
        json_schema_extra={
            "items": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": pattern}
        },
    )


_PROVIDER = "Only providers whose name holds one of these; case and macrons do not matter."
_NOT_PROVIDER = "No provider whose name holds one of these."
_HAVE = "What you can do already, each thing in your own words; it is not searched for."


class Limits(BaseModel):
    """The hard limits. A record that does not state a fact fails a limit on it."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    min_level: Level | None = Field(None, description="Lowest NZQF/NZQCF level, 1-10.")
    max_level: Level | None = Field(None, description="Highest NZQF/NZQCF level, 1-10.")
    min_credits: Credits | None = Field(None, description="Fewest credits.")
    max_credits: Credits | None = Field(
        None, description="Most credits; one is ten hours of learning."
    )
    max_duration_weeks: Weeks | None = Field(None, description="Longest duration in weeks.")
    max_cost_nzd: Dollars | None = Field(None, description="Highest cost in NZ$, GST included.")
    provider: list[Name] = _names(_PROVIDER, TEXT_PATTERN)
    not_provider: list[Name] = _names(_NOT_PROVIDER, TEXT_PATTERN)
    recognition: list[Annotated[Recognition, _LOOSE]] = Field(
        default_factory=list, max_length=MAX_NAMES, description="Who stands behind the credential."
    )
    status: list[Annotated[Status, _LOOSE]] = Field(
        default_factory=list, max_length=MAX_NAMES, description="Whether it can still be taken."
    )
    delivery: list[Annotated[Delivery, _LOOSE]] = Field(
        default_factory=list, max_length=MAX_NAMES, description="How teaching reaches the learner."
    )

    def filters(self) -> Filters:
        """The same limits in the core's terms."""
        return Filters(
            min_level=self.min_level,
            max_level=self.max_level,
            min_credits=self.min_credits,
            max_credits=self.max_credits,
            max_duration_weeks=self.max_duration_weeks,
            max_cost_nzd=self.max_cost_nzd,
            provider=tuple(self.provider),
            not_provider=tuple(self.not_provider),
            recognition=tuple(self.recognition),
            status=tuple(self.status),
            delivery=tuple(self.delivery),
        )


def _question(longest: int) -> Any:  # noqa: ANN401 - as pydantic types Field
    return Field(
        min_length=1,
        max_length=longest,
        description="What you want to be able to do, or a pasted job advertisement. "
        "At least one visible character; no NUL, no half of a surrogate pair.",
        json_schema_extra={"pattern": TEXT_PATTERN, "example": "modular construction"},
    )


class Question(Limits):
    """A question as JSON."""

    model_config = ConfigDict(
        openapi_extra={"example": {"q": "modular construction", "max_level": 4}}  # type: ignore[typeddict-unknown-key]
    )

    q: Annotated[str, _question(MAX_TEXT_POST), AfterValidator(_text)]
    have: list[Name] = _names(_HAVE, TEXT_PATTERN)
    limit: Limit = Field(10, description="Results in one reply.")
    offset: Offset = Field(0, description="Results to skip.")
    min_score: float = Field(0.0, ge=0, le=1, description="Leave out results that score lower.")
    explain: bool = Field(default=False, description="Add timings_ms to the reply.")
    lang: Language = Field("en", description="Of labels; what is not translated stays English.")


def _describe_as_strings(schema: dict[str, Any]) -> None:
    # A query string cannot say null: a parameter that sets no limit is left out.
    for described in schema.get("properties", {}).values():
        if described.get("default", ...) is None:
            del described["default"]
        elif described.get("default") is False:
            described["default"] = "0"
        options = [kind for kind in described.pop("anyOf", []) if kind.get("type") != "null"]
        described.update(*options)


class QueryString(BaseModel):
    """The base of everything read from a query string, where each value arrives as text."""

    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, json_schema_extra=_describe_as_strings
    )

    @model_validator(mode="before")
    @classmethod
    def _read_strings(cls, raw: dict[str, Any]) -> dict[str, Any]:
        return {name: _read(name, value) for name, value in raw.items()}

    @classmethod
    def model_json_schema(cls, *args: Any, **options: Any) -> dict[str, Any]:  # noqa: ANN401
        """The schema as pydantic writes it, made once: flask-openapi3 asks on every request."""
        return _schema_once(cls, args, tuple(options.items()))


@cache
def _schema_once(
    model: type[QueryString], args: tuple[Any, ...], options: tuple[tuple[str, Any], ...]
) -> dict[str, Any]:
    return super(QueryString, model).model_json_schema(*args, **dict(options))


def _read(name: str, value: str | list[str]) -> object:
    """Text as the number, boolean or list that it plainly spells; otherwise as it came."""
    if name == "have":
        return value  # text of their own, in which a comma is a comma
    if isinstance(value, list):
        return [part.strip() for item in value for part in item.split(",")]
    if name == "q":
        return value
    if name == "explain":
        return _YES_NO.get(value, value)
    if _WHOLE.fullmatch(value):
        return int(value)
    return float(value) if _DECIMAL.fullmatch(value) else value


class QuestionQuery(QueryString, Question):
    """A question in a query string."""

    q: Annotated[str, _question(MAX_TEXT_GET), AfterValidator(_text)]
    provider: list[Name] = _names(_PROVIDER + " Repeat or separate by commas.", NAME_PATTERN)
    not_provider: list[Name] = _names(_NOT_PROVIDER, NAME_PATTERN)
    explain: Annotated[bool, WithJsonSchema({"type": "string", "enum": list(_YES_NO)})] = Field(
        default=False, description="Add timings_ms to the reply."
    )


class FacetsQuery(QueryString, Limits):
    """Which records to count."""

    provider: list[Name] = _names(_PROVIDER + " Repeat or separate by commas.", NAME_PATTERN)
    not_provider: list[Name] = _names(_NOT_PROVIDER, NAME_PATTERN)
    nzsced: list[BroadField] = Field(
        default_factory=list,
        max_length=MAX_NAMES,
        description="Broad fields of study by their NZSCED codes, 01 to 12.",
    )


class BrowseQuery(FacetsQuery):
    """A walk through the catalogue."""

    sort: Annotated[Sort, _LOOSE] = Field(
        Sort.TITLE, description="The order; what does not state the fact comes last."
    )
    limit: Limit = Field(20, description="Records in one reply.")
    offset: Offset = Field(0, description="Records to skip.")


class SimilarQuery(QueryString):
    """How many neighbours to give."""

    limit: Limit = Field(5, description="Results in the reply.")


class NoParameters(QueryString):
    """For addresses that take none, so that a misspelt or misplaced name is not passed over."""


class CredentialPath(BaseModel):
    """Which record."""

    id: str = Field(
        description="A record's id.", json_schema_extra={"example": "assist-with-milk-harvesting"}
    )
