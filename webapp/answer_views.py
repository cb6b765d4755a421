"""An answer as the pages show it: what was understood, the cards, why there are none.

Also what frames any list: where it stands between its neighbours, and what the catalogue is.
Nothing here knows of requests or templates.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recommender.matched_words import matched
from recommender.types import (
    AppliedFilter,
    CatalogueInfo,
    Evidence,
    Need,
    NeedKind,
    Query,
    Recommendation,
)
from webapp.language import words
from webapp.limit_views import missed
from webapp.record_views import CredentialView, credential_view
from webapp.understood_views import own_words
from webapp.wording import (
    QUOTED_OUTCOME,
    QUOTED_PARTS,
    STRENGTH_LABELS,
    excerpt,
    month,
)

LONG_TEXT = 420
NOTHING_ASKED = Query("", ())


@dataclass(frozen=True, slots=True)
class WhyView:
    """A need beside the words that answer it. ``origin``, ``closest``: which part is quoted.

    ``extra``: the need is a nice-to-have. ``parts``: the quotation, cut into (text, whether it is
    a word of the need).
    """

    need: str
    extra: bool
    quote: str
    origin: str
    closest: str
    parts: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class CardView:
    """One result. ``score`` is out of 100; ``several``: more than one thing was asked for.

    ``only``: what nothing else shown covers, or "". ``not_covered_extra``: nice-to-haves that it
    does not teach. ``outside``: limits that it fails.
    """

    rank: int
    credential: CredentialView
    match: str
    strength: str
    score: int
    several: bool
    why: tuple[WhyView, ...]
    only: str
    not_covered: tuple[str, ...]
    not_covered_extra: tuple[str, ...]
    outside: tuple[str, ...] = ()


def _origin(evidence: Evidence) -> tuple[str, str]:
    """Which part of the record is quoted, and how to open a sentence with it."""
    origin, closest = QUOTED_PARTS.get(evidence.outcome_id.rpartition("#")[2], QUOTED_OUTCOME)
    return words(origin), words(closest)


def card(
    recommendation: Recommendation,
    query: Query | None = None,
    limits: Sequence[AppliedFilter] = (),
    *,
    hours_per_week: int | None = None,
) -> CardView:
    """A result with its reasons. Without a query, the reasons are those of likeness only.

    ``limits``: those that it may fail. ``hours_per_week``: what the person has time for.
    """
    query = query or NOTHING_ASKED
    needs = {need.id: need for need in query.needs}
    asked = {need_id: excerpt(own_words(need, query), 120) for need_id, need in needs.items()}
    lacking = [needs[need_id] for need_id in recommendation.not_covered if need_id in needs]
    extra = {need_id for need_id, need in needs.items() if need.kind is NeedKind.NICE_TO_HAVE}
    return CardView(
        rank=recommendation.rank,
        credential=credential_view(recommendation.credential, recommendation.flags, hours_per_week),
        match=words(STRENGTH_LABELS[recommendation.strength]),
        strength=recommendation.strength.value,
        score=round(recommendation.score * 100),
        several=len(needs) > 1,
        why=tuple(
            WhyView(
                asked[item.need_id],
                item.need_id in extra,
                item.quote,
                *_origin(item),
                _parts(item.quote, needs[item.need_id]),
            )
            for item in recommendation.evidence
            if item.need_id in needs
        ),
        only=asked.get(str(recommendation.reason.values.get("only")), ""),
        not_covered=tuple(asked[need.id] for need in lacking if need.id not in extra),
        not_covered_extra=tuple(asked[need.id] for need in lacking if need.id in extra),
        outside=missed(recommendation.credential, limits),
    )


def _parts(quote: str, need: Need) -> tuple[tuple[str, bool], ...]:
    """The quotation, cut where words of the need begin and end; joined, whole."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in matched(quote, (need.text, need.meaning)):
        pieces += [(quote[at:start], False), (quote[start:end], True)]
        at = end
    pieces.append((quote[at:], False))
    return tuple(piece for piece in pieces if piece[0])


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of the person's own words. ``kind``: "used", "ignored" or "plain"."""

    text: str
    kind: str


def segments(query: Query) -> tuple[Segment, ...]:
    """The question, cut where needs, limits and what was set aside begin and end; joined, whole."""
    spans = [(need.start, need.end, "used") for need in query.needs]
    spans += [(limit.start or 0, limit.end or 0, "used") for limit in query.filters]
    spans += [(item.start, item.end, "ignored") for item in query.ignored]
    pieces: list[Segment] = []
    at = 0
    for start, end, kind in sorted(spans):
        if start < at or start == end:
            continue
        pieces.append(Segment(query.text[at:start], "plain"))
        pieces.append(Segment(query.text[start:end], kind))
        at = end
    pieces.append(Segment(query.text[at:], "plain"))
    return tuple(piece for piece in pieces if piece.text)


@dataclass(frozen=True, slots=True)
class BannerView:
    """What the catalogue is. ``real`` leaves out invented examples."""

    real: int
    examples: int
    when: str | None


def banner(catalogue: CatalogueInfo) -> BannerView:
    """Counts and age of the catalogue in use."""
    return BannerView(
        real=catalogue.total - catalogue.illustrative,
        examples=catalogue.illustrative,
        when=month(catalogue.retrieved),
    )


NOTHING_YET = BannerView(real=0, examples=0, when=None)


@dataclass(frozen=True, slots=True)
class PagesView:
    """Where a listing stands: records ``first`` to ``last`` of ``total``, and its neighbours."""

    first: int
    last: int
    total: int
    previous: int | None
    next: int | None


def paging(shown: Sequence[object], total: int, limit: int, offset: int) -> PagesView:
    """The stretch shown and the offsets before and after it, None where there is no more."""
    last = offset + len(shown)
    return PagesView(
        first=offset + 1 if shown else 0,
        last=last,
        total=total,
        previous=max(0, offset - limit) if offset > 0 else None,
        next=last if shown and last < total else None,
    )
