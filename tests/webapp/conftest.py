"""The application on the real recommender, and clients that lint every page they fetch."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from recommender.pipeline import Recommender
from recommender.settings import Settings
from tests.webapp.html_lint import lint
from webapp import create_app


class LintingClient(FlaskClient):
    """A client in process that takes no faulty page, whatever the test is about."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        response = super().open(*args, **kwargs)
        whole = response.request.method not in {"HEAD", "OPTIONS"}
        redirects = 300 <= response.status_code < 400
        if response.mimetype == "text/html" and whole and not redirects:
            assert lint(response.text) == [], response.request.path
        return response


@pytest.fixture(autouse=True)
def every_page_is_linted(monkeypatch: pytest.MonkeyPatch) -> None:
    """For the applications that tests make for themselves, too."""
    monkeypatch.setattr(Flask, "test_client_class", LintingClient)


@pytest.fixture(scope="session")
def app(settings: Settings, recommender: Recommender) -> Flask:
    return create_app(settings, recommender)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()
