"""The whole conversation by plain forms, as browsers without script have it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.talking import PHONE, newest, say, titles, turns

pytestmark = pytest.mark.browser


@pytest.fixture
def page(visit: Open) -> Page:
    return visit("/", java_script_enabled=False, viewport=PHONE)


def test_a_conversation_of_forms_narrows_asks_undoes_and_opens_a_record(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    say(page, "set up a business, level 4 at most")
    first = titles(say(page, "I can already cook"))[0]
    assert "business" not in page.url, "what was said stays out of the address"
    expect(newest(page)).to_be_in_viewport()
    expect(say(page, "tell me about the first one").locator("h3").first).to_have_text(first)
    page.get_by_role("button", name="Undo").click()
    assert titles(newest(page))[0] == first
    for name in ("Remove cook", "Remove level 4 at most"):
        page.get_by_role("button", name=name).click()
        expect(page.get_by_role("button", name=name)).to_have_count(0)
    expect(newest(page).locator(".chip")).to_have_text("set up a business Remove set up a business")
    newest(page).locator(".card-title a").first.click()
    expect(page.get_by_role("heading", name="What you will be able to do")).to_be_visible()


def test_limits_are_set_refused_and_mended_without_losing_the_conversation(page: Page) -> None:
    page.get_by_text("Set limits").click()
    page.get_by_label("Online", exact=True).check()
    page.get_by_label("Most credits").fill("many")
    page.locator("#q").fill("coding")
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_role("alert")).to_contain_text("Most credits must be a whole number")
    expect(page.locator("#q")).to_have_value("coding")
    page.get_by_label("Most credits").fill("40")
    page.get_by_role("button", name="Find").click()
    chips = newest(page).locator(".chip.limits")
    expect(chips.filter(has_text="40 credits at most")).to_have_count(1)
    expect(chips.filter(has_text="online")).to_have_count(1)


def test_the_language_and_the_shortlist_change_in_the_middle(page: Page) -> None:
    first = titles(say(page, "set up a business"))[0]
    press_keep = newest(page).locator("button.keep").first
    press_keep.click()
    expect(newest(page).locator("button.keep.kept")).to_have_count(1)
    assert titles(newest(page))[0] == first
    expect(page.locator("#again")).to_have_attribute("action", re.compile("shortlist="))
    page.get_by_role("button", name="Te reo Māori").click()
    expect(page.locator("html")).to_have_attribute("lang", "mi")
    assert titles(newest(page))[0] == first
    expect(newest(page).locator("button.keep.kept")).to_have_count(1)
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en-NZ")
    assert titles(newest(page))[0] == first


def test_forgetting_leads_to_an_empty_start_page(page: Page) -> None:
    say(page, "set up a business")
    page.get_by_role("link", name="Forget this conversation").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("What do you want"))
    expect(page.locator("#q")).to_have_value("")
    expect(turns(page)).to_have_count(0)


def test_a_link_to_the_conversation_asks_the_same_anew(page: Page, visit: Open) -> None:
    first = titles(say(page, "set up a business, level 4 at most"))
    link = page.get_by_role("link", name="Link to this conversation").get_attribute("href")
    assert link
    again = visit(link, java_script_enabled=False)
    assert titles(newest(again)) == first


def test_the_first_paint_needs_no_script(visit: Open) -> None:
    # Script that never arrives does not hold the page up either.
    page = visit("/privacy")
    page.route("**/*.js*", lambda _route: None)
    page.goto("/", wait_until="commit")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("#q")).to_be_editable()
    page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length")


def test_script_that_fails_to_load_leaves_the_forms_working(visit: Open) -> None:
    page = visit("/privacy")
    page.route("**/*.js*", lambda route: route.abort())
    page.goto("/")
    assert titles(say(page, "set up a business, level 4 at most"))
    page.get_by_role("button", name="Remove level 4 at most").click()
    expect(newest(page).locator(".chip")).to_have_count(1)
