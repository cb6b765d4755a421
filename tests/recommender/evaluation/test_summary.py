"""The few figures out of a measurement that the service shows."""

from __future__ import annotations

from datetime import date

from recommender.evaluation.comparison import OURS
from recommender.evaluation.judged import Question, measure
from recommender.evaluation.summary import summary
from recommender.pipeline import Recommender

QUESTIONS = (
    Question("q1", "make rooms out of panels", "phrase", "check", {"example-295": 3}),
    Question("q2", "weld steel", "job_ad", "check", {"example-1": 1}),
    Question("q3", "yodelling in the alps", "unserved", "check", {}),
    Question("q4", "keep farm accounts", "phrase", "tune", {"example-1": 3}),
)


def test_it_counts_what_was_measured(recommender: Recommender) -> None:
    report = measure(recommender, QUESTIONS, "check", {}, OURS)
    found = summary(recommender, QUESTIONS, report, date(2026, 11, 22))
    assert (found.date, found.records) == ("2026-11-22", recommender.catalogue().total)
    assert found.catalogue_version == recommender.catalogue().version
    assert found.model == recommender.model.digest
    # q2 has a related record and no useful one: nothing serves it either.
    assert (found.judged, found.questions, found.served, found.unserved) == (4, 3, 1, 2)
    assert [(each.group, each.questions) for each in found.groups] == [("phrase", 1)]
    assert found.ndcg == found.groups[0].ndcg
    assert sum(each.shown for each in found.words) == sum(
        len(recommender.recommend(each.text).results) for each in QUESTIONS[:3]
    )
    shares = (found.turned_down, found.misled, found.answered, found.brier, found.ndcg.mean)
    assert all(share == round(share, 6) for share in shares)
