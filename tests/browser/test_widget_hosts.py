"""The widget in other people's pages: the examples, strict policies, hostile styles, no script."""

from __future__ import annotations

import gzip
import re

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.hosts import (
    EXAMPLES,
    QUESTION,
    Go,
    Host,
    go,
    host,
    new_host,
    page,
    stranger,
    widget,
)
from webapp import widget_files

__all__ = ["go", "host", "new_host", "stranger"]
pytestmark = pytest.mark.browser

HOSTS = sorted(each.name for each in EXAMPLES.glob("*.html"))
MOST_REQUESTS = 12
FRAME_WEIGHT = 60_000


def test_every_example_of_the_issue_is_there() -> None:
    assert HOSTS == [
        "plain.html", "right-to-left.html", "strict-csp.html", "te-reo.html", "wordpress-like.html",
    ]  # fmt: skip


@pytest.mark.parametrize("name", HOSTS)
def test_examples_name_the_script_by_its_digest(name: str) -> None:
    text = (EXAMPLES / name).read_text("utf-8")
    assert f'{widget_files.address()}" integrity="{widget_files.integrity()}"' in text


@pytest.mark.parametrize("name", HOSTS)
def test_an_example_asks_nothing_until_the_visitor_acts_and_then_answers(
    go: Go, host: Host, name: str
) -> None:
    visit = go(f"{host.origin}/examples/{name}")
    expect(visit.element().get_by_role("button")).to_be_visible()
    visit.page.wait_for_load_state("networkidle")
    assert visit.asked == [visit.finder + widget_files.address()]

    frame = visit.open()
    visit.ask("lead a team")
    expect(frame.locator("article.card").first).to_be_visible()
    assert visit.broken_policies == []
    assert visit.told == []
    names = [each[0] for each in visit.events]
    assert names[0] == "ready"
    assert "resize" in names
    [results] = [each[1] for each in visit.events if each[0] == "results"]
    assert isinstance(results["total"], int)  # type: ignore[index]
    assert all(each.startswith(visit.finder) for each in visit.asked)


def test_the_strictest_policy_is_never_broken(go: Go, host: Host) -> None:
    """``default-src 'none'`` and the two documented sources; an isolated page; Trusted Types."""
    body = widget('mode="inline"') + '<mc-finder mode="launcher"></mc-finder>'
    address = host.put(
        "/",
        page(body).replace('<link rel="icon" href="data:,">', ""),
        Content_Security_Policy=host.policy(
            "require-trusted-types-for 'script'", "base-uri 'none'"
        ),
        Cross_Origin_Embedder_Policy="require-corp",
        Cross_Origin_Opener_Policy="same-origin",
        Referrer_Policy="no-referrer",
    )
    visit = go(address)
    visit.open(0)
    visit.ask(QUESTION, 0)
    visit.page.evaluate("document.querySelector('mc-finder').setAttribute('theme', 'dark')")
    visit.open(1)
    visit.ask(QUESTION, 1)
    assert visit.page.evaluate("crossOriginIsolated")
    assert visit.broken_policies == []
    assert host.reports == []
    assert visit.told == []


def test_the_policy_test_can_fail(go: Go, host: Host) -> None:
    address = host.put(
        "/", page("<p style='color: red'>x</p>"), Content_Security_Policy=host.policy()
    )
    visit = go(address)
    assert visit.broken_policies
    visit.page.wait_for_timeout(500)
    assert host.reports


HOSTILE = {
    "all hidden": "mc-finder, mc-finder * { display: none !important }",
    "every way of hiding": "mc-finder { opacity: 0 !important; height: 0 !important; "
    "overflow: hidden !important; transform: scale(0) !important; "
    "clip-path: inset(50%) !important; position: absolute !important; "
    "filter: opacity(0) !important; width: 1px !important }",
    "frames and buttons": "iframe { width: 1px !important } button { display: none !important }",
    "huge type": "html { font-size: 90px !important } * { font-size: 90px !important; "
    "line-height: 9 !important; letter-spacing: 1em !important; text-indent: -9999px !important; "
    "text-transform: uppercase !important; word-spacing: 3em !important; color: #fff !important }",
    "reset": "* { all: unset !important }",
}


