"""The pages as people have set up their machines: language, colours, motion, paper."""

from __future__ import annotations

import re
import zlib

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.talking import DESKTOP, newest, press, say, titles, turns

pytestmark = pytest.mark.browser

# Elements whose language is not that of their words, judged by words that only one of them has.
ENGLISH_AS_MAORI = """() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const lang = node.parentElement.closest("[lang]").lang;
        if (lang.startsWith("mi") && /\\b(the|with|and|your|this|found)\\b/i.test(node.data)) {
            found.push(node.data.trim());
        }
    }
    return found;
}"""


def test_the_language_changes_in_the_middle_and_back_and_nothing_is_lost(visit: Open) -> None:
    page = visit("/")
    found = titles(say(page, "set up a business, level 4 at most"))
    page.locator("#q").fill("half a thought")
    maori = press(page, page.get_by_role("button", name="Te reo Māori"))
    expect(page.locator("html")).to_have_attribute("lang", "mi")
    assert titles(maori) == found
    expect(page.locator("#q")).to_have_value("half a thought")
    # What was said before was said in English, and still says so.
    expect(turns(page)).to_have_count(2)
    expect(turns(page).first).to_have_attribute("lang", "en-NZ")
    assert "lang=mi" in page.url
    assert page.evaluate(ENGLISH_AS_MAORI) == []
    expect(page.get_by_role("button", name="English")).to_have_attribute("lang", "en-NZ")
    expect(page.get_by_role("button", name="English")).to_be_focused()
    # The conversation goes on in it, and its links lead on in it.
    say(page, "online")
    expect(page.locator("html")).to_have_attribute("lang", "mi")
    page.locator("article h3 a:visible").last.click()
    expect(page.locator("html")).to_have_attribute("lang", "mi")
    page.go_back()
    page.reload()
    expect(page.locator("html")).to_have_attribute("lang", "mi")
    expect(newest(page)).to_be_visible()
    english = press(page, page.get_by_role("button", name="English"))
    expect(page.locator("html")).to_have_attribute("lang", "en-NZ")
    assert "lang=" not in page.url
    expect(english.locator(".chip.limits")).not_to_have_count(0)


def test_a_question_in_te_reo_finds_what_it_means(visit: Open) -> None:
    page = visit("/?lang=mi")
    expect(page.locator("html")).to_have_attribute("lang", "mi")
    assert titles(say(page, "pūkenga hangarau"))
    expect(page.locator(".review-note").first).to_be_visible()
    assert page.evaluate(ENGLISH_AS_MAORI) == []


def test_asking_in_words_for_another_language_changes_the_whole_page(visit: Open) -> None:
    page = visit("/")
    say(page, "set up a business")
    say(page, "kōrero Māori mai")
    expect(page.locator("html")).to_have_attribute("lang", "mi")
    expect(page.get_by_role("button", name="English")).to_be_visible()


def test_macrons_are_drawn_by_the_page_s_own_font(visit: Open) -> None:
    page = visit("/micro-credentials/he-pataka-reo")
    page.evaluate("document.fonts.ready.then(() => true)")
    assert page.evaluate("document.fonts.check('700 16px Figtree', 'āēīōū ĀĒĪŌŪ')")
    loaded = page.evaluate("[...document.fonts].filter(f => f.status == 'loaded').length")
    assert loaded == 2


def test_dark_is_dark_throughout(visit: Open) -> None:
    page = visit("/", color_scheme="dark")
    say(page, "set up a business")
    page.locator("#carried .limits summary").click()
    light = page.evaluate(
        """() => [...document.querySelectorAll("body, main *, header, footer")]
            .filter((each) => each.checkVisibility() && !each.closest(".example-badge, svg"))
            .map((each) => [each, getComputedStyle(each).backgroundColor])
            .map(([each, colour]) => [each, colour.match(/[\\d.]+/g).map(Number)])
            .filter(([, [r, g, b, a = 1]]) => a > 0.5 && r + g + b > 600)
            .map(([each]) => each.outerHTML.slice(0, 80))"""
    )
    accents = ("<button", "<mark", '<p class="match')
    assert [each for each in light if not each.startswith(accents)] == []


