"""The conversation: (state, text) to (state, reply). No model writes its sentences.

``converse`` is the door; docs/conversation.md says what it understands and what a state holds.
"""

from __future__ import annotations

from recommender.dialogue.editing import remove, set_limits
from recommender.dialogue.hours import weeks_at
from recommender.dialogue.intents import Intent
from recommender.dialogue.reply import (
    Comparison,
    Difference,
    Message,
    Plan,
    PlanItem,
    Question,
    Reply,
    Suggestion,
    Turn,
)
from recommender.dialogue.state import InvalidState, State, Step
from recommender.dialogue.turn import converse, opening
from recommender.dialogue.wording import say, spoken

__all__ = [
    "Comparison",
    "Difference",
    "Intent",
    "InvalidState",
    "Message",
    "Plan",
    "PlanItem",
    "Question",
    "Reply",
    "State",
    "Step",
    "Suggestion",
    "Turn",
    "converse",
    "opening",
    "remove",
    "say",
    "set_limits",
    "spoken",
    "weeks_at",
]
