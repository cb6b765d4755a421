from __future__ import annotations

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from recommender.pipeline import Recommender
from recommender.settings import Settings
from webapp import create_app

RECOMMENDATIONS = "/api/v1/recommendations"
CATALOGUE = "/api/v1/micro-credentials"
KEYS = (
    "query_id ranking_version catalogue_version total limit offset understood filters ignored "
    "has corrections questions results no_match left_out data_retention"
).split()
RESULT_KEYS = set(
    "rank id url title title_mi provider developer recognition recognition_label level nzqf_level "
    "level_min level_max credits hours status delivery duration_weeks cost_nzd score match "
    "evidence not_covered reason flags source".split()
)


@pytest.fixture
def known_id(recommender: Recommender) -> str:
    return recommender.browse().credentials[0].id


def test_a_reply_has_the_agreed_keys_in_the_agreed_order(client: FlaskClient) -> None:
    reply = client.get(RECOMMENDATIONS, query_string={"q": "managing staff"}).get_json()
    assert list(reply) == KEYS
    assert reply["data_retention"] == "none"
    assert reply["total"] >= len(reply["results"]) > 0
    for rank, result in enumerate(reply["results"], start=1):
        assert set(result) == RESULT_KEYS
        assert result["rank"] == rank
        assert result["score"] == round(result["score"], 4)
        assert set(result["source"]) == {"url", "note", "retrieved"}


FACETS = "/api/v1/facets"


def test_facets_count_what_their_limits_give(client: FlaskClient) -> None:
    asked = {"max_level": 4, "delivery": "online", "nzsced": "02"}
    reply = client.get(FACETS, query_string=asked)
    body = reply.get_json()
    assert list(body) == ["catalogue_version", "total", "facets"]
    assert body["total"] == client.get(CATALOGUE, query_string=asked).get_json()["total"] > 0
    own = {"level": ["min_level", "max_level"], "credits": ["min_credits", "max_credits"]}
    for facet in body["facets"]:
        kept = {k: v for k, v in asked.items() if k not in own.get(facet["name"], [facet["name"]])}
        for value in facet["values"][:3]:
            listing = client.get(CATALOGUE, query_string=kept | value["limits"]).get_json()
            assert listing["total"] == value["count"], (facet["name"], value)


