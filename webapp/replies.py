"""How the API shows ranked answers, as pydantic models.

Built from the core's types and nothing else. Records by themselves are in ``records``.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from recommender.types import Answer, MatchStrength, NeedKind, NoMatchReason, Recommendation
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


class IgnoredReply(Shape):
    """A stretch of the question that was set aside."""

    start: int
    end: int
    reason: str


class NoMatchReply(Shape):
    """Why there are no results, what came nearest, which limits to loosen."""

    reason: NoMatchReason
    nearest: list[ResultReply]
    relax: list[str]


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
        no_match = answer.no_match
        timings = {stage: round(ms, 2) for stage, ms in answer.timings_ms.items()}
        return cls(
            query_id=answer.query_id,
            ranking_version=answer.ranking_version,
            catalogue_version=answer.catalogue_version,
            total=answer.total,
            limit=answer.limit,
            offset=answer.offset,
            understood=[
                UnderstoodReply(id=n.id, text=n.text, start=n.start, end=n.end, kind=n.kind)
                for n in answer.query.needs
            ],
            filters=[
                FilterReply(field=f.field, value=f.value, start=f.start, end=f.end)
                for f in answer.filters
            ],
            ignored=[
                IgnoredReply(start=i.start, end=i.end, reason=i.reason)
                for i in answer.query.ignored
            ],
            results=[ResultReply.of(result) for result in answer.results],
            no_match=no_match
            and NoMatchReply(
                reason=no_match.reason,
                nearest=[ResultReply.of(result) for result in no_match.nearest],
                relax=list(no_match.relax),
            ),
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
