"""The lint finds what it is there to find."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.webapp.html_lint import lint

SOUND = (
    '<!doctype html><html lang="en-NZ"><head><title>T</title></head><body><main>'
    '<h1>One</h1><label for="q">Q</label><input id="q" name="q"><a href="#q">Q</a>'
    "</main></body></html>"
)


def test_a_sound_page_has_no_faults() -> None:
    assert lint(SOUND) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("<!doctype html>", "", "doctype"),
        (' lang="en-NZ"', "", "no lang"),
        ("<title>T</title>", "<title> </title>", "<title>"),
        ("<h1>One</h1>", "<h1>One</h1><h1>Two</h1>", "2 <h1>"),
        ("<h1>One</h1>", "<h1></h1>", "no text"),
        ("<h1>One</h1>", "<h1>One</h1><h3>Two</h3>", "<h3> follows <h1>"),
        ("<h1>One</h1>", '<h1 id="q">One</h1>', "twice"),
        ("<h1>One</h1>", '<h1 style="x">One</h1>', "attribute style"),
        ("<h1>One</h1>", '<h1 onclick="x">One</h1>', "attribute onclick"),
        ("<h1>One</h1>", '<h1 class="a" class="b">One</h1>', "repeats"),
        ("<h1>One</h1>", "<h1>One</h1><script>x</script>", "inline script"),
        ("<h1>One</h1>", "<h1>One</h1><style>x</style>", "inline style"),
        ("<h1>One</h1>", '<h1>One</h1><img src="//a.b/c" alt="">', "from elsewhere"),
        ("<h1>One</h1>", '<h1>One</h1><img src="/c">', "no alt"),
        ("<h1>One</h1>", '<h1>One</h1><p aria-describedby="z"></p>', "not there"),
        ("<h1>One</h1>", '<h1>One</h1><button popovertarget="z">x</button>', "not there"),
        ("<h1>One</h1>", "<h1>One</h1><fieldset><p>x</p></fieldset>", "legend"),
        ("<h1>One</h1>", "<h1>One</h1><p>", "closes something else"),
        ('<label for="q">Q</label>', "", "no label"),
        (' name="q"', "", "no name"),
        ('<a href="#q">Q</a>', '<a href="#q"></a>', "no text"),
        ('<a href="#q">Q</a>', "<a>Q</a>", "leads nowhere"),
        ('<a href="#q">Q</a>', '<a href="#z">Q</a>', "leads nowhere on the page"),
        ('<a href="#q">Q</a>', '<a href="javascript:x">Q</a>', "runs script"),
        ("<main>", "<div>", "0 <main>"),
    ],
)
def test_each_fault_is_named(old: str, new: str, fault: str) -> None:
    assert any(fault in found for found in lint(SOUND.replace(old, new)))


def test_a_faulty_page_fails_whichever_test_fetches_it() -> None:
    app = Flask("faulty")
    app.add_url_rule("/", "page", lambda: (SOUND.replace("<h1>One</h1>", ""), 404))
    with pytest.raises(AssertionError, match="0 <h1>"):
        app.test_client().get("/")
