"""Checks on a request as it arrived, before a model is filled from it.

flask-openapi3 reads leniently: it takes broken JSON for an empty body, parses a JSON string a
second time and uses the first of repeated parameters. A public service must say no instead.
"""

from __future__ import annotations

import json
import re
from typing import NoReturn
from urllib.parse import unquote_to_bytes

from flask import request
from pydantic import BaseModel, ValidationError

from webapp.chat_schemas import ChatTurn
from webapp.errors import PROBLEM_JSON, Fault, Problem
from webapp.problems import KINDS
from webapp.schemas import (
    BROWSE_LISTS,
    MAX_NAMES,
    MAX_TEXT_GET,
    MAX_TEXT_POST,
    NOT_TEXT,
    BrowseQuery,
    NoParameters,
    Question,
    QuestionQuery,
    SimilarQuery,
)
from webapp.security import MAX_BODY_BYTES

# Models of JSON bodies, and the member of each that holds the person's words.
_BODIES = {Question.__name__: "q", ChatTurn.__name__: "text"}
_MODELS: dict[str, type[BaseModel]] = {
    model.__name__: model
    for model in (Question, QuestionQuery, BrowseQuery, SimilarQuery, NoParameters, ChatTurn)
}
# People paste questions into the wrong place; only what looks like a name is repeated back.
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.\-\[\]]{0,39}")
_MAX_FAULTS = 20
_SENTENCES = {
    "missing": "Required.",
    "string_unicode": f"{NOT_TEXT}.",
    "too_long": f"At most {MAX_NAMES} values.",
}


def check_encoding() -> None:
    """Raises Problem 400 for a query string that is not UTF-8; Werkzeug would let it pass."""
    try:
        unquote_to_bytes(request.query_string).decode("utf-8")
    except UnicodeDecodeError:
        raise Problem(400, "The query string is not UTF-8.") from None


def check_request() -> None:
    """Raises Problem for what the API cannot answer in, take or read. For before_request."""
    if request.method == "OPTIONS":
        return
    accepted = request.accept_mimetypes
    if accepted and not (accepted["application/json"] or accepted[PROBLEM_JSON]):
        raise Problem(406, KINDS[406].detail)
    if request.method == "POST":
        _check_body()
    repeated = [
        name
        for name, values in request.args.lists()
        if len(values) > 1 and name not in BROWSE_LISTS
    ]
    if repeated:
        faults = tuple(
            Fault("Given more than once.", parameter=shown_name(n)) for n in repeated[:_MAX_FAULTS]
        )
        raise Problem(422, "A parameter that takes one value was given several.", faults)


def _check_body() -> None:
    if not request.is_json:
        raise Problem(415, KINDS[415].detail, headers={"Accept-Post": "application/json"})
    sent = request.get_data()
    if request.content_length is None and len(sent) >= MAX_BODY_BYTES:
        # A chunked body says no length, and Werkzeug cuts it at the limit without a word.
        raise Problem(413, KINDS[413].detail)
    try:
        body = json.loads(sent.decode("utf-8"), parse_constant=_refuse_constant)
    except UnicodeDecodeError:
        raise Problem(400, "The body is not UTF-8.") from None
    except (ValueError, RecursionError):
        # ValueError also covers integers of more digits than Python converts; RecursionError is
        # what thousands of nested brackets cause.
        raise Problem(400, "The body is not valid JSON.") from None
    if not isinstance(body, dict):
        raise Problem(
            422, "The body must be a JSON object.", (Fault("Not an object.", pointer="#"),)
        )


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)


def refuse_values(error: ValidationError) -> NoReturn:
    """Raises Problem 422 for what pydantic found, without pydantic's copy of the input."""
    model = _MODELS.get(error.title, NoParameters)
    found = error.errors(include_url=False, include_context=False, include_input=False)
    faults = tuple(
        _fault(model, one["type"], one["loc"], one["msg"]) for one in found[:_MAX_FAULTS]
    )
    count = len(found)
    detail = "One value cannot be used." if count == 1 else f"{count} values cannot be used."
    raise Problem(422, detail, faults) from None


def _fault(model: type[BaseModel], kind: str, place: tuple[int | str, ...], message: str) -> Fault:
    detail = _explain(model, kind, place, message)
    if model.__name__ in _BODIES:
        return Fault(detail, pointer="#" + "".join(f"/{shown_name(str(part))}" for part in place))
    return Fault(detail, parameter=shown_name(str(place[0])) if place else None)


def _explain(model: type[BaseModel], kind: str, place: tuple[int | str, ...], message: str) -> str:
    if kind == "extra_forbidden":
        known = ", ".join(model.model_fields)
        return f"Not a parameter here. There are: {known}." if known else "None is taken here."
    if kind == "string_too_long" and place == (_BODIES.get(model.__name__, "q"),):
        if model.__name__ in _BODIES:
            return f"At most {MAX_TEXT_POST} characters. Leave out what is not about skills."
        return f"At most {MAX_TEXT_GET} characters here; send up to {MAX_TEXT_POST} by POST."
    return _SENTENCES.get(kind, f"{message}.")


def shown_name(name: str) -> str:
    """A name from the request if it is plainly one, else a stand-in."""
    return name if _NAME.fullmatch(name) or name.isdecimal() else "(unnamed)"
