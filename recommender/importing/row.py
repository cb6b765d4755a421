"""The columns of a catalogue row, and what each may hold; data/README.md says so to people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)
from pydantic_core import ErrorDetails, PydanticCustomError

from recommender.importing.problems import BadRow, Fault
from recommender.importing.texts import (
    MAX_ID,
    IsoDate,
    LongText,
    Name,
    ShortText,
    Slug,
    Statement,
    Title,
    Url,
)
from recommender.types import Credential, Delivery, Outcome, Recognition, Source, Status

MAX_CREDITS = 999
MAX_WEEKS = 520
MAX_COST_NZD = 1_000_000

REASONS = {
    "missing": "missing",
    "extra_forbidden": "unknown_column",
    "string_type": "wrong_type",
    "int_type": "wrong_type",
    "list_type": "wrong_type",
    "string_unicode": "control_character",
    "enum": "unknown_value",
    "greater_than_equal": "out_of_range",
    "less_than_equal": "out_of_range",
    "string_too_long": "too_long",
    "too_long": "too_long",
    "too_short": "missing",
}
"""pydantic's error types as reasons; a type of our own is a reason already."""


def _blank_as_none(value: Any) -> Any:  # noqa: ANN401  (it runs before any type is known)
    return None if isinstance(value, str) and not value.strip() else value


def _stated_by_a_source(status: Status) -> Status:
    if status is Status.RETIRED:
        raise PydanticCustomError(
            "unknown_value",
            "use 'current' or 'discontinued', or leave it out; a full import retires what is gone",
        )
    return status


NotStated = BeforeValidator(_blank_as_none)
Level = Annotated[int, Field(ge=1, le=10)]
StatedStatus = Annotated[Status, Field(strict=False), AfterValidator(_stated_by_a_source)]
OptionalShort = Annotated[ShortText | None, NotStated]
OptionalLong = Annotated[LongText | None, NotStated]


class CatalogueRow(BaseModel):
    """One row. Null, an empty text and an absent column all mean "not stated"."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    id: Slug
    title: Title
    recognition: Annotated[Recognition, Field(strict=False)]
    purpose: Statement
    outcomes: Annotated[list[Statement], Field(min_length=1, max_length=100)]
    title_mi: OptionalShort = None
    nzqa_ref: OptionalShort = None
    level_min: Level | None = None
    level_max: Level | None = None
    credits: Annotated[int, Field(ge=1, le=MAX_CREDITS)] | None = None
    developer: OptionalShort = None
    providers: Annotated[list[Name], Field(max_length=100)] | None = None
    subject: OptionalShort = None
    sector: OptionalShort = None
    delivery: (
        Annotated[list[Annotated[Delivery, Field(strict=False)]], Field(max_length=10)] | None
    ) = None
    duration_weeks: Annotated[int, Field(ge=1, le=MAX_WEEKS)] | None = None
    cost_nzd: Annotated[int, Field(ge=0, le=MAX_COST_NZD)] | None = None
    entry: OptionalLong = None
    status: Annotated[StatedStatus | None, NotStated] = None
    source_url: Annotated[Url | None, NotStated] = None
    source_note: OptionalLong = None
    retrieved: Annotated[IsoDate | None, NotStated] = None

    @model_validator(mode="after")
    def _levels_agree(self) -> CatalogueRow:
        if (self.level_min is None) != (self.level_max is None):
            raise PydanticCustomError(
                "level_half_stated",
                "state level_min and level_max, or neither",
                {"column": "level_min" if self.level_min is None else "level_max"},
            )
        if (self.level_min or 0) > (self.level_max or 0):
            raise PydanticCustomError(
                "level_min_above_level_max",
                "level_min is above level_max",
                {"column": "level_min"},
            )
        return self

    @model_validator(mode="after")
    def _source_is_named(self) -> CatalogueRow:
        if self.recognition is Recognition.ILLUSTRATIVE:
            if self.source_url or self.retrieved:
                raise PydanticCustomError(
                    "illustrative_with_source",
                    "an invented example has no source_url and was retrieved from nowhere",
                    {"column": "source_url" if self.source_url else "retrieved"},
                )
            if not self.source_note:
                raise PydanticCustomError(
                    "source_missing",
                    "source_note must say that this is an invented example",
                    {"column": "source_note"},
                )
        elif not (self.source_url or self.source_note):
            raise PydanticCustomError(
                "source_missing",
                "state a source_url or a source_note",
                {"column": "source_url"},
            )
        return self


def check(values: Mapping[str, object], retrieved: str | None) -> Credential:
    """The credential that a row states. Raises BadRow with every fault that was found.

    ``retrieved`` holds where the row has no such date itself; examples were retrieved from nowhere.
    """
    try:
        row = CatalogueRow.model_validate(values)
    except ValidationError as error:
        raise BadRow([_fault(each) for each in error.errors(include_url=False)]) from None
    if row.recognition is Recognition.ILLUSTRATIVE:
        retrieved = None
    return _credential(row, retrieved)


def _credential(row: CatalogueRow, retrieved: str | None) -> Credential:
    stated = row.model_dump(
        exclude={"outcomes", "providers", "delivery", "source_url", "source_note", "retrieved"}
    )
    return Credential(
        **stated,
        outcomes=tuple(
            Outcome(f"{row.id}#{n}", text) for n, text in enumerate(row.outcomes, start=1)
        ),
        providers=tuple(row.providers or ()),
        delivery=tuple(row.delivery or ()),
        source=Source(row.source_url, row.source_note, row.retrieved or retrieved),
    )


def _fault(error: ErrorDetails) -> Fault:
    return Fault(
        column=_column(error["loc"]) or error.get("ctx", {}).get("column"),
        reason=REASONS.get(error["type"], error["type"]),
        detail=error["msg"],
    )


def _column(location: tuple[int | str, ...]) -> str:
    # Items are counted from 1, as outcome ids are. A column that we do not know can have any name.
    name = "".join(f"[{step + 1}]" if isinstance(step, int) else step for step in location)
    return (
        name[:MAX_ID].encode("unicode_escape").decode() if not name.isprintable() else name[:MAX_ID]
    )
