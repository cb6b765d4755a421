from __future__ import annotations

import json
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from webapp.examples import RECOMMENDATIONS
from webapp.replies import RecommendationsReply
from webapp.schemas import LISTS, Question, QuestionQuery


@pytest.fixture
def document(client: FlaskClient) -> dict[str, Any]:
    body: dict[str, Any] = client.get("/openapi.json").get_json()
    return body


def operations(document: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (path, method, operation)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    ]


def test_it_is_openapi_3_1(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1")


def test_every_route_of_the_api_is_described(app: Flask, document: dict[str, Any]) -> None:
    routes = {
        rule.rule.replace("<", "{").replace(">", "}")
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith(("/api/", "/health", "/ready"))
    }
    assert set(document["paths"]) == routes


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    text = json.dumps(document)
    for part in text.split('"$ref": "#/components/schemas/')[1:]:
        assert part.partition('"')[0] in document["components"]["schemas"]


def test_every_error_is_described_as_a_problem(document: dict[str, Any]) -> None:
    for path, method, operation in operations(document):
        assert {"200", "400", "500"} <= set(operation["responses"]), (method, path)
        for status, response in operation["responses"].items():
            assert "X-Request-ID" in response["headers"]
            if int(status) >= 400:
                assert set(response["content"]) == {"application/problem+json"}
                content = response["content"]["application/problem+json"]
                assert content["schema"]["$ref"].endswith("/ProblemReply")
                assert content["example"]["status"] == int(status)


def test_operations_have_unique_ids_and_words(document: dict[str, Any]) -> None:
    ids = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(ids) == len(set(ids))
    for _, _, operation in operations(document):
        assert operation["summary"]
        assert operation["description"]
        assert all(one["description"] for one in operation.get("parameters", []))


def test_the_examples_fit_the_schemas(document: dict[str, Any]) -> None:
    RecommendationsReply.model_validate(RECOMMENDATIONS)
    body = document["paths"]["/api/v1/recommendations"]["post"]["requestBody"]
    Question.model_validate(body["content"]["application/json"]["example"])


def test_get_and_post_take_the_same_names(document: dict[str, Any]) -> None:
    assert set(QuestionQuery.model_fields) == set(Question.model_fields)
    described = document["paths"]["/api/v1/recommendations"]["get"]["parameters"]
    lists = {one["name"] for one in described if one["schema"].get("type") == "array"}
    assert lists == LISTS


def test_a_query_string_is_never_promised_null(document: dict[str, Any]) -> None:
    for _, _, operation in operations(document):
        for parameter in operation.get("parameters", []):
            assert "null" not in json.dumps(parameter["schema"])
