"""What the service can say of how it answers, from the very values that it answers with."""

from __future__ import annotations

from dataclasses import dataclass

from recommender import ranking
from recommender.dialogue import search, state
from recommender.figures import Figures, read_figures
from recommender.pipeline import ModelInfo, Recommender
from recommender.types import CatalogueInfo


@dataclass(frozen=True, slots=True)
class Method:
    """The running values. Scores are chances in [0, 1], likenesses cosines in [-1, 1].

    ``strong``, ``good``: the score from which a result is called so; below, it is "possible".
    ``answerable``: the best record must score this, or the answer is "nothing suitable". ``floor``
    and ``share_of_best``: others are shown from this score, and from this share of the best one's.
    ``covered``: from this likeness to its closest outcome a need counts as covered. ``same``: from
    this likeness a need counts as what the person can do already. ``shown``: results at a time in
    the conversation, ``state_bytes``: the longest state of it. ``figures``: None where nobody has
    measured.
    """

    catalogue: CatalogueInfo
    model: ModelInfo
    ranking_version: str
    strong: float
    good: float
    answerable: float
    floor: float
    share_of_best: float
    covered: float
    same: float
    shown: int
    state_bytes: int
    figures: Figures | None


def method(recommender: Recommender) -> Method:
    """How this recommender answers. Raises EmptyCatalogue, JudgementsUnreadable."""
    return Method(
        catalogue=recommender.catalogue(),
        model=recommender.model,
        ranking_version=ranking.RANKING_VERSION,
        strong=ranking.STRONG,
        good=ranking.GOOD,
        answerable=ranking.ANSWERABLE,
        floor=ranking.FLOOR,
        share_of_best=ranking.SHARE_OF_BEST,
        covered=ranking.COVERED,
        same=ranking.SAME,
        shown=search.PAGE,
        state_bytes=state.MAX_BYTES,
        figures=read_figures(),
    )
