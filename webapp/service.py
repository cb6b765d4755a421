"""What every door needs of the running application: the finder, the settings, absolute addresses.

Nothing here reads a request's content or renders.
"""

from __future__ import annotations

from typing import cast
from urllib.parse import quote

from flask import Flask, current_app, request

from recommender.pipeline import Recommender
from recommender.settings import Settings

_RECOMMENDER = "mc_finder.recommender"
_SETTINGS = "mc_finder.settings"


def install(app: Flask, settings: Settings, recommender: Recommender) -> None:
    """Hand both to the application, once, when it is made."""
    app.extensions[_SETTINGS] = settings
    app.extensions[_RECOMMENDER] = recommender


def finder() -> Recommender:
    """The recommender of the current application."""
    return cast("Recommender", current_app.extensions[_RECOMMENDER])


def settings() -> Settings:
    """The settings of the current application."""
    return cast("Settings", current_app.extensions[_SETTINGS])


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
