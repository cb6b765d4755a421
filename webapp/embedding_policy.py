"""Whose pages may show the finder in a frame, and how it starts there.

``frame_policy(site)`` is asked by every page that may stand in a frame. It decides, marks the reply
(``security`` then writes frame-ancestors and leaves X-Frame-Options out), and tells the view:

- ``allowed``: render the page, with ``policy.preset`` for what the address leaves open, and hand
  ``policy.carried`` on in every form and link inside the frame;
- not ``allowed``: render the same small page for everybody. An unknown name, a known name from
  elsewhere and no name at all give the same bytes and the same headers.

Where only listed sites may, the page has to say where it stands: ``host=https://careers.example``
in the address (the widget's script adds it), or else the Referer that a frame's first request
brings.
That is no proof, and needs none. The reply names that one origin in frame-ancestors, so the browser
refuses whoever said another's; and since no origin is named that the asker did not name first, the
list cannot be read off the replies.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from flask import g, request

from recommender.origins import claimed_origin
from recommender.sites import Site, SitePreset
from webapp.service import absolute, settings, sites

HOST = "host"
"""The name in the address by which a page says where it stands."""

EVERYBODY = "*"
OURSELVES = "'self'"


@dataclass(frozen=True, slots=True)
class Policy:
    """The answer for one request.

    ``ancestors``: what stands in frame-ancestors, empty for nobody. ``site``: the name of a listed
    site, given only where the page says that it stands there; so is its ``preset``. ``carried``:
    names and values that a later request from within the frame has to bring again.
    """

    ancestors: tuple[str, ...]
    preset: SitePreset = field(default_factory=SitePreset)
    site: str | None = None
    carried: tuple[tuple[str, str], ...] = ()

    @property
    def allowed(self) -> bool:
        """Whether anybody may show it."""
        return bool(self.ancestors)


def frame_policy(site: str | None) -> Policy:
    """Who may show the page that is asked for, and how it starts; also marks the reply.

    ``site``: the name that was sent, unchecked. Raises CatalogueUnreadable.
    """
    policy = _policy(sites().get(site) if site else None, _said_host())
    g.frame_ancestors = policy.ancestors
    return policy


def count(policy: Policy) -> None:
    """Count this request for the listed site in which the page stands. Never raises, never waits.

    A question is one asked. A page without one is one opened, but not where the frame itself asked
    for it, as for another language or to start over.
    """
    if policy.site is None:
        return
    if request.values.get("q"):
        sites().count(policy.site, "asked")
    elif request.method == "GET" and request.headers.get("Sec-Fetch-Site") != "same-origin":
        sites().count(policy.site, "opened")


def _policy(listed: Site | None, host: str | None) -> Policy:
    # A name alone changes nothing, or names could be tried to learn who is on the list.
    if host is not None and listed is not None and host in listed.origins:
        carried = (("site", listed.name), (HOST, host))
        everywhere = not settings().lists_sites
        ancestors = (EVERYBODY,) if everywhere else (host,)
        return Policy(ancestors, listed.preset, listed.name, carried)
    if not settings().lists_sites:
        return Policy((EVERYBODY,))
    return Policy((OURSELVES,)) if host == _own_origin() else Policy(())


def _said_host() -> str | None:
    # Once in the frame, requests come from our own page; where that stands is in the address.
    said = request.values.get(HOST)
    return claimed_origin(said) if said is not None else claimed_origin(request.referrer)


def _own_origin() -> str | None:
    return claimed_origin(absolute(""))
