"""Compressed replies as gunicorn really sends them."""

from __future__ import annotations

import gzip
import http.client
from urllib.parse import urlsplit

import brotli
import pytest

PATHS = ("/", "/micro-credentials", "/static/site.css", "/api/v1/micro-credentials?limit=100")


@pytest.fixture
def connection(gunicorn: str) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(urlsplit(gunicorn).netloc, timeout=30)


def fetch(
    connection: http.client.HTTPConnection, method: str, path: str, **headers: str
) -> tuple[http.client.HTTPResponse, bytes]:
    connection.request(
        method, path, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    reply = connection.getresponse()
    return reply, reply.read()


@pytest.mark.parametrize("path", PATHS)
def test_one_connection_carries_every_encoding_in_turn(
    connection: http.client.HTTPConnection, path: str
) -> None:
    # A wrong length would break the reply after it.
    _, whole = fetch(connection, "GET", path)
    reply, body = fetch(connection, "GET", path, Accept_Encoding="gzip, deflate, br, zstd")
    assert reply.headers["Content-Encoding"] == "br"
    assert brotli.decompress(body) == whole
    assert len(body) < len(whole) / 2
    reply, body = fetch(connection, "HEAD", path, Accept_Encoding="br")
    assert (reply.status, body) == (200, b"")
    reply, body = fetch(connection, "GET", path, Accept_Encoding="gzip")
    assert gzip.decompress(body) == whole
    if tag := reply.headers["ETag"]:
        reply, body = fetch(connection, "GET", path, Accept_Encoding="gzip", If_None_Match=tag)
        assert (reply.status, body) == (304, b"")
    reply, body = fetch(connection, "GET", path, Accept_Encoding="identity")
    assert body == whole
