"""Files that browsers keep for good, by the hash of their content."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from flask import Flask, url_for
from flask.testing import FlaskClient

from webapp.static_files import content_hash, register

STATIC = Path(__file__).resolve().parents[2] / "webapp/static"
FOR_GOOD = "public, max-age=31536000, immutable"


@pytest.mark.parametrize("page", ["/", "/micro-credentials", "/how-it-works", "/docs", "/nowhere"])
def test_whatever_a_page_loads_is_kept_for_good(client: FlaskClient, page: str) -> None:
    loaded = re.findall(r'(?:href|src)="(/static/[^"]+)"', client.get(page).text)
    assert len(loaded) >= 3
    for address in loaded:
        reply = client.get(address)
        assert (reply.status_code, reply.headers["Cache-Control"]) == (200, FOR_GOOD), address


def test_what_style_sheets_load_is_kept_for_good(client: FlaskClient) -> None:
    found = []
    for sheet in STATIC.glob("*.css"):
        for address in re.findall(r'url\("?([^")]+)"?\)', sheet.read_text("utf-8")):
            if address.startswith("data:"):
                continue
            found.append(address)
            name, _, given = address.partition("?v=")
            # A font that changes needs its new hash in the style sheet.
            assert given == content_hash(STATIC / name), f"{sheet.name}: {address}"
            assert client.get(f"/static/{address}").headers["Cache-Control"] == FOR_GOOD
    assert any("latin" in address for address in found)


def test_the_font_is_preloaded_by_the_address_that_the_style_sheet_uses(
    client: FlaskClient,
) -> None:
    preloaded = re.search(r'rel="preload" href="/static/([^"]+)"', client.get("/").text)
    assert preloaded is not None
    assert f'url("{preloaded[1]}")' in (STATIC / "site.css").read_text("utf-8")


@pytest.mark.parametrize("query", ["", "?v=", "?v=000000000000", "?v=..%2f", "?w=1"])
def test_any_other_address_is_asked_for_anew(client: FlaskClient, query: str) -> None:
    assert client.get(f"/static/site.css{query}").headers["Cache-Control"] == "no-cache"


def test_a_repeat_visit_that_asks_all_the_same_gets_304(app: Flask, client: FlaskClient) -> None:
    with app.test_request_context():
        address = url_for("static", filename="site.css")
    tag = client.get(address).headers["ETag"]
    again = client.get(address, headers={"If-None-Match": tag})
    assert (again.status_code, again.headers["Cache-Control"]) == (304, FOR_GOOD)


@pytest.mark.parametrize("page", ["/", "/about", "/micro-credentials"])
def test_pages_are_not_kept(client: FlaskClient, page: str) -> None:
    kept = client.get(f"{page}?v=abc").headers.get("Cache-Control", "")
    assert "immutable" not in kept
    assert "max-age" not in kept


@pytest.mark.parametrize("name", ["none.css", "..%2f__init__.py", "%00"])
def test_what_is_no_file_is_404_and_kept_by_nobody(client: FlaskClient, name: str) -> None:
    reply = client.get(f"/static/{name}?v=0")
    assert reply.status_code == 404
    assert "immutable" not in reply.headers["Cache-Control"]


def test_a_changed_file_gets_another_address(tmp_path: Path) -> None:
    app = Flask("small", static_folder=str(tmp_path), static_url_path="/static")
    register(app)
    sheet = tmp_path / "a.css"
    sheet.write_text("one")
    with app.test_request_context():
        first = url_for("static", filename="a.css")
        sheet.write_text("another")
        os.utime(sheet, ns=(1, 1))
        second = url_for("static", filename="a.css")
        assert url_for("static", filename="gone.css") == "/static/gone.css"
    assert first != second
    client = app.test_client()
    assert client.get(second).headers["Cache-Control"] == FOR_GOOD
    # A page from before the change may still ask: it gets the new file, and does not keep it.
    assert client.get(first).headers["Cache-Control"] == "no-cache"
