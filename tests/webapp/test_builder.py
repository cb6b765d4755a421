"""The page that makes the widget's lines, and the sheet for web teams, as they are served."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from recommender.pipeline import Recommender
from recommender.settings import Settings
from webapp import create_app, widget_files
from webapp.builder_form import FIELDS

CHOSEN = (
    "/widget?speaks=mi&mode=launcher&min_level=3&max_level=6&provider=Wintec&theme=light"
    "&accent=%230b5c4a&radius=8px&font=Verdana&heading=3&site=careers"
)


def lines(page: str, name: str) -> str:
    found = re.search(rf'<textarea id="{name}"[^>]*>(.*?)</textarea>', page, re.DOTALL)
    assert found, name
    return html.unescape(found[1])


def test_the_lines_are_there_without_script(client: FlaskClient) -> None:
    page = client.get("/widget").text
    script = lines(page, "script-lines")
    assert f'integrity="{widget_files.integrity(widget_files.LATEST)}"' in script
    assert '<mc-finder api="http://localhost" lang="en" mode="inline" theme="auto">' in script
    assert "<iframe" in lines(page, "frame-lines")
    assert lines(page, "policy-line") == "script-src http://localhost; frame-src http://localhost"
    assert "works on this computer only" not in page
    assert "these lines work on this computer only" in page


def test_what_is_chosen_stands_in_the_lines_and_in_the_form(client: FlaskClient) -> None:
    page = client.get(CHOSEN).text
    assert (
        '<mc-finder api="http://localhost" site="careers" lang="mi" mode="launcher" levels="3-6" '
        'provider="Wintec" theme="light" heading-level="3">'
    ) in lines(page, "script-lines")
    assert "--mc-radius: 8px;" in lines(page, "style-lines")
    assert '<option value="mi" selected>' in page
    assert "<option selected>Wintec</option>" in page
    assert re.search(r'value="launcher" checked', page)


def test_the_widget_itself_is_on_the_page(client: FlaskClient) -> None:
    page = client.get(CHOSEN).text
    assert f'src="/widget/v{widget_files.LATEST}/mc-finder.js"' in page
    assert re.search(r'<mc-finder site="careers" lang="mi" mode="launcher"[^>]* id="preview"', page)
    assert "<noscript><iframe" in page


def test_the_address_that_is_shown_is_the_public_one(
    settings: Settings, recommender: Recommender
) -> None:
    public = settings.model_copy(update={"public_url": "https://finder.example"})
    client = create_app(public, recommender).test_client()
    page = client.get("/widget", base_url="https://finder.example").text
    assert 'api="https://finder.example"' in lines(page, "script-lines")
    assert "on this computer only" not in page


def test_a_pair_that_cannot_be_read_is_refused_with_a_way_out(client: FlaskClient) -> None:
    response = client.get("/widget?accent=%23ffd23f&theme=light")
    assert response.status_code == 422
    assert "This cannot be used yet" in response.text
    assert "script-lines" not in response.text
    way_out = re.search(r'<a href="(/widget\?[^"]*)#accent" data-field="accent"', response.text)
    assert way_out is not None
    assert client.get(html.unescape(way_out[1])).status_code == 200


def test_nothing_that_is_sent_is_run(client: FlaskClient) -> None:
    attack = '"><script>alert(1)</script>'
    for name in FIELDS:
        page = client.get("/widget", query_string={name: attack}).text
        assert "<script>alert" not in page


def test_the_sheet_tells_what_is_loaded_sent_and_stored(client: FlaskClient) -> None:
    page = client.get(CHOSEN.replace("/widget", "/widget/web-team")).text
    size, zipped = widget_files.size(widget_files.LATEST)
    assert f"{size:,} bytes ({zipped:,} compressed)" in page
    for name in ("mc:results", "heading-level", "--mc-accent", "frame-src http://localhost"):
        assert name in page
    assert html.escape('site="careers"', quote=True).replace("&quot;", "&#34;") in page


def test_a_sheet_is_never_made_of_what_cannot_be_used(client: FlaskClient) -> None:
    response = client.get("/widget/web-team?accent=%23ffd23f")
    assert response.status_code == 302
    assert response.headers["Location"] == "/widget?accent=%23ffd23f"


def test_only_listed_sites_is_said_where_it_holds(
    settings: Settings, recommender: Recommender
) -> None:
    listed = create_app(settings.model_copy(update={"sites": "listed"}), recommender).test_client()
    assert "Only listed sites can show the widget here" in listed.get("/widget").text
    assert "listed sites only" in listed.get("/widget/web-team").text


def test_without_a_catalogue_the_page_still_works(
    tmp_path: Path, settings: Settings, embedder: object
) -> None:
    from recommender.stores.sqlite import SqliteStore

    store = SqliteStore(tmp_path / "empty.db")
    empty = create_app(settings, Recommender(store, embedder)).test_client()  # type: ignore[arg-type]
    assert empty.get("/widget").status_code == 200
    assert empty.get("/widget/web-team").status_code == 200


def test_in_te_reo_both_pages_keep_their_language(client: FlaskClient) -> None:
    page = client.get("/widget?lang=mi&accent=%230b5c4a").text
    assert '<input type="hidden" name="lang" value="mi">' in page
    assert 'lang="mi" mode=' in lines(page, "script-lines"), "so does the widget, unless told"
    assert re.search(r'href="/widget/web-team\?[^"]*lang=mi', page)
    assert client.get("/widget/web-team?lang=mi").status_code == 200
    assert client.get("/widget?lang=mi&accent=%23ffd23f").status_code == 422


@given(
    st.lists(
        st.tuples(
            st.sampled_from([*FIELDS, "lang", "shortlist", "junk"]),
            st.text(max_size=15) | st.sampled_from(["mi", "3", "#0b5c4a", "dark", "launcher"]),
        ),
        max_size=6,
    )
)
@hypothesis_settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_address_breaks_the_page(client: FlaskClient, query: list[tuple[str, str]]) -> None:
    # The client lints every page it fetches.
    assert client.get("/widget", query_string=query).status_code in {200, 422}
    assert client.get("/widget/web-team", query_string=query).status_code in {200, 302}


@pytest.mark.parametrize("path", ["/widget", "/widget/web-team"])
def test_the_pages_themselves_stay_out_of_frames(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["X-Frame-Options"] == "DENY"
    assert "frame-src 'self'" in headers["Content-Security-Policy"]
