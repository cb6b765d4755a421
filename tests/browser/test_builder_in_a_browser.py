"""The page that makes the widget's lines, used as an adviser would; and its lines, put to use."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.hosts import DESKTOP, PHONE, Go, Host, go, host, new_host, page

__all__ = ["go", "host", "new_host"]
pytestmark = pytest.mark.browser

ZOOMED = {"width": 320, "height": 256}
STATES = {
    "as it comes": "/widget",
    "chosen": "/widget?accent=%230b5c4a&radius=8px&min_level=3&speaks=mi",
    "launcher": "/widget?mode=launcher&theme=dark&accent=%2374d6b6",
    "refused": "/widget?accent=%23ffd23f&min_level=6&max_level=3&font=%7B&site=A%20B",
    "in te reo": "/widget?lang=mi&accent=%230b5c4a",
    "the sheet": "/widget/web-team?accent=%230b5c4a",
    "the sheet in te reo": "/widget/web-team?lang=mi",
}
Visit = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, site: str, contexts: list[BrowserContext]) -> Visit:
    def start(path: str = "/widget", **options: object) -> Page:
        context = browser.new_context(
            **{"viewport": DESKTOP, "reduced_motion": "reduce", "base_url": site, **options}  # type: ignore[arg-type]
        )
        contexts.append(context)
        opened = context.new_page()
        opened.set_default_timeout(10_000)
        opened.goto(path)
        return opened

    return start


def lines(opened: Page, name: str = "script-lines") -> str:
    return opened.locator(f"#{name}").input_value()


def test_the_widget_and_its_lines_follow_every_change(visit: Visit) -> None:
    opened = visit()
    opened.get_by_label("Highest level").select_option("6")
    opened.get_by_label("Language of the widget").focus()
    opened.get_by_label("Language of the widget").select_option("mi")
    expect(opened.locator("#script-lines")).to_have_value(re.compile('levels="1-6"'))
    expect(opened.locator("#script-lines")).to_have_value(re.compile('lang="mi"'))
    preview = opened.locator("#preview")
    expect(preview).to_have_attribute("levels", "1-6")
    expect(preview.get_by_role("heading")).to_have_text("Kimihia he pūkenga-whāiti")
    expect(opened.get_by_label("Language of the widget")).to_be_focused()
    expect(opened.locator("#builder-status")).to_have_text(re.compile("up to date"))
    # The address can be kept and sent on.
    assert parse_qs(urlsplit(opened.url).query)["max_level"] == ["6"]
    opened.reload()
    expect(opened.get_by_label("Highest level")).to_have_value("6")
    sheet = opened.get_by_role("link", name="A sheet for your web team")
    assert "max_level=6" in (sheet.get_attribute("href") or "")


def test_a_colour_shows_in_the_widget_at_once_on_light_and_dark(visit: Visit) -> None:
    opened = visit()
    opened.get_by_label("Colour of links and buttons", exact=True).fill("#7a1fa2")
    button = opened.locator("#preview").get_by_role("button", name="Ask the finder")
    expect(button).to_have_css("background-color", "rgb(122, 31, 162)")
    opened.emulate_media(color_scheme="dark")
    # The very pair that the lines hold for dark screens.
    dark = re.findall(r"--mc-accent: #(\w{6})", lines(opened, "style-lines"))[1]
    red, green, blue = bytes.fromhex(dark)
    expect(button).to_have_css("background-color", f"rgb({red}, {green}, {blue})")


def test_a_pair_that_cannot_be_read_is_refused_and_mended_by_a_press(visit: Visit) -> None:
    opened = visit()
    accent = opened.get_by_label("Colour of links and buttons", exact=True)
    accent.fill("#ffd23f")
    expect(opened.locator("#accent-fault")).to_contain_text("contrast is 1.34 to 1")
    expect(accent).to_have_attribute("aria-invalid", "true")
    expect(opened.locator("#script-lines")).to_have_count(0)
    expect(accent).to_be_focused()
    opened.locator("#accent-fault").get_by_role("link").click()
    expect(opened.locator("#script-lines")).to_be_visible()
    expect(accent).to_be_focused()
    assert accent.get_attribute("aria-invalid") is None
    expect(opened.locator("#summary")).to_be_empty()
    assert f"--mc-accent: {accent.input_value()};" in lines(opened, "style-lines")


def test_the_palette_fills_the_field(visit: Visit) -> None:
    opened = visit()
    opened.get_by_label("Colour of links and buttons: Choose from a palette").fill("#7a1fa2")
    expect(opened.locator("#style-lines")).to_have_value(re.compile("#7a1fa2"))


def test_the_launcher_can_be_tried_and_taken_back(visit: Visit) -> None:
    opened = visit()
    opened.get_by_label("A button in the corner of the window").check()
    preview = opened.locator("#preview")
    preview.get_by_role("button", name="Find a micro-credential").click()
    expect(preview.locator("iframe").content_frame.locator("#q")).to_be_visible()
    opened.keyboard.press("Escape")
    expect(preview.get_by_role("dialog")).to_have_count(0)
    opened.get_by_label("In the text of your page").check()
    expect(preview.get_by_role("button", name="Ask the finder")).to_be_visible()


def test_lines_are_copied_with_one_press(visit: Visit) -> None:
    opened = visit(permissions=["clipboard-read", "clipboard-write"])
    opened.get_by_role("button", name="Copy The widget").click()
    expect(opened.locator("#builder-status")).to_have_text("Copied")
    assert opened.evaluate("navigator.clipboard.readText()") == lines(opened)


def test_without_the_clipboard_the_lines_are_marked(visit: Visit) -> None:
    opened = visit()
    opened.evaluate("() => void (navigator.clipboard.writeText = () => Promise.reject())")
    opened.get_by_role("button", name="Copy The widget").click()
    expect(opened.locator("#script-lines")).to_be_focused()
    marked = opened.locator("#script-lines").evaluate("each => each.selectionEnd")
    assert marked == len(lines(opened))


def test_a_broken_network_is_said_and_loses_nothing(visit: Visit) -> None:
    opened = visit()
    opened.context.set_offline(True)
    opened.get_by_label("Highest level").select_option("6")
    expect(opened.locator("#builder-status")).to_have_text(re.compile("Check your connection"))
    expect(opened.get_by_label("Highest level")).to_have_value("6")
    opened.context.set_offline(False)
    opened.get_by_label("Lowest level").select_option("3")
    expect(opened.locator("#script-lines")).to_have_value(re.compile('levels="3-6"'))


def test_all_of_it_works_without_script(visit: Visit) -> None:
    opened = visit(java_script_enabled=False)
    expect(opened.get_by_role("button", name=re.compile("Copy"))).to_have_count(0)
    opened.get_by_label("Highest level").select_option("6")
    opened.get_by_label("Colour of links and buttons").fill("#ffd23f")
    opened.get_by_role("button", name="Show the widget and its lines").click()
    expect(opened.get_by_role("heading", name="This cannot be used yet")).to_be_visible()
    opened.locator("#accent-fault").get_by_role("link").click()
    assert 'levels="1-6"' in lines(opened)
    frame = opened.frame_locator("noscript iframe, iframe.plain-frame")
    expect(frame.locator("#q")).to_be_visible()


def test_the_lines_work_in_a_page_that_allows_what_they_ask_for_and_no_more(
    visit: Visit, go: Go, host: Host
) -> None:
    opened = visit("/widget?accent=%237a1fa2&theme=light&min_level=3&max_level=6&speaks=mi")
    body = page(lines(opened))
    style = f'<style nonce="own">{lines(opened, "style-lines")}</style></head>'
    address = host.put(
        "/",
        body.replace('<link rel="icon" href="data:,">', "").replace("</head>", style),
        Content_Security_Policy=(
            f"default-src 'none'; style-src 'nonce-own'; {lines(opened, 'policy-line')}"
        ),
    )
    visited = go(address)
    button = visited.element().get_by_role("button", name="Pātai mai")
    expect(button).to_have_css("background-color", "rgb(122, 31, 162)")
    visited.open()
    assert visited.broken_policies == []


def test_the_plain_frame_s_lines_work_with_their_policy(visit: Visit, go: Go, host: Host) -> None:
    opened = visit("/widget?max_level=4")
    address = host.put(
        "/",
        page(lines(opened, "frame-lines")).replace('<link rel="icon" href="data:,">', ""),
        Content_Security_Policy=f"default-src 'none'; {lines(opened, 'frame-policy-line')}",
    )
    visited = go(address)
    frame = visited.page.frame_locator("iframe")
    expect(frame.locator("#q")).to_be_visible()
    expect(frame.locator("#max_level")).to_have_value("4")
    assert visited.broken_policies == []


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_light_or_dark(visit: Visit, state: str) -> None:
    opened = visit(STATES[state])
    for details in opened.locator("details").all():
        details.evaluate("each => each.open = true")
    for scheme in ("light", "dark"):
        opened.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found = Axe().run(opened)
        assert found.violations_count == 0, f"{scheme}: {found.generate_report()}"


@pytest.mark.parametrize("state", STATES)
def test_no_state_scrolls_sideways_on_a_phone_or_at_400_percent(visit: Visit, state: str) -> None:
    opened = visit(STATES[state])
    for details in opened.locator("details").all():
        details.evaluate("each => each.open = true")
    for viewport in (PHONE, ZOOMED):
        opened.set_viewport_size(viewport)  # type: ignore[arg-type]
        over = opened.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert over <= 0, viewport["width"]


def test_every_target_is_large_enough(visit: Visit) -> None:
    opened = visit(STATES["refused"])
    # WCAG 2.2, 2.5.8: 24 by 24 CSS pixels; links within a sentence are excepted.
    small = opened.evaluate(
        """() => [...document.querySelectorAll("main :is(button, input, select, summary)")]
          .filter((each) => each.offsetParent && each.type !== "hidden")
          .map((each) => [each.id || each.textContent.trim(), each.getBoundingClientRect()])
          .filter(([, box]) => box.width < 24 || box.height < 24)
          .map(([name, box]) => `${name}: ${box.width} × ${box.height}`)"""
    )
    assert small == []
