"""axe-core finds nothing: on every page in every state, light and dark, in both languages."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Open
from tests.browser.states import LINKS, PAGES, TALKS
from tests.browser.talking import DESKTOP, PHONE, settled, unfold

pytestmark = pytest.mark.browser

AXE = Axe()
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}


@pytest.fixture(scope="module")
def page(browser: Browser, site: str) -> Page:
    """One page for all the addresses: each is a document of its own."""
    # With motion, colours are still on their way from one scheme to the other when axe looks.
    context = browser.new_context(base_url=site, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()


def assert_nothing_found(page: Page, state: str) -> None:
    """In light nothing at all, in dark nothing to do with colours."""
    settled(page)
    for scheme, rules in (("light", None), ("dark", COLOURS)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found = AXE.run(page, options=rules)
        assert found.violations_count == 0, f"{state}, {scheme}: {found.generate_report()}"


@pytest.mark.parametrize("language", ["en", "mi"])
@pytest.mark.parametrize("state", [*PAGES, *LINKS])
def test_axe_finds_nothing_on_a_page_as_served(page: Page, state: str, language: str) -> None:
    path = (PAGES | LINKS)[state]
    page.set_viewport_size(PHONE if language == "mi" else DESKTOP)  # type: ignore[arg-type]
    page.goto(path if language == "en" else f"{path}{'&' if '?' in path else '?'}lang=mi")
    unfold(page)
    assert_nothing_found(page, f"{state} in {language}")


@pytest.mark.parametrize("state", TALKS)
def test_axe_finds_nothing_in_a_conversation_put_together_by_script(
    visit: Open, state: str
) -> None:
    page = visit("/", reduced_motion="reduce")
    TALKS[state](page)
    unfold(page)
    assert_nothing_found(page, state)
    # A page that script has put together keeps to what every page keeps to.
    twice = page.evaluate(
        """() => [...document.querySelectorAll("[id]")].map((each) => each.id)
            .filter((id, at, all) => all.indexOf(id) !== at)"""
    )
    assert twice == []
    for name in ("aria-labelledby", "aria-describedby", "popovertarget", "form", "for"):
        lost = page.evaluate(
            """(name) => [...document.querySelectorAll(`[${name}]`)]
                .flatMap((each) => each.getAttribute(name).split(" "))
                .filter((id) => id && !document.getElementById(id))""",
            name,
        )
        assert lost == [], name


def test_axe_finds_nothing_on_a_phone_in_te_reo_with_a_sheet_open(visit: Open) -> None:
    page = visit("/?lang=mi", reduced_motion="reduce", viewport=PHONE)
    TALKS["something kept, a level explained"](page)
    assert_nothing_found(page, "te reo on a phone")
