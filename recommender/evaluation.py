"""How good a ranking is: judged questions in, metrics with bootstrap intervals out.

Reads any folder in BEIR layout (Thakur et al. 2021): ``corpus.jsonl``, ``queries.jsonl`` and
``qrels.tsv``. Our ranking runs through the real store, embedder and pipeline, beside four baselines
on the same data in the same run.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from recommender.embedding import Embedder
from recommender.errors import JudgementsUnreadable
from recommender.pipeline import Recommender
from recommender.stores import Store
from recommender.types import Credential, Outcome, Recognition

Scores = npt.NDArray[np.float64]
Grades = Mapping[str, int]
System = Callable[[str], Sequence[str]]
Progress = Callable[[int, int], None]

METRICS = ("nDCG@10", "Recall@10", "RP@5", "RP@10", "MRR")
OURS = "mc-finder"
BASELINES = ("TF-IDF", "BM25", "dense", "RRF")
RESAMPLES = 2000
SEED = 20180801
# Cormack et al. 2009.
RRF_K = 60
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Judgements:
    """A ranking test. ``grades``: question id to document id to grade, grades above 0 only."""

    name: str
    documents: tuple[Credential, ...]
    questions: Mapping[str, str]
    grades: Mapping[str, Grades]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean over questions with its 95 % percentile bootstrap interval."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Result:
    """One system on one test. ``gain``: its nDCG@10 less plain dense's, paired by question."""

    system: str
    estimates: Mapping[str, Estimate]
    gain: Estimate


@dataclass(frozen=True, slots=True)
class Report:
    """All systems on one test, ours first."""

    name: str
    documents: int
    questions: int
    model: str
    results: tuple[Result, ...]


def read_judgements(folder: Path) -> Judgements:
    """A folder in BEIR layout; documents may list ``outcomes``. Raises JudgementsUnreadable.

    Questions without a relevant document in the corpus are left out, as BEIR does.
    """
    try:
        documents = tuple(
            sorted((_document(row) for row in _rows(folder / "corpus.jsonl")), key=lambda d: d.id)
        )
        texts = {str(row["_id"]): str(row["text"]) for row in _rows(folder / "queries.jsonl")}
        grades = _grades(folder / "qrels.tsv", {document.id for document in documents})
    except OSError as error:
        raise JudgementsUnreadable(
            f"{folder} is no ranking test: {Path(error.filename or '').name} cannot be read. "
            "It must hold corpus.jsonl, queries.jsonl and qrels.tsv."
        ) from error
    except (ValueError, KeyError, TypeError, UnicodeDecodeError) as error:
        raise JudgementsUnreadable(
            f"{folder} is no ranking test in BEIR layout ({type(error).__name__}: {error})."
        ) from error
    questions = {key: text for key, text in texts.items() if grades.get(key)}
    if not questions:
        raise JudgementsUnreadable(f"{folder} has no question with a relevant document.")
    return Judgements(folder.resolve().name, documents, questions, grades)


def evaluate(
    judgements: Judgements, store: Store, embedder: Embedder, progress: Progress | None = None
) -> Report:
    """Our ranking and the baselines on one test.

    ``store``: an empty one, or one that an earlier run on the same test filled, whose vectors then
    serve again. ``progress``: called with (texts embedded, texts to embed).
    """
    recommender = Recommender(store, embedder)
    recommender.load(judgements.documents, full=True, progress=progress)
    systems = _systems(judgements, store, embedder, recommender)
    scores = {name: _score(judgements, system) for name, system in systems.items()}
    dense = scores["dense"]["nDCG@10"]
    results = tuple(
        Result(
            name,
            {metric: interval(values[metric]) for metric in METRICS},
            interval(values["nDCG@10"] - dense),
        )
        for name, values in scores.items()
    )
    return Report(
        judgements.name,
        len(judgements.documents),
        len(judgements.questions),
        embedder.name,
        results,
    )


def ndcg(grades: Grades, ranked: Sequence[str], depth: int = 10) -> float:
    """Normalised discounted cumulative gain, gain = grade (Järvelin and Kekäläinen 2002)."""
    gains = [grades.get(document, 0) for document in ranked[:depth]]
    ideal = sorted(grades.values(), reverse=True)[:depth]
    return _discounted(gains) / _discounted(ideal)


