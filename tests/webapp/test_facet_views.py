"""The facets of the browse page, as a person without script uses them."""

from __future__ import annotations

import re
from html import unescape

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from webapp.schemas import BrowseQuery

BROWSE = "/micro-credentials"
VALUE = re.compile(
    r'<a class="facet-value( chosen)?" href="([^"]+)">(.*?) '
    r'<span class="facet-count">([\d,]+)</span>'
)
TOTAL = re.compile(r'id="showing">\s*(?:\d+ to \d+ of ([\d,]+)|Nothing fits)')


def values(text: str) -> dict[str, tuple[bool, str, int]]:
    """What is offered: its words to whether it is chosen, its address, its count."""
    return {
        re.sub(r"<.*?>", "", name).strip(): (bool(chosen), unescape(href), int(count))
        for chosen, href, name, count in VALUE.findall(text)
    }


def total(text: str) -> int:
    found = TOTAL.search(text)
    assert found is not None
    return int((found[1] or "0").replace(",", ""))


@pytest.mark.parametrize(
    "address",
    [BROWSE, f"{BROWSE}?delivery=online,blended&max_level=5&nzsced=02", f"{BROWSE}?provider=mito"],
)
def test_each_count_is_what_its_link_gives(client: FlaskClient, address: str) -> None:
    offered = values(client.get(address).text)
    assert len(offered) > 10
    for name, (chosen, href, count) in list(offered.items())[::6]:
        page = client.get(href).text
        again = values(page).get(name if chosen else f"Remove {name}")
        if chosen:
            assert again is None or not again[0]
        else:
            assert again is not None
            assert again[2] == count
            alone = "delivery" not in address or name not in ("On site", "In the workplace")
            if alone and "provider=mito" not in address:
                assert total(page) >= count


def test_a_single_choice_is_counted_exactly(client: FlaskClient) -> None:
    for _, href, count in list(values(client.get(BROWSE).text).values())[::4]:
        assert total(client.get(href).text) == count, href


def test_choosing_twice_comes_back(client: FlaskClient) -> None:
    once = values(client.get(BROWSE).text)["Level 4"][1]
    assert once == f"{BROWSE}?min_level=4&max_level=4"
    page = client.get(once).text
    assert values(page)["Remove Level 4"][1] == BROWSE
    assert "level 4<" in page
    both = values(client.get(values(page)["Online"][1]).text)
    assert both["Remove Online"][1] == once


def test_what_nothing_has_is_no_link(client: FlaskClient) -> None:
    text = client.get(f"{BROWSE}?min_level=9&max_level=9").text
    assert '<span class="facet-value none"><span>Level 10</span>' in text
    assert "Level 10" not in values(text)


def test_the_order_and_the_place_go_with_the_links(client: FlaskClient) -> None:
    text = client.get(f"{BROWSE}?sort=level&limit=5&offset=10&shortlist=example-001&lang=mi").text
    main = text.partition("<main")[2].partition("</main>")[0]
    links = re.findall(rf'href="({BROWSE}\?[^"]+)"', main)
    assert len(links) > 20
    for link in map(unescape, links):
        assert "lang=mi" in link
        assert "shortlist=" in link
    chosen = [unescape(link) for link in links if "min_level=4" in link]
    assert chosen
    assert all("offset" not in link and "sort=level" in link for link in chosen)


def test_the_list_stands_in_the_order_asked_for(client: FlaskClient) -> None:
    text = client.get(f"{BROWSE}?sort=credits&limit=100").text
    sizes = [int(size) for size in re.findall(r"<span>(\d+) credits?</span>", text)]
    assert sizes == sorted(sizes) != []


def test_the_box_hands_the_limits_to_the_conversation(client: FlaskClient) -> None:
    text = client.get(f"{BROWSE}?max_level=4&delivery=online").text
    form = text.partition('<form class="by-words"')[2].partition("</form>")[0]
    fields = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form))
    assert fields == {"limits": "1", "max_level": "4", "delivery": "online"}
    answer = client.post("/", data=fields | {"q": "coding"}, headers={"Accept": "text/html"})
    assert answer.status_code == 200
    assert "level 4 at most" in answer.text


@pytest.mark.parametrize("address", ["_scheme=javascript&_external=1", "_anchor=x&endpoint=y"])
def test_names_that_are_not_ours_get_into_no_link(client: FlaskClient, address: str) -> None:
    text = client.get(f"{BROWSE}?{address}").text
    for link in re.findall(r'class="facet-value" href="([^"]+)"', text):
        assert unescape(link).startswith(f"{BROWSE}?")
        assert "scheme" not in link


names = st.sampled_from([*BrowseQuery.model_fields, "shortlist", "lang", "q", "_scheme"])
anything = st.text(max_size=30) | st.sampled_from(["1", "4", "online", "05", "level", "a,b", "mi"])


@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.lists(st.tuples(names, anything), max_size=6))
def test_no_address_breaks_the_page(app: Flask, sent: list[tuple[str, str]]) -> None:
    answer = app.test_client().get(BROWSE, query_string=sent)
    assert answer.status_code in {200, 422}
    for link in re.findall(r'<a [^>]*href="([^"]*)"', answer.text):
        assert unescape(link).startswith(("/", "#", "https://"))
