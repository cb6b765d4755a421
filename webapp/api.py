"""The JSON API: read, ask the core, render. The addresses are those of docs/api.md."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from flask import Response, jsonify, request
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag
from werkzeug.wrappers import Response as WerkzeugResponse

from webapp.description import answers
from webapp.language import speak
from webapp.reading import check_request
from webapp.records import (
    CredentialReply,
    CredentialSummary,
    FacetsReply,
    ListingReply,
    Shape,
)
from webapp.replies import RecommendationsReply, ResultReply, SimilarReply
from webapp.schemas import (
    MAX_OFFSET,
    BrowseQuery,
    CredentialPath,
    FacetsQuery,
    NoParameters,
    Question,
    QuestionQuery,
    SimilarQuery,
)
from webapp.service import absolute, finder

_RECOMMEND = Tag(name="Recommendations", description="Ranked by what each credential teaches.")
_CATALOGUE = Tag(name="Catalogue", description="The records themselves.")
_CACHE_S = 300

api = APIBlueprint("api", __name__, url_prefix="/api/v1")
api.before_request(check_request)


@api.get(
    "/recommendations",
    tags=[_RECOMMEND],
    summary="Micro-credentials for a question",
    operation_id="recommend",
    responses=answers(RecommendationsReply, 400, 406, 422, 503),
)
def recommend(query: QuestionQuery) -> Response:
    """The ranked list for a question in the address, of at most 2 000 characters."""
    return _recommendations(query)


@api.post(
    "/recommendations",
    tags=[_RECOMMEND],
    summary="Micro-credentials for a question of any length",
    operation_id="recommend_long",
    responses=answers(RecommendationsReply, 400, 406, 413, 415, 422, 503),
)
def recommend_long(query: NoParameters, body: Question) -> Response:  # noqa: ARG001
    """The ranked list for a question in the body, of at most 20 000 characters."""
    return _recommendations(body)


def _recommendations(asked: Question) -> Response:
    speak(asked.lang)
    answer = finder().recommend(
        asked.q,
        asked.filters(),
        limit=asked.limit,
        offset=asked.offset,
        min_score=asked.min_score,
        have=asked.have,
    )
    response = _json(RecommendationsReply.of(answer, explain=asked.explain))
    response.headers["X-Total-Count"] = str(answer.total)
    # The address and the reply hold the person's words: no cache on the way may keep them.
    response.headers["Cache-Control"] = "no-store, private"
    return response


@api.get(
    "/micro-credentials",
    tags=[_CATALOGUE],
    summary="The catalogue, page by page",
    operation_id="browse",
    responses=answers(ListingReply, 304, 400, 406, 422, 503),
)
def browse(query: BrowseQuery) -> WerkzeugResponse:
    """Records within the limits, in title order unless another is asked for."""
    listing = finder().browse(
        query.filters(),
        nzsced=query.nzsced,
        sort=query.sort,
        limit=query.limit,
        offset=query.offset,
    )
    lines = [CredentialSummary.of(one, finder().flags(one)) for one in listing.credentials]
    response = _json(ListingReply.of(listing, lines, finder().catalogue().version))
    response.headers["X-Total-Count"] = str(listing.total)
    response.headers["Link"] = _links(listing.total, query.limit, query.offset)
    return _cached(response)


@api.get(
    "/facets",
    tags=[_CATALOGUE],
    summary="How the records within limits divide",
    operation_id="facets",
    responses=answers(FacetsReply, 304, 400, 406, 422, 503),
)
def facets(query: FacetsQuery) -> WerkzeugResponse:
    """Counts by level, credits, delivery, recognition, field of study, provider and status."""
    found = finder().facets(query.filters(), query.nzsced)
    return _cached(_json(FacetsReply.of(found, finder().catalogue().version)))


@api.get(
    "/micro-credentials/<id>",
    tags=[_CATALOGUE],
    summary="One record",
    operation_id="credential",
    responses=answers(CredentialReply, 304, 400, 404, 406, 422, 503),
)
def credential(path: CredentialPath, query: NoParameters) -> WerkzeugResponse:  # noqa: ARG001
    """Everything that the catalogue holds on it, with its source."""
    found = finder().credential(path.id)
    version = finder().catalogue().version
    return _cached(_json(CredentialReply.of(found, finder().flags(found), version)))


@api.get(
    "/micro-credentials/<id>/similar",
    tags=[_CATALOGUE],
    summary="Records like this one",
    operation_id="similar",
    responses=answers(SimilarReply, 304, 400, 404, 406, 422, 503),
)
def similar(path: CredentialPath, query: SimilarQuery) -> WerkzeugResponse:
    """The nearest other records, nearest first."""
    results = finder().similar(path.id, limit=query.limit)
    reply = SimilarReply(
        id=path.id,
        catalogue_version=finder().catalogue().version,
        results=[ResultReply.of(result) for result in results],
    )
    return _cached(_json(reply))


def _json(reply: Shape) -> Response:
    return jsonify(reply.model_dump(mode="json"))


def _cached(response: Response) -> WerkzeugResponse:
    """The reply with an ETag over its bytes, or 304 where the client has them."""
    response.headers["Cache-Control"] = f"public, max-age={_CACHE_S}"
    response.add_etag()
    return response.make_conditional(request)


def _links(total: int, limit: int, offset: int) -> str:
    """RFC 8288 links to the neighbours, as far as ``offset`` may go."""
    last = min(max(total - 1, 0) // limit * limit, MAX_OFFSET)
    places = {"first": 0, "last": last}
    if offset > 0:
        places["prev"] = max(offset - limit, 0)
    if offset + limit < total and offset + limit <= MAX_OFFSET:
        places["next"] = offset + limit
    return ", ".join(f'<{_page(start, limit)}>; rel="{rel}"' for rel, start in places.items())


def _page(offset: int, limit: int) -> str:
    kept: list[tuple[str, Any]] = [
        (name, value)
        for name, value in request.args.items(multi=True)
        if name not in {"limit", "offset"}
    ]
    return absolute(f"{request.path}?{urlencode([*kept, ('limit', limit), ('offset', offset)])}")
