"""How the API shows ranked answers, as pydantic models.

Built from the core's types and nothing else. Records by themselves are in ``records``.
"""

from __future__ import annotations

from typing import Literal, TypedDict

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from recommender.types import (
    Answer,
    AppliedFilter,
    MatchStrength,
    NeedKind,
    NoMatch,
    NoMatchReason,
    Recommendation,
)
from webapp.description import CACHED, RANKED, described
from webapp.examples import RECOMMENDATIONS
from webapp.records import Facts, Shape

# Enough to tell results apart, too few for noise in the last bits to change a reply.
_DIGITS = 4


class EvidenceReply(Shape):
    """The learning outcome that answers one phrase best, letter for letter."""

    phrase: str = Field(description="An id under understood.")
    outcome_id: str
    quote: str
    similarity: float = Field(ge=-1, le=1)


class ReasonReply(Shape):
    """A message key and its values, for translation."""

    key: str
    values: dict[str, str | int]


class ResultReply(Facts):
    """One recommendation."""

    rank: int = Field(ge=1)
    score: float = Field(ge=0, le=1)
    match: MatchStrength
    evidence: list[EvidenceReply]
    not_covered: list[str] = Field(description="Ids under understood that it does not teach.")
    reason: ReasonReply

    @classmethod
    def of(cls, result: Recommendation) -> ResultReply:
        """One recommendation of the core."""
        return cls.model_validate(
            cls.facts(result.credential, result.flags)
            | {
                "rank": result.rank,
                "score": round(result.score, _DIGITS),
                "match": result.strength,
                "evidence": [
                    EvidenceReply(
                        phrase=one.need_id,
                        outcome_id=one.outcome_id,
                        quote=one.quote,
                        similarity=round(one.similarity, _DIGITS),
                    )
                    for one in result.evidence
                ],
                "not_covered": list(result.not_covered),
                "reason": ReasonReply(key=result.reason.key, values=dict(result.reason.values)),
            }
        )


class UnderstoodReply(Shape):
    """One thing the person wants: question[start:end], counted in characters."""

    id: str
    text: str
    start: int
    end: int
    kind: NeedKind


class FilterReply(Shape):
    """One limit in force; start and end where it came out of the question."""

    field: str
    value: int | str
    start: int | None
    end: int | None

    @classmethod
    def of(cls, limit: AppliedFilter) -> FilterReply:
        """One limit of the core."""
        return cls(field=limit.field, value=limit.value, start=limit.start, end=limit.end)


class IgnoredReply(Shape):
    """A stretch of the question that was set aside."""

    start: int
    end: int
    reason: str = Field(description="A word such as company_story; more may come.")


class HasReply(Shape):
    """Something that the person says they can do already: question[start:end]."""

    text: str
    start: int
    end: int


class CorrectionReply(Shape):
    """A misspelt question[start:end], and the word that it was taken for."""

    start: int
    end: int
    text: str


class QuestionReply(Shape):
    """Limits that cannot all hold. None of them is in force: ask which was meant."""

    limits: list[FilterReply]


class NoMatchReply(Shape):
    """Why there are no results, what came nearest, which limits to loosen."""

    reason: NoMatchReason
    nearest: list[ResultReply]
    relax: list[str] = Field(description="Limits; each helps when dropped alone.")
    relax_together: bool = Field(description="Only dropping all of relax helps.")

    @classmethod
    def of(cls, no_match: NoMatch) -> NoMatchReply:
        """The core's reasons."""
        return cls(
            reason=no_match.reason,
            nearest=[ResultReply.of(result) for result in no_match.nearest],
            relax=list(no_match.relax),
            relax_together=no_match.relax_together,
        )


class Understood(TypedDict):
    """How a question was read: members that several replies share."""

    understood: list[UnderstoodReply]
    filters: list[FilterReply]
    ignored: list[IgnoredReply]
    has: list[HasReply]
    corrections: list[CorrectionReply]
    questions: list[QuestionReply]


def understood(answer: Answer) -> Understood:
    """How the answer's question was read."""
    query = answer.query
    return {
        "understood": [
            UnderstoodReply(id=n.id, text=n.text, start=n.start, end=n.end, kind=n.kind)
            for n in query.needs
        ],
        "filters": [FilterReply.of(limit) for limit in answer.filters],
        "ignored": [IgnoredReply(start=i.start, end=i.end, reason=i.reason) for i in query.ignored],
        "has": [HasReply(text=h.text, start=h.start, end=h.end) for h in query.has],
        "corrections": [
            CorrectionReply(start=c.start, end=c.end, text=c.text) for c in query.corrections
        ],
        "questions": [
            QuestionReply(limits=[FilterReply.of(limit) for limit in each.limits])
            for each in answer.contradictions
        ],
    }


class RecommendationsReply(Shape):
    """A ranked list."""

    model_config = described("A ranked list.", RANKED, RECOMMENDATIONS)

    query_id: str
    ranking_version: str
    catalogue_version: str
    total: int = Field(ge=0)
    limit: int
    offset: int
    understood: list[UnderstoodReply]
    filters: list[FilterReply]
    ignored: list[IgnoredReply]
    has: list[HasReply]
    corrections: list[CorrectionReply]
    questions: list[QuestionReply] = Field(description="To put to the person.")
    results: list[ResultReply]
    no_match: NoMatchReply | None
    left_out: dict[str, int] = Field(description="Per limit: records that do not state the fact.")
    data_retention: Literal["none"] = Field("none", description="The question is not kept.")
    timings_ms: dict[str, float] | SkipJsonSchema[None] = Field(
        None,
        description="Stage to milliseconds; only with explain.",
        exclude_if=lambda v: v is None,
    )

    @classmethod
    def of(cls, answer: Answer, *, explain: bool) -> RecommendationsReply:
        """An answer of the core; its stage times only where asked for."""
        timings = {stage: round(ms, 2) for stage, ms in answer.timings_ms.items()}
        return cls(
            query_id=answer.query_id,
            ranking_version=answer.ranking_version,
            catalogue_version=answer.catalogue_version,
            total=answer.total,
            limit=answer.limit,
            offset=answer.offset,
            **understood(answer),
            results=[ResultReply.of(result) for result in answer.results],
            no_match=answer.no_match and NoMatchReply.of(answer.no_match),
            left_out=dict(answer.left_out),
            data_retention="none",
            timings_ms=timings if explain else None,
        )


class SimilarReply(Shape):
    """Records like this one, nearest first."""

    model_config = described("Records like this one, nearest first.", CACHED)

    id: str
    catalogue_version: str
    results: list[ResultReply]
