"""Records in a browser: what a level means, the facets, side by side, the shortlist on paper."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.talking import PHONE

pytestmark = pytest.mark.browser

YES = "young-enterprise-scheme-yes-certificate"
BUILDING = "basic-construction-skills"
SHORTLIST = f"/shortlist?shortlist={YES},{BUILDING},example-295,becoming-an-entrepreneur"
SMALL = {"width": 320, "height": 640}


def wider(page: Page) -> int:
    found: int = page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth")
    return found


@pytest.mark.parametrize("script", [True, False])
def test_the_keyboard_opens_what_a_level_means_and_comes_back(visit: Open, script: bool) -> None:
    page = visit(f"/micro-credentials/{BUILDING}", java_script_enabled=script)
    opener = page.get_by_role("button", name="what level 3 means").first
    opener.focus()
    page.keyboard.press("Enter")
    sheet = page.get_by_role("dialog", name="Level 3 of 10")
    expect(sheet).to_be_visible()
    expect(sheet).to_contain_text("Under limited supervision")
    page.keyboard.press("Tab")
    expect(sheet.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Enter")
    expect(sheet).to_be_hidden()
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()


@pytest.mark.parametrize("viewport", [PHONE, SMALL])
def test_what_a_level_means_stays_within_a_small_window(
    visit: Open, viewport: dict[str, int]
) -> None:
    page = visit(f"/micro-credentials/{YES}", viewport=viewport, has_touch=True)
    page.get_by_role("button", name="what level 2 means").first.tap()
    box = page.get_by_role("dialog").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["y"] >= 0
    assert box["x"] + box["width"] <= viewport["width"]
    assert box["y"] + box["height"] <= viewport["height"]
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_facets_stand_open_beside_the_list_and_are_folded_on_a_phone(visit: Open) -> None:
    page = visit("/micro-credentials", java_script_enabled=False)
    level = page.get_by_role("link", name=re.compile(r"^Level 4 \d+$"))
    expect(level).to_be_visible()
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    expect(level).to_be_hidden()
    page.get_by_text("Narrow the list").first.click()
    level.click()
    expect(page.locator(".chip.limits")).to_contain_text("level 4")
    count = page.locator("#showing").inner_text().rpartition(" ")[2]
    page.get_by_text("Narrow the list").first.click()
    expect(page.get_by_role("link", name=f"Remove Level 4 {count}")).to_be_visible()


def test_a_table_too_wide_for_the_window_scrolls_by_itself_and_by_keyboard(visit: Open) -> None:
    page = visit(f"/compare?id={YES}&id={BUILDING}&id=example-295", viewport=SMALL)
    assert wider(page) <= 0
    region = page.get_by_role("region", name="What differs between 3 micro-credentials")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.table-scroll').scrollLeft > 0")
    header = page.get_by_role("rowheader", name="Recognition").bounding_box()
    assert header is not None
    assert header["x"] >= 0, "the names of the rows stay in sight"


def test_ticked_records_are_compared_without_script(visit: Open) -> None:
    page = visit(SHORTLIST, java_script_enabled=False)
    page.get_by_label("Compare: Basic Construction Skills").uncheck()
    page.get_by_label("Compare: Becoming an entrepreneur").check()
    page.get_by_role("button", name="Compare those ticked").click()
    expect(page.get_by_role("columnheader")).to_have_count(2)
    expect(page.get_by_role("columnheader").nth(1)).to_contain_text("Becoming an entrepreneur")


def test_the_shortlist_goes_on_paper_without_controls_and_two_to_a_page(visit: Open) -> None:
    page = visit(SHORTLIST)
    paper = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 2
    page.emulate_media(media="print")
    for control in (".kept-choices", ".shortlist-tools", ".level-tip", "#link"):
        expect(page.locator(control).first).to_be_hidden()
    expect(page.locator(".printed-address")).to_contain_text(f"/shortlist?shortlist={YES},")
    address = page.locator(".source a").first
    assert "https://" in address.evaluate("each => getComputedStyle(each, '::after').content")
