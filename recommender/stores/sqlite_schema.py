"""The tables of the SQLite store, as migrations that are only ever added to.

``credential``  one row for each record; ``retired`` stands apart from ``status``, so that a record
                that comes back is itself again.
``words``       the FTS5 index; its rowid is ``credential.number``.
``catalogue``   one row: the version and the time of the last change.
``vector``      embeddings as little-endian float32, by (model digest, text hash).
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from recommender.stores.rows import version_of

MIGRATIONS = Migrations("mc-finder")


@MIGRATIONS()
def create_credential(db: Database) -> None:
    """The records, one row each."""
    # ``number`` is declared, for SQLite may renumber an undeclared rowid when it vacuums, and the
    # index would then point at other records.
    db.execute("""
        CREATE TABLE credential (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL,
            title_mi TEXT,
            recognition TEXT NOT NULL,
            nzqa_ref TEXT,
            level_min INTEGER,
            level_max INTEGER,
            credits INTEGER,
            developer TEXT,
            providers TEXT NOT NULL,
            subject TEXT,
            sector TEXT,
            purpose TEXT NOT NULL,
            outcomes TEXT NOT NULL,
            delivery TEXT NOT NULL,
            duration_weeks INTEGER,
            cost_nzd INTEGER,
            entry TEXT,
            status TEXT,
            source_url TEXT,
            source_note TEXT,
            source_retrieved TEXT,
            retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
        )
    """)


@MIGRATIONS()
def create_words(db: Database) -> None:
    """The full-text index, filled by the store whenever it writes a record."""
    db.execute("""
        CREATE VIRTUAL TABLE words USING fts5(
            title, purpose, outcomes, other,
            tokenize = 'porter unicode61 remove_diacritics 2'
        )
    """)


@MIGRATIONS()
def create_catalogue(db: Database) -> None:
    """The version and time of the last change, as an empty catalogue has them."""
    db.execute("""
        CREATE TABLE catalogue (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            version TEXT NOT NULL,
            imported_at TEXT
        )
    """)
    db.execute("INSERT INTO catalogue (only, version) VALUES (1, ?)", [version_of(())])


@MIGRATIONS()
def create_vector(db: Database) -> None:
    """The vectors; those of several models can stand side by side."""
    db.execute("""
        CREATE TABLE vector (
            model_digest TEXT NOT NULL,
            text_hash TEXT NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY (model_digest, text_hash)
        )
    """)
