"""The list of sites and their counts, in a SQLite file of their own beside the catalogue's.

Why a file of their own: docs/decisions/0009. Nothing about a visitor is in it.

``site``        one row for each: name, origins and preset as JSON, when it was added.
``site_count``  for each site and day: frames opened and questions asked.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database, Migrations

from recommender.site import Site, SitePreset
from recommender.stores.sqlite_connections import Connections

MIGRATIONS = Migrations("mc-finder-sites")
BUSY_TIMEOUT_S = 5.0


@MIGRATIONS()
def create_site(db: Database) -> None:
    """The sites, one row each."""
    db.execute("""
        CREATE TABLE site (
            name TEXT PRIMARY KEY,
            origins TEXT NOT NULL,
            preset TEXT NOT NULL,
            added_at TEXT NOT NULL
        ) WITHOUT ROWID
    """)


@MIGRATIONS()
def create_site_count(db: Database) -> None:
    """The counts, by site and day (YYYY-MM-DD in New Zealand)."""
    db.execute("""
        CREATE TABLE site_count (
            site TEXT NOT NULL,
            day TEXT NOT NULL,
            opened INTEGER NOT NULL,
            asked INTEGER NOT NULL,
            PRIMARY KEY (site, day)
        ) WITHOUT ROWID
    """)


class SqliteSites:
    """A ``SiteStore`` in the file ``path``, which is made when the first site is added.

    Safe to call from any thread. Every call may raise CatalogueUnreadable.
    """

    def __init__(self, path: Path, *, busy_timeout_s: float = BUSY_TIMEOUT_S) -> None:
        self._path = path
        self._connections = Connections(
            path,
            MIGRATIONS,
            busy_timeout_s,
            writer="another command",
            remedy="put back a copy, or add the sites again",
        )

    def sites(self) -> tuple[Site, ...]:
        """All of them by name."""
        return self._read("SELECT name, origins, preset FROM site ORDER BY name", [])

    def get(self, name: str) -> Site | None:
        """The site of this name."""
        found = self._read("SELECT name, origins, preset FROM site WHERE name = ?", [name])
        return found[0] if found else None

    def put(self, site: Site, *, replace: bool) -> bool:
        """Whether it was written: an existing name is only written over with ``replace``."""
        row = [
            site.name,
            json.dumps(site.origins),
            json.dumps(asdict(site.preset)),
            datetime.now(UTC).isoformat(timespec="seconds"),
        ]
        with self._connections.writing() as db:
            written = db.execute(
                """
                INSERT INTO site VALUES (?1, ?2, ?3, ?4) ON CONFLICT (name) DO UPDATE
                SET origins = excluded.origins, preset = excluded.preset WHERE ?5
                """,
                [*row, replace],
            )
            return written.rowcount > 0

    def remove(self, name: str) -> bool:
        """Whether the site was there; its counts go with it."""
        if not self._path.exists():
            return False
        with self._connections.writing() as db:
            db.execute("DELETE FROM site_count WHERE site = ?", [name])
            return db.execute("DELETE FROM site WHERE name = ?", [name]).rowcount > 0

    def add_counts(self, counts: Iterable[tuple[str, str, int, int]]) -> None:
        """Add (site, day, opened, asked) to what is there, all or none; unknown sites are left."""
        if not self._path.exists():
            return
        with self._connections.writing() as db:
            # One statement for each row, so that two processes never lose one another's counts.
            db.conn.executemany(
                """
                INSERT INTO site_count SELECT name, ?2, ?3, ?4 FROM site WHERE name = ?1
                ON CONFLICT (site, day) DO UPDATE
                SET opened = opened + excluded.opened, asked = asked + excluded.asked
                """,
                list(counts),
            )

    def counts(self, name: str) -> tuple[tuple[str, int, int], ...]:
        """(day, opened, asked) of a site, newest first; days without any are absent."""
        if not self._path.exists():
            return ()
        with self._connections.reading() as db:
            return tuple(
                db.execute(
                    "SELECT day, opened, asked FROM site_count WHERE site = ? ORDER BY day DESC",
                    [name],
                ).fetchall()
            )

    def totals(self) -> Mapping[str, tuple[int, int]]:
        """(opened, asked) by site, of all days; sites without any are absent."""
        if not self._path.exists():
            return {}
        with self._connections.reading() as db:
            found = db.execute(
                "SELECT site, sum(opened), sum(asked) FROM site_count GROUP BY site"
            ).fetchall()
        return {name: (opened, asked) for name, opened, asked in found}

    def close(self) -> None:
        """Let go of the file, in every thread. A later call opens it again."""
        self._connections.close()

    def _read(self, statement: str, values: list[Any]) -> tuple[Site, ...]:
        # To look is not to make: where no site was ever added there need be no file, nor the right
        # to write one.
        if not self._path.exists():
            return ()
        with self._connections.reading() as db:
            return tuple(_site(*row) for row in db.execute(statement, values).fetchall())


def _site(name: str, origins: str, preset: str) -> Site:
    values = json.loads(preset)
    values["provider"] = tuple(values["provider"])
    return Site(name, tuple(json.loads(origins)), SitePreset(**values))
