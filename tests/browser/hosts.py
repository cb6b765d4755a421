"""Other people's sites: pages on origins of their own, with the headers that a test wants.

The finder is served on 127.0.0.1, these on localhost, each on a port of its own, so that neither
origin nor site is shared and Chromium gives each a process of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Frame, FrameLocator, Locator, Page, expect
from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response

from tests.conftest import ROOT
from webapp import widget_files

EXAMPLES = ROOT / "examples"
SERVED_BY_MAKE_RUN = "http://127.0.0.1:8000"
REPORTS = "/reports"
DESKTOP = {"width": 1100, "height": 800}
PHONE = {"width": 390, "height": 844}
QUESTION = "I want to read dashboards and lead a team"


@dataclass
class Host:
    """One foreign origin. ``reports``: what browsers reported against its pages' policies."""

    finder: str
    origin: str = ""
    pages: dict[str, tuple[str, dict[str, str]]] = field(default_factory=dict)
    reports: list[str] = field(default_factory=list)

    def put(self, path: str, page: str, **headers: str) -> str:
        """Serve the page with the headers (underscores for dashes); gives back its address."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = (page.replace(SERVED_BY_MAKE_RUN, self.finder), named)
        return self.origin + path

    def policy(self, *more: str) -> str:
        """The strictest policy that the widget works under, as docs/widget.md tells web teams."""
        own = ("default-src 'none'", f"script-src {self.finder}", f"frame-src {self.finder}")
        return "; ".join((*own, *more, f"report-uri {REPORTS}"))

    def __call__(self, environ: dict[str, object], start: Callable[..., object]) -> object:
        request = Request(environ)  # type: ignore[arg-type]
        response = self._reply(request)
        return response(environ, start)  # type: ignore[arg-type]

    def _reply(self, request: Request) -> Response:
        if request.path == REPORTS:
            self.reports.append(request.get_data(as_text=True))
            return Response(status=204)
        if request.path in self.pages:
            page, headers = self.pages[request.path]
            return Response(page, mimetype="text/html", headers=headers)
        example = EXAMPLES / Path(request.path).name
        if request.path.startswith("/examples/") and example.is_file():
            kind = "text/css" if example.suffix == ".css" else "text/html"
            text = example.read_text("utf-8").replace(SERVED_BY_MAKE_RUN, self.finder)
            return Response(text, mimetype=kind)
        return Response("not here", 404)


def widget(attributes: str = "", inner: str | None = None) -> str:
    """The two lines that a page needs."""
    link = f'<a href="{SERVED_BY_MAKE_RUN}/">Find a micro-credential</a>'
    return (
        f'<script type="module" src="{SERVED_BY_MAKE_RUN}{widget_files.address()}" '
        f'integrity="{widget_files.integrity()}" crossorigin="anonymous"></script>'
        f'<mc-finder api="{SERVED_BY_MAKE_RUN}" {attributes}>{link if inner is None else inner}'
        "</mc-finder>"
    )


def page(body: str, head: str = "", attributes: str = 'lang="en-NZ"') -> str:
    """A host's page, sound but for what is put in."""
    return (
        f'<!doctype html><html {attributes}><head><meta charset="utf-8"><title>A host</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<link rel="icon" href="data:,">{head}</head>'
        f"<body><main><h1>A careers service</h1>{body}</main></body></html>"
    )


@contextmanager
def serve(application: object) -> Iterator[int]:
    """A WSGI application on a free port of this machine."""
    server = make_server("127.0.0.1", 0, application, threaded=True)  # type: ignore[arg-type]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.port
    server.shutdown()
    thread.join(timeout=5)


@pytest.fixture(scope="session")
def new_host(site: str) -> Iterator[Callable[[], Host]]:
    """Makes foreign origins."""
    with ExitStack() as running:

        def start() -> Host:
            host = Host(site)
            host.origin = f"http://localhost:{running.enter_context(serve(host))}"
            return host

        yield start


