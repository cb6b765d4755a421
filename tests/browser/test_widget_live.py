"""One widget and several, changed, taken out, put back, and opened by the keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

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

TWO = (
    widget('id="first" levels="3-6"') + '<mc-finder id="second" lang="mi" theme="dark"></mc-finder>'
)
CARDS = "article.card :is(h2, h3)"
LAUNCHER = '<p><a href="#before">before</a></p>' + widget('mode="launcher"')


def test_two_widgets_on_a_page_do_not_mix(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(TWO)))
    visit.open(0)
    visit.open(1)
    visit.ask("lead a team", 1)
    expect(visit.inside(0).locator("#talk")).to_have_count(0)
    assert visit.inside(0).locator("#min_level").input_value() == "3"
    assert [each[2] for each in visit.events if each[0] == "results"] == ["second"]
    visit.ask("prune vines", 0)
    assert [each[2] for each in visit.events if each[0] == "results"] == ["second", "first"]
    assert visit.frame(0).evaluate("document.documentElement.lang") == "en-NZ"
    assert visit.frame(1).evaluate("document.documentElement.lang") == "mi"


def test_taken_out_and_put_back_it_begins_anew(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget())))
    visit.open()
    visit.ask("lead a team")
    visit.page.evaluate(
        "() => { window.kept = document.querySelector('mc-finder'); kept.remove(); }"
    )
    expect(visit.page.locator("mc-finder")).to_have_count(0)
    visit.page.evaluate("document.querySelector('main').append(kept)")
    visit.open()
    expect(visit.inside().locator("#talk")).to_have_count(0)
    visit.ask("prune vines")
    assert [each[0] for each in visit.events].count("results") == 2
    # Moved at one go, as frameworks do.
    visit.page.evaluate("document.body.append(document.querySelector('mc-finder'))")
    visit.open()
    assert visit.told == []


def test_made_by_script_it_works_like_one_in_the_page(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget())))
    visit.page.evaluate(
        """api => { document.querySelector("mc-finder").remove();
        const made = document.createElement("mc-finder");
        for (const [name, value] of Object.entries({ api, levels: "4", lang: "mi" }))
          made.setAttribute(name, value);
        document.querySelector("main").append(made); }""",
        visit.finder,
    )
    visit.open()
    assert visit.inside().locator("#max_level").input_value() == "4"


def mark(visit: Visit) -> None:
    """So that another document in the frame can be told from this one."""
    visit.frame().evaluate("window.stillHere = true")


def still_here(visit: Visit) -> bool:
    return bool(visit.frame().evaluate("window.stillHere === true"))


def test_another_theme_is_put_on_without_loading_anew(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget('theme="light"'))))
    visit.open()
    visit.ask("lead a team")
    mark(visit)
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    assert visit.frame().evaluate(paper) == "rgb(244, 247, 245)"
    visit.page.evaluate("document.querySelector('mc-finder').setAttribute('theme', 'dark')")
    expect(visit.inside().locator("html")).to_have_css("background-color", "rgb(14, 22, 19)")
    visit.page.evaluate("document.querySelector('mc-finder').setAttribute('theme', 'auto')")
    expect(visit.inside().locator("html")).to_have_css("background-color", "rgb(244, 247, 245)")
    visit.page.emulate_media(color_scheme="dark")
    expect(visit.inside().locator("html")).to_have_css("background-color", "rgb(14, 22, 19)")
    assert still_here(visit)


def test_colours_follow_the_style_of_the_page(go: Go, host: Host) -> None:
    head = (
        "<style>:root { --mc-accent: rebeccapurple; --mc-radius: 3px; --mc-font: Georgia }"
        " :root.other { --mc-accent: oklch(0.4 0.1 30); --mc-on-accent: white }</style>"
    )
    visit = go(host.put("/", page(widget('theme="light"'), head)))
    button = visit.element().get_by_role("button", name="Ask the finder")
    expect(button).to_have_css("background-color", "rgb(102, 51, 153)")
    visit.open()
    mark(visit)
    find = visit.inside().get_by_role("button", name="Find", exact=True)
    expect(find).to_have_css("background-color", "rgb(102, 51, 153)")
    assert "Georgia" in find.evaluate("each => getComputedStyle(each).fontFamily")
    visit.page.evaluate("document.documentElement.classList.add('other')")
    expect(find).not_to_have_css("background-color", "rgb(102, 51, 153)")
    visit.page.evaluate("document.documentElement.classList.remove('other')")
    expect(find).to_have_css("background-color", "rgb(102, 51, 153)")
    assert still_here(visit)
    assert visit.told == []


def test_a_pair_of_colours_that_cannot_be_read_is_mended_and_told(go: Go, host: Host) -> None:
    head = "<style>:root { --mc-accent: #ffe08a; --mc-on-accent: #fff }</style>"
    visit = go(host.put("/", page(widget('theme="light"'), head)))
    button = visit.element().get_by_role("button", name="Ask the finder")
    expect(button).to_have_css("color", "rgb(0, 0, 0)")
    assert len([line for line in visit.told if "--mc-on-accent" in line]) == 1


def test_another_language_keeps_the_conversation(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget('lang="en"'))))
    visit.open()
    visit.ask("lead a team, level 5 at most")
    titles = visit.inside().locator(CARDS).all_inner_texts()
    visit.page.evaluate("document.querySelector('mc-finder').setAttribute('lang', 'mi')")
    expect(visit.inside().locator("html")).to_have_attribute("lang", "mi")
    expect(visit.inside().locator("#talk")).to_be_visible()
    now = visit.inside().locator(f".exchange:not(.past) {CARDS}").all_inner_texts()
    assert [each.split("\n")[0] for each in now] == [each.split("\n")[0] for each in titles]
    expect(visit.element().locator("iframe")).to_have_attribute("title", "Te rapu pūkenga-whāiti")
    visit.ask("prune vines")
    expect(visit.inside().locator("html")).to_have_attribute("lang", "mi")


def test_without_an_attribute_the_language_is_the_page_s(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget(), attributes='lang="mi"')))
    expect(visit.element().get_by_role("button")).to_have_text("Pātai mai")
    visit.page.evaluate("document.documentElement.lang = 'en-NZ'")
    expect(visit.element().get_by_role("button")).to_have_text("Ask the finder")
    visit.page.evaluate("document.documentElement.lang = 'mi'")
    visit.open()
    expect(visit.inside().locator("html")).to_have_attribute("lang", "mi")


def test_a_visitor_s_own_choice_of_language_stays(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget('lang="en"'))))
    visit.open()
    visit.inside().get_by_role("link", name="Te reo Māori").click()
    expect(visit.inside().locator("html")).to_have_attribute("lang", "mi")
    visit.page.wait_for_timeout(500)
    expect(visit.inside().locator("html")).to_have_attribute("lang", "mi")


def test_other_limits_hold_at_once_or_from_the_next_conversation_on(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget('levels="3-6"'))))
    visit.open()
    visit.page.evaluate("document.querySelector('mc-finder').setAttribute('levels', '2')")
    expect(visit.inside().locator("#min_level")).to_have_value("2")
    visit.ask("lead a team")
    visit.page.evaluate("document.querySelector('mc-finder').setAttribute('levels', '5-7')")
    visit.page.wait_for_timeout(300)
    expect(visit.inside().locator("#talk")).to_be_visible()
    expect(visit.inside().locator("#min_level")).to_have_value("2")
    visit.inside().get_by_role("link", name="Forget this conversation").click()
    expect(visit.inside().locator("#min_level")).to_have_value("5")
    expect(visit.inside().locator("#talk")).to_have_count(0)


def test_an_inline_widget_becomes_a_launcher_and_back(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget())))
    visit.open()
    visit.page.evaluate("document.querySelector('mc-finder').setAttribute('mode', 'launcher')")
    launch = visit.element().get_by_role("button", name="Find a micro-credential")
    expect(launch).to_be_visible()
    visit.open()
    visit.page.evaluate("document.querySelector('mc-finder').removeAttribute('mode')")
    expect(visit.inside().locator("#q")).to_be_visible()
    visit.ask("lead a team")


def test_headings_stand_where_the_page_wants_them(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(f"<h2>Tools</h2>{widget('heading-level=3')}")))
    expect(visit.element().get_by_role("heading", level=3)).to_be_visible()
    visit.open()
    # Asked of the browser: Playwright goes by the name of the element.
    levels = "[...document.querySelectorAll('h1, h2, h3')].map(each => each.ariaLevel)"
    assert visit.frame().evaluate(levels) == ["3", "4"]


def test_the_frame_is_as_tall_as_what_is_in_it(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget())), viewport=PHONE)
    visit.open()
    inner = """() => [document.scrollingElement.scrollHeight - innerHeight,
        document.scrollingElement.scrollWidth - innerWidth]"""
    for text in ("", "lead a team", "only level 5", "yodel in the alps"):
        if text:
            visit.ask(text)
        visit.page.wait_for_function(
            "frame => Math.abs(frame.getBoundingClientRect().height) > 0",
            arg=visit.element().locator("iframe").element_handle(),
        )
        visit.page.wait_for_timeout(400)
        assert visit.frame().evaluate(inner) == [0, 0], text
    assert visit.page.evaluate("document.scrollingElement.scrollWidth - innerWidth") == 0


def test_an_answer_is_scrolled_to_and_the_page_otherwise_left_alone(go: Go, host: Host) -> None:
    tall = '<p style="height: 900px">before</p>'
    visit = go(host.put("/", page(tall + widget() + tall)))
    visit.open()
    visit.ask("lead a team")
    said = visit.inside().locator("#log .bubble").last
    visit.page.wait_for_timeout(400)
    assert 0 <= (said.bounding_box() or {"y": -1})["y"] < 200
    # Who is busy elsewhere is not taken away from there.
    visit.page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }")
    reveal = {"source": "mc-finder", "version": 1, "type": "reveal", "payload": {"top": 300}}
    visit.frame().evaluate("message => parent.postMessage(message, '*')", reveal)
    visit.page.wait_for_timeout(300)
    assert visit.page.evaluate("scrollY") == 0


def test_the_focus_goes_to_the_box_but_not_away_from_those_who_went_elsewhere(
    go: Go, host: Host
) -> None:
    visit = go(host.put("/", page(widget() + '<p><label>Name <input id="name"></label></p>')))
    waiting: list[Route] = []
    visit.page.route("**/embed/v1?**", lambda route: waiting.extend([route]))
    visit.element().get_by_role("button").click()
    expect(visit.element().get_by_role("status")).to_have_text("Opening the finder…")
    visit.page.locator("#name").focus()
    waiting[0].continue_()
    expect(visit.inside().locator("#q")).to_be_visible()
    visit.page.wait_for_timeout(300)
    expect(visit.page.locator("#name")).to_be_focused()


def test_pressing_twice_opens_once(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget())))
    visit.element().get_by_role("button").dblclick()
    expect(visit.inside().locator("#q")).to_be_focused()
    assert len(visit.page.frames) == 2
    assert [each[0] for each in visit.events].count("ready") == 1


def test_a_launcher_by_the_keyboard(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(LAUNCHER)))
    page_ = visit.page
    page_.keyboard.press("Tab")
    page_.keyboard.press("Tab")
    launch = visit.element().get_by_role("button", name="Find a micro-credential")
    expect(launch).to_be_focused()
    expect(launch).to_have_attribute("aria-expanded", "false")
    page_.keyboard.press("Enter")
    panel = visit.element().get_by_role("dialog", name="Find a micro-credential")
    expect(panel).to_be_visible()
    expect(launch).to_have_attribute("aria-expanded", "true")
    box = visit.inside().locator("#q")
    expect(box).to_be_focused()

    page_.keyboard.type("lead a team")
    page_.keyboard.press("Enter")
    expect(visit.inside().locator("article.card").first).to_be_visible()
    page_.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(launch).to_be_focused()
    expect(launch).to_have_attribute("aria-expanded", "false")

    # The conversation is still there.
    page_.keyboard.press("Space")
    expect(box).to_be_focused()
    expect(visit.inside().locator("article.card").first).to_be_visible()
    # Out of the frame, to the panel's own button, and Escape there.
    visit.element().get_by_role("button", name="Close").focus()
    page_.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(launch).to_be_focused()
    page_.keyboard.press("Enter")
    visit.element().get_by_role("button", name="Close").click()
    expect(launch).to_be_focused()
    assert visit.told == []


def test_the_focus_stays_in_the_open_panel(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(LAUNCHER)))
    visit.open()
    assert not visit.page.evaluate(
        """() => { document.querySelector("a").focus();
        return document.activeElement === document.querySelector("a"); }"""
    )


def test_the_first_escape_closes_a_sheet_in_the_frame_and_the_next_the_panel(
    go: Go, host: Host
) -> None:
    visit = go(host.put("/", page(LAUNCHER)))
    frame = visit.open()
    visit.ask("lead a team")
    frame.locator("button[popovertarget]").first.click()
    expect(frame.locator("[popover]:popover-open")).to_be_visible()
    visit.page.keyboard.press("Escape")
    expect(frame.locator("[popover]:popover-open")).to_have_count(0)
    panel = visit.element().get_by_role("dialog", name="Find a micro-credential", exact=True)
    expect(panel).to_be_visible()
    visit.page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def test_the_panel_fits_its_window(go: Go, host: Host) -> None:
    for viewport in (PHONE, {"width": 320, "height": 256}, {"width": 1280, "height": 900}):
        visit = go(host.put("/", page(LAUNCHER)), viewport=viewport)
        visit.open()
        visit.ask(QUESTION)
        box = visit.element().locator("dialog").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert box["x"] + box["width"] <= viewport["width"]
        assert box["y"] + box["height"] <= viewport["height"]
        close = visit.element().get_by_role("button", name="Close")
        expect(close).to_be_in_viewport()
        sideways = "document.scrollingElement.scrollWidth - innerWidth"
        assert visit.frame().evaluate(sideways) <= 0
