"""What a person keeps and weighs: the shortlist, and records side by side.

The shortlist stands in the address (``carrying``); nothing is kept here.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode

from flask import Blueprint, request

from webapp.carrying import MOST_KEPT, shortlist

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
    values = [(name, value) for name, value in request.args.items(True) if name != "shortlist"]
    if ids:
        values.append(("shortlist", ",".join(ids)))
    query = urlencode(values, safe=",")
    return quote(request.script_root + request.path) + (f"?{query}" if query else "")