def recall(grades: Grades, ranked: Sequence[str], depth: int = 10) -> float:
    """Share of the relevant documents that stand in the first ``depth``."""
    return len(grades.keys() & set(ranked[:depth])) / len(grades)


def r_precision(grades: Grades, ranked: Sequence[str], depth: int) -> float:
    """RP@k (Decorte et al. 2022): relevant ones in the first k, over what could be there."""
    return len(grades.keys() & set(ranked[:depth])) / min(depth, len(grades))


def reciprocal_rank(grades: Grades, ranked: Sequence[str]) -> float:
    """One over the rank of the first relevant document, 0 without one."""
    ranks = (rank for rank, document in enumerate(ranked, start=1) if document in grades)
    return 1 / next(ranks, float("inf"))


def interval(values: Scores) -> Estimate:
    """The mean of one value per question, with a 95 % percentile bootstrap interval, seeded."""
    generator = np.random.default_rng(SEED)
    picks = generator.integers(0, len(values), size=(RESAMPLES, len(values)))
    low, high = np.percentile(values[picks].mean(axis=1), [2.5, 97.5])
    return Estimate(float(values.mean()), float(low), float(high))


def as_table(report: Report) -> str:
    """The report as a Markdown table, intervals for nDCG@10."""
    lines = [
        f"### {report.name}",
        "",
        f"{report.documents} documents, {report.questions} questions, model {report.model}",
        "",
        "| system | nDCG@10 | 95 % | against dense | " + " | ".join(METRICS[1:]) + " |",
        "|---|---|---|---|" + "---|" * len(METRICS[1:]),
    ]
    for result in report.results:
        first = result.estimates["nDCG@10"]
        rest = " | ".join(f"{result.estimates[metric].mean:.3f}" for metric in METRICS[1:])
        lines.append(
            f"| {result.system} | {first.mean:.3f} | {first.low:.3f}–{first.high:.3f} | "
            f"{result.gain.mean:+.3f} ({result.gain.low:+.3f} to {result.gain.high:+.3f}) "
            f"| {rest} |"
        )
    return "\n".join(lines)


def _systems(
    judgements: Judgements, store: Store, embedder: Embedder, recommender: Recommender
) -> dict[str, System]:
    ids = [document.id for document in judgements.documents]
    texts = [plain_text(document) for document in judgements.documents]
    dense = _dense(ids, texts, embedder)

    def bm25(question: str) -> Sequence[str]:
        hits = store.lexical(_WORD.findall(question), limit=len(ids))
        found = [hit.credential_id for hit in hits]
        return found + sorted(set(ids) - set(found))

    return {
        OURS: recommender.order,
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


def _score(judgements: Judgements, system: System) -> dict[str, Scores]:
    rows: list[tuple[float, ...]] = []
    for key, text in judgements.questions.items():
        grades, ranked = judgements.grades[key], system(text)
        rows.append(
            (
                ndcg(grades, ranked),
                recall(grades, ranked),
                r_precision(grades, ranked, 5),
                r_precision(grades, ranked, 10),
                reciprocal_rank(grades, ranked),
            )
        )
    table = np.array(rows, dtype=np.float64)
    return {metric: table[:, column] for column, metric in enumerate(METRICS)}


def _discounted(gains: Sequence[int]) -> float:
    discounts = np.log2(np.arange(2, len(gains) + 2))
    return float((np.array(gains, dtype=np.float64) / discounts).sum())


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def _document(row: Mapping[str, Any]) -> Credential:
    """A document as a record: its outcomes where it lists them, else its text as the purpose."""
    key = str(row["_id"])
    outcomes = tuple(
        Outcome(f"{key}#{number}", text)
        for number, text in enumerate(row.get("outcomes") or (), start=1)
    )
    return Credential(
        id=key,
        title=str(row["title"]),
        recognition=Recognition.PROVIDER,
        purpose="" if outcomes else str(row.get("text") or ""),
        outcomes=outcomes,
    )


def _grades(path: Path, known: set[str]) -> dict[str, dict[str, int]]:
    grades: dict[str, dict[str, int]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            grade = int(row["score"])
            if grade > 0 and row["corpus-id"] in known:
                grades.setdefault(row["query-id"], {})[row["corpus-id"]] = grade
    return grades
