"""How the API shows a turn of the conversation, as pydantic models.

Built from the core's types and nothing else. Sentences are the core's, in the language of the reply
where it has them; their keys and values are for those who translate.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, WithJsonSchema

from recommender.dialogue import (
    Comparison,
    Difference,
    Intent,
    Message,
    Plan,
    Question,
    Reply,
    State,
    Suggestion,
    Turn,
)
from recommender.dialogue.wording import spoken
from recommender.filtering import applied
from recommender.pipeline import Recommender
from webapp.chat_examples import CHAT
from webapp.chat_schemas import STATE
from webapp.description import described
from webapp.language import language
from webapp.records import CredentialReply, CredentialSummary, Shape
from webapp.replies import (
    CorrectionReply,
    FilterReply,
    HasReply,
    IgnoredReply,
    NoMatchReply,
    QuestionReply,
    ResultReply,
    Understood,
    UnderstoodReply,
    understood,
)
from webapp.schemas import Language


class MessageReply(Shape):
    """One sentence: a message key with its values, and the same in words."""

    key: str
    values: dict[str, str | int | list[str]] = Field(
        description="Facts, counts and limits; under words, and nowhere else, the person's own."
    )
    text: str = Field(description="Plain text, never HTML.")
    lang: Language = Field(description="Of text: English where the reply's language lacks it.")

    @classmethod
    def of(cls, message: Message) -> MessageReply:
        """One message of the core."""
        text, spoken_in = spoken(message, language())
        values = {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in message.values.items()
        }
        return cls.model_validate(
            {"key": message.key, "values": values, "text": text, "lang": spoken_in}
        )


class SuggestionReply(Shape):
    """A quick reply."""

    message: MessageReply = Field(description="What stands on it.")
    text: str = Field(description="What choosing it sends as text.")

    @classmethod
    def of(cls, suggestion: Suggestion) -> SuggestionReply:
        """One suggestion of the core."""
        return cls(message=MessageReply.of(suggestion.message), text=suggestion.text)


class ChatQuestionReply(Shape):
    """The one question that is put to the person. It can always be skipped."""

    subject: str
    message: MessageReply
    options: list[SuggestionReply]
    skip: SuggestionReply

    @classmethod
    def of(cls, question: Question) -> ChatQuestionReply:
        """The core's question."""
        return cls(
            subject=question.subject,
            message=MessageReply.of(question.message),
            options=[SuggestionReply.of(each) for each in question.options],
            skip=SuggestionReply.of(question.skip),
        )


class DifferenceReply(Shape):
    """One fact in which records differ."""

    subject: str
    values: list[list[str]] = Field(description="For each of ids; empty: not stated.")

    @classmethod
    def of(cls, difference: Difference) -> DifferenceReply:
        """One difference of the core."""
        return cls(subject=difference.subject, values=[list(each) for each in difference.values])


class ComparisonReply(Shape):
    """Records side by side, only what differs."""

    ids: list[str] = Field(description="Of those under records.")
    differences: list[DifferenceReply]
    same: list[str] = Field(description="Facts in which they agree.")

    @classmethod
    def of(cls, comparison: Comparison) -> ComparisonReply:
        """The core's comparison."""
        return cls(
            ids=[each.id for each in comparison.credentials],
            differences=[DifferenceReply.of(each) for each in comparison.differences],
            same=list(comparison.same),
        )


class PlanItemReply(Shape):
    """One record of a plan."""

    record: CredentialSummary
    covers: list[str] = Field(description="Those of your wants that it covers.")


class PlanReply(Shape):
    """The smallest set of records that covers what can be covered."""

    items: list[PlanItemReply]
    uncovered: list[str] = Field(description="Wants for which there is nothing suitable.")
    credits: int = Field(description="The sum of those stated.")
    unstated: int = Field(description="Records that state no credits.")

    @classmethod
    def of(cls, plan: Plan, finder: Recommender) -> PlanReply:
        """The core's plan."""
        items = [
            PlanItemReply(
                record=CredentialSummary.of(each.credential, finder.flags(each.credential)),
                covers=list(each.covers),
            )
            for each in plan.items
        ]
        return cls(
            items=items,
            uncovered=list(plan.uncovered),
            credits=plan.credits,
            unstated=plan.unstated,
        )


class TurnReply(Shape):
    """What is said, and what belongs beside it. Members of a search are empty where none was made.

    ``start`` and ``end`` count characters of ``searched``.
    """

    messages: list[MessageReply] = Field(description="In the order in which they are said.")
    results: list[ResultReply] = Field(description="As in recommendations.")
    searched: str | None = Field(description="The words that the answer is to; null: no search.")
    total: int | None = Field(description="Results before paging; null: no search.")
    offset: int | None
    understood: list[UnderstoodReply]
    filters: list[FilterReply] = Field(description="The limits in force.")
    ignored: list[IgnoredReply]
    has: list[HasReply]
    corrections: list[CorrectionReply]
    questions: list[QuestionReply]
    no_match: NoMatchReply | None
    left_out: dict[str, int] = Field(description="Per limit: records that do not state the fact.")
    records: list[CredentialReply] = Field(description="What the messages speak of.")
    comparison: ComparisonReply | None
    plan: PlanReply | None
    question: ChatQuestionReply | None
    suggestions: list[SuggestionReply]

    @classmethod
    def of(cls, turn: Turn, finder: Recommender) -> TurnReply:
        """The core's reply."""
        reply, answer = turn.reply, turn.reply.answer
        results = answer.results if answer else reply.recommendations
        version = finder.catalogue().version
        return cls(
            messages=[MessageReply.of(each) for each in reply.messages],
            results=[ResultReply.of(each) for each in results],
            searched=answer.query.text if answer else None,
            total=answer.total if answer else None,
            offset=answer.offset if answer else None,
            **_read(reply, turn.state),
            no_match=NoMatchReply.of(answer.no_match) if answer and answer.no_match else None,
            left_out=dict(answer.left_out) if answer else {},
            records=[
                CredentialReply.of(each, finder.flags(each), version) for each in reply.records
            ],
            comparison=reply.comparison and ComparisonReply.of(reply.comparison),
            plan=reply.plan and PlanReply.of(reply.plan, finder),
            question=reply.question and ChatQuestionReply.of(reply.question),
            suggestions=[SuggestionReply.of(each) for each in reply.suggestions],
        )


def _read(reply: Reply, state: State) -> Understood:
    """How the search was read; where none was made, the limits in force alone."""
    if reply.answer:
        return understood(reply.answer)
    return {
        "understood": [],
        "filters": [FilterReply.of(limit) for limit in applied(state.filters)],
        "ignored": [],
        "has": [],
        "corrections": [],
        "questions": [],
    }


class ChatReply(Shape):
    """One turn of the conversation."""

    model_config = described("One turn of the conversation.", example=CHAT)

    state: Annotated[dict[str, Any], WithJsonSchema(STATE)] = Field(
        description="To be sent with the next turn, as it is."
    )
    intent: Intent = Field(description="What the text was taken for.")
    undone: list[MessageReply] = Field(
        description="What an undo brought back, to be said before the reply; else empty."
    )
    reply: TurnReply
    data_retention: Literal["none"] = Field("none", description="Nothing that you say is kept.")

    @classmethod
    def of(cls, turn: Turn, finder: Recommender) -> ChatReply:
        """A turn of the core."""
        return cls(
            state=turn.state.to_json(),
            intent=turn.intent,
            undone=[MessageReply.of(each) for each in turn.undone],
            reply=TurnReply.of(turn, finder),
            data_retention="none",
        )
