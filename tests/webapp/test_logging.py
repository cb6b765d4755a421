from __future__ import annotations

import json
import logging
from typing import Any

import pytest
from flask.testing import FlaskClient

from recommender.pipeline import Recommender
from recommender.settings import Settings
from webapp import create_app

CANARY = "zebrafishkeeping"
RECOMMENDATIONS = "/api/v1/recommendations"
UUID = "0f8fad5b-d9cb-469f-a165-70867728950e"


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_request_is_one_line(client: FlaskClient, capsys: pytest.CaptureFixture[str]) -> None:
    response = client.get("/api/v1/micro-credentials/some-id?x=1")
    (line,) = lines(capsys)
    assert line.pop("duration_ms") >= 0
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "request",
        "level": "info",
        "request_id": response.headers["X-Request-ID"],
        "method": "GET",
        "route": "/api/v1/micro-credentials/<id>",
        "status": 422,
    }


def test_a_proxy_may_name_the_request(client: FlaskClient) -> None:
    response = client.get("/health", headers={"X-Request-ID": UUID})
    assert response.headers["X-Request-ID"] == UUID


@pytest.mark.parametrize("given", ["", "short", CANARY, "a" * 65, f"{UUID} ", '{"level":"fatal"}'])
def test_a_strange_request_id_is_replaced(client: FlaskClient, given: str) -> None:
    made = client.get("/health", headers={"X-Request-ID": given}).headers["X-Request-ID"]
    assert made != given
    assert len(made) == 32


class BrokenRecommender(Recommender):
    def recommend(self, text: str, *_: Any, **__: Any) -> Any:
        try:
            raise ValueError(text)
        except ValueError as error:
            raise KeyError(text) from error


def doors(client: FlaskClient) -> None:
    """The canary through every door, well and badly."""
    client.get(f"/?q={CANARY}")
    client.post("/", data={"q": CANARY})
    client.get(f"{RECOMMENDATIONS}?q={CANARY}&explain=1")
    client.post(RECOMMENDATIONS, json={"q": CANARY})
    client.get(f"{RECOMMENDATIONS}?q={CANARY}%ff")
    client.get(f"{RECOMMENDATIONS}?q={CANARY}%00&max_level=11&{CANARY}=1")
    client.post(RECOMMENDATIONS, data=f'{{"q": "{CANARY}', content_type="application/json")
    client.post(RECOMMENDATIONS, json={"q": CANARY * 5000, CANARY: [CANARY]})
    client.post(RECOMMENDATIONS, data=CANARY, content_type="text/plain")
    client.post(RECOMMENDATIONS, data=CANARY * 50_000, content_type="application/json")
    client.get(f"/{CANARY}?q={CANARY}", headers={"Referer": f"http://localhost/?q={CANARY}"})
    client.get(f"/api/{CANARY}")
    client.get(f"/micro-credentials/{CANARY}")
    client.get(f"/micro-credentials?provider={CANARY}&min_level={CANARY}")
    client.get(f"/api/v1/micro-credentials/{CANARY}/similar")
    client.get("/health", headers={"X-Request-ID": CANARY, "User-Agent": CANARY})
    client.open(RECOMMENDATIONS, method=CANARY.upper())


def test_no_door_writes_the_question_down(
    settings: Settings,
    recommender: Recommender,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    talkative = settings.model_copy(update={"log_level": "DEBUG"})
    doors(create_app(talkative, recommender).test_client())
    broken: Any = BrokenRecommender.__new__(BrokenRecommender)
    broken.__dict__.update(recommender.__dict__)
    doors(create_app(talkative, broken).test_client())
    written = capfd.readouterr()
    everything = (written.out + written.err + caplog.text).casefold()
    assert everything.count('"event": "request"') == 34
    assert CANARY not in everything
    create_app(settings, recommender)


def test_a_fault_is_logged_by_kind_and_place(
    settings: Settings, recommender: Recommender, capsys: pytest.CaptureFixture[str]
) -> None:
    broken: Any = BrokenRecommender.__new__(BrokenRecommender)
    broken.__dict__.update(recommender.__dict__)
    create_app(settings, broken).test_client().get(f"{RECOMMENDATIONS}?q={CANARY}")
    fault, request = lines(capsys)
    assert fault["exception"] == "builtins.KeyError"
    assert fault["causes"] == ["ValueError"]
    assert fault["request_id"] == request["request_id"]
    assert any(frame.endswith(" recommend") for frame in fault["frames"])
    assert request["status"] == 500


@pytest.mark.usefixtures("app")
def test_werkzeug_does_not_log_addresses() -> None:
    logger = logging.getLogger("werkzeug")
    record = logger.makeRecord(
        "werkzeug", logging.INFO, __file__, 1, f'127.0.0.1 - - [now] "GET /?q={CANARY}"', (), None
    )
    assert not logger.filter(record)
    kept = logger.makeRecord("werkzeug", logging.INFO, __file__, 1, " * Running on x", (), None)
    assert logger.filter(kept)
