"""Other people's sites: pages on origins of their own, with the headers that a test wants.

The finder is served on 127.0.0.1, these on localhost, each on a port of its own, so that neither
origin nor site is shared and Chromium gives each a process of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response

from tests.conftest import ROOT

EXAMPLES = ROOT / "examples"
SERVED_BY_MAKE_RUN = "http://127.0.0.1:8000"
REPORTS = "/reports"


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


def page(body: str, head: str = "", attributes: str = 'lang="en-NZ"') -> str:
    """A host's page, sound but for what is put in."""
    return (
        f'<!doctype html><html {attributes}><head><meta charset="utf-8"><title>A host</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<link rel="icon" href="data:,">{head}</head>'
        f"<body><main><h1>A careers service</h1>{body}</main></body></html>"
    )


@pytest.fixture(scope="session")
def new_host(site: str) -> Iterator[Callable[[], Host]]:
    """Makes foreign origins."""
    running = []

    def start() -> Host:
        host = Host(site)
        server = make_server("127.0.0.1", 0, host, threaded=True)  # type: ignore[arg-type]
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        host.origin = f"http://localhost:{server.port}"
        running.append((server, thread))
        return host

    yield start
    for server, thread in running:
        server.shutdown()
        thread.join(timeout=5)


@pytest.fixture
def host(new_host: Callable[[], Host]) -> Host:
    """A foreign site."""
    return new_host()


@pytest.fixture
def stranger(new_host: Callable[[], Host]) -> Host:
    """Another foreign site, which is up to no good."""
    return new_host()
