"""Where the catalogue and its vectors are kept. ``Store`` is what the rest may rely on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from recommender.types import Credential

Vector = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Change:
    """What an import did to the catalogue: counts of credentials."""

    added: int
    updated: int
    unchanged: int
    retired: int
    revived: int


@dataclass(frozen=True, slots=True)
class LexicalHit:
    """A record that shares words with the question. ``bm25`` is positive, more is better."""

    credential_id: str
    bm25: float


class Store(Protocol):
    """A catalogue on disk. Safe to call from any thread."""

    def version(self) -> str:
        """``sha256:…`` over every record, status included; the same rows give the same version."""
        ...

    def imported_at(self) -> str | None:
        """When the catalogue last changed: ISO 8601, UTC; None when nothing was imported yet."""
        ...

    def credentials(self) -> tuple[Credential, ...]:
        """All records in id order, retired ones included."""
        ...

    def replace(self, credentials: Sequence[Credential], *, full: bool) -> Change:
        """Add or update records in one transaction.

        With ``full``, records that are absent from ``credentials`` become retired. Records that did
        not change are left alone, so that a second run with the same rows changes nothing, the
        version and ``imported_at`` included.
        """
        ...

    def lexical(self, words: Sequence[str], limit: int) -> tuple[LexicalHit, ...]:
        """Records that hold any of ``words`` (plain words, any characters), best first.

        BM25 with the title weighted; ties go to the lower id. Retired records are included.
        """
        ...

    def lexical_ideal(self, words: Sequence[str], rarest: int) -> float:
        """The BM25 of a record that held the ``rarest`` so many of ``words`` often.

        With as many as there are words it bounds ``lexical``. Words that stand in no record count
        in full, so that hits can be seen to miss them.
        """
        ...

    def holding(self, phrases: Sequence[str]) -> Mapping[str, frozenset[str]]:
        """Ids of the records that hold each phrase: its words side by side, by their stems.

        Title, purpose and outcomes count, not who offers a record.

        Phrases that no record holds are absent.
        """
        ...

    def vectors(self, model_digest: str, text_hashes: Iterable[str]) -> Mapping[str, Vector]:
        """Stored vectors, (d,) float32, by text hash; hashes that are not stored are absent."""
        ...

    def add_vectors(self, model_digest: str, vectors: Mapping[str, Vector]) -> None:
        """Keep vectors by (model digest, text hash). Existing ones stay as they are."""
        ...

    def prune_vectors(self, keep_digests: Iterable[str]) -> int:
        """How many vectors were deleted: those of every model but ``keep_digests``."""
        ...

    def close(self) -> None:
        """Let go of the database, in every thread. A later call opens it again."""
        ...
