"""What every door needs of the running application: the finder, settings, sites, addresses.

Nothing here reads a request's content or renders.
"""

from __future__ import annotations

from typing import cast
from urllib.parse import quote

from flask import Flask, current_app, request

from recommender.pipeline import Recommender
from recommender.settings import Settings
from recommender.sites import Sites

_RECOMMENDER = "mc_finder.recommender"
_SETTINGS = "mc_finder.settings"
_SITES = "mc_finder.sites"


def install(app: Flask, settings: Settings, recommender: Recommender) -> None:
    """Hand them to the application, once, when it is made."""
    app.extensions[_SETTINGS] = settings
    app.extensions[_RECOMMENDER] = recommender
    app.extensions[_SITES] = Sites.open(settings)


def finder() -> Recommender:
    """The recommender of the current application."""
    return cast("Recommender", current_app.extensions[_RECOMMENDER])


def settings() -> Settings:
    """The settings of the current application."""
    return cast("Settings", current_app.extensions[_SETTINGS])


def sites() -> Sites:
    """The sites that may show the widget, as the current application knows them."""
    return cast("Sites", current_app.extensions[_SITES])


def absolute(path: str) -> str:
    """``path`` with scheme and host, from MC_FINDER_PUBLIC_URL where it is set.

    Without it the request's own host is used, so whoever sends a false ``Host`` header is the only
    one to see false links; a shared cache in front needs MC_FINDER_PUBLIC_URL.
    """
    public_url = settings().public_url
    return (public_url or request.host_url.rstrip("/")) + path


def credential_page(credential_id: str) -> str:
    """The address of a record's page."""
    return absolute(f"/micro-credentials/{quote(credential_id, safe='')}")
