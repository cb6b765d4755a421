"""Linked data: schema.org's shape, the record's facts, and no invented ones."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from recommender.pipeline import Recommender
from recommender.types import Credential, Delivery, Outcome, Recognition, Source, Status
from webapp.jsonld import course

LD = "application/ld+json"
YES = "/micro-credentials/young-enterprise-scheme-yes-certificate"
# The properties that schema.org defines on the types used here.
DEFINED = {
    "Course": "name url description alternateName creativeWorkStatus identifier about keywords "
    "teaches educationalLevel numberOfCredits timeRequired coursePrerequisites offers provider "
    "educationalCredentialAwarded hasCourseInstance creator isBasedOn sdDatePublished sdPublisher",
    "EducationalOccupationalCredential": "name description credentialCategory educationalLevel "
    "recognizedBy",
    "DefinedTerm": "name termCode inDefinedTermSet",
    "DefinedTermSet": "name alternateName",
    "CourseInstance": "courseMode courseSchedule",
    "Schedule": "duration",
    "Organization": "name alternateName",
    "Offer": "price priceCurrency category",
    "PropertyValue": "propertyID value",
    "CreativeWork": "url description",
}


def nodes(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [node for each in value for node in nodes(each)]
    if not isinstance(value, dict):
        return []
    return [value, *(node for each in value.values() for node in nodes(each))]


def test_it_is_had_by_address_or_by_asking(client: FlaskClient) -> None:
    by_address = client.get(f"{YES}.jsonld")
    asked = client.get(YES, headers={"Accept": LD})
    assert by_address.mimetype == asked.mimetype == LD
    assert by_address.get_json(force=True) == asked.get_json(force=True)
    assert "Accept" in asked.vary
    assert by_address.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("accept", ["text/html", "*/*", f"{LD};q=0.1, text/html", "image/png"])
def test_everybody_else_gets_the_page_which_names_it(client: FlaskClient, accept: str) -> None:
    page = client.get(f"{YES}?lang=mi", headers={"Accept": accept})
    assert page.mimetype == "text/html"
    assert "Accept" in page.vary
    assert f'<link rel="alternate" type="{LD}" href="{YES}.jsonld">' in page.text


def test_an_unchanged_record_is_not_sent_again(client: FlaskClient) -> None:
    first = client.get(f"{YES}.jsonld")
    again = client.get(f"{YES}.jsonld", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("address", "accept"),
    [("/micro-credentials/nothing.jsonld", "*/*"), ("/micro-credentials/nothing", LD)],
)
def test_an_unknown_record_is_a_problem_for_programs(
    client: FlaskClient, address: str, accept: str
) -> None:
    missing = client.get(address, headers={"Accept": accept})
    assert missing.status_code == 404
    assert missing.mimetype == "application/problem+json"


def test_every_record_keeps_to_the_vocabulary_and_states_no_nothing(
    recommender: Recommender,
) -> None:
    for record in recommender.browse(limit=1_000).credentials:
        found = course(record, f"https://finder.example/micro-credentials/{record.id}")
        assert found["@context"] == "https://schema.org"
        for node in nodes(found):
            if "@value" in node:
                continue
            own = {name for name in node if not name.startswith("@")}
            assert own <= set(DEFINED[node["@type"]].split()), node
            assert not {None, ""} & {v for v in node.values() if isinstance(v, str | None)}
        assert ("offers" in found) == (
            record.cost_nzd is not None and record.recognition is not Recognition.ILLUSTRATIVE
        )
        assert ("numberOfCredits" in found) == (record.credits is not None)


def test_a_record_that_states_everything_says_it() -> None:
    record = Credential(
        id="one", title="Tū Tonu", title_mi="Tū", recognition=Recognition.NZQA_APPROVED,
        purpose="For anyone.", outcomes=(Outcome("one#1", "Do one thing"),), nzqa_ref="1-2",
        level_min=4, level_max=4, credits=15, developer="D", providers=("P", "Q"),
        subject="Health » Nursing", sector="care", delivery=(Delivery.ON_SITE,),
        duration_weeks=14, cost_nzd=0, entry="None", status=Status.CURRENT,
        source=Source("https://s.example/", "a page", "2026-11-21"),
    )  # fmt: skip
    found = course(record, "https://f.example/one")
    award = found["educationalCredentialAwarded"]
    assert found["@id"] == "https://f.example/one"
    assert found["teaches"] == ["Do one thing"]
    assert found["numberOfCredits"] == 15
    assert found["timeRequired"] == "PT150H"
    assert found["offers"]["category"] == "Free"
    assert found["hasCourseInstance"]["courseMode"] == ["onsite"]
    assert found["hasCourseInstance"]["courseSchedule"]["duration"] == "P14W"
    assert found["isBasedOn"]["url"] == "https://s.example/"
    assert [each["name"] for each in found["provider"]] == ["P", "Q"]
    assert award["educationalLevel"]["termCode"] == "4"
    assert award["educationalLevel"]["inDefinedTermSet"]["alternateName"] == "NZQCF"
    assert award["recognizedBy"]["alternateName"] == "NZQA"
    assert found["creativeWorkStatus"] == "Current"


def test_a_range_of_levels_is_both_its_ends() -> None:
    record = Credential("a", "A", Recognition.PROVIDER, "", (), level_min=2, level_max=3)
    terms = course(record, "https://f.example/a")["educationalLevel"]
    assert [term["termCode"] for term in terms] == ["2", "3"]


def test_an_invented_example_never_claims_to_be_real(recommender: Recommender) -> None:
    for record in recommender.browse(limit=1_000).credentials:
        if record.recognition is not Recognition.ILLUSTRATIVE:
            continue
        found = course(record, "https://f.example/x")
        award = found["educationalCredentialAwarded"]
        for name in (found["name"], award["name"], found["creativeWorkStatus"]):
            assert name.startswith("Example, not a real course")
        assert found["description"].startswith("Invented to show how the finder works.")
        assert not {"offers", "provider"} & set(found)
        assert "recognizedBy" not in award
