"""Who may show the finder in a frame, as the headers say it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest
from flask import Flask, request
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from recommender.pipeline import Recommender
from recommender.settings import Settings
from recommender.sites import Site, SitePreset
from webapp import create_app
from webapp.embedding_policy import count, frame_policy
from webapp.service import sites

CAREERS = Site(
    "careers",
    ("https://careers.example", "http://localhost:8080"),
    SitePreset(levels="3-6", lang="mi"),
)
Make = Callable[[str], Flask]
PAGE = "/frame"


@pytest.fixture
def make(settings: Settings, recommender: Recommender, tmp_path: Path) -> Make:
    """An application with one listed site and a page that may stand in frames."""

    def application(which: str, **changes: object) -> Flask:
        chosen = {"sites": which, "database": tmp_path / "mc-finder.db"} | changes
        app = create_app(settings.model_copy(update=chosen), recommender)

        @app.route(PAGE, methods=["GET", "POST"])
        def frame() -> dict[str, object]:
            policy = frame_policy(request.values.get("site"))
            count(policy)
            return asdict(policy) | {"allowed": policy.allowed}

        with app.app_context():
            sites().add(CAREERS, replace=True)
        return app

    return application


@pytest.fixture
def listed(make: Make) -> FlaskClient:
    return make("listed").test_client()


@pytest.fixture
def open_to_all(make: Make) -> FlaskClient:
    return make("all").test_client()


def ancestors(client: FlaskClient, query: str = "", referer: str | None = None) -> str:
    headers = {} if referer is None else {"Referer": referer}
    response = client.get(PAGE + query, headers=headers)
    assert "X-Frame-Options" not in response.headers
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "Referer" in response.headers["Vary"]
    policy = dict(
        directive.strip().partition(" ")[::2]
        for directive in response.headers["Content-Security-Policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    return policy["frame-ancestors"]


@pytest.mark.parametrize(
    ("query", "referer"),
    [
        ("?site=careers", "https://careers.example/"),
        ("?site=careers", "https://careers.example/find/a/course?q=x"),
        ("?site=careers&host=https://careers.example", None),
        ("?site=careers&host=https://careers.example", "http://localhost/embed/v1"),
        ("?site=careers&host=https%3A%2F%2Fcareers.example", "https://elsewhere.example/"),
    ],
)
def test_a_listed_site_may_show_it_and_nobody_else_on_its_account(
    listed: FlaskClient, query: str, referer: str | None
) -> None:
    assert ancestors(listed, query, referer) == "https://careers.example"


def test_each_of_a_site_s_origins_is_named_alone(listed: FlaskClient) -> None:
    assert ancestors(listed, "?site=careers&host=http://localhost:8080") == "http://localhost:8080"


REFUSED = [
    ("", None),
    ("?site=careers", None),
    ("?site=careers", "https://evil.example/"),
    ("?site=careers", "http://careers.example/"),
    ("?site=careers", "https://careers.example:8443/"),
    ("?site=careers", "https://careers.example.evil.example/"),
    ("?site=careers", "https://evil.example/?https://careers.example/"),
    ("?site=careers&host=https://evil.example", "https://careers.example/"),
    ("?site=careers&host=null", "https://careers.example/"),
    ("?site=nobody", "https://careers.example/"),
    ("?site=nobody&host=https://careers.example", None),
    ("?site=CAREERS", "https://careers.example/"),
    ("?host=https://careers.example", "https://careers.example/"),
    ("?site=%00&host=%00", "\x7f"),
]


@pytest.mark.parametrize(("query", "referer"), REFUSED)
def test_anybody_else_gets_one_and_the_same_reply(
    listed: FlaskClient, query: str, referer: str | None
) -> None:
    headers = {} if referer is None else {"Referer": referer}
    plain, reply = listed.get(PAGE), listed.get(PAGE + query, headers=headers)
    assert ancestors(listed, query, referer) == "'none'"
    assert reply.data == plain.data
    differing = {"X-Request-ID"}
    assert {pair for pair in reply.headers if pair[0] not in differing} == {
        pair for pair in plain.headers if pair[0] not in differing
    }


def test_a_name_tried_from_our_own_page_tells_nothing(listed: FlaskClient) -> None:
    own = "http://localhost/widget"
    replies = {
        listed.get(f"{PAGE}?site={name}", headers={"Referer": own}).data
        for name in ("careers", "nobody")
    }
    assert len(replies) == 1
    assert ancestors(listed, "?site=careers", own) == "'self'"


def test_our_own_page_may_always_show_it(make: Make) -> None:
    public = make("listed", public_url="https://finder.example").test_client()
    for claim in ("https://finder.example/widget", "https://finder.example:443/"):
        response = public.get(PAGE, headers={"Referer": claim}, base_url="https://finder.example")
        assert "frame-ancestors 'self'" in response.headers["Content-Security-Policy"]
    response = public.get(
        PAGE, headers={"Referer": "http://127.0.0.1/"}, base_url="http://127.0.0.1"
    )
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]


def test_the_preset_holds_in_the_site_s_pages_only(
    listed: FlaskClient, open_to_all: FlaskClient
) -> None:
    here = f"{PAGE}?site=careers&host=https://careers.example"
    for client in (listed, open_to_all):
        told = json.loads(client.get(here).data)
        assert told["preset"]["levels"] == "3-6"
        assert told["carried"] == [["site", "careers"], ["host", "https://careers.example"]]
        elsewhere = json.loads(client.get(f"{PAGE}?site=careers").data)
        assert elsewhere["preset"]["levels"] is None
        assert elsewhere["carried"] == []


@pytest.mark.parametrize(("query", "referer"), REFUSED)
def test_open_to_all_means_all(open_to_all: FlaskClient, query: str, referer: str | None) -> None:
    assert ancestors(open_to_all, query, referer) == "*"


def test_frames_and_questions_are_counted_for_listed_sites_alone(make: Make) -> None:
    app = make("all")
    client = app.test_client()
    here = "?site=careers&host=https://careers.example"
    for query in (here, "?site=careers", "", "?site=nobody&host=https://careers.example"):
        client.get(PAGE + query, headers={"Sec-Fetch-Site": "cross-site"})
        client.post(PAGE + query, data={"q": "weld steel"})
    with app.app_context():
        sites().save()
        assert sites().totals() == {"careers": (1, 1)}


def test_what_happens_within_a_frame_opens_no_other(make: Make) -> None:
    app = make("listed")
    client = app.test_client()
    here = f"{PAGE}?site=careers&host=https://careers.example"
    client.get(here)  # an old browser, which does not say where it asks from
    client.get(here, headers={"Sec-Fetch-Site": "same-origin"})
    client.post(here, data={"change": "drop max_level"})
    client.post(here, data={"q": ""})
    with app.app_context():
        sites().save()
        assert sites().totals() == {"careers": (1, 0)}


def test_what_is_posted_in_the_frame_brings_its_place_along(listed: FlaskClient) -> None:
    sent = {"site": "careers", "host": "https://careers.example", "q": "welding"}
    response = listed.post(PAGE, data=sent, headers={"Referer": "http://localhost/embed/v1"})
    assert "frame-ancestors https://careers.example" in response.headers["Content-Security-Policy"]


def test_a_change_holds_at_the_next_request(make: Make) -> None:
    app = make("listed")
    client = app.test_client()
    query = "?site=careers&host=https://careers.example"
    assert ancestors(client, query) == "https://careers.example"
    with app.app_context():
        sites().remove("careers")
    assert ancestors(client, query) == "'none'"


def test_every_other_page_stays_out_of_frames(listed: FlaskClient) -> None:
    for path in ("/", "/?site=careers&host=https://careers.example", "/nowhere"):
        headers = listed.get(path).headers
        assert headers["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


@given(site=st.text(max_size=50), host=st.text(max_size=50), referer=st.text(max_size=50))
def test_nothing_sent_gets_into_the_header(
    fuzzed: FlaskClient, site: str, host: str, referer: str
) -> None:
    sent = {"site": site, "host": host}
    printable = "".join(each for each in referer if " " <= each <= "~")
    response = fuzzed.post(PAGE, data=sent, headers={"Referer": printable})
    assert response.status_code == 200
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]


@pytest.fixture(scope="module")
def fuzzed(
    settings: Settings, recommender: Recommender, tmp_path_factory: pytest.TempPathFactory
) -> FlaskClient:
    database = tmp_path_factory.mktemp("fuzzed") / "mc-finder.db"
    app = create_app(
        settings.model_copy(update={"sites": "listed", "database": database}), recommender
    )
    app.add_url_rule(
        PAGE, view_func=lambda: asdict(frame_policy(request.values.get("site"))), methods=["POST"]
    )
    return app.test_client()
