"""Pages as a browser without script gets them; the conversation has tests of its own."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

import webapp
from recommender.embedding import Embedder
from recommender.pipeline import Recommender
from recommender.settings import Settings
from recommender.stores.sqlite import SqliteStore
from tests.webapp.reading_pages import cards, page, words

STATIC = Path(webapp.__file__).parent / "static"
STATES = {
    "start": "/",
    "results": "/?q=modular+construction",
    "a mistake": "/?q=coding&max_level=eleven",
    "browse": "/micro-credentials",
    "browse with limits": "/micro-credentials?max_level=3&max_credits=15&recognition=nzqa-approved",
    "browse past the end": "/micro-credentials?offset=900",
    "browse nothing": "/micro-credentials?min_level=10&delivery=workplace",
    "browse with a wrong limit": "/micro-credentials?max_level=eleven",
    "a real record": "/micro-credentials/basic-construction-skills",
    "a record with a Māori title": "/micro-credentials/he-pataka-reo",
    "an invented record": "/micro-credentials/example-295",
    "no such record": "/micro-credentials/nothing-of-this-name",
    "no such page": "/nothing-here",
    "reference": "/docs",
}


@pytest.mark.parametrize("address", STATES.values(), ids=STATES.keys())
def test_every_page_in_every_state_is_sound_html(client: FlaskClient, address: str) -> None:
    response = page(client, address)
    assert response.status_code < 500
    assert response.mimetype == "text/html"
    assert '<html lang="en-NZ">' in response.text
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize("address", STATES.values(), ids=STATES.keys())
def test_every_page_says_what_the_catalogue_is(client: FlaskClient, address: str) -> None:
    text = words(page(client, address))
    assert "94 records collected from public pages" in text
    assert "307 invented examples" in text
    assert "Not the official register" in text


def test_the_young_enterprise_scheme_comes_first_with_its_levels_and_credits(
    client: FlaskClient,
) -> None:
    answer = page(client, "/?q=set+up+a+real+business+while+still+at+school")
    card = cards(answer)[0]
    assert "Young Enterprise Scheme" in card
    assert "Levels 2–3" in card
    assert "24 credits" in card
    assert "about 240 hours" in card
    assert "Cost not stated" in card
    assert "NZQA pilot, 2017" in card


def test_a_card_quotes_the_outcome_letter_for_letter(client: FlaskClient) -> None:
    answer = page(client, "/?q=data+analytics")
    card = cards(answer)[0]
    quote = unescape(re.sub("</?mark>", "", re.search(r"<blockquote><p>“(.*?)”</p>", card)[1]))
    credential_id = re.search(r"/micro-credentials/([\w-]+)", card)[1]
    record = client.get(f"/api/v1/micro-credentials/{credential_id}").get_json()
    assert quote in {*(outcome["text"] for outcome in record["outcomes"]), record["purpose"]}


def test_an_invented_record_says_so_on_its_card_in_the_list_and_on_its_page(
    client: FlaskClient,
) -> None:
    badge = "Example, not a real course"
    answer = page(client, "/?q=placing+volumetric+modules&recognition=illustrative")
    assert cards(answer)
    assert all(badge in card for card in cards(answer))
    listing = page(client, "/micro-credentials?recognition=illustrative&limit=100")
    briefs = re.findall(r'<article class="brief.*?</article>', listing.text, re.DOTALL)
    assert len(briefs) == 100
    assert all(badge in brief for brief in briefs)
    assert badge in words(page(client, "/micro-credentials/example-001"))


def test_a_real_record_never_wears_the_badge(client: FlaskClient) -> None:
    listing = page(client, "/micro-credentials?recognition=nzqa-approved&limit=100")
    assert listing.text.count('<article class="brief') > 40
    assert "example-badge" not in listing.text


def test_what_a_record_does_not_state_is_said_to_be_not_stated(client: FlaskClient) -> None:
    text = words(page(client, "/micro-credentials/becoming-an-entrepreneur"))
    for fact in ("Level not stated", "Credits not stated", "Cost not stated"):
        assert fact in text
    assert "Entry Not stated" in text
    assert "NZQA reference Not stated" in text


def test_a_record_page_lists_every_outcome_its_source_and_what_is_similar(
    client: FlaskClient,
) -> None:
    response = page(client, "/micro-credentials/basic-construction-skills")
    record = client.get("/api/v1/micro-credentials/basic-construction-skills").get_json()
    text = words(response)
    for outcome in record["outcomes"]:
        assert outcome["text"] in text
    assert f'href="{record["source"]["url"]}"' in response.text
    assert "39 credits" in text
    assert "Level 3" in text
    assert response.text.count('<article class="brief') >= 5


def test_maori_words_in_titles_carry_their_language(client: FlaskClient) -> None:
    whole = page(client, "/micro-credentials/he-pataka-reo").text
    assert '<h1><span lang="mi">He Pātaka Reo</span></h1>' in whole
    beside = page(client, "/micro-credentials/example-295").text
    assert '<p class="also" lang="mi">Tikanga Marae</p>' in beside


def test_names_that_are_not_ours_are_passed_over(client: FlaskClient) -> None:
    assert page(client, "/?q=coding&utm_source=newsletter&fbclid=1").status_code == 200
    assert page(client, "/micro-credentials?utm_source=newsletter").status_code == 200


def test_browsing_visits_every_record_once(client: FlaskClient) -> None:
    address, seen = "/micro-credentials?limit=100", []
    while address:
        listing = page(client, address)
        seen += re.findall(r'<h2><a href="/micro-credentials/([^"]+)"', listing.text)
        following = re.search(r'rel="next" href="([^"]+)"', listing.text)
        address = unescape(following[1]) if following else ""
    total = client.get("/api/v1/micro-credentials").get_json()["total"]
    assert len(seen) == len(set(seen)) == total


def test_records_left_out_for_what_they_do_not_state_are_counted(client: FlaskClient) -> None:
    counted = client.get("/api/v1/micro-credentials?max_level=3").get_json()["left_out"]
    listing = words(page(client, "/micro-credentials?max_level=3"))
    assert f"{counted['max_level']} left out because they do not state a level." in listing


def test_a_catalogue_that_cannot_be_read_is_a_page_without_a_banner(
    embedder: Embedder, tmp_path: Path
) -> None:
    database = tmp_path / "damaged.db"
    store = SqliteStore(database)
    client = webapp.create_app(
        Settings(database=database), Recommender(store, embedder)
    ).test_client()
    store.close()
    for leftover in tmp_path.iterdir():
        leftover.write_bytes(b"not a database" * 1_000)
    listing = page(client, "/micro-credentials")
    assert listing.status_code == 503
    assert "94 records" not in listing.text
    assert page(client, "/").status_code == 200


def test_an_unknown_record_is_a_404_page(client: FlaskClient) -> None:
    missing = page(client, "/micro-credentials/nothing-of-this-name")
    assert missing.status_code == 404
    assert "Error 404" in words(missing)
    assert "nothing-of-this-name" not in missing.text.partition("<main")[2]


def test_the_script_is_an_extra_and_nothing_stands_in_line(client: FlaskClient) -> None:
    scripts = re.findall(r"<script[^>]*>", page(client, "/").text)
    assert scripts
    assert all(
        re.fullmatch(r'<script src="/static/[^"]+" type="module">', each) for each in scripts
    )


def test_the_static_files_load_nothing_from_elsewhere() -> None:
    for sheet in (*STATIC.glob("*.css"), *STATIC.glob("*.js")):
        assert not re.search(r"https?://|@import|url\(\"?//", sheet.read_text(encoding="utf-8")), (
            sheet
        )
