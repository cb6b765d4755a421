"""From an error to a reply: RFC 9457 problems for programs, a page for people.

Holds the one table from the core's errors to HTTP statuses; ``problems`` says what each is called.
No reply here repeats what was asked: not the text, not the query string, not an unknown path.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, g, json, render_template, request
from werkzeug.exceptions import HTTPException, SecurityError
from werkzeug.wrappers import Response as WerkzeugResponse

from recommender.dialogue import InvalidState
from recommender.errors import (
    CatalogueUnreadable,
    EmptyCatalogue,
    FinderError,
    InvalidFilters,
    ModelError,
    UnknownCredential,
    UnsuitableText,
)
from webapp.error_words import error_words
from webapp.problems import KINDS, Kind
from webapp.service import absolute

PROBLEM_JSON = "application/problem+json"
_JSON_PATHS = ("/api/", "/health", "/ready", "/openapi.json")
_STATUS: dict[type[FinderError], int] = {
    UnsuitableText: 422,
    InvalidFilters: 422,
    InvalidState: 422,
    UnknownCredential: 404,
    EmptyCatalogue: 503,
    CatalogueUnreadable: 503,
    ModelError: 503,
}
_RETRY_AFTER_S = "30"
_BROKEN = HTTPStatus.INTERNAL_SERVER_ERROR


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: in a ``parameter``, or where a JSON ``pointer`` points."""

    detail: str
    parameter: str | None = None
    pointer: str | None = None

    def as_json(self) -> dict[str, str]:
        """The entry under ``errors``."""
        place = {"parameter": self.parameter, "pointer": self.pointer}
        return {name: at for name, at in place.items() if at is not None} | {"detail": self.detail}


@dataclass(slots=True, eq=False)
class Problem(Exception):
    """A request that cannot be answered. ``detail`` never quotes it."""

    status: int
    detail: str
    faults: tuple[Fault, ...] = ()
    headers: dict[str, str] = field(default_factory=dict)


def register(app: Flask) -> None:
    """Answer every error of the application as the module describes."""
    app.register_error_handler(Problem, _respond)
    app.register_error_handler(FinderError, _answer_core_error)
    app.register_error_handler(HTTPException, _answer_http_error)


def _answer_core_error(error: FinderError) -> WerkzeugResponse:
    status = next((code for kind, code in _STATUS.items() if isinstance(error, kind)), _BROKEN)
    if status >= _BROKEN and not isinstance(error, EmptyCatalogue):
        # What is wrong with the server is for its operator; the log line names the error.
        g.failure = type(error).__name__
        return _respond(Problem(status, KINDS[status].detail))
    return _respond(Problem(status, str(error), _faults(error)))


def _faults(error: FinderError) -> tuple[Fault, ...]:
    if isinstance(error, InvalidFilters):
        return (at(error.field, str(error)),)
    if isinstance(error, InvalidState):
        return (at("state", str(error)),)
    return (at("q", str(error)),) if isinstance(error, UnsuitableText) else ()


def at(name: str, detail: str) -> Fault:
    """A fault in ``name``, wherever this request carries its values."""
    if request.method == "POST":
        return Fault(detail, pointer=f"#/{name}")
    return Fault(detail, parameter=name)


def _answer_http_error(error: HTTPException) -> WerkzeugResponse:
    code = error.code or _BROKEN
    kind = KINDS.get(code) or KINDS[_BROKEN if code >= _BROKEN else HTTPStatus.BAD_REQUEST]
    headers = {
        name: value for name, value in error.get_headers() if name in {"Allow", "Retry-After"}
    }
    problem = Problem(kind.status, kind.detail, headers=headers)
    # An untrusted Host: nothing may be built from it, and a page would need addresses.
    return problem_json(problem) if isinstance(error, SecurityError) else _respond(problem)


def _respond(problem: Problem) -> WerkzeugResponse:
    if wants_json():
        return problem_json(problem)
    page = render_template(
        "error.html",
        status=problem.status,
        error=error_words(problem.status),
        number=g.get("request_id", ""),
    )
    return Response(page, problem.status, _headers(problem))


def problem_json(problem: Problem) -> Response:
    """The problem as RFC 9457 has it."""
    kind = KINDS[problem.status]
    body: dict[str, Any] = {
        "type": type_address(kind),
        "title": kind.title,
        "status": problem.status,
        "detail": problem.detail,
        "instance": _instance(),
    }
    if problem.faults:
        body["errors"] = [fault.as_json() for fault in problem.faults]
    return Response(json.dumps(body), problem.status, _headers(problem), content_type=PROBLEM_JSON)


def wants_json() -> bool:
    """Whether this request is a program's, by its path or else by what it accepts."""
    if request.path.startswith(_JSON_PATHS):
        return True
    kinds = ["text/html", "application/json", PROBLEM_JSON]
    return request.accept_mimetypes.best_match(kinds, default=kinds[0]) != kinds[0]


def type_address(kind: Kind) -> str:
    """The address of the page that explains a kind of problem."""
    return absolute(f"/problems/{kind.slug}")


def _headers(problem: Problem) -> dict[str, str]:
    # An error depends on what was asked, so no cache may keep it.
    headers = {"Cache-Control": "no-store"} | problem.headers
    if problem.status == HTTPStatus.SERVICE_UNAVAILABLE:
        headers["Retry-After"] = _RETRY_AFTER_S
    return headers


def _instance() -> str:
    # Only the fixed part of a known address: what follows is the client's, and people do put
    # questions into paths.
    rule = request.url_rule.rule if request.url_rule else ""
    return f"{rule.partition('<')[0]}#{g.get('request_id', '')}"
