"""What is said to people rather than about courses: greetings, help, what was told so far.

Nothing here changes the state.
"""

from __future__ import annotations

from recommender.dialogue.intents import Intent
from recommender.dialogue.limiting import limits_said
from recommender.dialogue.quick_replies import SENT
from recommender.dialogue.reply import Message, Reply, Suggestion
from recommender.dialogue.search import FIELDS
from recommender.dialogue.state import State
from recommender.types import CatalogueInfo

_WITH_EXAMPLES = (Intent.GREETING, Intent.HELP, Intent.OFF_TOPIC, Intent.ORDERS)


def social(intent: Intent, state: State, catalogue: CatalogueInfo) -> Reply:
    """The reply to what is no question about courses."""
    if intent is Intent.RECAP:
        return recap(state)
    messages = [Message(str(intent))]
    if intent is Intent.HELP:
        messages += [
            Message(
                "help.catalogue", {"count": catalogue.total, "examples": catalogue.illustrative}
            ),
            Message("help.privacy"),
        ]
    examples = _examples() if intent in _WITH_EXAMPLES else ()
    return Reply(tuple(messages), suggestions=examples)


def recap(state: State) -> Reply:
    """All that the state holds, in words."""
    messages = [
        Message(f"recap.{name}", {"words": each})
        for name in ("about", "wants", "extra", "has", "not_wanted")
        for each in getattr(state, name)
    ]
    messages += limits_said(state.filters, tuple(FIELDS))
    if state.hours_per_week:
        messages.append(Message("recap.hours", {"count": state.hours_per_week}))
    return Reply(tuple(messages) or (Message("recap.nothing"),))


def puzzled(intent: Intent, state: State) -> Reply:
    """The reply where an utterance tells nothing to go on: what could be said instead."""
    if intent is Intent.UNDO:
        return Reply((Message("nothing_to_undo"),))
    if intent in (Intent.YES, Intent.SKIP):
        key = "choose" if state.pending else "nothing_asked"
        return Reply((Message(key),))
    return Reply((Message("not_understood"),), suggestions=_examples())


def _examples() -> tuple[Suggestion, ...]:
    return tuple(
        Suggestion(Message(f"suggest.example.{number}"), SENT[f"example.{number}"])
        for number in (1, 2, 3)
    )
