"""A real browser on the real application, each started once.

Chromium is Debian's, or the one that MC_FINDER_CHROMIUM names. Without one these tests are skipped,
and pytest's summary says why.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask, Response, request
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from werkzeug.serving import make_server

from recommender.pipeline import Recommender
from recommender.settings import Settings
from tests.browser.breaking_line import Line
from tests.browser.talking import DESKTOP
from tests.webapp.html_lint import lint
from webapp import create_app

PLACES = ("/usr/bin/chromium", "/usr/bin/chromium-browser")
# No sandbox: containers do not allow it. The rest keeps Chromium from calling home.
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
)  # fmt: skip


@pytest.fixture(scope="session")
def chromium_path() -> str:
    named = os.environ.get("MC_FINDER_CHROMIUM")
    found = next((path for path in ((named,) if named else PLACES) if Path(path).exists()), None)
    if found is None:
        pytest.skip(f"no Chromium at {named or ' or '.join(PLACES)}; set MC_FINDER_CHROMIUM")
    return found


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def faults() -> list[str]:
    """What is wrong with the pages that were served, whichever browser fetched them."""
    return []


@pytest.fixture(autouse=True)
def every_page_is_linted(faults: list[str]) -> Iterator[None]:
    faults.clear()
    yield
    assert faults == []


def _linted(app: Flask, faults: list[str]) -> Flask:
    @app.after_request
    def read_over(response: Response) -> Response:
        if (
            response.mimetype == "text/html"
            and not response.is_streamed
            and request.method != "HEAD"
        ):
            where = f"{request.method} {request.path}"
            faults.extend(f"{where}: {fault}" for fault in lint(response.get_data(as_text=True)))
        return response

    return app


@pytest.fixture(scope="session")
def site(
    chromium_path: str,  # noqa: ARG001 - skip before work
    settings: Settings,
    recommender: Recommender,
    faults: list[str],
) -> Iterator[str]:
    """The address of the application, served on a free port."""
    app = _linted(create_app(settings, recommender), faults)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join(timeout=5)


@pytest.fixture
def contexts() -> Iterator[list[BrowserContext]]:
    """Contexts opened by a test, closed after it."""
    opened: list[BrowserContext] = []
    yield opened
    for context in opened:
        context.close()


Open = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, site: str, contexts: list[BrowserContext]) -> Open:
    """``visit(path, **options of the context)``: the page, opened in a context of its own."""

    def open_page(path: str, **options: object) -> Page:
        context = browser.new_context(**{"base_url": site, "viewport": DESKTOP, **options})  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.goto(path)
        return page

    return open_page


@pytest.fixture
def line(site: str) -> Iterator[Line]:
    """A network line to the application that breaks on demand."""
    with Line(site).open() as line:
        yield line
