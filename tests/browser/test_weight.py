"""What a page costs over the wire: all of it, as really sent, and what a second visit adds."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

pytestmark = pytest.mark.browser

PAGE_WEIGHT = 60_000
PAGES = {
    "start": "/",
    "results": "/?q=I+want+to+learn+coding&max_level=6&delivery=online",
    "much understood": "/?q=I+can+already+weld.+I+want+to+learn+carpentary+online,+level+4+at+most",
    "browse": "/micro-credentials",
    "real record": "/micro-credentials/he-pataka-reo",
    "how it works": "/how-it-works",
    "te reo": "/?lang=mi",
}


@pytest.fixture
def fresh(browser: Browser, site: str, contexts: list[BrowserContext]) -> Page:
    """A page of a browser that has visited nothing."""
    context = browser.new_context(base_url=site)
    contexts.append(context)
    return context.new_page()


def visited(page: Page, path: str) -> list[Request]:
    """Every request that opening ``path`` makes, finished."""
    made: list[Request] = []

    def note(request: Request) -> None:
        made.append(request)

    page.on("requestfinished", note)
    page.goto(path, wait_until="networkidle")
    page.remove_listener("requestfinished", note)
    return made


def weights(page: Page, made: list[Request]) -> dict[str, int]:
    """Bytes that came for each address, headers too, after compression; from the cache: 0."""
    kept = set(
        page.evaluate(
            "performance.getEntriesByType('resource').filter(e => !e.transferSize).map(e => e.name)"
        )
    )
    sizes = {request.url: request.sizes() for request in made if request.url not in kept}
    return dict.fromkeys(kept, 0) | {
        url: each["responseHeadersSize"] + each["responseBodySize"] for url, each in sizes.items()
    }


@pytest.mark.parametrize("name", PAGES)
def test_a_first_visit_weighs_less_than_the_budget(fresh: Page, name: str) -> None:
    made = visited(fresh, PAGES[name])
    found = weights(fresh, made)
    assert len(found) >= 4
    assert 10_000 < sum(found.values()) < PAGE_WEIGHT, found
    for request in made:
        if request.resource_type in {"document", "stylesheet", "script"}:
            reply = request.response()
            assert reply is not None
            small = len(reply.body()) < 860
            assert small or reply.headers.get("content-encoding") in {"br", "gzip"}, request.url


def test_a_second_visit_costs_the_page_alone(fresh: Page, site: str) -> None:
    visited(fresh, "/how-it-works")
    again = weights(fresh, visited(fresh, "/privacy"))
    paid = {address for address, bytes_sent in again.items() if bytes_sent}
    assert paid == {f"{site}/privacy"}, again


def test_nothing_is_loaded_twice(fresh: Page) -> None:
    # A preload by another address than the style sheet's would fetch the font again.
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url.partition("?")[0]))
    fresh.goto("/", wait_until="networkidle")
    assert len(asked) == len(set(asked)), asked
