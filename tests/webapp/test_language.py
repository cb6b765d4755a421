"""The language of a page: chosen in the address, carried along, and marked where it is English."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import unescape

import pytest
from flask import Flask, render_template_string, url_for
from flask.testing import FlaskClient
from markupsafe import Markup
from werkzeug.test import TestResponse

from recommender.pipeline import Recommender
from tests.webapp.spoken_text import Piece, pieces
from webapp.language import (
    counted,
    english,
    in_english,
    in_language,
    lang_of,
    language,
    other_languages,
    plain,
    speak,
    tag,
    words,
)
from webapp.wording import listed, lowered, raised

UNTRANSLATED = "No such sentence %(name)s stands in any catalogue"
# Words in te reo so that what the person says does not pass for English of ours.
ASKED = "ako i te raranga"
PAGES: dict[str, Callable[[FlaskClient], TestResponse]] = {
    "start": lambda client: client.get("/?lang=mi"),
    "conversation": lambda client: client.post("/", data={"q": ASKED, "lang": "mi"}),
    "within limits": lambda client: client.post(
        "/", data={"q": f"{ASKED}, kaupae 2", "lang": "mi", "max_credits": "9"}
    ),
    "nothing suitable": lambda client: client.post(
        "/", data={"q": ASKED, "lang": "mi", "min_level": "9"}
    ),
    "faulty": lambda client: client.post("/", data={"q": " ", "lang": "mi", "max_level": "99"}),
    "browse": lambda client: client.get("/micro-credentials?lang=mi&max_level=4"),
    "browse nothing": lambda client: client.get(
        "/micro-credentials?lang=mi&min_level=10&delivery=workplace"
    ),
    "a real record": lambda client: client.get("/micro-credentials/he-pataka-reo?lang=mi"),
    "an invented record": lambda client: client.get("/micro-credentials/example-295?lang=mi"),
    "comparison": lambda client: client.get("/compare?lang=mi&id=he-pataka-reo&id=example-295"),
    "shortlist": lambda client: client.get("/shortlist?lang=mi&shortlist=he-pataka-reo"),
    "nothing on the shortlist": lambda client: client.get("/shortlist?lang=mi"),
    "the widget’s frame": lambda client: client.get("/embed/v1?lang=mi"),
    "about": lambda client: client.get("/about?lang=mi"),
    "accessibility": lambda client: client.get("/accessibility?lang=mi"),
    "how it works": lambda client: client.get("/how-it-works?lang=mi"),
    "privacy": lambda client: client.get("/privacy?lang=mi"),
    "contact": lambda client: client.get("/contact?lang=mi"),
    "no such page": lambda client: client.get("/nothing?lang=mi", headers={"Accept": "text/html"}),
    "the API": lambda client: client.get("/docs?lang=mi"),
}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SYLLABLES = re.compile(r"(?:-?(?:ng|wh|[hkmnprtw])?[aeiouāēīōū])+", re.IGNORECASE)
# Names, units and addresses, which have no language.
_NAMES = frozenset("NZQA NZQCF NCEA GST NZ Enter Shift".split())
_NAMELESS = re.compile(
    r"Micro-credential Finder|mc-finder\S*|\S+\.\S+|NZ\$\S+|sha256:\S*|https?:\S+"
)


@pytest.mark.parametrize(("asked", "spoken"), [("", "en"), ("mi", "mi"), ("xx", "en")])
def test_the_address_chooses_the_language(app: Flask, asked: str, spoken: str) -> None:
    with app.test_request_context(f"/?lang={asked}"):
        assert language() == spoken


def test_what_is_posted_goes_before_the_address(app: Flask) -> None:
    with app.test_request_context("/?lang=en", method="POST", data={"lang": "mi"}):
        assert language() == "mi"
        speak("en")
        assert (language(), tag(), tag("mi")) == ("en", "en-NZ", "mi")


def test_a_page_is_marked_with_its_language(client: FlaskClient) -> None:
    assert '<html lang="en-NZ">' in client.get("/").text
    assert '<html lang="mi">' in client.get("/?lang=mi").text


def test_links_carry_language_and_shortlist_to_pages_only(app: Flask) -> None:
    with app.test_request_context("/?lang=mi&shortlist=a,b&shortlist=b,%3Cc"):
        assert url_for("catalogue.browse") == "/micro-credentials?lang=mi&shortlist=a,b"
        assert url_for("catalogue.browse", lang="en") == "/micro-credentials?lang=en&shortlist=a,b"
        assert "lang=" not in url_for("static", filename="site.css")
    with app.test_request_context("/"):
        assert url_for("catalogue.browse") == "/micro-credentials"


def test_what_has_no_translation_says_that_it_is_english(app: Flask) -> None:
    template = "{{ _('No such %(name)s', name='<i>') }}"
    with app.test_request_context("/?lang=mi"):
        marked = '<span lang="en-NZ">No such &lt;i&gt;</span>'
        assert render_template_string(template) == marked
        assert words(UNTRANSLATED, name="<i>").startswith('<span lang="en-NZ">')
        assert "&lt;i&gt;" in words(UNTRANSLATED, name="<i>")
        assert counted("%(num)s thing", "%(num)s things", 1200) == (
            '<span lang="en-NZ">1,200 things</span>'
        )
        assert plain(UNTRANSLATED, name="x") == UNTRANSLATED % {"name": "x"}
    with app.test_request_context("/"):
        assert render_template_string(template) == "No such &lt;i&gt;"
        assert words(UNTRANSLATED, name="<i>") == UNTRANSLATED % {"name": "<i>"}
        assert counted("%(num)s thing", "%(num)s things", 1) == "1 thing"


@pytest.fixture(scope="module")
def names(recommender: Recommender) -> re.Pattern[str]:
    """Who teaches and who developed, and titles: names in whatever language."""
    records = recommender.browse(limit=1000).credentials
    found = {name for each in records for name in (*each.providers, each.developer, each.title)}
    return re.compile("|".join(map(re.escape, sorted(filter(None, found), key=len, reverse=True))))


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_in_te_reo_says_in_english_is_marked_as_english(
    client: FlaskClient, names: re.Pattern[str], page: str
) -> None:
    """A screen reader says unmarked English in a Māori voice, and nobody understands it."""
    said = pieces(PAGES[page](client).text)
    assert sum(piece.lang == "mi" for piece in said) > 10
    assert [piece for piece in said if piece.lang == "mi" and _foreign(piece, names)] == []
    assert {piece.lang for piece in said} <= {"", "mi", "en-NZ"}


def _foreign(piece: Piece, names: re.Pattern[str]) -> list[str]:
    """Words that cannot be te reo by their spelling."""
    text = _NAMELESS.sub(" ", names.sub(" ", piece.text))
    return [
        word
        for word in _WORD.findall(text)
        if word not in _NAMES and not _SYLLABLES.fullmatch(word)
    ]


@pytest.mark.parametrize(
    "address", ["/", "/?q=kia+ora", "/micro-credentials/he-pataka-reo", "/about", "/how-it-works"]
)
def test_maori_on_an_english_page_is_marked_as_maori(client: FlaskClient, address: str) -> None:
    said = pieces(client.get(address).text)
    for piece in said:
        if re.search(r"\b(?:kia ora|te reo)\b", piece.text, re.IGNORECASE):
            # What the person said stays as it is: nobody knows its language.
            assert piece.lang == "mi" or piece.where == "<h2>", piece
    assert any(piece.text == "Te reo Māori" and piece.lang == "mi" for piece in said)


def test_pages_in_te_reo_say_that_nobody_has_read_them_yet(client: FlaskClient) -> None:
    for page in (PAGES["start"], PAGES["conversation"], PAGES["privacy"]):
        texts = {piece.text: piece.lang for piece in pieces(page(client).text)}
        (maori,) = (text for text in texts if text.startswith("Kāore anō ngā kupu Māori"))
        assert texts[maori] == "mi"
    assert "awaiting a fluent reviewer" in client.get("/?lang=mi").text
    assert "awaiting a fluent reviewer" not in client.get("/").text


def test_the_switch_leads_to_the_same_address_in_the_other_language(app: Flask) -> None:
    with app.test_request_context(
        "/micro-credentials?max_level=4&delivery=online&delivery=blended"
    ):
        assert other_languages() == [
            (
                "mi",
                "Te reo Māori",
                "/micro-credentials?max_level=4&delivery=online&delivery=blended&lang=mi",
            )
        ]
    with app.test_request_context("/micro-credentials?lang=mi&q=%22%3E%3Cb%3E%26"):
        assert other_languages() == [("en", "English", "/micro-credentials?q=%22%3E%3Cb%3E%26")]


def test_the_switch_on_a_page_that_is_none_of_ours_leads_to_the_start(app: Flask) -> None:
    """Such an address may hold words of the person's, and nothing repeats them."""
    with app.test_request_context("/some/words?of=theirs"):
        assert other_languages() == [("mi", "Te reo Māori", "/?lang=mi")]


