"""Facts changed by hand, as chips and forms on a page do: each edit is a turn, as words would be.

What is not there to be changed is passed over: the reply is that of the state as it stands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

from recommender.dialogue import limiting
from recommender.dialogue.answering import respond
from recommender.dialogue.hearing import anew, own_words
from recommender.dialogue.intents import Intent
from recommender.dialogue.reply import Turn
from recommender.dialogue.search import FIELDS, lifted, subjects
from recommender.dialogue.state import SUBJECTS, State, Step
from recommender.dialogue.turn import settled, trusted
from recommender.filtering import check, without
from recommender.pipeline import Recommender
from recommender.types import Filters


def remove(recommender: Recommender, state: State, kind: str, value: str = "") -> Turn:
    """The turn in which one fact is taken off, with the reply to what is left.

    ``kind``: "want", "extra", "has", "about" or "not_wanted", with the text as ``value``; "limit",
    with a field such as "max_level" or a subject such as "level"; "limits" for all of them; "hours"
    for those a week. Raises EmptyCatalogue.
    """
    state = trusted(recommender, state)
    after = _REMOVALS[kind](state, value) if kind in _REMOVALS else None
    return _turn(recommender, state, after)


def set_limits(recommender: Recommender, state: State, filters: Filters) -> Turn:
    """The turn in which limits that were chosen in a form replace those in force.

    Providers that nobody knows are left out, and the reply says so. Raises InvalidFilters,
    EmptyCatalogue.
    """
    check(filters)
    state = trusted(recommender, state)
    given = replace(state, filters=filters)
    limited = trusted(recommender, given)
    touched = limiting.changed(state.filters, limited.filters)
    if limited.filters != given.filters:
        touched = (*touched, "nobody")
    after = replace(anew(limited), step=Step(Intent.REFINE, touched)) if touched else None
    return _turn(recommender, state, after)


def _turn(recommender: Recommender, state: State, after: State | None) -> Turn:
    if after is not None and after.step is not None:
        return settled(recommender, state, after, after.step.intent)
    reply, same = respond(recommender, state)
    return Turn(same, reply, state.step.intent if state.step else Intent.GREETING)


def _text_off(name: str, flag: str, intent: Intent) -> Callable[[State, str], State | None]:
    """Takes a text off the list of that name."""

    def off(state: State, value: str) -> State | None:
        texts: tuple[str, ...] = getattr(state, name)
        if value not in texts:
            return None
        kept = {name: tuple(text for text in texts if text != value)}
        step = Step(intent, (flag,), own_words([value]))
        return replace(anew(state), step=step, **kept)  # type: ignore[arg-type]

    return off


def _limit(state: State, value: str) -> State | None:
    # Fields first: "provider" is a subject too, under which fall those that are not wanted.
    if value in {field.name for field in fields(Filters)}:
        return _limited(state, without(state.filters, value))
    return _limited(state, lifted(state.filters, value)) if value in FIELDS else None


def _limited(state: State, filters: Filters) -> State | None:
    touched = limiting.changed(state.filters, filters)
    if not touched:
        return None
    # Whoever lifts a limit by hand is not asked about it next.
    asked = (*state.asked, *(each for each in touched if each in SUBJECTS))
    left = subjects(filters)
    intent = Intent.REFINE if any(each in left for each in touched) else Intent.DROP
    return replace(anew(state), filters=filters, asked=asked, step=Step(intent, touched))


def _limits(state: State, _: str) -> State | None:
    return _limited(state, Filters())


def _hours(state: State, _: str) -> State | None:
    if state.hours_per_week is None:
        return None
    return replace(state, hours_per_week=None, step=Step(Intent.DROP, ("hours",)))


_REMOVALS: dict[str, Callable[[State, str], State | None]] = {
    "want": _text_off("wants", "removed", Intent.EXCLUDE),
    "extra": _text_off("extra", "removed", Intent.EXCLUDE),
    "has": _text_off("has", "has_removed", Intent.HAVE),
    "about": _text_off("about", "about_removed", Intent.HAVE),
    "not_wanted": _text_off("not_wanted", "not_wanted_removed", Intent.EXCLUDE),
    "limit": _limit,
    "limits": _limits,
    "hours": _hours,
}
