"""Wants beside earlier ones, in their place, or taken off again."""

from __future__ import annotations

from dataclasses import replace

from recommender.dialogue import telling
from recommender.dialogue.hearing import Heard, anew, own_words
from recommender.dialogue.intents import Intent
from recommender.dialogue.search import find
from recommender.dialogue.state import (
    EXTRA_BYTES,
    MAX_EXTRA,
    MAX_WANTS,
    WANTS_BYTES,
    State,
    Step,
    fitting,
)

# So many of the best of each are compared to tell whether two wishes have one subject.
COMPARED = 20


def wanting(state: State, new: telling.Told) -> State:
    """The state with the new wants beside its own, as far as they can be carried."""
    wants = fitting((*state.wants, *new.wants), MAX_WANTS, WANTS_BYTES)
    extra = [each for each in (*state.extra, *new.extra) if each not in wants]
    return replace(state, wants=wants, extra=fitting(extra, MAX_EXTRA, EXTRA_BYTES))


def go_together(heard: Heard, alone: State) -> bool:
    """Whether new wants are meant beside the old ones: the words say so, or a record answers both.

    By records, not by likeness of words: what goes together is what one course teaches.
    """
    if telling.adds(heard.rest):
        return True
    if telling.replaces(heard.rest):
        return False
    new, old = find(heard.recommender, alone), find(heard.recommender, heard.state)
    if not new or not old:
        return False
    ids = [{each.credential.id for each in found.results[:COMPARED]} for found in (new, old)]
    return bool(ids[0] & ids[1])


def without_wants(heard: Heard) -> State | None:
    """The state without those wants that the text names to be left out; None if it names none."""
    words = telling.unwanted(heard.rest)
    state = heard.state
    gone = [
        want
        for want in (*state.wants, *state.extra)
        if any(telling.about_the_same(each, want) for each in words)
    ]
    if not gone:
        return None
    wants = tuple(want for want in state.wants if want not in gone)
    extra = tuple(want for want in state.extra if want not in gone)
    step = Step(Intent.EXCLUDE, ("removed",), own_words(gone))
    return replace(anew(state), wants=wants, extra=extra, step=step)