def test_the_switch_keeps_the_conversation(client: FlaskClient) -> None:
    english_page = client.post("/", data={"q": "I want to learn weaving"}).text
    state = re.search(r'name="state" value="([^"]+)"', english_page)
    assert state
    assert re.search(r'<button[^>]*form="again"[^>]*name="lang" value="mi"', english_page)
    carried = unescape(state[1])
    maori = client.post("/", data={"lang": "mi", "state": carried}).text
    assert '<html lang="mi">' in maori
    assert json.loads(carried)["wants"] == ["weaving"]
    assert "weaving" in maori
    count = re.compile(r'data-total="(\d+)"')
    assert count.findall(maori) == count.findall(english_page)


def test_values_that_are_marked_stay_marked(app: Flask) -> None:
    with app.test_request_context("/?lang=mi"):
        inside = words("No such thing")
        assert isinstance(inside, Markup)
        # "Seen %(when)s." has a translation, which holds no markup of its own.
        assert words("Seen %(when)s.", when=inside) == f"I kitea {inside}."
        assert words("Seen %(when)s.", when="<b>") == "I kitea <b>."
        assert plain("Seen %(when)s.", when=inside) == "I kitea No such thing."
        assert listed([inside, "<b>"]) == inside + " me <b>"
        assert listed(["a", "b", "c"], "or") == "a, b, c rānei"
        assert lowered(inside) == Markup('<span lang="en-NZ">no such thing</span>')
        assert raised(words("no such thing")) == Markup('<span lang="en-NZ">No such thing</span>')
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert (lowered("Abc"), raised("abc"), raised("")) == ("abc", "Abc", "")


def test_text_whose_language_is_known_is_marked_where_the_page_has_another(app: Flask) -> None:
    with app.test_request_context("/?lang=mi"):
        assert english("a <b>") == Markup('<span lang="en-NZ">a &lt;b&gt;</span>')
        assert in_english() == lang_of("No such thing") == ' lang="en-NZ"'
        assert lang_of("Find") == ""
        assert in_language("Tukua", "mi") == "Tukua"
    with app.test_request_context("/"):
        assert english("a <b>") == Markup("a &lt;b&gt;")
        assert in_english() == lang_of("No such thing") == ""
        assert in_language("Tukua", "mi") == Markup('<span lang="mi">Tukua</span>')
        assert in_language("Kia ora. Say <b>", "en") == Markup(
            '<span lang="mi">Kia ora</span>. Say &lt;b&gt;'
        )
