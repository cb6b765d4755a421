"""The nouns of the service. Frozen, so that a stage can pass them on without fear.

Nothing here computes: reading, checking and ranking belong to the stages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Recognition(StrEnum):
    """Who stands behind a credential. ``ILLUSTRATIVE`` marks an invented example."""

    NZQA_APPROVED = "nzqa-approved"
    NZQA_EQUIVALENCE = "nzqa-equivalence"
    NZQA_PILOT = "nzqa-pilot"
    UNIVERSITY = "university"
    PROVIDER = "provider"
    ILLUSTRATIVE = "illustrative"


class Status(StrEnum):
    """Whether a credential can still be taken. ``RETIRED``: gone from the last full import."""

    CURRENT = "current"
    DISCONTINUED = "discontinued"
    RETIRED = "retired"


class Delivery(StrEnum):
    """How teaching reaches the learner."""

    ONLINE = "online"
    BLENDED = "blended"
    ON_SITE = "on-site"
    WORKPLACE = "workplace"


class NeedKind(StrEnum):
    """How strongly the person asked for it."""

    REQUIREMENT = "requirement"
    NICE_TO_HAVE = "nice_to_have"
    INTEREST = "interest"


class MatchStrength(StrEnum):
    """The word people see beside a score, weakest last."""

    STRONG = "strong"
    GOOD = "good"
    POSSIBLE = "possible"


class NoMatchReason(StrEnum):
    """Why an answer has no results."""

    BELOW_THRESHOLD = "below_threshold"
    EMPTY_FILTER = "empty_filter"
    NOT_UNDERSTOOD = "not_understood"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One learning outcome. ``id`` is ``<credential id>#<n>``, n counting from 1."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a record came from. ``retrieved`` is an ISO date."""

    url: str | None = None
    note: str | None = None
    retrieved: str | None = None


@dataclass(frozen=True, slots=True)
class Credential:
    """One catalogue row. ``None`` and empty mean "not stated", never "none".

    Levels are NZQF/NZQCF levels 1-10, equal unless the source states a range; one credit is
    10 notional hours; cost is NZ$ including GST.
    """

    id: str
    title: str
    recognition: Recognition
    purpose: str
    outcomes: tuple[Outcome, ...]
    title_mi: str | None = None
    nzqa_ref: str | None = None
    level_min: int | None = None
    level_max: int | None = None
    credits: int | None = None
    developer: str | None = None
    providers: tuple[str, ...] = ()
    subject: str | None = None
    sector: str | None = None
    delivery: tuple[Delivery, ...] = ()
    duration_weeks: int | None = None
    cost_nzd: int | None = None
    entry: str | None = None
    status: Status | None = None
    source: Source = Source()

    @property
    def level(self) -> int | None:
        """The level, where the record states exactly one."""
        return self.level_min if self.level_min == self.level_max else None

    @property
    def hours(self) -> int | None:
        """Notional learning hours: ten for each credit (NZQA listing rules 2022)."""
        return None if self.credits is None else self.credits * 10


MAX_PROVIDERS = 3
"""Names that a conversation, a link or a site may ask for, and as many ruled out."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Hard limits. Bounds are inclusive; an empty tuple and ``None`` set no limit."""

    min_level: int | None = None
    max_level: int | None = None
    min_credits: int | None = None
    max_credits: int | None = None
    max_duration_weeks: int | None = None
    max_cost_nzd: int | None = None
    provider: tuple[str, ...] = ()
    not_provider: tuple[str, ...] = ()
    recognition: tuple[Recognition, ...] = ()
    status: tuple[Status, ...] = ()
    delivery: tuple[Delivery, ...] = ()


@dataclass(frozen=True, slots=True)
class AppliedFilter:
    """One limit in force. ``start``/``end``: where the question states it, if it does."""

    field: str
    value: int | str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Need:
    """One thing the person wants. ``text`` is ``question[start:end]``; ``id``: p1, p2, p3.

    ``meaning``: what is searched for, when that is not the text itself: without limits, spelling
    mended, abbreviations spelt out.
    """

    id: str
    text: str
    start: int
    end: int
    kind: NeedKind = NeedKind.INTEREST
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Possession:
    """Something the person says they can do already. ``text`` is ``question[start:end]``."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Correction:
    """A misspelt ``question[start:end]`` and the word that it was taken for."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Limits out of one question that cannot all hold, in the order stated: two or more."""

    limits: tuple[AppliedFilter, ...]


@dataclass(frozen=True, slots=True)
class Ignored:
    """Characters of the question that were set aside, and why (a machine-readable word)."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Query:
    """A question as understood.

    ``filters``: the limits that its own words state, with their spans; ``contradictions``: those
    that cannot all hold, which are not in force. ``context``: all that bears on which records fit,
    to be compared as a whole; "" where the needs say it all. Spans of needs, ignored text, filters
    and possessions do not overlap, save that a filter may stand within a need.
    """

    text: str
    needs: tuple[Need, ...]
    ignored: tuple[Ignored, ...] = ()
    filters: tuple[AppliedFilter, ...] = ()
    has: tuple[Possession, ...] = ()
    corrections: tuple[Correction, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    context: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The outcome that answers a need best. ``quote`` is the stored outcome, letter for letter.

    ``similarity`` is a cosine in [-1, 1]. A record that lists no outcomes is quoted by its purpose
    or title, with ``outcome_id`` ``<credential id>#purpose`` or ``#title``.
    """

    need_id: str
    outcome_id: str
    quote: str
    similarity: float


@dataclass(frozen=True, slots=True)
class Match:
    """What ranking found out about one credential. ``score`` is in [0, 1]."""

    credential_id: str
    score: float
    evidence: tuple[Evidence, ...]
    not_covered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence to be said to the person: a message key and its values, ready for translation."""

    key: str
    values: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One ranked answer. ``rank`` counts from 1; ``score`` in [0, 1] falls as rank rises."""

    rank: int
    credential: Credential
    score: float
    strength: MatchStrength
    evidence: tuple[Evidence, ...]
    not_covered: tuple[str, ...]
    reason: Reason
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoMatch:
    """Why nothing was suitable, what came nearest, and which limits to loosen (field names).

    Each limit in ``relax`` helps when dropped alone, but where ``relax_together`` says that only
    all of them together do.
    """

    reason: NoMatchReason
    nearest: tuple[Recommendation, ...] = ()
    relax: tuple[str, ...] = ()
    relax_together: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything a door needs to render a reply.

    ``total`` counts results before paging. ``contradictions``: limits that cannot all hold, none of
    them in force, to be put to the person as a question. ``left_out``: for each limit in force, how
    many records were set aside because they do not state that fact. ``timings_ms``: stage name to
    milliseconds.
    """

    query_id: str
    query: Query
    filters: tuple[AppliedFilter, ...]
    results: tuple[Recommendation, ...]
    total: int
    limit: int
    offset: int
    no_match: NoMatch | None
    left_out: Mapping[str, int]
    ranking_version: str
    catalogue_version: str
    timings_ms: Mapping[str, float] = field(default_factory=dict)
    contradictions: tuple[Contradiction, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of the catalogue in title order, with the filters' effect."""

    credentials: tuple[Credential, ...]
    total: int
    limit: int
    offset: int
    left_out: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class CatalogueInfo:
    """What the catalogue in use is. Counts leave out retired records; dates are ISO dates."""

    version: str
    total: int
    illustrative: int
    by_recognition: Mapping[str, int]
    retrieved: str | None
    imported_at: str | None