def test_facets_may_be_kept_by_caches(client: FlaskClient) -> None:
    reply = client.get(FACETS)
    assert "public" in reply.headers["Cache-Control"]
    again = client.get(FACETS, headers={"If-None-Match": reply.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    "asked", ["min_level=5&max_level=2", "nzsced=13", "nzsced=x", "limit=5", "sort=title"]
)
def test_facets_refuse_what_cannot_be(client: FlaskClient, asked: str) -> None:
    assert client.get(f"{FACETS}?{asked}").status_code == 422


def test_the_listing_comes_in_another_order_and_within_a_field_of_study(
    client: FlaskClient,
) -> None:
    asked = {"sort": "credits", "nzsced": ["06", "07"], "limit": 100}
    sizes = [
        one["credits"] for one in client.get(CATALOGUE, query_string=asked).get_json()["results"]
    ]
    stated = [one for one in sizes if one is not None]
    assert stated == sorted(stated) != []
    assert sizes[: len(stated)] == stated
    assert client.get(f"{CATALOGUE}?sort=cost").status_code == 422


def test_get_and_post_give_the_same_answer(client: FlaskClient) -> None:
    asked = {"q": "managing staff", "max_level": 5, "delivery": ["online", "blended"], "limit": 3}
    by_post = client.post(RECOMMENDATIONS, json=asked)
    repeated = client.get(RECOMMENDATIONS, query_string=asked)
    joined = client.get(RECOMMENDATIONS, query_string=asked | {"delivery": "online,blended"})
    assert by_post.get_json() == repeated.get_json() == joined.get_json()
    assert [one["field"] for one in by_post.get_json()["filters"]] == [
        "max_level",
        "delivery",
        "delivery",
    ]


def test_results_keep_to_the_limits(client: FlaskClient) -> None:
    asked = {"q": "managing staff", "min_level": 4, "max_level": 4, "min_credits": 5}
    results = client.post(RECOMMENDATIONS, json=asked).get_json()["results"]
    assert results
    assert all(one["level"] == 4 and one["credits"] >= 5 for one in results)


def test_what_the_words_say_is_told_with_its_places(client: FlaskClient) -> None:
    text = "I can already weld. I want to learn carpentary, level 4 at most, not welding"
    reply = client.post(RECOMMENDATIONS, json={"q": text, "status": ["current"]}).get_json()
    assert [text[one["start"] : one["end"]] for one in reply["has"]] == ["weld"]
    assert {"start": 36, "end": 46, "text": "carpentry"} in reply["corrections"]
    assert {need["kind"] for need in reply["understood"]} == {"interest"}
    stated, chosen = reply["filters"]
    assert (stated["field"], stated["value"]) == ("max_level", 4)
    assert "level 4 at most" in text[stated["start"] : stated["end"]]
    assert chosen == {"field": "status", "value": "current", "start": None, "end": None}
    assert all(one["reason"] and one["start"] < one["end"] for one in reply["ignored"])
    assert reply["questions"] == []


def test_limits_that_cannot_both_hold_come_back_as_a_question(client: FlaskClient) -> None:
    asked = {"q": "coding, at least level 5", "max_level": 3, "delivery": ["online"]}
    reply = client.post(RECOMMENDATIONS, json=asked).get_json()
    (question,) = reply["questions"]
    assert {(limit["field"], limit["value"]) for limit in question["limits"]} == {
        ("min_level", 5),
        ("max_level", 3),
    }
    assert {limit["field"] for limit in reply["filters"]} == {"delivery"}


def test_skills_beside_the_question_are_taken_with_their_commas(client: FlaskClient) -> None:
    asked = {"q": "first aid", "have": ["cook, clean", "drive"]}
    by_post = client.post(RECOMMENDATIONS, json=asked)
    by_get = client.get(RECOMMENDATIONS, query_string=asked)
    assert by_post.status_code == by_get.status_code == 200
    assert by_post.get_json() == by_get.get_json()


def test_a_need_that_the_person_has_already_is_not_searched_for(client: FlaskClient) -> None:
    asked = {"q": "carpentry\nbookkeeping", "have": ["bookkeeping"]}
    reply = client.post(RECOMMENDATIONS, json=asked).get_json()
    assert [need["text"] for need in reply["understood"]] == ["carpentry"]


def test_evidence_refers_to_what_was_understood(client: FlaskClient) -> None:
    reply = client.get(RECOMMENDATIONS, query_string={"q": "managing staff"}).get_json()
    phrases = {phrase["id"] for phrase in reply["understood"]}
    for result in reply["results"]:
        assert {one["phrase"] for one in result["evidence"]} <= phrases
        assert all(one["quote"] for one in result["evidence"])


def test_a_range_of_levels_has_no_single_level(client: FlaskClient) -> None:
    lines = client.get(CATALOGUE, query_string={"limit": 100}).get_json()["results"]
    for line in lines:
        if line["level_min"] != line["level_max"]:
            assert line["level"] is None
            assert line["nzqf_level"] is None
        else:
            assert line["level"] == line["nzqf_level"] == line["level_min"]


def test_an_invented_record_says_so(client: FlaskClient) -> None:
    asked = {"recognition": "illustrative", "limit": 1}
    line = client.get(CATALOGUE, query_string=asked).get_json()["results"][0]
    assert line["recognition"] == "illustrative"
    assert line["recognition_label"] == "Example, not a real course"


def test_stage_times_come_only_when_asked_for(client: FlaskClient) -> None:
    quiet = client.get(f"{RECOMMENDATIONS}?q=managing+staff&explain=0").get_json()
    told = client.get(f"{RECOMMENDATIONS}?q=managing+staff&explain=1").get_json()
    assert "timings_ms" not in quiet
    assert told["timings_ms"]
    assert all(ms >= 0 for ms in told["timings_ms"].values())


def test_nothing_suitable_is_an_answer(client: FlaskClient) -> None:
    reply = client.get(f"{RECOMMENDATIONS}?q=managing+staff&provider=Nobody+at+All")
    assert reply.status_code == 200
    body = reply.get_json()
    assert body["results"] == []
    assert body["no_match"]["reason"] == "empty_filter"
    assert body["no_match"]["relax"] == ["provider"]
    assert body["no_match"]["relax_together"] is False


def test_limits_that_only_help_together_are_said_to(client: FlaskClient) -> None:
    asked = {"q": "modular construction", "max_level": 1, "max_credits": 1}
    no_match = client.post(RECOMMENDATIONS, json=asked).get_json()["no_match"]
    assert no_match["relax"] == ["max_level", "max_credits"]
    assert no_match["relax_together"] is True


def test_pages_of_results_join_without_gap(client: FlaskClient) -> None:
    def ids(limit: int, offset: int) -> list[str]:
        asked = {"q": "managing staff", "limit": limit, "offset": offset}
        reply = client.get(RECOMMENDATIONS, query_string=asked).get_json()
        return [one["id"] for one in reply["results"]]

    assert ids(3, 0) + ids(3, 3) == ids(6, 0)


def test_questions_are_never_cached(client: FlaskClient) -> None:
    response = client.get(f"{RECOMMENDATIONS}?q=managing+staff")
    assert "no-store" in response.headers["Cache-Control"]
    assert response.headers["X-Total-Count"] == str(response.get_json()["total"])


def test_the_links_walk_through_the_whole_catalogue_once(client: FlaskClient) -> None:
    seen: list[str] = []
    address: str | None = f"{CATALOGUE}?limit=100&recognition=illustrative,provider"
    while address:
        response = client.get(address)
        seen += [one["id"] for one in response.get_json()["results"]]
        following = re.search(r'<([^>]+)>; rel="next"', response.headers["Link"])
        address = following and following[1]
    assert len(seen) == len(set(seen)) == int(response.headers["X-Total-Count"]) > 100
    assert 'rel="first"' in response.headers["Link"]
    assert 'rel="prev"' in response.headers["Link"]
    assert 'rel="last"' in response.headers["Link"]


def test_a_record_has_its_outcomes_with_ids(client: FlaskClient, known_id: str) -> None:
    record = client.get(f"{CATALOGUE}/{known_id}").get_json()
    assert record["id"] == known_id
    assert record["url"] == f"http://localhost/micro-credentials/{known_id}"
    assert record["outcomes"][0]["id"] == f"{known_id}#1"
    assert record["catalogue_version"].startswith("sha256:")


def test_similar_records_leave_out_the_record_itself(client: FlaskClient, known_id: str) -> None:
    reply = client.get(f"{CATALOGUE}/{known_id}/similar?limit=4").get_json()
    assert reply["id"] == known_id
    assert len(reply["results"]) == 4
    assert known_id not in {one["id"] for one in reply["results"]}


@pytest.mark.parametrize("path", ["", "/{id}", "/{id}/similar"])
def test_an_unchanged_record_is_not_sent_twice(
    client: FlaskClient, known_id: str, path: str
) -> None:
    address = CATALOGUE + path.format(id=known_id)
    first = client.get(address)
    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert first.headers["Cache-Control"] == "public, max-age=300"
    assert (again.status_code, again.data) == (304, b"")


def test_links_use_the_public_address_where_one_is_set(
    settings: Settings, recommender: Recommender, known_id: str
) -> None:
    public = settings.model_copy(update={"public_url": "https://finder.example"})
    client = create_app(public, recommender).test_client()
    record = client.get(f"{CATALOGUE}/{known_id}", base_url="http://localhost").get_json()
    assert record["url"] == f"https://finder.example/micro-credentials/{known_id}"


@pytest.mark.parametrize("path", [RECOMMENDATIONS, CATALOGUE, "/health", "/ready", "/openapi.json"])
def test_head_answers_as_get_without_a_body(app: Flask, path: str) -> None:
    head = app.test_client().head(path, query_string={"q": "x"} if path == RECOMMENDATIONS else {})
    assert (head.status_code, head.data) == (200, b"")


def test_a_foreign_page_may_read_and_post(client: FlaskClient) -> None:
    origin = {"Origin": "https://school.example"}
    preflight = client.options(
        RECOMMENDATIONS,
        headers=origin
        | {
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "content-type",
        },
    )
    assert preflight.status_code == 200
    assert "POST" in preflight.headers["Access-Control-Allow-Methods"]
    assert "Content-Type" in preflight.headers["Access-Control-Allow-Headers"]
    reply = client.post(RECOMMENDATIONS, json={"q": "welding"}, headers=origin)
    assert reply.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in reply.headers


@pytest.mark.parametrize(
    "question",
    [
        "'; DROP TABLE credentials; --",
        'NEAR("a" AND) OR *:^ NOT -x "',
        "<script>alert(1)</script>",
        "🚜🌾",
        "تعلم البرمجة \u200fمن الصفر",
        "te reo Māori mō ngā kaiako",
        "a" * 2000,
        "%00 %ff \\ud800",
        "?",
    ],
)
def test_odd_questions_get_answers(client: FlaskClient, question: str) -> None:
    for response in (
        client.get(RECOMMENDATIONS, query_string={"q": question}),
        client.post(RECOMMENDATIONS, json={"q": question}),
    ):
        assert response.status_code == 200
        assert response.content_type == "application/json"


def test_a_long_question_is_read_by_post(client: FlaskClient) -> None:
    text = "Lead a team. Keep accounts. " * 700
    assert client.post(RECOMMENDATIONS, json={"q": text}).status_code == 200


def test_numbers_may_come_as_whole_floats_and_null(client: FlaskClient) -> None:
    asked = {"q": "welding", "max_level": 4.0, "min_level": None}
    assert client.post(RECOMMENDATIONS, json=asked).status_code == 200


def test_lang_chooses_the_language_of_labels_and_nothing_else(client: FlaskClient) -> None:
    asked = {"q": "leadership", "recognition": "illustrative"}
    english = client.get(RECOMMENDATIONS, query_string=asked).get_json()
    maori = client.get(RECOMMENDATIONS, query_string=asked | {"lang": "mi"}).get_json()
    assert (
        maori
        == client.post(
            RECOMMENDATIONS, json=asked | {"recognition": ["illustrative"], "lang": "mi"}
        ).get_json()
    )
    labels = [result.pop("recognition_label") for result in maori["results"]]
    assert set(labels) == {"He tauira, ehara i te akoranga tūturu"}
    for result in english["results"]:
        assert result.pop("recognition_label") == "Example, not a real course"
    assert maori == english
    assert client.get(RECOMMENDATIONS, query_string=asked | {"lang": "fr"}).status_code == 422
