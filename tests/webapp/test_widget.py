"""What other people's sites load, over HTTP."""

from __future__ import annotations

import itertools
import re
from http import HTTPStatus

import pytest
from flask.testing import FlaskClient

from webapp import widget_files

SCRIPT = widget_files.address()


def policy(client: FlaskClient, address: str) -> dict[str, str]:
    header = client.get(address).headers["Content-Security-Policy"]
    return dict(each.strip().partition(" ")[::2] for each in header.split(";"))


def test_the_script_can_be_pinned_and_kept_for_ever(client: FlaskClient) -> None:
    response = client.get(SCRIPT)
    assert response.status_code == 200
    assert response.data == widget_files.script()
    headers = response.headers
    assert headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert headers["Cache-Control"] == "public, max-age=31536000, immutable"
    # Without these a script with integrity, or one in an isolated page, is refused.
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "Set-Cookie" not in headers
    assert "Referer" not in headers.get("Vary", "")


def test_a_script_that_is_there_already_is_not_sent_again(client: FlaskClient) -> None:
    tag = client.get(SCRIPT).headers["ETag"]
    again = client.get(SCRIPT, headers={"If-None-Match": tag})
    assert again.status_code == 304
    assert again.data == b""


@pytest.mark.parametrize(
    "path",
    [
        "/widget/v9.9.9/mc-finder.js",
        "/widget/v/mc-finder.js",
        "/widget/v1.0.0/other.js",
        "/widget/v1.0.0/published.json",
        "/widget/v../mc-finder.js",
        "/widget/v1.0.0%2F..%2Fv1.0.0/mc-finder.js",
    ],
)
def test_what_was_never_published_is_not_there(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert "immutable" not in response.headers.get("Cache-Control", "")


def test_any_site_may_show_the_frame_where_no_list_is_kept(client: FlaskClient) -> None:
    response = client.get("/embed/v1")
    assert response.status_code == 200
    assert policy(client, "/embed/v1")["frame-ancestors"] == "*"
    assert "X-Frame-Options" not in response.headers
    # For pages that are isolated.
    assert response.headers["Cross-Origin-Embedder-Policy"] == "require-corp"
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


@pytest.mark.parametrize("path", ["/", "/micro-credentials", "/docs", SCRIPT])
def test_no_other_page_may_stand_in_a_frame(client: FlaskClient, path: str) -> None:
    assert policy(client, path)["frame-ancestors"] == "'none'"


def test_the_frame_is_the_conversation_and_posts_to_itself(client: FlaskClient) -> None:
    page = client.get("/embed/v1?levels=3-6&accent=%237a2e6b&heading-level=1&lang=en").text
    assert '<html lang="en-NZ" data-framed>' in page
    actions = re.findall(r'<form[^>]* action="([^"]*)"', page)
    assert len(actions) == 2
    for action in actions:
        assert action.startswith("/embed/v1?")
        assert "levels=3-6" in action
        assert "accent=%237a2e6b" in action
        assert "lang=en" in action
    assert not re.search(r"<form(?![^>]* target=\"_self\")", page)


def test_limits_of_the_page_hold_and_are_chips_that_can_be_removed(client: FlaskClient) -> None:
    page = client.post("/embed/v1?levels=3-6", data={"q": "lead a team"}).text
    assert "levels 3 to 6" in page
    assert 'value="limit:level"' in page


def test_a_limit_in_the_link_leaves_the_others_of_the_page(client: FlaskClient) -> None:
    page = client.get("/embed/v1?levels=3-6&provider=Otago").text
    assert re.search(r'<option value="3" selected', page)
    assert re.search(r'<option value="6" selected', page)
    assert re.search(r'id="provider"[^>]* value="Otago"', page)


def test_more_providers_than_a_conversation_holds_break_no_page(
    client: FlaskClient,
) -> None:
    address = "/embed/v1?provider=Ara,Otago,UCOL,Wintec,Massey"
    asked = client.post(address, data={"q": "lead a team"})
    assert asked.status_code == HTTPStatus.OK
    page = client.get(address).text
    assert re.search(r'id="provider"[^>]* value="Ara, ?Otago, ?UCOL"', page)


def test_limits_that_the_person_cleared_do_not_come_back(client: FlaskClient) -> None:
    form = {"q": "lead a team", "limits": "1", "min_level": "", "max_level": ""}
    page = client.post("/embed/v1?levels=9-10", data=form).text
    assert "levels 9 to 10" not in page
    assert 'class="card' in page


def test_details_open_in_a_tab_of_their_own(client: FlaskClient) -> None:
    page = client.post("/embed/v1", data={"q": "lead a team"}).text
    links = re.findall(r'<a [^>]*href="/micro-credentials/[a-z0-9-]+[^>]*>', page)
    assert links
    assert all('target="_blank" rel="noopener"' in link for link in links)


def test_no_link_that_stays_in_the_frame_leads_out_of_the_conversation(client: FlaskClient) -> None:
    page = client.post("/embed/v1?lang=mi", data={"q": "lead a team", "lang": "mi"}).text
    stays = re.findall(r'<a [^>]*target="_self"[^>]*>', page)
    assert stays
    for link in stays:
        assert re.search(r'href="(#|/embed/v1)', link), link


def test_headings_stand_where_the_page_around_wants_them(client: FlaskClient) -> None:
    page = client.post("/embed/v1?heading-level=3", data={"q": "lead a team"}).text
    levels = [int(each) for each in re.findall(r'<h[1-6] aria-level="(\d)"', page)]
    assert levels[0] == 3
    assert len(levels) == len(re.findall(r"<h[1-6]\b", page))
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_the_language_of_the_frame_is_always_said(client: FlaskClient) -> None:
    # Else the preset of a site would win over what the person chose.
    for language in ("en", "mi"):
        page = client.get(f"/embed/v1?lang={language}").text
        assert f"lang={language}" in re.findall(r'<form[^>]* action="([^"]*)"', page)[0]


def test_an_address_full_of_mistakes_still_gives_the_page(client: FlaskClient) -> None:
    wrong = "levels=x&credits=-&provider=%00&theme=puce&accent=red&heading-level=9&radius=;&font=}"
    response = client.get(f"/embed/v1?{wrong}&lang=zz&site=/")
    assert response.status_code == 200
    page = response.text
    assert 'id="q"' in page
    assert "error" not in page.lower()


def test_the_look_comes_as_a_style_sheet(client: FlaskClient) -> None:
    page = client.get("/embed/v1?accent=%237a2e6b&theme=dark").text
    address = re.search(r'href="(/embed/v1/theme.css[^"]*)" data-look', page)
    assert address
    response = client.get(address[1].replace("&amp;", "&"))
    assert response.mimetype == "text/css"
    assert "--accent: #" in response.text
    assert response.headers["Cache-Control"] == "public, max-age=3600"


def test_the_conversation_goes_on_in_the_frame_without_script(client: FlaskClient) -> None:
    page = client.post("/embed/v1", data={"q": "lead a team"}).text
    state = re.search(r'name="state" value="([^"]*)"', page)
    assert state
    text = state[1].replace("&#34;", '"').replace("&amp;", "&").replace("&#39;", "'")
    compared = client.post("/embed/v1", data={"state": text, "q": "compare the first two"})
    assert compared.status_code == 200
    assert client.get("/embed/v1").headers["Cache-Control"].startswith("private")


def test_the_question_never_stands_in_an_address_of_the_frame(client: FlaskClient) -> None:
    page = client.post("/embed/v1", data={"q": "repair zeppelins quietly"}).text
    addresses = re.findall(r'(?:href|action|src)="([^"]*)"', page)
    shown = [each for each in addresses if "zeppelin" in each and "q=" not in each]
    assert shown == []