@pytest.mark.parametrize("style", HOSTILE)
def test_hostile_styles_end_at_the_widget(go: Go, host: Host, style: str) -> None:
    address = host.put("/", page(widget(), f"<style>{HOSTILE[style]}</style>"))
    visit = go(address)
    button = visit.element().get_by_role("button", name="Ask the finder")
    expect(button).to_be_visible()
    assert button.evaluate("each => getComputedStyle(each).fontSize") == "16px"
    assert button.evaluate("each => getComputedStyle(each).textTransform") == "none"
    box = button.bounding_box()
    assert box is not None
    assert 100 < box["width"] < 300
    visit.open()
    visit.ask("lead a team")
    frame = visit.element().locator("iframe").bounding_box()
    assert frame is not None
    assert frame["width"] > 240
    assert frame["height"] > 500


def test_even_where_everything_is_hidden_what_is_in_the_frame_is_untouched(
    go: Go, host: Host
) -> None:
    visit = go(host.put("/", page(widget())))
    visit.open()
    visit.page.evaluate(
        """() => { const sheet = new CSSStyleSheet();
        sheet.replaceSync("* { display: none !important } html { font-size: 99px !important }");
        document.adoptedStyleSheets = [sheet]; }"""
    )
    expect(visit.element()).to_be_hidden()
    assert visit.frame().evaluate("getComputedStyle(document.body).display") == "block"
    assert visit.frame().evaluate("getComputedStyle(document.body).fontSize") == "16px"
    visit.page.evaluate("document.adoptedStyleSheets = []")
    expect(visit.inside().locator("#q")).to_be_visible()


def test_what_the_page_itself_hides_stays_hidden(go: Go, host: Host) -> None:
    closed = f'<div id="tab" style="visibility: hidden">{widget("hidden")}</div>'
    visit = go(host.put("/", page(closed)))
    expect(visit.element()).to_be_hidden()
    visit.page.evaluate("document.querySelector('mc-finder').hidden = false")
    expect(visit.element().get_by_role("button")).to_be_hidden()
    visit.page.evaluate("document.getElementById('tab').style.visibility = ''")
    expect(visit.element().get_by_role("button")).to_be_visible()


def test_without_script_the_link_is_there(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget())), java_script_enabled=False)
    link = visit.page.get_by_role("link", name="Find a micro-credential")
    expect(link).to_be_visible()
    assert link.get_attribute("href") == visit.finder + "/"


def test_a_plain_frame_holds_the_whole_conversation_without_script(go: Go, host: Host) -> None:
    plain = (
        '<iframe src="http://127.0.0.1:8000/embed/v1?levels=2-6&amp;accent=%237a2e6b" '
        'title="Find micro-credentials" width="700" height="700"></iframe>'
    )
    visit = go(host.put("/", page(plain)), java_script_enabled=False)
    frame = visit.page.frame_locator("iframe")
    frame.locator("#q").fill("lead a team")
    frame.get_by_role("button", name="Find", exact=True).click()
    expect(frame.locator("article.card").first).to_be_visible()
    expect(frame.get_by_text("levels 2 to 6", exact=True).first).to_be_visible()
    colour = "each => getComputedStyle(each).backgroundColor"
    assert frame.get_by_role("button", name="Send").evaluate(colour) == "rgb(122, 46, 107)"
    frame.get_by_role("button", name=re.compile("Remove levels 2 to 6")).click()
    expect(frame.get_by_role("button", name=re.compile("Remove levels 2 to 6"))).to_have_count(0)
    frame.get_by_role("link", name="Forget this conversation").click()
    expect(frame.locator("article.card")).to_have_count(0)
    expect(frame.locator("#q")).to_be_visible()


