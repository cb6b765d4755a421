"""A network that breaks in the middle of an answer: the words are kept, and trying again works."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.breaking_line import Fault, Line
from tests.browser.conftest import Open
from tests.browser.talking import WAIT_MS, expect_titles, newest, say, send, titles, turns

pytestmark = pytest.mark.browser

LONGEST_WAIT_MS = 31_000
BROKEN = [Fault.REFUSED, Fault.CUT, Fault.UNAVAILABLE, Fault.SILENT]


def break_off(page: Page, line: Line, fault: Fault, text: str) -> None:
    """Say it over a line that breaks."""
    line.fault = fault
    page.locator("#q").fill(text)
    send(page)
    if fault is Fault.SILENT:
        expect(page.locator("#ask")).to_have_attribute("aria-busy", "true")
        page.clock.run_for(LONGEST_WAIT_MS)
    expect(page.get_by_role("alert")).to_contain_text("What you wrote is still here")
    expect(page.locator("#q")).to_have_value(text)
    expect(page.locator(".pending")).to_have_count(0)
    assert page.locator("#ask").get_attribute("aria-busy") is None
    line.fault = Fault.NONE


@pytest.mark.parametrize("fault", BROKEN, ids=lambda fault: fault.value)
def test_the_words_are_kept_and_trying_again_answers_once(
    visit: Open, line: Line, fault: Fault
) -> None:
    page = visit("/privacy", base_url=line.address)
    page.clock.install()
    page.goto("/")
    break_off(page, line, fault, "set up a business")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("#q")).to_have_value("")
    expect(turns(page)).to_have_count(1)
    found = titles(newest(page))
    assert found
    # In the middle of the conversation, and with a chip instead of words.
    break_off(page, line, fault, "level 4 at most")
    expect(turns(page)).to_have_count(1)
    expect_titles(page, found)
    page.get_by_role("button", name="Try again").click()
    expect(turns(page)).to_have_count(2)
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(newest(page).locator(".chip.limits")).to_contain_text("level 4 at most")
    assert line.posts <= 4, "each was tried twice at most"
    address = page.url
    page.go_back()
    page.go_forward()
    assert page.url == address


def test_a_chip_that_did_not_arrive_can_be_pressed_again(visit: Open, line: Line) -> None:
    page = visit("/", base_url=line.address)
    say(page, "set up a business, level 4 at most")
    line.fault = Fault.CUT
    chip = newest(page).get_by_role("button", name="Remove level 4 at most")
    chip.click()
    expect(page.get_by_role("alert")).to_be_visible()
    line.fault = Fault.NONE
    chip.click()
    expect(turns(page)).to_have_count(2)
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(newest(page).locator(".chip.limits")).to_have_count(0)


def test_a_conversation_that_cannot_be_restored_is_asked_for_again(visit: Open, line: Line) -> None:
    page = visit("/", base_url=line.address)
    found = titles(say(page, "set up a business"))
    elsewhere = visit("/privacy", base_url=line.address)
    elsewhere.goto("/")
    line.fault = Fault.REFUSED
    elsewhere.evaluate("(address) => { location.href = address }", page.url)
    expect(elsewhere.get_by_role("alert")).to_be_visible()
    line.fault = Fault.NONE
    elsewhere.get_by_role("button", name="Try again").click()
    expect(newest(elsewhere).locator(".card").first).to_be_visible()
    expect_titles(elsewhere, found)


def test_sending_twice_asks_once(visit: Open, line: Line) -> None:
    page = visit("/", base_url=line.address)
    page.locator("#q").fill("set up a business")
    page.locator("#ask .ask-box button").dblclick()
    page.locator("#q").press("Enter")
    expect(turns(page)).to_have_count(1, timeout=WAIT_MS)
    expect(page.locator("#q")).to_have_value("")
    page.locator("#q").press("Enter")
    say(page, "level 4 at most")
    expect(turns(page)).to_have_count(2)
    assert line.posts == 2


def test_going_back_while_an_answer_is_awaited_drops_it_without_a_word(
    visit: Open, line: Line
) -> None:
    page = visit("/", base_url=line.address)
    found = titles(say(page, "set up a business"))
    say(page, "level 4 at most")
    line.fault = Fault.SILENT
    page.locator("#q").fill("online only")
    send(page)
    expect(page.locator(".pending")).to_be_visible()
    page.go_back()
    expect(page.locator(".pending")).to_have_count(0)
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.locator("#q")).to_have_value("online only")
    expect_titles(page, found)
    line.fault = Fault.NONE
    send(page)
    expect(turns(page)).to_have_count(2)
    assert "level" not in newest(page).locator(".understood").inner_text()
