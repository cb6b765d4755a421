"""The shortlist in the address, and records side by side, as a browser without script gets them."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recommender.pipeline import Recommender

YES = "young-enterprise-scheme-yes-certificate"
BUILDING = "basic-construction-skills"
EXAMPLE = "example-295"
UNSTATED = "becoming-an-entrepreneur"


def words(text: str) -> str:
    body = re.sub(r"<(head|script)\b.*?</\1>", " ", text, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def main(text: str) -> str:
    return text.partition("<main")[2].partition("</main>")[0]


def keeps(text: str) -> dict[str, str]:
    """Record to the address that puts it on the shortlist or takes it off."""
    found = re.findall(r'<a class="keep(?: kept)?" id="keep-([a-z0-9-]+)" href="([^"]+)"', text)
    return {name: unescape(href) for name, href in found}


def kept_in(address: str) -> list[str]:
    sent = parse_qs(urlsplit(address).query).get("shortlist", [])
    return sent[0].split(",") if sent else []


def test_a_link_puts_a_record_on_the_shortlist_and_another_takes_it_off(
    client: FlaskClient,
) -> None:
    page = client.get(f"/micro-credentials/{BUILDING}").text
    assert '<li id="shortlist-link" hidden>' in page
    add = keeps(page)[BUILDING]
    assert kept_in(add) == [BUILDING]
    after = client.get(add).text
    assert '<li id="shortlist-link">' in after
    assert "On your shortlist: remove" in words(after)
    assert kept_in(keeps(after)[BUILDING]) == []


def test_the_shortlist_goes_along_with_everything_else_in_the_address(client: FlaskClient) -> None:
    address = f"/micro-credentials?max_level=3&offset=20&lang=mi&shortlist={YES}"
    for name, href in keeps(client.get(address).text).items():
        assert href.startswith("/micro-credentials?max_level=3&offset=20&lang=mi&shortlist=")
        assert href.endswith(f"#keep-{name}")
        assert kept_in(href) == [YES, name]


def test_a_full_shortlist_takes_no_more(client: FlaskClient, recommender: Recommender) -> None:
    many = [each.id for each in recommender.browse(limit=21).credentials]
    listed = ",".join(many[:20])
    page = client.get(f"/micro-credentials/{many[20]}?shortlist={listed}").text
    assert many[20] not in keeps(page)
    assert "Your shortlist is full." in words(page)
    assert (
        words(client.get(f"/shortlist?shortlist={listed},{many[20]}").text).count("Remove :") == 20
    )


def test_the_shortlist_shows_what_a_choice_can_be_defended_by(client: FlaskClient) -> None:
    page = client.get(f"/shortlist?shortlist={YES},{BUILDING}").text
    text = words(page)
    for name in (YES, BUILDING):
        record = client.get(f"/api/v1/micro-credentials/{name}").get_json()
        for fact in (record["title"], record["recognition_label"], *record["provider"]):
            assert fact in text
        assert all(outcome["text"] in text for outcome in record["outcomes"])
        assert f'href="{record["source"]["url"]}"' in page
        assert f"{record['credits']} credits" in text
    assert "Cost not stated" in text
    assert "One of the pilots of 2017" in text
    assert "Seen in November 2026" in text
    assert "63 credits, about 630 hours in all" in text


def test_what_is_not_stated_or_not_real_is_not_added_up(client: FlaskClient) -> None:
    text = words(client.get(f"/shortlist?shortlist={YES},{EXAMPLE},{UNSTATED}").text)
    assert "3 micro-credentials: 24 credits, about 240 hours in all" in text
    assert "1 does not state its credits and is not counted." in text
    assert "1 is an invented example, not a real course, and is not counted." in text


def test_ids_that_the_catalogue_does_not_know_are_passed_over_and_said(client: FlaskClient) -> None:
    page = client.get(f"/shortlist?shortlist={YES},never-there,nor-this")
    assert page.status_code == 200
    assert "2 records on this list are not in the catalogue" in words(page.text)
    assert "never-there" not in words(page.text)
    link = re.search(r'readonly value="([^"]+)"', page.text)
    assert link is not None
    assert kept_in(unescape(link[1])) == [YES]


def test_an_empty_shortlist_says_how_to_fill_it(client: FlaskClient) -> None:
    text = words(client.get("/shortlist").text)
    assert "There is nothing on it yet." in text
    assert "Add to shortlist" in text


def test_a_record_is_removed_and_the_list_emptied_by_links(client: FlaskClient) -> None:
    page = client.get(f"/shortlist?shortlist={YES},{BUILDING}").text
    removed = [unescape(href) for href in re.findall(r'<a class="keep" href="([^"]+)">', page)]
    assert [kept_in(href) for href in removed] == [[BUILDING], [YES]]
    empty = re.search(r'href="([^"]+)">Empty the list', page)
    assert empty is not None
    assert "There is nothing on it yet." in words(client.get(empty[1]).text)


def test_what_differs_stands_in_a_table_and_what_does_not_beside_it(client: FlaskClient) -> None:
    page = client.get(f"/compare?id={YES}&id={BUILDING}").text
    table = page.partition("<table")[2].partition("</table>")[0]
    assert re.findall(r'<th scope="row">(.*?)</th>', table)[:2] == ["Level", "Size"]
    assert table.count('<th scope="col">') == 2
    assert "24 credits" in words(table)
    assert "39 credits" in words(table)
    assert "Set up a student company" in words(table)
    assert "Cost" not in re.findall(r'<th scope="row">(.*?)</th>', table)
    assert "Not stated by any of them: Duration, Cost" in words(page)


def test_facts_that_agree_are_said_once(client: FlaskClient) -> None:
    page = client.get("/compare?id=example-001&id=example-003").text
    table = page.partition("<table")[2].partition("</table>")[0]
    alike = words(page.partition('<section class="alike"')[2].partition("</section>")[0])
    assert "Example provider" in alike
    assert "Provider" not in re.findall(r'<th scope="row">(.*?)</th>', table)
    assert words(table).count("Example, not a real course") == 2


def test_one_record_is_offered_company(client: FlaskClient) -> None:
    page = client.get(f"/compare?id={BUILDING}&shortlist={YES}")
    assert page.status_code == 200
    assert "From your shortlist" in words(page.text)
    offered = re.findall(r'<a class="keep" href="(/compare[^"]+)"', page.text)
    assert parse_qs(urlsplit(unescape(offered[0])).query)["id"] == [BUILDING, YES]
    assert client.get(unescape(offered[-1])).text.count('<th scope="col">') == 2


@pytest.mark.parametrize(
    ("asked", "status", "says"),
    [
        ("", 200, "Two to four can stand side by side"),
        ("id=nothing", 404, "One of the records asked for is not in the catalogue"),
        (f"id={YES}&id=nothing", 404, "Compare with another"),
        (f"id={YES}&id={YES}", 200, "Compare with another"),
        (f"id={YES}&id={BUILDING}&id=x", 200, "is not in the catalogue, and is left out"),
        (f"id={YES},{BUILDING}", 200, "Side by side"),
        (
            f"id={YES}&id={BUILDING}&id={EXAMPLE}&id={UNSTATED}&id=example-001",
            200,
            "At most 4 can stand side by side",
        ),
    ],
)
def test_each_wrong_choice_says_what_to_do(
    client: FlaskClient, asked: str, status: int, says: str
) -> None:
    page = client.get(f"/compare?{asked}")
    assert page.status_code == status
    assert says in words(page.text)


names = st.sampled_from(["shortlist", "id", "lang", "_scheme", "_external", "_anchor", "endpoint"])
values = st.text(max_size=40) | st.sampled_from([YES, EXAMPLE, f"{YES},{EXAMPLE}", "javascript:x"])


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    st.sampled_from(["/shortlist", "/compare", f"/micro-credentials/{BUILDING}"]),
    st.lists(st.tuples(names, values), max_size=6),
)
def test_no_address_breaks_a_page_or_leads_elsewhere(
    app: Flask, path: str, sent: list[tuple[str, str]]
) -> None:
    page = app.test_client().get(path, query_string=sent)
    assert page.status_code in {200, 404}
    for href in re.findall(r'<a class="keep[^"]*"[^>]* href="([^"]*)"', page.text):
        assert re.match(r"/(shortlist|compare|micro-credentials|\?)", unescape(href)), href
    for href in keeps(main(page.text)).values():
        assert len(kept_in(href)) <= 20
