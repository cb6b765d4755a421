"""Parts of the OpenAPI description that flask-openapi3 cannot read off a function.

Which statuses an operation answers with, their problem bodies, their headers.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, cast

from flask_openapi3.types import ResponseDict
from pydantic import BaseModel, ConfigDict, Field

from webapp.errors import PROBLEM_JSON
from webapp.problems import KINDS

_TEXT = {"type": "string"}
_REQUEST_ID = {
    "X-Request-ID": {"description": "Names this request in the service's log.", "schema": _TEXT}
}
_TOTAL = {"X-Total-Count": {"description": "Results before paging.", "schema": {"type": "integer"}}}
CACHED = {"ETag": {"description": "For If-None-Match.", "schema": _TEXT}}
LISTED = CACHED | _TOTAL | {"Link": {"description": "first, last, prev, next.", "schema": _TEXT}}
RANKED = _TOTAL
_EXTRA: dict[int, dict[str, Any]] = {
    405: {"Allow": {"description": "The methods taken.", "schema": _TEXT}},
    503: {"Retry-After": {"description": "Seconds to wait.", "schema": _TEXT}},
}


class FaultReply(BaseModel):
    """One thing that is wrong."""

    model_config = ConfigDict(extra="forbid")

    parameter: str = Field("", description="The parameter at fault.")
    pointer: str = Field("", description="JSON pointer to the member at fault, as a fragment.")
    detail: str = Field(description="What is wrong and what would fit.")


class ProblemReply(BaseModel):
    """RFC 9457 problem details. Nothing in it repeats the question."""

    model_config = ConfigDict(extra="forbid")

    type: str = Field(description="The address of a page about this kind of problem.")
    title: str
    status: int = Field(ge=400, le=599)
    detail: str
    instance: str = Field(description="The address asked, then # and the request id.")
    errors: list[FaultReply] = Field(default_factory=list, description="Each value at fault.")


def described(
    sentence: str, headers: dict[str, Any] | None = None, example: object = None
) -> ConfigDict:
    """What flask-openapi3 is to write beside a reply's schema, as part of its model_config."""
    extra: dict[str, Any] = {"description": sentence, "headers": _REQUEST_ID | (headers or {})}
    if example is not None:
        extra["example"] = example
    return cast("ConfigDict", {"openapi_extra": extra})


def answers(reply: type[BaseModel], *statuses: int) -> ResponseDict:
    """Status to description: 200 with the reply, each other status as a problem; 500 always."""
    found: ResponseDict = {200: reply}
    for status in sorted({*statuses, 500}):
        found[status] = _not_modified() if status == HTTPStatus.NOT_MODIFIED else problem(status)
    return found


def _not_modified() -> dict[str, Any]:
    return {"description": "The client's copy is still right.", "headers": _REQUEST_ID | CACHED}


def problem(status: int) -> dict[str, Any]:
    """How one kind of problem is described."""
    kind = KINDS[status]
    example: dict[str, Any] = {
        "type": f"https://finder.example/problems/{kind.slug}",
        "title": kind.title,
        "status": status,
        "detail": kind.detail,
        "instance": "/api/v1/recommendations#0f8fad5bd9cb469fa16570867728950e",
    }
    if status == HTTPStatus.UNPROCESSABLE_ENTITY:
        example["errors"] = [
            {"parameter": "max_level", "detail": "Input should be less than or equal to 10."}
        ]
    return {
        "description": kind.title + ".",
        "content": {
            PROBLEM_JSON: {
                "schema": {"$ref": "#/components/schemas/ProblemReply"},
                "example": example,
            }
        },
        "headers": _REQUEST_ID | _EXTRA.get(status, {}),
    }
