"""A question's vectors and words compared with the whole catalogue: embedding, lookup, ranking."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain

from recommender import ranking
from recommender.embedding import Embedder
from recommender.live_index import Index
from recommender.stores import Store
from recommender.types import Ignored, Need, Query
from recommender.understanding.lookup import (
    search_names,
    search_phrases,
    search_text,
    search_words,
)


class Timings:
    """Milliseconds by stage, added up as stages end."""

    def __init__(self) -> None:
        self.milliseconds: dict[str, float] = {}

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        """Time what is done within, under the name of the stage."""
        began = time.perf_counter()
        try:
            yield
        finally:
            spent = (time.perf_counter() - began) * 1000
            self.milliseconds[stage] = round(self.milliseconds.get(stage, 0.0) + spent, 3)


class Scorer:
    """Scores every record for a question. May be shared by threads."""

    def __init__(self, store: Store, embedder: Embedder) -> None:
        self._store = store
        self._embedder = embedder

    def embed(
        self, query: Query, have: Sequence[str], timings: Timings
    ) -> tuple[Query, ranking.Array]:
        """The query less what the person has already, and (m, d) vectors of its m needs.

        Where they have all that they ask for, all of it is searched for.
        """
        owned = [*have, *(possession.text for possession in query.has)]
        with timings("embedding"):
            vectors = self._embedder.encode(
                [*(search_text(need) for need in query.needs), *(text for text in owned if text)]
            )
        needs, possessions = vectors[: len(query.needs)], vectors[len(query.needs) :]
        wanted = ranking.lacking(needs, possessions)
        if wanted.all() or not wanted.any():
            return query, needs
        dropped = (need for need, kept in zip(query.needs, wanted, strict=True) if not kept)
        ignored = (*query.ignored, *(Ignored(need.start, need.end, "has") for need in dropped))
        kept_needs = tuple(need for need, kept in zip(query.needs, wanted, strict=True) if kept)
        in_order = tuple(sorted(ignored, key=lambda item: item.start))
        return replace(query, needs=kept_needs, ignored=in_order), needs[wanted]

    def score(
        self, query: Query, needs: ranking.Array, index: Index, timings: Timings
    ) -> ranking.Ranking:
        """Every record's score for the (m, d) vectors ``needs`` of the query's needs."""
        with timings("embedding"):
            context = self._embedder.encode([query.context])[0] if query.context else None
        with timings("lexical"):
            lexical = self._lexical(query.needs, index)
        with timings("ranking"):
            return ranking.score(needs, index.vectors, lexical, context)

    def _lexical(self, needs: Sequence[Need], index: Index) -> ranking.Lexical:
        """What the words of the needs find, row by row."""
        count = len(index.credentials)
        words = search_words(needs)
        hits = self._store.lexical(words, limit=count)
        rows = ((index.vectors.row_of(hit.credential_id), hit.bm25) for hit in hits)
        phrases = search_phrases(needs)
        names = [search_names(need) for need in needs]
        holders = {
            phrase: index.vectors.rows_of(ids)
            for phrase, ids in self._store.holding(
                list(dict.fromkeys([*chain(*names), *phrases]))
            ).items()
        }
        return ranking.Lexical(
            ranking.lexical_shares(
                {row: bm25 for row, bm25 in rows if row is not None},
                self._store.lexical_ideal(words, ranking.IDEAL_WORDS),
                count,
            ),
            ranking.phrase_shares(
                [holders[phrase] for phrase in phrases if phrase in holders], len(phrases), count
            ),
            ranking.name_shares(
                [{name: holders[name] for name in each if name in holders} for each in names], count
            ),
        )
