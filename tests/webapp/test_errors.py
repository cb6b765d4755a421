from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from recommender.embedding import Embedder
from recommender.errors import CatalogueUnreadable
from recommender.pipeline import Recommender
from recommender.settings import Settings
from recommender.stores.sqlite import SqliteStore
from recommender.types import Query
from webapp import create_app
from webapp.problems import BY_SLUG

RECOMMENDATIONS = "/api/v1/recommendations"
CATALOGUE = "/api/v1/micro-credentials"
CANARY = "zebrafishkeeping"


def assert_problem(response: TestResponse, status: int) -> dict[str, Any]:
    assert response.status_code == status
    assert response.content_type == "application/problem+json"
    body: dict[str, Any] = response.get_json()
    assert set(body) - {"errors"} == {"type", "title", "status", "detail", "instance"}
    assert body["status"] == status
    assert body["type"].rpartition("/problems/")[2] in BY_SLUG
    assert body["instance"].endswith("#" + response.headers["X-Request-ID"])
    assert CANARY not in response.get_data(as_text=True)
    return body


@pytest.mark.parametrize(
    ("asked", "status", "parameter"),
    [
        ("", 422, "q"),
        ("q=", 422, "q"),
        ("q=%20%09%0a", 422, "q"),
        ("q=a%00b", 422, "q"),
        (f"q={'a' * 2001}", 422, "q"),
        ("q=%ff%fe", 400, None),
        ("q=%ed%a0%80", 400, None),
        (f"q={CANARY}&level=4", 422, "level"),
        (f"q={CANARY}&{CANARY}%20now=1", 422, "(unnamed)"),
        ("q=a&max_level=11", 422, "max_level"),
        ("q=a&min_level=0", 422, "min_level"),
        ("q=a&min_level=four", 422, "min_level"),
        ("q=a&min_level=4.5", 422, "min_level"),
        ("q=a&min_level=", 422, "min_level"),
        (f"q=a&min_level={'9' * 5000}", 422, "min_level"),
        ("q=a&min_credits=-1", 422, "min_credits"),
        ("q=a&max_cost_nzd=1e999", 422, "max_cost_nzd"),
        ("q=a&min_level=5&max_level=3", 422, "min_level"),
        ("q=a&min_credits=9&max_credits=3", 422, "min_credits"),
        ("q=a&delivery=carrier-pigeon", 422, "delivery"),
        ("q=a&recognition=royal", 422, "recognition"),
        ("q=a&status=", 422, "status"),
        ("q=a&provider=x,,y", 422, "provider"),
        ("q=a&limit=0", 422, "limit"),
        ("q=a&limit=101", 422, "limit"),
        ("q=a&offset=10001", 422, "offset"),
        ("q=a&min_score=1.1", 422, "min_score"),
        ("q=a&min_score=nan", 422, "min_score"),
        ("q=a&explain=maybe", 422, "explain"),
        ("q=a&q=b", 422, "q"),
        ("q=a&limit=1&limit=2", 422, "limit"),
    ],
)
def test_a_bad_address_is_refused_by_name(
    client: FlaskClient, asked: str, status: int, parameter: str | None
) -> None:
    body = assert_problem(client.get(f"{RECOMMENDATIONS}?{asked}"), status)
    assert [one.get("parameter") for one in body.get("errors", [])] == (
        [parameter] if parameter else []
    )


