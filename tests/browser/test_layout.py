"""What fits and what can be reached: no sideways scroll, nothing hidden, nothing too small."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.states import LINKS, PAGES, TALKS
from tests.browser.talking import (
    DESKTOP,
    ON_A_PHONE,
    PHONE,
    ZOOMED,
    newest,
    overflow,
    say,
    settled,
    unfold,
)

pytestmark = pytest.mark.browser

# WCAG 1.4.12, as a person's own style sheet would have it.
SPACED = """
    * {
        line-height: 1.5 !important;
        letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important;
    }
    p { margin-block-end: 2em !important; }
"""
# Of links only those within a sentence may be smaller (WCAG 2.5.8); an inline link stands in one.
SMALL = """() => [...document.querySelectorAll(
        "button, summary, input:not([type=hidden]), select, textarea, a[href]")]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }))
    .filter((each) => !(each.localName === "a" && getComputedStyle(each).display === "inline"))
    .map((each) => [each.outerHTML.slice(0, 90), each.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && (box.width < 24 || box.height < 24))
    .map(([html, box]) => `${html} ${box.width} × ${box.height}`)"""
# Text that its own box cuts off.
CUT_OFF = """() => [...document.querySelectorAll("main *")]
    .filter((each) => each.checkVisibility())
    .filter((each) => !each.closest(".vh, .clamp, svg, select, textarea, .table-scroll"))
    .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .filter((each) => getComputedStyle(each).overflow !== "visible")
    .filter((each) => each.clientWidth > 1)
    .filter((each) => each.scrollWidth > each.clientWidth + 1
        || each.scrollHeight > each.clientHeight + 1)
    .map((each) => each.outerHTML.slice(0, 90))"""


def test_no_page_scrolls_sideways_whatever_the_window_the_zoom_or_the_spacing(visit: Open) -> None:
    page = visit("/")
    for name, path in (PAGES | LINKS).items():
        page.goto(path)
        unfold(page)
        for window in (PHONE, ZOOMED):
            page.set_viewport_size(window)  # type: ignore[arg-type]
            assert overflow(page) <= 0, f"{name} at {window['width']}"
        _space_out(page)
        assert overflow(page) <= 0, f"{name} with more space"
        assert page.evaluate(CUT_OFF) == [], name


def _space_out(page: Page) -> None:
    # As a person's browser does it: not through the page, whose policy forbids it.
    page.evaluate(
        """(rules) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(rules);
            document.adoptedStyleSheets = [sheet];
        }""",
        SPACED,
    )


@pytest.mark.parametrize("state", ["an advertisement, then a plan", "a value refused"])
def test_a_conversation_fits_at_400_percent_and_with_more_space(visit: Open, state: str) -> None:
    page = visit("/", viewport=ZOOMED)
    TALKS[state](page)
    unfold(page)
    assert overflow(page) <= 0
    _space_out(page)
    assert overflow(page) <= 0
    assert page.evaluate(CUT_OFF) == []


def test_at_400_percent_the_box_leaves_the_window_to_the_answer(visit: Open) -> None:
    page = visit("/", viewport=ZOOMED, reduced_motion="reduce")
    turn = say(page, "set up a business")
    settled(page)
    assert page.locator("#composer").evaluate("each => getComputedStyle(each).position") == "static"
    expect(turn.locator("h2")).to_be_in_viewport()
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("x")
    expect(page.locator("#q")).to_be_in_viewport(ratio=1)
    page.get_by_role("link", name="Forget this conversation").focus()
    expect(page.get_by_role("link", name="Forget this conversation")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("window", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_box_stays_in_reach_and_leaves_most_of_the_window_to_the_answer(
    visit: Open, window: dict[str, int]
) -> None:
    page = visit("/", viewport=window, reduced_motion="reduce")
    turn = say(page, "set up a business")
    settled(page)
    expect(page.locator("#q")).to_be_in_viewport(ratio=1)
    expect(turn.locator("h2")).to_be_in_viewport(ratio=1)
    box = page.locator("#composer").bounding_box()
    assert box
    assert box["height"] <= window["height"] * 0.24
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(page.locator(".site-foot")).to_be_in_viewport()
    # At the end nothing of the answer is behind the box.
    last = newest(page).locator(".finder > *").last.bounding_box()
    box = page.locator("#composer").bounding_box()
    assert last
    assert box
    assert last["y"] + last["height"] <= box["y"] + 1


def test_long_limits_opened_in_the_box_can_be_reached_to_the_last(visit: Open) -> None:
    page = visit("/", **ON_A_PHONE)
    say(page, "set up a business")
    page.locator("#carried .limits summary").click()
    last = page.get_by_role("button", name="Use these limits")
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport(ratio=1)
    page.get_by_label("Retired").check()
    expect(page.locator("#composer")).to_be_in_viewport()


def test_everything_to_press_is_at_least_24_pixels_high_and_wide(visit: Open) -> None:
    page = visit("/", **ON_A_PHONE)
    for name, path in (PAGES | LINKS).items():
        page.goto(path)
        unfold(page)
        assert page.evaluate(SMALL) == [], name
    page.goto("/")
    TALKS["something kept, a level explained"](page)
    assert page.evaluate(SMALL) == []


@pytest.mark.parametrize("device", [{"viewport": DESKTOP}, ON_A_PHONE], ids=["desktop", "phone"])
def test_writing_and_going_about_in_the_box_leaves_the_answer_where_it_is(
    visit: Open, device: dict[str, object]
) -> None:
    page = visit("/", reduced_motion="reduce", **device)
    say(page, "set up a business")
    settled(page)
    page.evaluate("scrollTo(0, 300)")
    page.locator("#q").focus()
    page.keyboard.type("half a thought")
    for _ in range(5):
        page.keyboard.press("Tab")
        expect(page.locator("#composer :focus")).to_be_in_viewport(ratio=1)
    settled(page)
    assert page.evaluate("scrollY") == 300
