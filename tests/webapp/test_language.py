"""The language of a page: chosen in the address, carried along, and marked where it is English."""

from __future__ import annotations

import pytest
from flask import Flask, render_template_string, url_for
from flask.testing import FlaskClient

from webapp.language import counted, language, plain, speak, tag, words

UNTRANSLATED = "No such sentence %(name)s stands in any catalogue"


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