@pytest.mark.parametrize(
    ("sent", "kind", "status", "pointer"),
    [
        (b"", "application/json", 400, None),
        (b"{", "application/json", 400, None),
        (b'{"q": "' + CANARY.encode(), "application/json", 400, None),
        (b'{"q": "\xff"}', "application/json", 400, None),
        ('{"q": "a"}'.encode("utf-16"), "application/json", 400, None),
        (b'{"q": "a", "min_score": NaN}', "application/json", 400, None),
        (b"[" * 100_000, "application/json", 400, None),
        (b'{"q": "a", "limit": ' + b"9" * 5000 + b"}", "application/json", 400, None),
        (b"q=" + CANARY.encode(), "application/x-www-form-urlencoded", 415, None),
        (b'{"q": "a"}', "text/plain", 415, None),
        (b'{"q": "a"}', "", 415, None),
        (b'{"q": "' + b"a" * 1_000_000 + b'"}', "application/json", 413, None),
        (b'["' + CANARY.encode() + b'"]', "application/json", 422, "#"),
        (b'"{\\"q\\": \\"a\\"}"', "application/json", 422, "#"),
        (b"null", "application/json", 422, "#"),
        (b"{}", "application/json", 422, "#/q"),
        (b'{"q": ""}', "application/json", 422, "#/q"),
        (b'{"q": "\\u2003\\n"}', "application/json", 422, "#/q"),
        (b'{"q": "a\\u0000"}', "application/json", 422, "#/q"),
        (b'{"q": "a\\ud800"}', "application/json", 422, "#/q"),
        (b'{"q": "' + b"a" * 20_001 + b'"}', "application/json", 422, "#/q"),
        (b'{"q": 7}', "application/json", 422, "#/q"),
        (b'{"q": "a", "max_level": 11}', "application/json", 422, "#/max_level"),
        (b'{"q": "a", "max_level": "4"}', "application/json", 422, "#/max_level"),
        (b'{"q": "a", "max_level": true}', "application/json", 422, "#/max_level"),
        (b'{"q": "a", "min_credits": -1}', "application/json", 422, "#/min_credits"),
        (b'{"q": "a", "min_level": 5, "max_level": 3}', "application/json", 422, "#/min_level"),
        (b'{"q": "a", "delivery": "online"}', "application/json", 422, "#/delivery"),
        (b'{"q": "a", "delivery": ["x"]}', "application/json", 422, "#/delivery/0"),
        (b'{"q": "a", "provider": ["\\u0000"]}', "application/json", 422, "#/provider/0"),
        (b'{"q": "a", "have": "weld"}', "application/json", 422, "#/have"),
        (b'{"q": "a", "have": [""]}', "application/json", 422, "#/have/0"),
        (b'{"q": "a", "have": ["' + b"a" * 201 + b'"]}', "application/json", 422, "#/have/0"),
        (b'{"q": "a", "have": [' + b'"a",' * 20 + b'"a"]}', "application/json", 422, "#/have"),
        (b'{"q": "a", "explain": 1}', "application/json", 422, "#/explain"),
        (b'{"q": "a", "levels": 4}', "application/json", 422, "#/levels"),
    ],
)
def test_a_bad_body_is_refused_by_pointer(
    client: FlaskClient, sent: bytes, kind: str, status: int, pointer: str | None
) -> None:
    response = client.post(RECOMMENDATIONS, data=sent, content_type=kind)
    body = assert_problem(response, status)
    assert [one.get("pointer") for one in body.get("errors", [])] == ([pointer] if pointer else [])


def test_parameters_beside_a_body_are_refused(client: FlaskClient) -> None:
    body = assert_problem(client.post(f"{RECOMMENDATIONS}?limit=3", json={"q": "a"}), 422)
    assert body["errors"] == [{"parameter": "limit", "detail": "None is taken here."}]


def test_a_chunked_body_too_large_is_refused(client: FlaskClient) -> None:
    sent = io.BytesIO(b'{"q": "a"}' + b" " * 400_000)
    response = client.post(
        RECOMMENDATIONS,
        input_stream=sent,
        content_type="application/json",
        environ_overrides={"wsgi.input_terminated": True},
        headers={"Transfer-Encoding": "chunked"},
    )
    assert_problem(response, 413)


def test_a_long_question_is_told_of_post(client: FlaskClient) -> None:
    body = assert_problem(client.get(f"{RECOMMENDATIONS}?q={'a' * 2001}"), 422)
    assert "20000 by POST" in body["errors"][0]["detail"]


def test_an_unknown_parameter_is_told_the_known_ones(client: FlaskClient) -> None:
    body = assert_problem(client.get(f"{CATALOGUE}?levle=4"), 422)
    assert "min_level" in body["errors"][0]["detail"]


def test_hundreds_of_faults_are_not_all_listed(client: FlaskClient) -> None:
    asked = "&".join(f"x{number}=1" for number in range(500))
    assert len(assert_problem(client.get(f"{CATALOGUE}?{asked}"), 422)["errors"]) == 20


