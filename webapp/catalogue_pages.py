"""The catalogue as pages: browse it within limits, read one record.

Each view reads the request, asks the core and renders.
"""

from __future__ import annotations

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from pydantic import ValidationError

from recommender.errors import InvalidFilters
from recommender.filtering import applied
from webapp.answer_views import card, paging
from webapp.forms import faults, flat, form_of, sent_values
from webapp.level_words import level_sheets
from webapp.limit_views import chips, left_out
from webapp.record_views import credential_view
from webapp.schemas import BrowseQuery
from webapp.service import finder
from webapp.steps import Steps

catalogue = Blueprint("catalogue", __name__)
catalogue.add_app_template_global(level_sheets)


@catalogue.get("/micro-credentials")
def browse() -> ResponseReturnValue:
    """The catalogue in title order, within limits."""
    sent = sent_values(request.args, BrowseQuery)
    try:
        wanted = BrowseQuery.model_validate(flat(sent))
        filters = wanted.filters()
        listing = finder().browse(filters, limit=wanted.limit, offset=wanted.offset)
    except (ValidationError, InvalidFilters) as error:
        return render_template("browse.html", form=form_of(sent, faults(error))), 422

    place = paging(listing.credentials, listing.total, listing.limit, listing.offset)
    steps = Steps("catalogue.browse", sent, linked=True)
    return render_template(
        "browse.html",
        form=form_of(sent),
        listing=[
            credential_view(credential, finder().flags(credential))
            for credential in listing.credentials
        ],
        pages=place,
        limits=chips(applied(filters)),
        steps=steps,
        left_out=left_out(listing.left_out),
        earlier=steps.turn(place.previous),
        later=steps.turn(place.next),
    )


@catalogue.get("/micro-credentials/<credential_id>")
def detail(credential_id: str) -> ResponseReturnValue:
    """Every fact of one record, and what is like it. Raises UnknownCredential."""
    credential = finder().credential(credential_id)
    return render_template(
        "detail.html",
        c=credential_view(credential, finder().flags(credential)),
        similar=[card(other) for other in finder().similar(credential_id)],
    )
