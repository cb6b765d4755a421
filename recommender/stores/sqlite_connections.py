"""Opening the database file: one connection for each thread, and errors that say what to do.

What the tables mean is no concern of this module.
"""

from __future__ import annotations

import os
import sqlite3
import threading
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database, Migrations

from recommender.errors import CatalogueUnreadable

ADVICE = {
    sqlite3.SQLITE_BUSY: "{writer} is writing to it; wait until that has ended, then repeat",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened; check the path and the rights to its folder",
    sqlite3.SQLITE_CORRUPT: "it is damaged; move it away and {remedy}",
    sqlite3.SQLITE_FULL: "the disk is full; make room, then repeat",
    sqlite3.SQLITE_IOERR: "the disk cannot be read or written; check it, then repeat",
    sqlite3.SQLITE_NOTADB: "it is not a SQLite database; name another file, or move this one away",
    sqlite3.SQLITE_READONLY: "it may not be written; give this user the right to write it",
}
"""What to do about SQLite's primary result codes (https://www.sqlite.org/rescode.html).

``{writer}`` and ``{remedy}`` depend on what the file holds.
"""

_inherited: list[Database] = []


class Connections:
    """Connections to one file, none of them used by two threads or carried across a fork.

    A connection is dropped with its thread. ``check_same_thread`` is off for one reason only: so
    that ``close`` can be called from any thread.
    """

    def __init__(
        self,
        path: Path,
        migrations: Migrations,
        busy_timeout_s: float,
        *,
        writer: str = "another import",
        remedy: str = "import the catalogue again",
    ) -> None:
        """``writer``: who else may hold the lock; ``remedy``: what makes a lost file good."""
        self._path = path
        self._words = {"writer": writer, "remedy": remedy}
        self._migrations = migrations
        # Nothing public lists a set's migrations, but an empty database has them all pending.
        with Database(memory=True, execute_plugins=False) as empty:
            self._known = {each.name for each in migrations.pending(empty)}
        self._busy_timeout_s = busy_timeout_s
        self._lock = threading.Lock()
        self._reset()

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """The calling thread's connection. Raises CatalogueUnreadable.

        A single statement sees one state of the catalogue, whatever others write meanwhile.
        """
        with self._explained():
            yield self._database()

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """The calling thread's connection inside one transaction, rolled back by any exception.

        The write lock is taken before the first read: a second writer waits ``busy_timeout_s`` for
        it and then works on what the first has left, or raises CatalogueUnreadable.
        """
        with self._explained():
            db = self._database()
            with _immediate(db):
                yield db

    def close(self) -> None:
        """Close every connection; the next call opens a new one."""
        with self._lock:
            for db in list(self._open):
                db.close()
            self._reset()

    def _reset(self) -> None:
        self._local = threading.local()
        self._open: weakref.WeakSet[Database] = weakref.WeakSet()
        self._pid = os.getpid()

    def _database(self) -> Database:
        if self._pid != os.getpid():
            self._forget_the_parents()
        db: Database | None = getattr(self._local, "db", None)
        if db is None:
            db = self._connect()
            with self._lock:
                self._open.add(db)
            self._local.db = db
        return db

    def _forget_the_parents(self) -> None:
        # After a fork these belong to the parent. To use or even to close them here can corrupt
        # the file (https://www.sqlite.org/howtocorrupt.html, 2.6), so they are kept, unused. The
        # lock is new as well: another thread of the parent may have held the old one.
        _inherited.extend(self._open)
        self._lock = threading.Lock()
        self._reset()

    def _connect(self) -> Database:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        conn = sqlite3.connect(self._path, timeout=self._busy_timeout_s, check_same_thread=False)
        db = Database(conn, execute_plugins=False)
        try:
            self._prepare(db)
        except BaseException:
            db.close()
            raise
        return db

    def _prepare(self, db: Database) -> None:
        self._refuse_strangers(db)
        if self._migrations.pending(db):
            self._enable_wal(db)
            with _immediate(db):
                self._migrations.apply(db)

    def _enable_wal(self, db: Database) -> None:
        # SQLite does not wait for other processes while it changes the journal, whatever the
        # busy timeout: two that make the file at once would otherwise refuse one another.
        deadline = time.monotonic() + self._busy_timeout_s
        while True:
            try:
                return db.enable_wal()
            except sqlite3.OperationalError as error:
                busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not busy or time.monotonic() > deadline:
                    raise
            time.sleep(0.01)

    def _refuse_strangers(self, db: Database) -> None:
        # Tables are listed before migrations: another process may create both in between.
        tables = db.table_names()
        applied = {migration.name for migration in self._migrations.applied(db)}
        if tables and not applied:
            raise CatalogueUnreadable(
                f"{self._path} is a database of another program; name another file."
            )
        if applied - self._known:
            raise CatalogueUnreadable(
                f"{self._path} was written by a newer mc-finder; install that one, or move the "
                f"file away and {self._words['remedy']}."
            )

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise CatalogueUnreadable(
                f"{self._path}: its folder cannot be made ({error.strerror}); check the path and "
                "the rights to it."
            ) from error
        except sqlite3.DatabaseError as error:
            advice = ADVICE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
            if advice is None:  # a fault of ours, such as a wrong statement: let it be seen
                raise
            advice = advice.format(**self._words)
            raise CatalogueUnreadable(f"{self._path}: {advice} ({error}).") from error


@contextmanager
def _immediate(db: Database) -> Iterator[None]:
    # ``db.atomic`` begins deferred, and a transaction that reads before it writes fails at once if
    # another has written in between. Inside this one it works as a savepoint.
    db.execute("BEGIN IMMEDIATE")
    try:
        with db.atomic():
            yield
        db.commit()
    except BaseException:
        db.rollback()
        raise
