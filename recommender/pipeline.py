"""The stages in order: text → understanding → embedding → candidates → ranking → explanation.

The only module that joins them. A ``Recommender`` may be shared by threads.
"""

from __future__ import annotations

import hashlib
import json
import threading
import time
import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from recommender import passages, ranking
from recommender.embedding import Embedder, OnnxEmbedder, SentenceTransformerEmbedder, text_hash
from recommender.errors import EmptyCatalogue, ImportRefused, UnknownCredential, UnsuitableText
from recommender.explanation import explain
from recommender.explanation import flags as flags_of
from recommender.filtering import Admission, admit, applied, relaxations
from recommender.settings import BUNDLED_MODEL, Settings
from recommender.stores import Change, Store
from recommender.stores.sqlite import SqliteStore
from recommender.types import (
    Answer,
    CatalogueInfo,
    Credential,
    Filters,
    Listing,
    Need,
    NeedKind,
    NoMatch,
    NoMatchReason,
    Query,
    Recognition,
    Recommendation,
    Status,
)
from recommender.understanding import search_text, search_words, understand

MODEL_FOLDER = Path(__file__).resolve().parents[1] / "data" / "model"
# Embedded texts are saved this many at a time, so that an interrupted import goes on where it was.
SAVED_AT_ONCE = 512
NEAREST = 3
NO_FILTERS = Filters()