def test_a_service_that_cannot_be_reached_leaves_a_way_on(go: Go, host: Host) -> None:
    # Nothing listens on the discard port.
    visit = go(
        host.put(
            "/",
            page(widget('api="http://127.0.0.1:9"').replace(' api="http://127.0.0.1:8000"', "", 1)),
        )
    )
    visit.element().get_by_role("button", name="Ask the finder").click()
    expect(visit.element().get_by_role("status")).to_contain_text("could not be shown here")
    expect(visit.element().get_by_role("button", name="Try again")).to_be_visible()
    expect(visit.element().get_by_role("link")).to_have_attribute(
        "href", "http://127.0.0.1:9/?lang=en"
    )
    assert visit.events == [["error", {"reason": "not-shown"}, ""]]


def test_mistakes_in_attributes_are_told_to_the_developer_and_break_nothing(
    go: Go, host: Host
) -> None:
    wrong = {
        "site": "No Such!", "lang": "klingon", "mode": "popup", "levels": "6-3", "credits": "lots",
        "nzsced": "080000", "theme": "puce", "heading-level": "7",
    }  # fmt: skip
    attributes = " ".join(f'{name}="{value}"' for name, value in wrong.items())
    head = "<style>:root { --mc-accent: nonsense; --mc-radius: wide }</style>"
    visit = go(host.put("/", page(widget(attributes), head)))
    expect(visit.element().get_by_role("heading", level=2)).to_have_text("Find a micro-credential")
    for name in wrong:
        assert len([line for line in visit.told if f"attribute {name}=" in line]) == 1, name
    assert len(visit.told) == len(wrong) + 2, visit.told
    visit.open()
    src = visit.element().locator("iframe").get_attribute("src") or ""
    assert src == f"{visit.finder}/embed/v1?lang=en&heading-level=2&theme=light"


def test_an_address_that_is_none_falls_back_to_where_the_script_came_from(
    go: Go, host: Host
) -> None:
    for wrong in ("javascript:alert(1)", "nonsense", "file:///etc/passwd"):
        body = widget().replace(
            '<mc-finder api="http://127.0.0.1:8000"', f'<mc-finder api="{wrong}"'
        )
        visit = go(host.put("/", page(body)))
        visit.open()
        assert (visit.element().locator("iframe").get_attribute("src") or "").startswith(
            visit.finder
        )
        assert len(visit.told) == 1


def test_the_first_of_two_scripts_serves_every_element(go: Go, host: Host) -> None:
    again = f'<script type="module" src="{{0}}{widget_files.address()}?again"></script>'
    visit = go(host.put("/", page(widget() + again.format("http://127.0.0.1:8000"))))
    visit.open()
    assert visit.told == []


def test_it_weighs_little_and_asks_for_little(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget())))
    bodies: dict[str, int] = {}
    visit.page.on(
        "response", lambda reply: bodies.update({reply.url: len(gzip.compress(reply.body(), 6))})
    )
    visit.page.wait_for_load_state("networkidle")
    before = len(visit.asked)
    assert before == 1
    visit.open()
    visit.page.wait_for_load_state("networkidle")
    assert len(visit.asked) - before <= MOST_REQUESTS, visit.asked
    assert 0 < sum(bodies.values()) < FRAME_WEIGHT, bodies
    before = len(visit.asked)
    visit.ask("lead a team")
    assert len(visit.asked) - before == 1, "a turn is one request"


def test_nothing_is_stored(browser: Browser, site: str, contexts: list[BrowserContext]) -> None:
    # On its own, not in a frame, where browsers deny storage to it anyway.
    context = browser.new_context()
    contexts.append(context)
    page = context.new_page()
    page.goto(f"{site}/embed/v1?levels=3-6")
    page.locator("#q").fill("lead a team")
    page.get_by_role("button", name="Find", exact=True).click()
    expect(page.locator("article.card").first).to_be_visible()
    stored = """async () => [document.cookie, Object.keys(localStorage),
        Object.keys(sessionStorage), await indexedDB.databases(),
        "caches" in window ? await caches.keys() : []]"""
    assert page.evaluate(stored) == ["", [], [], [], []]
    assert context.cookies() == []
