"""What those hear who cannot see: a quiet log, and a status that says the count."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.talking import newest, say, turns

pytestmark = pytest.mark.browser

# What a screen reader would be told of changes, by element: the regions that are live.
HEARD = """() => {
    window.heard = [];
    new MutationObserver((changes) => {
        for (const change of changes) {
            const at = change.target.nodeType === 1 ? change.target : change.target.parentElement;
            const live = at?.closest("[aria-live], [role=status], [role=alert], [role=log]");
            const how = live?.getAttribute("aria-live")
                ?? (live?.getAttribute("role") === "alert" ? "assertive" : live && "polite");
            if (how && how !== "off" && at.textContent.trim()) {
                window.heard.push(`${live.getAttribute("role")}: ${live.textContent.trim()}`);
            }
        }
    }).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
}"""


def test_only_the_status_speaks_and_it_says_the_count(visit: Open) -> None:
    page = visit("/")
    status = page.get_by_role("status")
    element = status.element_handle()
    page.evaluate(HEARD)
    first = say(page, "set up a business")
    count = first.get_attribute("data-total")
    expect(status).to_have_text(f"{count} micro-credentials found")
    say(page, "more")
    say(page, "level 9")
    expect(status).to_have_text("Nothing suitable found.")
    said = page.evaluate("window.heard")
    assert said[0] == "status: Looking…"
    assert f"status: {count} micro-credentials found" in said
    assert said[-1] == "status: Nothing suitable found."
    assert all(each.startswith("status: ") and len(each) < 60 for each in said), said
    # A status that is put in together with its words is not read out: it is the same all along.
    assert element.evaluate("each => each.isConnected")


def test_the_log_is_a_quiet_log_whose_turns_are_headings(visit: Open) -> None:
    page = visit("/")
    say(page, "set up a business")
    say(page, "level 4 at most")
    log = page.get_by_role("log")
    expect(log).to_have_attribute("aria-live", "off")
    expect(log).to_have_accessible_name("Conversation")
    expect(log.get_by_role("heading", level=2)).to_have_text(
        ["You: set up a business", "You: level 4 at most"]
    )
    expect(page.get_by_role("heading", level=1)).to_have_count(1)


def test_back_says_the_count_of_the_turn_that_stands_there_again(visit: Open) -> None:
    page = visit("/")
    count = say(page, "set up a business").get_attribute("data-total")
    say(page, "level 9")
    page.go_back()
    expect(turns(page)).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text(f"{count} micro-credentials found")


def test_a_level_says_what_it_means_and_names_itself(visit: Open) -> None:
    page = visit("/")
    tip = say(page, "set up a business").locator("button.level-tip").first
    expect(tip).to_have_accessible_name(re.compile(r"what level (\d+) means$"))
    tip.click()
    sheet = page.get_by_role("dialog")
    expect(sheet).to_contain_text("You take on")
    sheet.get_by_role("button", name="Close").click()
    expect(sheet).to_have_count(0)
    expect(newest(page)).to_be_visible()
