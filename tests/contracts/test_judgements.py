"""What our own judgements promise, on the half nothing was tuned on, and what must not move it.

The figures in docs/evaluation.md come from `make evaluate`; the bounds here only guard them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender.evaluation.judged import JudgedReport, Question, measure, read_questions
from recommender.pipeline import Recommender
from recommender.types import MatchStrength

ROOT = Path(__file__).resolve().parents[2]
ADVERTISEMENTS = sorted(
    (ROOT / "tests" / "recommender" / "understanding" / "advertisements").iterdir()
)
# Written after the tables of understanding, and never tuned on.
BLOCKS = (Path(__file__).parent / "boilerplate" / "unseen.txt").read_text().split("---\n")


@pytest.fixture(scope="module")
def questions(recommender: Recommender) -> tuple[Question, ...]:
    known = {each.id for each in recommender.browse(limit=10_000).credentials}
    # Retired and discontinued records are judged worthless by not being listed.
    return read_questions(ROOT / "data" / "judgements", known)


@pytest.fixture(scope="module")
def report(recommender: Recommender, questions: tuple[Question, ...]) -> JudgedReport:
    return measure(recommender, questions, "check", {}, "mc-finder")


def test_the_ranking_keeps_what_was_measured(report: JudgedReport) -> None:
    assert report.ndcg["mc-finder"]["all"].mean >= 0.73


def test_few_that_can_be_served_are_turned_down(report: JudgedReport) -> None:
    assert report.behaviour.turned_down <= 0.065


def test_few_that_nothing_serves_are_called_sure(report: JudgedReport) -> None:
    assert report.behaviour.misled <= 0.05


def test_scores_are_the_probabilities_they_are_said_to_be(report: JudgedReport) -> None:
    assert report.behaviour.brier <= 0.12
    full = [each for each in report.behaviour.reliability if each.count >= 30]
    assert len(full) >= 8
    assert all(abs(each.score - each.useful) <= 0.15 for each in full)
    strong = next(w for w in report.behaviour.words if w.strength is MatchStrength.STRONG)
    possible = next(w for w in report.behaviour.words if w.strength is MatchStrength.POSSIBLE)
    assert strong.useful > 0.8 > possible.useful


def test_every_quote_is_the_stored_outcome_and_needs_are_partitioned(
    recommender: Recommender, questions: tuple[Question, ...]
) -> None:
    for question in questions[::3]:
        answer = recommender.recommend(question.text)
        needs = sorted(need.id for need in answer.query.needs)
        for result in answer.results:
            stored = {each.id: each.text for each in result.credential.outcomes}
            whole = {result.credential.title, result.credential.purpose}
            for each in result.evidence:
                assert stored.get(each.outcome_id) == each.quote or each.quote in whole
            covered = [each.need_id for each in result.evidence]
            assert sorted([*covered, *result.not_covered]) == needs


def places(text: str) -> list[str]:
    """The advertisement with a gap at its start, in its middle and at its end."""
    lines = text.splitlines(keepends=True)
    middle = len(lines) // 2
    return [
        "{block}\n" + text,
        "".join(lines[:middle]) + "{block}\n" + "".join(lines[middle:]),
        text + "\n{block}\n",
    ]


@pytest.mark.parametrize("path", ADVERTISEMENTS[::3], ids=lambda path: path.stem)
def test_boilerplate_anywhere_keeps_nine_of_ten(recommender: Recommender, path: Path) -> None:
    text = path.read_text()
    before = set(list(recommender.scores(text))[:10])
    lost = {}
    for number, block in enumerate(BLOCKS):
        place = places(text)[number % 3]
        after = set(list(recommender.scores(place.replace("{block}", block.strip())))[:10])
        if len(before & after) < 9:
            lost[number] = len(before & after)
    assert not lost, lost


NAMED = [
    "NZS 3604",
    "Revit",
    "WCAG",
    "Shopify",
    "TikTok",
    "Kubernetes",
    "SIEM",
    "HACCP",
    "Part 102",
]


@pytest.mark.parametrize("name", NAMED)
def test_a_rare_name_is_never_outdone_by_likeness(recommender: Recommender, name: str) -> None:
    last = name.rpartition(" ")[2].casefold()
    for question in (f"{name} training for our team", f"working with {name} safely on site"):
        (first, *_) = recommender.scores(question)
        record = recommender.credential(first)
        told = (record.title, record.purpose, *(each.text for each in record.outcomes))
        assert last in " ".join(told).casefold(), (question, record.title)


STORY = "My name is {name}. I'm a {person} from Porirua and I want to learn {topic}."
NAMES = ["Aroha", "Sione", "Grace", "Wei", "Priya", "Mohammed", "Olena", "Dave", "Tāne", "Mele"]
PEOPLE = ["Māori woman", "Samoan man", "Pākehā mum", "Chinese dad", "Tongan grandmother"]


@pytest.mark.parametrize("topic", ["welding", "bookkeeping for a small business"])
def test_fifty_people_get_the_same_answer(recommender: Recommender, topic: str) -> None:
    answers = {
        tuple(
            (result.credential.id, result.score)
            for result in recommender.recommend(
                STORY.format(name=name, person=person, topic=topic)
            ).results
        )
        for name in NAMES
        for person in PEOPLE
    }
    assert len(answers) == 1


def test_the_topic_is_no_mere_person(recommender: Recommender) -> None:
    plain = [r.credential.id for r in recommender.recommend("health services").results]
    asked = [r.credential.id for r in recommender.recommend("Māori health services").results]
    assert plain != asked