Progress = Callable[[int, int], None]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """The embedding model in use."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True)
class _Index:
    """One version of the catalogue, whole: replaced by the next in a single assignment."""

    version: str
    imported_at: str | None
    vectors: passages.CatalogueVectors

    @property
    def credentials(self) -> tuple[Credential, ...]:
        return self.vectors.credentials


def open_embedder(settings: Settings) -> Embedder:
    """The embedder that the settings name. Raises ModelError."""
    if settings.model == BUNDLED_MODEL:
        return OnnxEmbedder(MODEL_FOLDER, threads=settings.threads)
    return SentenceTransformerEmbedder(settings.model)


class Recommender:
    """Answers questions about one catalogue.

    It follows the store: when an import has changed the catalogue, the next call builds the new
    index, and the old one answers the others until the new one is whole.
    """

    def __init__(self, store: Store, embedder: Embedder, *, illustrative: bool = True) -> None:
        """``illustrative``: whether invented examples are part of the catalogue."""
        self._store = store
        self._embedder = embedder
        self._illustrative = illustrative
        self._building = threading.Lock()
        self._index: _Index | None = None

    @classmethod
    def open(cls, settings: Settings) -> Recommender:
        """As the settings say. Raises ModelError, CatalogueUnreadable, ConfigurationError."""
        store = SqliteStore(settings.database)
        return cls(store, open_embedder(settings), illustrative=settings.shows_illustrative)

    @property
    def model(self) -> ModelInfo:
        """The embedding model's name and digest."""
        return ModelInfo(self._embedder.name, self._embedder.digest)

    def prepare(self, credentials: Sequence[Credential], progress: Progress | None = None) -> int:
        """How many texts were embedded and saved: those of ``credentials`` that had no vector yet.

        ``progress`` is called with (texts done, texts to do).
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

    def recommend(
        self,
        text: str,
        filters: Filters = NO_FILTERS,
        *,
        limit: int = 10,
        offset: int = 0,
        min_score: float = 0.0,
    ) -> Answer:
        """Ranked credentials for a question, or why there are none.

        Raises UnsuitableText, InvalidFilters, EmptyCatalogue.
        """
        timings = _Timings()
        index = self._current()
        with timings("understanding"):
            query = understand(text)
            if not text.strip():
                raise UnsuitableText("The question is empty. Say what you want to be able to do.")
        with timings("filtering"):
            admission = admit(index.credentials, filters)
            admitted = _mask(index, admission)
        results: tuple[Recommendation, ...] = ()
        total = 0
        no_match: NoMatch | None = None
        if not query.needs:
            no_match = NoMatch(NoMatchReason.NOT_UNDERSTOOD)
        else:
            scored = self._score(query, index, timings)
            with timings("explanation"):
                rows = scored.best(admitted, max(min_score, ranking.FLOOR))
                total = len(rows)
                page = rows[offset : offset + limit]
                results = self._recommendations(index, scored, query.needs, page, offset)
                if not total:
                    no_match = self._no_match(index, scored, query, filters, admitted)
        return Answer(
            query_id=_query_id(text, filters, index.version),
            query=query,
            filters=applied(filters),
            results=results,
            total=total,
            limit=limit,
            offset=offset,
            no_match=no_match,
            left_out=admission.left_out,
            ranking_version=ranking.RANKING_VERSION,
            catalogue_version=index.version,
            timings_ms=timings.milliseconds,
        )

    def order(self, text: str) -> tuple[str, ...]:
        """Ids of the whole catalogue, best first, without filters or a cut-off: for measuring."""
        index = self._current()
        query = understand(text)
        if not query.needs:
            query = Query(text, (Need("p1", text, 0, len(text)),))
        scored = self._score(query, index, _Timings())
        everyone = np.ones(len(index.credentials), dtype=np.bool_)
        return tuple(index.credentials[row].id for row in scored.best(everyone, 0.0))

    def similar(self, credential_id: str, *, limit: int = 5) -> tuple[Recommendation, ...]:
        """Other records that teach much the same, best first. Raises UnknownCredential.

        Each outcome of the record is a need, so that the evidence says what the two share.
        """
        index = self._current()
        subject = self._find(index, credential_id)
        row = index.vectors.row_of(credential_id)
        needs = tuple(
            Need(outcome.id, outcome.text, 0, len(outcome.text), NeedKind.INTEREST)
            for outcome in passages.quotable(subject)
        )
        matrix = self._embedder.encode([need.text for need in needs])
        scored = ranking.score(
            matrix, index.vectors, np.zeros(len(index.credentials), dtype=np.float32)
        )
        admitted = _mask(index, admit(index.credentials, Filters()))
        if row is not None:
            admitted[row] = False
        rows = scored.best(admitted, 0.0)[:limit]
        return self._recommendations(index, scored, needs, rows, 0)

    def browse(self, filters: Filters = NO_FILTERS, *, limit: int = 20, offset: int = 0) -> Listing:
        """The catalogue in title order. Raises InvalidFilters, EmptyCatalogue."""
        admission = admit(self._current().credentials, filters)
        ordered = sorted(admission.credentials, key=lambda each: (_collation(each.title), each.id))
        return Listing(
            tuple(ordered[offset : offset + limit]), len(ordered), limit, offset, admission.left_out
        )

    def credential(self, credential_id: str) -> Credential:
        """One record, retired ones included. Raises UnknownCredential."""
        return self._find(self._current(), credential_id)

    def flags(self, credential: Credential) -> tuple[str, ...]:
        """Cautions to show beside a record; see ``explanation.flags``."""
        return flags_of(credential)

    def catalogue(self) -> CatalogueInfo:
        """What is being searched and how old it is. Raises EmptyCatalogue."""
        index = self._current()
        shown = [each for each in index.credentials if each.status is not Status.RETIRED]
        counts: dict[str, int] = {}
        for each in shown:
            counts[str(each.recognition)] = counts.get(str(each.recognition), 0) + 1
        dates = [each.source.retrieved for each in shown if each.source.retrieved]
        return CatalogueInfo(
            version=index.version,
            total=len(shown),
            illustrative=counts.get(str(Recognition.ILLUSTRATIVE), 0),
            by_recognition=counts,
            retrieved=min(dates, default=None),
            imported_at=index.imported_at,
        )

    def _current(self) -> _Index:
        """The index of the store's present catalogue; the last whole one while that is built."""
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

    def _build(self) -> _Index:
        version = self._store.version()
        credentials = self._store.credentials()
        shown = [
            each
            for each in credentials
            if self._illustrative or each.recognition is not Recognition.ILLUSTRATIVE
        ]
        if not shown:
            raise EmptyCatalogue(
                "The catalogue is empty. Import one: mc-finder import --full "
                "data/catalogue/register.jsonl data/catalogue/illustrative.jsonl"
            )
        # A changed model finds no vectors under its digest, and embeds the catalogue anew here.
        self.prepare(shown)
        by_hash = self._store.vectors(
            self._embedder.digest, (text_hash(text) for text in passages.texts(shown))
        )
        vectors = {text: by_hash[text_hash(text)] for text in passages.texts(shown)}
        return _Index(
            version,
            self._store.imported_at(),
            passages.vectorise(shown, vectors, self._embedder.dimension),
        )

    def _score(self, query: Query, index: _Index, timings: _Timings) -> ranking.Ranking:
        with timings("embedding"):
            needs = self._embedder.encode([search_text(need) for need in query.needs])
        with timings("lexical"):
            words = search_words(query.needs)
            found = self._store.lexical(words, limit=len(index.credentials))
            rows = ((index.vectors.row_of(hit.credential_id), hit.bm25) for hit in found)
            lexical = ranking.lexical_shares(
                {row: bm25 for row, bm25 in rows if row is not None},
                self._store.lexical_ideal(words),
                len(index.credentials),
            )
        with timings("ranking"):
            return ranking.score(needs, index.vectors, lexical)

    def _recommendations(
        self,
        index: _Index,
        scored: ranking.Ranking,
        needs: Sequence[Need],
        rows: Sequence[int] | ranking.Rows,
        offset: int,
    ) -> tuple[Recommendation, ...]:
        found: list[Recommendation] = []
        for rank, row in enumerate(rows, start=offset + 1):
            credential = index.credentials[row]
            match = ranking.match(scored, int(row), credential.id, needs, index.vectors)
            found.append(
                Recommendation(
                    rank=rank,
                    credential=credential,
                    score=match.score,
                    strength=ranking.strength(match.score),
                    evidence=match.evidence,
                    not_covered=match.not_covered,
                    reason=explain(match, needs),
                    flags=flags_of(credential),
                )
            )
        return tuple(found)

    def _no_match(
        self,
        index: _Index,
        scored: ranking.Ranking,
        query: Query,
        filters: Filters,
        admitted: Mask,
    ) -> NoMatch:
        """The nearest misses, and the filters that keep good answers out."""
        anyone = _mask(index, admit(index.credentials, Filters()))
        good = scored.best(anyone, ranking.FLOOR)
        relax = relaxations((index.credentials[row] for row in good), filters)
        reason = NoMatchReason.EMPTY_FILTER if relax else NoMatchReason.BELOW_THRESHOLD
        pool = good if relax else scored.best(admitted if admitted.any() else anyone, 0.0)
        nearest = self._recommendations(index, scored, query.needs, pool[:NEAREST], 0)
        return NoMatch(reason, nearest, relax)

    def _find(self, index: _Index, credential_id: str) -> Credential:
        row = index.vectors.row_of(credential_id)
        if row is None:
            raise UnknownCredential("No micro-credential in the catalogue has this id.")
        return index.credentials[row]


class _Timings:
    """Milliseconds by stage, added up as stages end."""

    def __init__(self) -> None:
        self.milliseconds: dict[str, float] = {}

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        began = time.perf_counter()
        try:
            yield
        finally:
            self.milliseconds[stage] = round((time.perf_counter() - began) * 1000, 3)


def _mask(index: _Index, admission: Admission) -> Mask:
    passed = {each.id for each in admission.credentials}
    return np.fromiter(
        (each.id in passed for each in index.credentials),
        dtype=np.bool_,
        count=len(index.credentials),
    )


def _query_id(text: str, filters: Filters, version: str) -> str:
    """The same for the same question, filters, ranking and catalogue. Never logged."""
    content = json.dumps([text, asdict(filters), ranking.RANKING_VERSION, version])
    return hashlib.sha256(content.encode()).hexdigest()[:24]


def _collation(title: str) -> str:
    """A title's place in the alphabet: case and macrons aside."""
    letters = unicodedata.normalize("NFKD", title.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
