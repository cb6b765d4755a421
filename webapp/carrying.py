"""What a page hands on to the next in its links: the language and the shortlist.

There is no cookie, so both stand in the address. Only pages carry them, never files or the API.
"""

from __future__ import annotations

import re
from typing import Any

from flask import Flask, g, has_request_context

from webapp.language import DEFAULT, given, language

PAGES = frozenset(("conversation", "catalogue", "keeping", "about", "builder", "docs"))
"""The blueprints that answer with pages."""

MOST_KEPT = 20
_ID = re.compile(r"[a-z0-9-]{1,100}")


def register(app: Flask) -> None:
    """Let every link to a page carry what is to be carried."""
    app.url_defaults(_carry)
    app.jinja_env.globals.update(shortlist=shortlist)


def shortlist() -> tuple[str, ...]:
    """The ids on the person's shortlist, in the order in which they were put there.

    From ``shortlist=a,b`` in the address or in what is posted; it may be given several times. What
    cannot be an id is passed over; whether the catalogue knows it is for others to see.
    """
    if not has_request_context():
        return ()
    if "shortlist" not in g:
        sent = [one for value in given("shortlist") for one in value.split(",", MOST_KEPT)]
        known = (one for one in sent if _ID.fullmatch(one))
        g.shortlist = tuple(dict.fromkeys(known))[:MOST_KEPT]
    kept: tuple[str, ...] = g.shortlist
    return kept


def change_shortlist(add: str = "", drop: str = "") -> None:
    """Put an id on the shortlist of this reply, or take one off. What is no id is passed over."""
    kept = [one for one in shortlist() if one != drop]
    if _ID.fullmatch(add) and add not in kept:
        kept = [*kept, add][-MOST_KEPT:]
    g.shortlist = tuple(kept)


def _carry(endpoint: str, values: dict[str, Any]) -> None:
    if endpoint.partition(".")[0] not in PAGES or not has_request_context():
        return
    if language() != DEFAULT:
        values.setdefault("lang", language())
    if kept := shortlist():
        values.setdefault("shortlist", ",".join(kept))
