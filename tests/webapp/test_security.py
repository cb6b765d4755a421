from __future__ import annotations

import os

import pytest
from flask import Flask
from flask.testing import FlaskClient

from recommender.pipeline import Recommender
from recommender.settings import Settings
from webapp import create_app

PATHS = (
    "/",
    "/?q=welding",
    "/micro-credentials",
    "/docs",
    "/problems/not-found",
    "/nowhere",
    "/health",
    "/ready",
    "/openapi.json",
    "/api/v1/recommendations?q=welding",
    "/api/v1/recommendations",
    "/api/v1/micro-credentials",
)


@pytest.mark.parametrize("path", PATHS)
def test_every_reply_carries_the_headers(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    policy = dict(
        directive.strip().partition(" ")[::2]
        for directive in headers["Content-Security-Policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert all(sources in {"'none'", "'self'"} for sources in policy.values())
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert "Strict-Transport-Security" not in headers


@pytest.mark.parametrize("path", PATHS)
def test_no_reply_sets_a_cookie(client: FlaskClient, path: str) -> None:
    assert "Set-Cookie" not in client.get(path).headers


def test_no_secret_is_set_or_defaulted(app: Flask) -> None:
    # No sessions, so nothing to sign: a key that exists is a key that can leak.
    assert app.secret_key is None
    assert not [name for name in os.environ if name.startswith("MC_FINDER_SECRET")]


@pytest.mark.parametrize("path", PATHS)
def test_only_public_data_is_open_to_other_sites(client: FlaskClient, path: str) -> None:
    headers = client.get(path, headers={"Origin": "https://evil.example"}).headers
    is_open = path.startswith(("/api/", "/health", "/ready", "/openapi.json"))
    assert headers.get("Access-Control-Allow-Origin") == ("*" if is_open else None)
    expected = "cross-origin" if is_open else "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == expected


@pytest.mark.parametrize(
    ("env", "public_url", "sent"),
    [
        ("production", "https://finder.example", True),
        ("production", None, True),
        ("production", "http://finder.example", False),
        ("development", "https://finder.example", False),
    ],
)
def test_https_is_demanded_in_production_only(
    settings: Settings, recommender: Recommender, env: str, public_url: str | None, sent: bool
) -> None:
    changed = settings.model_copy(update={"env": env, "public_url": public_url})
    response = create_app(changed, recommender).test_client().get("/health")
    assert ("Strict-Transport-Security" in response.headers) is sent


def test_a_false_host_is_refused_where_the_address_is_known(
    settings: Settings, recommender: Recommender
) -> None:
    public = settings.model_copy(update={"public_url": "https://finder.example"})
    client = create_app(public, recommender).test_client()
    for path in ("/health", "/", "/api/v1/micro-credentials"):
        response = client.get(path, base_url="http://evil.example")
        assert response.status_code == 400
        assert response.content_type == "application/problem+json"
        assert "evil" not in response.get_data(as_text=True)
    for host in ("finder.example", "localhost:8000", "127.0.0.1"):
        assert client.get("/health", base_url=f"http://{host}").status_code == 200


def test_double_slashes_do_not_redirect_anywhere(client: FlaskClient) -> None:
    response = client.get("/api//v1/micro-credentials")
    assert response.status_code == 404
    assert "Location" not in response.headers


def test_a_form_too_large_is_refused(client: FlaskClient) -> None:
    response = client.post("/", data={"q": "a" * 300_000})
    assert response.status_code == 413
