"""The stages in order: text → understanding → embedding → candidates → ranking → explanation.

The only module that joins them. A ``Recommender`` may be shared by threads.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass

import numpy as np

from recommender import passages, ranking
from recommender.answering import admitted_rows, recommendations, why_none
from recommender.embedding import Embedder, open_embedder
from recommender.errors import EmptyCatalogue, UnknownCredential, UnsuitableText
from recommender.explanation import flags as flags_of
from recommender.facets import Facets, facets
from recommender.filtering import admit, merge
from recommender.listing import Sort, listing
from recommender.live_index import Index, LiveIndex, Progress
from recommender.scoring import Scorer, Timings
from recommender.settings import Settings
from recommender.stores import Change, Store
from recommender.stores.sqlite import SqliteStore
from recommender.types import (
    Answer,
    CatalogueInfo,
    Credential,
    Filters,
    Listing,
    Need,
    NoMatch,
    NoMatchReason,
    Query,
    Recommendation,
)
from recommender.understanding import understand
from recommender.understanding.known import Known

NO_FILTERS = Filters()


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """The embedding model in use."""

    name: str
    digest: str


class Recommender:
    """Answers questions about one catalogue, and follows the store when an import changes it."""

    def __init__(self, store: Store, embedder: Embedder, *, illustrative: bool = True) -> None:
        """``illustrative``: whether invented examples are part of the catalogue."""
        self._store = store
        self._embedder = embedder
        self._live = LiveIndex(store, embedder, illustrative=illustrative)
        self._scorer = Scorer(store, embedder)

    @classmethod
    def open(cls, settings: Settings) -> Recommender:
        """As the settings say, ready to answer. Raises ModelError, CatalogueUnreadable.

        An empty catalogue is no error here: it may be imported while the process runs.
        """
        store = SqliteStore(settings.database)
        opened = cls(store, open_embedder(settings), illustrative=settings.shows_illustrative)
        with suppress(EmptyCatalogue):
            opened._live.current()
        return opened

    @property
    def model(self) -> ModelInfo:
        """The embedding model's name and digest."""
        return ModelInfo(self._embedder.name, self._embedder.digest)

    @property
    def known(self) -> Known:
        """The words and providers of the catalogue in use. Raises EmptyCatalogue."""
        return self._live.current().known

    def encode(self, texts: Sequence[str]) -> ranking.Array:
        """(n, d) unit rows of the texts: the vectors that they are compared by."""
        return self._embedder.encode(texts)

    def load(
        self,
        credentials: Sequence[Credential],
        *,
        full: bool,
        keep: Collection[str] = (),
        progress: Progress | None = None,
    ) -> Change:
        """Import checked records; see ``LiveIndex.load``."""
        return self._live.load(credentials, full=full, keep=keep, progress=progress)

    def forget_other_models(self) -> int:
        """How many vectors were deleted: those that other models made of this catalogue."""
        return self._store.prune_vectors({self._embedder.digest})

    def recommend(
        self,
        text: str,
        filters: Filters = NO_FILTERS,
        *,
        limit: int = 10,
        offset: int = 0,
        min_score: float = 0.0,
        have: Sequence[str] = (),
    ) -> Answer:
        """Ranked credentials for a question, or why there are none.

        ``have``: what the person can do already, beside what the text says of it; needs that mean
        the same are not searched for. Raises UnsuitableText, InvalidFilters, EmptyCatalogue.
        """
        timings = Timings()
        with timings("understanding"):
            query = understand(text, self._live.current().known)
            if not text.strip():
                raise UnsuitableText("The question is empty. Say what you want to be able to do.")
        return self._answered(query, filters, limit, offset, min_score, have, timings)

    def answer(self, query: Query, filters: Filters = NO_FILTERS, *, limit: int = 10) -> Answer:
        """``recommend`` for a question that is understood already, as the conversation's is.

        Raises InvalidFilters, EmptyCatalogue.
        """
        return self._answered(query, filters, limit, 0, 0.0, (), Timings())

    def _answered(
        self,
        query: Query,
        filters: Filters,
        limit: int,
        offset: int,
        min_score: float,
        have: Sequence[str],
        timings: Timings,
    ) -> Answer:
        index = self._live.current()
        with timings("filtering"):
            limits = merge(filters, query.filters)
            admission = admit(index.credentials, limits.filters)
            admitted = admitted_rows(index, admission)
        results: tuple[Recommendation, ...] = ()
        total = 0
        no_match: NoMatch | None = None
        if not query.needs:
            no_match = NoMatch(NoMatchReason.NOT_UNDERSTOOD)
        else:
            query, needs = self._scorer.embed(query, have, timings)
            scored = self._scorer.score(query, needs, index, timings)
            with timings("explanation"):
                rows = scored.suitable(admitted, min_score)
                total = len(rows)
                page = rows[offset : offset + limit]
                results = recommendations(index, scored, query.needs, page, offset)
                if not total:
                    no_match = why_none(index, scored, query, limits.filters, admitted)
        return Answer(
            query_id=_query_id(query.text, filters, have, index.version),
            query=query,
            filters=limits.applied,
            contradictions=(*query.contradictions, *limits.contradictions),
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
        """Ids of the whole catalogue, best first, without limits or a cut-off: for measuring."""
        return tuple(self.scores(text, limited=False))

    def scores(self, text: str, *, limited: bool = True) -> dict[str, float]:
        """Score by id, best first, without a cut-off: for measuring.

        ``limited``: only the records that meet the limits which the text states.
        """
        index = self._live.current()
        query = understand(text, index.known)
        if not query.needs:
            query = Query(text, (Need("p1", text, 0, len(text)),))
        timings = Timings()
        query, needs = self._scorer.embed(query, (), timings)
        scored = self._scorer.score(query, needs, index, timings)
        admitted = np.ones(len(index.credentials), dtype=np.bool_)
        if limited:
            limits = merge(NO_FILTERS, query.filters)
            admitted = admitted_rows(index, admit(index.credentials, limits.filters))
        rows = scored.order(admitted)
        return {index.credentials[row].id: float(scored.scores[row]) for row in rows}

    def similar(self, credential_id: str, *, limit: int = 5) -> tuple[Recommendation, ...]:
        """Other records that teach much the same, best first. Raises UnknownCredential.

        Each outcome of the record is a need, so that the evidence says what the two share.
        """
        index = self._live.current()
        row, subject = self._find(index, credential_id)
        needs = tuple(
            Need(passage.id, passage.text, 0, len(passage.text))
            for passage in passages.quotable(subject)
        )
        start = int(index.vectors.first[row])
        lexical = ranking.no_words(len(needs), len(index.credentials))
        own_vectors = index.vectors.quotable[start : start + len(needs)]
        scored = ranking.score(own_vectors, index.vectors, lexical)
        admitted = admitted_rows(index, admit(index.credentials, NO_FILTERS))
        admitted[row] = False
        rows = scored.order(admitted)[:limit]
        return recommendations(index, scored, needs, rows)

    def browse(
        self,
        filters: Filters = NO_FILTERS,
        *,
        nzsced: Sequence[str] = (),
        sort: Sort = Sort.TITLE,
        limit: int = 20,
        offset: int = 0,
    ) -> Listing:
        """A page of the catalogue; see ``listing``. Raises InvalidFilters, EmptyCatalogue."""
        records = self._live.current().credentials
        return listing(records, filters, nzsced=nzsced, sort=sort, limit=limit, offset=offset)

    def facets(self, filters: Filters = NO_FILTERS, nzsced: Sequence[str] = ()) -> Facets:
        """How the records within the limits divide. Raises InvalidFilters, EmptyCatalogue."""
        return facets(self._live.current().credentials, filters, nzsced)

    def credential(self, credential_id: str) -> Credential:
        """One record, retired ones included. Raises UnknownCredential."""
        return self._find(self._live.current(), credential_id)[1]

    def flags(self, credential: Credential) -> tuple[str, ...]:
        """Cautions to show beside a record; see ``explanation.flags``."""
        return flags_of(credential)

    def catalogue(self) -> CatalogueInfo:
        """What is being searched and how old it is. Raises EmptyCatalogue."""
        return self._live.current().info

    def _find(self, index: Index, credential_id: str) -> tuple[int, Credential]:
        row = index.vectors.row_of(credential_id)
        if row is None:
            raise UnknownCredential("No micro-credential in the catalogue has this id.")
        return row, index.credentials[row]


def _query_id(text: str, filters: Filters, have: Sequence[str], version: str) -> str:
    """The same for the same question, filters, ranking and catalogue. Never logged."""
    asked = [text, asdict(filters), list(have)]
    content = json.dumps([*asked, ranking.RANKING_VERSION, version])
    return hashlib.sha256(content.encode()).hexdigest()[:24]
