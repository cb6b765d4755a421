"""The catalogue as pages: browse it within limits, read one record.

Each view reads the request, asks the core and renders.
"""

from __future__ import annotations

from http import HTTPStatus

from flask import Blueprint, Response, jsonify, make_response, render_template, request
from flask.typing import ResponseReturnValue
from pydantic import ValidationError

from recommender.alternatives import LOOKED_AT, alternatives
from recommender.errors import InvalidFilters, UnknownCredential
from webapp.answer_views import card, paging
from webapp.errors import Problem, problem_json
from webapp.facet_views import Sent, address, asked, facet_views, limits_in_force, orders
from webapp.forms import faults, flat, form_of, sent_values
from webapp.jsonld import MEDIA_TYPE, course
from webapp.level_words import level_sheets
from webapp.limit_views import left_out
from webapp.record_views import credential_view
from webapp.schemas import BrowseQuery
from webapp.service import credential_page, finder

_CACHE_S = 300

catalogue = Blueprint("catalogue", __name__)
catalogue.add_app_template_global(level_sheets)


@catalogue.get("/micro-credentials")
def browse() -> ResponseReturnValue:
    """The catalogue within limits, in title order unless another is asked for, with its facets."""
    sent = sent_values(request.args, BrowseQuery)
    try:
        wanted = BrowseQuery.model_validate(flat(sent))
        filters = wanted.filters()
        listing = finder().browse(
            filters,
            nzsced=wanted.nzsced,
            sort=wanted.sort,
            limit=wanted.limit,
            offset=wanted.offset,
        )
    except (ValidationError, InvalidFilters) as error:
        return render_template("browse.html", form=form_of(sent, faults(error))), 422

    form = form_of(sent)
    links = asked(wanted)
    place = paging(listing.credentials, listing.total, listing.limit, listing.offset)
    return render_template(
        "browse.html",
        form=form,
        listing=[
            credential_view(credential, finder().flags(credential))
            for credential in listing.credentials
        ],
        pages=place,
        facets=facet_views(finder().facets(filters, wanted.nzsced), links, examples=form.examples),
        limits=limits_in_force(wanted, links),
        orders=orders(wanted, links),
        links=links,
        left_out=left_out(listing.left_out),
        earlier=None if place.previous is None else _at(links, place.previous),
        later=None if place.next is None else _at(links, place.next),
    )


def _at(links: Sent, offset: int) -> str:
    return address({**links, "offset": [str(offset)]} if offset else links)


@catalogue.get("/micro-credentials/<credential_id>")
def detail(credential_id: str) -> ResponseReturnValue:
    """Every fact of one record, and what else there is: as a page, or as linked data if preferred.

    Raises UnknownCredential.
    """
    kinds = ["text/html", MEDIA_TYPE]
    if request.accept_mimetypes.best_match(kinds, default=kinds[0]) == MEDIA_TYPE:
        return _varied(linked_data(credential_id))
    credential = finder().credential(credential_id)
    others = alternatives(credential, finder().similar(credential_id, limit=LOOKED_AT))
    page = render_template(
        "detail.html",
        c=credential_view(credential, finder().flags(credential)),
        level_up=[card(other) for other in others.level_up],
        half=[card(other) for other in others.half],
        closest=[card(other) for other in others.closest],
    )
    return _varied(make_response(page))


@catalogue.get("/micro-credentials/<credential_id>.jsonld")
def linked_data(credential_id: str) -> Response:
    """One record as schema.org has it, for programs of any site."""
    try:
        credential = finder().credential(credential_id)
    except UnknownCredential as error:
        return problem_json(Problem(HTTPStatus.NOT_FOUND, str(error)))
    response = jsonify(course(credential, credential_page(credential_id)))
    response.mimetype = MEDIA_TYPE
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cache-Control"] = f"public, max-age={_CACHE_S}"
    response.add_etag()
    response.make_conditional(request)
    return response


def _varied(response: Response) -> Response:
    response.vary.add("Accept")
    return response
