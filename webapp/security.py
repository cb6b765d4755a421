"""Headers that limit what a browser may do with our pages, and who may read the API.

Written by the library ``secure``; docs/decisions/0003 says why that one.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from flask import Flask, g, request
from secure import (
    ContentSecurityPolicy,
    CrossOriginOpenerPolicy,
    CrossOriginResourcePolicy,
    PermissionsPolicy,
    ReferrerPolicy,
    Secure,
    StrictTransportSecurity,
    XContentTypeOptions,
    XFrameOptions,
)
from werkzeug.wrappers import Response

from recommender.settings import Settings

# 20 000 characters of four bytes each, percent-encoded in a form: 240 000 bytes.
MAX_BODY_BYTES = 256 * 1024
_OPEN_PATHS = ("/api/", "/health", "/ready", "/openapi.json", "/widget/v")
_YEAR_S = 365 * 24 * 3600
_EXPOSED = "ETag, Link, Retry-After, X-Request-ID, X-Total-Count"


def register(app: Flask, settings: Settings) -> None:
    """Limit what comes in and mark what goes out."""
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY_BYTES
    app.config["MAX_FORM_MEMORY_SIZE"] = MAX_BODY_BYTES
    # Redirecting //path to /path would build an address from the Host header, an open redirect.
    app.url_map.merge_slashes = False
    if settings.public_url:
        # A false Host must not get into links or caches. Probes on the machine itself may enter.
        public = urlsplit(settings.public_url).hostname or ""
        app.config["TRUSTED_HOSTS"] = [public, "localhost", "127.0.0.1", "[::1]"]
    pages = _headers(settings, open_to_all=False)
    data = _headers(settings, open_to_all=True)

    def protect(response: Response) -> Response:
        if request.path.startswith(_OPEN_PATHS):
            data.set_headers(response)
            _allow_every_origin(response)
        else:
            pages.set_headers(response)
        if "frame_ancestors" in g:
            _open_to_frames(response, g.frame_ancestors)
        return response

    app.after_request(protect)


def _headers(settings: Settings, *, open_to_all: bool) -> Secure:
    resource = CrossOriginResourcePolicy()
    return Secure(
        csp=_content_policy(),
        coop=CrossOriginOpenerPolicy().same_origin(),
        corp=resource.cross_origin() if open_to_all else resource.same_origin(),
        permissions=_permissions(),
        # The question stands in the address of a results page: no other site may learn it.
        referrer=ReferrerPolicy().same_origin(),
        xcto=XContentTypeOptions().nosniff(),
        xfo=XFrameOptions().deny(),
        hsts=StrictTransportSecurity().max_age(_YEAR_S) if _served_by_https(settings) else None,
    )


def _served_by_https(settings: Settings) -> bool:
    # On a developer's http://localhost this header would lock the browser out of every other port.
    return settings.env == "production" and (settings.public_url or "https://").startswith("https")


def _content_policy(ancestors: Sequence[str] = ("'none'",)) -> ContentSecurityPolicy:
    policy = ContentSecurityPolicy().default_src("'none'")
    for allow_own in (
        policy.script_src,
        policy.style_src,
        policy.img_src,
        policy.font_src,
        policy.connect_src,
        policy.frame_src,
        policy.manifest_src,
        policy.form_action,
    ):
        allow_own("'self'")
    return policy.base_uri("'none'").frame_ancestors(*ancestors)


def _permissions() -> PermissionsPolicy:
    policy = PermissionsPolicy()
    for feature in (policy.camera, policy.geolocation, policy.microphone, policy.payment):
        feature()
    return policy.usb().browsing_topics()


def _open_to_frames(response: Response, ancestors: Sequence[str]) -> None:
    """Let these sites, and nobody else, show the reply in a frame (``embedding_policy``)."""
    policy = _content_policy(ancestors or ("'none'",))
    response.headers[policy.header_name] = policy.header_value
    # Older than frame-ancestors, and cannot name a site: it would refuse them all.
    del response.headers["X-Frame-Options"]
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    # The same address may get another answer elsewhere, or once the list has changed. Not
    # no-store, which would keep the whole host page out of the browser's back-forward cache.
    response.headers.setdefault("Cache-Control", "private, no-cache")
    response.vary.add("Referer")


def _allow_every_origin(response: Response) -> None:
    # Public data and no cookies: "*" gives a foreign page nothing that its server could not fetch,
    # and browsers refuse to combine it with credentials.
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Access-Control-Expose-Headers"] = _EXPOSED
    if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
        response.headers["Access-Control-Allow-Methods"] = response.headers.get("Allow", "GET")
        response.headers["Access-Control-Allow-Headers"] = (
            "Accept, Content-Type, If-None-Match, X-Request-ID"
        )
        response.headers["Access-Control-Max-Age"] = "86400"
