"""Journeys through the pages, and what holds on every page in every state."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.webapp.html_lint import lint

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
# 1280 × 1024 at 400 %, as WCAG 1.4.10 has it.
ZOOMED = {"width": 320, "height": 256}
STATES = {
    "start": "/",
    "results": "/?q=I+want+to+learn+coding&max_level=6&delivery=online",
    "several needs": "/?q=keep+farm+accounts%0Alead+a+small+team%0Aprune+vines",
    "much understood": "/?q=I+can+already+weld.+I+want+to+learn+carpentary+online,+level+4+at+most"
    "%0AI+would+like+it+short&have=cook",
    "a contradiction": "/?q=coding,+at+least+level+5,+at+most+level+3",
    "nothing within the limits": "/?q=modular+construction&min_level=9",
    "nothing suitable": "/?q=yodelling+in+the+alps&min_score=1",
    "nothing to search by": "/?q=hello",
    "every field wrong": "/?q=&min_level=0&max_level=x&max_credits=-1&delivery=z",
    "browse": "/micro-credentials?max_level=3&max_credits=15",
    "browse nothing": "/micro-credentials?min_level=10&delivery=workplace",
    "real record": "/micro-credentials/he-pataka-reo",
    "invented record": "/micro-credentials/example-295",
    "no such record": "/micro-credentials/nothing-of-this-name",
    "reference": "/docs",
    "about": "/about",
    "how it works": "/how-it-works",
    "privacy": "/privacy",
    "accessibility": "/accessibility",
    "contact": "/contact",
    "problem": "/problems/not-found",
}

Open = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, site: str, contexts: list[BrowserContext]) -> Open:
    """``visit(path, **options of the context)``: the page, opened and linted as it was sent."""

    def open_page(path: str, **options: object) -> Page:
        context = browser.new_context(base_url=site, **{"viewport": DESKTOP, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(8_000)
        reply = page.goto(path)
        assert reply is not None
        assert lint(reply.text()) == [], path
        return page

    return open_page


def unfold(page: Page) -> None:
    """Open everything that is folded away."""
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")


def overflow(page: Page) -> int:
    """How many CSS pixels the page is wider than its window."""
    return page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth")


def test_without_script_a_question_leads_to_results_and_on_to_a_record(visit: Open) -> None:
    page = visit("/", java_script_enabled=False, viewport=PHONE)
    page.get_by_label("Your question").fill("modular construction")
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_role("log")).to_be_visible()
    expect(page.locator("article.card").first).to_be_visible()
    assert "modular" not in page.url
    title = page.locator("article.card h2").first.inner_text()
    page.locator("article.card h2 a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    expect(page.get_by_role("heading", name="What you will be able to do")).to_be_visible()


def test_without_script_limits_narrow_an_answer_and_can_be_removed(visit: Open) -> None:
    page = visit("/", java_script_enabled=False)
    page.get_by_label("Your question").fill("coding")
    page.get_by_text("Set limits").click()
    page.get_by_label("Highest level").select_option("4")
    page.get_by_label("Online", exact=True).check()
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_text("level 4 at most", exact=True)).to_be_visible()
    page.get_by_role("button", name="Remove level 4 at most").click()
    expect(page.get_by_text("level 4 at most", exact=True)).to_have_count(0)
    expect(page.locator(".chip.limits")).to_have_text("online Remove online")
    expect(page.locator("#q")).to_have_value("coding")


def test_the_keyboard_alone_goes_from_question_to_record(visit: Open) -> None:
    page = visit("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("modular")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("construction")
    expect(page.locator("#q")).to_have_value("modular\nconstruction")
    page.keyboard.press("Enter")
    expect(page.get_by_role("log")).to_be_visible()
    # The page opens at the conversation, so the first card is a few steps away.
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('article.card h2 a')"):
            break
    expect(page.locator("article.card h2 a").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Facts")).to_be_visible()


def test_the_keyboard_opens_the_limits_and_sets_one(visit: Open) -> None:
    page = visit("/")
    page.locator("details.limits summary").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Lowest level")).to_be_focused()
    page.keyboard.press("3")
    expect(page.get_by_label("Lowest level")).to_have_value("3")


@pytest.mark.parametrize("script", [True, False])
def test_the_keyboard_removes_what_was_understood(visit: Open, script: bool) -> None:
    page = visit("/", java_script_enabled=script)
    page.get_by_label("Your question").fill("I can already cook. carpentry, level 4 at most")
    page.get_by_role("button", name="Find").click()
    for name in ("Remove cook", "Remove level 4 at most"):
        # The page opens at the conversation, so the chips are a few steps away.
        for _ in range(6):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent.trim()") == name:
                break
        expect(page.get_by_role("button", name=name)).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name=name)).to_have_count(0)
    expect(page.locator("#q")).to_have_value("carpentry")
    assert "carpentry" not in page.url


def test_limits_that_cannot_both_hold_are_settled_by_a_press(visit: Open) -> None:
    page = visit(STATES["a contradiction"])
    asked = page.get_by_role("region", name="Which level did you mean?")
    expect(asked).to_contain_text("“at least level 5” and “at most level 3”")
    expect(asked.get_by_role("link")).to_have_text(
        ["Level 5 at least", "Level 3 at most", "Neither"]
    )
    asked.get_by_role("link", name="Level 3 at most").focus()
    page.keyboard.press("Enter")
    expect(asked).to_have_count(0)
    expect(page.locator(".chip.limits")).to_have_text("level 3 at most Remove level 3 at most")
    expect(page.locator("#q")).to_have_value("coding, at most level 3")
    page.go_back()
    asked.get_by_role("link", name="Neither").click()
    expect(page.locator(".chip.limits")).to_have_count(0)
    expect(page.locator("#q")).to_have_value("coding")


def test_enter_in_the_credits_field_asks_and_drops_no_limit(visit: Open) -> None:
    page = visit("/?q=coding&max_level=6")
    page.locator("details.limits summary").click()
    page.get_by_label("Most credits").fill("40")
    page.get_by_label("Most credits").press("Enter")
    expect(page.get_by_text("40 credits at most", exact=True)).to_be_visible()
    expect(page.get_by_text("level 6 at most", exact=True)).to_be_visible()


def test_a_wrong_value_is_explained_and_the_summary_leads_to_its_field(visit: Open) -> None:
    page = visit("/")
    page.get_by_label("Your question").fill("coding")
    page.get_by_text("Set limits").click()
    page.get_by_label("Most credits").fill("many")
    page.get_by_role("button", name="Find").click()
    summary = page.get_by_role("alert")
    expect(summary).to_contain_text("Most credits must be a whole number")
    summary.get_by_role("link").first.click()
    expect(page.locator("#max_credits")).to_be_focused()
    expect(page.locator("#max_credits")).to_have_value("many")
    expect(page.locator("#q")).to_have_value("coding")


def test_going_back_from_an_answer_keeps_what_was_typed(visit: Open) -> None:
    page = visit("/")
    page.get_by_label("Your question").fill("coding")
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_role("log")).to_be_visible()
    page.go_back()
    expect(page.locator("#q")).to_have_value("coding")
    assert page.locator("form#ask").get_attribute("aria-busy") is None


def test_no_page_scrolls_sideways_on_a_phone_or_at_400_percent(visit: Open) -> None:
    page = visit("/")
    for name, path in STATES.items():
        page.goto(path)
        unfold(page)
        for viewport in (PHONE, ZOOMED):
            page.set_viewport_size(viewport)  # type: ignore[arg-type]
            assert overflow(page) <= 0, f"{name} at {viewport['width']}"


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_light_or_dark(visit: Open, state: str) -> None:
    # With motion, colours are still on their way from one scheme to the other when axe looks.
    page = visit(STATES[state], reduced_motion="reduce")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found = Axe().run(page)
        assert found.violations_count == 0, f"{scheme}: {found.generate_report()}"


@pytest.mark.parametrize(
    "state", ["results", "several needs", "much understood", "a contradiction", "browse"]
)
def test_axe_finds_nothing_on_a_phone_with_everything_unfolded(visit: Open, state: str) -> None:
    page = visit(STATES[state], viewport=PHONE)
    unfold(page)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_the_content_policy_is_never_broken_and_nothing_comes_from_elsewhere(
    visit: Open, site: str
) -> None:
    page = visit("/")
    told: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    for path in STATES.values():
        page.goto(path)
    # Chromium itself notes every page that it got with a status of 4xx.
    assert [
        line for line in told if not line.startswith("Failed to load resource: the server")
    ] == []
    assert all(address.startswith(site) for address in asked)


def test_everything_to_press_is_at_least_24_pixels_high_and_wide(visit: Open) -> None:
    small = """() => [...document.querySelectorAll(
        'button, summary, input:not([type=hidden]), select, textarea, nav a, a.button, .chip-drop')]
        .filter(each => each.checkVisibility())
        .map(each => [each.outerHTML.slice(0, 80), each.getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24)
        .map(([html, box]) => `${html} ${box.width} × ${box.height}`)"""
    page = visit("/", viewport=PHONE)
    for name in ("results", "much understood", "every field wrong", "browse", "real record"):
        page.goto(STATES[name])
        # Of inline links only those in running text may be smaller (WCAG 2.5.8).
        assert page.evaluate(small) == [], name


def test_forced_colours_leave_the_level_and_the_badge_to_be_seen(visit: Open) -> None:
    page = visit("/micro-credentials/example-295", forced_colors="active")
    badge = page.locator(".example-badge").first
    assert badge.evaluate("each => getComputedStyle(each).borderTopWidth") == "3px"
    fills = page.locator(".ladder").first.evaluate(
        "each => [...each.children].map(step => getComputedStyle(step).fill)"
    )
    assert len(set(fills)) == 3


def test_nothing_moves_for_those_who_asked_for_no_motion(visit: Open) -> None:
    page = visit("/", reduced_motion="reduce")
    assert page.locator(".button").first.evaluate(
        "each => getComputedStyle(each).transitionDuration"
    ) in {"0s", ""}


def test_an_answer_prints_without_forms_and_with_the_addresses_of_its_sources(
    visit: Open,
) -> None:
    page = visit("/?q=set+up+a+real+business+while+still+at+school")
    page.emulate_media(media="print")
    expect(page.locator(".composer")).to_be_hidden()
    expect(page.locator("article.card").first).to_be_visible()
    printed = page.locator(".source a").first.evaluate(
        "each => getComputedStyle(each, '::after').content"
    )
    assert "https://" in printed


def test_macrons_are_drawn_by_the_page_s_own_font(visit: Open) -> None:
    page = visit("/micro-credentials/he-pataka-reo")
    page.evaluate("document.fonts.ready.then(() => true)")
    assert page.evaluate("document.fonts.check('700 16px Figtree', 'āēīōū ĀĒĪŌŪ')")
    loaded = page.evaluate("[...document.fonts].filter(f => f.status == 'loaded').length")
    assert loaded == 2
