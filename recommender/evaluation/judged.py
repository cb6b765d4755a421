"""Questions judged against our own catalogue, and what the finder makes of them.

``queries.jsonl`` holds the questions, each in a group and in one of two halves, ``qrels.tsv`` the
grades of one judge and ``second-judge.tsv`` those of another, who was given some of the questions
blind. What is in no list was judged worthless (grade 0).
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from recommender.errors import JudgementsUnreadable
from recommender.evaluation.baselines import System
from recommender.evaluation.beir import read_grades, read_rows
from recommender.evaluation.metrics import Estimate, Grades, Scores, interval, ndcg
from recommender.pipeline import Recommender
from recommender.types import MatchStrength

# "A careful adviser would call this useful."
USEFUL = 2
BEST = 3
# A question is answerable where something useful is in the catalogue; UNSERVED where nothing is.
UNSERVED = "unserved"
DEPTH = 10
BINS = 10


@dataclass(frozen=True, slots=True)
class Question:
    """One judged question. ``grades``: record id to 1, 2 or 3; ``second``: the other judge's."""

    id: str
    text: str
    group: str
    half: str
    grades: Grades
    second: Grades | None = None

    @property
    def served(self) -> bool:
        """Whether something in the catalogue is useful to the person who asks."""
        return max(self.grades.values(), default=0) >= USEFUL


@dataclass(frozen=True, slots=True)
class WordPrecision:
    """Results shown with one word: how many there were, and the share graded useful or related."""

    strength: MatchStrength
    shown: int
    useful: float
    related: float


@dataclass(frozen=True, slots=True)
class Bin:
    """Records whose score fell into [low, low + .1): mean score and the share that was useful."""

    low: float
    count: int
    score: float
    useful: float


