"""An answer as the pages show it: what was understood, the cards, why there are none.

Also what frames any list: where it stands between its neighbours, and what the catalogue is.
Nothing here knows of requests or templates.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recommender.types import (
    Answer,
    AppliedFilter,
    CatalogueInfo,
    Evidence,
    NeedKind,
    NoMatch,
    NoMatchReason,
    Query,
    Recommendation,
)
from webapp.limit_views import ChipView, chips, every_limit, left_out, loosened, missed
from webapp.record_views import CredentialView, credential_view
from webapp.understood_views import UnderstoodView, own_words, understood
from webapp.wording import (
    KEPT_OUT_TOGETHER,
    NEAREST_NOTES,
    NO_MATCH_SENTENCES,
    QUOTED_OUTCOME,
    QUOTED_PARTS,
    SCORE_MEANING,
    STRENGTH_LABELS,
    count,
    excerpt,
    month,
)

LONG_TEXT = 420
NOTHING_ASKED = Query("", ())


@dataclass(frozen=True, slots=True)
class WhyView:
    """A need beside the words that answer it. ``origin``, ``closest``: which part is quoted.

    ``extra``: the need is a nice-to-have.
    """

    need: str
    extra: bool
    quote: str
    origin: str
    closest: str


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
    return QUOTED_PARTS.get(evidence.outcome_id.rpartition("#")[2], QUOTED_OUTCOME)


def card(
    recommendation: Recommendation,
    query: Query | None = None,
    limits: Sequence[AppliedFilter] = (),
) -> CardView:
    """A result with its reasons. Without a query, the reasons are those of likeness only.

    ``limits``: those that it may fail.
    """
    query = query or NOTHING_ASKED
    needs = {need.id: need for need in query.needs}
    words = {need_id: excerpt(own_words(need, query), 120) for need_id, need in needs.items()}
    lacking = [needs[need_id] for need_id in recommendation.not_covered if need_id in needs]
    extra = {need_id for need_id, need in needs.items() if need.kind is NeedKind.NICE_TO_HAVE}
    return CardView(
        rank=recommendation.rank,
        credential=credential_view(recommendation.credential, recommendation.flags),
        match=STRENGTH_LABELS[recommendation.strength],
        strength=recommendation.strength.value,
        score=round(recommendation.score * 100),
        several=len(needs) > 1,
        why=tuple(
            WhyView(words[item.need_id], item.need_id in extra, item.quote, *_origin(item))
            for item in recommendation.evidence
            if item.need_id in needs
        ),
        only=words.get(str(recommendation.reason.values.get("only")), ""),
        not_covered=tuple(words[need.id] for need in lacking if need.id not in extra),
        not_covered_extra=tuple(words[need.id] for need in lacking if need.id in extra),
        outside=missed(recommendation.credential, limits),
    )


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
class AnswerView:
    """A whole reply, ready to be laid out.

    ``relax``: ways out of limits that keep out whatever is good enough; ``relax_alone``: one of
    them helps without the others.
    """

    heading: str
    detail: str
    segments: tuple[Segment, ...]
    long: bool
    opening: str
    understood: UnderstoodView
    left_out: tuple[str, ...]
    score_meaning: str
    cards: tuple[CardView, ...]
    nearest: tuple[CardView, ...]
    relax: tuple[ChipView, ...]
    relax_alone: bool
    nearest_note: str
    matched: bool
    total: int
    first: int
    last: int


def answer_view(answer: Answer, have: Sequence[str] = ()) -> AnswerView:
    """The reply in words. ``have``: the skills that came beside the question, in the order sent."""
    query, no_match = answer.query, answer.no_match
    heading, detail = _opening(answer)
    return AnswerView(
        heading=heading,
        detail=detail,
        segments=segments(query),
        long=len(query.text) > LONG_TEXT,
        opening=excerpt(query.text),
        understood=understood(answer, have),
        left_out=left_out(answer.left_out),
        score_meaning=SCORE_MEANING if answer.results else "",
        cards=tuple(card(result, query) for result in answer.results),
        nearest=_nearest(answer),
        relax=_ways_out(answer),
        relax_alone=no_match is not None and bool(loosened(no_match, answer.filters)),
        nearest_note=NEAREST_NOTES.get(no_match.reason, "") if no_match else "",
        matched=no_match is None,
        total=answer.total,
        first=answer.offset + 1 if answer.results else 0,
        last=answer.offset + len(answer.results),
    )


def _opening(answer: Answer) -> tuple[str, str]:
    """The heading, and the sentence below it."""
    no_match = answer.no_match
    if no_match is None:
        heading = f"{count(answer.total, 'micro-credential')} found"
        if answer.total > 1:
            return heading, "Best match first. The words that matched are quoted from each record."
        return heading, "The words that matched are quoted from the record."
    heading, detail = NO_MATCH_SENTENCES[no_match.reason]
    if answer.filters and no_match.reason is NoMatchReason.BELOW_THRESHOLD:
        detail = "Nothing within your limits teaches this closely enough to recommend it."
    if _kept_out(no_match) and not loosened(no_match, answer.filters):
        detail = KEPT_OUT_TOGETHER
    return heading, detail


def _kept_out(no_match: NoMatch | None) -> bool:
    return no_match is not None and no_match.reason is NoMatchReason.EMPTY_FILTER


def _nearest(answer: Answer) -> tuple[CardView, ...]:
    """The nearest misses, each with what it lacks."""
    no_match = answer.no_match
    if no_match is None:
        return ()
    limits = answer.filters if _kept_out(no_match) else ()
    return tuple(card(near, answer.query, limits) for near in no_match.nearest)


def _ways_out(answer: Answer) -> tuple[ChipView, ...]:
    """What lifts limits that keep everything out; nothing where they are not to blame."""
    no_match = answer.no_match
    if no_match is None or not _kept_out(no_match):
        return ()
    alone = loosened(no_match, answer.filters)
    if alone and len(chips(answer.filters)) == 1:
        return alone
    return (*alone, every_limit(answer.filters))


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
