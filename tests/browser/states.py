"""Every page of the service in every state that it has, by name."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.talking import ADVERTISEMENT, newest, say, send

PAGES = {
    "start": "/",
    "browse": "/micro-credentials?max_level=3&max_credits=15",
    "browse with a wrong limit": "/micro-credentials?min_level=0&max_credits=-1",
    "browse nothing": "/micro-credentials?min_level=10&delivery=workplace",
    "real record": "/micro-credentials/he-pataka-reo",
    "invented record": "/micro-credentials/example-295",
    "on the shortlist": "/micro-credentials/example-295?shortlist=example-295",
    "no such record": "/micro-credentials/nothing-of-this-name",
    "compare": "/compare?id=he-pataka-reo&id=example-295",
    "compare with what": "/compare?id=example-295",
    "shortlist": "/shortlist?shortlist=he-pataka-reo,example-295,example-122",
    "empty shortlist": "/shortlist",
    "about": "/about",
    "how it works": "/how-it-works",
    "privacy": "/privacy",
    "accessibility": "/accessibility",
    "contact": "/contact",
    "a problem": "/problems/not-found",
    "no such page": "/nothing-of-this-name",
    "reference": "/docs",
}
# Conversations that a link holds, as they are served.
LINKS = {
    "results": "/?q=I+want+to+learn+coding&max_level=6&delivery=online",
    "several needs": "/?q=keep+farm+accounts%0Alead+a+small+team%0Aprune+vines",
    "much understood": "/?q=I+can+already+weld.+I+want+to+learn+carpentary+online,+level+4+at+most"
    "%0AI+would+like+it+short&have=cook",
    "a contradiction": "/?q=coding,+at+least+level+5,+at+most+level+3",
    "nothing within the limits": "/?q=modular+construction&min_level=9",
    "nothing suitable": "/?q=yodelling+in+the+alps&min_score=1",
    "a greeting": "/?q=hello",
    "every field wrong": "/?q=&min_level=0&max_level=x&max_credits=-1&delivery=z",
}


def _talked(*texts: str) -> Callable[[Page], None]:
    def talk(page: Page) -> None:
        for text in texts:
            say(page, text)

    return talk


def _advertisement(page: Page) -> None:
    page.locator("#q").fill(ADVERTISEMENT)
    send(page)
    expect(newest(page).locator(".card").first).to_be_visible()


def _refused(page: Page) -> None:
    say(page, "coding")
    page.locator("#carried .limits summary").click()
    page.get_by_label("Most credits").fill("many")
    page.get_by_role("button", name="Use these limits").click()
    expect(page.get_by_role("alert")).to_be_visible()


def _failed(page: Page) -> None:
    say(page, "coding")
    page.context.set_offline(True)
    page.locator("#q").fill("level 4 at most")
    send(page)
    expect(page.get_by_role("alert")).to_be_visible()
    page.context.set_offline(False)


def _kept(page: Page) -> None:
    say(page, "set up a business")
    newest(page).locator("button.keep").first.click()
    newest(page).locator("button.level-tip").first.click()
    expect(page.locator(".level-sheet:popover-open")).to_be_visible()


# Conversations as script has put them together, each kind of reply in one of them.
TALKS: dict[str, Callable[[Page], None]] = {
    "an advertisement, then a plan": lambda page: (
        _advertisement(page),
        say(page, "what is the smallest set that covers all of this?"),
    )[0],
    "narrowed to nothing, then compared": _talked(
        "set up a business", "level 9", "undo", "compare the first two", "why the first one?"
    ),
    "asked about one": _talked(
        "set up a business", "tell me about the first one", "how much does it cost?", "undo"
    ),
    "small talk": _talked("hello", "help", "what is the weather like?", "coding", "more"),
    "a value refused": _refused,
    "the network gone": _failed,
    "something kept, a level explained": _kept,
}
