from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from webapp.problems import BY_SLUG


def test_the_page_shows_every_operation_and_parameter(client: FlaskClient) -> None:
    document = client.get("/openapi.json").get_json()
    page = client.get("/docs").get_data(as_text=True)
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            assert f"{method.upper()} {path}" in page
            for parameter in operation.get("parameters", []):
                assert f"<code>{parameter['name']}</code>" in page
    for name in document["components"]["schemas"]["Question"]["properties"]:
        assert f"<code>{name}</code>" in page


@pytest.mark.parametrize("path", ["/docs", "/problems/not-found"])
def test_the_page_needs_nothing_inline_and_nothing_from_elsewhere(
    client: FlaskClient, path: str
) -> None:
    page = client.get(path).get_data(as_text=True)
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=", page)
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)
    assert page.count("<h1") == 1
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_every_problem_has_a_page(client: FlaskClient) -> None:
    for slug, kind in BY_SLUG.items():
        page = client.get(f"/problems/{slug}")
        assert page.status_code == 200
        assert kind.title in page.get_data(as_text=True)


def test_a_problem_type_is_the_address_of_its_page(client: FlaskClient) -> None:
    problem = client.get("/api/v1/micro-credentials/none-such").get_json()
    assert client.get(problem["type"]).status_code == 200


def test_there_is_no_page_for_an_unknown_problem(client: FlaskClient) -> None:
    assert client.get("/problems/none-such").status_code == 404
