"""What an undo brought back, in messages to be said before the reply, which is the very same."""

from __future__ import annotations

from recommender.dialogue import limiting
from recommender.dialogue.hearing import own_words
from recommender.dialogue.leading import hours_told, limits_set
from recommender.dialogue.reply import Message
from recommender.dialogue.state import State, Step

_LISTS = (
    ("has", "have_noted", "has_removed"),
    ("not_wanted", "not_wanted_noted", "not_wanted_removed"),
)


def brought_back(undone: State, back: State) -> tuple[Message, ...]:
    """What differs between the state that was taken back and the one that is back."""
    messages = [Message("undone")]
    if (undone.wants, undone.extra) != (back.wants, back.extra):
        words = own_words((*back.wants, *back.extra))
        messages.append(
            Message("undone.wants", {"words": words}) if words else Message("undone.nothing")
        )
    for name, noted, removed in _LISTS:
        now, before = getattr(back, name), getattr(undone, name)
        if again := [each for each in now if each not in before]:
            messages.append(Message(noted, {"words": own_words(again)}))
        if gone := [each for each in before if each not in now]:
            messages.append(Message(removed, {"words": own_words(gone)}))
    changed = limiting.changed(undone.filters, back.filters)
    hours = ("hours",) if undone.hours_per_week != back.hours_per_week else ()
    if back.step:
        step = Step(back.step.intent, (*changed, *hours))
        messages += [*limits_set(back, step), *hours_told(back, step)]
    return tuple(messages)
