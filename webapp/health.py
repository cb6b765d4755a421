"""Whether the process lives and whether it can answer, for the machinery that runs it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Literal

from flask import Response, jsonify
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from recommender.errors import EmptyCatalogue
from recommender.types import CatalogueInfo
from webapp.description import answers, described
from webapp.records import Shape
from webapp.service import finder

_TAG = Tag(name="Operation", description="For whoever runs the service.")


class HealthReply(Shape):
    """The process answers."""

    model_config = described("The process answers.")

    status: Literal["ok"]


class ModelReply(Shape):
    """The embedding model in use."""

    name: str
    digest: str


class CatalogueReply(Shape):
    """The catalogue in use; counts leave out retired records."""

    version: str
    total: int
    illustrative: int
    by_recognition: dict[str, int]
    retrieved: str | None
    imported_at: str | None
    age_days: int | None

    @classmethod
    def of(cls, info: CatalogueInfo, today: date) -> CatalogueReply:
        """The catalogue and its age in days since it was retrieved from its sources."""
        retrieved = _earliest_day(info.retrieved) if info.retrieved else None
        return cls(
            version=info.version,
            total=info.total,
            illustrative=info.illustrative,
            by_recognition=dict(info.by_recognition),
            retrieved=info.retrieved,
            imported_at=info.imported_at,
            age_days=(today - retrieved).days if retrieved else None,
        )


def _earliest_day(iso: str) -> date:
    # A source may give a month only. Its first day makes the catalogue look older, never younger.
    return date.fromisoformat(iso[:10] if len(iso) >= len("2026-11-01") else f"{iso}-01")


class ReadyReply(Shape):
    """The service can answer questions, from this model and catalogue."""

    model_config = described("The service can answer questions, from this model and catalogue.")

    status: Literal["ready"]
    model: ModelReply
    catalogue: CatalogueReply


health = APIBlueprint("health", __name__)


@health.get(
    "/health",
    tags=[_TAG],
    summary="Liveness",
    operation_id="health",
    responses=answers(HealthReply, 400),
)
def live() -> Response:
    """Says that the process runs; touches neither model nor catalogue."""
    return _uncached(HealthReply(status="ok"))


@health.get(
    "/ready",
    tags=[_TAG],
    summary="Readiness",
    operation_id="ready",
    responses=answers(ReadyReply, 400, 503),
)
def ready() -> Response:
    """Says what answers come from; 503 where there is nothing to answer from."""
    info, model = finder().catalogue(), finder().model
    if info.total == 0:
        raise EmptyCatalogue("The catalogue is empty. Run: mc-finder import FILE…")
    catalogue = CatalogueReply.of(info, datetime.now(UTC).date())
    described = ModelReply(name=model.name, digest=model.digest)
    return _uncached(ReadyReply(status="ready", model=described, catalogue=catalogue))


def _uncached(reply: Shape) -> Response:
    response = jsonify(reply.model_dump(mode="json"))
    response.headers["Cache-Control"] = "no-store"
    return response
