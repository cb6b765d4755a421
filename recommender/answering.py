"""What was ranked as answers with their evidence, or as the reason why there is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from recommender import ranking
from recommender.explanation import explain, flags
from recommender.filtering import Admission, admit, applied, relaxations
from recommender.live_index import Index
from recommender.types import Filters, Need, NoMatch, NoMatchReason, Query, Recommendation

NEAREST = 3

Mask = npt.NDArray[np.bool_]


def recommendations(
    index: Index,
    scored: ranking.Ranking,
    needs: Sequence[Need],
    rows: Sequence[int] | ranking.Rows,
    offset: int = 0,
) -> tuple[Recommendation, ...]:
    """The rows in this order, each with its evidence; ranks count from ``offset`` + 1."""
    shown = [index.credentials[row] for row in rows]
    matches = [
        ranking.match(scored, int(row), credential.id, needs, index.vectors)
        for row, credential in zip(rows, shown, strict=True)
    ]
    covered = Counter(item.need_id for match in matches for item in match.evidence)
    return tuple(
        Recommendation(
            rank=rank,
            credential=credential,
            score=match.score,
            strength=ranking.strength(match.score),
            evidence=match.evidence,
            not_covered=match.not_covered,
            reason=explain(match, needs, covered if len(matches) > 1 else None),
            flags=flags(credential),
        )
        for rank, (credential, match) in enumerate(
            zip(shown, matches, strict=True), start=offset + 1
        )
    )


def why_none(
    index: Index,
    scored: ranking.Ranking,
    query: Query,
    filters: Filters,
    admitted: Mask,
) -> NoMatch:
    """The nearest misses, and the filters that keep good answers out.

    Where no single filter does, all those in force are named: several must go.
    """
    anyone = admitted_rows(index, admit(index.credentials, Filters()))
    good = scored.suitable(anyone)
    if len(good) and not len(scored.suitable(admitted)):
        relax = relaxations((index.credentials[row] for row in good), filters)
        nearest = recommendations(index, scored, query.needs, good[:NEAREST])
        if relax:
            return NoMatch(NoMatchReason.EMPTY_FILTER, nearest, relax)
        in_force = tuple(dict.fromkeys(each.field for each in applied(filters)))
        return NoMatch(NoMatchReason.EMPTY_FILTER, nearest, in_force, relax_together=True)
    pool = scored.order(admitted if admitted.any() else anyone)
    nearest = recommendations(index, scored, query.needs, pool[:NEAREST])
    return NoMatch(NoMatchReason.BELOW_THRESHOLD, nearest)


def admitted_rows(index: Index, admission: Admission) -> Mask:
    """(n,) whether each record of the index meets the limits."""
    passed = {each.id for each in admission.credentials}
    return np.fromiter(
        (each.id in passed for each in index.credentials),
        dtype=np.bool_,
        count=len(index.credentials),
    )
