"""Listed sites alone, as a browser holds them to it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import expect
from werkzeug.serving import make_server

from recommender.pipeline import Recommender
from recommender.settings import Settings
from recommender.sites import Site, SitePreset
from tests.browser.hosts import Go, Host, go, host, new_host, page, refused, stranger
from webapp import create_app, widget_files
from webapp.service import sites

__all__ = ["go", "host", "new_host", "stranger"]
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def listed_app(
    settings: Settings,
    recommender: Recommender,
    tmp_path_factory: pytest.TempPathFactory,
    chromium_path: str,  # noqa: ARG001 - skip before work
) -> Flask:
    database = tmp_path_factory.mktemp("listed") / "mc-finder.db"
    changed = settings.model_copy(update={"sites": "listed", "database": Path(database)})
    return create_app(changed, recommender)


@pytest.fixture(scope="module")
def listed(listed_app: Flask) -> Iterator[str]:
    """The address of a finder that listed sites alone may show."""
    server = make_server("127.0.0.1", 0, listed_app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join(timeout=5)


@pytest.fixture
def careers(listed_app: Flask, host: Host) -> str:
    """The name of a listed site whose pages are on ``host``."""
    with listed_app.app_context():
        site = Site("careers", (host.origin,), SitePreset(levels="2-4", lang="mi"))
        sites().add(site, replace=True)
    return "careers"


def script(finder: str, attributes: str) -> str:
    return (
        f'<script type="module" src="{finder}{widget_files.address()}" '
        f'integrity="{widget_files.integrity()}" crossorigin="anonymous"></script>'
        f'<mc-finder api="{finder}" {attributes}></mc-finder>'
    )


def frame(finder: str, query: str, more: str = 'referrerpolicy="strict-origin"') -> str:
    return f'<iframe src="{finder}/embed/v1{query}" title="finder" {more}></iframe>'


def test_a_listed_site_shows_it_with_its_preset_and_is_counted(
    go: Go, host: Host, listed: str, listed_app: Flask, careers: str
) -> None:
    with listed_app.app_context():
        before = sites().totals().get(careers, (0, 0))
    visit = go(host.put("/", page(script(listed, f'site="{careers}"'), attributes="")))
    inside = visit.open()
    expect(inside.locator("#max_level")).to_have_value("4")
    visit.ask("weld steel")
    visit.ask("lead a team")
    inside.get_by_role("button", name="English").or_(
        inside.get_by_role("link", name="English")
    ).click()
    expect(inside.locator("html")).to_have_attribute("lang", "en-NZ")
    with listed_app.app_context():
        sites().save()
        opened, asked = sites().totals()[careers]
    assert (opened - before[0], asked - before[1]) == (1, 2)


def test_a_plain_frame_is_known_by_the_origin_that_it_brings(
    go: Go, host: Host, listed: str, careers: str
) -> None:
    body = page(frame(listed, f"?site={careers}"))
    visit = go(host.put("/", body, Referrer_Policy="no-referrer"))
    inside = visit.page.frame_locator("iframe")
    expect(inside.locator("#q")).to_be_visible()


def test_without_script_a_question_in_a_listed_frame_is_answered_there(
    go: Go, host: Host, listed: str, careers: str
) -> None:
    visit = go(host.put("/", page(frame(listed, f"?site={careers}"))), java_script_enabled=False)
    inside = visit.page.frame_locator("iframe")
    inside.locator("#q").fill("weld steel")
    inside.locator("#ask .ask-row button[type=submit]").click()
    expect(inside.locator("article.card").first).to_be_visible()


@pytest.mark.parametrize(
    "claim",
    ["", "?site={site}", "?site={site}&host={origin}", "?site=nobody", "?host={finder}"],
)
@pytest.mark.parametrize("more", ['referrerpolicy="unsafe-url"', 'referrerpolicy="no-referrer"'])
def test_a_stranger_shows_nothing_whatever_it_claims(
    go: Go, host: Host, stranger: Host, listed: str, careers: str, claim: str, more: str
) -> None:
    query = claim.format(site=careers, origin=host.origin, finder=listed)
    visit = go(stranger.put("/", page(frame(listed, query, more))))
    visit.page.wait_for_load_state("networkidle")
    [shown] = visit.page.frames[1:]
    # Chromium shows an error page of its own, which has no origin and nothing of ours.
    assert refused(visit.page)
    assert shown.locator("#q, form, a[href*='/']").count() == 0


def test_the_page_that_makes_the_lines_may_show_it(go: Go, listed: str) -> None:
    visit = go(f"{listed}/widget")
    visit.open()
    visit.page.goto(f"{listed}/widget?mode=launcher")
    visit.open()


def test_a_host_with_macrons_is_known_by_its_punycode(go: Go, host: Host) -> None:
    # What Chromium makes of a name is what has to stand on the list.
    from recommender.origins import checked_origin

    visit = go(host.put("/", page("")))
    for typed in ("https://mātauranga.example", "https://Pūkenga.ĀWHINA.example:8443"):
        assert visit.page.evaluate("(typed) => new URL(typed).origin", typed) == (
            checked_origin(typed)
        )
