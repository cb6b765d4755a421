"""The default store: one SQLite file, full-text search included. What is SQL about it stands here.

Tables: ``sqlite_schema``. Words: ``sqlite_words``. Threads, locks, errors: ``sqlite_connections``.
The file must lie on a local disk, for the write-ahead log does not work over a network.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path

import numpy as np
from sqlite_utils import Database

from recommender.stores import Change, LexicalHit, Vector
from recommender.stores.rows import from_row, to_row, version_of
from recommender.stores.sqlite_connections import Connections
from recommender.stores.sqlite_schema import MIGRATIONS
from recommender.stores.sqlite_words import (
    MAX_WORDS,
    LexicalWeights,
    match_expression,
    match_phrases,
    searchable,
)
from recommender.types import Credential

BUSY_TIMEOUT_S = 30.0
"""How long an import waits for another to end. Readers never wait."""


class SqliteStore:
    """A ``Store`` in the file ``path``, which is made if it is missing, as is its folder.

    Raises CatalogueUnreadable, now or in any call, when the file is not ours, is newer than this
    program, or cannot be read or written.
    """

    def __init__(
        self,
        path: str | PathLike[str],
        *,
        weights: LexicalWeights | None = None,
        busy_timeout_s: float = BUSY_TIMEOUT_S,
    ) -> None:
        self._weights = weights or LexicalWeights()
        self._connections = Connections(Path(path), MIGRATIONS, busy_timeout_s)
        self.version()

    def version(self) -> str:
        """``sha256:…`` over every record (``rows.version_of``), read from one stored row."""
        return self._catalogue()[0]

    def imported_at(self) -> str | None:
        """When the catalogue last changed, UTC to the second; None before the first import."""
        return self._catalogue()[1]

    def credentials(self) -> tuple[Credential, ...]:
        """All records in id order, retired ones included, as they stood at one moment."""
        with self._connections.reading() as db:
            return _credentials(db)

    def replace(self, credentials: Sequence[Credential], *, full: bool) -> Change:
        """Add, update, retire and revive in one transaction; see ``Store.replace``.

        What is killed on the way leaves the catalogue as it was. Raises ValueError if two
        credentials share an id.
        """
        given = {each.id: each for each in credentials}
        if len(given) < len(credentials):
            raise ValueError("two credentials share an id")
        with self._connections.writing() as db:
            stored = {each.id: each for each in _credentials(db)}
            retired = {row[0] for row in db.execute("SELECT id FROM credential WHERE retired")}
            changed = [each for each in given.values() if stored.get(each.id) != each]
            gone = sorted(stored.keys() - given.keys() - retired) if full else []
            _write(db, changed)
            db.conn.executemany(
                "UPDATE credential SET retired = 1 WHERE id = ?", [(each,) for each in gone]
            )
            if changed or gone:
                _stamp(db)
        known = [each.id for each in changed if each.id in stored]
        revived = sum(each in retired for each in known)
        return Change(
            added=len(changed) - len(known),
            updated=len(known) - revived,
            unchanged=len(given) - len(changed),
            retired=len(gone),
            revived=revived,
        )

    def lexical(self, words: Sequence[str], limit: int) -> tuple[LexicalHit, ...]:
        """Records that hold any of ``words``, best first; see ``Store.lexical``.

        A word counts once, however often it is given, and only the first ``MAX_WORDS`` count. Words
        that no record can hold (NUL, half of a surrogate pair) find nothing.
        """
        question = match_expression(words)
        if not question or limit < 1:
            return ()
        weights = self._weights
        with self._connections.reading() as db:
            found = db.execute(
                """
                SELECT credential.id, -bm25(words, ?, ?, ?, ?) AS score
                FROM words JOIN credential ON credential.number = words.rowid
                WHERE words MATCH ?
                ORDER BY score DESC, credential.id
                LIMIT ?
                """,
                [
                    *(weights.title, weights.purpose, weights.outcomes, weights.other),
                    question,
                    limit,
                ],
            ).fetchall()
        return tuple(LexicalHit(credential_id, score) for credential_id, score in found)

    def lexical_ideal(self, words: Sequence[str], rarest: int) -> float:
        """See ``Store.lexical_ideal``; by the formula of SQLite's bm25(), k1 = 1.2."""
        phrases = match_phrases(words)
        with self._connections.reading() as db:
            found = db.execute(  # both counts in one statement: an import may end in between
                """
                SELECT (SELECT count(*) FROM credential),
                       (SELECT count(*) FROM words WHERE words MATCH phrase.value)
                FROM json_each(?) AS phrase
                """,
                [json.dumps(phrases)],
            ).fetchall()
        # A word in over half of the records has no weight in bm25().
        rarities = (math.log((count - held + 0.5) / (held + 0.5)) for count, held in found)
        return sum(2.2 * max(rarity, 0.0) for rarity in sorted(rarities, reverse=True)[:rarest])

    def holding(self, phrases: Sequence[str]) -> Mapping[str, frozenset[str]]:
        """See ``Store.holding``. Only the first ``MAX_WORDS`` phrases are looked up."""
        quoted = {text: phrase for phrase in phrases for text in match_phrases([phrase])}
        found: dict[str, set[str]] = {}
        with self._connections.reading() as db:
            rows = db.execute(
                """
                SELECT phrase.value, credential.id
                FROM json_each(?) AS phrase, words
                JOIN credential ON credential.number = words.rowid
                WHERE words MATCH '{title purpose outcomes} : ' || phrase.value
                """,
                [json.dumps(list(quoted)[:MAX_WORDS])],
            ).fetchall()
        for value, credential_id in rows:
            found.setdefault(quoted[value], set()).add(credential_id)
        return {phrase: frozenset(ids) for phrase, ids in found.items()}

    def vectors(self, model_digest: str, text_hashes: Iterable[str]) -> Mapping[str, Vector]:
        """Stored vectors by text hash, (d,) float32, read-only; what is not stored is absent."""
        with self._connections.reading() as db:
            found = db.execute(
                """
                SELECT text_hash, data FROM vector
                WHERE model_digest = ? AND text_hash IN (SELECT value FROM json_each(?))
                """,
                [model_digest, json.dumps(list(text_hashes))],
            ).fetchall()
        return {text_hash: np.frombuffer(data, dtype="<f4") for text_hash, data in found}

    def add_vectors(self, model_digest: str, vectors: Mapping[str, Vector]) -> None:
        """Keep all of ``vectors`` or, if something fails, none. Stored ones stay as they are."""
        rows = [
            (model_digest, text_hash, np.asarray(vector, dtype="<f4").tobytes())
            for text_hash, vector in vectors.items()
        ]
        if not rows:
            return
        with self._connections.writing() as db:
            db.conn.executemany("INSERT OR IGNORE INTO vector VALUES (?, ?, ?)", rows)

    def prune_vectors(self, keep_digests: Iterable[str]) -> int:
        """How many vectors were deleted: those of every model but ``keep_digests``."""
        with self._connections.writing() as db:
            return db.execute(
                "DELETE FROM vector WHERE model_digest NOT IN (SELECT value FROM json_each(?))",
                [json.dumps(list(keep_digests))],
            ).rowcount

    def close(self) -> None:
        """Let go of the file, in every thread. A later call opens it again."""
        self._connections.close()

    def _catalogue(self) -> tuple[str, str | None]:
        with self._connections.reading() as db:
            version, imported_at = db.execute(
                "SELECT version, imported_at FROM catalogue"
            ).fetchone()
        return version, imported_at


def _credentials(db: Database) -> tuple[Credential, ...]:
    cursor = db.execute("SELECT * FROM credential ORDER BY id")
    cursor.row_factory = sqlite3.Row
    return tuple(from_row(row, retired=bool(row["retired"])) for row in cursor.fetchall())


def _write(db: Database, credentials: Sequence[Credential]) -> None:
    rows = ({**to_row(each), "retired": 0} for each in credentials)
    db.table("credential").upsert_all(rows, pk="id")
    numbers = dict(db.execute("SELECT id, number FROM credential").fetchall())
    db.conn.executemany(
        "DELETE FROM words WHERE rowid = ?", [(numbers[each.id],) for each in credentials]
    )
    db.conn.executemany(
        "INSERT INTO words (rowid, title, purpose, outcomes, other) VALUES (?, ?, ?, ?, ?)",
        [(numbers[each.id], *searchable(each)) for each in credentials],
    )


def _stamp(db: Database) -> None:
    db.execute(
        "UPDATE catalogue SET version = ?, imported_at = ?",
        [version_of(_credentials(db)), datetime.now(UTC).isoformat(timespec="seconds")],
    )
