"""The description of the API: as OpenAPI 3.1, as a page, and one page for each kind of problem.

The page is rendered from the description itself: it needs no script and nothing from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from flask import Blueprint, Response, abort, current_app, jsonify, render_template
from flask_openapi3.openapi import OpenAPI

from webapp.problems import BY_SLUG
from webapp.service import absolute

docs = Blueprint("docs", __name__)


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation as the page shows it. ``body``: the members of its JSON body."""

    id: str
    method: str
    path: str
    summary: str
    description: str
    parameters: list[dict[str, Any]]
    body: list[dict[str, Any]]
    responses: dict[str, Any]


@docs.get("/openapi.json")
def openapi() -> Response:
    """The description for programs."""
    response = jsonify(description())
    response.headers["Cache-Control"] = "public, max-age=300"
    return response


@docs.get("/docs")
def page() -> str:
    """The description for people."""
    document = description()
    return render_template(
        "docs.html", info=document["info"], operations=list(_operations(document)),
        kinds=BY_SLUG.values(), base=absolute(""),
    )  # fmt: skip


@docs.get("/problems/<slug>")
def problem(slug: str) -> str:
    """What a problem's ``type`` leads to."""
    kind = BY_SLUG.get(slug)
    if kind is None:
        abort(404)
    return render_template("problem.html", kind=kind)


def description() -> dict[str, Any]:
    """The OpenAPI document of the running application."""
    document: dict[str, Any] = cast("OpenAPI", current_app).api_doc
    return document


def _operations(document: dict[str, Any]) -> Iterator[Operation]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield Operation(
                id=operation["operationId"],
                method=method.upper(),
                path=path,
                summary=operation["summary"],
                description=operation["description"],
                parameters=_needed_first(
                    [_line(one, one["schema"]) for one in operation.get("parameters", [])]
                ),
                body=_needed_first(_body(document, operation)),
                responses=operation["responses"],
            )


def _needed_first(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(lines, key=lambda line: not line["required"])


def _body(document: dict[str, Any], operation: dict[str, Any]) -> list[dict[str, Any]]:
    if "requestBody" not in operation:
        return []
    reference = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"]
    schema = document["components"]["schemas"][reference.rpartition("/")[2]]
    return [
        _line({"name": name, "required": name in schema.get("required", ())} | member, member)
        for name, member in schema["properties"].items()
    ]


def _line(described: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """A parameter's name, whether it is needed, what it takes and what it means."""
    return {
        "name": described["name"],
        "required": described.get("required", False),
        "description": described.get("description", ""),
        "takes": _takes(schema),
        "default": schema.get("default"),
    }


def _takes(schema: dict[str, Any]) -> str:
    kinds = [kind for kind in schema.get("anyOf", [schema]) if kind.get("type") != "null"]
    kind = kinds[0]
    if "$ref" in kind:
        name = kind["$ref"].rpartition("/")[2]
        kind = description()["components"]["schemas"][name]
    if kind.get("type") == "array":
        return f"list of {_takes(kind['items'])}"
    if "enum" in kind:
        return ", ".join(str(value) for value in kind["enum"])
    if "maximum" in kind:
        return f"{kind['type']}, {kind['minimum']:g} to {kind['maximum']:.0f}"
    if "maxLength" in kind:
        return f"text, {kind['maxLength']} characters at most"
    return str(kind.get("type"))
