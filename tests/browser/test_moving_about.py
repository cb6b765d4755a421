"""Back, Forward, reload, an address passed on; and forgetting all of it."""

from __future__ import annotations

import base64
import json
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.talking import expect_titles, newest, press, say, titles, turns

pytestmark = pytest.mark.browser

ASKED = "keep bees on a small farm"


def test_back_and_forward_go_through_the_turns_and_keep_what_was_typed(visit: Open) -> None:
    page = visit("/")
    page.locator("#q").fill("set up a business")
    first = titles(say(page, "set up a business"))
    narrowed = titles(say(page, "level 4 at most"))
    page.locator("#q").fill("half a thought")
    page.go_back()
    expect(turns(page)).to_have_count(1)
    expect_titles(page, first)
    expect(newest(page).locator(".chip-drop").first).to_be_visible()
    expect(page.locator("#q")).to_have_value("half a thought")
    page.go_forward()
    expect(turns(page)).to_have_count(2)
    expect_titles(page, narrowed)
    page.go_back()
    # What is said now goes on from the first turn; the other branch is gone.
    other = say(page, "10 credits at most")
    expect(turns(page)).to_have_count(2)
    assert "level" not in other.locator(".understood").inner_text()
    page.go_back()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("What do you want to be able to do?")
    page.go_forward()
    expect_titles(page, first)


def test_a_reload_keeps_the_conversation_and_the_way_back(visit: Open) -> None:
    page = visit("/")
    first = titles(say(page, "set up a business"))
    narrowed = titles(say(page, "level 4 at most"))
    page.reload()
    expect(newest(page).locator(".card").first).to_be_visible()
    expect_titles(page, narrowed)
    assert titles(press(page, page.get_by_role("button", name="Undo"))) == first
    page.go_back()
    page.go_back()
    expect(newest(page).locator(".chip")).to_have_count(1)
    expect_titles(page, first)


def test_an_address_passed_on_opens_the_same_conversation_elsewhere(visit: Open) -> None:
    page = visit("/", permissions=["clipboard-read", "clipboard-write"])
    say(page, "set up a business")
    found = titles(say(page, "level 4 at most"))
    page.get_by_role("link", name="Link to this conversation").click()
    expect(page.get_by_role("status")).to_have_text("Link copied")
    address = page.evaluate("navigator.clipboard.readText()")
    assert address == page.url
    parts = urlsplit(address)
    assert parts.query == "", "what was said goes to no server's log"
    asked: list[str] = []
    other = visit("/privacy")
    other.on("request", lambda request: asked.append(request.url))
    other.goto(address)
    expect(newest(other).locator(".card").first).to_be_visible()
    expect_titles(other, found)
    assert not any("business" in each or "c=" in urlsplit(each).query for each in asked)


@pytest.mark.parametrize("fragment", ["#c=", "#c=%%%", "#c=bm90IGpzb24", "#c=e30", "#elsewhere"])
def test_a_broken_address_leaves_a_page_that_works(visit: Open, fragment: str) -> None:
    page = visit("/" + fragment)
    expect(page.locator("#q")).to_be_editable()
    assert titles(say(page, "set up a business"))


def test_a_forged_state_is_refused_in_words(visit: Open) -> None:
    forged = base64.urlsafe_b64encode(json.dumps({"version": 99}).encode()).decode().rstrip("=")
    page = visit(f"/#c={forged}")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("#q")).to_be_editable()


def test_skipping_to_the_content_keeps_the_conversation(visit: Open) -> None:
    page = visit("/")
    found = titles(say(page, "set up a business"))
    address = page.url
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    assert page.url == address
    expect_titles(page, found)


def test_forgetting_leaves_nothing_of_the_conversation(visit: Open, site: str) -> None:
    page = visit("/about")
    page.goto("/")
    for text in (ASKED, "level 4 at most", "more"):
        say(page, text)
    page.go_back()
    page.go_forward()
    expect(turns(page)).to_have_count(3)
    page.locator("#q").fill(ASKED)
    page.get_by_role("link", name="Forget this conversation").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What do you want to be able to do?")
    _assert_forgotten(page, site)


def test_forgetting_after_a_change_of_language_a_record_and_a_reload(
    visit: Open, site: str
) -> None:
    page = visit("/")
    say(page, ASKED)
    press(page, page.get_by_role("button", name="Te reo Māori"))
    press(page, page.get_by_role("button", name="English"))
    page.locator("article h3 a:visible").last.click()
    expect(page.get_by_role("heading", name="What you will be able to do")).to_be_visible()
    page.go_back()
    page.reload()
    expect(newest(page)).to_be_visible()
    page.get_by_role("link", name="Forget this conversation").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What do you want to be able to do?")
    _assert_forgotten(page, site)


def _assert_forgotten(page: Page, site: str) -> None:
    expect(turns(page)).to_have_count(0)
    expect(page.locator("#q")).to_have_value("")
    assert "bees" not in page.content()
    assert page.url.rstrip("#") == f"{site}/"
    assert page.evaluate("history.state") in (None, {"turn": -1, "first": -1})
    # The entries of this tab, as its own back and forward buttons would list them.
    entries = page.context.new_cdp_session(page).send("Page.getNavigationHistory")["entries"]
    assert [each["url"] for each in entries if "#c=" in each["url"]] == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.evaluate("indexedDB.databases().then(found => found.length)") == 0
    assert page.evaluate("caches.keys().then(found => found.length)") == 0
    assert page.context.cookies() == []
