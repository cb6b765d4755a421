"""Pages that cannot be given say what happened and what to do, in both languages."""

from __future__ import annotations

import re
from typing import Any

import pytest
from flask import Flask, abort
from flask.testing import FlaskClient

from recommender.pipeline import Recommender
from recommender.settings import Settings
from webapp import create_app
from webapp.error_words import error_words
from webapp.errors import Problem

STATUSES = (400, 404, 405, 413, 414, 422, 429, 500, 503)
OURS = (500, 503)


@pytest.fixture(scope="module")
def failing(settings: Settings, recommender: Recommender) -> Flask:
    app = create_app(settings, recommender)

    def fail(status: int) -> Any:
        if status == 422:
            raise Problem(422, "A detail for programs.")
        abort(status)

    app.add_url_rule("/fail/<int:status>", "fail", fail)
    return app


@pytest.mark.parametrize("language", ["en", "mi"])
@pytest.mark.parametrize("status", STATUSES)
def test_each_error_has_a_page_with_one_clear_way_on(
    failing: Flask, status: int, language: str
) -> None:
    words = error_words(status)
    reply = failing.test_client().get(f"/fail/{status}?lang={language}")
    assert (reply.status_code, reply.mimetype) == (status, "text/html")
    main = reply.text[reply.text.index("<main") : reply.text.index("</main>")]
    if language == "en":
        for said in (words.title, words.happened, words.todo):
            assert said in main
    assert len(re.findall(r'class="button"', main)) == 1
    assert reply.headers["Cache-Control"] == "no-store"
    # What is our fault can be reported; what is not gives no number to nobody.
    number = reply.headers["X-Request-ID"]
    assert (number in main) == (status in OURS)
    assert "programs" not in main


def test_a_status_without_words_of_its_own_gets_those_of_its_kind() -> None:
    assert error_words(418) is error_words(400)
    assert error_words(502) is error_words(500)


def test_a_form_sent_to_a_page_that_takes_none_is_405(client: FlaskClient) -> None:
    reply = client.post("/about", data={"q": "private"})
    assert reply.status_code == 405
    assert "private" not in reply.text
    assert "cannot be reached that way" in reply.text


def test_a_form_too_large_is_413_and_repeats_nothing(client: FlaskClient) -> None:
    reply = client.post("/", data={"q": "private " * 60_000})
    assert reply.status_code == 413
    assert "private" not in reply.text
