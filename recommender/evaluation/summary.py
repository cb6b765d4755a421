"""The few figures, out of a measurement, that the service shows of itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from recommender.evaluation.comparison import OURS
from recommender.evaluation.judged import JudgedReport, Question
from recommender.evaluation.metrics import Estimate
from recommender.figures import Figures, GroupFigure, Interval, WordFigure
from recommender.pipeline import Recommender
from recommender.ranking import RANKING_VERSION

COMMAND = "make evaluate"
# Of a share; more would pretend to know more.
DECIMALS = 6


def summary(
    recommender: Recommender, questions: Sequence[Question], report: JudgedReport, day: date
) -> Figures:
    """Figures of one half. ``questions``: all that were judged; ``day``: when it was measured."""
    catalogue, found = recommender.catalogue(), report.behaviour
    ours = report.ndcg[OURS]
    served = report.questions["all"]
    return Figures(
        command=COMMAND,
        date=day.isoformat(),
        model=recommender.model.digest,
        ranking_version=RANKING_VERSION,
        catalogue_version=catalogue.version,
        records=catalogue.total,
        judged=len(questions),
        questions=served + found.unserved,
        served=served,
        unserved=found.unserved,
        best_served=found.best_served,
        ndcg=_interval(ours["all"]),
        turned_down=_short(found.turned_down),
        misled=_short(found.misled),
        answered=_short(found.answered),
        brier=_short(found.brier),
        words=tuple(
            WordFigure(word=each.strength, shown=each.shown, useful=_short(each.useful))
            for each in found.words
        ),
        groups=tuple(
            GroupFigure(group=group, questions=count, ndcg=_interval(ours[group]))
            for group, count in report.questions.items()
            if group != "all"
        ),
    )


def _interval(found: Estimate) -> Interval:
    return Interval(mean=_short(found.mean), low=_short(found.low), high=_short(found.high))


def _short(share: float) -> float:
    return round(share, DECIMALS)
