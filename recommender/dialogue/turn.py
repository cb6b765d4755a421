"""One turn of the conversation: (state, text) to (state, reply). Pure, and the same every time."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from recommender.dialogue import limiting, telling
from recommender.dialogue.answering import respond
from recommender.dialogue.changing import change
from recommender.dialogue.classifier import read_classifier
from recommender.dialogue.hearing import Heard, anew
from recommender.dialogue.intents import SOCIAL, STATES_LIMITS, Intent
from recommender.dialogue.recognition import Recognised, recognise
from recommender.dialogue.reply import Reply, Turn
from recommender.dialogue.social import puzzled, social
from recommender.dialogue.state import NO_FILTERS, State, Step
from recommender.dialogue.stating import limits_in
from recommender.dialogue.undoing import brought_back
from recommender.errors import UnknownCredential
from recommender.filtering import fold
from recommender.pipeline import Recommender
from recommender.types import Credential, Filters, MatchStrength, Query
from recommender.understanding import check_text


def opening(recommender: Recommender, state: State | None = None) -> Turn:
    """The welcome, or, for a state that is carried already, the reply that belongs to it."""
    reply, after = respond(recommender, trusted(recommender, state or State()))
    return Turn(after, reply, Intent.GREETING)


def converse(
    recommender: Recommender, state: State, text: str, filters: Filters | None = None
) -> Turn:
    """What to say to the text, and the state afterwards.

    ``filters``: limits chosen in a form that came with the text. They replace those in force before
    the text is read, in the same turn. Raises UnsuitableText for what cannot be read,
    InvalidFilters, EmptyCatalogue.
    """
    check_text(text)
    given = state if filters is None else replace(state, filters=filters)
    state, limited = trusted(recommender, state), trusted(recommender, given)
    recognised = _recognised(recommender, limited, text)
    intent = recognised.intent
    if intent is Intent.RESTART:
        return replace(opening(recommender, State(language=state.language)), intent=intent)
    if intent is Intent.UNDO:
        return _undone(recommender, state)
    shown = tuple(recommender.credential(each) for each in limited.shown)
    heard = Heard(recommender, limited, text, recognised, shown)
    after = None if intent in SOCIAL else change(heard)
    if after is None and recognised.hours:
        after = replace(limited, step=Step(Intent.HOURS))
    elif after is None and limited.filters != state.filters:
        after = replace(anew(limited), step=Step(Intent.REFINE))
    if after is None and intent in SOCIAL:
        return Turn(state, social(intent, state, recommender.catalogue()), intent)
    if after is None:
        return Turn(state, puzzled(intent, state), intent)
    after = _with_all_told(state, after, heard, lost=given.filters != limited.filters)
    return settled(recommender, state, after, intent, heard.taken_up(after))


def settled(
    recommender: Recommender,
    state: State,
    after: State,
    intent: Intent,
    heard: Query | None = None,
) -> Turn:
    """The turn from one state to another: the reply that belongs to it, and its history."""
    reply, settled = respond(recommender, replace(after, history=()))
    return Turn(state.followed_by(settled), reply, intent, heard)


def trusted(recommender: Recommender, state: State) -> State:
    """The state without ids and providers that the catalogue does not know.

    A part of a provider's name is known too.
    """
    names = tuple(fold(name) for name in recommender.known.providers)
    return replace(
        _cleaned(recommender, names, state),
        history=tuple(_cleaned(recommender, names, past) for past in state.history),
    )


def _with_all_told(before: State, after: State, heard: Heard, *, lost: bool) -> State:
    """``after`` with the hours said, its step naming all limits that changed, from a form too."""
    step = after.step
    if step is None:
        return after
    # Limits that a link brought are news to whoever follows it.
    known = NO_FILTERS if before.step is None else before.filters
    changed = limiting.changed(known, after.filters)
    flags = ["nobody"] if lost else []
    if heard.recognised.hours:
        after = replace(after, hours_per_week=heard.recognised.hours.number)
        flags.append("hours")
    if step.intent in STATES_LIMITS and heard.query.contradictions:
        flags.append("unclear")
    new = [each for each in (*changed, *flags) if each not in step.subjects]
    if not new:
        return after
    said = [each for each in step.subjects if each != "none" or step.intent is not Intent.REFINE]
    return replace(after, step=replace(step, subjects=(*said, *new)))


def _recognised(recommender: Recommender, state: State, text: str) -> Recognised:
    classifier = read_classifier()
    # Weights say nothing about the vectors of another model: there, patterns must do.
    fits = classifier.model == recommender.model.digest
    recognised = recognise(
        text,
        shown=bool(state.shown or state.wants),
        providers=recommender.known.providers,
        classifier=classifier if fits else None,
        encode=recommender.encode,
    )
    known = recommender.known
    if recognised.intent is Intent.HAVE:
        query = telling.read(text, known)
        if not query.has or not telling.told(query, known).wants:
            return recognised
        # Somebody says what they can do on the way to what they want.
        limits = limits_in(text, known.providers)
        return replace(recognised, intent=Intent.SEARCH, filters=limits)
    if recognised.by != "examples" or recognised.intent not in _ENOUGH:
        return recognised
    # Only examples say that this is no search: a course that fits it well says otherwise.
    wants = telling.told(telling.read(text, known), known).wants
    best = recommender.recommend("\n".join(wants), limit=1).results if wants else ()
    found = any(each.strength in _ENOUGH[recognised.intent] for each in best)
    return replace(recognised, intent=Intent.SEARCH) if found else recognised


_STRONG = (MatchStrength.STRONG,)
_GOOD = (MatchStrength.STRONG, MatchStrength.GOOD)
# How well a course must fit what examples call no search. Much that is off topic fits a little.
_ENOUGH = {
    Intent.OFF_TOPIC: _STRONG,
    Intent.ABUSE: _GOOD,
    Intent.ORDERS: _GOOD,
    Intent.HELP: _GOOD,
    Intent.RECAP: _GOOD,
}


def _undone(recommender: Recommender, state: State) -> Turn:
    """The state before and the very reply that it had."""
    if not state.history:
        return Turn(state, puzzled(Intent.UNDO, state), Intent.UNDO)
    before = replace(state.history[0], history=state.history[1:])
    reply: Reply = respond(recommender, before)[0]
    return Turn(before, reply, Intent.UNDO, undone=brought_back(state, before))


def _cleaned(recommender: Recommender, names: Sequence[str], state: State) -> State:
    def known(asked: Sequence[str]) -> tuple[str, ...]:
        return tuple(each for each in asked if any(fold(each) in name for name in names))

    filters = replace(
        state.filters,
        provider=known(state.filters.provider),
        not_provider=known(state.filters.not_provider),
    )
    shown = tuple(each for each in state.shown if _record(recommender, each))
    focus = tuple(each for each in state.focus if _record(recommender, each))
    return replace(state, filters=filters, shown=shown, focus=focus)


def _record(recommender: Recommender, credential_id: str) -> Credential | None:
    with suppress(UnknownCredential):
        return recommender.credential(credential_id)
    return None