@pytest.fixture
def host(new_host: Callable[[], Host]) -> Host:
    """A foreign site."""
    return new_host()


@pytest.fixture
def stranger(new_host: Callable[[], Host]) -> Host:
    """Another foreign site, which is up to no good."""
    return new_host()


@dataclass
class Visit:
    """A foreign page in a browser, with all that went on in it.

    ``told``: console lines and uncaught errors. ``asked``: addresses requested, the page's own left
    out. ``events``: the widget's events. ``heard``: every message that reached the page's window.
    """

    page: Page
    finder: str
    told: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @property
    def events(self) -> list[list[object]]:
        return self.page.evaluate("window.widgetEvents")

    @property
    def heard(self) -> list[object]:
        return self.page.evaluate("window.heardMessages")

    @property
    def broken_policies(self) -> list[str]:
        """Violations of the page's policy and of the frames' own."""
        return [
            line
            for frame in self.page.frames
            for line in frame.evaluate("window.brokenPolicies ?? []")
        ]

    def element(self, which: int = 0) -> Locator:
        return self.page.locator("mc-finder").nth(which)

    def inside(self, which: int = 0) -> FrameLocator:
        return self.element(which).locator("iframe").content_frame

    def frame(self, which: int = 0) -> Frame:
        """The frame itself, for what only script in it can tell."""
        handle = self.element(which).locator("iframe").element_handle()
        found = handle.content_frame()
        assert found is not None
        return found

    def open(self, which: int = 0) -> FrameLocator:
        """Press the button and wait for the finder."""
        self.element(which).get_by_role("button").first.click()
        expect(self.inside(which).locator("#q")).to_be_visible(timeout=15_000)
        return self.inside(which)

    def ask(self, text: str, which: int = 0) -> FrameLocator:
        """Ask in an open frame and wait for the answer."""
        frame = self.inside(which)
        before = frame.locator("#log > .exchange:not(.pending)").count()
        frame.locator("#q").fill(text)
        # Not by the mouse: a launcher of the page may lie over the button.
        frame.locator("#q").press("Enter")
        expect(frame.locator("#log > .exchange:not(.pending)")).to_have_count(
            before + 1, timeout=15_000
        )
        return frame


LISTEN = """
window.brokenPolicies = [];
addEventListener("securitypolicyviolation", (event) =>
  brokenPolicies.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`));
window.heardMessages = [];
addEventListener("message", (event) => heardMessages.push(event.data));
window.widgetEvents = [];
for (const name of ["ready", "results", "select", "resize", "error"])
  addEventListener(`mc:${name}`, (event) =>
    widgetEvents.push([name, event.detail, event.target.id]));
"""

Go = Callable[..., Visit]


@pytest.fixture
def go(browser: Browser, site: str, contexts: list[BrowserContext]) -> Go:
    """``go(address, **options of the context)``: a visit to a foreign page."""

    def start(address: str, **options: object) -> Visit:
        context = browser.new_context(
            **{"viewport": DESKTOP, "reduced_motion": "reduce", **options}
        )  # type: ignore[arg-type]
        contexts.append(context)
        context.add_init_script(LISTEN)
        page = context.new_page()
        page.set_default_timeout(10_000)
        visit = Visit(page, site)
        own = address.split("/", 3)[2]
        page.on("console", lambda message: visit.told.append(message.text))
        page.on("pageerror", lambda error: visit.told.append(str(error)))
        page.on(
            "request",
            lambda request: (
                own in request.url.split("/", 3)[2:3] or visit.asked.append(request.url)
            ),
        )
        page.goto(address)
        return visit

    return start


def refused(page: Page) -> bool:
    """Whether Chromium shows an error page of its own in the frame; it takes a moment to say so."""
    for _ in range(100):
        if page.frames[1].url.startswith("chrome-error:"):
            return True
        page.wait_for_timeout(100)
    return False
