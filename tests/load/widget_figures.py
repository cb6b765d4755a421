"""What the widget costs a page: bytes, requests, and time, against the same page without it.

Run by hand, on a machine that does nothing else:

    python tests/load/widget_figures.py

It starts the finder and a foreign site on this machine, and loads the site's page in Chromium with
and without the widget by turns, so that what else the machine does falls on both alike. Prints the
table of docs/widget.md, "Figures".

Ready: from the start of the navigation until the page has loaded and its main thread was idle.
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from recommender.embedding import open_embedder
from recommender.importing import read_files
from recommender.pipeline import Recommender
from recommender.settings import Settings
from recommender.stores.sqlite import SqliteStore
from tests.browser.conftest import ARGUMENTS, PLACES
from tests.browser.hosts import Host, page, serve, widget
from tests.conftest import CATALOGUE
from webapp import create_app, widget_files

TEXT = "<p>" + "A careers service tells people what they can learn near them. " * 60 + "</p>"
READY = """() => new Promise((done) => {
    const idle = () => requestIdleCallback(() => done(performance.now()));
    if (document.readyState === "complete") idle(); else addEventListener("load", idle);
})"""


def ready_ms(browser: Browser, address: str) -> float:
    """Milliseconds until the page is ready, in a context with an empty cache."""
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(address, wait_until="commit")
    took = float(tab.evaluate(READY))
    context.close()
    return took


def opened(browser: Browser, address: str, finder: str) -> tuple[int, int, int, float]:
    """Requests to the finder before and after the press, gzipped bytes after it, ms to the box."""
    context = browser.new_context()
    tab = context.new_page()
    seen: dict[str, int] = {}

    def weigh(reply: object) -> None:
        if reply.url.startswith(finder):  # type: ignore[attr-defined]
            body = reply.body()  # type: ignore[attr-defined]
            seen[reply.url] = min(len(body), len(gzip.compress(body, 6)))  # type: ignore[attr-defined]

    tab.on("response", weigh)
    tab.goto(address, wait_until="networkidle")
    before = dict(seen)
    started = time.perf_counter()
    tab.get_by_role("button", name="Ask the finder").click()
    tab.frame_locator("mc-finder iframe").locator("#q").wait_for()
    took = (time.perf_counter() - started) * 1000
    tab.wait_for_load_state("networkidle")
    tab.wait_for_timeout(500)
    after = {url: size for url, size in seen.items() if url not in before}
    context.close()
    return len(before), len(after), sum(after.values()), took


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--loads", type=int, default=15, help="loads of each page")
    loads = parser.parse_args().loads
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database=Path(folder) / "mc-finder.db", log_level="ERROR")
        store = SqliteStore(settings.database)
        recommender = Recommender(store, open_embedder(settings))
        recommender.load(read_files(CATALOGUE, retrieved="2026-11").credentials, full=True)
        with serve(create_app(settings, recommender)) as port, sync_playwright() as playwright:
            finder = f"http://127.0.0.1:{port}"
            host = Host(finder)
            chromium = next(each for each in PLACES if Path(each).exists())
            browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
            with serve(host) as host_port:
                host.origin = f"http://localhost:{host_port}"
                with_it = host.put("/with", page(TEXT + widget()))
                without = host.put("/without", page(TEXT))
                times = [
                    (ready_ms(browser, without), ready_ms(browser, with_it))
                    for _ in range(loads + 2)
                ][2:]
                runs = [opened(browser, with_it, finder) for _ in range(5)]
            browser.close()
        store.close()
    report(times, runs)


def report(times: list[tuple[float, float]], runs: list[tuple[int, int, int, float]]) -> None:
    """The table, in Markdown."""
    plain, gzipped = widget_files.size()
    ratios = sorted(one / other for other, one in times)
    middle = statistics.median(ratios)
    quarter = len(ratios) // 4
    before, after, weight, _ = runs[-1]
    box = statistics.median(run[3] for run in runs)
    rows = [
        ("script", f"{plain:,} bytes, {gzipped:,} gzipped"),
        ("requests before a visitor acts", f"{before} (the script)"),
        ("requests when they press the button", f"{after}, {weight:,} bytes gzipped"),
        ("page ready without it, median", f"{statistics.median(t[0] for t in times):.0f} ms"),
        ("page ready with it, median", f"{statistics.median(t[1] for t in times):.0f} ms"),
        (
            "ratio, median of pairs (middle half)",
            f"{middle:.2f} ({ratios[quarter]:.2f}–{ratios[-1 - quarter]:.2f})",
        ),
        ("from the press to the box, median", f"{box:.0f} ms"),
    ]
    print("| what | how much |\n|---|---|")  # noqa: T201
    for what, much in rows:
        print(f"| {what} | {much} |")  # noqa: T201


if __name__ == "__main__":
    main()
