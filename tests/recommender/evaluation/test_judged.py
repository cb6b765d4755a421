"""Judgements of our own catalogue: read with care, measured as stated, drawn as measured."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from recommender.embedding import Embedder
from recommender.errors import JudgementsUnreadable
from recommender.evaluation.baselines import BASELINES, baselines
from recommender.evaluation.comparison import OURS
from recommender.evaluation.judged import (
    JudgedReport,
    Question,
    agreement,
    measure,
    read_questions,
)
from recommender.evaluation.picture import reliability_svg
from recommender.evaluation.tables import agreement_line, judged_table
from recommender.pipeline import Recommender
from recommender.stores.sqlite import SqliteStore
from recommender.types import Credential, MatchStrength, Outcome, Recognition

JUDGED = Path(__file__).resolve().parents[3] / "data" / "judgements"
HEADER = "query-id\tcorpus-id\tscore"


def record(name: str, title: str, *outcomes: str, level: int | None = None) -> Credential:
    return Credential(
        name,
        title,
        Recognition.PROVIDER,
        "",
        tuple(Outcome(f"{name}#{n}", text) for n, text in enumerate(outcomes, 1)),
        level_min=level,
        level_max=level,
    )


RECORDS = (
    record("bees", "Beekeeping", "Inspect a hive for varroa", "Harvest honey", level=3),
    record("bread", "Baking bread", "Mix, prove and bake dough", level=4),
    record("weld", "Welding", "Weld steel plate", level=4),
)
KNOWN = {each.id for each in RECORDS}


def write(folder: Path, queries: list[dict[str, object]], *grades: str) -> Path:
    (folder / "queries.jsonl").write_text("\n".join(map(json.dumps, queries)), encoding="utf-8")
    (folder / "qrels.tsv").write_text("\n".join([HEADER, *grades]), encoding="utf-8")
    (folder / "second-judge.tsv").write_text("\n".join([HEADER, "q1\tbees\t2"]), encoding="utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    queries: list[dict[str, object]] = [
        {"_id": "q1", "text": "beekeeping", "group": "phrase", "half": "check", "second": True},
        {"_id": "q2", "text": "learn to weld steel", "group": "chatty", "half": "check"},
        {"_id": "q3", "text": "quantum gravity", "group": "unserved", "half": "check"},
        {"_id": "q4", "text": "bread", "group": "phrase", "half": "tune"},
    ]
    return write(tmp_path, queries, "q1\tbees\t3", "q1\tbread\t1", "q2\tweld\t3", "q4\tbread\t3")


@pytest.fixture
def report(folder: Path, embedder: Embedder, tmp_path: Path) -> JudgedReport:
    store = SqliteStore(tmp_path / "c.db")
    recommender = Recommender(store, embedder)
    recommender.load(RECORDS, full=True)
    systems = baselines(RECORDS, store, embedder)
    return measure(recommender, read_questions(folder, KNOWN), "check", systems, OURS)


def test_questions_are_read_with_both_judges_grades(folder: Path) -> None:
    first, second, third, fourth = read_questions(folder, KNOWN)
    assert first == Question(
        "q1", "beekeeping", "phrase", "check", {"bees": 3, "bread": 1}, {"bees": 2}
    )
    assert second.second is None
    assert (first.served, third.served) == (True, False)
    assert fourth.half == "tune"


def test_a_grade_for_a_record_that_is_gone_is_refused(folder: Path) -> None:
    with pytest.raises(JudgementsUnreadable, match=r"1 record.*weld.*make import"):
        read_questions(folder, KNOWN - {"weld"})


@pytest.mark.parametrize("name", ["queries.jsonl", "qrels.tsv", "second-judge.tsv"])
def test_a_missing_file_of_judgements_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(JudgementsUnreadable, match=name):
        read_questions(folder, KNOWN)


@pytest.mark.parametrize("row", ['{"_id": 1}', "nonsense"])
def test_a_broken_question_is_refused(folder: Path, row: str) -> None:
    (folder / "queries.jsonl").write_text(row)
    with pytest.raises(JudgementsUnreadable):
        read_questions(folder, KNOWN)


def test_one_half_is_measured_by_group_and_system(report: JudgedReport) -> None:
    assert list(report.ndcg) == [OURS, *BASELINES]
    assert report.questions == {"all": 2, "chatty": 1, "phrase": 1}
    assert report.ndcg[OURS]["all"].mean > 0.9
    assert report.behaviour.best_served == 2
    assert report.behaviour.unserved == 1


def test_words_and_bins_count_what_was_shown(report: JudgedReport) -> None:
    found = report.behaviour
    assert [each.strength for each in found.words] == list(MatchStrength)
    assert sum(each.count for each in found.reliability) == 9  # three records for each question
    assert all(each.low <= each.score <= each.low + 0.1 for each in found.reliability)
    assert 0 <= found.brier <= 1


def test_agreement_by_hand() -> None:
    def asked(first: dict[str, int], second: dict[str, int] | None) -> Question:
        return Question("q", "text", "phrase", "tune", first, second)

    found = agreement(
        [asked({"a": 3, "b": 2}, {"a": 2, "c": 3}), asked({}, {}), asked({"a": 3}, None)], 10
    )
    assert (found.questions, found.either, found.both) == (2, 3, 1)
    observed, chance = 18 / 20, (2 * 2 + 18 * 18) / 400
    assert found.kappa == pytest.approx((observed - chance) / (1 - chance))
    assert agreement([asked({}, {})], 10).kappa == 1.0
    assert "of 3 pairs" in agreement_line(found)


def test_the_report_becomes_a_table_and_a_picture(report: JudgedReport) -> None:
    table = judged_table(report)
    assert "| all | 2 |" in table
    assert "1 questions that nothing serves" in table
    picture = ElementTree.fromstring(reliability_svg([report]))  # noqa: S314 - our own
    dots = picture.findall("{http://www.w3.org/2000/svg}circle")
    assert len(dots) == len(report.behaviour.reliability)


def test_the_shipped_judgements_are_what_they_are_said_to_be(recommender: Recommender) -> None:
    known = {each.id for each in recommender.browse(limit=10_000).credentials}
    questions = read_questions(JUDGED, known)
    assert len(questions) >= 200
    assert len({each.text for each in questions}) == len(questions)
    unserved = [each for each in questions if not each.served]
    assert len(unserved) >= 50
    assert {each.group for each in unserved} == {"unserved"}
    twice = [each for each in questions if each.second is not None]
    assert len(twice) >= len(questions) / 10
    halves = [each.half for each in questions]
    assert abs(halves.count("tune") - halves.count("check")) <= len({e.group for e in questions})
    assert set(halves) == {"tune", "check"}