def test_forced_colours_leave_everything_to_be_told_apart(visit: Open) -> None:
    page = visit("/", forced_colors="active")
    turn = say(page, "set up a business, level 5 at most")
    fills = turn.locator(".ladder").first.evaluate(
        "each => [...each.children].map(step => getComputedStyle(step).fill)"
    )
    assert len(set(fills)) == 3
    edged = turn.locator(".bubble, .chip, .match, .keep, .chip-drop, .quick .button")
    assert edged.count() > 5
    for each in edged.all():
        style = "each => getComputedStyle(each).borderTopStyle"
        assert each.evaluate(style) == "solid", each.inner_html()
    page.goto("/micro-credentials/example-295")
    badge = page.locator(".example-badge").first
    assert badge.evaluate("each => getComputedStyle(each).borderTopWidth") == "3px"


def test_nothing_moves_for_those_who_asked_for_no_motion(visit: Open) -> None:
    page = visit("/", reduced_motion="reduce")
    say(page, "set up a business")
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((each) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
            return !/^(0s(, )?)*$/.test(transitionDuration) || animationName !== "none"
                || scrollBehavior === "smooth";
        }).map((each) => each.outerHTML.slice(0, 80))"""
    )
    assert moving == []


@pytest.fixture
def shortlist(visit: Open) -> Page:
    """An adviser's shortlist of three, opened from the conversation."""
    page = visit("/")
    for question in ("set up a business", "start over, prune vines", "start over, learn coding"):
        say(page, question)
        newest(page).get_by_role("button", name=re.compile("^Add to shortlist")).first.click()
    page.get_by_role("link", name="Shortlist (3)").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


def test_an_adviser_prints_the_shortlist_that_was_made_in_the_conversation(
    shortlist: Page,
) -> None:
    names = shortlist.locator("main article .card-title").all_inner_texts()
    assert len(names) == 3
    shortlist.emulate_media(media="print")
    for kind in ("button", "input", "select", "textarea"):
        expect(shortlist.locator(f"{kind}:visible")).to_have_count(0)
    for each in ("nav", ".language", ".skip", ".site-foot"):
        expect(shortlist.locator(f"{each}:visible")).to_have_count(0)
    for each in shortlist.locator("main article").all():
        text = each.inner_text()
        assert re.search("Level|level", text)
        assert "Source" in text
    pages, text = printed(shortlist)
    assert 1 <= pages <= 3
    assert text > 1_000, "the paper holds the text, not a picture of it"


def test_an_answer_prints_without_the_box_and_with_the_addresses_of_its_sources(
    visit: Open,
) -> None:
    page = visit("/", viewport=DESKTOP)
    say(page, "set up a real business while still at school")
    page.emulate_media(media="print")
    for each in (".composer", ".chip-drop", "button.keep", ".skip", "nav", ".language"):
        expect(page.locator(f"{each}:visible")).to_have_count(0)
    expect(page.locator("article.card").first).to_be_visible()
    source = page.locator(".source a").first.evaluate(
        "each => getComputedStyle(each, '::after').content"
    )
    assert "https://" in source
    assert printed(page)[0] <= 3


def printed(page: Page) -> tuple[int, int]:
    """How many A4 pages it fills, and how many glyphs stand on them."""
    paper = page.pdf(format="A4")
    pages = len(re.findall(rb"/Type\s*/Page\b", paper))
    glyphs = 0
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", paper, re.DOTALL):
        try:
            content = zlib.decompress(stream)
        except zlib.error:
            continue
        if b" Tf" in content:
            glyphs += sum(len(each) // 2 for each in re.findall(rb"<([0-9A-F]+)>", content))
    return pages, glyphs
