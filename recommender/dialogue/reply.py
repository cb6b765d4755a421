"""What a turn says: message keys with their values, and what belongs beside them.

No sentence stands here; ``wording`` has the English ones. A value is a fact of a record, a count, a
limit in force, or the person's own words, and those always go by the name ``words``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from recommender.dialogue.intents import Intent
from recommender.dialogue.state import State
from recommender.types import Answer, Credential, Query, Recommendation

Value = str | int | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence: its key in the table of wordings, and the values of its placeholders."""

    key: str
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A quick reply. ``text``: what choosing it sends; ``message``: what stands on it."""

    message: Message
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """The one clarifying question of a turn. ``skip`` always answers it."""

    subject: str
    message: Message
    options: tuple[Suggestion, ...]
    skip: Suggestion


@dataclass(frozen=True, slots=True)
class Difference:
    """One fact in which records differ: for each record its values, none for "not stated"."""

    subject: str
    values: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two or three records, only what differs. ``same``: the facts in which they agree."""

    credentials: tuple[Credential, ...]
    differences: tuple[Difference, ...]
    same: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One record of a plan and those of the person's wants that it covers."""

    credential: Credential
    covers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The smallest set that covers what can be covered; no smaller one exists.

    ``uncovered``: wants for which there is nothing suitable. ``credits``: the sum of those stated,
    ``unstated``: the number of records that state none.
    """

    items: tuple[PlanItem, ...]
    uncovered: tuple[str, ...]
    credits: int
    unstated: int


@dataclass(frozen=True, slots=True)
class Reply:
    """The messages in order, and what belongs beside them.

    ``records``: what the messages speak of. ``recommendations``: similar ones, or those whose
    reasons were asked for.
    """

    messages: tuple[Message, ...]
    answer: Answer | None = None
    recommendations: tuple[Recommendation, ...] = ()
    records: tuple[Credential, ...] = ()
    comparison: Comparison | None = None
    plan: Plan | None = None
    question: Question | None = None
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """The state to carry to the next turn, what to say, and what the utterance was taken for.

    ``heard``: what was taken up out of the utterance, its spans places in the utterance as it came;
    None where it told nothing to search by. ``heard.contradictions``: limits that cannot all hold,
    none of them in force. It is for showing at once, and no part of what is carried. ``undone``:
    what an undo brought back, to be said before the reply, which is the very same as it was.
    """

    state: State
    reply: Reply
    intent: Intent
    heard: Query | None = None
    undone: tuple[Message, ...] = ()
