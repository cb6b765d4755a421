"""The sites that may show the finder, and how often it is opened and asked there.

A site's name stands in its pages for all to see, so it is no secret and no proof: what a name lets
in is decided by the origins alone. Counts are numbers by site and day; nothing about a visitor and
no word of a question is ever given to this module.
"""

from __future__ import annotations

import atexit
import logging
import os
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal, Protocol
from zoneinfo import ZoneInfo

from recommender.errors import CatalogueUnreadable
from recommender.settings import Settings
from recommender.site import NAME, Site, SitePreset, SiteRefused, checked_site
from recommender.stores.sites import SqliteSites

__all__ = ["DayCount", "Happening", "Site", "SitePreset", "SiteRefused", "Sites", "checked_site"]

Happening = Literal["opened", "asked"]
"""A frame was opened; a question was asked in one."""

SAVED_EVERY_S = 2.0
"""Counts are written together after so long, off the way of any answer."""

MOST_PENDING = 10_000
"""Sites and days that are counted between two writings."""

_NEW_ZEALAND = ZoneInfo("Pacific/Auckland")
_log = logging.getLogger(__name__)


class SiteStore(Protocol):
    """Where the list is kept; see ``stores.sites.SqliteSites``."""

    def sites(self) -> tuple[Site, ...]: ...
    def get(self, name: str) -> Site | None: ...
    def put(self, site: Site, *, replace: bool) -> bool: ...
    def remove(self, name: str) -> bool: ...
    def add_counts(self, counts: Iterable[tuple[str, str, int, int]]) -> None: ...
    def counts(self, name: str) -> tuple[tuple[str, int, int], ...]: ...
    def totals(self) -> Mapping[str, tuple[int, int]]: ...


@dataclass(frozen=True, slots=True)
class DayCount:
    """What happened in a site on one day, as it is called in New Zealand (YYYY-MM-DD)."""

    day: str
    opened: int
    asked: int


def today() -> date:
    """The day it is in New Zealand."""
    return datetime.now(_NEW_ZEALAND).date()


class Sites:
    """The list, read anew at every question, so that a change holds at once in every process.

    Safe to call from any thread. All but ``count`` may raise CatalogueUnreadable.
    """

    def __init__(self, store: SiteStore, day: Callable[[], date] = today) -> None:
        self._store = store
        self._day = day
        self._tally = _Tally(store)

    @classmethod
    def open(cls, settings: Settings) -> Sites:
        """The list beside the catalogue of these settings."""
        return cls(SqliteSites(sites_file(settings.database)))

    def all(self) -> tuple[Site, ...]:
        """Every site by name."""
        return self._store.sites()

    def get(self, name: str) -> Site | None:
        """The site of this name; None if there is none, whatever was given."""
        return self._store.get(name) if NAME.fullmatch(name) else None

    def add(self, site: Site, *, replace: bool = False) -> None:
        """Put a checked site on the list. Raises SiteRefused if the name is taken."""
        if not self._store.put(site, replace=replace):
            raise SiteRefused(
                f"{site.name} is on the list already. To change it, give all of its options again "
                f"with --replace; what it has now: mc-finder site list"
            )

    def remove(self, name: str) -> None:
        """Take a site and its counts off the list. Raises SiteRefused if it is not there."""
        if not self._store.remove(name):
            raise self._unknown(name)

    def count(self, name: str, what: Happening) -> None:
        """Count it for today. Never raises and never waits; a name not on the list counts nothing.

        Counts that cannot be written are kept for later, and lost if the process is killed.
        """
        if NAME.fullmatch(name):
            self._tally.add(name, self._day().isoformat(), what)

    def counts(self, name: str) -> tuple[DayCount, ...]:
        """Days on which anything happened, newest first. Raises SiteRefused for an unknown site."""
        if self.get(name) is None:
            raise self._unknown(name)
        return tuple(DayCount(*row) for row in self._store.counts(name))

    def totals(self) -> Mapping[str, tuple[int, int]]:
        """(opened, asked) by site over all days; sites without any are absent."""
        return self._store.totals()

    def save(self) -> None:
        """Write what was counted now, not in a moment. For tests and for the end of a process."""
        self._tally.save()

    @staticmethod
    def _unknown(name: str) -> SiteRefused:
        return SiteRefused(f"There is no site {name!r}. Those on the list: mc-finder site list")


def sites_file(database: Path) -> Path:
    """Where the list is kept: var/mc-finder-sites.db beside var/mc-finder.db."""
    return database.with_name(f"{database.stem}-sites{database.suffix or '.db'}")


class _Tally:
    """Counts in memory, written together by a thread of their own soon after the first."""

    _counts: Counter[tuple[str, str, Happening]]
    _timer: threading.Timer | None

    def __init__(self, store: SiteStore) -> None:
        self._store = store
        self._failing = False
        self._forget()
        atexit.register(self.save)

    def add(self, site: str, day: str, what: Happening) -> None:
        key = (site, day, what)
        with self._locked():
            # Only forged names can be so many; they must not grow the memory without bound.
            if key in self._counts or len(self._counts) < MOST_PENDING:
                self._counts[key] += 1
            if self._timer is None:
                self._timer = self._started()

    def save(self) -> None:
        with self._locked():
            counts, self._counts = self._counts, Counter()
            self._timer = None
        days = sorted({(site, day) for site, day, _ in counts})
        rows = [(*each, counts[*each, "opened"], counts[*each, "asked"]) for each in days]
        if not rows:
            return
        try:
            self._store.add_counts(rows)
            self._failing = False
        except CatalogueUnreadable as error:
            if not self._failing:
                _log.warning("counts of sites wait until they can be written: %s", error)
            self._failing = True
            with self._locked():
                self._counts += counts

    def _started(self) -> threading.Timer | None:
        timer = threading.Timer(SAVED_EVERY_S, self.save)
        timer.daemon = True
        try:
            timer.start()
        except RuntimeError:  # no thread can be started now; the next count tries again
            return None
        return timer

    def _locked(self) -> threading.Lock:
        if self._pid != os.getpid():
            # A forked child has its parent's counts, which the parent writes, and its lock, which
            # another thread of the parent may have held.
            self._forget()
        return self._lock

    def _forget(self) -> None:
        self._pid = os.getpid()
        self._lock = threading.Lock()
        self._counts = Counter()
        self._timer = None