@dataclass(frozen=True, slots=True)
class Behaviour:
    """How the answers use the cut-off, the words and the scores.

    Shares of questions: ``turned_down`` of those with a grade-3 record that got "nothing suitable",
    ``misled`` of unserved ones with a result called strong or good, ``answered`` of unserved ones
    with any result. ``brier`` and ``reliability``: over the ten best records of every question.
    """

    best_served: int
    turned_down: float
    unserved: int
    misled: float
    answered: float
    words: tuple[WordPrecision, ...]
    brier: float
    reliability: tuple[Bin, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two judges on the same questions: pairs that either or both called useful, and kappa.

    ``kappa``: Cohen's, on useful or not, over every record of the catalogue.
    """

    questions: int
    either: int
    both: int
    kappa: float


@dataclass(frozen=True, slots=True)
class JudgedReport:
    """One half: nDCG@10 by system and group ("all" among them), and how the answers behave."""

    half: str
    ndcg: Mapping[str, Mapping[str, Estimate]]
    questions: Mapping[str, int]
    behaviour: Behaviour


def read_questions(folder: Path, known: Collection[str]) -> tuple[Question, ...]:
    """The questions of ``folder``, in file order. ``known``: ids of the catalogue's records.

    Raises JudgementsUnreadable, for a grade of an unknown record too: the catalogue has changed
    since it was judged.
    """
    try:
        grades = _all_grades(folder / "qrels.tsv", known)
        second = _all_grades(folder / "second-judge.tsv", known)
        return tuple(
            Question(
                str(row["_id"]),
                str(row["text"]),
                str(row["group"]),
                str(row["half"]),
                grades.get(str(row["_id"]), {}),
                second.get(str(row["_id"]), {}) if row.get("second") else None,
            )
            for row in read_rows(folder / "queries.jsonl")
        )
    except OSError as error:
        raise JudgementsUnreadable(
            f"{folder} holds no judgements: {Path(error.filename or '').name} cannot be read."
        ) from error
    except (ValueError, KeyError, TypeError, csv.Error) as error:
        raise JudgementsUnreadable(
            f"{folder} holds no readable judgements ({type(error).__name__}: {error})."
        ) from error


def measure(
    recommender: Recommender,
    questions: Sequence[Question],
    half: str,
    systems: Mapping[str, System],
    ours: str,
    progress: Callable[[int, int], None] | None = None,
) -> JudgedReport:
    """One half of the questions. ``systems``: what to compare with, which knows no limits."""
    asked = [question for question in questions if question.half == half]
    ranked: dict[str, dict[str, float]] = {}
    for number, question in enumerate(asked, start=1):
        ranked[question.id] = recommender.scores(question.text)
        if progress:
            progress(number, len(asked))
    served = [question for question in asked if question.served]
    table = {ours: [ndcg(each.grades, list(ranked[each.id])) for each in served]} | {
        name: [ndcg(each.grades, system(each.text)) for each in served]
        for name, system in systems.items()
    }
    groups = {"all": served} | {
        group: [each for each in served if each.group == group]
        for group in sorted({each.group for each in served})
    }
    return JudgedReport(
        half,
        {
            name: {group: _mean(values, served, members) for group, members in groups.items()}
            for name, values in table.items()
        },
        {group: len(members) for group, members in groups.items()},
        behaviour(recommender, asked, ranked),
    )


def behaviour(
    recommender: Recommender,
    questions: Sequence[Question],
    ranked: Mapping[str, Mapping[str, float]],
) -> Behaviour:
    """How answers to ``questions`` use cut-off, words and scores. ``ranked``: id to scores."""
    answers = {each.id: recommender.recommend(each.text, limit=DEPTH).results for each in questions}
    best = [each for each in questions if BEST in each.grades.values()]
    unserved = [each for each in questions if not each.served]
    sure = {MatchStrength.STRONG, MatchStrength.GOOD}
    shown = [
        (result.strength, each.grades.get(result.credential.id, 0))
        for each in questions
        for result in answers[each.id]
    ]
    pairs = np.array(
        [
            (score, each.grades.get(key, 0) >= USEFUL)
            for each in questions
            for key, score in list(ranked[each.id].items())[:DEPTH]
        ],
        dtype=np.float64,
    ).reshape(-1, 2)
    return Behaviour(
        len(best),
        _share([not answers[each.id] for each in best]),
        len(unserved),
        _share([any(r.strength in sure for r in answers[each.id]) for each in unserved]),
        _share([bool(answers[each.id]) for each in unserved]),
        tuple(_precision(strength, shown) for strength in MatchStrength),
        float(np.mean((pairs[:, 0] - pairs[:, 1]) ** 2)),
        _reliability(pairs),
    )


def agreement(questions: Sequence[Question], records: int) -> Agreement:
    """How far the two judges agree. ``records``: size of the catalogue that both read."""
    twice = [(each.grades, each.second) for each in questions if each.second is not None]
    useful = [(_useful(one), _useful(two)) for one, two in twice]
    total = len(twice) * records
    first, second = sum(len(one) for one, _ in useful), sum(len(two) for _, two in useful)
    both = sum(len(one & two) for one, two in useful)
    observed = (total - first - second + 2 * both) / total
    chance = (first * second + (total - first) * (total - second)) / total**2
    kappa = (observed - chance) / (1 - chance) if chance < 1 else 1.0
    return Agreement(len(twice), first + second - both, both, kappa)


def _useful(grades: Grades) -> set[str]:
    return {key for key, grade in grades.items() if grade >= USEFUL}


def _all_grades(path: Path, known: Collection[str]) -> dict[str, dict[str, int]]:
    with path.open(encoding="utf-8", newline="") as file:
        named = {row["corpus-id"] for row in csv.DictReader(file, delimiter="\t")}
    unknown = sorted(named - set(known))
    if unknown:
        raise JudgementsUnreadable(
            f"{path.name} grades {len(unknown)} records that are not in the catalogue, "
            f"such as {unknown[0]}. Import the catalogue that was judged: make import"
        )
    return read_grades(path, known)


def _mean(
    values: Sequence[float], served: Sequence[Question], members: Sequence[Question]
) -> Estimate:
    chosen = {each.id for each in members}
    return interval(
        np.array([value for value, each in zip(values, served, strict=True) if each.id in chosen])
    )


def _share(truths: Sequence[bool]) -> float:
    return sum(truths) / len(truths) if truths else 0.0


def _precision(
    strength: MatchStrength, shown: Sequence[tuple[MatchStrength, int]]
) -> WordPrecision:
    grades = [grade for word, grade in shown if word is strength]
    return WordPrecision(
        strength,
        len(grades),
        _share([grade >= USEFUL for grade in grades]),
        _share([grade > 0 for grade in grades]),
    )


def _reliability(pairs: Scores) -> tuple[Bin, ...]:
    which = np.minimum((pairs[:, 0] * BINS).astype(int), BINS - 1)
    return tuple(
        Bin(number / BINS, len(chosen), float(chosen[:, 0].mean()), float(chosen[:, 1].mean()))
        for number in range(BINS)
        if len(chosen := pairs[which == number])
    )