@pytest.mark.parametrize(
    "path",
    [
        f"{CATALOGUE}/{CANARY}",
        f"{CATALOGUE}/{CANARY}/similar",
        f"{CATALOGUE}/%00",
        f"{CATALOGUE}/%ff",
        f"{CATALOGUE}/{'a' * 3000}",
        f"{CATALOGUE}/..%2f..%2fetc%2fpasswd",
        f"{CATALOGUE}/",
        f"/api/v1/{CANARY}",
        f"//api/v1/{CANARY}",
        f"/api/v2/recommendations?q={CANARY}",
        "/health/",
    ],
)
def test_an_unknown_address_is_404(client: FlaskClient, path: str) -> None:
    assert_problem(client.get(path, headers={"Accept": "application/json"}), 404)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE"])
def test_a_wrong_method_is_told_the_right_ones(client: FlaskClient, method: str) -> None:
    response = client.open(RECOMMENDATIONS, method=method)
    assert_problem(response, 405)
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS", "POST"}


@pytest.mark.parametrize(
    ("accept", "status"),
    [
        ("application/json", 200),
        ("application/*;q=0.1", 200),
        ("*/*", 200),
        ("text/html, */*;q=0.1", 200),
        ("text/html", 406),
        ("application/xml", 406),
        ("*/*, application/json;q=0, application/problem+json;q=0", 406),
    ],
)
def test_only_json_is_promised(client: FlaskClient, accept: str, status: int) -> None:
    response = client.get(f"{RECOMMENDATIONS}?q=welding", headers={"Accept": accept})
    if status == 406:
        assert_problem(response, 406)
    assert response.status_code == status


def test_people_get_a_page_and_programs_a_problem(client: FlaskClient) -> None:
    page = client.get(f"/{CANARY}", headers={"Accept": "text/html"})
    assert (page.status_code, page.mimetype) == (404, "text/html")
    assert CANARY not in page.get_data(as_text=True)
    assert client.get("/nowhere").mimetype == "text/html"
    assert_problem(client.get("/nowhere", headers={"Accept": "application/json"}), 404)
    assert_problem(client.get("/api/nowhere", headers={"Accept": "text/html"}), 404)


class BrokenRecommender(Recommender):
    """A recommender with a programming error, whose message quotes the question."""

    def recommend(self, text: str, *_: Any, **__: Any) -> Any:
        raise KeyError(text)

    def answer(self, query: Query, *_: Any, **__: Any) -> Any:
        raise KeyError(query.text)


def test_a_fault_of_ours_is_500_and_tells_nothing(
    settings: Settings, recommender: Recommender
) -> None:
    recommender_like: Any = BrokenRecommender.__new__(BrokenRecommender)
    recommender_like.__dict__.update(recommender.__dict__)
    client = create_app(settings, recommender_like).test_client()
    assert_problem(client.get(f"{RECOMMENDATIONS}?q={CANARY}"), 500)
    page = client.get(f"/?q={CANARY}", headers={"Accept": "text/html"})
    assert (page.status_code, page.mimetype) == (500, "text/html")
    assert CANARY not in page.get_data(as_text=True)


@pytest.fixture
def empty_client(tmp_path: Path, embedder: Embedder) -> FlaskClient:
    settings = Settings(database=tmp_path / "empty.db")
    empty = Recommender(SqliteStore(settings.database), embedder)
    return create_app(settings, empty).test_client()


@pytest.mark.parametrize("path", ["/ready", f"{RECOMMENDATIONS}?q={CANARY}", CATALOGUE])
def test_an_empty_catalogue_is_503_with_a_time_to_retry(
    empty_client: FlaskClient, path: str
) -> None:
    response = empty_client.get(path)
    body = assert_problem(response, 503)
    assert "mc-finder import" in body["detail"]
    assert int(response.headers["Retry-After"]) > 0


def test_pages_of_an_empty_catalogue_are_503_too(empty_client: FlaskClient) -> None:
    response = empty_client.get("/?q=welding", headers={"Accept": "text/html"})
    assert (response.status_code, response.mimetype) == (503, "text/html")


def test_a_damaged_catalogue_is_503_without_its_details(
    settings: Settings, recommender: Recommender
) -> None:
    class Damaged(Recommender):
        def browse(self, *_: Any, **__: Any) -> Any:
            raise CatalogueUnreadable("/srv/secret/place.db is not a database")

    damaged: Any = Damaged.__new__(Damaged)
    damaged.__dict__.update(recommender.__dict__)
    response = create_app(settings, damaged).test_client().get(CATALOGUE)
    assert "secret" not in assert_problem(response, 503)["detail"]
