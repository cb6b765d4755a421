"""What a person keeps and weighs: the shortlist, and records side by side.

The shortlist stands in the address (``carrying``); nothing is kept here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from http import HTTPStatus
from urllib.parse import quote, urlencode

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from recommender.alternatives import CLOSEST
from recommender.errors import UnknownCredential
from recommender.types import Credential
from webapp.carrying import MOST_KEPT, shortlist
from webapp.comparison_views import comparison
from webapp.record_views import CredentialView, credential_view
from webapp.service import absolute, finder
from webapp.shortlist_views import totals

MOST_COMPARED = 4
# Longer than any list of records that a person would weigh; what follows is passed over.
_MOST_SENT = 50

keeping = Blueprint("keeping", __name__)


@keeping.app_template_global()
def shortlist_full() -> bool:
    """Whether nothing more can be put on the shortlist."""
    return len(shortlist()) >= MOST_KEPT


@keeping.app_template_global()
def shortlist_changed(credential_id: str) -> str:
    """The address of this page with the record put on the shortlist, or taken off it."""
    kept = shortlist()
    if credential_id in kept:
        left = tuple(one for one in kept if one != credential_id)
    else:
        left = (*kept, credential_id)
    return f"{_with_shortlist(left)}#keep-{credential_id}"


def _with_shortlist(ids: tuple[str, ...]) -> str:
    # By hand, not by url_for: the names in an address are anybody's, and "_scheme" would be obeyed.
    sent = request.args.items(multi=True)
    values = [(name, value) for name, value in sent if name != "shortlist"]
    if ids:
        values.append(("shortlist", ",".join(ids)))
    query = urlencode(values, safe=",")
    return quote(request.script_root + request.path) + (f"?{query}" if query else "")


@keeping.get("/compare")
def compare() -> ResponseReturnValue:
    """Two to four records side by side; for fewer, what could stand beside them."""
    sent = [one for value in request.args.getlist("id") for one in value.split(",", _MOST_SENT)]
    wanted = tuple(dict.fromkeys(filter(None, sent)))[:_MOST_SENT]
    found, unknown = _known(wanted)
    views = _views(found[:MOST_COMPARED])
    facts = {"unknown": unknown, "too_many": len(found) > MOST_COMPARED, "most": MOST_COMPARED}
    if len(views) > 1:
        return render_template("compare.html", comparison=comparison(views), **facts)
    similar = finder().similar(found[0].id, limit=CLOSEST) if found else ()
    kept = [each for each in _known(shortlist())[0] if each.id not in wanted]
    page = render_template(
        "compare.html",
        first=views[0] if views else None,
        kept=_views(kept),
        similar=_views(each.credential for each in similar if each.credential not in kept),
        **facts,
    )
    return page, HTTPStatus.NOT_FOUND if unknown else HTTPStatus.OK


@keeping.get("/shortlist")
def kept() -> ResponseReturnValue:
    """What the person has put on the shortlist, with all that a choice can be defended by."""
    found, unknown = _known(shortlist())
    ids = ",".join(each.id for each in found)
    return render_template(
        "shortlist.html",
        credentials=_views(found),
        unknown=unknown,
        totals=totals(found),
        address=absolute(url_for("keeping.kept", shortlist=ids)),
    )


def _known(ids: Sequence[str]) -> tuple[list[Credential], int]:
    """The records with these ids, in that order, and how many the catalogue does not know."""
    found = []
    for one in ids:
        try:
            found.append(finder().credential(one))
        except UnknownCredential:
            continue
    return found, len(ids) - len(found)


def _views(credentials: Iterable[Credential]) -> list[CredentialView]:
    return [credential_view(each, finder().flags(each)) for each in credentials]
