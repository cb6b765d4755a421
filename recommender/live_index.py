"""The catalogue in memory, kept in step with the store: records, their vectors, their version.

Embeds what is new; knows nothing of questions.
"""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from recommender import passages
from recommender.embedding import Embedder, text_hash
from recommender.errors import EmptyCatalogue, ImportRefused
from recommender.stores import Change, Store
from recommender.types import CatalogueInfo, Credential, Recognition, Status
from recommender.understanding.known import Known, known_from

# Embedded texts are saved this many at a time, so that an interrupted import goes on where it was.
SAVED_AT_ONCE = 512

Progress = Callable[[int, int], None]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Index:
    """One version of the catalogue, whole; ``known``: what understanding may know of it."""

    info: CatalogueInfo
    vectors: passages.CatalogueVectors
    known: Known

    @property
    def version(self) -> str:
        """The version of the records in it."""
        return self.info.version

    @property
    def credentials(self) -> tuple[Credential, ...]:
        """The records in id order, row by row as in the matrices."""
        return self.vectors.credentials


class LiveIndex:
    """The index of what the store holds now. May be shared by threads.

    When an import has changed the catalogue, or another model has no vectors yet, one caller builds
    the new index; the old one answers the others until the new one is whole.
    """

    def __init__(self, store: Store, embedder: Embedder, *, illustrative: bool) -> None:
        """``illustrative``: whether invented examples are part of the catalogue."""
        self._store = store
        self._embedder = embedder
        self._illustrative = illustrative
        self._building = threading.Lock()
        self._index: Index | None = None

    def current(self) -> Index:
        """The index of the store's present catalogue; the last whole one while that is built.

        Raises EmptyCatalogue.
        """
        index = self._index
        if index is not None and index.version == self._store.version():
            return index
        # One thread builds. The others go on with the old index, or wait where there is none yet.
        if not self._building.acquire(blocking=index is None):
            assert index is not None  # noqa: S101 - told to mypy: only then is the wait skipped
            return index
        try:
            if self._index is None or self._index.version != self._store.version():
                self._index = self._build()
            return self._index
        finally:
            self._building.release()

    def prepare(self, credentials: Sequence[Credential], progress: Progress | None = None) -> int:
        """How many texts were embedded and saved: those of ``credentials`` that had no vector yet.

        ``progress`` is called with (texts done, texts to do); without it, each save is logged.
        """
        wanted = {text_hash(text): text for text in passages.texts(credentials)}
        known = self._store.vectors(self._embedder.digest, wanted)
        missing = [(key, text) for key, text in wanted.items() if key not in known]
        done = 0

        def advance(count: int) -> None:
            nonlocal done
            done += count
            if progress:
                progress(done, len(missing))

        for start in range(0, len(missing), SAVED_AT_ONCE):
            chunk = missing[start : start + SAVED_AT_ONCE]
            matrix = self._embedder.encode([text for _, text in chunk], advance)
            rows = {key: matrix[row] for row, (key, _) in enumerate(chunk)}
            self._store.add_vectors(self._embedder.digest, rows)
            if progress is None:
                _log.info("embedded %d of %d texts", start + len(chunk), len(missing))
        return len(missing)

    def load(
        self,
        credentials: Sequence[Credential],
        *,
        full: bool,
        keep: Collection[str] = (),
        progress: Progress | None = None,
    ) -> Change:
        """Embed what is new, then change the catalogue in one transaction.

        ``keep``: ids of rows that were rejected; with ``full`` their stored records stay as they
        are, for a typing error is no retirement. Raises ImportRefused when ``full`` and empty.
        """
        if full:
            if not credentials:
                raise ImportRefused(
                    "No row could be read, and a full import of nothing would retire the whole "
                    "catalogue. Nothing was changed; correct the rows listed."
                )
            given = {each.id for each in credentials}
            stored = self._store.credentials()
            kept = [each for each in stored if each.id in keep and each.id not in given]
            credentials = [*credentials, *kept]
        self.prepare(credentials, progress)
        return self._store.replace(credentials, full=full)

    def _build(self) -> Index:
        # The version first: should an import end in between, the next call sees another and builds.
        version, imported_at = self._store.version(), self._store.imported_at()
        shown = [
            each
            for each in self._store.credentials()
            if self._illustrative or each.recognition is not Recognition.ILLUSTRATIVE
        ]
        if not shown:
            raise EmptyCatalogue(
                "The catalogue is empty. Import one: mc-finder import --full "
                "data/catalogue/register.jsonl data/catalogue/illustrative.jsonl"
            )
        # A changed model finds no vectors under its digest, and embeds the catalogue anew here.
        self.prepare(shown)
        texts = passages.texts(shown)
        by_hash = self._store.vectors(self._embedder.digest, map(text_hash, texts))
        vectors = {text: by_hash[text_hash(text)] for text in texts}
        return Index(
            _described(shown, version, imported_at),
            passages.vectorise(shown, vectors, self._embedder.dimension),
            known_from(shown),
        )


def _described(
    credentials: Sequence[Credential], version: str, imported_at: str | None
) -> CatalogueInfo:
    present = [each for each in credentials if each.status is not Status.RETIRED]
    counts = Counter(str(each.recognition) for each in present)
    dates = [each.source.retrieved for each in present if each.source.retrieved]
    return CatalogueInfo(
        version=version,
        total=len(present),
        illustrative=counts[str(Recognition.ILLUSTRATIVE)],
        by_recognition=dict(counts),
        retrieved=min(dates, default=None),
        imported_at=imported_at,
    )
