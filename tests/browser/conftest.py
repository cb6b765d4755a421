"""A real browser on the real application, each started once.

Chromium is Debian's, or the one that MC_FINDER_CHROMIUM names. Without one these tests are skipped,
and pytest's summary says why.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from werkzeug.serving import make_server

from recommender.pipeline import Recommender
from recommender.settings import Settings
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
def site(chromium_path: str, settings: Settings, recommender: Recommender) -> Iterator[str]:  # noqa: ARG001 - skip before work
    """The address of the application, served on a free port."""
    server = make_server("127.0.0.1", 0, create_app(settings, recommender), threaded=True)
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
