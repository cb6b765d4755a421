"""What goes over the wire: smaller where the client can read it, and never anything it cannot."""

from __future__ import annotations

import gzip

import brotli
import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

PAGE = "/micro-credentials"
CATALOGUE = "/api/v1/micro-credentials?limit=100"
STYLE = "/static/site.css"
FONT = "/static/fonts/figtree-latin.woff2"
CHROMIUM = "gzip, deflate, br, zstd"


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """One that takes bytes as they come; the others lint pages, which they must be able to read."""
    return FlaskClient(app, app.response_class)


def fetch(client: FlaskClient, path: str, accept: str, **headers: str) -> TestResponse:
    sent = {"Accept-Encoding": accept} | {k.replace("_", "-"): v for k, v in headers.items()}
    return client.get(path, headers=sent)


def plain_bytes(reply: TestResponse) -> bytes:
    encoding = reply.headers.get("Content-Encoding")
    if encoding == "br":
        return brotli.decompress(reply.data)
    return gzip.decompress(reply.data) if encoding == "gzip" else reply.data


@pytest.mark.parametrize("path", [CATALOGUE, STYLE, "/openapi.json"])
@pytest.mark.parametrize(
    ("accept", "encoding"),
    [
        (CHROMIUM, "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0.5, gzip", "gzip"),
        ("gzip;q=0, br", "br"),
        ("identity, br;q=0.5", None),
        ("zstd", None),
        ("deflate", None),
        ("", None),
        ("*", None),
        ("br;q=0", None),
        ("gzip;q=0, br;q=0", None),
        ("br;q=0, *", None),
        ("nonsense;;q=x,,", None),
    ],
)
def test_a_client_gets_what_it_asked_for(
    client: FlaskClient, path: str, accept: str, encoding: str | None
) -> None:
    whole = client.get(path).data
    reply = fetch(client, path, accept)
    assert reply.status_code == 200
    assert reply.headers.get("Content-Encoding") == encoding
    assert plain_bytes(reply) == whole
    assert "Accept-Encoding" in reply.headers["Vary"]
    if encoding:
        assert len(reply.data) < len(whole) / 2
    if "Content-Length" in reply.headers:
        assert int(reply.headers["Content-Length"]) == len(reply.data)


@pytest.mark.parametrize("path", ["/health", FONT, "/static/mark.svg"])
def test_what_is_small_or_compressed_already_is_left_alone(client: FlaskClient, path: str) -> None:
    reply = fetch(client, path, CHROMIUM)
    assert "Content-Encoding" not in reply.headers
    assert reply.data == client.get(path).data


@pytest.mark.parametrize("path", [CATALOGUE, STYLE])
def test_each_encoding_has_a_tag_of_its_own_that_saves_the_body(
    client: FlaskClient, path: str
) -> None:
    accepted = (CHROMIUM, "gzip", "")
    tags = [fetch(client, path, accept).headers["ETag"] for accept in accepted]
    assert len(set(tags)) == len(tags)
    for accept, tag in zip(accepted, tags, strict=True):
        # Proxies weaken tags; a weak one still says that the browser's copy will do.
        for sent in (tag, f"W/{tag}", f'"other", {tag}', "*"):
            again = fetch(client, path, accept, If_None_Match=sent)
            assert (again.status_code, again.data) == (304, b""), (accept, sent)
            assert "Content-Encoding" not in again.headers
            assert "Accept-Encoding" in again.headers["Vary"]
        assert fetch(client, path, accept, If_None_Match='"other"').status_code == 200


def test_a_tag_of_one_encoding_brings_no_body_of_another(client: FlaskClient) -> None:
    brotlis = fetch(client, STYLE, "br").headers["ETag"]
    reply = fetch(client, STYLE, "gzip", If_None_Match=brotlis)
    assert (reply.status_code, reply.headers["Content-Encoding"]) == (200, "gzip")


@pytest.mark.parametrize("path", [PAGE, CATALOGUE, STYLE])
def test_head_has_the_headers_of_get_and_no_body(client: FlaskClient, path: str) -> None:
    head = client.head(path, headers={"Accept-Encoding": "br"})
    assert (head.status_code, head.data) == (200, b"")
    assert head.headers["Content-Encoding"] == "br"


def test_a_part_of_a_file_is_the_part_that_was_asked_for(client: FlaskClient) -> None:
    whole = client.get(STYLE).data
    reply = fetch(client, STYLE, "br", Range="bytes=100-4999")
    assert reply.status_code == 206
    assert "Content-Encoding" not in reply.headers
    assert reply.data == whole[100:5000]


def test_pages_are_compressed_answers_to_forms_too(client: FlaskClient) -> None:
    whole = client.get(PAGE).data
    reply = fetch(client, PAGE, CHROMIUM)
    assert reply.headers["Content-Encoding"] == "br"
    assert brotli.decompress(reply.data) == whole
    posted = client.post("/", data={"q": "welding"}, headers={"Accept-Encoding": "gzip"})
    assert posted.headers["Content-Encoding"] == "gzip"
    assert b"welding" in gzip.decompress(posted.data).lower()


def test_errors_and_their_headers_stay_as_they_are(client: FlaskClient) -> None:
    reply = fetch(client, "/api/v1/micro-credentials/none", CHROMIUM)
    assert (reply.status_code, reply.mimetype) == (404, "application/problem+json")
    assert reply.get_json()["status"] == 404
