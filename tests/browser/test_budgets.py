"""What a conversation costs: requests, bytes over the wire, and nothing from anywhere else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.conftest import Open
from tests.browser.states import LINKS, PAGES
from tests.browser.talking import ADVERTISEMENT, newest, press, say, send, turns

pytestmark = pytest.mark.browser

PAGE_WEIGHT_BYTES = 60_000


@pytest.fixture
def weigh() -> Callable[[Page], dict[str, int]]:
    """Begin to weigh what the page loads: bytes by address, as they came, headers included."""

    def begin(page: Page) -> dict[str, int]:
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        names: dict[str, str] = {}
        loaded: dict[str, int] = {}

        def sent(event: dict[str, Any]) -> None:
            names[event["requestId"]] = event["request"]["url"]

        def came(event: dict[str, Any]) -> None:
            name = names[event["requestId"]]
            loaded[name] = loaded.get(name, 0) + int(event["encodedDataLength"])

        session.on("Network.requestWillBeSent", sent)
        session.on("Network.loadingFinished", came)
        return loaded

    return begin


def test_a_turn_costs_one_request_and_a_fifth_of_the_page(
    visit: Open, weigh: Callable[[Page], dict[str, int]]
) -> None:
    page = visit("/")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []

    def note(request: Request) -> None:
        # Chromium looks at the icon again, in its cache, whenever the address changes.
        if not request.url.partition("?")[0].endswith("/mark.svg"):
            asked.append(f"{request.method} {request.url}")

    page.on("request", note)
    loaded = weigh(page)
    say(page, "set up a business")
    assert len(asked) == 1, asked
    say(page, "level 4 at most")
    press(page, newest(page).locator(".chip-drop").last)
    press(page, page.get_by_role("button", name="Undo"))
    press(page, page.get_by_role("button", name="Te reo Māori"))
    assert len(asked) == 5, asked
    # What has been said is there already, and keeping costs nothing.
    page.go_back()
    newest(page).locator("button.keep").first.click()
    expect(page.locator("button.keep.kept:visible").first).to_be_visible()
    assert len(asked) == 5, asked
    assert [address for address, size in loaded.items() if size and "/static/" in address] == []
    assert sum(loaded.values()) < 5 * 12_000, loaded


def test_an_answer_to_an_advertisement_and_the_start_page_weigh_less_than_the_budget(
    visit: Open, weigh: Callable[[Page], dict[str, int]]
) -> None:
    page = visit("about:blank")
    loaded = weigh(page)
    page.goto("/", wait_until="networkidle")
    page.locator("#q").fill(ADVERTISEMENT)
    send(page)
    expect(turns(page)).to_have_count(1)
    assert 0 < sum(loaded.values()) < PAGE_WEIGHT_BYTES, loaded


def test_the_content_policy_is_never_broken_and_nothing_comes_from_elsewhere(
    visit: Open, site: str
) -> None:
    page = visit("/")
    told: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    for path in (PAGES | LINKS).values():
        page.goto(path)
    page.goto("/")
    say(page, "set up a business")
    newest(page).locator("button.level-tip").first.click()
    # Chromium itself notes every page that it got with a status of 4xx.
    noted = "Failed to load resource: the server"
    assert [each for each in told if not each.startswith(noted)] == []
    assert all(address.startswith(site) for address in asked)
