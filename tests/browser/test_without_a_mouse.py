"""The conversation by keyboard alone: what has the focus, whether it is seen, and where it goes."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.talking import ZOOMED, newest, say, titles, turns

pytestmark = pytest.mark.browser

# What has the focus: its name, whether it is marked, and whether all of it can be seen.
FOCUSED = """() => {
    const each = document.activeElement;
    const box = each.getBoundingClientRect();
    const style = getComputedStyle(each);
    const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const around = each.closest(".ask-box");
    const shadow = around ? getComputedStyle(around).boxShadow !== "none" : false;
    const middle = document.elementFromPoint(
        Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1),
        box.top + Math.min(box.height / 2, 10),
    );
    return {
        name: (each.getAttribute("aria-label") || each.textContent || each.id).trim(),
        id: each.id,
        page: each === document.body,
        marked: ring || shadow,
        seen: middle !== null && (each.contains(middle) || middle.contains(each)),
        box: [box.left, box.top, box.right, box.bottom].map(Math.round),
    };
}"""


def tab_to(page: Page, name: str, key: str = "Tab", most: int = 60) -> None:
    """Go on by Tab until what has the focus is called that, looking at each stop on the way."""
    for _ in range(most):
        page.keyboard.press(key)
        at = page.evaluate(FOCUSED)
        assert at["marked"], f"no visible focus on {at}"
        assert at["seen"], f"hidden while it has the focus: {at}"
        if at["name"].startswith(name) or at["id"] == name:
            return
    raise AssertionError(f"never came to {name}")


def test_the_keyboard_alone_goes_through_a_whole_conversation(visit: Open) -> None:
    page = visit("/", reduced_motion="reduce")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, "q")
    page.keyboard.type("I want to set up a business")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("level 4 at most")
    expect(page.locator("#q")).to_have_value("I want to set up a business\nlevel 4 at most")
    page.keyboard.press("Enter")
    expect(turns(page)).to_have_count(1)
    # The focus stays in the box, and the next thing said goes from there.
    expect(page.locator("#q")).to_be_focused()
    expect(page.locator("#q")).to_have_value("")
    # Backwards into the answer: its actions, the sheet about a level, the title, the chips.
    tab_to(page, "Add to shortlist", "Shift+Tab")
    page.keyboard.press("Space")
    expect(page.locator("button.keep.kept")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.locator(":focus")).to_have_attribute("popovertarget", re.compile("^level-"))
    page.keyboard.press("Enter")
    expect(page.locator(".level-sheet:popover-open")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".level-sheet:popover-open")).to_have_count(0)
    expect(page.locator(":focus")).to_have_attribute("popovertarget", re.compile("^level-"))
    tab_to(page, "Remove level 4 at most", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(turns(page)).to_have_count(2)
    # The chip is gone; reading goes on at the new turn, whose first stop is its first chip.
    expect(newest(page).locator("h2")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_accessible_name("Remove set up a business")
    title = titles(newest(page))[0]
    tab_to(page, title)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_undo_can_be_pressed_again_and_again(visit: Open) -> None:
    page = visit("/")
    for text in ("set up a business", "level 4 at most", "10 credits at most"):
        say(page, text)
    undo = page.get_by_role("button", name="Undo")
    undo.focus()
    page.keyboard.press("Enter")
    expect(turns(page)).to_have_count(4)
    expect(undo).to_be_focused()
    page.keyboard.press("Enter")
    expect(turns(page)).to_have_count(5)
    expect(newest(page).locator(".chip")).to_have_text(
        ["set up a business Remove set up a business"]
    )


def test_details_and_limits_open_and_close_by_keys(visit: Open) -> None:
    page = visit("/")
    page.locator("details.limits summary").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Lowest level")).to_be_focused()
    page.keyboard.press("3")
    expect(page.get_by_label("Lowest level")).to_have_value("3")
    say(page, "set up a business")
    limits = page.locator("#carried details.limits")
    limits.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(limits).to_have_attribute("open", "")
    page.get_by_label("Lowest level").focus()
    page.keyboard.press("4")
    page.get_by_role("button", name="Use these limits").focus()
    page.keyboard.press("Enter")
    expect(turns(page)).to_have_count(2)
    expect(newest(page).locator(".chip.limits")).to_contain_text("level 4 at least")
    expect(newest(page).locator("h2")).to_be_focused()


@pytest.mark.parametrize(
    "window", [ZOOMED, {"width": 390, "height": 844}, {"width": 1280, "height": 600}]
)
def test_nothing_that_has_the_focus_is_hidden_or_unmarked(
    visit: Open, window: dict[str, int]
) -> None:
    page = visit("/", viewport=window, reduced_motion="reduce")
    say(page, "I want to set up a business, level 5 at most")
    page.locator(".brand").focus()
    stops = 0
    for _ in range(120):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if at["page"]:
            break
        stops += 1
        assert at["marked"], f"no visible focus on {at}"
        assert at["seen"], f"hidden while it has the focus: {at}"
    assert stops > 15


def test_enter_does_not_send_what_an_input_method_is_still_composing(visit: Open) -> None:
    page = visit("/")
    page.locator("#q").fill("whare")
    page.locator("#q").evaluate(
        """(box) => box.dispatchEvent(new KeyboardEvent("keydown", {
            key: "Enter", isComposing: true, bubbles: true, cancelable: true }))"""
    )
    expect(turns(page)).to_have_count(0)
    assert page.locator("#ask").get_attribute("aria-busy") is None
