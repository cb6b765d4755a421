"""The catalogue as pages: browse it within limits, read one record.

Each view reads the request, asks the core and renders.
"""

from __future__ import annotations

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from pydantic import ValidationError

from recommender.errors import InvalidFilters
from webapp.answer_views import card, paging
from webapp.facet_views import Sent, address, asked, facet_views, limits_in_force, orders
from webapp.forms import faults, flat, form_of, sent_values
from webapp.level_words import level_sheets
from webapp.limit_views import left_out
from webapp.record_views import credential_view
from webapp.schemas import BrowseQuery
from webapp.service import finder

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
    """Every fact of one record, and what is like it. Raises UnknownCredential."""
    credential = finder().credential(credential_id)
    return render_template(
        "detail.html",
        c=credential_view(credential, finder().flags(credential)),
        similar=[card(other) for other in finder().similar(credential_id)],
    )
