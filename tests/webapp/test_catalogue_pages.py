"""The page of one record: its ways on."""

from __future__ import annotations

import re
from html import unescape

from flask.testing import FlaskClient

from recommender.pipeline import Recommender

PAGE = "/micro-credentials/basic-construction-skills"


def sections(text: str) -> dict[str, list[str]]:
    """Heading of a group of similar records to their ids."""
    found = re.findall(r'<h3 id="[a-z-]+-title">(.*?)</h3>(.*?)</section>', text, re.DOTALL)
    return {
        heading: re.findall(r'<h4><a href="/micro-credentials/([a-z0-9-]+)"', body)
        for heading, body in found
    }


def test_similar_records_are_told_apart_by_what_they_offer_instead(
    client: FlaskClient, recommender: Recommender
) -> None:
    own = recommender.credential("basic-construction-skills")
    groups = sections(client.get(PAGE).text)
    assert list(groups) == [
        "One level up",
        "Half the credits or less",
        "The closest in what they teach",
    ]
    assert own.level_max is not None
    assert own.credits is not None
    for name in groups["One level up"]:
        assert recommender.credential(name).level_min == own.level_max + 1
    for name in groups["Half the credits or less"]:
        smaller = recommender.credential(name).credits
        assert smaller is not None
        assert smaller * 2 <= own.credits
    every = [name for group in groups.values() for name in group]
    assert len(every) == len(set(every))
    assert own.id not in every


def test_a_record_without_level_and_credits_has_only_what_is_close(client: FlaskClient) -> None:
    groups = sections(client.get("/micro-credentials/becoming-an-entrepreneur").text)
    assert list(groups) == ["The closest in what they teach"]


def test_the_page_leads_to_comparison_and_conversation(client: FlaskClient) -> None:
    text = client.get(PAGE).text
    compare = re.search(r'href="(/compare[^"]+)">Compare with another', text)
    ask = re.search(r'href="(/\?q=[^"]+)">Ask about it', text)
    assert compare is not None
    assert ask is not None
    assert client.get(unescape(compare[1])).status_code == 200
    assert "Basic Construction Skills" in client.get(unescape(ask[1])).text
    beside = re.findall(r'href="(/compare\?id=basic-construction-skills&amp;id=[^"]+)"', text)
    assert len(beside) >= 5
