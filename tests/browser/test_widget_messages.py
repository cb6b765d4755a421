"""What frame and page tell each other: no word of a question, to nobody else, and no forgeries."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from recommender.pipeline import Recommender
from recommender.settings import Settings
from recommender.sites import Site, SitePreset
from tests.browser.hosts import (
    QUESTION,
    Go,
    Host,
    Visit,
    go,
    host,
    new_host,
    page,
    refused,
    serve,
    stranger,
    widget,
)
from webapp import create_app
from webapp.service import sites

__all__ = ["go", "host", "new_host", "stranger"]
pytestmark = pytest.mark.browser

PATIENCE_MS = 400
FORGED = [
    {"source": "mc-finder", "version": 1, "type": "resize", "payload": {"height": 7_777}},
    {"source": "mc-finder", "version": 1, "type": "results", "payload": {"total": 7_777}},
    {"source": "mc-finder", "version": 1, "type": "select", "payload": {"id": "forged"}},
    {"source": "mc-finder", "version": 1, "type": "error", "payload": {}},
    {"source": "mc-finder", "version": 1, "type": "close", "payload": {}},
    {"source": "mc-finder", "version": 1, "type": "conversation", "payload": {"begun": False}},
    {"source": "mc-finder", "version": 1, "type": "reveal", "payload": {"top": 0}},
    {"source": "mc-finder", "version": 1, "type": "ready", "payload": {}},
    {"source": "mc-finder", "version": 1, "type": "hello", "payload": {}},
]
DRESSING = {
    "source": "mc-finder",
    "version": 1,
    "type": "configure",
    "payload": {"theme": "dark", "lang": "mi", "mode": "launcher"},
}


def events_after(visit: Visit, act: Callable[[], object]) -> list[list[object]]:
    """The events that follow what is done, within a moment."""
    before = len(visit.events)
    act()
    visit.page.wait_for_timeout(PATIENCE_MS)
    return visit.events[before:]


def test_no_message_and_no_event_holds_a_word_of_what_was_asked(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget())))
    frame = visit.open()
    visit.ask("build zeppelin dashboards")
    visit.ask("level 7 or below, also dirigible spreadsheets")
    with visit.page.context.expect_page() as opened:
        frame.locator("article.card h3 a, article.card h2 a").first.click()
    chosen = opened.value.url.split("?")[0]
    told = json.dumps([visit.events, visit.heard]).lower()
    for word in ("zeppelin", "spreadsheets", "dirigible", "dashboards"):
        assert word not in told
    kinds = {each["type"] for each in visit.heard}  # type: ignore[index]
    assert {"ready", "resize", "results", "select"} <= kinds
    [selected] = [each[1] for each in visit.events if each[0] == "select"]
    assert selected == {"id": chosen.rpartition("/")[2], "url": chosen}
    assert "zeppelin" not in visit.page.content().lower()


def test_messages_are_as_documented(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget())))
    visit.open()
    visit.ask(QUESTION)
    for each in visit.heard:
        assert set(each) == {"source", "version", "type", "payload"}  # type: ignore[call-overload]
        assert (each["source"], each["version"]) == ("mc-finder", 1)  # type: ignore[index]


@pytest.mark.parametrize("message", FORGED, ids=lambda each: each["type"])
def test_messages_of_the_page_itself_and_of_other_frames_are_ignored(
    go: Go, host: Host, stranger: Host, message: dict[str, object]
) -> None:
    evil = stranger.put("/evil", "<title>evil</title>", Access_Control_Allow_Origin="*")
    visit = go(
        host.put("/", page(widget() + f'<iframe id="evil" title="x" src="{evil}"></iframe>'))
    )
    visit.open()
    visit.ask("lead a team")
    visit.page.wait_for_timeout(PATIENCE_MS)
    height = visit.element().locator("iframe").evaluate("each => each.style.height")
    attacker = next(each for each in visit.page.frames if each.url == evil)

    def forge() -> None:
        visit.page.evaluate("message => postMessage(message, '*')", message)
        attacker.evaluate("message => parent.postMessage(message, '*')", message)

    assert events_after(visit, forge) == []
    assert len([each for each in visit.heard if each == message]) >= 2, "they did arrive"
    assert visit.element().locator("iframe").evaluate("each => each.style.height") == height
    expect(visit.inside().locator("#talk")).to_be_visible()


@pytest.mark.parametrize(
    "message",
    [
        {**FORGED[1], "source": "other"},
        {**FORGED[1], "version": 2},
        {**FORGED[1], "version": "1"},
        {**FORGED[1], "type": "unheard-of"},
        {**FORGED[1], "type": "constructor"},
        {**FORGED[1], "payload": None},
        {**FORGED[1], "payload": {"total": -1}},
        {**FORGED[1], "payload": {"total": 1.5}},
        {**FORGED[1], "payload": {"total": "1"}},
        {**FORGED[1], "payload": {"total": 10**12}},
        {**FORGED[2], "payload": {"id": "../../evil"}},
        {**FORGED[2], "payload": {"id": "x" * 200}},
        {**FORGED[2], "payload": {"id": ["a"]}},
        {**FORGED[0], "payload": {"height": "800px"}},
        {**FORGED[0], "payload": {"height": None}},
        "mc-finder",
        None,
        ["mc-finder"],
    ],
    ids=str,
)
def test_messages_of_the_frame_that_make_no_sense_are_ignored(
    go: Go, host: Host, message: object
) -> None:
    visit = go(host.put("/", page(widget())))
    visit.open()
    send = "message => parent.postMessage(message, '*')"
    assert events_after(visit, lambda: visit.frame().evaluate(send, message)) == []
    assert visit.told == []


@pytest.mark.parametrize(("height", "taken"), [(10**9, 30_000), (-5, 160), (0, 160)])
def test_no_height_takes_more_of_the_page_than_is_decent(
    go: Go, host: Host, height: float, taken: int
) -> None:
    visit = go(host.put("/", page(widget())))
    visit.open()
    message = {**FORGED[0], "payload": {"height": height}}
    # From the frame itself, as if it had been taken over.
    visit.frame().evaluate("message => parent.postMessage(message, '*')", message)
    expect(visit.element().locator("iframe")).to_have_css("height", f"{taken}px")


def test_the_frame_takes_orders_from_the_page_around_it_alone(
    go: Go, host: Host, stranger: Host
) -> None:
    evil = stranger.put("/evil", "<title>evil</title>")
    visit = go(host.put("/", page(widget() + f'<iframe title="x" src="{evil}"></iframe>')))
    visit.open()
    attacker = next(each for each in visit.page.frames if each.url == evil)
    forge = """message => { for (let i = 0; i < parent.length; i++)
        if (parent[i] !== window) parent[i].postMessage(message, '*'); }"""
    attacker.evaluate(forge, DRESSING)
    visit.frame().evaluate("message => postMessage(message, '*')", DRESSING)
    visit.page.wait_for_timeout(PATIENCE_MS)
    state = "[document.documentElement.lang, document.documentElement.dataset.mode]"
    assert visit.frame().evaluate(state) == ["en-NZ", "inline"]
    assert visit.frame().evaluate("document.querySelectorAll('link[data-look]').length") == 1


def test_orders_that_make_no_sense_do_nothing(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget())))
    visit.open()
    for change in (
        {"source": "other"}, {"version": 2}, {"type": "toString"}, {"payload": None},
        {"payload": {"theme": 7, "accent": {"a": 1}, "lang": ["mi"], "mode": "fullscreen"}},
        {"payload": {"accent": "red;}*{display:none}", "font": "</style>", "radius": "url(x)"}},
    ):  # fmt: skip
        visit.element().locator("iframe").evaluate(
            "(frame, message) => frame.contentWindow.postMessage(message, '*')", DRESSING | change
        )
    visit.page.wait_for_timeout(PATIENCE_MS)
    expect(visit.inside().locator("#q")).to_be_visible()
    assert visit.frame().evaluate("document.documentElement.dataset.mode") == "inline"
    assert visit.broken_policies == []
    assert visit.told == []


def test_the_frame_says_nothing_until_it_is_spoken_to(go: Go, host: Host) -> None:
    frame = f'<iframe title="x" width="600" height="600" src="{host.finder}/embed/v1"></iframe>'
    visit = go(host.put("/", page(frame)))
    inside = visit.page.frame_locator("iframe")
    inside.locator("#q").fill("lead a team")
    inside.get_by_role("button", name="Find", exact=True).click()
    expect(inside.locator("article.card").first).to_be_visible()
    assert visit.heard == []


def test_a_frame_that_is_told_a_wrong_place_says_hello_to_nobody(go: Go, host: Host) -> None:
    frame = f'<iframe name="mc-finder https://a.example" src="{host.finder}/embed/v1"></iframe>'
    visit = go(host.put("/", page(frame)))
    expect(visit.page.frame_locator("iframe").locator("#q")).to_be_visible()
    visit.page.wait_for_timeout(PATIENCE_MS)
    assert visit.heard == []


def test_the_frame_cannot_lead_the_page_elsewhere(go: Go, host: Host) -> None:
    visit = go(host.put("/", page(widget())))
    visit.open()
    address = visit.page.url
    tried = """() => { try { top.location.href = "about:blank"; return "no error"; }
        catch (error) { return error.name; } }"""
    assert visit.frame().evaluate(tried) == "SecurityError"
    assert visit.page.url == address


@pytest.fixture
def listing(
    settings: Settings, recommender: Recommender, tmp_path: Path, new_host: Callable[[], Host]
) -> Iterator[tuple[Host, Host]]:
    """A listed site and one that is not, of a finder that keeps a list."""
    friend, foe = new_host(), new_host()
    chosen = {"sites": "listed", "database": tmp_path / "mc-finder.db"}
    app = create_app(settings.model_copy(update=chosen), recommender)
    with app.app_context():
        preset = SitePreset(levels="3-6", lang="mi", accent="#7a2e6b", theme="dark")
        sites().add(Site("friend", (friend.origin,), preset))
    with serve(app) as port:
        for each in (friend, foe):
            each.finder = f"http://127.0.0.1:{port}"
        yield friend, foe


def test_a_listed_site_shows_the_finder_with_its_presets(
    go: Go, listing: tuple[Host, Host]
) -> None:
    friend, _ = listing
    visit = go(friend.put("/", page(widget('site="friend"'))))
    frame = visit.open()
    assert visit.frame().evaluate("document.documentElement.lang") == "mi"
    assert frame.locator("#min_level").input_value() == "3"
    assert visit.frame().evaluate("getComputedStyle(document.body).colorScheme") == "dark"
    visit.ask("lead a team")
    expect(frame.locator("#talk")).to_be_visible()
    assert visit.told == []


@pytest.mark.parametrize("attributes", ['site="friend"', 'site="nobody"', ""])
def test_a_site_that_is_not_listed_shows_nothing_to_click_on(
    go: Go, listing: tuple[Host, Host], attributes: str
) -> None:
    _, foe = listing
    visit = go(foe.put("/", page(widget(attributes))))
    visit.element().get_by_role("button", name="Ask the finder").click()
    expect(visit.element().get_by_role("status")).to_contain_text("could not be shown here")
    assert visit.frame().url.startswith("chrome-error:")
    expect(visit.element().locator("iframe")).to_be_hidden()
    assert visit.events == [["error", {"reason": "not-shown"}, ""]]


def test_no_other_page_of_the_finder_can_be_framed(go: Go, host: Host) -> None:
    for path in ("/", "/micro-credentials", "/docs"):
        visit = go(host.put("/", page(f'<iframe title="x" src="{host.finder}{path}"></iframe>')))
        assert refused(visit.page), path
