"""An answer as the pages show it: what was understood, the cards, why there are none.

Also what frames any list: where it stands between its neighbours, and what the catalogue is.
Nothing here knows of requests or templates.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recommender.types import (
    Answer,
    CatalogueInfo,
    Evidence,
    NoMatchReason,
    Query,
    Recommendation,
)
from webapp.limit_views import ChipView, chips, left_out, loosened
from webapp.record_views import CredentialView, credential_view
from webapp.wording import (
    KEPT_OUT_TOGETHER,
    NEAREST_NOTES,
    NO_MATCH_SENTENCES,
    STRENGTH_LABELS,
    count,
    excerpt,
    month,
)

CHIPS_SHOWN = 12
LONG_TEXT = 420


@dataclass(frozen=True, slots=True)
class WhyView:
    """A need beside the words of the record that answer it. ``origin`` names what is quoted."""

    need: str
    quote: str
    origin: str


@dataclass(frozen=True, slots=True)
class CardView:
    """One result. ``score`` is out of 100; ``several``: more than one thing was asked for."""

    rank: int
    credential: CredentialView
    match: str
    strength: str
    score: int
    several: bool
    why: tuple[WhyView, ...]
    not_covered: tuple[str, ...]


def _origin(evidence: Evidence) -> str:
    part = evidence.outcome_id.rpartition("#")[2]
    return {"purpose": "From its purpose", "title": "Its title"}.get(part, "Learning outcome")


def card(recommendation: Recommendation, query: Query | None = None) -> CardView:
    """A result with its reasons. Without a query, the reasons are those of likeness only."""
    needs = {} if query is None else {need.id: excerpt(need.text, 120) for need in query.needs}
    return CardView(
        rank=recommendation.rank,
        credential=credential_view(recommendation.credential, recommendation.flags),
        match=STRENGTH_LABELS[recommendation.strength],
        strength=recommendation.strength.value,
        score=round(recommendation.score * 100),
        several=len(needs) > 1,
        why=tuple(
            WhyView(needs[item.need_id], item.quote, _origin(item))
            for item in recommendation.evidence
            if item.need_id in needs
        ),
        not_covered=tuple(
            needs[need_id] for need_id in recommendation.not_covered if need_id in needs
        ),
    )


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of the person's own words. ``kind``: "need", "ignored" or "plain"."""

    text: str
    kind: str


def segments(query: Query) -> tuple[Segment, ...]:
    """The question cut where its needs and set-aside parts begin and end; joined, it is whole."""
    spans = [(need.start, need.end, "need") for need in query.needs]
    spans += [(item.start, item.end, "ignored") for item in query.ignored]
    pieces: list[Segment] = []
    at = 0
    for start, end, kind in sorted(spans):
        if start < at:
            continue
        pieces.append(Segment(query.text[at:start], "plain"))
        pieces.append(Segment(query.text[start:end], kind))
        at = end
    pieces.append(Segment(query.text[at:], "plain"))
    return tuple(piece for piece in pieces if piece.text)


@dataclass(frozen=True, slots=True)
class AnswerView:
    """A whole reply, ready to be laid out.

    ``kept_out``: the limits keep out whatever is good enough. ``relax``: those that help alone.
    """

    heading: str
    detail: str
    segments: tuple[Segment, ...]
    long: bool
    opening: str
    needs: tuple[str, ...]
    needs_more: int
    ignored: tuple[str, ...]
    limits: tuple[ChipView, ...]
    left_out: tuple[str, ...]
    cards: tuple[CardView, ...]
    nearest: tuple[CardView, ...]
    kept_out: bool
    relax: tuple[ChipView, ...]
    nearest_note: str
    matched: bool
    total: int
    first: int
    last: int


def answer_view(answer: Answer) -> AnswerView:
    """The reply in words."""
    query, no_match = answer.query, answer.no_match
    kept_out = no_match is not None and no_match.reason is NoMatchReason.EMPTY_FILTER
    relax = loosened(no_match) if no_match else ()
    if no_match is None:
        heading = f"{count(answer.total, 'micro-credential')} found"
        detail = "The words that matched are quoted from the record."
        if answer.total > 1:
            detail = "Best match first. The words that matched are quoted from each record."
    else:
        heading, detail = NO_MATCH_SENTENCES[no_match.reason]
        if answer.filters and no_match.reason is NoMatchReason.BELOW_THRESHOLD:
            detail = "Nothing within your limits teaches this closely enough to recommend it."
        if kept_out and not relax:
            detail = KEPT_OUT_TOGETHER
    needs = tuple(excerpt(need.text, 90) for need in query.needs)
    first = answer.offset + 1 if answer.results else 0
    return AnswerView(
        heading=heading,
        detail=detail,
        segments=segments(query),
        long=len(query.text) > LONG_TEXT,
        opening=excerpt(query.text),
        needs=needs[:CHIPS_SHOWN],
        needs_more=max(0, len(needs) - CHIPS_SHOWN),
        ignored=_quoted_ignored(query),
        limits=chips(answer.filters),
        left_out=left_out(answer.left_out),
        cards=tuple(card(result, query) for result in answer.results),
        nearest=() if no_match is None else tuple(card(near, query) for near in no_match.nearest),
        kept_out=kept_out,
        relax=relax,
        nearest_note=NEAREST_NOTES.get(no_match.reason, "") if no_match else "",
        matched=no_match is None,
        total=answer.total,
        first=first,
        last=answer.offset + len(answer.results),
    )


def _quoted_ignored(query: Query, shown: int = 4) -> tuple[str, ...]:
    texts = [excerpt(query.text[item.start : item.end], 70) for item in query.ignored]
    return tuple(text for text in texts if text)[:shown]


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
