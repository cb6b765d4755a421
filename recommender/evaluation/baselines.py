"""The rankings that ours is measured against: TF-IDF, BM25, plain dense, and BM25 with dense."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np

from recommender.embedding import Embedder
from recommender.stores import Store
from recommender.types import Credential

System = Callable[[str], Sequence[str]]

BASELINES = ("TF-IDF", "BM25", "dense", "RRF")
# Cormack et al. 2009.
RRF_K = 60
_WORD = re.compile(r"\w+")


def baselines(
    documents: Sequence[Credential], store: Store, embedder: Embedder
) -> dict[str, System]:
    """By name: a question to the ids of all documents, best first. ``store`` holds them."""
    ids = [document.id for document in documents]
    texts = [plain_text(document) for document in documents]
    dense = _dense(ids, texts, embedder)

    def bm25(question: str) -> Sequence[str]:
        hits = store.lexical(_WORD.findall(question), limit=len(ids))
        found = [hit.credential_id for hit in hits]
        return found + sorted(set(ids) - set(found))

    return {
        "TF-IDF": _tfidf(ids, texts),
        "BM25": bm25,
        "dense": dense,
        "RRF": lambda question: fuse_by_rank([bm25(question), dense(question)]),
    }


def plain_text(document: Credential) -> str:
    """What the baselines read of a document: "title. text"."""
    body = document.purpose or " ".join(outcome.text for outcome in document.outcomes)
    return f"{document.title}. {body}" if body else document.title


def fuse_by_rank(rankings: Sequence[Sequence[str]]) -> list[str]:
    """Reciprocal rank fusion (Cormack et al. 2009), ties by id."""
    totals: dict[str, float] = {}
    for ranked in rankings:
        for rank, document in enumerate(ranked, start=1):
            totals[document] = totals.get(document, 0.0) + 1 / (RRF_K + rank)
    return sorted(totals, key=lambda document: (-totals[document], document))


def _tfidf(ids: Sequence[str], texts: Sequence[str]) -> System:
    # Imported here: scikit-learn's text tools are no part of answering a question.
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415

    vectoriser = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, stop_words="english")
    matrix = vectoriser.fit_transform(texts)

    def ranked(question: str) -> Sequence[str]:
        similarities = (matrix @ vectoriser.transform([question]).T).toarray()[:, 0]
        return [ids[row] for row in np.argsort(-similarities, kind="stable")]

    return ranked


def _dense(ids: Sequence[str], texts: Sequence[str], embedder: Embedder) -> System:
    matrix = embedder.encode(texts)

    def ranked(question: str) -> Sequence[str]:
        similarities = matrix @ embedder.encode([question])[0]
        return [ids[row] for row in np.argsort(-similarities, kind="stable")]

    return ranked
