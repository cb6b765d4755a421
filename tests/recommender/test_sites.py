"""The list of sites as the application and the operator use it."""

from __future__ import annotations

import logging
import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from recommender import sites as module
from recommender.site import Site, SitePreset, SiteRefused
from recommender.sites import DayCount, Sites, sites_file
from recommender.stores.sites import SqliteSites

CAREERS = Site("careers", ("https://careers.example",), SitePreset(levels="3-6"))
DAY = date(2026, 11, 22)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mc-finder-sites.db"


@pytest.fixture
def sites(path: Path) -> Iterator[Sites]:
    found = Sites(SqliteSites(path, busy_timeout_s=1.0), day=lambda: DAY)
    yield found
    found.save()


def test_the_list_lies_beside_the_catalogue() -> None:
    assert sites_file(Path("var/mc-finder.db")) == Path("var/mc-finder-sites.db")
    assert sites_file(Path("catalogue")) == Path("catalogue-sites.db")


def test_a_change_is_seen_at_once_by_others(sites: Sites, path: Path) -> None:
    other = Sites(SqliteSites(path))
    assert other.get("careers") is None
    sites.add(CAREERS)
    assert other.get("careers") == CAREERS
    assert other.all() == (CAREERS,)
    sites.remove("careers")
    assert other.get("careers") is None


def test_a_name_that_is_taken_says_how_to_change_it(sites: Sites) -> None:
    sites.add(CAREERS)
    with pytest.raises(SiteRefused, match="--replace"):
        sites.add(CAREERS)
    sites.add(Site("careers", ("https://b.example",)), replace=True)


def test_an_unknown_name_says_where_the_list_is(sites: Sites) -> None:
    for ask in (sites.remove, sites.counts):
        with pytest.raises(SiteRefused, match="mc-finder site list"):
            ask("nobody")


@pytest.mark.parametrize("name", ["", "a" * 41, "A", "a\0", "\ud800", "' OR 1=1", "a" * 100_000])
def test_what_cannot_be_a_name_is_nobody(sites: Sites, name: str) -> None:
    sites.add(CAREERS)
    sites.count(name, "opened")
    sites.save()
    assert sites.get(name) is None
    assert sites.totals() == {}


def test_counts_are_written_together_and_soon(
    sites: Sites, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SAVED_EVERY_S", 0.05)
    sites.add(CAREERS)
    sites.count("careers", "opened")
    for _ in range(3):
        sites.count("careers", "asked")
    assert sites.counts("careers") == ()  # not yet: no answer waits for the disk
    deadline = time.monotonic() + 10
    while not sites.counts("careers") and time.monotonic() < deadline:
        time.sleep(0.02)
    assert sites.counts("careers") == (DayCount("2026-11-22", 1, 3),)


def test_a_locked_file_delays_counts_and_nothing_else(
    sites: Sites, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    sites.add(CAREERS)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            started = time.perf_counter()
            sites.count("careers", "asked")
            assert time.perf_counter() - started < 0.9  # less than the lock would take
            sites.save()
    assert len(caplog.records) == 1, "it is said once, not at every try"
    holder.execute("ROLLBACK")
    holder.close()
    assert sites.counts("careers") == ()
    sites.save()
    assert sites.counts("careers") == (DayCount("2026-11-22", 0, 3),)


def test_a_file_that_cannot_be_written_breaks_nothing(sites: Sites, path: Path) -> None:
    sites.add(CAREERS)
    sites.count("careers", "asked")
    path.write_bytes(b"no database any more" * 1000)
    path.with_name(path.name + "-wal").unlink(missing_ok=True)
    sites.save()


def test_counting_is_cheap_and_bounded(sites: Sites) -> None:
    sites.add(CAREERS)
    started = time.perf_counter()
    for number in range(module.MOST_PENDING + 10):
        sites.count(f"forged-{number}", "opened")
    sites.count("careers", "opened")
    assert time.perf_counter() - started < 5  # 0.1 ms each on a busy core would be 1 s
    sites.save()
    assert sites.totals() == {}, "the memory was full, so even a real name had to wait"
    sites.count("careers", "opened")
    sites.save()
    assert sites.totals() == {"careers": (1, 0)}


def test_threads_lose_no_count(sites: Sites) -> None:
    sites.add(CAREERS)

    def ask() -> None:
        for _ in range(500):
            sites.count("careers", "asked")

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sites.save()
    assert sites.totals() == {"careers": (0, 4000)}


def test_a_process_writes_its_counts_when_it_ends(sites: Sites, path: Path) -> None:
    sites.add(CAREERS)
    script = (
        "import sys; from pathlib import Path; from recommender.sites import Sites;"
        "from recommender.stores.sites import SqliteSites;"
        "Sites(SqliteSites(Path(sys.argv[1]))).count('careers', 'opened')"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=True, cwd=Path.cwd())
    assert sites.totals() == {"careers": (1, 0)}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_a_fork_does_not_count_its_parent_s_again(sites: Sites) -> None:
    sites.add(CAREERS)
    sites.count("careers", "opened")
    child = os.fork()
    if child == 0:  # pragma: no cover - coverage does not see it
        try:
            sites.count("careers", "asked")
            sites.save()
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    sites.save()
    assert sites.totals() == {"careers": (1, 1)}


def test_days_are_new_zealand_s() -> None:
    ahead = module.today() - date.today()  # noqa: DTZ011 - the machine's own, for comparison
    assert abs(ahead.days) <= 1
    assert str(module._NEW_ZEALAND) == "Pacific/Auckland"
