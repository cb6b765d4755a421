"""Ranking tests in BEIR layout (Thakur et al. 2021): corpus.jsonl, queries.jsonl, qrels.tsv."""

from __future__ import annotations

import csv
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recommender.errors import JudgementsUnreadable
from recommender.evaluation.metrics import Grades
from recommender.types import Credential, Outcome, Recognition


@dataclass(frozen=True, slots=True)
class Judgements:
    """A ranking test. ``grades``: question id to document id to grade, grades above 0 only."""

    name: str
    documents: tuple[Credential, ...]
    questions: Mapping[str, str]
    grades: Mapping[str, Grades]


def read_judgements(folder: Path) -> Judgements:
    """A folder in BEIR layout; documents may list ``outcomes``. Raises JudgementsUnreadable.

    Questions without a relevant document in the corpus are left out, as BEIR does.
    """
    try:
        documents = tuple(
            sorted(
                (_document(row) for row in read_rows(folder / "corpus.jsonl")), key=lambda d: d.id
            )
        )
        texts = {str(row["_id"]): str(row["text"]) for row in read_rows(folder / "queries.jsonl")}
        grades = read_grades(folder / "qrels.tsv", {document.id for document in documents})
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


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSONL file; blank lines are passed over."""
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


def read_grades(path: Path, known: Collection[str]) -> dict[str, dict[str, int]]:
    """Question id to document id to grade, for documents in ``known``, grades above 0 only."""
    grades: dict[str, dict[str, int]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            grade = int(row["score"])
            if grade > 0 and row["corpus-id"] in known:
                grades.setdefault(row["query-id"], {})[row["corpus-id"]] = grade
    return grades
