"""The widget and its frame for everybody: axe in every state, targets, colours, motion, zoom."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.hosts import (
    PHONE,
    QUESTION,
    Go,
    Host,
    Visit,
    go,
    host,
    new_host,
    page,
    widget,
)

__all__ = ["go", "host", "new_host"]
pytestmark = pytest.mark.browser

ACCENT = "<style>:root { --mc-accent: #7a2e6b; --mc-on-accent: #fff }</style>"
# What can be pressed, in the widget's own part and in the frame; links in text may be smaller.
SMALL = """root => [...root.querySelectorAll(
    "button, summary, input:not([type=hidden]), select, textarea, .actions a, .brand")]
    .filter((each) => each.checkVisibility())
    .map((each) => [each.outerHTML.slice(0, 90), each.getBoundingClientRect()])
    .filter(([, box]) => box.width < 24 || box.height < 24)
    .map(([html, box]) => `${html} ${box.width} × ${box.height}`)"""

# Headings in the frame go on from those of the page around, which has the one of level 1.
IN_A_FRAME = {"rules": {"page-has-heading-one": {"enabled": False}}}


def check(visit: Visit, state: str) -> None:
    """axe on the page with the widget, and on what is in the frame."""
    for each in (visit.page, *visit.page.frames[1:]):
        options = IN_A_FRAME if each in visit.page.frames else {}
        found = Axe().run(each, options=options)  # type: ignore[arg-type]
        assert found.violations_count == 0, f"{state}: {found.generate_report()}"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "mi"])
def test_axe_finds_nothing_in_any_state_inline(go: Go, host: Host, theme: str, lang: str) -> None:
    body = widget(f'theme="{theme}" lang="{lang}" levels="2-6"')
    visit = go(host.put("/", page(body, ACCENT)), color_scheme=theme)
    check(visit, "card")
    frame = visit.open()
    check(visit, "start")
    frame.locator("details.limits summary").click()
    check(visit, "limits")
    visit.ask("I can already cook. I want to lead a team, level 5 at most")
    check(visit, "results")
    visit.ask("compare the first two")
    check(visit, "compared")
    visit.ask("only level 10")
    check(visit, "nothing")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state_of_a_launcher(go: Go, host: Host, theme: str) -> None:
    body = widget(f'mode="launcher" theme="{theme}"')
    visit = go(host.put("/", page(body, ACCENT)), viewport=PHONE, color_scheme=theme)
    check(visit, "closed")
    visit.open()
    check(visit, "open")
    visit.ask(QUESTION)
    check(visit, "results")


def test_axe_finds_nothing_while_it_opens_and_when_it_cannot(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget())))
    visit.page.route("**/embed/v1?**", lambda _: None)
    visit.element().get_by_role("button").click()
    expect(visit.element().get_by_role("status")).to_have_text("Opening the finder…")
    found = Axe().run(visit.page)
    assert found.violations_count == 0, found.generate_report()
    visit.page.unroute_all()
    visit.page.route("**/embed/v1?**", lambda route: route.abort())
    visit.page.reload()
    visit.element().get_by_role("button").click()
    expect(visit.element().get_by_role("button", name="Try again")).to_be_visible()
    found = Axe().run(visit.page)
    assert found.violations_count == 0, found.generate_report()
    # And it can be tried again.
    visit.page.unroute_all()
    visit.open()


@pytest.mark.parametrize("mode", ["inline", "launcher"])
def test_what_is_to_be_pressed_is_large_enough(go: Go, host: Host, mode: str) -> None:
    visit = go(host.put("/", page(widget(f'mode="{mode}"'))), viewport=PHONE)
    own = "each => (" + SMALL + ")(each.shadowRoot)"
    assert visit.element().evaluate(own) == []
    visit.open()
    visit.ask(QUESTION)
    assert visit.element().evaluate(own) == []
    assert visit.frame().evaluate(f"({SMALL})(document)") == []


def test_the_name_of_the_frame_and_of_the_panel_are_said(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget())))
    expect(visit.element().get_by_role("region", name="Find a micro-credential")).to_be_visible()
    visit.open()
    title = visit.element().locator("iframe").get_attribute("title")
    assert title == "Micro-credential finder"


def test_links_out_of_the_frame_say_that_they_open_a_tab(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget())))
    frame = visit.open()
    visit.ask("lead a team")
    link = frame.locator("article.card a[target=_blank]").first
    assert "(opens in a new tab)" in (link.text_content() or "")


def test_forced_colours_leave_edges_to_be_seen(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget('mode="launcher"'))), forced_colors="active")
    launch = visit.element().get_by_role("button")
    assert launch.evaluate("each => getComputedStyle(each).borderTopStyle") == "solid"
    visit.open()
    close = visit.element().get_by_role("button", name="Close")
    assert close.evaluate("each => getComputedStyle(each).borderTopWidth") == "1px"


@pytest.mark.parametrize(("motion", "moves"), [("reduce", "none"), ("no-preference", "rise")])
def test_the_panel_moves_only_where_that_is_wanted(
    go: Go, host: Host, motion: str, moves: str
) -> None:
    visit = go(host.put("/", page(widget('mode="launcher"'))), reduced_motion=motion)
    visit.open()
    expect(visit.element().locator("dialog")).to_have_css("animation-name", moves)


@pytest.mark.parametrize("mode", ["inline", "launcher"])
def test_at_400_percent_nothing_scrolls_sideways(go: Go, host: Host, mode: str) -> None:
    sideways = "document.scrollingElement.scrollWidth - innerWidth"
    visit = go(
        host.put("/", page(widget(f'mode="{mode}"'))), viewport={"width": 320, "height": 256}
    )
    assert visit.page.evaluate(sideways) <= 0
    visit.open()
    visit.ask(QUESTION)
    assert visit.page.evaluate(sideways) <= 0
    assert visit.frame().evaluate(sideways) <= 0


def test_larger_type_chosen_in_the_browser_holds_in_the_card(go: Go, host: Host) -> None:
    # The page's own size does not reach the widget; the person's does, by "medium".
    visit = go(host.put("/", page(widget(), "<style>html { font-size: 30px }</style>")))
    size = "each => getComputedStyle(each.shadowRoot.querySelector('.root')).fontSize"
    assert visit.element().evaluate(size) == "16px"
    declared = (
        "each => [...each.shadowRoot.adoptedStyleSheets[0].cssRules].map(r => r.cssText).join()"
    )
    assert "font-size: 16px" not in visit.element().evaluate(declared)
